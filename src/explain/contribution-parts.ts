import { memoized } from "../model/collections.ts";
import type { Parts, ScoreNode } from "../model/documents/ranking.ts";
import { takenBy } from "../scoring/evaluate.ts";
import type { PlanItem, Scored, ScoreTable } from "../scoring/index.ts";
import type { Reference } from "./reference.ts";

/** Whether an indicator's value enters the country's score: a value of which too little stands around it is not weighed. */
export function isWeighed({ columns }: Pick<ScoreTable, "columns">, one: Scored, item: PlanItem): boolean {
  if (columns[item.leaf]!.normalised[one.index] === undefined) return false;
  return item.share === 0 || one.shares[item.index]! > 0;
}

/**
 * Where a contribution is not the effect of a value that stands against a value: what it is the effect of. Of a factor only that
 * it does not exist for the country; the rest is told by what stands under it.
 */
function partOf(
  table: ScoreTable,
  one: Scored,
  reference: Reference,
  item: PlanItem,
): keyof Parts | undefined {
  const { applies } = one;
  const chosen = item.leaf < 0 ? undefined : choiceOver(table, one, reference, item);
  if (chosen !== undefined) return chosen === "both" ? undefined : chosen;
  if (item.leaf < 0)
    return applies[item.index] === 0 && reference.applies[item.index] === 1 ? "doesNotApply" : undefined;
  if (applies[item.index] === 1 && !isWeighed(table, one, item)) return "notAssessed";
  if (applies[item.index] !== reference.applies[item.index]) return "doesNotApply";
  return reference.assessed[item.leaf] ? undefined : "referenceNotAssessed";
}

/** Whether something else is taken in the place of an item, or of what it stands under. */
export function isBehind({ plan }: Pick<ScoreTable, "plan">, { scores }: Scored, item: PlanItem): boolean {
  for (let at = item; at.parent >= 0; at = plan.items[at.parent]!) {
    const parent = plan.items[at.parent]!;
    const taken = parent.chooses ? takenBy(parent, scores) : -1;
    if (taken >= 0 && taken !== at.index) return true;
  }
  return false;
}

/**
 * Under a node that takes one of its children, what a side lacks is told by the node: who has none of them, not who has another.
 * Undefined where nothing above the item takes one, and where both sides have the same one, so that the item itself tells.
 */
function choiceOver(
  { plan }: ScoreTable,
  one: Scored,
  reference: Reference,
  item: PlanItem,
): "both" | "notAssessed" | "referenceNotAssessed" | undefined {
  for (let at = item; at.parent >= 0; at = plan.items[at.parent]!) {
    const parent = plan.items[at.parent]!;
    if (!parent.chooses || one.applies[parent.index] === 0 || reference.applies[parent.index] === 0) continue;
    const [own, theirs] = [takenBy(parent, one.scores), takenBy(parent, reference.scores)];
    if (own < 0) return theirs < 0 ? undefined : "notAssessed";
    if (theirs < 0) return "referenceNotAssessed";
    if (own !== at.index || theirs !== at.index) return "both";
  }
  return undefined;
}

/**
 * The parts of a factor's contribution by those of the nodes under it. Where these are not all known, of so many that come or go,
 * the whole is the effect of its being there, if the reference has nothing of the kind.
 */
function partsOfFactor(
  versusReference: number | null,
  below: readonly Pick<ScoreNode, "versusReference" | "ofWhich">[],
  inReference: boolean,
): Parts | undefined {
  const unknown = below.some((node) => node.versusReference === null);
  if (!inReference && unknown && versusReference) return { doesNotApply: versusReference };
  return partsOf(below);
}

/** The parts of several nodes together; undefined where there are none, or where not every contribution is known. */
function partsOf(nodes: readonly Pick<ScoreNode, "versusReference" | "ofWhich">[]): Parts | undefined {
  if (nodes.some(({ versusReference }) => versusReference === null)) return undefined;
  const sums: Parts = {};
  for (const { ofWhich } of nodes) {
    if (ofWhich === undefined) continue;
    for (const [part, value] of Object.entries(ofWhich) as [keyof Parts, number][]) {
      sums[part] = (sums[part] ?? 0) + value;
    }
  }
  return Object.keys(sums).length > 0 ? sums : undefined;
}

/** A whole difference by what it is the effect of; the parts sum to it. Undefined where not every contribution is known. */
export function effectsOf(
  nodes: readonly Pick<ScoreNode, "versusReference" | "ofWhich">[],
): (Parts & { evidence: number }) | undefined {
  if (nodes.some(({ versusReference }) => versusReference === null)) return undefined;
  const parts = partsOf(nodes) ?? {};
  let evidence = nodes.reduce((sum, { versusReference }) => sum + versusReference!, 0);
  for (const part of Object.values(parts) as number[]) evidence -= part;
  return { evidence, ...parts };
}

/** The items whose contributions are wanted to tell what missing evidence does: indicators without a value that counts, and all above. */
export function lackingItems(table: ScoreTable, one: Scored, reference: Reference): Uint8Array {
  const { plan } = table;
  const lacking = new Uint8Array(plan.items.length);
  for (const item of plan.items) {
    const lacks =
      partOf(table, one, reference, item) !== undefined ||
      item.children.some((child) => lacking[child] === 1);
    lacking[item.index] = lacks ? 1 : 0;
  }
  return lacking;
}

/** What the contributions of one country are the effect of; each item is looked at once, however many stand above it. */
export interface PartsOf {
  /** As `partOf` has it. */
  at(item: PlanItem): keyof Parts | undefined;
  /** Of an item, by what stands under it. */
  beneath(item: PlanItem): Parts | undefined;
}

export function partsOfCountry(
  table: ScoreTable,
  one: Scored,
  reference: Reference,
  contributions: Float64Array | undefined,
): PartsOf {
  const at = memoized((item: PlanItem) => partOf(table, one, reference, item));
  const beneath = memoized((item: PlanItem): Parts | undefined => {
    if (contributions === undefined) return undefined;
    const below = item.children.map((child): Pick<ScoreNode, "versusReference" | "ofWhich"> => {
      const own = table.plan.items[child]!;
      const part = at(own);
      if (part === undefined) {
        const parts = own.leaf < 0 ? beneath(own) : undefined;
        return { versusReference: 0, ...(parts ? { ofWhich: parts } : {}) };
      }
      const value = contributions[child]!;
      return Number.isNaN(value)
        ? { versusReference: null }
        : { versusReference: value, ...(value === 0 ? {} : { ofWhich: { [part]: value } }) };
    });
    const contribution = contributions[item.index]!;
    return partsOfFactor(
      Number.isNaN(contribution) ? null : contribution,
      below,
      reference.applies[item.index] === 1,
    );
  });
  return { at, beneath };
}
