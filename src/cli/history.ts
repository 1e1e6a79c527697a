import { resolve } from "node:path";
import { readManifest } from "../dataset/store.ts";
import type { Dataset } from "../model/dataset.ts";
import { indicatorsOf } from "../profile/indicators.ts";
import { loadData } from "./load-data.ts";
import type { Run } from "./load-run.ts";

/** The values of every year: a run reads only the newest of a snapshot, and everything of files. With `findings` also what was flagged. */
export async function history(
  { dataset, loaded }: Pick<Run, "dataset" | "loaded">,
  data: readonly string[] | undefined,
  cwd: string,
  findings?: "all",
): Promise<Dataset> {
  const [only, ...more] = data ?? [];
  if (only !== undefined && (more.length > 0 || !(await readManifest(resolve(cwd, only))))) return dataset;
  return loadData({
    cwd,
    ...(data ? { data } : {}),
    ...(findings ? { findings } : {}),
    need: { indicators: indicatorsOf(loaded.profile), asOf: Number.NEGATIVE_INFINITY },
  });
}
