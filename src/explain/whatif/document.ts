import type { Iso3 } from "../../model/country.ts";
import type { WeightInterval, WhatIf } from "../../model/documents/whatif.ts";
import { badUsage } from "../../model/error.ts";
import type { PlanItem } from "../../scoring/plan.ts";
import type { ScoreTable } from "../../scoring/score.ts";
import { explainFailure } from "../lack.ts";
import { profileSummary, type Surroundings } from "../ranking.ts";
import { findCountry } from "../status.ts";
import { knownShare, weightsAsTheyAct } from "../weights-as-they-act.ts";
import { firstPlaceByWeights } from "./by-weights/index.ts";
import type { Computed } from "./changed-evidence.ts";
import { gateClearing } from "./gate-clearing.ts";
import { goalsOf } from "./goal.ts";
import { lookedInto } from "./looked-into.ts";
import { positionIn } from "./position.ts";
import { type Settings, scenarioOf } from "./scenario.ts";
import { weightIntervals } from "./shares/intervals.ts";
import { positionFigures, subjectOf } from "./subject.ts";
import { titlesIn } from "./titles.ts";
import { type PreviousOf, valueChanges, withMovements } from "./values/changes.ts";
import { othersOf } from "./values/others.ts";
import type { ScaleOf } from "./values/possible.ts";

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
  readonly previousOf?: PreviousOf;
  /** What else changes where a figure does; absent: nothing. */
  readonly computed?: Computed;
}

/**
 * What would change one country's rank; undefined where the evidence does not have the country. By Copeland's method a change of one
 * country changes the scores of all others, which are taken as they are here.
 *
 * @throws ShortlistError of a table ranked by it
 */
export function buildWhatIf(
  table: ScoreTable,
  country: Iso3,
  options: WhatIfOptions,
  around: Surroundings,
): WhatIf | undefined {
  if (table.plan.root.relative)
    throw badUsage("what would change a rank is not known of wins less losses", {
      wayOut: "Ask it of the profile's own ranking, without Copeland's method.",
    });
  const one = findCountry(table, country)?.one;
  if (!one) return undefined;
  const position = positionIn(table, country)!;
  const { top, settings, scaleOf = () => undefined, previousOf } = options;
  const { id, title, sha256, scale, bounded } = profileSummary(table, around);
  const others = othersOf(table, one);
  const subject = (indicator: string) =>
    subjectOf(table, country, indicator, around, scaleOf, options.computed, others);
  const { indicators, items, leftOut } = lookedInto(table, country, options);
  const byWeights = options.byWeights ? firstPlaceByWeights(table, country, options.only, around) : undefined;
  const found = byWeights
    ? { targets: [], weights: [], scenario: null, byWeights }
    : settings
      ? { targets: [], weights: [], scenario: scenarioOf(table, country, settings, options, around) }
      : {
          targets: valueChanges(
            position,
            made(indicators, subject),
            goalsOf(position, rankAbove(table, position.score), options),
          ),
          weights: withActing(table, items, weightIntervals(table, country, items, top, around)),
          scenario: null,
        };
  const document: Omit<WhatIf, "names" | "titles"> = {
    document: "shortlist/whatif/1",
    tool: around.tool,
    profile: { id, title, sha256, scale, ...(bounded === false ? { bounded } : {}) },
    dataset: around.dataset,
    country,
    name: around.nameOf(country),
    place: positionFigures(position),
    of: table.ranked.length,
    top,
    ...(one.failure ? { failure: explainFailure(table, one.failure, around) } : {}),
    gates: gateClearing(table, one, subject, around),
    ...found,
    warnings: settings || byWeights ? around.warnings : [...around.warnings, ...leftOut],
  };
  const named = {
    ...document,
    names: namesIn(document, around.nameOf),
    titles: titlesIn(document, table, around),
  };
  return previousOf ? withMovements(named, table, previousOf, scaleOf) : named;
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
function rankAbove({ ranked }: ScoreTable, score: number | undefined): number | undefined {
  return score === undefined ? undefined : ranked.filter((other) => other.score > score).at(-1)?.rank;
}

/** One after the other, so that only one is held. */
function* made<T>(indicators: readonly string[], subject: (indicator: string) => T): Generator<T> {
  for (const indicator of indicators) yield subject(indicator);
}

function namesIn(
  document: Omit<WhatIf, "names" | "titles">,
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
