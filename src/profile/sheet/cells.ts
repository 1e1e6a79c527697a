import { parseDocument } from "yaml";
import type { Cell } from "../../model/table.ts";
import { EDITED, TEXT_KEYS } from "../../model/workbook.ts";
import { aliasSlip, yamlSlips } from "../../tables/yaml-mistakes.ts";
import type { Mistake } from "../check/mistake.ts";

export interface SheetPlace {
  /** The workbook, as messages call it. */
  readonly file: string;
  /** A cell by its row from 1 and its column from 0: `Profile!D12`. */
  readonly at: (row: number, column: number) => string;
  /** Whether a cell holds a formula whose result was never stored: it is read as empty, and must not be. */
  readonly isUnknown?: (row: number, column: number) => boolean;
}

export type Path = readonly (string | number)[];
export type Raw = Record<string, unknown>;

/** Keys that have a column of their own, and the key of a profile file that they stand in. */
const WITHIN: Readonly<Record<string, string>> = {
  from: "normalise",
  to: "normalise",
  minimumCoverage: "missing",
};

/** Keys whose cells formulas of the workbook follow, as numbers. */
const NUMBERS: ReadonlySet<string> = new Set(EDITED.filter((key) => key !== "direction"));

/** Puts what the cells of a sheet hold where a profile has it, and knows afterwards which cell that was. */
export class SheetCells {
  /** What cannot be read as the sheet of a profile at all. */
  readonly mistakes: { readonly locator: string; readonly message: string }[] = [];
  readonly #at: SheetPlace["at"];
  readonly #isUnknown: (row: number, column: number) => boolean;
  /** Cells by the path of what they hold. */
  readonly #places = new Map<string, string>();

  constructor({ at, isUnknown }: SheetPlace) {
    this.#at = at;
    this.#isUnknown = isUnknown ?? (() => false);
  }

  /** Where something stands: its own cell, or that of the nearest thing above it that has one. */
  placeOf({ path, key }: Pick<Mistake, "path" | "key">): string {
    const whole = key === undefined ? path : [...path, key];
    for (let length = whole.length; length >= 0; length -= 1) {
      const place = this.#places.get(JSON.stringify(whole.slice(0, length)));
      if (place !== undefined) return place;
    }
    return this.#at(1, 0);
  }

  /** What has no value of its own stands at a cell, too. */
  stands(path: Path, row: number, column: number): void {
    this.#places.set(JSON.stringify(path), this.#at(row, column));
  }

  /** A cell as the value of a key, or of a key within one. What is empty is not stated. */
  put(into: Raw, path: Path, name: string, cell: Cell, row: number, column: number): void {
    if (this.#isUnknown(row, column))
      this.mistake(
        "the cell holds a formula whose result was never stored; open the workbook in a spreadsheet program and save it, or write a number",
        row,
        column,
      );
    if (cell === null) return;
    if (typeof cell === "string" && NUMBERS.has(name) && Number.isFinite(Number(cell)))
      this.mistake(`“${cell}” is text, which formulas take for no number: write it as a number`, row, column);
    const [key, ...rest] = name.split(".");
    const inner = rest.join(".");
    this.stands([...path, key!], row, column);
    const value = TEXT_KEYS.has(key!) ? String(cell) : this.#value(cell, row, column);
    const within = WITHIN[name];
    if (within !== undefined) {
      this.#within(into, path, [within, name], value, row, column);
      return;
    }
    const parts = into[key!];
    // A column of its own may come first: its key stands within this one.
    if (typeof parts === "object" && inner === "" && Object.values(WITHIN).includes(key!)) {
      into[key!] = this.#joined(value, parts as Raw, [...path, key!], row, column);
      return;
    }
    if (inner === "") into[key!] = value;
    else if (into[key!] === undefined || typeof into[key!] === "object") {
      into[key!] = { ...(into[key!] as Raw | undefined), [inner]: value };
      this.stands([...path, key!, inner], row, column);
    } else this.mistake(`“${key}” is stated twice: as a whole and by its part “${inner}”`, row, column);
  }

  /** A key that has a column of its own, put where a profile file has it. */
  #within(
    into: Raw,
    path: Path,
    [key, inner]: readonly [string, string],
    value: unknown,
    row: number,
    column: number,
  ): void {
    this.stands([...path, key, inner], row, column);
    into[key] = this.#joined(into[key] ?? {}, { [inner]: value }, [...path, key], row, column);
  }

  /** A value and the parts of it that have columns of their own; a method's name alone stands for a call of it. */
  #joined(value: unknown, parts: Raw, path: Path, row: number, column: number): unknown {
    const whole = typeof value === "string" && path.at(-1) === "normalise" ? { method: value } : value;
    if (typeof whole !== "object" || whole === null || Array.isArray(whole)) return value;
    const twice = Object.keys(parts).find((part) => Object.hasOwn(whole, part));
    if (twice === undefined) return { ...whole, ...parts };
    this.mistake(
      `“${twice}” is stated twice: in “${String(path.at(-1))}” and in a column of its own`,
      row,
      column,
    );
    return whole;
  }

  /** What a profile file would have there: text is read as YAML. */
  #value(cell: Cell, row: number, column: number): unknown {
    if (typeof cell !== "string") return cell;
    try {
      const document = parseDocument(cell, {
        prettyErrors: false,
        logLevel: "error",
        resolveKnownTags: false,
      });
      const [slip] = yamlSlips(document, cell);
      if (slip === undefined) return document.toJS({ maxAliasCount: 0 });
      this.mistake(slip.message, row, column);
    } catch (cause) {
      const slip = aliasSlip(cause, cell);
      if (slip === undefined) throw cause;
      this.mistake(slip.message, row, column);
    }
    return undefined;
  }

  mistake(message: string, row: number, column: number): void {
    this.mistakes.push({ locator: this.#at(row, column), message });
  }
}
