import type { Iso3 } from "../../../model/country.ts";
import { everybody } from "../../../model/everybody.ts";
import type { Evidence } from "../../../model/evidence.ts";
import type { Observation, Value } from "../../../model/observation.ts";
import type { Condition } from "../../../model/profile.ts";
import { column, type LeafColumn, peersOf } from "../../../scoring/column.ts";
import { movedWith, rescorer } from "../../../scoring/rescore.ts";
import { isBar, type Scored, type ScoreTable, scoreSome, takesRank } from "../../../scoring/score.ts";
import { type Computed, changedEvidence, isYoung, observed } from "../changed-evidence.ts";
import { testsOf } from "../mentioned.ts";
import type { Position } from "../position.ts";
import { valueIn } from "./value-in.ts";

/** Where the country would stand with another value of the indicator, all else equal. */
export interface ValueTrials {
  /** Only what the value can move is scored again: for searches that ask thousands of times. */
  quick(value: Value): Position;
  /** The truth: everybody whom the value can move is scored anew by the whole pipeline; with whom the country is then tied. */
  anew(value: Value): { readonly position: Position; readonly ties: readonly Iso3[] };
}

/**
 * Makes the judges of one indicator's values for one country. Only columns that the indicator can reach are made anew, and
 * only countries that stand otherwise in one of them are scored again: the others' scores and gates do not look at it. Where a
 * normaliser looks at everybody, that can be many.
 */
export function valueTrials(
  table: ScoreTable,
  country: Iso3,
  indicator: string,
  computed?: Computed,
): ValueTrials {
  const { plan, evidence, columns } = table;
  const { profile } = plan;
  const before = valueIn(table, country, indicator);
  const moving = [indicator, ...(computed?.from(country, indicator) ?? [])];
  const tests = (condition: Condition | undefined) =>
    condition !== undefined && testsOf(condition).some((test) => moving.includes(test.indicator));
  const groupedBy = [profile.peers, ...plan.leaves.map(({ missing }) => missing.peers)];
  const regroups = groupedBy.some((peers) => peers !== undefined && moving.includes(peers.by));
  const reached = plan.leaves.filter(
    ({ node }) => regroups || moving.includes(node.indicator) || tests(node.appliesWhen),
  );
  const groups = peersOf(plan, evidence);
  const all: readonly Scored[] = everybody(table);
  const own = all.find((one) => one.country === country)!;
  const others = all.filter((one) => one !== own);
  const eligible = others.filter((one) => one.score !== undefined && !one.gates.some(isBar));
  const now = [...columns];
  const instead = (value: Value) => observed(country, indicator, value, before, evidence.asOf);
  /** Who stands otherwise in one of the columns as they would be: nobody else, where the scale is the very same. */
  const moved = () => {
    const suspect = reached.filter(({ leaf, missing }) => {
      const [old, column] = [columns[leaf]!, now[leaf]!];
      return !old.alone && (old.fit !== column.fit || missing.policy.endsWith("median"));
    });
    if (suspect.length === 0) return [];
    return others.filter((one) => suspect.some(({ leaf }) => differs(columns[leaf]!, now[leaf]!, one.index)));
  };

  const excluding = new Set(profile.gates.filter(({ effect }) => effect === "exclude").map(({ id }) => id));
  const kept = (bars: readonly string[]) => {
    const exclusions = bars.filter((id) => excluding.has(id));
    const isExcluded = exclusions.length > 0;
    return { exclusions: isExcluded ? exclusions : bars, isExcluded };
  };

  const anew = (value: Value) => {
    const changed = changedEvidence(evidence, [instead(value)], computed);
    const peers = regroups ? peersOf(plan, changed) : groups;
    for (const leaf of reached) now[leaf.leaf] = column(plan, leaf, changed, peers);
    const indices = [own, ...moved()].map((one) => one.index);
    const [mine, ...again] = scoreSome(indices, { plan, evidence: changed, columns: now, peers });
    const there = new Map(again.map((one) => [one.index, one]));
    const ranked = others
      .map((one) => there.get(one.index) ?? one)
      .filter((one) => one.score !== undefined && !one.gates.some(isBar));
    const bars = mine!.gates.filter(isBar).map(({ gate }) => gate.id);
    const position = positionAt(mine!.score, kept(bars), (score) =>
      beside(
        ranked.map((one) => one.score!),
        score,
      ),
    );
    const ties = position.status === "ranked" ? ranked.filter(({ score }) => score === mine!.score) : [];
    return { position, ties: ties.map((one) => one.country).sort() };
  };

  const trial = rescorer(table, {
    columns: now,
    items: movedWith(plan, reached),
    turns: ({ when }) => tests(when),
  });
  const gated = profile.gates.some((gate) => takesRank(gate) && tests(gate.when));
  const isPlain = reached.map(({ node }) => !regroups && !tests(node.appliesWhen));
  const remake = (replaced: Observation, changed: () => Evidence) => {
    reached.forEach((leaf, i) => {
      const old = columns[leaf.leaf]!;
      const { indicator: of, maxAge } = leaf.node;
      // What is computed from the figure is another figure of the country too.
      const figure =
        of === indicator
          ? replaced
          : changed()
              .values({ indicator: of, ...(maxAge === undefined ? {} : { maxAge }) })
              .get(country);
      if (!isPlain[i] || figure === undefined)
        now[leaf.leaf] = column(plan, leaf, changed(), regroups ? peersOf(plan, changed()) : groups);
      else if (old.applies[own.index] && isYoung(figure, leaf.node, evidence.asOf))
        now[leaf.leaf] = old.replaced(own.index, figure);
      else now[leaf.leaf] = old;
    });
  };
  const isEligible = new Set<Scored>(eligible);
  const scores = Float64Array.from(eligible, ({ score }) => score!);
  const quick = (value: Value) => {
    const replaced = instead(value);
    let made: Evidence | undefined;
    const changed = () => {
      made ??= changedEvidence(evidence, [replaced], computed);
      return made;
    };
    remake(replaced, changed);
    const mine = trial.again(own);
    return positionAt(mine.score(), kept(mine.bars(gated ? changed() : undefined)), (score) => {
      const found = beside(scores, score);
      const count = (other: number | undefined, one: 1 | -1) => {
        if (other === undefined) return;
        if (other > score) found.above += one;
        else if (other === score) found.level += one;
      };
      for (const one of moved()) {
        if (isEligible.has(one)) count(one.score, -1);
        const there = trial.again(one);
        if (there.bars().length === 0) count(there.score(), 1);
      }
      return found;
    });
  };
  return { quick, anew };
}

/** Of a country whose own values stay: what applies to it stays, too. */
function differs(old: LeafColumn, now: LeafColumn, index: number): boolean {
  return old.entering[index] !== now.entering[index] || old.normalised[index] !== now.normalised[index];
}

/** How many scores are better, and how many are as good. */
function beside(scores: Float64Array | readonly number[], own: number): { above: number; level: number } {
  let [above, level] = [0, 0];
  for (const score of scores) {
    if (score > own) above += 1;
    else if (score === own) level += 1;
  }
  return { above, level };
}

function positionAt(
  score: number | undefined,
  { exclusions, isExcluded }: { readonly exclusions: readonly string[]; readonly isExcluded: boolean },
  among: (score: number) => { readonly above: number; readonly level: number },
): Position {
  const placed = exclusions.length > 0 ? "apart" : "ranked";
  const status = isExcluded ? "excluded" : score === undefined ? "unscored" : placed;
  if (score === undefined) return { status, rank: undefined, tied: 0, score, exclusions };
  const { above, level } = among(score);
  return { status, rank: above + 1, tied: level, score, exclusions };
}
