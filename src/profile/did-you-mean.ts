import { nearestWord } from "../stats/nearest-word.ts";

/** `; did you mean “weight”?`, or nothing. */
export function didYouMean(word: string, words: readonly string[]): string {
  const meant = nearestWord(word, words);
  return meant === undefined ? "" : `; did you mean “${meant}”?`;
}
