import { parseDocument } from "yaml";
import type { Profile } from "../model/profile.ts";
import { EDITED, isShown, PROFILE_SHEET, TEXT_KEYS, type WrittenRow } from "../model/profile-sheet.ts";
import type { Cell, Row } from "../model/table.ts";
import { badProfile, checkedProfile } from "./checked.ts";
import type { Mistake } from "./mistake.ts";
import { didYouMean } from "./nearest.ts";
import type { OpenedProfile } from "./read.ts";
import { keysOf, type StatedProfile } from "./schema.ts";
import { editsOf, type OpenedSheet, stated, writtenIn } from "./sheet-edits.ts";

export interface SheetPlace {
  /** The workbook, as messages call it. */
  readonly file: string;
  /** A cell by its row from 1 and its column from 0: `Profile!D12`. */
  readonly at: (row: number, column: number) => string;
  /** Whether a cell holds a formula whose result was never stored: it is read as empty, and must not be. */
  readonly isUnknown?: (row: number, column: number) => boolean;
}

type Path = readonly (string | number)[];
type Raw = Record<string, unknown>;

/**
 * Reads a profile from the rows of the sheet that an exported workbook has for it. Every mistake is told at once, each with
 * its cell.
 *
 * @param rows as the sheet has them, without what makes text safe in a spreadsheet
 * @throws ShortlistError `bad-profile`, with all mistakes in `problems`
 */
export function readProfileSheet(rows: readonly Row[], place: SheetPlace): Profile {
  return openProfileSheet(rows, place).profile;
}

/** As `readProfileSheet`, with what the sheet itself states. */
export function openProfileSheet(rows: readonly Row[], { file, at, isUnknown }: SheetPlace): OpenedSheet {
  const sheet = new SheetReader(at, isUnknown);
  for (const row of rows) sheet.row(row);
  if (sheet.mistakes.length > 0) throw badProfile(sheet.mistakes, file);
  const placeOf: OpenedProfile["placeOf"] = (one) => sheet.placeOf(one);
  const written = writtenIn(sheet.written);
  return {
    profile: checkedProfile(sheet.raw(), placeOf, file),
    stated: sheet.raw() as unknown as StatedProfile,
    placeOf,
    ...(written ? { written, edits: editsOf(written.rows, sheet.rows) } : {}),
  };
}

const SETTINGS: readonly string[] = [
  ...keysOf.profile.filter((key) => key !== "tree" && key !== "gates"),
  "minimumCoverage",
];

/** Keys that have a column of their own, and the key of a profile file that they stand in. */
const WITHIN: Readonly<Record<string, string>> = {
  from: "normalise",
  to: "normalise",
  minimumCoverage: "missing",
};

/** What the columns of each table may be called: a key, or a key and a key within it. */
const COLUMNS: Readonly<Record<string, readonly string[]>> = {
  [PROFILE_SHEET.settings]: ["value"],
  [PROFILE_SHEET.nodes]: [
    ...keysOf.node.filter((key) => key !== "children"),
    "from",
    "to",
    "minimumCoverage",
  ],
  [PROFILE_SHEET.gates]: keysOf.gate.filter((key) => key !== "id"),
};

class SheetReader {
  /** What cannot be read as the sheet of a profile at all. */
  readonly mistakes: { readonly locator: string; readonly message: string }[] = [];
  readonly #at: SheetPlace["at"];
  readonly #isUnknown: (row: number, column: number) => boolean;
  /** What its rows state, cell by cell, and what the sheet says that it was written with. */
  readonly rows: WrittenRow[] = [];
  readonly written: string[] = [];
  /** Cells by the path of what they hold. */
  readonly #places = new Map<string, string>();
  readonly #raw: Raw = {};
  readonly #gates: Raw[] = [];
  /** The nodes from the tree down to the last one read, each with its path. */
  #branch: { node: Raw; path: Path }[] = [];
  /** The table that is being read, with its keys by column; undefined where the column has no name or is not read. */
  #block: { readonly kind: string; readonly keys: readonly (string | undefined)[] } | undefined;

  constructor(at: SheetPlace["at"], isUnknown: SheetPlace["isUnknown"]) {
    this.#at = at;
    this.#isUnknown = isUnknown ?? (() => false);
  }

  row({ at, cells }: Row): void {
    const first = cells[0];
    if (first === PROFILE_SHEET.note) return;
    if (first === PROFILE_SHEET.written) {
      this.written.push(String(cells[1]));
      return;
    }
    if (typeof first === "string" && Object.hasOwn(COLUMNS, first)) {
      this.#block = {
        kind: first,
        keys: cells.map((cell, column) => this.#keyOf(cell, first, at, column)),
      };
      return;
    }
    if (this.#block === undefined) {
      this.#mistake(`expected the header “${PROFILE_SHEET.settings}”, found ${shown(first)}`, at, 0);
      this.#block = { kind: "", keys: [] };
    }
    if (this.#block.kind === PROFILE_SHEET.settings) this.#setting(at, cells);
    else if (this.#block.kind === PROFILE_SHEET.nodes) this.#node(at, cells);
    else if (this.#block.kind === PROFILE_SHEET.gates) this.#gate(at, cells);
  }

  raw(): Raw {
    return this.#gates.length === 0 ? this.#raw : { ...this.#raw, gates: this.#gates };
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

  #keyOf(cell: Cell | undefined, kind: string, row: number, column: number): string | undefined {
    if (column === 0 || cell === null || cell === undefined || isShown(String(cell))) return undefined;
    const name = String(cell);
    const [key, ...inner] = name.split(".");
    const known = COLUMNS[kind]!;
    if (known.includes(key!) && (inner.length === 0 || TEXT_KEYS.has(key!))) return name;
    this.#mistake(`unknown column “${name}”${didYouMean(name, known)}`, row, column);
    return undefined;
  }

  #setting(row: number, cells: readonly Cell[]): void {
    const [name, value = null] = cells;
    if (name === PROFILE_SHEET.changed || name === PROFILE_SHEET.gatesSheet) return;
    if (!SETTINGS.includes(String(name).split(".")[0]!)) {
      this.#mistake(`expected a setting, found ${shown(name)}${didYouMean(String(name), SETTINGS)}`, row, 0);
      return;
    }
    this.#put(this.#raw, [], String(name), value, row, 1);
    this.rows.push({ of: "setting", id: String(name), values: stated([["value", value]]) });
  }

  #node(row: number, cells: readonly Cell[]): void {
    const deepest = this.#branch.length;
    const level = Number.isInteger(cells[0]) ? (cells[0] as number) : -1;
    if (level < Math.min(1, deepest) || level > deepest) {
      const wanted = deepest === 0 ? "0, for the tree itself" : `a whole number from 1 to ${deepest}`;
      this.#mistake(`expected a level, ${wanted}, found ${shown(cells[0])}`, row, 0);
      return;
    }
    const above = this.#branch[level - 1];
    const node: Raw = {};
    let path: Path = ["tree"];
    let before: Raw | undefined;
    if (above) {
      above.node.children ??= [];
      const children = above.node.children as Raw[];
      before = children.at(-1);
      path = [...above.path, "children", children.length];
      children.push(node);
    } else this.#raw.tree = node;
    this.#branch = [...this.#branch.slice(0, level), { node, path }];
    const values = this.#fields(node, path, row, cells);
    const nameOf = (one: Raw) => String(one.id ?? one.indicator ?? PROFILE_SHEET.tree);
    const place = {
      [PROFILE_SHEET.nodes]: level,
      ...(above ? { parent: nameOf(above.node) } : {}),
      ...(before ? { after: nameOf(before) } : {}),
    };
    this.rows.push({ of: "node", id: nameOf(node), values: { ...place, ...values } });
  }

  #gate(row: number, cells: readonly Cell[]): void {
    const gate: Raw = {};
    const path = ["gates", this.#gates.length];
    this.#gates.push(gate);
    this.#put(gate, path, "id", cells[0] ?? null, row, 0);
    this.rows.push({ of: "gate", id: String(cells[0]), values: this.#fields(gate, path, row, cells) });
  }

  /** Reads the cells of a row, and gives those that state something. */
  #fields(into: Raw, path: Path, row: number, cells: readonly Cell[]): WrittenRow["values"] {
    this.#places.set(JSON.stringify(path), this.#at(row, 0));
    this.#block!.keys.forEach((key, column) => {
      if (key !== undefined) this.#put(into, path, key, cells[column] ?? null, row, column);
    });
    return stated(this.#block!.keys.map((key, column) => [key, cells[column] ?? null]));
  }

  /** A cell as the value of a key, or of a key within one. What is empty is not stated. */
  #put(into: Raw, path: Path, name: string, cell: Cell, row: number, column: number): void {
    if (this.#isUnknown(row, column))
      this.#mistake(
        "the cell holds a formula whose result was never stored; open the workbook in a spreadsheet program and save it, or write a number",
        row,
        column,
      );
    if (cell === null) return;
    if (typeof cell === "string" && NUMBERS.has(name) && Number.isFinite(Number(cell)))
      this.#mistake(
        `“${cell}” is text, which formulas take for no number: write it as a number`,
        row,
        column,
      );
    const [key, ...rest] = name.split(".");
    const inner = rest.join(".");
    const place = this.#at(row, column);
    this.#places.set(JSON.stringify([...path, key]), place);
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
      this.#places.set(JSON.stringify([...path, key, inner]), place);
    } else this.#mistake(`“${key}” is stated twice: as a whole and by its part “${inner}”`, row, column);
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
    this.#places.set(JSON.stringify([...path, key, inner]), this.#at(row, column));
    into[key] = this.#joined(into[key] ?? {}, { [inner]: value }, [...path, key], row, column);
  }

  /** A value and the parts of it that have columns of their own; a method's name alone stands for a call of it. */
  #joined(value: unknown, parts: Raw, path: Path, row: number, column: number): unknown {
    const whole = typeof value === "string" && path.at(-1) === "normalise" ? { method: value } : value;
    if (typeof whole !== "object" || whole === null || Array.isArray(whole)) return value;
    const twice = Object.keys(parts).find((part) => Object.hasOwn(whole, part));
    if (twice === undefined) return { ...whole, ...parts };
    this.#mistake(
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
      const document = parseDocument(cell, { prettyErrors: false });
      const [error] = document.errors;
      if (error) throw error;
      return document.toJS({ maxAliasCount: 0 });
    } catch (error) {
      // An alias, and nesting without end, are no syntax errors to the parser.
      this.#mistake(`not valid YAML: ${(error as Error).message.split("\n")[0]}`, row, column);
      return undefined;
    }
  }

  #mistake(message: string, row: number, column: number): void {
    this.mistakes.push({ locator: this.#at(row, column), message });
  }
}

/** Keys whose cells formulas of the workbook follow, as numbers. */
const NUMBERS: ReadonlySet<string> = new Set(EDITED.filter((key) => key !== "direction"));

function shown(cell: Cell | undefined): string {
  return cell === null || cell === undefined ? "nothing" : `“${cell}”`;
}
