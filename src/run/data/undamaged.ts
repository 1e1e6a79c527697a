import { mustBeUndamaged } from "../../dataset/store/data-files.ts";
import { readManifest } from "../../dataset/store/manifest.ts";
import { pathOfData, SHIPPED } from "./shipped.ts";
import { asItStands } from "./snapshot-parts.ts";

/**
 * Checks every byte of every snapshot among the data, also those that no run reads: for commands that answer for the evidence
 * itself. Others check the size of all files and the hashes of what they read.
 *
 * @throws ShortlistError `bad-snapshot`, with the path of the file
 */
export async function mustHaveUndamagedData(data: readonly string[] | undefined, cwd: string): Promise<void> {
  for (const named of data?.length ? data : [SHIPPED]) {
    const place = pathOfData(named, cwd);
    const manifest = await readManifest(place);
    if (manifest) await asItStands(place, manifest, async (found) => mustBeUndamaged(place, found));
  }
}
