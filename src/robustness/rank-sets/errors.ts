import { significant } from "../../stats/index.ts";
import { PURPOSES, seededRandom } from "../random/random.ts";

/** How far scores may be from the truth. */
export interface ScoreErrors {
  readonly countries: number;
  readonly draws: number;
  /** What draw `d` adds to the score of country `i`, at `d * countries + i`: in points of the score. */
  readonly drawn: Float64Array;
  /** The standard deviation of the error of one country's score minus another's; 0 where the difference is known. */
  spread(i: number, j: number): number;
  /** How far such a deviation may be off, itself being of draws: its standard error as a share of it, 0 where it is known. */
  readonly spreadError: number;
}

/**
 * Normal errors that have nothing to do with each other.
 *
 * @param standardErrors of the countries' scores, in points; 0 for a score that is known
 * @throws RangeError where one is negative or not finite
 */
export function independentErrors(
  standardErrors: readonly number[],
  draws: number,
  seed: number,
): ScoreErrors {
  const wrong = standardErrors.find((error) => !(error >= 0 && Number.isFinite(error)));
  if (wrong !== undefined) throw new RangeError(`a standard error is ${wrong}, not 0 or more`);
  const countries = standardErrors.length;
  const random = seededRandom(seed, PURPOSES.errors);
  const drawn = new Float64Array(countries * draws);
  for (let draw = 0; draw < draws; draw += 1) {
    random.start(draw);
    for (let i = 0; i < countries; i += 1) drawn[draw * countries + i] = standardErrors[i]! * random.normal();
  }
  const spread = (i: number, j: number) => Math.hypot(standardErrors[i]!, standardErrors[j]!);
  return { countries, draws, drawn, spread, spreadError: 0 };
}

/**
 * Errors as a simulation of the whole reckoning has them, whatever makes one country's depend on another's: of each score in each draw its
 * distance from the score as measured. Where draws lie to one side of it, as at the end of a scale or beside a threshold, what was measured
 * lies as far to one side of the truth: errors about the mean of the draws would leave that out, and claim too much.
 *
 * @param drawn the score of country `i` in draw `d`, at `d * countries + i`
 * @param scores as measured
 */
export function simulatedErrors(drawn: Float64Array, scores: readonly number[]): ScoreErrors {
  const countries = scores.length;
  const draws = drawn.length / countries;
  // Rounded as scores are, so that one without any error has exactly none.
  const measured = scores.map((score) => significant(score));
  const errors = drawn.map((score, at) => significant(score) - measured[at % countries]!);
  const means = new Float64Array(countries);
  for (let at = 0; at < errors.length; at += 1) {
    means[at % countries] = means[at % countries]! + errors[at]! / draws;
  }
  const spread = (i: number, j: number): number => {
    const mean = means[i]! - means[j]!;
    let squares = 0;
    for (let at = 0; at < errors.length; at += countries)
      squares += (errors[at + i]! - errors[at + j]! - mean) ** 2;
    return Math.sqrt(squares / (draws - 1));
  };
  return { countries, draws, drawn: errors, spread, spreadError: 1 / Math.sqrt(2 * (draws - 1)) };
}
