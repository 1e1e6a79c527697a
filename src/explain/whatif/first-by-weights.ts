import type { Iso3 } from "../../model/country.ts";
import type { ByWeights, WeightedGroup } from "../../model/documents/whatif.ts";
import { textIn } from "../../model/translation.ts";
import { firstByWeights, nearestOverScores, nearestWeights } from "../../robustness/nearest-weights.ts";
import { PURPOSES, type Random, seededRandom } from "../../robustness/random.ts";
import { anyWeights } from "../../robustness/world.ts";
import { type PlanItem, reweighted } from "../../scoring/plan.ts";
import { type Scored, type ScoreTable, score } from "../../scoring/score.ts";
import { ancestorsOf, type Labels, title } from "../nodes.ts";
import { findCountry } from "../ranking.ts";
import {
  areRefitted,
  bandsOf,
  cornerScores,
  type Group,
  groupsOf,
  movingGroups,
  OF_COVERAGE,
  presenceOf,
  rivalsOf,
  writtenWeights,
} from "./corner-scores.ts";
import { scoredBits } from "./weight-trials.ts";

/** Scores that differ by no more than this, in parts of the scale, are level: the nearest weights of all are those of a tie. */
const LEVEL = 1e-9;
const TRACE = 1e-8;
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
export function* firstPlaceByWeights(
  table: ScoreTable,
  country: Iso3,
  only: readonly string[] | undefined,
  labels: Labels,
): Generator<void, ByWeights | undefined> {
  const own = findCountry(table, country)?.one;
  if (own?.score === undefined) return undefined;
  const already = table.ranked.every((one) => one.score <= own.score!);
  if (already) return { rank: 1, already, groups: [], together: null };
  const groups = groupsOf(table, only);
  const answers: Answer[] = [];
  for (const group of groups) answers.push(yield* answered(table, own, group, labels));
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
    together: groups.length > 1 ? yield* searched(table, own, groups, labels, near) : null,
  };
}

type Answer = Omit<WeightedGroup, "node" | "title">;

/** By the linear program where scores add up, else by a search. */
function* answered(table: ScoreTable, own: Scored, group: Group, labels: Labels): Generator<void, Answer> {
  yield;
  const corners = cornerScores(table, own, rivalsOf(table, own), group);
  if (typeof corners === "string") return { ...(yield* searched(table, own, [group], labels)), why: corners };
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
  for (const shares of weights ? [withoutTraces(weights), weights] : []) {
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
  return {
    ...(yield* searched(table, own, [group], labels, near)),
    why: weights ? "unconfirmed" : "evidence",
    bound,
  };
}

/** What a tie leaves of a weight is told as none. */
function withoutTraces(shares: readonly number[]): number[] {
  const kept = shares.map((share) => (share > TRACE ? share : 0));
  const total = kept.reduce((sum, share) => sum + share, 0);
  return kept.map((share) => share / total);
}

/** @param near weights that are known to do it */
function* searched(
  table: ScoreTable,
  own: Scored,
  groups: readonly Group[],
  labels: Labels,
  near: readonly Weighting[] = [],
): Generator<void, Answer> {
  yield;
  const { plan, path, trial, at } = movingGroups(table, groups);
  const rivals = rivalsOf(table, own).filter((one) => !trial.isOut(one));
  const root = plan.root.index;
  const from = groups.map(({ shares }) => shares);
  const stateOf = (one: Scored, scores: Float64Array) =>
    one.score === undefined ? undefined : scoredBits(path, scores);
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
  yield;
  const known = [...near, ...(found ? [found] : [])].sort((a, b) => distance(a) - distance(b));
  // Where scores go by steps, how they begin to change says nothing.
  const landscape = areRefitted(path) ? undefined : landscapeOf(table, own, rivals, groups, ends);
  const starts = landscape ? [from, ...known.slice(0, STARTS)] : [];
  const nearer: Weighting[] = [];
  for (const start of starts) {
    yield;
    nearer.push(ends.weighting(improved(landscape!, ends.of(start))));
  }
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
    yield;
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

/** Shares of each group's children. */
type Weighting = readonly (readonly number[])[];

/** Weightings that are drawn for each weight that can be moved, beside the corners; and never more than. */
const DRAWN = 300;
const MOST_DRAWN = 2000;
/** How many of those that do it are followed towards the weights as they are. */
const FOLLOWED = 12;
/** Each step of a walk is so much of the way from one child to another. */
const STEPS = [0.2, 0.05, 0.01, 0.002, 0.0005, 0.0001];
const HALVINGS = 40;

interface Sought {
  /** As they are. */
  readonly from: Weighting;
  does(weighting: Weighting): boolean;
  /** From the weights as they are. */
  distance(weighting: Weighting): number;
}

/**
 * Near weights that do something, where no equation gives the nearest: from draws over all weightings and the corners, back along the
 * straight line to the weights as they are, then from child to child as long as it brings them nearer. Nearer ones may exist; that none are
 * found is no proof that there are none. Equal questions have equal answers.
 */
function searchWeights({ from, does, distance }: Sought): {
  readonly tried: number;
  readonly found?: Weighting;
} {
  const random = seededRandom(1, PURPOSES.weights);
  const free = from.reduce((sum, shares) => sum + shares.length - 1, 0);
  const draws = Math.min(MOST_DRAWN, DRAWN * free);
  const starts = [...corners(from), ...Array.from({ length: draws }, (_, i) => drawn(from, random, i))];
  const found = starts
    .filter(does)
    .map((start) => alongLine(from, start, does))
    .sort((a, b) => distance(a) - distance(b))
    .slice(0, FOLLOWED)
    .map((start) => walked({ from, does, distance }, start))
    .sort((a, b) => distance(a) - distance(b));
  return { tried: starts.length, ...(found[0] ? { found: found[0] } : {}) };
}

/** One group all on one child, the others as they are. */
function corners(from: Weighting): Weighting[] {
  return from.flatMap((shares, g) =>
    shares.map((_, j) =>
      from.map((own, other) => (other === g ? own.map((__, k) => (j === k ? 1 : 0)) : own)),
    ),
  );
}

function drawn(from: Weighting, random: Random, index: number): Weighting {
  random.start(index);
  return from.map(({ length }) => {
    const weights = new Float64Array(length);
    anyWeights(random, weights);
    return [...weights];
  });
}

/** The first point of the line that does it, by halving: where several stretches do, the end of one of them. */
function alongLine(from: Weighting, to: Weighting, does: Sought["does"]): Weighting {
  let [low, high] = [0, 1];
  const at = (part: number) =>
    from.map((shares, g) => shares.map((share, j) => share + part * (to[g]![j]! - share)));
  for (let i = 0; i < HALVINGS; i += 1) {
    const middle = (low + high) / 2;
    if (does(at(middle))) high = middle;
    else low = middle;
  }
  return at(high);
}

/** Weight goes from one child to another of its group as long as it still does it and comes nearer. */
function walked({ from, does, distance }: Sought, start: Weighting): Weighting {
  let best = start;
  let least = distance(start);
  for (const step of STEPS) {
    for (let isNearer = true; isNearer; ) {
      isNearer = false;
      for (const next of neighbours(best, from, step)) {
        const there = distance(next);
        if (there < least - 1e-12 && does(next)) {
          [best, least, isNearer] = [next, there, true];
          break;
        }
      }
    }
  }
  return alongLine(from, best, does);
}

/** Only towards the weights as they are: from a child that has more than it had to one that has less. */
function* neighbours(now: Weighting, from: Weighting, step: number): Generator<Weighting> {
  for (const [g, shares] of now.entries()) {
    for (const [down, less] of shares.entries()) {
      const over = less - from[g]![down]!;
      if (over <= 0) continue;
      for (const [up, more] of shares.entries()) {
        const under = from[g]![up]! - more;
        if (under <= 0) continue;
        const by = Math.min(step, over, under);
        yield now.map((all, group) =>
          group !== g
            ? all
            : all.map((share, j) => (j === down ? share - by : j === up ? share + by : share)),
        );
      }
    }
  }
}

/** What is sought, in terms of what each end has of the whole weight. */
interface Landscape {
  readonly ends: Ends;
  /** As they are. */
  readonly from: readonly number[];
  /**
   * How far each thing that must not be above 0 is so; undefined where somebody loses a score.
   *
   * @param only those asked for, by position, never undefined; absent: all
   */
  excess(ends: readonly number[], only?: readonly number[]): readonly number[] | undefined;
  /** Coefficients of the ends, the sum of which is not to be above 0. */
  readonly demands: readonly (readonly number[])[];
}

const MOST_STEPS = 25;
/** No end changes by more in one step, of the whole weight. */
const WIDEST = 0.1;
const NARROWEST = 1e-6;
/** Less is not worth another step. */
const ENOUGH = 1e-8;
/** To be ahead by one costs as much as to move all of the weight so many times. */
const PRICE = 50;
/** In parts of what the end's siblings have together. */
const NUDGE = 1e-5;
/** No node comes to have a smaller part than this of the weight that it has: what its children have of nothing would not be known. */
const LEAST = 1e-4;
/** What is farther below 0 than so many times the widest change of an end is not looked at in a step. */
const STEEP = 3;

/**
 * Nearer weights, from some: what is above 0 is taken to change as it begins to, a linear program says where that would be made good with the
 * least moved, and the weights go there, or as much of the way as makes it better (sequential linear programming with a penalty: Fletcher, R. and Sainz de la
 * Maza, E. (1989), Nonlinear programming and nonsmooth optimization by successive linear programming, Mathematical Programming 43).
 */
function improved({ ends, from, excess, demands }: Landscape, start: readonly number[]): readonly number[] {
  const count = ends.tops.length;
  const shares = from.map((end) => end / count);
  // Each part of several has as much of the whole as every other.
  const parts =
    count === 1
      ? []
      : ends.tops.map((top) => [...from.map((_, end) => (top.includes(end) ? 1 : 0) - 1 / count), 0]);
  // Who has no children that move is an end itself.
  const kept = ends.nodes.map((under) => {
    const least = (LEAST * under.reduce((sum, end) => sum + from[end]!, 0)) / count;
    return [...from.map((_, end) => least - (under.includes(end) ? 1 : 0)), 0];
  });
  const always = [...demands.map((row) => [...row, 0]), ...kept, ...parts];
  const merit = (at: readonly number[]) => {
    const over = excess(at);
    if (!over) return Number.POSITIVE_INFINITY;
    const moved = at.reduce((sum, end, i) => sum + Math.abs(end - from[i]!), 0);
    return moved + PRICE * Math.max(0, ...over);
  };
  const begun = start.map((end, i) => (1 - LEAST) * end + LEAST * from[i]!);
  let [best, least, reach] = [begun, merit(begun), WIDEST];
  for (let step = 0; step < MOST_STEPS && least < Number.POSITIVE_INFINITY; step += 1) {
    const over = excess(best)!;
    const near = over.flatMap((one, i) => (one > -STEEP * reach ? [i] : []));
    const slopes = best.map((end, i) => {
      const by = NUDGE * ends.siblings[i]!.reduce((sum, sibling) => sum + best[sibling]!, 0);
      const nudged = excess(best.with(i, end + by), near)!;
      return near.map((which, k) => (nudged[k]! - over[which]!) / by);
    });
    const rows = near.map((which, k) => {
      const rest = over[which]! - best.reduce((sum, end, i) => sum + slopes[i]![k]! * end, 0);
      return [...slopes.map((slope) => count * slope[k]! + rest), -1];
    });
    for (let isBetter = false; !isBetter; ) {
      const box = best.flatMap((end, i) =>
        [1, -1].map((sign) => [...from.map((_, k) => (i === k ? sign * count : 0) - sign * end - reach), 0]),
      );
      const found = nearestWeights([...rows, ...always, ...box], shares, PRICE / count);
      if (typeof found === "string") return best;
      const target = from.map((_, i) => count * found[i]!);
      const there = merit(target);
      isBetter = there < least;
      const hoped =
        least -
        count *
          (found.slice(0, -1).reduce((sum, share, i) => sum + Math.abs(share - shares[i]!), 0) +
            (PRICE / count) * found.at(-1)!);
      if (hoped < ENOUGH || reach < NARROWEST) return isBetter ? target : best;
      if (isBetter) {
        reach = Math.min(WIDEST, least - there > hoped / 2 ? 2 * reach : reach);
        [best, least] = [target, there];
      } else reach /= 4;
    }
  }
  return best;
}

/** So much below a minimum of coverage who reaches it still counts, where it is asked how scores begin to change. */
const LOOSE = 1e-3;

/** What keeps a country from being first with some weights: rivals ahead of it, and evidence that must go on to suffice. */
function landscapeOf(
  table: ScoreTable,
  own: Scored,
  rivals: readonly Scored[],
  groups: readonly Group[],
  ends: Ends,
): Landscape {
  const { plan } = table;
  const root = plan.root.index;
  const width = plan.scale[1] - plan.scale[0];
  const needed = plan.profile.missing.minimumCoverage;
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
    const least = Math.min((scores[root]! - score) / width, coverage[root]! - needed, ...minima);
    return Number.isNaN(least) ? Number.NEGATIVE_INFINITY : least;
  };
  const keepsAll = (one: Scored) => {
    const { scores, failed } = strict.trial.again(one);
    return !failed && scoredBits(strict.path, scores) === scoredBits(strict.path, one.scores);
  };
  /** Of each country whether it is ahead, and whether it has too little evidence. */
  const excessOf = (i: number, score: number) => {
    const one = all[i >> 1]!;
    if (one.score === undefined)
      return i % 2 === 1 || !OF_COVERAGE.includes(one.failure!.cause.code)
        ? Number.NEGATIVE_INFINITY
        : coming(one, score);
    const { scores, coverage } = loose.trial.again(one);
    return i % 2 === 1 ? needed - coverage[root]! : (scores[root]! - score) / width;
  };
  const demands = new Map<string, readonly number[]>();
  for (const [g, group] of groups.entries()) {
    const parent = plan.items[group.parent.index]!;
    for (const one of all.filter(({ score }) => score !== undefined)) {
      const [minimum] = presenceOf(plan, [parent, ...ancestorsOf(plan, parent)], group, one).minima;
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

/**
 * What of the whole weight that moves each child has that moves no children of its own: of one group its shares, of groups below each other
 * products of them. They add up to 1 below each group that stands under no other.
 */
interface Ends {
  of(weighting: Weighting): number[];
  /** The shares that give them; of a node without weight as they are. */
  weighting(ends: readonly number[]): Weighting;
  /** By group and child, which ends stand below. */
  readonly below: readonly (readonly (readonly number[])[])[];
  /** For each group that stands under no other, its ends. */
  readonly tops: readonly (readonly number[])[];
  /** The same for each other group. */
  readonly nodes: readonly (readonly number[])[];
  /** By end, the ends below its parent. */
  readonly siblings: readonly (readonly number[])[];
}

function endsOf(groups: readonly Group[]): Ends {
  const groupAt = new Map(groups.map(({ parent }, g) => [parent.index, g]));
  const below: number[][][] = groups.map(() => []);
  let count = 0;
  const add = (g: number): number[] => {
    below[g] = groups[g]!.children.map(({ index }) => {
      const next = groupAt.get(index);
      if (next !== undefined) return add(next);
      count += 1;
      return [count - 1];
    });
    return below[g]!.flat();
  };
  const isTop = ({ parent }: Group) =>
    !groups.some(({ children }) => children.some(({ index }) => index === parent.index));
  const tops = groups.flatMap((group, g) => (isTop(group) ? [add(g)] : []));
  return {
    below,
    tops,
    nodes: groups.flatMap((group, g) => (isTop(group) ? [] : [below[g]!.flat()])),
    siblings: Array.from({ length: count }, (_, end) => {
      const parent = below.find((children) =>
        children.some((under) => under.length === 1 && under[0] === end),
      );
      return parent!.flat();
    }),
    of(weighting) {
      const ends = new Array<number>(count).fill(1);
      for (const [g, children] of below.entries())
        for (const [j, under] of children.entries())
          for (const end of under) ends[end] = ends[end]! * weighting[g]![j]!;
      return ends;
    },
    weighting: (ends) =>
      below.map((children, g) => {
        const parts = children.map((under) => under.reduce((sum, end) => sum + ends[end]!, 0));
        const total = parts.reduce((sum, part) => sum + part, 0);
        return total > 0 ? parts.map((part) => part / total) : groups[g]!.shares;
      }),
  };
}
