import type { Iso3 } from "../../model/country.ts";
import type { CarriedFigure } from "../../model/documents/whatif.ts";
import type { Evidence, ListAsOf, Want } from "../../model/evidence.ts";
import { listOf } from "../../model/list.ts";
import type { Observation, Place, Value } from "../../model/observation.ts";
import { datingOf, measuredIn } from "../../model/observation.ts";
import type { Profile } from "../../model/profile.ts";
import type { Plan } from "../../scoring/plan.ts";
import type { ScoreTable } from "../../scoring/score.ts";
import { everyTest } from "../conditions.ts";

/** Figures of a country that are computed from others of its figures. */
export interface Computed {
  /** Indicators of the profile that are computed from this one, and of which the country's can be computed anew. */
  from(country: Iso3, indicator: string): readonly string[];
  /** The country's figure that counts of an indicator that the profile does not read itself, but through what is computed from it. */
  unread(country: Iso3, indicator: string): Observation | undefined;
  /** What the country's figures come to be where these, all of them its own, replace some. */
  anew(country: Iso3, changes: readonly Observation[]): Evidence["values"];
}

/**
 * The evidence with some values replaced, and with them what is `computed` from them, unless it is replaced itself. A replaced value has a year like any other, and counts for a request as far back as
 * that asks: what was too old for a gate before is too old for it after. A list's indicator moves the list too.
 */
export function changedEvidence(
  base: Evidence,
  changes: readonly Observation[],
  computed?: Computed,
): Evidence {
  const moved = [...new Set(changes.map(({ country }) => country))].flatMap((country) => {
    const own = changes.filter((one) => one.country === country);
    const indicators = computed === undefined ? [] : carriedBy(computed, own);
    return indicators.length === 0 ? [] : [{ country, indicators, values: computed!.anew(country, own) }];
  });
  return {
    countries: base.countries,
    asOf: base.asOf,
    standing: (country) => base.standing(country),
    regions: (country) => base.regions(country),
    categories: (indicator) => base.categories(indicator),
    values: (want) => {
      const due = changes.filter((one) => one.indicator === want.indicator && isYoung(one, want, base.asOf));
      const carried = moved.filter(({ indicators }) => indicators.includes(want.indicator));
      if (due.length + carried.length === 0) return base.values(want);
      const values = new Map(base.values(want));
      for (const one of due) values.set(one.country, one);
      for (const { country, values: anew } of carried) {
        const one = anew(want).get(country);
        if (one) values.set(country, one);
        else values.delete(country);
      }
      return values;
    },
    list: (id) => {
      const list = base.list(id);
      const due = changes.filter(({ indicator }) => listOf(indicator) === id);
      return list === undefined || due.length === 0 ? list : relisted(list, due);
    },
  };
}

/** What is computed from any of one country's changes, and is none of them. */
function carriedBy(computed: Computed, changes: readonly Observation[]): readonly string[] {
  const from = changes.flatMap(({ country, indicator }) => computed.from(country, indicator));
  return [...new Set(from)].filter((made) => !changes.some(({ indicator }) => indicator === made));
}

/** Whether a value counts for a request by its age. */
export function isYoung(
  one: Observation,
  { maxAge }: Pick<Want, "maxAge">,
  asOf: number | undefined,
): boolean {
  const from = measuredIn(one);
  return from === undefined || asOf === undefined || maxAge === undefined || from >= asOf - maxAge;
}

/** What would be observed if the value were another: the same figure in its year, without the error of the old value. */
export function observed(
  country: Iso3,
  indicator: string,
  value: Value,
  before: Observation | undefined,
  asOf: number | undefined,
): Observation {
  const dating = before ? datingOf(before) : asOf === undefined ? {} : { year: asOf };
  return {
    country,
    indicator,
    value,
    ...dating,
    ...(before?.unit === undefined ? {} : { unit: before.unit }),
    ...(before?.partial === undefined ? {} : { partial: before.partial }),
    source: "what-if",
    file: "",
    locator: "",
  };
}

function relisted(list: ListAsOf, changes: readonly Observation[]): ListAsOf {
  const listed = { ...list.listed };
  const overdue = { ...list.overdue };
  for (const { country, value } of changes) {
    if (value === "listed") listed[country] ??= { held: {}, locator: "" };
    else {
      delete listed[country];
      delete overdue[country];
    }
  }
  return { ...list, listed, overdue };
}

/** What becomes of the figures that rest on the cells of a changed one. */
export interface CarriedAlong {
  /** Computed from it, and another with it. */
  readonly carried: CarriedFigure[];
  /** Other indicators that the profile weighs, left as they are. */
  readonly leftAsItIs: string[];
}

/**
 * What a change does to other figures of the country.
 *
 * @param before the figure that is changed; absent where there is none
 * @param changes every change of the country at once, this one among them
 */
export function carriedAlong(
  table: ScoreTable,
  computed: Computed | undefined,
  { before, now }: { readonly before: Observation | undefined; readonly now: Observation },
  changes: readonly Observation[] = [now],
): CarriedAlong {
  const after = { ...table, evidence: changedEvidence(table.evidence, changes, computed) };
  const isSet = (indicator: string) => changes.some((one) => one.indicator === indicator);
  const moving = computed?.from(now.country, now.indicator).filter((one) => !isSet(one)) ?? [];
  const carried = moving.flatMap((indicator) => {
    const [from = null, to = null] = [table, after].map((one) => valueIn(one, now.country, indicator)?.value);
    return from === to ? [] : [{ indicator, from, to }];
  });
  const left = before === undefined ? [] : indicatorsOnSameCell(table, before);
  return { carried, leftAsItIs: left.filter((one) => !moving.includes(one) && !isSet(one)) };
}

/**
 * Other indicators that count, by weight, in a gate, in a condition or as what peers are found by, and whose figure of this country stands
 * on the same cell: derived from it, or it from them.
 */
export function indicatorsOnSameCell(table: ScoreTable, changed: Observation): string[] {
  const cells = new Set(placesOf(changed).map(key));
  const unweighed = new Set(
    table.plan.leaves.filter(({ share }) => share === 0).map(({ node }) => node.indicator),
  );
  const asked = new Set(deciding(table.plan.profile));
  return knownIndicators(table).filter((indicator) => {
    if (indicator === changed.indicator || (unweighed.has(indicator) && !asked.has(indicator))) return false;
    const other = valueIn(table, changed.country, indicator);
    // A list is one place for all countries.
    return other && other.source !== "list" && placesOf(other).some((place) => cells.has(key(place)));
  });
}

function placesOf({ file, locator, inputs }: Observation): readonly Place[] {
  return inputs ?? [{ file, locator }];
}

function key({ file, locator }: Place): string {
  return `${file}\u0000${locator}`;
}

/** Indicators that gates and conditions ask for, and those that peers are found by. */
function deciding(profile: Profile): readonly string[] {
  return [
    ...everyTest(profile).map(({ indicator }) => indicator),
    ...(profile.peers ? [profile.peers.by] : []),
  ];
}

/** Every indicator that the profile reads. */
export function knownIndicators({ plan: { profile, leaves } }: ScoreTable): string[] {
  return [...new Set([...leaves.map(({ node }) => node.indicator), ...deciding(profile)])];
}

/** How the profile asks for an indicator: in the tree, in gates and conditions, and as what peers are found by. */
export function wantsOf({ leaves, profile }: Plan, indicator: string): readonly Want[] {
  const asked: readonly Want[] = [
    ...leaves.map(({ node }) => node),
    ...everyTest(profile),
    ...(profile.peers ? [{ indicator: profile.peers.by }] : []),
  ];
  return asked
    .filter((one) => one.indicator === indicator)
    .map(({ maxAge }) => (maxAge === undefined ? { indicator } : { indicator, maxAge }));
}

/** The observation of a country that counts for the profile: in the tree, else in a gate or a condition. */
export function valueIn(
  { plan, evidence }: ScoreTable,
  country: Iso3,
  indicator: string,
): Observation | undefined {
  for (const want of wantsOf(plan, indicator)) {
    const found = evidence.values(want).get(country);
    if (found) return found;
  }
  return undefined;
}
