/** Half of a bar's width in characters. */
const HALF = 10;

/**
 * A difference as a bar from an axis: to the right where it is positive, to the left where it is negative. What is not
 * nothing shows at least one block.
 *
 * @param most what fills a half
 */
export function bar(value: number, most: number): string {
  const whole = most > 0 ? Math.round((Math.abs(value) / most) * HALF) : 0;
  const blocks = "█".repeat(Math.abs(value) < 0.05 ? 0 : Math.min(HALF, Math.max(1, whole)));
  return value < 0
    ? `${blocks.padStart(HALF)}│${" ".repeat(HALF)}`
    : `${" ".repeat(HALF)}│${blocks.padEnd(HALF)}`;
}
