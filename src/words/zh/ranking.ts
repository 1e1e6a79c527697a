import type { Dataset } from "../en/evidence.ts";
import type { ranking as english } from "../en/ranking.ts";
import { among, evidence, shown } from "./evidence.ts";
import { countries as counted, rankingsAgree, standsBriefly } from "./grammar.ts";
import { live } from "./live.ts";
import { lacking, placing } from "./missing.ts";
import { numbers } from "./numbers.ts";
import { scorecard } from "./scorecard.ts";

const { fixed } = numbers;

const restsOn = (dataset: Dataset) => (dataset.asOf === null ? among(dataset) : `，${evidence(dataset)}`);

export const ranking: typeof english = {
  howSure:
    "没有一个名次是确定的：--draws 500显示权重、数值和缺失数据变动时各国取得的名次，--sets显示仅因数值误差各国可能取得的名次。",
  heading: (title, countries, dataset) => `${title}：${counted(countries)}列入排名${restsOn(dataset)}`,
  scorecardHeading: (title, outcomes, dataset) =>
    `${title}：${scorecard.outcomes(outcomes)}${restsOn(dataset)}`,
  columns: {
    country: "国家",
    score: "得分",
    range: "区间",
    evidence: "数据覆盖率",
    higher: "较高项",
    lower: "较低项",
    missing: "数据缺失",
    flags: "标记",
    flagsAndMissing: "标记、数据缺失",
    why: "较高、较低、缺失、标记",
    ...scorecard.columns,
    passedIn: "达标领域",
    profile: "权重方案",
    gate: "限制条件",
    observed: "查明情况",
    authority: "依据",
    at: "节点",
    reason: "理由",
    lack: "原因",
    placing: "如何得出名次",
  },
  higherIs: (text) => `较高项：${text}`,
  lowerIs: (text) => `较低项：${text}`,
  missingIs: (text) => `缺失：${text}`,
  passed: scorecard.passed,
  open: scorecard.open,
  wouldBe: (place, gates) => `将${standsBriefly(place)}：${gates.join("；")}`,
  apart: "单列",
  excluded: "已排除",
  required: "未列入排名：缺少必需的数据",
  unscored: "无得分",
  notes: "说明",
  names: (all) => `表中${all.map(([id, title]) => `${id}指${title}`).join("；")}。`,
  gap: live.gap,
  legend: {
    range: "区间：所有无数据的项目均处于最差或最好状态时的得分。",
    drawn: "旁边按所示国家的共同刻度画出该区间；●为得分。",
    evidence: "数据覆盖率：权重方案中有数据计入得分的权重所占份额。",
    evidenceAndProxies:
      "数据覆盖率：权重方案中有数据计入得分的权重所占份额；间接：其中有多少反映的是相近的事物，而不是该事物本身。",
    gap: "缺口：名次取决于缺失的数值；若不填补而将其略去，名次变动会超过三位，或没有名次。",
    tied: "=：若干国家名次相同。",
    higher: (reference, score, decimals) =>
      `较高项、较低项：与参照（${reference}${score === null ? "" : `，得分${fixed(score, decimals)}`}）相比，某一因素的数值使得分增加或减少的分数。`,
    missing: "数据缺失：因没有数据而增加或减少的分数；这些分数不说明该国本身的任何情况。",
    oneSided: "仅适用于一方：某一因素因只适用于该国或只适用于其比较对象而增加或减少的分数。",
    ...scorecard.legend,
  },
  excludedNote: (countries, severally, gates) =>
    `被限制条件排除：${counted(countries)}${severally
      .map(([by, of]) => `，其中${of}个同时被${by}项条件排除`)
      .join("")}（${gates.map(([title, n]) => `${title}：${n}`).join("；")}）。`,
  apartNote: (countries, gates) =>
    `–：因限制条件单列：${counted(countries)}（${gates.map(([title, n]) => `${title}：${n}`).join("；")}），列在按得分应处的位置；名次和中位数均不计入这些国家。`,
  requiredNote: (countries) =>
    `因缺少权重方案必需的数据而未列入排名：${counted(countries)}，其中有些国家缺少不止一项。`,
  requiredOf: (countries, names, lack) =>
    `未列入排名（${lacking(lack)}）：${counted(countries)}${names ? `（${names.join("、")}）` : ""}。有以下数据即可得出名次：${placing(lack)}。`,
  unscoredNote: (names) => `因数据不足而无得分：${counted(names.length)}（${names.join("、")}）。`,
  unscoredCount: (countries) =>
    `因数据不足而无得分：${counted(countries)}。各国所缺的数据见--format json和md。`,
  madeOf: ({ profile, dataset, tool }) =>
    `权重方案${profile.id}（${profile.sha256.slice(0, 12)}），数据${dataset.sha256.slice(0, 12)}，${tool.name} ${tool.version}。本排名说明在该权重方案下数据显示了什么；它不作任何决定。`,
  shownNote: ({ ranked, apart, excluded, unscored }, { of, ...asked }) =>
    `所示：列入排名的${of.ranked}个国家中的${ranked}个，${of.apart > 0 ? `单列的${of.apart}个中的${apart}个，` : ""}被排除的${of.excluded}个中的${excluded}个，无得分的${of.unscored}个中的${unscored}个（${shown(asked)}）。名次、得分和中位数按所有国家计算；以下内容只涉及所示国家。`,
  nobodyShown: "所示国家均未列入排名。",
  nobody: (apart, excluded, required, thin, asOf) => {
    const why = [
      ...(apart > 0 ? [`${counted(apart)}因限制条件单列`] : []),
      ...(excluded > 0 ? [`${counted(excluded)}被限制条件排除`] : []),
      ...(required.countries > 0
        ? [`${counted(required.countries)}缺少权重方案必需的数据（${lacking(required.lacks)}）`]
        : []),
      ...(thin > 0 ? [`${counted(thin)}数据太少${asOf === null ? "" : `（截至${asOf}年）`}`] : []),
    ];
    return `没有国家列入排名${why.length === 0 ? "" : `：${why.join("，")}`}。`;
  },
  ownRoot: (method) => `权重方案自己的根节点（${method}）`,
  agreement: ({ title, method, tau, first }) => {
    const own = method === "profile";
    const other = own ? `按“${title}”` : `用“${title}”对照（得分和权重相同）`;
    return `${other}：${rankingsAgree(tau)}；前${first.of}名中有${first.shared}个相同。${own ? "" : "这是对权重方案排名的检验，并不与其竞争。"}`;
  },
};
