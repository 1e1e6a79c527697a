import type { Cell } from "../model/table.ts";

/** A cell as read, and what is wrong with it where something is. */
export type ReadCell =
  | { readonly cell: Cell; readonly problem?: undefined }
  | { readonly cell: null; readonly problem: { readonly code: string; readonly message: string } };

const ERROR =
  /^#(?:NULL!|DIV\/0!|VALUE!|REF!|NAME\?|NUM!|N\/A|GETTING_DATA|SPILL!|CALC!|FIELD!|BLOCKED!|CONNECT!|BUSY!|UNKNOWN!|ERR!)$/u;
const DAY = 86_400_000;

/**
 * A spreadsheet value as a cell: dates become ISO text (`2023-06-30`, with the time where there is one, or the time
 * alone), blank text is null, and an error (`#DIV/0!`) is null and a problem, never a number and never text.
 */
export function readCell(value: unknown): ReadCell {
  if (typeof value === "string") {
    if (ERROR.test(value)) {
      return problem("error-cell", `the cell holds the spreadsheet error ${value}; it was read as empty`);
    }
    // XML knows one line break only; the reader leaves the file's own.
    return { cell: value.trim() === "" ? null : value.replace(/\r\n?/gu, "\n") };
  }
  if (typeof value === "number") {
    if (Number.isFinite(value)) return { cell: value };
    return problem("bad-number", "the cell holds a number too large to be one; it was read as empty");
  }
  if (typeof value === "boolean") return { cell: value };
  if (value instanceof Date) return readDate(value);
  return { cell: null };
}

function readDate(date: Date): ReadCell {
  const time = date.getTime();
  // Spreadsheets know no date after the year 9999; the reader puts a time without a date on the day before 1900.
  if (Number.isNaN(time) || time < Date.UTC(1899, 11, 31) || time >= Date.UTC(10_000, 0, 1)) {
    return problem(
      "bad-date",
      "the cell is formatted as a date but its number is none; it was read as empty",
    );
  }
  const iso = date.toISOString().slice(0, 19);
  if (time < Date.UTC(1900, 0, 1)) return { cell: iso.slice(11) };
  return { cell: time % DAY === 0 ? iso.slice(0, 10) : iso };
}

function problem(code: string, message: string): ReadCell {
  return { cell: null, problem: { code, message } };
}
