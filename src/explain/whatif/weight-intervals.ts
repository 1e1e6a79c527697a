import type { Iso3 } from "../../model/country.ts";
import type { Interval, IntervalEnd, WeightInterval } from "../../model/documents/whatif.ts";
import { everybody } from "../../model/standings.ts";
import { gatesAskNodes } from "../../scoring/gates.ts";
import { fittedNodes, type Plan, type PlanItem } from "../../scoring/plan.ts";
import { candidates, contenders, isBar, type Scored, type ScoreTable } from "../../scoring/score.ts";
import { ancestorsOf, type Labels, title } from "../nodes.ts";
import { findCountry } from "../ranking.ts";
import { firstCrossing } from "./first-crossing.ts";
import {
  movingShare,
  NEAREST,
  type Order,
  orderIn,
  orderOf,
  type ScoredTogether,
  scoredBits,
  scoredTogether,
  shareTrials,
  siblingWeight,
  weightAt,
} from "./weight-trials.ts";

/** Steps of a share in which a change is looked for where there is no equation. */
const STEPS = 100;
/** How near an end is known where it is bisected. */
const BISECTED_NEAR = NEAREST;
/** Shares nearer to 0 and 1 than the steps go. */
const BRINK = [BISECTED_NEAR, 1e-3, 1 - 1e-3, 1 - BISECTED_NEAR];

/** `weightInterval` of each of some nodes. */
export function* weightIntervals(
  table: ScoreTable,
  country: Iso3,
  items: readonly PlanItem[],
  top: number,
  labels: Labels,
): Generator<void, WeightInterval[]> {
  const rivals = scoredTogether(table, country);
  const intervals: WeightInterval[] = [];
  for (const item of items) {
    yield;
    intervals.push(weightInterval(table, country, item, top, labels, rivals));
  }
  return intervals;
}

/**
 * For a node, the interval of its share of its siblings' weight, theirs kept in proportion, in which the order of the first `top`
 * does not change, and the one in which the country stays in or out of them (stability intervals; Mareschal 1988). Exact where
 * every mean from the node's parent up is arithmetic, else by steps of 0.01 and bisection to 1e-6; a change that comes and goes
 * within one step is not seen. Each end is held against rankings made anew just inside and just outside.
 */
function weightInterval(
  table: ScoreTable,
  country: Iso3,
  item: PlanItem,
  top: number,
  labels: Labels,
  rivals: ScoredTogether,
): WeightInterval {
  const { plan } = table;
  const siblings = siblingWeight(plan, item);
  const total = siblings + item.weight;
  const common = {
    node: item.node.id,
    title: title(item, labels),
    level: levelOf(table, item),
    weight: item.weight,
    share: total > 0 ? item.weight / total : 0,
  };
  const idle = siblings === 0 || plan.items[item.parent]!.share === 0;
  if (idle) {
    const why = siblings === 0 ? "no-sibling" : "no-weight-above";
    return { ...common, method: "none", order: null, membership: null, note: null, why };
  }

  const base = orderIn(table, findCountry(table, country)?.one.score, top);
  const anew = shareTrials(table, country, item, top, rivals);
  const found = exact(table, country, item, top, base, common.share);
  const ends = found ?? bisected(anew, base, common.share);
  const confirm = (kind: Kind, { from, to }: Ends): Interval | null => {
    const ask = {
      kind,
      base,
      country,
      siblings,
      anew,
      share: common.share,
      probes: found ? EXACT : BISECTED,
    };
    const low = confirmedEnd(ask, from, 0);
    const high = confirmedEnd(ask, to, 1);
    return low && high ? { from: low, to: high } : null;
  };
  const order = confirm("order", ends.order);
  const membership = confirm("membership", ends.membership);
  const note = order && membership ? null : "ranking anew did not confirm every end that was found";
  return { ...common, method: found ? "exact" : "bisection", order, membership, note };
}

interface BothEnds {
  readonly order: Ends;
  readonly membership: Ends;
}

function exact(
  table: ScoreTable,
  country: Iso3,
  item: PlanItem,
  top: number,
  base: Order,
  share: number,
): BothEnds | undefined {
  // Where weights decide who is excluded, no equation of scores says who is there.
  if (gatesAskNodes(table.plan.profile)) return undefined;
  const eligible = contenders(table);
  const own = everybody<Scored>(table).filter((one) => one.country === country && one.gates.some(isBar));
  const pieces = sharePieces(table, item, [...eligible, ...own], share);
  if (pieces === undefined) return undefined;
  const question = { share, base, country, top, takesPlace: own.length === 0 };
  return {
    order: exactEnds({ ...question, kind: "order" }, pieces),
    membership: exactEnds({ ...question, kind: "membership" }, pieces),
  };
}

function bisected(anew: (share: number) => Order, base: Order, share: number): BothEnds {
  const grid = [...BRINK, ...Array.from({ length: STEPS - 1 }, (_, i) => (i + 1) / STEPS)].sort(
    (a, b) => a - b,
  );
  const ends = (kind: Kind): Ends => {
    const changed = (at: number) => differs(kind, base, anew(at));
    const up = firstCrossing(
      share,
      grid.filter((at) => at > share),
      changed,
      BISECTED_NEAR,
    );
    const down = firstCrossing(share, grid.filter((at) => at < share).reverse(), changed, BISECTED_NEAR);
    // Rounded to the side of the share now: nothing changes between.
    const inward = (at: number, round: (value: number) => number) =>
      Number((round(at / BISECTED_NEAR) * BISECTED_NEAR).toFixed(6));
    return {
      from: down ? Math.min(share, inward(down.before, Math.ceil)) : 0,
      to: up ? Math.max(share, inward(up.before, Math.floor)) : 1,
    };
  };
  return { order: ends("order"), membership: ends("membership") };
}

function levelOf({ plan }: ScoreTable, item: PlanItem): number {
  return item.parent === plan.root.index ? 1 : 1 + levelOf({ plan } as ScoreTable, plan.items[item.parent]!);
}

/** What must not change: the order of the first, or whether the country is one of them. */
type Kind = "order" | "membership";

/** What an end is held against. */
export interface Asked {
  readonly kind: Kind;
  readonly country: Iso3;
  /** The order now, and the share now. */
  readonly base: Order;
  readonly share: number;
  /** The siblings' weight together, as written. */
  readonly siblings: number;
  /** The order of a ranking made anew at a share. */
  readonly anew: (share: number) => Order;
  readonly probes: Probes;
}

/** How far inside and outside an end rankings are made anew, one pair after the other until one bears it out. */
type Probes = readonly { readonly inside: number; readonly outside: number }[];

/** Scores are compared at 12 digits: where two run nearly level, they differ only some way off the crossing. */
export const EXACT: Probes = [1e-8, 1e-7, 1e-6].map((near) => ({ inside: near, outside: near }));
/** A bisected end is still inside, and rounded. */
const BISECTED: Probes = [{ inside: 0, outside: 2e-6 }];

function differs(kind: Kind, base: Order, now: Order): boolean {
  return kind === "order" ? !now.isSame(base) : base.inside !== now.inside;
}

/** Undefined where rankings made anew beside the end do not bear it out. */
export function confirmedEnd(
  { kind, country, base, share, siblings, anew, probes }: Asked,
  end: number,
  limit: 0 | 1,
): IntervalEnd | undefined {
  const weight = end === 1 ? null : weightAt(end, siblings);
  if (end === limit) {
    const there = anew(limit);
    const same = !differs(kind, base, there);
    return { share: end, weight, included: same, event: same ? null : eventOf(kind, base, there, country) };
  }
  const outward = limit === 1 ? 1 : -1;
  for (const { inside: before, outside: beyond } of probes) {
    const [inside, outside] = [end - outward * before, end + outward * beyond];
    if (outside <= 0 || outside >= 1) continue;
    // An end at the share itself has no inside.
    if ((inside - share) * outward > 0 && differs(kind, base, anew(inside))) continue;
    const there = anew(outside);
    if (!differs(kind, base, there)) continue;
    return { share: end, weight, included: false, event: eventOf(kind, base, there, country) };
  }
  return undefined;
}

/**
 * What happens beyond an end. The first place at which the orders differ says who passes whom; one who has no score any more is
 * passed by nobody.
 */
function eventOf(kind: Kind, base: Order, now: Order, country: Iso3): NonNullable<IntervalEnd["event"]> {
  const lost = [country, ...base.first].find((one) => base.isRanked(one) && !now.isRanked(one));
  const gained = now.first.find((one) => !base.isRanked(one));
  if (kind === "membership" && lost === country)
    return { what: "loses its score", ahead: null, behind: country };
  if (kind === "order") {
    const at = now.first.findIndex((one, i) => one !== base.first[i] || now.ranks[i] !== base.ranks[i]);
    const [ahead = null, behind = null] = [now.first[at], base.first[at < 0 ? now.first.length : at]];
    if (behind !== null && !now.isRanked(behind)) return { what: "loses its score", ahead: null, behind };
    if (ahead !== null && ahead === gained) return { what: "gains a score", ahead, behind: null };
    if (ahead === behind) return { what: "ties", ahead, behind: now.first[at + 1] ?? null };
    return { what: "passes", ahead, behind };
  }
  const came = now.first.find((one) => one !== country && !base.first.includes(one)) ?? null;
  const went = base.first.find((one) => one !== country && !now.first.includes(one)) ?? null;
  if (base.inside) {
    return {
      what: came !== null && came === gained ? "gains a score" : "passes",
      ahead: came,
      behind: country,
    };
  }
  if (went !== null && went === lost) return { what: "loses its score", ahead: country, behind: went };
  return { what: "passes", ahead: country, behind: went };
}

/** How far a share can go in either direction before something changes: 0 and 1 where nothing does. */
interface Ends {
  readonly from: number;
  readonly to: number;
}

interface ExactQuestion {
  readonly kind: Kind;
  readonly share: number;
  readonly base: Order;
  readonly country: Iso3;
  readonly top: number;
  /** Whether the country takes a place in the order, or only would if it were eligible. */
  readonly takesPlace: boolean;
}

/** Stretches shorter than this hold nothing that could be told from their ends. */
const NARROW = 1e-11;

/**
 * Goes out from the share as it is, from one crossing of scores to the next, and looks at the order between them. For the order of
 * the first only crossings of one of them with the next matter, and of the last of them with the rest; for a country's place in or out
 * those with itself.
 */
function exactEnds(question: ExactQuestion, pieces: readonly Piece[]): Ends {
  const { share } = question;
  const stretches = pieces.flatMap((piece) => {
    const inner = eventsIn(question, piece).filter((at) => at > piece.from && at < piece.to);
    const here = share > piece.from && share < piece.to ? [share] : [];
    const marks = [piece.from, ...[...inner, ...here].sort((a, b) => a - b), piece.to];
    return marks.slice(1).map((to, i) => ({ from: marks[i]!, to, piece }));
  });
  const changes = ({ from, to, piece }: (typeof stretches)[number]) =>
    to - from > NARROW && hasChanged(question, piece, (from + to) / 2);
  const up = stretches.find((one) => one.from >= share && changes(one));
  const down = stretches.findLast((one) => one.to <= share && changes(one));
  return { from: down ? down.to : 0, to: up ? up.from : 1 };
}

function eventsIn({ kind, base, country }: ExactQuestion, { known }: Piece): number[] {
  const by = new Map(known.map((one) => [one.country, one.fraction]));
  const crossings = (one: Iso3, other: Iso3) => {
    const [a, b] = [by.get(one), by.get(other)];
    return a && b ? (fractionCrossings(a, b) ?? []) : [];
  };
  if (kind === "membership") return known.flatMap((one) => crossings(country, one.country));
  return [
    ...base.first.slice(1).flatMap((one, i) => crossings(base.first[i]!, one)),
    ...base.first.slice(-1).flatMap((last) => known.flatMap((one) => crossings(last, one.country))),
  ];
}

/** Whether the order at a share is another. */
function hasChanged(
  { kind, base, country, top, takesPlace }: ExactQuestion,
  { known }: Piece,
  share: number,
): boolean {
  const own = known.find((one) => one.country === country);
  const ranked = takesPlace ? known : known.filter((one) => one !== own);
  const now = orderOf(
    ranked.map((one) => one.country),
    Float64Array.from(ranked, ({ fraction }) => valueAt(fraction, share)),
    own && valueAt(own.fraction, share),
    top,
  );
  return differs(kind, base, now);
}

/** A stretch of shares in which the same countries have a score, each by one fraction. */
interface Piece {
  readonly from: number;
  readonly to: number;
  readonly known: readonly { readonly country: Iso3; readonly fraction: ShareFraction }[];
}

/** The brink of the open interval, and how near a share at which evidence comes to fall short is known. */
const OPEN_BRINK = 1e-9;
const NEAR_PLACE = 1e-12;

/**
 * The shares of a node between 0 and 1 in pieces, ascending: a new one begins where some country's evidence comes to reach or to fall
 * short of a minimum. Undefined where a mean from the node's parent up is not arithmetic, or the node has no share to begin with.
 *
 * While the same ancestors have a score, shares of evidence go one way as the node's share grows, so that halving finds every such
 * place.
 */
function sharePieces(
  table: ScoreTable,
  item: PlanItem,
  countries: readonly Scored[],
  share: number,
): readonly Piece[] | undefined {
  const { plan } = table;
  // Of what is placed among the candidates, a step at each place, `additive` says no.
  if (
    ancestorsOf(plan, item).some(({ additive }) => !additive) ||
    share <= OPEN_BRINK ||
    share >= 1 - OPEN_BRINK
  )
    return undefined;
  const { path, trial, at: moveTo } = movingShare(table, item);
  let scores = new Float64Array(0);

  // Who comes to be a candidate moves the scores that are placed among the candidates', whether it is asked for or not.
  const others =
    fittedNodes(plan).length > 0 ? candidates(table).filter((one) => !countries.includes(one)) : [];
  const looks = [...countries, ...others].map((one) => {
    /** Which ancestors have a score and whether the country has one; leaves its scores in `scores`. */
    return (at: number): number => {
      moveTo(at);
      const found = trial.again(one);
      scores = found.scores as typeof scores;
      return 2 * scoredBits(path, scores) + (found.failed ? 0 : 1);
    };
  });

  const breaks = new Set<number>();
  const [lows, heres, highs] = [OPEN_BRINK, share, 1 - OPEN_BRINK].map((at) => looks.map((look) => look(at)));
  for (const [i, look] of looks.entries()) {
    const between = (from: number, to: number, atFrom: number, atTo: number): void => {
      if (atFrom === atTo) return;
      const middle = (from + to) / 2;
      if (to - from <= NEAR_PLACE || middle <= from || middle >= to) {
        breaks.add(to);
        return;
      }
      const there = look(middle);
      between(from, middle, atFrom, there);
      between(middle, to, there, atTo);
    };
    between(OPEN_BRINK, share, lows![i]!, heres![i]!);
    between(share, 1 - OPEN_BRINK, heres![i]!, highs![i]!);
  }
  const marks = [0, ...[...breaks].sort((a, b) => a - b), 1];
  return marks.slice(1).map((to, i) => {
    const from = marks[i]!;
    const known = countries.flatMap(({ country }, at) => {
      const scored = looks[at]!((from + to) / 2) % 2 === 1;
      return scored ? [{ country, fraction: fractionOf(plan, item, scores) }] : [];
    });
    return { from, to, known };
  });
}

/**
 * The shares between 0 and 1 at which one score passes the other, ascending: roots of
 * (a1 + b1 t)(c2 + d2 t) - (a2 + b2 t)(c1 + d1 t), a quadratic, at which its sign changes. Scores that touch and part again do not
 * pass; `undefined` where they are the same at every share.
 */
export function fractionCrossings(one: ShareFraction, other: ShareFraction): number[] | undefined {
  const q0 = one.a * other.c - other.a * one.c;
  const q1 = one.a * other.d + one.b * other.c - other.a * one.d - other.b * one.c;
  const q2 = one.b * other.d - other.b * one.d;
  const size = (f: ShareFraction) => Math.abs(f.a) + Math.abs(f.b) + Math.abs(f.c) + Math.abs(f.d);
  const noise = 1e-14 * size(one) * size(other);
  if ([q0, q1, q2].every((q) => Math.abs(q) <= noise)) return undefined;
  const roots = quadraticRoots(q0, q1, Math.abs(q2) <= noise ? 0 : q2)
    .filter((root) => root > 0 && root < 1)
    .sort((x, y) => x - y);
  const marks = [0, ...roots, 1];
  const signs = marks.slice(1).map((mark, i) => {
    const middle = (marks[i]! + mark) / 2;
    return Math.sign(valueAt(one, middle) - valueAt(other, middle));
  });
  return roots.filter((_, i) => signs[i] !== signs[i + 1]);
}

/** Roots of q0 + q1 t + q2 t², by the form that loses no digits to cancellation (Press et al., Numerical Recipes, 5.6). */
function quadraticRoots(q0: number, q1: number, q2: number): number[] {
  if (q2 === 0) return q1 === 0 ? [] : [-q0 / q1];
  // Without real roots this is NaN, which lies in no interval.
  const q = -(q1 + (q1 < 0 ? -1 : 1) * Math.sqrt(q1 * q1 - 4 * q2 * q0)) / 2;
  return q === 0 ? [0] : [q / q2, q0 / q];
}

/** A score as a function of a node's share t of its siblings' weight: (a + b t) / (c + d t). */
export interface ShareFraction {
  readonly a: number;
  readonly b: number;
  readonly c: number;
  readonly d: number;
}

export function valueAt({ a, b, c, d }: ShareFraction, share: number): number {
  return (a + b * share) / (c + d * share);
}

/**
 * A country's score as a fraction of a node's share, where every mean from the node's parent up is arithmetic; `scores` say what is
 * missing, as it is in some stretch of shares.
 *
 * With P 1 where the node has a score A, and v and u the present siblings' weighted sum of scores and sum of weights, the
 * siblings' weights summing to 1, the parent scores (t P A + (1 - t) v) / (t P + (1 - t) u); every mean above is linear in that.
 */
export function fractionOf(plan: Plan, item: PlanItem, scores: Float64Array): ShareFraction {
  const parent = plan.items[item.parent]!;
  let [weights, present, sum] = [0, 0, 0];
  for (const child of parent.children) {
    if (child === item.index) continue;
    const { weight } = plan.items[child]!;
    weights += weight;
    if (Number.isNaN(scores[child]!)) continue;
    present += weight;
    sum += weight * scores[child]!;
  }
  const own = scores[item.index]!;
  const [p, a] = Number.isNaN(own) ? [0, 0] : [1, own];
  const [u, v] = [present / weights, sum / weights];
  let [alpha, beta] = [0, 1];
  let below = parent;
  for (const ancestor of ancestorsOf(plan, parent)) {
    let [total, rest] = [0, 0];
    for (const child of ancestor.children) {
      const { weight } = plan.items[child]!;
      if (Number.isNaN(scores[child]!)) continue;
      total += weight;
      if (child !== below.index) rest += weight * scores[child]!;
    }
    const linked = !Number.isNaN(scores[below.index]!) && below.weight > 0;
    const share = linked ? below.weight / total : 0;
    [alpha, beta] = total === 0 ? [0, 0] : [rest / total + share * alpha, share * beta];
    below = ancestor;
  }
  // Where a missing ancestor cuts the node off, the score is what it is whatever the share.
  if (beta === 0 || Number.isNaN(scores[parent.index]!))
    return { a: scores[plan.root.index]!, b: 0, c: 1, d: 0 };
  return { a: alpha * u + beta * v, b: alpha * (p - u) + beta * (p * a - v), c: u, d: p - u };
}
