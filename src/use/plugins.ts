import { createRequire } from "node:module";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { RunRecord } from "../model/documents/run.ts";
import { ShortlistError } from "../model/problem.ts";
import { isFactor, type Profile, type ProfileNode } from "../model/profile.ts";
import { packageRoot } from "./data/package-files.ts";

// What every run knows of plug-ins. Loading them takes a reader of modules with it: see `load-plugins.ts`.

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
  return [...found].filter(isOfPlugin).sort();
}

/** Whether an id is a plug-in's: only those have a dot, but for indicators. */
export function isOfPlugin(id: string): boolean {
  return id.includes(".");
}

/** The name of the plug-in whose id this is. */
function pluginOf(id: string): string {
  return id.slice(0, id.indexOf("."));
}

/** What stays in the process from an earlier run is no part of this one. */
export function mustBeGiven(profile: Profile, plugins: readonly LoadedPlugin[], file: string): void {
  const names = plugins.map(({ name }) => name);
  const other = methodsOfPlugins(profile).find((id) => !names.includes(pluginOf(id)));
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
