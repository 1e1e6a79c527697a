import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { sha256 } from "../dataset/store/files.ts";
import { readManifest } from "../dataset/store/manifest.ts";
import type { RunRecord } from "../model/documents/run.ts";
import { SHIPPED, shippedFolder } from "./data/package-files.ts";
import type { Run } from "./load-run.ts";
import type { LoadedProfile } from "./profile.ts";

/** The files that hold the evidence: those of snapshots, and publishers' files that were read directly. */
export async function dataFiles(
  paths: readonly string[] | undefined,
  { dataset }: Pick<Run, "dataset">,
): Promise<RunRecord["data"]["files"]> {
  const files: RunRecord["data"]["files"] = [];
  const within = new Set<string>();
  for (const argument of paths ?? [SHIPPED]) {
    const path = argument === SHIPPED ? shippedFolder() : argument;
    const manifest = await readManifest(path);
    if (!manifest) continue;
    for (const { name, sha256, holds } of manifest.files)
      if (holds === "current" || holds === "history") files.push({ name, sha256 });
    for (const { path, sha256 } of manifest.inputs) within.add(`${path} ${sha256}`);
  }
  for (const { path, sha256 } of dataset.files)
    if (!within.has(`${path} ${sha256}`)) files.push({ name: path, sha256 });
  return files;
}

/** What a profile extends, as the record of a run has it. */
export function extendsOf({
  extends: of,
}: Pick<LoadedProfile, "extends">): Pick<RunRecord["profile"], "extends"> {
  return of === undefined ? {} : { extends: { own: of.own, parents: of.parents.map((one) => ({ ...one })) } };
}

export async function listFiles(): Promise<RunRecord["lists"]> {
  const folder = join(shippedFolder(), "lists");
  const names = (await readdir(folder)).filter((name) => name.endsWith(".json")).sort();
  return Promise.all(
    names.map(async (name) => ({ name, sha256: sha256(await readFile(join(folder, name))) })),
  );
}
