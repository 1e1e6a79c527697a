import { dueEditions } from "../dataset/due.ts";
import { readManifest } from "../dataset/store/manifest.ts";
import type { Dataset } from "../model/dataset.ts";
import type { Due } from "../model/documents/due.ts";
import { UNREAD_FILE } from "../model/problem.ts";
import type { WarningOf } from "../model/warning.ts";
import { sources } from "../sources/index.ts";
import { loadData } from "./data/load.ts";
import { mustBePlain, pathOfData, SHIPPED, tool } from "./data/package-files.ts";
import type { Run } from "./load-run.ts";

/** Which editions some data have and which should be out on a day; with the files of the data that could not be read. */
export async function dueIn(
  data: readonly string[] = [SHIPPED],
  date: string,
  cwd: string,
): Promise<{ readonly due: Due; readonly problems: Dataset["problems"] }> {
  const editions = await sourcesIn(data, cwd);
  const due: Due = {
    document: "shortlist/due/1",
    tool,
    date,
    sources: dueEditions(sources, editions.sources, date),
  };
  return { due, problems: editions.problems.filter(({ code }) => code === UNREAD_FILE) };
}

/** Of a snapshot its manifest says it, of anything else the figures. */
async function sourcesIn(
  data: readonly string[],
  cwd: string,
): Promise<Pick<Dataset, "sources" | "problems">> {
  await mustBePlain(data, cwd);
  const [only, ...more] = data;
  const manifest = more.length === 0 ? await readManifest(pathOfData(only!, cwd)) : undefined;
  return manifest ? { sources: manifest.sources, problems: [] } : loadData({ cwd, data });
}

/** One warning of all the sources that a run uses of which a newer edition should be out on a day. */
export function newerEditions(
  { dataset, surroundings }: Pick<Run, "dataset" | "surroundings">,
  day: string,
): WarningOf<"newer-editions">[] {
  const used = new Set(surroundings.dataset.sources.map(({ id }) => id));
  const usedSources = dataset.sources.filter(({ id }) => used.has(id));
  const editions = dueEditions(sources, usedSources, day).flatMap(({ title, due, overdue, release }) =>
    due === null || !overdue || release.kind !== "yearly" ? [] : [{ title, edition: due.edition, release }],
  );
  return editions.length === 0 ? [] : [{ code: "newer-editions", args: { editions }, where: null }];
}
