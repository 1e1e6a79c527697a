import type { InspectedTable } from "../../model/documents/inspection.ts";
import { figure } from "../format.ts";
import { visible } from "../visible.ts";

/** What could move the cursor, set colours or turn letters round. */

/** Widest column of a sample, in characters of a terminal. */
const WIDEST = 26;
const GAP = 2;
/** Characters that take two columns of a terminal. */
const WIDE = /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]/u;

export interface Sample {
  /** The titles, then the rows, laid out in columns; the first column is the row's number. */
  readonly lines: readonly string[];
  /** Columns for which the line had no room. */
  readonly left: readonly string[];
}

/** The first `count` rows of a table, as many columns as fit into `width`. */
export function sampleOf(
  { columns, rows, rowNumbers }: InspectedTable,
  count: number,
  width: number,
): Sample {
  const shown = rows.slice(0, count);
  const numbers = shown.map((_, i) => String(rowNumbers[i]));
  const columnTexts = columns.map((name, column) => [
    oneLine(name),
    ...shown.map((row) => textOf(row[column] ?? null)),
  ]);
  // A column that is empty as far as it is shown and has no title says nothing.
  const telling = columnTexts.flatMap((texts, column) =>
    /^#\d+$/u.test(texts[0]!) && texts.slice(1).every((text) => text === "") ? [] : [column],
  );
  const widths = columnTexts.map((texts) => Math.min(WIDEST, Math.max(...texts.map(widthOf))));
  const numberWidth = Math.max(0, ...numbers.map(({ length }) => length));
  let room = width - numberWidth;
  const fitting = telling.filter((column, i) => {
    room -= widths[column]! + GAP;
    return room >= 0 || i === 0;
  });
  const laidOut = fitting.map((column) => {
    const isRight = shown.some((row) => typeof row[column] === "number");
    return columnTexts[column]!.map((text) => padded(text, widths[column]!, isRight));
  });
  const lines = ["", ...numbers].map((number, line) =>
    [number.padStart(numberWidth), ...laidOut.map((texts) => texts[line]!)].join(" ".repeat(GAP)).trimEnd(),
  );
  const left = telling
    .filter((column) => !fitting.includes(column))
    .map((column) => oneLine(columnTexts[column]![0]!, 40));
  return { lines, left };
}

/** Text from a file on one line, harmless to a terminal, and no longer than `most`. */
export function oneLine(text: string, most = 200): string {
  const line = visible(
    text
      .slice(0, most * 2)
      .replace(/\s+/gu, " ")
      .trim(),
  );
  return cut(line, most);
}

/** A number of a file: whole ones whole, others to six digits. */
export function numberText(value: number): string {
  return Number.isSafeInteger(value) && value >= 0 ? String(value) : figure(value);
}

function textOf(cell: InspectedTable["rows"][number][number]): string {
  if (cell === null) return "";
  return typeof cell === "number" ? numberText(cell) : oneLine(String(cell));
}

function padded(text: string, width: number, isRight: boolean): string {
  const short = cut(text, width);
  const fill = " ".repeat(Math.max(0, width - widthOf(short)));
  return isRight ? fill + short : short + fill;
}

function cut(text: string, width: number): string {
  if (widthOf(text) <= width) return text;
  let [short, used] = ["", 1];
  for (const letter of text) {
    used += widthOf(letter);
    if (used > width) break;
    short += letter;
  }
  return `${short.trimEnd()}…`;
}

function widthOf(text: string): number {
  let width = 0;
  for (const letter of text) width += WIDE.test(letter) ? 2 : 1;
  return width;
}
