import type { MethodCall } from "./parameter.ts";

/** Text in one or several languages; a plain string counts as English. */
export type Text = string | Readonly<Record<string, string>>;

export type MissingPolicy = "rescale" | "worst" | "median" | "peer-median" | "exclude";

export interface Missing {
  /** What stands in for an indicator without evidence; acts on normalised scores. */
  readonly policy: MissingPolicy;
  /** Least share (0 to 1) of a node's children's weight that must have a score for the node to have one. */
  readonly minimumCoverage: number;
}

/**
 * The years of evidence (as-of years) for which something of a profile holds, both ends included: rules change, and a run as of a
 * year must apply that year's. A run without a year takes what has no end.
 */
export interface Years {
  readonly from?: number;
  readonly to?: number;
  readonly reason?: Text;
}

/** Why a number of the profile is what it is, one line each. */
export type Reason = string | Readonly<Record<string, string>>;

/**
 * Evidence without which a country is not ranked, whatever the weights: one at least of these indicators. It is told by the
 * node's own leaves, so that what is too old for them, or has no score, is no evidence.
 */
export interface Requirement {
  /** Indicators of leaves under the node. */
  readonly anyOf: readonly string[];
  /** What is lacking, in words that end a sentence: `no estimate of prevalence`. */
  readonly title?: Text;
  /** Outside them nothing is required, and a run says so. */
  readonly years?: Years;
  readonly reason?: Text;
}

interface NodeBase {
  readonly id: string;
  readonly title?: Text;
  /** Where the factor comes from: the fact sheet, a statute. */
  readonly basis?: Text;
  readonly reason?: Reason;
  /** As written; siblings are rescaled to sum to 1. */
  readonly weight: number;
  /** As stated here, or inherited from the nearest ancestor. */
  readonly missing: Missing;
  /** Outside them the node does not exist. */
  readonly years?: Years;
  readonly requires?: Requirement;
  /** Whether what stands here measures the thing itself, or something near it; as stated here, or inherited. Absent: the thing itself. */
  readonly evidence?: "direct" | "proxy";
}

export interface FactorNode extends NodeBase {
  readonly aggregate: MethodCall;
  readonly children: readonly ProfileNode[];
}

/** How far an indicator's figures may be from the truth. */
export interface DeclaredError {
  /** One standard deviation where the publisher states no error: in the indicator's own unit, or as a share (above 0) of the figure. One of the two. */
  readonly sd?: number;
  readonly relative?: number;
  /** The probability (above 0, below 1) with which the publisher's intervals hold the truth; absent: 0.9. */
  readonly interval?: number;
}

/** What errors of different figures have to do with each other. */
export interface Errors {
  /** Correlation (0 or more, below 1) of the errors of one country's figures from one source. */
  readonly withinSource: number;
}

export interface IndicatorNode extends NodeBase {
  readonly indicator: string;
  readonly direction: "higher" | "lower";
  readonly transform?: "log";
  /** What is done to outliers, after `transform`. */
  readonly treat?: MethodCall;
  readonly normalise: MethodCall;
  /** Oldest evidence that counts, in years before the as-of year. */
  readonly maxAge?: number;
  /** It moves no score, only how sure one is. */
  readonly error?: DeclaredError;
  /** The node exists only for countries of which this holds; elsewhere it is neither scored nor counted as missing. */
  readonly appliesWhen?: Condition;
}

export type ProfileNode = FactorNode | IndicatorNode;

/** A test on one indicator's value. Exactly one comparison. */
export interface IndicatorCondition {
  readonly indicator: string;
  readonly maxAge?: number;
  readonly is?: readonly string[];
  readonly not?: readonly string[];
  readonly above?: number;
  readonly below?: number;
  readonly atLeast?: number;
  readonly atMost?: number;
  readonly missing?: true;
}

/** A test on a node's score, range and all; only a gate can make it. Exactly one comparison. */
export interface NodeCondition {
  readonly node: string;
  readonly above?: number;
  readonly below?: number;
  readonly atLeast?: number;
  readonly atMost?: number;
}

/** Whether a country stands on a list of `data/lists`; with `ended`: stood on it and does so no more. */
export interface ListCondition {
  readonly list: string;
  readonly ended?: true;
}

export type Condition =
  | IndicatorCondition
  | NodeCondition
  | { readonly country: readonly string[] }
  /** Names of regions of UN M49, or of bureaus of the State Department. */
  | { readonly region: readonly string[] }
  | { readonly territory: true }
  | ListCondition
  | { readonly all: readonly Condition[] }
  | { readonly any: readonly Condition[] }
  | { readonly none: readonly Condition[] }
  | { readonly atLeastOf: number; readonly of: readonly Condition[] };

/** An eligibility criterion. */
export interface Gate {
  readonly id: string;
  readonly title?: Text;
  /** In place of the title for a country that meets it: with `{value}`, `{year}` and `{note}` of the value that its condition tests. */
  readonly says?: Text;
  readonly when: Condition;
  readonly effect: "exclude" | "flag";
  readonly authority?: string;
  /** Outside them the gate does not exist. */
  readonly years?: Years;
  readonly reason?: Reason;
}

/** A weighting profile with every default filled in. */
export interface Profile {
  readonly id: string;
  readonly title?: Text;
  readonly description?: Text;
  readonly scale: readonly [number, number];
  readonly asOf: number | "latest";
  /** The years whose rules the profile states; a run as of another is warned of. */
  readonly years?: Years;
  readonly missing: Missing;
  readonly peers?: { readonly by: string };
  /** Absent: errors of different figures have nothing to do with each other. */
  readonly errors?: Errors;
  readonly tree: FactorNode;
  readonly gates: readonly Gate[];
}

export function isFactor(node: ProfileNode): node is FactorNode {
  return "children" in node;
}
