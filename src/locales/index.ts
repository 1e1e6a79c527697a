import type { CheckWords } from "../model/audit.ts";
import type { Messages, Translation } from "./contract.ts";
import { en } from "./en/index.ts";

export type { Messages, Translation } from "./contract.ts";

/** The languages that documents are written in, English first. */
export const languages: [typeof en, ...Translation[]] = [en];

/** The messages of a language; English where documents are not written in it, as where only a profile's titles are. */
export function messagesIn(code: string): Messages {
  return languages.find(({ language }) => language === code) ?? en;
}

/** What is said in English whatever the language of documents: help, errors, notes on the way. */
export const ownWords: Messages = en;

/** What a check of the audit says in a language. */
export function wordsOfCheck(
  { id, english }: { readonly id: string; readonly english: CheckWords },
  { checks }: Messages,
): CheckWords {
  const translated: Readonly<Record<string, CheckWords>> | undefined = checks;
  return translated?.[id] ?? english;
}
