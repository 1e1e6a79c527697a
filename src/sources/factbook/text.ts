import { decodeHTML } from "entities/decode";

/** A text of the Factbook as a person sees it: tags gone, entities decoded, runs of space single, trimmed. */
export function plainText(raw: string): string {
  let text = raw;
  if (text.includes("<")) text = text.replace(/<\/?[a-z][^>]*>/giu, " ");
  if (text.includes("&")) text = decodeHTML(text);
  return text.replace(/[\s\u00a0\u200b\ufeff]+/gu, " ").trim();
}

/** The same few hundred titles stand in every file; folding each once saves a quarter of the reading. */
const folded = new Map<string, string>();
const MOST_FOLDED = 10_000;

/** A title or key folded for comparison: `Budget surplus (+) or deficit (-)` and `budget_surplus_+_or_deficit` are one. */
export function foldKey(key: string): string {
  const known = folded.get(key);
  if (known !== undefined) return known;
  const fold = key
    .toLowerCase()
    .replace(/[^a-z0-9+%]+/gu, " ")
    .trim();
  if (folded.size < MOST_FOLDED) folded.set(key, fold);
  return fold;
}
