import { normalQuantile, powerOf, significant } from "../stats/index.ts";
import { PURPOSES, seededRandom } from "./random.ts";
import { ranker } from "./ranker.ts";
import { ranksIn, uncertainValues, type World, worldScores } from "./world.ts";

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
  return claimsShown({ at }, compared, places, stepDown).map((found) => {
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
    claimsShown({ at, of }, compared, places, stepDown).forEach((found, place) => {
      for (const claim of found) {
        if (claim % countries === of) bounds[place]!.lowest[of]! += 1;
        else bounds[place]!.highest[of]! -= 1;
      }
    });
  }
  return bounds;
}

/** Claims that the true score of one country is higher than another's. */
export interface Claims {
  /** `a * countries + b` for the claim that `a` is above `b`. */
  readonly at: readonly number[];
  /** The one country that each of them is about, where there is one. */
  readonly of?: number;
}

/**
 * What draws give lies within so many of its standard errors from what as many other draws give, 19 times in 20: the variances of both add
 * up.
 */
const OTHER_DRAWS = 1.96 * Math.SQRT2;

/** Where a draw makes two scores equal it undoes exactly their lead, but for rounding: this share of a statistic. */
const ROUNDING = 1e-9;

/** One of the draws' highest statistics, by its number in ascending order from 1. */
export interface OrderStatistic {
  readonly at: number;
  /** By how many places other draws would have it higher, or below 0 lower; 0 where they are not asked about. */
  readonly away: number;
}

/**
 * Which of the claims the scores show, with at most the error allowed over all of them together: those whose difference of scores, in
 * standard errors of the difference, is above the critical value of the highest such statistic when nothing is true but errors. Once
 * claims are shown, the others are tried again without them, if told to step down (Romano, J. P. and Wolf, M. (2005), Econometrica 73(4)).
 *
 * Differences without error are known: these claims are shown where the difference is above 0 and never otherwise.
 *
 * @param places of the critical value among the draws' highest statistics: several are tried
 * @returns for each of the places, the claims that are shown
 */
export function claimsShown(
  { at, of }: Claims,
  { countries, statistic, statisticError, highest }: Comparisons,
  places: readonly OrderStatistic[],
  stepDown: boolean,
): number[][] {
  const known = at.filter((claim) => statistic[claim] === Number.POSITIVE_INFINITY);
  const uncertain = at.filter((claim) => Number.isFinite(statistic[claim]));
  const open = new Uint8Array(countries * countries);
  const first = highestOf(uncertain);
  return places.map((place) => {
    const found = [...known];
    let left = uncertain;
    let values = first;
    for (;;) {
      const isAbove = barAt(values, place);
      const still = left.filter((claim) => !isAbove(statistic[claim]!));
      if (still.length === left.length) return found;
      for (const claim of left) if (isAbove(statistic[claim]!)) found.push(claim);
      if (!stepDown || still.length === 0) return found;
      left = still;
      values = highestOf(left);
    }
  });

  /** Whether a statistic is above the critical value, or where other draws are asked about, above where these would have both. */
  function barAt(values: Float64Array, { at, away }: OrderStatistic): (statistic: number) => boolean {
    const critical = valueAt(values, at);
    if (away === 0) return (one) => one > critical + ROUNDING * Math.abs(critical);
    const other = valueAt(values, at + away);
    const isOpen = !Number.isFinite(critical) || !Number.isFinite(other);
    // Both are off by chance, each for itself.
    return (one) => {
      const own = OTHER_DRAWS * statisticError * one;
      return isOpen
        ? one > other + Math.sign(away) * own
        : one > critical + Math.sign(away) * Math.hypot(other - critical, own);
    };
  }

  function highestOf(claims: readonly number[]): Float64Array {
    open.fill(0);
    for (const claim of claims) open[claim] = 1;
    return highest(open, of);
  }
}

/** Beyond every statistic where there are too few draws to tell. */
function valueAt(ascending: Float64Array, position: number): number {
  return ascending[Math.max(1, position) - 1] ?? Number.POSITIVE_INFINITY;
}

/** Every comparison of two countries, ready to be tested many times. */
export interface Comparisons {
  readonly countries: number;
  readonly draws: number;
  /** The difference of scores in standard errors of the difference, at `a * countries + b`; infinite where it has none. */
  readonly statistic: Float64Array;
  /** How far a statistic may be off, since its standard error is of draws: by this share of it. */
  readonly statisticError: number;
  /**
   * Of each draw the highest statistic of some claims when all scores are truly equal, in ascending order.
   *
   * @param open 1 at `a * countries + b` for the claim that the true score of `a` is higher than that of `b`, where the difference has an error
   * @param of the one country that each of the claims is about, where there is one
   */
  highest(open: Uint8Array, of?: number): Float64Array;
}

/**
 * Every pair would have to be looked at in every draw, were it not for a bound: a statistic is at most the sum of one figure of each of the
 * two countries, its error times the highest precision of any of its differences. With the countries in order of it, few pairs can be the
 * highest.
 */
export function comparisons(scores: ArrayLike<number>, errors: ScoreErrors): Comparisons {
  const { countries, draws, drawn, spreadError } = errors;
  const precision = new Float64Array(countries * countries);
  const statistic = new Float64Array(countries * countries);
  const most = new Float64Array(countries);
  for (let a = 0; a < countries; a += 1) {
    for (let b = 0; b < a; b += 1) {
      const spread = errors.spread(a, b);
      const difference = scores[a]! - scores[b]!;
      const inSpreads = difference === 0 ? 0 : difference / spread;
      statistic[a * countries + b] = inSpreads;
      statistic[b * countries + a] = -inSpreads;
      if (spread === 0) continue;
      precision[a * countries + b] = precision[b * countries + a] = 1 / spread;
      most[a] = Math.max(most[a]!, 1 / spread);
      most[b] = Math.max(most[b]!, 1 / spread);
    }
  }

  // Of each draw the countries by their figure, the highest first, with it and the error in the same order.
  const order = new Int32Array(countries * draws);
  const figures = new Float64Array(countries * draws);
  const sortedErrors = new Float64Array(countries * draws);
  const ranks = ranker(countries);
  const figure = new Float64Array(countries);
  for (let row = 0; row < countries * draws; row += countries) {
    for (let i = 0; i < countries; i += 1) figure[i] = Math.abs(drawn[row + i]!) * most[i]!;
    ranks.sort(figure);
    order.set(ranks.order, row);
    figures.set(ranks.sorted, row);
    for (let at = 0; at < countries; at += 1) sortedErrors[row + at] = drawn[row + ranks.order[at]!]!;
  }

  function highestOfAll(open: Uint8Array, row: number): number {
    let highest = Number.NEGATIVE_INFINITY;
    for (let first = row; first < row + countries - 1; first += 1) {
      const bound = figures[first]!;
      if (bound + figures[first + 1]! <= highest) break;
      const a = order[first]!;
      const error = sortedErrors[first]!;
      for (let second = first + 1; second < row + countries; second += 1) {
        if (bound + figures[second]! <= highest) break;
        const b = order[second]!;
        const found = (error - sortedErrors[second]!) * precision[a * countries + b]!;
        if (found > highest && open[a * countries + b] === 1) highest = found;
        if (-found > highest && open[b * countries + a] === 1) highest = -found;
      }
    }
    return highest;
  }

  function highestOf(a: number, open: Uint8Array, row: number): number {
    let highest = Number.NEGATIVE_INFINITY;
    const error = drawn[row + a]!;
    const bound = Math.abs(error) * most[a]!;
    for (let second = row; second < row + countries; second += 1) {
      if (bound + figures[second]! <= highest) break;
      const b = order[second]!;
      const found = (error - sortedErrors[second]!) * precision[a * countries + b]!;
      if (found > highest && open[a * countries + b] === 1) highest = found;
      if (-found > highest && open[b * countries + a] === 1) highest = -found;
    }
    return highest;
  }

  return {
    countries,
    draws,
    statistic,
    statisticError: spreadError,
    highest(open, of) {
      const highest = new Float64Array(draws);
      for (let draw = 0; draw < draws; draw += 1) {
        const row = draw * countries;
        highest[draw] = of === undefined ? highestOfAll(open, row) : highestOf(of, open, row);
      }
      return highest.sort();
    },
  };
}

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

/** Scores as they would be with other errors of the figures, all else as it is. */
export interface ScoreDraws {
  /** The score of country `i`, of those who may be ranked, in the `d`-th draw that counts, at `d * countries + i`. */
  readonly scores: Float64Array;
  /** Draws in which one of them had no score, which do not count. */
  readonly failed: number;
}

/**
 * Scores everybody again and again with errors drawn for the figures, by the whole reckoning: where a normaliser looks at everybody, or a node
 * at the candidates, one country's error moves the scores of others, and scores come to depend on each other.
 *
 * @returns of the draws from one number to before another, the scores; each draw is the same whichever it is asked for with
 */
export function scoreDraws(world: World, seed: number): (from: number, to: number) => ScoreDraws {
  const { plan, scores: drawn, root, failed, run } = worldScores(world);
  const n = ranksIn(world);
  const random = seededRandom(seed, PURPOSES.errors);
  const drawErrors = uncertainValues(plan, world);
  return (from, to) => {
    const scores = new Float64Array((to - from) * n);
    let kept = 0;
    for (let draw = from; draw < to; draw += 1) {
      random.start(draw);
      drawErrors(random, drawn);
      run();
      if (failed.some((code) => code !== 0)) continue;
      scores.set(root, kept * n);
      kept += 1;
    }
    return { scores: scores.subarray(0, kept * n), failed: to - from - kept };
  };
}

/**
 * Joint sets of ranks without draws, as a check of those with: from each country's confidence interval, widened so that all hold together
 * (Šidák: each at coverage^(1/n), which is exact for independent errors). A country whose whole interval is above another's is ahead of it.
 *
 * Klein, M., Wright, T. and Wieczorek, J. (2020), A joint confidence region for an overall ranking of populations, Journal of the Royal
 * Statistical Society C 69(3).
 *
 * @param scores in points, highest best
 * @param standardErrors of normal, independent errors, in points
 * @param coverage with which all sets hold all true ranks together
 * @returns the lowest and the highest rank (from 1) of each country
 */
export function jointIntervalRanks(
  scores: readonly number[],
  standardErrors: readonly number[],
  coverage: number,
): { readonly lowest: number; readonly highest: number }[] {
  const width = normalQuantile((1 + powerOf(coverage, 1 / scores.length)) / 2);
  const low = scores.map((score, i) => score - width * standardErrors[i]!);
  const high = scores.map((score, i) => score + width * standardErrors[i]!);
  return scores.map((_, i) => ({
    lowest: 1 + low.filter((other, j) => j !== i && other > high[i]!).length,
    highest: scores.length - high.filter((other, j) => j !== i && other < low[i]!).length,
  }));
}
