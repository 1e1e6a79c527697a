import { country as reference } from "../countries/reference.ts";
import { derivations, withInputs } from "../dataset/derivations/index.ts";
import { gather } from "../model/collections.ts";
import type { Diff, MovedTexts, Revision } from "../model/documents/diff.ts";
import type { Observation } from "../model/observation.ts";
import { indicatorsOf } from "../profile/names.ts";
import { textSources } from "../sources/texts.ts";
import { loadData } from "./data/load.ts";
import type { Data } from "./data/package-files.ts";
import type { Run } from "./load-run.ts";
import { RECOMMENDING, recommendationLists } from "./recommendations.ts";

/** One side: its run, and what the run was made of. */
interface Side {
  readonly run: Pick<Run, "dataset" | "table">;
  readonly data?: Data | undefined;
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

const SAID = [...textSources, ...derivations]
  .flatMap(({ indicators }) => indicators)
  .filter(({ speaksTo }) => speaksTo?.by === "text");
const titles = new Map(SAID.map(({ id, title }) => [id, title]));
/** What texts say, and what they recommend. */
const TEXTS = new Set([...titles.keys(), ...RECOMMENDING]);

/** One side: its data, and the year as of which it stands. */
interface TextSide {
  readonly data?: Data | undefined;
  readonly sha256: string;
  readonly asOf: number | undefined;
}

/** What texts say otherwise, and of whom more was not compared. */
interface Moved {
  readonly texts: NonNullable<Diff["texts"]>;
  readonly textsLeftOut: NonNullable<Diff["textsLeftOut"]>;
}

/**
 * What texts say otherwise on one side than on the other, country by country. A side speaks of the report of its year or of the
 * year before alone: of others it would tell what moved in between, too; whose differences that leaves out is said.
 */
export async function movedTexts(before: TextSide, after: TextSide, cwd: string): Promise<Moved> {
  const old = await textsOf(before, cwd);
  const now = before.sha256 === after.sha256 ? old : await textsOf(after, cwd);
  const moved: Moved = { texts: [], textsLeftOut: [] };
  for (const country of [...now.keys()].sort()) {
    const name = reference(country)?.name ?? country;
    const [was, is] = [
      newestOf(old.get(country) ?? [], before.asOf),
      newestOf(now.get(country)!, after.asOf),
    ];
    const pairs = [...is].flatMap(([indicator, later]) => {
      const earlier = was.get(indicator);
      return earlier && saysOtherwise(earlier, later) ? [[earlier, later] as const] : [];
    });
    const near = pairs.filter(([one, other]) => isNear(one, before.asOf) && isNear(other, after.asOf));
    const [asked, findings] = partition(near, isAsked);
    const [askedToo, others] = partition(
      pairs.filter((pair) => !near.includes(pair)),
      isAsked,
    );
    if (near.length > 0)
      moved.texts.push({
        country,
        name,
        findings: findings.map(([earlier, later]) => ({
          indicator: later.indicator,
          title: titles.get(later.indicator)!,
          before: textFigure(earlier),
          after: textFigure(later),
        })),
        recommendations: asked.flatMap((pair) => recommendationLists(pair).slice(0, 1))[0] ?? null,
      });
    if (others.length + askedToo.length > 0)
      moved.textsLeftOut.push({ country, name, findings: others.length, recommendations: askedToo.length });
  }
  return moved;
}

type Pair = readonly [earlier: Observation, later: Observation];

function isAsked([, { indicator }]: Pair): boolean {
  return RECOMMENDING.includes(indicator);
}

/** Of recommendations another report's list, which is compared item by item; of the rest another value. */
function saysOtherwise(earlier: Observation, later: Observation): boolean {
  return isAsked([earlier, later]) ? earlier.year !== later.year : earlier.value !== later.value;
}

function isNear({ year }: Observation, asOf: number | undefined): boolean {
  return asOf === undefined || year! >= asOf - 1;
}

function partition(pairs: readonly Pair[], is: (pair: Pair) => boolean): [yes: Pair[], no: Pair[]] {
  return [pairs.filter(is), pairs.filter((pair) => !is(pair))];
}

async function textsOf({ data }: TextSide, cwd: string): Promise<ReadonlyMap<string, Observation[]>> {
  const { observations } = await loadData({
    cwd,
    ...(data ? { data } : {}),
    // Every year: a side may be as of an earlier one.
    need: { indicators: TEXTS, asOf: Number.NEGATIVE_INFINITY },
  });
  const texts = new Map<string, Observation[]>();
  for (const one of observations)
    if (TEXTS.has(one.indicator) && one.year !== undefined) gather(texts, one.country, one);
  return texts;
}

/** Of each indicator the newest figure as of a year. */
function newestOf(texts: readonly Observation[], asOf: number | undefined): ReadonlyMap<string, Observation> {
  const found = new Map<string, Observation>();
  for (const one of texts) {
    const known = found.get(one.indicator);
    if (one.year! <= (asOf ?? Number.POSITIVE_INFINITY) && (known === undefined || known.year! < one.year!))
      found.set(one.indicator, one);
  }
  return new Map([...TEXTS].flatMap((id) => (found.has(id) ? [[id, found.get(id)!] as const] : [])));
}

function textFigure({
  value,
  year,
  quote,
  file,
  locator,
}: Observation): MovedTexts["findings"][number]["before"] {
  return { value, year: year!, quote: quote ?? null, file, locator };
}
