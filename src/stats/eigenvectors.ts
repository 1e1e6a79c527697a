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

/** After so many rounds of rotations every matrix of some hundred rows is diagonal to the last bit; few need ten. */
const MOST_ROUNDS = 60;

/**
 * Eigenvalues of a symmetric matrix, the largest first, each with its vector of length 1, whose largest entry is positive. By rotations
 * that clear one entry beside the diagonal after the other (Jacobi 1846; Golub and Van Loan, Matrix Computations, 8.5).
 *
 * @param matrix rows of finite numbers, the same above and below the diagonal
 */
export function symmetricEigen(matrix: readonly (readonly number[])[]) {
  const n = matrix.length;
  const a = matrix.map((row) => [...row]);
  const vectors = a.map((_, i) => a.map((_, j) => (i === j ? 1 : 0)));
  for (let round = 0; round < MOST_ROUNDS && !isDiagonal(a); round += 1) {
    for (let p = 0; p < n; p += 1) for (let q = p + 1; q < n; q += 1) rotate(a, vectors, p, q);
  }
  return a
    .map((row, i) => ({ value: row[i]!, vector: withPositiveLargest(vectors.map((one) => one[i]!)) }))
    .sort((one, other) => other.value - one.value);
}

function isDiagonal(a: readonly (readonly number[])[]): boolean {
  const size = Math.max(...a.map((row, i) => Math.abs(row[i]!)), Number.MIN_VALUE);
  return a.every((row, i) => row.every((entry, j) => i === j || Math.abs(entry) <= 1e-16 * size));
}

/** Turns the plane of two axes so that the entry that joins them is 0. */
function rotate(a: number[][], vectors: number[][], p: number, q: number): void {
  const joined = a[p]![q]!;
  if (joined === 0) return;
  const theta = (a[q]![q]! - a[p]![p]!) / (2 * joined);
  const tangent = (theta < 0 ? -1 : 1) / (Math.abs(theta) + Math.hypot(theta, 1));
  const cosine = 1 / Math.hypot(tangent, 1);
  const sine = tangent * cosine;
  const turn = (row: number[]) => {
    const [x, y] = [row[p]!, row[q]!];
    row[p] = cosine * x - sine * y;
    row[q] = sine * x + cosine * y;
  };
  for (const row of a) turn(row);
  const [up, down] = [a[p]!, a[q]!];
  for (let k = 0; k < a.length; k += 1) {
    const [x, y] = [up[k]!, down[k]!];
    up[k] = cosine * x - sine * y;
    down[k] = sine * x + cosine * y;
  }
  up[q] = 0;
  down[p] = 0;
  for (const row of vectors) turn(row);
}

function withPositiveLargest(vector: readonly number[]): readonly number[] {
  const largest = vector.reduce((most, entry) => (Math.abs(entry) > Math.abs(most) ? entry : most), 0);
  return largest < 0 ? vector.map((entry) => -entry) : vector;
}
