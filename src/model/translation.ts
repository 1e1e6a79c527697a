import type { Text } from "./profile.ts";

/** A text in the language asked for, else in English, else in whatever it has. */
export function textIn(text: Text | undefined, language: string, otherwise: string): string {
  if (text === undefined) return otherwise;
  if (typeof text === "string") return text;
  return text[language] ?? text.en ?? Object.values(text)[0] ?? otherwise;
}

/** The word that a table has for something of a reader's. What every object has by itself, such as `constructor`, is a word of none. */
export function wordOf<Word>(
  table: Readonly<Record<string, Word>> | undefined,
  key: string,
): Word | undefined {
  return table !== undefined && Object.hasOwn(table, key) ? table[key] : undefined;
}

type Table = Readonly<Record<string, string>> | undefined;

/** Where reasons stand: those for which a gate excludes among what ships, since workbooks and documents tell them with that. */
export interface ReasonWords {
  readonly reasons?: Table;
  readonly shipped?: Table;
}

/** A reason or a basis of a profile that comes with the tool in a language, by its English; nothing where it has none. */
export function translatedReason({ reasons, shipped }: ReasonWords, english: string): string | undefined {
  return wordOf(reasons, english) ?? wordOf(shipped, english);
}

/** A reason or a basis as a language has it; one of somebody's own stays as it is. */
export function reasonIn(words: ReasonWords, english: string): string {
  return translatedReason(words, english) ?? english;
}
