import type { Problem } from "../model/problem.ts";

/** Problems of single cells that are listed; the rest is only counted, so that a broken sheet cannot drown a report. */
const MAX_LISTED = 1000;

/** What is wrong with the cells of one workbook, each with its place. */
export class CellLog {
  readonly #path: string;
  readonly #problems: Problem[] = [];
  #unlisted = 0;

  constructor(path: string) {
    this.#path = path;
  }

  warn(code: string, message: string, locator: string): void {
    if (this.#problems.length < MAX_LISTED) {
      this.#problems.push({ severity: "warning", code, message, file: this.#path, locator });
    } else {
      this.#unlisted += 1;
    }
  }

  finish(): Problem[] {
    if (this.#unlisted === 0) return this.#problems;
    const message = `${this.#unlisted} more cells of this workbook have problems like those listed`;
    return [...this.#problems, { severity: "warning", code: "more-cells", message, file: this.#path }];
  }
}
