import type { explanation as english } from "../en/explanation.ts";
import { explanation as made } from "../made/zh/explanation.ts";
import { scorecard as card } from "../made/zh/scorecard.ts";
import { category, countries, points, stands, standsBriefly, when, withUnit } from "./grammar.ts";
import { live } from "./live.ts";
import { numbers } from "./numbers.ts";

const { exact, fixed, signed } = numbers;

export const explanation: typeof english = {
  ...made,
  ranks: ({ name }, { rank, tied }, of, score) =>
    `${name}在${countries(of)}中${stands(rank, tied)}，${score}。`,
  points: (score, decimals) => `得${points(score, decimals)}`,
  wouldBe: (score, scale, { rank, tied }, of) =>
    `其结果（${score}${scale ? `，量表为${exact(scale[0])}至${exact(scale[1])}` : ""}）与列入排名的${countries(of)}相比将${stands(rank, tied)}。`,
  eligible: (score, scale, { rank, tied }, of) =>
    `假如该国未被排除，其结果（${score}${scale ? `，量表为${exact(scale[0])}至${exact(scale[1])}` : ""}）与列入排名的${countries(of)}相比将${stands(rank, tied)}。`,
  unranked: (why) => `该国${why}。`,
  scorecard: (one) =>
    `记分卡：${card.tally({ ...one })}${one.notAssessed > 0 ? `；最终可能有${one.passed}至${one.passed + one.notAssessed}项达标` : ""}。`,
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
  among: ({ size, title, group }, { rank, tied, of, median }, { isRanked, decimals }) => {
    const whole = `所属可比国家组（${title}：${category(group)}）中列入排名的${countries(size)}`;
    const at = standsBriefly({ rank, tied });
    return isRanked
      ? `在${whole}中，该国${at}；这些国家的得分中位数为${fixed(median, decimals)}。`
      : `与${whole}相比，该国将在${countries(of)}中${at}；这些国家的得分中位数为${fixed(median, decimals)}。`;
  },
  standout: (title, raw, { turned, score, rank, tied, of, median }, decimals) => {
    const time = when(raw.dating);
    return `${title}（${time === "" ? "" : `${time}，`}${withUnit(raw.value, raw.unit)}${turned ? "，数值越低得分越高" : ""}：得分${fixed(score, decimals)}，在${countries(of)}中${standsBriefly({ rank, tied })}，中位数${fixed(median, decimals)}）`;
  },
  placesFrom: ({ kind, label }, { rank, tied }) => {
    const values = {
      country: `采用${label}的数值`,
      minimum: "所有指标均处于量表最低端",
      peers: "采用可比国家的中位数值",
      median: "采用各国的中位数值",
    }[kind];
    return `如${values}，将${stands(rank, tied)}。各因素使该国由此上升（+）或下降（−）的名次：`;
  },
  amongPart: (share) => `${signed(100 * share, 0)}%`,
  open: live.country.couldChange,
  openShares: live.country.couldChangeShares,
  openEnds: live.country.couldChangeEnds,
  openLine: live.country.couldChangeLine,
  columns: { ...made.columns, acts: live.country.columns.acts },
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
