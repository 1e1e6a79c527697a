/** A way to read a list: its words, and what each of them means. */
export interface ListReading {
  readonly words: readonly string[];
  readonly meanings: readonly string[];
  /** Words that mean nothing. */
  readonly unknown: number;
}

/** Commas that a name may have in it ("Korea, Democratic People's Republic of" has one). */
const LONGEST = 4;

/**
 * How a list that was cut at each comma may be read, where a name may have commas in it: with as few words as can be that mean
 * nothing, and of the ways that mean the same only the first. At most two: more are no less in doubt.
 *
 * @param meaningOf a word's meaning; undefined where it has none
 */
export function listReadings(
  pieces: readonly string[],
  meaningOf: (word: string) => string | undefined,
): readonly ListReading[] {
  // From the end: the readings of what follows the piece before.
  let after: (readonly ListReading[])[] = [[{ words: [], meanings: [], unknown: 0 }]];
  for (let at = pieces.length - 1; at >= 0; at -= 1) {
    const found: ListReading[] = [];
    for (let length = 1; length <= Math.min(LONGEST, after.length); length += 1) {
      const word = pieces.slice(at, at + length).join(", ");
      const meaning = meaningOf(word);
      // Several pieces are one word only where they mean something together.
      if (meaning === undefined && length > 1) continue;
      for (const rest of after[length - 1]!) {
        found.push({
          words: [word, ...rest.words],
          meanings: [meaning ?? word, ...rest.meanings],
          unknown: rest.unknown + (meaning === undefined ? 1 : 0),
        });
      }
    }
    after = [best(found), ...after].slice(0, LONGEST);
  }
  return after[0]!;
}

function best(found: readonly ListReading[]): readonly ListReading[] {
  const fewest = Math.min(...found.map(({ unknown }) => unknown));
  const kinds = new Map<string, ListReading>();
  for (const one of found) {
    const key = [...new Set(one.meanings)].sort().join("\u0000");
    if (one.unknown === fewest && !kinds.has(key)) kinds.set(key, one);
  }
  return [...kinds.values()].slice(0, 2);
}
