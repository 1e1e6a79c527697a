import type { Tally } from "../../model/documents/ranking.ts";
import type { ScorecardMessages } from "../live-contract.ts";
import { scorecard as made } from "../made/ru/scorecard.ts";
import { accusativeUnitOf, category, listed, placed, placedBriefly } from "./grammar.ts";
import { DOES_NOT_APPLY, NOT_ASSESSED } from "./missing.ts";
import { numbers } from "./numbers.ts";

const { digits, grouped, percentTo } = numbers;

export function tally({ passed, failed, notAssessed }: Tally): string {
  return `пройдено ${passed}, не пройдено ${failed}, без данных ${notAssessed}`;
}

/** `12 из 20`. */
function passedOf({ passed, failed, notAssessed }: Tally): string {
  if (passed + failed + notAssessed === 0) return DOES_NOT_APPLY;
  if (passed + failed === 0) return NOT_ASSESSED;
  return `${passed} из ${passed + failed + notAssessed}`;
}

/** `12 of 20 passed`. */
function passedWords(one: Tally): string {
  return one.passed + one.failed === 0 ? passedOf(one) : `пройдено ${passedOf(one)}`;
}

/** The verdict, without its subject. */
const reading: ScorecardMessages["reading"] = ({ passed, by, group, under, bar, margin }, unit) => {
  const size = Math.abs(margin);
  const level = (limit: string, median: string) =>
    `${by === "limit" ? limit : `${median} группы «${category(group ?? "")}»`} (${digits(bar, 6)})`;
  const word = unit === undefined ? "" : ` ${accusativeUnitOf(size, unit)}`;
  const distance = `${digits(size, 3)}${word}`;
  if (margin === 0)
    return passed
      ? `пройдено впритык: достигает уровня — ${level("установленный предел", "медиана")}`
      : `не пройдено: не лучше уровня — ${level("установленный предел", "медиана")}`;
  const side = (passed ? under : !under) ? "ниже" : "выше";
  return `${passed ? "пройдено" : "не пройдено"}: ${side} ${level("установленного предела", "медианы")} на ${distance}`;
};

function probability(share: number): string {
  if (share > 0.999) return `более ${percentTo(0.999, 1)}`;
  return share < 0.001 ? `менее ${percentTo(0.001, 1)}` : percentTo(share, 1);
}

/** What documents and the live page say of a scorecard: a slice of its own, since a page carries it in every language. */
export const scorecard: ScorecardMessages = {
  ...made,
  passedOf,
  passedWords,
  reading,
  readingAgain: (verdict, share) =>
    `${verdict}; вероятность прохождения при повторном измерении: ${probability(share)}`,
  open: (rules) => `открыто: ${listed(rules.map((rule) => `«${rule}»`))}`,
  legend: {
    ...made.legend,
    open: (open, of, rules) =>
      `Открыто: для ${open} из ${of} данные не решают, подпадают ли они под правило, которое их исключило бы (${rules.map(([rule, n]) => `«${rule}»: ${n}`).join("; ")}); по тому, о чём нет данных, никто не исключается и не признаётся прошедшим.`,
  },
  ranked: (name, rank, of, tied, one) =>
    `${name}: ${placed(rank, tied)} из ${grouped(of)}; показатели: ${tally(one)}.`,
  point: (name, rank, tied, one) => `${name}: ${placedBriefly({ rank, tied })}, ${passedWords(one)}`,
  /** Of a blue of the map. */
  passedFromTo: (highest, lowest) =>
    `пройдено ${highest === lowest ? highest : `от ${highest} до ${lowest}`}`,
};
