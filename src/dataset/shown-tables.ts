import { resolve } from "../countries/index.ts";
import { isCountry } from "../countries/resolve.ts";
import { counted, gather, isRecord } from "../model/collections.ts";
import type { InspectedTable } from "../model/documents/reading.ts";
import type { Cell, ParsedFile, Row, XmlElement } from "../model/table.ts";
import { csvValue, type Writing, writingOf } from "../tables/csv/values.ts";
import { type Block, layOut } from "../tables/layout/index.ts";
import { firstFrom, spread } from "../tables/layout/rows.ts";
import { locate, placeOf } from "../tables/locate.ts";
import { numberStyleOf } from "../tables/number.ts";

/** Places of one table, empty ones included, up to which its rows are given as long as its header. */
const MOST_PLACES = 5_000_000;

/** A table with the column of it that names countries, where one does. */
export interface Found {
  readonly grid: Grid;
  readonly country: CountryColumn | undefined;
}

/** The tables of a file as the document holds them. `locators` are the places of the observations taken from it. */
export function shownTables(found: readonly Found[], locators: readonly string[]): InspectedTable[] {
  const counts = observationsByTable(
    found.map(({ grid }) => grid),
    locators,
  );
  return found.map(({ grid, country }, i) => tableOf(grid, country, counts[i]!));
}

function tableOf(grid: Grid, country: CountryColumn | undefined, observations: number): InspectedTable {
  return {
    name: grid.name,
    hidden: grid.hidden,
    headerRows: grid.header.map(({ cells }) => [...cells]),
    columns: [...grid.columns],
    rows: rowsOf(grid),
    notes: grid.notes.map(({ cell }) => cell),
    headerBy: grid.headerBy,
    headerRowNumbers: grid.header.map(({ at }) => at),
    rowNumbers: grid.rows.map(({ at }) => at),
    notePlaces: grid.notes.map(({ place }) => place),
    countries:
      country === undefined
        ? null
        : {
            column: country.column,
            names: country.names,
            resolved: country.resolved,
            unresolved: country.unresolved,
            codeColumn: country.codeColumn,
          },
    observations,
  };
}

/** Rows as long as the header, where that costs little: the empty ends of others are left out. */
function rowsOf({ columns, rows }: Grid): Cell[][] {
  const width = columns.length * rows.length <= MOST_PLACES ? columns.length : 0;
  return rows.map(({ cells }) => {
    if (cells.length >= width) return cells as Cell[];
    return [...cells, ...Array<null>(width - cells.length).fill(null)];
  });
}

/** Observations say where they stand: `Sheet!C12`, or `line 12, column 3`. */
function observationsByTable(grids: readonly Grid[], locators: readonly string[]): readonly number[] {
  // Of tables side by side the one furthest right that does not begin beyond the column.
  const tablesAt = new Map<string, number[]>();
  grids.forEach(({ name, rows }, i) => {
    for (const { at } of rows) gather(tablesAt, `${name}\u0000${at}`, i);
  });
  const counts = grids.map(() => 0);
  for (const locator of locators) {
    const place = placeOf(locator);
    if (!place) continue;
    const { sheet, at, column } = place;
    const tables = tablesAt.get(`${sheet}\u0000${at}`) ?? [];
    const table = tables.findLast((one) => grids[one]!.firstColumn <= column);
    if (table !== undefined) counts[table]! += 1;
  }
  return counts;
}

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

/** A list of records in a tree, as a table: one column a key. */
interface Records {
  /** Where the list stands; "" where it is the whole document. */
  readonly path: string;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly Cell[])[];
}

/** How deep below the root a list of records is looked for, and how many records make one. */
const DEEPEST = 2;
const FEWEST = 2;
/** Records times keys of one table: beyond it nearly every record has keys of its own. */
const MOST_CELLS = 20_000_000;

/**
 * The lists of records of a JSON, YAML or XML file: many things with the same few values each. A list that comes again in
 * every item of another is part of a tree, not a table of its own.
 */
function recordsIn({ data, root }: ParsedFile): readonly Records[] {
  const lists = root === undefined ? inValue(data, "", 0) : inElement(root, root.name, 0);
  const kinds = lists.map(({ path }) => path.replace(/\[\d+\]/gu, "[]"));
  const counts = counted(kinds);
  return lists.filter((_, i) => counts.get(kinds[i]!) === 1);
}

function inValue(value: unknown, path: string, depth: number): Records[] {
  if (Array.isArray(value)) {
    if (value.length >= FEWEST && value.every(isOfScalars)) return tableOfRecords(value, path);
    if (value.length >= FEWEST && value.every((row) => Array.isArray(row) && row.every(isScalar)))
      return [tableOfLists(value as unknown[][], path)];
    if (depth >= DEEPEST) return [];
    return value.flatMap((one, i) => inValue(one, `${path}[${i}]`, depth + 1));
  }
  if (!isRecord(value) || depth >= DEEPEST) return [];
  return Object.entries(value).flatMap(([key, one]) =>
    inValue(one, path === "" ? key : `${path}.${key}`, depth + 1),
  );
}

function inElement(element: XmlElement, path: string, depth: number): Records[] {
  const { children } = element;
  const name = children[0]?.name;
  if (children.length >= FEWEST && children.every((child) => child.name === name && isFlat(child))) {
    return tableOfRecords(children.map(recordOf), `${path}/${name}`);
  }
  if (depth >= DEEPEST) return [];
  return children.flatMap((child) => inElement(child, `${path}/${child.name}`, depth + 1));
}

function isFlat({ children, attributes, text }: XmlElement): boolean {
  const names = new Set(children.map((child) => child.name));
  const leaves = children.every(
    (child) => child.children.length === 0 && Object.keys(child.attributes).length === 0,
  );
  return (
    leaves &&
    names.size === children.length &&
    names.size + Object.keys(attributes).length > 0 &&
    (text === "" || children.length === 0)
  );
}

function recordOf({ children, attributes, text }: XmlElement): Record<string, unknown> {
  return {
    ...Object.fromEntries(Object.entries(attributes).map(([key, value]) => [`@${key}`, value])),
    ...Object.fromEntries(children.map((child) => [child.name, child.text])),
    ...(text === "" ? {} : { text }),
  };
}

/** None where the records have so many keys between them that these are no columns. */
function tableOfRecords(records: readonly Record<string, unknown>[], path: string): Records[] {
  const columns = [...new Set(records.flatMap((record) => Object.keys(record)))];
  if (columns.length * records.length > MOST_CELLS) return [];
  return [{ path, columns, rows: records.map((record) => columns.map((key) => cellOf(record[key]))) }];
}

function tableOfLists(lists: readonly (readonly unknown[])[], path: string): Records {
  const width = lists.reduce((most, { length }) => Math.max(most, length), 0);
  const columns = Array.from({ length: width }, (_, i) => `#${i + 1}`);
  return { path, columns, rows: lists.map((list) => list.map(cellOf)) };
}

/** What is itself a tree is given as JSON text. */
function cellOf(value: unknown): Cell {
  if (value === undefined || value === null || value === "") return null;
  return isScalar(value) ? (value as Cell) : JSON.stringify(value);
}

/** An object most of whose values are single ones; a tree of trees is not shown as a table. */
function isOfScalars(value: unknown): value is Record<string, unknown> {
  if (!isRecord(value)) return false;
  const values = Object.values(value);
  return values.length > 0 && values.filter(isScalar).length >= values.length / 2;
}

function isScalar(value: unknown): boolean {
  return value === null || ["string", "number", "boolean"].includes(typeof value);
}

export type CountryColumn = NonNullable<InspectedTable["countries"]> & { readonly at: number };

/** Texts of a column that are asked about before it is looked at whole. */
const ASKED = 24;
/** Names of countries are shorter. */
const LONGEST = 80;
/** Share of a column's different texts from which on it names countries. */
const ENOUGH = 0.6;

/**
 * The column of a table that names its countries, and which of its names are none. Between a column of names and one of
 * codes the names are taken: they are what may go wrong. Undefined where no column has mostly countries.
 */
export function countryColumnOf({ columns, rows }: Grid): CountryColumn | undefined {
  const candidates = columnsOf(rows, columns.length).flatMap((cells, at) => {
    const texts = distinctTexts(cells);
    const asked = spread(texts, ASKED);
    const known = asked.filter(isCountry).length;
    if (known === 0 || known < asked.length * ENOUGH) return [];
    return [{ at, texts, isNames: asked.some((text) => text.length > 3) }];
  });
  const most = candidates.reduce((longest, { texts }) => Math.max(longest, texts.length), 0);
  // A column of regions or of yes and no may look like codes: it has few different texts.
  const full = candidates.filter(
    ({ texts, isNames }) =>
      // The name of one country on every row is no yes or no.
      texts.length >= Math.max(most * 0.5, isNames ? 1 : Math.min(2, rows.length)),
  );
  const best = full.find(({ isNames }) => isNames) ?? full[0];
  if (best === undefined) return undefined;
  const codes = full.find(({ isNames, texts }) => !isNames && texts.every(isCountry));
  const unresolved = best.texts.flatMap((name) => {
    const { match, suggestions } = resolve(name);
    return match === "exact" || match === "alias"
      ? []
      : [{ name, match, suggestions: suggestions.slice(0, 3) }];
  });
  return {
    at: best.at,
    column: columns[best.at]!,
    names: best.texts.length,
    resolved: best.texts.length - unresolved.length,
    unresolved,
    codeColumn: codes === undefined || codes === best ? null : columns[codes.at]!,
  };
}

function distinctTexts(cells: readonly (Cell | undefined)[]): readonly string[] {
  const texts = new Set<string>();
  for (const cell of cells) {
    if (typeof cell !== "string") continue;
    const text = cell.trim();
    if (text !== "" && text.length <= LONGEST) texts.add(text);
  }
  return [...texts];
}
