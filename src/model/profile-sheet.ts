import * as z from "zod/mini";

/**
 * The `Profile` sheet of a workbook, from which a profile can be read back: three tables, one below the other, each told by
 * the first word of its header row. Columns are called after the keys of a profile file; `title.en` is the key `en` within
 * `title`. Cells hold text, or what a profile file would have there: a number, `[0, 100]`, `{method: goalposts, from: 0, to: 5}`.
 * What is changed most has a column of its own: `from` and `to` of a method, and `minimumCoverage`.
 */
export const PROFILE_SHEET = {
  name: "Profile",
  /** The profile's own keys, one row each, in the columns `setting` and `value`. */
  settings: "setting",
  /** The tree, one row per node; the first column is how deep the node lies, 0 for the tree itself. */
  nodes: "level",
  /** The gates, one row each; the first column is the gate's id. */
  gates: "gate",
  /** What is shown and not read: a node's share of the whole follows from the weights. */
  shown: "effective weight",
  /** Shown and not read, as the one before: what the weight comes to among the ranked. */
  acts: "weight as it acts",
  /** Whether a row differs from what was written, and in the first table how many cells do. */
  changed: "changed",
  /** Stands for the name of the tree itself where that is the profile's, which its row leaves out. */
  tree: "tree",
  /** A setting of workbooks of earlier versions, which is no part of the profile: what their sheet of gates is called. */
  gatesSheet: "gates sheet",
  /** Rows above the first table, which say to a reader why nothing can be changed. */
  note: "note",
  /** Rows out of sight, behind everything else: what the workbook was written with (`Written`), as JSON in pieces. */
  written: "as written",
  /** Before a column's name: what its cells held when the workbook was written, so that a reader is told what was changed. */
  original: "original ",
  /** Behind a column's name: what holds where its cell is empty. */
  inForce: " in force",
} as const;

/** Cells of a node that are written into, with what the formulas of a workbook make of them. */
export const EDITED = ["weight", "from", "to", "direction", "minimumCoverage"] as const;
export type Edited = (typeof EDITED)[number];

/** Columns, from 0, of the sheet that lists the gates which exclude somebody, a row for each country and gate. */
export const GATES_SHEET = { country: 0, counts: 2, gate: 4 } as const;

/** Of the sheets with a row for each country: rows above them, the one of them, from 1, that has ids, and columns, from 0, with how many each indicator has. */
export const COUNTRY_SHEETS = {
  head: 5,
  ids: 1,
  country: 0,
  name: 1,
  score: 5,
  firstFigure: 2,
  figureWidth: 3,
} as const;

const writtenRowSchema = z.object({
  of: z.enum(["setting", "node", "gate"]),
  id: z.string(),
  /** By the keys of a profile file; of a node also its level, what is above it and what stands before it there. */
  values: z.record(z.string(), z.union([z.string(), z.number()])),
});

/** What a workbook was written with, so that a reader is told what was changed in it, wherever that stands. */
export const writtenSchema = z.object({
  rows: z.array(writtenRowSchema),
  /** Whom gates exclude: country and gate. */
  gates: z.readonly(z.array(z.readonly(z.tuple([z.string(), z.string()])))),
  /** What sheets are called in the workbook's language. */
  sheets: z.object({ gates: z.string(), scores: z.string(), raw: z.string() }),
});

/** A setting, a node or a gate as the sheet `Profile` was written. */
export type WrittenRow = z.infer<typeof writtenRowSchema>;
export type Written = z.infer<typeof writtenSchema>;

/** Whether a column of the sheet is shown and not read. */
export function isShown(column: string): boolean {
  const { shown, acts, changed, original, inForce } = PROFILE_SHEET;
  return (
    [shown, acts, changed].some((name) => name === column) ||
    column.startsWith(original) ||
    column.endsWith(inForce)
  );
}

/** Keys of a profile whose values are text, at any depth: a number in such a cell is a word that looks like one. */
export const TEXT_KEYS: ReadonlySet<string> = new Set([
  "id",
  "title",
  "description",
  "basis",
  "reason",
  "unassessed",
  "indicator",
  "direction",
  "transform",
  "effect",
  "authority",
]);
