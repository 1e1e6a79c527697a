import { entryOf } from "../../model/gather.ts";
import { readAttribute, type XmlHandler } from "../xml/scanner.ts";
import type { WorkbookMemory } from "./memory.ts";
import { kindOfFormat, type NumberKind } from "./sheet-dates.ts";

/** Collects from `xl/styles.xml` what a cell's style makes of its number: a number, a date, a time. */
export class NumberStyles implements XmlHandler {
  readonly #codes = new Map<number, string>();
  readonly #formats: number[] = [];
  readonly #kinds = new Map<number, NumberKind>();
  #list = "";

  constructor(private readonly memory: WorkbookMemory) {}

  open(name: string, attributes: string): void {
    if (name === "numFmts" || name === "cellXfs") this.#list = name;
    else if (name === "numFmt" && this.#list === "numFmts") this.#addCode(attributes);
    else if (name === "xf" && this.#list === "cellXfs") {
      this.memory.item();
      this.#formats.push(Number(readAttribute(attributes, "numFmtId") ?? 0));
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

  #addCode(attributes: string): void {
    const code = readAttribute(attributes, "formatCode") ?? "";
    this.memory.text(code.length + 40);
    this.#codes.set(Number(readAttribute(attributes, "numFmtId")), code);
  }
}
