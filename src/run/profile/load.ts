import { existsSync, readdirSync, readFileSync } from "node:fs";
import { basename, join, resolve } from "node:path";
import { isAbsent, readPlain } from "../../dataset/store/plain-file.ts";
import { sha256 } from "../../dataset/store/sha256.ts";
import { ShortlistError } from "../../model/error.ts";
import type { Profile } from "../../model/profile.ts";
import type { WeightPlaces } from "../../model/weight-places.ts";
import { wordOf } from "../../model/word-of.ts";
import type { OpenedProfile } from "../../profile/index.ts";
import { builtFolder, packageRoot } from "../data/package-root.ts";
import type { WorkbookProfile } from "./sheet.ts";
import { titledAs } from "./spoken.ts";

export interface LoadedProfile {
  readonly profile: Profile;
  /** What the file itself states, and where. */
  readonly opened: () => Promise<OpenedProfile>;
  /** The file as written; absent of a workbook. */
  readonly text?: string;
  /** Only of a workbook: what was changed in it since it was written. */
  readonly workbook?: Pick<WorkbookProfile, "edits" | "shown">;
  /** As it is shown to people: the shipped name or the path as given. */
  readonly file: string;
  readonly sha256: string;
}

const FOLDER = "weights";
/** A profile of which past runs hold the bytes, and the one from which it has its titles in languages that came after it. */
const TITLED_AS: Readonly<Record<string, string>> = { "cpc-2023": "cpc-2025" };
/** A workbook that a ranking was written to; a profile as text is far smaller. */
const LARGEST = 64 * 1024 * 1024;

/** Names of the shipped profiles. */
export function shippedProfiles(): string[] {
  const names = readdirSync(join(packageRoot(), FOLDER));
  return names
    .filter((name) => name.endsWith(".yaml"))
    .map((name) => basename(name, ".yaml"))
    .sort();
}

/** A profile by shipped name, or from a file: anything with a slash, a dot or an extension is a path. */
export async function loadProfile(nameOrFile: string, cwd: string): Promise<LoadedProfile> {
  const loaded = await loadAsWritten(nameOrFile, cwd);
  const later = wordOf(TITLED_AS, nameOrFile);
  if (later === undefined) return loaded;
  return { ...loaded, profile: titledAs(loaded.profile, (await loadAsWritten(later, cwd)).profile) };
}

async function loadAsWritten(nameOrFile: string, cwd: string): Promise<LoadedProfile> {
  const isPath = /[/\\.]/u.test(nameOrFile);
  const path = isPath ? resolve(cwd, nameOrFile) : join(packageRoot(), FOLDER, `${nameOrFile}.yaml`);
  const file = isPath ? nameOrFile : `${FOLDER}/${nameOrFile}.yaml`;
  let bytes: Uint8Array;
  try {
    bytes = readPlain(path, { shown: file, most: LARGEST });
  } catch (cause) {
    if (isPath && !isAbsent(cause)) throw cause;
    const { didYouMean } = await import("../../profile/index.ts");
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
    const { profileOfWorkbook } = await import("./sheet.ts");
    const opened = await profileOfWorkbook(bytes, file);
    return { profile: opened.profile, opened: async () => opened, workbook: opened, file, sha256: hash };
  }
  // Reading brings the YAML parser, the schema and every check with it.
  const openedAs = (text: string) => async () =>
    (await import("../../profile/index.ts")).openProfile(text, file);
  const shipped = compiled(hash);
  if (shipped) {
    const text = Buffer.from(bytes).toString("utf8");
    return { profile: shipped, opened: openedAs(text), text, file, sha256: hash };
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
  const opened = openedAs(text);
  return { profile: (await opened()).profile, opened, text, file, sha256: hash };
}

/** A file of that name which stands in the folder: a profile by name is one of the shipped, never a file. */
function besides(name: string, cwd: string): string {
  const found = ["", ".yaml", ".yml", ".json", ".xlsx"].find((end) => existsSync(join(cwd, `${name}${end}`)));
  return found === undefined ? "" : `There is a file of that name here: --profile ./${name}${found}. `;
}

/** By its first bytes: an archive (.xlsx) or a compound file (.xls). */
function isWorkbook(bytes: Uint8Array): boolean {
  const start = Buffer.from(bytes.subarray(0, 4)).toString("hex");
  return start === "504b0304" || start === "d0cf11e0";
}

/**
 * A shipped profile as the build has read and checked it, told by the SHA-256 of its text: an edited file is read anew.
 */
function compiled(hash: string): Profile | undefined {
  return builtOf<Profile>(`${hash}.json`);
}

function builtOf<Part>(name: string): Part | undefined {
  try {
    return JSON.parse(readFileSync(join(builtFolder(), "profiles", name), "utf8")) as Part;
  } catch {
    return undefined;
  }
}

/** Whether the build knows the profile of this hash as one that ships; false where there is no build. */
export function isShipped(hash: string): boolean {
  return existsSync(join(builtFolder(), "profiles", `${hash}.json`));
}

/** Where the weights stand in a profile's text: of one that ships the build has found it, so that no parser of YAML is loaded. */
export async function placesIn(
  text: string,
  { sha256: hash }: Pick<LoadedProfile, "sha256">,
): Promise<WeightPlaces | undefined> {
  const known = builtOf<WeightPlaces>(`${hash}.places.json`);
  return known ?? (await import("../../profile/weight-places.ts")).weightPlaces(text);
}
