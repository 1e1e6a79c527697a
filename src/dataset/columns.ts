/** Tidy CSV of a snapshot: the columns of the contract, then what only a snapshot needs. */
export const OBSERVATION = [
  "country",
  "indicator",
  "year",
  "value",
  "unit",
  "se",
  "lower",
  "upper",
  "source",
  "file",
  "locator",
  "note",
  "layout",
  "partial",
  "vintage",
  "formula",
  "inputs",
] as const;
export const HEADER = `${OBSERVATION.join(",")}\n`;

/** Exactly the forms that a number is written in here. */
export function isNumber(text: string): boolean {
  return Number.isFinite(Number(text)) && String(Number(text)) === text;
}
