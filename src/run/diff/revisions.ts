import { withInputs } from "../../dataset/derivations/index.ts";
import type { Revision } from "../../model/documents/diff.ts";
import { gather } from "../../model/gather.ts";
import type { Observation } from "../../model/observation.ts";
import { indicatorsOf } from "../../profile/indicators.ts";
import { loadData } from "../data/load.ts";
import type { Run } from "../load-run.ts";

/** One side: its run, and what the run was made of. */
interface Side {
  readonly run: Pick<Run, "dataset" | "table">;
  readonly data?: readonly string[] | undefined;
}

/** The numbers that publishers state otherwise in a later vintage: of each country and indicator the newest year that both sides hold. */
export async function revisionsBetween(
  before: Side,
  after: Side,
  names: ReadonlyMap<string, string>,
  cwd: string,
): Promise<Revision[]> {
  if (before.run.dataset.sha256 === after.run.dataset.sha256 || !holdOtherVintages(before, after)) return [];
  const [asked, until] = [withInputs(weighed(before, after)), earlierYear(before, after)];
  const [old, now] = [await stated(before, asked, until, cwd), await stated(after, asked, until, cwd)];
  const pairs = new Map<string, [Observation, Observation][]>();
  for (const [key, years] of old) {
    const others = now.get(key);
    const year = [...years.keys()].filter((one) => others?.has(one)).sort((a, b) => b - a)[0];
    if (year === undefined) continue;
    const [was, is] = [years.get(year)!, others!.get(year)!];
    if (was.vintage !== is.vintage) gather(pairs, was.source, [was, is]);
  }
  return [...pairs].sort().flatMap(([source, all]): Revision[] => {
    const revised = all.filter(([was, is]) => was.value !== is.value).length;
    const [was, is] = [newest(all.map(([one]) => one)), newest(all.map(([, one]) => one))];
    if (revised === 0) return [];
    return [
      { source, name: names.get(source) ?? source, before: was, after: is, compared: all.length, revised },
    ];
  });
}

/** Few comparisons are of such: the others read nothing more. */
function holdOtherVintages(...sides: readonly Side[]): boolean {
  const [old, now] = sides.map(({ run }) => {
    const vintages = new Map<string, Observation[]>();
    for (const one of run.dataset.observations)
      if (one.vintage !== undefined) gather(vintages, one.source, one);
    return new Map([...vintages].map(([source, all]) => [source, newest(all)]));
  });
  return [...old!].some(([source, vintage]) => now!.has(source) && now!.get(source) !== vintage);
}

function newest(all: readonly Observation[]): string {
  return all.reduce((last, { vintage = "" }) => (vintage > last ? vintage : last), "");
}

function weighed(...sides: readonly Side[]): ReadonlySet<string> {
  return new Set(sides.flatMap(({ run }) => [...indicatorsOf(run.table.plan.profile)]));
}

/** Later figures of either side count on that side alone. */
function earlierYear(...sides: readonly Side[]): number {
  return Math.min(...sides.map(({ run }) => run.table.evidence.asOf ?? Number.POSITIVE_INFINITY));
}

/** Numbers with a vintage, by source, indicator and country, then by year. */
async function stated(
  { data }: Side,
  indicators: ReadonlySet<string>,
  until: number,
  cwd: string,
): Promise<ReadonlyMap<string, ReadonlyMap<number, Observation>>> {
  const { observations } = await loadData({
    cwd,
    ...(data ? { data } : {}),
    need: { indicators, asOf: Number.NEGATIVE_INFINITY },
    unsettled: "listed",
  });
  const found = new Map<string, Map<number, Observation>>();
  for (const one of observations) {
    const { source, indicator, country, year, value, vintage } = one;
    if (source === "derived" || vintage === undefined || year === undefined) continue;
    if (typeof value !== "number" || year > until || !indicators.has(indicator)) continue;
    const key = `${source} ${indicator} ${country}`;
    found.set(key, (found.get(key) ?? new Map<number, Observation>()).set(year, one));
  }
  return found;
}
