import { normalCdf } from "../stats/index.ts";

/**
 * The probability that a new measurement of the same country, with the same standard error, would pass:
 * Φ(margin / (√2 se)).
 *
 * The published value and the new one both err: given a value x the true one is about N(x, se²), and a new measurement of it
 * about N(x, 2 se²). This is the probability of replication of Killeen, P. R. (2005), An alternative to null-hypothesis
 * significance tests, Psychological Science 16(5), 345–353. That the *true* value is past the bar has the probability
 * Φ(margin / se), which is farther from one half; a scorecard is made anew from measurements, so that is not what is asked. The
 * bar is held fixed: a median over dozens of countries errs far less than any one of them.
 *
 * @param margin distance past the bar, negative where short of it, in the unit of `se`
 * @param se standard error as published
 * @returns 0 to 1; undefined where there is no standard error above 0
 */
export function passAgain(margin: number, se = 0): number | undefined {
  return se > 0 ? normalCdf(margin / (Math.SQRT2 * se)) : undefined;
}
