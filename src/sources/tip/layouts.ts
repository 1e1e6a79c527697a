import type { Cell, ParsedFile, Row, Table } from "../../model/table.ts";
import { findHeader, type Header, type HeaderSpec } from "../../tables/index.ts";
import { readTier, type TierCodes } from "./tiers.ts";

/** A column of placements for one report year. */
export interface YearColumn {
  readonly column: number;
  readonly year: number;
}

/** The table of placements found in a file, and which of the known shapes it has. */
export interface TipTable {
  readonly layout: "cleaned-union" | "published-names" | "kelley-heiss" | "wikipedia-table" | "single-year";
  readonly table: Table;
  readonly header: Header;
  readonly codes: TierCodes;
  /** `wikipedia-table` only: its year columns, oldest first. */
  readonly years: readonly YearColumn[];
}

const WIKIPEDIA_CODES: TierCodes = {
  "1": "Tier 1",
  "2": "Tier 2",
  "2w": "Tier 2 Watch List",
  "2wl": "Tier 2 Watch List",
  "3": "Tier 3",
  sc: "Special case",
};

const SINGLE_YEAR_CODES: TierCodes = {
  "1": "Tier 1",
  "2": "Tier 2",
  "2.5": "Tier 2 Watch List",
  "3": "Tier 3",
  "666": "Special case",
};

const UNION: HeaderSpec = {
  code: { is: /^iso ?_?(?:3|a3|alpha-3)?$/u },
  tier: { is: /^tier$/u },
  origin: { is: /^(?:origin|source)$/u },
  year: { is: /^(?:report )?year$/u, optional: true },
};

const KELLEY_HEISS: HeaderSpec = {
  name: { is: /^country[ _]?(?:name)?$/u },
  code: { is: /^iso ?_?(?:3|3c|a3)?$/u },
  cow: { is: /^(?:ccode|cow|cowcode)$/u },
  tier: { is: /^tier$/u },
  year: { is: /^(?:report )?year$/u, optional: true },
};

/** Placements in the publisher's own spellings of names. */
const PUBLISHED: HeaderSpec = {
  name: { is: /^published(?:[ _]name)?$/u },
  year: { is: /^(?:report )?year$/u },
  tier: { is: /^tier$/u },
};

const SINGLE_YEAR: HeaderSpec = {
  name: { is: /^country[ _]?(?:name)?$/u },
  tier: { is: /^tier(?:[ _]?\d{4})?$/u },
};

const WIKIPEDIA: HeaderSpec = {
  name: { is: /^country(?: name)?$/u },
  first: { is: /^\d{4}$/u },
};

/** Rows looked at to tell a table by its cells: enough to meet every code, few enough to be cheap. */
const SAMPLE = 400;

/** Finds the table of placements by the headers and the cells of one of the five shapes. */
export function findTipTable(file: ParsedFile): TipTable | undefined {
  for (const table of file.tables) {
    const found = long(table) ?? wikipedia(table) ?? singleYear(table);
    if (found) return found;
  }
  return undefined;
}

function long(table: Table): TipTable | undefined {
  for (const [layout, spec] of [
    ["kelley-heiss", KELLEY_HEISS],
    ["cleaned-union", UNION],
    ["published-names", PUBLISHED],
  ] as const) {
    const header = findHeader(table, spec);
    if (!header) continue;
    if (holdsTiers(columnCells(header.body, header.columns.get("tier")!), {}, /tier|watch/iu)) {
      return { layout, table, header, codes: {}, years: [] };
    }
  }
  return undefined;
}

function wikipedia(table: Table): TipTable | undefined {
  const header = findHeader(table, WIKIPEDIA);
  if (!header) return undefined;
  const years = header.titles
    .flatMap((title, column) => (/^\d{4}$/u.test(title) ? [{ column, year: Number(title) }] : []))
    .sort((a, b) => a.year - b.year);
  const cells = years.flatMap(({ column }) => columnCells(header.body, column));
  if (!holdsTiers(cells, WIKIPEDIA_CODES, /^2wl?$/iu)) return undefined;
  return { layout: "wikipedia-table", table, header, codes: WIKIPEDIA_CODES, years };
}

function singleYear(table: Table): TipTable | undefined {
  const header = findHeader(table, SINGLE_YEAR);
  if (!header) return undefined;
  // Two columns and no more: a wider table that has a tier among its columns is somebody's own.
  if (header.titles.filter((title) => title !== "").length !== 2) return undefined;
  const cells = columnCells(header.body, header.columns.get("tier")!);
  if (!holdsTiers(cells, SINGLE_YEAR_CODES, /^2\.5$/u)) return undefined;
  return { layout: "single-year", table, header, codes: SINGLE_YEAR_CODES, years: [] };
}

function columnCells(body: readonly Row[], column: number): Cell[] {
  return body.slice(0, SAMPLE).map((row) => row.cells[column] ?? null);
}

/** Nine in ten of the filled cells are placements, and the mark that only this re-coding writes is among them. */
function holdsTiers(cells: readonly Cell[], codes: TierCodes, mark: RegExp): boolean {
  const read = cells.map((cell) => readTier(cell, codes).kind);
  const good = read.filter((kind) => kind === "tier").length;
  const bad = read.filter((kind) => kind === "bad").length;
  return good > 0 && good >= 9 * bad && cells.some((cell) => mark.test(String(cell ?? "").trim()));
}
