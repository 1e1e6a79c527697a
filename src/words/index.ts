import type { Language, Messages } from "./contract.ts";
import { en } from "./en/index.ts";

export type { Language, Messages, Translation } from "./contract.ts";

/** The languages that documents are written in, English first. Only that one is there at the start. */
export const languages: Language[] = [
  { language: "en", load: async () => en },
  { language: "fr", load: async () => (await import("./fr/index.ts")).fr },
  { language: "es", load: async () => (await import("./es/index.ts")).es },
  { language: "pt", load: async () => (await import("./pt/index.ts")).pt },
  { language: "ru", load: async () => (await import("./ru/index.ts")).ru },
  { language: "zh", load: async () => (await import("./zh/index.ts")).zh },
];

/** The messages of a language; English where documents are not written in it, as where only a profile's titles are. */
export async function messagesIn(code: string): Promise<Messages> {
  return (await languages.find(({ language }) => language === code)?.load()) ?? en;
}

/** What is said in English whatever the language of documents: help, errors, notes on the way. */
export const ownWords: Messages = en;

/** What a language calls a country; what it is called otherwise where the language has no name for it. */
export function calledIn({ countryNames }: Messages, iso3: string, otherwise: string): string {
  return countryNames?.[iso3] ?? otherwise;
}
