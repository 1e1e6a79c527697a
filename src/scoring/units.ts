import { ShortlistError } from "../model/error.ts";
import { competitionRank, significant } from "../stats/index.ts";

import { applicable } from "./evaluate.ts";
import { kernel } from "./kernel.ts";
import { normalisers } from "./normalisers/index.ts";
import { type NumberColumn, numberColumn } from "./number-column.ts";
import type { Plan, PlanLeaf } from "./plan.ts";
import { emptyRow } from "./row.ts";

/** By unit, in the order in which they came. */
export interface UnitScores {
  /** Rounded to 12 significant digits, as those of `score` are; NaN where the profile gives none. */
  readonly scores: Float64Array;
  /** 1 for the highest; equal scores share a rank; 0 where there is no score. */
  readonly ranks: Uint32Array;
}

/**
 * Scores and ranks alone of units given as numbers, such as a million municipalities: the pipeline of `score`, to the last digit,
 * without what explains it.
 *
 * @param values by indicator, one finite number a unit, NaN where there is none; an indicator that is not named has none at all
 * @throws ShortlistError where the profile asks for more than numbers (a gate, a condition, categories, peers), where an indicator
 * has another number of values than the first, and where a value is infinite
 */
export function scoreUnits(plan: Plan, values: Readonly<Record<string, ArrayLike<number>>>): UnitScores {
  const units = Object.values(values)[0]?.length ?? 0;
  checkPlan(plan);
  for (const [indicator, column] of Object.entries(values)) checkValues(indicator, column, units);

  const columns = plan.leaves.map((leaf) => ofLeaf(plan, leaf, values[leaf.node.indicator], units));
  const row = emptyRow(plan);
  row.applies = applicable(plan, () => true);
  const { run, fails } = kernel(plan);
  const scores = new Float64Array(units);
  for (let unit = 0; unit < units; unit += 1) {
    for (let leaf = 0; leaf < columns.length; leaf += 1) {
      row.leafScores[leaf] = columns[leaf]!.entering[unit]!;
      row.assessed[leaf] = columns[leaf]!.normalised[unit]!;
    }
    run(row);
    scores[unit] = fails(row) ? Number.NaN : significant(row.scores[plan.root.index]!);
  }
  return { scores, ranks: ranksOf(scores) };
}

function ranksOf(scores: Float64Array): Uint32Array {
  const ranks = competitionRank(scores.filter((score) => !Number.isNaN(score)));
  let next = 0;
  return Uint32Array.from(scores, (score) => (Number.isNaN(score) ? 0 : ranks[next++]!));
}

function ofLeaf(
  plan: Plan,
  leaf: PlanLeaf,
  values: ArrayLike<number> | undefined,
  units: number,
): NumberColumn {
  return numberColumn(
    plan,
    leaf,
    values === undefined ? new Float64Array(units).fill(Number.NaN) : Float64Array.from(values),
  );
}

function checkPlan({ profile, leaves }: Plan): void {
  if (profile.gates.length > 0) refuse(`the gate “${profile.gates[0]!.id}” of the profile`);
  for (const { node, missing } of leaves) {
    const { takes, judges } = normalisers.find(({ id }) => id === node.normalise.method)!;
    if (node.appliesWhen !== undefined) refuse(`\`appliesWhen\` of “${node.id}”`);
    if (takes === "categories") refuse(`the categories of “${node.id}”`);
    if (judges !== undefined || missing.policy === "peer-median") refuse(`the peers of “${node.id}”`);
  }
}

function refuse(what: string): never {
  throw new ShortlistError("more-than-numbers", `${what} cannot be told from numbers alone`, {
    wayOut: "Score observations with `score`, or leave it out of the profile.",
  });
}

function checkValues(indicator: string, values: ArrayLike<number>, units: number): void {
  if (values.length !== units) {
    throw new ShortlistError(
      "lengths-differ",
      `${indicator} has ${values.length} values, others have ${units}`,
    );
  }
  for (let unit = 0; unit < units; unit += 1) {
    if (Math.abs(values[unit]!) === Number.POSITIVE_INFINITY) {
      throw new ShortlistError("not-a-number", `${indicator} of unit ${unit} (from 0) is infinite`);
    }
  }
}
