import { cellText } from "./cell-text.ts";

/** How figures of a column are shown; `text` is wrapped. */
export type Format = "text" | "general" | "whole" | "score" | "share" | "difference";

export interface Column<Row> {
  readonly title: string;
  /** In characters. */
  readonly width: number;
  readonly format: Format;
  /** What is unknown is an empty cell. */
  readonly cell: (row: Row) => string | number | null | undefined;
}

/** What is unknown is nothing. */
export type Cell = string | number | null;

/** A sheet before it is written: values, with nothing in them that a spreadsheet would run. */
export interface Sheet {
  readonly name: string;
  readonly columns: readonly { readonly width: number; readonly format: Format }[];
  readonly rowCount: number;
  /** Made when they are asked for: a long sheet is never held. */
  readonly rows: () => Iterable<readonly Cell[]>;
  /** 0-based rows that are headers. */
  readonly headers: readonly number[];
  /** Columns on the left that stay in sight, beside the header row of a sheet that is one table. */
  readonly frozen?: number;
}

/** A sheet that is one table under one header row. */
export function tableSheet<Row>(
  name: string,
  columns: readonly Column<Row>[],
  rows: readonly Row[],
  frozen = 0,
): Sheet {
  return {
    name,
    columns,
    rowCount: rows.length + 1,
    *rows() {
      yield columns.map(({ title }) => cellText(title));
      for (const row of rows) yield columns.map((column) => sheetCell(column.cell(row)));
    },
    headers: [0],
    frozen,
  };
}

/** A value as a cell: text neutralised, the unknown and the empty as nothing. */
export function sheetCell(value: string | number | null | undefined): Cell {
  if (value === undefined || value === null || value === "") return null;
  return typeof value === "string" ? cellText(value) : value;
}

/** A column's name by its 0-based number: A, Z, AA. */
export function letters(column: number): string {
  const rest = Math.floor(column / 26) - 1;
  return (rest < 0 ? "" : letters(rest)) + String.fromCharCode(65 + (column % 26));
}
