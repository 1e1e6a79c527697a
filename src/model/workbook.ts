import * as z from "zod/mini";
import type { UndefinedFor } from "./documents/codes.ts";
import type { Missing, ProfileNode } from "./profile.ts";

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
  /** What is shown and not read: what a node is called in the workbook's language, further in the deeper it lies. */
  called: "called",
  /** Shown and not read: a node's share of the whole follows from the weights. */
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

/**
 * The `Review` sheet of a workbook, which is a reviewer's ballot: rows, from 1, of its two headers. What the ballot has once stands below the
 * first of them, and its lists below the second, one entry a row. `rows` of those are open.
 */
export const REVIEW_SHEET = { name: "Review", fields: 5, head: 7, first: 8, rows: 60 } as const;

/** What stands below the first header, by the keys of a ballot. */
export const REVIEW_FIELDS = [
  "reviewer",
  "name",
  "date",
  "round",
  "profile.sha256",
  "profile.id",
  "scale",
] as const;

/** Columns of the rows below the second header. */
export const REVIEW_ROWS = [
  "kind",
  "country",
  "node",
  "value",
  "reason",
  "source",
  "seen",
  "year",
  "locator",
] as const;
export type ReviewColumn = Exclude<(typeof REVIEW_ROWS)[number], "kind">;

/** Of each kind of row the list of a ballot that has it, and under which key what its columns hold stands there. */
export const REVIEW_KINDS: Readonly<
  Record<string, { readonly list: string; readonly keys: Partial<Readonly<Record<ReviewColumn, string>>> }>
> = {
  rating: {
    list: "ratings",
    keys: { country: "country", node: "node", value: "value", reason: "reason", source: "source" },
  },
  contest: {
    list: "contests",
    keys: {
      country: "country",
      node: "indicator",
      value: "proposed",
      reason: "reason",
      source: "source",
      seen: "seen",
      year: "year",
      locator: "locator",
    },
  },
  // Of these the list has the country alone.
  agenda: { list: "agenda", keys: { country: "" } },
  recused: { list: "recused", keys: { country: "" } },
  note: { list: "notes", keys: { country: "country", reason: "text" } },
};

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
  const { called, shown, acts, changed, original, inForce } = PROFILE_SHEET;
  return (
    [called, shown, acts, changed].some((name) => name === column) ||
    column.startsWith(original) ||
    column.endsWith(inForce)
  );
}

/** Keys of a profile whose values are text, at any depth: a number in such a cell is a word that looks like one. */
export const TEXT_KEYS: ReadonlySet<string> = new Set([
  "id",
  "title",
  "short",
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

/** A node of the tree that is scored, as the scoring core has it. Items stand in post-order: children before parents, the root last. */
export interface TreeItem {
  readonly index: number;
  readonly node: ProfileNode;
  /** Index of the parent; -1 for the root. */
  readonly parent: number;
  readonly children: readonly number[];
  /** Weight as written; 1 where one child of several is taken. */
  readonly weight: number;
  /** Share of the whole (0 to 1) when everything is assessed; where one child of several is taken, what each has when it is. */
  readonly share: number;
  readonly missing: Missing;
  /** Position among the leaves; -1 for a factor. */
  readonly leaf: number;
  readonly additive: boolean;
  /** Whether one child is the score: the first that has one. */
  readonly chooses: boolean;
  /** Positions of the leaves of which one at least must have evidence, where the node requires any. */
  readonly requires?: readonly number[];
  /** Of which scores the aggregator makes nothing. */
  readonly undefinedFor?: UndefinedFor;
  /** What the kernel does as a formula of a workbook, of pieces of formulas, where the aggregator has one. */
  readonly formula?: (terms: Terms) => string;
  /** Only of a node that brings its own score onto the scale before it goes up. */
  readonly fit?: TreeFit;
}

/** What is made of a node's own score before it goes up. */
export interface TreeFit {
  /** Whether that hangs on nobody else's score. */
  readonly fixed: boolean;
  /** Whether what goes up stays on the profile's scale. */
  readonly bounded: boolean;
  /** Whether it says how many of the others are worse, and can be told as that. */
  readonly ranksOthers: boolean;
  /** How a workbook has it; undefined where it has nothing but values. */
  readonly inWorkbook: Scaling | undefined;
  /** The scores that can be told apart. */
  tie(raw: number): number;
  /** The node without it: what its children come to. */
  readonly raw: TreeItem;
}

/** What a workbook's formula of a mean is made of, as pieces of formulas. Scores and weights are cells. */
export interface Terms {
  /** A sum over the children that have a score and a weight. */
  readonly each: (of: (score: string, weight: string) => string) => string;
  /** Their scores one after the other, with this in the place of the others. */
  readonly scores: (otherwise: string) => string;
  /** The sum of their scores times their weights. */
  readonly weighted: string;
  /** The weight of those that have a score, above 0. */
  readonly present: string;
  /** Above 0 where a child with a weight has the score 0. */
  readonly zeros: string;
}

/** What a workbook's formula of a normaliser is made of, as pieces of formulas. */
export interface ScaleTerms {
  /** The cell of a country's figure. */
  readonly value: string;
  /** A figure as it counts: its logarithm where the profile takes that. */
  readonly counted: (figure: string) => string;
  /** Bottom and top of the profile's scale. */
  readonly scale: readonly [number, number];
  /** Cells of the values at the bottom and at the top of the scale as they count, turned where lower is better. */
  readonly ends: readonly [string, string];
  /** Cells of what is listed, and their ranges. */
  readonly points: readonly { readonly key: string; readonly score: string }[];
  readonly keys: string;
  readonly scores: string;
}

/** What a workbook's formula of a score's place among those of the candidates is made of, as pieces of formulas. */
interface PlaceTerms {
  /** The score, as far as scores are told apart. */
  readonly score: string;
  /** The range of the candidates' scores, told apart as far; cells of who is none hold no number. */
  readonly all: string;
  /** 1 where the score is one of those, 0 where it is one more. */
  readonly own: string;
  /** Bottom and top of the profile's scale. */
  readonly scale: readonly [number, number];
}

/** What a workbook makes of a normaliser as a profile calls it. */
export interface Scaling {
  /**
   * Its parameters `from` and `to`: values at the bottom and at the top of the scale, in cells that may be written into. They are turned
   * where lower is better; where there are none, the score is.
   */
  readonly ends?: readonly [number, number];
  /** Categories, or values from which on something holds, each with its score. */
  readonly listed?: readonly (readonly [string | number, number])[];
  /** From a figure to its score (Excel 2016); absent: a workbook has its results as values. */
  readonly formula?: (terms: ScaleTerms) => string;
  /** Of a method that hangs on the others: at a node, from its score to what goes up (Excel 2016); absent: as values. */
  readonly among?: (terms: PlaceTerms) => string;
}
