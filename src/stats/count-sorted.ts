/** How many of some ascending numbers are below one: `countBelow([1, 2, 2, 5], 2)` is 1. */
export function countBelow(sorted: ArrayLike<number>, value: number): number {
  let from = 0;
  let to = sorted.length;
  while (from < to) {
    const middle = (from + to) >>> 1;
    if (sorted[middle]! < value) from = middle + 1;
    else to = middle;
  }
  return from;
}

/** How many of some ascending numbers are not above one: `countUpTo([1, 2, 2, 5], 2)` is 3. */
export function countUpTo(sorted: ArrayLike<number>, value: number): number {
  let from = 0;
  let to = sorted.length;
  while (from < to) {
    const middle = (from + to) >>> 1;
    if (sorted[middle]! <= value) from = middle + 1;
    else to = middle;
  }
  return from;
}
