import { entryOf } from "../../model/collections.ts";
import { columnLetters, placeOf } from "../../tables/locate.ts";

/** Stretches of one column's rows before those that touch are joined, which rows out of order ask for. */
const JOINED_FROM = 1_000;
/** Stretches that cannot be joined before only the first and the last row are remembered. */
const MOST_STRETCHES = 100_000;
/** Rectangles of one sheet that are written before only the one around all of them is. */
const MOST_WRITTEN = 200;

type Stretch = [from: number, to: number];

interface Rows {
  stretches: Stretch[];
  /** From how many stretches on they are joined next. */
  limit: number;
}

/**
 * Many places of one file, written as one locator: `CPI 2022!D4:D183,F12`, `lines 3-9, 12, column 4`, or paths into a
 * tree one after another. Cells that stand together are written as one rectangle.
 */
export class Places {
  #count = 0;
  /** By sheet ("" is a text file) and 1-based column. */
  readonly #sheets = new Map<string, Map<number, Rows>>();
  readonly #others: string[] = [];

  get count(): number {
    return this.#count;
  }

  add(locator: string): void {
    this.#count += 1;
    const place = placeOf(locator);
    if (place) this.#note(place.sheet, place.column + 1, place.at);
    else this.#others.push(locator);
  }

  #note(sheet: string, column: number, row: number): void {
    const columns = entryOf(this.#sheets, sheet, () => new Map<number, Rows>());
    const rows = entryOf(columns, column, () => ({ stretches: [], limit: JOINED_FROM }));
    const last = rows.stretches.at(-1);
    if (last && row >= last[0] && row <= last[1] + 1) last[1] = Math.max(last[1], row);
    else rows.stretches.push([row, row]);
    if (rows.stretches.length <= rows.limit) return;
    rows.stretches = joined(rows.stretches);
    if (rows.stretches.length > MOST_STRETCHES) rows.stretches = [around(rows.stretches)];
    rows.limit = Math.max(JOINED_FROM, 2 * rows.stretches.length);
  }

  toString(): string {
    const sheets = [...this.#sheets].flatMap(([sheet, columns]) => {
      const areas = rectangles(columns);
      const count = areas.reduce((sum, { rows }) => sum + rows.length, 0);
      return written(sheet, count > MOST_WRITTEN ? [enclosing(areas)] : areas);
    });
    return [...sheets, ...this.#others.slice(0, MOST_WRITTEN)].join("; ");
  }
}

/** Rows of neighbouring columns that have the same rows. */
interface Area {
  readonly from: number;
  to: number;
  readonly rows: readonly Stretch[];
}

function rectangles(columns: ReadonlyMap<number, Rows>): Area[] {
  const areas: Area[] = [];
  for (const [column, { stretches }] of [...columns].sort(([a], [b]) => a - b)) {
    const rows = joined(stretches);
    const last = areas.at(-1);
    if (last && last.to === column - 1 && String(last.rows) === String(rows)) last.to = column;
    else areas.push({ from: column, to: column, rows });
  }
  return areas;
}

function joined(stretches: readonly Stretch[]): Stretch[] {
  const rows: Stretch[] = [];
  for (const [from, to] of stretches.toSorted(([a], [b]) => a - b)) {
    const last = rows.at(-1);
    if (last && from <= last[1] + 1) last[1] = Math.max(last[1], to);
    else rows.push([from, to]);
  }
  return rows;
}

function enclosing(areas: readonly Area[]): Area {
  const [from, to] = [areas[0]!.from, areas.at(-1)!.to];
  return { from, to, rows: [around(areas.flatMap(({ rows }) => rows))] };
}

function around(stretches: readonly Stretch[]): Stretch {
  return stretches.reduce<Stretch>(
    ([first, last], [from, to]) => [Math.min(first, from), Math.max(last, to)],
    [...stretches[0]!],
  );
}

function written(sheet: string, areas: readonly Area[]): string[] {
  if (sheet !== "") {
    const cells = areas.flatMap(({ from, to, rows }) =>
      rows.map(([top, bottom]) => {
        const first = `${columnLetters(from - 1)}${top}`;
        const last = `${columnLetters(to - 1)}${bottom}`;
        return first === last ? first : `${first}:${last}`;
      }),
    );
    return [`${sheet}!${cells.join(",")}`];
  }
  return areas.map(({ from, to, rows }) => {
    const lines = rows.map(span).join(", ");
    const many = rows.length > 1 || rows[0]![0] !== rows[0]![1];
    return `${many ? "lines" : "line"} ${lines}, ${from === to ? "column" : "columns"} ${span([from, to])}`;
  });
}

function span([from, to]: Stretch): string {
  return from === to ? String(from) : `${from}-${to}`;
}
