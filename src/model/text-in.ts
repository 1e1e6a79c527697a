import type { Text } from "./profile.ts";

/** A text in the language asked for, else in English, else in whatever it has. */
export function textIn(text: Text | undefined, language: string, otherwise: string): string {
  if (text === undefined) return otherwise;
  if (typeof text === "string") return text;
  return text[language] ?? text.en ?? Object.values(text)[0] ?? otherwise;
}
