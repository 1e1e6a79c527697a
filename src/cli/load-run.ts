import { country as countryOf } from "../countries/reference.ts";
import { isStandIn } from "../dataset/derivations/mcc-stand-ins.ts";
import { evidenceAsOf, listIndicator } from "../dataset/evidence.ts";
import type { Surroundings } from "../explain/index.ts";
import { textIn } from "../explain/text.ts";
import type { Dataset } from "../model/dataset.ts";
import type { Ranking } from "../model/documents/ranking.ts";
import { ShortlistError } from "../model/error.ts";
import type { Evidence } from "../model/evidence.ts";
import { isOwnTable } from "../model/own-table.ts";
import type { Profile } from "../model/profile.ts";
import { holdsIn, inYear } from "../profile/in-year.ts";
import { indicatorsOf, namesOf, weighedOf } from "../profile/indicators.ts";
import { families } from "../report/families.ts";
import { compile, type Plan, type ScoreTable, score } from "../scoring/index.ts";
import { categoryWarnings } from "./category-warnings.ts";
import { conflictWarnings, undatedWarnings } from "./data-warnings.ts";
import { mustKnow } from "./known-names.ts";
import { loadData } from "./load-data.ts";
import { type LoadedProfile, loadProfile } from "./load-profile.ts";
import type { Selection } from "./selection.ts";
import { smallFitWarnings } from "./small-fit.ts";
import { mustSpeak } from "./spoken.ts";
import { tool } from "./tool.ts";
import { notScored } from "./who.ts";

export interface RunOptions {
  readonly data?: readonly string[];
  readonly profile: string;
  readonly asOf?: number;
  readonly lang: string;
  readonly strict?: boolean;
  /** Of docs/method.md; only Copeland's replaces the profile's own root. */
  readonly method?: string;
  /** Who is scored at all; absent: everybody in the data. */
  readonly among?: Selection;
  /** Files that disagree without anything to settle it do not stop the run. */
  readonly unsettled?: "listed";
}

/** A scored run: what `rank`, `explain` and the rest start from. */
export interface Run {
  readonly loaded: LoadedProfile;
  readonly dataset: Dataset;
  readonly table: ScoreTable;
  readonly surroundings: Surroundings;
}

/** The one method that ranks; the others check. */
export const COPELAND = "copeland";

/** Profile and data to scores, with every warning that a reader should see. */
export async function loadRun(options: RunOptions, cwd: string): Promise<Run> {
  const loaded = await loadProfile(options.profile, cwd);
  mustSpeak(loaded.profile, loaded.file, options.lang);
  const { profile } = loaded;
  const wanted = indicatorsOf(profile);
  const year = options.asOf ?? (profile.asOf === "latest" ? undefined : profile.asOf);
  const dataset = await loadData({
    cwd,
    ...(options.data ? { data: options.data } : {}),
    need: { indicators: wanted, ...(year === undefined ? {} : { asOf: year }) },
    ...(options.strict ? { findings: true } : {}),
    ...(options.unsettled ? { unsettled: options.unsettled } : {}),
  });
  await mustHaveItsTable(profile, loaded.file, dataset);
  await mustKnow(loaded, dataset);
  const asOf = year ?? dataset.latest;
  const titles = new Map(dataset.catalogue.map(({ id, title }) => [id, title]));
  const evidence = evidenceAsOf(dataset, asOf, options.among && [...options.among.countries]);
  if (options.among && evidence.countries.length === 0) throw noneScored(options.among);
  const plan = compile(inYear(profile, asOf));
  const table = options.method === COPELAND ? await byCopeland(plan, evidence) : score(plan, evidence);
  return {
    loaded,
    dataset,
    table,
    surroundings: {
      language: options.lang,
      titleOf: (indicator) => titles.get(indicator),
      tool,
      profileSha256: loaded.sha256,
      dataset: {
        asOf: asOf ?? null,
        sha256: dataset.sha256,
        ...(options.among
          ? { among: { asked: [...options.among.asked], countries: evidence.countries.length } }
          : {}),
        ...(restsOnStandIns(table) ? { standIns: true as const } : {}),
        sources: describe(dataset, table),
      },
      warnings: [
        ...notScored(options.among, evidence.countries, "is not in the data, and so not among those scored"),
        ...outsideItsYears(profile, asOf),
        ...(await sinceReference(table, dataset)),
        ...warningsOf(table, dataset),
        ...smallFitWarnings(table, (indicator) => titles.get(indicator)),
        ...(await categoryWarnings(loaded, dataset, table)),
        ...conflictWarnings(dataset, wanted),
        ...undatedWarnings(table, dataset.observations, wanted),
      ],
      nameOf: (iso3) => countryOf(iso3)?.name ?? iso3,
    },
  };
}

function noneScored({ asked }: Selection): ShortlistError {
  const whom = asked.map(({ name }) => name).join(", ");
  return new ShortlistError(
    "not-in-data",
    `--among leaves nobody to score: the data hold nothing about ${whom}`,
    {
      wayOut: "Name others, or pass data that have them with --data.",
    },
  );
}

/** Whether most of the weight that has evidence has it from figures that stand in for the publisher's own. */
function restsOnStandIns({ columns }: ScoreTable): boolean {
  let [standing, whole] = [0, 0];
  for (const { leaf, observations } of columns) {
    const some = observations.find((one) => one !== undefined);
    if (some === undefined) continue;
    whole += leaf.share;
    if (observations.some((one) => one !== undefined && isStandIn(one))) standing += leaf.share;
  }
  return standing > whole / 2;
}

/** The other methods are loaded only when they are asked for. */
async function byCopeland(plan: Plan, evidence: Evidence): Promise<ScoreTable> {
  return (await import("../scoring/copeland-root.ts")).scoreByCopeland(plan, evidence);
}

/** Few runs ask for a year that is still to come in the evidence. */
async function sinceReference(table: ScoreTable, dataset: Dataset): Promise<Ranking["warnings"]> {
  const { asOf } = table.evidence;
  if (asOf === undefined || dataset.latest === undefined || asOf <= dataset.latest) return [];
  return (await import("./after-reference.ts")).afterReference(table, dataset);
}

/** Rules change: those of other years are applied only with a word. */
function outsideItsYears({ id, years }: Profile, asOf: number | undefined): Ranking["warnings"] {
  if (years === undefined || asOf === undefined || holdsIn(years, asOf)) return [];
  const { from, to, reason } = years;
  const stated =
    from === undefined ? `up to ${to}` : to === undefined ? `from ${from} on` : `${from} to ${to}`;
  const message = `the profile “${id}” states the rules for evidence of ${stated}, and this run is as of ${asOf}: it applies rules that are not that year's${reason === undefined ? "" : `. ${textIn(reason, "en", "")}`}`;
  return [{ code: "rules-of-other-years", message, where: null }];
}

/** A profile made for a table of the user's own says so, rather than call its first column a mistake. */
async function mustHaveItsTable(profile: Profile, file: string, dataset: Dataset): Promise<void> {
  if (weighedOf(profile).some((indicator) => dataset.catalogue.some(({ id }) => id === indicator))) return;
  const { ownIndicators } = await import("../dataset/own-indicators.ts");
  const own = ownIndicators(weighedOf(profile));
  const there = new Set(dataset.observations.map(({ indicator }) => indicator));
  if (own.length < weighedOf(profile).length || own.length < 2 || own.some((one) => there.has(one))) return;
  const what = `the profile “${profile.id}” weighs ${own.length} indicators that no publisher's file here has: ${own.join(", ")}`;
  throw new ShortlistError("needs-own-table", what, {
    where: { file },
    wayOut: `Pass your own table with --data: a country column, and columns named as these. “--profile cpc” ranks the shipped evidence.`,
  });
}

function warningsOf(table: ScoreTable, dataset: Dataset): Ranking["warnings"] {
  const warnings: Ranking["warnings"] = [];
  const wanted = indicatorsOf(table.plan.profile);
  const silent = [...wanted].filter((indicator) => table.evidence.values({ indicator }).size === 0);
  if (silent.length > 0) {
    warnings.push({
      code: "not-assessed",
      message: `no evidence at all for ${silent.length} of the profile's ${wanted.size} indicators: ${families(silent, 3)}`,
      where: null,
    });
  }
  warnings.push(...silentLists(table));
  if (uses(table, "gsi.prevalence")) {
    warnings.push({
      code: "prevalence-caveat",
      message:
        "Prevalence is Walk Free's modelled 2021 estimate for all ages, forced labour and forced marriage together: the nearest public figure, not child-trafficking prevalence.",
      where: null,
    });
  }
  for (const { severity, code, message, file, locator } of dataset.problems) {
    if (severity === "info") continue;
    warnings.push({
      code,
      message,
      where: [file, locator].filter((part) => part !== undefined).join(", ") || null,
    });
  }
  return warnings;
}

/** Whether a value of the indicator counts anywhere in the run. */
function uses({ columns }: ScoreTable, indicator: string): boolean {
  return columns.some(
    ({ leaf, observations }) => leaf.node.indicator === indicator && observations.some(Boolean),
  );
}

/** A list that the profile asks for and that holds in other years only is no list without entries. */
function silentLists({ plan: { profile }, evidence }: ScoreTable): Ranking["warnings"] {
  const weighed = listIndicator("");
  const asked = namesOf(profile).flatMap(({ kind, word }) => {
    if (kind === "list") return [word];
    return kind === "indicator" && word.startsWith(weighed) ? [word.slice(weighed.length)] : [];
  });
  return [...new Set(asked)].flatMap((id) => {
    const list = evidence.list(id);
    if (!list || list.exhaustive || Object.keys(list.listed).length > 0) return [];
    const when = evidence.asOf === undefined ? "in a run without a year" : `as of ${evidence.asOf}`;
    const message = `${list.title}, ${list.lack}, says nothing ${when}: nobody counts as listed or as clear`;
    return [{ code: "list-not-in-force", message, where: `lists/${id}.json` }];
  });
}

/** What is not a publisher's file is called. */
const OTHER_SOURCES: Readonly<Record<string, string>> = {
  derived: "derived by shortlist from the publishers' figures",
  "derived-with-own": "derived by shortlist from the publishers' figures and your own",
  list: "lists kept with shortlist (data/lists)",
};

/** The publishers whose figures the run used, with the files these came from. */
function describe(dataset: Dataset, table: ScoreTable): Ranking["dataset"]["sources"] {
  const used = new Map<string, { files: Set<string>; years: Set<number>; countries: Uint8Array }>();
  const size = table.evidence.countries.length;
  const publisherOf = new Map(dataset.files.map(({ path, source }) => [path, source]));
  const entryOf = (source: string) => {
    let entry = used.get(source);
    if (entry === undefined) {
      entry = { files: new Set(), years: new Set(), countries: new Uint8Array(size) };
      used.set(source, entry);
    }
    return entry;
  };
  const count = (source: string, file: string, year: number | undefined, country: number) => {
    const { files, years, countries } = entryOf(source);
    files.add(file);
    if (year !== undefined) years.add(year);
    countries[country] = 1;
  };
  for (const { observations } of table.columns) {
    for (let i = 0; i < size; i += 1) {
      const one = observations[i];
      if (one === undefined) continue;
      if (one.inputs === undefined) {
        count(one.source, one.file, one.year, i);
        continue;
      }
      for (const { file } of one.inputs) {
        count(one.source, file, one.year, i);
        // A derived figure is its publisher's too, who is to be credited.
        const publisher = publisherOf.get(file);
        if (publisher !== undefined && publisher !== one.source) count(publisher, file, one.year, i);
      }
    }
  }
  const hashes = new Map(dataset.files.map(({ path, sha256 }) => [path, sha256]));
  const publishers = new Map(dataset.sources.map((source) => [source.id, source]));
  const holdsOwn = (files: ReadonlySet<string>) =>
    [...files].some((file) => isOwnTable(publisherOf.get(file) ?? ""));
  const otherSource = (id: string, files: ReadonlySet<string>) =>
    OTHER_SOURCES[id === "derived" && holdsOwn(files) ? "derived-with-own" : id];
  return [...used]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([id, { files, years, countries }]) => ({
      id,
      publisher: otherSource(id, files) ?? publishers.get(id)?.publisher ?? "Own table",
      attribution: isOwnTable(id)
        ? ownCredit([...files].sort())
        : OTHER_SOURCES[id] === undefined
          ? (publishers.get(id)?.attribution ?? "")
          : "",
      files: [...files].sort().map((name) => ({ name, sha256: hashes.get(name) ?? "" })),
      years: [...years].sort((a, b) => a - b),
      countries: countries.reduce((sum, one) => sum + one, 0),
    }));
}

/** Nobody else is to be credited for a table of the user's own: a reader is told its file. */
function ownCredit(files: readonly string[]): string {
  const named = files.slice(0, SHOWN_FILES).join(", ");
  const more = files.length > SHOWN_FILES ? ` and ${files.length - SHOWN_FILES} more` : "";
  return `Own ${files.length === 1 ? "table" : "tables"}, of no publisher: ${named}${more}.`;
}

const SHOWN_FILES = 5;
