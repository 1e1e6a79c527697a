import type { ParsedFile, Table } from "../model/table.ts";

/** Spreadsheet letters of a 0-based column: 0 is A, 26 is AA. */
export function columnLetters(column: number): string {
  let letters = "";
  for (let n = column + 1; n > 0; n = Math.floor((n - 1) / 26)) {
    letters = String.fromCharCode(65 + ((n - 1) % 26)) + letters;
  }
  return letters;
}

/** 0-based column of spreadsheet letters, in either case: A is 0, AA is 26. */
export function columnOf(letters: string): number {
  let number = 0;
  for (let i = 0; i < letters.length; i += 1) number = number * 26 + (letters.charCodeAt(i) & 31);
  return number - 1;
}

/**
 * The place of a cell as a person would look it up: `Sheet!C12` in a workbook, `line 12, column 3` in a text file.
 * `at` is the row's own number (`Row.at`), `column` is 0-based within the table.
 */
export function locate(file: Pick<ParsedFile, "format">, table: Table, at: number, column: number): string {
  const inFile = (table.firstColumn ?? 0) + column;
  if (file.format === "xlsx" || file.format === "xls") return `${table.name}!${columnLetters(inFile)}${at}`;
  return `line ${at}, column ${inFile + 1}`;
}

/** The place of a stretch of one column, both rows included: `Sheet!A5:A9`, `lines 5-9, column 1`. */
export function locateRows(
  file: Pick<ParsedFile, "format">,
  table: Table,
  { from, to }: { readonly from: number; readonly to: number },
  column: number,
): string {
  const first = locate(file, table, from, column);
  if (from === to) return first;
  if (file.format === "xlsx" || file.format === "xls")
    return `${first}:${columnLetters((table.firstColumn ?? 0) + column)}${to}`;
  return first.replace(`line ${from}`, `lines ${from}-${to}`);
}

/** A cell's place: its sheet ("" is a text file), row (`Row.at`) and 0-based column in the file; undefined for places of other kinds. */
export function placeOf(
  locator: string,
): { readonly sheet: string; readonly at: number; readonly column: number } | undefined {
  const inText = /^line (\d+), column (\d+)$/u.exec(locator);
  if (inText) return { sheet: "", at: Number(inText[1]), column: Number(inText[2]) - 1 };
  const inSheet = /^(.*)!([A-Z]{1,3})(\d+)$/su.exec(locator);
  return inSheet ? { sheet: inSheet[1]!, at: Number(inSheet[3]), column: columnOf(inSheet[2]!) } : undefined;
}

/** The sheet of a place in a workbook, as its name; "" for a place in a text. */
export function sheetOf(locator: string): string {
  return locator.slice(0, Math.max(0, locator.lastIndexOf("!")));
}

/** The stretches of a sheet's rows, ends included, of which a locator of one or many places names cells. */
export function rowsIn(locator: string, sheet: string): readonly (readonly [from: number, to: number])[] {
  return locator.split("; ").flatMap((place) => {
    const lines = /^lines? ([\d, -]+?)(?:, columns? [\d-]+)?$/u.exec(place)?.[1];
    const spans =
      sheet === ""
        ? (lines?.split(", ") ?? [])
        : place.startsWith(`${sheet}!`)
          ? place
              .slice(sheet.length + 1)
              .replaceAll(":", "-")
              .split(",")
          : [];
    return spans.flatMap((span) => {
      const [from, to] = span.split("-").map((end) => Number(end.replace(/^[A-Z]+/u, "")));
      return from === undefined || Number.isNaN(from) ? [] : [[from, to ?? from] as const];
    });
  });
}
