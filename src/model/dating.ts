import type { Observation } from "./observation.ts";

const KEYS = ["year", "measured", "atLatest", "ages"] as const;

/** When a figure is of, and of whom where that is not whom its indicator means. */
export type Dating = { readonly [key in (typeof KEYS)[number]]?: Observation[key] | undefined };

/** Of an observation only that; what is not known is absent. */
export function datingOf(one: Dating): Pick<Observation, (typeof KEYS)[number]> {
  return Object.fromEntries(KEYS.flatMap((key) => (one[key] === undefined ? [] : [[key, one[key]]])));
}

/** The year from which a figure's age counts; undefined where it has no age. */
export function measuredIn({ measured, year }: Dating): number | undefined {
  return measured ?? year;
}

const UP_TO = "<=";
const MEASURED = /^(<=)?(\d{4})$/u;

/** `2012` where a figure was measured in that year, `<=2014` where in it or before. */
export function measuredText({ measured, atLatest }: Dating): string {
  return measured === undefined ? "" : `${atLatest ? UP_TO : ""}${measured}`;
}

/** What `measuredText` wrote; undefined for anything else. */
export function readMeasured(text: string): Pick<Observation, "measured" | "atLatest"> | undefined {
  const [, upTo, year] = MEASURED.exec(text) ?? [];
  return year === undefined ? undefined : { measured: Number(year), ...(upTo ? { atLatest: true } : {}) };
}
