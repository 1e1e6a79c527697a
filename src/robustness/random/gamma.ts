import type { Random } from "./random.ts";

/**
 * The natural logarithm of a gamma variable of this shape (above 0) and scale 1. The logarithm, because of a small shape the variable
 * itself is often too small for a number.
 *
 * Marsaglia, G. and Tsang, W. W. (2000), A simple method for generating gamma variables, ACM TOMS 26(3); below shape 1, one of shape + 1
 * times U^(1/shape).
 */
export function logGamma(random: Random, shape: number): number {
  if (shape < 1) return logGamma(random, shape + 1) + Math.log(random.uniform()) / shape;
  const d = shape - 1 / 3;
  const c = 1 / Math.sqrt(9 * d);
  for (;;) {
    const x = random.normal();
    const root = 1 + c * x;
    const v = root * root * root;
    if (v <= 0) continue;
    const log = Math.log(v);
    if (Math.log(random.uniform()) < (x * x) / 2 + d * (1 - v + log)) return Math.log(d) + log;
  }
}
