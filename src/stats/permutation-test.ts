import { midRanks } from "./ranks.ts";

/**
 * The percentile of each of some values among all of them, the highest value at 100: the share of the others that it stands above, a tie
 * counting half. By ranks from the top, 100 × (n − rank) / (n − 1), where equal values share the mean of their ranks; NaN of one alone.
 * `percentilesIn([10, 30, 30])` is [0, 75, 75].
 */
export function percentilesIn(values: readonly number[]): number[] {
  return midRanks(values).map((rank) => (100 * (rank - 1)) / (values.length - 1));
}

/** Between which a probability lies for certain. */
interface Bounds {
  readonly least: number;
  readonly most: number;
}

/** A field's percentiles in whole steps of which there are 2 (n − 1) from 0 to 100, each with its share of the field. */
interface Steps {
  readonly steps: number;
  readonly shares: ReadonlyMap<number, number>;
}

/** Ways to draw of each field one of its percentiles, up to which all are counted. */
const MOST_WAYS = 2 ** 17;
/** Grids to a percentile's whole range, each finer than the one before; the last is as fine as time allows. */
const GRIDS = [2 ** 13, 2 ** 15, 2 ** 17];
/** Cells of the sum of all draws: of many cases the grids are coarser. */
const MOST_CELLS = 2 ** 21;
/** More than what floats lose in a sum of some hundred terms. */
const LOST = 1e-9;

/**
 * The null distribution of a mean percentile: of each field one member is drawn, every one as likely as the others, and independently of
 * the other fields. How likely a mean is comes from all draws there are: none is simulated.
 *
 * Where ties leave few percentiles to a field, sums are counted as whole numbers on the common multiple of their steps. Else they are put
 * on a grid. One with all percentiles on it is taken where it is small enough; on another a percentile goes to the nearest point, which
 * moves a sum by at most half a step for each field, and so the probability lies between two. Finer grids are taken until these agree to
 * the digits that are asked for.
 */
export class MeanOfPercentiles {
  readonly #fields: readonly Steps[];
  readonly #made = new Map<number, { readonly tail: Float64Array; readonly error: number }>();

  /** @param fields percentiles of all members of each field, as `percentilesIn` gives them */
  constructor(fields: readonly (readonly number[])[]) {
    this.#fields = fields.map((field) => {
      const steps = 2 * (field.length - 1);
      const shares = new Map<number, number>();
      for (const one of field) {
        const step = inSteps(one, steps);
        shares.set(step, (shares.get(step) ?? 0) + 1 / field.length);
      }
      return { steps, shares };
    });
  }

  /**
   * How likely a mean is that is at least the one of some percentiles, to so many decimals; where even the finest grid leaves the last one
   * open, rounded from above.
   *
   * @param drawn of each field one
   */
  atLeast(drawn: readonly number[], decimals: number): number {
    const found = this.#bounds(
      drawn.map((one, i) => inSteps(one, this.#fields[i]!.steps)),
      decimals,
    );
    return Number(found.most.toFixed(decimals));
  }

  /**
   * The least mean that draws have, to a hundredth, and that is reached by so few of them that the probability is below `level`. NaN where
   * even the highest of all is likelier, as it is with few and small fields.
   */
  needed(level: number): number {
    const [grid] = this.#grids();
    const { tail, error } = this.#on(grid!);
    const at = tail.findIndex((probability, i) => probability < level && probability > (tail[i + 1] ?? 0));
    if (at < 0) return Number.NaN;
    return Math.round((10_000 * (at + error)) / (grid! * this.#fields.length)) / 100;
  }

  #bounds(drawn: readonly number[], decimals: number): Bounds {
    if (this.#fields.reduce((ways, { shares }) => ways * shares.size, 1) <= MOST_WAYS) {
      const counted = this.#counted(drawn);
      return { least: counted, most: counted };
    }
    const sum = drawn.reduce((all, step, i) => all + step / this.#fields[i]!.steps, 0);
    let found: Bounds = { least: 0, most: 1 };
    for (const grid of this.#grids()) {
      const { tail, error } = this.#on(grid);
      const from = (at: number) => tail[Math.max(0, Math.ceil(at - LOST))] ?? 0;
      found = { least: from(sum * grid + error), most: from(sum * grid - error) };
      if (found.least.toFixed(decimals) === found.most.toFixed(decimals)) break;
    }
    return found;
  }

  /** Beyond what a float holds, the common multiple of the steps of eight fields has some twenty digits. */
  #counted(drawn: readonly number[]): number {
    const whole = this.#fields.map(({ steps }) => BigInt(steps)).reduce(leastCommonMultiple, 1n);
    const sizes = this.#fields.map(({ steps }) => whole / BigInt(steps));
    const least = drawn.reduce((sum, step, i) => sum + BigInt(step) * sizes[i]!, 0n);
    let sums = new Map([[0n, 1]]);
    for (const [i, { shares }] of this.#fields.entries()) {
      const next = new Map<bigint, number>();
      for (const [step, share] of shares) {
        const by = BigInt(step) * sizes[i]!;
        for (const [sum, chance] of sums) next.set(sum + by, (next.get(sum + by) ?? 0) + chance * share);
      }
      sums = next;
    }
    return [...sums].reduce((all, [sum, chance]) => (sum >= least ? all + chance : all), 0);
  }

  #grids(): readonly number[] {
    const most = MOST_CELLS / this.#fields.length;
    const common = this.#fields.map(({ steps }) => BigInt(steps)).reduce(leastCommonMultiple, 1n);
    return common <= Math.min(most, GRIDS.at(-1)!)
      ? [Number(common)]
      : GRIDS.map((grid) => Math.floor(Math.min(grid, most)));
  }

  /** The probability of a sum at each point of a grid or above, and how far a sum may be from its point, in steps. */
  #on(grid: number): { readonly tail: Float64Array; readonly error: number } {
    const known = this.#made.get(grid);
    if (known) return known;
    let sums = Float64Array.of(1);
    let error = 0;
    for (const { steps, shares } of this.#fields) {
      const next = new Float64Array(sums.length + grid);
      let off = 0;
      for (const [step, share] of shares) {
        const exact = (step * grid) / steps;
        const point = Math.round(exact);
        off = Math.max(off, Math.abs(exact - point));
        for (let at = 0; at < sums.length; at += 1) next[at + point]! += sums[at]! * share;
      }
      error += off < LOST ? 0 : off;
      sums = next;
    }
    for (let at = sums.length - 2; at >= 0; at -= 1) sums[at]! += sums[at + 1]!;
    const made = { tail: sums, error };
    this.#made.set(grid, made);
    return made;
  }
}

function inSteps(percentile: number, steps: number): number {
  return Math.round((percentile * steps) / 100);
}

function leastCommonMultiple(a: bigint, b: bigint): bigint {
  let [x, y] = [a, b];
  while (y > 0n) [x, y] = [y, x % y];
  return (a / x) * b;
}
