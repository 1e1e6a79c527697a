import { nearestWord } from "../../stats/nearest-word.ts";
import { FACTOR_WORDS, KIND_WORDS } from "./form.ts";
import type { Field } from "./rows.ts";

type Subject = { id: string; categorical: boolean } | { unknown: string; field: Field };

/** What a finding is about; a kind of restriction may also stand as the factor itself. */
export function subjectOf(factor: string, kind: string): Subject {
  const [factorWord, kindWord] = [slug(factor), slug(kind)];
  if (kind === "" && KIND_WORDS.includes(factorWord)) return { id: factorWord, categorical: true };
  if (!FACTOR_WORDS.includes(factorWord)) {
    const words = [...FACTOR_WORDS, ...KIND_WORDS];
    return { unknown: `"${factor}" is no factor of the form${suggest(factorWord, words)}`, field: "factor" };
  }
  if (kind === "") return { id: factorWord, categorical: false };
  if (factorWord !== "restrictions") {
    return { unknown: `a kind ("${kind}") goes with the factor restrictions only`, field: "kind" };
  }
  return KIND_WORDS.includes(kindWord)
    ? { id: kindWord, categorical: true }
    : { unknown: `"${kind}" is no kind of restriction${suggest(kindWord, KIND_WORDS)}`, field: "kind" };
}

/** The nearest valid word, or all of them, as the end of a message. */
export function suggest(word: string, words: readonly string[]): string {
  const nearest = nearestWord(word, words);
  return nearest ? `; did you mean "${nearest}"?` : `; expected one of ${words.join(", ")}`;
}

/** `Political will`, `political_will` and `political-will` are one word. */
function slug(text: string): string {
  return text
    .trim()
    .toLowerCase()
    .replace(/[\s_]+/gu, "-");
}
