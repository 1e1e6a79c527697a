import { readFileSync } from "node:fs";
import { evidenceAsOf } from "../../src/dataset/evidence.ts";
import { readManifest } from "../../src/dataset/store/manifest.ts";
import { readLists, readSnapshot } from "../../src/dataset/store/snapshot.ts";
import { medianReference, owenValues } from "../../src/explain/index.ts";
import { readProfile } from "../../src/profile/index.ts";
import { compile, score } from "../../src/scoring/index.ts";

/** Milliseconds that the contributions of all countries with a score take, to the leaves, after some runs that do not count. */
export async function timed(
  profile: string,
  before: number,
  runs: number,
): Promise<{ countries: number; times: number[] }> {
  const manifest = (await readManifest("data"))!;
  const dataset = { ...(await readSnapshot("data", manifest)), lists: await readLists("data/lists") };
  const plan = compile(readProfile(readFileSync(`weights/${profile}.yaml`, "utf8"), profile));
  const table = score(plan, evidenceAsOf(dataset, dataset.latest));
  const all = [...table.ranked, ...table.excluded].filter((one) => one.score !== undefined);
  const times: number[] = [];
  for (let run = 0; run < before + runs; run += 1) {
    const started = performance.now();
    const reference = medianReference(table);
    for (const one of all) owenValues(plan, one, reference);
    times.push(performance.now() - started);
  }
  return { countries: all.length, times: times.slice(before) };
}
