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

/**
 * A sort by buckets, for many sorts of few countries: each score goes to one of equally wide buckets between the lowest and the highest,
 * and what the buckets leave out of order is set right by insertion. n log n where most scores crowd into few buckets.
 */
export function ranker(countries: number): Ranker {
  const order = new Int32Array(countries);
  const sorted = new Float64Array(countries);
  const buckets = 2 ** Math.ceil(Math.log2(Math.max(2, 1.5 * countries)));
  const starts = new Int32Array(buckets + 1);
  const bucketOf = new Int32Array(countries);

  function sort(scores: Float64Array): boolean {
    let lowest = scores[0]!;
    let highest = lowest;
    for (let i = 1; i < countries; i += 1) {
      const score = scores[i]!;
      if (score < lowest) lowest = score;
      else if (score > highest) highest = score;
    }
    const width = (buckets - 1) / (highest - lowest);
    // All equal, or too close for buckets.
    if (!(width < Number.MAX_VALUE)) return byComparison(scores);
    starts.fill(0);
    for (let i = 0; i < countries; i += 1) {
      const bucket = (((highest - scores[i]!) * width) | 0) + 1;
      bucketOf[i] = bucket;
      starts[bucket] = starts[bucket]! + 1;
    }
    let before = 0;
    for (let bucket = 1; bucket <= buckets; bucket += 1) {
      const count = starts[bucket]!;
      starts[bucket] = before;
      before += count;
    }
    for (let i = 0; i < countries; i += 1) {
      const bucket = bucketOf[i]!;
      const at = starts[bucket]!;
      starts[bucket] = at + 1;
      order[at] = i;
      sorted[at] = scores[i]!;
    }
    return byInsertion(scores);
  }

  function byInsertion(scores: Float64Array): boolean {
    let ties = false;
    let steps = CROWDED * countries;
    let above = sorted[0]!;
    for (let at = 1; at < countries; at += 1) {
      const score = sorted[at]!;
      if (above > score) {
        above = score;
        continue;
      }
      const country = order[at]!;
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
