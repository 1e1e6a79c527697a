import { entryOf } from "../../model/collections.ts";
import type { Observation } from "../../model/observation.ts";
import { gradeOf } from "../observation-order.ts";
import { type Derivation, derivedFrom } from "./contract.ts";

/** A fall ends in one of so many years up to the value's own, and starts at most so many before its end. */
const ENDS = 4;
const APART = 4;

/**
 * The greatest fall of Freedom House's political rights between two years at most four apart, of which the later is one of the last
 * four: where a government was overthrown the score falls by 8 and more, whether or not anybody has determined a coup.
 */
export const rightsFall: Derivation = {
  id: "rights-fall",
  indicators: [
    {
      id: "fiw.pr-fall",
      title: "Greatest recent fall of political rights",
      summary:
        "Points by which Freedom House's political rights fell between two years at most four apart, the later one of the last four; 0 where they did not fall; derived from fiw.pr.",
      unit: "points",
      scale: [0, 44],
      better: "lower",
      kind: "context",
    },
  ],
  inputs: { "fiw.pr-fall": ["fiw.pr"] },
  yearsBack: ENDS - 1 + APART,
  derive(observations) {
    const byCountry = new Map<string, Map<number, Observation>>();
    for (const one of observations) {
      if (one.indicator !== "fiw.pr" || one.source === "derived" || one.year === undefined) continue;
      if (typeof one.value !== "number" || gradeOf(one) !== "full") continue;
      entryOf(byCountry, one.country, () => new Map<number, Observation>()).set(one.year, one);
    }
    // A state that is younger has no longer history; data that begin later may hide a fall.
    const begins = Math.min(...[...byCountry.values()].map((years) => Math.min(...years.keys())));
    return [...byCountry.values()].flatMap((years) =>
      [...years.keys()].flatMap((year) => fallOf(years, year, begins) ?? []),
    );
  },
};

/** The greatest fall as of a year; of equals the one that ends last, and of those the shortest. */
function fallOf(
  years: ReadonlyMap<number, Observation>,
  year: number,
  begins: number,
): Observation | undefined {
  let found: { before: Observation; after: Observation; fall: number } | undefined;
  for (let end = year; end > year - ENDS; end -= 1) {
    const after = years.get(end);
    if (after === undefined) continue;
    for (let start = end - 1; start >= end - APART; start -= 1) {
      const before = years.get(start);
      if (before === undefined) continue;
      const fall = (before.value as number) - (after.value as number);
      if (found === undefined || fall > found.fall) found = { before, after, fall };
    }
  }
  if (found === undefined) return undefined;
  const { before, after, fall } = found;
  return derivedFrom([after, before], {
    indicator: "fiw.pr-fall",
    year,
    value: Math.max(0, fall),
    unit: "points",
    note: `from ${before.value} in ${before.year} to ${after.value} in ${after.year}`,
    formula: `fiw.pr ${before.year} - fiw.pr ${after.year}, the greatest fall between two years at most ${APART} apart that ends in ${year - ENDS + 1} to ${year}${isShort(years, year, begins) ? "; figures begin too late to show an earlier fall" : ""}`,
  });
}

/** Whether falls that would count could lie before the first year of the data. */
function isShort(years: ReadonlyMap<number, Observation>, year: number, begins: number): boolean {
  return begins > year - (ENDS - 1 + APART) && years.has(begins);
}
