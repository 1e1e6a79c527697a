import { existsSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

/** The folder of this package, whether it runs from `src` or from `dist`: the nearest one up that holds `weights`. */
export function packageRoot(): string {
  let folder = dirname(fileURLToPath(import.meta.url));
  while (!existsSync(join(folder, "weights")) && dirname(folder) !== folder) folder = dirname(folder);
  return folder;
}
