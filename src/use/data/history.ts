import { withoutColumns } from "../../dataset/observation-order.ts";
import { mustBeUndamaged } from "../../dataset/store/files.ts";
import { readManifest } from "../../dataset/store/manifest.ts";
import { defined, memoized } from "../../model/collections.ts";
import type { Iso3 } from "../../model/country.ts";
import type { Dataset } from "../../model/dataset.ts";
import type { Observation } from "../../model/observation.ts";
import { indicatorsOf } from "../../profile/names.ts";
import type { Run } from "../load-run.ts";
import { loadData } from "./load.ts";
import { type Data, pathOfData, SHIPPED } from "./package-files.ts";
import { asItStands } from "./snapshot.ts";

/**
 * The values of every year: a run reads only the newest of a snapshot, and everything of files. Those that the run has are its
 * own, since a wide table is too large to be held twice. With `findings` also what was flagged; of a snapshot nothing but figures
 * `of` a country and of some indicators where that is all that is asked for.
 */
export async function history(
  { dataset, loaded, plugins, table: { evidence } }: Pick<Run, "dataset" | "loaded" | "plugins" | "table">,
  data: Data | undefined,
  cwd: string,
  {
    findings,
    of,
  }: {
    readonly findings?: "flagged";
    readonly of?: { readonly country: Iso3; readonly indicators: ReadonlySet<string> };
  },
): Promise<Dataset> {
  // What an audit reads beside the profile is loaded with its checks, of which no other command knows.
  const alsoRead = findings ? (await import("../audit.ts")).indicatorsAuditsRead() : [];
  const [only, ...more] = data ?? [];
  const isSnapshot = async (one: Data[number]) =>
    typeof one === "string" && (await readManifest(pathOfData(one, cwd))) !== undefined;
  if (only !== undefined && (more.length > 0 || !(await isSnapshot(only)))) {
    const own = withoutColumns(dataset);
    const wanted = indicatorsOf(loaded.profile);
    const others = new Set([...alsoRead, ...(of?.indicators ?? [])].filter((id) => !wanted.has(id)));
    // Of files a run holds what its profile reads: what else there is, where there is any, is read once more.
    if (!dataset.catalogue.some(({ id }) => others.has(id))) return own;
    const { observations } = await loadData({
      cwd,
      data: data!,
      plugins,
      need: { indicators: others, asOf: Number.NEGATIVE_INFINITY },
      unsettled: "listed",
      knownBy: dataset.known,
    });
    return { ...own, observations: [...own.observations, ...observations] };
  }
  const all = () => [...indicatorsOf(loaded.profile), ...alsoRead];
  const ownOf = memoized((indicator: string) => evidence.values({ indicator }));
  return loadData({
    cwd,
    ...defined({ data, findings }),
    plugins,
    knownBy: dataset.known,
    need: {
      ...(of ?? { indicators: new Set(all()), asSeries: true }),
      asOf: Number.NEGATIVE_INFINITY,
      held: (one) => {
        const own = ownOf(one.indicator).get(one.country);
        return own && isSame(own, one) ? own : one;
      },
    },
  });
}

/** The same figure of the same cell. */
function isSame(one: Observation, other: Observation): boolean {
  return (
    one.year === other.year &&
    one.value === other.value &&
    one.source === other.source &&
    one.file === other.file &&
    one.locator === other.locator
  );
}

/**
 * Checks every byte of every snapshot among the data, also those that no run reads: for commands that answer for the evidence
 * itself. Others check the size of all files and the hashes of what they read.
 *
 * @throws ShortlistError `bad-snapshot`, with the path of the file
 */
export async function mustHaveUndamagedData(data: readonly string[] | undefined, cwd: string): Promise<void> {
  for (const snapshots of data?.length ? data : [SHIPPED]) {
    const place = pathOfData(snapshots, cwd);
    const manifest = await readManifest(place);
    if (manifest) await asItStands(place, manifest, async (found) => mustBeUndamaged(place, found));
  }
}
