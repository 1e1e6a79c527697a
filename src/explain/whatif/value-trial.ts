import type { Iso3 } from "../../model/country.ts";
import type { Evidence } from "../../model/evidence.ts";
import type { Value } from "../../model/observation.ts";
import { column, type LeafColumn, type Peers, peersOf } from "../../scoring/column.ts";
import { gateOutcomes } from "../../scoring/gates/index.ts";
import { isExclusion, type Scored, type ScoreTable, scoreSome } from "../../scoring/score.ts";
import { gatesAskNodes } from "../gates-ask-nodes.ts";
import { changedEvidence, observed } from "./changed-evidence.ts";
import { testsOf } from "./mentioned.ts";
import { type Place, placeIn } from "./place.ts";
import { leavesMoved, quickScore } from "./quick-score.ts";
import { valueIn } from "./value-in.ts";

/** Where the country would stand with another value of the indicator, all else equal. */
export interface ValueTrials {
  /** By scores alone: for searches that ask thousands of times. */
  quick(value: Value): Place;
  /** The truth: everybody whom the value can move is scored anew by the whole pipeline; with whom the country is then tied. */
  anew(value: Value): { readonly place: Place; readonly ties: readonly Iso3[] };
}

/**
 * Makes the judges of one indicator's values for one country. Only columns that the indicator can reach are made anew, and
 * only countries that stand otherwise in one of them are scored again: the others' scores and gates do not look at it. Where a
 * normaliser looks at everybody, that can be many.
 */
export function valueTrials(table: ScoreTable, country: Iso3, indicator: string): ValueTrials {
  const { plan, evidence, columns } = table;
  const { profile } = plan;
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
  const others = [...table.ranked, ...table.unscored, ...table.excluded].filter(
    (one) => one.country !== country,
  );
  const own = [...table.ranked, ...table.unscored, ...table.excluded].find((one) => one.country === country)!;
  const now = [...columns];

  /** Leaves the columns as they would be in `now`; tells who stands otherwise in one of them. */
  const remake = (value: Value): { evidence: Evidence; peers: Peers; moved: readonly Scored[] } => {
    const changed = changedEvidence(evidence, [observed(country, indicator, value, before, evidence.asOf)]);
    const peers = regroups ? peersOf(plan, changed) : groups;
    for (const leaf of reached) now[leaf.leaf] = column(plan, leaf, changed, peers);
    const moved = alone
      ? []
      : others.filter((one) => reached.some(({ leaf }) => differs(columns[leaf]!, now[leaf]!, one.index)));
    return { evidence: changed, peers, moved };
  };

  const anew = (value: Value) => {
    const { evidence: changed, peers, moved } = remake(value);
    const indices = [index, ...moved.map((one) => one.index)];
    const [mine, ...again] = scoreSome(indices, { plan, evidence: changed, columns: now, peers });
    const instead = new Map(again.map((one) => [one.index, one]));
    const ranked = others
      .map((one) => instead.get(one.index) ?? one)
      .filter((one) => one.score !== undefined && !one.gates.some(isExclusion));
    const place = placeAmong(
      ranked.map((one) => one.score!),
      mine!.score,
      exclusionsOf(mine!),
    );
    const ties = place.status === "ranked" ? ranked.filter(({ score }) => score === mine!.score) : [];
    return { place, ties: ties.map((one) => one.country).sort() };
  };
  // Gates that ask for scores can turn with any value.
  if (gatesAskNodes(profile)) return { quick: (value) => anew(value).place, anew };

  const gated = profile.gates.some(({ when }) => testsOf(when).some((test) => test.indicator === indicator));
  const eligible = others.filter((one) => !one.gates.some(isExclusion));
  const scores = eligible.flatMap((one) => (one.score === undefined ? [] : [one.score]));
  const excluded = placeIn(table, country)!.exclusions;
  const scoreOf = quickScore(plan, now, leavesMoved(plan, reached));
  const quick = (value: Value) => {
    const { evidence: changed, moved } = remake(value);
    const exclusions = gated
      ? gateOutcomes(profile.gates, changed)(country, () => undefined)
          .filter(isExclusion)
          .map(({ gate }) => gate.id)
      : excluded;
    const mine = scoreOf(own);
    if (moved.length === 0) return placeAmong(scores, mine, exclusions);
    const again = new Set(moved);
    const among = eligible.flatMap((one) => {
      const score = again.has(one) ? scoreOf(one) : one.score;
      return score === undefined ? [] : [score];
    });
    return placeAmong(among, mine, exclusions);
  };
  return { quick, anew };
}

function differs(old: LeafColumn, now: LeafColumn, index: number): boolean {
  return (
    old.entering[index] !== now.entering[index] ||
    old.normalised[index] !== now.normalised[index] ||
    old.applies[index] !== now.applies[index]
  );
}

function placeAmong(
  scores: readonly number[],
  own: number | undefined,
  exclusions: readonly string[],
): Place {
  const status = exclusions.length > 0 ? "excluded" : own === undefined ? "unscored" : "ranked";
  if (own === undefined) return { status, rank: undefined, tied: 0, score: own, exclusions };
  let [rank, tied] = [1, 0];
  for (const score of scores) {
    if (score > own) rank += 1;
    else if (score === own) tied += 1;
  }
  return { status, rank, tied, score: own, exclusions };
}

function exclusionsOf({ gates }: Scored): string[] {
  return gates.filter(isExclusion).map(({ gate }) => gate.id);
}
