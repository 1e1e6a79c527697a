import { workbookParts } from "../../tables/workbook-fixture.ts";
import type { FixtureEntry } from "../../tables/zip-fixture.ts";
import type { Cell, Grid, Line } from "./grid.ts";

/** How a table is written: none of it changes what the table says. */
export interface Writing {
  readonly format: "csv" | "xlsx";
  readonly delimiter: string;
  readonly quoteAll: boolean;
  readonly eol: string;
  readonly bom: boolean;
  readonly encoding: Encoding;
  readonly sep: boolean;
  readonly finalBreak: boolean;
  readonly strings: "shared" | "inline" | "formula";
  /** Numbers as numbers, or as the text of a text file. */
  readonly numbers: boolean;
  readonly references: boolean;
  readonly dimension?: string;
}

type Encoding = "utf-8" | "utf-16le" | "utf-16be" | "windows-1252" | "windows-1250" | "windows-1251";

export const PLAIN: Writing = {
  format: "csv",
  delimiter: ",",
  quoteAll: false,
  eol: "\n",
  bom: false,
  encoding: "utf-8",
  sep: false,
  finalBreak: true,
  strings: "shared",
  numbers: true,
  references: true,
};

/** Number formats of an invented workbook, by style from 1 on. */
export const STYLES = { percent: 1, date: 2, thousands: 3 } as const;
const FORMATS = ["0%", "yyyy\\-mm\\-dd", "#,##0"];

export interface Place {
  readonly grid: Grid;
  readonly line?: Line;
  readonly cell?: Cell;
}

export interface Written {
  readonly path: string;
  readonly bytes: Uint8Array;
  /** What stands at a place that the program names; undefined where nothing of the table does. */
  at(locator: string): Place | undefined;
  /** Everything that stands at it: the program names stretches and lists of cells too. */
  all(locator: string): readonly Place[];
}

/** Where each cell of a text stands: characters from (with) `start` to (without) `end`. */
export interface Span {
  readonly line: Line;
  readonly cell: Cell;
  readonly start: number;
  readonly end: number;
}

export interface Text {
  readonly text: string;
  readonly spans: readonly Span[];
  readonly starts: Map<number, Place>;
}

export function writeText(grids: readonly Grid[], writing: Writing): Text {
  const { delimiter, eol, quoteAll } = writing;
  const spans: Span[] = [];
  const starts = new Map<number, Place>();
  let text = writing.sep ? `sep=${delimiter}${eol}` : "";
  let at = writing.sep ? 2 : 1;
  grids.forEach((grid, g) => {
    if (g > 0) {
      text += eol;
      at += 1;
    }
    for (const line of grid.lines) {
      starts.set(at, { grid, line });
      line.cells.forEach((cell, column) => {
        if (column > 0) text += delimiter;
        const start = text.length;
        text += quoted(cell.text, delimiter, quoteAll && cell.text !== "");
        spans.push({ line, cell, start, end: text.length });
        at += cell.text.includes("\n") ? cell.text.split("\n").length - 1 : 0;
      });
      text += eol;
      at += 1;
    }
  });
  if (!writing.finalBreak) text = text.slice(0, -eol.length);
  return { text, spans, starts };
}

function quoted(text: string, delimiter: string, always: boolean): string {
  if (!always && !text.includes(delimiter) && !/["\r\n]/u.test(text)) return text;
  return `"${text.replaceAll('"', '""')}"`;
}

/** Undefined where the encoding does not know a character. */
export function encode(
  text: string,
  { encoding, bom }: Pick<Writing, "encoding" | "bom">,
): Uint8Array | undefined {
  const marked = bom && encoding.startsWith("utf") ? `\ufeff${text}` : text;
  switch (encoding) {
    case "utf-8":
      return Buffer.from(marked);
    case "utf-16le":
      return Buffer.from(marked, "utf16le");
    case "utf-16be":
      return Buffer.from(marked, "utf16le").swap16();
    default:
      return singleByte(text, encoding);
  }
}

const pages = new Map<Encoding, ReadonlyMap<string, number>>();

function singleByte(text: string, encoding: Encoding): Uint8Array | undefined {
  let page = pages.get(encoding);
  if (page === undefined) {
    const bytes = Uint8Array.from({ length: 256 }, (_, i) => i);
    page = new Map([...new TextDecoder(encoding).decode(bytes)].map((letter, i) => [letter, i]));
    pages.set(encoding, page);
  }
  const bytes = Buffer.alloc(text.length);
  let length = 0;
  for (const letter of text) {
    const byte = page.get(letter);
    if (byte === undefined) return undefined;
    bytes[length] = byte;
    length += 1;
  }
  return bytes.subarray(0, length);
}

export function asText(bytes: Uint8Array, { starts }: Text, path = "input/table.csv"): Written {
  // `line 3, column 2`, `lines 3-4, column 1`, `lines 3, 5, column 4`, `line 7`, and several of them.
  const all = (locator: string) =>
    locator.split("; ").flatMap((one) => {
      const [, lines, columns] = /^lines? ([\d, -]+?)(?:, columns? ([\d, -]+))?$/u.exec(one) ?? [];
      return numbersIn(lines).flatMap((at): Place[] => {
        const place = starts.get(at);
        if (place === undefined) return [];
        const cells = numbersIn(columns).flatMap((column) => place.line?.cells[column - 1] ?? []);
        return cells.length === 0 ? [place] : cells.map((cell) => ({ ...place, cell }));
      });
    });
  return { path, bytes, all, at: firstOf(all) };
}

/** Asked again and again of the same places. */
function firstOf(all: Written["all"]): Written["at"] {
  const known = new Map<string, Place | undefined>();
  return (locator) => {
    if (!known.has(locator)) known.set(locator, all(locator)[0]);
    return known.get(locator);
  };
}

/** `3, 5-7` is 3, 5, 6, 7. */
function numbersIn(list = ""): number[] {
  if (/^\d+$/u.test(list)) return list === "0" ? [] : [Number(list)];
  return list.split(",").flatMap((part) => {
    const [from, to] = part.split("-").map((text) => Number(text.trim()));
    if (!from) return [];
    return Array.from({ length: Math.min(10_000, (to ?? from) - from + 1) }, (_, i) => from + i);
  });
}

/** The parts of a workbook with a sheet for each table. */
export function workbookOf(grids: readonly Grid[], writing: Writing): FixtureEntry[] {
  const texts: string[] = [];
  const known = new Map<string, number>();
  const sheets = grids.map((grid) => {
    const rows = grid.lines.map((line, r) => rowXml(line, r, writing, texts, known));
    const state = grid.hidden ? ({ state: "hidden" } as const) : {};
    return { name: escaped(grid.name), rows: rows.join(""), ...state };
  });
  const parts = workbookParts({
    sheets,
    texts: texts.map((text) => `<si><t xml:space="preserve">${escaped(text)}</t></si>`).join(""),
    formats: FORMATS,
  });
  return parts.map((part) => {
    const index = /^xl\/worksheets\/sheet(\d+)\.xml$/u.exec(part.name)?.[1];
    const content =
      index === undefined ? part.content : around(String(part.content), grids[Number(index) - 1]!, writing);
    return { ...part, content, stored: true };
  });
}

/** What stands around the rows of a sheet: dimension, hidden columns, merged cells. */
function around(xml: string, grid: Grid, { dimension }: Writing): string {
  const columns = (grid.hiddenColumns ?? []).map(
    (column) => `<col min="${column + 1}" max="${column + 1}" hidden="1" width="9"/>`,
  );
  const before =
    (dimension === undefined ? "" : `<dimension ref="${dimension}"/>`) +
    (columns.length > 0 ? `<cols>${columns.join("")}</cols>` : "");
  const merges = grid.merges.flatMap(({ from, to }) => {
    const [a, b] = [placeOf(grid, from), placeOf(grid, to)];
    return a === undefined || b === undefined || a === b ? [] : [`<mergeCell ref="${a}:${b}"/>`];
  });
  const after = merges.length > 0 ? `<mergeCells>${merges.join("")}</mergeCells>` : "";
  return xml.replace("<sheetData>", `${before}<sheetData>`).replace("</sheetData>", `</sheetData>${after}`);
}

function placeOf({ lines }: Grid, cell: Cell): string | undefined {
  for (let r = 0; r < lines.length; r += 1) {
    const column = lines[r]!.cells.indexOf(cell);
    if (column >= 0) return `${letters(column)}${r + 1}`;
  }
  return undefined;
}

function rowXml(
  line: Line,
  r: number,
  writing: Writing,
  texts: string[],
  known: Map<string, number>,
): string {
  const cells = line.cells.map((cell, column) => {
    const place = writing.references ? ` r="${letters(column)}${r + 1}"` : "";
    if (cell.xml !== undefined) return `<c${place}${cell.xml}</c>`;
    const style = cell.style === undefined ? "" : ` s="${cell.style}"`;
    if (cell.number !== undefined && (writing.numbers || cell.style !== undefined))
      return `<c${place}${style}><v>${cell.number}</v></c>`;
    if (cell.text === "") return writing.references ? "" : `<c${place}/>`;
    if (writing.strings === "inline")
      return `<c${place} t="inlineStr"><is><t xml:space="preserve">${escaped(cell.text)}</t></is></c>`;
    if (writing.strings === "formula") return `<c${place} t="str"><f>A1</f><v>${escaped(cell.text)}</v></c>`;
    let index = known.get(cell.text);
    if (index === undefined) {
      index = texts.push(cell.text) - 1;
      known.set(cell.text, index);
    }
    return `<c${place} t="s"><v>${index}</v></c>`;
  });
  const number = writing.references ? ` r="${r + 1}"` : "";
  return `<row${number}${line.hidden ? ' hidden="1"' : ""}>${cells.join("")}</row>`;
}

function escaped(text: string): string {
  return text
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;");
}

export function letters(column: number): string {
  return (
    (column >= 26 ? String.fromCharCode(64 + Math.floor(column / 26)) : "") +
    String.fromCharCode(65 + (column % 26))
  );
}

export function asBook(bytes: Uint8Array, grids: readonly Grid[], path = "input/table.xlsx"): Written {
  const all = (locator: string) =>
    // `Sheet!C12`, `Sheet!A3:B4,C7`, `Sheet`, and several of them.
    locator.split("; ").flatMap((piece): Place[] => {
      const [, name, stretches] = /^(.*?)(?:!([A-Z\d:,]+))?$/su.exec(piece) ?? [];
      const grid = grids.find((one) => one.name === name);
      if (grid === undefined) return [];
      return stretches === undefined
        ? [{ grid }]
        : stretches.split(",").flatMap((stretch) => stretchOf(grid, stretch));
    });
  return { path, bytes, all, at: firstOf(all) };
}

function stretchOf(grid: Grid, stretch: string): Place[] {
  const [, from, top, to = from, bottom = top] = /^([A-Z]+)(\d+)(?::([A-Z]+)(\d+))?$/u.exec(stretch) ?? [];
  if (from === undefined || to === undefined) return [];
  const places: Place[] = [];
  for (const line of grid.lines.slice(Number(top) - 1, Number(bottom))) {
    const cells = line.cells.slice(columnOf(from), columnOf(to) + 1);
    places.push(...(cells.length === 0 ? [{ grid, line }] : cells.map((cell) => ({ grid, line, cell }))));
  }
  return places;
}

function columnOf(text: string): number {
  let column = 0;
  for (const letter of text) column = column * 26 + letter.charCodeAt(0) - 64;
  return column - 1;
}
