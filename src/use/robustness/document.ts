import { title } from "../../explain/nodes.ts";
import { profileSummary } from "../../explain/ranking.ts";
import { counted, defined } from "../../model/collections.ts";
import type { RobustCountry, Robustness } from "../../model/documents/robustness.ts";
import type { ErrorsTaken, Undrawn } from "../../model/documents/uncertainty.ts";
import { TOPS } from "../../model/standings.ts";
import { textIn } from "../../model/translation.ts";
import type { Warned } from "../../model/warning.ts";
import {
  centralWeights,
  FAILURES,
  type Tally,
  type TreeDraws,
  type WeightChange,
  weighedNodes,
  winShares,
} from "../../robustness/index.ts";
import { gapsOf, stoodIn, VARIABLE } from "../../robustness/of-table.ts";
import { areFew, errorOf } from "../../scoring/column.ts";
import { evaluator, tooLittle } from "../../scoring/evaluate.ts";
import { withAbove } from "../../scoring/fit.ts";
import { gatesAskNodes } from "../../scoring/gates.ts";
import { GRID_FAILURES } from "../../scoring/grid.ts";
import { type Scored, type ScoreTable, takesRank } from "../../scoring/index.ts";
import type { Placed } from "../../scoring/plan.ts";
import { type Plan, type PlanItem, type PlanLeaf, placedBy } from "../../scoring/plan.ts";
import { isBounded } from "../../scoring/score.ts";
import { significant } from "../../stats/index.ts";
import type { Run } from "../load-run.ts";

const GENERATOR = "xoshiro128**, one stream per draw and purpose, hashed from the seed";

export interface Drawn {
  /** The ranked, in their order, then the others. */
  readonly players: readonly (Scored & { readonly rank?: number })[];
  readonly tally: Tally;
  readonly plan: TreeDraws;
  readonly top: number;
  /** How many draws were asked for. */
  readonly asked: number;
}

/** Where each country stood in draws, and which order they keep: what a ranking says beside its ranks. */
export function placesIn(run: Run, drawn: Drawn): Pick<Robustness, "countries" | "order" | "undrawn"> {
  const { order } = orderIn(run.table, drawn.tally);
  const gaps = drawn.players.map((one) => gapsOf(run.table.plan, one));
  return {
    countries: countriesOf(drawn, [], [], (country) => country),
    ...defined({ order, undrawn: undrawnOf(run, gaps) }),
  };
}

/** What draws gave, as a document. */
export function robustnessDocument({ table, surroundings }: Run, drawn: Drawn): Warned<Robustness> {
  const gaps = drawn.players.map((one) => gapsOf(table.plan, one));
  const { tally, plan, top } = drawn;
  const made = tally.draws + tally.failedDraws;
  const { id, title: profileTitle, sha256, scale, bounded } = profileSummary(table, surroundings);
  const weighed = plan.weights ? weighedNodes(table.plan) : [];
  const children = weighed.flatMap((node) => node.children);
  const ids = children.map((at) => table.plan.items[at]!.node.id);
  const isDrawn = made > 0;
  const countries = isDrawn ? countriesOf(drawn, ids, children, surroundings.nameOf) : [];
  const by = table.plan.profile.peers?.by;
  const isNamed = countries.some((one) => one.centralWeights !== undefined);
  return {
    document: "shortlist/robustness/1",
    tool: surroundings.tool,
    profile: { id, title: profileTitle, sha256, scale, ...(bounded === false ? { bounded } : {}) },
    dataset: surroundings.dataset,
    seed: plan.seed,
    generator: GENERATOR,
    draws: made,
    ...(made < drawn.asked ? { asked: drawn.asked } : {}),
    failedDraws: tally.failedDraws,
    ...variedIn(table, drawn.players, gaps, plan),
    ...(made > 0 ? defined({ undrawn: undrawnOf({ table, surroundings }, gaps) }) : {}),
    ...frozenGates(table, surroundings.language),
    of: table.ranked.length,
    otherwiseRanked: isDrawn ? shareOf(tally.otherwise, tally.draws) : null,
    ...(tally.tied > 0 ? { tied: shareOf(tally.tied, tally.draws) } : {}),
    top: {
      k: top,
      countries: table.ranked.filter(({ rank }) => rank <= top).map(({ country }) => country),
      stays: isDrawn ? shareOf(tally.stays, tally.draws) : null,
    },
    ...(isDrawn ? orderIn(table, tally) : {}),
    countries,
    ...(tally.wins ? { pairwise: pairsOf(drawn, countries) } : {}),
    titles: Object.fromEntries([
      ...(isNamed ? children : []).map((at) => {
        const item = table.plan.items[at]!;
        return [item.node.id, title(item, surroundings)];
      }),
      ...(by === undefined ? [] : [[by, surroundings.titleOf(by) ?? by]]),
    ]),
    warnings: surroundings.warnings,
  };
}

function countriesOf(
  { players, tally, top }: Drawn,
  ids: readonly string[],
  children: readonly number[],
  nameOf: (country: string) => string,
): RobustCountry[] {
  const n = players.length;
  const standing = stoodIn(tally);
  const central = ids.length > 0 ? centralWeights(tally) : [];
  const tops = [...new Set([...TOPS.filter((k) => k <= n), top])].sort((a, b) => a - b);
  return players.flatMap((one, i) => {
    const { row, rankedShare, among, quantile } = standing(i);
    const own = tally.failures.subarray(i * FAILURES, (i + 1) * FAILURES);
    const isRanked = one.rank !== undefined;
    if (!isRanked && rankedShare === 0) return [];
    const mean = row.reduce((sum, share, rank) => sum + share * (rank + 1), 0);
    const failures = GRID_FAILURES.flatMap((code, at) =>
      code === "none" || own[at] === 0 ? [] : [{ code, share: shareOf(own[at]!, tally.draws) }],
    );
    const first = central[i];
    return [
      {
        country: one.country,
        name: nameOf(one.country),
        rank: one.rank ?? null,
        score: one.score ?? null,
        rankedShare,
        rankMean: rankedShare === 0 ? null : mean / rankedShare,
        rankP05: quantile(0.05),
        rankP50: quantile(0.5),
        rankP95: quantile(0.95),
        firstShare: Math.min(1, row[0]!),
        topShare: Object.fromEntries(tops.map((k) => [k, among(k)])),
        acceptability: untilLast(row),
        ...(first
          ? { centralWeights: Object.fromEntries(ids.map((id, at) => [id, first[children[at]!]!])) }
          : {}),
        ...(failures.length > 0 ? { failures } : {}),
      },
    ];
  });
}

/** In so many of 100 draws one is above the other where their order is said to be kept. */
const KEPT = 95;

/** Which neighbours keep their order, and the classes within which the first is told from nobody. */
function orderIn(
  { ranked }: ScoreTable,
  { above, countries, draws }: Tally,
): Pick<Robustness, "order" | "classes"> {
  const keeps = (i: number, j: number) => 100 * above![i * countries + j]! >= KEPT * draws;
  const classes: { from: number; to: number; countries: string[] }[] = [];
  let first = 0;
  let kept = 0;
  ranked.forEach(({ country, rank }, at) => {
    // Who is level in the ranking has no order to keep.
    if (at > 0 && rank > ranked[at - 1]!.rank && keeps(at - 1, at)) kept += 1;
    if (at === 0 || keeps(first, at)) {
      first = at;
      classes.push({ from: rank, to: rank, countries: [country] });
      return;
    }
    const own = classes.at(-1)!;
    own.to = rank;
    own.countries.push(country);
  });
  return { order: { neighbours: ranked.length - 1, kept }, classes };
}

/** A gate that asks for a score could turn under other weights and figures, and is not asked again. */
function frozenGates({ plan }: ScoreTable, language: string): Pick<Robustness, "frozenGates"> {
  const asking = plan.profile.gates.filter((gate) => takesRank(gate) && gatesAskNodes({ gates: [gate] }));
  if (asking.length === 0) return {};
  return {
    frozenGates: asking.map(({ id, title: gateTitle }) => ({ id, title: textIn(gateTitle, language, id) })),
  };
}

function shareOf(count: number, all: number): number {
  return all === 0 ? 0 : count / all;
}

/** Every pair of neighbours in the ranking, and every pair of the top: how often the one that ranks higher was above the other. */
function pairsOf({ players, tally, top }: Drawn, countries: readonly RobustCountry[]) {
  const shares = winShares(tally);
  const n = players.length;
  const shown = countries.filter(({ rank }) => rank !== null);
  const at = new Map(players.map(({ country }, i) => [country, i]));
  return shown.flatMap((above, i) =>
    shown.slice(i + 1).flatMap((below, j) => {
      if (j > 0 && below.rank! > top) return [];
      const [a, b] = [above, below].map(({ country }) => at.get(country)!);
      const share = shares[a! * n + b!]!;
      return Number.isNaN(share) ? [] : [{ a: above.country, b: below.country, share }];
    }),
  );
}

/** The shares to the last that is not 0. */
function untilLast(row: Float64Array): number[] {
  return [...row.subarray(0, row.findLastIndex((share) => share !== 0) + 1)];
}

/**
 * What the draws vary, and how much of it there is.
 *
 * @param gaps of the players, in their order: leaves that a country has no figure of
 */
function variedIn(
  table: ScoreTable,
  players: readonly Scored[],
  gaps: readonly ReadonlySet<number>[],
  plan: TreeDraws,
): Pick<Robustness, "varied" | "held"> {
  const { worlds, weights } = plan;
  const [world] = worlds;
  const { uncertain, missing } = world!;
  const isPlayer = (row: number) => row < players.length;
  const drawn = players.map(() => new Set<number>());
  for (const { leaf, countries } of missing) for (const row of countries) drawn[row]?.add(leaf);
  const counted = new Map(
    players.map((one, row) => [one, countedLeaves(table.plan, one, { weights, gaps: drawn[row]! })]),
  );
  const leavesOf = (one: Scored) => counted.get(one)!;
  const cells = missing.reduce((sum, { countries }) => sum + countries.filter(isPlayer).length, 0);
  const groups = missing.map(({ leaf }) => {
    const { policy, peers } = table.plan.leaves[leaf]!.missing;
    return (policy === "peer-median" ? peers?.by : undefined) ?? table.plan.profile.peers?.by;
  });
  const varied = {
    ...(weights ? { weights: { how: weights, ...sharesIn(table.plan) } } : {}),
    ...(uncertain.length > 0
      ? {
          data: {
            ...errorsOf(table, players, leavesOf, uncertain),
            ...errorsTaken(table, players, leavesOf),
          },
        }
      : {}),
    ...(missing.length > 0
      ? {
          missing: {
            cells,
            notDrawn: gaps.reduce((sum, { size }) => sum + size, 0) - cells,
            peers: groups.find((by) => by !== undefined) ?? null,
          },
        }
      : {}),
    ...(worlds.length > 1 ? { methods: worlds.length } : {}),
  };
  return { varied, held: kindsIn(plan).held };
}

/** Which kinds of what can vary do, and which have nothing to vary. */
export function kindsIn({ worlds, weights }: TreeDraws) {
  const { uncertain, missing } = worlds[0]!;
  const varies = {
    weights: weights !== undefined,
    data: uncertain.length > 0,
    missing: missing.length > 0,
    methods: worlds.length > 1,
  };
  return { varied: VARIABLE.filter((kind) => varies[kind]), held: VARIABLE.filter((kind) => !varies[kind]) };
}

/** The weights that are drawn around, or in place of which any are. */
function sharesIn(plan: ScoreTable["plan"]) {
  const nodes = weighedNodes(plan);
  const shares = nodes.flatMap(({ children }) => {
    const weighed = children.map((child) => plan.items[child]!).filter(({ weight }) => weight > 0);
    const sum = weighed.reduce((total, { weight }) => total + weight, 0);
    return weighed.map(({ node, weight }) => [node.id, weight / sum] as const);
  });
  return { nodes: nodes.length, shares: Object.fromEntries(shares) };
}

function errorsOf(
  { columns, ranked }: ScoreTable,
  players: readonly Scored[],
  leavesOf: (one: Scored) => readonly PlanLeaf[],
  uncertain: TreeDraws["worlds"][number]["uncertain"],
) {
  const errorsAt = new Map(uncertain.map(({ leaf, errors }) => [leaf, errors]));
  const withError = (one: Scored) =>
    leavesOf(one).filter(({ leaf }) => (errorsAt.get(leaf)?.[one.index] ?? 0) > 0);
  const assessed = (one: Scored) =>
    leavesOf(one).filter(({ leaf }) => columns[leaf]!.normalised[one.index] !== undefined);
  const count = (of: (one: Scored) => readonly unknown[]) =>
    players.reduce((sum, one) => sum + of(one).length, 0);
  const carried = ranked.map((one) => withError(one).reduce((sum, { index }) => sum + one.shares[index]!, 0));
  return {
    indicators: [...new Set(players.flatMap(withError).map(({ node }) => node.indicator))].sort(),
    figures: count(withError),
    of: count(assessed),
    weightWithError: carried.reduce((sum, share) => sum + share, 0) / carried.length,
  };
}

/**
 * What is in no draw since next to nobody has evidence on it, and the most that findings on it could do.
 *
 * @param gaps of the ranked, in their order: leaves that a country has no figure of
 * @returns undefined where there is nothing of the kind
 */
function undrawnOf(
  { table, surroundings }: Pick<Run, "table" | "surroundings">,
  gaps: readonly ReadonlySet<number>[],
): Undrawn | undefined {
  const { plan, columns, ranked } = table;
  const lacking = new Set(ranked.flatMap((_, i) => [...gaps[i]!]));
  const leaves = plan.leaves.filter(({ leaf }) => lacking.has(leaf) && areFew(columns[leaf]!.normalised));
  if (leaves.length === 0) return undefined;
  const most = isBounded(plan, columns) ? greatestChange(table, leaves, gaps) : undefined;
  return {
    nodes: wholes(plan, leaves).map((item) => ({ id: item.node.id, title: title(item, surroundings) })),
    weight: leaves.reduce((sum, { share }) => sum + share, 0),
    nobody: leaves.every(({ leaf }) => columns[leaf]!.normalised.every((score) => score === undefined)),
    most: most ? { ...most, name: surroundings.nameOf(most.country) } : null,
  };
}

const NO_LEAVES = new Float64Array(0);

/**
 * Each ranked country alone is scored with its gaps at the worst, and at the best end of the scale; the others stay where they are, as for
 * the range of a score.
 */
function greatestChange(
  { plan, ranked, fit }: ScoreTable,
  leaves: readonly PlanLeaf[],
  gaps: readonly ReadonlySet<number>[],
) {
  const now: Placed[] = [];
  const own = placedBy(
    plan,
    ({ index }) =>
      (raw) =>
        now[index]!(raw),
  );
  const moved = withAbove(
    own,
    leaves.map(({ index }) => own.items[index]!),
  ).filter(({ leaf }) => leaf < 0);
  const fits = moved.filter((item) => item.fit !== undefined && !item.fit.fixed);
  const run = evaluator(own, moved);
  const out = new Float64Array(plan.items.length);
  let most: { country: string; score: number; to: number } | undefined;
  let largest = 0;
  for (let i = 0; i < ranked.length; i += 1) {
    const { country, index, score, scores, applies } = ranked[i]!;
    for (const item of fits)
      now[item.index] = item.fit!.among(fit!.sorted(item), fit!.scores(item).get(index) ?? Number.NaN);
    for (const end of plan.scale) {
      // No score leaves the scale.
      if (Math.abs(end - score) <= largest) continue;
      out.set(scores);
      for (const item of leaves) if (gaps[i]!.has(item.leaf)) out[item.index] = end;
      run(NO_LEAVES, applies, out);
      const to = significant(out[plan.root.index]!);
      if (Math.abs(to - score) <= largest) continue;
      most = { country, score, to };
      largest = Math.abs(to - score);
    }
  }
  return most;
}

/** The same leaves, and a node in their place where they are all that it weighs. */
function wholes({ items }: Plan, leaves: readonly PlanItem[]): PlanItem[] {
  const found = new Set(leaves.map(({ index }) => index));
  for (const { index, children } of items) {
    const weighed = children.filter((child) => items[child]!.weight > 0);
    if (weighed.length > 0 && weighed.every((child) => found.has(child))) found.add(index);
  }
  return items.filter(({ index, parent }) => found.has(index) && !found.has(parent));
}

/** What else draws move. */
interface Moved {
  readonly weights?: WeightChange | undefined;
  /** Leaves of a country that are drawn since it has no figure. */
  readonly gaps?: ReadonlySet<number>;
}

/**
 * The leaves that count for a country in some draw: neither unweighed nor behind an alternative that is taken in each, nor under a node that has
 * too little evidence for a score in any. Errors of figures take none away.
 */
export function countedLeaves({ items, root, leaves }: Plan, one: Scored, moved: Moved = {}): PlanLeaf[] {
  const { applies, leafScores } = one;
  /** By item index: whether it has a score in some draw, and in each. */
  const [some, each] = [new Uint8Array(items.length), new Uint8Array(items.length)];
  const weighed = ({ children }: PlanItem) =>
    children.filter((child) => applies[child] === 1 && items[child]!.weight > 0);
  for (const item of items) {
    const { index, leaf, chooses } = item;
    const children = weighed(item);
    for (const [has, sign] of [
      [some, 1],
      [each, -1],
    ] as const) {
      const isThere =
        leaf >= 0
          ? !Number.isNaN(leafScores[leaf]!) || moved.gaps?.has(leaf)
          : chooses
            ? children.some((child) => has[child])
            : hasEnough(item, children, has, sign);
      has[index] = isThere && applies[index] ? 1 : 0;
    }
  }

  function hasEnough(item: PlanItem, children: readonly number[], has: Uint8Array, sign: 1 | -1): boolean {
    const part = item.positional ? 0 : partOf(moved.weights);
    let [present, total] = [0, 0];
    for (const child of children) {
      const weight = items[child]!.weight * (1 + (has[child] ? sign : -sign) * part);
      total += weight;
      if (has[child]) present += weight;
    }
    const isAny = children.some((child) => has[child]);
    return isAny && !tooLittle(present / total, item.missing.minimumCoverage);
  }

  const counts = new Uint8Array(items.length);
  counts[root.index] = 1;
  for (const item of items.toReversed()) {
    if (!counts[item.index]) continue;
    for (const child of weighed(item)) {
      counts[child] = some[child]!;
      if (item.chooses && each[child]) break;
    }
  }
  return leaves.filter(({ index }) => counts[index]);
}

/** By which part of itself a weight can be other than as written; all of it where siblings' can take any shares. */
function partOf(change: WeightChange | undefined): number {
  if (change === undefined) return 0;
  return change.kind === "uniform" ? change.percent / 100 : 1;
}

/** What errors of some countries' figures are taken for, of the leaves that count for them. */
export function errorsTaken(
  { plan, columns }: ScoreTable,
  countries: readonly Scored[],
  leavesOf: (one: Scored) => readonly PlanLeaf[],
): ErrorsTaken {
  const levels = countries.flatMap((one) =>
    leavesOf(one).flatMap((leaf) => {
      const figure = columns[leaf.leaf]!.observations.at(one.index);
      return (figure && errorOf(leaf, figure)?.interval) ?? [];
    }),
  );
  const intervals = [...counted(levels)]
    .sort(([a], [b]) => a - b)
    .map(([level, figures]) => ({ level, figures }));
  const { withinSource } = plan.profile.errors ?? { withinSource: 0 };
  return {
    ...(intervals.length > 0 ? { intervals } : {}),
    ...(withinSource > 0 ? { withinSource } : {}),
  };
}
