import { type Comparisons, comparisons } from "./comparisons.ts";
import type { ScoreErrors } from "./errors.ts";
import { type OrderStatistic, OTHER_DRAWS, shown } from "./step-down.ts";

/** Ranks that a country's true rank may be, from 1, both ends included. */
export interface RankSet {
  readonly lowest: number;
  readonly highest: number;
  /** Within which each of its ends would be with as many other draws, 19 times in 20: how far the number of draws leaves it open. */
  readonly monteCarlo: {
    readonly lowest: readonly [number, number];
    readonly highest: readonly [number, number];
  };
}

export interface RankSetOptions {
  /** The probability with which the sets hold the true ranks, above 0.5 and below 1. */
  readonly coverage: number;
  /**
   * `simultaneous`: the sets of all countries hold all their true ranks together with this probability; `marginal`: the set of each
   * country holds its own.
   */
  readonly mode: "simultaneous" | "marginal";
  /** Whether the ranks may be bounded from both sides, from above only ("at best rank 4"), or from below only. Both when absent. */
  readonly sides?: "both" | "best" | "worst";
  /** Steps down unless told not to: sets become smaller, never larger. */
  readonly stepDown?: boolean;
}

/**
 * Confidence sets for the ranks of true scores, of which scores with errors are known. A country's true rank is one more than the number
 * of countries whose true score is higher. The set of a country leaves out the ranks above all countries that are shown to be ahead of it,
 * and those below all that are shown to be behind, with critical values out of the drawn errors.
 *
 * Mogstad, M., Romano, J. P., Shaikh, A. M. and Wilhelm, D. (2024), Inference for ranks with applications to mobility across neighbourhoods
 * and academic achievement across countries, Review of Economic Studies 91(1), doi 10.1093/restud/rdad006.
 *
 * Equal draws give equal sets. Of n draws the critical value is the ⌈coverage (n + 1)⌉-th; where there are too few draws for one, sets hold
 * every rank that errors leave open.
 *
 * @param scores in points, highest best
 * @param errors of these scores; draws of the errors that are not normal, or depend on each other, are taken as they are
 * @throws RangeError for a score that is not finite or a coverage that is not between 0.5 and 1
 */
export function rankSets(scores: readonly number[], errors: ScoreErrors, options: RankSetOptions): RankSet[] {
  const { coverage, mode, stepDown = true } = options;
  if (scores.length !== errors.countries || !scores.every(Number.isFinite)) {
    throw new RangeError(`${errors.countries} finite scores are needed for sets of ranks`);
  }
  if (!(coverage > 0.5 && coverage < 1)) {
    throw new RangeError(`a coverage of ${coverage} is not between 0.5 and 1`);
  }
  const places = positions(coverage, errors.draws);
  const compared = comparisons(scores, errors);
  const bounds = mode === "marginal" ? marginalBounds : simultaneousBounds;
  const [found, narrow, wide] = bounds(compared, places, options.sides ?? "both", stepDown);
  return scores.map((_, i) => ({
    lowest: found!.lowest[i]!,
    highest: found!.highest[i]!,
    monteCarlo: {
      lowest: [wide!.lowest[i]!, narrow!.lowest[i]!],
      highest: [narrow!.highest[i]!, wide!.highest[i]!],
    },
  }));
}

/**
 * Countries that may be among the true first `k`: with the probability of the sets' coverage, all that are among them are here. From
 * simultaneous sets that are bounded from above only, where the probability is not shared with the other side.
 */
export function mayBeAmongFirst(sets: readonly RankSet[], k: number): boolean[] {
  return sets.map(({ lowest }) => lowest <= k);
}

/** The fewest draws that have a place for the critical value: with fewer, nothing that has an error is shown. */
export function fewestDraws(coverage: number): number {
  let draws = Math.max(2, Math.floor(coverage / (1 - coverage)) - 1);
  while (positions(coverage, draws)[0].at > draws) draws += 1;
  return draws;
}

/** The place of the critical value among the draws, and where other draws would have it 19 times in 20, the lower first. */
function positions(coverage: number, draws: number): [OrderStatistic, OrderStatistic, OrderStatistic] {
  const at = Math.ceil(coverage * (draws + 1));
  const away = Math.ceil(OTHER_DRAWS * Math.sqrt(draws * coverage * (1 - coverage)));
  return [
    { at, away: 0 },
    { at, away: -away },
    { at, away },
  ];
}

/** The ends of all countries' sets. */
interface Bounds {
  readonly lowest: Int32Array;
  readonly highest: Int32Array;
}

function unbounded(countries: number): Bounds {
  return { lowest: new Int32Array(countries).fill(1), highest: new Int32Array(countries).fill(countries) };
}

type Sides = "both" | "best" | "worst";

function simultaneousBounds(
  compared: Comparisons,
  places: readonly OrderStatistic[],
  sides: Sides,
  stepDown: boolean,
): Bounds[] {
  const { countries } = compared;
  // Bounded from one side or both, the claims are the same: any country ahead of any other.
  const all = Array.from({ length: countries * countries }, (_, claim) => claim);
  const at = all.filter((claim) => claim % (countries + 1) !== 0);
  return shown({ at }, compared, places, stepDown).map((found) => {
    const bounds = unbounded(countries);
    for (const claim of found) {
      if (sides !== "worst") bounds.lowest[claim % countries]! += 1;
      if (sides !== "best") bounds.highest[Math.floor(claim / countries)]! -= 1;
    }
    return bounds;
  });
}

function marginalBounds(
  compared: Comparisons,
  places: readonly OrderStatistic[],
  sides: Sides,
  stepDown: boolean,
): Bounds[] {
  const { countries } = compared;
  const bounds = places.map(() => unbounded(countries));
  for (let of = 0; of < countries; of += 1) {
    const at: number[] = [];
    for (let other = 0; other < countries; other += 1) {
      if (other !== of && sides !== "worst") at.push(other * countries + of);
      if (other !== of && sides !== "best") at.push(of * countries + other);
    }
    shown({ at, of }, compared, places, stepDown).forEach((found, place) => {
      for (const claim of found) {
        if (claim % countries === of) bounds[place]!.lowest[of]! += 1;
        else bounds[place]!.highest[of]! -= 1;
      }
    });
  }
  return bounds;
}
