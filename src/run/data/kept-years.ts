import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { encodeCompact } from "../../dataset/compact.ts";
import { newest } from "../../dataset/newest.ts";
import { readManifest } from "../../dataset/store/manifest.ts";
import { sha256 } from "../../dataset/store/sha256.ts";
import { type KeptFigures, readSnapshot } from "../../dataset/store.ts";
import { gather } from "../../model/gather.ts";
import type { Slice } from "../../model/manifest.ts";
import type { Observation } from "../../model/observation.ts";
import type { Profile } from "../../model/profile.ts";
import { indicatorsOf } from "../../profile/indicators.ts";
import { builtFolder } from "./package-root.ts";

/** The latest year and those before it that a page tells of. */
const YEARS = 6;
const INDEX = "years.json";
const FIGURES = "years.jsonl";

/**
 * Writes what counts as of each of the latest years of a snapshot under some profiles, as the build does for what ships: a page, a memo and a
 * comparison of years would read and derive whole histories for it.
 */
export async function keepYears(folder: string, into: string, profiles: readonly Profile[]): Promise<void> {
  const manifest = (await readManifest(folder))!;
  const years = Array.from({ length: YEARS }, (_, i) => manifest.latest! - i);
  const indicators = new Set(profiles.flatMap((profile) => [...indicatorsOf(profile)]));
  // As of no year: everything, and what is derived of it.
  const need = { indicators, asOf: Number.NEGATIVE_INFINITY };
  const by = new Map<string, Observation[]>();
  for (const one of (await readSnapshot(folder, manifest, need)).observations) gather(by, one.indicator, one);
  let text = "";
  const slices: Slice[] = [];
  for (const [id, all] of by) {
    const counting = encodeCompact([...new Set(years.flatMap((year) => newest(all, year)))]);
    const from = Buffer.byteLength(text);
    text += counting;
    slices.push({ id, rows: all.length, at: [from, Buffer.byteLength(text)], sha256: sha256(counting) });
  }
  writeFileSync(join(into, FIGURES), text);
  writeFileSync(join(into, INDEX), JSON.stringify({ years, indicators: [...indicators], slices }));
}

/** What the build has kept of the shipped snapshot. */
export function keptFigures(): KeptFigures {
  const index = readFileSync(join(builtFolder(), INDEX), "utf8");
  return { ...(JSON.parse(index) as Omit<KeptFigures, "file">), file: join(builtFolder(), FIGURES) };
}
