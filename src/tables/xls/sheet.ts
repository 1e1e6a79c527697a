import { hasSettings } from "../raised.ts";
import type { SheetBuilder } from "../workbook/sheet-builder.ts";
import { XlsFault } from "./container.ts";
import type { XlsGlobals } from "./globals.ts";
import { type FontedText, RECORD, recordsFrom, type XlsCursor } from "./records.ts";

const ERRORS: Readonly<Record<number, string>> = {
  0: "#NULL!",
  7: "#DIV/0!",
  15: "#VALUE!",
  23: "#REF!",
  29: "#NAME?",
  36: "#NUM!",
  42: "#N/A",
};

/** Records that begin with the place and the style of a cell. */
const CELLS: ReadonlySet<number> = new Set([
  RECORD.number,
  RECORD.rk,
  RECORD.labelsst,
  RECORD.label,
  RECORD.rstring,
  RECORD.boolerr,
  RECORD.formula,
]);

/** Columns that a sheet of any version can have. */
const MAX_COLUMN = 16_384;

/** Reads the cells of one sheet of a legacy workbook. Throws XlsFault where its records are damaged. */
export function readXlsSheet(
  stream: Uint8Array,
  start: number,
  globals: XlsGlobals,
  builder: SheetBuilder,
): void {
  const reader = new SheetRecords(globals, builder);
  let depth = 0;
  for (const { id, content } of recordsFrom(stream, start)) {
    if (depth === 0 && id !== RECORD.bof)
      throw new XlsFault("a sheet does not begin where the workbook says");
    // Charts that stand on a sheet have records of their own between a beginning and an end.
    if (id === RECORD.bof) depth += 1;
    else if (id === RECORD.eof) depth -= 1;
    else if (depth === 1) reader.read(id, content);
    if (depth === 0) {
      reader.finish();
      return;
    }
  }
  throw new XlsFault("a sheet is cut short");
}

class SheetRecords {
  /** The cell of a formula whose result is a text, which a later record holds. */
  #awaiting: { readonly at: number; readonly column: number; readonly style: number } | undefined;

  constructor(
    private readonly globals: XlsGlobals,
    private readonly builder: SheetBuilder,
  ) {}

  read(id: number, content: XlsCursor): void {
    if (id === RECORD.string) this.#result(content);
    else if (id === RECORD.mulrk) this.#numbers(content);
    else if (CELLS.has(id)) this.#cell(id, content);
    else if (id === RECORD.row) this.#row(content);
    else if (id === RECORD.colinfo) this.#columns(content);
    else if (id === RECORD.mergedcells) this.#merges(content);
  }

  #row(content: XlsCursor): void {
    if (content.left < 14) return;
    const at = content.u16() + 1;
    content.skip(10);
    if ((content.u16() & 0x20) !== 0) this.builder.hideRow(at);
  }

  #columns(content: XlsCursor): void {
    if (content.left < 10) return;
    const [from, to, width] = [content.u16(), content.u16(), content.u16()];
    content.skip(2);
    if ((content.u16() & 1) !== 0 || width === 0) this.builder.hideColumns(from, to);
  }

  #merges(content: XlsCursor): void {
    const count = content.u16();
    for (let i = 0; i < count && content.left >= 8; i += 1) {
      const [top, bottom, left, right] = [content.u16() + 1, content.u16() + 1, content.u16(), content.u16()];
      if (top <= bottom && left <= right) this.builder.merge({ top, bottom, left, right });
    }
  }

  /** A formula whose result is a text that no record holds. */
  finish(): void {
    if (this.#awaiting === undefined) return;
    const { at, column } = this.#awaiting;
    this.#awaiting = undefined;
    const message = "the cell holds a formula whose result was never stored; it was read as empty";
    this.builder.warn(at, column, "formula-without-value", message);
  }

  #cell(id: number, content: XlsCursor): void {
    this.finish();
    const [at, column, style] = [content.u16() + 1, content.u16(), content.u16()];
    if (column >= MAX_COLUMN) throw new XlsFault("a cell stands beyond the last column of a sheet");
    if (id === RECORD.number) this.#number(at, column, style, content.f64());
    else if (id === RECORD.rk) this.#number(at, column, style, content.rk());
    else if (id === RECORD.labelsst) this.#shared(at, column, style, content.u32());
    else if (id === RECORD.formula) this.#formula(at, column, style, content);
    else if (id === RECORD.boolerr) {
      const value = content.u8();
      this.#value(at, column, content.u8() === 1 ? "error" : "boolean", value);
    } else if (id === RECORD.rstring)
      this.#text(at, column, style, this.globals.readRuns(content, content.u16()));
    else this.#text(at, column, style, { text: this.globals.readText(content, content.u16()), fonts: [] });
  }

  /** The text that is the result of the formula before it. */
  #result(content: XlsCursor): void {
    if (this.#awaiting === undefined) return;
    const { at, column, style } = this.#awaiting;
    this.#awaiting = undefined;
    this.#text(at, column, style, { text: this.globals.readText(content, content.u16()), fonts: [] });
  }

  #text(at: number, column: number, style: number, text: FontedText): void {
    const setting = this.globals.settingOf(style);
    const runs = this.globals.runsOf(text);
    if (setting || hasSettings(runs)) this.builder.setText(at, column, runs, setting);
    else this.builder.text(at, column, text.text);
  }

  #number(at: number, column: number, style: number, value: number): void {
    const setting = this.globals.settingOf(style);
    if (setting) this.builder.setText(at, column, [{ text: String(value) }], setting);
    else this.builder.number(at, column, value, this.globals.kindOf(style));
  }

  #numbers(content: XlsCursor): void {
    const [row, first] = [content.u16(), content.u16()];
    for (let column = first; column < MAX_COLUMN && content.left >= 8; column += 1) {
      this.#number(row + 1, column, content.u16(), content.rk());
    }
  }

  #shared(at: number, column: number, style: number, index: number): void {
    const text = this.globals.texts[index];
    const message = "the cell stands for a text that the workbook does not hold; it was read as empty";
    if (text === undefined) this.builder.warn(at, column, "missing-text", message);
    else if (this.globals.settingOf(style) || text.fonts.length > 0) this.#text(at, column, style, text);
    else this.builder.sharedText(at, column, text.text);
  }

  #value(at: number, column: number, kind: "error" | "boolean", value: number): void {
    if (kind === "boolean") this.builder.boolean(at, column, value !== 0);
    else this.builder.error(at, column, Object.hasOwn(ERRORS, value) ? ERRORS[value]! : "");
  }

  /** The stored result: a number, or a mark and the kind of what it is. */
  #formula(at: number, column: number, style: number, content: XlsCursor): void {
    const result = content.bytes(8);
    if (result[6] !== 0xff || result[7] !== 0xff) {
      const value = new DataView(result.buffer).getFloat64(0, true);
      this.#number(at, column, style, value);
    } else if (result[0] === 0) this.#awaiting = { at, column, style };
    else if (result[0] === 1) this.#value(at, column, "boolean", result[2]!);
    else if (result[0] === 2) this.#value(at, column, "error", result[2]!);
  }
}
