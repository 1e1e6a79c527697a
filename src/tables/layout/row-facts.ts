import { entryOf } from "../../model/gather.ts";
import type { Cell, Row } from "../../model/table.ts";
import { foldHeader } from "./header.ts";
import { type CellKind, kindOfCell, kindOfColumn } from "./kinds.ts";
import { filled } from "./row-cells.ts";

/** What whoever asks knows and a table cannot. */
export interface RowHints {
  /** Rows are numbered by the line they start on: a cell of several lines takes several numbers. */
  readonly byLine?: boolean;
  /** Is the text the name or code of one of the things (countries) that such tables have a row for each? */
  readonly isName?: (text: string) => boolean;
}

/** What speaks for a row being a header, and what against: in cells. */
interface Evidence {
  readonly pro: number;
  readonly contra: number;
}

/** Rows below a header that are compared with it. */
export const COMPARED = 60;
/** Names of things are short; longer texts are not asked about. */
const LONGEST_NAME = 60;

/** Titles of columns in common tables: a row that has one is the more likely a header. */
const TITLES =
  /^(?:country|countries|country ?\/ ?territory|country ?name|country ?code|name|code|iso|iso ?[- ]?[23]|economy|participant|region|year|value|indicator|rank|score|date|note|notes|source|unit|type|category|status|title|description|land|pays|pa[ií]s|staat|jahr|ann[ée]e|a[ñn]o|ano|code pays|valeur|valor|wert|страна|год|国家|年份)$/u;

/** Remembers what rows look like, since finding headers asks it of the same rows many times. */
export class RowFacts {
  readonly #kinds = new WeakMap<Row, readonly CellKind[]>();
  readonly #names = new Map<string, boolean>();

  constructor(private readonly hints: RowHints) {}

  kinds(row: Row): readonly CellKind[] {
    return entryOf(this.#kinds, row, () => row.cells.map(kindOfCell));
  }

  /** The number that the next row has if no blank row stands between. */
  endOf({ at, cells }: Row): number {
    if (!this.hints.byLine) return at + 1;
    let breaks = 0;
    for (const cell of cells) if (typeof cell === "string") breaks += countBreaks(cell);
    return at + 1 + breaks;
  }

  isName(cell: Cell | undefined): boolean {
    const { isName } = this.hints;
    if (typeof cell !== "string" || cell.length > LONGEST_NAME || !isName) return false;
    const text = cell.trim();
    return entryOf(this.#names, text, () => isName(text));
  }

  /** How many cells the fuller rows of a stretch have; titles and notes do not count for it. */
  typicalWidth(rows: readonly Row[]): number {
    const widths = spread(rows, 200)
      .map(filled)
      .sort((a, b) => a - b);
    return widths[Math.floor(widths.length * 0.7)] ?? 0;
  }

  /** Does row `index` look like the header of the rows that follow it? */
  evidence(rows: readonly Row[], index: number): Evidence {
    const row = rows[index]!;
    const kinds = this.kinds(row);
    const body = rows.slice(index + 1, index + 1 + COMPARED);
    const hasNumbers = kinds.includes("number");
    const years = kinds.filter((kind) => kind === "year").length;
    const mayBeYears = !hasNumbers && (years > 1 || kinds.some((kind) => kind === "text" || kind === "code"));
    let [pro, contra] = [0, 0];
    kinds.forEach((kind, column) => {
      const cell = row.cells[column];
      if (kind === "empty" || kind === "mark") return;
      if (typeof cell === "string" && TITLES.test(foldHeader(cell))) pro += 1;
      const found = this.#compare(kind, cell!, body, column, mayBeYears);
      if (found > 0) pro += found;
      else contra -= found;
    });
    return { pro, contra };
  }

  /** One cell against the column below it: above 0 where it looks like its title, below 0 where like one more of its cells. */
  #compare(kind: CellKind, cell: Cell, body: readonly Row[], column: number, mayBeYears: boolean): number {
    const below = kindOfColumn(body.map((row) => this.kinds(row)[column] ?? "empty"));
    const isText = kind === "text" || kind === "code";
    switch (below) {
      case "empty":
        return kind === "number" ? -0.5 : 0;
      case "number":
        if (isText || kind === "date") return 1;
        return kind === "year" && mayBeYears ? 1 : kind === "number" ? -1 : 0;
      case "year":
        return isText ? 1 : -1;
      case "date":
        return isText || (kind === "year" && mayBeYears) ? 1 : -1;
      case "code":
        if (this.areNames(body, column) && this.isName(cell)) return -1;
        return kind === "code" ? -0.3 : kind === "text" ? 0.6 : kind === "year" && mayBeYears ? 0.6 : -0.5;
      default:
        if (kind === "number") return -0.5;
        if (kind === "year") return mayBeYears ? 0.6 : 0;
        return this.#compareText(cell, body, column);
    }
  }

  #compareText(cell: Cell, body: readonly Row[], column: number): number {
    if (this.areNames(body, column)) return this.isName(cell) ? -1 : 1;
    const texts = body.flatMap(({ cells }) => (cells[column] === null ? [] : [String(cells[column])]));
    const distinct = new Set(texts);
    if (distinct.has(String(cell))) return -0.5;
    return texts.length >= 4 && distinct.size <= texts.length / 2 ? 0.5 : 0;
  }

  /** Are most cells of a column names? A dozen of them are asked. */
  areNames(body: readonly Row[], column: number): boolean {
    const texts = [...new Set(body.flatMap(({ cells }) => (cells[column] == null ? [] : [cells[column]])))];
    const asked = spread(texts, 12);
    return asked.length > 0 && asked.filter((text) => this.isName(text)).length >= asked.length * 0.6;
  }
}

/** At most `most` of the items, evenly from first to last. */
export function spread<T>(items: readonly T[], most: number): readonly T[] {
  if (items.length <= most) return items;
  return Array.from({ length: most }, (_, i) => items[Math.floor((i * items.length) / most)]!);
}

function countBreaks(text: string): number {
  return text.includes("\n") || text.includes("\r") ? text.split(/\r\n|\r|\n/u).length - 1 : 0;
}
