import type { Robustness, VariedWeights } from "../../model/documents/robustness.ts";
import type { robustness as english } from "../en/robustness.ts";
import { inDraws } from "../made/zh/inDraws.ts";
import { robustness as made } from "../made/zh/robustness.ts";
import { countries as counted, listed, some } from "./grammar.ts";
import { numbers } from "./numbers.ts";

const { exact, fixed, grouped, percent, percentUpTo } = numbers;

const weightsDrawn = (how: VariedWeights): string => {
  switch (how.kind) {
    case "uniform":
      return `每项权重随机减少或增加至多${exact(how.percent)}%`;
    case "dirichlet":
      return `权重围绕权重方案的权重随机抽取（狄利克雷分布，集中参数${exact(how.concentration)}）`;
    case "simplex":
      return "抽取任意权重，如同完全不知道哪个因素更重要（每组同级项各用参数为1的狄利克雷分布）";
  }
};

const HELD: Readonly<Record<Robustness["held"][number], string>> = {
  weights: "权重",
  data: "数值（发布机构如给出误差，可能使其变动）",
  missing: "缺失的数据",
  methods: "归一化和合成方法",
};

const VARIED: Readonly<Record<Robustness["held"][number], string>> = {
  weights: "权重",
  data: "有误差的数值",
  missing: "缺失的数据",
  methods: "归一化和合成方法",
};

const STOPPED = {
  rankSets: "名次集合",
  draws: "各次模拟中的名次",
  sensitivity: "名次变动取决于什么",
  facts: "值得查明的事实",
};

export const robustness: typeof english = {
  ...made,
  stoppedBefore: (parts) =>
    `在模拟次数足够之前已停止，因此以下内容没有结果：${listed(parts.map((part) => STOPPED[part]))}。`,
  weights: (how, nodes) => `${weightsDrawn(how)}，共${nodes}组同级项。`,
  data: ({ indicators, figures, of, weightWithError }) =>
    `有误差（已公布或在权重方案中声明）的数值（${grouped(of)}个中的${grouped(figures)}个，涉及${indicators.length}项指标；平均占一国权重的${percent(weightWithError)}）按该误差大小作正态变动；其他数值保持不变。`,
  missing: ({ cells, notDrawn, peers }, by) =>
    `${drawnFor(cells, notDrawn, peers === null ? undefined : by)}。抽取所得并非数据：任何国家都不会因此得到名次。`,
  held: (what) => `未变动：${listed(what.map((one) => HELD[one]))}。由此产生的不确定性不在以下数字之内。`,
  top: (k, stays) =>
    k === 1 ? `第1名始终是同一国家：${stays}。` : `前${k}名是同样的${k}个国家（不论次序）：${stays}。`,
  topTied: (k, count, stays) => `前${k}名（因有并列，共${counted(count)}）保持不变（不论次序）：${stays}。`,
  first: ({ name }, part) => `${name}列第1名：${part}。`,
  noScore: ({ name }, part, why) => `${name}没有得分（${listed(why)}）：${part}。`,
  cameIn: ({ name }, part) => `${name}未列入排名，但数据足以得出得分：${part}。`,
  pair: (a, b, part) => `${a.name}高于${b.name}：${part}。`,
  columns: { ...made.columns, top: inDraws.among },
  inRanking: ({ n: draws, failedDraws, seed, weights, varied, held }) =>
    `名次（90%）：该国在${grouped(draws - failedDraws)}次模拟（随机种子${seed}）的十分之九中所处的名次；每次模拟随机抽取${listed(varied.map((one) => (one === "weights" ? `权重（--weights ${weights}）` : VARIED[one])))}。这并不是该国应得这一名次的概率。${held.length === 0 ? "" : `未变动：${listed(held.map((one) => HELD[one]))}。`}详见“shortlist robustness”。`,
  ...inDraws,
  undrawn: ({ nodes, weight, nobody, most }, decimals) =>
    `未作抽取，因为${nobody ? "没有国家" : "不足五国"}有数据：${some(nodes.map(({ title }) => title))}（占权重的${percent(weight)}）。${most === null ? "" : `分析结论至多可使单个国家的得分由${fixed(most.score, decimals)}变为${fixed(most.to, decimals)}（${most.name}）。`}`,
  unlikeDraws: (n, of, coverage, varied) =>
    `名次集合与十分之九的模拟中的名次在${counted(of)}中有${n}个不同，因为两者回答的是不同的问题。名次集合仅考虑数值的误差，同时包含所有国家真实名次的概率为${percentUpTo(coverage, 1)}；模拟则就每个国家单独而言，变动的是${listed(varied.map((one) => VARIED[one]))}。`,
  range: (from, to) => (from === to ? `${from}` : `${from}–${to}`),
  tied: (part) => `有国家得分相同（${part}）。它们平分共同占据的名次：两国并列第1时，各按半次第1名计。`,
};

function drawnFor(cells: number, notDrawn: number, by: string | undefined): string {
  const all = cells === 1 ? "唯一一个缺失的数值" : `${grouped(cells)}个缺失数值中的每一个`;
  const whose = by === undefined ? "另一国" : `同组（${by}）某国（同组不足五国有该数值时为任一国）`;
  const rest = notDrawn === 0 ? "" : `；另有${grouped(notDrawn)}个数值所属的指标不足五国有数据，仍作缺失处理`;
  return `对${all}，随机抽取${whose}的得分${rest}`;
}
