import { country as countryOf } from "../countries/reference.ts";
import { hasStandIns, isStandIn } from "../dataset/derivations/mcc-stand-ins.ts";
import { evidenceAsOf } from "../dataset/evidence.ts";
import type { Surroundings } from "../explain/index.ts";
import type { Labels } from "../explain/nodes.ts";
import { defined, entryOf } from "../model/collections.ts";
import type { Iso3 } from "../model/country.ts";
import type { Dataset } from "../model/dataset.ts";
import type { Ranking } from "../model/documents/ranking.ts";
import type { Evidence, Origin } from "../model/evidence.ts";
import { listIndicator } from "../model/list.ts";
import { badUsage, RANKING_CAVEATS, ShortlistError } from "../model/problem.ts";
import type { Profile } from "../model/profile.ts";
import { type Known, type KnownBy, VINTAGES } from "../model/published.ts";
import { isOwnTable } from "../model/source.ts";
import { DRAWS_WITH_RANKING } from "../model/standings.ts";
import type { Warning } from "../model/warning.ts";
import { inYear, withoutUnpublished } from "../profile/in-year.ts";
import { indicatorsOf, weighedOf } from "../profile/names.ts";
import { ownCredit } from "../report/text/evidence.ts";
import type { Telling } from "../report/text/warnings.ts";
import { compile, type Plan, type ScoreTable, score } from "../scoring/index.ts";
import { copeland } from "../scoring/methods/copeland.ts";
import { isBounded } from "../scoring/score.ts";
import { isDay } from "../tables/dates.ts";
import { calledIn, type Messages, messagesIn, ownWords } from "../words/index.ts";
import { loadData } from "./data/load.ts";
import { type Data, SHIPPED, tool } from "./data/package-files.ts";
import { type LoadedPlugin, mustBeGiven } from "./plugins.ts";
import {
  type LoadedProfile,
  loadProfile,
  minimumGate,
  mustKnow,
  mustSpeak,
  type ProfileChanges,
  type ProfileGiven,
} from "./profile.ts";
import { goOn } from "./progress.ts";
import type { Drawing } from "./robustness/pool.ts";
import type { Selection } from "./selection.ts";
import { runWarnings } from "./warnings.ts";

export interface RunOptions extends Omit<Drawing, "threads"> {
  /** Paths, `shipped`, and observations; absent: the shipped snapshot. */
  readonly data?: Data;
  readonly profile: ProfileGiven;
  /** What this run has in place of the profile's own. */
  readonly changes?: ProfileChanges;
  readonly asOf?: number;
  /** Takes only what had been published by a day; the year is then that of the day, where none is asked for. */
  readonly knownBy?: KnownBy | undefined;
  readonly lang: string;
  readonly strict?: boolean;
  /** Of docs/method.md; only Copeland's replaces the profile's own root. */
  readonly method?: string;
  /** Who is scored at all; absent: everybody in the data. */
  readonly among?: Selection;
  /** The plug-ins that it was given. */
  readonly plugins?: readonly LoadedPlugin[];
  /** Files that disagree without anything to settle it do not stop the run. */
  readonly unsettled?: "listed";
}

/** A language, and what a run calls indicators in it. */
export interface RunLabels extends Labels {
  readonly words: Messages;
}

/** A scored run: what `rank`, `explain` and the rest start from. */
export interface Run {
  readonly loaded: LoadedProfile;
  readonly dataset: Dataset;
  /** Those that it was given. */
  readonly plugins: readonly LoadedPlugin[];
  readonly table: ScoreTable;
  readonly surroundings: Surroundings & RunLabels;
  /** Of the language that was asked for: what of the run is said to people is said in them. */
  readonly words: Messages;
  /** Another language than that of the surroundings. */
  labelsIn(language: string): Promise<RunLabels>;
}

/** The one method that ranks; the others check. */
export const COPELAND = copeland.id;

/** Profile and data to scores, with every warning that a reader should see. */
export async function loadRun(options: RunOptions, cwd: string, load = loadData): Promise<Run> {
  await goOn(options);
  const asWritten = await loadProfile(options.profile, cwd, options.changes);
  mustSpeak(asWritten.profile, asWritten.file, options.lang);
  const { plugins = [], knownBy } = options;
  mustBeGiven(asWritten.profile, plugins, asWritten.file);
  const wanted = indicatorsOf(asWritten.profile);
  const year = yearOf(options, asWritten.profile);
  const dataset = await load({
    cwd,
    inColumns: true,
    need: { indicators: wanted, ...defined({ asOf: year }) },
    ...defined({ data: options.data, findings: options.strict, unsettled: options.unsettled }),
    ...defined({ signal: options.signal, progress: options.progress }),
    plugins,
    ...defined({ knownBy }),
  });
  await goOn(options);
  const loaded = asPublished(asWritten, dataset);
  const { profile } = loaded;
  await mustHaveItsTable(profile, loaded.file, dataset);
  await mustKnow(loaded, dataset);
  const asOf =
    knownBy && options.asOf === undefined ? lesser(year, dataset.latest) : (year ?? dataset.latest);
  const evidence = evidenceAsOf(dataset, asOf, options.among && [...options.among.countries]);
  if (options.among && evidence.countries.length === 0) throw noneScored(options.among);
  const plan = compile(inYear(profile, asOf));
  mustChangeSomething(options.changes, plan, asOf);
  const table = options.method === COPELAND ? await byCopeland(plan, evidence) : score(plan, evidence);
  mustBeOnScale(options.changes, table);
  const sources = sourcesUsed(dataset, table);
  const standIns = restsOnStandIns(table);
  const labelsIn = async (language: string): Promise<RunLabels> => {
    const words = await messagesIn(language);
    const titles = new Map([
      ...dataset.catalogue.map(({ id, title }) => [id, words.names?.indicator(id) ?? title] as const),
      ...dataset.lists.map(
        ({ id, title }) => [listIndicator(id), words.names?.list(title) ?? title] as const,
      ),
    ]);
    return { language, titleOf: (indicator) => titles.get(indicator), words };
  };
  const labels = await labelsIn(options.lang);
  const warnings = await runWarnings({
    loaded,
    dataset,
    table,
    plugins,
    among: options.among,
    minimums: Object.keys(options.changes?.minimums ?? {}).map(minimumGate),
  });
  await goOn(options);
  return {
    loaded,
    dataset,
    plugins,
    table,
    words: labels.words,
    labelsIn,
    surroundings: {
      ...labels,
      tool,
      profileSha256: loaded.sha256,
      dataset: {
        asOf: asOf ?? null,
        sha256: dataset.sha256,
        ...(options.among
          ? { among: { asked: [...options.among.asked], countries: evidence.countries.length } }
          : {}),
        ...(standIns ? { standIns: true as const } : {}),
        ...defined({ knownBy: dataset.known && toldKnown(dataset.known) }),
        sources,
      },
      warnings,
      nameOf: (iso3) => countryOf(iso3)?.name ?? iso3,
    },
  };
}

/** The year that was asked for; undefined: the latest. */
function yearOf({ asOf, knownBy }: RunOptions, profile: Profile): number | undefined {
  const own = profile.asOf === "latest" ? undefined : profile.asOf;
  if (knownBy === undefined) return asOf ?? own;
  if (!/^\d{4}-\d{2}-\d{2}$/u.test(knownBy.day) || !isDay(knownBy.day) || !VINTAGES.includes(knownBy.vintage))
    throw badUsage(`“${knownBy.day}”, “${knownBy.vintage}” is no day by which something was known`, {
      wayOut: `Give a day, such as 2022-04-26, and one of ${VINTAGES.join(", ")}.`,
    });
  const last = Number(knownBy.day.slice(0, 4));
  const year = asOf ?? own ?? last;
  if (year <= last) return year;
  const whose = asOf === undefined ? `the profile “${profile.id}” ranks as of` : "--as-of";
  throw badUsage(`${whose} ${year} is after --known-by ${knownBy.day}: of that year nothing was known`, {
    wayOut: `Ask for ${last} or an earlier year with --as-of, or for a later day with --known-by.`,
  });
}

function toldKnown({ unpublished: _, valueless: __, ...known }: Known): Ranking["dataset"]["knownBy"] {
  return { ...known, leftOut: [...known.leftOut], later: [...known.later] };
}

/** Nobody looks for evidence of a year of which the data have none. */
function lesser(year: number | undefined, latest: number | undefined): number | undefined {
  return year === undefined || latest === undefined ? (year ?? latest) : Math.min(year, latest);
}

/** The profile as it can be asked for: what nobody had published is required of nobody. */
function asPublished(loaded: LoadedProfile, { known, observations }: Dataset): LoadedProfile {
  if (known === undefined || known.unpublished.length === 0) return loaded;
  const unpublished = new Set(known.unpublished);
  const there = new Set(observations.map(({ indicator }) => indicator));
  const profile = withoutUnpublished(
    loaded.profile,
    (anyOf) => anyOf.some((one) => unpublished.has(one)) && !anyOf.some((one) => there.has(one)),
  );
  return { ...loaded, profile };
}

/** What was odd about the data; that a profile's indicators lack evidence concerns no comparison. */
export function readingWarnings({ surroundings }: Run): Warning[] {
  return surroundings.warnings.filter(
    ({ code }) => code !== "not-assessed" && !RANKING_CAVEATS.includes(code),
  );
}

/** What tells the warnings of a run, in the language that was asked for or another one. */
export function tellingOf(
  { table, surroundings }: Pick<Run, "table" | "surroundings">,
  labels: RunLabels = surroundings,
): Telling {
  const { words, language, titleOf } = labels;
  return {
    words,
    language,
    names: {
      country: (iso3) => calledIn(words, iso3, surroundings.nameOf(iso3)),
      indicator: (id) => titleOf(id) ?? id,
      list: (id) => {
        const title = table.evidence.list(id)?.title ?? id;
        return words.names?.list(title) ?? title;
      },
    },
    // Few documents tell findings: the checks are loaded for them.
    finding: async (found) => {
      const [{ briefly }, { namesIn }] = await Promise.all([
        import("../explain/audit/gravest-findings.ts"),
        import("../explain/audit/frame.ts"),
      ]);
      return briefly(found, words, namesIn(table, { ...surroundings, ...labels }));
    },
  };
}

/** What is changed of a node that the year's rules do not have would go without a word. */
function mustChangeSomething(
  { weights = {}, minimums = {} }: ProfileChanges = {},
  { items }: Plan,
  asOf: number | undefined,
): void {
  const there = new Set(items.map(({ node }) => node.id));
  const gone = [...Object.keys(weights), ...Object.keys(minimums)].find((id) => !there.has(id));
  if (gone !== undefined)
    throw badUsage(`the profile has no node “${gone}” as of ${asOf}: it applies to other years`, {
      wayOut: "Leave out its weight and its minimum, or take another year with --as-of.",
    });
}

/** A minimum that no score could be, as one with a digit too many, would exclude everybody or nobody. */
function mustBeOnScale({ minimums = {} }: ProfileChanges = {}, { plan, columns }: ScoreTable): void {
  if (!isBounded(plan, columns)) return;
  const [low, high] = plan.scale;
  const weighs = (id: string) => plan.items.some(({ node, share }) => node.id === id && share > 0);
  const beyond = Object.entries(minimums).find(([id, least]) => weighs(id) && (least < low || least > high));
  if (beyond === undefined) return;
  const [id, least] = beyond;
  throw badUsage(`--minimum ${id}=${least}: scores of “${id}” run from ${low} to ${high}`, {
    wayOut: `Give a number from ${low} to ${high}; “shortlist explain <country> --cells” prints the score of each node.`,
  });
}

function noneScored({ asked }: Selection): ShortlistError {
  const whom = asked.map(({ name }) => name).join(", ");
  return new ShortlistError(
    "not-in-data",
    `--among leaves nobody to score: the data hold nothing about ${whom} that the profile asks for`,
    {
      wayOut: "Name others, or pass data that have them with --data.",
    },
  );
}

/** Whether anybody's score is made, in part, of figures that stand in for the publisher's own. */
function restsOnStandIns({ columns, ranked, apart, excluded }: ScoreTable): boolean {
  const might = columns.filter(({ leaf }) => hasStandIns(leaf.node.indicator));
  return might.some(({ leaf, observations }) =>
    [...ranked, ...apart, ...excluded].some((one) => {
      const origin = observations.origin(one.index);
      return origin !== undefined && isStandIn(origin) && one.shares[leaf.index]! > 0;
    }),
  );
}

/** The other methods are loaded only when they are asked for. */
async function byCopeland(plan: Plan, evidence: Evidence): Promise<ScoreTable> {
  return (await import("../scoring/copeland-root.ts")).scoreByCopeland(plan, evidence);
}

/** What is not a publisher's file is called. */
const OTHER_SOURCES: Readonly<Record<string, string>> = {
  derived: "derived by shortlist from the publishers' figures",
  "derived-with-own": "derived by shortlist from the publishers' figures and your own",
  list: "lists kept with shortlist (data/lists)",
};

/** The publishers whose figures the run used, with the files these came from. */
function sourcesUsed(dataset: Dataset, table: ScoreTable): Ranking["dataset"]["sources"] {
  const size = table.evidence.countries.length;
  const nothing = () => ({
    files: new Set<string>(),
    years: new Set<number>(),
    countries: new Uint8Array(size),
  });
  const used = new Map<string, ReturnType<typeof nothing>>();
  const fileOf = new Map(dataset.files.map((file) => [file.path, file]));
  const count = (source: string, file: string, year: number | undefined, country: number) => {
    const { files, years, countries } = entryOf(used, source, nothing);
    files.add(file);
    if (year !== undefined) years.add(year);
    countries[country] = 1;
  };
  const countAll = (originOf: (i: number) => Origin | undefined) => {
    for (let i = 0; i < size; i += 1) {
      const one = originOf(i);
      if (one === undefined) continue;
      if (one.inputs === undefined) {
        count(one.source, one.file, one.year, i);
        continue;
      }
      for (const { file } of one.inputs) {
        count(one.source, file, one.year, i);
        // A derived figure is its publisher's too, who is to be credited.
        const publisher = fileOf.get(file)?.source;
        if (publisher !== undefined && publisher !== one.source) count(publisher, file, one.year, i);
      }
    }
  };
  for (const { observations } of table.columns) countAll((i) => observations.origin(i));
  // What decides which countries are compared is used too.
  const by = table.plan.profile.peers?.by;
  const groups = by === undefined ? undefined : table.evidence.values({ indicator: by });
  if (groups) countAll((i) => groups.get(table.evidence.countries[i]!));
  const publishers = new Map(dataset.sources.map((source) => [source.id, source]));
  const holdsOwn = (files: ReadonlySet<string>) =>
    [...files].some((file) => isOwnTable(fileOf.get(file)?.source ?? ""));
  const otherSource = (id: string, files: ReadonlySet<string>) =>
    OTHER_SOURCES[id === "derived" && holdsOwn(files) ? "derived-with-own" : id];
  return [...used]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([id, { files, years, countries }]) => ({
      id,
      publisher: otherSource(id, files) ?? publishers.get(id)?.publisher ?? "Own table",
      attribution: isOwnTable(id)
        ? ownCredit([...files].sort(), ownWords)
        : OTHER_SOURCES[id] === undefined
          ? (publishers.get(id)?.attribution ?? "")
          : "",
      files: [...files].sort().map((name) => ({ name, sha256: fileOf.get(name)?.sha256 ?? "" })),
      years: [...years].sort((a, b) => a - b),
      countries: countries.reduce((sum, one) => sum + one, 0),
    }));
}

/** A profile made for a table of the user's own says so, rather than call its first column a mistake. */
async function mustHaveItsTable(profile: Profile, file: string, dataset: Dataset): Promise<void> {
  if (weighedOf(profile).some((indicator) => dataset.catalogue.some(({ id }) => id === indicator))) return;
  const { ownIndicators } = await import("../dataset/catalogue.ts");
  const own = ownIndicators(weighedOf(profile));
  const there = new Set(dataset.figures?.indicators);
  for (const { indicator } of dataset.observations) there.add(indicator);
  if (own.length < weighedOf(profile).length || own.length < 2 || own.some((one) => there.has(one))) return;
  const what = `the profile “${profile.id}” weighs ${own.length} indicators that no publisher's file here has: ${own.join(", ")}`;
  throw new ShortlistError("needs-own-table", what, {
    where: { file },
    wayOut: `Pass your own table with --data: a country column, and columns named as these; or with --plugin the plug-in that reads them. “--profile cpc” ranks the shipped evidence.`,
  });
}

/** How sure ranks are by draws, as options ask for it. */
export interface DrawsAsked {
  /** How many of the draws of `robustness` to make, from the first on; 0: none. */
  readonly draws?: number;
  /** How many the first are, of whom bands tell; absent: 10, and of fewer than thirty ranked a third. */
  readonly first?: number;
}

/** The same with the draws of a run that says nothing of them: none where countries rank by wins, which no error moves by little. */
export function withDraws<Of extends DrawsAsked & { readonly method?: string | undefined }>(
  options: Of,
): Of & { draws: number } {
  const { draws = options.method === COPELAND ? 0 : DRAWS_WITH_RANKING } = options;
  return { ...options, draws };
}

/** Copeland's ranking has wins for scores, which no error and no weight of the profile moves by little. */
export function mustRankByScores({
  method,
  sets,
  draws,
}: DrawsAsked & { readonly method?: string | undefined; readonly sets?: number }): void {
  const asked = sets !== undefined ? "--sets" : draws ? "--draws" : undefined;
  if (asked === undefined || method !== COPELAND) return;
  throw badUsage(`${asked} is about scores, and --method copeland ranks by wins`, {
    wayOut: `Leave out one of the two; in “rank” any other --method is a check and can be given with ${asked}.`,
  });
}

/** Who is among the first in draws is told of draws alone. */
export function mustHaveDraws({ draws, first }: DrawsAsked): void {
  if (first !== undefined && !draws)
    throw badUsage("--first says how many the first are in draws, and there are none", {
      wayOut: `Make some (--draws ${DRAWS_WITH_RANKING}), or leave out --first.`,
    });
  mustBeATop(first);
}

/** Nobody is among the first none. */
export function mustBeATop(first: number | undefined): void {
  if (first === undefined || (Number.isInteger(first) && first >= 1)) return;
  throw new ShortlistError("bad-top", `--first ${first} is no top to be in or out of`, {
    wayOut: "Give a whole number, 1 or more.",
  });
}

/** The error for a country of which the data hold nothing that the profile asks for. */
export function noEvidence({ surroundings }: Pick<Run, "surroundings">, country: Iso3): ShortlistError {
  const { among } = surroundings.dataset;
  if (among && !among.asked.some(({ code }) => code === country)) {
    return new ShortlistError(
      "not-among",
      `${surroundings.nameOf(country)} (${country}) is not among those scored: ${among.asked.map(({ name }) => name).join(", ")}`,
      { wayOut: "Name it with --among too, or leave --among out to score everybody." },
    );
  }
  return new ShortlistError(
    "no-evidence",
    `the data hold nothing about ${surroundings.nameOf(country)} (${country}) that the profile asks for`,
    {
      wayOut: `Pass data that do with --data; “--data ${SHIPPED} <your files>” adds yours to the snapshot that comes with the tool.`,
    },
  );
}
