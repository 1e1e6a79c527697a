/** ln sqrt(2 pi). */
const HALF_LOG_2PI = 0.9189385332046728;

/**
 * Φ(x): the probability that a standard normal variable is below x. `normalCdf(0)` is 0.5, `normalCdf(1.96)` about 0.975.
 *
 * Φ(x) = 1/2 + φ(x) (x + x³/3 + x⁵/(3·5) + x⁷/(3·5·7) + …), summed until a term changes nothing (Marsaglia, G. (2004),
 * Evaluating the Normal Distribution, Journal of Statistical Software 11(4)). Absolute error below 1e-14; beyond ±8, where
 * less than 1e-15 is left, exactly 0 or 1.
 */
export function normalCdf(x: number): number {
  if (x < 0) return 1 - normalCdf(-x);
  if (x > 8) return 1;
  let sum = x;
  let before = 0;
  let term = x;
  for (let i = 3; sum !== before; i += 2) {
    before = sum;
    term *= (x * x) / i;
    sum += term;
  }
  return Math.min(1, 0.5 + sum * Math.exp(-0.5 * x * x - HALF_LOG_2PI));
}
