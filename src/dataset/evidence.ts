import { country as countryOf } from "../countries/reference.ts";
import type { Iso3 } from "../model/country.ts";
import type { Dataset } from "../model/dataset.ts";
import type { CountryList, Evidence, Want } from "../model/evidence.ts";
import type { Observation } from "../model/observation.ts";
import { STANDINGS, standingOf } from "./standing.ts";

/**
 * The evidence as of a year: for each country the newest value of that year or before, no older than `maxAge`, of the
 * best standing that has one. A value without a year has no age: it counts as of any year.
 */
export function evidenceAsOf(dataset: Dataset, asOf: number | undefined, only?: readonly Iso3[]): Evidence {
  const byIndicator = new Map<string, Map<Iso3, Observation[]>>();
  const present = new Set<Iso3>();
  for (const observation of dataset.observations) {
    present.add(observation.country);
    const byCountry = getOrAdd(byIndicator, observation.indicator, () => new Map<Iso3, Observation[]>());
    getOrAdd(byCountry, observation.country, () => []).push(observation);
  }
  for (const list of dataset.lists) byIndicator.set(listIndicator(list.id), onList(list, present));
  const known = new Map(dataset.catalogue.map((indicator) => [indicator.id, indicator]));
  const chosen = new Map<string, ReadonlyMap<Iso3, Observation>>();
  const wanted = only && new Set(only);

  return {
    countries: [...present].filter((iso3) => !wanted || wanted.has(iso3)).sort(),
    asOf,
    standing: (iso3) => countryOf(iso3)?.standing ?? "territory",
    values: (want: Want) =>
      getOrAdd(chosen, `${want.indicator}\u0000${want.maxAge ?? ""}`, () => {
        const values = new Map<Iso3, Observation>();
        for (const [iso3, candidates] of byIndicator.get(want.indicator) ?? []) {
          const best = choose(candidates, asOf, want.maxAge);
          if (best) values.set(iso3, best);
        }
        return values;
      }),
    categories: (indicator) => {
      const { categories, ungraded = [] } = known.get(indicator) ?? {};
      return categories?.filter((category) => !ungraded.includes(category));
    },
    list: (id) => dataset.lists.find((list) => list.id === id),
  };
}

/** The indicator under which a list can be weighed: `listed`, or `clear` where the list is exhaustive. */
export function listIndicator(id: string): string {
  return `list.${id}`;
}

/** A list as observations. They have no year: a restriction is asked about today, whatever year the figures describe. */
function onList(list: CountryList, present: ReadonlySet<Iso3>): Map<Iso3, Observation[]> {
  const values = new Map<Iso3, Observation[]>();
  for (const country of present) {
    const entry = list.countries[country];
    if (entry === undefined && !list.exhaustive) continue;
    values.set(country, [
      {
        country,
        indicator: listIndicator(list.id),
        value: entry === undefined ? "clear" : "listed",
        source: "list",
        file: `lists/${list.id}.json`,
        locator: entry === undefined ? "/countries" : `/countries/${country}`,
        note: `${list.title}, as of ${list.date}${entry ? `: ${entry}` : ""}`,
      },
    ]);
  }
  return values;
}

function choose(
  candidates: readonly Observation[],
  asOf: number | undefined,
  maxAge: number | undefined,
): Observation | undefined {
  const inTime = ({ year }: Observation): boolean =>
    year === undefined ||
    asOf === undefined ||
    (year <= asOf && (maxAge === undefined || year >= asOf - maxAge));
  if (candidates.length === 1) return inTime(candidates[0]!) ? candidates[0] : undefined;
  const counts = candidates.filter(inTime);
  for (const standing of STANDINGS) {
    let best: Observation | undefined;
    for (const candidate of counts) {
      if (standingOf(candidate) === standing && (best === undefined || age(candidate) > age(best)))
        best = candidate;
    }
    if (best) return best;
  }
  return undefined;
}

function age({ year }: Observation): number {
  return year ?? Number.POSITIVE_INFINITY;
}

function getOrAdd<K, V>(map: Map<K, V>, key: K, make: () => V): V {
  const found = map.get(key);
  if (found !== undefined) return found;
  const made = make();
  map.set(key, made);
  return made;
}
