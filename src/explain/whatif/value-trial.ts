import type { Iso3 } from "../../model/country.ts";
import type { Value } from "../../model/observation.ts";
import { column, peersOf } from "../../scoring/column.ts";
import { applicable } from "../../scoring/evaluate.ts";
import { gateOutcomes } from "../../scoring/gates/index.ts";
import { isExclusion, type Scored, type ScoreTable, score } from "../../scoring/score.ts";
import { gatesAskNodes } from "../gates-ask-nodes.ts";
import { changedEvidence, observed } from "./changed-evidence.ts";
import { testsOf } from "./mentioned.ts";
import { type Place, placeIn } from "./place.ts";
import { quickScore, row } from "./quick-score.ts";
import { valueIn } from "./value-in.ts";

/** Where the country would stand with this value of the indicator, all else equal. */
export type ValueTrial = (value: Value) => Place;

/**
 * Makes the quick judge of one indicator's values for one country. Only columns that the indicator can reach are made anew, and
 * only countries whose score in one of them moved are scored again: where a normaliser looks at everybody, that can be many.
 */
export function valueTrial(table: ScoreTable, country: Iso3, indicator: string): ValueTrial {
  const { plan, evidence, columns } = table;
  const { profile } = plan;
  if (gatesAskNodes(profile)) return rankedAnew(table, country, indicator);
  const index = evidence.countries.indexOf(country);
  const before = valueIn(table, country, indicator);
  const regroups = profile.peers?.by === indicator;
  const reached = plan.leaves.filter(
    ({ node }) =>
      regroups ||
      node.indicator === indicator ||
      (node.appliesWhen && testsOf(node.appliesWhen).some((test) => test.indicator === indicator)),
  );
  const groups = peersOf(plan, evidence);
  // Where no other country is looked at, none moves.
  const alone =
    !regroups &&
    reached.every(
      ({ leaf, node }) =>
        columns[leaf]!.fixed && node.treat === undefined && !node.missing.policy.endsWith("median"),
    );
  const gated = profile.gates.some(({ when }) => testsOf(when).some((test) => test.indicator === indicator));
  const eligible: readonly Scored[] = [...table.ranked, ...table.unscored].filter(
    (one) => one.country !== country,
  );
  const excluded = placeIn(table, country)!.exclusions;
  const base = { entering: row(columns, index, "entering"), normalised: row(columns, index, "normalised") };

  return (value) => {
    const changed = changedEvidence(evidence, [observed(country, indicator, value, before, evidence.asOf)]);
    const peers = regroups ? peersOf(plan, changed) : groups;
    const made = [...columns];
    for (const leaf of reached) made[leaf.leaf] = column(plan, leaf, changed, peers);
    const scoreOf = quickScore(plan, made);
    const moved = (one: number) =>
      reached.some(({ leaf }) => {
        const [old, now] = [columns[leaf]!, made[leaf]!];
        return (
          old.entering[one] !== now.entering[one] ||
          old.normalised[one] !== now.normalised[one] ||
          old.applies[one] !== now.applies[one]
        );
      });
    const rescored = (one: number) =>
      scoreOf(
        one,
        row(made, one, "entering"),
        row(made, one, "normalised"),
        applicable(plan, (leaf) => made[leaf]!.applies[one]!),
      );
    const [entering, normalised] = [base.entering.slice(), base.normalised.slice()];
    for (const { leaf } of reached) {
      entering[leaf] = made[leaf]!.entering[index] ?? Number.NaN;
      normalised[leaf] = made[leaf]!.normalised[index] ?? Number.NaN;
    }
    const applies = applicable(plan, (leaf) => made[leaf]!.applies[index]!);
    const own = scoreOf(index, entering, normalised, applies);
    const exclusions = gated
      ? gateOutcomes(profile.gates, changed)(country, () => undefined)
          .filter(isExclusion)
          .map(({ gate }) => gate.id)
      : excluded;
    const status = exclusions.length > 0 ? "excluded" : own === undefined ? "unscored" : "ranked";
    if (own === undefined) return { status, rank: undefined, score: own, exclusions };
    let rank = 1;
    for (const one of eligible) {
      const other = !alone && moved(one.index) ? rescored(one.index) : one.score;
      if (other !== undefined && other > own) rank += 1;
    }
    return { status, rank, score: own, exclusions };
  };
}

/** Gates that ask for scores can turn with any value: everybody is ranked anew. */
function rankedAnew(table: ScoreTable, country: Iso3, indicator: string): ValueTrial {
  const { plan, evidence } = table;
  const before = valueIn(table, country, indicator);
  return (value) => {
    const changed = changedEvidence(evidence, [observed(country, indicator, value, before, evidence.asOf)]);
    return placeIn(score(plan, changed), country)!;
  };
}
