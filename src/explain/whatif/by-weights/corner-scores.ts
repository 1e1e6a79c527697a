import type { PlanItem } from "../../../scoring/plan.ts";
import type { Scored, ScoreTable } from "../../../scoring/score.ts";
import { gatesAskNodes } from "../../../scoring/tests-in.ts";
import { raised } from "../../../stats/index.ts";
import { knownOn } from "../share-trial.ts";
import { type Group, movingGroups } from "./groups.ts";

/** Whole scores, on a scale on which a group's weights add up: what each country has where one child has all of the group's weight. */
export interface CornerScores {
  /** The country of the question, then its rivals; by child. */
  readonly rows: readonly (readonly number[])[];
  readonly rivals: readonly Scored[];
  /** `arithmetic`: points; `geometric`: logarithms; `power`: a power of the points. */
  readonly scale: "arithmetic" | "geometric" | "power";
  /** From that scale to points of the score. */
  points(value: number): number;
}

/** Why weights cannot be solved for. */
export type Inexact = "mean" | "evidence" | "gates" | "children";

/** More children than this are too many for the linear program. */
const MOST_CHILDREN = 100;
/** A power beyond this leaves too few digits. */
const HIGHEST_POWER = 20;
const SAME = 1e-12;
const BRINK = 1e-9;

/**
 * The scores at the corners of a group's weightings, of which those between are weighted means. That is so where every mean from the
 * group up is arithmetic; in logarithms where every one is geometric; and in a power of the score where arithmetic ones stand below geometric
 * ones. Whoever is compared must have the same evidence at every corner: where a child is missing, its siblings' weights are rescaled, and
 * nothing adds up.
 */
export function cornerScores(
  table: ScoreTable,
  own: Scored,
  others: readonly Scored[],
  group: Group,
): CornerScores | Inexact {
  if (gatesAskNodes(table.plan.profile)) return "gates";
  if (group.children.length > MOST_CHILDREN) return "children";
  const { plan, path: climb, trial, at } = movingGroups(table, [group]);
  const bend = climb.findIndex(({ additive }) => !additive);
  if (bend >= 0 && !climb.slice(bend).every(({ additiveInLogs }) => additiveInLogs)) return "mean";

  const look = (one: Scored, shares: readonly number[]) => {
    at([shares]);
    const { scores, failed } = trial.again(one);
    const power = bend > 0 ? weightOn(plan.items, climb.slice(bend - 1), scores) : undefined;
    return { state: `${knownOn(climb, scores)} ${failed}`, failed, score: scores[plan.root.index]!, power };
  };
  // At a corner itself the other children have no weight at all, and nothing would lack them.
  const corners = [0, BRINK].map((left) =>
    group.children.map((_, j) =>
      group.children.map((__, k) => (j === k ? 1 - left * (group.children.length - 1) : left)),
    ),
  );
  const rows: number[][] = [];
  const rivals: Scored[] = [];
  const powers: number[] = [];
  for (const one of [own, ...others.filter((other) => !trial.isOut(other))]) {
    const now = look(one, group.shares);
    const [there, near] = corners.map((all) => all.map((corner) => look(one, corner)));
    if (near!.some(({ state }) => state !== now.state)) return "evidence";
    if (now.failed) continue;
    if (one !== own) rivals.push(one);
    if (there!.some(({ score }) => Number.isNaN(score))) return "evidence";
    rows.push(there!.map(({ score }) => score));
    if (now.power !== undefined) powers.push(now.power);
  }
  if (bend < 0) return { rows, rivals, scale: "arithmetic", points: (value) => value };
  if (rows.some((row) => row.some((score) => score < 0))) return "mean";
  if (bend === 0) {
    // A 0 in one child is 0 in all: never ahead as long as every child has a weight.
    const isAbove0 = rows.map((row) => row.every((score) => score > 0));
    if (!isAbove0[0]) return "mean";
    return {
      rows: rows.filter((_, i) => isAbove0[i]).map((row) => row.map(Math.log)),
      rivals: rivals.filter((_, i) => isAbove0[i + 1]),
      scale: "geometric",
      points: Math.exp,
    };
  }
  const weight = powers[0] ?? 0;
  if (powers.some((other) => Math.abs(other - weight) > SAME)) return "evidence";
  if (1 / weight > HIGHEST_POWER) return "mean";
  const most = Math.max(...rows.flat());
  return {
    rows: rows.map((row) => row.map((score) => raised(score / most, 1 / weight))),
    rivals,
    scale: "power",
    points: (value) => most * raised(value, weight),
  };
}

/** The weight that the first of a chain of nodes has in the last, among the siblings that have a score; undefined where it has none itself. */
function weightOn(
  items: readonly PlanItem[],
  chain: readonly PlanItem[],
  scores: Float64Array,
): number | undefined {
  if (Number.isNaN(scores[chain[0]!.index]!)) return undefined;
  return chain.slice(1).reduce((product, { children }, i) => {
    const present = children
      .map((child) => items[child]!)
      .filter(({ index }) => !Number.isNaN(scores[index]!));
    return (product * chain[i]!.weight) / present.reduce((sum, { weight }) => sum + weight, 0);
  }, 1);
}
