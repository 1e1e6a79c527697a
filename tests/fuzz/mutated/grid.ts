/**
 * What a cell says to a careful person, whatever it looks like. `doubt`: it holds something that nobody may take as a plain
 * figure, name or year, so that its figure must be flagged or refused. `either`: more than one reading is right; each place
 * that makes one says why.
 */
export type Means =
  | { readonly is: "value"; readonly value: number | string }
  | { readonly is: "country"; readonly iso3: string }
  | { readonly is: "year"; readonly year: number }
  | { readonly is: "word"; readonly text: string }
  | { readonly is: "nothing" }
  | { readonly is: "doubt" }
  | { readonly is: "either"; readonly of: readonly Means[] };

/** Changed in place by mutations: a table is copied for every case. */
export interface Cell {
  /** As it stands in a text file. */
  text: string;
  means: Means;
  /** As it stands in a workbook, where that is a number. */
  number?: number;
  /** Index of the number format in a workbook. */
  style?: number;
  /** Attributes and content of the cell's element in a workbook, where a mutation wrote them itself. */
  xml?: string;
  /** An adapter makes something else of its text, so that only a few mutations can say what becomes of it. */
  isCoded?: boolean;
  /** A mutation has written it. */
  isPut?: boolean;
  /** Of a publisher's file: a figure that was read from another sheet, of which this is a copy. */
  isRepeat?: boolean;
}

type Role = "title" | "header" | "body" | "note";

export interface Line {
  role: Role;
  cells: Cell[];
  /** The header of the rows above, once more. */
  isHeaderAgain?: boolean;
  /** In workbooks: the row is hidden. */
  hidden?: boolean;
}

/** One figure of a table by the cells that make it. */
export interface Figure {
  cell: Cell;
  line: Line;
  /** The name's cell, the code's, or both. */
  name?: Cell;
  code?: Cell;
  /** A cell (of the row or the header), or a year that holds for the table. */
  year?: Cell | number;
  indicator: Cell | string;
  se?: Cell;
  /** What it is worth where its cell alone does not say it, for as long as the cell is as it was. */
  means?: Means;
  /** A reader may also leave it out without a word: the table does not say that it is a figure. */
  optional?: boolean;
  /** The title over it says something else now: whatever is read of its cell is right. */
  isFree?: boolean;
}

/** A stretch of cells that a workbook shows as one: its text stands in the first. */
interface Merge {
  readonly from: Cell;
  readonly to: Cell;
}

export interface Grid {
  name: string;
  lines: Line[];
  figures: Figure[];
  merges: Merge[];
  hidden?: boolean;
  /** A sheet beside the one that is changed: what it repeats of that counts only where the first is gone. */
  isSecond?: boolean;
  /** Every text of it is another one now: whatever is read of it is right. */
  isFree?: boolean;
  /** Columns that a workbook hides, 0-based. */
  hiddenColumns?: number[];
}

/** How a table is laid out, for mutations that only some layouts allow. */
export type Layout = "tidy" | "wide" | "two-rows" | "series" | "publisher";

export const NOTHING: Means = { is: "nothing" };
export const DOUBT: Means = { is: "doubt" };
export const value = (of: number | string): Means => ({ is: "value", value: of });
export const word = (text: string): Means => ({ is: "word", text });
export const year = (of: number): Means => ({ is: "year", year: of });
export const land = (iso3: string): Means => ({ is: "country", iso3 });
export const either = (...of: readonly Means[]): Means => ({ is: "either", of });

export function blank(): Cell {
  return { text: "", means: NOTHING };
}

export function copyGrid(grid: Grid): Grid {
  const cells = new Map<Cell, Cell>();
  const copy = (cell: Cell) => {
    let known = cells.get(cell);
    if (known === undefined) {
      known = { ...cell };
      cells.set(cell, known);
    }
    return known;
  };
  const lines = new Map(grid.lines.map((line) => [line, { ...line, cells: line.cells.map(copy) }]));
  return {
    ...grid,
    lines: [...lines.values()],
    figures: grid.figures.map((figure) => copyFigure(figure, copy, (line) => lines.get(line)!)),
    merges: grid.merges.map(({ from, to }) => ({ from: copy(from), to: copy(to) })),
  };
}

function copyFigure(figure: Figure, copy: (cell: Cell) => Cell, lineOf: (line: Line) => Line): Figure {
  const { cell, line, name, code, year: of, indicator, se } = figure;
  return {
    ...figure,
    cell: copy(cell),
    line: lineOf(line),
    ...(name === undefined ? {} : { name: copy(name) }),
    ...(code === undefined ? {} : { code: copy(code) }),
    ...(typeof of === "object" ? { year: copy(of) } : {}),
    indicator: typeof indicator === "object" ? copy(indicator) : indicator,
    ...(se === undefined ? {} : { se: copy(se) }),
  };
}

/** A second row of the same cells and figures; what is not of the row (titles of columns) is shared. */
export function copyLine(grid: Grid, line: Line): Line {
  const cells = new Map(line.cells.map((cell) => [cell, { ...cell }]));
  const second: Line = { ...line, cells: [...cells.values()] };
  const figures = grid.figures.filter((figure) => figure.line === line);
  const copy = (cell: Cell) => cells.get(cell) ?? cell;
  grid.figures.push(...figures.map((figure) => copyFigure(figure, copy, () => second)));
  return second;
}

export function dropLine(grid: Grid, line: Line): void {
  grid.lines.splice(grid.lines.indexOf(line), 1);
  grid.figures = grid.figures.filter((figure) => figure.line !== line);
}

export function bodyOf(grid: Grid): Line[] {
  return grid.lines.filter(({ role }) => role === "body");
}

export function widthOf({ lines }: Grid): number {
  return lines.reduce((most, { cells }) => Math.max(most, cells.length), 0);
}
