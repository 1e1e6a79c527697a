import { sourceNames } from "../../dataset/source-names.ts";
import type { Surroundings } from "../../explain/index.ts";
import { title } from "../../explain/nodes.ts";
import { knownShare, weightsAsTheyAct } from "../../explain/weights-as-they-act.ts";
import type { LeftOut } from "../../model/documents/leave-one-out.ts";
import { judgedIn } from "../../model/everybody.ts";
import { weighedChildren } from "../../model/factors.ts";
import { isOwnTable } from "../../model/own-table.ts";
import { type LeafColumn, type Plan, type PlanItem, type ScoreTable, score } from "../../scoring/index.ts";
import type { Run } from "../load-run.ts";
import { type SourcesOf, sourcesIn } from "./sources-of.ts";

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
  const { whole } = weightsAsTheyAct(table);
  const factors = factorsOf(table.plan).map((item) => ({
    kind: "factor" as const,
    id: item.node.id,
    title: title(item, surroundings),
    weight: item.share,
    weightAsItActs: knownShare(whole[item.index]!),
    ...without(leavesUnder(table.plan, item)),
  }));
  const named = sourceNames(dataset.sources);
  const sources = [...leavesBySource(table, sourcesIn(dataset))]
    .map(([id, leaves]) => ({
      kind: "source" as const,
      id,
      title: isOwnTable(id) ? null : (named.get(id) ?? null),
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
  // What is required is required whatever the weights, also of a factor that is left out: who lacks it has no score, and is no candidate.
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
