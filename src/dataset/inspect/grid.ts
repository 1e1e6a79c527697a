import { isCountry } from "../../countries/is-country.ts";
import type { Cell, ParsedFile, Row } from "../../model/table.ts";
import { csvValue, type Writing, writingOf } from "../../tables/csv-values.ts";
import type { Block } from "../../tables/layout.ts";
import { layOut } from "../../tables/layout.ts";
import { locate } from "../../tables/locate.ts";
import { numberStyleOf } from "../../tables/number-style.ts";
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
  /** As wide as `columns`, with their row numbers. */
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
    const own = leftOut.filter(
      ({ at }) => (i === 0 || at > starts[i]!) && (i === blocks.length - 1 || at < starts[i + 1]!),
    );
    const notes = [...block.notes, ...own].sort((a, b) => a.at - b.at);
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
  const style = isText ? numberStyleOf(body.flatMap(({ cells }) => cells)) : undefined;
  const writings: Writing[] = columns.map((_, column) =>
    isText
      ? writingOf(
          body.map(({ cells }) => cells[column]),
          style,
        )
      : "codes",
  );
  return {
    name: table.name,
    hidden: table.hidden,
    firstColumn: table.firstColumn ?? 0,
    headerBy: block.headerBy,
    header: block.header,
    columns,
    rows: body.map(({ at, cells }) => ({
      at,
      cells: writings.map((writing, column) => csvValue(cells[column] ?? null, writing)),
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
    writings: isText ? writings : [],
  };
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
