import type { rankSets as sets, weightSpace as space } from "../en/rank-sets.ts";
import { rankSets as madeRankSets } from "../made/zh/rankSets.ts";
import { weightSpace as madeWeightSpace } from "../made/zh/weightSpace.ts";
import { errorsTaken } from "./errors.ts";
import { countries as counted, listed } from "./grammar.ts";
import { numbers } from "./numbers.ts";

const { grouped, percentUpTo, percentTo } = numbers;

const percents = (share: number) => percentUpTo(share, 1);
const span = (from: number, to: number) => (from === to ? `${from}` : `${from}–${to}`);

const carriedBy = (share: number) =>
  share > 0.9999
    ? "所有权重都有误差，已公布或在权重方案中声明。"
    : `有误差（已公布或在权重方案中声明）的权重占${percents(share)}；其余视为确知而没有误差，但实际并非如此。`;

/** Confidence sets of ranks. */
export const rankSets: typeof sets = {
  ...madeRankSets,
  top: (k, may, surely, of) =>
    `${counted(of)}中有${may}个可能属于真正的前${k}名，其中${surely === 0 ? "没有一个是确定的" : `${surely}个是确定的`}。`,
  carried: carriedBy,
  meaning: ({ coverage, draws, seed, top = [], ...taken }) =>
    `在给定这些误差的情况下，各集合同时包含所有国家真实名次的概率为${percents(coverage)}，“单独”一栏包含各国自身真实名次的概率也为${percents(coverage)}${top.length > 0 ? "；“可能属于前列”与“确定属于前列”各以同样的概率成立" : ""}。由${grouped(draws)}次误差抽样得出（随机种子${seed}），每次均经过全部评分过程；代替缺失数值的内容不作抽取（Mogstad、Romano、Shaikh和Wilhelm 2024）。${errorsTaken(taken)}`,
  othersFirst: (tops) =>
    `如换同样多的另一批抽样，可能属于真正前列与确定属于前列的国家数会是：${tops.map(({ k, mayBetween, surelyBetween }) => `前${k}名：${span(...mayBetween)}和${span(...surelyBetween)}`).join("；")}。`,
  set: span,
  inRanking: {
    ...madeRankSets.inRanking,
    meaning: ({ coverage, draws, seed, weightWithError, ...taken }) =>
      `各国的真实名次是“可能名次”中的一个：对所有国家同时成立的概率为${percents(coverage)}（数值误差抽样${grouped(draws)}次，随机种子${seed}）。${carriedBy(weightWithError)}${errorsTaken(taken)}详见“shortlist robustness --sets ${coverage}”。`,
  },
};

/** All weightings of one node's children. */
export const weightSpace: typeof space = {
  ...madeWeightSpace,
  meaning: ({ children, scale, title }) =>
    `${children.length}个子项（${listed(children.map((one) => one.title))}）的每一种权重组合都同样可能。名次仅按“${title}”的得分${scale === "geometric" ? "（取对数）" : ""}，在列入排名且有该得分${scale === "geometric" ? "、没有任何子项为0" : ""}的国家中排定。`,
  partly: (draws, pairs, sampled) =>
    `${grouped(pairs)}对国家中有${grouped(pairs - sampled)}对有数据的子项相同：其份额是精确的。其他各对的份额由${grouped(draws)}次抽样得出，以其为依据的期望名次以~标明；第1名的份额也以~标明，除非所有各对都是精确的且子项至多六个。`,
  first: (share, isExact) =>
    `${isExact ? "" : "~"}${share > 0 && share < 0.001 ? `< ${percentTo(0.001, 1)}` : percentTo(share, 1)}`,
};
