import type { Run, Setting } from "../raised.ts";
import type { WorkbookMemory } from "../workbook/memory.ts";
import { kindOfFormat, type NumberKind } from "../workbook/sheet-dates.ts";
import { XlsFault } from "./container.ts";
import { type FontedText, RECORD, recordsFrom, type XlsCursor } from "./records.ts";

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
export interface XlsGlobals {
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
export function readXlsGlobals(stream: Uint8Array, memory: WorkbookMemory): XlsGlobals {
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
