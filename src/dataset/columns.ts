import type { Observation } from "../model/observation.ts";

/** What a figure may say of itself beside its value, and of how it came about, in the order in which files have it. */
export const MEASURE = ["unit", "se", "lower", "upper"] as const;
export const ORIGIN = ["note", "layout", "partial", "vintage", "formula", "inputs"] as const;

/** Tidy CSV of a snapshot: the columns of the contract, then what only a snapshot needs. */
export const OBSERVATION = [
  ...(["country", "indicator", "year", "value"] as const),
  ...MEASURE,
  ...(["source", "file", "locator"] as const),
  ...ORIGIN,
] as const;
/** Further columns of the sources that have them: `<=2014` is measured in that year or before. */
const DATED = [...OBSERVATION, "measured", "ages"] as const;
/** And of what was read from texts, the words that say it. */
const QUOTED = [...DATED, "quote"] as const;
export type Columns = readonly (typeof QUOTED)[number][];

/** The forms of a file, by what its name says of them. */
export const FORMS: readonly { readonly infix: string; readonly columns: Columns }[] = [
  { infix: "", columns: OBSERVATION },
  { infix: ".measured", columns: DATED },
  { infix: ".quoted", columns: QUOTED },
];

/** The columns that observations need. */
export function columnsFor(observations: readonly Observation[]): Columns {
  if (observations.some(({ quote }) => quote !== undefined)) return QUOTED;
  return observations.some(({ measured, ages }) => measured !== undefined || ages !== undefined)
    ? DATED
    : OBSERVATION;
}

export function headerOf(columns: Columns): string {
  return `${columns.join(",")}\n`;
}

const NINE = "9".charCodeAt(0);

/** Exactly the forms that a number is written in here. */
export function isNumber(text: string): boolean {
  // Most categories begin with a letter: no need to make a number of them to see that they are none.
  if (text.charCodeAt(0) > NINE) return false;
  const number = Number(text);
  return Number.isFinite(number) && String(number) === text;
}
