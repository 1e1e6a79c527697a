import { country as reference } from "../../countries/reference.ts";
import { derivations } from "../../dataset/derivations/index.ts";
import type { Diff, MovedTexts } from "../../model/documents/diff.ts";
import { gather } from "../../model/gather.ts";
import type { Observation } from "../../model/observation.ts";
import { textSources } from "../../sources/texts.ts";
import { loadData } from "../data/load.ts";
import { RECOMMENDING, recommendationLists } from "../findings/recommendations.ts";

const SAID = [...textSources, ...derivations]
  .flatMap(({ indicators }) => indicators)
  .filter(({ speaksTo }) => speaksTo?.by === "text");
const titles = new Map(SAID.map(({ id, title }) => [id, title]));
/** What texts say, and what they recommend. */
const TEXTS = new Set([...titles.keys(), ...RECOMMENDING]);

/** One side: its data, and the year as of which it stands. */
interface Side {
  readonly data?: readonly string[] | undefined;
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
export async function movedTexts(before: Side, after: Side, cwd: string): Promise<Moved> {
  const old = await textsOf(before, cwd);
  const now = before.sha256 === after.sha256 ? old : await textsOf(after, cwd);
  const moved: Moved = { texts: [], textsLeftOut: [] };
  for (const country of [...now.keys()].sort()) {
    const name = reference(country)?.name ?? country;
    const [was, is] = [newest(old.get(country) ?? [], before.asOf), newest(now.get(country)!, after.asOf)];
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
          before: told(earlier),
          after: told(later),
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

async function textsOf({ data }: Side, cwd: string): Promise<ReadonlyMap<string, Observation[]>> {
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
function newest(texts: readonly Observation[], asOf: number | undefined): ReadonlyMap<string, Observation> {
  const found = new Map<string, Observation>();
  for (const one of texts) {
    const known = found.get(one.indicator);
    if (one.year! <= (asOf ?? Number.POSITIVE_INFINITY) && (known === undefined || known.year! < one.year!))
      found.set(one.indicator, one);
  }
  return new Map([...TEXTS].flatMap((id) => (found.has(id) ? [[id, found.get(id)!] as const] : [])));
}

function told({ value, year, quote, file, locator }: Observation): MovedTexts["findings"][number]["before"] {
  return { value, year: year!, quote: quote ?? null, file, locator };
}
