/** The word that a table has for something of a reader's. What every object has by itself, such as `constructor`, is a word of none. */
export function wordOf<Word>(
  table: Readonly<Record<string, Word>> | undefined,
  key: string,
): Word | undefined {
  return table !== undefined && Object.hasOwn(table, key) ? table[key] : undefined;
}
