/** What one indicator measures, as its publisher defines it. */
export interface Indicator {
  /** For example `cpi.score`. */
  readonly id: string;
  readonly title: string;
  /** One sentence: what the number says and who makes it. */
  readonly summary: string;
  /** The unit of the value, for example `points` or `per 1,000`. Absent for categories. */
  readonly unit?: string;
  /** Possible categories in the publisher's order, from the worst to the best. */
  readonly categories?: readonly string[];
  /** Those of the categories that stand outside the order, such as the TIP Report's special case. */
  readonly ungraded?: readonly string[];
  /** The publisher's own scale; a value outside it is suspicious. */
  readonly scale?: readonly [number, number];
  /**
   * What no figure is outside of, where there is no scale (a count is not negative) or its ends are approximate. A figure
   * outside, or outside the scale where no limits are stated, is left out on reading and flagged.
   */
  readonly limits?: readonly [number, number];
  /**
   * The publisher repeats a figure from edition to edition until there is a newer one: it was measured no later than in the
   * year of the first edition that carries it.
   */
  readonly repeated?: true;
  /** Which end the publisher calls better; absent where neither is. */
  readonly better?: "higher" | "lower";
  /** Of what a text says or an analyst finds: to which factor it speaks. */
  readonly speaksTo?: SpeaksTo;
}

export interface SpeaksTo {
  readonly by: "text" | "analyst";
  /** One of the fact sheet's factors, by its id. */
  readonly factor: string;
  /** The factor of the analysts' form that is rated on it, where there is one: `political-will-protection`. */
  readonly rated?: string;
}
