/**
 * Kendall's tau-b of two lists of the same length: concordant less discordant pairs over the geometric mean of the pairs that are no
 * ties in either (Kendall 1945). 1 for the same order, -1 for the reverse; undefined where one list is all ties.
 * `kendall([1, 2, 3], [1, 3, 2])` is 1/3.
 */
export function kendall(a: readonly number[], b: readonly number[]): number | undefined {
  let [balance, untiedA, untiedB] = [0, 0, 0];
  for (let i = 0; i < a.length; i += 1) {
    for (let j = i + 1; j < a.length; j += 1) {
      const [x, y] = [Math.sign(a[i]! - a[j]!), Math.sign(b[i]! - b[j]!)];
      balance += x * y;
      untiedA += x * x;
      untiedB += y * y;
    }
  }
  return untiedA === 0 || untiedB === 0 ? undefined : balance / Math.sqrt(untiedA * untiedB);
}
