import { defined } from "../model/defined.ts";
import type { ProfileNodeSummary } from "../model/documents/ranking.ts";
import { textIn } from "../model/text-in.ts";
import type { PlanItem, ScoreTable } from "../scoring/index.ts";
import { unassessedOf } from "./missing.ts";
import { type Labels, requirementTitle, title } from "./nodes.ts";
import { knownShare, weightsAsTheyAct } from "./weights-as-they-act.ts";

/** The profile's tree below its root, with effective weights and those as they act, which are reckoned when they are read. */
export function profileNodes(table: ScoreTable, labels: Labels): ProfileNodeSummary[] {
  let acting: Float64Array | undefined;
  return nodesBelow(table, table.plan.root, labels, ({ index }) => {
    acting ??= weightsAsTheyAct(table).whole;
    return knownShare(acting[index]!);
  });
}

function nodesBelow(
  table: ScoreTable,
  parent: PlanItem,
  labels: Labels,
  acts: (item: PlanItem) => number | null,
): ProfileNodeSummary[] {
  return parent.children.map((child) => {
    const item = table.plan.items[child]!;
    const { node } = item;
    const weights = {
      id: node.id,
      title: title(item, labels),
      weight: item.weight,
      effectiveWeight: item.share,
    };
    Object.defineProperty(weights, "weightAsItActs", { enumerable: true, get: () => acts(item) });
    // Not by spreading, which would read it.
    const summary: ProfileNodeSummary = Object.assign(weights, {
      missing: { ...node.missing },
      ...defined({
        evidence: node.evidence,
        requires: node.requires && requirementOf(table, item, labels),
        basis: node.basis === undefined ? undefined : textIn(node.basis, labels.language, ""),
        reason:
          node.reason === undefined
            ? undefined
            : typeof node.reason === "string"
              ? node.reason
              : { ...node.reason },
      }),
    });
    if ("children" in node) {
      const unassessed = unassessedOf(table, item);
      return Object.assign(summary, {
        ...(unassessed === undefined ? {} : { unassessed: textIn(unassessed, labels.language, "") }),
        aggregate: { ...node.aggregate },
        ...(node.normalise === undefined ? {} : { normalise: { ...node.normalise } }),
        ...(item.fit === undefined || item.fit.fixed ? {} : { candidates: table.fit!.scores(item).size }),
        ...(item.fit?.ranksOthers ? { percentile: true as const } : {}),
        children: nodesBelow(table, item, labels, acts),
      });
    }
    return Object.assign(summary, {
      indicator: node.indicator,
      direction: node.direction,
      ...defined({ transform: node.transform, treat: node.treat && { ...node.treat } }),
      normalise: { ...node.normalise },
    });
  });
}

/** What a node requires, as documents restate it. */
export function requirementOf(
  { plan }: ScoreTable,
  item: PlanItem,
  labels: Labels,
): NonNullable<ProfileNodeSummary["requires"]> {
  return { title: requirementTitle(plan, item, labels), anyOf: [...item.node.requires!.anyOf] };
}
