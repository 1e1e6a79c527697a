import { defined } from "../model/collections.ts";
import { ShortlistError } from "../model/problem.ts";
import type { Cell, Row, Table } from "../model/table.ts";
import { withoutApostrophe } from "../model/table.ts";
import type { WarningArgs } from "../model/warning.ts";
import { COUNTRY_SHEETS, GATES_SHEET, PROFILE_SHEET, REVIEW_SHEET, type Written } from "../model/workbook.ts";
import { type OpenedProfile, openProfileSheet } from "../profile/index.ts";
import { columnLetters } from "../tables/locate.ts";
import { readFile } from "../tables/read.ts";

/** A gate that somebody cleared on a workbook's sheet of gates, which no profile can say. */
interface ClearedGate {
  readonly country: string;
  readonly gate: string;
}

/** A figure with its year and its place. */
interface ShownFigure {
  readonly value: Cell;
  readonly year: Cell;
  readonly place: Cell;
}

/** What a workbook shows beside its profile, which nothing is made of: by it a reader is told what else was changed. */
export interface ShownByWorkbook {
  readonly cleared: readonly ClearedGate[];
  /** By country; undefined where it has no score. */
  readonly scores?: ReadonlyMap<string, number | undefined>;
  /** By indicator's node, and by country. */
  readonly figures?: ReadonlyMap<string, ReadonlyMap<string, ShownFigure>>;
  /** What the sheet of figures calls each country, and what that sheet is called. */
  readonly names?: { readonly sheet: string; readonly of: ReadonlyMap<string, Cell> };
  /** Sheets that are not there under their names, or whose formulas have no stored results. */
  readonly unknown: readonly string[];
}

/** The profile of a workbook, and what else was changed in it. */
export interface WorkbookProfile extends OpenedProfile {
  /** Absent where the workbook does not tell what it was written with. */
  readonly shown?: ShownByWorkbook;
  /** How many rows a reviewer wrote into the workbook's ballot, by what they are; absent where there are none. */
  readonly reviewed?: Reviewed;
}

type Reviewed = Omit<WarningArgs["ballot-in-workbook"], "file">;

/** The profile in the `Profile` sheet of a workbook, such as `rank --out` and `report` write. */
export async function profileOfWorkbook(bytes: Uint8Array, file: string): Promise<WorkbookProfile> {
  const { tables, problems } = await readFile({ path: file, bytes });
  const table = tables.find(({ name }) => name === PROFILE_SHEET.name);
  if (table === undefined) {
    const names = tables.map(({ name }) => `“${name}”`).join(", ");
    throw new ShortlistError(
      "bad-profile",
      `the workbook has no sheet “${PROFILE_SHEET.name}”; its sheets are ${names}`,
      {
        where: { file },
        wayOut: "Give a workbook that “shortlist rank --out x.xlsx” wrote, or a YAML profile.",
      },
    );
  }
  const rows = table.rows.map(({ at, cells }): Row => ({ at, cells: cells.map(plain) }));
  const at = (row: number, column: number) => `${PROFILE_SHEET.name}!${columnLetters(column)}${row}`;
  const unknown = new Set(
    problems.flatMap(({ code, locator }) => (code === "formula-without-value" && locator ? [locator] : [])),
  );
  const isUnknown = (row: number, column: number) => unknown.has(at(row, column));
  const { written, ...opened } = openProfileSheet(rows, { file, at, isUnknown });
  const reviewed = reviewedIn(tables);
  if (written === undefined) return { ...opened, ...defined({ reviewed }) };
  return { ...opened, ...defined({ reviewed }), shown: shownBy(tables, written, [...unknown]) };
}

/** Counted, and not read: a slip there keeps nobody from the profile. */
function reviewedIn(tables: readonly Table[]): Reviewed | undefined {
  const rows = tables.find(({ name }) => name === REVIEW_SHEET.name)?.rows ?? [];
  const kinds = rows.flatMap(({ at, cells }) =>
    at >= REVIEW_SHEET.first && cells.some((cell) => cell !== null && cell !== "") ? [cells[0]] : [],
  );
  if (kinds.length === 0) return undefined;
  const of = (kind: string) => kinds.filter((one) => one === kind).length;
  const [contests, ratings, notes] = [of("contest"), of("rating"), of("note")];
  return { contests, ratings, notes, others: kinds.length - contests - ratings - notes };
}

function shownBy(
  tables: readonly Table[],
  written: Written,
  withoutValue: readonly string[],
): ShownByWorkbook {
  const { gates, scores, raw } = written.sheets;
  const rowsOf = (name: string) =>
    withoutValue.some((locator) => locator.startsWith(`${name}!`))
      ? undefined
      : tables.find((table) => table.name === name)?.rows;
  const [gateRows, scoreRows, rawRows] = [rowsOf(gates), rowsOf(scores), rowsOf(raw)];
  return {
    cleared: gateRows ? clearedGates(gateRows, written.gates) : [],
    ...defined({
      scores: scoreRows && scoresOf(scoreRows),
      figures: rawRows && figuresOf(rawRows),
      names: rawRows && { sheet: raw, of: namesOf(rawRows) },
    }),
    unknown: [gates, scores, raw].filter((_, i) => ![gateRows, scoreRows, rawRows][i]),
  };
}

/** Gates that excluded somebody and whose row does not say 1 any more, or is not there. */
function clearedGates(rows: readonly Row[], written: Written["gates"]): ClearedGate[] {
  const { country: iso, counts, gate: id } = GATES_SHEET;
  const counting = new Set(
    rows.flatMap(({ cells }) => (cells[counts] === 1 ? [`${cells[iso]} ${cells[id]}`] : [])),
  );
  return written.flatMap(([country, gate]) =>
    counting.has(`${country} ${gate}`) ? [] : [{ country, gate }],
  );
}

function scoresOf(rows: readonly Row[]): Map<string, number | undefined> {
  const { head, country, score } = COUNTRY_SHEETS;
  return new Map(
    rows.flatMap(({ at, cells }) => {
      const found = cells[score];
      return at > head ? [[String(cells[country]), typeof found === "number" ? found : undefined]] : [];
    }),
  );
}

function namesOf(rows: readonly Row[]): Map<string, Cell> {
  const { head, country, name } = COUNTRY_SHEETS;
  return new Map(
    rows.flatMap(({ at, cells }): [string, Cell][] =>
      at > head ? [[String(cells[country]), plain(cells[name] ?? null)]] : [],
    ),
  );
}

function figuresOf(rows: readonly Row[]): Map<string, Map<string, ShownFigure>> {
  const { head, ids, country, firstFigure, figureWidth } = COUNTRY_SHEETS;
  const names = rows.find(({ at }) => at === ids)?.cells ?? [];
  const found = new Map<string, Map<string, ShownFigure>>();
  for (let column = firstFigure; column < names.length; column += figureWidth)
    found.set(
      String(names[column]),
      new Map(
        rows.flatMap(({ at, cells }): [string, ShownFigure][] => {
          const cell = (after: number) => plain(cells[column + after] ?? null);
          return at > head
            ? [[String(cells[country]), { value: cell(0), year: cell(1), place: cell(2) }]]
            : [];
        }),
      ),
    );
  return found;
}

/** Without what makes text safe in a spreadsheet. */
export function plain(cell: Cell): Cell {
  return typeof cell === "string" ? withoutApostrophe(cell) : cell;
}
