/** How many the first are where nobody says. */
export const TOP = 10;

/** Firsts that are told whatever is asked about. */
export const TOPS = [5, TOP, 20] as const;
