import type { explanation as english } from "../en/explanation.ts";
import { category, countries, listed, points, stands, standsBriefly, when, withUnit } from "./grammar.ts";
import { live } from "./live.ts";
import { lacking, placing, unranked } from "./missing.ts";
import { covered } from "./nodes.ts";
import { numbers } from "./numbers.ts";
import { tally } from "./scorecard.ts";

const { exact, fixed, signed } = numbers;

const more = (n: number) => (n > 0 ? `；另有${n}项` : "");

export const explanation: typeof english = {
  ranks: ({ name }, { rank, tied }, of, score) =>
    `${name}在${countries(of)}中${stands(rank, tied)}，${score}。`,
  points: (score, decimals) => `得${points(score, decimals)}`,
  excluded: ({ name }, gates) => `${name}被排除：${gates.join("；")}。`,
  apart: ({ name }, gates) => `${name}单列：${gates.join("；")}。`,
  wouldBe: (score, scale, { rank, tied }, of) =>
    `其结果（${score}${scale ? `，量表为${exact(scale[0])}至${exact(scale[1])}` : ""}）与列入排名的${countries(of)}相比将${stands(rank, tied)}。`,
  notRanked: ({ name }) => `${name}未列入排名。`,
  eligible: (score, scale, { rank, tied }, of) =>
    `假如该国未被排除，其结果（${score}${scale ? `，量表为${exact(scale[0])}至${exact(scale[1])}` : ""}）与列入排名的${countries(of)}相比将${stands(rank, tied)}。`,
  notRankedSince: ({ name }, requires) => `${name}未列入排名：${lacking(requires)}。`,
  placing: (requires) => `有以下数据即可得出名次：${placing(requires)}。`,
  unranked: (why) => `该国${unranked(why)}。`,
  scorecard: (one) =>
    `记分卡：${tally(one)}${one.notAssessed > 0 ? `；最终可能有${one.passed}至${one.passed + one.notAssessed}项达标` : ""}。`,
  coverage: (one) => `数据覆盖权重方案总权重的${covered(one)}。`,
  nothingLacks: "计入权重的各项都有数据。",
  ifWorst: (worst, best, decimals) =>
    `如果所有无数据的项目均处于最差状态，得分将为${fixed(worst, decimals)}；均处于最好状态，得分将为${fixed(best, decimals)}。`,
  distance: (away, { kind, label, score }, decimals) => {
    const level = fixed(score!, decimals);
    const reference = {
      country: `${label}（得分${level}）`,
      minimum: `量表最低端${level}（${label}）`,
      peers: `可比国家的中位水平（得分${level}，即${label}）`,
      median: `各国的中位水平（得分${level}，即${label}）`,
    }[kind];
    return Number(away.toFixed(decimals)) === 0
      ? `与${reference}持平。`
      : `比${reference}${away > 0 ? "高" : "低"}${points(Math.abs(away), decimals)}。`;
  },
  tooLittle: (title) => `${title}（数据太少）`,
  notAssessed: (factors) => `无数据：${listed(factors)}。`,
  doesNotApply: (factors) => `不适用于该国：${listed(factors)}。`,
  among: ({ size, title, group }, { rank, tied, of, median }, { isRanked, decimals }) => {
    const whole = `所属可比国家组（${title}：${category(group)}）中列入排名的${countries(size)}`;
    const at = standsBriefly({ rank, tied });
    return isRanked
      ? `在${whole}中，该国${at}；这些国家的得分中位数为${fixed(median, decimals)}。`
      : `与${whole}相比，该国将在${countries(of)}中${at}；这些国家的得分中位数为${fixed(median, decimals)}。`;
  },
  noStandout: ({ name }) => `${name}没有任何指标处于可比国家的前四分之一或后四分之一。`,
  topQuarter: (indicators, n) => `得分处于可比国家前四分之一的指标：${indicators.join("；")}${more(n)}。`,
  bottomQuarter: (indicators, n) => `得分处于可比国家后四分之一的指标：${indicators.join("；")}${more(n)}。`,
  standout: (title, raw, { turned, score, rank, tied, of, median }, decimals) => {
    const time = when(raw.dating);
    return `${title}（${time === "" ? "" : `${time}，`}${withUnit(raw.value, raw.unit)}${turned ? "，数值越低得分越高" : ""}：得分${fixed(score, decimals)}，在${countries(of)}中${standsBriefly({ rank, tied })}，中位数${fixed(median, decimals)}）`;
  },
  bothWays: "无论衡量的是需求还是表现，高得分都对该国有利。",
  difference: "与参照的差距从何而来",
  placesTitle: "名次由什么构成",
  placesFrom: ({ kind, label }, { rank, tied }) => {
    const values = {
      country: `采用${label}的数值`,
      minimum: "所有指标均处于量表最低端",
      peers: "采用可比国家的中位数值",
      median: "采用各国的中位数值",
    }[kind];
    return `如${values}，将${stands(rank, tied)}。各因素使该国由此上升（+）或下降（−）的名次：`;
  },
  placesCaption: "各因素相对于参照的分数和名次",
  amongFirst: (k) => `列入前${k}名`,
  amongPart: (share) => `${signed(100 * share, 0)}%`,
  open: live.country.couldChange,
  openShares: live.country.couldChangeShares,
  openEnds: live.country.couldChangeEnds,
  openLine: live.country.couldChangeLine,
  since: "与上一年相比",
  gates: "限制条件",
  cells: "从得分到发布机构的单元格",
  legend: (acts) =>
    `得分、权重方案中的权重${acts ? "（实际权重：在列入排名的国家中的实际作用）" : ""}、相对于参照的贡献`,
  actsAs: (share) => `（实际权重${share}）`,
  actsMean: "实际权重：该因素在区分列入排名国家的得分方面所占的份额；小于0表示与其他因素作用相反。",
  scorecardLegend: "判定、数值、余量、出处",
  columns: {
    what: "项目",
    points: "分数",
    factor: "因素",
    places: "名次",
    node: "节点",
    figure: "数值",
    score: "得分",
    weight: "权重",
    acts: live.country.columns.acts,
    against: "相对于参照",
    missing: "其中数据缺失",
    peers: "在可比国家中",
    place: "出处",
  },
  ofWhich: (effects) => `（其中${effects.map((one) => one.join(" ")).join("、")}）`,
  gate: ({ outcome, effect, title, authority }, found, margin) => {
    const verdict = {
      met: `${{ exclude: "排除", apart: "单列", flag: "标记" }[effect]}：${title}`,
      clear: `未触及“${title}”`,
      "not assessed": `无数据：${title}`,
    }[outcome];
    const far = margin ? `；距另一侧的余量：${withUnit(margin.value, margin.unit)}` : "";
    return `${verdict}。查明情况：${found}${far}。${authority === null ? "" : `依据：${authority}。`}`;
  },
};
