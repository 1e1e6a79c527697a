import type { Tally } from "../../model/documents/ranking.ts";
import type { ScorecardMessages } from "../live-contract.ts";
import { category, listed, stands, standsBriefly, unitOf } from "./grammar.ts";
import { DOES_NOT_APPLY, NOT_ASSESSED } from "./missing.ts";
import { numbers } from "./numbers.ts";

const { digits, grouped, percentTo } = numbers;

export function tally({ passed, failed, notAssessed }: Tally): string {
  return `${passed}项达标，${failed}项未达标，${notAssessed}项无数据`;
}

/** `12/20`: passed, of the indicators that count for the country. */
function passedOf({ passed, failed, notAssessed }: Tally): string {
  if (passed + failed + notAssessed === 0) return DOES_NOT_APPLY;
  if (passed + failed === 0) return NOT_ASSESSED;
  return `${passed}/${passed + failed + notAssessed}`;
}

/** `20项中12项达标`. */
function passedWords(one: Tally): string {
  const { passed, failed, notAssessed } = one;
  return passed + failed === 0 ? passedOf(one) : `${passed + failed + notAssessed}项中${passed}项达标`;
}

/** The verdict, without its subject. */
const reading: ScorecardMessages["reading"] = ({ passed, by, group, under, bar, margin }, unit) => {
  const size = Math.abs(margin);
  const name = by === "limit" ? "固定限值" : `“${category(group ?? "")}”组的中位数`;
  const level = `${name}（${digits(bar, 6)}）`;
  const distance = `${digits(size, 3)}${unit === undefined ? "" : unitOf(size, unit)}`;
  if (margin === 0) return passed ? `恰好达标：达到${level}` : `未达标：不优于${level}`;
  const side = (passed ? under : !under) ? "低于" : "高于";
  return `${passed ? "达标" : "未达标"}：${side}${level}，相差${distance}`;
};

function probability(share: number): string {
  if (share > 0.999) return "大于99.9%";
  return share < 0.001 ? "小于0.1%" : `为${percentTo(share, 1)}`;
}

/** What documents and the live page say of a scorecard: a slice of its own, since a page carries it in every language. */
export const scorecard: ScorecardMessages = {
  tally,
  passedOf,
  passedWords,
  reading,
  readingAgain: (verdict, share) => `${verdict}；如重新测量，达标概率${probability(share)}`,
  /** Of one indicator. */
  verdicts: { passed: "达标", failed: "未达标" },
  columns: {
    passed: "达标",
    notPassed: "未达标",
    notAssessed: "无数据",
    outcome: "结果",
  },
  /** Of the whole. */
  passed: "达标",
  open: (rules) => `未定：${listed(rules.map((rule) => `“${rule}”`))}`,
  legend: {
    passed: "达标：在对该国适用的指标中达标的项数。无数据的指标尚未达标，但有可能达标。",
    byPassed: "各国按达标指标的项数排列。",
    open: (open, of, rules) =>
      `未定：${of}个国家中有${open}个，现有数据无法判定是否触及会将其排除的规则（${rules.map(([rule, n]) => `“${rule}”：${n}`).join("；")}）；不会因无数据而排除任何国家，也不会因无数据而判其达标。`,
    excluded: "被限制条件排除的国家，无论达标多少项，均不视为达标。",
  },
  outcomes: ({ passed, open, some }) => `${some ? "所示国家中" : ""}${passed}个达标，${open}个未定`,
  standIns: "以其他数据替代发布机构自己的数值",

  caveat: "本排名说明按此规则数据显示了什么；它不作任何决定。",
  blocks: "每一格为一项指标。实色：达标。浅色：未达标。斜线：无数据。",
  noWeights: "此处不加权，因此没有滑块：每项指标计为一项，哪些指标计入、与什么相比，均由规则确定。",
  ranked: (name, rank, of, tied, one) =>
    `${name}在列入排名的${grouped(of)}个国家中${stands(rank, tied)}：${tally(one)}。`,
  outcomeIs: (outcome) => `结果：${outcome}。`,
  evidence: (one) => `各项指标：${tally(one)}。`,
  point: (name, rank, tied, one) => `${name}：${standsBriefly({ rank, tied })}，${passedWords(one)}`,
  mapCaption: "越醒目的国家达标的指标越多。",
  /** Of a blue of the map. */
  passedFromTo: (highest, lowest) => `${highest === lowest ? highest : `${highest}至${lowest}`}项达标`,
  pastNote: "各年按当年的数据和规则排名，与“rank --as-of”的结果相同：",
  pastRanked: (year, rank, of, tied, passed) =>
    `${year}年：在列入排名的${grouped(of)}个国家中${stands(rank, tied)}，${passed}项达标`,
};
