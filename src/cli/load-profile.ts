import { readdir, readFile } from "node:fs/promises";
import { basename, join, resolve } from "node:path";
import { sha256 } from "../dataset/store.ts";
import { ShortlistError } from "../model/error.ts";
import type { Profile } from "../model/profile.ts";
import { packageRoot } from "./package-root.ts";

export interface LoadedProfile {
  readonly profile: Profile;
  readonly text: string;
  /** As it is shown to people: the shipped name or the path as given. */
  readonly file: string;
  readonly sha256: string;
}

const FOLDER = "weights";

/** Names of the shipped profiles. */
export async function shippedProfiles(): Promise<string[]> {
  const names = await readdir(join(packageRoot(), FOLDER));
  return names
    .filter((name) => name.endsWith(".yaml"))
    .map((name) => basename(name, ".yaml"))
    .sort();
}

/** A profile by shipped name, or from a file: anything with a slash, a dot or an extension is a path. */
export async function loadProfile(nameOrFile: string, cwd: string): Promise<LoadedProfile> {
  const isPath = /[/\\.]/u.test(nameOrFile);
  const path = isPath ? resolve(cwd, nameOrFile) : join(packageRoot(), FOLDER, `${nameOrFile}.yaml`);
  const file = isPath ? nameOrFile : `${FOLDER}/${nameOrFile}.yaml`;
  let bytes: Uint8Array;
  try {
    bytes = await readFile(path);
  } catch (cause) {
    const { didYouMean } = await import("../profile/index.ts");
    const known = await shippedProfiles();
    throw new ShortlistError(
      "no-such-profile",
      isPath ? "the profile cannot be read" : `no profile “${nameOrFile}”${didYouMean(nameOrFile, known)}`,
      {
        ...(isPath ? { where: { file } } : {}),
        wayOut: `Shipped profiles are ${known.join(", ")}; a file is given by its path, such as ./my-profile.yaml.`,
        cause,
      },
    );
  }
  let text: string;
  try {
    text = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch (cause) {
    throw new ShortlistError("bad-profile", "the profile is not UTF-8 text", { where: { file }, cause });
  }
  const hash = sha256(bytes);
  return { profile: (await compiled(hash)) ?? (await read(text, file)), text, file, sha256: hash };
}

/** Reading brings the YAML parser, the schema and every check with it. */
async function read(text: string, file: string): Promise<Profile> {
  const { readProfile } = await import("../profile/index.ts");
  return readProfile(text, file);
}

/**
 * A shipped profile as the build has read and checked it, told by the SHA-256 of its text: an edited file is read anew.
 */
async function compiled(hash: string): Promise<Profile | undefined> {
  try {
    const text = await readFile(join(packageRoot(), "dist", "profiles", `${hash}.json`), "utf8");
    return JSON.parse(text) as Profile;
  } catch {
    return undefined;
  }
}
