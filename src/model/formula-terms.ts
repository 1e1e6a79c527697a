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

/** What a workbook's formula of a normaliser is made of, as pieces of formulas. */
export interface ScaleTerms {
  /** The cell of a country's figure. */
  readonly value: string;
  /** A figure as it counts: its logarithm where the profile takes that. */
  readonly counted: (figure: string) => string;
  /** Bottom and top of the profile's scale. */
  readonly scale: readonly [number, number];
  /** Cells of the values at the bottom and at the top of the scale as they count, turned where lower is better. */
  readonly ends: readonly [string, string];
  /** Cells of what is listed, and their ranges. */
  readonly points: readonly { readonly key: string; readonly score: string }[];
  readonly keys: string;
  readonly scores: string;
}

/** What a workbook's formula of a score's place among those of the candidates is made of, as pieces of formulas. */
interface PlaceTerms {
  /** The score, as far as scores are told apart. */
  readonly score: string;
  /** The range of the candidates' scores, told apart as far; cells of who is none hold no number. */
  readonly all: string;
  /** 1 where the score is one of those, 0 where it is one more. */
  readonly own: string;
  /** Bottom and top of the profile's scale. */
  readonly scale: readonly [number, number];
}

/** What a workbook makes of a normaliser as a profile calls it. */
export interface Scaling {
  /**
   * Its parameters `from` and `to`: values at the bottom and at the top of the scale, in cells that may be written into. They are turned
   * where lower is better; where there are none, the score is.
   */
  readonly ends?: readonly [number, number];
  /** Categories, or values from which on something holds, each with its score. */
  readonly listed?: readonly (readonly [string | number, number])[];
  /** From a figure to its score (Excel 2016); absent: a workbook has its results as values. */
  readonly formula?: (terms: ScaleTerms) => string;
  /** Of a method that hangs on the others: at a node, from its score to what goes up (Excel 2016); absent: as values. */
  readonly among?: (terms: PlaceTerms) => string;
}
