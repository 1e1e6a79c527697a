import { ShortlistError } from "../../model/error.ts";
import type { ParsedFile, Row } from "../../model/table.ts";
import { findHeader, type HeaderSpec, locate } from "../../tables/index.ts";
import type { Collector } from "../collector/index.ts";
import { refuseDoubled } from "../doubled-titles.ts";
import { type HeadedTable, textAt } from "../table-rows.ts";
import type { FiscalYear } from "./class-year.ts";
import { readGroup } from "./groups.ts";

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
export function findClassList(file: ParsedFile): HeadedTable | undefined {
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
export function readClassList(
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
