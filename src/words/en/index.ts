import { made } from "../made/en/index.ts";
import {
  asRead,
  atStart,
  counted,
  fewPlaces,
  inBrackets,
  inSentence,
  listed,
  ordinal,
  placed,
  placedBriefly,
  quoted,
  some,
  unitOf,
  when,
  withUnit,
} from "./grammar.ts";
import { numbers } from "./numbers.ts";

/*
 * English: every sentence and label of documents and warnings, each a whole message. Another language is one file or folder of
 * the same shape (`Translation`) and its place in `index.ts`. Figures come as numbers with their decimals, countries with
 * their codes, so that a language can inflect what stands around them.
 */

export const en = {
  /** Code of the language. */
  language: "en",
  numbers,

  /** Sentences one after the other. */
  text: (sentences: readonly string[]) => sentences.join(" "),
  listed,
  some,
  counted,
  asRead,
  fewPlaces,
  ordinal,
  unitOf,
  quoted,
  when,
  inBrackets,
  withUnit,
  inSentence,
  atStart,
  placed,
  placedBriefly,

  ...made,
  ...made.missing,
  ...made.nodes,
  ...made.evidences,
};
