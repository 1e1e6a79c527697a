import { existsSync, readFileSync } from "node:fs";
import { dirname, join, relative, sep } from "node:path";
import { fileURLToPath } from "node:url";

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
