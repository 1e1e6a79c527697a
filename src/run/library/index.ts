import type { Conflict } from "../../model/dataset.ts";
import { defined } from "../../model/defined.ts";
import type { Comparison } from "../../model/documents/comparison.ts";
import type { Diff } from "../../model/documents/diff.ts";
import type { Explanation } from "../../model/documents/explanation.ts";
import type { Ranking } from "../../model/documents/ranking.ts";
import type { Robustness } from "../../model/documents/robustness.ts";
import type { WhatIf } from "../../model/documents/whatif.ts";
import type { Manifest } from "../../model/manifest.ts";
import type { Problem, Unresolved } from "../../model/problem.ts";
import { TOP } from "../../model/top.ts";
import { type DrawsAsked, withDraws } from "../arguments/top.ts";
import type { SideOptions } from "../diff/side-options.ts";
import type { MakeOptions } from "../ingest/make.ts";
import type { Reading } from "../ingest/read.ts";
import type { SureAsked } from "../robustness/beside-ranking.ts";
import type { RobustnessAsked } from "../robustness/options.ts";
import type { WhatIfRunOptions } from "../whatif/index.ts";
import { asked, iso3Of, type LibraryOptions, mustBeYears, type ShownOptions } from "./options.ts";

// The files behind each function are imported when it is called: a bundle for the browser that only scores brings none of
// them with it, since they read files.

/**
 * Ranks the countries, each with the contribution of every factor down to the cells that its figures came from.
 *
 * @param options.sets sets of ranks that hold the true ones with this probability; absent: none are made
 * @param options.draws how many of the draws of `robustness` to make, from the first on, for bands and ranks in draws; absent: 500, 0: none
 * @param options.first how many the first are, of whom bands tell; absent: 10, of fewer than thirty ranked a third
 * @throws ShortlistError with what is wrong, where, and the way out
 */
export async function rank({
  sets,
  draws,
  first,
  ...options
}: LibraryOptions & ShownOptions & SureAsked = {}): Promise<Ranking> {
  const { rankedRun } = await import("../ranked.ts");
  const { cwd, run } = await asked(options, "any");
  return (await rankedRun(withDraws({ ...run, ...defined({ sets, draws, first }) }), cwd)).ranking;
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
  {
    against = "median",
    draws,
    first,
    ...options
  }: LibraryOptions & DrawsAsked & { readonly against?: string } = {},
): Promise<Explanation> {
  const { explainedRun } = await import("../explained.ts");
  const { cwd, run } = await asked(options, "ranking");
  const about = withDraws({ ...run, against, ...defined({ draws, first }) });
  return (await explainedRun(await iso3Of(country), about, cwd)).explanation;
}

/** Two or more countries side by side, and what makes the difference between each and the next. */
export async function compare(
  countries: readonly string[],
  { draws, first, ...options }: LibraryOptions & DrawsAsked = {},
): Promise<Comparison> {
  const { comparedRun } = await import("../compared.ts");
  const { cwd, run } = await asked(options, "ranking");
  const codes = await Promise.all(countries.map(iso3Of));
  return (await comparedRun(codes, withDraws({ ...run, ...defined({ draws, first }) }), cwd)).comparison;
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
  {
    first = TOP,
    rank,
    indicators,
    only,
    set,
    weight,
    byWeights,
    ...options
  }: Omit<LibraryOptions, "method"> &
    Partial<
      Pick<WhatIfRunOptions, "first" | "rank" | "indicators" | "only" | "set" | "weight" | "byWeights">
    > = {},
): Promise<WhatIf> {
  const { whatifRun } = await import("../whatif/index.ts");
  const { cwd, run } = await asked(options);
  const about = { ...run, first, ...defined({ rank, indicators, only, set, weight, byWeights }) };
  return (await whatifRun(await iso3Of(country), about, cwd)).document;
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
export async function robustness({
  country,
  ...options
}: Omit<LibraryOptions, "method"> & RobustnessAsked = {}): Promise<Robustness> {
  const { robustnessRun } = await import("../robustness/robustness.ts");
  const { cwd, run } = await asked(options);
  const { cwd: _cwd, among: _among, ...drawn } = options;
  const about = country === undefined ? {} : { country: await iso3Of(country) };
  return (await robustnessRun({ ...drawn, ...run, ...about }, cwd)).document;
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
  {
    profileBefore,
    profileAfter,
    asOfBefore,
    asOfAfter,
    ...options
  }: Omit<LibraryOptions, "method"> &
    Pick<SideOptions, "profileBefore" | "profileAfter" | "asOfBefore" | "asOfAfter"> = {},
): Promise<Difference> {
  mustBeYears({ asOfBefore, asOfAfter });
  const { compareSides } = await import("../diff/load-sides.ts");
  const { cwd, run } = await asked(options);
  const { profile: _, ...open } = run;
  const sides = {
    ...open,
    ...defined({ profile: options.profile, profileBefore, profileAfter, asOfBefore, asOfAfter }),
  };
  const { diff, warnings } = await compareSides([before, after], sides, cwd);
  return { diff, warnings };
}

/** A snapshot that was written, and what was found on the way: names that are no country, files that disagree, cells left out. */
export interface IngestedSnapshot {
  readonly manifest: Manifest;
  readonly conflicts: readonly Conflict[];
  readonly unresolved: readonly Unresolved[];
  readonly problems: readonly Problem[];
}

/**
 * Reads publishers' files, tables of one's own and snapshots, and adds them to the snapshot in `into`, which is made where
 * there is none.
 *
 * @param paths files, folders of them, snapshots, or `shipped`
 */
export async function ingest(
  paths: readonly string[],
  {
    into,
    cwd = process.cwd(),
    asOf,
    from,
    replace,
    ...reading
  }: Reading & MakeOptions & { readonly into: string; readonly cwd?: string },
): Promise<IngestedSnapshot> {
  mustBeYears({ asOf, from });
  const [{ ingested }, { problemsOf }, { SILENT }, { resolve }] = await Promise.all([
    import("../ingest/index.ts"),
    import("../ingest/make.ts"),
    import("../progress.ts"),
    import("node:path"),
  ]);
  const request = { into: resolve(cwd, into), reading, ...defined({ asOf, from, replace }) };
  const { made, manifest } = await ingested(paths, request, { cwd, say: () => {}, progress: SILENT });
  const { unresolved, readings } = made.incoming;
  return {
    manifest: manifest!,
    conflicts: made.dataset.conflicts,
    unresolved: [...unresolved, ...readings.flatMap(({ reading }) => reading.unresolved)],
    problems: problemsOf(made),
  };
}
