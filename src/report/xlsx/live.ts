import type { Observation } from "../../model/observation.ts";
import type { IndicatorNode, Profile } from "../../model/profile.ts";
import { everybody } from "../../model/standings.ts";
import type { Scaling, TreeFit, TreeItem } from "../../model/workbook.ts";

/** A country with what was computed on the way to its score, by item or by leaf; NaN for nothing. */
export interface LiveCountry {
  readonly country: string;
  /** Position in every column. */
  readonly index: number;
  readonly leafScores: Float64Array;
  readonly assessed: Float64Array;
  /** 0 where an item does not exist for the country. */
  readonly applies: Uint8Array;
  readonly scores: Float64Array;
  /** The score that a node has itself, where another one goes up. */
  raw(item: TreeItem): number;
  readonly coverage: Float64Array;
  readonly score: number | undefined;
  readonly rank?: number;
  /** Of who is set apart. */
  readonly wouldRank?: number;
  readonly gates: readonly {
    readonly gate: { readonly effect: Profile["gates"][number]["effect"] };
    readonly outcome: string;
  }[];
  readonly range: readonly [number, number] | undefined;
}

/** A score table, as far as a workbook makes it anew. */
export interface LiveTable {
  readonly plan: {
    readonly profile: Profile;
    readonly scale: readonly [number, number];
    readonly items: readonly TreeItem[];
    readonly leaves: readonly (TreeItem & { readonly node: IndicatorNode })[];
    readonly root: TreeItem;
  };
  readonly columns: readonly {
    readonly observations: { at(index: number): Observation | undefined };
    readonly bounded: boolean;
    readonly inWorkbook: () => Scaling | undefined;
  }[];
  readonly ranked: readonly LiveCountry[];
  readonly apart: readonly LiveCountry[];
  readonly excluded: readonly LiveCountry[];
  readonly unscored: readonly LiveCountry[];
}

/** Everybody who was scored or could have been, by code: ties are told apart in that order. */
export function byCode(table: LiveTable): LiveCountry[] {
  return everybody<LiveCountry>(table).sort((a, b) => (a.country < b.country ? -1 : 1));
}

/** The effects of the gates that keep a country from a place. */
export function barsOf({ gates }: LiveCountry): string[] {
  return gates.flatMap(({ gate, outcome }) =>
    outcome === "met" && gate.effect !== "flag" ? [gate.effect] : [],
  );
}

/** Whether a country is set apart, or would be with a score. */
export function isApart(one: LiveCountry): boolean {
  const bars = barsOf(one);
  return bars.length > 0 && bars.every((effect) => effect === "apart");
}

/** Whether a country counts where nodes place their scores among those of the candidates. */
export function isCandidate(one: LiveCountry): boolean {
  return one.score !== undefined && !barsOf(one).includes("exclude");
}

/** Ids of nodes that gates ask for, whatever joins their tests. */
function askedBy(gates: Profile["gates"]): ReadonlySet<string> {
  const asked = new Set<string>();
  const visit = (value: unknown): void => {
    if (typeof value !== "object" || value === null) return;
    if ("node" in value && typeof value.node === "string") asked.add(value.node);
    for (const inner of Object.values(value)) visit(inner);
  };
  for (const { when } of gates) visit(when);
  return asked;
}

/** Ids of gates that ask for the score of a node. */
export function gatesAsking(node: string, { gates }: Profile): string[] {
  return gates.filter((gate) => askedBy([gate]).has(node)).map(({ id }) => id);
}

/** Why figures stand as values, where no formula makes them. */
export type Still = "method" | "treated" | "filled" | "gate" | "beneath";

/** A formula that names its parts one by one must stay within what a cell takes. */
const MOST_PARTS = 60;

/**
 * Of each item why its own score stands as values; undefined where a formula makes it. What stands under such an item does, too. What is
 * made of it before it goes up is a formula all the same (`isPlaced`), since that hangs on the others' scores.
 */
export function stillness({ plan, columns }: LiveTable): readonly (Still | undefined)[] {
  const asked = askedBy(plan.profile.gates);
  const { items, scale, leaves, root } = plan;
  const found: (Still | undefined)[] = items.map(() => undefined);
  const endless = (item: TreeItem): boolean => {
    if (item.leaf >= 0) return !columns[item.leaf]!.bounded;
    return item.fit ? !item.fit.bounded : hasEndless(item);
  };
  const hasEndless = ({ children }: TreeItem) => children.some((child) => endless(items[child]!));
  const hasFit = ({ fit, children }: TreeItem): boolean =>
    fit !== undefined || children.some((child) => hasFit(items[child]!));
  const demands = items.filter(({ missing, leaf, chooses }) => {
    return missing.policy === "exclude" && (leaf >= 0 || chooses);
  });
  const own = (item: TreeItem): Still | undefined => {
    if (asked.has(item.node.id)) return "gate";
    if (item === root && demands.length > MOST_PARTS) return "method";
    if (item.leaf >= 0) {
      if (leaves[item.leaf]!.node.treat !== undefined) return "treated";
      if (columns[item.leaf]!.inWorkbook()?.formula === undefined) return "method";
      return item.missing.policy.endsWith("median") ? "filled" : undefined;
    }
    if (item.fit && !hasFormula(item.fit)) return "method";
    if (item.chooses) return undefined;
    if (item.formula === undefined) return "method";
    const inRanges = isAdditive(item) && !item.children.some((child) => hasFit(items[child]!));
    if (!inRanges && item.children.length > MOST_PARTS) return "method";
    // A score of which there is no result makes nothing, which no formula of ours tells.
    return item.undefinedFor !== undefined && (scale[0] < 0 || hasEndless(item)) ? "method" : undefined;
  };
  for (const item of items.toReversed()) {
    const above = item.parent < 0 ? undefined : found[item.parent];
    found[item.index] = above === undefined ? own(item) : "beneath";
  }
  return found;
}

/** Whether the children's scores add up to the node's own. */
export function isAdditive(item: TreeItem): boolean {
  return (item.fit?.raw ?? item).additive;
}

/** Whether a workbook has a formula of what a node makes of its own score. */
export function hasFormula({ inWorkbook }: TreeFit): boolean {
  return (inWorkbook?.formula ?? inWorkbook?.among) !== undefined;
}

/** Whether a formula makes what goes up of a node that brings its own score onto the scale. */
export function isPlaced({ fit, parent }: TreeItem, still: readonly (Still | undefined)[]): boolean {
  return fit !== undefined && hasFormula(fit) && still[parent] === undefined;
}
