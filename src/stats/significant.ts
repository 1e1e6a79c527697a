/**
 * Rounds to `digits` significant decimal digits (12 unless told): removes float noise, so that two scores that are
 * equal on paper are equal in the machine. `significant(0.1 + 0.2)` is 0.3.
 */
export function significant(value: number, digits = 12): number {
  return Number(value.toPrecision(digits));
}
