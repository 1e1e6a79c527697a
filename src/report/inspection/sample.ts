import type { Messages } from "../../locales/index.ts";
import type { InspectedTable } from "../../model/documents/reading.ts";
import type { Table } from "../blocks.ts";
import { visible } from "../text/visible.ts";
import { cutAt } from "../text/width.ts";

/** Widest column of a sample, in characters of a terminal. */
const WIDEST = 26;

/** The first `count` rows of a table; the first column is the row's number. */
export function sampleOf(
  { columns, rows, rowNumbers }: InspectedTable,
  count: number,
  words: Messages,
): Table {
  const shown = rows.slice(0, count);
  const texts = columns.map((name, column) => ({
    title: oneLine(name, 40),
    cells: shown.map((row) => textOf(row[column] ?? null, words)),
    figures: shown.some((row) => typeof row[column] === "number"),
  }));
  // A column that is empty as far as it is shown and has no title says nothing.
  const telling = texts.filter(
    ({ title, cells }) => !(/^#\d+$/u.test(title) && cells.every((text) => text === "")),
  );
  return {
    kind: "table",
    columns: [
      { title: "", figures: true },
      ...telling.map(({ title, figures }, i) => ({
        title,
        figures,
        widest: WIDEST,
        ...(i === 0 ? {} : { drop: i }),
      })),
    ],
    rows: shown.map((_, row) => [String(rowNumbers[row]), ...telling.map(({ cells }) => cells[row]!)]),
  };
}

/** Text from a file on one line, harmless to a terminal, and no longer than `most`. */
export function oneLine(text: string, most = 200): string {
  const line = visible(
    text
      .slice(0, most * 2)
      .replace(/\s+/gu, " ")
      .trim(),
  );
  return cutAt(line, most);
}

/** A number of a file: whole ones whole, others to six digits. */
export function numberText(value: number, { numbers }: Messages): string {
  return Number.isSafeInteger(value) && value >= 0 ? String(value) : numbers.figure(value);
}

function textOf(cell: InspectedTable["rows"][number][number], words: Messages): string {
  if (cell === null) return "";
  return typeof cell === "number" ? numberText(cell, words) : oneLine(String(cell));
}
