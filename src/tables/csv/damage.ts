import { lineEndAfter } from "../text/lines.ts";
import { type Dialect, parseBlock } from "./block.ts";

/** Lines inside quotes that are looked at to tell a long text from a quote that was never closed. */
const LOOK_INTO = 50;

const UNCLOSED = "a quote is opened and not closed on its line";
const REASONS: Readonly<Record<string, string>> = {
  CSV_QUOTE_NOT_CLOSED: UNCLOSED,
  CSV_INVALID_CLOSING_QUOTE: "text follows a closing quote",
  CSV_NON_TRIMABLE_CHAR_AFTER_CLOSING_QUOTE: "text follows a closing quote",
  INVALID_OPENING_QUOTE: "a quote stands inside an unquoted cell",
};

/** What is wrong with a line that cannot be read, in words. */
export function reasonOfDamage(line: Uint8Array, dialect: Dialect): string {
  return REASONS[parseBlock(line, dialect).error ?? ""] ?? UNCLOSED;
}

/**
 * The cells of a line that holds quotes only inside its cells' text (`5" pipe`), which mean nothing there. Undefined where a
 * cell starts with a quote, where there is no quote, where a pair of quotes may hold a delimiter (`53"new, since 2021"`), and
 * where the number of cells is not `width`.
 */
export function readBareQuotes(
  line: Uint8Array,
  { delimiter, quote, trim }: Dialect,
  width: number | undefined,
): string[] | undefined {
  const text = new TextDecoder().decode(line).replace(/[\r\n]+$/u, "");
  if (!text.includes(quote)) return undefined;
  const cells = delimiter === undefined ? [text] : text.split(delimiter);
  if (cells.length !== (width ?? cells.length)) return undefined;
  if (cells.some((cell) => cell.trimStart().startsWith(quote))) return undefined;
  if (delimiter !== undefined && holdsDelimiter(text, quote, delimiter)) return undefined;
  return trim ? cells.map((cell) => cell.trim()) : cells;
}

/** Whether a quote that may open, before a letter, and one that may close, at a cell's end, have a delimiter between them. */
function holdsDelimiter(text: string, quote: string, delimiter: string): boolean {
  const parts = text.split(quote);
  return parts.some((inside, i) => {
    const after = parts[i + 1];
    return (
      i > 0 &&
      after !== undefined &&
      /^\S/u.test(inside) &&
      !inside.startsWith(delimiter) &&
      inside.includes(delimiter) &&
      (after === "" || after.startsWith(delimiter))
    );
  });
}

/**
 * A row of several lines: `swallowed` where its number of cells is wrong and a later line of it has as many delimiters as a
 * row; `odd` where its number of cells is right all the same and a line inside it, or its first and its last, look like
 * rows; `whole` otherwise: its quotes hold a text of several lines.
 */
export function judgeLines(
  raw: Uint8Array,
  cells: number,
  delimiter: string | undefined,
  width: number | undefined,
): "whole" | "odd" | "swallowed" {
  if (width === undefined || width < 2 || delimiter === undefined) return "whole";
  const looksLikeRow: boolean[] = [];
  for (let start = 0; start < raw.length && looksLikeRow.length < LOOK_INTO; ) {
    const end = lineEndAfter(raw, start + 1);
    looksLikeRow.push(count(raw, delimiter.charCodeAt(0), start, end) === width - 1);
    start = end;
  }
  if (cells !== width) return looksLikeRow.slice(1).includes(true) ? "swallowed" : "whole";
  const isOdd = looksLikeRow.slice(1, -1).includes(true) || (looksLikeRow[0]! && looksLikeRow.at(-1)!);
  return isOdd ? "odd" : "whole";
}

function count(bytes: Uint8Array, wanted: number, start: number, end: number): number {
  let found = 0;
  for (let i = start; i < end; i += 1) if (bytes[i] === wanted) found += 1;
  return found;
}
