import type { ScoreNode, Tally } from "../../model/documents/ranking.ts";
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
  tally,
  passedOf,
  passedWords,
  reading,
  readingAgain: (verdict: string, share: number) =>
    `${verdict}; measured again it would pass with a probability of ${probability(share)}`,
  /** Of one indicator. */
  verdicts: { passed: "PASS", failed: "FAIL" },
  columns: {
    passed: "Passed",
    notPassed: "Not passed",
    notAssessed: "Not assessed",
    outcome: "Outcome",
  },
  /** Of the whole. */
  passed: "passed",
  open: (rules: readonly string[]) => `open: ${listed(rules.map((rule) => `“${rule}”`))}`,
  legend: {
    passed:
      "Passed: indicators passed, of those that count for the country. What is not assessed is not passed yet, and could be.",
    byPassed: "Countries stand in the order of indicators passed.",
    open: (open: number, of: number, rules: readonly (readonly [rule: string, count: number])[]) =>
      `Open: for ${open} of ${of} the evidence does not decide a rule that would exclude them (${rules.map(([rule, count]) => `“${rule}”: ${count}`).join("; ")}); nothing is excluded or passed on what is not assessed.`,
    excluded: "Countries that a gate excludes have not passed, whatever their count.",
  },
  outcomes: ({ passed, open, some }: Outcomes) =>
    `${passed} passed, ${open} open${some ? " of those shown" : ""}`,
  standIns: "with stand-ins for the publisher's own figures",

  caveat: "The ranking shows what the evidence says under this rule; it decides nothing.",
  blocks: "Each block is an indicator. Filled: passed. Pale: not passed. Hatched: not assessed.",
  noWeights:
    "Nothing is weighed here, so there are no sliders: each indicator counts one, and the rule says which count and what each is held against.",
  ranked: (name: string, rank: number, of: number, tied: number, one: Tally) =>
    `${name} is ${placed(rank, tied)} of ${grouped(of)} ranked, with ${passedWords(one)}: ${tally(one)}.`,
  outcomeIs: (outcome: string) => `Outcome: ${outcome}.`,
  evidence: (one: Tally) => `Of its indicators: ${tally(one)}.`,
  point: (name: string, rank: number, tied: number, one: Tally) =>
    `${name}: ${placedBriefly({ rank, tied })}, ${passedWords(one)}`,
  mapCaption: "The more a country stands out, the more indicators it has passed.",
  /** Of a blue of the map. */
  passedFromTo: (highest: number, lowest: number) =>
    `${highest === lowest ? highest : `${highest} to ${lowest}`} passed`,
  pastNote: "Each year by the evidence and the rules of that year, as “rank --as-of” gives it:",
  pastRanked: (year: number, rank: number, of: number, tied: number, passed: number) =>
    `${year}: ${placed(rank, tied)} of ${grouped(of)} ranked, with ${passed} passed`,
};
