// How the messages read: `npm run prose`. The English is held to what docs/words.md asks of it: whole sentences, a median of 16 words at most and
// none over 35, no word of the list; every message described and used. Of the other languages it says what is not translated.
// Exit code 1 where something is not as asked.

import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { parse } from "@messageformat/parser";
import { messagesOf } from "./words.js";

const LONGEST = 35;
const MEDIAN = 16;

/** What is said in place of each; a pattern may need more than the word, so that the word may stand where it means something else. */
const WORDS = {
  "what makes its place": "why it ranks there",
  "the reference comes from": "how its score differs from the median country",
  "held against": "compared with, checked",
  "nobody counts as": "no later list is available",
  "rest on nothing": "no country has evidence on it",
  told: "shown",
  tells: "shows",
  reckoned: "computed",
  "at hand": "available",
  "stands on": "is on",
  anew: "again",
  "for want of": "because … is missing",
  whoever: "a country that",
  "it is shown that": "(say it)",
};

/** A message as somebody reads it: of its branches the longest, of each argument one word. */
function readable(tokens) {
  return tokens
    .map((token) => {
      if (token.type === "content") return token.value;
      if (!token.cases) return "x";
      return (
        token.cases.map(({ tokens: branch }) => readable(branch)).sort((a, b) => b.length - a.length)[0] ?? ""
      );
    })
    .join("");
}

const wordsIn = (text) => text.split(/\s+/u).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;

export function prose() {
  const faults = [];
  const lengths = [];
  for (const { path, text, at, note } of messagesOf("en")) {
    const key = path.join(".");
    const said = readable(parse(text, { cardinal: [], ordinal: [], strict: false }));
    for (const sentence of said.split(/(?<=[.!?:;])\s+/u)) {
      const length = wordsIn(sentence);
      // A label or a heading is no sentence.
      if (/[.!?;:]$/u.test(sentence) && length > 2) lengths.push(length);
      if (length > LONGEST) faults.push(`${at}: ${key}: a sentence of ${length} words`);
    }
    for (const [word, better] of Object.entries(WORDS))
      if (new RegExp(`\\b${word}\\b`, "iu").test(said)) faults.push(`${at}: ${key}: “${word}”: ${better}`);
    if (note === undefined && /\s/u.test(said)) faults.push(`${at}: ${key}: nothing says where it stands`);
  }
  const median = lengths.sort((a, b) => a - b)[Math.floor(lengths.length / 2)] ?? 0;
  if (median > MEDIAN) faults.push(`the median sentence has ${median} words`);
  return { faults, sentences: lengths.length, median, longest: lengths.at(-1) ?? 0 };
}
