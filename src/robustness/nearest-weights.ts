import { dictionary, dual, primal, valuesOf } from "./linear-program.ts";

/** Weights that put a country first, or the mixture of others that shows that none do. */
export type FirstByWeights =
  | {
      readonly possible: true;
      /** Shares that add up to 1; there may be others as near. */
      readonly weights: readonly number[];
      /** The sum of the differences from the weights as they are, each taken as positive: from 0 to 2. */
      readonly distance: number;
    }
  | {
      readonly possible: false;
      /** Countries by position and their shares, which add up to 1: mixed so they beat the country on every child. */
      readonly mixture: readonly { readonly country: number; readonly share: number }[];
      /** By how much at least, in points of a child's score: no mixture has more. */
      readonly surplus: number;
    };

/** As far as two scores may differ and count as a tie, in parts of the widest range of any child's scores. */
const TIE = 1e-9;

/**
 * The nearest weights of one arithmetic node's children with which a country is first on that node's own score; a tie counts as first.
 * Two linear programs: the game between a country's weights and mixtures of its rivals (von Neumann), which says whether there are any, and
 * the least sum of changes. The answer is tried on the scores before it is given.
 *
 * @param rows the scores of the children, a row for each country, none missing
 * @param country its position
 * @param weights as they are: 0 or more, some above 0; scaled to add up to 1
 * @throws RangeError where weights or scores are no such numbers, or the answer fails when it is tried
 */
export function firstByWeights(
  rows: readonly (readonly number[])[],
  country: number,
  weights: readonly number[],
): FirstByWeights {
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  if (!(weights.every((weight) => weight >= 0) && total > 0 && Number.isFinite(total))) {
    throw new RangeError("weights must be 0 or more, some of them above 0");
  }
  if (!rows.every((row) => row.length === weights.length && row.every(Number.isFinite))) {
    throw new RangeError(`each country needs ${weights.length} finite scores`);
  }
  const own = rows[country]!;
  const rivals = rows.map((_, i) => i).filter((i) => i !== country);
  const ahead = rivals.map((i) => rows[i]!.map((score, j) => score - own[j]!));
  const range = Math.max(0, ...ahead.flat().map(Math.abs));
  const shares = weights.map((weight) => weight / total);
  if (range === 0) return { possible: true, weights: shares, distance: 0 };
  const scaled = ahead.map((differences) => differences.map((difference) => difference / range));

  const { value, mixture } = game(scaled);
  if (value > TIE) {
    const surplus = Math.min(...shares.map((_, j) => sum(mixture.map((share, k) => share * ahead[k]![j]!))));
    if (!(surplus > 0)) throw new RangeError("a mixture that was to beat a country on every child does not");
    return {
      possible: false,
      mixture: mixture.flatMap((share, k) => (share > TIE ? [{ country: rivals[k]!, share }] : [])),
      surplus,
    };
  }
  const nearest = nearestWeights(scaled, shares);
  if (
    typeof nearest === "string" ||
    scaled.some((differences) => sum(differences.map((d, j) => d * nearest[j]!)) > TIE)
  ) {
    throw new RangeError("weights that were to put a country first do not");
  }
  return {
    possible: true,
    weights: nearest,
    distance: sum(nearest.map((weight, j) => Math.abs(weight - shares[j]!))),
  };
}

/**
 * The most that a mixture of rivals is ahead on the child where it is least so, and the mixture: the game whose pay-offs are how far ahead a
 * rival is. Pay-offs are lifted above 0, where the shares of the children divided by the value are the solution of: most, with no rival above 1.
 */
function game(ahead: readonly (readonly number[])[]): { value: number; mixture: number[] } {
  const children = ahead[0]!.length;
  const lift = 2;
  const program = dictionary(
    ahead.map((differences) => Float64Array.from(differences, (difference) => difference + lift)),
    new Float64Array(ahead.length).fill(1),
    new Float64Array(children).fill(-1),
  );
  primal(program);
  const most = sum(valuesOf(program, children));
  const mixture = new Array<number>(ahead.length).fill(0);
  program.nonbasic.forEach((variable, column) => {
    if (variable >= children) mixture[variable - children] = Math.max(0, program.costs[column]!);
  });
  const parts = sum(mixture);
  return { value: 1 / most - lift, mixture: mixture.map((part) => part / parts) };
}

/**
 * The nearest weights of which the sum of each row's coefficients times them is not above 0; `none` where there are none, `unknown` where the
 * program did not end. A row may have more coefficients
 * than there are weights: those are of further variables, which are 0 or more.
 *
 * @param cost of a unit of each further variable
 *
 * Weights go up and down from those there are: of child `j` by variables `j` and `children + j`. What goes up goes down, told from both sides, and none goes below 0.
 * Costs are 1 each, so that nothing changed is a start that lacks only feasibility: the dual method's.
 */
export function nearestWeights(
  wanted: readonly (readonly number[])[],
  shares: readonly number[],
  cost = 0,
): number[] | "none" | "unknown" {
  const children = shares.length;
  const more = Math.max(children, ...wanted.map(({ length }) => length)) - children;
  const both = (up: (j: number) => number): Float64Array =>
    Float64Array.from({ length: 2 * children + more }, (_, at) =>
      at < children ? up(at) : at < 2 * children ? -up(at - children) : 0,
    );
  const rows = [
    ...wanted.map((row) => {
      const coefficients = both((j) => row[j]!);
      coefficients.set(row.slice(children), 2 * children);
      return coefficients;
    }),
    both(() => 1),
    both(() => -1),
    ...shares.map((_, child) => both((j) => (j === child ? -1 : 0))),
  ];
  const constants = [
    ...wanted.map((row) => -sum(shares.map((share, j) => share * row[j]!))),
    0,
    0,
    ...shares,
  ];
  const costs = Float64Array.from({ length: 2 * children + more }, (_, at) => (at < 2 * children ? 1 : cost));
  const program = dictionary(rows, Float64Array.from(constants), costs);
  const isSolved = dual(program);
  if (!isSolved) return isSolved === undefined ? "unknown" : "none";
  const values = valuesOf(program, 2 * children + more);
  // To have a hair of weight is not to have none.
  const found = shares
    .map((share, j) => share + values[j]! - values[children + j]!)
    .map((weight) => (weight > 1e-12 ? weight : 0));
  const total = sum(found);
  return [...found.map((weight) => weight / total), ...values.slice(2 * children)];
}

/** As near as this, in the sum of changes, is the nearest. */
const NEAREST = 1e-6;
/** Scores that differ by less, in parts of the highest, are one. */
const NARROW = 1e-10;
/** A row this little above 0 is not broken. */
const BROKEN = 1e-11;
const MOST_PROGRAMS = 2000;

type Row = readonly number[];

/** What the nearest weights must satisfy, as far as it is linear in them once the country's score is known to lie between two. */
export interface Banded {
  /** As they are, adding up to 1. */
  readonly shares: readonly number[];
  /** Between which the country's score lies, whatever the weights. */
  readonly ends: readonly [number, number];
  /** Coefficients, as `nearestWeights` takes them, where the score lies between these. As many as there are weights must always be asked. */
  rows(low: number, high: number): readonly Row[];
  /** Of rows of which one is enough. */
  either(low: number, high: number): readonly (readonly Row[])[];
  /** The country's score. */
  scoreAt(weights: readonly number[]): number;
}

interface Band {
  readonly low: number;
  readonly high: number;
  /** Which row of which `either`. */
  readonly picked: ReadonlyMap<number, number>;
  /** As the program has them. */
  readonly values: readonly number[];
  readonly distance: number;
}

/**
 * The nearest weights where means are of the weights that each country has evidence for, and so ratios. Whether a ratio is above a given score is
 * linear in the weights: for each score that the country may come to there is a linear program. Of all scores between two there is one
 * that asks less, so that no weights there are nearer than its own. The band of scores that could hold the nearest is halved, until what was
 * found is as near; and so are rows of which one is enough tried one by one (branch and bound).
 *
 * @returns `bound`: no weights are nearer, infinite where there are none; `weights`: as near as that, undefined where there are none, it took too many
 * programs or one did not end: then `found` are the nearest so far
 */
export function nearestOverScores({ shares, ends, rows, either, scoreAt }: Banded): {
  readonly bound: number;
  readonly weights?: readonly number[];
  readonly found?: readonly number[];
} {
  const narrow = NARROW * Math.max(...ends.map(Math.abs));
  const weightsOf = ({ values }: Band) => values.slice(0, shares.length);
  let programs = 0;
  let isLost = false;
  let best: Band | undefined;
  /** Of hundreds of rivals a few are in the way: the rows that have been. */
  const binding = new Set<number>(shares.keys());
  const solved = (low: number, high: number, picked: Band["picked"]): Band[] => {
    const all = rows(low, high);
    const choices = either(low, high);
    const chosen = [...picked].map(([which, row]) => choices[which]![row]!);
    for (;;) {
      programs += 1;
      const values = nearestWeights([...[...binding].map((row) => all[row]!), ...chosen], shares);
      if (values === "unknown") isLost = true;
      if (typeof values === "string") return [];
      const worst = worstOf(all, values);
      if (worst === undefined || binding.has(worst)) {
        const distance = sum(shares.map((share, j) => Math.abs(values[j]! - share)));
        return [{ low, high, picked, values, distance }];
      }
      binding.add(worst);
    }
  };
  const unmet = ({ low, high, picked, values }: Band) =>
    either(low, high).findIndex(
      (choice, which) => !picked.has(which) && choice.every((row) => above0(row, values) > BROKEN),
    );
  let bands = solved(...ends, new Map());
  if (isLost) return { bound: 0 };
  for (;;) {
    const least = Math.min(...bands.map(({ distance }) => distance));
    const bound = Math.min(least, best?.distance ?? Number.POSITIVE_INFINITY);
    if (best && best.distance <= least + NEAREST) return { bound, weights: weightsOf(best) };
    const band = bands.find(({ distance }) => distance === least);
    if (!band) return { bound };
    const given = { bound, ...(best ? { found: weightsOf(best) } : {}) };
    if (programs > MOST_PROGRAMS) return given;
    bands = bands.filter((one) => one !== band);
    const { low, high, picked } = band;
    const which = unmet(band);
    if (which >= 0) {
      either(low, high)[which]!.forEach((_, row) => {
        bands.push(...solved(low, high, new Map([...picked, [which, row]])));
      });
      if (isLost) return given;
      continue;
    }
    const isNarrow = high - low <= 2 * narrow;
    const score = Math.min(high, Math.max(low, scoreAt(weightsOf(band))));
    for (const point of isNarrow ? [band] : solved(score - narrow, score + narrow, picked))
      if (unmet(point) < 0 && !(best && best.distance <= point.distance)) best = point;
    if (isNarrow) continue;
    const middle = (low + high) / 2;
    bands.push(...solved(low, middle, picked), ...solved(middle, high, picked));
    if (isLost) return given;
  }
}

/** The row that is broken most; undefined where none is. */
function worstOf(rows: readonly Row[], values: readonly number[]): number | undefined {
  const over = rows.map((row) => above0(row, values));
  const most = Math.max(...over);
  return most > BROKEN ? over.indexOf(most) : undefined;
}

function above0(row: Row, values: readonly number[]): number {
  return sum(row.map((coefficient, j) => coefficient * values[j]!));
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
