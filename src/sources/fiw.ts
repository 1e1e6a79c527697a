import { isTerritory } from "../countries/reference.ts";
import type { KnownIndicator } from "../model/source.ts";
import type { HeaderSpec } from "../tables/index.ts";
import { titlePlace } from "../tables/layout/header.ts";
import { Collector } from "./collector/index.ts";
import type { Source } from "./contract.ts";
import list from "./fiw.yaml";
import { indicatorsOf } from "./indicator-list.ts";
import { announced, yearly } from "./published.ts";
import {
  type HeadedTable,
  headedTable,
  headedTables,
  rowsOf,
  type TableRow,
  unknownTable,
} from "./publisher-tables.ts";

/** The columns of scores, ratings and subtotals: how each is headed. */
const FIW_COLUMNS = indicatorsOf<{ readonly key: string; readonly is: string }>(list);

/** Not Free, Partly Free, Free: the publisher's abbreviations, from the worst to the best. */
const FIW_STATUS: KnownIndicator = {
  id: "fiw.status",
  title: "Freedom in the World status",
  summary: "Free (F), Partly Free (PF) or Not Free (NF), from the mean of the two ratings; Freedom House.",
  categories: ["NF", "PF", "F"],
  better: "higher",
  kind: "effort",
};

/** The header of a table of Freedom in the World: these together are the publisher's own. */
const FIW_HEADER: HeaderSpec = {
  country: { is: /^countr(?:y|ies)(?: ?\/ ?territor(?:y|ies))?$/u },
  kind: { is: /^c ?\/ ?t ?\??$/u, optional: true },
  edition: { is: /^edition ?\??$/u, optional: true },
  status: { is: /^status$/u },
  ...Object.fromEntries(
    FIW_COLUMNS.map(({ key, is }) => [
      key,
      { is: new RegExp(is, "u"), optional: !["pr", "cl", "prRating", "clRating"].includes(key) },
    ]),
  ),
};

const LAYOUT = "all-data";

/** Those of 2014, 2016 and 2025 from memory: nothing that was found says otherwise. */
const PUBLISHED = announced(
  [2013, "2013-01-16", "document"], // freedomhouse.org/article/highlights-freedom-world-2013-launch
  [2014, "2014-01-23"],
  [2015, "2015-01-28", "document"], // al-monitor.com/originals/2015/02/tunisia-free-arab-judiciary-political-challenges.html
  [2016, "2016-01-27"],
  [2017, "2017-01-31", "document"], // movedemocracy.org/freedom-houses-freedom-world-2017-reports-decline-global-freedoms
  [2018, "2018-01-16", "document"], // armenpress.am/eng/news/919086
  [2019, "2019-02-05", "document"], // yubanet.com/usa/freedom-in-the-world-2019-democracy-in-retreat
  [2020, "2020-03-04", "document"], // yubanet.com/usa/report-freedom-in-the-world-2020-finds-established-democracies-are-in-decline
  [2021, "2021-03-03", "document"], // maecenata.eu/2021/03/03/freedom-in-the-world-2021
  [2022, "2022-02-24", "document"], // indianacmep.org/global-expansion-authoritarian-rule
  [2023, "2023-03-09", "document"], // progressivevoicemyanmar.org/2023/03/09/new-report-global-freedom-declines-for-17th-consecutive-year-but-may-be-approaching-a-turning-point
  [2024, "2024-02-29", "document"], // armenian-genocide.org/Karabakh.111/current_category.387/nagorno-karabakh_detail.html
  [2025, "2025-02-26"],
);
/** States of which some editions speak as territories. */
const SCORED_AS_TERRITORY: ReadonlySet<string> = new Set(["TWN", "XKX"]);
const TITLE = /^freedom in the world\b.*\d{4}/iu;

/**
 * Freedom House, Freedom in the World: the scores, ratings and status of every edition in the file. Edition N describes
 * year N - 1. The vintage is the newest edition in the file, the note names the row's own. Every row is checked against
 * the publisher's rules; the publisher's figure is kept where it breaks them.
 */
export const fiw: Source = {
  id: "fiw",
  title: "Freedom in the World",
  summary: "Political rights and civil liberties: scores, their subtotals, ratings and the status.",
  publisher: "Freedom House",
  attribution: "Freedom House, Freedom in the World, freedomhouse.org/report/freedom-world",
  terms: "attribution required; redistribution of the data set needs the publisher's leave",
  url: "https://freedomhouse.org/report/freedom-world",
  release: {
    kind: "yearly",
    months: [2, 3],
    after: 1,
    named: 1,
    pages: [
      "https://www.right2lifelanka.org/freedom-house-unveils-global-report-on-democracy-challenges-in-2024/",
      "https://www.romania-insider.com/freedom-house-global-decline-freedom-2024-romania",
    ],
  },
  published: yearly(PUBLISHED, { described: 1 }),
  indicators: [...FIW_COLUMNS.map(({ indicator }) => indicator), FIW_STATUS],
  fewest: [{ indicators: ["fiw.pr", "fiw.cl", "fiw.status", "fiw.total"], since: 2012, countries: 195 }],
  layouts: [{ id: LAYOUT, title: "One row for each country or territory and edition", precedence: 1 }],

  recognise(file) {
    if (headedTable(file, FIW_HEADER)) return { layout: LAYOUT, confidence: 0.95 };
    return titlePlace(file, TITLE) === undefined ? undefined : { layout: LAYOUT, confidence: 0.5 };
  },

  read(file, _recognition, context) {
    const entries = headedTables(file, FIW_HEADER).flatMap((found) => {
      const stated = found.header.columns.has("edition") ? undefined : (statedEdition(found) ?? Number.NaN);
      return [...rowsOf(file, found)].map((row) => ({
        row,
        edition: stated ?? Number(row.cell("edition") ?? Number.NaN),
      }));
    });
    const editions = entries.map(({ edition }) => edition).filter(isEdition);
    if (editions.length === 0) {
      throw unknownTable(
        file,
        titlePlace(file, TITLE),
        "this looks like Freedom in the World, but no table has a country, an edition, a status and the PR and CL scores and ratings",
        'the columns needed are "Country/Territory", "Edition", "Status", "PR rating", "CL rating", "PR" and "CL"',
      );
    }
    const newest = editions.reduce((a, b) => Math.max(a, b));
    const out = new Collector(file, context, { source: "fiw", layout: LAYOUT, vintage: String(newest) });
    for (const { row, edition } of entries) readEntry(row, edition, out);
    return out.finish();
  },
};

function readEntry(row: TableRow, edition: number, out: Collector): void {
  const name = row.text("country");
  const hasFigures = [...FIW_COLUMNS.map(({ key }) => key), "status"].some((key) => row.text(key) !== "");
  // A note under the table has nothing but its first cell.
  if (!hasFigures) return;
  const country = out.country(name, row.place("country"));
  if (country === undefined) return;
  if (!isEdition(edition)) {
    out.problem(
      "warning",
      "bad-year",
      `the edition is "${row.text("edition")}", not a year; the row was left out`,
      row.place("edition"),
    );
    return;
  }
  if (/^t/iu.test(row.text("kind")) && !isTerritory(country) && !SCORED_AS_TERRITORY.has(country)) {
    const message = `"${name}" is scored as a territory but was taken for the state ${country}; the row was left out`;
    out.problem("warning", "territory-of-state", message, row.place("country"));
    return;
  }
  const common = { country, year: edition - 1, note: `Freedom in the World ${edition} edition` };
  const figures: Record<string, number | undefined> = {};
  for (const { key, indicator } of FIW_COLUMNS) {
    const locator = row.place(key);
    const value = out.number(row.cell(key), indicator.title, locator, indicator.scale);
    figures[key] = value;
    if (value === undefined) continue;
    out.observeOnce({ ...common, indicator: indicator.id, value, unit: indicator.unit!, locator });
  }
  const cell = row.text("status");
  const status = statusOf(cell);
  if (status !== undefined) {
    out.observeOnce({ ...common, indicator: FIW_STATUS.id, value: status, locator: row.place("status") });
  } else if (cell !== "") {
    out.problem(
      "warning",
      "unknown-status",
      `the status is "${cell}", not F, PF or NF; it was left out`,
      row.place("status"),
    );
  }
  for (const { cell: key, message } of fiwMismatches({ ...(figures as FiwRow), status })) {
    out.problem(
      "warning",
      "inconsistent",
      `${country}, ${edition} edition: ${message}; the publisher's figure was kept`,
      row.place(key),
    );
  }
}

function statusOf(text: string): string | undefined {
  const folded = text.toLowerCase().replace(/[^a-z]/gu, "");
  return { f: "F", free: "F", pf: "PF", partlyfree: "PF", nf: "NF", notfree: "NF" }[folded];
}

function isEdition(edition: number): boolean {
  return Number.isInteger(edition) && edition >= 1973 && edition <= 2100;
}

/** The edition of a table without a column for it: from its title rows, else from a sheet's name such as `FIW19`. */
function statedEdition({ table, header }: HeadedTable): number | undefined {
  const titles = table.rows
    .slice(0, header.index)
    .flatMap(({ cells }) => cells.map((cell) => String(cell ?? "")));
  const ofSheet = /^fiw ?'?(\d{2}|\d{4})$/iu.exec(table.name.trim())?.[1];
  const stated = titles
    .map((title) => /\b(20\d\d)\b(?! ?[-–])/u.exec(title)?.[1])
    .find((year) => year !== undefined);
  const text = stated ?? ofSheet;
  return text === undefined ? undefined : Number(text) + (text.length === 2 ? 2000 : 0);
}

/**
 * Freedom House, Freedom in the World methodology: how ratings and statuses follow from scores. They hold for every
 * edition from 2013 on. Scores are the lower ends of the bands of ratings 1 to 6; what is below the last is a 7.
 */
const POLITICAL_RIGHTS = [36, 30, 24, 18, 12, 6];
const CIVIL_LIBERTIES = [53, 44, 35, 26, 17, 8];

/** What a row says, where it says it. */
export interface FiwRow {
  readonly pr?: number | undefined;
  readonly cl?: number | undefined;
  readonly total?: number | undefined;
  readonly prRating?: number | undefined;
  readonly clRating?: number | undefined;
  readonly status?: string | undefined;
}

/** A figure that does not follow from its neighbours: which one, and the sentence about it. */
interface FiwMismatch {
  readonly cell: keyof FiwRow;
  readonly message: string;
}

/** Political rights rating (1 best, 7 worst) of a political rights score. */
export function prRating(score: number): number {
  return ratingOf(score, POLITICAL_RIGHTS);
}

/** Civil liberties rating (1 best, 7 worst) of a civil liberties score. */
export function clRating(score: number): number {
  return ratingOf(score, CIVIL_LIBERTIES);
}

/** Every figure of a row that does not follow from the others by the publisher's own rules. */
export function fiwMismatches(row: FiwRow): FiwMismatch[] {
  const found: FiwMismatch[] = [];
  const { pr, cl, total, status } = row;
  if (pr !== undefined && cl !== undefined && total !== undefined && pr + cl !== total) {
    found.push({ cell: "total", message: `the total is ${total}, but ${pr} and ${cl} make ${pr + cl}` });
  }
  if (pr !== undefined && row.prRating !== undefined && row.prRating !== prRating(pr)) {
    const message = `the political rights rating is ${row.prRating}, but a score of ${pr} rates ${prRating(pr)}`;
    found.push({ cell: "prRating", message });
  }
  if (cl !== undefined && row.clRating !== undefined && row.clRating !== clRating(cl)) {
    const message = `the civil liberties rating is ${row.clRating}, but a score of ${cl} rates ${clRating(cl)}`;
    found.push({ cell: "clRating", message });
  }
  if (row.prRating !== undefined && row.clRating !== undefined && status !== undefined) {
    const mean = (row.prRating + row.clRating) / 2;
    const expected = mean <= 2.5 ? "F" : mean <= 5 ? "PF" : "NF";
    if (status !== expected) {
      found.push({
        cell: "status",
        message: `the status is ${status}, but a mean rating of ${mean} is ${expected}`,
      });
    }
  }
  return found;
}

function ratingOf(score: number, bands: readonly number[]): number {
  const band = bands.findIndex((lowest) => score >= lowest);
  return band < 0 ? bands.length + 1 : band + 1;
}
