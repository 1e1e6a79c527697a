/** Countries by criteria, on one scale where more is better; row after row. NaN where a country has no value. */
export interface Criteria {
  readonly values: Float64Array;
  readonly rows: number;
  readonly columns: number;
  /** One per criterion; non-negative, any sum. */
  readonly weights: Float64Array;
}

/**
 * Ranks countries by another logic than the profile's tree: a cross-check of the profile's own ranking, not a rival to it.
 * One object per file of this folder.
 */
export interface Method {
  readonly id: string;
  readonly title: string;
  readonly summary: string;
  readonly better: "higher" | "lower";
  /** What it looks at: the children of the profile's root, or its indicators with their effective weights. */
  readonly criteria: "root" | "indicators";
  /** One per row; NaN where there is no result. */
  evaluate(criteria: Criteria): Float64Array;
}

/** The value of a row for a criterion. */
export function at({ values, columns }: Criteria, row: number, column: number): number {
  return values[row * columns + column]!;
}

/** Least and greatest value of each criterion; NaN where it has none. */
export function ends(criteria: Criteria): { least: Float64Array; most: Float64Array } {
  const least = new Float64Array(criteria.columns).fill(Number.NaN);
  const most = new Float64Array(criteria.columns).fill(Number.NaN);
  for (let row = 0; row < criteria.rows; row += 1) {
    for (let j = 0; j < criteria.columns; j += 1) {
      const value = at(criteria, row, j);
      if (Number.isNaN(value)) continue;
      if (!(value >= least[j]!)) least[j] = value;
      if (!(value <= most[j]!)) most[j] = value;
    }
  }
  return { least, most };
}
