import { join } from "node:path";
import { readManifest } from "../../dataset/store/manifest.ts";
import { findingsIn, type Need, readLists, readSnapshot } from "../../dataset/store/snapshot.ts";
import { defined } from "../../model/collections.ts";
import type { Dataset } from "../../model/dataset.ts";
import type { Manifest } from "../../model/documents/manifest.ts";
import type { CountryList } from "../../model/list.ts";
import { isOpen, type Problem, ShortlistError, type Unresolved, type Where } from "../../model/problem.ts";
import type { KnownBy } from "../../model/published.ts";
import { isOwnTable } from "../../model/source.ts";
import type { Watched } from "../progress.ts";
import type { MixtureOptions } from "./files.ts";
import { keptFigures } from "./kept-years.ts";
import { type Data, mustBePlain, placed, shippedFolder } from "./package-files.ts";
import { asItStands } from "./snapshot.ts";

const LISTS = "lists";

export interface LoadOptions extends Watched {
  readonly data?: Data;
  readonly cwd: string;
  /** Leaves unread what a run does not need; only a snapshot on its own can be read in part. */
  readonly need?: Need;
  /** Also load what ingest could not settle; `flagged`: nothing but what it flagged in the files; `unsure`: nothing but what texts may say. */
  readonly findings?: boolean | "flagged" | "unsure";
  /** As in `loadMixture`. */
  readonly unsettled?: "listed";
  /** As in `loadMixture`. */
  readonly plugins?: MixtureOptions["plugins"];
  /** As in `loadMixture`. */
  readonly inColumns?: true;
  /** Takes only what had been published by a day. */
  readonly knownBy?: KnownBy | undefined;
}

/**
 * Loads for several runs, of which those over the same evidence share one reading. Which these are is known beforehand.
 *
 * @param years as of which there will be runs
 */
export function sharedLoads(years: readonly number[]): (options: LoadOptions) => Promise<Dataset> {
  const made = new Map<string, Promise<Dataset>>();
  return (options) => {
    const { need: { indicators, asOf, ...need } = {}, signal: _, progress: __, ...rest } = options;
    const isShared = asOf !== undefined && years.includes(asOf);
    const key = JSON.stringify([rest, need, indicators && [...indicators].sort(), String(isShared || asOf)]);
    const dataset =
      made.get(key) ??
      loadData(isShared ? { ...options, need: { ...options.need, alsoAsOf: years } } : options);
    made.set(key, dataset);
    return dataset;
  };
}

/** The evidence of a run: the shipped snapshot, or everything at the paths given, as one dataset. */
export async function loadData({ knownBy, ...options }: LoadOptions): Promise<Dataset> {
  if (knownBy === undefined) return loadAll(options);
  // What counts as of a year may have been published after the day, and an older figure before it: all are read.
  const { need, inColumns: _, ...rest } = options;
  // As series they might come without their editions.
  const whole = need && { ...need, everyYear: true, asSeries: false };
  const dataset = await loadAll({ ...rest, ...defined({ need: whole }) });
  return (await import("./known.ts")).asKnown(dataset, knownBy);
}

async function loadAll({
  data,
  cwd,
  need,
  findings,
  unsettled,
  inColumns,
  plugins,
  ...watched
}: Omit<LoadOptions, "knownBy">): Promise<Dataset> {
  const lists = await readLists(join(shippedFolder(), LISTS));
  if (data === undefined || data.length === 0)
    return loadSnapshot(shippedFolder(), lists, need && { ...need, kept: keptFigures }, findings);
  await mustBePlain(data, cwd);
  const places = placed(data, cwd);
  const [only] = places;
  if (places.length === 1 && typeof only === "string" && (await readManifest(only)))
    return loadSnapshot(only, lists, need, findings);
  // Reading publishers' files brings every adapter and parser with it: loaded only when there are any to read.
  const { loadMixture } = await import("./files.ts");
  const { indicators, asOf } = need ?? {};
  return loadMixture(places, lists, {
    ...defined({ indicators, asOf, unsettled, inColumns, plugins }),
    ...watched,
  });
}

async function loadSnapshot(
  folder: string,
  lists: readonly CountryList[],
  need: Need | undefined,
  findings: LoadOptions["findings"],
): Promise<Dataset> {
  const manifest = await readManifest(folder);
  if (!manifest) {
    throw new ShortlistError("no-snapshot", "the folder is no snapshot: it has no manifest.json", {
      where: { file: folder },
      wayOut: "Make one with “shortlist ingest <path>… --into <folder>”.",
    });
  }
  return asItStands(folder, manifest, (manifest) => readWhole(folder, manifest, lists, need, findings));
}

async function readWhole(
  folder: string,
  manifest: Manifest,
  lists: readonly CountryList[],
  need: Need | undefined,
  findings: LoadOptions["findings"],
): Promise<Dataset> {
  const read = { ...(await readSnapshot(folder, manifest, need)), lists };
  const dataset = read.files.some(({ source }) => source !== undefined && isOwnTable(source))
    ? { ...read, problems: [...read.problems, ...(await leftOutOfOwn(folder, manifest, read))] }
    : read;
  // Figures that are not assessed because files disagreed, or one with itself, concern every run.
  if (!findings && !manifest.files.some(({ holds }) => holds === "unsettled" || holds === "open"))
    return dataset;
  const { conflicts, unresolved, problems } = findingsIn(folder, manifest);
  if (findings === "flagged") return { ...dataset, problems: [...dataset.problems, ...problems()] };
  // What else ingest flagged in the files is for an audit: a ranking warns of what its own run meets.
  const said = problems().filter(
    (one) => isOpen(one, need?.indicators) || (findings === "unsure" && one.unsure !== undefined),
  );
  return {
    ...dataset,
    ...(findings === true
      ? { conflicts: conflicts(), unresolved: unresolved() }
      : { conflicts: conflicts().filter(({ settled }) => settled === "none") }),
    problems: [...dataset.problems, ...said],
  };
}

/** Rows of the user's own tables that name no country: as of the tables themselves. */
async function leftOutOfOwn(
  folder: string,
  manifest: Manifest,
  { files }: Pick<Dataset, "files">,
): Promise<readonly Problem[]> {
  const { saidOfOwn } = await import("./files.ts");
  const unresolved = findingsIn(folder, manifest).unresolved();
  return files.flatMap((file) => saidOfOwn(file, unresolved));
}

/** What is said of rows that name no country where nothing else was read: how many, the first name with its place, and how many more names. */
export function namelessRows(unresolved: readonly Unresolved[]): { what: string; where: Where } | undefined {
  const [first] = unresolved;
  if (first === undefined) return undefined;
  const { name, file, locator, suggestions } = first;
  const meant = suggestions.length === 0 ? "" : ` (did you mean ${suggestions[0]}?)`;
  const more =
    unresolved.length === 1
      ? ""
      : ` and ${unresolved.length - 1} more ${unresolved.length === 2 ? "name" : "names"}`;
  const rows = unresolved.reduce((sum, { rows = 1 }) => sum + rows, 0);
  const many = rows === 1 ? "1 row that names" : `${rows} rows that name`;
  return { what: `${many} no country: “${name}”${meant}${more}`, where: { file, locator } };
}
