import type { Iso3 } from "../../model/country.ts";
import type {
  DiffFacts,
  MovedCause,
  MovedCountry,
  MovedValue,
  Together,
} from "../../model/documents/diff.ts";
import type { Status } from "../../model/standings.ts";
import { shapley } from "../owen-values.ts";

type StatusCause = NonNullable<MovedCountry["status"]>["causes"][number];

/** The causes of a change, and why some are taken together. */
export type CausesOfChange = Pick<MovedCountry, "causes" | "because">;

/** How the change of one country is told apart into its causes: from evidence, or from documents alone. */
export interface Reckoning {
  readonly basis: DiffFacts["basis"];
  readonly profileChanges: DiffFacts["profileChanges"];
  readonly notes: DiffFacts["notes"];
  /** Of a country that has a score before and after. */
  causes(country: Iso3, change: number): CausesOfChange;
  /** Of a country that both sides know and whose status is another; empty where that cannot be told. */
  statusCauses(country: Iso3, before: Status, after: Status): readonly StatusCause[];
}

/** Causes that cannot be told apart, as one. */
export function joinedName(names: readonly string[]): MovedCause["cause"] {
  return names.join(" + ");
}

/**
 * The parts of a change with their names and the values that moved.
 *
 * @param because where causes cannot be told apart, why
 */
export function namedParts(
  parts: readonly Part[],
  met: Causes,
  values: ReadonlyMap<string, readonly MovedValue[]>,
  because: Together,
): CausesOfChange {
  const causes = parts.map(({ causes, score }) => {
    const names = causes.map(met.nameOf);
    const own = names.flatMap((name) => values.get(name) ?? []);
    return { cause: joinedName(names), score, ...(own.length > 0 ? { values: own } : {}) };
  });
  return { causes, ...(parts.some(({ causes }) => causes.length > 1) ? { because } : {}) };
}

/** A change as one, with why it is not told apart. */
export function inseparable(change: number, because: Together): CausesOfChange {
  return change === 0 ? { causes: [] } : { causes: [{ cause: "not told apart", score: change }], because };
}

/** Causes, mostly one, and what they make of the difference. */
export interface Part {
  /** More than one where they cannot be told apart. */
  readonly causes: readonly number[];
  readonly score: number;
}

/** More causes than this are not enumerated: those that do least are taken together. */
const MOST_BLOCKS = 14;

/**
 * Shapley values (Shapley 1953) of the causes of a difference v(all) - v(none): the mean, over every order in which the causes
 * can come, of what each changes at its turn; so no order is preferred, equal causes get equal parts, and the parts sum to
 * the difference.
 *
 *     part(i) = sum over S without i of |S|! (k - 1 - |S|)! / k! (v(S with i) - v(S))
 *
 * Where some mixture has no value, the causes that make it so are taken together, as few as possible at each step, until every
 * mixture that is left has one; v(none) and v(all) must have.
 *
 * @param causes as a set
 * @returns parts that are not 0
 */
export function separate(causes: number, value: (set: number) => number | undefined): Part[] {
  let blocks = fewBlocks(bitsOf(causes), causes, value);
  let values = worths(blocks, value);
  while (blocks.length > 1 && values.some(Number.isNaN)) {
    const pair = leastUndefined(blocks.length, values);
    blocks = joined(blocks, pair);
    values = worthsJoined(values, pair);
  }
  const scores = shapley(blocks.length, values);
  return blocks
    .map((block, i) => ({ causes: bitsOf(block), score: scores[i]! }))
    .filter(({ score }) => Math.abs(score) > NOISE);
}

/** Float sums of what cancels leave this much at most on scores of a few hundred. */
const NOISE = 1e-12;

/** One block a cause; where there are too many, the least influential in one. */
function fewBlocks(bits: readonly number[], all: number, of: (set: number) => number | undefined): number[] {
  if (bits.length <= MOST_BLOCKS) return [...bits];
  const step = (to: number, from: number) => Math.abs((of(to) ?? Number.POSITIVE_INFINITY) - (of(from) ?? 0));
  const influence = new Map(bits.map((bit) => [bit, step(bit, 0) + step(all, all & ~bit)]));
  const strongest = [...bits].sort((a, b) => influence.get(b)! - influence.get(a)! || a - b);
  const alone = new Set(strongest.slice(0, MOST_BLOCKS - 1));
  const rest = bits.filter((bit) => !alone.has(bit)).reduce((set, bit) => set | bit, 0);
  return [...bits.filter((bit) => alone.has(bit)), rest];
}

/**
 * The value of every union of blocks, NaN for none; bit i of the position stands for block i. They are asked for in the order of a
 * Gray code, in which each differs from the one before by one block: whoever goes from one to the next has the least to do.
 */
function worths(blocks: readonly number[], of: (set: number) => number | undefined): Float64Array {
  const values = new Float64Array(2 ** blocks.length);
  let [union, set] = [0, 0];
  values[0] = of(0) ?? Number.NaN;
  for (let step = 1; step < values.length; step += 1) {
    const turned = 31 - Math.clz32(step & -step);
    union ^= 1 << turned;
    set ^= blocks[turned]!;
    values[union] = of(set) ?? Number.NaN;
  }
  return values;
}

/** The values of the unions in which two blocks stand together, which are known. */
function worthsJoined(values: Float64Array, [one, other]: readonly [number, number]): Float64Array {
  const below = (1 << other) - 1;
  return new Float64Array(values.length / 2).map((_, union) => {
    const together = ((union >> one) & 1) << other;
    return values[(union & below) | ((union & ~below) << 1) | together]!;
  });
}

/** The two blocks that, joined, leave the fewest unions without a value: the first of several such. */
function leastUndefined(n: number, values: Float64Array): [number, number] {
  /** By pair, in how many unions without a value one of the two stands alone: these would be gone. */
  const gone = new Int32Array(n * n);
  values.forEach((value, union) => {
    if (!Number.isNaN(value)) return;
    for (let one = 0; one < n; one += 1)
      for (let other = one + 1; other < n; other += 1)
        gone[one * n + other]! += ((union >> one) ^ (union >> other)) & 1;
  });
  let best = 1;
  for (let pair = 0; pair < gone.length; pair += 1) if (gone[pair]! > gone[best]!) best = pair;
  return [Math.floor(best / n), best % n];
}

function joined(blocks: readonly number[], [one, other]: readonly [number, number]): number[] {
  return blocks.flatMap((block, i) => {
    if (i === other) return [];
    return [i === one ? block | blocks[other]! : block];
  });
}

/** One country's score as a function of which causes are as after and which as before. */
export interface Game {
  /** The causes that can make any difference to the country's score, as a set. */
  relevant(country: Iso3): number;
  /** Undefined where the country has no score in this mixture. */
  value(country: Iso3, set: number): number | undefined;
}

/** What status a country has, as a function of the same. */
export interface StatusGame {
  relevant(country: Iso3): number;
  /** A set that holds all on which the status hangs: what is not in it may move a score, and no more. */
  deciding(country: Iso3): number;
  status(country: Iso3, set: number): Status;
}

/** Every set whose members are all in `of`, the empty one first and `of` itself last. */
export function subsets(of: number): number[] {
  const sets = [0];
  for (let set = (0 - of) & of; set !== 0; set = (set - of) & of) sets.push(set);
  return sets;
}

/**
 * What can have moved a score, each a bit, so that a set of causes is a number. `weights`, `normalisation`, `aggregation` and
 * `gates` are parts of the profile, `countries` is who is in the data at all; from `firstOfData` on each bit is one cause in the
 * data, such as `data:cpi` or `as-of:cpi`, or in what others have, where that counts.
 */
export const CAUSE = {
  weights: 1,
  normalisation: 2,
  aggregation: 4,
  gates: 8,
  countries: 16,
  firstOfData: 32,
} as const;

/** The causes in the data that turn out to matter get their bits as they are met. */
export interface Causes {
  /** Of a cause as `dataCause` names it. */
  bitOf(cause: string): number;
  /** `weights`, `data:cpi` …; of a set of one. */
  nameOf(bit: number): string;
}

/**
 * The name of a cause in the data: `data:<source>` where the figure itself is another, `as-of:<source>` where the same data say
 * another as of the other year.
 */
export function dataCause(source: string, isOfTheYear: boolean): string {
  return `${isOfTheYear ? "as-of" : "data"}:${source}`;
}

/** So many causes in the data have a bit of their own; any others share one more. */
const MOST_BITS = 25;

/** @param first causes that have their bits at once, before any in the data */
export function causesMet(first: readonly string[] = []): Causes {
  const met = [...first];
  const own = Object.entries(CAUSE).filter(([name]) => name !== "firstOfData");
  return {
    bitOf(cause) {
      let at = met.indexOf(cause);
      if (at < 0) at = met.push(cause) - 1;
      return CAUSE.firstOfData << Math.min(at, MOST_BITS);
    },
    nameOf(bit) {
      const name = own.find(([, one]) => one === bit)?.[0];
      if (name !== undefined) return name;
      const at = Math.log2(bit / CAUSE.firstOfData);
      return met.slice(at, at < MOST_BITS ? at + 1 : undefined).join(" + ");
    },
  };
}

/** The causes of a set one by one, in the order of their bits. */
export function bitsOf(set: number): number[] {
  const bits: number[] = [];
  for (let bit = 1; bit <= set; bit *= 2) if ((set & bit) !== 0) bits.push(bit);
  return bits;
}

/** What the sources that a cause names are called, by their ids, as far as `names` has them. */
export function sourcesNamed(cause: string, names: ReadonlyMap<string, string>): Record<string, string> {
  const ids = [...cause.matchAll(/(?:data|as-of):([^ ]+)/gu)].map(([, id]) => id!);
  return Object.fromEntries(ids.flatMap((id) => (names.has(id) ? [[id, names.get(id)!]] : [])));
}
