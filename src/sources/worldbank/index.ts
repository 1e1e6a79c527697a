import { ShortlistError } from "../../model/problem.ts";
import type { ParsedFile, Row } from "../../model/table.ts";
import { findHeader, type HeaderSpec, locate } from "../../tables/index.ts";
import { Collector } from "../collector/index.ts";
import type { Source } from "../contract.ts";
import { yearly } from "../published.ts";
import { type HeadedTable, refuseDoubled, textAt } from "../publisher-tables.ts";
import { findHistory, readHistory, titledHistory, unknownHistory } from "./history.ts";
import { INCOME_GROUP, INCOME_GROUPS, readGroup } from "./income.ts";

/** The World Bank's classification of economies by income. */
export const worldbank: Source = {
  id: "worldbank",
  title: "World Bank classification of economies by income",
  summary: "The income group of each economy by its gross national income per capita, set anew every July.",
  publisher: "World Bank",
  attribution: "Income groups: World Bank, country classification by income level.",
  terms: "Creative Commons Attribution 4.0 (CC BY 4.0), the World Bank's default for its data.",
  url: "https://datahelpdesk.worldbank.org/knowledgebase/articles/906519-world-bank-country-and-lending-groups",
  release: {
    kind: "yearly",
    months: [7, 7],
    after: 1,
    named: 2,
    fiscal: true,
    pages: ["http://blogs.worldbank.org/opendata/frontpage"],
  },
  // Fiscal years begin on the day on which their classes are set.
  published: yearly((fiscalYear) => ({ date: `${fiscalYear - 1}-07-01`, basis: "rule" }), {
    described: 2,
  }),
  indicators: [
    {
      id: INCOME_GROUP.indicator,
      title: "World Bank income group",
      summary:
        "The group that an economy's gross national income per capita (Atlas method) of the year described falls " +
        "into, by the World Bank's thresholds.",
      categories: INCOME_GROUPS,
      kind: "circumstance",
    },
  ],
  fewest: [{ indicators: ["wb.income"], since: 1993, countries: 203 }],
  layouts: [
    // Both hold what was published on 1 July. The history states fiscal year and data year above every column, where
    // the list of economies leaves its year to be read from a note: so the history wins where they overlap.
    { id: "oghist", title: "Historical classification (OGHIST)", precedence: 20 },
    { id: "class", title: "Current list of economies (CLASS)", precedence: 10 },
  ],

  recognise(file) {
    if (findHistory(file)) return { layout: "oghist", confidence: 0.95 };
    if (findClassList(file)) return { layout: "class", confidence: 0.95 };
    return titledHistory(file) ? { layout: "oghist", confidence: 0.6 } : undefined;
  },

  read(file, recognition, context) {
    if (recognition.layout === "oghist") {
      const history = findHistory(file);
      if (!history) throw unknownHistory(file);
      const vintage = String(Math.max(...history.years.map(({ fiscalYear }) => fiscalYear)));
      const collector = new Collector(file, context, { source: "worldbank", layout: "oghist", vintage });
      readHistory(file, history, collector);
      return collector.finish();
    }
    const list = findClassList(file);
    if (!list) {
      throw new ShortlistError("unknown-layout", "no list of economies with income groups was found", {
        where: { file: file.path },
        wayOut: "expected the columns Economy, Code, Region, Income group and Lending category",
      });
    }
    const fiscal = fiscalYearOf(file);
    const vintage = fiscal === undefined ? {} : { vintage: String(fiscal.fiscalYear) };
    const collector = new Collector(file, context, { source: "worldbank", layout: "class", ...vintage });
    readClassList(file, list, fiscal, collector);
    return collector.finish();
  },
};

const COLUMNS: HeaderSpec = {
  name: { is: /^(?:economy|country(?: name)?)$/u },
  code: { is: /^(?:country )?code$/u },
  lending: { is: /^lending category\b/u, optional: true },
  region: { is: /^region$/u, optional: true },
  group: { is: /^income group$/u, optional: true },
};

/**
 * Finds the list of economies by its headers: Economy, Code, Region, Income group, Lending category. Two of the last
 * three must be there; where the lending category, which nobody else lists, is gone, "Economy" must stand for it.
 */
function findClassList(file: ParsedFile): HeadedTable | undefined {
  return classLists(file).find(({ table }) => !table.hidden);
}

/** Every sheet that is laid out so, hidden ones too. */
function classLists({ tables }: ParsedFile): readonly HeadedTable[] {
  return tables.flatMap((table) => {
    const header = findHeader(table, COLUMNS);
    if (!header) return [];
    const has = (column: string) => header.columns.has(column);
    const own = has("lending") || header.titles[header.columns.get("name")!] === "economy";
    const known = ["region", "group", "lending"].filter(has).length;
    return own && known >= 2 ? [{ table, header }] : [];
  });
}

/** Writes down every economy's group. */
function readClassList(
  file: ParsedFile,
  { table, header }: HeadedTable,
  fiscal: FiscalYear | undefined,
  collector: Collector,
): void {
  const headerAt = table.rows[header.index]!.at;
  const group = header.columns.get("group");
  if (group === undefined) {
    throw new ShortlistError("unknown-layout", "the World Bank list of economies has no income group", {
      where: { file: file.path, locator: locate(file, table, headerAt, 0) },
      wayOut: 'expected a column "Income group" next to Economy, Code and Lending category',
    });
  }
  const [name, code] = [header.columns.get("name")!, header.columns.get("code")!];
  refuseDoubled(file, table, header, [name, code, group]);
  sayYear(fiscal, locate(file, table, headerAt, group), collector);
  for (const { table: other, header: top } of classLists(file)) {
    if (other !== table)
      collector.unread(other, locate(file, other, other.rows[top.index]!.at, top.columns.get("name")!));
  }
  for (const row of header.body) {
    const at = (column: number) => locate(file, table, row.at, column);
    const who = { code: textAt(row, code), name: textAt(row, name) };
    const read = readGroup(row.cells[group]);
    // A note under the table has no code; the publisher's spacer row has an x in every column.
    if ((who.code === "" && read.kind === "blank") || isSpacer(row)) continue;
    if (read.kind === "bad") {
      const message = `"${read.text}" is not an income group (such as Low income); it was left out`;
      collector.problem("warning", "unknown-income-group", message, at(group));
      continue;
    }
    const country = collector.codedCountry(
      who,
      at(who.name === "" && who.code !== "" ? code : name),
      "worldbank",
    );
    if (country === undefined) continue;
    if (read.kind !== "group") {
      const message = `${who.name} has no income group in this list: the publisher left it unclassified`;
      collector.problem("info", "unclassified", message, at(group));
      continue;
    }
    collector.observeOnce({
      country,
      indicator: "wb.income",
      ...(fiscal === undefined ? {} : { year: fiscal.dataYear }),
      value: read.group,
      locator: at(group),
      note:
        fiscal === undefined
          ? "World Bank list of economies of an unstated fiscal year"
          : `class of fiscal year ${fiscal.fiscalYear} by the GNI per capita of ${fiscal.dataYear}, World Bank list of economies`,
    });
  }
}

function sayYear(fiscal: FiscalYear | undefined, listAt: string, collector: Collector): void {
  if (fiscal === undefined) {
    const message =
      "nothing in the workbook says for which fiscal year it classifies; the groups have no year";
    collector.problem("warning", "no-year", message, listAt);
    return;
  }
  const { fiscalYear, dataYear, from, locator } = fiscal;
  const message = `${from}: fiscal year ${fiscalYear}, which rests on the GNI of ${dataYear}`;
  collector.problem("info", "year-from-text", message, locator ?? listAt);
  if (fiscal.conflict)
    collector.problem("info", "year-conflict", fiscal.conflict.message, fiscal.conflict.locator);
}

function isSpacer({ cells }: Row): boolean {
  return cells.every((cell) => cell === null || /^\s*x?\s*$/iu.test(String(cell)));
}

/** The fiscal year of a list of economies, and what says so. */
interface FiscalYear {
  readonly fiscalYear: number;
  /** Fiscal year N rests on the GNI of calendar year N-2. */
  readonly dataYear: number;
  /** The evidence in words, to begin a sentence with. */
  readonly from: string;
  readonly locator?: string;
  /** Another statement of the file that does not agree. */
  readonly conflict?: { readonly message: string; readonly locator: string };
}

/**
 * In order of trust, with what to add from the year written to the fiscal year: a list set on 1 July Y holds for the fiscal year Y+1.
 * Mentions of a single country's past ("classified ... for FY17") must not match.
 */
const STATEMENTS = [
  { pattern: /classifications? (?:were |was )?set on (?:1 July|July 1,?) (\d{4})/iu, add: 1 },
  { pattern: /remain in effect until (?:1 July|July 1,?|30 June|June 30,?) (\d{4})/iu, add: 0 },
  { pattern: /list of economies \(\s*(?:June|July) (\d{4})\s*\)/iu, add: 1 },
  { pattern: /list of economies[^.]{0,20}\bFY ?(\d{4}|\d{2})\b/iu, add: 0 },
  { pattern: /\bcurrent (\d{4}) fiscal year/iu, add: 0 },
];

/** The GNI year of the notes: only where nothing else is said, since the publisher has been seen to misstate it. */
const GNI_YEAR = /according to (\d{4}) (?:gross national income|GNI)/iu;

/** Reads the fiscal year from the workbook's own text, else from an `FYnn` in the file's name. */
function fiscalYearOf(file: ParsedFile): FiscalYear | undefined {
  const gni = firstMatch(file, GNI_YEAR);
  for (const { pattern, add } of STATEMENTS) {
    const found = firstMatch(file, pattern);
    if (!found) continue;
    const fiscalYear = fullYear(found.year) + add;
    const dataYear = fiscalYear - 2;
    const { words, locator } = found;
    const stated = { fiscalYear, dataYear, from: `the workbook says "${words}"`, locator };
    if (!gni || fullYear(gni.year) === dataYear) return stated;
    const message = `"${gni.words}" does not agree with "${words}" (${locator}), whose data year is ${dataYear}; the latter was followed`;
    return { ...stated, conflict: { message, locator: gni.locator } };
  }
  if (gni) {
    const dataYear = fullYear(gni.year);
    const { words, locator } = gni;
    return { fiscalYear: dataYear + 2, dataYear, from: `the workbook says "${words}"`, locator };
  }
  const inName = /(?<![a-z])FY[ _-]?(\d{4}|\d{2})(?!\d)/iu.exec(file.path.split("/").at(-1)!)?.[1];
  if (inName === undefined) return undefined;
  const fiscalYear = fullYear(inName);
  return { fiscalYear, dataYear: fiscalYear - 2, from: "only the file's name says the year" };
}

function firstMatch(file: ParsedFile, pattern: RegExp) {
  for (const table of file.tables) {
    if (table.hidden) continue;
    for (const row of table.rows) {
      for (let column = 0; column < row.cells.length; column += 1) {
        const cell = row.cells[column];
        const match = typeof cell === "string" ? pattern.exec(cell) : null;
        if (match) return { year: match[1]!, words: match[0], locator: locate(file, table, row.at, column) };
      }
    }
  }
  return undefined;
}

function fullYear(digits: string): number {
  return digits.length === 2 ? 2000 + Number(digits) : Number(digits);
}
