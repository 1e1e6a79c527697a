import type { Run, Setting } from "../raised.ts";
import { readAttribute } from "../xml/scanner.ts";

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
export function settingIn(name: string, attributes: string): Setting | undefined {
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
