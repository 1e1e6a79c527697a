import { isDay } from "../../tables/dates.ts";
import { indicatorsOf } from "../indicator-list.ts";
import list from "./indicators.yaml";

/** A factor on which an analyst gives a rating, with what the two ends of the scale mean, or without them a restriction that applies or not. */
interface Asked {
  readonly word: string;
  readonly low?: string;
  readonly high?: string;
}

const ASKED = indicatorsOf<Asked>(list);

/** Ratings are stored on 0 to 100, restrictions as categories. */
export const FINDINGS = ASKED.map(({ indicator }) => indicator);

/** What the two ends of each factor's scale mean. */
export const FACTOR_ENDS: ReadonlyMap<string, { readonly low: string; readonly high: string }> = new Map(
  ASKED.flatMap(({ word, low, high }) =>
    low === undefined || high === undefined ? [] : [[word, { low, high }]],
  ),
);

export const FACTOR_WORDS: readonly string[] = [...FACTOR_ENDS.keys()];

const KINDS = ASKED.filter(({ low }) => low === undefined);

export const KIND_WORDS: readonly string[] = KINDS.map(({ word }) => word);

/** Whether a restriction applies, from the worst to the best. */
export const STATES = KINDS[0]!.indicator.categories!;

/**
 * How sure the analyst is, as points of standard error on 0 to 100. A convention, not a measurement: it makes "high" a finding that
 * would seldom be off by more than 10 points, "medium" 20, "low" 40 (two standard errors), so that uncertainty analysis can
 * use it. No source gives these numbers.
 */
export const CONFIDENCE: Readonly<Record<string, number>> = { high: 5, medium: 10, low: 20 };

/** `2024-03-15`, `2024-03` or `2024`, if there is such a day; undefined for anything else. */
export function readDate(text: string): string | undefined {
  const match = /^(\d{4})(?:-(\d\d)(?:-(\d\d))?)?(?:T00:00:00(?:\.0+)?Z?)?$/u.exec(text);
  if (!match) return undefined;
  const [, year, month, day] = match;
  if (!isDay(`${year}-${month ?? "01"}-${day ?? "01"}`)) return undefined;
  return [year, month, day].filter((part) => part !== undefined).join("-");
}
