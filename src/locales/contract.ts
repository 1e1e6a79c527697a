import type { PlugInWords } from "../explain/plug-in-words.ts";
import type { en } from "./en/index.ts";

/** What documents say in a language; the words of plug-ins, which bring them in English, are there in every other. */
export type Messages = typeof en & Partial<PlugInWords> & Partial<OfLanguage>;

/** A language other than English: whatever is missing from it is an error of the compiler. */
export type Translation = typeof en & PlugInWords & Partial<OfLanguage>;

/** What English has no need of: the reference itself has its names, and a colon is a colon. */
export interface OfLanguage {
  /** What countries are called, by alpha-3 codes, in the alphabetical order of the language. */
  readonly countryNames: Readonly<Record<string, string>>;
  /** Between a label and what it labels; absent: `: `. */
  readonly colon: string;
}

/** A language that documents can be written in, loaded when it is asked for. */
export interface Language {
  readonly language: string;
  readonly load: () => Promise<Messages>;
}
