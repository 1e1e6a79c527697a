import { parseDocument } from "yaml";
import type { Profile } from "../model/profile.ts";
import { GATE_KEYS, NODE_KEYS, PROFILE_KEYS, type StatedProfile } from "../model/stated-profile.ts";
import type { Cell, Row } from "../model/table.ts";
import {
  EDITED,
  isShown,
  PROFILE_SHEET,
  TEXT_KEYS,
  type Written,
  type WrittenRow,
  writtenSchema,
} from "../model/workbook.ts";
import { aliasSlip, yamlSlips } from "../tables/yaml-mistakes.ts";
import { badProfile, checkedProfile } from "./checked.ts";
import { didYouMean } from "./did-you-mean.ts";
import type { Mistake } from "./mistakes.ts";
import { known } from "./places.ts";
import type { OpenedProfile, ProfileEdit } from "./read.ts";

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
export function openProfileSheet(rows: readonly Row[], place: SheetPlace): OpenedSheet {
  const { file } = place;
  const cells = new SheetCells(place);
  const sheet = new SheetReader(cells);
  for (const row of rows) sheet.row(row);
  if (cells.mistakes.length > 0) throw badProfile(cells.mistakes, file);
  const placeOf: OpenedProfile["placeOf"] = (one) => cells.placeOf(one);
  const written = writtenIn(sheet.written);
  return {
    profile: checkedProfile(sheet.raw(), { placeOf, file, places: known }),
    stated: sheet.raw() as unknown as StatedProfile,
    placeOf,
    ...(written ? { written, edits: editsOf(written.rows, sheet.rows) } : {}),
  };
}

const SETTINGS: readonly string[] = [
  ...PROFILE_KEYS.filter((key) => key !== "tree" && key !== "gates"),
  "minimumCoverage",
];

/** What the columns of each table may be called: a key, or a key and a key within it. */
const COLUMNS: Readonly<Record<string, readonly string[]>> = {
  [PROFILE_SHEET.settings]: ["value"],
  [PROFILE_SHEET.nodes]: [...NODE_KEYS.filter((key) => key !== "children"), "from", "to", "minimumCoverage"],
  [PROFILE_SHEET.gates]: GATE_KEYS.filter((key) => key !== "id"),
};

class SheetReader {
  readonly #cells: SheetCells;
  /** What its rows state, cell by cell, and what the sheet says that it was written with. */
  readonly rows: WrittenRow[] = [];
  readonly written: string[] = [];
  readonly #raw: Raw = {};
  readonly #gates: Raw[] = [];
  /** The nodes from the tree down to the last one read, each with its path. */
  #branch: { node: Raw; path: Path }[] = [];
  /** The table that is being read, with its keys by column; undefined where the column has no name or is not read. */
  #block: { readonly kind: string; readonly keys: readonly (string | undefined)[] } | undefined;

  constructor(cells: SheetCells) {
    this.#cells = cells;
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
      this.#cells.mistake(`expected the header “${PROFILE_SHEET.settings}”, found ${shown(first)}`, at, 0);
      this.#block = { kind: "", keys: [] };
    }
    if (this.#block.kind === PROFILE_SHEET.settings) this.#setting(at, cells);
    else if (this.#block.kind === PROFILE_SHEET.nodes) this.#node(at, cells);
    else if (this.#block.kind === PROFILE_SHEET.gates) this.#gate(at, cells);
  }

  raw(): Raw {
    return this.#gates.length === 0 ? this.#raw : { ...this.#raw, gates: this.#gates };
  }

  #keyOf(cell: Cell | undefined, kind: string, row: number, column: number): string | undefined {
    if (column === 0 || cell === null || cell === undefined || isShown(String(cell))) return undefined;
    const name = String(cell);
    const [key, ...inner] = name.split(".");
    const known = COLUMNS[kind]!;
    if (known.includes(key!) && (inner.length === 0 || TEXT_KEYS.has(key!))) return name;
    this.#cells.mistake(`unknown column “${name}”${didYouMean(name, known)}`, row, column);
    return undefined;
  }

  #setting(row: number, cells: readonly Cell[]): void {
    const [name, value = null] = cells;
    if (name === PROFILE_SHEET.changed || name === PROFILE_SHEET.gatesSheet) return;
    if (!SETTINGS.includes(String(name).split(".")[0]!)) {
      this.#cells.mistake(
        `expected a setting, found ${shown(name)}${didYouMean(String(name), SETTINGS)}`,
        row,
        0,
      );
      return;
    }
    this.#cells.put(this.#raw, [], String(name), value, row, 1);
    this.rows.push({ of: "setting", id: String(name), values: stated([["value", value]]) });
  }

  #node(row: number, cells: readonly Cell[]): void {
    const deepest = this.#branch.length;
    const level = Number.isInteger(cells[0]) ? (cells[0] as number) : -1;
    if (level < Math.min(1, deepest) || level > deepest) {
      const wanted = deepest === 0 ? "0, for the tree itself" : `a whole number from 1 to ${deepest}`;
      this.#cells.mistake(`expected a level, ${wanted}, found ${shown(cells[0])}`, row, 0);
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
    this.#cells.put(gate, path, "id", cells[0] ?? null, row, 0);
    this.rows.push({ of: "gate", id: String(cells[0]), values: this.#fields(gate, path, row, cells) });
  }

  /** Reads the cells of a row, and gives those that state something. */
  #fields(into: Raw, path: Path, row: number, cells: readonly Cell[]): WrittenRow["values"] {
    this.#cells.stands(path, row, 0);
    this.#block!.keys.forEach((key, column) => {
      if (key !== undefined) this.#cells.put(into, path, key, cells[column] ?? null, row, column);
    });
    return stated(this.#block!.keys.map((key, column) => [key, cells[column] ?? null]));
  }
}

function shown(cell: Cell | undefined): string {
  return cell === null || cell === undefined ? "nothing" : `“${cell}”`;
}

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

/** Keys that have a column of their own, and the key of a profile file that they stand in. */
const WITHIN: Readonly<Record<string, string>> = {
  from: "normalise",
  to: "normalise",
  minimumCoverage: "missing",
};

/** Keys whose cells formulas of the workbook follow, as numbers. */
const NUMBERS: ReadonlySet<string> = new Set(EDITED.filter((key) => key !== "direction"));

/** Puts what the cells of a sheet hold where a profile has it, and knows afterwards which cell that was. */
class SheetCells {
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
    const full = key === undefined ? path : [...path, key];
    for (let length = full.length; length >= 0; length -= 1) {
      const place = this.#places.get(JSON.stringify(full.slice(0, length)));
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
    const call = typeof value === "string" && path.at(-1) === "normalise" ? { method: value } : value;
    if (typeof call !== "object" || call === null || Array.isArray(call)) return value;
    const twice = Object.keys(parts).find((part) => Object.hasOwn(call, part));
    if (twice === undefined) return { ...call, ...parts };
    this.mistake(
      `“${twice}” is stated twice: in “${String(path.at(-1))}” and in a column of its own`,
      row,
      column,
    );
    return call;
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

/** A profile out of a workbook, and what the workbook says that it was written with. */
export interface OpenedSheet extends OpenedProfile {
  readonly written?: Written;
}

/** What a workbook says that it was written with; undefined where that is damaged, or not of this version. */
function writtenIn(pieces: readonly string[]): Written | undefined {
  try {
    return writtenSchema.safeParse(JSON.parse(pieces.join(""))).data;
  } catch {
    return undefined;
  }
}

/** Every cell that is read and differs from what was written, rows that are gone or new among them. */
function editsOf(written: readonly WrittenRow[], now: readonly WrittenRow[]): ProfileEdit[] {
  const nameOf = ({ of, id }: WrittenRow) => `${of} ${id}`;
  const [before, after] = [written, now].map((rows) => new Map(rows.map((row) => [nameOf(row), row])));
  const rows = [...written, ...now.filter((row) => !before!.has(nameOf(row)))];
  return rows.flatMap((row) => between(row, before!.get(nameOf(row)), after!.get(nameOf(row))));
}

function between(
  { of, id }: WrittenRow,
  before: WrittenRow | undefined,
  after: WrittenRow | undefined,
): ProfileEdit[] {
  const node = of === "setting" ? {} : { node: id };
  // Of a row that is gone, or new, one cell stands for all.
  if (of !== "setting" && (before === undefined || after === undefined)) {
    const there = of === "gate" ? id : ((before ?? after)!.values.level ?? id);
    const is = (row: WrittenRow | undefined) => (row === undefined ? null : there);
    return [{ ...node, key: of === "gate" ? "gate" : "level", before: is(before), after: is(after) }];
  }
  const keys = new Set([...Object.keys(before?.values ?? {}), ...Object.keys(after?.values ?? {})]);
  return [...keys].flatMap((key): ProfileEdit[] => {
    const [was, is] = [before?.values[key] ?? null, after?.values[key] ?? null];
    return isSame(was, is) ? [] : [{ ...node, key: of === "setting" ? id : key, before: was, after: is }];
  });
}

/** Some programs store numbers by 15 digits. */
function isSame(one: string | number | null, other: string | number | null): boolean {
  if (typeof one !== "number" || typeof other !== "number") return one === other;
  return Math.abs(one - other) <= 1e-14 * Math.abs(one);
}

/** Cells that state something, by their keys. */
function stated(cells: readonly (readonly [string | undefined, Cell])[]): WrittenRow["values"] {
  return Object.fromEntries(
    cells.flatMap(([key, cell]) =>
      key === undefined || cell === null ? [] : [[key, typeof cell === "boolean" ? String(cell) : cell]],
    ),
  );
}
