import type { ProfileReasons, Remarks, ShippedNames, TitleWords } from "../model/translation.ts";
import type { grammar as english } from "./made/en/index.ts";
import type { Made } from "./made/messages.ts";
import type { Numbers } from "./numbers.ts";

/** What documents say in a language. */
export type Messages = Translation & TitleWords;

/** A language by itself: what it lacks is an error of the build or of the compiler. */
export type Translation = ReturnType<typeof messagesFrom> & Partial<OfLanguage>;

/**
 * A language: its messages as the build makes them, some of them also without the name of their section, and the functions of its
 * grammar that code uses too (`scripts/words.js` lists them).
 */
export function messagesFrom(language: string, numbers: Numbers, grammar: typeof english, made: Made) {
  /** Sentences one after the other. */
  const text = (sentences: readonly string[]) => sentences.join(" ");
  return { language, numbers, text, ...grammar, ...made, ...made.missing, ...made.nodes, ...made.evidences };
}

/** What English has no need of: the reference itself has its names, and a mark is followed by a space. */
interface OfLanguage {
  /** What countries are called, by alpha-3 codes, in the alphabetical order of the language. */
  readonly countryNames: Readonly<Record<string, string>>;
  /** What indicators, lists, laws and the like that come with the tool are called. */
  readonly names: ShippedNames;
  /** Why the profiles that come with the tool are as they are: `weights/*.fr.yaml`. */
  readonly profileReasons: ProfileReasons;
  /** What a reason is of, by its key in a profile: `weight`, `direction`. */
  readonly reasonOf: Readonly<Record<string, string>>;
  readonly remarks: Remarks;
  /** A unit that no figure stands before; absent: as behind a figure of several. */
  readonly unitAlone: (unit: string) => string;
  /** Between a label and what it labels; absent: `: `. */
  readonly colon: string;
  /** Between parts of a cell or a line; absent: `; `. */
  readonly semicolon: string;
  /** Between what are parts of one another; absent: `, `. */
  readonly comma: string;
}

/** A language that documents can be written in, loaded when it is asked for. */
export interface Language {
  readonly language: string;
  readonly load: () => Promise<Messages>;
}
