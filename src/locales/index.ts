import type { CheckMessages } from "../explain/audit/checks/index.ts";
import type { CheckWords } from "../model/audit.ts";
import { type Messages as English, en } from "./en/index.ts";

/** What the plug-ins say, who bring it with them in English: a language has all of it. */
interface PlugInMessages {
  /** By the id of the check. */
  readonly checks: CheckMessages;
}

/** What documents say in a language. */
export type Messages = English & Partial<PlugInMessages>;

/** A language other than English: whatever is missing from it is an error of the compiler. */
export type Translation = English & PlugInMessages;

/** The languages that documents are written in. */
const languages: readonly [English, ...Translation[]] = [en];

/** The messages of a language; English where it has none of its own yet. */
export function messagesIn(code: string | undefined): Messages {
  return languages.find(({ language }) => language === code) ?? en;
}

/** What a check of the audit says in a language. */
export function wordsOfCheck(
  { id, english }: { readonly id: string; readonly english: CheckWords },
  { checks }: Messages,
): CheckWords {
  const translated: Readonly<Record<string, CheckWords>> | undefined = checks;
  return translated?.[id] ?? english;
}
