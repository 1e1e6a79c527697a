import type { Plan } from "../scoring/plan.ts";
import { renormaliser, standsAlone } from "../scoring/scaling.ts";
import { median } from "../stats/index.ts";
import type { Random } from "./random.ts";
import type { World } from "./world.ts";

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
    const into = rescaled.get(leaf) ?? (filled && new Float64Array(everybody));
    // The players first, in their order.
    const asked = new Set(players.map((i) => positions[i]!));
    if (into) for (const [i, value] of values.entries()) if (!Number.isNaN(value)) asked.add(i);
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
      into,
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
    for (const { values, errors, isLog, players, of, at, again, now, some, into, wanted, filled } of leaves) {
      const from = of * everybody;
      for (let k = 0, end = some.length; k < end; k += 1) {
        const i = some[k]!;
        const value = values[i]!;
        const moved = errors[i]! * drawn[from + i]!;
        now[i] = isLog && value > 0 ? value * Math.exp(moved / value) : value + moved;
      }
      again(now, scored);
      for (let k = 0, end = players.length; k < end; k += 1) scores[at + players[k]!] = scored[k]!;
      if (into === undefined) continue;
      for (let k = 0; k < wanted.length; k += 1) into[wanted[k]!] = scored[k]!;
      if (filled === undefined) continue;
      const medians = filled.pools.map((pool) =>
        median(Array.from(pool, (i) => into[i]!).filter(Number.isFinite)),
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
