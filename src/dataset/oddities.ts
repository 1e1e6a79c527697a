import { isCountry } from "../countries/resolve.ts";
import { gather } from "../model/collections.ts";
import type { Problem } from "../model/problem.ts";
import type { Cell, ParsedFile, Row } from "../model/table.ts";
import { foldHeader } from "../tables/layout/header.ts";
import { type CellKind, kindOfCell, kindOfColumn } from "../tables/layout/rows.ts";
import { locate } from "../tables/locate.ts";
import type { Grid } from "./shown-tables.ts";

/** Columns of one table that are listed one by one. */
const LISTED = 10;
/** Share of a column's cells up to which those of another kind are odd. */
const FEW = 0.1;

type Say = (
  severity: Problem["severity"],
  code: string,
  message: string,
  row: number,
  column?: number,
) => Problem;

/** What a person should know about how a table was read: what was guessed, and what does not fit its columns. */
export function odditiesOf(file: ParsedFile, grid: Grid): readonly Problem[] {
  if (grid.headerBy === "keys" || grid.rows.length === 0) return [];
  const codes = new Set(file.problems.map(({ code }) => code));
  const say: Say = (severity, code, message, row, column = 0) => {
    const locator = locate(file, { ...grid, rows: [] }, row, column);
    return { severity, code, message, file: file.path, locator };
  };
  const first = grid.header.at(-1)?.at ?? grid.rows[0]!.at;
  return [
    ...(grid.headerBy === "guessed" && !codes.has("header-guessed")
      ? [
          say(
            "info",
            "header-guessed",
            "the first row looks like those below it; it was read as the header",
            first,
          ),
        ]
      : []),
    ...(grid.headerBy === "none" && !codes.has("no-header")
      ? [say("info", "no-header", "no row looks like a header; columns are called by their position", first)]
      : []),
    ...twins(grid).map(([name, columns]) =>
      say("warning", "repeated-column", `${columns.length} columns are called “${name}”`, first, columns[1]),
    ),
    ...repeatedHeaders(grid).map((row) =>
      say("warning", "repeated-header", "the header is repeated here, among the rows", row),
    ),
    ...transposed(grid).map((names) => {
      const some = names.slice(0, 2).map((name) => `“${name}”`);
      const message = `the header names ${names.length} countries (${some.join(", ")} …): a table is read that has a row for each, not a column`;
      return say("info", "countries-in-header", message, first);
    }),
    ...figures(grid, say),
  ];
}

function twins({ columns }: Grid): [string, number[]][] {
  const places = new Map<string, number[]>();
  for (const [column, name] of columns.entries()) gather(places, name, column);
  return [...places].filter(([, at]) => at.length > 1).slice(0, LISTED);
}

/** Most titles but the first are countries: the table lies on its side. */
function transposed({ columns }: Grid): string[][] {
  const names = columns.slice(1).filter((name) => /\p{L}{4}/u.test(name) && isCountry(name));
  return names.length >= 3 && names.length >= columns.length * 0.6 ? [names] : [];
}

function repeatedHeaders({ header, rows }: Grid): number[] {
  const titles = header.at(-1)?.cells.map(foldHeader) ?? [];
  if (titles.filter((title) => title !== "").length < 2) return [];
  return rows
    .filter(({ cells }) => titles.every((title, column) => foldHeader(cells[column]) === title))
    .slice(0, LISTED)
    .map(({ at }) => at);
}

/** Columns of numbers in which something else stands, and columns with decimal commas. */
function figures(grid: Grid, say: Say): Problem[] {
  const { columns, rows, writings } = grid;
  const found: Problem[] = [];
  const commas: number[] = [];
  const odd = oddCells(rows, columns.length);
  columns.forEach((name, column) => {
    const writing = writings[column];
    if (writing !== undefined && writing !== "codes" && writing.decimal === ",") commas.push(column);
    const others = odd[column];
    if (others === undefined) return;
    const message = `“${name}” holds numbers, but ${others.count} ${others.count === 1 ? "cell holds" : "cells hold"} something else, the first “${String(others.first).slice(0, 40)}”`;
    found.push(say("warning", "mixed-column", message, others.at, column));
  });
  return [...found.slice(0, LISTED), ...decimalCommas(grid, commas, say)];
}

/** Of every column of numbers, the few cells that hold something else: how many, the first, and its row. */
function oddCells(rows: readonly Row[], width: number) {
  const kinds: CellKind[][] = Array.from({ length: width }, () => []);
  const others: ({ count: number; first: Cell; at: number } | undefined)[] = new Array(width).fill(undefined);
  for (const { at, cells } of rows) {
    for (let column = 0; column < cells.length && column < width; column += 1) {
      const kind = kindOfCell(cells[column]);
      if (kind === "empty") continue;
      kinds[column]!.push(kind);
      if (["number", "year", "mark"].includes(kind)) continue;
      const known = others[column];
      if (known === undefined) others[column] = { count: 1, first: cells[column]!, at };
      else known.count += 1;
    }
  }
  return others.map((one, column) => {
    const filled = kinds[column]!;
    // Of more of them the column holds both by design, as tiers 1, 2 and 2w are.
    const isOdd = one !== undefined && one.count <= filled.length * FEW && kindOfColumn(filled) === "number";
    return isOdd ? one : undefined;
  });
}

function decimalCommas({ columns, rows, header }: Grid, commas: readonly number[], say: Say): Problem[] {
  const [first, ...more] = commas;
  if (first === undefined) return [];
  const names = commas.slice(0, 3).map((column) => `“${columns[column]}”`);
  const others = more.length > 2 ? ` and ${more.length - 2} more` : "";
  const message = `decimal commas are written in ${names.join(", ")}${others}`;
  return [say("info", "decimal-comma", message, header.at(-1)?.at ?? rows[0]!.at, first)];
}
