import { country as reference } from "../../countries/reference.ts";
import { catalogue } from "../../dataset/catalogue.ts";
import type { MovedTexts } from "../../model/documents/diff.ts";
import { gather } from "../../model/gather.ts";
import type { Observation } from "../../model/observation.ts";
import { loadData } from "../data/load.ts";
import { RECOMMENDING, recommendationLists } from "../findings/recommendations.ts";

/** What texts say, and what they recommend. */
const TEXTS = new Set([
  ...[...catalogue.values()].flatMap(({ id, speaksTo }) => (speaksTo?.by === "text" ? [id] : [])),
  ...RECOMMENDING,
]);

/** One side: its data, and the year as of which it stands. */
interface Side {
  readonly data?: readonly string[] | undefined;
  readonly sha256: string;
  readonly asOf: number | undefined;
}

/** What texts say otherwise on one side than on the other, country by country. */
export async function movedTexts(before: Side, after: Side, cwd: string): Promise<readonly MovedTexts[]> {
  const old = await textsOf(before, cwd);
  const now = before.sha256 === after.sha256 ? old : await textsOf(after, cwd);
  return [...now.keys()].sort().flatMap((country) => {
    const [was, is] = [newest(old.get(country) ?? [], before.asOf), newest(now.get(country)!, after.asOf)];
    const findings = [...is].flatMap(([indicator, one]) => {
      const earlier = was.get(indicator);
      if (RECOMMENDING.includes(indicator) || !earlier || earlier.value === one.value) return [];
      const title = catalogue.get(indicator)!.title;
      return [{ indicator, title, before: told(earlier), after: told(one) }];
    });
    const recommendations = RECOMMENDING.flatMap((indicator) => {
      const [earlier, later] = [was.get(indicator), is.get(indicator)];
      if (!earlier || !later || earlier.year === later.year) return [];
      return recommendationLists([earlier, later]).slice(0, 1);
    });
    if (findings.length === 0 && recommendations.length === 0) return [];
    const name = reference(country)?.name ?? country;
    return [{ country, name, findings, recommendations: recommendations[0] ?? null }];
  });
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
