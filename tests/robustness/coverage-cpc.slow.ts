import { describe, expect, it } from "vitest";
import {
  rankSets,
  scoreDraws,
  seededRandom,
  simulatedErrors,
  type World,
} from "../../src/robustness/index.ts";
import { worldOf } from "../../src/robustness/of-table.ts";
import { claimsShown, comparisons } from "../../src/robustness/rank-sets.ts";
import { loadRun } from "../../src/use/load-run.ts";

/** Few in CI; `npm run coverage` tries 200. */
const WORLDS = Number(process.env.COVERAGE_WORLDS ?? 8);
const DRAWS = 499;
const REPLICATIONS = 500;
/** Replications of a world; as many worlds tell their mean to three of these standard errors. */
const MEASURED = 20;
const OFF = 3 * Math.sqrt((0.95 * 0.05) / (WORLDS * MEASURED));
/** Of so many countries in the evidence each world has one, another each time: all of them would take hours. */
const PART = 6;
const COVERAGE = 0.95;
/** The place of the critical value among the draws. */
const PLACE = Math.ceil(COVERAGE * (DRAWS + 1));

/** The shipped evidence under a profile, with an error declared of every measured figure: a tenth of how far countries differ. */
async function declared(profile: string): Promise<World> {
  const { table } = await loadRun({ profile, lang: "en" }, process.cwd());
  const { plan, columns, ranked, evidence } = table;
  const world = worldOf(table, ranked, new Set(["data"]));
  const uncertain = plan.leaves.flatMap((leaf) => {
    const { observations, applies } = columns[leaf.leaf]!;
    const { method } = leaf.node.normalise;
    if (leaf.share === 0 || (method !== "goalposts" && method !== "peer-median")) return [];
    const values = Float64Array.from(evidence.countries, (_, i) => {
      const value = observations.value(i);
      return typeof value === "number" && applies[i] ? value : Number.NaN;
    });
    const numbers = values.filter((value) => !Number.isNaN(value));
    if (numbers.length < 2) return [];
    const mean = numbers.reduce((sum, one) => sum + one, 0) / numbers.length;
    const spread = Math.sqrt(numbers.reduce((sum, one) => sum + (one - mean) ** 2, 0) / numbers.length);
    const errors = Float64Array.from(values, (value) =>
      Number.isNaN(value) ? 0 : leaf.node.transform === "log" ? 0.1 * value : 0.1 * spread,
    );
    return [{ leaf: leaf.leaf, values, errors, figures: leaf.leaf }];
  });
  return { ...world, uncertain };
}

/** The world of one in `PART` countries of the evidence, counted from `first`. */
function part(world: World, first: number): World {
  const isIn = (_: unknown, i: number) => i % PART === first % PART;
  const kept = Int32Array.from([...world.positions.keys()].filter((k) => isIn(0, world.positions[k]!)));
  return {
    ...world,
    rows: [...kept].map((k) => world.rows[k]!),
    positions: kept.map((k) => Math.floor(world.positions[k]! / PART)),
    peers: world.peers.filter(isIn),
    uncertain: world.uncertain.map((leaf) => ({
      ...leaf,
      values: leaf.values.filter(isIn),
      errors: leaf.errors.filter(isIn),
    })),
  };
}

/** The world with other figures: each moved by a normal error of its size. */
function moved(world: World, seed: number): World {
  const random = seededRandom(seed, 0);
  const uncertain = world.uncertain.map((leaf) => ({
    ...leaf,
    values: leaf.values.map((value, i) => value + leaf.errors[i]! * random.normal()),
  }));
  return { ...world, uncertain };
}

/** The world in which everybody has what one country has. */
function alike(world: World, one: number): World {
  const own = world.positions[one]!;
  const same = <T>(all: ArrayLike<T>) => Array.from(all, () => all[own]!);
  return {
    ...world,
    rows: world.rows.map(() => world.rows[one]!),
    peers: same(world.peers),
    uncertain: world.uncertain.map((leaf) => ({
      ...leaf,
      values: Float64Array.from(same(leaf.values)),
      errors: Float64Array.from(same(leaf.errors)),
    })),
  };
}

/** Its scores as the figures stand. */
function scoresOf(world: World): Float64Array {
  const known = world.uncertain.map((leaf) => ({ ...leaf, errors: leaf.errors.map(() => 0) }));
  return scoreDraws({ ...world, uncertain: known }, 0)(0, 1).scores.map((score) =>
    Number(score.toPrecision(12)),
  );
}

function ranksOf(scores: ArrayLike<number>): number[] {
  const all = Array.from(scores);
  return all.map((one) => 1 + all.filter((other) => other > one).length);
}

/**
 * Of a world's replications the share in which all sets hold all true ranks. Where no claim that is not true has a statistic above the critical
 * value of all such claims, no step can have shown one, and the sets hold; elsewhere the steps are made. Errors are drawn around the true figures: those
 * around a replication's own take as many times as long.
 */
function coverageIn(truth: World, seed: number): number {
  const scores = scoresOf(truth);
  const n = scores.length;
  const errors = simulatedErrors(scoreDraws(truth, seed)(0, DRAWS).scores, [...scores]);
  const compared = comparisons(scores, errors);
  const all = Array.from({ length: n * n }, (_, claim) => claim).filter((claim) => claim % (n + 1) !== 0);
  const untrue = all.filter((claim) => scores[Math.floor(claim / n)]! <= scores[claim % n]!);
  const open = new Uint8Array(n * n);
  for (const claim of untrue) open[claim] = 1;
  const critical = compared.highest(open)[PLACE - 1]!;
  const spread = Float64Array.from(compared.statistic, (_, claim) =>
    errors.spread(Math.floor(claim / n), claim % n),
  );
  const ranks = ranksOf(scores);
  const observed = scoreDraws(truth, 1_000_000 + seed)(0, REPLICATIONS).scores;
  const made = observed.length / n;
  let held = 0;
  for (let at = 0; at < made; at += 1) {
    const statistic = spread.map(
      (one, claim) => (observed[at * n + Math.floor(claim / n)]! - observed[at * n + (claim % n)]!) / one,
    );
    if (untrue.every((claim) => statistic[claim]! <= critical)) held += 1;
    else if (
      holds(ranks, claimsShown({ at: all }, { ...compared, statistic }, [{ at: PLACE, away: 0 }], true)[0]!)
    )
      held += 1;
  }
  return held / made;
}

/**
 * The same with errors drawn around what each replication measured, as a user's are, who has no true figures; fewer of them, since each takes draws of its
 * own.
 */
function coverageAsMeasured(truth: World, seed: number): number {
  const ranks = ranksOf(scoresOf(truth));
  const held = Array.from({ length: MEASURED }, (_, at) => {
    const measured = moved(truth, 2_000_000 + seed * MEASURED + at);
    const scores = [...scoresOf(measured)];
    const errors = simulatedErrors(scoreDraws(measured, seed * MEASURED + at)(0, DRAWS).scores, scores);
    const sets = rankSets(scores, errors, { coverage: COVERAGE, mode: "simultaneous" });
    return sets.every(({ lowest, highest }, i) => lowest <= ranks[i]! && ranks[i]! <= highest) ? 1 : 0;
  });
  return mean(held);
}

/** Whether the sets that leave out what is shown hold these ranks. */
function holds(ranks: readonly number[], claims: Iterable<number>): boolean {
  const n = ranks.length;
  const [above, below] = [new Int32Array(n), new Int32Array(n)];
  for (const claim of claims) {
    above[claim % n]! += 1;
    below[Math.floor(claim / n)]! += 1;
  }
  return ranks.every((rank, i) => 1 + above[i]! <= rank && rank <= n - below[i]!);
}

describe(`95 % sets with errors declared, in ${WORLDS} simulated worlds`, () => {
  it.each(["cpc", "cpc-2025"])(
    "hold all true ranks at least 94 times in 100 in every one: %s",
    async (id) => {
      const world = await declared(id);
      const shares = Array.from({ length: WORLDS }, (_, at) => coverageIn(moved(part(world, at), at), at));
      console.log(`apart: ${said(shares)}`);
      expect(Math.min(...shares)).toBeGreaterThanOrEqual(0.94);
    },
  );

  // Under cpc, whose halves count by place, sets of equals are too narrow, which every document of sets says (`byPlace`).
  it("hold them 94 to 96 times in 100 where all countries are truly equal, under cpc-2025", async () => {
    const world = await declared("cpc-2025");
    const shares = Array.from({ length: WORLDS }, (_, at) => {
      const own = part(world, at);
      return coverageIn(alike(own, at % own.rows.length), at);
    });
    console.log(`all equal: ${said(shares)}`);
    expect(mean(shares)).toBeGreaterThanOrEqual(0.94);
    expect(mean(shares)).toBeLessThanOrEqual(0.96);
  });

  it("hold them as often where errors are drawn around what was measured, under cpc-2025", async () => {
    const world = await declared("cpc-2025");
    const worlds = Array.from({ length: WORLDS }, (_, at) => part(world, at));
    const apart = worlds.map((own, at) => coverageAsMeasured(moved(own, at), at));
    const equal = worlds.map((own, at) => coverageAsMeasured(alike(own, at % own.rows.length), at));
    console.log(`as measured, apart: ${said(apart)}; all equal: ${said(equal)}`);
    expect(mean(apart)).toBeGreaterThanOrEqual(0.95 - OFF);
    expect(mean(equal)).toBeGreaterThanOrEqual(0.94 - OFF);
    expect(mean(equal)).toBeLessThanOrEqual(0.96 + OFF);
  });

  it("hold them as often under cpc where countries differ, and of equals less often, as documents say", async () => {
    const world = await declared("cpc");
    const worlds = Array.from({ length: WORLDS }, (_, at) => part(world, at));
    const apart = worlds.map((own, at) => coverageAsMeasured(moved(own, at), at));
    const equal = worlds.map((own, at) => coverageAsMeasured(alike(own, at % own.rows.length), at));
    console.log(`by place, as measured, apart: ${said(apart)}; all equal: ${said(equal)}`);
    expect(mean(apart)).toBeGreaterThanOrEqual(0.95 - OFF);
    expect(mean(equal)).toBeLessThan(0.9);
  });
});

function mean(shares: readonly number[]): number {
  return shares.reduce((sum, share) => sum + share, 0) / shares.length;
}

function said(shares: readonly number[]): string {
  return `least ${Math.min(...shares)}, mean ${mean(shares).toFixed(4)}, most ${Math.max(...shares)}`;
}
