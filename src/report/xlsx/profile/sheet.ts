import type { MethodCall } from "../../../model/parameter.ts";
import type { Missing, Profile, ProfileNode } from "../../../model/profile.ts";
import { isFactor } from "../../../model/profile.ts";
import type { TreeItem } from "../../../model/workbook.ts";
import { type Edited, PROFILE_SHEET, TEXT_KEYS, type Written } from "../../../model/workbook.ts";
import type { Weights } from "../../words/weights.ts";
import { flow } from "../flow.ts";
import { type Cell, letters, live, type Plain, quoted, type Sheet, sheetCell } from "../sheet.ts";
import { piecesOf, writtenRows } from "../written.ts";
import { NodeCells, type Open, type Values } from "./cells.ts";
import { below, columnsOf, GATE_COLUMNS, looksOf, NODE_COLUMNS } from "./columns.ts";

/** Where the formulas of other sheets find what is written here; cells as `'Profile'!$D$12`. */
export interface ProfilePlaces {
  /** Undefined where no formula may follow it. */
  cell(node: string, column: Edited): string | undefined;
  /** What holds of a node: its weight, and the least share that it needs. */
  weight(item: TreeItem): Cell;
  minimum(item: TreeItem): Cell;
  share(node: string): string;
  /** The least share that a country needs, and how many cells differ from what was written. */
  readonly overall: string;
  readonly changed: string;
}

/**
 * The profile in a form from which the whole of it can be read back, with effective weights beside those written.
 *
 * @param openOf what may be written into of each node; absent: nothing
 * @param beside what the other sheets were written with, the formula of how many gates are cleared there, and why nothing of the profile
 *   may be written into, a row for each sentence
 */
export function profileSheet(
  profile: Profile,
  weights: Weights,
  openOf: (node: string) => Open | undefined = () => undefined,
  beside?: {
    readonly written: Omit<Written, "rows">;
    readonly cleared: string;
    readonly notes: readonly string[];
  },
): { readonly sheet: Sheet; readonly places: ProfilePlaces } {
  const { id, title, description, scale, asOf, years, missing, peers, errors, tree, gates } = profile;
  const { policy, minimumCoverage } = missing;
  const settings = {
    ...valuesOf({ id, title, description, scale, asOf, years, missing: { policy } }),
    minimumCoverage,
    ...valuesOf({ peers, errors }),
  };
  const nodes = nodeRows(profile, tree, 0, missing, weights);
  const gateRows = gates.map(
    ({ id: gate, ...rest }): Values => ({ [PROFILE_SHEET.gates]: gate, ...valuesOf(rest) }),
  );
  const columns = columnsOf(
    NODE_COLUMNS,
    nodes.map(({ values }) => values),
  );
  const gateColumns = below(columns, columnsOf(GATE_COLUMNS, gateRows));
  const notes = (beside?.notes ?? []).map((note): Cell[] => [PROFILE_SHEET.note, sheetCell(note)]);
  // The row, from 1, of the tree itself: its table is the first, so that its header stays in sight.
  const first = notes.length + 2;
  const rowOf = new Map(nodes.map(({ node }, i) => [node.id, first + i]));
  const at = (column: string, row: number | string) => `$${letters(columns.indexOf(column))}$${row}`;
  const here = new NodeCells(rowOf, at, openOf);
  const isRootOpen = openOf(tree.id)?.edited.has("minimumCoverage") ?? false;
  const last = first + nodes.length - 1;
  // An empty row, and the header of the settings.
  const minimumRow = last + 3 + Object.keys(settings).indexOf("minimumCoverage");
  const changedRow = last + 3 + Object.keys(settings).length;
  const marks = `${at(PROFILE_SHEET.changed, first)}:${at(PROFILE_SHEET.changed, last)}`;
  const settingRows = Object.entries(settings).map(([setting, value]): Cell[] =>
    setting === "minimumCoverage"
      ? [setting, isRootOpen ? { value: minimumCoverage, look: "input" } : value!, minimumCoverage]
      : [setting, { value: sheetCell(value), format: "text" }],
  );
  const count = `COUNTIF(${marks},"${PROFILE_SHEET.changed}")+(B${minimumRow}<>C${minimumRow})${beside ? `+${beside.cleared}` : ""}`;
  const rows: (readonly Cell[])[] = [
    ...notes,
    columns,
    ...nodes.map(({ node, values }) =>
      columns.map((column): Cell => here.cell(node, column, values, { minimumRow, changedRow })),
    ),
    [],
    [PROFILE_SHEET.settings, "value", `${PROFILE_SHEET.original}value`],
    ...settingRows,
    [PROFILE_SHEET.changed, live(count, 0)],
    ...(gates.length > 0 ? [[], ...grid(gateColumns, gateRows)] : []),
  ];
  const written = beside ? piecesOf({ rows: writtenRows(settings, nodes, gateRows), ...beside.written }) : [];
  const sheet: Sheet = {
    name: PROFILE_SHEET.name,
    columns: Array.from({ length: Math.max(columns.length, gateColumns.length) }, (_, i) =>
      looksOf(columns[i] ?? ""),
    ),
    rowCount: rows.length + written.length,
    rows: () => [...rows, ...written.map((piece) => [PROFILE_SHEET.written, piece])],
    hiddenFrom: rows.length,
    headers: [notes.length, last + 1, ...(gates.length > 0 ? [rows.length - gates.length - 1] : [])],
    frozen: 2,
    unfiltered: true,
    guarded: true,
    wide: true,
    rules: here.rules(isRootOpen ? [`$B$${minimumRow}`] : []),
  };
  const on = quoted(PROFILE_SHEET.name);
  const inForce = (node: string, column: string, value: Plain): Cell =>
    openOf(node)?.edited.has(column as Edited)
      ? live(`${on}${at(column + PROFILE_SHEET.inForce, rowOf.get(node)!)}`, value)
      : value;
  return {
    sheet,
    places: {
      cell: (node, column) =>
        openOf(node)?.edited.has(column) ? `${on}${at(column, rowOf.get(node)!)}` : undefined,
      weight: ({ node, weight }) => inForce(node.id, "weight", weight),
      minimum: ({ node }) => inForce(node.id, "minimumCoverage", node.missing.minimumCoverage),
      share: (node) => `${on}${at(PROFILE_SHEET.shown, rowOf.get(node)!)}`,
      overall: `${on}$B$${minimumRow}`,
      changed: `${on}$B$${changedRow}`,
    },
  };
}

function nodeRows(
  profile: Profile,
  node: ProfileNode,
  level: number,
  inherited: Missing,
  weights: Weights,
): { readonly node: ProfileNode; readonly values: Values }[] {
  const { id, weight, missing, ...rest } = node;
  const { children, ...own } = { children: undefined, ...rest } as Record<string, unknown>;
  const isRoot = level === 0;
  const edited = { ...(isRoot && weight === 1 ? {} : { weight }), ...editedOf(node) };
  const { minimumCoverage, ...others } = differing(missing, inherited);
  // A factor states its own in a column; of an indicator it decides nothing.
  const stated = isFactor(node) || minimumCoverage === undefined ? others : { ...others, minimumCoverage };
  const values: Values = {
    [PROFILE_SHEET.nodes]: level,
    // The tree is called after its profile; stated again, its name would be one of its own.
    ...(isRoot && id === profile.id ? {} : { id }),
    [PROFILE_SHEET.shown]: weights.get(id)?.effectiveWeight,
    [PROFILE_SHEET.acts]: weights.get(id)?.weightAsItActs ?? undefined,
    // Their columns are there for all where they are there for one.
    [PROFILE_SHEET.changed]: "",
    [`weight${PROFILE_SHEET.inForce}`]: "",
    [`minimumCoverage${PROFILE_SHEET.inForce}`]: "",
    ...valuesOf({ ...own, missing: Object.keys(stated).length === 0 ? undefined : stated }),
    ...edited,
    ...(node.normalise ? { normalise: flow(withoutEnds(node.normalise)) } : {}),
    ...Object.fromEntries(
      Object.entries(edited).map(([key, value]) => [PROFILE_SHEET.original + key, value]),
    ),
  };
  const below = isFactor(node)
    ? node.children.flatMap((child) => nodeRows(profile, child, level + 1, missing, weights))
    : [];
  return [{ node, values }, ...below];
}

/** What has a column of its own, beside the weight. */
function editedOf(node: ProfileNode): Partial<Record<Edited, string | number>> {
  const { normalise } = node;
  const ends = normalise === undefined ? {} : endsOf(normalise);
  if (isFactor(node)) return { minimumCoverage: node.missing.minimumCoverage, ...ends };
  return { direction: node.direction, ...ends };
}

/** Parameters of a method that have columns of their own, whichever method it is. */
function endsOf({ from, to }: MethodCall): { readonly from?: number; readonly to?: number } {
  return typeof from === "number" && typeof to === "number" ? { from, to } : {};
}

function withoutEnds(call: MethodCall): MethodCall {
  if (endsOf(call).from === undefined) return call;
  const { from: _, to: __, ...rest } = call;
  return rest;
}

/** What a node says itself of missing evidence; the rest it has from above. */
function differing(missing: Missing, inherited: Missing): Partial<Missing> {
  return Object.fromEntries(
    Object.entries(missing).filter(([key, value]) => inherited[key as keyof Missing] !== value),
  );
}

/** Text keys as text, one column for each key within; everything else as a profile file would have it. */
function valuesOf(fields: Readonly<Record<string, unknown>>): Values {
  return Object.fromEntries(
    Object.entries(fields).flatMap(([key, value]): [string, string | number][] => {
      if (value === undefined) return [];
      if (!TEXT_KEYS.has(key)) return [[key, typeof value === "number" ? value : flow(value)]];
      if (typeof value === "string") return [[key, value]];
      return Object.entries(value as Record<string, string>).map(([inner, text]) => [
        `${key}.${inner}`,
        text,
      ]);
    }),
  );
}

function grid(columns: readonly (string | null)[], rows: readonly Values[]): Cell[][] {
  return [
    [...columns],
    // A condition stands in the column of ids, and titles are longer than those of nodes: a row of more lines has them whole.
    ...rows.map((row) =>
      columns.map(
        (column): Cell => (column === null ? null : { value: sheetCell(row[column]), format: "text" }),
      ),
    ),
  ];
}
