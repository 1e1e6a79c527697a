import { storedDate } from "../dates.ts";
import { columnOf } from "../locate.ts";
import { hasSettings, type Run, type Setting, textOf } from "../superscripts.ts";
import { readAttribute, type XmlHandler } from "../xml-scanner.ts";
import { PartFault } from "./parts.ts";
import type { SheetBuilder, WorkbookMemory } from "./sheet-builder.ts";
import type { NumberStyles } from "./texts-and-styles.ts";
import { decodeEscapes, ownText, RichText } from "./texts-and-styles.ts";

/** What a sheet of Excel can have. */
const MAX_ROW = 1_048_576;
const MAX_COLUMN = 16_384;

const RANGE = /^\s*\$?([A-Za-z]{1,3})\$?(\d{1,7}):\$?([A-Za-z]{1,3})\$?(\d{1,7})\s*$/u;
const NUMBER = /^\s*[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?\s*$/u;
const NOT_FINITE = /^\s*[+-]?(?:nan|inf(?:inity)?|1\.#\w+)\s*$/iu;

/** What the cells of all sheets of a workbook draw on. */
export interface SheetContext {
  /** Shared texts, by their place in the list. */
  readonly texts: readonly string[];
  /** Those of them whose runs stand in several ways, run by run. */
  readonly runs: ReadonlyMap<number, readonly Run[]>;
  readonly styles: NumberStyles;
  readonly memory: WorkbookMemory;
}

/** Follows the XML of one sheet of an xlsx workbook and hands its cells to a builder. */
export class SheetReader implements XmlHandler {
  readonly #inline: RichText;
  #inData = false;
  #inRow = false;
  #inCell = false;
  #inValue = false;
  #inInline = false;
  #row = 0;
  /** Whether the row says its own number; where it does not, its cells may. */
  #rowIsNumbered = false;
  #column = -1;
  /** Whether the cell says that it is of another row than the one that it stands in. */
  #isElsewhere = false;
  #type = "";
  #style = "";
  #value = "";
  #hasValue = false;
  #hasFormula = false;

  constructor(
    private readonly builder: SheetBuilder,
    private readonly context: SheetContext,
  ) {
    this.#inline = new RichText((length) => context.memory.check(length));
  }

  open(name: string, attributes: string): void {
    if (this.#inInline) {
      this.#inline.open(name, attributes);
    } else if (this.#inCell) {
      if (name === "v") {
        this.#inValue = true;
        this.#hasValue = true;
      } else if (name === "is") this.#inInline = true;
      else if (name === "f") this.#hasFormula = true;
    } else if (name === "c" && this.#inData) this.#openCell(attributes);
    else if (name === "row" && this.#inData) this.#openRow(attributes);
    else if (name === "sheetData") this.#inData = true;
    else if (name === "mergeCell") this.#merge(readAttribute(attributes, "ref"));
    else if (name === "col") this.#hideColumns(attributes);
  }

  text(piece: string): void {
    if (this.#inInline) this.#inline.text(piece);
    else if (this.#inValue) {
      this.#value += piece;
      this.context.memory.check(this.#value.length);
    }
  }

  close(name: string): void {
    if (this.#inInline) {
      if (name === "is") this.#inInline = false;
      else this.#inline.close(name);
    } else if (name === "v") this.#inValue = false;
    else if (name === "row") this.#inRow = false;
    else if (name === "c" && this.#inCell) {
      this.#closeCell();
      this.#inCell = false;
    } else if (name === "sheetData") this.#inData = false;
  }

  #openRow(attributes: string): void {
    this.#inRow = true;
    const number = readAttribute(attributes, "r");
    this.#rowIsNumbered = number !== undefined;
    this.#row = number === undefined ? this.#row + 1 : Number(number);
    this.#column = -1;
    this.#checkRow(number);
    if (isHidden(attributes, "ht")) this.builder.hideRow(this.#row);
  }

  #hideColumns(attributes: string): void {
    if (!isHidden(attributes, "width")) return;
    const [from, to] = ["min", "max"].map((key) => Number(readAttribute(attributes, key)));
    if (from! >= 1 && to! >= from!) this.builder.hideColumns(from! - 1, to! - 1);
  }

  #merge(reference: string | undefined): void {
    const found = RANGE.exec(reference ?? "");
    const [top, bottom] = [Number(found?.[2]), Number(found?.[4])];
    const [left, right] = [columnOf(found?.[1] ?? ""), columnOf(found?.[3] ?? "")];
    // A single cell is merged with nothing; a range from the bottom to the top is none.
    if (found === null || top > bottom || left > right || bottom > MAX_ROW || right >= MAX_COLUMN) return;
    this.builder.merge({ top, bottom, left, right });
  }

  #checkRow(written: string | number | undefined = this.#row): void {
    if (Number.isInteger(this.#row) && this.#row >= 1 && this.#row <= MAX_ROW) return;
    throw new PartFault(`gives a row the number ${String(written).slice(0, 40)}, which no sheet has`);
  }

  #openCell(attributes: string): void {
    if (!this.#inRow) throw new PartFault("has a cell outside of its rows");
    this.#inCell = true;
    this.#type = readAttribute(attributes, "t") ?? "";
    this.#style = readAttribute(attributes, "s") ?? "";
    this.#value = "";
    this.#hasValue = false;
    this.#hasFormula = false;
    this.#inline.take();
    this.#place(readAttribute(attributes, "r"));
  }

  /** A cell without a reference follows the one before it. */
  #place(reference: string | undefined): void {
    this.#column += 1;
    this.#isElsewhere = false;
    if (reference !== undefined) {
      const [, letters, row] = /^\s*\$?([A-Za-z]{1,3})\$?(\d{0,7})\s*$/u.exec(reference) ?? [];
      if (letters === undefined) throw new PartFault(`gives a cell the place "${reference.slice(0, 40)}"`);
      this.#column = columnOf(letters);
      this.#isElsewhere = this.#rowIsNumbered && row !== "" && Number(row) !== this.#row;
      if (!this.#rowIsNumbered && row !== undefined && row !== "") {
        this.#row = Number(row);
        this.#checkRow();
      }
    }
    if (this.#column >= MAX_COLUMN) throw new PartFault(`has a cell beyond the last column of a sheet, XFD`);
  }

  #closeCell(): void {
    if (this.#hasFormula && !(this.#hasValue && (this.#type === "str" || this.#value.trim() !== ""))) {
      this.#warn(
        "formula-without-value",
        "the cell holds a formula whose result was never stored; it was read as empty",
      );
      return;
    }
    const value = this.#value;
    if (this.#isElsewhere) {
      this.#warn(
        "misplaced-cell",
        "the cell says that it is of another row than the one it stands in; it was read here",
      );
    }
    const setting = this.#style === "" ? undefined : this.context.styles.settingOf(Number(this.#style));
    if (this.#type === "s") this.#closeShared(value, setting);
    else if (this.#type === "inlineStr") this.#closeInline(value, setting);
    else if (this.#type === "e") this.builder.error(this.#row, this.#column, value.trim());
    else if (setting && value.trim() !== "")
      this.builder.setText(this.#row, this.#column, [{ text: decodeEscapes(value) }], setting);
    else if (this.#type === "str") this.#text(decodeEscapes(value));
    else if (this.#type === "b") this.#closeBoolean(value.trim().toLowerCase());
    else if (this.#type === "d") this.#text(storedDate(value) ?? value);
    else this.#closeNumber(value);
  }

  #closeInline(value: string, setting: Setting | undefined): void {
    const runs = this.#inline.take();
    const text = textOf(runs);
    if (setting || hasSettings(runs))
      this.builder.setText(
        this.#row,
        this.#column,
        text === "" ? [{ text: decodeEscapes(value) }] : runs,
        setting,
      );
    else this.#text(text || decodeEscapes(value));
  }

  #closeShared(value: string, setting: Setting | undefined): void {
    const index = /^\s*\d+\s*$/u.test(value) ? Number(value) : -1;
    const text = this.context.texts[index];
    const runs = this.context.runs.get(index);
    if (text !== undefined && (setting || runs)) {
      this.builder.setText(this.#row, this.#column, runs ?? [{ text }], setting);
    } else if (text !== undefined) {
      this.builder.sharedText(this.#row, this.#column, text);
    } else if (value.trim() !== "") {
      this.#warn(
        "missing-text",
        "the cell stands for a text that the workbook does not hold; it was read as empty",
      );
    }
  }

  #closeBoolean(value: string): void {
    const isTrue = value === "1" || value === "true";
    if (isTrue || value === "0" || value === "false") this.builder.boolean(this.#row, this.#column, isTrue);
    else this.#text(this.#value);
  }

  #closeNumber(value: string): void {
    if (NUMBER.test(value)) {
      const kind = this.#style === "" ? "number" : this.context.styles.kindOf(Number(this.#style));
      this.builder.number(this.#row, this.#column, Number(value), kind);
    } else if (NOT_FINITE.test(value)) {
      this.builder.number(this.#row, this.#column, Number.NaN, "number");
    } else {
      this.#text(value);
    }
  }

  #text(text: string): void {
    this.builder.text(this.#row, this.#column, ownText(text));
  }

  #warn(code: string, message: string): void {
    this.builder.warn(this.#row, this.#column, code, message);
  }
}

/** Whether a row or column is not shown: it says so, or it has no height or width. */
export function isHidden(attributes: string, size: "ht" | "width"): boolean {
  if (["1", "true"].includes(readAttribute(attributes, "hidden") ?? "")) return true;
  const extent = readAttribute(attributes, size);
  return extent !== undefined && Number(extent) === 0;
}
