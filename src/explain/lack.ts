import { en } from "../locales/en/index.ts";
import type { FailureCause } from "../model/documents/codes.ts";
import type { Failing } from "../model/documents/failure.ts";
import { type Titled, tellingTitle } from "../model/telling-title.ts";
import { textIn } from "../model/text-in.ts";
import type { Plan, PlanItem, Scored, ScoreTable } from "../scoring/index.ts";
import { evidenceTitle, type Labels, requirementTitle, title } from "./nodes.ts";

/** Why a country has no score, with the titles of what is missing beside its ids. */
export function explainFailure(
  { plan }: Pick<ScoreTable, "plan">,
  { node, cause, required }: NonNullable<Scored["failure"]>,
  labels: Labels,
): Failing {
  const tree = titlesOf(plan, labels);
  const called = (id: string) => {
    const item = plan.items.find((one) => one.node.id === id);
    return item ? tellingTitle({ id, title: title(item, labels) }, tree) : id;
  };
  if (required) {
    const requires = required.map((item) => ({
      node: item.node.id,
      title: requirementTitle(plan, item, labels),
      anyOf: item.node.requires!.anyOf.map((id) => ({ id, title: evidenceTitle(plan, id, labels) })),
    }));
    const words = requires.map((one) => one.title).join("; ");
    return { node, title: called(node), reason: words, cause, requires };
  }
  if (cause.code === "gate-not-known") {
    const gates = cause.gates.map(({ id }) => {
      const gate = plan.profile.gates.find((one) => one.id === id);
      return { id, title: textIn(gate?.title, labels.language, id) };
    });
    const told: FailureCause = { ...cause, gates };
    return { node, title: gates[0]!.title, reason: en.failure(told, node), cause: told };
  }
  const told: FailureCause =
    cause.code === "few-parts"
      ? { ...cause, absent: cause.absent.map(({ id }) => ({ id, title: called(id) })) }
      : cause;
  return { node, title: called(node), reason: en.failure(told, node), cause: told };
}

/** Of a profile's titles, which a ranking asks for once for each country without a score. */
const trees = new WeakMap<Labels, WeakMap<Plan, Titled[]>>();

function titlesOf(plan: Plan, labels: Labels): Titled[] {
  const known = trees.get(labels) ?? new WeakMap<Plan, Titled[]>();
  const tree = known.get(plan) ?? titled(plan, plan.root, labels);
  trees.set(labels, known.set(plan, tree));
  return tree;
}

/** The titles of everything below an item. */
function titled(plan: Plan, { children }: PlanItem, labels: Labels): Titled[] {
  return children.map((child) => {
    const item = plan.items[child]!;
    return {
      id: item.node.id,
      title: title(item, labels),
      ...(item.leaf < 0 ? { children: titled(plan, item, labels) } : {}),
    };
  });
}
