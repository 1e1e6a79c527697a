import { defined } from "../model/collections.ts";
import type { Conflict } from "../model/dataset.ts";
import type { Backtest } from "../model/documents/backtest.ts";
import type { Written } from "../model/documents/codes.ts";
import type { Comparison } from "../model/documents/comparison.ts";
import type { Diff } from "../model/documents/diff.ts";
import type { Explanation } from "../model/documents/explanation.ts";
import type { Manifest } from "../model/documents/manifest.ts";
import type { Ranking } from "../model/documents/ranking.ts";
import type { Robustness } from "../model/documents/robustness.ts";
import type { WhatIf } from "../model/documents/whatif.ts";
import type { GivenObservation } from "../model/given-observation.ts";
import type { Problem, Unresolved } from "../model/problem.ts";
import { badUsage } from "../model/problem.ts";
import type { KnownBy } from "../model/published.ts";
import { TOP } from "../model/standings.ts";
import type { Warned } from "../model/warning.ts";
import { diffDocument, withEnglish } from "../report/english.ts";
import { ownWords } from "../words/index.ts";
import type { Data } from "./data/package-files.ts";
import type { SideOptions } from "./diff.ts";
import type { MakeOptions, Reading } from "./ingest.ts";
import { type DrawsAsked, type Run, type RunOptions, withDraws } from "./load-run.ts";
import type { LoadedPlugin, Plugin } from "./plugins.ts";
import type { ProfileChanges, ProfileGiven } from "./profile.ts";
import type { Watched } from "./progress.ts";
import type { CertaintyAsked } from "./robustness/draws-in-ranking.ts";
import type { RobustnessAsked } from "./robustness/options.ts";
import type { WhatIfRunOptions } from "./whatif.ts";
import type { Who } from "./who.ts";

// The files behind each function are imported when it is called: a bundle for the browser that only scores brings none of
// them with it, since they read files.

/**
 * Ranks the countries, each with the contribution of every factor down to the cells that its figures came from.
 *
 * @param options.sets sets of ranks that hold the true ones with this probability; absent: none are made
 * @param options.draws how many of the draws of `robustness` to make, from the first on, for bands and ranks in draws; absent: 500, 0: none
 * @param options.first how many the first are, of whom bands tell; absent: 10, of fewer than thirty ranked a third
 * @throws ShortlistError with what is wrong, where, and the way out; as all of these functions do, or the reason of `options.signal`
 */
export async function rank(
  options: LibraryOptions & ShownOptions & CertaintyAsked = {},
): Promise<Written<Ranking>> {
  const { rankedRun } = await import("./rank.ts");
  const { cwd, run } = await asked(options, "any");
  const made = await rankedRun(withDraws(run), cwd);
  return written(made.ranking, made.run);
}

/**
 * Why one country stands where it stands.
 *
 * @param country a name or an ISO code
 * @param options.against what contributions are counted against: `median` (where absent), `peers`, `minimum`, or a country
 * @param options.draws how many draws tell where it stands in them; absent: 500, 0: none
 * @param options.first of how many first ones it is asked what puts the country among them; absent: 10, of fewer than thirty ranked a third
 * @throws ShortlistError also where the data hold nothing about the country
 */
export async function explain(
  country: string,
  options: LibraryOptions & DrawsAsked & { readonly against?: string } = {},
): Promise<Written<Explanation>> {
  const { explainedRun } = await import("./explain.ts");
  const { cwd, run } = await asked(options, "ranking");
  const about = withDraws({ ...run, against: run.against ?? "median" });
  const made = await explainedRun([await iso3Of(country)], about, cwd);
  return written(made.explanations[0]!, made.run);
}

/** Two or more countries side by side, and what makes the difference between each and the next. */
export async function compare(
  countries: readonly string[],
  options: LibraryOptions & DrawsAsked = {},
): Promise<Written<Comparison>> {
  const { comparedRun } = await import("./compare.ts");
  const { cwd, run } = await asked(options, "ranking");
  const codes = await Promise.all(countries.map(iso3Of));
  const made = await comparedRun(codes, withDraws(run), cwd);
  return written(made.comparison, made.run);
}

/**
 * What would move one country: the least change of each value, and how far each weight can move.
 *
 * @param options.set `indicator=value`, or `GHA:indicator=value` of another country: ranks anew with it
 * @param options.weight `node=number`: ranks anew with this weight
 * @param options.byWeights which weights put the country first: the nearest, or the proof that there are none
 */
export async function whatif(
  country: string,
  options: Omit<LibraryOptions, "method"> &
    Partial<
      Pick<WhatIfRunOptions, "first" | "rank" | "indicators" | "only" | "set" | "weight" | "byWeights">
    > = {},
): Promise<Written<WhatIf>> {
  const { whatifRun } = await import("./whatif.ts");
  const { cwd, run } = await asked(options);
  const about = { ...run, first: run.first ?? TOP };
  const made = await whatifRun(await iso3Of(country), about, cwd);
  return written(made.document, made.run);
}

/**
 * How sure the ranking is: ranked thousands of times over with what is uncertain drawn at random.
 *
 * @param options.vary what varies, as the command names it; absent: all of it
 * @param options.weights `uniform:<percent>`, `dirichlet:<concentration>` or `simplex`
 * @param options.draws how many times to rank; absent: 10,000
 * @param options.seed the same gives the same draws; absent: 1
 * @param options.threads on how many threads; it changes no figure
 * @param options.pairwise whether to count, pair by pair, who is above whom
 * @param options.first how many make the top of which is asked whether it stays; absent: 10
 * @param options.sets sets of ranks that hold the true ones with this probability; absent: none are made
 * @param options.sensitivity whether to ask what the movement of ranks hangs on
 * @param options.country whose rank that is asked of, too: a name or an ISO code
 */
export async function robustness(
  options: Omit<LibraryOptions, "method"> & RobustnessAsked = {},
): Promise<Robustness> {
  const { robustnessRun } = await import("./robustness/robustness.ts");
  const { cwd, run } = await asked(options);
  const about = run.country === undefined ? {} : { country: await iso3Of(run.country) };
  const made = await robustnessRun({ ...run, ...about }, cwd);
  return written(made.document, made.run);
}

/**
 * Where those who were chosen stood on what had been published one and two years before, beside what simpler rules would have made of it.
 *
 * @param options.chosen a table with the columns country and date; absent: the partnerships on the list that comes with the tool
 * @param options.vintage `revised` (where absent) or `strict`, as in `knownBy`
 */
export async function backtest(
  options: Omit<LibraryOptions, "asOf" | "knownBy"> & {
    readonly chosen?: string;
    readonly vintage?: KnownBy["vintage"];
  } = {},
): Promise<Written<Backtest>> {
  const { backtestedRun } = await import("./backtest.ts");
  const { cwd, run } = await asked(options, "ranking");
  const made = await backtestedRun(run, cwd);
  return written(made.document, made.run);
}

/** What moved between two sides, and what a reader should know of how they were read. */
export interface Difference {
  readonly diff: Diff;
  readonly warnings: readonly string[];
}

/**
 * What moved between two sides, each a year, a profile, data, a ranking as JSON or the record of a run.
 *
 * @param options what a side leaves open; `Before` and `After` of one side alone
 */
export async function diff(
  before: string,
  after: string,
  options: Omit<LibraryOptions, "method"> &
    Pick<SideOptions, "profileBefore" | "profileAfter" | "asOfBefore" | "asOfAfter"> = {},
): Promise<Difference> {
  const { asOfBefore, asOfAfter } = options;
  mustBeYears({ asOfBefore, asOfAfter });
  const { compareSides } = await import("./diff.ts");
  const { cwd, run } = await asked(options);
  const { profile: _, ...open } = run;
  const sides = { ...open, ...defined({ profile: options.profile }) };
  const { diff, words, warnings } = await compareSides([before, after], sides, cwd);
  return { diff: diffDocument(diff, words, ownWords), warnings };
}

/** A snapshot that was written, and what was found on the way: names that are no country, files that disagree, cells left out. */
export interface IngestedSnapshot {
  readonly manifest: Manifest;
  readonly conflicts: readonly Conflict[];
  readonly unresolved: readonly Unresolved[];
  readonly problems: readonly Problem[];
}

/**
 * Reads publishers' files, tables of one's own, snapshots and observations, and adds them to the snapshot in `into`, which is made
 * where there is none.
 *
 * @param paths files, folders of them, snapshots, or `shipped`
 */
export async function ingest(
  paths: readonly string[],
  {
    into,
    cwd = process.cwd(),
    observations,
    asOf,
    from,
    replace,
    signal,
    progress,
    plugins,
    ...answers
  }: Omit<Reading, "plugins"> &
    MakeOptions &
    Watched &
    Pick<LibraryOptions, "observations" | "cwd" | "plugins"> & { readonly into: string },
): Promise<IngestedSnapshot> {
  mustBeYears({ asOf, from });
  const [{ ingested, problemsOf }, { unresolvedIn }, { resolve }] = await Promise.all([
    import("./ingest.ts"),
    import("../dataset/build.ts"),
    import("node:path"),
  ]);
  const reading: Reading = { ...answers, plugins: await loadedPlugins(plugins, cwd) };
  const request = { into: resolve(cwd, into), reading, ...defined({ asOf, from, replace }) };
  const telling = { cwd, say: () => {}, ...defined({ signal, progress }) };
  const { made, manifest } = await ingested(dataOf(paths, observations) ?? [], request, telling);
  return {
    manifest: manifest!,
    conflicts: made.dataset.conflicts,
    unresolved: unresolvedIn(made.incoming),
    problems: problemsOf(made),
  };
}

/** What a run is made of; every option is the command line's of the same name. */
export interface LibraryOptions extends Watched {
  /**
   * A shipped profile's name, the path of a file, or an object: what such a file states, or what `readProfile` made of one. An object is
   * read and refused as its JSON file would be, and has that one's SHA-256; a mistake stands at its path. Absent: `cpc`.
   */
  readonly profile?: ProfileGiven;
  /** What is taken in place of the profile's own, as by --weight and --minimum. */
  readonly changes?: ProfileChanges;
  /** Snapshots, folders and files, `shipped` for the snapshot that comes with the tool; absent, without `observations`: that one alone. */
  readonly data?: readonly string[];
  /**
   * Figures that stand in no file, beside `data` or alone. They are read and refused as the rows of a tidy CSV would be, decimals with a
   * point; the SHA-256 is that of this CSV. Their place is their index: `observations[3].value`.
   */
  readonly observations?: readonly GivenObservation[];
  /** The year whose evidence counts, with what it still knows of earlier ones; absent: the snapshot's reference year. */
  readonly asOf?: number;
  /**
   * Only what had been published by a day (`{day: "2022-04-26", vintage: "revised"}`); the year is then that of the day, where `asOf` gives no
   * earlier one. `revised`: what stands in the data as a later edition has it counts, and is marked; `strict`: it does not.
   */
  readonly knownBy?: KnownBy;
  /**
   * Plug-ins: paths of files, or what such a file exports. What a plug-in brings stays in the process, and counts only in runs that are
   * given it; another version of it needs another process.
   */
  readonly plugins?: readonly (string | Plugin)[];
  /** Names or ISO codes, `region:AF` for a region: scored as if there were no others. */
  readonly among?: readonly string[];
  /** Language of documents and of the profile's titles; absent: `en`. */
  readonly lang?: string;
  /** `copeland` ranks by it; absent: the profile's own aggregation. */
  readonly method?: string;
  /** The folder that paths start from; absent: the working directory. */
  readonly cwd?: string;
}

/** Who is shown of those who were scored, by names, ISO codes or regions. */
export interface ShownOptions {
  readonly countries?: readonly string[];
  readonly region?: readonly string[];
  readonly exclude?: readonly string[];
}

/**
 * Options as a run takes them, with who is meant in place of what was written.
 *
 * @param takes which methods the function can do something with: those that make the ranking, those that check it as well, or none
 */
async function asked<Of extends LibraryOptions & ShownOptions>(options: Of, takes?: "ranking" | "any") {
  const {
    cwd = process.cwd(),
    data,
    observations,
    plugins,
    among,
    countries,
    region,
    exclude,
    ...more
  } = options;
  const { asOf, method } = options;
  mustBeYears({ asOf });
  const methods = method === undefined || takes === undefined ? [] : await methodsOf(takes);
  if (method !== undefined && !methods.includes(method)) {
    throw badUsage(`nothing is done here with the method “${method}”`, {
      wayOut: methods.length > 0 ? `Give one of ${methods.join(", ")}, or none.` : "Leave it out.",
    });
  }
  const { whoOf } = await import("./who.ts");
  const listed = Object.entries({ among, countries, region, exclude }).flatMap(([key, names]) =>
    // Each is a name as it stands, with its commas.
    names === undefined ? [] : [[key, [`${names.join("; ")};`]] as const],
  );
  const run = {
    profile: "cpc",
    lang: ownWords.language,
    ...defined({ ...more, data: dataOf(data, observations) }),
    plugins: await loadedPlugins(plugins, cwd),
    ...(await whoOf(Object.fromEntries(listed))),
  };
  return { cwd, run: run as unknown as Omit<Of, keyof RunOptions | keyof Who> & RunOptions & Who };
}

async function loadedPlugins(
  given: LibraryOptions["plugins"] = [],
  cwd: string,
): Promise<readonly LoadedPlugin[]> {
  return given.length === 0 ? [] : (await import("./load-plugins.ts")).loadPlugins(given, cwd);
}

/** A document as JSON has it: with its warnings in words. */
async function written<Document extends object>(
  document: Warned<Document>,
  run: Run,
): Promise<Written<Document>> {
  const [{ inWords }, { tellingOf }] = await Promise.all([
    import("../report/text/warnings.ts"),
    import("./load-run.ts"),
  ]);
  return withEnglish(await inWords(document, tellingOf(run)), ownWords);
}

function dataOf(
  paths: readonly string[] | undefined,
  observations: LibraryOptions["observations"],
): Data | undefined {
  return observations === undefined ? paths : [...(paths ?? []), [...observations]];
}

async function methodsOf(takes: "ranking" | "any"): Promise<readonly string[]> {
  const { COPELAND } = await import("./load-run.ts");
  if (takes === "ranking") return [COPELAND];
  const { methods } = await import("../scoring/methods/index.ts");
  return methods.map(({ id }) => id);
}

/** Nothing is as of half a year, or of one written as a text: nobody would be ranked, or documents would not be as their schemas say. */
function mustBeYears(given: Readonly<Record<string, number | undefined>>): void {
  for (const [option, year] of Object.entries(given)) {
    if (year === undefined || (Number.isInteger(year) && year >= 1900 && year < 2200)) continue;
    throw badUsage(`${option} is no year: ${JSON.stringify(year)}`, {
      wayOut: "Give a number such as 2023.",
    });
  }
}

async function iso3Of(country: string) {
  return (await import("./who.ts")).countryArgument(country);
}
