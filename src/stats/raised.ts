/**
 * A number from 0 up to a power above 0. `**` has another last digit in one version of V8 than in the next, and a run would not be made
 * again to the byte; logarithms and exponentials have the same in all of them (`npm run nodes`).
 */
export function raised(base: number, exponent: number): number {
  return Math.exp(exponent * Math.log(base));
}
