import { stat } from "node:fs/promises";
import { join, resolve } from "node:path";
import { ShortlistError } from "../../model/error.ts";
import { packageRoot } from "./package-root.ts";

/** The word for the snapshot that comes with the tool, wherever data are named. */
export const SHIPPED = "shipped";

export function shippedFolder(): string {
  return join(packageRoot(), "data");
}

/** The place of data as somebody named it: a path, or the word for the shipped snapshot. */
export function pathOfData(named: string, cwd: string): string {
  return named === SHIPPED ? shippedFolder() : resolve(cwd, named);
}

/** Refuses the word where a file or folder of that name stands: either could be meant. */
export async function mustBePlain(named: readonly string[], cwd: string): Promise<void> {
  if (!named.includes(SHIPPED)) return;
  const info = await stat(resolve(cwd, SHIPPED)).catch(() => undefined);
  if (info === undefined) return;
  const what = info.isDirectory() ? "folder" : "file";
  throw new ShortlistError(
    "ambiguous-data",
    `“${SHIPPED}” is the snapshot that comes with the tool, and a ${what} here has that name too`,
    { wayOut: `Write ./${SHIPPED} for the ${what}; rename it for the snapshot.` },
  );
}
