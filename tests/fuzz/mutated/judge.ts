import type { Observation } from "../../../src/model/observation.ts";
import type { Problem, Unresolved } from "../../../src/model/problem.ts";
import type { Cell, Figure, Grid, Line, Means } from "./grid.ts";
import type { Place, Written } from "./write.ts";

/** What a reading gave, whichever way it was read. */
export interface Outcome {
  readonly observations: readonly Observation[];
  readonly problems: readonly Problem[];
  readonly unresolved: readonly Unresolved[];
}

/** A figure that differs from what its cells say and that nothing is said about. */
export interface Silent {
  readonly class:
    | "vanished"
    | "changed"
    | "extra"
    | "misplaced"
    | "conflict unsaid"
    | "doubt unsaid"
    | "standard error";
  readonly expected: string;
  readonly found: string;
  readonly where: string;
}

export interface Verdict {
  /** Of the figures, how many are as before, as their changed cells say, and not so but flagged. */
  readonly silent: readonly Silent[];
  readonly flagged: number;
  readonly asSaid: number;
}

interface Reading {
  readonly country: string;
  readonly indicator: string;
  readonly year: number | undefined;
  readonly value: number | string;
}

/** What the cells of a figure say, in every way that is right. */
interface Expected {
  readonly figure: Figure;
  readonly grid: Grid;
  readonly readings: readonly Reading[];
  readonly mayBeNothing: boolean;
  readonly isDoubtful: boolean;
}

/** Flags without a place, or with that of a whole table, that tell its reader to doubt every figure of it. Each is reviewed: */
const WHOLE_TABLE: Readonly<Record<string, string>> = {
  "few-countries": "most rows were not countries: a warning that the table may be something else",
  "years-for-names": "a warning that nothing says what the figures are of",
  "hidden-sheet": "a whole sheet was not read, by name",
  "table-not-read": "a whole table was not read, with where it begins",
  "status-date-inferred": "says of which day every status of a list of participants is",
  "several-tables": "each table of a sheet was looked at by itself, with where each begins",
  "named-after-table": "says that the indicator is the table's title",
  "merged-header": "says that names and years of all columns were put together from several rows",
  "year-from-title": "says that every figure is of the year of a title",
  "unrecognised-file": "nothing was read: on the command line a refusal",
  "nothing-read": "a warning that no figure at all was read from the file",
  "encoding-guessed": "the letters of the whole text are a guess",
  "encoded-twice": "the letters of the whole text were changed",
  "lines-in-quotes": "a warning that rows may stand inside a quoted cell",
  "more-cells": "more cells are wrong than are listed",
  "more-damaged-rows": "more rows are damaged than are listed",
  "missing-part": "a part of the workbook is missing",
};
/** Of these the original says the like; they say something new where they say something else. */
const DIFFERS = new Set(["status-date-inferred"]);
/** Flags placed at a first cell that speak of its whole column. */
const WHOLE_COLUMN = new Set(["untitled-column", "other-country-column"]);
/** Flags placed at a first cell that speak, by its name, of that cell's whole indicator in its table. */
const WHOLE_INDICATOR = new Set(["thousands-guessed", "mixed-percent"]);
/**
 * Flags placed at one cell that speak of its row: one that was taken for its year, which may be a figure's under a title that says
 * something else now; and the empty cell of a party's date in the last line of a list, which makes the row's other date its status.
 */
const WHOLE_ROW = new Set(["bad-year", "list-may-be-cut"]);
/** Flags placed at the first row of a name, with the number of its rows, that speak of all of them. */
const WHOLE_NAME = new Set(["misspelt-name", "lost-letters"]);
/** Flags placed at a header that stands again without all its titles, which say that the rows below were read as before. */
const ROWS_BELOW = new Set(["titles-missing"]);
/** Remarks on a column or row that leave no doubt about its figures, so that they excuse nothing. */
const NO_DOUBT = new Set(
  `delimiter-guessed spaces-dropped bare-quote line-breaks header-guessed footnote-marks
  unseen-characters row-names untitled-countries years-from-dates`.split(/\s+/u),
);

/** Which cells, rows, columns and tables something is said about. */
class Said {
  readonly cells = new Set<Cell>();
  readonly lines = new Set<Line>();
  /** A column of one stretch of a table: from a header down to the next. */
  readonly columns = new Set<string>();
  readonly grids = new Set<Grid>();
  readonly indicators = new Set<string>();
  readonly names = new Set<string>();
  all = false;

  covers(figure: Figure, grid: Grid): boolean {
    const { cell, line, name, code, year } = figure;
    if (this.all || this.grids.has(grid) || this.cells.has(cell) || this.lines.has(line)) return true;
    if (this.indicators.has(indicatorKey(grid, figure))) return true;
    for (const key of [name, code]) if (key && this.names.has(key.text.trim())) return true;
    if (this.columns.size === 0) return false;
    // What is said of the column of years, or of countries, is said of every figure beside it.
    return [cell, name, code, year].some(
      (one) => typeof one === "object" && this.columns.has(columnKey(grid, line, line.cells.indexOf(one))),
    );
  }

  coversPlace({ cell, line, grid }: Place): boolean {
    if (this.all || this.grids.has(grid) || (cell && this.cells.has(cell)) || (line && this.lines.has(line)))
      return true;
    return (
      line !== undefined &&
      cell !== undefined &&
      this.columns.has(columnKey(grid, line, line.cells.indexOf(cell)))
    );
  }
}

const stretches = new WeakMap<Grid, Map<Line, number>>();
const numbers = new WeakMap<Grid, number>();
let grids = 0;

function indicatorKey(grid: Grid, { line, indicator }: Figure): string {
  return `${columnKey(grid, line, 0)}/${typeof indicator === "object" ? indicator.text.trim() : indicator}`;
}

/** Tables below one another in one sheet have columns of their own. */
function columnKey(grid: Grid, line: Line, column: number): string {
  let of = stretches.get(grid);
  if (of === undefined) {
    of = new Map();
    let number = 0;
    let before: Line | undefined;
    for (const one of grid.lines) {
      if (one.role === "header" && before?.role !== "header") number += 1;
      of.set(one, number);
      before = one;
    }
    stretches.set(grid, of);
    grids += 1;
    numbers.set(grid, grids);
  }
  return column < 0 ? "" : `${numbers.get(grid)}/${of.get(line)}/${column}`;
}

/** What is said of the original, by code and sheet: the same said again of that sheet says nothing new. */
export function knownOf(problems: readonly Problem[], written: Written): Set<string> {
  return new Set(problems.flatMap((one) => keysOf(one, written).map(({ key }) => key)));
}

function keysOf(
  { code, message, locator }: Problem,
  written: Written,
): { readonly key: string; readonly grid?: Grid }[] {
  const what = DIFFERS.has(code) ? `${code} ${message}` : code;
  const grids = new Set(locator === undefined ? [] : written.all(locator).map(({ grid }) => grid));
  if (grids.size === 0) return [{ key: what }];
  return [...grids].map((grid) => ({ key: `${what}\u0000${grid.name}`, grid }));
}

/** `known`: see `knownOf`. */
export function judge(
  outcome: Outcome,
  grids: readonly Grid[],
  written: Written,
  known: ReadonlySet<string>,
): Verdict {
  const said = gather(outcome, grids, written, known);
  const all = grids.flatMap((grid) => grid.figures.map((figure) => expect(figure, grid)));
  const isUndecoded = outcome.problems.some(({ code }) => code === "bad-bytes");
  const silent: Silent[] = [];
  let flagged = 0;
  let asSaid = 0;
  const found = new Map<string, Observation[]>();
  for (const one of outcome.observations) push(found, keyOf(one), one);
  const byCell = new Map<Cell, Expected[]>();
  for (const one of all) push(byCell, one.figure.cell, one);
  const wanted = new Map<string, Set<Cell>>();
  for (const { readings, figure } of all) {
    for (const reading of readings) {
      const key = fullKey(reading);
      const cells = wanted.get(key);
      if (cells === undefined) wanted.set(key, new Set([figure.cell]));
      else cells.add(figure.cell);
    }
  }

  // 1. Every figure that the cells hold is there, or something is said about it.
  const taken = new Set<Cell>();
  const scored = new Set<Line>();
  for (const { locator, indicator } of outcome.observations) {
    const place = written.at(locator);
    if (place?.cell) taken.add(place.cell);
    if (place?.line && indicator === "cpi.score") scored.add(place.line);
  }
  for (const one of all) {
    const { figure, grid, readings, mayBeNothing, isDoubtful } = one;
    const isThere = readings.some((reading) =>
      (found.get(keyOf(reading)) ?? []).some(({ value }) => value === reading.value),
    );
    if (isThere) {
      asSaid += 1;
      continue;
    }
    const isRead = taken.has(figure.cell);
    // How many sources a score rests on is nothing without the score.
    const isLost = figure.indicator === "cpi.sources" && !scored.has(figure.line);
    if ((mayBeNothing || figure.optional || isLost) && !isRead) {
      asSaid += 1;
      continue;
    }
    if (said.covers(figure, grid)) {
      flagged += 1;
      continue;
    }
    // A figure of the cell that is there and differs is told of below.
    if (isRead) continue;
    silent.push({
      class: isDoubtful && readings.length === 0 ? "doubt unsaid" : "vanished",
      expected: show(one),
      found: "nothing",
      where: figure.cell.text,
    });
  }

  // 2. Every figure that was read is what its cell says, or something is said about it.
  for (const one of outcome.observations) {
    const place = written.at(one.locator);
    if (place?.cell === undefined) {
      const isExcused = place === undefined ? said.all : said.coversPlace(place);
      if (!isExcused) silent.push(mis("misplaced", "a cell of the table", one));
      continue;
    }
    // Letters that could not be read are said of the file, and stand in the text as the mark of it.
    if (isUndecoded && /\ufffd/u.test(`${one.indicator}${one.value}`)) {
      flagged += 1;
      continue;
    }
    const own = byCell.get(place.cell) ?? [];
    // A figure that stands in several places of a file counts once: where the first is gone, the next does.
    const isItsOwn = Number(place.cell.text) === one.value || place.cell.text.trim() === one.value;
    const isRepeated =
      own.length === 0 &&
      isItsOwn &&
      !place.grid.hidden &&
      (place.grid.isSecond || place.cell.isRepeat || wanted.has(fullKey(one)));
    if (isRepeated || place.grid.isFree || own.some(({ figure }) => figure.isFree)) {
      asSaid += 1;
      continue;
    }
    const right = own.find(({ readings }) => readings.some((reading) => fullKey(reading) === fullKey(one)));
    if (right !== undefined) {
      const wrong = wrongError(right.figure, one);
      if (wrong !== undefined && !said.covers(right.figure, right.grid))
        silent.push(mis("standard error", wrong, one));
      continue;
    }
    if (
      own.length > 0 ? own.some(({ figure, grid }) => said.covers(figure, grid)) : said.coversPlace(place)
    ) {
      flagged += 1;
      continue;
    }
    const kind =
      own.length === 0
        ? "extra"
        : own.every(({ readings }) => readings.length === 0)
          ? "doubt unsaid"
          : "changed";
    silent.push(mis(kind, own.map(show).join(" or ") || "no figure", one));
  }

  // 3. Two different figures for one thing are never settled without a word.
  const claims = new Map<string, Expected[]>();
  for (const one of all) {
    if (one.readings.length === 1 && !one.mayBeNothing && !one.isDoubtful && !one.figure.optional)
      push(claims, keyOf(one.readings[0]!), one);
  }
  for (const rivals of claims.values()) {
    if (rivals.length < 2) continue;
    const values = new Set(rivals.map(({ readings }) => readings[0]!.value));
    if (values.size < 2 || rivals.some(({ figure, grid }) => said.covers(figure, grid))) continue;
    silent.push({
      class: "conflict unsaid",
      expected: [...values].join(" or "),
      found: (found.get(keyOf(rivals[0]!.readings[0]!)) ?? []).map(({ value }) => value).join(" and "),
      where: rivals.map(({ figure }) => figure.cell.text).join(" and "),
    });
  }
  return { silent, flagged, asSaid };
}

function gather(
  { problems, unresolved }: Outcome,
  grids: readonly Grid[],
  written: Written,
  known: ReadonlySet<string>,
): Said {
  const said = new Said();
  for (const problem of problems) {
    const { code, severity, locator } = problem;
    if (NO_DOUBT.has(code)) continue;
    if (code in WHOLE_TABLE) {
      for (const { key, grid } of keysOf(problem, written)) {
        if (known.has(key)) continue;
        if (grid === undefined) said.all = true;
        else said.grids.add(grid);
      }
      continue;
    }
    const places = locator === undefined ? [] : written.all(locator);
    // What has no place, or none of a table's, excuses nothing that is not on the list.
    for (const { grid, line, cell } of places) {
      if (WHOLE_NAME.has(code) && cell) said.names.add(cell.text.trim());
      if (ROWS_BELOW.has(code) && line) for (const one of rowsBelow(grid, line)) said.lines.add(one);
      if (WHOLE_INDICATOR.has(code))
        for (const figure of grid.figures)
          if (figure.cell === cell) said.indicators.add(indicatorKey(grid, figure));
      if (line === undefined) {
        if (severity !== "info") said.grids.add(grid);
      } else if (cell === undefined) said.lines.add(line);
      else if (line.role === "header" || line.isHeaderAgain || WHOLE_COLUMN.has(code))
        said.columns.add(columnKey(grid, line, line.cells.indexOf(cell)));
      else {
        said.cells.add(cell);
        // What is said of a row's country, year or indicator is said of the row.
        const isKey = grid.figures.some(
          ({ line: of, name, code: id, year, indicator }) =>
            of === line && (name === cell || id === cell || year === cell || indicator === cell),
        );
        if (isKey || WHOLE_ROW.has(code) || !grid.figures.some((figure) => figure.cell === cell))
          said.lines.add(line);
      }
    }
  }
  for (const { name, locator } of unresolved) {
    said.names.add(name.trim());
    for (const { grid, line, cell } of written.all(locator)) {
      if (line === undefined) continue;
      said.lines.add(line);
      // Named once, with its first place: it is said of every row that has it there.
      const column = cell === undefined ? -1 : line.cells.indexOf(cell);
      for (const one of column < 0 ? [] : grid.lines)
        if (one.role !== "header" && one.cells[column]?.text.trim() === name.trim()) said.lines.add(one);
    }
  }
  if (grids.length === 0) said.all = true;
  return said;
}

/** The rows from a header that stands again down to the next one. */
function rowsBelow({ lines }: Grid, header: Line): readonly Line[] {
  const below = lines.slice(lines.indexOf(header) + 1);
  const next = below.findIndex(({ role, isHeaderAgain }) => role === "header" || isHeaderAgain);
  return next < 0 ? below : below.slice(0, next);
}

function expect(figure: Figure, grid: Grid): Expected {
  const values = options(figure.cell.isPut ? figure.cell.means : (figure.means ?? figure.cell.means));
  const countries = country(figure);
  const years: readonly (Means | undefined)[] =
    figure.year === undefined
      ? [undefined]
      : typeof figure.year === "number"
        ? [{ is: "year", year: figure.year }]
        : options(figure.year.means);
  const indicators: readonly Means[] =
    typeof figure.indicator === "string"
      ? [{ is: "word", text: figure.indicator }]
      : options(figure.indicator.means);
  const readings: Reading[] = [];
  let isDoubtful = false;
  const mayBeNothing = values.some(({ is }) => is === "nothing");
  for (const value of values) {
    if (value.is === "nothing") continue;
    for (const of of countries) {
      for (const year of years) {
        for (const indicator of indicators) {
          const isWhole =
            value.is === "value" &&
            of.is === "country" &&
            (year === undefined || year.is === "year") &&
            indicator.is === "word";
          if (!isWhole) isDoubtful = true;
          else
            readings.push({
              country: of.iso3,
              indicator: indicator.text,
              year: year?.is === "year" ? year.year : undefined,
              value: value.value,
            });
        }
      }
    }
  }
  return { figure, grid, readings, mayBeNothing, isDoubtful };
}

/** Name and code together: where they are of two countries, or one of them is of none, somebody has to be asked. */
function country({ name, code }: Figure): readonly Means[] {
  if (name === undefined || code === undefined) return options((name ?? code)?.means ?? { is: "doubt" });
  return options(name.means).flatMap((a) =>
    options(code.means).map((b): Means => {
      if (a.is === "nothing") return b;
      if (b.is === "nothing") return a;
      return a.is === "country" && b.is === "country" && a.iso3 === b.iso3 ? a : { is: "doubt" };
    }),
  );
}

function options(means: Means): readonly Means[] {
  return means.is === "either" ? means.of.flatMap(options) : [means];
}

function wrongError({ se }: Figure, { se: found }: Observation): string | undefined {
  if (se === undefined) return undefined;
  const right = options(se.means);
  if (right.some(({ is }) => is === "doubt")) return undefined;
  if (found === undefined) return right.some(({ is }) => is === "nothing") ? undefined : `se ${se.text}`;
  return right.some((means) => means.is === "value" && means.value === found) ? undefined : `se ${se.text}`;
}

function keyOf({
  country,
  indicator,
  year,
}: {
  country: string;
  indicator: string;
  year?: number | undefined;
}): string {
  return `${country}\u0000${indicator.trim()}\u0000${year ?? ""}`;
}

function fullKey(of: {
  country: string;
  indicator: string;
  year?: number | undefined;
  value: number | string;
}): string {
  return `${keyOf(of)}\u0000${typeof of.value}\u0000${joined(of.value)}`;
}

/** A hyphen between two words is a space to whoever knows the words: "Tier 2-Watch List". */
function joined(of: number | string): number | string {
  return typeof of === "number" ? of : of.replace(/(?<=[\p{L}\p{N}])[-\s]+(?=[\p{L}\p{N}])/gu, " ");
}

function mis(kind: Silent["class"], expected: string, one: Observation): Silent {
  const { country, indicator, year, value, se, locator } = one;
  return {
    class: kind,
    expected,
    found: `${country} · ${indicator} · ${year ?? "no year"} · ${JSON.stringify(value)}${se === undefined ? "" : ` (se ${se})`}`,
    where: locator,
  };
}

function show({ readings, mayBeNothing, isDoubtful }: Expected): string {
  const shown = readings.map(
    ({ country, indicator, year, value }) =>
      `${country} · ${indicator} · ${year ?? "no year"} · ${JSON.stringify(value)}`,
  );
  return [...shown, ...(mayBeNothing ? ["nothing"] : []), ...(isDoubtful ? ["a flag"] : [])].join(" or ");
}

function push<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}
