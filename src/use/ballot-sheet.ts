import { BALLOT } from "../model/ballot.ts";
import { ShortlistError } from "../model/problem.ts";
import type { ProfileNode } from "../model/profile.ts";
import type { Cell, Row } from "../model/table.ts";
import {
  REVIEW_FIELDS,
  REVIEW_KINDS,
  REVIEW_ROWS,
  REVIEW_SHEET,
  type ReviewColumn,
} from "../model/workbook.ts";
import { badBallot, type OpenedBallot, openBallot } from "../profile/ballot.ts";
import { didYouMean } from "../profile/index.ts";
import { columnLetters } from "../tables/locate.ts";
import { readFile } from "../tables/read.ts";
import { plain, profileOfWorkbook, type WorkbookProfile } from "./profile-sheet.ts";

type At = Parameters<OpenedBallot["placeOf"]>[0];
type Path = At["path"];
type Raw = Record<string, unknown>;

/**
 * The ballot in the `Review` sheet of a workbook, with the weights that were changed on its `Profile` sheet. Every mistake is told with its
 * cell; no row is left out.
 *
 * @throws ShortlistError `bad-ballot`
 */
export async function ballotOfWorkbook(bytes: Uint8Array, file: string): Promise<OpenedBallot> {
  const { name } = REVIEW_SHEET;
  const { tables, problems } = await readFile({ path: file, bytes });
  const table = tables.find((one) => one.name === name);
  if (table === undefined)
    throw badBallot([
      { file, locator: "", message: `the workbook has no sheet “${name}”, which is the ballot` },
    ]);
  const sheet = new ReviewSheet();
  const { firstColumn = 0 } = table;
  // A sheet whose first columns are empty is read from where its cells begin.
  const filling = Array.from({ length: firstColumn }, () => null);
  for (const { at, cells } of table.rows) sheet.row(at, [...filling, ...cells].map(plain));
  for (const { locator, message } of problems)
    if (locator?.startsWith(`${name}!`)) sheet.mistakes.push({ locator, message });
  const weights = await weightsIn(bytes, file, sheet);
  sheet.mustBeSomebodys();
  if (sheet.mistakes.length > 0) throw badBallot(sheet.mistakes.map((one) => ({ file, ...one })));
  return openBallot({ ...sheet.raw, weights }, file, (one) => sheet.placeOf(one));
}

const at = (row: number, column: number) => `${REVIEW_SHEET.name}!${columnLetters(column)}${row}`;

function isEmpty(cell: Cell | undefined): boolean {
  return cell === undefined || cell === null || (typeof cell === "string" && cell.trim() === "");
}

const shown = (cell: Cell | undefined) => (isEmpty(cell) ? "nothing" : `“${cell}”`);

/** Columns that may hold numbers. The cells are text, so that nothing is made of what is typed. */
const NUMBERS: ReadonlySet<string> = new Set<ReviewColumn>(["value", "seen", "year"]);

/** What a ballot file would have there. */
function cellValue(key: string, cell: Cell): Cell {
  if (!NUMBERS.has(key)) return String(cell);
  return typeof cell === "string" && /^\s*-?\d+(?:\.\d+)?\s*$/u.test(cell) ? Number(cell) : cell;
}

/** Reads the sheet row by row into what a ballot's file would state, and knows afterwards where each thing stands. */
class ReviewSheet {
  readonly raw: Raw = { ballot: BALLOT };
  readonly mistakes: { readonly locator: string; readonly message: string }[] = [];
  readonly #places = new Map<string, string>();

  row(row: number, cells: Row["cells"]): void {
    const { fields, head, first } = REVIEW_SHEET;
    if (row === fields) this.#header(row, cells, REVIEW_FIELDS);
    else if (row === fields + 1) this.#fields(row, cells);
    else if (row === head) this.#header(row, cells, REVIEW_ROWS);
    else if (row >= first) this.#entry(row, cells);
    // Above the fields stands what is said to the reviewer, in the first column.
    else this.#mustBeEmpty(row, cells, 1);
  }

  placeOf({ path, key }: At): string {
    const full = key === undefined ? path : [...path, key];
    for (let length = full.length; length > 0; length -= 1) {
      const place = this.#places.get(JSON.stringify(full.slice(0, length)));
      if (place !== undefined) return place;
    }
    return at(REVIEW_SHEET.fields, 0);
  }

  stands(path: Path, place: string): void {
    this.#places.set(JSON.stringify(path), place);
  }

  mustBeSomebodys(): void {
    if (!isEmpty(this.raw.reviewer as Cell | undefined)) return;
    const message =
      "nobody is named: write a name, an agency or a pseudonym into this cell, below “reviewer”";
    this.mistakes.push({ locator: at(REVIEW_SHEET.fields + 1, 0), message });
  }

  #header(row: number, cells: Row["cells"], keys: readonly string[]): void {
    keys.forEach((key, column) => {
      if (cells[column] !== key)
        this.#mistake(`expected the header “${key}”, found ${shown(cells[column])}`, row, column);
    });
    this.#mustBeEmpty(row, cells, keys.length);
  }

  #fields(row: number, cells: Row["cells"]): void {
    REVIEW_FIELDS.forEach((name, column) => {
      const [key, inner] = name.split(".") as [string, string?];
      const path = inner === undefined ? [key] : [key, inner];
      this.stands(path, at(row, column));
      const cell = cells[column];
      if (isEmpty(cell)) return;
      if (inner === undefined) this.raw[key] = String(cell);
      else this.raw[key] = { ...(this.raw[key] as Raw | undefined), [inner]: String(cell) };
    });
    this.#mustBeEmpty(row, cells, REVIEW_FIELDS.length);
  }

  #entry(row: number, cells: Row["cells"]): void {
    if (cells.every(isEmpty)) return;
    const said = typeof cells[0] === "string" ? cells[0].trim() : cells[0];
    const kinds = Object.keys(REVIEW_KINDS);
    const kind = kinds.find((one) => one === said);
    if (kind === undefined) {
      const found = isEmpty(said) ? "nothing" : `${shown(said)}${didYouMean(String(said), kinds)}`;
      this.#mistake(`expected a kind, one of ${kinds.join(", ")}, found ${found}`, row, 0);
      return;
    }
    const { list, keys } = REVIEW_KINDS[kind]!;
    this.raw[list] ??= [];
    const entries = this.raw[list] as unknown[];
    const path = [list, entries.length];
    const entry: Raw = {};
    this.stands(path, at(row, 0));
    REVIEW_ROWS.forEach((name, column) => {
      const cell = cells[column];
      if (name === "kind") return;
      const key = keys[name];
      if (key === undefined) {
        if (!isEmpty(cell))
          this.#mistake(`a row “${kind}” has no ${name}, found ${shown(cell)}`, row, column);
        return;
      }
      this.stands(key === "" ? path : [...path, key], at(row, column));
      if (!isEmpty(cell)) entry[key] = cellValue(name, cell!);
      // A file may leave the value of a rating blank; a row that was begun is an opinion.
      else if (kind === "rating" && name === "value")
        this.#mistake("a rating needs a value, and there is none", row, column);
    });
    entries.push(keys.country === "" ? entry[""] : entry);
    this.#mustBeEmpty(row, cells, REVIEW_ROWS.length);
  }

  #mustBeEmpty(row: number, cells: Row["cells"], from: number): void {
    cells.forEach((cell, column) => {
      if (column >= from && !isEmpty(cell))
        this.#mistake(`nothing is read here, found ${shown(cell)}`, row, column);
    });
  }

  #mistake(message: string, row: number, column: number): void {
    this.mistakes.push({ locator: at(row, column), message });
  }
}

/** The weights that differ from those that the workbook was written with. What else was changed there no ballot can say. */
async function weightsIn(
  bytes: Uint8Array,
  file: string,
  sheet: ReviewSheet,
): Promise<Record<string, number | null>> {
  let opened: WorkbookProfile;
  try {
    opened = await profileOfWorkbook(bytes, file);
  } catch (cause) {
    if (!(cause instanceof ShortlistError) || cause.code !== "bad-profile") throw cause;
    const all = cause.problems.length > 0 ? cause.problems : [{ message: cause.message }];
    sheet.mistakes.push(
      ...all.map(({ message, locator = "" }: { message: string; locator?: string }) => ({
        locator,
        message,
      })),
    );
    return {};
  }
  const { edits, shown: beside } = opened;
  if (edits === undefined) {
    const message =
      "the sheet Profile does not tell with which weights it was written, so that none can be told as the reviewer's";
    sheet.mistakes.push({ locator: "Profile!A1", message });
    return {};
  }
  const weights: Record<string, number | null> = {};
  for (const { node, key, before, after } of edits) {
    const locator = opened.placeOf({ path: pathTo(opened.profile.tree, node), key });
    if (node === undefined || key !== "weight") {
      const change = `${node === undefined ? "" : `${node}: `}${key} ${before ?? "empty"} → ${after ?? "empty"}`;
      const message = `a ballot has weights and nothing else of a profile, and ${change} was changed here: write it as it was`;
      sheet.mistakes.push({ locator, message });
      continue;
    }
    sheet.stands(["weights", node], locator);
    // As the workbook has it: an empty weight is 1.
    weights[node] = after === null ? 1 : (after as number);
  }
  for (const { country, gate } of beside?.cleared ?? [])
    sheet.mistakes.push({
      locator: "",
      message: `the gate ${gate} of ${country} was cleared, and a ballot has no gates: write 1 into its cell again`,
    });
  return weights;
}

function pathTo(tree: ProfileNode, id: string | undefined): Path {
  const find = (node: ProfileNode, path: Path): Path | undefined => {
    if (node.id === id) return path;
    const { children = [] } = node as { readonly children?: readonly ProfileNode[] };
    for (const [i, child] of children.entries()) {
      const found = find(child, [...path, "children", i]);
      if (found) return found;
    }
    return undefined;
  };
  return id === undefined ? [] : (find(tree, ["tree"]) ?? []);
}
