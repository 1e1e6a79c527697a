import { en, type Messages } from "./en/index.ts";

export type { Messages } from "./en/index.ts";

/** The languages that documents are written in. */
const languages: readonly Messages[] = [en];

/** The messages of a language; English where it has none of its own yet. */
export function messagesIn(code: string | undefined): Messages {
  return languages.find(({ language }) => language === code) ?? en;
}
