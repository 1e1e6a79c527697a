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

/** Shorter words differ by a letter or two without being slips of one another; from that length on two edits are a slip. */
const [SHORTEST, LONG] = [5, 8];

/** `cpi.score 2023`, `cpi.score (2023)`, `cpi.score (0-10)`, `cpi.score /10`. */
const YEAR_OR_SCALE_BEHIND =
  /[\s_:(-]+(?:(?:19|20)\d\d|\d{1,3} ?(?:[-–]|to) ?\d{1,3}|(?:\/|out of) ?\d{1,3})\)?$/u;

/**
 * The word of a list of which another one looks like a slip: the same but for case, a letter more, less or other (Levenshtein 1966),
 * two letters that changed places, in a word of 8 letters or more two such edits, or with a year or a scale behind it. Nearer than `nearestWord`, since
 * nobody has said that there is a slip. `slipOf("cpi.scor", ["cpi.score"])` is "cpi.score"; undefined for a word of the list.
 */
export function slipOf(written: string, words: Iterable<string>): string | undefined {
  const wanted = written.trim().toLowerCase();
  if (wanted.length < SHORTEST) return undefined;
  const undated = wanted.replace(YEAR_OR_SCALE_BEHIND, "");
  let found: string | undefined;
  let least = Number.POSITIVE_INFINITY;
  for (const word of words) {
    if (word === written) return undefined;
    const lower = word.toLowerCase();
    const edits = undated === lower ? 1 : distance(wanted, lower);
    const isSlip =
      edits < 2 || (edits === 2 && (wanted.length >= LONG || letters(wanted) === letters(lower)));
    if (isSlip && edits < least) [found, least] = [word, edits];
  }
  return found;
}

/** In the order of the alphabet. */
function letters(word: string): string {
  return [...word].sort().join();
}
