import { unzipSync, zipSync } from "fflate";
import {
  type CellStyle,
  type ConditionalRule,
  type DataValidation,
  type SheetChart,
  type WriteSheet,
  writeXlsx,
} from "hucre/xlsx";
import { ShortlistError } from "../../model/problem.ts";
import { inGroups } from "../../model/seal.ts";
import type { Decimals } from "../text/decimals.ts";
import {
  type Cell,
  type Chart,
  type Format,
  type FormulaCell,
  type Look,
  letters,
  quoted,
  type Rule,
  type Sheet,
} from "./sheet.ts";

/**
 * The bytes of an .xlsx workbook: the same for the same sheets, on any machine and at any time. The archive's dates are the
 * format's first, and the time that the format asks for is one that says nothing.
 */
export async function workbook(
  title: string,
  sheets: readonly Sheet[],
  decimals: Decimals,
  seal?: string,
): Promise<Uint8Array> {
  const formats = numberFormats(decimals);
  const headerFooter = onEachPage(title, seal);
  for (const { name, rowCount, columns } of sheets) mustHold(name, rowCount, columns.length);
  const made = await writeXlsx({
    sheets: sheets.map((sheet) => ({ ...sheetToWrite(sheet, formats), headerFooter })),
    // The writer's own names for what is printed do not quote a sheet's name, which makes Excel call the file damaged.
    namedRanges: sheets.flatMap((sheet) => printNames(sheet)),
    defaultFont: FONT,
    properties: { title, creator: "shortlist", modified: new Date(0), created: new Date(0) },
  });
  // The writer compresses by Node's zlib, which does it otherwise from one version of Node to the next.
  return zipSync(unzipSync(made), { level: 6, mtime: FIRST_DAY });
}

/** More characters than this in a header and spreadsheets call the file damaged. */
const LONGEST_TITLE = 150;

/** Above each printed page what it is and of which run, below it the sheet and the page. A space keeps digits from being a size of letters. */
function onEachPage(title: string, seal: string | undefined) {
  const said = [...title].slice(0, LONGEST_TITLE).join("").replaceAll("&", "&&");
  return {
    oddHeader: `&L ${said}${seal === undefined ? "" : `&R shortlist · ${inGroups(seal)}`}`,
    oddFooter: "&L&A&R&P / &N",
  };
}

/** The first day that an archive's dates can say, in the time of the machine, as the format has them. */
const FIRST_DAY = new Date(1980, 0, 1);

/** What a sheet of the format can hold, and what of it is made within seconds and half a gigabyte. */
const MOST_ROWS = 1_048_576;
const MOST_COLUMNS = 16_384;
const MOST_CELLS = 250_000;

export function mustHold(name: string, rows: number, columns: number): void {
  if (rows <= MOST_ROWS && columns <= MOST_COLUMNS && rows * columns <= MOST_CELLS) return;
  throw new ShortlistError(
    "too-large",
    `the sheet “${name}” would have ${rows} rows and ${columns} columns; a workbook is made of up to ${MOST_ROWS} rows, ${MOST_COLUMNS} columns and ${MOST_CELLS} cells a sheet`,
    { wayOut: "Write JSON or CSV instead, which hold the same, or weigh fewer indicators." },
  );
}

function printNames({ name, headers, frozen = 0, wide, printed }: Sheet) {
  const on = quoted(name);
  const top = frozenRows({ headers });
  const titles = [
    ...(wide && frozen > 0 ? [`${on}$A:$${letters(frozen - 1)}`] : []),
    `${on}$${printed?.top ?? 1}:$${top}`,
  ];
  return [
    ...(printed ? [{ name: "_xlnm.Print_Area", range: on + areaOf(printed), scope: name }] : []),
    { name: "_xlnm.Print_Titles", range: titles.join(","), scope: name },
  ];
}

function areaOf({ from, to, top = 1, rows }: NonNullable<Sheet["printed"]>): string {
  return `$${letters(from)}$${top}:$${letters(to)}$${rows}`;
}

/** Characters that stand side by side on a page of A4 across, in letters of six points, which can still be read. */
const PAGE = 215;

/** Over how many pages side by side a sheet is printed, each with its frozen columns. */
function pagesAcross({ columns, frozen = 0, wide, printed }: Sheet): number {
  if (!wide) return 1;
  const sum = (from: number, to: number) =>
    columns
      .slice(from, to + 1)
      .reduce((all, { width, hidden, folded }) => all + (hidden || folded ? 0 : width), 0);
  const repeated = sum(0, frozen - 1);
  const { from, to } = printed ?? { from: 0, to: columns.length - 1 };
  return Math.max(1, Math.ceil(sum(Math.max(from, frozen), to) / (PAGE - repeated)));
}

/** Rows that stay in sight, down to the first header. */
function frozenRows({ headers }: Pick<Sheet, "headers">): number {
  return headers[0]! + 1;
}

function sheetToWrite(sheet: Sheet, formats: NumberFormats): WriteSheet {
  const { name, columns, headers, frozen, unfiltered, guarded } = sheet;
  const styleOf = styles(columns, formats);
  const cells: NonNullable<WriteSheet["cells"]> = new Map();
  const isHeader = new Set(headers);
  const shared = new SharedFormulas();
  let count = 0;
  for (const row of sheet.rows()) {
    row.forEach((cell, column) => {
      const found = formattedCell(cell, isHeader.has(count));
      // Thousands of cells of a sheet of figures are empty, and a style of theirs would be seen nowhere.
      if (found === undefined) return;
      const { formula, value, look, format } = found;
      const written = {
        style: styleOf(column, look, format),
        ...(formula === undefined ? { value } : { formula, formulaResult: value }),
      };
      if (formula !== undefined) shared.add(written, count, column);
      cells.set(`${count},${column}`, written);
    });
    count += 1;
  }
  const isTable = frozen !== undefined;
  const top = frozenRows(sheet);
  return {
    name,
    columns: columns.map(({ width, hidden, folded }, i) => ({
      width,
      ...(hidden || folded ? { hidden: true } : {}),
      ...(folded ? { outlineLevel: 1 } : {}),
      // The mark stands before what it opens.
      ...(columns[i + 1]?.folded && !folded ? { collapsed: true } : {}),
    })),
    ...(columns.some(({ folded }) => folded) ? { outlineProperties: { summaryRight: false } } : {}),
    rows: [],
    cells,
    ...(sheet.hiddenFrom === undefined ? {} : { rowDefs: outOfSight(sheet.hiddenFrom, count) }),
    ...(isTable
      ? {
          freezePane: { rows: top, columns: frozen },
          ...(unfiltered ? {} : { autoFilter: { range: `A${top}:${letters(columns.length - 1)}${count}` } }),
        }
      : { freezePane: { rows: top } }),
    ...(guarded
      ? { protection: { sheet: true, formatCells: true, formatColumns: true, formatRows: true } }
      : {}),
    ...(sheet.rules ? { dataValidations: sheet.rules.map(validation) } : {}),
    ...(sheet.bars || sheet.shades ? { conditionalRules: conditionalRules(sheet) } : {}),
    ...(sheet.charts ? { charts: sheet.charts.map(chart) } : {}),
    pageSetup: {
      orientation: "landscape",
      paperSize: "a4",
      fitToPage: true,
      fitToWidth: pagesAcross(sheet),
      fitToHeight: 0,
    },
  };
}

function outOfSight(from: number, end: number): Map<number, { hidden: true }> {
  return new Map(Array.from({ length: end - from }, (_, i) => [from + i, { hidden: true }]));
}

/** A cell with all that it may have; undefined where nothing of it is seen. */
function formattedCell(cell: Cell, isHeader: boolean): FormulaCell | undefined {
  const own: FormulaCell = typeof cell === "object" && cell !== null ? cell : { value: cell };
  const look = isHeader ? ("header" as const) : own.look;
  if (own.value === null && own.formula === undefined && look !== "header" && look !== "input")
    return undefined;
  return { ...own, ...(look ? { look } : {}) };
}

function validation({ range, from, to, list, says }: Rule): DataValidation {
  const shown = { showErrorMessage: true, errorMessage: says, range, allowBlank: true };
  if (typeof list === "string") return { type: "list", formula1: list, ...shown };
  if (list) return { type: "list", values: [...list], ...shown };
  if (to !== undefined)
    return { type: "decimal", operator: "between", formula1: String(from), formula2: String(to), ...shown };
  return { type: "decimal", operator: "greaterThanOrEqual", formula1: String(from ?? -1e300), ...shown };
}

const ENDS = [{ type: "min" }, { type: "max" }] as const;

function conditionalRules({ bars = [], shades = [] }: Sheet): ConditionalRule[] {
  const rules: Omit<ConditionalRule, "priority">[] = [
    ...bars.map((range) => ({
      type: "dataBar" as const,
      range,
      dataBar: { cfvo: [{ type: "num" as const, value: "0" }, { type: "max" as const }], color: "FF9DB8D9" },
    })),
    ...shades.map((range) => ({
      type: "colorScale" as const,
      range,
      colorScale: { cfvo: [...ENDS], colors: ["FFFFFFFF", "FF6AA0D8"] },
    })),
  ];
  return rules.map((rule, i) => ({ ...rule, priority: i + 1 }));
}

/** Hues that are told apart without red and green, from dark to light, so that they differ in grey, too. */
const HUES = [
  "0A4A86",
  "C4570A",
  "4F8FCC",
  "E39A4F",
  "8A8A8A",
  "1F7A6D",
  "A9C9E8",
  "F2C9A0",
  "555555",
  "7FC4B8",
  "D9D9D9",
];

function chart({ kind, title, names, series, axes, at: [row, col] }: Chart): SheetChart {
  const isScatter = kind === "scatter";
  return {
    type: isScatter ? "scatter" : "bar",
    title,
    series: series.map(({ name, range }, i) => ({
      name,
      values: range,
      categories: names,
      color: HUES[i % HUES.length]!,
      ...(isScatter ? { marker: { symbol: "circle", size: 5 }, stroke: { width: 0 } } : {}),
    })),
    anchor: { from: { row, col }, to: { row: row + 25, col: col + 10 } },
    ...(isScatter ? {} : { barGrouping: "stacked", overlap: 100, gapWidth: 40 }),
    ...(axes ? { axes: { x: { title: axes[0] }, y: { title: axes[1] } } } : {}),
  } as SheetChart;
}

/** By what a cell holds: how a spreadsheet writes it. */
export type NumberFormats = Readonly<Record<Format, string | undefined>>;

export function numberFormats({ score, part }: Decimals): NumberFormats {
  const zero = (decimals: number) => (0).toFixed(decimals);
  return {
    text: undefined,
    label: undefined,
    typed: "@",
    general: undefined,
    whole: "0",
    score: zero(score),
    share: "0.0%",
    difference: `+${zero(part)};\\-${zero(part)};${zero(part)}`,
    moved: "+0;\\-0;0",
  };
}

/** Formats of what may be words. */
const WORDS: ReadonlySet<Format> = new Set(["text", "label", "typed", "general"]);

const FONT = { name: "Calibri", size: 11 } as const;

/** The fill says what a cell is for, the letters say it again, for those who see no colours. */
const LOOKS: Readonly<Record<Look, CellStyle>> = {
  title: { font: { ...FONT, size: 14, bold: true } },
  header: {
    font: { ...FONT, bold: true },
    fill: { type: "pattern", pattern: "solid", fgColor: { rgb: "E8EDF3" } },
  },
  input: {
    font: { ...FONT, bold: true },
    fill: { type: "pattern", pattern: "solid", fgColor: { rgb: "FFF2A8" } },
    protection: { locked: false },
  },
  still: { font: { ...FONT, italic: true, color: { rgb: "666666" } } },
  quiet: { font: { ...FONT, size: 9, color: { rgb: "666666" } } },
};

/** Styles by column, look and format: each is made once, since thousands of cells share it. */
export function styles(columns: Sheet["columns"], formats: NumberFormats) {
  const made = new Map<string, CellStyle>();
  return (column: number, look?: Look, format: Format = columns[column]!.format): CellStyle => {
    const key = `${look} ${format}`;
    let style = made.get(key);
    if (style === undefined) {
      const numFmt = formats[format];
      style = {
        alignment: alignment(format, look === "header"),
        ...(look ? LOOKS[look] : {}),
        ...(numFmt === undefined ? {} : { numFmt }),
      };
      made.set(key, style);
    }
    return style;
  };
}

/** A header stands over its figures. */
function alignment(format: Format, isHeader: boolean): NonNullable<CellStyle["alignment"]> {
  return {
    vertical: "top",
    ...(format === "text" || format === "typed" || isHeader ? { wrapText: true } : {}),
    ...(format === "label" || format === "text" ? { horizontal: "left", indent: 1 } : {}),
    ...(isHeader && !WORDS.has(format) ? { horizontal: "right" } : {}),
  };
}

type Written = NonNullable<WriteSheet["cells"]> extends Map<string, infer C> ? C : never;

/** A text, or a reference to a cell; the name of a function that looks like one is none. */
const PIECES = /"[^"]*"|(\$?)\b([A-Z]{1,3})(\$?)(\d+)\b(?!\()/gu;

/**
 * Formulas of cells below one another that are one formula, moved down: it is written once, in the first of them, which makes a
 * workbook a tenth smaller. Not so those that refer to other sheets: Excel never shares such a one, and takes its references to
 * other sheets for ones that do not move (github.com/JanKallman/EPPlus/issues/92).
 */
class SharedFormulas {
  readonly #above = new Map<
    number,
    { readonly moved: string; readonly first: Written; readonly from: number; to: number }
  >();
  #count = 0;

  /** Takes a cell with a formula, which may come to have a share of one above it; rows and columns from 0, rows in order. */
  add(cell: Written, row: number, column: number): void {
    const formula = cell.formula!;
    if (formula.includes("!")) return;
    const moved = movable(formula, row);
    const run = this.#above.get(column);
    if (run?.to !== row - 1 || run.moved !== moved) {
      this.#above.set(column, { moved, first: cell, from: row, to: row });
      return;
    }
    const { first, from } = run;
    first.formulaType = "shared";
    first.formulaSharedIndex ??= this.#count++;
    first.formulaRef = `${letters(column)}${from + 1}:${letters(column)}${row + 1}`;
    Object.assign(cell, {
      formula: "",
      formulaType: "shared",
      formulaSharedIndex: first.formulaSharedIndex,
    });
    run.to = row;
  }
}

/** A formula with how far down its references are from its own cell, in place of their rows. */
function movable(formula: string, row: number): string {
  return formula.replace(PIECES, (piece, columnFixed, column, rowFixed, at) =>
    column === undefined || rowFixed === "$" ? piece : `${columnFixed}${column}[${Number(at) - row}]`,
  );
}
