import type { XmlHandler } from "../xml/scanner.ts";
import type { WorkbookMemory } from "./memory.ts";
import { ownText, RichText } from "./sheet-text.ts";

/** Collects the texts that the cells of a workbook share (`xl/sharedStrings.xml`), by their place in the list. */
export class SharedTexts implements XmlHandler {
  readonly texts: string[] = [];
  readonly #item: RichText;
  #inItem = false;

  constructor(private readonly memory: WorkbookMemory) {
    this.#item = new RichText((length) => memory.check(length));
  }

  open(name: string): void {
    if (name === "si") {
      this.#item.take();
      this.#inItem = true;
    } else if (this.#inItem) {
      this.#item.open(name);
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
    const text = ownText(this.#item.take());
    this.memory.text(text.length);
    this.texts.push(text);
    this.#inItem = false;
  }
}
