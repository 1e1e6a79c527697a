import type { StatedScale } from "../../../src/sources/contract.ts";
import type { Random } from "../random.ts";
import { bodyOf, type Cell, type Figure, type Grid, type Layout, type Line, value } from "./grid.ts";
import type { Writing } from "./write.ts";

/** What a mutation works on: tables, how they are written, and what happens to them once written. */
export interface Subject {
  readonly layout: Layout;
  grids: Grid[];
  writing: Writing;
  /** Formats in which this original may be written. */
  readonly formats: readonly Writing["format"][];
  /** Indicators to which the user maps columns, by their titles; the others go by their titles. */
  mapped?: ReadonlyMap<string, string>;
  /** On which scales the user says that ratings are. */
  scales?: readonly StatedScale[];
}

/** One way to change an input. It says whether the table means the same afterwards; false where it does not apply. */
export interface Mutation {
  readonly id: string;
  readonly preserves: boolean;
  readonly weight?: number;
  apply(subject: Subject, random: Random): Applied;
}
/** False where a mutation does not apply; where it says nothing it was applied. */
export type Applied = boolean | undefined;

type Make = (id: string, apply: Mutation["apply"]) => Mutation;
const made =
  (preserves: boolean, weight = 1): Make =>
  (id, apply) => ({ id, preserves, apply, weight });
/** What a table says is another thing afterwards; `often`: drawn twice as often as the others. */
export const [change, often] = [made(false), made(false, 2)];
/** The same table, written another way. */
export const [rewrite, oftenRewrite] = [made(true), made(true, 2)];

export function someGrid({ grids }: Subject): Grid {
  return grids[0]!;
}

export function someLine(grid: Grid, random: Random): Line | undefined {
  const body = bodyOf(grid);
  return body.length === 0 ? undefined : random.pick(body);
}

export function someFigure(
  grid: Grid,
  random: Random,
  is: (figure: Figure) => boolean = () => true,
): Figure | undefined {
  for (let tries = 0; tries < 12 && grid.figures.length > 0; tries += 1) {
    const figure = random.pick(grid.figures);
    if (is(figure)) return figure;
  }
  return undefined;
}

export function headerOf(grid: Grid): Line | undefined {
  return grid.lines.findLast(({ role }) => role === "header");
}

/** Every cell of a body that stands for a country's name or code, a year, an indicator. */
export function keysOf(grid: Grid): {
  names: Set<Cell>;
  codes: Set<Cell>;
  years: Set<Cell>;
  values: Set<Cell>;
} {
  const [names, codes, years, values] = [new Set<Cell>(), new Set<Cell>(), new Set<Cell>(), new Set<Cell>()];
  for (const { name, code, year, cell } of grid.figures) {
    if (name) names.add(name);
    if (code) codes.add(code);
    if (typeof year === "object") years.add(year);
    values.add(cell);
  }
  return { names, codes, years, values };
}

/** Writes other text into a cell; it is no longer a number of a workbook. */
export function put(cell: Cell, text: string, means: Cell["means"], number?: number): undefined {
  cell.text = text;
  cell.means = means;
  delete cell.style;
  delete cell.xml;
  cell.isPut = true;
  if (number === undefined) delete cell.number;
  else cell.number = number;
}

export function putNumber(cell: Cell, number: number, means = value(number)): undefined {
  put(cell, String(number), means, number);
}

export function swap(a: Cell, b: Cell): undefined {
  const [one, other] = [{ ...a }, { ...b }];
  put(a, other.text, other.means, other.number);
  put(b, one.text, one.means, one.number);
}

export const hasNumber = ({ cell }: Figure): boolean => isNumber(cell);

export function isNumber({ means, isCoded }: Cell): boolean {
  return !isCoded && means.is === "value" && typeof means.value === "number";
}
