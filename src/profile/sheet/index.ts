import type { Profile } from "../../model/profile.ts";
import { GATE_KEYS, NODE_KEYS, PROFILE_KEYS, type StatedProfile } from "../../model/stated-profile.ts";
import type { Cell, Row } from "../../model/table.ts";
import { isShown, PROFILE_SHEET, TEXT_KEYS, type WrittenRow } from "../../model/workbook.ts";
import { badProfile, checkedProfile } from "../checked.ts";
import { didYouMean } from "../nearest.ts";
import type { OpenedProfile } from "../read.ts";
import { type Path, type Raw, SheetCells, type SheetPlace } from "./cells.ts";
import { editsOf, type OpenedSheet, stated, writtenIn } from "./edits.ts";

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
    profile: checkedProfile(sheet.raw(), placeOf, file),
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
