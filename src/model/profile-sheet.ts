/**
 * The `Profile` sheet of a workbook, from which a profile can be read back: three tables, one below the other, each told by
 * the first word of its header row. Columns are called after the keys of a profile file; `title.en` is the key `en` within
 * `title`. Cells hold text, or what a profile file would have there: a number, `[0, 100]`, `{method: goalposts, from: 0, to: 5}`.
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
} as const;

/** Keys of a profile whose values are text, at any depth: a number in such a cell is a word that looks like one. */
export const TEXT_KEYS: ReadonlySet<string> = new Set([
  "id",
  "title",
  "description",
  "basis",
  "reason",
  "indicator",
  "direction",
  "transform",
  "effect",
  "authority",
]);
