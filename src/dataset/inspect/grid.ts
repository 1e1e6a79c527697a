import { isCountry } from "../../countries/resolve.ts";
import type { Cell, ParsedFile, Row } from "../../model/table.ts";
import { csvValue, type Writing, writingOf } from "../../tables/csv/values.ts";
import type { Block } from "../../tables/layout/index.ts";
import { layOut } from "../../tables/layout/index.ts";
import { firstFrom } from "../../tables/layout/rows.ts";
import { locate } from "../../tables/locate.ts";
import { numberStyleOf } from "../../tables/number.ts";
import { recordsIn } from "./records.ts";

/** One table of a file with its cells as they are shown: what every part of an inspection looks at. */
export interface Grid {
  readonly name: string;
  readonly hidden: boolean;
  /** 0-based position of its first column in the sheet or text. */
  readonly firstColumn: number;
  readonly headerBy: Block["headerBy"] | "keys";
  readonly header: readonly Row[];
  readonly columns: readonly string[];
  /** With their row numbers; shorter than `columns` where the rest is empty. */
  readonly rows: readonly Row[];
  readonly notes: readonly { readonly cell: Cell; readonly place: string }[];
  /** Delimited text: how each column writes its figures. */
  readonly writings: readonly Writing[];
}

/**
 * The tables of a file, in its order: those of every sheet, or the lists of records of a tree. A row that the reader left
 * out is among the notes of the table in which it stands.
 */
export function gridsOf(file: ParsedFile, leftOut: readonly Row[] = []): readonly Grid[] {
  const byLine = file.format === "csv";
  const blocks = file.tables.flatMap((table) => layOut(table, { byLine, isName: isCountry }));
  const starts = blocks.map(firstRow);
  const grids = blocks.map((block, i) => {
    const from = i === 0 ? 0 : firstFrom(leftOut, starts[i]! + 1);
    const to = i === blocks.length - 1 ? leftOut.length : firstFrom(leftOut, starts[i + 1]!);
    const notes = [...block.notes, ...leftOut.slice(from, Math.max(from, to))].sort((a, b) => a.at - b.at);
    return gridOf(file, { ...block, notes });
  });
  return [...grids, ...recordsIn(file).map(gridOfRecords)];
}

function firstRow({ header, body, notes }: Block): number {
  return Math.min(...[header[0], body[0], notes[0]].flatMap((row) => (row ? [row.at] : [])));
}

function gridOf(file: ParsedFile, block: Block): Grid {
  const { table, body, columns } = block;
  const isText = file.format === "csv";
  const style = isText ? numberStyleOf(allCells(body)) : undefined;
  const writings: Writing[] = isText
    ? columnsOf(body, columns.length).map((cells) => writingOf(cells, style))
    : [];
  return {
    name: table.name,
    hidden: table.hidden,
    firstColumn: table.firstColumn ?? 0,
    headerBy: block.headerBy,
    header: block.header,
    columns,
    rows: body.map(({ at, cells }) => ({
      at,
      cells: cells.map((cell, column) => csvValue(cell, writings[column] ?? "codes")),
    })),
    notes: block.notes.flatMap((row) =>
      row.cells.flatMap((cell, column) =>
        cell === null
          ? []
          : [
              {
                cell: isText ? csvValue(cell, { decimal: "." }) : cell,
                place: locate(file, table, row.at, column),
              },
            ],
      ),
    ),
    writings,
  };
}

function* allCells(rows: readonly Row[]): Generator<Cell> {
  for (const { cells } of rows) yield* cells;
}

/** The cells of every column that are not empty, from top to bottom. */
export function columnsOf(rows: readonly Pick<Row, "cells">[], width: number): readonly (readonly Cell[])[] {
  const columns: Cell[][] = Array.from({ length: width }, () => []);
  for (const { cells } of rows) {
    for (let column = 0; column < cells.length && column < width; column += 1) {
      if (cells[column] !== null) columns[column]!.push(cells[column]!);
    }
  }
  return columns;
}

function gridOfRecords({ path, columns, rows }: ReturnType<typeof recordsIn>[number]): Grid {
  return {
    name: path,
    hidden: false,
    firstColumn: 0,
    headerBy: "keys",
    header: [],
    columns,
    rows: rows.map((cells, i) => ({ at: i + 1, cells })),
    notes: [],
    writings: [],
  };
}
