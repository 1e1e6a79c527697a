import { hasSettings, type Run, textOf } from "../raised.ts";
import type { XmlHandler } from "../xml/scanner.ts";
import type { WorkbookMemory } from "./memory.ts";
import { ownText, RichText } from "./sheet-text.ts";

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
