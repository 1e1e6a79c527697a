import { distance } from "fastest-levenshtein";

/** Shorter words differ by a letter or two without being slips of one another; from that length on two edits are a slip. */
const [SHORTEST, LONG] = [5, 8];

/**
 * The word of a list of which another one looks like a slip: the same but for case, a letter more, less or other (Levenshtein 1966),
 * two letters that changed places, or in a word of 8 letters or more two such edits. Nearer than `nearestWord`, since
 * nobody has said that there is a slip. `slipOf("cpi.scor", ["cpi.score"])` is "cpi.score"; undefined for a word of the list.
 */
export function slipOf(written: string, words: Iterable<string>): string | undefined {
  const wanted = written.trim().toLowerCase();
  if (wanted.length < SHORTEST) return undefined;
  let found: string | undefined;
  let least = Number.POSITIVE_INFINITY;
  for (const word of words) {
    if (word === written) return undefined;
    if (Math.abs(word.length - wanted.length) > 2) continue;
    const edits = distance(wanted, word.toLowerCase());
    const isSlip = edits < 2 || (edits === 2 && (wanted.length >= LONG || sameLetters(wanted, word)));
    if (isSlip && edits < least) [found, least] = [word, edits];
  }
  return found;
}

function sameLetters(one: string, other: string): boolean {
  const sorted = (text: string) => [...text.toLowerCase()].sort().join("");
  return sorted(one) === sorted(other);
}
