import type { Iso3 } from "../../../model/country.ts";
import type { ByWeights, WeightedGroup } from "../../../model/documents/by-weights.ts";
import { textIn } from "../../../model/text-in.ts";
import { firstByWeights, nearestOverScores } from "../../../robustness/nearest-weights.ts";
import { reweighted } from "../../../scoring/plan.ts";
import { type Scored, type ScoreTable, score } from "../../../scoring/score.ts";
import { type Labels, title } from "../../nodes.ts";
import { findCountry } from "../../status.ts";
import { knownOn } from "../shares/trial.ts";
import { bandsOf, cornerScores } from "./corner-scores.ts";
import { endsOf } from "./ends.ts";
import { areRefitted, type Group, groupsOf, movingGroups, rivalsOf, writtenWeights } from "./groups.ts";
import { landscapeOf } from "./landscape.ts";
import { improved } from "./linearised.ts";
import { searchWeights, type Weighting } from "./search.ts";

/** Scores that differ by no more than this, in parts of the scale, are level: the nearest weights of all are those of a tie. */
const LEVEL = 1e-9;
const HAIR = 1e-8;
/** What a weight is moved by beyond a step, in parts of what it moves at all. */
const OUTWARD = 1e-7;
/** From how many weights that do it a search goes on, beside the weights as they are. */
const STARTS = 3;

/**
 * The nearest weights that put a country first, of each group of siblings with the others left as they are, and of all groups together where
 * there are several. A country that gates keep from a rank counts as if it were eligible. Undefined where the country has no score.
 *
 * @param only nodes whose children's weights are looked into; absent: all
 */
export function firstPlaceByWeights(
  table: ScoreTable,
  country: Iso3,
  only: readonly string[] | undefined,
  labels: Labels,
): ByWeights | undefined {
  const own = findCountry(table, country)?.one;
  if (own?.score === undefined) return undefined;
  const already = table.ranked.every((one) => one.score <= own.score!);
  if (already) return { rank: 1, already, groups: [], together: null };
  const groups = groupsOf(table, only);
  const answers = groups.map((group) => answered(table, own, group, labels));
  const shares = groups.map((group) => group.shares);
  const near = answers.flatMap(({ weights }, g) =>
    weights
      ? [
          shares.with(
            g,
            weights.map(({ to }) => to),
          ),
        ]
      : [],
  );
  return {
    rank: 1,
    already,
    groups: groups.map((group, g) => {
      const { node } = group.parent;
      const called =
        group.parent === table.plan.root
          ? textIn(table.plan.profile.title, labels.language, node.id)
          : title(group.parent, labels);
      return { node: node.id, title: called, ...answers[g]! };
    }),
    together: groups.length > 1 ? searched(table, own, groups, labels, near) : null,
  };
}

type Answer = Omit<WeightedGroup, "node" | "title">;

/** By the linear program where scores add up, else by a search. */
function answered(table: ScoreTable, own: Scored, group: Group, labels: Labels): Answer {
  const corners = cornerScores(table, own, rivalsOf(table, own), group);
  if (typeof corners === "string") return { ...searched(table, own, [group], labels), why: corners };
  const { sides, rivals, scale, complete, alike } = corners;
  const exact = { method: "exact" as const, scale, children: group.children.length };
  // Whoever has the same evidence may show that there are none, whatever the others have.
  const compared = [...sides.keys()].filter((i) => alike[i]);
  const rows = compared.map((i) => sides[i]!.values);
  const found = alike[0] ? firstByWeights(rows, 0, group.shares) : undefined;
  if (found && !found.possible) {
    const { points } = sides[0]!;
    const mixed = (child: number) =>
      found.mixture.reduce((sum, one) => sum + one.share * rows[one.country]![child]!, 0);
    return {
      ...exact,
      outcome: "none",
      mixture: found.mixture.map((one) => ({
        country: rivals[compared[one.country]! - 1]!.country,
        share: one.share,
      })),
      surplus: Math.min(...group.children.map((_, child) => points(mixed(child)) - points(rows[0]![child]!))),
    };
  }
  const nearest: ReturnType<typeof nearestOverScores> =
    found && complete
      ? { ...found, bound: found.distance }
      : nearestOverScores({ shares: group.shares, ...bandsOf(corners) });
  if (nearest.bound === Number.POSITIVE_INFINITY) return { ...exact, outcome: "none" };
  const { weights, bound } = nearest;
  for (const shares of weights ? [withoutHairs(weights), weights] : []) {
    const ties = levelWith(table, own.country, [group], [shares]);
    if (ties === undefined) continue;
    return {
      ...exact,
      outcome: "weights",
      distance: shares.reduce((sum, share, j) => sum + Math.abs(share - group.shares[j]!), 0),
      weights: changed([group], [shares], labels),
      ties,
    };
  }
  const near = nearest.found ? [[nearest.found]] : [];
  return { ...searched(table, own, [group], labels, near), why: weights ? "unconfirmed" : "evidence", bound };
}

/** What a tie leaves of a weight is told as none. */
function withoutHairs(shares: readonly number[]): number[] {
  const kept = shares.map((share) => (share > HAIR ? share : 0));
  const total = kept.reduce((sum, share) => sum + share, 0);
  return kept.map((share) => share / total);
}

/** @param near weights that are known to do it */
function searched(
  table: ScoreTable,
  own: Scored,
  groups: readonly Group[],
  labels: Labels,
  near: readonly Weighting[] = [],
): Answer {
  const { plan, path, trial, at } = movingGroups(table, groups);
  const rivals = rivalsOf(table, own).filter((one) => !trial.isOut(one));
  const root = plan.root.index;
  const from = groups.map(({ shares }) => shares);
  const stateOf = (one: Scored, scores: Float64Array) =>
    one.score === undefined ? undefined : knownOn(path, scores);
  const now = new Map([own, ...rivals].map((one) => [one, stateOf(one, one.scores)]));
  const does = (weighting: Weighting) => {
    at(weighting);
    const { failed, scores } = trial.again(own);
    if (failed || stateOf(own, scores) !== now.get(own)) return false;
    const score = scores[root]!;
    return rivals.every((rival, i) => {
      const there = trial.again(rival);
      // To be first since somebody's evidence no longer suffices for something is not what was asked.
      if (stateOf(rival, there.scores) !== now.get(rival)) return false;
      if (there.failed) return rival.score === undefined;
      if (there.scores[root]! <= score) return true;
      if (trial.turning && there.bars().length > 0) return true;
      // Who was ahead here is likely to be ahead elsewhere: asked first.
      rivals.splice(i, 1);
      rivals.unshift(rival);
      return false;
    });
  };
  const ends = endsOf(groups);
  const before = ends.of(from);
  const distance = (weighting: Weighting) =>
    ends.of(weighting).reduce((sum, end, i) => sum + Math.abs(end - before[i]!), 0);
  const { found, tried } = searchWeights({ from, does, distance });
  const known = [...near, ...(found ? [found] : [])].sort((a, b) => distance(a) - distance(b));
  // Where scores go by steps, how they begin to change says nothing.
  const landscape = areRefitted(path) ? undefined : landscapeOf(table, own, rivals, groups, ends);
  const starts = landscape ? [from, ...known.slice(0, STARTS)] : [];
  const nearer = starts.map((start) => ends.weighting(improved(landscape!, ends.of(start))));
  const search = {
    method: "search" as const,
    tried,
    children: groups.reduce((n, { children }) => n + children.length, 0),
  };
  // Just beside a step the last digit of a weight decides: a little beyond it none does.
  const answers = areRefitted(path)
    ? known.flatMap((one) => [beyond(one, from), one])
    : [...nearer, ...known];
  if (landscape) answers.sort((a, b) => distance(a) - distance(b));
  for (const weighting of answers) {
    const ties = levelWith(table, own.country, groups, weighting);
    if (ties === undefined) continue;
    return {
      ...search,
      outcome: "weights",
      distance: distance(weighting),
      weights: changed(groups, weighting, labels),
      ties,
    };
  }
  return { ...search, outcome: "not-found" };
}

/** Weights that are farther from the weights as they are, by what is not told. */
function beyond(weighting: Weighting, from: Weighting): Weighting {
  return weighting.map((shares, g) => {
    const moved = shares.map((share, j) => Math.max(0, share + OUTWARD * (share - from[g]![j]!)));
    const total = moved.reduce((sum, share) => sum + share, 0);
    return moved.map((share) => share / total);
  });
}

/**
 * Everybody ranked anew by the whole pipeline with other weights: with whom the country is level, where it is first; undefined where it
 * is not.
 */
function levelWith(
  table: ScoreTable,
  country: Iso3,
  groups: readonly Group[],
  weighting: Weighting,
): string[] | undefined {
  const weights = new Map(groups.flatMap((group, g) => writtenWeights(group, weighting[g]!)));
  const again = score(reweighted(table.plan, weights), table.evidence, table.columns);
  const own = findCountry(again, country)?.one.score;
  if (
    own === undefined ||
    table.ranked.some((one) => findCountry(again, one.country)!.one.score === undefined)
  )
    return undefined;
  const slack = LEVEL * Math.max(...table.plan.scale.map(Math.abs), Math.abs(own));
  const others = again.ranked.filter((one) => one.country !== country);
  if (others.some((one) => one.score > own + slack)) return undefined;
  return others.filter((one) => one.score >= own - slack).map((one) => one.country);
}

function changed(
  groups: readonly Group[],
  weighting: Weighting,
  labels: Labels,
): NonNullable<Answer["weights"]> {
  return groups.flatMap(({ parent, children, shares }, g) =>
    children.map((child, j) => ({
      node: child.node.id,
      title: title(child, labels),
      parent: parent.node.id,
      from: shares[j]!,
      to: weighting[g]![j]!,
    })),
  );
}
