import { stat } from "node:fs/promises";
import { join, relative, resolve } from "node:path";
import { evidenceAsOf } from "../dataset/evidence.ts";
import { sourceNames } from "../dataset/source-names.ts";
import { mustBeFile, readPlain } from "../dataset/store/files.ts";
import { readManifest } from "../dataset/store/manifest.ts";
import { buildDiff, type Side } from "../explain/diff/diff.ts";
import type { Pair } from "../explain/diff/from-evidence.ts";
import { pairReckoning } from "../explain/diff/from-evidence.ts";
import { openGates, resultOf } from "../explain/diff/positions.ts";
import { buildRanking } from "../explain/index.ts";
import { findCountry } from "../explain/ranking.ts";
import { defined } from "../model/collections.ts";
import type { DiffFacts, NotRemade } from "../model/documents/diff.ts";
import type { Ranking } from "../model/documents/ranking.ts";
import type { Evidence } from "../model/evidence.ts";
import { badUsage, ShortlistError, UNREAD_FILE } from "../model/problem.ts";
import type { KnownBy } from "../model/published.ts";
import { PROFILE_SHEET } from "../model/workbook.ts";
import { indicatorsOf } from "../profile/names.ts";
import { inWords, warningsInWords, warningText } from "../report/text/warnings.ts";
import { type Messages, messagesIn } from "../words/index.ts";
import { type loadData, sharedLoads } from "./data/load.ts";
import { type Data, SHIPPED } from "./data/package-files.ts";
import { movedTexts, revisionsBetween } from "./diff-inputs.ts";
import { COPELAND, loadRun, type Run, type RunOptions, readingWarnings, tellingOf } from "./load-run.ts";
import { sourcesOf } from "./other-rankings.ts";
import type { LoadedPlugin } from "./plugins.ts";
import { type ProfileChanges, type ProfileGiven, shippedProfiles } from "./profile.ts";
import { goOn, type Watched } from "./progress.ts";
import type { Selection } from "./selection.ts";

/** A side as it was found: a run that can be mixed with another, or only a ranking. */
type Found =
  | { readonly label: string; readonly options: RunOptions; readonly run: Run; readonly ranking?: never }
  | { readonly label: string; readonly ranking: Ranking; readonly run?: never };

type Load = typeof loadData;

export interface Compared {
  readonly diff: DiffFacts;
  readonly words: Messages;
  /** What a reader should know of how the sides were read. */
  readonly warnings: readonly string[];
  /** Those of them that say why a file of the data of a side could not be read. */
  readonly unread: readonly string[];
}

/** Loads both sides and compares them: from the evidence where both have it and no method stands in the way, else from their rankings. */
export async function compareSides(
  given: readonly [before: string, after: string],
  options: SideOptions,
  cwd: string,
): Promise<Compared> {
  await goOn(options);
  if (options.knownBy !== undefined)
    throw badUsage(
      "diff compares the evidence at hand on both sides, and takes no day by which it was known",
      {
        wayOut: `Rank with --known-by for each day, or explain a country: “shortlist explain Ghana --known-by ${options.knownBy.day}”.`,
      },
    );
  const before = await sideArgument(given[0], cwd, given[1]);
  const after = await sideArgument(given[1], cwd, given[0]);
  mustApply(before, after, options);
  const warnings = new Set<string>();
  const notRemade: NotRemade[] = [];
  const [ownBefore, ownAfter] = [runOptions(before, "before", options), runOptions(after, "after", options)];
  const load = sharedLoads([ownBefore, ownAfter].flatMap(({ asOf }) => asOf ?? []));
  const old = await find("before", given[0], before, ownBefore);
  const found = await find("after", given[1], after, ownAfter);
  const now = { ...found, label: `${found.label}${changesTyped(options.changes)}` };
  const words = await wordsFor(options.lang, [old, now]);
  const unread = new Set<string>();
  for (const { run } of [old, now])
    for (const one of run ? await warningsInWords(readingWarnings(run), tellingOf(run)) : []) {
      warnings.add(warningText(one, words));
      if (one.code === UNREAD_FILE) unread.add(warningText(one, words));
    }
  const compared = (diff: DiffFacts): Compared => ({
    diff: notRemade.length === 0 ? diff : { ...diff, notRemade },
    words,
    warnings: [...warnings],
    unread: [...unread],
  });

  if (old.run && now.run && ![old, now].some(isByCopeland)) {
    const pairs = await pairsOf(old, now, cwd, load);
    const reckoning = pairReckoning(...pairs, now.run.surroundings.titleOf);
    const names = sourceNames([...old.run.dataset.sources, ...now.run.dataset.sources]);
    const side = async ({ label }: Found, run: Run): Promise<Side> => ({
      label,
      sourceNames: names,
      openGates: (country) => openGates(findCountry(run.table, country)?.one.gates ?? []),
      // Trees are not compared: the mixtures say more.
      ranking: resultOf(run.table, await inWords(run.surroundings, tellingOf(run))),
    });
    await goOn(options);
    const { texts, textsLeftOut } = await movedTexts(textSide(old), textSide(now), cwd);
    const revisions = await revisionsBetween(evidenceSide(old), evidenceSide(now), names, cwd);
    await goOn(options);
    const sides = await Promise.all([side(old, old.run), side(now, now.run)]);
    const diff = buildDiff(...sides, reckoning);
    return compared({
      ...diff,
      ...(revisions.length === 0 ? {} : { revisions }),
      ...(texts.length === 0 ? {} : { texts }),
      ...(textsLeftOut.length === 0 ? {} : { textsLeftOut }),
    });
  }
  for (const { label, ranking } of [old, now]) if (ranking?.shown) throw holdsSomeOnly(label);
  const [was, is] = (await Promise.all(
    [old, now].map(
      ({ run, ranking }) =>
        ranking ?? inWords<Ranking>(buildRanking(run.table, run.surroundings), tellingOf(run)),
    ),
  )) as [Ranking, Ranking];
  const { documentReckoning } = await import("../explain/diff/from-rankings.ts");
  const reckoning = documentReckoning(was, is);
  return compared(
    buildDiff({ label: old.label, ranking: was }, { label: now.label, ranking: is }, reckoning),
  );

  async function find(
    which: NotRemade["side"],
    label: string,
    side: SideArgument,
    own: RunOptions,
  ): Promise<Found> {
    if (side.kind === "ranking") {
      const { recordFor } = await import("./record.ts");
      const record = await recordFor(side.path, side.text, cwd);
      const { ranking } = side;
      return record === undefined ? { label, ranking } : remade(which, label, record, async () => ranking);
    }
    if (side.kind === "record") return remade(which, label, side.path, () => writtenBeside(side.path));
    const run = await (side.kind === "data" ? loadedData(label, own, cwd, load) : loadRun(own, cwd, load));
    return { label, options: own, run };
  }

  /** The run on record; where it cannot be made again the ranking that it wrote, if that is still there, and the document says so. */
  async function remade(
    which: NotRemade["side"],
    label: string,
    record: string,
    written: () => Promise<Ranking | undefined>,
  ): Promise<Found> {
    const { EDITED, recordedRun, StaleRecord } = await import("./record.ts");
    try {
      return { label, ...(await recordedRun(record, cwd, options)) };
    } catch (error) {
      const ranking = error instanceof ShortlistError ? await written() : undefined;
      if (ranking === undefined) throw error;
      const { code, message, where } = error as ShortlistError;
      // Seen from the working directory: the documents name no folder of this machine that they need not.
      const file = where.file === undefined ? undefined : relative(cwd, resolve(cwd, where.file)) || ".";
      const inputs = error instanceof StaleRecord ? error.inputs : [];
      notRemade.push({
        side: which,
        label,
        because: inputs.length > 0 ? "changed" : code === EDITED ? "edited" : "failed",
        inputs: inputs.map(({ what, name }) => ({ what, name })),
        message: file === undefined ? message : `${message} (${file})`,
      });
      return { label, ranking };
    }
  }

  async function writtenBeside(record: string): Promise<Ranking | undefined> {
    const { rankingFiled } = await import("./record.ts");
    const path = await rankingFiled(record, cwd);
    const side = path === undefined ? undefined : await sideArgument(path, cwd);
    return side?.kind === "ranking" ? side.ranking : undefined;
  }
}

function textSide({ options, run }: FoundRun): Parameters<typeof movedTexts>[0] {
  return { data: options.data, sha256: run.dataset.sha256, asOf: run.table.evidence.asOf };
}

function evidenceSide({ options, run }: FoundRun): Parameters<typeof revisionsBetween>[0] {
  return { run, data: options.data };
}

/** Wins less losses come of who else is ranked: no mixture of two runs tells what did what to them. */
function isByCopeland({ run }: Found): boolean {
  return run?.table.plan.profile.tree.aggregate.method === COPELAND;
}

/** A run over data that were named as a side; a file that holds none was meant for something else. */
async function loadedData(label: string, options: RunOptions, cwd: string, load: Load): Promise<Run> {
  let run: Run;
  try {
    run = await loadRun(options, cwd, load);
  } catch (error) {
    if (!(error instanceof ShortlistError) || error.code !== "unrecognised-file") throw error;
    throw isNothing(label, error.where.locator, error);
  }
  if (run.table.evidence.countries.length > 0) return run;
  throw isNothing(label, undefined, undefined);
}

function isNothing(file: string, locator: string | undefined, cause: unknown): ShortlistError {
  const what =
    cause === undefined ? "it holds no figure that the profile asks for" : "nothing recognises it as data";
  return new ShortlistError("bad-side", `this is neither a result nor data, a profile or a year: ${what}`, {
    where: { file, ...(locator === undefined ? {} : { locator }) },
    wayOut: `${SIDES} “shortlist inspect <file>” shows how a file is read.`,
    cause,
  });
}

/** Whoever is not shown would be taken for somebody who was not there. */
function holdsSomeOnly(label: string): ShortlistError {
  return new ShortlistError("not-everybody", "the ranking holds only the countries that were to be shown", {
    where: { file: label },
    wayOut:
      "Compare its run.json, from which everybody is ranked anew, or write the ranking without --countries, --region and --exclude.",
  });
}

type FoundRun = Extract<Found, { readonly run: Run }>;

/** Both sides, the one of the later year also as of the earlier one. */
async function pairsOf(old: FoundRun, now: FoundRun, cwd: string, load: Load): Promise<[Pair, Pair]> {
  const pairs: [Pair, Pair] = [await pairOf(old, now.run, cwd, load), await pairOf(now, old.run, cwd, load)];
  const [was, is] = [pairs[0].evidence.asOf, pairs[1].evidence.asOf];
  if (was === undefined || is === undefined || was === is) return pairs;
  const later = is > was ? 1 : 0;
  const [own, other] = later === 1 ? [now, old] : [old, now];
  const earlier = pairs[1 - later]!.evidence;
  const asOfEarlier =
    own.run.dataset.sha256 === other.run.dataset.sha256
      ? earlier
      : await evidenceFor(own, other.run, earlier.asOf, cwd, load);
  pairs[later] = { ...pairs[later]!, asOfEarlier };
  return pairs;
}

/** A run with whatever evidence of its own the other's profile asks for as well. */
async function pairOf(own: FoundRun, other: Run, cwd: string, load: Load): Promise<Pair> {
  const { options, run } = own;
  // As its year has it: rules that change with the year are a change of gates, weights and the rest like any other.
  const { profile } = run.table.plan;
  const sourceOf = sourcesOf(run.dataset);
  const wanted = wantedBy(run, other);
  const { table } = run;
  if (wanted.size === indicatorsOf(profile).size)
    return { profile, evidence: table.evidence, sourceOf, table };
  const year = options.asOf ?? (profile.asOf === "latest" ? undefined : profile.asOf);
  return { profile, evidence: await evidenceFor(own, other, year, cwd, load), sourceOf, table };
}

/** A side's evidence for whatever either profile asks for, as of a year; of its own where that is undefined. */
async function evidenceFor(
  { options, run }: FoundRun,
  other: Run,
  year: number | undefined,
  cwd: string,
  load: Load,
): Promise<Evidence> {
  const dataset = await load({
    cwd,
    inColumns: true,
    ...(options.data ? { data: options.data } : {}),
    need: { indicators: wantedBy(run, other), ...(year === undefined ? {} : { asOf: year }) },
  });
  const { countries, asOf } = run.table.evidence;
  return evidenceAsOf(dataset, year ?? asOf, countries);
}

function wantedBy(...runs: readonly Run[]): ReadonlySet<string> {
  return new Set(runs.flatMap(({ table }) => [...indicatorsOf(table.plan.profile)]));
}

/** Rankings of which no run is at hand have their titles in English, and are known by the catalogue's; one that a run's profile states itself stays. */
async function wordsFor(lang: string, sides: readonly Found[]): Promise<Messages> {
  const words = await messagesIn(lang);
  if (words.names === undefined || sides.every(({ run }) => run !== undefined)) return words;
  const { catalogue } = await import("../dataset/catalogue.ts");
  const titlesRead = new Map([...catalogue].map(([id, { title }]) => [id, title]));
  for (const { node } of sides.flatMap(({ run }) => run?.table.plan.leaves ?? []))
    if (node.title === titlesRead.get(node.indicator)) titlesRead.delete(node.indicator);
  return { ...words, titlesRead };
}

/** What `<before>` or `<after>` is. */
type SideArgument =
  | { readonly kind: "record"; readonly path: string }
  | { readonly kind: "ranking"; readonly path: string; readonly text: string; readonly ranking: Ranking }
  | { readonly kind: "year"; readonly year: number }
  | { readonly kind: "profile"; readonly profile: string }
  | { readonly kind: "data"; readonly path: string };

const SIDES =
  "A side is a run.json, a ranking as JSON, a folder or file of data, a profile (a name, a file, or a workbook that “rank --out” wrote), or a year.";

/**
 * Told by name and content; what could be two things is refused.
 *
 * @param other the other side, as it was written
 */
async function sideArgument(text: string, cwd: string, other?: string): Promise<SideArgument> {
  const full = resolve(cwd, text);
  const info = await stat(full).catch(() => undefined);
  const word = await wordOf(text);
  if (word && info) {
    throw new ShortlistError(
      "ambiguous-side",
      `“${text}” is a ${word.kind} and also ${info.isDirectory() ? "a folder" : "a file"} here`,
      {
        wayOut: `Write ./${text} for the ${info.isDirectory() ? "folder" : "file"}; rename it for the ${word.kind}.`,
      },
    );
  }
  if (word) return word;
  if (!info) throw await unknown(text, other);
  if (info.isDirectory()) return folder(text, full);
  mustBeFile(info, text);
  const side = await file(text, full);
  return side.kind === "data" ? dataOrOutput(side, full, cwd) : side;
}

/** A ranking in a format that only people read stands for its run, where that is recorded beside it. */
async function dataOrOutput(
  side: { readonly kind: "data"; readonly path: string },
  full: string,
  cwd: string,
): Promise<SideArgument> {
  if (!/\.(?:csv|md)$/iu.test(side.path)) return side;
  const { recordFor } = await import("./record.ts");
  const record = await recordFor(side.path, readPlain(full, { shown: side.path }), cwd);
  if (record !== undefined) return { kind: "record", path: record };
  if (/\.csv$/iu.test(side.path)) return side;
  throw new ShortlistError("bad-side", "a ranking as Markdown cannot be compared without its run.json", {
    where: { file: side.path },
    wayOut: SIDES,
  });
}

async function wordOf(text: string): Promise<SideArgument | undefined> {
  if (text === SHIPPED) return { kind: "data", path: SHIPPED };
  if (/^\d{4}$/u.test(text)) return { kind: "year", year: Number(text) };
  return shippedProfiles().includes(text) ? { kind: "profile", profile: text } : undefined;
}

async function unknown(text: string, other: string | undefined): Promise<ShortlistError> {
  const { isCountry, quoted, shownAlone } = await import("./selection.ts");
  if (isCountry(text)) {
    const both =
      other !== undefined && isCountry(other)
        ? `shortlist compare ${quoted(text)} ${quoted(other)} sets the two side by side. `
        : "";
    return new ShortlistError("no-such-side", `“${text}” is a country, and no result to compare`, {
      wayOut: `${both}shortlist diff <before> <after> ${shownAlone([text])}`,
    });
  }
  const { didYouMean } = await import("../profile/index.ts");
  const near = didYouMean(text, shippedProfiles());
  return new ShortlistError("no-such-side", `“${text}” is no file, folder, year or shipped profile${near}`, {
    wayOut: SIDES,
  });
}

async function folder(text: string, full: string): Promise<SideArgument> {
  const record = join(text, "run.json");
  if (!(await isRecord(join(full, "run.json")))) return { kind: "data", path: text };
  if (!(await readManifest(full))) return { kind: "record", path: record };
  throw new ShortlistError(
    "ambiguous-side",
    "the folder is a snapshot and holds the record of a run as well",
    {
      where: { file: text },
      wayOut: `Name ${record} for the run, or move it away for the snapshot.`,
    },
  );
}

async function isRecord(full: string): Promise<boolean> {
  if ((await stat(full).catch(() => undefined)) === undefined) return false;
  return kindOf(jsonOf(readPlain(full).toString("utf8"))) === "run";
}

async function file(text: string, full: string): Promise<SideArgument> {
  if (/\.ya?ml$/iu.test(text)) {
    const isProfile = /^(?:tree|extends)\s*:/mu.test(readPlain(full, { shown: text }).toString("utf8"));
    return isProfile ? { kind: "profile", profile: asPath(text) } : { kind: "data", path: text };
  }
  if (/\.xlsx$/iu.test(text) && (await hasProfile(text, full)))
    return { kind: "profile", profile: asPath(text) };
  if (!/\.json$/iu.test(text)) return { kind: "data", path: text };
  const content = readPlain(full, { shown: text }).toString("utf8");
  const given = jsonOf(content);
  const kind = kindOf(given);
  if (kind === "run") return { kind: "record", path: text };
  if (kind === "ranking")
    return {
      kind: "ranking",
      path: text,
      text: content,
      ranking: await ranking(content, text),
    };
  if (kind !== undefined) {
    throw new ShortlistError("bad-side", `a document of kind “${kind}” cannot be compared`, {
      where: { file: text },
      wayOut: SIDES,
    });
  }
  const isProfile = typeof given === "object" && given !== null && ("tree" in given || "extends" in given);
  return isProfile ? { kind: "profile", profile: asPath(text) } : { kind: "data", path: text };
}

/** Whether a workbook is one that “rank --out” wrote, with the profile that it was ranked by. */
async function hasProfile(text: string, full: string): Promise<boolean> {
  const { readFile } = await import("../tables/read.ts");
  const { tables } = await readFile({ path: text, bytes: readPlain(full, { shown: text }) });
  return tables.some(
    ({ name, rows }) =>
      name === PROFILE_SHEET.name && rows.some(({ cells }) => cells[0] === PROFILE_SHEET.settings),
  );
}

/** Told apart from a shipped name. */
function asPath(text: string): string {
  return /[/\\]/u.test(text) ? text : `./${text}`;
}

async function ranking(content: string, path: string): Promise<Ranking> {
  const { readJson } = await import("../tables/json.ts");
  const { rankingSchema } = await import("../model/documents/ranking.ts");
  const { success, data, error } = rankingSchema.safeParse(readJson(content, path).data);
  if (success) return data;
  const { issueWords } = await import("../dataset/written-json.ts");
  const { locator, what } = issueWords(error.issues);
  throw new ShortlistError("bad-side", `the ranking is not what “rank --format json” writes: ${what}`, {
    where: { file: path, locator },
    wayOut: "Write it anew, or compare the data and profiles themselves.",
    cause: error,
  });
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function kindOf(given: unknown): string | undefined {
  const { document } = (given ?? {}) as { document?: unknown };
  return typeof document === "string" ? /^shortlist\/([a-z]+)\/\d+$/u.exec(document)?.[1] : undefined;
}

/** The options that say what a side leaves open. */
export interface SideOptions extends Watched {
  readonly data?: Data;
  readonly profile?: ProfileGiven;
  readonly profileBefore?: ProfileGiven;
  readonly profileAfter?: ProfileGiven;
  readonly asOf?: number;
  readonly asOfBefore?: number;
  readonly asOfAfter?: number;
  /** Refused. */
  readonly knownBy?: KnownBy | undefined;
  readonly lang: string;
  readonly plugins?: readonly LoadedPlugin[];
  /** Who is scored on both sides; of a record what it states. */
  readonly among?: Selection;
  /** What the later side has in place of its profile's own. */
  readonly changes?: ProfileChanges;
}

/** As the options are typed, behind a space: what tells a side from the profile alone. */
function changesTyped({ weights = {}, minimums = {} }: ProfileChanges = {}): string {
  const typed = (option: string, all: Readonly<Record<string, number>>) =>
    Object.entries(all).map(([node, number]) => ` ${option} ${node}=${number}`);
  return [...typed("--weight", weights), ...typed("--minimum", minimums)].join("");
}

/** What each kind of side takes from the options; records and rankings state everything themselves. */
const OPEN: Readonly<Record<SideArgument["kind"], readonly ("data" | "profile" | "asOf" | "among")[]>> = {
  record: [],
  ranking: [],
  year: ["data", "profile", "among"],
  profile: ["data", "asOf", "among"],
  data: ["profile", "asOf", "among"],
};

/** Refuses options that would be passed over. */
function mustApply(before: SideArgument, after: SideArgument, options: SideOptions): void {
  const refuse = (option: string, whom: string, kind: string) => {
    throw new ShortlistError("idle-option", `${option} has nothing to apply to: ${whom} (${kind})`, {
      wayOut: "Leave the option out, or give another side: a folder or file of data, a profile, or a year.",
    });
  };
  for (const [key, option] of [
    ["data", "--data"],
    ["profile", "--profile"],
    ["asOf", "--as-of"],
    ["among", "--among"],
  ] as const) {
    const open = [before, after].filter(({ kind }) => OPEN[kind].includes(key));
    if (options[key] !== undefined && open.length === 0) {
      refuse(option, "both sides state it themselves", `${before.kind}, ${after.kind}`);
    }
  }
  for (const [side, key, given, option] of [
    [before, "profile", options.profileBefore, "--profile-before"],
    [after, "profile", options.profileAfter, "--profile-after"],
    [before, "asOf", options.asOfBefore, "--as-of-before"],
    [after, "asOf", options.asOfAfter, "--as-of-after"],
  ] as const) {
    if (given !== undefined && !OPEN[side.kind].includes(key))
      refuse(option, "that side states it itself", side.kind);
  }
  // A profile or a year, or data: each is ranked by a profile of which the changes are.
  const [changed] = changesTyped(options.changes).trimStart().split(" ");
  if (changed && OPEN[after.kind].length === 0)
    refuse(changed, "it changes the second side, which states its weights and gates itself", after.kind);
}

const DEFAULT_PROFILE = "cpc";

/** The run that a side stands for; only of a year, a profile or data. */
function runOptions(side: SideArgument, which: "before" | "after", options: SideOptions): RunOptions {
  const own =
    which === "before"
      ? { profile: options.profileBefore, asOf: options.asOfBefore }
      : { profile: options.profileAfter, asOf: options.asOfAfter };
  const data = side.kind === "data" ? [side.path] : options.data;
  const profile =
    side.kind === "profile" ? side.profile : (own.profile ?? options.profile ?? DEFAULT_PROFILE);
  const asOf = side.kind === "year" ? side.year : (own.asOf ?? options.asOf);
  const { lang, among, signal, progress } = options;
  const changes = which === "after" ? options.changes : undefined;
  return { profile, lang, ...defined({ among, data, asOf, changes, signal, progress }) };
}
