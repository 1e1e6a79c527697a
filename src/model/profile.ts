import type { MethodCall } from "./parameter.ts";
import type {
  FACTOR_ONLY,
  INDICATOR_ONLY,
  PARTS,
  StatedCondition,
  StatedGate,
  StatedNode,
  StatedProfile,
} from "./stated-profile.ts";

/** A profile with every default filled in: what each key means stands in `stated-profile.ts`, from which these types follow. */
export interface Profile
  extends Pick<Read<StatedProfile>, "id" | "title" | "description" | "years" | "peers" | "errors"> {
  readonly scale: readonly [number, number];
  readonly asOf: number | "latest";
  readonly missing: Missing;
  readonly tree: FactorNode;
  readonly gates: readonly Gate[];
}

/** Nothing of it can be changed, and what is not stated is not there. */
type Read<T> = T extends object ? { readonly [K in keyof T]: Read<Exclude<T[K], undefined>> } : T;

/** What can be left out, stated. */
type Having<T, K extends keyof T> = Required<Pick<T, K>>;

/** Where a word could stand for a list of one. */
type Listed<T> = { readonly [K in keyof T]: Exclude<T[K], string> };

type Node = Read<StatedNode>;

/** Text in one or several languages; a plain string counts as English. */
export type Text = NonNullable<Node["title"]>;
type StatedMissing = NonNullable<Node["missing"]>;

export type Missing = Required<Omit<StatedMissing, "peers">> & Pick<StatedMissing, "peers">;
export type Years = NonNullable<Node["years"]>;
export type DeclaredError = NonNullable<Node["error"]>;

export interface Requirement extends Omit<NonNullable<Node["requires"]>, "anyOf"> {
  readonly anyOf: readonly string[];
  /** Set by a run as known by some day: none of it had been published, and it is asked of nobody. */
  readonly unpublished?: true;
}

type Own = (typeof FACTOR_ONLY)[number] | (typeof INDICATOR_ONLY)[number];

interface NodeBase extends Omit<Node, Own | "id" | "weight" | "missing" | "requires"> {
  readonly id: string;
  /** As written; siblings are rescaled to sum to 1. */
  readonly weight: number;
  readonly missing: Missing;
  readonly requires?: Requirement;
}

export interface FactorNode extends NodeBase, Pick<Node, "unassessed"> {
  readonly aggregate: MethodCall;
  /** What is made of its score before it goes up. */
  readonly normalise?: MethodCall;
  readonly children: readonly ProfileNode[];
}

export interface IndicatorNode
  extends NodeBase,
    Pick<Node, "transform" | "maxAge" | "error">,
    Having<Node, "indicator" | "direction"> {
  readonly treat?: MethodCall;
  readonly normalise: MethodCall;
  readonly appliesWhen?: Condition;
}

export type ProfileNode = FactorNode | IndicatorNode;

type Test = Read<Omit<StatedCondition, (typeof PARTS)[number]>>;
type Limits = Pick<Test, "above" | "below" | "atLeast" | "atMost">;

/** A test on one indicator's value. Exactly one comparison. */
export interface IndicatorCondition
  extends Having<Test, "indicator">,
    Limits,
    Listed<Pick<Test, "is" | "not">>,
    Pick<Test, "maxAge" | "missing"> {}

/** A test on a node's score, range and all; only a gate can make it. Exactly one comparison. */
export interface NodeCondition extends Having<Test, "node">, Limits {}

export interface ListCondition extends Having<Test, "list">, Pick<Test, "ended" | "within"> {}

export type Condition =
  | IndicatorCondition
  | NodeCondition
  | ListCondition
  | Listed<Having<Test, "country">>
  | Listed<Having<Test, "region">>
  | Having<Test, "territory">
  | { readonly all: readonly Condition[] }
  | { readonly any: readonly Condition[] }
  | { readonly none: readonly Condition[] }
  | (Having<Test, "atLeastOf"> & { readonly of: readonly Condition[] });

export interface Gate extends Omit<Read<StatedGate>, "when"> {
  readonly when: Condition;
}

/** What holds where a profile does not say. */
export const DEFAULTS = {
  scale: [0, 100],
  asOf: "latest",
  missing: { policy: "rescale", minimumCoverage: 0 },
  weight: 1,
  aggregate: "arithmetic",
  direction: "higher",
} as const;

export function isFactor(node: ProfileNode): node is FactorNode {
  return "children" in node;
}

/** Where something of a text is replaced: by what is put there between `before` and `after`. Offsets are of UTF-16 units. */
export interface Replaceable {
  readonly start: number;
  readonly end: number;
  readonly before: string;
  readonly after: string;
}

/** Where a profile's text takes another id, another title and other weights; everything else of it stays as written. */
export interface WeightPlaces {
  readonly id: Replaceable;
  /** Absent where it states none. */
  readonly title?: Replaceable;
  /** Where the root takes the name that gates call it by, with that name; absent where none does, or it has an id of its own. */
  readonly root?: Replaceable & { readonly value: string };
  /** By node id. */
  readonly weights: Readonly<Record<string, Replaceable>>;
}
