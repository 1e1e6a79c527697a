import { sourceNames } from "../dataset/source-names.ts";
import { sourcesNamed } from "../explain/diff/causes.ts";
import { findCountry, profileSummary, rankAmong } from "../explain/ranking.ts";
import { defined } from "../model/collections.ts";
import type { Iso3 } from "../model/country.ts";
import type { MovedCause } from "../model/documents/diff.ts";
import type { Path, Step, Years } from "../model/documents/years.ts";
import { badUsage, ShortlistError } from "../model/problem.ts";
import { topOf } from "../model/standings.ts";
import type { Warning } from "../model/warning.ts";
import { warningsInWords } from "../report/text/warnings.ts";
import { SEED } from "../robustness/of-table.ts";
import { sharedLoads } from "./data/load.ts";
import { type DrawsAsked, loadRun, mustHaveDraws, type Run, type RunOptions, tellingOf } from "./load-run.ts";
import { type PastYear, placesOf, reckoningOf } from "./other-rankings.ts";
import { goOn } from "./progress.ts";
import type { RankingOptions } from "./rank.ts";
import type { Drawing } from "./robustness/pool.ts";
import { sealedTextOf, sealOfText } from "./seal.ts";
import { incompleteLists } from "./warnings.ts";
import { isShown, notScored, shownAs } from "./who.ts";

/** From a first year to a later one, as `2015-2025`: one year alone has no step. */
function yearsIn(span: string): number[] {
  const [, from, to] = /^((?:19|20|21)\d\d)-((?:19|20|21)\d\d)$/u.exec(span)?.map(Number) ?? [];
  if (from === undefined || to === undefined || from >= to)
    throw badUsage(`--years takes a first year and a later one, found “${span}”`, {
      wayOut: "For example: --years 2015-2025. One year alone is asked for with --as-of.",
    });
  return Array.from({ length: to - from + 1 }, (_, i) => from + i);
}

/** A run as of each year, the earliest first, as each is made by itself; evidence is read once for all of them. */
export async function runsOver(span: string, options: RunOptions, cwd: string): Promise<[Run, ...Run[]]> {
  const years = yearsIn(span);
  const load = sharedLoads(years);
  const runs: Run[] = [];
  for (const asOf of years) runs.push(await loadRun({ ...options, asOf }, cwd, load));
  return runs as [Run, ...Run[]];
}

/** The run as of the last year, which a span ends with. */
export function lastOf(runs: readonly [Run, ...Run[]]): Run {
  return runs.at(-1)!;
}

/** Where the ranked of each run stood in draws around it, which are those of that run alone. */
async function placesIn(
  runs: readonly Run[],
  options: DrawsAsked & Drawing,
): Promise<readonly PastYear["places"][]> {
  const all: PastYear["places"][] = [];
  for (const run of runs) {
    const places = run.table.ranked.length === 0 ? undefined : await placesOf(run, options, options.first);
    if (options.draws && places === undefined && options.isStopped?.())
      throw new ShortlistError("stopped", "stopped before the draws of all years were made", {
        wayOut: "Run again, or with fewer draws: --draws 100.",
      });
    all.push(places);
  }
  return all;
}

/** Makes the finder of where a country stood in each run, and what made each step from one to the next, as `diff` tells it. */
export async function pathsOver(
  runs: readonly Run[],
  options: DrawsAsked & Drawing,
): Promise<(country: Iso3) => Path> {
  const drawn = await placesIn(runs, options);
  const reckonings = runs.slice(1).map((run, i) => reckoningOf(runs[i]!, run));
  const names = sourceNames(runs.flatMap(({ dataset }) => dataset.sources));
  const sourced = <Of extends { readonly cause: string }>(one: Of) => ({
    ...one,
    sources: sourcesNamed(one.cause, names),
  });
  return (country) => {
    const places = runs.map(({ table }, i): Path["places"][number] => {
      const found = findCountry(table, country);
      const year = { asOf: table.evidence.asOf!, of: table.ranked.length };
      if (!found) return { ...year, status: "absent", rank: null, tied: 0, score: null };
      const { status, one } = found;
      const place = status === "ranked" ? rankAmong(table.ranked, one) : { rank: null, tied: 0 };
      const score = status === "unscored" ? null : (one.score ?? null);
      const band = status === "ranked" ? drawn[i]?.get(country)?.band : undefined;
      return { ...year, status, ...place, score, ...defined({ band }) };
    });
    const steps = reckonings.map((reckoning, i): Step => {
      const [before, after] = [places[i]!, places[i + 1]!];
      const change = before.score === null || after.score === null ? null : after.score - before.score;
      const { causes, because } =
        change === null ? { causes: [], because: undefined } : reckoning.causes(country, change);
      const turned =
        before.status === after.status
          ? undefined
          : before.status === "absent" || after.status === "absent"
            ? [{ cause: "countries", share: 1 }]
            : reckoning.statusCauses(country, before.status, after.status);
      const [main] = turned ? [...turned].sort((a, b) => b.share - a.share) : [...causes].sort(byPart);
      return {
        from: before.asOf,
        to: after.asOf,
        change,
        cause: main?.cause ?? null,
        causes: [...causes].sort(byPart).map(sourced),
        ...defined({ because, turned: turned?.map(sourced) }),
      };
    });
    return { places, steps };
  };
}

/** The greatest first, whatever its sign. */
function byPart(a: MovedCause, b: MovedCause): number {
  return Math.abs(b.score) - Math.abs(a.score);
}

export interface YearsOptions extends RankingOptions {
  readonly years: string;
}

/** Rankings as of several years, with the path of everybody who is shown. `top`: the first so many of the last year. */
export async function rankedYears(
  options: YearsOptions,
  cwd: string,
): Promise<{ readonly runs: readonly [Run, ...Run[]]; readonly run: Run; readonly years: Years }> {
  mustHaveDraws(options);
  await goOn(options);
  const runs = await runsOver(options.years, options, cwd);
  const run = lastOf(runs);
  const pathOf = await pathsOver(runs, options);
  const { top, draws, shown, first } = options;
  const has = isShown(shown ?? {});
  const all = new Set(runs.flatMap(({ table }) => table.evidence.countries));
  const isNamed = (country: Iso3) =>
    shown?.countries?.asked.some(({ code }) => code === country) || isRankedIn(runs, country);
  const paths = [...all]
    .filter((country) => has(country) && isNamed(country))
    .map((country) => ({ country, name: run.surroundings.nameOf(country), ...pathOf(country) }))
    .sort(byLastPlace)
    .slice(0, top || undefined);
  const rows = new Map(paths.map((one) => [one.country, one]));
  const { tool, dataset } = run.surroundings;
  const years: Years = {
    document: "shortlist/years/1",
    tool,
    seal: sealOfText(await sealedTextOf(run, options)),
    profile: summaryOf(run),
    dataset: { asOf: dataset.asOf, sha256: dataset.sha256, ...defined({ among: dataset.among }) },
    ...(draws ? { draws: { n: draws, seed: SEED } } : {}),
    ...(shown ? { shown: shownAs(shown) } : {}),
    years: runs.map(({ table: { evidence, ranked } }, i) => ({
      asOf: evidence.asOf!,
      of: ranked.length,
      ...(draws ? { first: first ?? topOf(ranked.length) } : {}),
      ranked: ranked.flatMap(({ country, rank, score }) => {
        const row = rows.get(country);
        return row ? [{ country, rank, score, ...defined({ band: row.places[i]!.band }) }] : [];
      }),
    })),
    countries: paths,
    warnings: await warningsOver(runs, options),
  };
  return { runs, run, years };
}

function summaryOf({ table, surroundings }: Run): Years["profile"] {
  const { id, title, sha256, scale, bounded } = profileSummary(table, surroundings);
  return { id, title, sha256, scale, ...defined({ bounded }) };
}

function isRankedIn(runs: readonly Run[], country: Iso3): boolean {
  return runs.some(({ table }) =>
    [table.ranked, table.apart].some((some) => some.some((one) => one.country === country)),
  );
}

/** By the rank of the last year, who has none behind by that of the latest year in which it has one. */
function byLastPlace(a: Path & { country: Iso3 }, b: Path & { country: Iso3 }): number {
  for (let i = a.places.length - 1; i >= 0; i -= 1) {
    const [one, other] = [a, b].map(({ places }) => places[i]!.rank ?? Number.POSITIVE_INFINITY) as [
      number,
      number,
    ];
    if (one !== other) return one - other;
  }
  return a.country < b.country ? -1 : 1;
}

/** Each as the run of its year says it; what several say alike once, with their years. */
async function warningsOver(
  runs: readonly [Run, ...Run[]],
  { shown, among }: YearsOptions,
): Promise<Years["warnings"]> {
  const found = new Map<string, Years["warnings"][number]>();
  for (const run of runs) {
    const { table, surroundings } = run;
    const said: Warning[] = [
      ...surroundings.warnings,
      ...incompleteLists(table),
      ...notScored(shown?.countries, table.evidence.countries, {
        shown: among === undefined ? "of-all" : "of-some",
      }),
    ];
    for (const one of await warningsInWords(said, tellingOf(run))) {
      const key = JSON.stringify([one.code, one.message, one.where]);
      const years = [...(found.get(key)?.years ?? []), table.evidence.asOf!];
      found.set(key, { ...one, years });
    }
  }
  return [...found.values()];
}
