import type { UndefinedFor } from "./documents/codes.ts";
import type { Scaling, Terms } from "./formula-terms.ts";
import type { Missing, ProfileNode } from "./profile.ts";

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
