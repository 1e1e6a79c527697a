/** Puts countries in order by one set of scores after the other. */
export interface Ranker {
  /** Positions of the countries, highest score first, as `sort` left them; equal scores stand side by side, in no set order. */
  readonly order: Int32Array;
  /** The scores in this order. */
  readonly sorted: Float64Array;
  /** Sorts by finite scores. @returns whether some are equal */
  sort(scores: Float64Array): boolean;
}

/** After so many steps of insertion a country the scores crowd, and a sort by comparison is quicker. */
const CROWDED = 8;

/** Up to so many countries, the counts of the buckets fit in one byte each and are added up four at a time; none where a word's lowest byte is not its first. */
const IN_BYTES = new Uint8Array(Int32Array.of(1).buffer)[0] === 1 ? 255 : 0;

/**
 * A sort by buckets, for many sorts of few countries: each score goes to one of equally wide buckets between the lowest and the highest
 * score of the sort before (beyond them, to the first or the last), and what the buckets leave out of order is set right by insertion.
 * n log n where most scores crowd into few buckets.
 */
export function ranker(countries: number): Ranker {
  const order = new Int32Array(countries);
  const sorted = new Float64Array(countries);
  const inBytes = countries <= IN_BYTES;
  const buckets = 2 ** Math.ceil(Math.log2(Math.max(4, (inBytes ? 4 : 1.5) * countries)));
  const last = buckets - 1;
  const starts = inBytes ? new Uint8Array(buckets) : new Int32Array(buckets);
  const words = new Int32Array(starts.buffer);
  const bucketOf = new Int32Array(countries);
  // Where the buckets lie decides how long a sort takes, never what comes out of it.
  let highest = 1;
  let width = last;

  function sort(scores: Float64Array): boolean {
    const [top, scale] = [highest, width];
    words.fill(0);
    for (let i = 0; i < countries; i += 1) {
      let bucket = ((top - scores[i]!) * scale) | 0;
      if (bucket < 0) bucket = 0;
      else if (bucket > last) bucket = last;
      bucketOf[i] = bucket;
      starts[bucket] = starts[bucket]! + 1;
    }
    if (inBytes) startsInBytes(words);
    else startsInWords(words);
    for (let i = 0; i < countries; i += 1) {
      const bucket = bucketOf[i]!;
      const at = starts[bucket]!;
      starts[bucket] = at + 1;
      order[at] = i;
    }
    const ties = byInsertion(scores);
    highest = sorted[0]!;
    width = Math.min(last / (highest - sorted[countries - 1]!), Number.MAX_VALUE);
    return ties;
  }

  function byInsertion(scores: Float64Array): boolean {
    let ties = false;
    let steps = CROWDED * countries;
    let above = scores[order[0]!]!;
    sorted[0] = above;
    for (let at = 1; at < countries; at += 1) {
      const country = order[at]!;
      const score = scores[country]!;
      if (above > score) {
        sorted[at] = score;
        above = score;
        continue;
      }
      let to = at;
      for (; to > 0 && sorted[to - 1]! < score; to -= 1) {
        sorted[to] = sorted[to - 1]!;
        order[to] = order[to - 1]!;
      }
      sorted[to] = score;
      order[to] = country;
      if (to > 0 && sorted[to - 1] === score) ties = true;
      above = sorted[at]!;
      steps -= at - to;
      if (steps < 0) return byComparison(scores);
    }
    return ties;
  }

  function byComparison(scores: Float64Array): boolean {
    for (let i = 0; i < countries; i += 1) order[i] = i;
    order.sort((a, b) => scores[b]! - scores[a]! || a - b);
    let ties = false;
    for (let at = 0; at < countries; at += 1) {
      sorted[at] = scores[order[at]!]!;
      if (at > 0 && sorted[at - 1] === sorted[at]) ties = true;
    }
    return ties;
  }

  return { order, sorted, sort };
}

/** Makes the count of each bucket into the number of countries in those before it. */
function startsInWords(counts: Int32Array): void {
  let before = 0;
  for (let bucket = 0; bucket < counts.length; bucket += 1) {
    const count = counts[bucket]!;
    counts[bucket] = before;
    before += count;
  }
}

/** The same for counts of one byte each, four in a word, the first in its lowest byte (see `IN_BYTES`): their sums stay below 256. */
function startsInBytes(words: Int32Array): void {
  let before = 0;
  for (let at = 0; at < words.length; at += 1) {
    let sums = words[at]!;
    sums += sums << 8;
    sums += sums << 16;
    words[at] = Math.imul(before, 0x01010101) + (sums << 8);
    before += sums >>> 24;
  }
}
