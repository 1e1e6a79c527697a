import type { Verification } from "../model/documents/run.ts";
import { ShortlistError } from "../model/problem.ts";
import type { Cell, Table } from "../model/table.ts";
import { columnLetters } from "../tables/locate.ts";
import { readFile } from "../tables/read.ts";
import { readBesides, type SheetBesides, type WorkbookBesides } from "../tables/workbook/beside-values.ts";

type Output = Verification["outputs"][number];

type Sheets = NonNullable<Output["sheets"]>;
type Besides = NonNullable<Output["besides"]>;
type Kind = Besides["kinds"][number]["what"];
type Place = Besides["kinds"][number]["first"][number];

/** Of a sheet or a kind those that are told one by one. */
const FIRST = 5;

/**
 * The cells in which a workbook differs from what a run makes, sheet by sheet, hidden sheets too; undefined where it is none that can
 * be read. Other programs write the same cells in other bytes, and compute formulas to other last digits: neither is a difference.
 */
export async function differingCells(
  file: Uint8Array,
  made: Uint8Array,
  path: string,
): Promise<Sheets | undefined> {
  try {
    const [there, here] = (await Promise.all([file, made].map((bytes) => readFile({ path, bytes })))).map(
      ({ tables }) => new Map(tables.map((table) => [table.name, table])),
    ) as [Map<string, Table>, Map<string, Table>];
    return [...new Set([...here.keys(), ...there.keys()])].flatMap((sheet) => {
      const [one, other] = [cellsOf(there.get(sheet)), cellsOf(here.get(sheet))];
      const differing = [...new Set([...other.keys(), ...one.keys()])]
        .map((at) => ({ at, file: one.get(at) ?? null, now: other.get(at) ?? null }))
        .filter(({ file: a, now: b }) => !isSame(a, b));
      if (differing.length === 0) return [];
      const first = differing
        .slice(0, FIRST)
        .map(({ at, file: a, now: b }) => ({ cell: at, file: a, now: b }));
      return [{ sheet, cells: differing.length, first }];
    });
  } catch (error) {
    if (error instanceof ShortlistError) return undefined;
    throw error;
  }
}

/** By address, row by row. */
function cellsOf(table: Table | undefined): Map<string, Cell> {
  const { rows = [], firstColumn = 0 } = table ?? {};
  return new Map(
    rows.flatMap(({ at, cells }) =>
      cells.flatMap((cell, column): [string, Cell][] =>
        cell === null || cell === "" ? [] : [[`${columnLetters(firstColumn + column)}${at}`, cell]],
      ),
    ),
  );
}

function isSame(a: Cell, b: Cell): boolean {
  return typeof a === "number" && typeof b === "number"
    ? Math.abs(a - b) <= 1e-9 * Math.max(1, Math.abs(b))
    : a === b;
}

/** Parts of the archive that are as they are since something was told that stands in them, or leads to them. */
const LEADS = {
  cells: /^xl\/sharedStrings\.xml$/iu,
  styles: /^xl\/styles\.xml$/iu,
  comments:
    /^\[Content_Types\]\.xml$|^xl\/(?:comments|threadedComments|persons|drawings\/vml)|^xl\/(?:worksheets\/)?_rels\//iu,
} as const;

/** Where more of its formulas or formats than a tenth are written otherwise, another program has rewritten them all. */
const REWRITTEN = 0.1;

/**
 * What is otherwise in a workbook than in what a run makes, beside what its cells hold; undefined where it cannot be read. `cells`:
 * whether cells differ. What another program writes in its own way is only counted, since a change cannot be told from it.
 */
export async function differingBesides(
  file: Uint8Array,
  made: Uint8Array,
  path: string,
  cells: boolean,
): Promise<Besides | undefined> {
  try {
    const there = await readBesides(file, path);
    const here = await readBesides(made, path);
    const isForeign = there.program !== here.program;
    const all = sheetPairs(there, here);
    const of = (what: Kind, find: (pair: SheetPair) => readonly Place[]) => ({
      what,
      found: all.flatMap(find),
    });
    const formulas = of(
      "formula",
      inBoth((pair) => formulasOf(pair, isForeign)),
    );
    const formats = of(
      "format",
      inBoth((pair) => stylesOf(pair, there, here, "formatOf", isForeign)),
    );
    const looks = of("look", isForeign ? () => [] : inBoth((pair) => stylesOf(pair, there, here, "lookOf")));
    const comments = of("comment", ({ sheet, a, b }) => differing(sheet, a?.comments, b?.comments));
    const isRewritten = ({ found }: typeof formulas, total: number) =>
      isForeign && found.length > total * REWRITTEN;
    const total = (count: (one: SheetBesides) => number) =>
      [...here.sheets.values()].reduce((sum, one) => sum + count(one), 0);
    const rewritten = {
      formulas: isRewritten(
        formulas,
        total((one) => one.formulas.size),
      )
        ? formulas.found.length
        : 0,
      formats: isRewritten(
        formats,
        total((one) => one.styles.size),
      )
        ? formats.found.length
        : 0,
    };
    const kinds = [
      of("hidden", ({ sheet, a, b }) => hiddenIn(sheet, a, b)),
      of("shown", ({ sheet, a, b }) => (a ? hiddenIn(sheet, b, a) : [])),
      ...(rewritten.formulas > 0 ? [] : [formulas]),
      ...(rewritten.formats > 0 ? [] : [formats]),
      comments,
      looks,
    ].flatMap(({ what, found }) =>
      found.length === 0 ? [] : [{ what, n: found.length, first: found.slice(0, FIRST) }],
    );
    const told = {
      cells,
      styles: formats.found.length + looks.found.length > 0,
      comments: comments.found.length > 0,
    };
    return {
      kinds,
      ...(isForeign
        ? { program: { name: there.program, ...rewritten } }
        : { rest: there.rest !== here.rest || otherParts(there, here, told) || all.some(isOtherwise) }),
    };
  } catch (error) {
    if (error instanceof ShortlistError) return undefined;
    throw error;
  }
}

/** A sheet in the file and in the run. */
interface SheetPair {
  readonly sheet: string;
  readonly a: SheetBesides | undefined;
  readonly b: SheetBesides | undefined;
}

function sheetPairs(there: WorkbookBesides, here: WorkbookBesides): SheetPair[] {
  return [...new Set([...here.sheets.keys(), ...there.sheets.keys()])].map((sheet) => ({
    sheet,
    a: there.sheets.get(sheet),
    b: here.sheets.get(sheet),
  }));
}

type WholePair = { readonly sheet: string; readonly a: SheetBesides; readonly b: SheetBesides };

/** Of sheets that only one of them has, all cells differ. */
function inBoth(find: (pair: WholePair) => readonly Place[]) {
  return ({ sheet, a, b }: SheetPair) => (a && b ? find({ sheet, a, b }) : []);
}

function isOtherwise({ a, b }: SheetPair): boolean {
  return a?.rest !== b?.rest;
}

type Texts = ReadonlyMap<string, string>;

function differing(
  sheet: string,
  a: Texts = new Map(),
  b: Texts = new Map(),
  same = (text: string) => text,
): Place[] {
  return [...new Set([...b.keys(), ...a.keys()])].flatMap((at) => {
    const [file, now] = [a.get(at) ?? null, b.get(at) ?? null];
    const isSame = file === now || (file !== null && now !== null && same(file) === same(now));
    return isSame ? [] : [{ sheet, at, file, now }];
  });
}

function formulasOf({ sheet, a, b }: WholePair, isForeign: boolean): Place[] {
  const sign = (formula: string | null) => (formula === null ? null : `=${formula}`);
  return differing(sheet, a.formulas, b.formulas, isForeign ? plainFormula : undefined).map(
    ({ at, file, now }) => ({
      sheet,
      at,
      file: sign(file),
      now: sign(now),
    }),
  );
}

/** As programs please, names of sheets stand in quotes, a range has one cell, and numbers are written out or cut to 15 digits. */
function plainFormula(formula: string): string {
  return formula.replace(
    /("[^"]*"|'(?![A-Za-z_]\w*')[^']*')|'(\w+)'!|(\$?[A-Z]{1,3}\$?\d+):\3(?!\w)|(?<![\w.$])(\d+(?:\.\d*)?(?:E[+-]?\d+)?)(?![\w.])/giu,
    (whole, text, name, cell, number) => {
      if (text) return whole;
      if (name) return `${name}!`;
      return cell ?? String(Number(Number(number).toPrecision(12)));
    },
  );
}

/** So do signs of a format behind a backslash. */
function plainFormat(code: string): string {
  return code.replace(/\\([-+])/gu, "$1");
}

/** `isForeign`: another program saved the file, and such give a style to empty cells, and a format to cells that have none. */
function stylesOf(
  { sheet, a, b }: WholePair,
  there: WorkbookBesides,
  here: WorkbookBesides,
  by: "formatOf" | "lookOf",
  isForeign = false,
): Place[] {
  const cells = isForeign ? b.styles.keys() : new Set([...b.styles.keys(), ...a.styles.keys()]);
  return [...cells].flatMap((at): Place[] => {
    const [file, now] = [there[by](a.styles.get(at) ?? 0), here[by](b.styles.get(at) ?? 0)];
    if (by === "lookOf") return file === now ? [] : [{ sheet, at, file: null, now: null }];
    const isSame =
      file === now || (isForeign && (now === "General" || plainFormat(file) === plainFormat(now)));
    return isSame ? [] : [{ sheet, at, file, now }];
  });
}

/** What one of them hides and the other does not: the sheet, its columns, its rows. */
function hiddenIn(sheet: string, one: SheetBesides | undefined, other: SheetBesides | undefined): Place[] {
  const only = (of: "rows" | "columns") =>
    stretches([...(one?.[of] ?? [])].filter((at) => !other?.[of].has(at)).sort((x, y) => x - y));
  const named = (what: "row" | "column", name: (at: number) => string) => (stretch: readonly number[]) => ({
    sheet,
    [what]: [...new Set([stretch[0]!, stretch.at(-1)!])].map(name).join(":"),
    file: null,
    now: null,
  });
  return [
    ...(one?.hidden && !other?.hidden ? [{ sheet, file: null, now: null }] : []),
    ...only("columns").map(named("column", columnLetters)),
    ...only("rows").map(named("row", String)),
  ];
}

/** Numbers that follow one another, together. */
function stretches(numbers: readonly number[]): number[][] {
  const all: number[][] = [];
  for (const at of numbers) {
    const last = all.at(-1);
    if (last?.at(-1) === at - 1) last.push(at);
    else all.push([at]);
  }
  return all;
}

/** Whether a part of the archive is another one, and nothing that was told says why. */
function otherParts(
  { parts: a }: WorkbookBesides,
  { parts: b }: WorkbookBesides,
  told: Readonly<Record<keyof typeof LEADS, boolean>>,
): boolean {
  const leads = Object.entries(LEADS).flatMap(([what, part]) =>
    told[what as keyof typeof LEADS] ? [part] : [],
  );
  return [...new Set([...a.keys(), ...b.keys()])].some(
    (name) => a.get(name) !== b.get(name) && !leads.some((part) => part.test(name)),
  );
}
