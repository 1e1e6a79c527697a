/** What a workbook's formula of a mean is made of, as pieces of formulas. Scores and weights are cells. */
export interface Terms {
  /** A sum over the children that have a score and a weight. */
  readonly each: (of: (score: string, weight: string) => string) => string;
  /** Their scores one after the other, with this in the place of the others. */
  readonly scores: (otherwise: string) => string;
  /** The sum of their scores times their weights. */
  readonly weighted: string;
  /** The weight of those that have a score, above 0. */
  readonly present: string;
  /** Above 0 where a child with a weight has the score 0. */
  readonly zeros: string;
}
