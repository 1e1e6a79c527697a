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
