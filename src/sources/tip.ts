import { ShortlistError } from "../model/problem.ts";
import type { Cell, ParsedFile, Row, Table } from "../model/table.ts";
import { findHeader, type Header, type HeaderSpec, locate } from "../tables/index.ts";
import { isMissingMark } from "../tables/number.ts";
import { Collector } from "./collector/index.ts";
import type { Reading, Source } from "./contract.ts";
import { refuseDoubled, textAt } from "./publisher-tables.ts";
import { TIP_PUBLISHED, TIP_REPORT } from "./tip-report.ts";

/**
 * Placements of the TIP Report, from the worst to the best. "Special case" stands first but is no grade: it marks a
 * country that the report describes without placing it on a tier. A profile must map it by name.
 */
const TIERS = ["Special case", "Tier 3", "Tier 2 Watch List", "Tier 2", "Tier 1"] as const;

type Tier = (typeof TIERS)[number];

/** Short codes of one re-coding, in lower case: `2w`, `666` … Each layout has its own; none is valid in another. */
type TierCodes = Readonly<Record<string, Tier>>;

type TierCell =
  | { readonly kind: "tier"; readonly tier: Tier }
  /** Empty, or a mark for "not in the report". */
  | { readonly kind: "none" }
  | { readonly kind: "bad"; readonly text: string };

const WORDS: readonly (readonly [RegExp, Tier])[] = [
  [/^tier 1$/u, "Tier 1"],
  [/^tier 2$/u, "Tier 2"],
  [/^(?:tier 2 ?[(,:-]? ?)?watch ?list\)?$/u, "Tier 2 Watch List"],
  [/^tier 3$/u, "Tier 3"],
  [/^special case$/u, "Special case"],
];

/** Reads a placement written in words ("Tier 2    ", "Watchlist") or in one of the layout's own codes. */
function readTier(cell: Cell | undefined, codes: TierCodes = {}): TierCell {
  const text = String(cell ?? "")
    .replace(/\[[^\]]*\]/gu, "")
    .replace(/[\s\u200b]+/gu, " ")
    .trim();
  const folded = text.toLowerCase();
  if (folded === "" || isMissingMark(folded)) return { kind: "none" };
  const own = Object.hasOwn(codes, folded) ? codes[folded] : undefined;
  const tier = own ?? WORDS.find(([pattern]) => pattern.test(folded))?.[1];
  return tier === undefined ? { kind: "bad", text } : { kind: "tier", tier };
}

/** Origins of placements that the report does not print as such: who is on none of its lists is Tier 2. */
const DERIVED = /\b(?:remainder|derived)\b/iu;

const CONFIDENCE = {
  "cleaned-union": 0.95,
  "published-names": 0.95,
  "kelley-heiss": 0.95,
  "wikipedia-table": 0.9,
  "single-year": 0.8,
} as const;

/** Placements of the US State Department's Trafficking in Persons Report, as others have re-coded them. */
export const tip: Source = {
  id: "tip",
  title: "Trafficking in Persons Report, tier placements",
  summary:
    "The tier on which each yearly report places a country's government for its effort against trafficking.",
  publisher: "US Department of State, Office to Monitor and Combat Trafficking in Persons",
  attribution: "Tier placements: US Department of State, Trafficking in Persons Report.",
  terms: "The placements are a work of the US government and in the public domain in the United States.",
  url: "https://www.state.gov/trafficking-in-persons-report/",
  release: TIP_REPORT,
  published: TIP_PUBLISHED,
  indicators: [
    {
      id: "tip.tier",
      title: "TIP Report tier",
      summary:
        "How far a government meets the minimum standards of the Trafficking Victims Protection Act, by the US State " +
        "Department: a grade of effort, not of prevalence. A special case is described but not graded.",
      categories: TIERS,
      ungraded: ["Special case"],
      kind: "effort",
    },
  ],
  fewest: [{ indicators: ["tip.tier"], since: 2009, countries: 170 }],
  layouts: [
    { id: "cleaned-union", title: "Cleaned union (iso3, year, tier, origin)", precedence: 40 },
    { id: "published-names", title: "Names as published (published, year, tier)", precedence: 35 },
    {
      id: "kelley-heiss",
      title: "Kelley and Heiss coding (countryname, iso, year, ccode, tier)",
      precedence: 30,
    },
    { id: "wikipedia-table", title: "Wikipedia table, one column a year (1, 2, 2w, 3)", precedence: 20 },
    { id: "single-year", title: "One year (countryname, tier as 1, 2, 2.5, 3, 666)", precedence: 10 },
  ],

  recognise(file) {
    const found = findTipTable(file);
    return found && { layout: found.layout, confidence: CONFIDENCE[found.layout] };
  },

  read(file, recognition, context) {
    const found = findTipTable(file);
    if (!found) {
      throw new ShortlistError("unknown-layout", "no table of TIP tiers was found", {
        where: { file: file.path },
        wayOut: `expected one of: ${tip.layouts.map((layout) => layout.title).join("; ")}`,
      });
    }
    refuseDoubled(file, found.table, found.header, found.header.columns.values());
    const fixed = { source: "tip", layout: recognition.layout };
    const others = file.tables.flatMap((table) =>
      table === found.table ? [] : (findTipTable({ ...file, tables: [table] }) ?? []),
    );
    const collectorOf = (vintage: { vintage?: string }) => {
      const collector = new Collector(file, context, { ...fixed, ...vintage });
      for (const { table, header } of others)
        collector.unread(table, locate(file, table, table.rows[header.index]!.at, 0));
      return collector;
    };
    if (found.layout === "wikipedia-table") {
      const newest = found.years.at(-1)!.year;
      return readWide(file, found, collectorOf({ vintage: String(newest) }));
    }
    if (found.layout === "single-year") {
      const year = statedYear(file, found);
      const vintage = year === undefined ? {} : { vintage: String(year) };
      return readSingleYear(file, found, year, collectorOf(vintage));
    }
    const vintage = newestYear(file, found);
    return readLong(file, found, collectorOf({ vintage }));
  },
};

/** One row a country and year: the cleaned union, the published names and the Kelley-Heiss coding. */
function readLong(file: ParsedFile, found: TipTable, collector: Collector): Reading {
  const { columns, body } = found.header;
  const [code, name, origin] = [columns.get("code"), columns.get("name"), columns.get("origin")];
  const yearColumn = columns.get("year")!;
  for (const row of body) {
    const at = (column: number) => locate(file, found.table, row.at, column);
    const said = (column: number | undefined) => (column === undefined ? "" : textAt(row, column));
    const who = { code: said(code), name: said(name) };
    const tier = placement(file, found, row, columns.get("tier")!, collector);
    if (tier === undefined) continue;
    const year = reportYear(row.cells[yearColumn]);
    if (year === undefined) {
      const what = textAt(row, yearColumn);
      collector.problem(
        "warning",
        "bad-year",
        `"${what}" is not the year of a TIP Report (${FIRST_REPORT} or later); the placement was left out`,
        at(yearColumn),
      );
      continue;
    }
    const country = collector.codedCountry(who, at((who.name === "" ? (code ?? name) : name)!));
    if (country === undefined) continue;
    const from = said(origin);
    const isDerived = DERIVED.test(from);
    if (isDerived) {
      const words = (count: number) =>
        `${count} ${count === 1 ? "placement was" : "placements were"} worked out by the file's author (origin "${from}") rather than taken from the report; read as ${count === 1 ? "it stands" : "they stand"}`;
      collector.gather("info", "placement-derived", words, at(columns.get("tier")!), from);
    }
    collector.observeOnce({
      country,
      indicator: "tip.tier",
      year,
      value: tier,
      locator: at(columns.get("tier")!),
      note: `Trafficking in Persons Report ${year}, ${originWords(found, from, isDerived)}`,
      ...(isDerived ? { formula: `worked out by the file's author (origin "${from}")` } : {}),
    });
  }
  return collector.finish();
}

/** Where a placement comes from, as it stands in its note. */
function originWords({ layout }: TipTable, from: string, isDerived: boolean): string {
  if (layout === "published-names") return "from its list of placements";
  if (layout === "kelley-heiss") return "as coded by Kelley and Heiss";
  const union = `taken into the union from ${from}`;
  return isDerived ? `worked out, not printed in this form; ${union}` : union;
}

/** One row a country, one column a year: the Wikipedia table. */
function readWide(file: ParsedFile, found: TipTable, collector: Collector): Reading {
  const name = found.header.columns.get("name")!;
  const years = trustedYears(file, found, collector);
  for (const row of found.header.body) {
    const label = textAt(row, name).replace(/\s*\[[^\]]*\]/gu, "");
    // A row without any placement is a note under the table.
    if (found.years.every(({ column }) => textAt(row, column) === "")) continue;
    const country = collector.country(label, locate(file, found.table, row.at, name));
    for (const { column, year } of years) {
      const tier = placement(file, found, row, column, collector);
      if (tier === undefined || country === undefined) continue;
      collector.observeOnce({
        country,
        indicator: "tip.tier",
        year,
        value: tier,
        locator: locate(file, found.table, row.at, column),
        note: `Trafficking in Persons Report ${year}, as tabulated on Wikipedia`,
      });
    }
  }
  return collector.finish();
}

/** One row a country, for the year that the header or the file's name gives, if any does. */
function readSingleYear(
  file: ParsedFile,
  found: TipTable,
  year: number | undefined,
  collector: Collector,
): Reading {
  const [name, column] = [found.header.columns.get("name")!, found.header.columns.get("tier")!];
  const headerAt = locate(file, found.table, found.table.rows[found.header.index]!.at, column);
  if (year === undefined) {
    collector.problem(
      "warning",
      "no-year",
      "neither the table nor the file's name says which TIP Report this is; the placements have no year",
      headerAt,
    );
  } else if (!/\d{4}/u.test(found.header.titles[column]!)) {
    collector.problem(
      "info",
      "year-from-file-name",
      `the table does not say which TIP Report it codes; ${year} was taken from the file's name`,
      headerAt,
    );
  }
  for (const row of found.header.body) {
    const label = textAt(row, name);
    const tier = placement(file, found, row, column, collector);
    if (tier === undefined) continue;
    const country = collector.country(label, locate(file, found.table, row.at, name));
    if (country === undefined) continue;
    collector.observeOnce({
      country,
      indicator: "tip.tier",
      ...(year === undefined ? {} : { year }),
      value: tier,
      locator: locate(file, found.table, row.at, column),
      note: `Trafficking in Persons Report ${year ?? "of an unstated year"}, from a table of one year`,
    });
  }
  return collector.finish();
}

function placement(file: ParsedFile, found: TipTable, row: Row, column: number, collector: Collector) {
  const read = readTier(row.cells[column], found.codes);
  if (read.kind === "tier") return read.tier;
  if (read.kind === "bad") {
    const locator = locate(file, found.table, row.at, column);
    collector.problem(
      "warning",
      "unknown-tier",
      `"${read.text}" is not a TIP tier; it was left out`,
      locator,
    );
  }
  return undefined;
}

/** A column of placements for one report year. */
interface YearColumn {
  readonly column: number;
  readonly year: number;
}

/** The table of placements found in a file, and which of the known shapes it has. */
interface TipTable {
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
function findTipTable(file: ParsedFile): TipTable | undefined {
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

/** Shares of countries left blank from which a column counts as not finished, and the fewest that can show it. */
const UNFINISHED = { share: 0.1, countries: 10 } as const;

/**
 * The year columns of the Wikipedia table that can be trusted; the others are flagged and left out.
 *
 * The table is typed by volunteers, who start a new year from a copy of the last one and overwrite it country by
 * country. A column is left out when it shows signs of that work having stopped half-way: the year before it is
 * missing, so that what it was copied from is older still (the copy at hand lacks 2022, and seven values in its 2023
 * column are leftovers that the report itself contradicts); or it leaves blank a tenth of the countries that the column
 * before it places. A later year that follows without a gap is read.
 */
function trustedYears(file: ParsedFile, found: TipTable, collector: Collector): YearColumn[] {
  const known = new Set(found.years.map(({ year }) => year));
  const headerRow = found.table.rows[found.header.index]!;
  return found.years.filter((column, index) => {
    const before = found.years[index - 1];
    if (!before) return true;
    const doubt = known.has(column.year - 1)
      ? unfinished(found, before, column)
      : `the table has no ${column.year - 1}, and a column begun after a skipped year holds leftovers of the one before it`;
    if (doubt === undefined) return true;
    collector.problem(
      "info",
      "column-not-used",
      `the ${column.year} column is not read: ${doubt}`,
      locate(file, found.table, headerRow.at, column.column),
    );
    return false;
  });
}

function unfinished(found: TipTable, before: YearColumn, column: YearColumn): string | undefined {
  const places = (at: number) => (row: TipTable["header"]["body"][number]) =>
    readTier(row.cells[at], found.codes).kind === "tier";
  const placed = found.header.body.filter(places(before.column));
  const blank = placed.filter((row) => (row.cells[column.column] ?? null) === null).length;
  if (blank < UNFINISHED.countries || blank < UNFINISHED.share * placed.length) return undefined;
  return `it leaves ${blank} of the ${placed.length} countries blank that ${before.year} places, so it was not finished`;
}

/** The first TIP Report came out in 2001: an earlier placement is a mistake. */
const FIRST_REPORT = 2001;

/** Of the reports whose placements a table has, the newest. */
function newestYear(file: ParsedFile, found: TipTable): string {
  const column = found.header.columns.get("year");
  const headerRow = found.table.rows[found.header.index]!;
  if (column === undefined) {
    throw new ShortlistError("unknown-layout", "a table of TIP tiers has no year column", {
      where: { file: file.path, locator: locate(file, found.table, headerRow.at, 0) },
      wayOut: "add a column named year that holds the year of the TIP Report",
    });
  }
  const tier = found.header.columns.get("tier")!;
  const years = found.header.body
    .filter((row) => readTier(row.cells[tier]).kind === "tier")
    .map((row) => reportYear(row.cells[column]) ?? FIRST_REPORT);
  return String(years.reduce((newest, year) => Math.max(newest, year), FIRST_REPORT));
}

/** The one year in the header, or in the file's name; two different years in a place say nothing. */
function statedYear(file: ParsedFile, found: TipTable): number | undefined {
  const inHeader = found.header.titles[found.header.columns.get("tier")!]!;
  const inName = file.path.split("/").at(-1)!;
  for (const where of [inHeader, inName]) {
    const years = new Set(where.match(/(?<!\d)20\d\d(?!\d)/gu) ?? []);
    const year = years.size === 1 ? reportYear([...years][0]) : undefined;
    if (year !== undefined) return year;
  }
  return undefined;
}

/** The year in a cell, where it is one of a report. */
function reportYear(cell: Row["cells"][number] | undefined): number | undefined {
  const written = String(cell ?? "").trim();
  const year = Number(written);
  return /^\d{4}$/u.test(written) && year >= FIRST_REPORT && year < 2100 ? year : undefined;
}
