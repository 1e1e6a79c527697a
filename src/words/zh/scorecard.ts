import type { Tally } from "../../model/documents/ranking.ts";
import type { ScorecardMessages } from "../live-contract.ts";
import { scorecard as made } from "../made/zh/scorecard.ts";
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
  ...made,
  passedOf,
  passedWords,
  reading,
  readingAgain: (verdict, share) => `${verdict}；如重新测量，达标概率${probability(share)}`,
  open: (rules) => `未定：${listed(rules.map((rule) => `“${rule}”`))}`,
  legend: {
    ...made.legend,
    open: (open, of, rules) =>
      `未定：${of}个国家中有${open}个，现有数据无法判定是否触及会将其排除的规则（${rules.map(([rule, n]) => `“${rule}”：${n}`).join("；")}）；不会因无数据而排除任何国家，也不会因无数据而判其达标。`,
  },
  ranked: (name, rank, of, tied, one) =>
    `${name}在列入排名的${grouped(of)}个国家中${stands(rank, tied)}：${tally(one)}。`,
  point: (name, rank, tied, one) => `${name}：${standsBriefly({ rank, tied })}，${passedWords(one)}`,
  /** Of a blue of the map. */
  passedFromTo: (highest, lowest) => `${highest === lowest ? highest : `${highest}至${lowest}`}项达标`,
};
