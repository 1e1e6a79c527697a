import { entryOf } from "../../model/gather.ts";
import type { Setting } from "../raised.ts";
import { readAttribute, type XmlHandler } from "../xml/scanner.ts";
import type { WorkbookMemory } from "./memory.ts";
import { kindOfFormat, type NumberKind } from "./sheet-dates.ts";
import { settingIn } from "./sheet-text.ts";

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
