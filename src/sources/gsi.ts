import type { ShortlistError } from "../model/problem.ts";
import type { Indicator } from "../model/source.ts";
import type { ParsedFile, Row, Table } from "../model/table.ts";
import { type Header, type HeaderSpec, locate } from "../tables/index.ts";
import { titlePlace } from "../tables/layout/header.ts";
import { Collector } from "./collector/index.ts";
import type { Source } from "./contract.ts";
import { headedTable, headedTables, rowsOf, type TableRow, unknownTable } from "./publisher-tables.ts";

/** A column of the summary sheet: how it is headed, and the indicator it feeds. */
interface GsiColumn {
  readonly is: RegExp;
  readonly indicator: Indicator;
  /** Is it the modelled estimate, which must never be read as child-trafficking prevalence? */
  readonly estimate?: boolean;
}

const vulnerability = (id: string, is: RegExp, title: string, says: string): GsiColumn => ({
  is,
  indicator: {
    id: `gsi.${id}`,
    title,
    summary: `Vulnerability to modern slavery${says}, from 0 (least vulnerable) to 100 (most vulnerable); Walk Free.`,
    unit: "%",
    scale: [0, 100],
    better: "lower",
  },
});

const dimension = (part: string, is: RegExp, what: string, of = what): GsiColumn =>
  vulnerability(`vulnerability.${part}`, is, `Vulnerability: ${what}`, ` from ${of}`);

const response = (id: string, is: RegExp, title: string, says: string): GsiColumn => ({
  is,
  indicator: {
    id: `gsi.${id}`,
    title,
    summary: `${says}; share of the possible points, below 0 where a government undermines its own response; Walk Free.`,
    unit: "%",
    // Three of the activities only ever subtract.
    scale: [-100, 100],
    better: "higher",
  },
});

const milestone = (part: string, is: RegExp, what: string, says: string): GsiColumn =>
  response(`response.${part}`, is, `Government response: ${what}`, says);

/** In the order of the sheet. The five vulnerability dimensions and the five milestones precede their totals. */
const GSI_COLUMNS: readonly GsiColumn[] = [
  {
    is: /\bprevalence\b.*per 1,?000/u,
    estimate: true,
    indicator: {
      id: "gsi.prevalence",
      title: "Prevalence of modern slavery",
      summary:
        "Modelled number of people in modern slavery per 1,000, all ages, forced labour and forced marriage together (not child-trafficking prevalence); Walk Free.",
      unit: "per 1,000",
      scale: [0, 1000],
      better: "lower",
    },
  },
  {
    is: /\bnumber of people in modern slavery\b/u,
    estimate: true,
    indicator: {
      id: "gsi.victims",
      title: "People in modern slavery",
      summary:
        "Modelled number of people in modern slavery, all ages, forced labour and forced marriage together; Walk Free.",
      unit: "people",
      limits: [0, 1e10],
      better: "lower",
    },
  },
  dimension("governance", /\bgovernance issues$/u, "governance issues", "weak governance"),
  dimension("basic-needs", /\b(?:lack of basic needs|nourishment and access)$/u, "lack of basic needs"),
  dimension("inequality", /\binequality$/u, "inequality"),
  dimension(
    "disenfranchised-groups",
    /\bdisenfranchised groups$/u,
    "disenfranchised groups",
    "the exclusion of groups",
  ),
  dimension("conflict", /\beffects of conflict$/u, "effects of conflict", "conflict"),
  vulnerability(
    "vulnerability",
    /\bvulnerability score\b/u,
    "Vulnerability to modern slavery",
    ", all dimensions",
  ),
  milestone(
    "survivors",
    /^survivors of slavery are identified and supported\b/u,
    "survivors",
    "Identification and support of survivors",
  ),
  milestone(
    "justice",
    /^criminal justice mechanisms\b/u,
    "criminal justice",
    "Criminal justice against modern slavery",
  ),
  milestone("coordination", /^coordination occurs\b/u, "coordination", "Coordination and accountability"),
  milestone(
    "risk",
    /^risk factors\b.*addressed/u,
    "risk factors",
    "Attitudes, social systems and institutions that enable modern slavery are addressed",
  ),
  milestone(
    "sourcing",
    /^government and business stop sourcing\b/u,
    "sourcing",
    "Government and business stop sourcing from forced labour",
  ),
  response(
    "response",
    /^government response total\b/u,
    "Government response",
    "Government response to modern slavery, all milestones",
  ),
];

/** The header of the summary sheet. What it must have is the country and the two estimates. */
const GSI_HEADER: HeaderSpec = {
  country: { is: /^country$/u },
  ...Object.fromEntries(
    GSI_COLUMNS.map(({ is, indicator, estimate }) => [indicator.id, { is, optional: estimate !== true }]),
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
