import countryNames from "../names/pt.json" with { type: "json" };
import { inSentence, of } from "./grammar.ts";

/** Where a message is given a country's name alone, as the language has it: its code, by which it has its article. */
const CODES = new Map(Object.entries(countryNames).map(([code, name]) => [name, code]));

/** `do Gana`, `da Tailândia`, `de Angola`; what is no country's name has no article. */
export function ofNamed(name: string): string {
  return of({ country: CODES.get(name) ?? "", name });
}

/** `o Chade`, `a Tailândia`, `Angola`. */
export function inSentenceNamed(name: string): string {
  return inSentence({ country: CODES.get(name) ?? "", name });
}
