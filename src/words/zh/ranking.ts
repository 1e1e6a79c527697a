import type { ranking as english } from "../en/ranking.ts";
import { ranking as made } from "../made/zh/ranking.ts";
import { scorecard } from "../made/zh/scorecard.ts";
import { countries as counted, rankingsAgree } from "./grammar.ts";
import { live } from "./live.ts";

const restsOn = ({
  dataset,
  datasetAsOf,
}: {
  readonly dataset: string;
  readonly datasetAsOf: number | null;
}) => (datasetAsOf === null ? dataset : `，${dataset}`);

export const ranking: typeof english = {
  ...made,
  scorecardHeading: (title, outcomes, dataset) =>
    `${title}：${scorecard.outcomes({ ...outcomes })}${restsOn(dataset)}`,
  columns: { ...made.columns, ...scorecard.columns },
  passed: scorecard.passed,
  open: scorecard.open,
  names: (all) => `表中${all.map(([id, title]) => `${id}指${title}`).join("；")}。`,
  gap: live.gap,
  legend: { ...made.legend, ...scorecard.legend },
  excludedNote: (countries, severally, gates) =>
    `被限制条件排除：${counted(countries)}${severally
      .map(([by, of]) => `，其中${of}个同时被${by}项条件排除`)
      .join("")}（${gates.map(([title, n]) => `${title}：${n}`).join("；")}）。`,
  apartNote: (countries, gates) =>
    `–：因限制条件单列：${counted(countries)}（${gates.map(([title, n]) => `${title}：${n}`).join("；")}），列在按得分应处的位置；名次和中位数均不计入这些国家。`,
  madeOf: ({ profile, dataset, tool }) =>
    `权重方案${profile.id}（${profile.sha256.slice(0, 12)}），数据${dataset.sha256.slice(0, 12)}，${tool.name} ${tool.version}。本排名说明在该权重方案下数据显示了什么；它不作任何决定。`,
  shownNote: ({ ranked, apart, excluded, unscored }, of, asked) =>
    `所示：列入排名的${of.ranked}个国家中的${ranked}个，${of.apart > 0 ? `单列的${of.apart}个中的${apart}个，` : ""}被排除的${of.excluded}个中的${excluded}个，无得分的${of.unscored}个中的${unscored}个（${asked}）。名次、得分和中位数按所有国家计算；以下内容只涉及所示国家。`,
  nobody: (apart, excluded, required, thin, asOf) => {
    const why = [
      ...(apart > 0 ? [`${counted(apart)}因限制条件单列`] : []),
      ...(excluded > 0 ? [`${counted(excluded)}被限制条件排除`] : []),
      ...(required.countries > 0
        ? [`${counted(required.countries)}缺少权重方案必需的数据（${required.lacks}）`]
        : []),
      ...(thin > 0 ? [`${counted(thin)}数据太少${asOf === null ? "" : `（截至${asOf}年）`}`] : []),
    ];
    return `没有国家列入排名${why.length === 0 ? "" : `：${why.join("，")}`}。`;
  },
  agreement: ({ title, method, tau, first }) => {
    const own = method === "profile";
    const other = own ? `按“${title}”` : `用“${title}”对照（得分和权重相同）`;
    return `${other}：${rankingsAgree(tau)}；前${first.of}名中有${first.shared}个相同。${own ? "" : "这是对权重方案排名的检验，并不与其竞争。"}`;
  },
};
