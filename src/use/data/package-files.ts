import { existsSync, readFileSync } from "node:fs";
import { stat } from "node:fs/promises";
import { dirname, join, relative, resolve, sep } from "node:path";
import { fileURLToPath } from "node:url";
import manifest from "../../../package.json" with { type: "json" };
import type { GivenObservation } from "../../model/given-observation.ts";
import { ShortlistError } from "../../model/problem.ts";

let root: string | undefined;

/** The folder of this package, whether it runs from `src` or from `dist`: the nearest one up that holds `weights`. */
export function packageRoot(): string {
  if (root !== undefined) return root;
  root = dirname(fileURLToPath(import.meta.url));
  while (!existsSync(join(root, "weights")) && dirname(root) !== root) root = dirname(root);
  return root;
}

let built: string | undefined;

/**
 * The folder of the build that runs; from `src`, of the newest one. Asked for once: a build that is made meanwhile has another folder
 * (`scripts/build.js`), and a run takes nothing from it.
 */
export function builtFolder(): string {
  if (built !== undefined) return built;
  const dist = join(packageRoot(), "dist");
  const [own = ""] = relative(dist, fileURLToPath(import.meta.url)).split(sep);
  built = join(dist, existsSync(join(dist, own, "profiles")) ? own : newest(dist));
  return built;
}

function newest(dist: string): string {
  return (JSON.parse(readFileSync(join(dist, "build.json"), "utf8")) as { id: string }).id;
}

/** The word for the snapshot that comes with the tool, wherever data are named. */
export const SHIPPED = "shipped";

export function shippedFolder(): string {
  return join(packageRoot(), "data");
}

/** What a run is made of: paths, the word for the shipped snapshot, and observations. */
export type Data = readonly (string | readonly GivenObservation[])[];

/** The same with full paths. */
export function placed(data: Data, cwd: string): Data {
  return data.map((one) => (typeof one === "string" ? pathOfData(one, cwd) : one));
}

/** The place of data as somebody named it: a path, or the word for the shipped snapshot. */
export function pathOfData(argument: string, cwd: string): string {
  return argument === SHIPPED ? shippedFolder() : resolve(cwd, argument);
}

/** Refuses the word where a file or folder of that name stands: either could be meant. */
export async function mustBePlain(argument: Data, cwd: string): Promise<void> {
  if (!argument.includes(SHIPPED)) return;
  const info = await stat(resolve(cwd, SHIPPED)).catch(() => undefined);
  if (info === undefined) return;
  const what = info.isDirectory() ? "folder" : "file";
  throw new ShortlistError(
    "ambiguous-data",
    `“${SHIPPED}” is the snapshot that comes with the tool, and a ${what} here has that name too`,
    { wayOut: `Write ./${SHIPPED} for the ${what}; rename it for the snapshot.` },
  );
}

/** Name and version as every document states them. */
export const tool = { name: manifest.name, version: manifest.version } as const;
