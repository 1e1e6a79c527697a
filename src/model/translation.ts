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

/**
 * What a language calls what comes with the tool, by id; nothing for what is somebody's own. A text that somebody could have written in the same
 * place is given beside the id: only that of the tool has a name.
 */
export interface ShippedNames {
  indicator(id: string): string | undefined;
  /** A node whose title a shipped profile gives in English alone. */
  node(id: string, title: string): string | undefined;
  /** By its English title: documents tell lists without their ids. */
  list(title: string): string | undefined;
  /** The law that a gate rests on. */
  law(gate: string, text: string): string | undefined;
  /** As `region:` takes it. */
  region(id: string): string | undefined;
  source(id: string, title: string): string | undefined;
  /** What a reader reads otherwise than an earlier version. */
  change(id: string): string | undefined;
}

/** Readers' remarks: as they stand in notes, # for each figure, and in a language. */
export type Remarks = readonly { readonly english: string; readonly own: string }[];

/** What titles that were read are called in a language. */
export interface TitleWords {
  readonly names?: Pick<ShippedNames, "node" | "indicator">;
  /** What indicators are called in English, by id, where documents without a run are told: a run's have their names in its language. */
  readonly titlesRead?: ReadonlyMap<string, string>;
}

/** The name of a node or an indicator whose title is the tool's; nothing for one of somebody's own, and for one in the language already. */
export function nameOf({ names, titlesRead }: TitleWords, id: string, title: string): string | undefined {
  return names?.node(id, title) ?? (titlesRead?.get(id) === title ? names?.indicator(id) : undefined);
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
