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

const NINE = "9".charCodeAt(0);

/** Exactly the forms that a number is written in here. */
export function isNumber(text: string): boolean {
  // Most categories begin with a letter: no need to make a number of them to see that they are none.
  if (text.charCodeAt(0) > NINE) return false;
  const number = Number(text);
  return Number.isFinite(number) && String(number) === text;
}
