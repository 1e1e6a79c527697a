import type { Problem } from "../../model/problem.ts";

/** Problems of single cells that are listed; the rest is only counted, so that a broken sheet cannot drown a report. */
const MAX_LISTED = 1000;

/** What is wrong with the cells of one workbook, each with its place. */
export class CellLog {
  readonly #problems: Problem[] = [];
  readonly #notes: Problem[] = [];
  #unlisted = 0;

  constructor(private readonly path: string) {}

  /** Whether a problem more would only be counted. */
  get isFull(): boolean {
    return this.#problems.length >= MAX_LISTED;
  }

  count(): void {
    this.#unlisted += 1;
  }

  /** `locator` is left out where the problem is the workbook's as a whole. */
  warn(code: string, message: string, locator?: string): void {
    const place = locator === undefined ? {} : { locator };
    if (this.isFull) this.count();
    else this.#problems.push({ severity: "warning", code, message, file: this.path, ...place });
  }

  /** What is said once a sheet: it is listed however many cells have problems. */
  note(code: string, message: string, locator: string): void {
    if (this.#notes.length >= MAX_LISTED) this.count();
    else this.#notes.push({ severity: "warning", code, message, file: this.path, locator });
  }

  finish(): Problem[] {
    const problems = [...this.#notes, ...this.#problems];
    if (this.#unlisted === 0) return problems;
    const message = `${this.#unlisted} more cells of this workbook have problems like those listed`;
    return [...problems, { severity: "warning", code: "more-cells", message, file: this.path }];
  }
}
