import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { resolve } from "../../../src/countries/resolve.ts";
import { readParsedFile, readSourceFile } from "../../../src/dataset/read.ts";
import type { ParsedFile, Cell as RawCell, Table } from "../../../src/model/table.ts";
import { readFile } from "../../../src/tables/read.ts";
import { makeZip } from "../../tables/zip-fixture.ts";
import type { Random } from "../random.ts";
import {
  blank,
  type Cell,
  type Figure,
  type Grid,
  type Line,
  land,
  NOTHING,
  value,
  word,
  year,
} from "./grid.ts";
import type { Original } from "./invent.ts";
import { knownOf, type Outcome } from "./judge.ts";
import { asBook, asText, PLAIN, type Writing, type Written, workbookOf, writeText } from "./write.ts";

/** The publishers' tables, below the folder of their files, and the repository's own. */
const PUBLISHED =
  `cpi/CPI2012.xlsx cpi/CPI2017.xlsx cpi/CPI2022_GlobalResultsTrends.xlsx cpi/CPI2025_Results.xlsx
  cpi/cpi2023.csv fiw/All_data_FIW_2013-2025.xlsx gsi/2023-Global-Slavery-Index-Data.xlsx
  tip/TIP_Tiers_overyears.csv tip/tiers_2015.csv tip/tip_tiers_2001-2023.csv
  tip/tip_tiers_2022_2024_2025.csv tip/tip_tiers_2025_published-names.csv tip/tip_tiers_orig.csv
  untc/18-12-a.csv wgi/wgidataset.xlsx worldbank/CLASS.xlsx worldbank/OGHIST_2025_10_07.xlsx
  engagement/vdem_clean.csv`.split(/\s+/u);
const FIXTURES = ["mcc/synthetic-scorecards.csv", "mcc/synthetic-income.csv"];

/** Rows kept above the first figure, and below the last. */
const MOST_ABOVE = 30;
const BELOW = 4;
const MOST_SHEETS = 4;

interface Source {
  readonly path: string;
  readonly file: ParsedFile;
  /** Rows of each sheet from which figures were read. */
  readonly rows: readonly (readonly number[])[];
}

const loaded = new Map<string, Promise<Source>>();

/** The files that there are to take slices of. */
export function sliceable(publishers: string, fixtures: string): string[] {
  return [
    ...PUBLISHED.map((path) => join(publishers, path)),
    ...FIXTURES.map((path) => join(fixtures, path)),
  ].filter(existsSync);
}

async function load(full: string): Promise<Source> {
  const path = full.split(/[\\/]/u).slice(-2).join("/");
  const file = await readFile({ path, bytes: readFileSync(full) });
  const { observations } = readParsedFile(file);
  const rows = file.tables.map(() => new Set<number>());
  for (const { locator } of observations) {
    const [, sheet, at] = /^(.*)!.*?(\d+)/su.exec(locator) ?? [
      undefined,
      "",
      /^line (\d+)/u.exec(locator)?.[1],
    ];
    const index =
      file.format === "csv"
        ? file.tables.findIndex((table) => holds(table, Number(at)))
        : file.tables.findIndex(({ name }) => name === sheet);
    if (at !== undefined) rows[index]?.add(Number(at));
  }
  return { path, file, rows: rows.map((set) => [...set].sort((a, b) => a - b)) };
}

function holds({ rows }: Table, at: number): boolean {
  return at >= rows[0]!.at && at <= rows.at(-1)!.at;
}

/** The beginning of each sheet and some of its rows, as a table whose meaning is what is read of it as it is. */
export async function slice(full: string, random: Random): Promise<Original | undefined> {
  let source = loaded.get(full);
  if (source === undefined) {
    source = load(full);
    loaded.set(full, source);
  }
  const { path, file, rows } = await source;
  const format = file.format === "csv" ? "csv" : "xlsx";
  const grids = file.tables.slice(0, MOST_SHEETS).map((table, i) => cut(table, rows[i]!, random));
  const writing: Writing = {
    ...PLAIN,
    format,
    ...(file.delimiter === undefined ? {} : { delimiter: file.delimiter }),
  };
  const written = writePlain(grids, writing, path);
  const outcome = await readSourceFile(written);
  if (outcome.observations.length === 0) return undefined;
  giveMeaning(grids, outcome, written);
  const known = knownOf(outcome.problems, written);
  const main = grids.findIndex(({ figures }) => figures.length > 0);
  return {
    layout: "publisher",
    origin: path,
    grid: grids[main]!,
    others: { before: grids.slice(0, main), after: grids.slice(main + 1) },
    path,
    writing,
    known,
    source: outcome.source,
  };
}

function writePlain(grids: readonly Grid[], writing: Writing, path: string): Written {
  if (writing.format === "xlsx") return asBook(makeZip(workbookOf(grids, writing)), grids, path);
  const text = writeText(grids, writing);
  return asText(Buffer.from(text.text), text, path);
}

function cut({ name, hidden, rows }: Table, read: readonly number[], random: Random): Grid {
  const [first = Number.POSITIVE_INFINITY, last = 0] = [read[0], read.at(-1)];
  const above = rows.filter(({ at }) => at < first).slice(0, MOST_ABOVE);
  const below = rows.filter(({ at }) => at > last && last > 0).slice(0, random.below(BELOW));
  const wanted = new Set<number>();
  const count = Math.min(read.length, 4 + random.below(10));
  while (wanted.size < count) wanted.add(random.pick(read));
  const kept = [...above, ...rows.filter(({ at }) => wanted.has(at)), ...below];
  const lines: Line[] = [];
  let before: number | undefined;
  for (const { at, cells } of kept) {
    // Blank rows above the table stay; those that were left out between its rows leave no gap.
    if (at < first)
      for (let gap = (before ?? 0) + 1; gap < at; gap += 1) lines.push({ role: "title", cells: [blank()] });
    before = at;
    // Titles of two letters (PR, CL) are codes of countries too.
    const isRow = cells.some(
      (cell) => typeof cell === "string" && cell.trim().length > 2 && resolve(cell).iso3 !== undefined,
    );
    // What an adapter places at a header (who is not in the list below) makes no row of it.
    const role = wanted.has(at) && isRow ? "body" : at <= first && !isRow ? "header" : "note";
    lines.push({ role, cells: cells.map(asCell) });
  }
  // A text file has no name for its sheet; as a workbook it needs one.
  return { name: name === "" ? "Data" : name, hidden, lines, figures: [], merges: [] };
}

function asCell(raw: RawCell): Cell {
  if (raw === null) return blank();
  return { text: String(raw), means: NOTHING, ...(typeof raw === "number" ? { number: raw } : {}) };
}

function giveMeaning(grids: readonly Grid[], { observations }: Outcome, written: Written): void {
  for (const one of observations) {
    const place = written.at(one.locator);
    if (place?.cell === undefined || place.line === undefined) continue;
    const { grid, line, cell } = place;
    const isPlain =
      typeof one.value === "number" ? Number(cell.text) === one.value : cell.text.trim() === one.value;
    const other = cell.means.is === "value" && cell.means.value !== one.value;
    cell.means = value(one.value);
    // What an adapter makes of a text is its own business: such cells only ever become garbage.
    if (!isPlain || other) cell.isCoded = true;
    const figure: Figure = { cell, line, indicator: one.indicator, means: value(one.value) };
    if (one.year !== undefined) figure.year = one.year;
    (figure as { country?: string }).country = one.country;
    (figure as { error?: number | undefined }).error = one.se;
    grid.figures.push(figure);
  }
  const main = grids.find(({ figures }) => figures.length > 0);
  for (const grid of grids) {
    grid.isSecond = grid !== main;
    findKeys(grid);
    readRepeats(grid);
  }
}

/** A number that repeats one of another sheet is read from there: moved to another row, it says what the others of its column do. */
function readRepeats({ lines, figures }: Grid): void {
  const columns = new Set(
    figures.flatMap(({ cell, line }) => (cell.isCoded ? [] : [line.cells.indexOf(cell)])),
  );
  for (const { role, cells } of lines) {
    if (role !== "body") continue;
    for (const column of columns) {
      const cell = cells[column];
      if (cell?.means.is === "nothing" && /^-?\d+(?:\.\d+)?$/u.test(cell.text))
        Object.assign(cell, { means: value(Number(cell.text)), isRepeat: true });
    }
  }
}

type Found = Figure & { country: string; error?: number };

/** Which columns hold the countries, years and standard errors of the figures that were read. */
function findKeys(grid: Grid): void {
  const figures = grid.figures as Found[];
  const lines = new Map<Line, Found[]>();
  for (const figure of figures) {
    const own = lines.get(figure.line);
    if (own) own.push(figure);
    else lines.set(figure.line, [figure]);
  }
  const width = Math.max(0, ...[...lines.keys()].map(({ cells }) => cells.length));
  const columns = Array.from({ length: width }, (_, column) => column);
  const share = (column: number, is: (cell: Cell, of: readonly Found[]) => boolean) => {
    let hits = 0;
    for (const [line, of] of lines) if (line.cells[column] && is(line.cells[column], of)) hits += 1;
    return hits / lines.size;
  };
  const countries = columns.filter(
    (column) => share(column, ({ text }, of) => resolve(text).iso3 === of[0]!.country) > 0.6,
  );
  const codes = countries.filter((column) => share(column, ({ text }) => /^[A-Z]{2,3}$/u.test(text)) > 0.6);
  const names = countries.filter((column) => !codes.includes(column));
  const dates = new Set(figures.map(({ year: of }) => of));
  const isCalledYear = (column: number) =>
    grid.lines.some(({ role, cells }) => role === "header" && /year/iu.test(cells[column]?.text ?? ""));
  const yearColumn = columns.find(
    (column) =>
      (dates.size > 1 || isCalledYear(column)) &&
      share(column, (cell, of) => of.every(({ year: own }) => own === Number(cell.text))) === 1,
  );
  const indicatorColumn = columns.find(
    (column) => share(column, ({ text }, of) => of.every(({ indicator }) => indicator === text.trim())) === 1,
  );
  const errors = figures.filter(({ error }) => error !== undefined);
  const errorColumn =
    errors.length > 1
      ? columns.find((column) =>
          errors.every(({ line, error }) => line.cells[column] && Number(line.cells[column].text) === error),
        )
      : undefined;
  for (const [line, of] of lines) {
    const cellIn = (column: number | undefined) => (column === undefined ? undefined : line.cells[column]);
    const [name, code, when, se] = [
      cellIn(names[0]),
      cellIn(codes[0]),
      cellIn(yearColumn),
      cellIn(errorColumn),
    ];
    const what = cellIn(indicatorColumn);
    const one = of[0]!.country;
    const isOne = of.every(({ country }) => country === one);
    for (const figure of of) {
      if (isOne && name) figure.name = Object.assign(name, { means: land(one) });
      if (isOne && code) figure.code = Object.assign(code, { means: land(one) });
      // A figure whose country stands elsewhere (a column a country) keeps it whatever else changes.
      if (!isOne || !(name || code)) figure.name = { text: figure.country, means: land(figure.country) };
      if (when && typeof figure.year === "number")
        figure.year = Object.assign(when, { means: year(figure.year) });
      if (what && typeof figure.indicator === "string")
        figure.indicator = Object.assign(what, { means: word(figure.indicator) });
      if (se && figure.error !== undefined) figure.se = Object.assign(se, { means: value(figure.error) });
    }
  }
  for (const figure of figures) {
    delete (figure as Partial<Found>).country;
    delete figure.error;
  }
}
