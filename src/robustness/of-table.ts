import { counted } from "../model/collections.ts";
import { isOwnTable } from "../model/source.ts";
import { everybody } from "../model/standings.ts";
import { fillingPeers, peersOf, standardError, standIns } from "../scoring/column.ts";
import { takenBy } from "../scoring/evaluate.ts";
import { isNotKnown } from "../scoring/gates.ts";
import { candidates, contenders, type Plan, type Scored, type ScoreTable } from "../scoring/index.ts";
import { fittedNodes, type PlanLeaf } from "../scoring/plan.ts";
import { FAILURES, rankAcceptability, rankQuantile, type Tally, topAcceptability } from "./tally.ts";
import type { TreeDraws, World } from "./world.ts";

/** What can vary, in the order in which it is said. */
export const VARIABLE = ["weights", "data", "missing", "methods"] as const;
/** What varies where nothing else is said: methods are a choice of the profile's author, which is asked about when it is in doubt. */
export const BY_DEFAULT = ["weights", "data", "missing"] as const;
export type Variable = (typeof VARIABLE)[number];
export const SEED = 1;
/** How weights vary where nothing else is said: each up to so many percent smaller or larger. */
export const PERCENT = 25;

/** What a scored table brings to draws: of the countries that may be ranked, and of figures and gaps where these vary. */
export function worldOf(table: ScoreTable, players: readonly Scored[], varied: ReadonlySet<Variable>): World {
  const { plan, evidence } = table;
  const { withinSource } = plan.profile.errors ?? { withinSource: 0 };
  const others = otherCandidates(table, players, varied);
  const all = [...players, ...others];
  const missing = varied.has("missing") ? missingLeaves(table, all) : [];
  return {
    profile: plan.profile,
    rows: rowsOf(all),
    ...(others.length > 0 ? { unranked: others.length } : {}),
    uncertain: varied.has("data") ? uncertainLeaves(table, all, missing, withinSource > 0) : [],
    missing,
    peers: [...peersOf(plan, evidence).of],
    positions: Int32Array.from(all, ({ index }) => index),
    ...(withinSource > 0 ? { withinSource } : {}),
  };
}

/**
 * Who may have a score in some draw: those who have one, and those whose evidence might do under other weights. Where missing values are drawn,
 * the former alone: what is drawn is no evidence, and gives nobody a score.
 */
export function mayHaveScore({ score, failure }: Scored, varied: ReadonlySet<Variable>): boolean {
  if (score !== undefined) return true;
  return !varied.has("missing") && failure?.cause.code !== "required" && failure?.cause.code !== "demanded";
}

/** Candidates who take no rank among the players, as who is set apart: nodes that place their scores among the candidates' count them. */
function otherCandidates(
  table: ScoreTable,
  players: readonly Scored[],
  varied: ReadonlySet<Variable>,
): readonly Scored[] {
  const { fit, plan } = table;
  if (fit === undefined) return [];
  const isPlayer = new Set(players.map(({ index }) => index));
  // Among them may be some whose own score is undefined once others' are known.
  const isCounted = new Set(fittedNodes(plan).flatMap((item) => [...fit.scores(item).keys()]));
  return candidates(table).filter(
    (one) =>
      !isPlayer.has(one.index) &&
      // No draw brings newer evidence.
      !one.gates.some(isNotKnown) &&
      (isCounted.has(one.index) || mayHaveScore(one, varied)),
  );
}

/** The world of the same evidence scored otherwise, by a plan of the same tree: figures and their errors are the same. */
export function otherWorld(world: World, table: ScoreTable, varied: ReadonlySet<Variable>): World {
  const scored = new Map(everybody(table).map((one) => [one.index, one] as const));
  const others = Array.from(world.positions, (index) => scored.get(index)!);
  return {
    ...world,
    profile: table.plan.profile,
    rows: rowsOf(others),
    missing: varied.has("missing") ? missingLeaves(table, others) : [],
  };
}

function rowsOf(players: readonly Scored[]): World["rows"] {
  return players.map(({ leafScores, assessed, applies }) => ({
    leafScores: leafScores.slice(),
    assessed: assessed.slice(),
    applies,
  }));
}

function uncertainLeaves(
  table: ScoreTable,
  players: readonly Scored[],
  missing: World["missing"],
  correlate: boolean,
): World["uncertain"] {
  const { plan, columns, evidence } = table;
  const figures = new Map<string, number>();
  const numbers = new Map<string, number>();
  const sourceAt = ({ observations }: ScoreTable["columns"][number], i: number) => {
    const origin = observations.origin(i);
    // A derived figure may rest on several.
    if (origin === undefined || origin.inputs !== undefined) return -1;
    // Tables of one's own have one name for all: each file is a source.
    const source = isOwnTable(origin.source) ? origin.file : origin.source;
    if (!numbers.has(source)) numbers.set(source, numbers.size);
    return numbers.get(source)!;
  };
  return plan.leaves.flatMap((leaf) => {
    const { observations } = columns[leaf.leaf]!;
    if (leaf.share === 0) return [];
    const errors = Float64Array.from(evidence.countries, (_, i) => {
      const one = observations.at(i);
      return one === undefined ? 0 : (standardError(leaf, one) ?? 0);
    });
    if (!errors.some((error) => error > 0)) return [];
    const { indicator, maxAge } = leaf.node;
    const key = `${indicator} ${maxAge}`;
    if (!figures.has(key)) figures.set(key, figures.size);
    // A figure that is no number has no error, and the column has refused it where numbers are wanted.
    const values = Float64Array.from(evidence.countries, (_, i) =>
      Number(observations.value(i) ?? Number.NaN),
    );
    const sources = correlate
      ? { sources: Int32Array.from(evidence.countries, (_, i) => sourceAt(columns[leaf.leaf]!, i)) }
      : {};
    return [
      {
        leaf: leaf.leaf,
        values,
        errors,
        figures: figures.get(key)!,
        ...sources,
        ...filledIn(table, leaf, players, missing),
      },
    ];
  });
}

/** What the median of others' scores fills of a leaf, and is not drawn. */
function filledIn(
  { plan, columns, evidence }: ScoreTable,
  item: PlanLeaf,
  players: readonly Scored[],
  missing: World["missing"],
): Pick<World["uncertain"][number], "filled"> {
  const { policy } = item.missing;
  if (!policy.endsWith("median")) return {};
  const { applies, normalised, entering } = columns[item.leaf]!;
  const drawn = new Set(missing.find(({ leaf }) => leaf === item.leaf)?.countries);
  const having = positionsOf(normalised);
  const all = having.filter((i) => i !== undefined);
  const of = standIns(fillingPeers(item, evidence, peersOf(plan, evidence)), having);
  const gaps = players.flatMap(({ index }, i) =>
    applies[index] && normalised[index] === undefined && entering[index] !== undefined && !drawn.has(i)
      ? [{ i, pool: policy === "median" ? all : of(index)! }]
      : [],
  );
  return gaps.length === 0 ? {} : { filled: inPools(gaps) };
}

/** In the place of each score its position. */
function positionsOf(scores: readonly (number | undefined)[]): (number | undefined)[] {
  return scores.map((score, i) => (score === undefined ? undefined : i));
}

function inPools(gaps: readonly { readonly i: number; readonly pool: readonly number[] }[]) {
  const pools = [...new Set(gaps.map(({ pool }) => pool))];
  return {
    countries: Int32Array.from(gaps, ({ i }) => i),
    poolOf: Int32Array.from(gaps, ({ pool }) => pools.indexOf(pool)),
    pools: pools.map((members) => Int32Array.from(members)),
  };
}

function missingLeaves(table: ScoreTable, players: readonly Scored[]): World["missing"] {
  const { plan, columns, evidence } = table;
  const peers = peersOf(plan, evidence);
  const gaps = players.map((one) => gapsOf(plan, one));
  const figuresOf = ({ node }: (typeof plan.leaves)[number]) => `${node.indicator} ${node.maxAge}`;
  const weighed = counted(plan.leaves.filter(({ share }) => share > 0).map(figuresOf));
  const twice = [...weighed.keys()].filter((figures) => weighed.get(figures)! > 1);
  return plan.leaves.flatMap((item) => {
    const { leaf } = item;
    const { normalised } = columns[leaf]!;
    const of = standIns(fillingPeers(item, evidence, peers), positionsOf(normalised));
    // What next to nobody has evidence of is not made up: it says nothing of the order.
    const drawn = players.flatMap(({ index }, i) => {
      const pool = gaps[i]!.has(leaf) ? of(index) : undefined;
      return pool === undefined ? [] : [{ i, pool }];
    });
    if (drawn.length === 0) return [];
    const figures = twice.indexOf(figuresOf(item));
    return [
      {
        leaf,
        ...(figures < 0 ? {} : { figures }),
        ...inPools(drawn),
        scores: Float64Array.from(normalised, (score) => score ?? Number.NaN),
      },
    ];
  });
}

/** Whether draws of gaps put others' figures in the place of what a country lacks. */
export function hasDrawnGaps(table: ScoreTable, one: Scored): boolean {
  return missingLeaves(table, [one]).length > 0;
}

/** Leaves that a country has no figure of and that would count if it had: of alternatives those that are taken, or the last, which is the one that a policy fills. */
export function gapsOf({ items, root }: Plan, { applies, assessed, scores }: Scored): ReadonlySet<number> {
  const gaps = new Set<number>();
  const visit = (index: number): void => {
    const item = items[index]!;
    if (applies[index] === 0 || item.share === 0) return;
    if (item.leaf >= 0) {
      if (Number.isNaN(assessed[item.leaf]!)) gaps.add(item.leaf);
    } else if (item.chooses) {
      const taken = takenBy(item, scores);
      const last = item.children.findLast((child) => applies[child] === 1);
      if (taken >= 0) visit(taken);
      else if (last !== undefined) visit(last);
    } else for (const child of item.children) visit(child);
  };
  visit(root.index);
  return gaps;
}

/** Who may have a rank in some draw: the ranked, in their order, and others who may have a score. */
export function playersOf(table: ScoreTable, varied: ReadonlySet<Variable>): readonly Player[] {
  return contenders(table).filter((one) => mayHaveScore(one, varied));
}

type Player = Scored & { readonly rank?: number };

/** What is drawn of a scored table, but for its worlds. */
export function drawsOver(
  { ranked }: ScoreTable,
  players: readonly Player[],
  top: number,
): Pick<TreeDraws, "ranked" | "top"> {
  const inTop = ranked.filter(({ rank }) => rank <= top).length;
  return {
    ranked: Uint32Array.from(players, (_, i) => ranked[i]?.rank ?? 0),
    top: Uint8Array.from(players, (_, i) => (i < inTop ? 1 : 0)),
  };
}

/** Where one stood in draws. */
interface Stood {
  /** In which share of the draws it had a rank (0 to 1). */
  readonly rankedShare: number;
  /** Shares of the draws with each rank. */
  readonly row: Float64Array;
  /** In which share of the draws it was among the first so many. */
  among(first: number): number;
  /** The rank that it did not exceed in this share of the draws in which it had one; null where it never had. */
  quantile(share: number): number | null;
}

/** Where each player stood, by position. */
export function stoodIn(tally: Tally): (player: number) => Stood {
  const n = tally.countries;
  const acceptability = rankAcceptability(tally);
  const among = topAcceptability(tally);
  return (i) => {
    const failures = tally.failures.subarray(i * FAILURES, (i + 1) * FAILURES);
    const failed = failures.reduce((sum, count) => sum + count, 0);
    const rankedShare = 1 - (tally.draws === 0 ? 0 : failed / tally.draws);
    return {
      rankedShare,
      row: acceptability.subarray(i * n, (i + 1) * n),
      among: (first) => Math.min(1, among[i * n + Math.min(first, n) - 1]!),
      quantile: (share) =>
        rankedShare === 0 ? null : rankQuantile(acceptability, n, i, share * rankedShare),
    };
  };
}
