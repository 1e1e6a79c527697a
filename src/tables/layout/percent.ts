import type { Problem } from "../../model/problem.ts";
import type { ParsedFile, Row, Table } from "../../model/table.ts";
import { locate } from "../locate.ts";

/**
 * A file with the percentages of its sheets as they show them, and as their export to CSV writes them, but with every
 * digit: 0.1234 becomes the text `12.34%`. So a workbook and its export give the same figures, whoever reads them. The
 * file itself where it has none.
 */
export function asShown(file: ParsedFile): ParsedFile {
  if (!file.tables.some(hasPercents)) return file;
  const shown = (table: Table) =>
    hasPercents(table) ? { ...table, rows: table.rows.map(withPercentTexts) } : table;
  return { ...file, tables: file.tables.map(shown) };
}

/** Says how the percentages were read in the sheets that figures were taken from, given by their names. */
export function percentProblems(file: ParsedFile, read: ReadonlySet<string>): readonly Problem[] {
  return file.tables.flatMap((table): Problem[] => {
    const first = read.has(table.name) ? table.rows.find(isPercentRow) : undefined;
    if (first === undefined) return [];
    const message =
      "cells of this sheet are shown as percentages; each was read as it is shown and as an export to CSV gives it: where the workbook holds 0.45 and shows 45%, as 45";
    const locator = locate(file, table, first.at, first.percents[0]!);
    return [{ severity: "info", code: "percent-cells", message, file: file.path, locator }];
  });
}

function isPercentRow(row: Row): row is Row & { readonly percents: readonly number[] } {
  return row.percents !== undefined;
}

function hasPercents({ rows }: Table): boolean {
  return rows.some(isPercentRow);
}

function withPercentTexts(row: Row): Row {
  const { at, percents } = row;
  if (percents === undefined) return row;
  const cells = [...row.cells];
  for (const column of percents) {
    const cell = cells[column];
    if (typeof cell === "number") cells[column] = `${timesHundred(cell)}%`;
  }
  return { at, cells };
}

/** A hundred times a number, in decimal digits: the point is moved, since 0.07 * 100 is 7.000000000000001. */
function timesHundred(value: number): string {
  const [, sign = "", whole = "", fraction = "", exponent = "0"] =
    /^(-?)(\d+)(?:\.(\d+))?(?:e([+-]\d+))?$/u.exec(String(value)) ?? [];
  const point = whole.length + Number(exponent) + 2;
  const lead = Math.max(0, 1 - point);
  const digits = `${"0".repeat(lead)}${whole}${fraction}`.padEnd(point, "0");
  const at = point + lead;
  const before = digits.slice(0, at).replace(/^0+(?=\d)/u, "");
  const after = digits.slice(at).replace(/0+$/u, "");
  if (after === "") return sign + before;
  // Three digits behind a point might be thousands: a zero more, and they are not.
  return `${sign}${before}.${after.length === 3 ? `${after}0` : after}`;
}
