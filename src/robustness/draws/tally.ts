import type { Ranker } from "./ranker.ts";

/** What some draws gave, added up. Matrices stand row by row. */
export interface Tally {
  readonly countries: number;
  readonly children: number;
  /** How many draws were made and ranked. */
  draws: number;
  /** Draws in which nobody had a score: they are in no other count. */
  failedDraws: number;
  /** Draws in which others were ranked than in the ranking that is asked about. */
  otherwise: number;
  /** Draws in which the countries of the top k were those of the ranking that is asked about. */
  stays: number;
  /** Draws in which some countries tied. */
  tied: number;
  /** Draws in which country `i` alone took rank `r` (from 0), at `i * countries + r`. */
  readonly alone: Uint32Array;
  /** The same for ranks that countries tied for: g of them have 1/g of a draw at each of the g ranks. */
  readonly shared: Float64Array;
  /** The sum of the weights with which country `i` came first, at `i * children + j`; of those tied for it, each has its part. */
  readonly firstWeights: Float64Array;
  /** Draws in which country `i` had no score and others had, by the reason's code `c`, at `i * FAILURES + c`. */
  readonly failures: Uint32Array;
  /** Twice the draws in which country `i` was above country `j`, and once those in which they tied, at `i * countries + j`. */
  readonly wins?: Uint32Array;
  /** Draws in which country `i` was above country `j`, one of those after it, or alone had a score, at `i * countries + j`; of a tie neither is above. */
  readonly above?: Uint32Array;
  /** What came of each world, where draws take one of several. */
  readonly byWorld?: readonly WorldTally[];
}

/** Whole numbers, whose sums do not hang on the order of adding. */
export interface WorldTally {
  /** How many of its draws were ranked, and how many of them kept the top. */
  draws: number;
  stays: number;
  /** Of countries that have a rank in a draw and in the ranking that is asked about: how many there were in all draws, and by how many ranks they moved. */
  compared: number;
  moved: number;
}

/** So many codes of reasons there are (`GRID_FAILURES` of the scoring room). */
export const FAILURES = 5;

export interface TallyOptions {
  /** Whether to count who is above whom, which takes longer than all the rest. */
  readonly pairs?: boolean;
  /** Whether to count of each country above which of those after it it is, or above the next alone. */
  readonly order?: "all" | "neighbours";
  /** Each draw takes one of them. */
  readonly worlds?: { readonly length: number };
}

/** An empty tally of so many countries, whose node has so many children. */
export function emptyTally(
  countries: number,
  children: number,
  { pairs = false, order, worlds = [] }: TallyOptions = {},
): Tally {
  return {
    countries,
    children,
    draws: 0,
    failedDraws: 0,
    otherwise: 0,
    stays: 0,
    tied: 0,
    alone: new Uint32Array(countries * countries),
    shared: new Float64Array(countries * countries),
    firstWeights: new Float64Array(countries * children),
    failures: new Uint32Array(countries * FAILURES),
    ...(pairs ? { wins: new Uint32Array(countries * countries) } : {}),
    ...(order ? { above: new Uint32Array(countries * countries) } : {}),
    ...(worlds.length > 1
      ? {
          byWorld: Array.from({ length: worlds.length }, () => ({
            draws: 0,
            stays: 0,
            compared: 0,
            moved: 0,
          })),
        }
      : {}),
  };
}

/**
 * Adds one draw.
 *
 * @param order positions of the countries that have a score, highest first, equal ones side by side
 * @param sorted their scores in this order
 * @param ties whether some of them may be equal
 * @param top 1 for each country of the top that is asked about, 0 for the others
 */
export function addDraw(
  tally: Tally,
  { order, sorted }: Pick<Ranker, "order" | "sorted">,
  ties: boolean,
  weights: Float64Array,
  top?: Uint8Array,
): void {
  const { countries, children, alone, firstWeights, wins } = tally;
  tally.draws += 1;
  if (ties) {
    // Those without a score are level, too, and are not in the order.
    if (addTied(tally, order, sorted)) tally.tied += 1;
  } else {
    for (let rank = 0; rank < order.length; rank += 1) {
      const at = order[rank]! * countries + rank;
      alone[at] = alone[at]! + 1;
    }
  }
  const first = ties ? endOfTie(sorted, 0) : 1;
  for (let r = 0; r < first; r += 1) {
    const row = order[r]! * children;
    for (let j = 0; j < children; j += 1)
      firstWeights[row + j] = firstWeights[row + j]! + weights[j]! / first;
  }
  if (top !== undefined && keepsTop(order, sorted, top)) tally.stays += 1;
  if (wins !== undefined) countWins(wins, countries, order, sorted);
}

/** Adds what a draw of one world did to the ranks of those that have one in the ranking that is asked about. */
export function addMoves(
  one: WorldTally,
  { order, sorted }: Pick<Ranker, "order" | "sorted">,
  ranked: Uint32Array,
): void {
  let rank = 1;
  for (let at = 0; at < order.length; at += 1) {
    if (at > 0 && sorted[at] !== sorted[at - 1]) rank = at + 1;
    const before = ranked[order[at]!]!;
    if (before === 0) continue;
    one.compared += 1;
    one.moved += Math.abs(rank - before);
  }
}

/** The position after the last of those that are equal to the one at `from`. */
function endOfTie(sorted: Float64Array, from: number): number {
  let to = from + 1;
  while (to < sorted.length && sorted[to] === sorted[from]) to += 1;
  return to;
}

/** @returns whether some are equal */
function addTied({ countries, alone, shared }: Tally, order: Int32Array, sorted: Float64Array): boolean {
  let isTied = false;
  for (let from = 0; from < order.length; ) {
    const to = endOfTie(sorted, from);
    if (to === from + 1) alone[order[from]! * countries + from]! += 1;
    else {
      share(shared, countries, order, from, to);
      isTied = true;
    }
    from = to;
  }
  return isTied;
}

function share(shared: Float64Array, countries: number, order: Int32Array, from: number, to: number): void {
  for (let r = from; r < to; r += 1) {
    const row = order[r]! * countries;
    for (let rank = from; rank < to; rank += 1) shared[row + rank] = shared[row + rank]! + 1 / (to - from);
  }
}

/** Whether the top's countries are ahead of all others: no other one is above or beside any of them. */
function keepsTop(order: Int32Array, sorted: Float64Array, top: Uint8Array): boolean {
  let size = 0;
  for (let i = 0; i < top.length; i += 1) size += top[i]!;
  if (size > order.length) return false;
  for (let r = 0; r < size; r += 1) if (top[order[r]!] === 0) return false;
  return size === 0 || size === order.length || sorted[size]! < sorted[size - 1]!;
}

/** Of those in `order`, who may be fewer than all countries: the others have no score. */
function countWins(wins: Uint32Array, countries: number, order: Int32Array, sorted: Float64Array): void {
  const scored = order.length;
  for (let r = 0; r < scored; r += 1) {
    const winner = order[r]!;
    const row = winner * countries;
    let next = r + 1;
    for (; next < scored && sorted[next] === sorted[r]; next += 1) {
      const other = order[next]!;
      wins[row + other] = wins[row + other]! + 1;
      wins[other * countries + winner] = wins[other * countries + winner]! + 1;
    }
    for (; next < scored; next += 1) {
      const at = row + order[next]!;
      wins[at] = wins[at]! + 2;
    }
  }
}

/** Adds the second to the first. Sums of fractions depend on the order of adding: tallies are put together in the order of their draws. */
export function mergeTally(into: Tally, from: Tally): void {
  into.draws += from.draws;
  into.failedDraws += from.failedDraws;
  into.otherwise += from.otherwise;
  into.stays += from.stays;
  into.tied += from.tied;
  const isFirst = into.draws + into.failedDraws === from.draws + from.failedDraws;
  const plus = (own: Uint32Array | undefined, other: Uint32Array | undefined) => {
    if (own === undefined || other === undefined) return;
    if (isFirst) own.set(other);
    else plusCounts(own, other);
  };
  plus(into.alone, from.alone);
  if (from.tied > 0) plusParts(into.shared, from.shared);
  plusParts(into.firstWeights, from.firstWeights);
  plus(into.failures, from.failures);
  plus(into.wins, from.wins);
  plus(into.above, from.above);
  into.byWorld?.forEach((one, at) => {
    const other = from.byWorld![at]!;
    one.draws += other.draws;
    one.stays += other.stays;
    one.compared += other.compared;
    one.moved += other.moved;
  });
}

// Two of them: one that met both kinds of array would take three times as long.
function plusCounts(into: Uint32Array, from: Uint32Array): void {
  for (let i = 0; i < into.length; i += 1) into[i] = into[i]! + from[i]!;
}

function plusParts(into: Float64Array, from: Float64Array): void {
  for (let i = 0; i < into.length; i += 1) into[i] = into[i]! + from[i]!;
}
