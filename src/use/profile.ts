import { existsSync, readdirSync, readFileSync } from "node:fs";
import { basename, dirname, join, resolve } from "node:path";
import { isAbsent, readPlain, sha256 } from "../dataset/store/files.ts";
import type { Dataset } from "../model/dataset.ts";
import { type CountryList, listIndicator } from "../model/list.ts";
import { ShortlistError } from "../model/problem.ts";
import { type FactorNode, isFactor, type Profile, type ProfileNode, type Text } from "../model/profile.ts";
import type { Indicator } from "../model/source.ts";
import type { StatedProfile } from "../model/stated-profile.ts";
import { textIn, wordOf } from "../model/translation.ts";
import type { OpenedProfile, ofObject } from "../profile/index.ts";
import { isKnown, type Known, namesOf, type Vocabulary } from "../profile/names.ts";
import { languages, type Messages, messagesIn } from "../words/index.ts";
import { namelessRows } from "./data/load.ts";
import { builtFolder, packageRoot } from "./data/package-files.ts";
import type { WorkbookProfile } from "./profile-sheet.ts";

export interface LoadedProfile {
  readonly profile: Profile;
  /** What the file itself states, and where. */
  readonly opened: () => Promise<OpenedProfile>;
  /** The file as written, where it states the whole: absent of a workbook, and of one that extends another. */
  readonly text?: string;
  /** Only of one that extends another. */
  readonly extends?: {
    /** SHA-256 of the file alone. */
    readonly own: string;
    /** That one, the one which that extends, and so on, as each file names the next. */
    readonly parents: readonly { readonly name: string; readonly sha256: string }[];
  };
  /** The profile itself, where this one has something of a run in place of its own. */
  readonly unchanged?: Profile;
  /** Only of a workbook: what was changed in it since it was written. */
  readonly workbook?: Pick<WorkbookProfile, "edits" | "shown" | "reviewed">;
  /** As it is shown to people: the shipped name or the path as given. */
  readonly file: string;
  /** Of the file; of one that extends another, of the file and of that one's. */
  readonly sha256: string;
}

/** A shipped name, the path of a file, or what such a file states: a profile that was read from one states all of it. */
export type ProfileGiven = string | Profile | ProfileStated;

/** The keys of a profile's file, as its JSON Schema (docs/schemas) has them; what is wrong in them is said when it is read. */
type ProfileStated = {
  readonly id: string;
  readonly [key: string]: unknown;
} & ({ readonly tree: object } | { readonly extends: string });

const FOLDER = "weights";
/** What a profile that no file holds is called where a file is named. */
const GIVEN = "the profile given as an object";
/** A profile of which past runs hold the bytes, and the one from which it has its titles in languages that came after it. */
const TITLED_AS: Readonly<Record<string, string>> = { "cpc-2023": "cpc-2025" };
/** A workbook that a ranking was written to; a profile as text is far smaller. */
const LARGEST = 64 * 1024 * 1024;

/** Names of the shipped profiles. */
export function shippedProfiles(): string[] {
  // Beside `cpc.yaml` may stand `cpc.fr.yaml`, its texts in another language.
  return readdirSync(join(packageRoot(), FOLDER))
    .flatMap((name) => /^([^.]+)\.yaml$/u.exec(name)?.[1] ?? [])
    .sort();
}

/** What one run has in place of a profile's own, by the ids of nodes. */
export interface ProfileChanges {
  readonly weights?: Readonly<Record<string, number>>;
  /** Whoever scores less, on the score that gates ask, is excluded. */
  readonly minimums?: Readonly<Record<string, number>>;
}

/** A profile by shipped name, from a file (anything with a slash, a dot or an extension is a path), or from what a file would state. */
export async function loadProfile(
  nameOrFile: ProfileGiven,
  cwd: string,
  changes: ProfileChanges = {},
): Promise<LoadedProfile> {
  if (typeof nameOrFile !== "string") return changedBy(changes, await fromObject(nameOrFile, cwd));
  const loaded = await loadAsWritten(nameOrFile, cwd);
  const name = wordOf(TITLED_AS, nameOrFile);
  if (name === undefined) return changedBy(changes, loaded);
  const { profile: later } = await loadAsWritten(name, cwd);
  const opened = async () => {
    const made = await loaded.opened();
    return { ...made, stated: titledAs(made.stated, later) };
  };
  return changedBy(changes, { ...loaded, profile: titledAs(loaded.profile, later), opened });
}

/** A profile with what one run has in place of its own, which its title says in every language. */
async function changedBy(
  { weights = {}, minimums = {} }: ProfileChanges,
  loaded: LoadedProfile,
): Promise<LoadedProfile> {
  const [weighed, least] = [Object.entries(weights), Object.entries(minimums)];
  if (weighed.length + least.length === 0) return loaded;
  const { profile, file } = loaded;
  const [{ openExtension }, { whyNoNode }, { stated }, spoken] = await Promise.all([
    import("../profile/index.ts"),
    import("../profile/extension.ts"),
    loaded.opened(),
    Promise.all(languages.map(({ language }) => messagesIn(language))),
  ]);
  const nodes = new Map(nodesBelow(profile.tree).map((node) => [node.id, node]));
  const refuse = (option: string, what: string) =>
    new ShortlistError("bad-usage", `${option}: ${what}`, {
      wayOut: `“shortlist profile show ${file === `${FOLDER}/${profile.id}.yaml` ? profile.id : file}” names the nodes.`,
    });
  for (const [option, entries] of [["--weight", weighed] as const, ["--minimum", least] as const])
    for (const [id] of entries) if (!nodes.has(id)) throw refuse(option, whyNoNode(stated, id));
  const inEach = (said: (words: Messages) => string) =>
    Object.fromEntries(spoken.map((words) => [words.language, said(words)]));
  const called = (id: string, { language }: Messages) => textIn(nodes.get(id)!.title, language, id);
  const title = inEach((words) =>
    words.profile.changed({
      title: textIn(profile.title, words.language, profile.id),
      changes: [
        ...weighed.map(([id, weight]) =>
          words.profile.weighs({ node: called(id, words), weight, before: nodes.get(id)!.weight }),
        ),
        ...least.map(([id, score]) => words.profile.atLeast({ node: called(id, words), least: score })),
      ],
    }),
  );
  const gates = least.map(([id, score]) => ({
    id: minimumGate(id),
    title: inEach((words) => words.profile.under({ node: called(id, words), least: score })),
    when: { node: id, below: score },
    effect: "exclude",
  }));
  const { id } = stated;
  // A minimum takes the place of the one that the profile has on the same node.
  const remove = gates.flatMap((gate) => (stated.gates?.some((one) => one.id === gate.id) ? [gate.id] : []));
  const own = { id, title, extends: file, weights, gates: { add: gates, remove } };
  const placeOf: OpenedProfile["placeOf"] = ({ path: [key, of, at] }) =>
    key === "gates"
      ? `--minimum ${least[Number(at)]![0]}`
      : key === "weights"
        ? `--weight ${of}`
        : "--weight";
  try {
    const opened = openExtension(own, placeOf, file, stated, () => []);
    const { text: _, ...rest } = loaded;
    return {
      ...rest,
      profile: opened.profile,
      unchanged: profile,
      opened: async () => ({ ...opened, placeOf: (await loaded.opened()).placeOf }),
      sha256: hashWith({ weights, minimums }, loaded.sha256),
    };
  } catch (cause) {
    if (!(cause instanceof ShortlistError)) throw cause;
    throw refuse(cause.where.locator ?? "", cause.message);
  }
}

/** The hash of a profile with what one run has in place of its own, in whatever order that was given. */
export function hashWith({ weights = {}, minimums = {} }: ProfileChanges, own: string): string {
  const sorted = [weights, minimums].map((one) => Object.entries(one).sort(([a], [b]) => (a < b ? -1 : 1)));
  return sorted.every((one) => one.length === 0) ? own : sha256(`${JSON.stringify(sorted)}\n${own}`);
}

/** The id of the gate that keeps a minimum on a node. */
export function minimumGate(node: string): string {
  return `minimum-${node}`;
}

function nodesBelow({ children }: FactorNode): ProfileNode[] {
  return children.flatMap((child) => [child, ...(isFactor(child) ? nodesBelow(child) : [])]);
}

/** Read as the JSON file of it would be, whose hash it has; what is wrong stands at its path in the object. */
async function fromObject(given: Exclude<ProfileGiven, string>, cwd: string): Promise<LoadedProfile> {
  const { badProfile, ofObject } = await import("../profile/index.ts");
  let text: string;
  try {
    text = JSON.stringify(given) ?? "";
  } catch (cause) {
    throw badProfile(
      [{ locator: "", message: `it cannot be written as JSON: ${(cause as Error).message}` }],
      GIVEN,
    );
  }
  return loadText(text, { file: GIVEN, folder: cwd, sha256: sha256(text) }, [], ofObject);
}

/** The file that a text is from. */
interface TextFile {
  readonly file: string;
  /** From where it names a profile that it extends. */
  readonly folder: string;
  readonly sha256: string;
}

/**
 * A profile from the text of a file, with what it extends.
 *
 * @param below full paths of it and of those that extend it
 * @param reader absent: the text is YAML
 */
export async function loadText(
  text: string,
  { file, folder, sha256: own }: TextFile,
  below: readonly string[] = [],
  reader?: typeof ofObject,
): Promise<LoadedProfile> {
  const { openProfile, parentIn } = reader ?? (await import("../profile/index.ts"));
  const name = parentIn(text);
  if (name === undefined) {
    const opened = openProfile(text, file);
    return { profile: opened.profile, opened: async () => opened, text, file, sha256: own };
  }
  let parent: LoadedProfile;
  try {
    parent = await loadAsWritten(name, folder, below);
  } catch (cause) {
    if (!(cause instanceof ShortlistError)) throw cause;
    // What is wrong with the parent, and who asks for it.
    throw new ShortlistError(cause.code, `${cause.message} (${file} extends “${name}”)`, {
      where: { file, ...cause.where },
      ...(cause.wayOut === undefined ? {} : { wayOut: cause.wayOut }),
      problems: cause.problems,
      cause,
    });
  }
  const opened = openProfile(text, file, { ...(await parent.opened()).stated, sha256: parent.sha256 });
  return {
    profile: opened.profile,
    opened: async () => opened,
    file,
    sha256: sha256(`${own}\n${parent.sha256}`),
    extends: { own, parents: [{ name, sha256: parent.sha256 }, ...(parent.extends?.parents ?? [])] },
  };
}

async function loadAsWritten(
  nameOrFile: string,
  cwd: string,
  below: readonly string[] = [],
): Promise<LoadedProfile> {
  const isPath = /[/\\.]/u.test(nameOrFile);
  const path = isPath ? resolve(cwd, nameOrFile) : join(packageRoot(), FOLDER, `${nameOrFile}.yaml`);
  const file = isPath ? nameOrFile : `${FOLDER}/${nameOrFile}.yaml`;
  if (below.includes(path))
    throw new ShortlistError("bad-profile", "the profile extends itself", {
      where: { file },
      wayOut: "Take “extends” out of one of the profiles that extend each other.",
    });
  let bytes: Uint8Array;
  try {
    bytes = readPlain(path, { shown: file, most: LARGEST });
  } catch (cause) {
    if (isPath && !isAbsent(cause)) throw cause;
    const { didYouMean } = await import("../profile/index.ts");
    const known = shippedProfiles();
    throw new ShortlistError(
      "no-such-profile",
      isPath ? "the profile cannot be read" : `no profile “${nameOrFile}”${didYouMean(nameOrFile, known)}`,
      {
        ...(isPath ? { where: { file } } : {}),
        wayOut: `${isPath ? "" : besides(nameOrFile, cwd)}Shipped profiles are ${known.join(", ")}; a file is given by its path, such as ./my-profile.yaml.`,
        cause,
      },
    );
  }
  const hash = sha256(bytes);
  if (isWorkbook(bytes)) {
    const { profileOfWorkbook } = await import("./profile-sheet.ts");
    const opened = await profileOfWorkbook(bytes, file);
    return { profile: opened.profile, opened: async () => opened, workbook: opened, file, sha256: hash };
  }
  // Reading brings the YAML parser, the schema and every check with it.
  const shipped = compiled(hash);
  if (shipped) {
    const text = Buffer.from(bytes).toString("utf8");
    const opened = async () => (await import("../profile/index.ts")).openProfile(text, file);
    return { profile: shipped, opened, text, file, sha256: hash };
  }
  let text: string;
  try {
    text = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch (cause) {
    throw new ShortlistError("bad-profile", "the profile is neither UTF-8 text nor a workbook", {
      where: { file },
      wayOut: "A profile is YAML saved as UTF-8, or a workbook that “shortlist rank --out x.xlsx” wrote.",
      cause,
    });
  }
  return loadText(text, { file, folder: dirname(path), sha256: hash }, [...below, path]);
}

/** A file of that name which stands in the folder: a profile by name is one of the shipped, never a file. */
function besides(name: string, cwd: string): string {
  const found = ["", ".yaml", ".yml", ".json", ".xlsx"].find((end) => existsSync(join(cwd, `${name}${end}`)));
  return found === undefined ? "" : `There is a file of that name here: --profile ./${name}${found}. `;
}

/** By its first bytes: an archive (.xlsx) or a compound file (.xls). */
export function isWorkbook(bytes: Uint8Array): boolean {
  const start = Buffer.from(bytes.subarray(0, 4)).toString("hex");
  return start === "504b0304" || start === "d0cf11e0";
}

/**
 * A shipped profile as the build has read and checked it, told by the SHA-256 of its text: an edited file is read anew.
 */
function compiled(hash: string): Profile | undefined {
  try {
    return JSON.parse(readFileSync(join(builtFolder(), "profiles", `${hash}.json`), "utf8")) as Profile;
  } catch {
    return undefined;
  }
}

/** The name by which everybody has a profile: of one that ships, as it ships. */
export function shippedAs({ file, text, sha256: hash }: LoadedProfile): string | undefined {
  const name = basename(file, ".yaml");
  if (text === undefined || !shippedProfiles().includes(name)) return undefined;
  return sha256(readFileSync(join(packageRoot(), FOLDER, `${name}.yaml`))) === hash ? name : undefined;
}

const WAY_OUT =
  "“shortlist sources” lists what is known; an indicator of your own needs a table passed with --data.";

/** What of a profile is asked for its names. */
export interface NamedProfile extends Pick<LoadedProfile, "profile" | "file"> {
  readonly opened: () => Promise<Pick<OpenedProfile, "placeOf">>;
}

/**
 * That an adapter's list or the data has every indicator, category and list that a profile names.
 *
 * @throws ShortlistError `unknown-indicator`, `unknown-category`, `unknown-list`, `not-numbers` or `not-categories`, with every
 * such name and its place in `problems`
 */
export async function mustKnow(loaded: NamedProfile, dataset: Dataset): Promise<void> {
  const names = namesOf(loaded.profile);
  const valueless = new Set<string>();
  let vocabulary = vocabularyOf(dataset.catalogue, dataset.lists, valueless);
  if (names.every((name) => isKnown(name, vocabulary))) return;
  // Where files disagree on every value, or none had been published by the day that is asked for, that is another matter.
  for (const { indicator } of [...dataset.observations, ...dataset.conflicts]) valueless.add(indicator);
  for (const indicator of [...(dataset.figures?.indicators ?? []), ...(dataset.known?.valueless ?? [])])
    valueless.add(indicator);
  if (names.every((name) => isKnown(name, vocabulary))) return;
  // A snapshot made before an adapter learnt the indicator does not know it; the adapters do.
  const { catalogue } = await import("../dataset/catalogue.ts");
  vocabulary = vocabularyOf([...catalogue.values(), ...dataset.catalogue], dataset.lists, valueless);
  const unknown = names.filter((name) => !isKnown(name, vocabulary));
  if (unknown.length === 0) return;
  const [{ badProfile }, { whyUnknown }] = await Promise.all([
    import("../profile/index.ts"),
    import("../profile/mistakes.ts"),
  ]);
  const { placeOf } = await loaded.opened();
  const words = [...catalogue.keys(), ...dataset.lists.map(({ id }) => listIndicator(id)), ...valueless];
  throw badProfile(
    unknown
      .map((name) => whyUnknown(name, vocabulary, words))
      .map(({ code, message, path }) => ({ code, message, locator: placeOf({ path }) })),
    loaded.file,
    `${unread(dataset)}${WAY_OUT}`,
  );
}

/** A table of which no row names a country gives no indicator either. */
function unread({ unresolved }: Dataset): string {
  const rows = namelessRows(unresolved);
  return rows === undefined
    ? ""
    : `Left out were ${rows.what} in ${rows.where.file}, ${rows.where.locator}. `;
}

/** What publishers' indicators, the lists at hand and the names that the data hold make known. */
export function vocabularyOf(
  published: readonly Indicator[],
  lists: readonly CountryList[],
  valueless: ReadonlySet<string>,
): Vocabulary {
  const known = new Map<string, Known>();
  for (const { id, categories, unit, scale } of published) {
    const numeric = categories === undefined && (unit !== undefined || scale !== undefined);
    known.set(id, { ...(categories ? { categories } : {}), numeric });
  }
  for (const { id } of lists) known.set(listIndicator(id), { categories: ["clear", "listed"] });
  return {
    find: (indicator) => known.get(indicator) ?? (valueless.has(indicator) ? {} : undefined),
    lists: lists.map(({ id }) => id),
  };
}

/** Refuses a language in which neither documents are nor a title of the profile is: it would be silently English. */
export function mustSpeak(profile: Profile, file: string, language: string): void {
  const spoken = new Set([
    ...languages.map(({ language: code }) => code),
    ...languagesOf(profile.title),
    ...languagesOfNode(profile.tree),
  ]);
  if (spoken.has(language)) return;
  throw new ShortlistError("bad-usage", `no title of the profile is in the language “${language}”`, {
    where: { file },
    wayOut: `It has ${[...spoken].sort().join(", ")}.`,
  });
}

/** A profile with the titles of a later one in more languages, wherever that one says the same in English. */
function titledAs<P extends Profile | StatedProfile>(profile: P, later: Profile): P {
  const known = new Map(
    [...titlesOf(later.tree), ...later.gates.map(({ title }) => title)].map((title) => [
      english(title),
      title,
    ]),
  );
  const retitled = (part: unknown): unknown => {
    if (Array.isArray(part)) return part.map(retitled);
    if (typeof part !== "object" || part === null) return part;
    return Object.fromEntries(
      Object.entries(part).map(([key, one]) => {
        const other = key === "title" ? known.get(english(one as Text)) : undefined;
        if (typeof other !== "object") return [key, retitled(one)];
        return [key, typeof one === "string" ? other : { ...other, ...one }];
      }),
    );
  };
  return retitled(profile) as P;
}

function english(text: Text | undefined): string | undefined {
  return typeof text === "string" ? text : text?.en;
}

function titlesOf(node: ProfileNode): (Text | undefined)[] {
  return [node.title, ...(isFactor(node) ? node.children.flatMap(titlesOf) : [])];
}

function languagesOfNode(node: ProfileNode): string[] {
  return titlesOf(node).flatMap(languagesOf);
}

function languagesOf(text: Text | undefined): string[] {
  return text === undefined || typeof text === "string" ? [] : Object.keys(text);
}
