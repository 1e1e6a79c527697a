import { distance } from "fastest-levenshtein";

/**
 * The word of a list that was probably meant: fewest insertions, deletions and replacements (Levenshtein 1966), case
 * ignored, within a third of its length, and with a letter in common; undefined where nothing is that near. For messages only, never taken.
 * `nearestWord("wieght", ["weight", "title"])` is "weight".
 *
 * @param most the greatest number of edits, where it is to be fewer
 */
export function nearestWord(
  written: string,
  words: readonly string[],
  most = Number.POSITIVE_INFINITY,
): string | undefined {
  const wanted = written.trim().toLowerCase();
  let best: string | undefined;
  let least = Number.POSITIVE_INFINITY;
  for (const word of words) {
    const edits = distance(wanted, word.trim().toLowerCase());
    if (edits < least) [best, least] = [word, edits];
  }
  if (best === undefined || least >= wanted.length || least > most) return undefined;
  return least <= Math.max(2, Math.ceil(best.length / 3)) ? best : undefined;
}
