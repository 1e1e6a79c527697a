import { distance } from "fastest-levenshtein";

/** The word that was probably meant: within a third of its length in edits; undefined where nothing is that near. */
export function nearest(word: string, words: readonly string[]): string | undefined {
  let best: string | undefined;
  let least = Number.POSITIVE_INFINITY;
  for (const candidate of words) {
    const edits = distance(word.toLowerCase(), candidate.toLowerCase());
    if (edits < least) [best, least] = [candidate, edits];
  }
  return best !== undefined && least <= Math.max(2, Math.ceil(best.length / 3)) ? best : undefined;
}

/** `; did you mean “weight”?`, or nothing. */
export function didYouMean(word: string, words: readonly string[]): string {
  const meant = nearest(word, words);
  return meant === undefined ? "" : `; did you mean “${meant}”?`;
}
