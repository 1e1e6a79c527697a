import { lackingItems, partsOfCountry } from "../../explain/contribution-parts.ts";
import { owenValues } from "../../explain/owen-values.ts";
import { medianOf, type Reference } from "../../explain/reference.ts";
import type { Plan, PlanItem } from "../../scoring/plan.ts";
import type { Scored, ScoreTable } from "../../scoring/score.ts";

/** What one part of the tree adds to a country's distance from the median country, in points. */
export interface Against {
  readonly part: PlanItem;
  /** The effect of values against values; what other evidence or none does is apart. */
  readonly evidence: number;
  /** The effect of evidence that one of the two does not have. */
  readonly missing: number;
}

/** The median country of a ranking: the middle of each indicator over the ranked. */
export function medianCountry(table: ScoreTable): Reference {
  return { kind: "median", label: "", ...medianOf(table, table.ranked) };
}

/** The Owen values of some parts of the tree, as `explain` has them; undefined where one of them cannot be told. */
export function against(
  table: ScoreTable,
  one: Scored,
  reference: Reference,
  parts: readonly PlanItem[],
): readonly Against[] | undefined {
  if (one.score === undefined || reference.score === undefined) return undefined;
  const lacking = lackingItems(table, one, reference);
  const values = owenValues(table.plan, one, reference, {
    depth: depthOf(table.plan, parts),
    beyond: lacking,
  });
  const effectOf = partsOfCountry(table, one, reference, values);
  const made = parts.map((part): Against => {
    const whole = values[part.index]!;
    const kind = effectOf.at(part);
    if (part.leaf >= 0 || kind === "doesNotApply")
      return kind === undefined
        ? { part, evidence: whole, missing: 0 }
        : { part, evidence: 0, missing: whole };
    const effects = Object.values(effectOf.beneath(part) ?? {}) as number[];
    const missing = effects.reduce((sum, effect) => sum + effect, 0);
    return { part, evidence: whole - missing, missing };
  });
  return made.some(({ evidence, missing }) => Number.isNaN(evidence + missing)) ? undefined : made;
}

function depthOf(plan: Plan, parts: readonly PlanItem[]): number {
  const depth = ({ parent }: PlanItem): number => (parent < 0 ? 0 : 1 + depth(plan.items[parent]!));
  return Math.max(...parts.map(depth));
}
