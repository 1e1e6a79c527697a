import type { Profile } from "../model/profile.ts";
import type { Row } from "../scoring/evaluate.ts";
import { type Grid, gridOf } from "../scoring/grid.ts";
import { compile, fittedNodes, type Plan, type PlanItem } from "../scoring/plan.ts";
import { renormaliser, standsAlone } from "../scoring/scaling.ts";
import { median, significant } from "../stats/index.ts";
import type { Random } from "./random.ts";
import type { TallyOptions } from "./tally.ts";

/** One way of scoring the countries: a profile, and what they bring to it. Plain data, which a thread can be sent. */
export interface World {
  /** As it holds in the year of the evidence. */
  readonly profile: Profile;
  /**
   * Who may be ranked, in the same order in every world; and behind them, where nodes place their scores among the candidates', those who are
   * candidates and take no rank, as who is set apart.
   */
  readonly rows: readonly Pick<Row, "leafScores" | "assessed" | "applies">[];
  /** How many of the rows take no rank: the last; absent: none. */
  readonly unranked?: number;
  /** Figures that are uncertain, where data vary. */
  readonly uncertain: readonly UncertainLeaf[];
  /** Where missing values vary: which are drawn. */
  readonly missing: readonly MissingLeaf[];
  /** Of everybody in the evidence: normalisers are fitted to all. */
  readonly peers: readonly (string | undefined)[];
  /** Positions in the evidence of those in `rows`. */
  readonly positions: Int32Array;
  /** Correlation of the errors of one country's figures from one source; absent: none. */
  readonly withinSource?: number;
}

/** How many may be ranked: the first rows. */
export function ranksIn({ rows, unranked = 0 }: Pick<World, "rows" | "unranked">): number {
  return rows.length - unranked;
}

/** A leaf some of whose figures have errors. By position in the evidence. */
interface UncertainLeaf {
  readonly leaf: number;
  /** NaN where there is none, and where the leaf does not apply. */
  readonly values: Float64Array;
  /** Standard errors in the figure's unit; 0 for none. */
  readonly errors: Float64Array;
  /** Leaves that have the same figures have the same number here, and the same errors in a draw. */
  readonly figures: number;
  /** The number of the source of each figure; only where errors within one correlate, and -1 for a figure that is of none or of several. */
  readonly sources?: Int32Array;
  /** Gaps that the median of others' scores fills, and that are not drawn; absent: there are none. */
  readonly filled?: Gaps;
}

/** Countries that have no figure of a leaf, and whose scores stand in. */
interface Gaps {
  /** Positions in `rows`. */
  readonly countries: Int32Array;
  /** For each of them the position in `pools` of those whose scores these are. */
  readonly poolOf: Int32Array;
  /** Others that have a figure, by position in the evidence; none is empty. */
  readonly pools: readonly Int32Array[];
}

/** A leaf that some countries have no figure of. */
interface MissingLeaf extends Gaps {
  readonly leaf: number;
  /** Leaves of one figure have the same number here, and what a country lacks of it is the same country's in a draw; absent: it is weighed once. */
  readonly figures?: number;
  /** By position in the evidence, NaN for none. */
  readonly scores: Float64Array;
}

/** All that draws over a whole profile need: plain data, which a thread can be sent. */
export interface TreeDraws extends TallyOptions {
  /** The profile itself; behind it, where methods vary, others of which each draw takes one, all alike. They have the same tree. */
  readonly worlds: readonly World[];
  /** The rank of each country when nothing is varied (equal scores share one: 1, 2, 2, 4); 0 for who then has none. */
  readonly ranked: Uint32Array;
  /** 1 for each country of the top of which is asked whether it stays. */
  readonly top: Uint8Array;
  readonly seed: number;
  /** Absent: weights stay as the profile has them. */
  readonly weights?: WeightChange;
}

/** A world, to be scored again and again with other weights and leaf scores. */
export interface WorldScores {
  readonly plan: Plan;
  /** By item index: to be written before a run. */
  readonly weights: Float64Array;
  /** Of all rows, by item: those of leaves are to be written before a run. */
  readonly scores: Float64Array;
  /** Of who may be ranked: filled by a run. */
  readonly root: Float64Array;
  readonly failed: Uint8Array;
  run(): void;
}

/**
 * Scores the rows of a world side by side. Where nodes place their scores among those of the candidates, every run does so anew, among all rows that
 * have a score in it; then the scores of the whole are rounded as `score` rounds them, since of few places many come to the same but for noise.
 *
 * Of a full draw under `cpc` (134 countries, 92 nodes, 1,700 figures with errors, 1,196 gaps) means of nodes take 45 %, figures and scales 35 %,
 * gaps 10 %, weights and ranks the rest. What made draws fast: scoring node by node for all countries (a quarter to a sixth of the time),
 * fixed scales fitted once; then, together 2.4 times: scales on arrays without objects, medians by selection, random bits 32 at a time, two
 * children at a time without checks where all are present, arrays taken from the closure and not as parameters. What did not: country by
 * country with sums in registers (a third slower); zeros and a mask for missing scores (a third to a half slower); a flat array for gaps;
 * coefficients in code.
 */
export function worldScores(world: World): WorldScores {
  const plan = compile(world.profile);
  const grid = gridOf(plan, world.rows);
  const weights = Float64Array.from(plan.items, ({ weight }) => weight);
  const ranked = ranksIn(world);
  const from = plan.root.index * world.rows.length;
  const unrounded = grid.scores.subarray(from, from + ranked);
  const failed = grid.failed.subarray(0, ranked);
  const own = { plan, weights, scores: grid.scores, failed };
  if (fittedNodes(plan).length === 0) return { ...own, root: unrounded, run: () => grid.run(weights) };
  return { ...own, ...rounding(grid, unrounded, weights) };
}

/** `significant`, quickly for a score with two digits before its point, as nearly all have: the same steps with nothing asked. */
function rounded(score: number): number {
  if (score >= 10 && score < 99) {
    const scaled = score * 1e10;
    const below = Math.floor(scaled);
    const rest = scaled - below;
    if (rest < 0.499) return below / 1e10;
    if (rest > 0.501) return (below + 1) / 1e10;
  }
  return significant(score);
}

function rounding(
  grid: Grid,
  unrounded: Float64Array,
  weights: Float64Array,
): Pick<WorldScores, "root" | "run"> {
  const ranked = unrounded.length;
  const root = new Float64Array(ranked);
  return {
    root,
    run() {
      grid.run(weights);
      for (let i = 0; i < ranked; i += 1) root[i] = rounded(unrounded[i]!);
    },
  };
}

/** From which weightings are drawn, of the children of one node among themselves. */
export type WeightChange =
  /** Every weighting alike. */
  | { readonly kind: "simplex" }
  /** Around the profile's shares, the closer the higher the concentration. */
  | { readonly kind: "dirichlet"; readonly concentration: number }
  /** Each weight as written made smaller or larger by up to so many percent, every size alike. */
  | { readonly kind: "uniform"; readonly percent: number };

/** Nodes whose children's weights decide anything: two of them at least have one. */
export function weighedNodes({ items }: Plan): readonly PlanItem[] {
  return items.filter(
    ({ chooses, positional, share, children }) =>
      share > 0 && !chooses && !positional && children.filter((child) => items[child]!.weight > 0).length > 1,
  );
}

/**
 * Makes the drawer of weights for a whole tree: those of every node's children, each node's apart from the others'. A weight of 0 stays 0.
 *
 * @returns fills weights by item index with shares among siblings; what is not drawn stays as it is
 */
export function treeWeights(plan: Plan, change: WeightChange): WeightSampler {
  const groups = weighedNodes(plan).map((node) => siblingWeights(plan, node, change));
  return (random: Random, weights: Float64Array) => {
    for (const group of groups) group(random, weights);
  };
}

/** The same of one node's children alone. */
export function siblingWeights(
  plan: Plan,
  { children }: Pick<PlanItem, "children">,
  change: WeightChange,
): WeightSampler {
  const weighed = children.filter((child) => plan.items[child]!.weight > 0);
  const written = weighed.map((child) => plan.items[child]!.weight);
  const sampler = samplerOf(written, change);
  const drawn = new Float64Array(weighed.length);
  return (random: Random, weights: Float64Array) => {
    sampler(random, drawn);
    for (let j = 0; j < weighed.length; j += 1) weights[weighed[j]!] = drawn[j]!;
  };
}

function samplerOf(written: readonly number[], change: WeightChange): WeightSampler {
  switch (change.kind) {
    case "simplex":
      return anyWeights;
    case "dirichlet":
      return weightsAround(written, change.concentration);
    case "uniform":
      return weightsWithin(written, change.percent / 100);
  }
}

/** Each weight times a number from 1 - `part` to 1 + `part`, scaled to a sum of 1. */
function weightsWithin(written: readonly number[], part: number): WeightSampler {
  return (random, weights) => {
    let sum = 0;
    for (let j = 0; j < written.length; j += 1) {
      sum += weights[j] = written[j]! * (1 + part * (2 * random.uniform() - 1));
    }
    for (let j = 0; j < written.length; j += 1) weights[j] = weights[j]! / sum;
  };
}

/** Fills `weights` with one draw of shares that add up to 1. */
export type WeightSampler = (random: Random, weights: Float64Array) => void;

/** Every weighting as likely as every other: uniform on the simplex, which is the Dirichlet distribution of shapes 1. */
export const anyWeights: WeightSampler = (random, weights) => {
  let sum = 0;
  for (let j = 0; j < weights.length; j += 1) sum += weights[j] = random.exponential();
  for (let j = 0; j < weights.length; j += 1) weights[j] = weights[j]! / sum;
};

/**
 * Dirichlet weights around a profile's: their means are `shares`, and the variance of each is share (1 - share) / (concentration + 1).
 * A share of 0 stays 0.
 *
 * @param shares not negative, with a sum above 0; they are scaled to add up to 1
 * @param concentration above 0: the higher, the closer to the shares
 * @throws RangeError where they are anything else
 */
export function weightsAround(shares: readonly number[], concentration: number): WeightSampler {
  const total = shares.reduce((sum, share) => sum + share, 0);
  if (!(shares.every((share) => share >= 0) && total > 0 && Number.isFinite(total))) {
    throw new RangeError(
      `weights ${shares.join(", ")} cannot be varied: they must be 0 or more, some of them above 0`,
    );
  }
  if (!(concentration > 0 && Number.isFinite(concentration))) {
    throw new RangeError(`a concentration of ${concentration} is not above 0`);
  }
  const shapes = shares.map((share) => (share / total) * concentration);
  return (random, weights) => {
    let highest = Number.NEGATIVE_INFINITY;
    shapes.forEach((shape, j) => {
      weights[j] = shape === 0 ? Number.NEGATIVE_INFINITY : logGamma(random, shape);
      highest = Math.max(highest, weights[j]!);
    });
    let sum = 0;
    for (let j = 0; j < shapes.length; j += 1) sum += weights[j] = Math.exp(weights[j]! - highest);
    for (let j = 0; j < shapes.length; j += 1) weights[j] = weights[j]! / sum;
  };
}

/**
 * The natural logarithm of a gamma variable of this shape (above 0) and scale 1. The logarithm, because of a small shape the variable
 * itself is often too small for a number.
 *
 * Marsaglia, G. and Tsang, W. W. (2000), A simple method for generating gamma variables, ACM TOMS 26(3); below shape 1, one of shape + 1
 * times U^(1/shape).
 */
export function logGamma(random: Random, shape: number): number {
  if (shape < 1) return logGamma(random, shape + 1) + Math.log(random.uniform()) / shape;
  const d = shape - 1 / 3;
  const c = 1 / Math.sqrt(9 * d);
  for (;;) {
    const x = random.normal();
    const root = 1 + c * x;
    const v = root * root * root;
    if (v <= 0) continue;
    const log = Math.log(v);
    if (Math.log(random.uniform()) < (x * x) / 2 + d * (1 - v + log)) return Math.log(d) + log;
  }
}

/** Writes the leaf scores of a draw into a grid's. */
export type LeafDraws = (random: Random, scores: Float64Array) => void;

/** By leaf and position in the evidence, scores on the scale of the draw, where it is not that of the ranking. */
export type Rescaled = ReadonlyMap<number, Float64Array>;

/** Of what gaps are drawn from; to be filled by the drawer of figures. */
export function rescaledIn({ leaves }: Plan, { missing, uncertain }: World): Rescaled {
  const moves = new Set(uncertain.map(({ leaf }) => leaf).filter((leaf) => !standsAlone(leaves[leaf]!)));
  return new Map(missing.flatMap(({ leaf, scores }) => (moves.has(leaf) ? [[leaf, scores.slice()]] : [])));
}

/**
 * Makes the drawer of figures: each is what is published plus a normal error, before it is transformed and normalised, or where its logarithm
 * is taken, times one that is normal in logarithms and in proportion as large (a figure is never pushed to 0 or below); normalisers that
 * look at everybody are fitted anew. Errors of different countries have nothing to do with each other, nor those of different figures, unless
 * the world lets those of one country and one source correlate by ρ: then an error is √ρ of one that they share and √(1 - ρ) of its own.
 * A median that fills gaps is that of the scores in the draw: of six it lies between the third and the fourth in every one.
 */
export function uncertainValues(plan: Plan, world: World, rescaled: Rescaled = new Map()): LeafDraws {
  const { uncertain, rows, peers, positions, withinSource: rho = 0 } = world;
  const n = positions.length;
  const everybody = peers.length;
  const figures = Math.max(0, ...uncertain.map((one) => one.figures + 1));
  const drawn = new Float64Array(figures * everybody);
  const scored = new Float64Array(everybody);
  const behind = rows.map((row) => leavesBehind(plan, row));
  const leaves = uncertain.map(({ leaf, values, errors, figures: of, filled }) => {
    const item = plan.leaves[leaf]!;
    const players = Int32Array.from(positions.keys()).filter(
      (i) => !Number.isNaN(values[positions[i]!]) && !behind[i]!.has(leaf),
    );
    const target = rescaled.get(leaf) ?? (filled && new Float64Array(everybody));
    // The players first, in their order.
    const asked = new Set(players.map((i) => positions[i]!));
    if (target) for (const [i, value] of values.entries()) if (!Number.isNaN(value)) asked.add(i);
    const wanted = Int32Array.from(asked);
    const { alone, again } = renormaliser(plan, item, { peers: { of: peers }, wanted });
    const some = Int32Array.from(values.keys()).filter((i) => errors[i]! > 0 && (!alone || asked.has(i)));
    const isLog = item.node.transform === "log";
    return {
      values,
      errors,
      isLog,
      players,
      of,
      at: item.index * n,
      again,
      now: values.slice(),
      some,
      target,
      wanted,
      filled,
    };
  });
  /** Leaves with the same figures have the same errors in a draw; who is looked at by none of them is passed over. */
  const places = Array.from({ length: figures }, (_, of) => {
    const own = uncertain.filter((one) => one.figures === of);
    const looked = new Set(leaves.filter((one) => one.of === of).flatMap(({ some }) => [...some]));
    const having = Array.from({ length: everybody }, (_, i) => i).filter((i) =>
      own.some(({ errors }) => errors[i]! > 0),
    );
    return Int32Array.from(having, (i) => (looked.has(i) ? of * everybody + i : -1));
  });
  const mix = rho > 0 ? sharing(world, places, rho) : undefined;
  return (random, scores) => {
    for (const own of places) random.normals(drawn, own);
    mix?.(random, drawn);
    for (const {
      values,
      errors,
      isLog,
      players,
      of,
      at,
      again,
      now,
      some,
      target,
      wanted,
      filled,
    } of leaves) {
      const from = of * everybody;
      for (let k = 0, end = some.length; k < end; k += 1) {
        const i = some[k]!;
        const value = values[i]!;
        const moved = errors[i]! * drawn[from + i]!;
        now[i] = isLog && value > 0 ? value * Math.exp(moved / value) : value + moved;
      }
      again(now, scored);
      for (let k = 0, end = players.length; k < end; k += 1) scores[at + players[k]!] = scored[k]!;
      if (target === undefined) continue;
      for (let k = 0; k < wanted.length; k += 1) target[wanted[k]!] = scored[k]!;
      if (filled === undefined) continue;
      const medians = filled.pools.map((pool) =>
        median(Array.from(pool, (i) => target[i]!).filter(Number.isFinite)),
      );
      for (const [k, row] of filled.countries.entries())
        scores[at + row] = medians[filled.poolOf[k]!] ?? Number.NaN;
    }
  };
}

/**
 * Leaves that count in no draw, since of several that can be taken one before them has every figure, and errors take none away.
 */
function leavesBehind({ items }: Plan, { assessed, applies }: World["rows"][number]): ReadonlySet<number> {
  const found = new Set<number>();
  const leavesOf = (index: number): number[] => {
    const { leaf, children } = items[index]!;
    return leaf >= 0 ? [leaf] : children.flatMap((child) => (applies[child] === 1 ? leavesOf(child) : []));
  };
  for (const { chooses, children } of items) {
    if (!chooses) continue;
    const has = children.findIndex((child) => {
      const leaves = applies[child] === 1 ? leavesOf(child) : [];
      return leaves.length > 0 && leaves.every((leaf) => !Number.isNaN(assessed[leaf]!));
    });
    if (has >= 0)
      for (const child of children.slice(has + 1)) for (const leaf of leavesOf(child)) found.add(leaf);
  }
  return found;
}

/** Mixes into the errors of figures, drawn each for itself, those that the figures of one country and one source share. */
function sharing({ uncertain, peers }: World, places: readonly Int32Array[], rho: number): LeafDraws {
  const n = peers.length;
  const sources = Math.max(0, ...uncertain.map((one) => 1 + Math.max(...one.sources!)));
  const shared = new Float64Array(sources * n);
  const own = places.flatMap((some) => [...some]).filter((place) => place >= 0);
  const sharedOf = (place: number) => {
    const source = uncertain
      .filter(({ figures, errors }) => figures === Math.floor(place / n) && errors[place % n]! > 0)
      .map((one) => one.sources![place % n]!)[0]!;
    return source < 0 ? -1 : source * n + (place % n);
  };
  const pairs = own.map((place) => [place, sharedOf(place)] as const).filter(([, at]) => at >= 0);
  const from = Int32Array.from(pairs, ([place]) => place);
  const to = Int32Array.from(pairs, ([, place]) => place);
  const common = Int32Array.from(new Set(to)).sort();
  const [part, rest] = [Math.sqrt(rho), Math.sqrt(1 - rho)];
  return (random, drawn) => {
    random.normals(shared, common);
    for (let k = 0; k < from.length; k += 1) {
      drawn[from[k]!] = rest * drawn[from[k]!]! + part * shared[to[k]!]!;
    }
  };
}

/**
 * Makes the drawer of missing values: a leaf's score is one of those that its policy would take the median of, each as likely. Leaves are drawn apart from each other, but for
 * those of one figure: a country that lacks it takes it of one other.
 */
export function missingValues(plan: Plan, { missing, rows }: World, rescaled: Rescaled): LeafDraws {
  const n = rows.length;
  const shared = new Map(
    missing.flatMap(({ figures }) => (figures === undefined ? [] : [[figures, new Float64Array(n)]])),
  );
  const leaves = missing.map(({ leaf, figures, countries, poolOf, pools, scores: published }) => ({
    at: plan.leaves[leaf]!.index * n,
    taken: figures === undefined ? undefined : shared.get(figures),
    countries,
    poolOf,
    pools: pools.map((members) => Float64Array.from(members, (i) => published[i]!)),
    members: pools,
    now: rescaled.get(leaf),
  }));
  return (random: Random, scores) => {
    for (const taken of shared.values()) taken.fill(Number.NaN);
    for (const { at, taken, countries, poolOf, pools, members, now } of leaves) {
      if (now !== undefined)
        for (const [p, pool] of pools.entries()) pool.set(Array.from(members[p]!, (i) => now[i]!));
      for (let k = 0, end = countries.length; k < end; k += 1) {
        const country = countries[k]!;
        const pool = pools[poolOf[k]!]!;
        let part = taken === undefined ? Number.NaN : taken[country]!;
        if (Number.isNaN(part)) part = random.bits() * 2 ** -32;
        if (taken !== undefined) taken[country] = part;
        scores[at + country] = pool[(part * pool.length) | 0]!;
      }
    }
  };
}
