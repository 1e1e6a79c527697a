import { kindOfFormat, type NumberKind } from "./dates.ts";
import { type Refusal, refuse } from "./refusal.ts";
import { hasSettings, type Run, type Setting } from "./superscripts.ts";
import type { Workbook } from "./workbook/index.ts";
import { CellLog, SheetBuilder, WorkbookMemory } from "./workbook/sheet-builder.ts";
import {
  type FontedText,
  openContainer,
  RECORD,
  recordsFrom,
  type XlsCursor,
  XlsFault,
} from "./xls-records.ts";

const PROTECTED: Refusal = {
  code: "password-protected",
  what: "the file is a workbook that is protected with a password",
  wayOut: "open it in a spreadsheet program and save a copy without the password",
};

/** What a container without a workbook is, by the stream that tells. */
const OTHERS: readonly (readonly [stream: RegExp, what: string])[] = [
  [/^WordDocument$/iu, "a Word document"],
  [/^PowerPoint Document$/iu, "a PowerPoint presentation"],
  [/^__properties_version1\.0$/iu, "an Outlook message"],
  [/^VisioDocument$/iu, "a Visio drawing"],
];

/**
 * Reads a legacy workbook (.xls, Excel 5 to 2003). The same kind of container holds workbooks of today that are protected
 * with a password, and documents of other programs: each is refused by its name. `bytes` may be the workbook's stream
 * without a container around it, as some programs write it.
 */
export function readLegacyWorkbook(bytes: Uint8Array, path: string): Workbook {
  try {
    return readStream(bytes[0] === 0xd0 ? workbookStream(bytes, path) : bytes, path);
  } catch (cause) {
    if (!(cause instanceof XlsFault)) throw cause;
    throw refuse(path, {
      code: "corrupt",
      what: `the legacy workbook cannot be read: ${cause.message}`,
      wayOut: "download the file again; if it opens in a spreadsheet program, save it as .xlsx",
    });
  }
}

function workbookStream(bytes: Uint8Array, path: string): Uint8Array {
  const container = openContainer(bytes);
  if (container.names.some((name) => name.toLowerCase() === "encryptedpackage"))
    throw refuse(path, PROTECTED);
  const stream = container.stream("Workbook") ?? container.stream("Book");
  if (stream !== undefined) return stream;
  const other = OTHERS.find(([is]) => container.names.some((name) => is.test(name)))?.[1];
  throw refuse(path, {
    code: "not-what-it-says",
    what: `the file is ${other ?? "an Office document that holds no workbook"}`,
    wayOut: "save the table as .xlsx or .csv",
  });
}

function readStream(stream: Uint8Array, path: string): Workbook {
  const log = new CellLog(path);
  const memory = new WorkbookMemory(path);
  const globals = readXlsGlobals(stream, memory);
  if (globals.isEncrypted) throw refuse(path, PROTECTED);
  if (globals.sheets.length === 0) throw new XlsFault("it lists no sheet");
  const starts = new Set<number>();
  const tables = globals.sheets
    .filter(({ kind }) => kind === "cells")
    .map(({ name, hidden, start }) => {
      // Sheets that share their records would multiply them.
      if (starts.has(start)) throw new XlsFault("two of its sheets start at the same place");
      starts.add(start);
      const builder = new SheetBuilder(name, globals.is1904, memory, log);
      readXlsSheet(stream, start, globals, builder);
      return { name, hidden, ...builder.finish() };
    });
  return { tables, problems: log.finish() };
}

/** One sheet as a legacy workbook lists it. */
interface XlsSheet {
  readonly name: string;
  readonly hidden: boolean;
  /** `chart` for what has no cells: charts and modules of code. */
  readonly kind: "cells" | "chart";
  /** Where its records start in the stream. */
  readonly start: number;
}

/** What the start of a legacy workbook says for all of its sheets. */
interface XlsGlobals {
  readonly isEncrypted: boolean;
  readonly is1904: boolean;
  readonly sheets: readonly XlsSheet[];
  /** Shared texts, by their place in the list. */
  readonly texts: readonly FontedText[];
  /** How the text of a cell of a style stands. */
  readonly settingOf: (style: number) => Setting | undefined;
  /** The runs of a text by how they stand. */
  readonly runsOf: (text: FontedText) => readonly Run[];
  /** What a style makes of a number. */
  readonly kindOf: (style: number) => NumberKind;
  /** A text of `length` characters in the form of this version of the format. */
  readonly readText: (content: XlsCursor, length: number) => string;
  /** A text with the fonts of its runs behind it, as RSTRING has it. */
  readonly readRuns: (content: XlsCursor, length: number) => FontedText;
}

/** What the decoder calls the code pages of Windows and of the Macintosh that it knows. */
const CODE_PAGES: Readonly<Record<number, string>> = {
  866: "ibm866",
  874: "windows-874",
  932: "shift_jis",
  936: "gbk",
  949: "euc-kr",
  950: "big5",
  10000: "macintosh",
  32768: "macintosh",
  ...Object.fromEntries(Array.from({ length: 9 }, (_, i) => [1250 + i, `windows-${1250 + i}`])),
};

const WORKBOOK = 0x0005;
const SHEET = 0x0010;
const VERSION_8 = 0x0600;
const VERSION_5 = 0x0500;

/**
 * Reads what a legacy workbook says before its sheets. A stream of version 5 may be a single sheet without it. Throws
 * XlsFault where the stream is no workbook of Excel 5 to 2003.
 */
function readXlsGlobals(stream: Uint8Array, memory: WorkbookMemory): XlsGlobals {
  const records = recordsFrom(stream, 0);
  const first = records.next().value;
  if (first === undefined || first.id !== RECORD.bof)
    throw new XlsFault("it does not begin as a workbook does");
  const [version, kind] = [first.content.u16(), first.content.u16()];
  if (version !== VERSION_8 && version !== VERSION_5) {
    throw new XlsFault(`it is of version ${version.toString(16)} of the format, which is not read`);
  }
  const globals = new Globals(version === VERSION_8, memory);
  if (kind === SHEET) globals.sheets.push({ name: "Sheet1", hidden: false, kind: "cells", start: 0 });
  else if (kind !== WORKBOOK) throw new XlsFault("it does not begin as a workbook does");
  for (const { id, content } of records) {
    if (id === RECORD.eof || globals.isEncrypted) break;
    globals.read(id, content);
  }
  return globals;
}

class Globals implements XlsGlobals {
  isEncrypted = false;
  is1904 = false;
  readonly sheets: XlsSheet[] = [];
  readonly texts: FontedText[] = [];
  readonly #fonts: (Setting | undefined)[] = [];
  /** The font of each style. */
  readonly #fontOf: number[] = [];
  readonly #formats: number[] = [];
  readonly #codes = new Map<number, string>();
  #decoder = new TextDecoder("windows-1252");

  constructor(
    private readonly isUnicode: boolean,
    private readonly memory: WorkbookMemory,
  ) {}

  readonly readText = (content: XlsCursor, length: number): string =>
    this.isUnicode ? content.unicode(length).text : this.#decoder.decode(content.bytes(length));

  readonly readRuns = (content: XlsCursor, length: number): FontedText => {
    const text = this.readText(content, length);
    if (content.left < 2) return { text, fonts: [] };
    return {
      text,
      fonts: this.isUnicode ? content.fonts(content.u16()) : content.fonts(content.u8(), true),
    };
  };

  readonly settingOf = (style: number): Setting | undefined => this.#setting(this.#fontOf[style] ?? 0);

  readonly runsOf = ({ text, fonts }: FontedText): readonly Run[] => {
    const [first] = fonts[0] ?? [text.length];
    const runs = fonts.map(([from, font], i): Run => {
      const setting = this.#setting(font) ?? "plain";
      return { text: text.slice(from, fonts[i + 1]?.[0]), setting };
    });
    return [{ text: text.slice(0, first) }, ...runs].filter((run) => run.text !== "");
  };

  /** By the number that styles and runs give: there is no font 4. */
  #setting(font: number): Setting | undefined {
    return this.#fonts[font > 4 ? font - 1 : font];
  }

  readonly kindOf = (style: number): NumberKind => {
    const format = this.#formats[style];
    return format === undefined ? "number" : kindOfFormat(format, this.#codes.get(format));
  };

  read(id: number, content: XlsCursor): void {
    switch (id) {
      case RECORD.filepass:
        this.isEncrypted = true;
        return;
      case RECORD.date1904:
        this.is1904 = content.u16() === 1;
        return;
      case RECORD.codepage: {
        const page = content.u16();
        if (Object.hasOwn(CODE_PAGES, page)) this.#decoder = new TextDecoder(CODE_PAGES[page]);
        return;
      }
      case RECORD.format: {
        const format = content.u16();
        this.#codes.set(format, this.readText(content, this.isUnicode ? content.u16() : content.u8()));
        return;
      }
      case RECORD.font: {
        content.skip(2);
        const isStruck = (content.u16() & 8) !== 0;
        content.skip(4);
        const place = content.u16();
        this.memory.item();
        this.#fonts.push(isStruck ? "struck" : place === 1 ? "above" : place === 2 ? "below" : undefined);
        return;
      }
      case RECORD.xf:
        this.#fontOf.push(content.u16());
        this.#formats.push(content.u16());
        return;
      case RECORD.boundsheet: {
        const [start, state, type] = [content.u32(), content.u8(), content.u8()];
        const name = this.readText(content, content.u8());
        this.sheets.push({ name, hidden: (state & 3) !== 0, kind: type <= 1 ? "cells" : "chart", start });
        return;
      }
      case RECORD.sst:
        this.#readTexts(content);
        return;
    }
  }

  #readTexts(content: XlsCursor): void {
    content.skip(4);
    const count = content.u32();
    for (let i = 0; i < count && !content.isAtEnd; i += 1) {
      const text = content.unicode(content.u16());
      this.memory.text(text.text.length + 4 * text.fonts.length);
      this.texts.push(text);
    }
  }
}

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
function readXlsSheet(stream: Uint8Array, start: number, globals: XlsGlobals, builder: SheetBuilder): void {
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
