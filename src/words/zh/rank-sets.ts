import type { rankSets as sets, weightSpace as space } from "../en/rank-sets.ts";
import { errorsTaken } from "./errors.ts";
import { countries as counted, listed } from "./grammar.ts";
import { numbers } from "./numbers.ts";

const { fixed, grouped, percent, percentUpTo, percentTo } = numbers;

const percents = (share: number) => percentUpTo(share, 1);
const span = (from: number, to: number) => (from === to ? `${from}` : `${from}–${to}`);
const more = (n: number) => `另有${counted(n)}，见--format md或json`;

const carriedBy = (share: number) =>
  share > 0.9999
    ? "所有权重都有误差，已公布或在权重方案中声明。"
    : `有误差（已公布或在权重方案中声明）的权重占${percents(share)}；其余视为确知而没有误差，但实际并非如此。`;

/** Confidence sets of ranks. */
export const rankSets: typeof sets = {
  title: "由数值误差得出的名次集合",
  top: (k, may, surely, of) =>
    `${counted(of)}中有${may}个可能属于真正的前${k}名，其中${surely === 0 ? "没有一个是确定的" : `${surely}个是确定的`}。`,
  carried: carriedBy,
  unknown: "无法由已公布的误差得知",
  notKnown: (share) =>
    `各国真正可能的名次无法由已公布的误差得知：有误差（已公布或在权重方案中声明）的权重占${percents(share)}，而至少要有一半权重有误差才能得出名次集合；不足一半时，得分的大部分会被当作确知。`,
  meaning: ({ coverage, draws, seed, top = [], ...taken }) =>
    `在给定这些误差的情况下，各集合同时包含所有国家真实名次的概率为${percents(coverage)}，“单独”一栏包含各国自身真实名次的概率也为${percents(coverage)}${top.length > 0 ? "；“可能属于前列”与“确定属于前列”各以同样的概率成立" : ""}。由${grouped(draws)}次误差抽样得出（随机种子${seed}），每次均经过全部评分过程；代替缺失数值的内容不作抽取（Mogstad、Romano、Shaikh和Wilhelm 2024）。${errorsTaken(taken)}`,
  byPlace:
    "当因素按在候选国家中的位次计入时，彼此几乎相同的国家的集合过窄：在各国相同的模拟情形中，它们在100次中有69次包含真实名次；在各国不同的情形中为99次以上。",
  failed: (n) => `另有${n}次模拟被剔除，因为其中有列入排名的国家没有得分。`,
  fewer: (asked, made) =>
    `在要求的${grouped(asked)}次模拟中，为这些集合进行了${grouped(made)}次，这是其上限；其他数字由全部模拟得出。`,
  monteCarlo: (open, most) =>
    open === 0
      ? "如换同样多的另一批抽样，集合的每一端都不变（就每一端单独而言，20次中有19次如此）。"
      : `如换同样多的另一批抽样，集合的端点中有${open}个可能移动，至多移动${most}个名次（就每一端单独而言，20次中有19次如此）。`,
  othersFirst: (tops) =>
    `如换同样多的另一批抽样，可能属于真正前列与确定属于前列的国家数会是：${tops.map(({ k, mayBetween, surelyBetween }) => `前${k}名：${span(...mayBetween)}和${span(...surelyBetween)}`).join("；")}。`,
  byIntervals: (wider, narrower) =>
    `不用抽样的核对（独立误差的联合区间，Klein、Wright和Wieczorek 2020）：其中${wider}个集合较宽，${narrower}个较窄。`,
  columns: {
    rank: "#",
    country: "国家",
    set: "集合，各国同时",
    setShort: "同时",
    alone: "集合，单独",
    aloneShort: "单独",
    error: "得分的标准误",
    errorShort: "标准误",
    carried: "有误差的权重",
    carriedShort: "有误差的权重",
  },
  set: span,
  share: (part) => percent(part),
  more,
  inRanking: {
    column: "可能名次",
    meaning: ({ coverage, draws, seed, weightWithError, ...taken }) =>
      `各国的真实名次是“可能名次”中的一个：对所有国家同时成立的概率为${percents(coverage)}（数值误差抽样${grouped(draws)}次，随机种子${seed}）。${carriedBy(weightWithError)}${errorsTaken(taken)}详见“shortlist robustness --sets ${coverage}”。`,
  },
};

/** All weightings of one node's children. */
export const weightSpace: typeof space = {
  title: ({ title, node }) => `${title}（${node}）的所有权重组合`,
  meaning: ({ children, scale, title }) =>
    `${children.length}个子项（${listed(children.map((one) => one.title))}）的每一种权重组合都同样可能。名次仅按“${title}”的得分${scale === "geometric" ? "（取对数）" : ""}，在列入排名且有该得分${scale === "geometric" ? "、没有任何子项为0" : ""}的国家中排定。`,
  exact: "所有份额和期望名次都是精确的：没有一个由抽样得出。",
  partly: (draws, pairs, sampled) =>
    `${grouped(pairs)}对国家中有${grouped(pairs - sampled)}对有数据的子项相同：其份额是精确的。其他各对的份额由${grouped(draws)}次抽样得出，以其为依据的期望名次以~标明；第1名的份额也以~标明，除非所有各对都是精确的且子项至多六个。`,
  columns: {
    rank: "现在",
    country: "国家",
    expected: "期望名次",
    expectedShort: "期望",
    first: "第1名",
  },
  expected: (rank, isExact) => `${isExact ? "" : "~"}${fixed(rank, 1)}`,
  first: (share, isExact) =>
    `${isExact ? "" : "~"}${share > 0 && share < 0.001 ? `< ${percentTo(0.001, 1)}` : percentTo(share, 1)}`,
  more,
};
