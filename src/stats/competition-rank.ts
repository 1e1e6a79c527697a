/**
 * Standard competition ranks ("1224") of scores, highest first: equal scores share the lowest rank number.
 * `competitionRank([50, 70, 70, 10])` is [3, 1, 1, 4].
 */
export function competitionRank(scores: readonly number[]): number[] {
  const sorted = [...scores].sort((a, b) => b - a);
  const first = new Map<number, number>();
  sorted.forEach((score, i) => {
    if (!first.has(score)) first.set(score, i + 1);
  });
  return scores.map((score) => first.get(score)!);
}
