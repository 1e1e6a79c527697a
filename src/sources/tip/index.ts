import { ShortlistError } from "../../model/error.ts";
import type { ParsedFile, Row } from "../../model/table.ts";
import { locate } from "../../tables/index.ts";
import { Collector } from "../collector/index.ts";
import type { Reading, Source } from "../contract.ts";
import { refuseDoubled } from "../doubled-titles.ts";
import { textAt } from "../table-rows.ts";
import { TIP_REPORT } from "../tip-report.ts";
import { trustedYears } from "./columns.ts";
import { findTipTable, type TipTable } from "./layouts.ts";
import { readTier, TIERS } from "./tiers.ts";
import { FIRST_REPORT, newestYear, reportYear, statedYear } from "./years.ts";

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
  indicators: [
    {
      id: "tip.tier",
      title: "TIP Report tier",
      summary:
        "How far a government meets the minimum standards of the Trafficking Victims Protection Act, by the US State " +
        "Department: a grade of effort, not of prevalence. A special case is described but not graded.",
      categories: TIERS,
      ungraded: ["Special case"],
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
