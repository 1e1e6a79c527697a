import type { Ranker } from "./ranker.ts";

/** So many draws are compared at a time: their places stay near at hand. */
const TOGETHER = 128;

/**
 * Counts who is above whom. Pair by pair in every draw that would take more than twice as long: here the places of some draws are kept and then
 * compared, four draws in one operation, or two where there are 128 countries or more.
 *
 * @param above gains at `i * countries + j`, of each two countries the earlier `i`, the draws in which it is above `j`, or alone has a score
 */
export function placesCompared(above: Uint32Array, countries: number) {
  const bits = countries < 128 ? 8 : 16;
  // How many are not above it, itself among them; 0 without a score, and in draws that are still to come.
  const heights = new (bits === 8 ? Uint8Array : Uint16Array)(countries * TOGETHER);
  const words = new Int32Array(heights.buffer);
  let kept = 0;

  function compare(): void {
    addHigher(above, countries, words, bits);
    heights.fill(0);
    kept = 0;
  }

  return {
    /** Keeps one draw's places, of those who have one. */
    add({ order, sorted }: Pick<Ranker, "order" | "sorted">): void {
      let height = countries;
      for (let at = 0; at < order.length; at += 1) {
        if (at > 0 && sorted[at] !== sorted[at - 1]) height = countries - at;
        heights[order[at]! * TOGETHER + kept] = height;
      }
      kept += 1;
      if (kept === TOGETHER) compare();
    },
    /** Counts what is kept. */
    compare,
  };
}

/** Compares numbers of so many bits that stand side by side in words, the highest bit of each free. */
function addHigher(above: Uint32Array, countries: number, words: Int32Array, bits: number): void {
  const [ones, shift] = [bits === 8 ? 0x01010101 : 0x00010001, bits - 1];
  const highest = ones << shift;
  const inRow = words.length / countries;
  for (let i = 0; i < countries; i += 1) {
    const end = (i + 1) * inRow;
    for (let j = i + 1; j < countries; j += 1) {
      let counts = 0;
      let other = j * inRow;
      for (let own = i * inRow; own < end; own += 1) {
        // The highest bit is left where the one, less 1, is not below the other.
        counts += (((words[own]! | highest) - ones - words[other]!) >>> shift) & ones;
        other += 1;
      }
      const at = i * countries + j;
      above[at] = above[at]! + (Math.imul(counts, ones) >>> (32 - bits));
    }
  }
}
