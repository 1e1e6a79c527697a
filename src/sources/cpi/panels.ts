import type { ParsedFile, Row, Table } from "../../model/table.ts";
import { firstHeader, foldHeader } from "../../tables/index.ts";

/** The columns (0-based) that hold one year's figures. Only the score is sure to be there. */
export interface CpiYear {
  /** Absent where a row states its own year. */
  readonly year?: number;
  readonly score: number;
  readonly se?: number;
  readonly sources?: number;
  readonly lower?: number;
  readonly upper?: number;
}

/** A run of columns that belong to one country column: most sheets are one panel, comparison sheets are several. */
export interface CpiPanel {
  readonly table: Table;
  readonly country: number;
  readonly iso3?: number;
  /** The column in which a row states its year. */
  readonly yearColumn?: number;
  /** Row of the table in which its titles begin, by index, and its own titles; those of other panels are blank. */
  readonly index: number;
  readonly titles: readonly string[];
  /** Newest first. */
  readonly years: readonly CpiYear[];
  /** The rows below the header. */
  readonly body: readonly Row[];
  /** The header takes two rows. */
  readonly merged: boolean;
}

const COUNTRY = /^countr(?:y|ies)(?: ?\/ ?territor(?:y|ies))?$/u;
const ISO3 = /^(?:iso ?3?(?: code)?|wb code|country code)$/u;
const YEAR = /^(?:cpi )?year$/u;
const SCORE = /^cpi ?(?:score ?)?(\d{4})?(?: score)?$/u;
const KEYS = ["se", "sources", "lower", "upper"] as const;
const COMPANIONS: Readonly<Record<(typeof KEYS)[number], RegExp>> = {
  se: /^(?:standard error|std\.? ?error|se)(?: of cpi score)? ?(\d{4})?$/u,
  sources:
    /^(?:(?:number|no\.?) of (?:sources|surveys)(?: used)?|(?:sources|surveys)(?: used)?|nr_sources_?) ?(\d{4}|\d{2})?$/u,
  lower: /^(?:90% confidence interval |confidence interval |ci )?lower(?: ci| bound)? ?(\d{4})?$/u,
  upper: /^(?:90% confidence interval |confidence interval |ci )?upper(?: ci| bound)? ?(\d{4})?$/u,
};

/**
 * Finds every panel of a file, the authoritative ones first: the largest table of one year (the edition's own scores),
 * then the time series from the longest to the shortest, rows that state their year, and what merely repeats them (regions,
 * groups of countries).
 */
export function cpiPanels(file: ParsedFile): CpiPanel[] {
  const panels = file.tables.flatMap(tablePanels);
  const main = panels
    .filter((panel) => panel.years.length === 1 && panel.yearColumn === undefined)
    .sort((a, b) => b.body.length - a.body.length)[0];
  const weight = (panel: CpiPanel) => {
    if (panel === main) return Number.POSITIVE_INFINITY;
    return panel.yearColumn === undefined ? panel.years.length : 1.5;
  };
  return panels.sort((a, b) => weight(b) - weight(a) || b.body.length - a.body.length);
}

/** Does the file have a panel with what Transparency International prints beside a score: its error, and sources or bounds? */
export function hasCpiPanel(file: ParsedFile): boolean {
  return file.tables.some((table) =>
    tablePanels(table).some(({ years }) =>
      years.some(({ se, sources, lower }) => se !== undefined && (sources ?? lower) !== undefined),
    ),
  );
}

function tablePanels(table: Table): CpiPanel[] {
  const header = findCpiHeader(table);
  if (header === undefined) return [];
  const { titles, body, merged } = header;
  const named = titles.flatMap((title, column) => (COUNTRY.test(title) ? [column] : []));
  // A panel has a score: a column of that title without one is of the panel at its left.
  const countries = named.filter((column, i) =>
    titles.slice(column, named[i + 1]).some((title) => SCORE.test(title)),
  );
  const stated = statedYear(table, header.index);
  return countries.flatMap((country, i) => {
    // One country column owns the whole row, whatever stands left of it; of several, each owns what follows it.
    const from = countries.length === 1 ? 0 : country;
    const to = countries[i + 1] ?? titles.length;
    const own = titles.map((title, column) => (column >= from && column < to ? title : ""));
    const iso3 = own.findIndex((title) => ISO3.test(title));
    const code = iso3 < 0 ? {} : { iso3 };
    const yearColumn = own.findIndex((title) => YEAR.test(title));
    const rows = yearColumn < 0 ? undefined : rowColumns(own);
    const base = { table, index: header.index, titles: own, country, body, merged, ...code };
    if (rows) return [{ ...base, yearColumn, years: [rows] }];
    const years = yearColumns(own, stated);
    return years.length === 0 ? [] : [{ ...base, years }];
  });
}

interface CpiHeader {
  readonly index: number;
  readonly titles: readonly string[];
  readonly body: readonly Row[];
  readonly merged: boolean;
}

function findCpiHeader(table: Table): CpiHeader | undefined {
  return firstHeader(table, (titles, index) => {
    const [country, score] = [COUNTRY, SCORE].map((is) => titles.findIndex((title) => is.test(title)));
    return country! < 0 || score! < 0 ? undefined : asHeader(table, titles, index, [country!, score!]);
  });
}

function asHeader(table: Table, upper: readonly string[], index: number, keys: readonly number[]): CpiHeader {
  const next = table.rows[index + 1];
  // The second row of a merged header names the parts of a group and is empty under the country and the score.
  const merged =
    next !== undefined &&
    next.cells.filter((cell) => cell !== null).length > 1 &&
    keys.every((column) => (next.cells[column] ?? null) === null);
  if (!merged) return { index, titles: upper, body: table.rows.slice(index + 1), merged };
  const width = Math.max(upper.length, next.cells.length);
  const titles = Array.from({ length: width }, (_, column) =>
    `${upper[column] ?? ""} ${foldHeader(next.cells[column])}`.trim(),
  );
  return { index, titles, body: table.rows.slice(index + 2), merged };
}

/** The columns of a table with one row a country and year: its titles state no year. */
function rowColumns(titles: readonly string[]): CpiYear | undefined {
  const score = titles.findIndex((title) => SCORE.exec(title)?.[1] === undefined && SCORE.test(title));
  if (score < 0) return undefined;
  const companions = KEYS.flatMap((key) => {
    const column = titles.findIndex((title) => COMPANIONS[key].test(title));
    return column < 0 ? [] : [[key, column] as const];
  });
  return { score, ...Object.fromEntries(companions) };
}

function yearColumns(titles: readonly string[], stated: number | undefined): CpiYear[] {
  const years = new Map<
    number,
    { year: number; score: number } & Partial<Record<(typeof KEYS)[number], number>>
  >();
  titles.forEach((title, column) => {
    const found = SCORE.exec(title);
    const year = found?.[1] === undefined ? stated : Number(found[1]);
    if (found && year !== undefined && !years.has(year)) years.set(year, { year, score: column });
  });
  const newest = Math.max(...years.keys());
  titles.forEach((title, column) => {
    for (const key of KEYS) {
      const found = COMPANIONS[key].exec(title);
      if (!found) continue;
      // A companion without a year belongs to the edition's own score.
      const year = found[1] === undefined ? newest : Number(found[1]) + (found[1].length === 2 ? 2000 : 0);
      const entry = years.get(year);
      if (entry && entry[key] === undefined) entry[key] = column;
    }
  });
  return [...years.values()].sort((a, b) => b.year - a.year);
}

/** The year in the title rows above the header, else in the sheet's name. */
function statedYear(table: Table, header: number): number | undefined {
  const titles = table.rows.slice(0, header).flatMap(({ cells }) => cells.map((cell) => String(cell ?? "")));
  for (const text of [
    ...titles.filter((title) => /corruption perceptions? index|\bcpi\b/iu.test(title)),
    table.name,
  ]) {
    const year = /(?<!\d)(20\d\d)(?!\d)/u.exec(text)?.[1];
    if (year !== undefined) return Number(year);
  }
  return undefined;
}
