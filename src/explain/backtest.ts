import { defined } from "../model/collections.ts";
import type { Iso3 } from "../model/country.ts";
import type { Backtest, BacktestCase, BacktestRule } from "../model/documents/backtest.ts";
import type { Evidence } from "../model/evidence.ts";
import { factorsUnder, weighedChildren } from "../model/factor-tree.ts";
import { isFactor, type ProfileNode } from "../model/profile.ts";
import {
  compile,
  isBar,
  isExclusion,
  type Plan,
  type PlanItem,
  type ScoreTable,
  score,
} from "../scoring/index.ts";
import { mean, median, significant } from "../stats/index.ts";
import { MeanOfPercentiles, percentilesIn } from "../stats/permutation-test.ts";
import { explainFailure, type Labels, type Naming, title } from "./nodes.ts";
import { findCountry, gateFindings } from "./ranking.ts";

/** One who was chosen, and the evidence of so many years before. */
export interface PastRun {
  readonly country: Iso3;
  readonly signed: string;
  readonly monthOnly: boolean;
  readonly lag: number;
  readonly knownBy: string;
  readonly asOf: number;
  /** Of what had been published by that day. */
  readonly table: ScoreTable;
  /** Whoever had been chosen before that day. */
  readonly before: ReadonlySet<Iso3>;
  readonly later: BacktestCase["later"];
  readonly waived: BacktestCase["waived"];
}

/** Indicators by which simple rules go. */
export interface Simple {
  readonly tier: string;
  /** A figure, and the group that stands in for it where fewer than half of the field have one. */
  readonly income: { readonly figure: string; readonly group: string };
}

/** Decimals to which `p` is exact. */
const DECIMALS = 3;
const LEVEL = 0.05;

/** The figures by which a rule puts a field in order, the highest first, and whose figures they are. */
interface Order {
  readonly of: ReadonlyMap<Iso3, number>;
  readonly indicator?: string;
}

interface Rule {
  readonly id: string;
  readonly title?: string;
  order(run: PastRun, field: readonly Iso3[]): Order;
}

/** Where one stands in a field, with the percentiles of everybody in it. */
interface Place extends Pick<BacktestCase, "field" | "rank" | "tied" | "percentile"> {
  readonly all: readonly number[];
}

/**
 * What rules would have made of those who were chosen, each put beside whoever could have been chosen then: the ranked of the day who
 * had not been chosen before. All rules are asked about the same fields.
 */
export function backtestFacts(
  runs: readonly PastRun[],
  simple: Simple,
  labels: Naming,
): Pick<Backtest, "cases" | "rules" | "leftOut" | "needed" | "variantsTried"> {
  const lags = [...new Set(runs.map(({ lag }) => lag))].sort((a, b) => a - b);
  const all = rulesFor(runs, simple, labels);
  const [own] = all;
  const judged = lags.flatMap((lag) => {
    const ofLag = runs.filter((run) => run.lag === lag);
    return all.map((rule) => ({ rule, lag, places: ofLag.map((run) => placeBy(rule, run)), runs: ofLag }));
  });
  const sums = new Map(judged.map((one) => [one, sumOf(one.places.map(({ place }) => place))]));
  const rules = judged.map((one): BacktestRule => {
    const { rule, lag, places } = one;
    const { meanPercentile, cases, p } = sums.get(one)!;
    return {
      id: rule.id,
      ...defined({ title: rule.title }),
      lag,
      meanPercentile,
      p: p(),
      cases,
      standings: places.map(({ place: { all: _, ...place }, indicator }, i) => ({
        country: one.runs[i]!.country,
        ...place,
        ...defined({ indicator }),
      })),
    };
  });
  const leftOut = factorsIn(runs).flatMap(({ id, title: named }) =>
    lags.map((lag) => {
      const places = runs
        .filter((run) => run.lag === lag)
        .map((run) => placeBy(own!, { ...run, table: without(id, run.table) }).place);
      const { meanPercentile, cases } = sumOf(places);
      return { factor: id, title: named(labels), lag, meanPercentile, cases };
    }),
  );
  return {
    cases: runs.map((run) => caseOf(run, placeBy(own!, run).place, labels)),
    rules,
    leftOut,
    needed: judged
      .filter(({ rule }) => rule === own)
      .map((one) => {
        const { cases, needed } = sums.get(one)!;
        const least = needed();
        return { lag: one.lag, meanPercentile: Number.isNaN(least) ? null : least, cases };
      }),
    variantsTried: rules.length + leftOut.length,
  };
}

/** The profile itself, each child of its root alone, and what needs no profile. */
function rulesFor(runs: readonly PastRun[], { tier, income }: Simple, labels: Labels): readonly Rule[] {
  const axes = new Map(
    runs.flatMap(({ table: { plan } }) => axesOf(plan).map((item) => [item.node.id, title(item, labels)])),
  );
  return [
    { id: "profile", order: ({ table }, field) => ({ of: byScore(table, table.plan.root, field) }) },
    ...[...axes].map(([id, named]) => ({
      id: `${id}-only`,
      title: named,
      order: ({ table }: PastRun, field: readonly Iso3[]) => {
        const item = table.plan.items.find(({ node }) => node.id === id);
        return { of: item ? byScore(table, item, field) : new Map() };
      },
    })),
    {
      id: "tier-only",
      order: ({ table: { evidence } }, field) => ({ of: byCategory(evidence, tier, field), indicator: tier }),
    },
    {
      id: "poorest-first",
      order: (run, field) => {
        const { of, indicator } = incomes(run, field, income);
        return { of: mapped(of, (one) => -one), indicator };
      },
    },
    {
      id: "nearest-median-income",
      order: (run, field) => {
        const { of, indicator } = incomes(run, field, income);
        const middle = median([...of.values()]);
        return { of: mapped(of, (one) => -Math.abs(one - middle!)), indicator };
      },
    },
  ];
}

/** Children of the root that weigh something and join factors, where there are several. */
function axesOf(plan: Plan): readonly PlanItem[] {
  const axes = weighedChildren(plan, plan.root).filter(({ leaf }) => leaf < 0);
  return axes.length > 1 ? axes : [];
}

/** The factors that a reader thinks in, of all the years' rules; one without a sibling that weighs something cannot be left out. */
function factorsIn(
  runs: readonly PastRun[],
): readonly { readonly id: string; readonly title: (labels: Labels) => string }[] {
  const found = new Map<string, PlanItem>();
  for (const {
    table: { plan },
  } of runs) {
    const below = (item: PlanItem) => (item.chooses ? [] : weighedChildren(plan, item));
    const factors = factorsUnder(below(plan.root), below, ({ leaf }) => leaf < 0);
    for (const { node, axis = plan.root } of factors)
      if (below(axis).length > 1) found.set(node.node.id, node);
  }
  return [...found].map(([id, item]) => ({ id, title: (labels: Labels) => title(item, labels) }));
}

/** The ranking with one factor's weight at 0, as `rank --weight <factor>=0` makes it. */
function without(factor: string, { plan, evidence, columns }: ScoreTable): ScoreTable {
  const unweighed = <Node extends ProfileNode>(node: Node): Node => {
    const own = node.id === factor ? { ...node, weight: 0 } : node;
    return isFactor(own) ? { ...own, children: own.children.map(unweighed) } : own;
  };
  const { profile } = plan;
  const other = compile({ ...profile, tree: unweighed(profile.tree) });
  // No weight changes what a figure is worth.
  const same = columns.map((one, i) => ({ ...one, leaf: other.leaves[i]! }));
  return score(other, evidence, same);
}

function placeBy(
  rule: Rule,
  run: PastRun,
): { readonly place: Place; readonly indicator: string | undefined } {
  const field = run.table.ranked.map(({ country }) => country).filter((country) => !run.before.has(country));
  const { of, indicator } = rule.order(run, field);
  const countries = field.filter((country) => of.has(country));
  const values = countries.map((country) => of.get(country)!);
  const all = percentilesIn(values);
  const at = countries.indexOf(run.country);
  const own = values[at];
  const place = {
    field: countries.length,
    rank: own === undefined ? null : 1 + values.filter((value) => value > own).length,
    tied: own === undefined ? 0 : values.filter((value) => value === own).length - 1,
    // Of one alone nothing is above or below it.
    percentile: own === undefined || countries.length < 2 ? null : all[at]!,
  };
  return { place: { ...place, all }, indicator: values.length > 0 ? indicator : undefined };
}

/** The mean over those who have a place, and what it would be by chance. */
function sumOf(places: readonly Place[]) {
  const counted = places.filter((one): one is Place & { percentile: number } => one.percentile !== null);
  const drawn = counted.map(({ percentile }) => percentile);
  const chance = new MeanOfPercentiles(counted.map(({ all }) => all));
  const isNone = counted.length === 0;
  return {
    cases: counted.length,
    meanPercentile: mean(drawn) ?? null,
    p: () => (isNone ? null : chance.atLeast(drawn, DECIMALS)),
    needed: () => (isNone ? Number.NaN : chance.needed(LEVEL)),
  };
}

/** A node's scores before they are placed among the candidates'. */
function byScore({ ranked }: ScoreTable, item: PlanItem, field: readonly Iso3[]): ReadonlyMap<Iso3, number> {
  const inField = new Set(field);
  return new Map(
    ranked.flatMap((one): [Iso3, number][] => {
      const raw = significant(one.raw(item));
      return inField.has(one.country) && !Number.isNaN(raw) ? [[one.country, raw]] : [];
    }),
  );
}

/** The places of categories that are graded, from the worst on. */
function byCategory(evidence: Evidence, indicator: string, field: readonly Iso3[]): Map<Iso3, number> {
  const values = evidence.values({ indicator });
  const order = evidence.categories(indicator) ?? [];
  return new Map(
    field.flatMap((country): [Iso3, number][] => {
      const at = order.indexOf(String(values.get(country)?.value));
      return at < 0 ? [] : [[country, at]];
    }),
  );
}

/** How rich each is: logarithms of figures, or groups from the poorest on. */
function incomes(
  { table: { evidence } }: PastRun,
  field: readonly Iso3[],
  { figure, group }: Simple["income"],
): Order & { readonly indicator: string } {
  const values = evidence.values({ indicator: figure });
  const of = new Map(
    field.flatMap((country): [Iso3, number][] => {
      const value = values.get(country)?.value;
      return typeof value === "number" && value > 0 ? [[country, Math.log(value)]] : [];
    }),
  );
  return 2 * of.size >= field.length
    ? { of, indicator: figure }
    : { of: byCategory(evidence, group, field), indicator: group };
}

function mapped(of: ReadonlyMap<Iso3, number>, become: (one: number) => number): Map<Iso3, number> {
  return new Map([...of].map(([country, one]) => [country, become(one)]));
}

function caseOf(run: PastRun, { all: _, ...place }: Place, labels: Naming): BacktestCase {
  const { country, signed, monthOnly, lag, knownBy, asOf, table, later, waived } = run;
  const root = table.plan.root.index;
  const coverage = findCountry(table, country)?.one.coverage[root] ?? null;
  return {
    country,
    name: labels.nameOf(country),
    signed,
    ...(monthOnly ? { monthOnly: true as const } : {}),
    lag,
    knownBy,
    asOf,
    ...place,
    coverage,
    later,
    waived,
    ...(place.rank === null ? { why: whyNowhere(run, labels) } : {}),
  };
}

function whyNowhere({ table, country, before }: PastRun, labels: Naming): NonNullable<BacktestCase["why"]> {
  const found = findCountry(table, country);
  if (found === undefined) return { status: "absent", gates: [] };
  const { status, one } = found;
  if (before.has(country)) return { status: "chosen", gates: [] };
  return {
    status,
    gates: gateFindings(one.gates, status === "excluded" ? isExclusion : isBar, table.plan, labels),
    ...(one.failure ? { failure: explainFailure(table, one, labels) } : {}),
  };
}
