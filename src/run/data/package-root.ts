import { existsSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

let root: string | undefined;

/** The folder of this package, whether it runs from `src` or from `dist`: the nearest one up that holds `weights`. */
export function packageRoot(): string {
  if (root !== undefined) return root;
  root = dirname(fileURLToPath(import.meta.url));
  while (!existsSync(join(root, "weights")) && dirname(root) !== root) root = dirname(root);
  return root;
}
