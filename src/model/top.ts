/** How many the first are where nobody says. */
export const TOP = 10;

/** The same of so many ranked: of a few countries ten would be most. */
export function firstOf(ranked: number): number {
  return ranked < 30 ? Math.max(1, Math.floor(ranked / 3)) : TOP;
}

/** So many draws tell how sure a ranking is, beside it, where nobody says: the first of those of `robustness`. */
export const BESIDE = 500;

/** Firsts that are told whatever is asked about. */
export const TOPS = [5, TOP, 20] as const;
