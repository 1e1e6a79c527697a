/** The word that a table has for something of a reader's. What every object has by itself, such as `constructor`, is a word of none. */
export function wordOf<Word>(
  table: Readonly<Record<string, Word>> | undefined,
  key: string,
): Word | undefined {
  return table !== undefined && Object.hasOwn(table, key) ? table[key] : undefined;
}

type Table = Readonly<Record<string, string>> | undefined;

/** Where reasons stand: those for which a gate excludes among what ships, since workbooks and documents tell them with that. */
export interface Whys {
  readonly reasons?: Table;
  readonly shipped?: Table;
}

/** A reason or a basis of a profile that comes with the tool in a language, by its English; nothing where it has none. */
export function toldReason({ reasons, shipped }: Whys, english: string): string | undefined {
  return wordOf(reasons, english) ?? wordOf(shipped, english);
}

/** A reason or a basis as a language has it; one of somebody's own stays as it is. */
export function reasonIn(words: Whys, english: string): string {
  return toldReason(words, english) ?? english;
}
