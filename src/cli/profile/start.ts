import { realpathSync } from "node:fs";
import { dirname, isAbsolute, join, relative, resolve, sep } from "node:path";
import { pathToFileURL } from "node:url";
import { badUsage, ShortlistError } from "../../model/error.ts";
import { textIn } from "../../model/text-in.ts";
import { openProfile } from "../../profile/index.ts";
import { asYaml, startedFrom, withSchema } from "../../profile/start.ts";
import { packageRoot } from "../../use/data/package-files.ts";
import { type LoadedProfile, loadProfile } from "../../use/profile.ts";
import { deliver } from "../files/output.ts";
import type { ExitCode, Io } from "../program.ts";

export interface StartOptions {
  readonly from: string;
  readonly id?: string;
  readonly title?: string;
  readonly out?: string;
  readonly force?: boolean;
}

/** A profile of one's own, started from any other: shipped, a file, or the `Profile` sheet of a workbook. */
export async function initProfile(
  names: readonly string[],
  { from, id, title, out, force }: StartOptions,
  io: Io,
): Promise<ExitCode> {
  if (id === undefined || names.length > 0) {
    const what =
      id === undefined
        ? "a new profile needs an id of its own"
        : `“profile init” takes its profile by --from, found “${names.join(" ")}”`;
    throw badUsage(what, {
      wayOut: `For example: shortlist profile init --from ${names[0] ?? from} --id ${id ?? "mine"} --title "My weights".`,
    });
  }
  if (out === undefined && !/^[\p{L}\p{N}][\p{L}\p{N}._-]*$/u.test(id)) {
    throw badUsage(`“${id}” makes no name of a file`, {
      wayOut: "Take letters, digits, dots and hyphens for the id, or name the file with --out.",
    });
  }
  const loaded = await loadProfile(from, io.cwd);
  const { profile, sha256 } = loaded;
  if (id === profile.id) {
    throw badUsage(`the id “${id}” is that of the profile it starts from`, {
      wayOut: "Give it another --id, so that the two can be told apart; “profile copy” copies as it is.",
    });
  }
  const origin = `Started from ${profile.id} (${textIn(profile.title, "en", profile.id)}), ${sha256.slice(0, 12)}.`;
  const text = startedFrom(await textOf(loaded), { id, title: title ?? id, origin });
  const path = out ?? `${id}.yaml`;
  return write(text, path, { from, force: force ?? false }, io);
}

/** A profile as it is, in another file. */
export async function copyProfile(
  names: readonly string[],
  { force, out }: Pick<StartOptions, "force" | "out">,
  io: Io,
): Promise<ExitCode> {
  const [from, to = out] = names;
  if (from === undefined || to === undefined || names.length + (out === undefined ? 0 : 1) > 2) {
    throw badUsage("“profile copy” takes a profile and the file to copy it to", {
      wayOut: `For example: shortlist profile copy ${from ?? "cpc"} ./my-copy.yaml.`,
    });
  }
  const loaded = await loadProfile(from, io.cwd);
  return write(await textOf(loaded), to, { from, force: force ?? false }, io);
}

async function textOf(loaded: LoadedProfile): Promise<string> {
  return loaded.text ?? asYaml((await loaded.opened()).stated);
}

async function write(
  text: string,
  path: string,
  { from, force }: { from: string; force: boolean },
  io: Io,
): Promise<ExitCode> {
  if (!/\.(?:ya?ml|json)$/iu.test(path)) {
    throw new ShortlistError("unknown-format", `“${path}” is no name of a profile's file`, {
      wayOut: "Profiles are YAML: name it .yaml, .yml or, of JSON, .json.",
    });
  }
  const made = withSchema(text, schemaFrom(dirname(resolve(io.cwd, path))));
  openProfile(made, path);
  const code = await deliver([{ path, text: made }], { profile: from, force }, io, { moved: () => [] });
  const shown = /^[./~]/u.test(path) || isAbsolute(path) ? path : `./${path}`;
  io.err(
    `Change its weights in an editor; then: shortlist profile validate ${shown}, and shortlist rank --profile ${shown}\n`,
  );
  return code;
}

/** The address of the shipped schema as an editor finds it from a folder: relative where that is the same by every way. */
function schemaFrom(folder: string): string {
  const schema = join(packageRoot(), "docs", "schemas", "profile.schema.json");
  const way = relative(folder, schema);
  let real = folder;
  try {
    real = realpathSync(folder);
  } catch {
    // A folder that is not there is said when the file is written.
  }
  if (isAbsolute(way) || real !== folder || realpathSync(schema) !== schema)
    return pathToFileURL(schema).href;
  return way.split(sep).join("/");
}
