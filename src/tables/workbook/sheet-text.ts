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

/**
 * Follows the XML of a text of a workbook (`<si>`, `<is>`): plain or in runs with formats of their own, without the
 * phonetic guides that East Asian texts may have.
 */
export class RichText {
  #text = "";
  #run = "";
  #inText = false;
  #phonetic = 0;

  /** `check` is told how long the text has become, and may throw. */
  constructor(private readonly check: (length: number) => void) {}

  open(name: string): void {
    if (name === "rPh") this.#phonetic += 1;
    if (name === "t") this.#inText = this.#phonetic === 0;
  }

  text(piece: string): void {
    if (!this.#inText) return;
    this.#run += piece;
    this.check(this.#text.length + this.#run.length);
  }

  close(name: string): void {
    if (name === "rPh") this.#phonetic -= 1;
    if (name !== "t") return;
    this.#text += decodeEscapes(this.#run);
    this.#run = "";
    this.#inText = false;
  }

  /** The text so far; a new one begins. */
  take(): string {
    const text = this.#text;
    this.#text = "";
    this.#run = "";
    this.#inText = false;
    this.#phonetic = 0;
    return text;
  }
}
