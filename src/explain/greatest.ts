/** The `most` of the greatest share, in the order given; of equals the earlier. */
export function greatest<T>(all: readonly T[], most: number, shareOf: (one: T) => number): readonly T[] {
  if (all.length <= most) return all;
  const kept = new Set(all.toSorted((a, b) => compare(shareOf(b), shareOf(a))).slice(0, most));
  return all.filter((one) => kept.has(one));
}

function compare(a: number, b: number): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
