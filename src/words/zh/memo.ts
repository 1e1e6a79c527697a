import type { memo as english } from "../en/memo.ts";
import { some } from "./grammar.ts";

export const memo: typeof english = {
  stands: "所处位置及原因",
  beside: "与其他国家并列",
  scorecard: "记分卡",
  factors: "因素",
  rules: "排除、单列或标记的规则",
  foot: "局限、来源和核查方法",
  columns: {
    country: "国家",
    factor: "因素",
    score: "得分",
    weight: "权重",
    points: "分数",
    missing: "缺失",
    figure: "权重最大的数值",
    indicator: "指标",
    verdict: "判定",
    raw: "数值",
    margin: "相差多少",
  },
  tooLittle: "数据太少",
  pointsMean: ({ kind, label }, missing) => {
    const reference = {
      country: label,
      minimum: "量表最低端",
      peers: "可比国家的中位水平",
      median: "各国的中位水平",
    }[kind];
    return `分数：与${reference}相比，其数值使得分增加或减少的分数。${missing ? "缺失：数据缺失的影响。" : ""}`;
  },
  figure: (title, raw, more) =>
    `${title === "" ? "" : `${title}：`}${raw}${more === 0 ? "" : `；另有${more}项`}`,
  inYear: (raw, year) => `${raw}（${year}年）`,
  moreItems: (n) => `另有${n}项，见完整说明`,
  moreFactors: (n) => `另有${n}个因素，见完整说明。`,
  moreVerdicts: (n) => `另有${n}项判定，见完整说明。`,
  moreCountries: (n) => `本次比较另有${n}个国家，由“shortlist compare”列出。`,
  noRules: "权重方案没有此类规则。",
  noneMet: (clear) => `该国未触及任何规则（共${clear}项）。`,
  rulesNotAssessed: (titles, most) => `无数据：${some(titles, most)}。`,
  othersNotMet: (clear) => `该国未触及其余${clear}项规则。`,
  noRoomForSince: "由于篇幅所限，本页不说明与上一年相比的变化。",
  cut: (mark) => `以“${mark}”结尾的文字，其余部分见完整说明。`,
  madeOf: ({ profile, dataset, tool }, country) =>
    `权重方案${profile.id}（${profile.sha256.slice(0, 12)}），数据${dataset.sha256.slice(0, 12)}，${tool.name} ${tool.version}。` +
    `“${tool.name} explain ${country}”可从每个数值追溯到发布机构的文件和单元格。` +
    "本页说明在该权重方案下数据显示了什么；它不作任何决定。",
};
