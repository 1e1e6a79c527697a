import type { Iso3 } from "../../model/country.ts";
import type { WhatIf } from "../../model/documents/whatif.ts";
import type { Plan, PlanItem } from "../../scoring/plan.ts";
import type { ScoreTable } from "../../scoring/score.ts";
import { greatest } from "../greatest.ts";
import { movingIndicators } from "./subject.ts";

/**
 * Each that is looked into costs as much as the whole tree is wide: so many of them times the tree's nodes are within seconds, and
 * a few always are.
 */
const MOST_WORK = 30_000;
const LEAST = 25;

interface LookedInto {
  readonly indicators: readonly string[];
  readonly items: readonly PlanItem[];
  /** Says what is left out, where that is anything. */
  readonly leftOut: WhatIf["warnings"];
}

/**
 * What is looked into, in the profile's order: indicators whose value can move the country, and nodes whose weight can. Of more
 * than can be looked into at once, those of the greatest share of the whole; what decides gates and groups goes before them.
 */
export function lookedInto(
  table: ScoreTable,
  country: Iso3,
  { only, indicators: all = false }: { readonly only?: readonly string[]; readonly indicators?: boolean },
): LookedInto {
  const { plan } = table;
  const isAsked = (id: string) => only === undefined || only.includes(id);
  const shares = new Map<string, number>();
  for (const { node, share } of plan.leaves)
    shares.set(node.indicator, (shares.get(node.indicator) ?? 0) + share);
  const moving = movingIndicators(table, country).filter(isAsked);
  const nodes = weighable(plan, all || only !== undefined).filter(({ node }) => isAsked(node.id));
  const most = Math.max(LEAST, Math.floor(MOST_WORK / plan.items.length));
  const indicators = greatest(moving, most, (one) => shares.get(one) || Number.POSITIVE_INFINITY);
  const items = greatest(nodes, most, ({ share }) => share);
  return {
    indicators,
    items,
    leftOut: [
      ...said("indicators", moving.length, indicators.length),
      ...said("weights", nodes.length, items.length),
    ],
  };
}

function said(what: string, all: number, most: number): WhatIf["warnings"] {
  if (all === most) return [];
  const message = `only ${most} of the profile's ${all} ${what} were looked into, those of the greatest share of the whole; the ${all - most} others may change the rank too: name them with --only`;
  return [{ code: "not-all-looked-into", message, where: null }];
}

/** Every factor, and every child of the root; indicators below it on demand; top down, in the profile's order. */
function weighable({ items, root }: Plan, indicators: boolean): PlanItem[] {
  const found: PlanItem[] = [];
  const below = (index: number): void => {
    for (const child of items[index]!.children) {
      const item = items[child]!;
      if (!items[index]!.chooses && (indicators || item.leaf < 0 || item.parent === root.index))
        found.push(item);
      below(child);
    }
  };
  below(root.index);
  return found;
}
