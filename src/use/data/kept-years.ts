import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { encodeCompact } from "../../dataset/columns.ts";
import { newest } from "../../dataset/observation-order.ts";
import { sha256 } from "../../dataset/store/files.ts";
import { readManifest } from "../../dataset/store/manifest.ts";
import { type KeptFigures, readSnapshot } from "../../dataset/store/snapshot.ts";
import { gather } from "../../model/collections.ts";
import type { Slice } from "../../model/documents/manifest.ts";
import type { Observation } from "../../model/observation.ts";
import type { Profile } from "../../model/profile.ts";
import { indicatorsOf } from "../../profile/names.ts";
import { builtFolder } from "./package-files.ts";

/** How many years: the latest and that before it, which most who ask for an earlier one compare, and the others that a page tells of. */
const YEARS = [2, 4];
const INDEX = "years.json";
const FIGURES = "years.jsonl";

/**
 * Writes what counts as of each of the latest years of a snapshot under some profiles, as the build does for what ships: a page, a memo and a
 * comparison of years would read and derive whole histories for it.
 */
export async function keepYears(folder: string, into: string, profiles: readonly Profile[]): Promise<void> {
  const manifest = (await readManifest(folder))!;
  const indicators = new Set(profiles.flatMap((profile) => [...indicatorsOf(profile)]));
  // As of no year: everything, and what is derived of it.
  const need = { indicators, asOf: Number.NEGATIVE_INFINITY };
  const by = new Map<string, Observation[]>();
  for (const one of (await readSnapshot(folder, manifest, need)).observations) gather(by, one.indicator, one);
  const kept = new Set<Observation>();
  const blocks: Buffer[] = [];
  let to = 0;
  let next = manifest.latest!;
  const parts: KeptFigures["parts"] = YEARS.map((count) => {
    const years = Array.from({ length: count }, () => next--);
    const slices: Slice[] = [];
    for (const [id, all] of by) {
      const counting = [...new Set(years.flatMap((year) => newest(all, year)))].filter(
        (one) => !kept.has(one),
      );
      if (counting.length === 0) continue;
      for (const one of counting) kept.add(one);
      const block = Buffer.from(encodeCompact(counting));
      blocks.push(block);
      slices.push({ id, rows: counting.length, at: [to, to + block.length], sha256: sha256(block) });
      to += block.length;
    }
    return { years, slices };
  });
  writeFileSync(join(into, FIGURES), Buffer.concat(blocks));
  writeFileSync(join(into, INDEX), JSON.stringify({ bytes: to, indicators: [...indicators], parts }));
}

/**
 * What the build has kept of the shipped snapshot; undefined where that is lost, which costs time and nothing else, and where the tool runs from its
 * sources, which may derive otherwise than the last build did.
 */
export function keptFigures(): KeptFigures | undefined {
  if (!fileURLToPath(import.meta.url).startsWith(builtFolder())) return undefined;
  try {
    const index = readFileSync(join(builtFolder(), INDEX), "utf8");
    return { ...(JSON.parse(index) as Omit<KeptFigures, "file">), file: join(builtFolder(), FIGURES) };
  } catch {
    return undefined;
  }
}
