import { defined } from "../../model/defined.ts";
import type { Cell, ParsedFile } from "../../model/table.ts";
import type { MccTable } from "./tables.ts";

/** The year a row describes and the scorecard it stands on, as far as the file says. */
export interface Dating {
  readonly year?: number;
  readonly fiscalYear?: number;
}

/** `FY24`, `FY 2024`, `fiscal year 2024`, and in a fiscal-year column `2024` or `24`. */
export function readFiscalYear(text: string, bare = false): number | undefined {
  const found = /\b(?:fy|fiscal[ _]year)[ _-]?((?:20)?\d\d)(?!\d|["'.,]\d)/iu.exec(text)?.[1];
  const year = found ?? (bare ? /^\s*((?:20)?\d\d)(?:\.0+)?\s*$/u.exec(text)?.[1] : undefined);
  return year === undefined ? undefined : Number(year.length === 2 ? `20${year}` : year);
}

/**
 * A scorecard of fiscal year N is dated N - 2: MCC itself labels the newest data so (its FY2019 data notes: Freedom in the
 * World 2018 "labeled as 2017 data on the scorecard"), and the income groups that scorecards compare within are those of N - 2
 * too. Slower series on the same card are older still; where a file gives a row's own data year, that is taken instead.
 */
export function datingOf(fiscalYear: number | undefined, cell: Cell | undefined): Dating {
  const text = cell === null || cell === undefined ? "" : String(cell);
  const own = readFiscalYear(text);
  const plain = own === undefined ? /^\s*((?:19|20)\d\d)(?:\.0+)?\s*$/u.exec(text)?.[1] : undefined;
  const fiscal = own ?? fiscalYear;
  const year = plain === undefined ? (fiscal === undefined ? undefined : fiscal - 2) : Number(plain);
  return defined({ year, fiscalYear: fiscal });
}

/** Is a cell of a column of years one that `datingOf` understands, or blank? */
export function isYear(cell: Cell | undefined): boolean {
  const text = cell === null || cell === undefined ? "" : String(cell).trim();
  return text === "" || readFiscalYear(text) !== undefined || /^(?:19|20)\d\d(?:\.0+)?$/u.test(text);
}

/** The fiscal year of a whole file: from the sheet's name or a title, else from the file's documented name. */
export function fileFiscalYear(
  file: ParsedFile,
  { table, body }: MccTable,
): { fiscalYear: number; fromName: boolean } | undefined {
  const above = table.rows.slice(0, table.rows.length - body.length);
  const texts = [
    table.name,
    ...above.flatMap(({ cells }) => cells.filter((cell) => typeof cell === "string")),
  ];
  for (const text of texts) {
    const fiscalYear = readFiscalYear(text);
    if (fiscalYear !== undefined) return { fiscalYear, fromName: false };
  }
  const named = /[_-](fy(?:20)?\d\d)\.[a-z]+$/iu.exec(file.path)?.[1];
  const fiscalYear = named === undefined ? undefined : readFiscalYear(named);
  return fiscalYear === undefined ? undefined : { fiscalYear, fromName: true };
}
