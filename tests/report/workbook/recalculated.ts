import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Cell as Read, Table } from "../../../src/model/table.ts";
import type { Cell, Sheet } from "../../../src/report/xlsx/sheet.ts";
import { readFile } from "../../../src/tables/read.ts";

/** Whether LibreOffice is at hand, which evaluates formulas as another program than ours. */
export function hasOffice(): boolean {
  try {
    execFileSync("soffice", ["--version"], { stdio: "ignore" });
    return true;
  } catch {
    return false;
  }
}

/**
 * Workbooks as LibreOffice saves them, every formula evaluated anew: their stored results are taken away before, so that what is read
 * afterwards can only be its own.
 */
export async function recalculated(
  books: ReadonlyMap<string, Uint8Array>,
): Promise<Map<string, readonly Table[]>> {
  const folder = mkdtempSync(join(tmpdir(), "workbooks-"));
  try {
    const [from, to] = [join(folder, "in"), join(folder, "out")];
    mkdirSync(from);
    const files = [...books].map(([name, bytes]) => {
      const path = join(from, `${name}.xlsx`);
      writeFileSync(path, bytes);
      return path;
    });
    const profile = `-env:UserInstallation=file://${join(folder, "office")}`;
    execFileSync("soffice", [profile, "--headless", "--convert-to", "xlsx", "--outdir", to, ...files], {
      stdio: "ignore",
      timeout: 1_800_000,
    });
    const read = new Map<string, readonly Table[]>();
    for (const name of books.keys()) {
      const path = join(to, `${name}.xlsx`);
      read.set(name, (await readFile({ path, bytes: readFileSync(path) })).tables);
    }
    return read;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The sheets with no formula's result stored. */
export function withoutResults(sheets: readonly Sheet[]): Sheet[] {
  return mapped(sheets, (cell) =>
    typeof cell === "object" && cell?.formula !== undefined ? { ...cell, value: null } : cell,
  );
}

/** Stands for the tree itself, whose name the sheet leaves out. */
export const TREE = "(tree)";

export interface Edit {
  /** A node's id, or `TREE`; `undefined` for a setting of the whole. */
  readonly node: string | undefined;
  readonly key: "weight" | "from" | "to" | "direction" | "minimumCoverage";
  readonly value: number | string | null;
  /** Where the cell holds a formula that comes to it. */
  readonly formula?: string;
}

/** The sheets after somebody wrote into cells of `Profile`; only into those that are there to be written into. */
export function edited(sheets: readonly Sheet[], edits: readonly Edit[]): Sheet[] {
  return sheets.map((sheet) => {
    if (sheet.name !== "Profile") return sheet;
    const rows = [...sheet.rows()].map((row) => [...row]);
    const plain = (cell: Cell | undefined) => (typeof cell === "object" ? cell?.value : cell);
    const header = rows.find(([first]) => plain(first) === "level")!.map(plain);
    for (const { node, key, value, formula } of edits) {
      const row =
        node === undefined
          ? rows.find(([first]) => first === key)!
          : rows.find(
              (cells) =>
                typeof plain(cells[0]) === "number" &&
                (plain(cells[header.indexOf("id")]) ?? plain(cells[header.indexOf("indicator")]) ?? TREE) ===
                  node,
            )!;
      const at = node === undefined ? 1 : header.indexOf(key);
      const cell = row[at];
      if (typeof cell !== "object" || cell?.look !== "input") throw new Error(`${node} ${key} is no input`);
      row[at] = { ...cell, value, ...(formula === undefined ? {} : { formula }) };
    }
    return { ...sheet, rows: () => rows };
  });
}

/** The sheets after somebody cleared the gates of a country. */
export function cleared(sheets: readonly Sheet[], country: string): Sheet[] {
  return sheets.map((sheet) => {
    if (sheet.name !== "Gates") return sheet;
    const rows = [...sheet.rows()].map((row) =>
      row[0] === country
        ? row.map((cell) =>
            typeof cell === "object" && cell?.look === "input" ? { ...cell, value: null } : cell,
          )
        : row,
    );
    return { ...sheet, rows: () => rows };
  });
}

function mapped(sheets: readonly Sheet[], change: (cell: Cell) => Cell): Sheet[] {
  return sheets.map((sheet) => ({
    ...sheet,
    *rows() {
      for (const row of sheet.rows()) yield row.map(change);
    },
  }));
}

const WOULD = "Rank it would have";

/** Code, place and score of everybody on `Scores`. */
export interface Placed {
  readonly country: string;
  readonly place: number | undefined;
  /** The place that somebody set apart would take. */
  readonly would: number | undefined;
  readonly score: number | undefined;
}

/** What the sheet `Scores` shows, and in the order of `Ranking` the codes of those who have a place, and of those who have or would have one. */
export function shownBy(tables: readonly Table[]): {
  readonly all: Placed[];
  readonly ranked: string[];
  readonly standing: string[];
} {
  const rowsOf = (name: string) => tables.find((table) => table.name === name)!.rows;
  const number = (cell: Read | undefined) => (typeof cell === "number" ? cell : undefined);
  const scores = rowsOf("Scores");
  const heads = scores.find(({ at }) => at === 5)!.cells;
  const [place, score, would] = ["Rank", "Score", WOULD].map((head) => heads.indexOf(head)) as [
    number,
    number,
    number,
  ];
  const all = scores
    .filter(({ at }) => at > 5)
    .map(({ cells }) => ({
      country: String(cells[0]),
      place: number(cells[place]),
      would: number(cells[would]),
      score: number(cells[score]),
    }));
  const { head, rows } = rankingOf(tables);
  const having = (...columns: readonly number[]) =>
    rows
      .filter(({ cells }) => columns.some((column) => typeof cells[column] === "number"))
      .map(({ cells }) => String(cells[head.indexOf("ISO3")]));
  const rank = head.indexOf("Rank");
  return { all, ranked: having(rank), standing: having(rank, head.indexOf(WOULD)) };
}

/** The headers of the sheet `Ranking`, wherever they stand, and the rows below them. */
export function rankingOf(tables: readonly Table[]): {
  readonly head: readonly Read[];
  readonly rows: Table["rows"];
} {
  const { rows } = tables.find(({ name }) => name === "Ranking")!;
  const at = rows.findIndex(({ cells }) => cells.includes("Rank"));
  return { head: rows[at]!.cells, rows: rows.slice(at + 1) };
}
