import type { Iso3 } from "../../model/country.ts";
import { type ChosenValues, type Evidence, tooOldFor, type Want } from "../../model/evidence.ts";
import type { Observation, Place } from "../../model/observation.ts";
import { Locators } from "./locators.ts";
import {
  FIELDS,
  type Field,
  type Held,
  type PackedColumn,
  type PackedEvidence,
  type PackedWant,
} from "./packed.ts";

/** An evidence that remembers what was asked of it: what a score needs is what a page has to hold. */
export interface Recorded {
  readonly evidence: Evidence;
  /**
   * Everything that was asked for so far.
   *
   * @param withErrors whether a page tells what standard errors leave open, which only that of a scorecard does
   */
  packed(withErrors?: boolean): PackedEvidence;
}

export function recorded(evidence: Evidence): Recorded {
  const wants = new Map<string, { readonly want: Want; readonly values: ChosenValues }>();
  const tooOld = new Map<string, readonly number[]>();
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
      tooOld(want) {
        const found = tooOldFor(evidence, want);
        if (found.size > 0)
          tooOld.set(
            keyOf(want),
            [...evidence.countries.keys()].filter((place) => found.has(evidence.countries[place]!)),
          );
        return found;
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
    packed: (withErrors = false) => ({
      countries: evidence.countries,
      asOf: evidence.asOf ?? null,
      standings: evidence.countries.map((country) => evidence.standing(country)),
      ...regionsOf(evidence),
      ...packedValues(
        [...wants.values()],
        evidence.countries,
        FIELDS.filter((field) => withErrors || field !== "se"),
      ),
      ...(tooOld.size === 0 ? {} : { tooOld: Object.fromEntries(tooOld) }),
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
  const wants = chosenOf(packed);
  return {
    countries,
    asOf: asOf ?? undefined,
    standing: (country) => standings[places.get(country)!] ?? "territory",
    regions: (country) => (packed.regionsOf[places.get(country)!] ?? []).map((at) => regions[at]!),
    values: (want) => wants.get(keyOf(want)) ?? new Map(),
    tooOld: (want) => new Set((packed.tooOld?.[keyOf(want)] ?? []).map((place) => countries[place]!)),
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
  told: readonly Field[],
): Pick<PackedEvidence, "wants" | "fields"> {
  const fields: Partial<Record<Field, (PackedColumn | null)[]>> = {};
  const locators = new Locators();
  const wants = all.map(({ want: { indicator, maxAge }, values }, at): PackedWant => {
    const of = [...countries.keys()].filter((place) => values.has(countries[place]!));
    const rows = of.map((place) => values.get(countries[place]!)!);
    const same: Partial<Record<Field, unknown>> = {};
    for (const field of told) {
      const column = rows.map((one) => one[field] ?? null);
      const [first] = column;
      if (first === undefined) continue;
      if (column.some((one) => one !== first)) {
        fields[field] ??= all.map(() => null);
        fields[field][at] = columnOf(field, column, { rows, of, locators });
      } else if (first !== null) same[field] = first;
    }
    return { indicator, ...(maxAge === undefined ? {} : { maxAge }), of, same };
  });
  return { wants, fields };
}

/** Whose values a column has, and what was packed before it. */
interface Among {
  readonly rows: readonly Pick<Observation, "file">[];
  readonly of: readonly number[];
  readonly locators: Locators;
}

function columnOf(field: Field, column: readonly unknown[], { rows, of, locators }: Among): PackedColumn {
  if (field === "value") return singles(column);
  if (field === "locator") return locators.packed(column as readonly string[], of);
  if (field !== "inputs") return column;
  const inputs = column as readonly (readonly Place[] | null)[];
  return locators.packedInputs(inputs, rows.map(fileOf), of);
}

const fileOf = ({ file }: Pick<Observation, "file">) => file;

/** Publishers whose figures are of single precision have them in workbooks with the digits of a double. */
function singles(column: readonly unknown[]): PackedColumn {
  const isSingle = column.every((one): one is number => typeof one === "number" && Math.fround(one) === one);
  return isSingle ? { single: column.map(shortest) } : column;
}

function shortest(single: number): number {
  for (let digits = 1; ; digits += 1) {
    const short = Number(single.toPrecision(digits));
    if (Math.fround(short) === single) return short;
  }
}

type Filled = { -readonly [field in keyof Held]: Held[field] };

/** By request, the values as they were packed, in the order in which they were. */
function chosenOf({ wants, fields, countries }: PackedEvidence): Map<string, ChosenValues> {
  const locators = new Locators();
  return new Map(
    wants.map(({ of, same, ...want }, at) => {
      const rows = of.map(
        (place) => ({ country: countries[place]!, indicator: want.indicator, ...same }) as Filled,
      );
      for (const field of FIELDS) {
        const column = fields[field]?.[at];
        if (!column) continue;
        valuesOf(column, { rows, of, locators }).forEach((value, i) => {
          if (value !== null) rows[i]![field] = value as never;
        });
      }
      return [keyOf(want), new Map(rows.map((one) => [one.country, one]))] as const;
    }),
  );
}

function valuesOf(column: PackedColumn, { rows, of, locators }: Among): readonly unknown[] {
  if ("single" in column) return column.single.map(Math.fround);
  if ("around" in column) return locators.unpacked(column, of);
  return "counts" in column ? locators.unpackedInputs(column, rows.map(fileOf), of) : column;
}
