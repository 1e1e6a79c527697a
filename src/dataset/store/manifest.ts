import { readdir, stat } from "node:fs/promises";
import { join } from "node:path";
import type { Manifest } from "../../model/documents/manifest.ts";
import { AGAIN, isAbsent, parseJson, readPlain, sha256 } from "./files.ts";

export const MANIFEST = "manifest.json";

/** A manifest of some 100,000 indicators. */
const LARGEST_MANIFEST = 128 * 1024 * 1024;
/** Of the shipped snapshot, which the build has checked: its SHA-256, put in its place by `scripts/build.js`. */
declare const SHIPPED_MANIFEST: string | undefined;
const shipped = typeof SHIPPED_MANIFEST === "string" ? SHIPPED_MANIFEST : undefined;
/** The same, read once: a command may ask for it several times. */
let checkedAtBuild: Manifest | undefined;

/** Whether a manifest is that of the shipped snapshot, whose rows need no second look, or a list is that of its indicators. */
export function isCheckedAtBuild(part: Manifest | Manifest["indicators"]): boolean {
  return checkedAtBuild !== undefined && (part === checkedAtBuild || part === checkedAtBuild.indicators);
}

/** The manifest of a snapshot folder, checked; undefined where the folder is none. */
export async function readManifest(folder: string): Promise<Manifest | undefined> {
  const path = join(folder, MANIFEST);
  let bytes: Buffer;
  try {
    bytes = readPlain(path, { most: LARGEST_MANIFEST, within: folder });
  } catch (error) {
    // A folder of that name is no manifest of anybody's.
    const isFolder = (await stat(path).catch(() => undefined))?.isDirectory() === true;
    if (isAbsent(error) || isFolder) return undefined;
    throw error;
  }
  const hash = sha256(bytes);
  if (hash === shipped) {
    checkedAtBuild ??= (await parseJson(bytes, path, AGAIN)) as Manifest;
    return checkedAtBuild;
  }
  const given = await parseJson(bytes, path, AGAIN);
  if (!isMeantAsManifest(given) && !(await holdsNewest(folder))) return undefined;
  return (await import("../check-manifest.ts")).checkManifest(given, path, sha256);
}

/** Other programs have a `manifest.json` too; one that has lost only its first line is still a snapshot's. */
function isMeantAsManifest(given: unknown): boolean {
  if (typeof given !== "object" || given === null) return false;
  const { document } = given as { document?: unknown };
  if (typeof document === "string" && document.startsWith("shortlist/")) return true;
  return ["sources", "inputs", "files", "indicators"].filter((key) => Object.hasOwn(given, key)).length > 1;
}

/** The newest values in their fast form are written into snapshots alone: beside them even `true` is a manifest that was spoilt. */
async function holdsNewest(folder: string): Promise<boolean> {
  return (await readdir(folder)).some((name) => /^newest\.[0-9a-f]{12}\.jsonl$/u.test(name));
}
