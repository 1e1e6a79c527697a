import { sourceNames } from "../../dataset/source-names.ts";
import type { Surroundings } from "../../explain/index.ts";
import { title } from "../../explain/nodes.ts";
import { profileSummary } from "../../explain/ranking.ts";
import { knownShare, weightsAsTheyAct } from "../../explain/weights.ts";
import { counted, gather } from "../../model/collections.ts";
import type { Dataset } from "../../model/dataset.ts";
import type { Facts, LeftOut, Robustness, Sensitivity } from "../../model/documents/robustness.ts";
import type { Evidence, Origin } from "../../model/evidence.ts";
import { weighedChildren } from "../../model/factor-tree.ts";
import { badUsage, ShortlistError } from "../../model/problem.ts";
import { isOwnTable } from "../../model/source.ts";
import { judgedIn } from "../../model/standings.ts";
import {
  type DrawnCell,
  doubtOf,
  doubtSettledBy,
  type FactDraws,
  type SobolOutcomes,
  sharesAmong,
  sobolIndicesOf,
  type TreeDraws,
  type VariedGroup,
  type WeightChange,
  type World,
  weighedNodes,
} from "../../robustness/index.ts";
import type { Variable } from "../../robustness/of-table.ts";
import { standardError } from "../../scoring/column.ts";
import {
  type LeafColumn,
  type Plan,
  type PlanItem,
  type Scored,
  type ScoreTable,
  score,
} from "../../scoring/index.ts";
import type { Run } from "../load-run.ts";
import { type Drawing, inParts } from "./pool.ts";

/** Base points: a power of 2, for the evenness of the sequence. Fewer would leave most intervals too wide. */
const POINTS = 1024;
const MOST_POINTS = 16_384;
/** Stopped after fewer, there is nothing to say. */
const FEWEST = 64;
/** A sequence has two dimensions a group. */
const MOST_GROUPS = 32;
/** An index whose interval is wider than this says nothing: it is between little and a good part. */
const OPEN = 0.25;

interface Asked {
  readonly varied: ReadonlySet<Variable>;
  readonly change: WeightChange;
  readonly seed: number;
  /** Whose rank is asked about beside the mean change. */
  readonly country?: string;
  /** How many rankings to make; at least those of 1,024 points are. */
  readonly draws?: number;
}

type Group = VariedGroup & Pick<Sensitivity, "input" | "title">;

/**
 * How much of the movement of ranks is due to each group of what varies.
 *
 * @returns undefined where it was stopped before there was anything to say
 */
export async function sensitivityOf(
  run: Run,
  worlds: readonly World[],
  asked: Asked,
  drawing: Drawing = {},
): Promise<Pick<Robustness, "sensitivity" | "sensitivityRun"> | undefined> {
  const { table } = run;
  const { seed, country } = asked;
  const subject = country === undefined ? -1 : table.ranked.findIndex((one) => one.country === country);
  if (country !== undefined && subject < 0) {
    throw new ShortlistError("not-ranked", `--country ${country} is not ranked: no rank of it varies`, {
      wayOut: "“shortlist explain” says why; name a country that is ranked.",
    });
  }
  const world = worlds[0]!;
  const groups = groupsOf(
    run,
    world.uncertain.map(({ leaf }) => leaf),
    [
      ...(world.missing.length > 0 ? (["missing"] as const) : []),
      ...(worlds.length > 1 ? (["methods"] as const) : []),
    ],
    asked,
  );
  if (groups.length === 0) {
    throw badUsage("--sensitivity asks what ranks hang on, and nothing varies here", {
      wayOut: "Vary weights, or figures that have an error: --vary weights,data.",
    });
  }
  const points = pointsFor(asked.draws, groups.length);
  const ranked = table.ranked.map(({ rank }) => rank);
  const parts: SobolOutcomes[] = [];
  const made = await inParts(
    { kind: "points", worlds, groups, seed, points, ranked, subject },
    points,
    (part) => parts.push(part),
    drawing,
  );
  if (made < Math.min(points, FEWEST)) return undefined;
  const found = sobolIndicesOf(joined(parts), { seed });
  const kinds = ["rank-change", "rank"] as const;
  return {
    sensitivity: found.flatMap((indices = [], k) =>
      indices
        .map(({ first, total, firstInterval, totalInterval }, at) => ({
          outcome: kinds[k]!,
          ...(k === 1 ? { country: country! } : {}),
          kind: groups[at]!.kind,
          input: groups[at]!.input,
          title: groups[at]!.title,
          firstOrder: first,
          firstOrderCi: [...firstInterval] as [number, number],
          total,
          ci: [...totalInterval] as [number, number],
          open: [firstInterval, totalInterval].some(([from, to]) => !(to - from <= OPEN)),
        }))
        .sort((a, b) => b.total - a.total || (a.input < b.input ? -1 : 1)),
    ),
    sensitivityRun: {
      points: made,
      ...(made < points ? { asked: points } : {}),
      rankings: made * (groups.length + 2),
      constant: kinds.slice(0, found.length).filter((_, k) => found[k] === undefined),
      ...(country === undefined ? {} : { country }),
    },
  };
}

function pointsFor(draws: number | undefined, groups: number): number {
  const asked = 2 ** Math.floor(Math.log2((draws ?? 1) / (groups + 2)));
  return Math.min(MOST_POINTS, Math.max(POINTS, asked));
}

function joined(parts: readonly SobolOutcomes[]): SobolOutcomes {
  return parts[0]!.map((outcomes, set) =>
    outcomes.map((_, k) => Float64Array.from(parts.flatMap((part) => [...part[set]![k]!]))),
  );
}

/** Weights by node, errors by source, gaps together, methods together; where these are too many, weights by the root's children, or all in one. */
function groupsOf(
  run: Run,
  uncertain: readonly number[],
  together: readonly ("missing" | "methods")[],
  { varied, change }: Asked,
): Group[] {
  const { plan } = run.table;
  const nodes = varied.has("weights") ? weighedNodes(plan) : [];
  const others: Group[] = [
    ...bySource(run, uncertain),
    ...together.map((kind) => ({ kind, input: kind, title: null })),
  ];
  const profileTitle = profileSummary(run.table, run.surroundings).title;
  const room = MOST_GROUPS - others.length;
  const branchOf = (index: number): number => {
    const child = plan.root.children.find((one) => isUnder(one, index));
    return child ?? plan.root.index;
  };
  const isUnder = (from: number, index: number): boolean =>
    from === index || plan.items[from]!.children.some((child) => isUnder(child, index));
  for (const keyOf of [(index: number) => index, branchOf, () => plan.root.index]) {
    const keys = [...new Set(nodes.map(({ index }) => keyOf(index)))];
    if (keys.length > room) continue;
    return [
      ...keys.map((key) => ({
        kind: "weights" as const,
        nodes: nodes.filter(({ index }) => keyOf(index) === key).map(({ index }) => index),
        change,
        input: plan.items[key]!.node.id,
        title: key === plan.root.index ? profileTitle : title(plan.items[key]!, run.surroundings),
      })),
      ...others,
    ];
  }
  throw new RangeError(`${others.length} sources are too many for indices`);
}

/** A leaf is in the group of the source that most of its figures are of: those of one indicator are seldom of two. */
function bySource({ table, dataset }: Run, uncertain: readonly number[]): Group[] {
  const nameOfSource = sourceNames(dataset.sources);
  const sourcesOf = sourcesIn(dataset);
  const leavesOf = new Map<string, number[]>();
  const sourceOf = new Map<string, string>();
  for (const leaf of uncertain) {
    // Leaves that take the same indicator have the same errors.
    const { indicator } = table.plan.leaves[leaf]!.node;
    const own =
      sourceOf.get(indicator) ?? usualSource(table.columns[leaf]!, table.evidence, sourcesOf) ?? indicator;
    sourceOf.set(indicator, own);
    gather(leavesOf, own, leaf);
  }
  return [...leavesOf].map(([input, leaves]) => ({
    kind: "data" as const,
    leaves,
    input,
    title: isOwnTable(input) ? null : (nameOfSource.get(input) ?? null),
  }));
}

/** Enough to tell a twentieth of a place from nothing, and quick. */
const DRAWS = 4096;
/** Who is first and what was drawn have to fit in memory, draw by draw. */
const MOST = 20_480;
/** Stopped after fewer, there is nothing to say. */
const FEWEST_COUNTRIES = 512;
/** Who is among the first in fewer draws than this, or out of them, is as good as settled. */
const CONTESTED = 0.02;

/**
 * Which drawn figures would settle most who is among the first.
 *
 * @returns undefined where it was stopped before there was anything to say
 */
export async function factsOf(
  { table, dataset, surroundings }: Run,
  players: readonly Pick<Scored, "country" | "index">[],
  { worlds, seed, weights }: TreeDraws,
  { k, draws = DRAWS }: { readonly k: number; readonly draws?: number },
  drawing: Drawing = {},
): Promise<Facts | undefined> {
  const world = worlds[0]!;
  if (world.missing.length + world.uncertain.length === 0) {
    throw badUsage("--facts asks which figures are worth finding, and none is drawn", {
      wayOut: "Vary figures that have an error, or what is missing: --vary data,missing.",
    });
  }
  const drawn: readonly DrawnCell[] = [
    ...world.missing.flatMap(({ leaf, countries }) =>
      [...countries].flatMap((row) => (row < players.length ? [{ leaf, row }] : [])),
    ),
    ...world.uncertain.flatMap(({ leaf, errors }) =>
      players.flatMap(({ index }, row) => (errors[index]! > 0 ? [{ leaf, row }] : [])),
    ),
  ].filter(({ leaf }) => table.plan.leaves[leaf]!.share > 0);
  const isContested = (share: number) => share > CONTESTED && share < 1 - CONTESTED;
  const plan: FactDraws = { seed, ...(weights ? { weights } : {}) };
  const asked = Math.min(MOST, Math.max(DRAWS, draws));
  const among = new Uint8Array(asked * players.length);
  let filled = 0;
  const first = await inParts(
    { kind: "first", world, plan, k },
    asked,
    (part) => {
      among.set(part, filled);
      filled += part.length;
    },
    drawing,
  );
  if (first < FEWEST_COUNTRIES) return undefined;
  const shares = sharesAmong(among.subarray(0, filled), players.length);
  const cells = drawn.filter(({ row }) => isContested(shares[row]!));
  const values = new Float64Array(first * cells.length);
  let known = 0;
  // The same draws again, for what was drawn of each figure.
  const made = await inParts(
    { kind: "cells", world, plan, cells },
    first,
    (part) => {
      values.set(part, known);
      known += part.length;
    },
    drawing,
  );
  if (made < FEWEST_COUNTRIES) return undefined;
  const kept = among.subarray(0, made * players.length);
  const now = sharesAmong(kept, players.length);
  const settled = doubtSettledBy(kept, now, cells, values.subarray(0, known));
  const nameOfSource = sourceNames(dataset.sources);
  const sourcesOf = sourcesIn(dataset);
  return {
    k,
    draws: made,
    ...(made < asked ? { drawsAsked: asked } : {}),
    doubt: doubtOf(now),
    asked: cells.length,
    cells: settled
      .filter(({ gain, error }) => gain > 2 * error && gain > 0)
      .map(({ leaf, row, gain, error }) => {
        const column = table.columns[leaf]!;
        const { leaf: item, observations } = column;
        const { country, index } = players[row]!;
        const one = observations.at(index);
        const from = usualSource(column, table.evidence, sourcesOf);
        return {
          country,
          name: surroundings.nameOf(country),
          indicator: item.node.indicator,
          title: title(item, surroundings),
          value: typeof one?.value === "number" ? one.value : null,
          standardError: (one && standardError(item, one)) ?? null,
          source: from === undefined ? null : isOwnTable(from) ? from : (nameOfSource.get(from) ?? from),
          gain,
          error,
        };
      })
      // What nobody has is no fact that somebody could find.
      .filter(({ value, source }) => value !== null || source !== null)
      .sort((a, b) => Number(a.value !== null) - Number(b.value !== null) || b.gain - a.gain),
  };
}

type Ranked = ReadonlyMap<string, number>;

/**
 * The ranking without one factor, or without one source's indicators, one after the other. What is left out is as if it applied to
 * nobody: the profile's weights of the rest are rescaled, and minimum coverage is asked of the rest. Scales stay fitted as they are,
 * gates judge as they did, and who lacks evidence that the profile requires stays out.
 *
 * @param top how many make the top that others enter or leave
 */
export function leaveOneOut(
  { table, dataset, surroundings }: Run,
  top: number,
): { leaveOneOut: LeftOut[]; names: Record<string, string> } {
  const before = new Map(table.ranked.map(({ country, rank }) => [country, rank]));
  const without = (leaves: ReadonlySet<number>) => movedBetween(before, rankedWithout(table, leaves), top);
  const { overall } = weightsAsTheyAct(table);
  const factors = factorsOf(table.plan).map((item) => ({
    kind: "factor" as const,
    id: item.node.id,
    title: title(item, surroundings),
    weight: item.share,
    weightAsItActs: knownShare(overall[item.index]!),
    ...without(leavesUnder(table.plan, item)),
  }));
  const nameOfSource = sourceNames(dataset.sources);
  const sources = [...leavesBySource(table, sourcesIn(dataset))]
    .map(([id, leaves]) => ({
      kind: "source" as const,
      id,
      title: isOwnTable(id) ? null : (nameOfSource.get(id) ?? null),
      weight: shareOf(table.plan, leaves),
      ...without(leaves),
    }))
    .sort((a, b) => b.weight - a.weight || (a.id < b.id ? -1 : 1));
  const found = [...factors, ...sources];
  return {
    leaveOneOut: found,
    names: namesOf([...before.keys(), ...found.flatMap(({ gains }) => gains)], surroundings),
  };
}

/** Weighed children of the root and of its children that have weighed siblings. */
function factorsOf(plan: Plan): readonly PlanItem[] {
  const weighed = (item: PlanItem) => {
    const found = weighedChildren(plan, item);
    // An only child is its parent, and of alternatives the next one is taken: neither is a matter of weight.
    return { found, matters: !item.chooses && found.length > 1 };
  };
  const { found, matters } = weighed(plan.root);
  return found.flatMap((child) => {
    const below = weighed(child);
    return [...(matters ? [child] : []), ...(below.matters ? below.found : [])];
  });
}

function leavesUnder(plan: Plan, { leaf, children }: PlanItem): ReadonlySet<number> {
  if (leaf >= 0) return new Set([leaf]);
  return new Set(children.flatMap((child) => [...leavesUnder(plan, plan.items[child]!)]));
}

/** Weighed leaves by each source that any of their figures rests on. */
function leavesBySource(
  { plan, columns, evidence }: ScoreTable,
  sourcesOf: SourcesOf,
): ReadonlyMap<string, ReadonlySet<number>> {
  const bySource = new Map<string, Set<number>>();
  const add = (source: string, leaf: number) => {
    const leaves = bySource.get(source) ?? new Set();
    bySource.set(source, leaves.add(leaf));
  };
  for (const { leaf, share } of plan.leaves) {
    if (share === 0) continue;
    const { observations } = columns[leaf]!;
    for (let i = 0; i < evidence.countries.length; i += 1) {
      const origin = observations.origin(i);
      if (origin !== undefined) for (const source of sourcesOf(origin)) add(source, leaf);
    }
  }
  return bySource;
}

/** The share of the whole that some leaves have; of alternatives, of which one is taken, the most that any of them has. */
function shareOf({ items, root }: Plan, leaves: ReadonlySet<number>): number {
  const of = (item: PlanItem): number => {
    if (item.leaf >= 0) return leaves.has(item.leaf) ? item.share : 0;
    const parts = item.children.map((child) => of(items[child]!));
    return item.chooses ? Math.max(0, ...parts) : parts.reduce((sum, part) => sum + part, 0);
  };
  return of(root);
}

function rankedWithout(table: ScoreTable, leaves: ReadonlySet<number>): Ranked {
  const { plan, evidence, columns, unscored } = table;
  const nowhere = evidence.countries.map(() => false);
  // The same countries are compared: who lacks what a factor requires stays out where that factor is left out, too.
  const barred = new Set(
    unscored.flatMap(({ index, failure }) => (failure?.cause.code === "required" ? [index] : [])),
  );
  const left = columns.map(
    (one): LeafColumn => ({
      ...one,
      entering: one.entering.map((own, index) => (barred.has(index) ? undefined : own)),
      ...(leaves.has(one.leaf.leaf) ? { applies: nowhere } : {}),
    }),
  );
  const { ranked } = score(plan, evidence, left, judgedIn(table));
  return new Map(ranked.map(({ country, rank }) => [country, rank]));
}

function movedBetween(before: Ranked, after: Ranked, top: number) {
  const both = [...before].flatMap(([country, from]) => {
    const to = after.get(country);
    return to === undefined ? [] : [{ country, from, to }];
  });
  const change = ({ from, to }: { from: number; to: number }) => Math.abs(to - from);
  const most = Math.max(0, ...both.map(change));
  const first = (ranks: Ranked, others: Ranked) =>
    [...ranks].flatMap(([country, rank]) =>
      rank <= top && (others.get(country) ?? Number.POSITIVE_INFINITY) > top ? [country] : [],
    );
  return {
    ranked: after.size,
    enters: first(after, before),
    leaves: first(before, after),
    meanChange: both.length === 0 ? null : both.reduce((sum, one) => sum + change(one), 0) / both.length,
    largestChange: both.length === 0 ? null : most,
    moved: most === 0 ? [] : both.filter((one) => change(one) === most),
    loses: [...before.keys()].filter((country) => !after.has(country)),
    gains: [...after.keys()].filter((country) => !before.has(country)),
  };
}

function namesOf(countries: readonly string[], { nameOf }: Surroundings): Record<string, string> {
  return Object.fromEntries([...new Set(countries)].sort().map((country) => [country, nameOf(country)]));
}

/** The sources that a figure rests on: of a derived one, those of its cells. */
export type SourcesOf = (origin: Origin) => readonly string[];

export function sourcesIn({ files }: Pick<Dataset, "files">): SourcesOf {
  const sourceOf = new Map(files.flatMap(({ path, source }) => (source ? [[path, source] as const] : [])));
  return ({ source, inputs }) =>
    inputs === undefined ? [source] : [...new Set(inputs.map(({ file }) => sourceOf.get(file) ?? source))];
}

/** The source of most figures of an indicator. */
function usualSource(
  { observations }: LeafColumn,
  { countries }: Evidence,
  sourcesOf: SourcesOf,
): string | undefined {
  const sources = countries.flatMap((_, i) => {
    const origin = observations.origin(i);
    return origin === undefined ? [] : sourcesOf(origin);
  });
  return [...counted(sources)].sort((a, b) => b[1] - a[1])[0]?.[0];
}
