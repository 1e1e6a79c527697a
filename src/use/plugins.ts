import { createRequire } from "node:module";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { CheckOfPlugin } from "../model/audit.ts";
import type { RunRecord } from "../model/documents/run.ts";
import { isGiven, pluginOf } from "../model/plugin-id.ts";
import { ShortlistError } from "../model/problem.ts";
import { isFactor, type Profile, type ProfileNode } from "../model/profile.ts";
import type { Aggregator } from "../scoring/aggregators/contract.ts";
import type { Normaliser } from "../scoring/normalisers/contract.ts";
import type { Source } from "../sources/contract.ts";
import { packageRoot } from "./data/package-files.ts";

// What every run knows of plug-ins. Loading them takes a reader of modules with it: see `load-plugins.ts`.

/** What a plug-in says of itself. */
export interface PluginMeta {
  /** Lower-case letters, digits and hyphens; every id of the plug-in begins with it and a dot: `gpi.score`. */
  readonly name: string;
  /** A version as npm has them: `1.0.0`. */
  readonly version: string;
  /** The versions of shortlist that it was made for, as npm writes ranges: `>=0.2 <1`. */
  readonly shortlist: string;
}

/** What a plug-in's file exports, and nothing else. */
export interface Plugin {
  readonly meta: PluginMeta;
  readonly normalisers?: readonly Normaliser[];
  readonly aggregators?: readonly Aggregator[];
  readonly sources?: readonly Source[];
  readonly checks?: readonly CheckOfPlugin[];
}

/** A plug-in that a run was given. */
export interface LoadedPlugin {
  readonly name: string;
  readonly version: string;
  /** Of the file's content; absent of a plug-in that is an object and has no file. */
  readonly sha256?: string;
  /** Full path of the file. */
  readonly file?: string;
  /** What it adds, by kind: ids. */
  readonly adds: Readonly<Record<Part, readonly string[]>>;
}

/** What plug-ins bring, by kind. */
export type Part = "normalisers" | "aggregators" | "sources" | "checks";

/** By name, with what it was loaded from: what was added stays for the whole process. */
export const registered = new Map<string, LoadedPlugin & { readonly from: object }>();

/** Methods of plug-ins that a profile calls, each once. */
export function methodsOfPlugins(profile: Pick<Profile, "tree">): string[] {
  const found = new Set<string>();
  const visit = (node: ProfileNode) => {
    if (node.normalise !== undefined) found.add(node.normalise.method);
    if (!isFactor(node)) return;
    found.add(node.aggregate.method);
    node.children.forEach(visit);
  };
  visit(profile.tree);
  return [...found].filter((id) => pluginOf(id) !== undefined).sort();
}

/** What stays in the process from an earlier run is no part of this one. */
export function mustBeGiven(profile: Profile, plugins: readonly LoadedPlugin[], file: string): void {
  const other = methodsOfPlugins(profile).find((id) => !isGiven(id, plugins));
  if (other === undefined) return;
  throw new ShortlistError(
    "no-plugin",
    `the profile asks for “${other}” of the plug-in “${pluginOf(other)}”`,
    {
      where: { file },
      wayOut: "Give that plug-in: --plugin on the command line, plugins in code.",
    },
  );
}

/** A run on record is made again with the plug-ins that it was made with, to the byte, or not at all. */
export function mustBeRecorded(
  { plugins: recorded = [] }: Pick<RunRecord, "plugins">,
  plugins: readonly LoadedPlugin[],
  file: string,
): void {
  for (const { name, version, sha256 } of recorded) {
    const given = plugins.find((one) => one.name === name);
    if (given?.sha256 === sha256) continue;
    const called = `${name} ${version} (SHA-256 ${sha256.slice(0, 12)}…)`;
    const what =
      given === undefined
        ? `the run was made with the plug-in ${called}, which was not given`
        : `the run was made with the plug-in ${called}, and this is another file: ${given.name} ${given.version} (SHA-256 ${given.sha256?.slice(0, 12)}…)`;
    throw new ShortlistError("no-plugin", what, {
      where: { file },
      wayOut: "Give that file with --plugin. A record loads no program by itself.",
    });
  }
}

/** What a file exports. Another content is another module: Node keeps what it has loaded by its address. */
export function importPlugin(file: string, hash: string): Promise<unknown> {
  const importAt = createRequire(join(packageRoot(), "bin", "import.js"))("./import.js") as (
    address: string,
  ) => Promise<unknown>;
  return importAt(`${pathToFileURL(file).href}?${hash}`);
}
