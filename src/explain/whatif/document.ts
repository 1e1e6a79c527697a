import type { Iso3 } from "../../model/country.ts";
import type { Target, WeightInterval, WhatIf } from "../../model/documents/whatif.ts";
import { badUsage } from "../../model/problem.ts";
import { textIn } from "../../model/translation.ts";
import type { Warned, WarningOf } from "../../model/warning.ts";
import type { Plan, PlanItem } from "../../scoring/plan.ts";
import type { ScoreTable } from "../../scoring/score.ts";
import { explainFailure, type Labels, title } from "../nodes.ts";
import { findCountry, profileSummary, type Surroundings } from "../ranking.ts";
import { knownShare, largestShares, weightsAsTheyAct } from "../weights.ts";
import type { Computed } from "./changed-evidence.ts";
import type { firstPlaceByWeights } from "./first-by-weights.ts";
import type { ScaleOf } from "./possible-values.ts";
import { type Settings, scenarioOf } from "./scenario.ts";
import { gateClearing, goalsOf, type PreviousOf, valueChanges, withMovements } from "./value-changes.ts";
import {
  type About,
  changeableIndicator,
  movingIndicators,
  othersOf,
  positionFigures,
  positionIn,
} from "./value-trials.ts";
import { weightIntervals } from "./weight-intervals.ts";

export interface WhatIfOptions {
  /** The rank to move to; absent: the next one up. */
  readonly rank?: number;
  /** How many make the top. */
  readonly top: number;
  /** Whether indicators' weights are looked into too, and not only factors'. */
  readonly indicators?: boolean;
  /** Looks into these alone: indicators, and nodes of the tree, by id; absent: all, up to a limit. */
  readonly only?: readonly string[];
  /** Ranks anew with these; then nothing else is looked for. */
  readonly settings?: Settings;
  /** Looks for weights that put the country first; then nothing else is looked for. */
  readonly byWeights?: boolean;
  readonly scaleOf?: ScaleOf;
  /** Who can change an indicator; undefined: not known. */
  readonly kindOf?: About["kindOf"];
  readonly previousOf?: PreviousOf;
  /** What else changes where a figure does; absent: nothing. */
  readonly computed?: Computed;
}

/**
 * What would change one country's rank; undefined where the evidence does not have the country. By Copeland's method a change of one
 * country changes the scores of all others, which are taken as they are here.
 *
 * @param first finds weights that put the country first, where that is asked for; it is given, so that who never asks need not have it
 * @throws ShortlistError of a table ranked by it
 */
export function buildWhatIf(
  table: ScoreTable,
  country: Iso3,
  options: WhatIfOptions,
  around: Surroundings,
  first?: typeof firstPlaceByWeights,
): Warned<WhatIf> | undefined {
  const trials = whatIfByTrials(table, country, options, around, first);
  for (;;) {
    const { done, value } = trials.next();
    if (done) return value;
  }
}

/** The same, which stops after each of its trials: whoever makes it can do something else in between, or end there. */
export function* whatIfByTrials(
  table: ScoreTable,
  country: Iso3,
  options: WhatIfOptions,
  around: Surroundings,
  first?: typeof firstPlaceByWeights,
): Generator<void, Warned<WhatIf> | undefined> {
  if (table.plan.root.relative)
    throw badUsage("what would change a rank is not known of wins less losses", {
      wayOut: "Ask it of the profile's own ranking, without Copeland's method.",
    });
  const one = findCountry(table, country)?.one;
  if (!one) return undefined;
  const position = positionIn(table, country)!;
  const { top, settings, scaleOf = () => undefined, kindOf, previousOf } = options;
  const { id, title, sha256, scale, bounded } = profileSummary(table, around);
  const others = othersOf(table, one);
  const subject = (indicator: string) =>
    changeableIndicator(table, country, indicator, around, { scaleOf, kindOf }, options.computed, others);
  const { indicators, items, leftOut } = searchScope(table, country, options);
  const byWeights = options.byWeights ? yield* first!(table, country, options.only, around) : undefined;
  const found = byWeights
    ? { targets: [], weights: [], scenario: null, byWeights }
    : settings
      ? { targets: [], weights: [], scenario: scenarioOf(table, country, settings, options, around) }
      : {
          targets: withScores(
            table,
            yield* valueChanges(
              position,
              oneByOne(indicators, subject),
              goalsOf(position, rankAbove(table, position.score), options),
            ),
          ),
          weights: withActing(table, items, yield* weightIntervals(table, country, items, top, around)),
          scenario: null,
        };
  const document: Omit<Warned<WhatIf>, "names" | "titles"> = {
    document: "shortlist/whatif/1",
    tool: around.tool,
    profile: { id, title, sha256, scale, ...(bounded === false ? { bounded } : {}) },
    dataset: around.dataset,
    country,
    name: around.nameOf(country),
    place: positionFigures(position),
    of: table.ranked.length,
    top,
    ...(one.failure ? { failure: explainFailure(table, one, around) } : {}),
    gates: gateClearing(table, one, subject, around),
    ...found,
    warnings: settings || byWeights ? around.warnings : [...around.warnings, ...leftOut],
  };
  const withNames = {
    ...document,
    names: namesIn(document, around.nameOf),
    titles: titlesIn(document, table, around),
  };
  return previousOf ? withMovements(withNames, table, previousOf, scaleOf) : withNames;
}

/** With the score that has a rank now. */
function withScores({ ranked }: ScoreTable, targets: readonly Target[]): Target[] {
  return targets.map((target) => {
    const there = target.goal === "reach" ? ranked[target.rank! - 1] : undefined;
    return there ? { ...target, score: there.score } : target;
  });
}

function withActing(
  table: ScoreTable,
  items: readonly PlanItem[],
  intervals: readonly WeightInterval[],
): WeightInterval[] {
  const { within } = weightsAsTheyAct(table);
  return intervals.map((one, i) => ({ ...one, shareAsItActs: knownShare(within[items[i]!.index]!) }));
}

/** The best rank that is better than this score's own. */
export function rankAbove({ ranked }: ScoreTable, score: number | undefined): number | undefined {
  return score === undefined ? undefined : ranked.filter((other) => other.score > score).at(-1)?.rank;
}

/** One after the other, so that only one is held. */
function* oneByOne<T>(indicators: readonly string[], subject: (indicator: string) => T): Generator<T> {
  for (const indicator of indicators) yield subject(indicator);
}

function namesIn(
  document: Omit<Warned<WhatIf>, "names" | "titles">,
  nameOf: (country: Iso3) => string,
): WhatIf["names"] {
  const codes = new Set([document.country]);
  for (const { changes } of document.targets)
    for (const { ties } of changes) for (const tie of ties) codes.add(tie);
  for (const { order, membership } of document.weights) {
    for (const interval of [order, membership]) {
      for (const end of [interval?.from, interval?.to]) {
        for (const code of [end?.event?.ahead, end?.event?.behind]) if (code) codes.add(code);
      }
    }
  }
  const { groups = [], together } = document.byWeights ?? {};
  for (const { ties = [], mixture = [] } of [...groups, ...(together ? [together] : [])])
    for (const code of [...ties, ...mixture.map((one) => one.country)]) codes.add(code);
  for (const { country } of [...(document.scenario?.top ?? []), ...(document.scenario?.values ?? [])])
    codes.add(country);
  for (const { raised, cleared, open } of document.scenario?.flags ?? [])
    for (const code of [...raised, ...cleared, ...open]) codes.add(code);
  return Object.fromEntries([...codes].sort().map((code) => [code, nameOf(code)]));
}

/**
 * Each that is looked into costs as much as the whole tree is wide: so many of them times the tree's nodes are within seconds, and
 * a few always are.
 */
const MOST_WORK = 30_000;
const LEAST = 25;

interface SearchScope {
  readonly indicators: readonly string[];
  readonly items: readonly PlanItem[];
  /** Says what is left out, where that is anything. */
  readonly leftOut: WarningOf<"not-all-looked-into">[];
}

/**
 * What is looked into, in the profile's order: indicators whose value can move the country, and nodes whose weight can. Of more
 * than can be looked into at once, those of the greatest share of the whole; what decides gates and groups goes before them.
 */
export function searchScope(
  table: ScoreTable,
  country: Iso3,
  { only, indicators: all = false }: { readonly only?: readonly string[]; readonly indicators?: boolean },
): SearchScope {
  const { plan } = table;
  const isAsked = (id: string) => only === undefined || only.includes(id);
  const shares = new Map<string, number>();
  for (const { node, share } of plan.leaves)
    shares.set(node.indicator, (shares.get(node.indicator) ?? 0) + share);
  const moving = movingIndicators(table, country).filter(isAsked);
  const nodes = weighable(plan, all || only !== undefined).filter(({ node }) => isAsked(node.id));
  const most = Math.max(LEAST, Math.floor(MOST_WORK / plan.items.length));
  const indicators = largestShares(moving, most, (one) => shares.get(one) || Number.POSITIVE_INFINITY);
  const items = largestShares(nodes, most, ({ share }) => share);
  return {
    indicators,
    items,
    leftOut: [
      ...leftOutOf("indicators", moving.length, indicators.length),
      ...leftOutOf("weights", nodes.length, items.length),
    ],
  };
}

function leftOutOf(
  what: "indicators" | "weights",
  of: number,
  lookedInto: number,
): WarningOf<"not-all-looked-into">[] {
  if (of === lookedInto) return [];
  return [{ code: "not-all-looked-into", args: { what, of, lookedInto }, where: null }];
}

/** Every factor, and every child of the root; indicators below it on demand; top down, in the profile's order. */
function weighable({ items, root }: Plan, indicators: boolean): PlanItem[] {
  const found: PlanItem[] = [];
  const below = (index: number): void => {
    for (const child of items[index]!.children) {
      const item = items[child]!;
      if (!items[index]!.chooses && (indicators || item.leaf < 0 || item.parent === root.index))
        found.push(item);
      below(child);
    }
  };
  below(root.index);
  return found;
}

/** What the document's indicators, nodes and gates are called, of those that it mentions by id alone. */
function titlesIn(
  { place, gates, targets, scenario }: Omit<Warned<WhatIf>, "names" | "titles">,
  { plan }: ScoreTable,
  labels: Labels,
): WhatIf["titles"] {
  const places = [
    place,
    ...gates.flatMap(({ clears }) => clears.map((one) => one.place)),
    ...targets.flatMap(({ changes }) => changes.map((one) => one.place)),
    ...targets.flatMap(({ unreachable }) => unreachable.map(({ farthest }) => farthest.place)),
    ...(scenario ? [scenario.before, scenario.after] : []),
    ...(scenario ? [...scenario.entered, ...scenario.left] : []),
  ];
  const ids = [
    ...places.flatMap(({ exclusions }) => exclusions),
    ...(scenario?.flags ?? []).map(({ gate }) => gate),
    ...gates.flatMap(({ clears }) => clears.map(({ indicator }) => indicator)),
    ...(scenario?.values ?? []).map(({ indicator }) => indicator),
    ...[...targets.flatMap(({ changes }) => changes), ...(scenario?.values ?? [])].flatMap(
      ({ leftAsItIs }) => leftAsItIs,
    ),
    ...[
      ...gates.flatMap(({ clears }) => clears),
      ...targets.flatMap(({ changes }) => changes),
      ...(scenario?.values ?? []),
    ].flatMap(({ carried }) => carried.map(({ indicator }) => indicator)),
    ...(scenario?.weights ?? []).map(({ node }) => node),
  ];
  const called = (id: string) => {
    const gate = plan.profile.gates.find((one) => one.id === id);
    if (gate) return textIn(gate.title, labels.language, id);
    const item =
      plan.items.find(({ node }) => node.id === id) ?? plan.leaves.find(({ node }) => node.indicator === id);
    return item ? title(item, labels) : (labels.titleOf(id) ?? id);
  };
  return Object.fromEntries([...new Set(ids)].sort().map((id) => [id, called(id)]));
}
