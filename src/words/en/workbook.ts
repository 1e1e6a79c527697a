import { workbook as made } from "../made/en/workbook.ts";

/**
 * Names of the workbook's sheets (one word each), and the heads of their columns; the sheet Profile is a form that is read back, and the
 * same in every language.
 */
export const workbook = {
  ...made,
  /** How the workbook is used, a sentence or two for each line. */
  howTo: ({
    ranking,
    country,
    scores,
    normalised,
    raw,
    gates,
  }: Readonly<Record<"ranking" | "country" | "scores" | "normalised" | "raw" | "gates", string>>) => [
    `The yellow cells of the sheet Profile can be changed: weights, the values at the ends of a scale (from, to), directions and least shares of evidence. ${raw}, ${normalised}, ${scores}, ${ranking} and ${country} follow by formulas. An empty weight is 1; an empty least share is that of the node above.`,
    `The sheet Profile is protected without a password, so that nothing else is changed by accident. What is changed is marked there, and ${ranking} shows how many places each country has moved. Ranges, and what stands behind them in ${ranking}, are those of the report: they are shown as long as nothing is changed.`,
    `Countries that are excluded or set apart stay in ${scores}. Clear a yellow cell of ${gates}, and its gate does not count any more. A profile cannot say that: given back, the gate counts again, with a warning.`,
    `Places: how many have a higher score, and 1; scores are rounded to 12 significant digits before. Pictures stand to the right of the table in ${ranking}.`,
    "Grey figures in italics are values: no formula makes them, and no yellow cell moves them.",
    `Columns of ${normalised} and ${raw} in which no country has anything are hidden. In print ${scores} ends with the scores of factors. ${raw} takes most of the pages: ${country} has the figures of one country on a few.`,
  ],
};
