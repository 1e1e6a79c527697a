/**
 * Rounds to `digits` significant decimal digits (12 unless told): removes float noise, so that two scores that are
 * equal on paper are equal in the machine. `significant(0.1 + 0.2)` is 0.3.
 */
export function significant(value: number, digits = 12): number {
  if (digits <= 12) {
    const found = quickly(value, digits);
    if (found !== undefined) return found;
  }
  return Number(value.toPrecision(digits));
}

/**
 * The same number without going through text, which takes ten times as long; undefined where that is not certain. Of a size between
 * 1e-10 and what has so many digits the value times a power of ten that is exact errs by less than 0.001, so that where it is not so near to
 * a half, it is rounded as the value itself would be; and a whole number below 2^53 divided by such a power is the float nearest
 * to the decimal (Clinger 1990, How to read floating point numbers accurately).
 */
function quickly(value: number, digits: number): number | undefined {
  const size = Math.abs(value);
  const power = digits - 1 - Math.floor(Math.log10(size));
  if (!(power >= 0 && power <= 22)) return undefined;
  const whole = size * POWERS[power]!;
  if (whole < POWERS[digits - 1]! || whole >= POWERS[digits]! - 1) return undefined;
  const below = Math.floor(whole);
  const rest = whole - below;
  if (Math.abs(rest - 0.5) < 0.001) return undefined;
  const found = (rest < 0.5 ? below : below + 1) / POWERS[power]!;
  return value < 0 ? -found : found;
}

/** Those that a float holds exactly. */
const POWERS = Float64Array.from({ length: 23 }, (_, power) => Number(`1e${power}`));

/**
 * A number from 0 up to a power above 0. `**` has another last digit in one version of V8 than in the next, and a run would not be made
 * again to the byte; logarithms and exponentials have the same in all of them (`npm run nodes`).
 */
export function powerOf(base: number, exponent: number): number {
  return Math.exp(exponent * Math.log(base));
}
