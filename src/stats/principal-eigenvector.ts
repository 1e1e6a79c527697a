/**
 * Principal eigenvector of a square matrix of positive numbers, summing to 1, and its eigenvalue, by power iteration (Perron 1907:
 * there is one, and it is positive). `principalEigenvector([[1, 2], [0.5, 1]])` is [2/3, 1/3] with value 2.
 */
export function principalEigenvector(matrix: readonly (readonly number[])[]): {
  readonly vector: readonly number[];
  readonly value: number;
} {
  const n = matrix.length;
  let vector: number[] = new Array(n).fill(1 / n);
  let value = n;
  for (let step = 0; step < 10_000; step += 1) {
    const next = matrix.map((row) => row.reduce((sum, entry, j) => sum + entry * vector[j]!, 0));
    // The vector sums to 1, so what its image sums to is the eigenvalue.
    value = next.reduce((sum, one) => sum + one, 0);
    const scaled = next.map((one) => one / value);
    const change = scaled.reduce((most, one, i) => Math.max(most, Math.abs(one - vector[i]!)), 0);
    vector = scaled;
    if (change < 1e-15) break;
  }
  return { vector, value };
}
