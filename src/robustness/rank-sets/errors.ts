import { PURPOSES, seededRandom } from "../random/random.ts";

/** How far scores may be from the truth. */
export interface ScoreErrors {
  readonly countries: number;
  readonly draws: number;
  /** What draw `d` adds to the score of country `i`, at `d * countries + i`: in points of the score, with mean 0. */
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
 * Errors as a simulation of the whole reckoning has them, whatever makes one country's depend on another's: of each score in each draw
 * its distance from the mean over the draws.
 *
 * @param scores the score of country `i` in draw `d`, at `d * countries + i`
 */
export function simulatedErrors(scores: Float64Array, countries: number): ScoreErrors {
  const draws = scores.length / countries;
  const means = new Float64Array(countries);
  for (let at = 0; at < scores.length; at += 1) {
    means[at % countries] = means[at % countries]! + scores[at]! / draws;
  }
  const drawn = scores.map((score, at) => score - means[at % countries]!);
  const spread = (i: number, j: number): number => {
    let squares = 0;
    for (let at = 0; at < drawn.length; at += countries) squares += (drawn[at + i]! - drawn[at + j]!) ** 2;
    return Math.sqrt(squares / (draws - 1));
  };
  return { countries, draws, drawn, spread, spreadError: 1 / Math.sqrt(2 * (draws - 1)) };
}
