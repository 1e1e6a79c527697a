import { decodeHTML } from "entities/decode";
import { raised } from "../../tables/superscripts.ts";

/** Where parts of a page begin that are not its text. What is struck through is no longer meant. */
const NOT_TEXT =
  /<(?:(script|style|noscript|template|svg|nav|header|footer|form|head|del|s|strike)\b[^>]*>|!--)/gi;
/** Elements after which a new line begins. */
const BLOCK =
  /<\/?(?:p|div|section|article|main|h[1-6]|ul|ol|table|tr|blockquote|dl|dt|dd|figure|hr)\b[^>]*>/gi;

/** The text of a page of HTML: paragraphs apart, items of lists with their marks, no markup. */
export function pageText(markup: string): string {
  // Behind the last ">" there is no tag: looked for there, each "<" would be held against all that follows it.
  const end = markup.lastIndexOf(">") + 1;
  const text = withoutParts(markup.slice(0, end))
    .replace(/\s+/gu, " ")
    .replace(/<li\b[^>]*>/gi, "\n• ")
    .replace(/<br\b[^>]*>/gi, "\n")
    .replace(BLOCK, "\n\n")
    .replace(/<\/?(?!su[bp]\b)[a-z][^>]*>/gi, "")
    .replace(/<su[pb]\b[^>]*>([^<]*)<\/su([pb])\s*>/gi, (_, text: string, kind: string) =>
      raised(text, kind.toLowerCase() === "p" ? "above" : "below"),
    )
    .replace(/<\/?[a-z][^>]*>/gi, "");
  return decodeHTML(text + markup.slice(end))
    .replace(/[ \t\u00a0]+/gu, " ")
    .replace(/ ?\n ?/gu, "\n")
    .replace(/\n{3,}/gu, "\n\n")
    .trim();
}

/** One that has no end is kept: of its kind no other is looked for, since none can have one. */
function withoutParts(markup: string): string {
  const endless = new Set<string>();
  let [text, from] = ["", 0];
  NOT_TEXT.lastIndex = 0;
  for (let part = NOT_TEXT.exec(markup); part !== null; part = NOT_TEXT.exec(markup)) {
    const kind = part[1]?.toLowerCase() ?? "";
    if (endless.has(kind)) continue;
    const close = kind === "" ? /-->/g : new RegExp(`</${kind}\\s*>`, "gi");
    close.lastIndex = NOT_TEXT.lastIndex;
    if (close.exec(markup) === null) {
      endless.add(kind);
      continue;
    }
    text += `${markup.slice(from, part.index)}\n`;
    from = close.lastIndex;
    NOT_TEXT.lastIndex = from;
  }
  return text + markup.slice(from);
}
