import type { Iso3 } from "../../model/country.ts";
import type { ChosenValues, Evidence, Want } from "../../model/evidence.ts";
import type { Observation } from "../../model/observation.ts";
import type { PackedEvidence, PackedWant } from "./packed.ts";

/** An evidence that remembers what was asked of it: what a score needs is what a page has to hold. */
export interface Recorded {
  readonly evidence: Evidence;
  /** Everything that was asked for so far. */
  packed(): PackedEvidence;
}

export function recorded(evidence: Evidence): Recorded {
  const wants = new Map<string, { readonly want: Want; readonly values: ChosenValues }>();
  const categories = new Map<string, readonly string[]>();
  const lists = new Map<string, NonNullable<ReturnType<Evidence["list"]>>>();
  return {
    evidence: {
      ...evidence,
      values(want) {
        const values = evidence.values(want);
        wants.set(keyOf(want), { want, values });
        return values;
      },
      categories(indicator) {
        const found = evidence.categories(indicator);
        if (found) categories.set(indicator, found);
        return found;
      },
      list(id) {
        const found = evidence.list(id);
        if (found) lists.set(id, found);
        return found;
      },
    },
    packed: () => ({
      countries: evidence.countries,
      asOf: evidence.asOf ?? null,
      standings: evidence.countries.map((country) => evidence.standing(country)),
      ...regionsOf(evidence),
      ...packedValues([...wants.values()], evidence.countries),
      categories: Object.fromEntries(categories),
      lists: [...lists.values()].map(({ exhaustive, ...list }) => ({
        ...list,
        ...(exhaustive === undefined ? {} : { exhaustive }),
      })),
    }),
  };
}

/** The evidence as it was packed. What was never asked for is not there. */
export function unpacked(packed: PackedEvidence): Evidence {
  const { countries, asOf, standings, regions, categories, lists } = packed;
  const places = new Map(countries.map((country, i) => [country, i]));
  const fields = Object.entries(packed.fields);
  const wants = new Map(
    packed.wants.map((one, at) => [
      keyOf(one),
      chosenOf(
        one,
        fields.map(([field, all]) => [field, all[at]!] as const),
        countries,
      ),
    ]),
  );
  return {
    countries,
    asOf: asOf ?? undefined,
    standing: (country) => standings[places.get(country)!] ?? "territory",
    regions: (country) => (packed.regionsOf[places.get(country)!] ?? []).map((at) => regions[at]!),
    values: (want) => wants.get(keyOf(want)) ?? new Map(),
    categories: (indicator) => categories[indicator],
    list(id) {
      const list = lists.find((one) => one.id === id);
      return list && { ...list, exhaustive: list.exhaustive };
    },
  };
}

function keyOf({ indicator, maxAge }: Want): string {
  return `${indicator}\u0000${maxAge ?? ""}`;
}

function regionsOf({ countries, regions: of }: Evidence): Pick<PackedEvidence, "regions" | "regionsOf"> {
  const all = new Map<string, number>();
  const regionsOf = countries.map((country) =>
    of(country).map((name) => {
      if (!all.has(name)) all.set(name, all.size);
      return all.get(name)!;
    }),
  );
  return { regions: [...all.keys()], regionsOf };
}

interface Asked {
  readonly want: Want;
  readonly values: ChosenValues;
}

function packedValues(
  all: readonly Asked[],
  countries: readonly Iso3[],
): Pick<PackedEvidence, "wants" | "fields"> {
  const fields: Record<string, (readonly unknown[] | null)[]> = {};
  const wants = all.map(({ want: { indicator, maxAge }, values }, at): PackedWant => {
    const found = countries.flatMap((country, place) => {
      const one = values.get(country);
      return one === undefined ? [] : [{ place, one }];
    });
    const same: Record<string, unknown> = {};
    for (const field of new Set(found.flatMap(({ one }) => Object.keys(one) as (keyof Observation)[]))) {
      if (field === "country") continue;
      const [first] = found;
      if (found.every(({ one }) => one[field] === first!.one[field])) same[field] = first!.one[field];
      else {
        fields[field] ??= all.map(() => null);
        fields[field][at] = found.map(({ one }) => one[field] ?? null);
      }
    }
    const of = found.map(({ place }) => place);
    return { indicator, ...(maxAge === undefined ? {} : { maxAge }), of, same };
  });
  return { wants, fields };
}

function chosenOf(
  { of, same }: PackedWant,
  fields: readonly (readonly [string, readonly unknown[] | null])[],
  countries: readonly Iso3[],
): ChosenValues {
  return new Map(
    of.map((at, i) => {
      const one: Record<string, unknown> = { country: countries[at]!, ...same };
      for (const [field, values] of fields)
        if (values && values[i] !== null && values[i] !== undefined) one[field] = values[i];
      return [countries[at]!, one as unknown as Observation];
    }),
  );
}
