import type { Problem, Severity } from "../../model/problem.ts";
import type { Oddity } from "./records.ts";

/** Damaged rows that are listed one by one before the rest is only counted. */
const MAX_LISTED = 1000;
/** Rows do not come in the order of their lines: so many are held before only the first are kept. */
const MAX_HELD = 20_000;
/** Damaged rows beyond which a text of which they are the most is no table. */
export const HOPELESS = 10_000;

const ODDITIES = {
  "bare-quote": "a quote inside an unquoted cell was read as part of the text",
  "lines-in-quotes": "a quoted text holds lines that look like rows; it was read as one cell",
};

/** What is odd about a row and said once, with the first line. */
type Said = Exclude<Oddity, "space-before-quote">;

/** What is odd or wrong about one delimited text, each with its line. */
export class CsvLog {
  readonly #notes: Problem[] = [];
  readonly #oddities = new Map<Said, { first: number; count: number }>();
  /** The first by line; beyond them the rest is only counted. */
  #damaged: { at: number; reason: string }[] = [];
  #count = 0;

  constructor(private readonly path: string) {}

  /** Whether a text of so many sound rows is no table: most of it, and much of it, is damaged. */
  isHopeless(rows: number): boolean {
    return this.#count > HOPELESS && this.#count > rows;
  }

  /** A row that was left out. */
  leftOut(at: number, reason: string): void {
    this.#count += 1;
    this.#damaged.push({ at, reason });
    if (this.#damaged.length > MAX_HELD) this.#damaged = this.#firstDamaged();
  }

  #firstDamaged(): { at: number; reason: string }[] {
    return this.#damaged.toSorted((a, b) => a.at - b.at).slice(0, MAX_LISTED);
  }

  odd(oddity: Said, at: number): void {
    const seen = this.#oddities.get(oddity);
    this.#oddities.set(oddity, { first: seen?.first ?? at, count: (seen?.count ?? 0) + 1 });
  }

  note(severity: Severity, code: string, message: string, at: number): void {
    this.#notes.push({ severity, code, message, file: this.path, locator: `line ${at}` });
  }

  /** The damaged rows by line, then what is odd, then what was noted. */
  finish(): Problem[] {
    const problems: Problem[] = [];
    for (const { at, reason } of this.#firstDamaged()) {
      const [message, locator] = [`${reason}; the row was left out`, `line ${at}`];
      problems.push({ severity: "warning", code: "damaged-row", message, file: this.path, locator });
    }
    for (const [oddity, { first, count }] of this.#oddities) {
      const severity = oddity === "lines-in-quotes" ? "warning" : "info";
      const message = `${ODDITIES[oddity]}${count > 1 ? ` (and on ${count - 1} more)` : ""}`;
      problems.push({ severity, code: oddity, message, file: this.path, locator: `line ${first}` });
    }
    problems.push(...this.#notes);
    if (this.#count > MAX_LISTED) {
      const message = `${this.#count - MAX_LISTED} more rows are damaged like those listed and were left out`;
      problems.push({ severity: "warning", code: "more-damaged-rows", message, file: this.path });
    }
    return problems;
  }
}
