import type { PlanItem } from "../../../scoring/plan.ts";
import type { Scored, ScoreTable } from "../../../scoring/score.ts";
import { pathUp } from "../../path-up.ts";
import { knownOn } from "../shares/trial.ts";
import { OF_COVERAGE } from "./corner-scores.ts";
import type { Ends } from "./ends.ts";
import { type Group, movingGroups } from "./groups.ts";
import type { Landscape } from "./linearised.ts";
import { presenceOf } from "./presence.ts";

/** So much below a minimum of coverage who reaches it still counts, where it is asked how scores begin to change. */
const LOOSE = 1e-3;

/** What keeps a country from being first with some weights: rivals ahead of it, and evidence that must go on to suffice. */
export function landscapeOf(
  table: ScoreTable,
  own: Scored,
  rivals: readonly Scored[],
  groups: readonly Group[],
  ends: Ends,
): Landscape {
  const { plan } = table;
  const root = plan.root.index;
  const width = plan.scale[1] - plan.scale[0];
  const whole = plan.profile.missing.minimumCoverage;
  const all = [own, ...rivals];
  const movingWith = (minimum: (least: number) => number) => {
    const moving = movingGroups(table, groups);
    for (const item of moving.path) {
      const missing = { ...item.missing, minimumCoverage: minimum(item.missing.minimumCoverage) };
      Object.assign(item, { missing });
    }
    return moving;
  };
  const strict = movingWith((least) => least);
  const loose = movingWith((least) => least - LOOSE);
  const open = movingWith(() => 0);
  const plans = [strict, loose, open];

  /** How far who has no score would be ahead, or, if that is less, how far its evidence exceeds the minima. */
  const coming = (one: Scored, score: number) => {
    const { scores, coverage } = open.trial.again(one);
    const weightOf = (of: readonly number[]) =>
      of.reduce((sum, child) => sum + open.plan.items[child]!.weight, 0);
    const over = ({ index, children, missing }: PlanItem) => {
      const applying = plan.items[index]!.children.filter((child) => one.applies[child] === 1);
      const known = applying.filter((child) => !Number.isNaN(scores[child]!));
      return children.length === 0 || applying.length === 0
        ? Number.POSITIVE_INFINITY
        : weightOf(known) / weightOf(applying) - missing.minimumCoverage;
    };
    const minima = strict.path.filter(({ chooses }) => !chooses).map(over);
    const least = Math.min((scores[root]! - score) / width, coverage[root]! - whole, ...minima);
    return Number.isNaN(least) ? Number.NEGATIVE_INFINITY : least;
  };
  const keepsAll = (one: Scored) => {
    const { scores, failed } = strict.trial.again(one);
    return !failed && knownOn(strict.path, scores) === knownOn(strict.path, one.scores);
  };
  /** Of each country whether it is ahead, and whether it has too little evidence. */
  const excessOf = (i: number, score: number) => {
    const one = all[i >> 1]!;
    if (one.score === undefined)
      return i % 2 === 1 || !OF_COVERAGE.includes(one.failure!.cause.code)
        ? Number.NEGATIVE_INFINITY
        : coming(one, score);
    const { scores, coverage } = loose.trial.again(one);
    return i % 2 === 1 ? whole - coverage[root]! : (scores[root]! - score) / width;
  };
  const demands = new Map<string, readonly number[]>();
  for (const [g, group] of groups.entries()) {
    const parent = plan.items[group.parent.index]!;
    for (const one of all.filter(({ score }) => score !== undefined)) {
      const [minimum] = presenceOf(plan, [parent, ...pathUp(plan, parent)], group, one).minima;
      const row = Number.isNaN(one.scores[parent.index]!) ? minimum.missed : minimum.reached;
      if (!row.some((coefficient) => coefficient > 0)) continue;
      const asked = ends.below.flat(2).map(() => 0);
      for (const [j, under] of ends.below[g]!.entries()) for (const end of under) asked[end] = row[j]!;
      demands.set(asked.join(), asked);
    }
  }
  const everything = [...Array(2 * all.length).keys()];
  return {
    ends,
    from: ends.of(groups.map(({ shares }) => shares)),
    demands: [...demands.values()],
    excess(there, only) {
      const weighting = ends.weighting(there);
      for (const { at } of plans) at(weighting);
      if (!only && !all.every((one) => one.score === undefined || keepsAll(one))) return undefined;
      const score = loose.trial.again(own).scores[root]!;
      return (only ?? everything).map((i) => excessOf(i, score));
    },
  };
}
