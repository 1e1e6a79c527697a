import type { Ranking } from "../../model/documents/ranking.ts";
import type { Missing, Profile, ProfileNode } from "../../model/profile.ts";
import { isFactor } from "../../model/profile.ts";
import { PROFILE_SHEET, TEXT_KEYS } from "../../model/profile-sheet.ts";
import { flow } from "./flow.ts";
import { type Format, type Sheet, sheetCell } from "./sheet.ts";

type Values = Readonly<Record<string, string | number | undefined>>;

/** Widths by column; the tables share them. */
const WIDTHS: readonly number[] = [16, 34, 34, 34, 9, 10, 26, 26, 10, 10, 20, 44, 9, 30, 34, 34];

/** The profile in a form from which the whole of it can be read back, with effective weights beside those written. */
export function profileSheet(profile: Profile, shares: ReadonlyMap<string, number>): Sheet {
  const { id, title, description, scale, asOf, years, missing, peers, tree, gates } = profile;
  const settings = valuesOf({ id, title, description, scale, asOf, years, missing, peers });
  const nodes = nodeRows(profile, tree, 0, missing, shares);
  const gateRows = gates.map(
    ({ id: gate, ...rest }): Values => ({
      [PROFILE_SHEET.gates]: gate,
      ...valuesOf(rest),
    }),
  );
  const blocks = [
    grid(
      [PROFILE_SHEET.settings, "value"],
      Object.entries(settings).map(
        ([setting, value]): Values => ({ [PROFILE_SHEET.settings]: setting, value }),
      ),
    ),
    grid(columnsOf(NODE_COLUMNS, nodes), nodes),
    ...(gates.length > 0 ? [grid(columnsOf(GATE_COLUMNS, gateRows), gateRows)] : []),
  ];
  const rows: (string | number | null)[][] = [];
  const headers: number[] = [];
  for (const block of blocks) {
    if (rows.length > 0) rows.push([]);
    headers.push(rows.length);
    rows.push(...block);
  }
  const shown = columnsOf(NODE_COLUMNS, nodes).indexOf(PROFILE_SHEET.shown);
  const wide = Math.max(...rows.map(({ length }) => length));
  const columns = Array.from({ length: wide }, (_, i): { width: number; format: Format } => ({
    width: WIDTHS[i] ?? 30,
    format: i === shown ? "share" : "text",
  }));
  return { name: PROFILE_SHEET.name, columns, rowCount: rows.length, rows: () => rows, headers };
}

/** Effective weights by node, as the ranking states them. */
export function sharesOf(factors: Ranking["profile"]["factors"]): Map<string, number> {
  return new Map(
    factors.flatMap(({ id, effectiveWeight, children }) => [
      [id, effectiveWeight] as const,
      ...sharesOf(children ?? []),
    ]),
  );
}

/** Columns in the order in which a reader wants them; a key within one, such as `title.fr`, stands where it does. */
const NODE_COLUMNS = [
  PROFILE_SHEET.nodes,
  "id",
  "title",
  "weight",
  PROFILE_SHEET.shown,
  "aggregate",
  "indicator",
  "direction",
  "transform",
  "treat",
  "normalise",
  "maxAge",
  "error",
  "years",
  "appliesWhen",
  "requires",
  "evidence",
  "missing",
  "basis",
  "reason",
];
const GATE_COLUMNS = [PROFILE_SHEET.gates, "when", "title", "says", "effect", "authority", "years", "reason"];

function nodeRows(
  profile: Profile,
  node: ProfileNode,
  level: number,
  inherited: Missing,
  shares: ReadonlyMap<string, number>,
): Values[] {
  const { id, weight, missing, ...rest } = node;
  const { children, ...own } = { children: undefined, ...rest } as Record<string, unknown>;
  const isRoot = level === 0;
  const row: Values = {
    [PROFILE_SHEET.nodes]: level,
    // The tree is called after its profile; stated again, its name would be one of its own.
    ...(isRoot && id === profile.id ? {} : { id }),
    ...(isRoot ? { weight: weight === 1 ? undefined : weight } : { weight }),
    [PROFILE_SHEET.shown]: shares.get(id),
    ...valuesOf({ ...own, missing: differing(missing, inherited) }),
  };
  const below = isFactor(node)
    ? node.children.flatMap((child) => nodeRows(profile, child, level + 1, missing, shares))
    : [];
  return [row, ...below];
}

/** What a node says itself of missing evidence; the rest it has from above. */
function differing(missing: Missing, inherited: Missing): Partial<Missing> | undefined {
  const own = Object.entries(missing).filter(([key, value]) => inherited[key as keyof Missing] !== value);
  return own.length === 0 ? undefined : Object.fromEntries(own);
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

/** The columns that these rows need. */
function columnsOf(order: readonly string[], rows: readonly Values[]): string[] {
  const used = new Set(rows.flatMap((row) => Object.keys(row).filter((key) => row[key] !== undefined)));
  return order.flatMap((column) => [...used].filter((key) => key === column || key.startsWith(`${column}.`)));
}

function grid(columns: readonly string[], rows: readonly Values[]): (string | number | null)[][] {
  return [[...columns], ...rows.map((row) => columns.map((column) => sheetCell(row[column])))];
}
