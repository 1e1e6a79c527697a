import { decodeHTML } from "entities/decode";

/** Parts of a page that are not its text. */
const NOT_TEXT =
  /<(script|style|noscript|template|svg|nav|header|footer|form|head)\b[^>]*>[\s\S]*?<\/\1\s*>|<!--[\s\S]*?-->/gi;
/** Elements after which a new line begins. */
const BLOCK =
  /<\/?(?:p|div|section|article|main|h[1-6]|ul|ol|table|tr|blockquote|dl|dt|dd|figure|hr)\b[^>]*>/gi;

/** The text of a page of HTML: paragraphs apart, items of lists with their marks, no markup. */
export function pageText(markup: string): string {
  const text = markup
    .replace(NOT_TEXT, "\n")
    .replace(/\s+/gu, " ")
    .replace(/<li\b[^>]*>/gi, "\n• ")
    .replace(/<br\b[^>]*>/gi, "\n")
    .replace(BLOCK, "\n\n")
    .replace(/<\/?[a-z][^>]*>/gi, "");
  return decodeHTML(text)
    .replace(/[ \t\u00a0]+/gu, " ")
    .replace(/ ?\n ?/gu, "\n")
    .replace(/\n{3,}/gu, "\n\n")
    .trim();
}
