import { evidenceAsOf } from "../dataset/evidence.ts";
import { sourceNames } from "../dataset/source-names.ts";
import { checkAgainst, checkAgainstOwn } from "../explain/cross-check.ts";
import type { Reckoning } from "../explain/diff/causes.ts";
import { type Pair, pairReckoning } from "../explain/diff/from-evidence.ts";
import type { YearBefore } from "../explain/explanation.ts";
import { defined } from "../model/collections.ts";
import type { Dataset } from "../model/dataset.ts";
import type { ProfileAgreement, ProfilePair } from "../model/documents/profiles.ts";
import type { Drawn, Ranking } from "../model/documents/ranking.ts";
import type { Observation } from "../model/observation.ts";
import { ShortlistError } from "../model/problem.ts";
import { topOf } from "../model/standings.ts";
import { inYear } from "../profile/in-year.ts";
import { indicatorsOf } from "../profile/names.ts";
import { warningsInWords, warningText } from "../report/text/warnings.ts";
import { agreement } from "../scoring/cross-check.ts";
import { compile, type ScoreTable, score } from "../scoring/index.ts";
import { ownWords } from "../words/index.ts";
import { loadData } from "./data/load.ts";
import {
  COPELAND,
  type DrawsAsked,
  loadRun,
  type Run,
  type RunOptions,
  readingWarnings,
  tellingOf,
} from "./load-run.ts";
import type { Drawing } from "./robustness/pool.ts";

/**
 * The run as of the year before, by the rules of that year and the files at hand, with the reckoning by which `diff` tells a
 * change between the two years apart; undefined where the evidence has no year. A snapshot's history is read only here: a
 * ranking does without.
 */
export async function yearBefore(
  run: Run,
  options: RunOptions,
  cwd: string,
): Promise<YearBefore | undefined> {
  const { table, dataset, loaded } = run;
  const { asOf } = table.evidence;
  if (asOf === undefined) return undefined;
  const year = asOf - 1;
  const history = await dataUpTo([year], run, options, cwd);
  const evidence = evidenceAsOf(history, year, options.among && [...options.among.countries]);
  const before = score(compile(inYear(loaded.profile, year)), evidence);
  return {
    table: before,
    reckoning: reckoningOf({ table: before, dataset: history }, run),
    names: sourceNames([...history.sources, ...dataset.sources]),
  };
}

/** How `diff` tells a change between two years of the same data apart. */
export function reckoningOf(...sides: readonly [Scored, Scored]): Reckoning {
  const [before, after] = sides.map(({ table, dataset }) => ({
    profile: table.plan.profile,
    evidence: table.evidence,
    sourceOf: sourcesOf(dataset),
    table,
  })) as [Pair, Pair];
  return pairReckoning(before, { ...after, asOfEarlier: before.evidence });
}

type Scored = Pick<Run, "table" | "dataset">;

/** The run's data with what rankings of earlier years need of them: of a snapshot the newest figures alone are read for a run. */
function dataUpTo(
  [asOf, ...alsoAsOf]: readonly number[],
  { dataset, loaded }: Run,
  { data, signal, progress }: RunOptions,
  cwd: string,
): Promise<Dataset> {
  if (!dataset.newestOnly) return Promise.resolve(dataset);
  const need = { indicators: indicatorsOf(loaded.profile), asOf: asOf!, alsoAsOf };
  return loadData({ cwd, need, ...defined({ data, signal, progress }) });
}

/** Most earlier years that are told. */
const MOST_YEARS = 5;

/** Who was ranked as of an earlier year, by the rules of that year and the files at hand: as a run as of that year ranks. */
export interface PastYear extends Pick<ScoreTable, "plan" | "ranked"> {
  readonly year: number;
  /** Where they stood in the draws around that year's ranking; absent: none were made. */
  readonly places?: ReadonlyMap<string, Drawn> | undefined;
}

/**
 * The years before a run, the latest first, down to the first in which nobody is ranked; none where the evidence has no year. Each has as
 * many draws as are asked for, which are those of a run as of that year.
 */
export async function pastYears(
  run: Run,
  options: RunOptions & DrawsAsked & Drawing,
  cwd: string,
): Promise<PastYear[]> {
  const { asOf } = run.table.evidence;
  if (asOf === undefined) return [];
  const years = Array.from({ length: MOST_YEARS }, (_, i) => asOf - 1 - i);
  const history = await dataUpTo(years, run, options, cwd);
  const found: PastYear[] = [];
  for (const year of years) {
    const evidence = evidenceAsOf(history, year, options.among && [...options.among.countries]);
    const table = score(compile(inYear(run.loaded.profile, year)), evidence);
    const { plan, ranked } = table;
    if (ranked.length === 0) break;
    found.push({ year, plan, ranked, ...defined({ places: await placesOf({ ...run, table }, options) }) });
  }
  return found;
}

/** None where not all were made, or where no draw gives anybody a score: a year before a ranking is no reason to fail. */
export async function placesOf(
  run: Run,
  { draws, threads, signal, isStopped, early }: DrawsAsked & Drawing,
  first = topOf(run.table.ranked.length),
): Promise<PastYear["places"]> {
  if (!draws) return undefined;
  const { drawnOf } = await import("./robustness/draws-in-ranking.ts");
  try {
    const drawing = defined({ threads, signal, isStopped, early });
    const made = await drawnOf(run, draws, first, drawing);
    return made?.draws.n === draws ? made.of : undefined;
  } catch (error) {
    if (error instanceof ShortlistError && error.code === "nobody-ranked") return undefined;
    throw error;
  }
}

/** Another way of ranking beside the run's: the method's, or where that has ranked, the profile's own. */
export function crossChecked({ table, loaded, surroundings }: Run, method: string): Ranking["crossCheck"] {
  if (method !== COPELAND) return checkAgainst(table, method);
  const own = inYear(loaded.profile, surroundings.dataset.asOf ?? undefined);
  return checkAgainstOwn(table, score(compile(own), table.evidence, table.columns), (method) =>
    ownWords.ranking.ownRoot({ method }),
  );
}

/** Ranks the same data by each profile, and compares the rankings two by two; with what a reader should know of how the data were read. */
export async function profileAgreement(
  names: readonly string[],
  options: Pick<RunOptions, "data" | "asOf">,
  cwd: string,
): Promise<{ readonly agreement: ProfileAgreement; readonly warnings: readonly string[] }> {
  let asOf = options.asOf;
  const warnings = new Set<string>();
  const tables: (readonly [string, ScoreTable])[] = [];
  for (const profile of names) {
    const table = await tableBy(profile);
    if (table === undefined) continue;
    tables.push([profile, table]);
    asOf ??= table.evidence.asOf;
  }
  const pairs = tables.flatMap(([one, table], i) =>
    tables.slice(i + 1).map(([other, { ranked }]): ProfilePair => {
      const { tau = null, overlap, countries } = agreement(table, ranked);
      const both = countries.filter(({ rank }) => rank !== undefined);
      return { profiles: [one, other], ranked: both.length, tau, sharedFirst: overlap.shared };
    }),
  );
  const found = {
    ...defined({ asOf }),
    pairs: pairs.sort((a, b) => (a.tau ?? 2) - (b.tau ?? 2)),
    without: names.filter((name) => !tables.some(([ranking]) => ranking === name)),
  };
  return { agreement: found, warnings: [...warnings] };

  async function tableBy(profile: string): Promise<ScoreTable | undefined> {
    try {
      const run = await loadRun({ ...options, ...defined({ asOf }), profile, lang: "en" }, cwd);
      const { table, words } = run;
      for (const one of await warningsInWords(readingWarnings(run), tellingOf(run)))
        warnings.add(warningText(one, words));
      return table.ranked.length > 0 ? table : undefined;
    } catch (error) {
      // It asks for a table of the user's own.
      if (error instanceof ShortlistError && error.code === "needs-own-table") return undefined;
      throw error;
    }
  }
}

/** Whose a value is: what was derived from one publisher's files is that publisher's. */
export function sourcesOf({ files }: Dataset): (one: Observation) => string {
  const sources = new Map(files.map(({ path, source }) => [path, source]));
  return ({ source, file, inputs }) => {
    if (source !== "derived") return source;
    const from = new Set((inputs ?? [{ file }]).map((input) => sources.get(input.file)));
    const [only] = from;
    return from.size === 1 && only !== undefined ? only : source;
  };
}
