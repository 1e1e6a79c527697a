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

/** Shares (0 to 1) of the draws in which country `i` took rank `r` (from 0), at `i * countries + r`; those that tie share their ranks. */
export function rankAcceptability({ alone, shared, draws }: Tally): Float64Array {
  const shares = new Float64Array(shared.length);
  for (let at = 0; at < shares.length; at += 1) shares[at] = (shared[at]! + alone[at]!) / draws;
  return shares;
}

/** Shares of the draws in which country `i` was among the first `r + 1`, at `i * countries + r`: draws are added, not their shares, so that all draws are 1. */
export function topAcceptability({ alone, shared, draws, countries }: Tally): Float64Array {
  const top = Float64Array.from(alone, (count, at) => count + shared[at]!);
  for (let row = 0; row < top.length; row += countries)
    for (let at = row + 1; at < row + countries; at += 1) top[at] = top[at]! + top[at - 1]!;
  return top.map((count) => count / draws);
}

/**
 * The mean of the weights with which a country came first, a row of children for each country (Lahdelma, R. and Salminen, P. (2001),
 * SMAA-2, Operations Research 49(3)); undefined where it never did.
 */
export function centralWeights(tally: Tally): (Float64Array | undefined)[] {
  const { countries, children, firstWeights, alone, shared } = tally;
  return Array.from({ length: countries }, (_, i) => {
    const firsts = alone[i * countries]! + shared[i * countries]!;
    if (firsts === 0) return undefined;
    return firstWeights.slice(i * children, (i + 1) * children).map((sum) => sum / firsts);
  });
}

/**
 * Of the draws in which country `i` and country `j` both had a score, the shares in which `i` was above `j`, a tie as half, at
 * `i * countries + j`: of a pair both shares add up to 1. 0 on the diagonal, NaN where the two never had one together.
 */
export function winShares({ wins, countries }: Tally): Float64Array {
  if (wins === undefined) throw new RangeError("who was above whom was not counted");
  return Float64Array.from(wins, (halves, at) => {
    const column = at % countries;
    if (at === column * (countries + 1)) return 0;
    return halves / (halves + wins[column * countries + (at - column) / countries]!);
  });
}

/**
 * The lowest rank (from 1) that a share `p` of a country's draws does not exceed, out of its row of acceptability:
 * of a country that was first in half of the draws and third in the others, ranks 1 at 0.5 and 3 at 0.51.
 */
export function rankQuantile(
  acceptability: Float64Array,
  countries: number,
  country: number,
  p: number,
): number {
  let sum = 0;
  for (let rank = 0; rank < countries; rank += 1) {
    sum += acceptability[country * countries + rank]!;
    // A share is a sum of fractions: what is missing to `p` by rounding alone is there.
    if (sum >= p - 1e-12) return rank + 1;
  }
  return countries;
}

/** So many draws are added up together. */
const TOGETHER = 8;
/** A count has so many bits: it is of fewer than 65,536 draws. */
const BITS = 16;

/**
 * Counts who is above whom. Pair by pair in every draw that would take several times as long: here those below a country are bits of words, and
 * the counts of a word's 32 countries are added up side by side, the lowest bits of all in one word, the next in the next (a carry-save adder:
 * Muła, W., Kurz, N. and Lemire, D. (2018), Faster population counts using AVX2 instructions, The Computer Journal 61(1)).
 *
 * @param above gains at `i * countries + j`, of each two countries the earlier `i`, the draws in which it is above `j`, or alone has a score
 */
export function aboveCounter(above: Uint32Array, countries: number) {
  const inRow = Math.ceil(countries / 32);
  const below = new Int32Array(inRow);
  const rows = new Int32Array(countries * inRow * TOGETHER);
  const counts = new Int32Array(countries * inRow * BITS);
  let kept = 0;

  function addUp(): void {
    for (let i = 0; i < countries; i += 1) {
      for (let word = i * inRow + (i >>> 5); word < (i + 1) * inRow; word += 1) addWords(counts, word, rows);
    }
    rows.fill(0);
    kept = 0;
  }

  return {
    /** Adds one draw, of those who have a score. */
    add({ order, sorted }: Pick<Ranker, "order" | "sorted">): void {
      // Below all who have a score is who has none.
      const last = order.length - 1;
      below.fill(last + 1 < countries ? -1 : 0);
      for (let at = last; at >= 0 && last + 1 < countries; at -= 1) flip(below, order[at]!);
      for (let from = last, end = last; from >= 0; from -= 1) {
        const i = order[from]!;
        let to = (i * inRow + (i >>> 5)) * TOGETHER + kept;
        for (let word = i >>> 5; word < inRow; word += 1) {
          rows[to] = below[word]!;
          to += TOGETHER;
        }
        // Who are level are all told before any of them is below others.
        if (from > 0 && sorted[from - 1] === sorted[from]) continue;
        for (; end >= from; end -= 1) flip(below, order[end]!);
      }
      kept += 1;
      if (kept === TOGETHER) addUp();
    },
    /** Tells the counts, once all draws are added. */
    tell(): void {
      addUp();
      for (let i = 0; i < countries; i += 1) {
        for (let j = i + 1; j < countries; j += 1) {
          const word = (i * inRow + (j >>> 5)) * BITS;
          let count = 0;
          for (let bit = 0; bit < BITS; bit += 1) count += ((counts[word + bit]! >>> (j & 31)) & 1) << bit;
          above[i * countries + j] = above[i * countries + j]! + count;
        }
      }
      counts.fill(0);
    },
  };
}

/** The same of neighbours alone: who is above the one after it. */
export function neighbourCounter(above: Uint32Array, countries: number): ReturnType<typeof aboveCounter> {
  const places = new Int32Array(countries);
  return {
    add({ order, sorted }) {
      // Below all who have a score is who has none.
      places.fill(countries);
      let place = 0;
      for (let at = 0; at < order.length; at += 1) {
        if (at > 0 && sorted[at] !== sorted[at - 1]) place = at;
        places[order[at]!] = place;
      }
      for (let i = 0; i + 1 < countries; i += 1) {
        const pair = i * countries + i + 1;
        if (places[i]! < places[i + 1]!) above[pair] = above[pair]! + 1;
      }
    },
    tell() {},
  };
}

/** Adds eight rows' words to the counts of their 32 countries. */
function addWords(counts: Int32Array, word: number, rows: Int32Array): void {
  const row = word * TOGETHER;
  const at = word * BITS;
  let ones = counts[at]!;
  let carry = 0;
  let twos = counts[at + 1]!;
  let fours = counts[at + 2]!;
  let eights = 0;
  for (let half = row; half < row + TOGETHER; half += TOGETHER / 2) {
    let a = rows[half]!;
    let b = rows[half + 1]!;
    let either = ones ^ a;
    const first = (ones & a) | (either & b);
    ones = either ^ b;
    a = rows[half + 2]!;
    b = rows[half + 3]!;
    either = ones ^ a;
    const second = (ones & a) | (either & b);
    ones = either ^ b;
    either = twos ^ first;
    const third = (twos & first) | (either & second);
    twos = either ^ second;
    if (half === row) carry = third;
    else {
      either = fours ^ carry;
      eights = (fours & carry) | (either & third);
      fours = either ^ third;
    }
  }
  counts[at] = ones;
  counts[at + 1] = twos;
  counts[at + 2] = fours;
  for (let bit = at + 3; eights !== 0; bit += 1) {
    const more = counts[bit]! & eights;
    counts[bit] = counts[bit]! ^ eights;
    eights = more;
  }
}

function flip(bits: Int32Array, at: number): void {
  bits[at >>> 5] = bits[at >>> 5]! ^ (1 << (at & 31));
}
