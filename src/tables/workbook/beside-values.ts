import { entryOf } from "../../model/collections.ts";
import { columnLetters, columnOf } from "../locate.ts";
import { readAttribute, type XmlHandler } from "../xml-scanner.ts";
import { readRelated, readWorkbookParts, scanPart } from "./parts.ts";
import { isHidden } from "./sheet.ts";
import { WorkbookMemory } from "./sheet-builder.ts";
import { decodeEscapes } from "./texts-and-styles.ts";
import { readZipDirectory, type ZipEntry } from "./zip.ts";

/** What a sheet has beside the values of its cells, by address (`B2`), by row (`7`) or by column (`C`). */
export interface SheetBesides {
  readonly hidden: boolean;
  readonly formulas: ReadonlyMap<string, string>;
  /** The numbers of the cells' styles, which are the workbook's own. */
  readonly styles: ReadonlyMap<string, number>;
  readonly comments: ReadonlyMap<string, string>;
  readonly rows: ReadonlySet<number>;
  /** Counted from 0. */
  readonly columns: ReadonlySet<number>;
  /** All that is not above and not a cell, as one text. */
  readonly rest: string;
}

/** What a workbook has beside the values of its cells. */
export interface WorkbookBesides {
  /** The program that saved it, as it says itself; empty where it does not. */
  readonly program: string;
  readonly sheets: ReadonlyMap<string, SheetBesides>;
  /** How a style writes numbers, as a spreadsheet's own code. */
  readonly formatOf: (style: number) => string;
  /** Font, fill, borders and what else a style has, as one text. */
  readonly lookOf: (style: number) => string;
  /** The part that lists the sheets, without which are hidden, as one text. */
  readonly rest: string;
  /** The archive's other parts by name, each as its size and sum. */
  readonly parts: ReadonlyMap<string, string>;
}

const COMMENTS = ["comments", "threadedComment"];
/** Parts that are told by what they hold, or only lead to parts that are. */
const TOLD = /^xl\/(?:workbook\.xml|worksheets\/sheet[^/]*\.xml)$/iu;

/** Throws ShortlistError where `readWorkbook` does. */
export async function readBesides(bytes: Uint8Array, path: string): Promise<WorkbookBesides> {
  const entries = readZipDirectory(bytes, path);
  const { sheets: listed, styles } = await readWorkbookParts(bytes, entries, path);
  const memory = new WorkbookMemory(path);
  const looks = new Styles(memory);
  if (typeof styles === "object") await scanPart(bytes, styles, path, looks);
  const sheets = new Map<string, SheetBesides>();
  const read = new Set<ZipEntry>();
  // A part that is listed many times would be read as often.
  const once = async (entry: ZipEntry, handler: XmlHandler) => {
    if (!read.has(entry)) await scanPart(bytes, entry, path, handler);
    read.add(entry);
  };
  for (const { name, hidden, entry } of listed) {
    const sheet = new SheetWithout(memory);
    const comments = new Comments(memory);
    if (entry !== undefined && !read.has(entry)) {
      await once(entry, sheet);
      for (const part of await readRelated(bytes, entries, path, entry, COMMENTS)) await once(part, comments);
    }
    sheets.set(name, { hidden, ...sheet.found(), comments: comments.byCell });
  }
  const of = async <H extends XmlHandler>(name: string, handler: H): Promise<H> => {
    const entry = entries.get(name);
    if (entry !== undefined) await scanPart(bytes, entry, path, handler);
    return handler;
  };
  return {
    program: (await of("docProps/app.xml", new Program())).name.trim(),
    sheets,
    formatOf: (style) => looks.codeOf(style),
    lookOf: (style) => looks.lookOf(style),
    rest: (await of("xl/workbook.xml", new SheetsOf(memory))).rest,
    parts: new Map(
      [...entries].filter(([name]) => !TOLD.test(name)).map(([name, entry]) => [name, sum(entry)]),
    ),
  };
}

function sum({ size, crc }: ZipEntry): string {
  return `${size} ${crc}`;
}

/** Attributes as a text, without those of some names. */
function without(attributes: string, ...names: readonly string[]): string {
  const found = attributes.matchAll(/([\w:.-]+)\s*=\s*(?:"[^"]*"|'[^']*')/gu);
  return [...found].flatMap(([all, name]) => (names.includes(name!) ? [] : [all])).join(" ");
}

/** Collects what is told of a document but what a class leaves out. */
abstract class Rest {
  readonly #pieces: string[] = [];

  constructor(protected readonly memory: WorkbookMemory) {}

  get rest(): string {
    return this.#pieces.join("");
  }

  protected keep(piece: string): void {
    this.memory.text(piece.length);
    this.#pieces.push(piece);
  }
}

class SheetsOf extends Rest implements XmlHandler {
  open(name: string, attributes: string): void {
    this.keep(`<${name} ${name === "sheet" ? without(attributes, "state") : attributes.trim()}>`);
  }

  text(piece: string): void {
    this.keep(piece);
  }
}

class Program implements XmlHandler {
  name = "";
  #isOpen = false;

  open(name: string): void {
    this.#isOpen = name === "Application";
  }

  text(piece: string): void {
    if (this.#isOpen) this.name += piece;
  }

  close(): void {
    this.#isOpen = false;
  }
}

/** Texts of comments by their cells; a cell may have a plain one and a thread. */
class Comments implements XmlHandler {
  readonly byCell = new Map<string, string>();
  #cell = "";
  #isThread = false;
  #isText = false;
  #text = "";

  constructor(private readonly memory: WorkbookMemory) {}

  open(name: string, attributes: string): void {
    if (name === "comment" || name === "threadedComment") {
      this.#cell = readAttribute(attributes, "ref") ?? "";
      this.#isThread = name === "threadedComment";
      this.#text = "";
    }
    // A thread has its text at once, a plain comment in runs.
    this.#isText = name === (this.#isThread ? "text" : "t");
  }

  text(piece: string): void {
    if (!this.#isText) return;
    this.#text += piece;
    this.memory.check(this.#text.length);
  }

  close(name: string): void {
    this.#isText = false;
    if (name !== "comment" && name !== "threadedComment") return;
    const text = decodeEscapes(this.#text);
    this.memory.text(text.length);
    const before = this.byCell.get(this.#cell);
    this.byCell.set(this.#cell, before === undefined ? text : `${before}\n${text}`);
  }
}

/** Codes of formats that need not be listed in a workbook, those that all languages have. */
const BUILT_IN: Readonly<Record<number, string>> = {
  0: "General",
  1: "0",
  2: "0.00",
  3: "#,##0",
  4: "#,##0.00",
  9: "0%",
  10: "0.00%",
  11: "0.00E+00",
  49: "@",
};

/** Collects what each style of a workbook is, whatever its number. */
class Styles implements XmlHandler {
  readonly #codes = new Map<number, string>();
  readonly #lists = new Map<string, string[]>();
  readonly #formats: number[] = [];
  #path: string[] = [];

  constructor(private readonly memory: WorkbookMemory) {}

  open(name: string, attributes: string): void {
    this.#path.push(name);
    const [, list = "", item] = this.#path;
    if (item === undefined) return;
    if (name === "numFmt" && list === "numFmts")
      this.#codes.set(
        Number(readAttribute(attributes, "numFmtId")),
        readAttribute(attributes, "formatCode") ?? "",
      );
    const items = entryOf(this.#lists, list, () => []);
    if (this.#path.length > 3) {
      items.push(`${items.pop()!}<${name}${attributes}>`);
    } else if (list === "cellXfs") {
      const of = (key: string) => Number(readAttribute(attributes, key) ?? 0);
      const part = (from: string, key: string) => this.#lists.get(from)?.[of(key)] ?? "";
      this.#formats.push(of("numFmtId"));
      items.push(`${part("fonts", "fontId")}${part("fills", "fillId")}${part("borders", "borderId")}`);
    } else items.push(attributes);
    this.memory.text(items.at(-1)!.length);
  }

  close(): void {
    this.#path.pop();
  }

  codeOf(style: number): string {
    const id = this.#formats[style] ?? 0;
    return this.#codes.get(id) ?? BUILT_IN[id] ?? `#${id}`;
  }

  lookOf(style: number): string {
    return this.#lists.get("cellXfs")?.[style] ?? "";
  }
}

/** A formula that other cells share, where it stands. */
interface Shared {
  readonly formula: string;
  readonly row: number;
  readonly column: number;
}

const MAX_COLUMN = 16_384;

/** Collects what a sheet has beside the values of its cells. */
class SheetWithout extends Rest implements XmlHandler {
  readonly #formulas = new Map<string, string>();
  readonly #styles = new Map<string, number>();
  readonly #rows = new Set<number>();
  readonly #columns = new Set<number>();
  readonly #shared = new Map<string, Shared>();
  #row = 0;
  #column = -1;
  #inCell = false;
  /** The attributes of the formula that is open. */
  #formula: string | undefined;
  #text = "";

  found() {
    const [formulas, styles] = [this.#formulas, this.#styles];
    return { formulas, styles, rows: this.#rows, columns: this.#columns, rest: this.rest };
  }

  open(name: string, attributes: string): void {
    if (this.#inCell) {
      if (name === "f") [this.#formula, this.#text] = [attributes, ""];
    } else if (name === "c") this.#openCell(attributes);
    else if (name === "row") this.#openRow(attributes);
    else if (name === "col") this.#openColumns(attributes);
    // How far the cells reach, and where comments are drawn.
    else if (name !== "dimension" && name !== "legacyDrawing") this.keep(`<${name} ${attributes.trim()}>`);
  }

  text(piece: string): void {
    if (this.#formula !== undefined) {
      this.#text += piece;
      this.memory.check(this.#text.length);
    } else if (!this.#inCell) this.keep(piece);
  }

  close(name: string): void {
    if (name === "f" && this.#formula !== undefined) this.#closeFormula(this.#formula);
    else if (name === "c") this.#inCell = false;
  }

  #openRow(attributes: string): void {
    this.#row = Number(readAttribute(attributes, "r") ?? this.#row + 1);
    this.#column = -1;
    this.memory.item();
    if (isHidden(attributes, "ht")) this.#rows.add(this.#row);
    const more = without(attributes, "r", "spans", "hidden");
    if (more !== "") this.keep(`<row ${this.#row} ${more}>`);
  }

  #openColumns(attributes: string): void {
    const [from, to] = ["min", "max"].map((key) => Number(readAttribute(attributes, key)));
    if (isHidden(attributes, "width"))
      for (let at = from!; at <= Math.min(to!, MAX_COLUMN); at += 1) this.#columns.add(at - 1);
    this.keep(`<col ${without(attributes, "hidden")}>`);
  }

  #openCell(attributes: string): void {
    this.#inCell = true;
    const letters = /^[A-Za-z]{1,3}/u.exec(readAttribute(attributes, "r") ?? "")?.[0];
    this.#column = letters === undefined ? this.#column + 1 : columnOf(letters);
    const style = Number(readAttribute(attributes, "s") ?? 0);
    this.memory.text(this.#at.length);
    this.#styles.set(this.#at, style);
  }

  get #at(): string {
    return `${columnLetters(this.#column)}${this.#row}`;
  }

  #closeFormula(attributes: string): void {
    const [type, index] = ["t", "si"].map((key) => readAttribute(attributes, key));
    let formula = this.#text;
    this.#formula = undefined;
    if (type === "shared" && index !== undefined) {
      const first = this.#shared.get(index);
      if (formula === "" && first)
        formula = moved(first.formula, this.#row - first.row, this.#column - first.column);
      else this.#shared.set(index, { formula, row: this.#row, column: this.#column });
    } else if (type === "array") formula = `{${formula}}`;
    this.memory.text(formula.length);
    this.#formulas.set(this.#at, formula);
  }
}

/** A text, a sheet's name, or a reference to a cell; the name of a function or a sheet that looks like one is none. */
const PIECES = /"[^"]*"|'[^']*'|(?<![\w.])(\$?)([A-Z]{1,3})(\$?)(\d{1,7})\b(?![(!.])/gu;

/** A formula as it stands so many rows further down and columns further right. */
function moved(formula: string, down: number, right: number): string {
  return formula.replace(PIECES, (piece, columnFixed, column, rowFixed, row) => {
    if (column === undefined) return piece;
    const letters = columnFixed === "$" ? column : columnLetters(columnOf(column) + right);
    return `${columnFixed}${letters}${rowFixed}${rowFixed === "$" ? row : Number(row) + down}`;
  });
}
