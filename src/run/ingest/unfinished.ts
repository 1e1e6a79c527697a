import { readdir } from "node:fs/promises";
import { MANIFEST } from "../../dataset/store/manifest.ts";
import { ShortlistError } from "../../model/error.ts";
import { unfinishedIn } from "../files/file-set.ts";
import { holderOf } from "../files/folder-lock.ts";

/** The name of a snapshot's data file: it carries the start of its content's SHA-256. */
export const NAMED_BY_CONTENT = /^[^/\\]+\.([0-9a-f]{12})\.(?:csv|jsonl)$/u;

/**
 * Refuses to take a folder without a manifest for one of tables where an ingest is making its first snapshot in it, or was
 * when it was stopped: what stands there would be half of the figures, or all of them several times.
 */
export async function mustBeNoUnfinishedSnapshot(folder: string): Promise<void> {
  const held = await holderOf(folder).catch(() => undefined);
  if (held?.purpose === "snapshot" && held.living) {
    const { pid, host } = held.living;
    throw new ShortlistError("unfinished-snapshot", "a snapshot is being written into this folder", {
      where: { file: folder },
      wayOut: `Wait for process ${pid} on ${host} to end, which began ${held.since} ago. If it no longer runs, make the snapshot again with “shortlist ingest <path>… --into <folder>”.`,
    });
  }
  const names: string[] = await readdir(folder).catch(() => []);
  const isStopped =
    held?.purpose === "snapshot" ||
    unfinishedIn(folder).includes(MANIFEST) ||
    names.some((name) => NAMED_BY_CONTENT.test(name));
  if (!isStopped || names.includes(MANIFEST)) return;
  throw new ShortlistError(
    "unfinished-snapshot",
    "the folder holds an unfinished snapshot: it has no manifest.json, since the ingest into it was stopped",
    {
      where: { file: folder },
      wayOut:
        "Run that ingest again: “shortlist ingest <path>… --into <folder>” removes what is left and starts anew.",
    },
  );
}
