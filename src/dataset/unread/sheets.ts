import type { Problem } from "../../model/problem.ts";
import type { ParsedFile, Table } from "../../model/table.ts";
import type { Reading } from "../../sources/contract.ts";
import { locate } from "../../tables/locate.ts";
import { isName } from "./rows.ts";

/** What an adapter says of a sheet that it left aside, or whose figures it compared with those of another. */
const TOLD: ReadonlySet<string> = new Set([
  "table-not-read",
  "hidden-sheet",
  "repeated-figure",
  "disagreement",
]);
/** Sheets that are named one by one. */
const LISTED = 20;

/**
 * Says of a workbook's sheets in which countries stand beside something, but from which no figure was taken: a second table
 * without its header, or one whose titles say something else now, is not left out without a word. One problem for all of
 * them, since publishers' workbooks have many; what the adapter says of a sheet by itself is not said again.
 */
export function unreadSheets(
  file: ParsedFile,
  { problems }: Reading,
  read: ReadonlySet<string>,
): readonly Problem[] {
  if (file.format !== "xlsx" && file.format !== "xls") return [];
  const told = problems.flatMap(({ code, locator = "" }) => (TOLD.has(code) ? [`; ${locator}`] : []));
  const isTold = (name: string) =>
    told.some((places) => places === "; " || places === `; ${name}` || places.includes(`; ${name}!`));
  const found = file.tables.flatMap((table) => {
    const place = read.has(table.name) || isTold(table.name) ? undefined : firstCountry(file, table);
    return place === undefined ? [] : [{ table, place }];
  });
  if (found.length === 0) return [];
  const listed = found.slice(0, LISTED);
  const names = listed.map(({ table: { name, hidden } }) => `"${name}"${hidden ? " (hidden)" : ""}`);
  if (found.length > LISTED) names.push(`${found.length - LISTED} more`);
  const many = found.length === 1 ? "a sheet" : `${found.length} sheets`;
  const message = `no figure was taken from ${many} in which countries stand: ${names.join(", ")}`;
  const locator = listed.map(({ place }) => place).join("; ");
  return [{ severity: "info", code: "table-not-read", message, file: file.path, locator }];
}

/** The first cell that is a country's name or code of three letters and has something beside it. */
function firstCountry(file: ParsedFile, table: Table): string | undefined {
  for (const { at, cells } of table.rows) {
    if (cells.filter((cell) => cell !== null).length < 2) continue;
    const column = cells.findIndex(isName);
    if (column >= 0) return locate(file, table, at, column);
  }
  return undefined;
}
