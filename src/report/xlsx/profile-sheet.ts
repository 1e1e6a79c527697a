import { gather } from "../../model/collections.ts";
import type { MethodCall } from "../../model/parameter.ts";
import { isFactor, type Missing, type Profile, type ProfileNode } from "../../model/profile.ts";
import {
  EDITED,
  type Edited,
  isShown,
  PROFILE_SHEET,
  TEXT_KEYS,
  type TreeItem,
  type Written,
  type WrittenRow,
} from "../../model/workbook.ts";
import type { Weights } from "../text/node.ts";
import {
  type Cell,
  type Column,
  cellText,
  type Format,
  formulaCell,
  letters,
  type Plain,
  quoted,
  type Rule,
  type Sheet,
  sheetCell,
  textAsRead,
} from "./sheet.ts";

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
 * @param titleOf what a node is called in the workbook's language
 * @param asWritten what the other sheets were written with, the formula of how many gates are cleared there, and why nothing of the profile
 *   may be written into, a row for each sentence
 */
export function profileSheet(
  profile: Profile,
  weights: Weights,
  openOf: (node: string) => OpenCells | undefined = () => undefined,
  titleOf: (node: ProfileNode) => string = ({ id }) => id,
  asWritten?: {
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
  const nodes = nodeRows(profile, tree, 0, missing, weights, titleOf);
  const gateRows = gates.map(
    ({ id: gate, ...rest }): Values => ({ [PROFILE_SHEET.gates]: gate, ...valuesOf(rest) }),
  );
  const columns = columnsOf(
    NODE_COLUMNS,
    nodes.map(({ values }) => values),
  );
  const gateColumns = below(columns, columnsOf(GATE_COLUMNS, gateRows));
  const notes = (asWritten?.notes ?? []).map((note): Cell[] => [PROFILE_SHEET.note, sheetCell(note)]);
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
  const count = `COUNTIF(${marks},"${PROFILE_SHEET.changed}")+(B${minimumRow}<>C${minimumRow})${asWritten ? `+${asWritten.cleared}` : ""}`;
  const rows: (readonly Cell[])[] = [
    ...notes,
    columns,
    ...nodes.map(({ node, values }) =>
      columns.map((column): Cell => here.cell(node, column, values, { minimumRow, changedRow })),
    ),
    [],
    [PROFILE_SHEET.settings, "value", `${PROFILE_SHEET.original}value`],
    ...settingRows,
    [PROFILE_SHEET.changed, formulaCell(count, 0)],
    ...(gates.length > 0 ? [[], ...grid(gateColumns, gateRows)] : []),
  ];
  const written = asWritten
    ? piecesOf({ rows: writtenRows(settings, nodes, gateRows), ...asWritten.written })
    : [];
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
      ? formulaCell(`${on}${at(column + PROFILE_SHEET.inForce, rowOf.get(node)!)}`, value)
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
  titleOf: (node: ProfileNode) => string,
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
    [PROFILE_SHEET.called]: `${"\u2003".repeat(level)}${titleOf(node)}`,
    [PROFILE_SHEET.shown]: weights.get(id)?.effectiveWeight,
    [PROFILE_SHEET.acts]: weights.get(id)?.weightAsItActs ?? undefined,
    // Their columns are there for all where they are there for one.
    [PROFILE_SHEET.changed]: "",
    [`weight${PROFILE_SHEET.inForce}`]: "",
    [`minimumCoverage${PROFILE_SHEET.inForce}`]: "",
    ...valuesOf({ ...own, missing: Object.keys(stated).length === 0 ? undefined : stated }),
    ...edited,
    ...(node.normalise ? { normalise: inlineYaml(withoutEnds(node.normalise)) } : {}),
    ...Object.fromEntries(
      Object.entries(edited).map(([key, value]) => [PROFILE_SHEET.original + key, value]),
    ),
  };
  const below = isFactor(node)
    ? node.children.flatMap((child) => nodeRows(profile, child, level + 1, missing, weights, titleOf))
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
      if (!TEXT_KEYS.has(key)) return [[key, typeof value === "number" ? value : inlineYaml(value)]];
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

/** A row of a table by its columns' names. */
type Values = Readonly<Record<string, string | number | undefined>>;

/** Which cells of a node may be written into, since formulas follow them; nothing of a node that this year's tree does not have. */
export interface OpenCells {
  readonly edited: ReadonlySet<Edited>;
  /** Ids of the parent and of the parent's children, where the parent shares its own weight out among them by theirs. */
  readonly parent: string | undefined;
  readonly siblings: readonly string[];
  readonly taken: boolean;
}

/** The cells of the table of nodes. */
class NodeCells {
  readonly #inputs = new Map<Edited, string[]>();

  constructor(
    readonly rowOf: ReadonlyMap<string, number>,
    readonly at: (column: string, row: number) => string,
    readonly openOf: (node: string) => OpenCells | undefined,
  ) {}

  cell(
    node: ProfileNode,
    column: string,
    values: Values,
    { minimumRow, changedRow }: { readonly minimumRow: number; readonly changedRow: number },
  ): Cell {
    const value = sheetCell(values[column]);
    const open = this.openOf(node.id);
    const row = this.rowOf.get(node.id)!;
    // No formula follows it: it is that of the weights as they were.
    if (column === PROFILE_SHEET.acts && typeof value === "number")
      return formulaCell(`IF($B$${changedRow}>0,"",${value})`, value);
    if (open === undefined) return value;
    if (open.edited.has(column as Edited)) {
      gather(this.#inputs, column as Edited, this.at(column, row));
      return { value, look: "input" };
    }
    if (column === PROFILE_SHEET.shown) return this.#share(node, open, values);
    if (column === PROFILE_SHEET.changed) return this.#changed(row, open);
    if (column === `weight${PROFILE_SHEET.inForce}`) return this.#weight(node, row, open);
    if (column === `minimumCoverage${PROFILE_SHEET.inForce}`)
      return this.#minimum(node, row, open, minimumRow);
    return value;
  }

  rules(overall: readonly string[]): Rule[] {
    const cells = (column: Edited) => this.#inputs.get(column) ?? [];
    const rule = (own: readonly string[], rest: Omit<Rule, "range">): Rule[] =>
      own.length === 0 ? [] : [{ range: own.join(" ").replaceAll("$", ""), ...rest }];
    return [
      ...rule(cells("weight"), { from: 0, says: "a number of at least 0" }),
      ...rule([...cells("from"), ...cells("to")], { says: "a number; “from” is below “to”" }),
      ...rule(cells("direction"), { list: ["higher", "lower"], says: "higher or lower" }),
      ...rule([...overall, ...cells("minimumCoverage")], {
        from: 0,
        to: 1,
        says: "a share from 0 to 1",
      }),
    ];
  }

  #share({ id }: ProfileNode, { parent, siblings, taken }: OpenCells, values: Values): Cell {
    const shown = values[PROFILE_SHEET.shown] ?? 1;
    if (parent === undefined) return shown;
    const above = this.at(PROFILE_SHEET.shown, this.rowOf.get(parent)!);
    if (taken) return formulaCell(above, shown);
    const weight = (node: string) => this.at(`weight${PROFILE_SHEET.inForce}`, this.rowOf.get(node)!);
    const all = siblings.map(weight).join(",");
    return formulaCell(`IF(SUM(${all})>0,${above}*${weight(id)}/SUM(${all}),0)`, shown);
  }

  #changed(row: number, { edited }: OpenCells): Cell {
    if (edited.size === 0) return null;
    const tests = [...edited].map(
      (column) => `${this.at(column, row)}<>${this.at(PROFILE_SHEET.original + column, row)}`,
    );
    return formulaCell(`IF(OR(${tests.join(",")}),"${PROFILE_SHEET.changed}","")`, "");
  }

  /** A weight that is not stated is 1. */
  #weight({ weight }: ProfileNode, row: number, { edited, taken }: OpenCells): Cell {
    if (!edited.has("weight")) return taken ? 1 : weight;
    const cell = this.at("weight", row);
    return formulaCell(`IF(${cell}="",1,IF(ISNUMBER(${cell}),IF(${cell}>=0,${cell},NA()),NA()))`, weight);
  }

  /** What a node does not state it has from above. */
  #minimum({ missing }: ProfileNode, row: number, { edited, parent }: OpenCells, minimumRow: number): Cell {
    if (!edited.has("minimumCoverage")) return missing.minimumCoverage;
    const cell = this.at("minimumCoverage", row);
    const above =
      parent === undefined
        ? `$B$${minimumRow}`
        : this.at(`minimumCoverage${PROFILE_SHEET.inForce}`, this.rowOf.get(parent)!);
    return formulaCell(
      `IF(${cell}="",${above},IF(ISNUMBER(${cell}),IF(AND(${cell}>=0,${cell}<=1),${cell},NA()),NA()))`,
      missing.minimumCoverage,
    );
  }
}

/** Widths by column; the tables share them. */
const WIDTHS: Readonly<Record<string, number>> = {
  [PROFILE_SHEET.nodes]: 18,
  [PROFILE_SHEET.called]: 44,
  weight: 9,
  [PROFILE_SHEET.shown]: 10,
  [PROFILE_SHEET.acts]: 10,
  [PROFILE_SHEET.changed]: 10,
  from: 10,
  to: 10,
  direction: 13,
  minimumCoverage: 19,
};

/** Of sentences: as wide as keeps rows low, which are as high on every page across. */
const LONG = 72;

/** Columns in the order in which a reader wants them; a key within one, such as `title.fr`, stands where it does. */
const NODE_COLUMNS = [
  PROFILE_SHEET.nodes,
  PROFILE_SHEET.called,
  "weight",
  PROFILE_SHEET.shown,
  "reason",
  PROFILE_SHEET.acts,
  PROFILE_SHEET.changed,
  "from",
  "to",
  "direction",
  "minimumCoverage",
  "id",
  "title",
  "short",
  "aggregate",
  "indicator",
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
  "unassessed",
  "basis",
  ...EDITED.map((column) => PROFILE_SHEET.original + column),
  `weight${PROFILE_SHEET.inForce}`,
  `minimumCoverage${PROFILE_SHEET.inForce}`,
];
/** From the first of them to the last, all side by side. */
const FOLDED: ReadonlySet<string> = new Set(
  NODE_COLUMNS.slice(NODE_COLUMNS.indexOf("id"), NODE_COLUMNS.indexOf("basis") + 1),
);
const GATE_COLUMNS = [
  PROFILE_SHEET.gates,
  "when",
  "title",
  "says",
  "short",
  "effect",
  "authority",
  "years",
  "reason",
];

/** The columns that these rows need. */
function columnsOf(order: readonly string[], rows: readonly Values[]): string[] {
  const used = new Set(rows.flatMap((row) => Object.keys(row).filter((key) => row[key] !== undefined)));
  return order.flatMap((column) => [...used].filter((key) => key === column || key.startsWith(`${column}.`)));
}

/** How a column under this header looks. */
export function looksOf(
  column: string,
): Pick<Column<never>, "width" | "format"> & { readonly hidden: boolean; readonly folded: boolean } {
  return {
    width: WIDTHS[column] ?? (column.startsWith("reason") ? LONG : 40),
    format: formatOf(column),
    hidden: isHidden(column),
    folded: isFolded(column),
  };
}

/** Numbers stand at the right, words clear of those before them; where they may be many they go on in another line. */
function formatOf(column: string): Format {
  if (column === PROFILE_SHEET.shown || column === PROFILE_SHEET.acts) return "share";
  const isNumber = column !== "direction" && (EDITED as readonly string[]).includes(column);
  if (isNumber || column === "maxAge" || isHidden(column)) return "general";
  return WIDTHS[column] === undefined ? "text" : "label";
}

function isHidden(column: string): boolean {
  return column.startsWith(PROFILE_SHEET.original) || column.endsWith(PROFILE_SHEET.inForce);
}

/** What a reader asks for last: how a node is made, in the words of a profile file. */
function isFolded(column: string): boolean {
  return FOLDED.has(column.split(".")[0]!);
}

/** Columns of a table below another, each where one of the same name or none stands above it, in sight and wide enough for words. */
function below(above: readonly string[], columns: readonly string[]): (string | null)[] {
  const [first, second, ...rest] = columns;
  const placed: (string | undefined)[] = [first, second];
  const isFree = (at: number) => {
    const there = above[at] ?? "";
    return placed[at] === undefined && WIDTHS[there] === undefined && !isHidden(there) && !isFolded(there);
  };
  const others = rest.filter((column) => {
    const at = above.indexOf(column);
    if (at < 0 || !isFree(at)) return true;
    placed[at] = column;
    return false;
  });
  let at = 2;
  for (const column of others) {
    while (!isFree(at)) at += 1;
    placed[at] = column;
  }
  return Array.from(placed, (column) => column ?? null);
}

/** Words that YAML takes for something else than text. */
const NO_TEXT = /^(?:true|false|null)$/iu;

/** Text that needs no quotes in YAML, whatever stands around it. */
const PLAIN = /^[a-z](?:[\w .-]*[\w.-])?$/iu;

/** A value as YAML on one line: `{method: goalposts, from: 0, to: 100}`. */
export function inlineYaml(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(inlineYaml).join(", ")}]`;
  if (typeof value === "object" && value !== null)
    return `{${Object.entries(value)
      .map(([key, one]) => `${inlineYaml(key)}: ${inlineYaml(one)}`)
      .join(", ")}}`;
  if (typeof value === "string")
    return PLAIN.test(value) && !NO_TEXT.test(value) ? value : JSON.stringify(value);
  return String(value);
}

/** What is written, as it is read back. */
function writtenRows(
  settings: Values,
  nodes: readonly { readonly values: Values }[],
  gates: readonly Values[],
): WrittenRow[] {
  const read = (values: Values): WrittenRow["values"] =>
    Object.fromEntries(
      Object.entries(values).flatMap(([key, value]) => {
        if (isShown(key) || value === undefined || value === null || value === "") return [];
        return [[key, typeof value === "string" ? textAsRead(value) : value]];
      }),
    );
  // By level, who is the last there; those below it have others before them.
  let branch: string[] = [];
  return [
    ...Object.entries(settings).map(
      ([id, value]): WrittenRow => ({ of: "setting", id, values: read({ value }) }),
    ),
    ...nodes.map(({ values }): WrittenRow => {
      const level = values[PROFILE_SHEET.nodes] as number;
      const id = String(values.id ?? values.indicator ?? PROFILE_SHEET.tree);
      const place = { parent: branch[level - 1], after: branch[level] };
      branch = [...branch.slice(0, level), id];
      return { of: "node", id, values: read({ ...values, ...place }) };
    }),
    ...gates.map(({ [PROFILE_SHEET.gates]: id, ...values }): WrittenRow => {
      return { of: "gate", id: String(id), values: read(values) };
    }),
  ];
}

/** As cells can hold it: pairs of halves of a letter stay together. */
function piecesOf(written: Written): string[] {
  return (JSON.stringify(written).match(/.{1,16000}/gsu) ?? []).map(cellText);
}
