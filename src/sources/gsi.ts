import type { ShortlistError } from "../model/problem.ts";
import type { ParsedFile, Row, Table } from "../model/table.ts";
import { type Header, type HeaderSpec, locate } from "../tables/index.ts";
import { titlePlace } from "../tables/layout/header.ts";
import { Collector } from "./collector/index.ts";
import type { Source } from "./contract.ts";
import list from "./gsi.yaml";
import { indicatorsOf } from "./indicator-list.ts";
import { announced, yearly } from "./published.ts";
import { headedTable, headedTables, rowsOf, type TableRow, unknownTable } from "./publisher-tables.ts";

/** A column of the summary sheet: how it is headed, and whether it is a modelled estimate. */
interface Column {
  readonly is: string;
  readonly estimate?: true;
}

const GSI_COLUMNS = indicatorsOf<Column>(list);

/** The header of the summary sheet. What it must have is the country and the two estimates. */
const GSI_HEADER: HeaderSpec = {
  country: { is: /^country$/u },
  ...Object.fromEntries(
    GSI_COLUMNS.map(({ is, indicator, estimate }) => [
      indicator.id,
      { is: new RegExp(is, "u"), optional: estimate !== true },
    ]),
  ),
};

const LAYOUT = "summary";
const TITLE = /^(?:source: walk free.*)?global slavery index,? \d{4}/iu;
/** Editions describe the second year before them (2018: 2016, 2023: 2021) where a file does not say. */
const LAG = 2;

/**
 * Walk Free, Global Slavery Index: the summary sheet of the workbook, found by its columns. The year is that of the
 * estimate: as the header of the prevalence states it, else the edition less two.
 */
export const gsi: Source = {
  id: "gsi",
  title: "Global Slavery Index",
  summary: "Modelled prevalence of modern slavery, vulnerability to it and what governments do about it.",
  publisher: "Walk Free",
  attribution:
    "Walk Free, The Global Slavery Index, Minderoo Foundation, www.walkfree.org/global-slavery-index",
  terms: "© Minderoo Foundation Limited, all rights reserved; cite as the publisher asks",
  url: "https://www.walkfree.org/global-slavery-index/",
  release: {
    kind: "irregular",
    editions: [2013, 2014, 2016, 2018, 2023],
    named: LAG,
    pages: ["https://www.walkfree.org/global-slavery-index/methodology/faqs/"],
  },
  // japantimes.co.jp/news/2023/05/24/world/crime-legal-world/modern-slavery-north-korea-eritrea-study
  published: yearly(announced([2023, "2023-05-24", "document"]), { described: LAG }),
  indicators: GSI_COLUMNS.map(({ indicator }) => indicator),
  fewest: [
    { indicators: ["gsi.prevalence", "gsi.vulnerability", "gsi.response"], since: 2021, countries: 160 },
  ],
  layouts: [
    {
      id: LAYOUT,
      title: "Workbook with a summary sheet of prevalence, vulnerability and response",
      precedence: 1,
    },
  ],

  recognise(file) {
    if (headedTable(file, GSI_HEADER)) return { layout: LAYOUT, confidence: 0.95 };
    return titlePlace(file, TITLE) === undefined ? undefined : { layout: LAYOUT, confidence: 0.5 };
  },

  read(file, _recognition, context) {
    const [found, ...others] = headedTables(file, GSI_HEADER);
    if (found === undefined) {
      throw unknownLayout(
        file,
        "no sheet has a country, an estimated prevalence per 1,000 and a number of people",
      );
    }
    const rows = [...rowsOf(file, found)];
    const { table, header } = found;
    const edition = editionOf(file, table, header);
    if (edition === undefined)
      throw unknownLayout(file, "neither a title nor a sheet's name says which edition it is");
    const year = statedYear(header) ?? edition - LAG;
    const out = new Collector(file, context, { source: "gsi", layout: LAYOUT, vintage: String(edition) });
    for (const row of rows) readRow(row, out, { edition, year });
    for (const { table: other, header: top } of others)
      out.unread(other, locate(file, other, other.rows[top.index]!.at, 0));
    return out.finish();
  },
};

function readRow(row: TableRow, out: Collector, { edition, year }: { edition: number; year: number }): void {
  const filled = GSI_COLUMNS.filter(({ indicator }) => row.cell(indicator.id) !== null);
  if (filled.length === 0) return;
  const country = out.country(row.text("country"), row.place("country"));
  if (country === undefined) return;
  for (const { indicator, estimate } of filled) {
    const locator = row.place(indicator.id);
    const value = out.number(row.cell(indicator.id), indicator.title, locator, indicator.scale);
    if (value === undefined) continue;
    const note = `Global Slavery Index ${edition} edition`;
    const warning = `a modelled ${year} estimate for all ages, forced labour and forced marriage together; not child-trafficking prevalence`;
    out.observeOnce({
      country,
      indicator: indicator.id,
      year,
      value,
      unit: indicator.unit!,
      locator,
      note: estimate ? `${note}: ${warning}` : note,
    });
  }
}

/** The year in the header of the prevalence, if it has one. */
function statedYear(header: Header): number | undefined {
  const title = header.titles[header.columns.get("gsi.prevalence")!] ?? "";
  const year = /\b(20\d\d)\b/u.exec(title)?.[1];
  return year === undefined ? undefined : Number(year);
}

/** As the summary's own title or name says it, else another sheet's title (one of which is a misprint in 2023). */
function editionOf(file: ParsedFile, table: Table, header: Header): number | undefined {
  const above = table.rows.slice(0, header.index);
  const elsewhere = file.tables.flatMap(({ rows }) => rows.slice(0, 15));
  const texts = (rows: readonly Row[]) =>
    rows.flatMap(({ cells }) => cells.map((cell) => String(cell ?? "")));
  for (const text of [...texts(above), table.name, ...texts(elsewhere)]) {
    const year = /\b(?:global slavery index|gsi)\b\D{0,3}(20\d\d)\b/iu.exec(text)?.[1];
    if (year !== undefined) return Number(year);
  }
  return undefined;
}

function unknownLayout(file: ParsedFile, what: string): ShortlistError {
  return unknownTable(
    file,
    titlePlace(file, TITLE),
    `this looks like the Global Slavery Index, but ${what}`,
    'the summary sheet needs "Country", "Estimated prevalence … per 1,000 population" and "Estimated number of people in modern slavery" under a title that names the edition',
  );
}
