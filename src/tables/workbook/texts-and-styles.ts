import { entryOf } from "../../model/collections.ts";
import { kindOfFormat, type NumberKind } from "../dates.ts";
import { hasSettings, type Run, type Setting, textOf } from "../superscripts.ts";
import { readAttribute, type XmlHandler } from "../xml-scanner.ts";
import type { WorkbookMemory } from "./sheet-builder.ts";

/** What a run takes beside its text, in characters. */
const RUN = 40;

/** Collects the texts that the cells of a workbook share (`xl/sharedStrings.xml`), by their place in the list. */
export class SharedTexts implements XmlHandler {
  readonly texts: string[] = [];
  /** Those in runs of which some stand otherwise than most text does, by the same places. */
  readonly runs = new Map<number, readonly Run[]>();
  readonly #item: RichText;
  #inItem = false;

  constructor(private readonly memory: WorkbookMemory) {
    this.#item = new RichText((length) => memory.check(length));
  }

  open(name: string, attributes: string): void {
    if (name === "si") {
      this.#item.take();
      this.#inItem = true;
    } else if (this.#inItem) {
      this.#item.open(name, attributes);
    }
  }

  text(piece: string): void {
    if (this.#inItem) this.#item.text(piece);
  }

  close(name: string): void {
    if (!this.#inItem) return;
    if (name !== "si") {
      this.#item.close(name);
      return;
    }
    const runs = this.#item.take();
    const text = ownText(textOf(runs));
    this.memory.text(text.length);
    if (hasSettings(runs)) {
      for (const run of runs) this.memory.text(run.text.length + RUN);
      this.runs.set(
        this.texts.length,
        runs.map((run) => ({ ...run, text: ownText(run.text) })),
      );
    }
    this.texts.push(text);
    this.#inItem = false;
  }
}

/** Collects from `xl/styles.xml` what a cell's style makes of its number (a number, a date, a time), and how its text stands. */
export class NumberStyles implements XmlHandler {
  readonly #codes = new Map<number, string>();
  readonly #formats: number[] = [];
  readonly #kinds = new Map<number, NumberKind>();
  readonly #fonts: (Setting | undefined)[] = [];
  /** The font of each style. */
  readonly #fontOf: number[] = [];
  #list = "";

  constructor(private readonly memory: WorkbookMemory) {}

  open(name: string, attributes: string): void {
    if (name === "numFmts" || name === "cellXfs" || name === "fonts") this.#list = name;
    else if (this.#list === "fonts") this.#font(name, attributes);
    else if (name === "numFmt" && this.#list === "numFmts") this.#addCode(attributes);
    else if (name === "xf" && this.#list === "cellXfs") {
      this.memory.item();
      this.#formats.push(Number(readAttribute(attributes, "numFmtId") ?? 0));
      this.#fontOf.push(Number(readAttribute(attributes, "fontId") ?? 0));
    }
  }

  close(name: string): void {
    if (name === this.#list) this.#list = "";
  }

  /** What a number in a cell of this style is. */
  kindOf(style: number): NumberKind {
    const format = this.#formats[style];
    if (format === undefined) return "number";
    return entryOf(this.#kinds, format, () => kindOfFormat(format, this.#codes.get(format)));
  }

  /** How the text of a cell of this style stands. */
  settingOf(style: number): Setting | undefined {
    return this.#fonts[this.#fontOf[style] ?? 0];
  }

  #font(name: string, attributes: string): void {
    if (name === "font") {
      this.memory.item();
      this.#fonts.push(undefined);
    } else if (this.#fonts.at(-1) !== "struck") {
      this.#fonts[this.#fonts.length - 1] = settingIn(name, attributes) ?? this.#fonts.at(-1);
    }
  }

  #addCode(attributes: string): void {
    const code = readAttribute(attributes, "formatCode") ?? "";
    this.memory.text(code.length + 40);
    this.#codes.set(Number(readAttribute(attributes, "numFmtId")), code);
  }
}

/** Characters that XML cannot hold, as workbooks write them: `_x000D_`; the underscore itself is `_x005F_`. */
const ESCAPE = /_x([\da-fA-F]{4})_/gu;

/** Text of a workbook with its escapes decoded, once. */
export function decodeEscapes(text: string): string {
  if (!text.includes("_x")) return text;
  return text.replace(ESCAPE, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
}

/** The text alone, where it was cut out of a longer one: an engine keeps the longer one for as long as its part is kept. */
export function ownText(text: string): string {
  return ` ${text}`.slice(1);
}

/** What an element of a font (of a style, or of a run of text) says of how its text stands. */
function settingIn(name: string, attributes: string): Setting | undefined {
  if (name === "strike") {
    const value = readAttribute(attributes, "val") ?? "1";
    return ["1", "true", "on"].includes(value) ? "struck" : undefined;
  }
  if (name !== "vertAlign") return undefined;
  const value = readAttribute(attributes, "val");
  return value === "superscript" ? "above" : value === "subscript" ? "below" : undefined;
}

/**
 * Follows the XML of a text of a workbook (`<si>`, `<is>`): plain or in runs with formats of their own, without the
 * phonetic guides that East Asian texts may have.
 */
export class RichText {
  #runs: Run[] = [];
  #run = "";
  #length = 0;
  #setting: Run["setting"];
  #inText = false;
  #phonetic = 0;

  /** `check` is told how long the text has become, and may throw. */
  constructor(private readonly check: (length: number) => void) {}

  open(name: string, attributes: string): void {
    if (name === "rPh") this.#phonetic += 1;
    else if (name === "t") this.#inText = this.#phonetic === 0;
    else if (name === "r") this.#setting = undefined;
    else if (name === "rPr") this.#setting = "plain";
    // What is struck through counts no more, wherever it stands.
    else if (this.#setting !== "struck") this.#setting = settingIn(name, attributes) ?? this.#setting;
  }

  text(piece: string): void {
    if (!this.#inText) return;
    this.#run += piece;
    this.check(this.#length + this.#run.length);
  }

  close(name: string): void {
    if (name === "rPh") this.#phonetic -= 1;
    else if (name === "r") this.#setting = undefined;
    if (name !== "t") return;
    const text = decodeEscapes(this.#run);
    if (text !== "") this.#runs.push({ text, ...(this.#setting ? { setting: this.#setting } : {}) });
    this.#length += text.length;
    this.#run = "";
    this.#inText = false;
  }

  /** The text so far, run by run; a new one begins. */
  take(): readonly Run[] {
    const runs = this.#runs;
    this.#runs = [];
    [this.#run, this.#length, this.#setting, this.#inText, this.#phonetic] = ["", 0, undefined, false, 0];
    return runs;
  }
}
