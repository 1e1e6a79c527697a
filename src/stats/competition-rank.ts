/**
 * Standard competition ranks ("1224") of scores, highest first: equal scores share the lowest rank number.
 * `competitionRank([50, 70, 70, 10])` is [3, 1, 1, 4].
 */
export function competitionRank(scores: ArrayLike<number>): number[] {
  const sorted = Float64Array.from(scores).sort();
  return Array.from(scores, (score) => 1 + sorted.length - notAbove(sorted, score));
}

/** How many of the ascending scores are not above one of them. */
function notAbove(sorted: Float64Array, score: number): number {
  let from = 0;
  let to = sorted.length;
  while (from < to) {
    const middle = (from + to) >>> 1;
    if (sorted[middle]! <= score) from = middle + 1;
    else to = middle;
  }
  return from;
}
