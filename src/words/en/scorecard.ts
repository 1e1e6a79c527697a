import type { ScoreNode, Tally } from "../../model/documents/ranking.ts";
import { scorecard as made } from "../made/en/scorecard.ts";
import { listed, placed, placedBriefly, unitOf } from "./grammar.ts";
import { DOES_NOT_APPLY, NOT_ASSESSED } from "./missing.ts";
import { numbers } from "./numbers.ts";

const { grouped, percentTo } = numbers;

export function tally({ passed, failed, notAssessed }: Tally): string {
  return `${passed} passed, ${failed} not passed, ${notAssessed} not assessed`;
}

/** `12 of 20`: passed, of the indicators that count for the country. */
function passedOf({ passed, failed, notAssessed }: Tally): string {
  if (passed + failed + notAssessed === 0) return DOES_NOT_APPLY;
  if (passed + failed === 0) return NOT_ASSESSED;
  return `${passed} of ${passed + failed + notAssessed}`;
}

/** `12 of 20 passed`, in a sentence or a line of its own. */
function passedWords(one: Tally): string {
  return `${passedOf(one)}${one.passed + one.failed === 0 ? "" : " passed"}`;
}

/** How many have passed and for how many that is open; `some` where others are not shown, nor counted here. */
export interface Outcomes {
  readonly passed: number;
  readonly open: number;
  readonly some: boolean;
}

type Verdict = NonNullable<ScoreNode["verdict"]>;

/** The verdict as a sentence that can be quoted, without its subject. */
function reading({ passed, by, group, under, bar, margin }: Verdict, unit: string | undefined): string {
  const short = (value: number, digits: number) => {
    const rounded = Number(value.toPrecision(digits));
    return rounded < 0 ? `\u2212${Math.abs(rounded)}` : String(rounded);
  };
  const size = Math.abs(margin);
  const name = by === "limit" ? "the fixed limit" : `the median of the ${group} group`;
  const level = `${name} (${short(bar, 6)})`;
  const word = unit === undefined ? "" : ` ${unitOf(size, unit)}`;
  const distance = `${short(size, 3)}${word}`;
  if (margin === 0) return `${passed ? "passed, just: it reaches" : "not passed: no better than"} ${level}`;
  return passed
    ? `passed by ${distance} ${under ? "under" : "over"} ${level}`
    : `not passed: ${under ? "over" : "short of"} ${level} by ${distance}`;
}

function probability(share: number): string {
  if (share > 0.999) return "more than 99.9 %";
  return share < 0.001 ? "less than 0.1 %" : percentTo(share, 1);
}

/** What documents and the live page say of a scorecard: a slice of its own, since a page carries it in every language. */
export const scorecard = {
  ...made,
  passedOf,
  passedWords,
  reading,
  readingAgain: (verdict: string, share: number) =>
    `${verdict}; measured again it would pass with a probability of ${probability(share)}`,
  open: (rules: readonly string[]) => `open: ${listed(rules.map((rule) => `“${rule}”`))}`,
  legend: {
    ...made.legend,
    open: (open: number, of: number, rules: readonly (readonly [rule: string, count: number])[]) =>
      `Open: for ${open} of ${of} the evidence does not decide a rule that would exclude them (${rules.map(([rule, count]) => `“${rule}”: ${count}`).join("; ")}); nothing is excluded or passed on what is not assessed.`,
  },
  ranked: (name: string, rank: number, of: number, tied: number, one: Tally) =>
    `${name} is ${placed(rank, tied)} of ${grouped(of)} ranked, with ${passedWords(one)}: ${tally(one)}.`,
  point: (name: string, rank: number, tied: number, one: Tally) =>
    `${name}: ${placedBriefly({ rank, tied })}, ${passedWords(one)}`,
  /** Of a blue of the map. */
  passedFromTo: (highest: number, lowest: number) =>
    `${highest === lowest ? highest : `${highest} to ${lowest}`} passed`,
};
