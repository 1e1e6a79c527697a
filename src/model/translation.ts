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
 * Reasons and bases of the profiles that come with the tool, in a language: by place, and of each English text that one of them has there what
 * it is called. What somebody else's profile has at another place, or in other words, is theirs and stays as it is.
 */
export type ProfileReasons = Readonly<Record<string, Readonly<Record<string, string>>>>;

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
  /**
   * What indicators are called in English, by id: only where a ranking is told of which no run is at hand. A run's titles are in the
   * language already.
   */
  readonly titlesRead?: ReadonlyMap<string, string>;
}

/** The name of a node or an indicator whose title is the tool's; nothing for one of somebody's own, and for one in the language already. */
export function nameOf({ names, titlesRead }: TitleWords, id: string, title: string): string | undefined {
  return names?.node(id, title) ?? (titlesRead?.get(id) === title ? names?.indicator(id) : undefined);
}

export interface ReasonWords {
  readonly language: string;
  readonly profileReasons?: ProfileReasons;
}

/** Keys on the way to a text of a profile, nodes and gates by their ids: `["nodes", "need", "reason", "weight"]`; the root is `["tree"]`. */
export type ProfilePlace = readonly string[];

/** A reason or a basis in a language; nothing where no profile that comes with the tool has it at the place. */
export function translatedReason(
  { profileReasons }: ReasonWords,
  text: string,
  place: ProfilePlace,
): string | undefined {
  return wordOf(wordOf(profileReasons, place.join(" ")), text);
}

/** A reason or a basis as a language has it; one of somebody's own stays as it is. */
export function reasonIn(words: ReasonWords, text: Text, place: ProfilePlace): string {
  const said = textIn(text, words.language, "");
  return translatedReason(words, said, place) ?? said;
}
