/** The 97.5 % point of the standard normal distribution. */
const Z = 1.959963984540054;

/**
 * 95 % interval of a Pearson correlation by Fisher's transformation: tanh(atanh(r) -/+ 1.96 / sqrt(n - 3)). The whole of
 * -1 to 1 for fewer than four pairs. Fisher, R. A. (1921), "On the probable error of a coefficient of correlation
 * deduced from a small sample", Metron 1. `correlationInterval(0, 103)` is about [-0.194, 0.194].
 */
export function correlationInterval(r: number, pairs: number): readonly [number, number] {
  if (pairs < 4) return [-1, 1];
  const half = Z / Math.sqrt(pairs - 3);
  return [Math.tanh(Math.atanh(r) - half), Math.tanh(Math.atanh(r) + half)];
}
