import type { ParsedFile } from "../../src/model/table.ts";

/** Cells of one table that a locator names: rows as they are numbered in the file, columns from 0. */
export interface Area {
  /** The sheet's name; "" for a text file. */
  readonly sheet: string;
  readonly rows: readonly [number, number];
  readonly columns: readonly [number, number];
}

const TEXT = /^lines? (?<rows>\d[\d, -]*?)(?:, columns? (?<columns>\d[\d, -]*))?$/u;
const CELLS = /^(?<from>[A-Z]{1,3}\d+)(?::(?<to>[A-Z]{1,3}\d+))?$/u;
const WHOLE: readonly [number, number] = [0, Number.MAX_SAFE_INTEGER];

/**
 * What a locator names: `Sheet!C12`, `Sheet!C12:E40`, `Sheet!C3:C9,C12`, `line 12`, `line 12, column 3`,
 * `lines 3-9, 12, columns 3-5`, and several of these with `; ` between. Empty where it is no place in a table.
 */
export function areasOf(file: Pick<ParsedFile, "format">, locator: string): Area[] {
  return locator.split("; ").flatMap((one) => areasOfOne(file, one));
}

function areasOfOne({ format }: Pick<ParsedFile, "format">, locator: string): Area[] {
  if (format !== "xlsx" && format !== "xls") {
    const found = TEXT.exec(locator)?.groups;
    if (!found) return [];
    const columns = found.columns === undefined ? [WHOLE] : spans(found.columns).map(fromOne);
    return spans(found.rows!).flatMap((rows) => columns.map((span) => ({ sheet: "", rows, columns: span })));
  }
  const bang = locator.lastIndexOf("!");
  const areas = locator
    .slice(bang + 1)
    .split(",")
    .map((part) => CELLS.exec(part.trim())?.groups);
  if (bang < 0 || areas.some((area) => area === undefined)) return [];
  return areas.map((area) => {
    const [from, to] = [cellOf(area!.from!), cellOf(area!.to ?? area!.from!)];
    return {
      sheet: locator.slice(0, bang),
      rows: [from.row, to.row],
      columns: [from.column, to.column],
    };
  });
}

export function isOneCell({ rows, columns }: Area): boolean {
  return rows[0] === rows[1] && columns[0] === columns[1];
}

function spans(text: string): (readonly [number, number])[] {
  return text.split(",").map((part) => {
    const [from, to] = part.split("-").map((digits) => Number(digits.trim()));
    return [from!, to ?? from!] as const;
  });
}

function fromOne([from, to]: readonly [number, number]): readonly [number, number] {
  return [from - 1, to - 1];
}

function cellOf(text: string): { row: number; column: number } {
  const [, letters, digits] = /^([A-Z]+)(\d+)$/u.exec(text)!;
  const column = [...letters!].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
  return { row: Number(digits), column };
}
