import { computedFrom, withDerived, withInputs } from "../dataset/derivations/index.ts";
import { evidenceAsOf } from "../dataset/evidence.ts";
import { findCountry } from "../explain/index.ts";
import {
  type Computed,
  firstPlaceByWeights,
  knownIndicators,
  nearestEfforts,
  searchScope,
  valueSetting,
  type WhatIfOptions,
  weightSettings,
  whatIfByTrials,
  withMovements,
} from "../explain/whatif/index.ts";
import { defined, memoized } from "../model/collections.ts";
import type { Iso3 } from "../model/country.ts";
import type { Dataset } from "../model/dataset.ts";
import type { Explanation } from "../model/documents/explanation.ts";
import type { WhatIf } from "../model/documents/whatif.ts";
import type { Evidence } from "../model/evidence.ts";
import { listOf } from "../model/list.ts";
import type { Observation } from "../model/observation.ts";
import { badUsage, ShortlistError } from "../model/problem.ts";
import type { Warned } from "../model/warning.ts";
import type { ScoreTable } from "../scoring/score.ts";
import { history } from "./data/history.ts";
import { loadRun, mustBeATop, noEvidence, type Run, type RunOptions } from "./load-run.ts";
import { goOn, growingSlowly } from "./progress.ts";
import { countryArgument } from "./who.ts";

export interface WhatIfRunOptions extends RunOptions {
  /** How many make the top, which the country is to enter or leave. */
  readonly first: number;
  /** The rank to move to; absent: the next one up. */
  readonly rank?: number;
  /** Intervals of indicators' weights too, not only of factors'. */
  readonly indicators?: boolean;
  /** Indicators and nodes of the tree to look into, by id; absent: all. */
  readonly only?: readonly string[];
  /** `indicator=value` or `GHA:indicator=value`: ranks anew with this value. */
  readonly set?: readonly string[];
  /** `node=number`: ranks anew with this weight. */
  readonly weight?: readonly string[];
  /** Looks for weights that put the country first; `rank` is 1 then, or absent. */
  readonly byWeights?: boolean;
}

/** A run, and what would move one country in it. An error where the data hold nothing about the country. */
export function whatifRun(
  country: Iso3,
  options: WhatIfRunOptions,
  cwd: string,
): Promise<{ readonly run: Run; readonly document: Warned<WhatIf> }> {
  // Each trial leaves garbage beside a table that may be large.
  return growingSlowly(async () => {
    mustBeATop(options.first);
    mustAnswerAll(options);
    const run = await loadRun(options, cwd);
    const { table, surroundings, dataset } = run;
    mustBeRank(options.rank, table);
    const { scaleOf, kindOf } = await aboutIndicators(dataset);
    if (options.byWeights) mustSuitWeights(table, country, options);
    const settings = await settingsOf(table, country, options, scaleOf);
    const { first: top, rank, byWeights, only } = options;
    const wanted = defined({ indicators: options.indicators, only: only && knownOf(table, only) });
    const known = new Set(knownIndicators(table));
    const past = (of: Iso3, indicators: ReadonlySet<string>) => pastOf(run, options, cwd, of, indicators);
    const madeOf = (indicators: readonly string[]) => madeFrom(indicators, known);
    const pasts = settings ? await pastsOf(run, options, cwd, settings.values) : new Map<Iso3, Dataset>();
    if (!settings && !byWeights) {
      const { indicators } = searchScope(table, country, wanted);
      const made = madeOf(indicators);
      const inputs = withInputs(made);
      pasts.set(
        country,
        await past(country, new Set([...indicators.filter((one) => inputs.has(one)), ...made])),
      );
    }
    const computed = computedIn(pasts, known, table.evidence);
    for (const one of settings?.values ?? []) mustCountFor(one, known, computed);
    const trials = whatIfByTrials(
      table,
      country,
      { top, scaleOf, kindOf, computed, ...wanted, ...defined({ rank, settings, byWeights }) },
      surroundings,
      firstPlaceByWeights,
    );
    let trial = trials.next();
    for (; !trial.done; trial = trials.next()) await goOn(options);
    const document = trial.value;
    if (!document) throw noEvidence(run, country);
    const changed = document.targets.flatMap(({ changes }) => changes.map(({ indicator }) => indicator));
    if (changed.length === 0) return { run, document };
    const previousOf = previous(await past(country, new Set(changed)), country);
    return { run, document: withMovements(document, table, previousOf, scaleOf) };
  });
}

/**
 * The nearest that a country's government could do to move it; undefined of a country without a place, and where no figure of it is known to be
 * an effort.
 */
export async function effortsIn(
  run: Run,
  country: Iso3,
  top: number,
  options: RunOptions,
  cwd: string,
): Promise<Explanation["efforts"]> {
  const { table, surroundings, dataset } = run;
  const status = findCountry(table, country)?.status;
  if (table.plan.root.relative || (status !== "ranked" && status !== "apart")) return undefined;
  const about = await aboutIndicators(dataset);
  const isEffort = (indicator: string) => about.kindOf(indicator) === "effort";
  const efforts = searchScope(table, country, {}).indicators.filter(isEffort);
  if (efforts.length === 0) return undefined;
  const known = new Set(knownIndicators(table));
  const past = await pastOf(run, options, cwd, country, new Set([...efforts, ...madeFrom(efforts, known)]));
  const trials = nearestEfforts(
    table,
    country,
    efforts,
    {
      ...about,
      top,
      computed: computedIn(new Map([[country, past]]), known, table.evidence),
      previousOf: previous(past, country),
    },
    surroundings,
  );
  let trial = trials.next();
  for (; !trial.done; trial = trials.next()) await goOn(options);
  return trial.value;
}

/** Which values indicators can have, and who can change them. */
export async function aboutIndicators({ catalogue }: Dataset) {
  const { catalogue: known } = await import("../dataset/catalogue.ts");
  const scales = new Map(catalogue.map(({ id, scale }) => [id, scale]));
  return {
    scaleOf: (indicator: string) => scales.get(indicator),
    /** A list is kept by others than the country. */
    kindOf: (indicator: string) =>
      listOf(indicator) === undefined ? known.get(indicator)?.kind : ("context" as const),
    /** On which scale analysts' ratings are recorded; undefined of what they do not rate. */
    ratedOn: (indicator: string) => {
      const about = known.get(indicator);
      return about?.speaksTo?.by === "analyst" ? about.scale : undefined;
    },
  };
}

/** A country's figures of all years. */
async function pastOf(
  run: Run,
  { data }: RunOptions,
  cwd: string,
  country: Iso3,
  indicators: ReadonlySet<string>,
): Promise<Dataset> {
  return ofCountry(await history(run, data, cwd, { of: { country, indicators } }), country);
}

interface FigureOf {
  readonly country: Iso3;
  readonly indicator: string;
}

/** Of every country of which a figure is set, what its figures are computed from and make. */
async function pastsOf(
  run: Run,
  options: RunOptions,
  cwd: string,
  values: readonly FigureOf[],
): Promise<Map<Iso3, Dataset>> {
  const set = values.map(({ indicator }) => indicator);
  const wanted = new Set([...set, ...madeFrom(set, new Set(knownIndicators(run.table)))]);
  const pasts = new Map<Iso3, Dataset>();
  for (const one of new Set(values.map(({ country }) => country)))
    pasts.set(one, await pastOf(run, options, cwd, one, wanted));
  return pasts;
}

/** What is computed of the figures of a run, to be computed anew where some of these figures are others; undefined where nothing is. */
export async function computedWith(
  run: Run,
  options: RunOptions,
  cwd: string,
  values: readonly FigureOf[],
): Promise<Computed | undefined> {
  const known = new Set(knownIndicators(run.table));
  const moving = values.filter(({ indicator }) => madeFrom([indicator], known).size > 0);
  if (moving.length === 0) return undefined;
  return computedIn(await pastsOf(run, options, cwd, moving), known, run.table.evidence);
}

/** What is computed from a figure is computed of the figures of other years too. */
function madeFrom(indicators: readonly string[], known: ReadonlySet<string>): ReadonlySet<string> {
  return new Set(indicators.flatMap(computedFrom).filter((one) => known.has(one)));
}

/** What --by-weights has an answer to: how a country with a score comes to be first, all else as it is. */
function mustSuitWeights(
  table: ScoreTable,
  country: Iso3,
  { rank = 1, set = [], weight = [] }: WhatIfRunOptions,
): void {
  if (rank !== 1)
    throw badUsage(`--by-weights says which weights make a country first, not rank ${rank}`, {
      wayOut: "Give --rank 1, or leave it out.",
    });
  if (set.length + weight.length > 0)
    throw badUsage("--by-weights looks for weights, and --set and --weight are given some", {
      wayOut: "Ask for one of the two.",
    });
  if (table.unscored.some((one) => one.country === country))
    throw new ShortlistError("no-score", `${country} has no score, which weights alone would not give it`, {
      wayOut: `“shortlist whatif ${country}” says what would.`,
    });
}

/** A figure that the profile does not read itself must change one that it reads: else it would be taken and nothing come of it. */
function mustCountFor(
  { country, indicator }: { readonly country: Iso3; readonly indicator: string },
  known: ReadonlySet<string>,
  computed: Computed,
): void {
  if (known.has(indicator) || computed.from(country, indicator).length > 0) return;
  const made = computedFrom(indicator).filter((one) => known.has(one));
  throw new ShortlistError(
    "unknown-indicator",
    `the profile reads no indicator “${indicator}”, and these data do not compute ${made.join(", ")} of ${country} from it`,
    { wayOut: `Set ${made.join(" or ")} itself.` },
  );
}

/** What is asked of changes that are looked for would go unanswered where the changes are given. */
function mustAnswerAll({ set = [], weight = [], byWeights, rank, indicators, only }: WhatIfRunOptions): void {
  const isGiven = set.length + weight.length > 0;
  const idle = [
    ...(isGiven && !byWeights && rank !== undefined ? ["--rank"] : []),
    ...((isGiven || byWeights) && indicators ? ["--indicators"] : []),
    ...(isGiven && !byWeights && only ? ["--only"] : []),
  ];
  if (idle.length === 0) return;
  const asked = byWeights ? "--by-weights" : set.length > 0 ? "--set" : "--weight";
  throw badUsage(`${idle[0]} is about changes that are looked for one by one, not ${asked}`, {
    wayOut: `Leave out ${idle.join(" and ")}, or ask without ${asked}.`,
  });
}

/** A rank that somebody has: beyond the last there is nowhere to go. */
function mustBeRank(rank: number | undefined, { ranked }: ScoreTable): void {
  if (rank === undefined) return;
  if (!Number.isInteger(rank) || rank < 1)
    throw badUsage(`--rank ${rank} is no rank`, { wayOut: "Ranks begin at 1." });
  if (rank <= ranked.length || ranked.length === 0) return;
  throw badUsage(`--rank ${rank} is beyond the last: ${ranked.length} countries are ranked`, {
    wayOut: `Give a rank from 1 to ${ranked.length}.`,
  });
}

/** The other countries' values are let go of. */
function ofCountry(past: Dataset, country: Iso3): Dataset {
  const { observations, conflicts } = past;
  const isOwn = (one: { readonly country: Iso3 }) => one.country === country;
  return { ...past, observations: observations.filter(isOwn), conflicts: conflicts.filter(isOwn), lists: [] };
}

/**
 * What is computed from countries' figures, by the derivations that made it. Only where these make of the figures as they are what
 * counts now can it be computed anew: not where it was made of years that are not there, and not beside a publisher's own figures.
 */
function computedIn(
  pasts: ReadonlyMap<Iso3, Dataset>,
  known: ReadonlySet<string>,
  { asOf, values: now }: Evidence,
): Computed {
  const made = (past: Dataset, observations: readonly Observation[], wanted?: ReadonlySet<string>) => {
    const derived = withDerived(observations, undefined, wanted).filter(({ source }) => source === "derived");
    // What indicators are called is no matter for their values.
    return evidenceAsOf({ ...past, catalogue: [], observations: derived }, asOf).values;
  };
  /** Of the figures of all years the few that are computed from an indicator, or that those are computed from. */
  const around = memoized((country: Iso3) =>
    memoized((indicator: string) => {
      const wanted = new Set(computedFrom(indicator));
      const read = withInputs(wanted);
      return {
        wanted,
        observations: pasts.get(country)!.observations.filter((one) => read.has(one.indicator)),
      };
    }),
  );
  const asItIs = memoized((country: Iso3) => {
    const past = pasts.get(country)!;
    return made(
      past,
      past.observations.filter(({ source }) => source !== "derived"),
    );
  });
  const isComputed = (country: Iso3, indicator: string) => {
    const counts = now({ indicator });
    const [own, again] = [counts.get(country), asItIs(country)({ indicator }).get(country)];
    if (own === undefined || again === undefined)
      return own === again && [...counts.values()].every(({ source }) => source === "derived");
    return own.source === "derived" && own.value === again.value && own.year === again.year;
  };
  const from = memoized((country: Iso3) =>
    memoized((indicator: string) =>
      computedFrom(indicator).filter((one) => known.has(one) && isComputed(country, one)),
    ),
  );
  return {
    from: (country, indicator) => (pasts.has(country) ? from(country)(indicator) : []),
    unread: (country, indicator) =>
      known.has(indicator)
        ? undefined
        : evidenceAsOf(pasts.get(country)!, asOf).values({ indicator }).get(country),
    anew: (country, changes) => {
      const past = pasts.get(country)!;
      const parts = [...new Set(changes.map(({ indicator }) => indicator))].map(around(country));
      const wanted = new Set(parts.flatMap((part) => [...part.wanted]));
      const observations = [...new Set(parts.flatMap((part) => part.observations))];
      const isChanged = (one: Observation) =>
        one.source !== "derived" &&
        changes.some(
          (other) =>
            other.indicator === one.indicator && other.year === one.year && other.partial === one.partial,
        );
      return made(past, [...observations.filter((one) => !isChanged(one)), ...changes], wanted);
    },
  };
}

/** The country's newest value of an earlier year, of the same indicator. */
function previous(own: Dataset, country: Iso3): (observation: Observation) => Observation | undefined {
  const asOf = memoized((year: number) => evidenceAsOf(own, year));
  return ({ indicator, year }) => {
    if (year === undefined) return undefined;
    const found = asOf(year - 1)
      .values({ indicator })
      .get(country);
    return found?.year === undefined ? undefined : found;
  };
}

/** The ids as they are written; one that the profile does not have is a mistake. */
function knownOf(table: ScoreTable, ids: readonly string[]): readonly string[] {
  const known = new Set([...knownIndicators(table), ...table.plan.items.map(({ node }) => node.id)]);
  for (const id of ids) {
    if (known.has(id)) continue;
    throw badUsage(`--only ${id} is neither an indicator nor a node of the profile`, {
      wayOut: "“shortlist profile show <profile>” lists their ids.",
    });
  }
  return ids;
}

/** What --set and --weight ask for; undefined where neither is given. */
async function settingsOf(
  table: ScoreTable,
  country: Iso3,
  { set = [], weight = [] }: { readonly set?: readonly string[]; readonly weight?: readonly string[] },
  scaleOf: NonNullable<WhatIfOptions["scaleOf"]>,
): Promise<WhatIfOptions["settings"]> {
  if (set.length === 0 && weight.length === 0) return undefined;
  const values: ReturnType<typeof valueSetting>[] = [];
  const known = [...withInputs(new Set(knownIndicators(table)))];
  for (const written of set) {
    const { who, indicator, text } = assignment(written, known);
    const whose = who === undefined ? country : await countryArgument(who);
    values.push(valueSetting(table, whose, indicator, text, scaleOf, known));
  }
  const weights = weight.map((written) => {
    const at = written.lastIndexOf("=");
    if (at < 1) throw malformed("--weight", written, "--weight corruption=2");
    return { node: written.slice(0, at).trim(), text: written.slice(at + 1) };
  });
  twice(
    values.map((one) => `${one.indicator} of ${one.country}`),
    "--set",
  );
  twice(
    weights.map(({ node }) => node),
    "--weight",
  );
  return { values, weights: weightSettings(table, weights) };
}

/** `cpi.score=45` or `GHA:cpi.score=45`; an indicator may itself hold a colon or an equals sign. */
function assignment(written: string, known: readonly string[]) {
  const own = known.find((indicator) => written.startsWith(`${indicator}=`));
  if (own !== undefined) return { who: undefined, indicator: own, text: written.slice(own.length + 1) };
  const colon = written.indexOf(":");
  const equals = written.indexOf("=");
  if (equals < 1) throw malformed("--set", written, "--set cpi.score=45 or --set GHA:cpi.score=45");
  if (colon < 0 || colon > equals) {
    return { who: undefined, indicator: written.slice(0, equals).trim(), text: written.slice(equals + 1) };
  }
  const rest = written.slice(colon + 1);
  const of = known.find((indicator) => rest.startsWith(`${indicator}=`)) ?? rest.slice(0, rest.indexOf("="));
  return { who: written.slice(0, colon).trim(), indicator: of.trim(), text: rest.slice(of.length + 1) };
}

function malformed(option: string, written: string, example: string): ShortlistError {
  return new ShortlistError("bad-setting", `${option} ${written} has no name, “=” and value`, {
    wayOut: `Write it as ${example}.`,
  });
}

function twice(names: readonly string[], option: string): void {
  const again = names.find((name, i) => names.indexOf(name) < i);
  if (again === undefined) return;
  throw new ShortlistError("bad-setting", `${option} is given twice for ${again}`, {
    wayOut: "Give it once.",
  });
}
