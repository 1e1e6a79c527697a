import type { Explanation } from "../../model/documents/explanation.ts";
import { factorsUnder } from "../../model/factors.ts";
import type { Plan, PlanItem, Scored, ScoreTable } from "../../scoring/index.ts";
import { significant } from "../../stats/index.ts";
import { type Labels, title } from "../nodes.ts";
import { rankBeside } from "../positions.ts";
import type { Reference } from "../reference.ts";
import { owenValues } from "./owen.ts";

/** More outcomes than this take a second. */
const MOST_OUTCOMES = 2 ** 19;

/**
 * What each factor makes of a country's rank: Owen values of the places gained, and of being among the first `k`, from where the reference's
 * values would stand in the country's place to where it stands. Whoever else is ranked stays as they are. Each sums to its step.
 *
 * @returns null without a score on either side, and where there are too many factors to go through all sets of them
 */
export function ranksGained(
  { plan, ranked }: ScoreTable,
  one: Scored,
  reference: Reference,
  k: number,
  labels: Labels,
): Explanation["places"] {
  // Wins less losses of others hang on the country's values too: no one place can be told with theirs as they are.
  if (plan.root.relative || one.score === undefined || reference.score === undefined || !canEnumerate(plan))
    return null;
  const others = ranked.filter((other) => other !== one);
  const rankOf = (score: number) => rankBeside(others, one, significant(score)).rank;
  const beyond = new Uint8Array(plan.items.length);
  for (const axis of opened(plan)) beyond[axis.index] = 1;
  const divide = (outcome: (score: number) => number) =>
    owenValues(plan, one, reference, { depth: 1, beyond, outcome });
  const gained = divide((score) => -rankOf(score));
  const among = divide((score) => (rankOf(score) <= k ? 1 : 0));
  const factors = factorsIn(plan).filter(({ share }) => share > 0);
  if (factors.some(({ index }) => Number.isNaN(gained[index]))) return null;
  return {
    reference: rankBeside(others, one, significant(reference.score)),
    k,
    factors: factors.map((item) => ({
      id: item.node.id,
      title: title(item, labels),
      places: gained[item.index]!,
      among: among[item.index]!,
    })),
  };
}

function childrenOf(plan: Plan, item: PlanItem): PlanItem[] {
  return item.children.map((child) => plan.items[child]!);
}

/** The factors that a reader thinks in; of an axis that takes one of several, the axis. */
function factorsIn(plan: Plan): PlanItem[] {
  const below = (axis: PlanItem) => (axis.chooses ? [] : childrenOf(plan, axis));
  return factorsUnder(childrenOf(plan, plan.root), below, ({ leaf }) => leaf < 0).map(({ node }) => node);
}

/** The root's children that are no factors themselves. */
function opened(plan: Plan): PlanItem[] {
  const factors = new Set(factorsIn(plan));
  return childrenOf(plan, plan.root).filter((axis) => !factors.has(axis));
}

/** Each axis that is opened is looked at under every set of the others, with every set of its own factors. */
function canEnumerate(plan: Plan): boolean {
  const axes = plan.root.children.length;
  const outcomes = opened(plan).reduce(
    (sum, { children }) => sum + 2 ** (axes - 1 + children.length),
    2 ** axes,
  );
  return outcomes <= MOST_OUTCOMES;
}
