import type { Ranker } from "./ranker.ts";

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
export function placesCompared(above: Uint32Array, countries: number) {
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
export function neighboursCompared(above: Uint32Array, countries: number): ReturnType<typeof placesCompared> {
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
