import { gather } from "../model/collections.ts";
import type { Iso3 } from "../model/country.ts";
import type { Conflict, Dataset, FigureColumns, IndicatorFigures } from "../model/dataset.ts";
import type { ChosenValues, Evidence, ListAsOf, Origin, Want } from "../model/evidence.ts";
import { listIndicator } from "../model/list.ts";
import { type Dating, measuredIn, type Observation, type Value } from "../model/observation.ts";
import { isStandIn } from "./derivations/mcc-stand-ins.ts";
import { GRADES, gradeOf } from "./observation-order.ts";

/** What evidence is chosen from, with lists as they stand in the year. */
export interface Choice extends Pick<Dataset, "observations" | "figures" | "conflicts" | "catalogue"> {
  readonly lists: readonly ListAsOf[];
}

/** Chooses what counts as of a year, as `evidenceAsOf` tells, whoever says what the countries are. */
export function chosenEvidence(
  dataset: Choice,
  asOf: number | undefined,
  about: Pick<Evidence, "standing" | "regions">,
  only?: readonly Iso3[],
): Evidence {
  const byIndicator = new Map<string, Observation[]>();
  const { figures, lists } = dataset;
  const present = new Set<Iso3>(figures?.countries);
  // Without "for … of", here and below: until V8 has optimised it each of its steps makes an object, and a ranking ends before.
  dataset.observations.forEach((observation) => {
    present.add(observation.country);
    gather(byIndicator, observation.indicator, observation);
  });
  for (const list of lists) byIndicator.set(listIndicator(list.id), onList(list, present));
  const unsettled = new Map<string, Conflict[]>();
  for (const conflict of dataset.conflicts) {
    if (conflict.settled !== "none") continue;
    present.add(conflict.country);
    gather(unsettled, conflict.indicator, conflict);
  }
  const known = new Map(dataset.catalogue.map((indicator) => [indicator.id, indicator]));
  const chosen = new Map<string, ChosenValues & Pick<Map<Iso3, Observation>, "delete">>();
  const wanted = only && new Set(only);

  return {
    countries: [...present].filter((iso3) => !wanted || wanted.has(iso3)).sort(),
    asOf,
    ...about,
    values: (want: Want) => {
      const key = `${want.indicator}\u0000${want.maxAge ?? ""}`;
      let values = chosen.get(key);
      if (values === undefined) {
        const counting = countsAsOf(asOf, want.maxAge);
        const own = byIndicator.has(want.indicator) ? undefined : figures?.of(want.indicator);
        values = own
          ? new ChosenFigures(figures!, own, counting)
          : choose(byIndicator.get(want.indicator) ?? [], counting);
        giveWay(values, unsettled.get(want.indicator) ?? [], counting);
        if (!own) withoutStandIns(values);
        chosen.set(key, values);
      }
      return values;
    },
    categories: (indicator) => {
      const { categories, ungraded = [] } = known.get(indicator) ?? {};
      return categories?.filter((category) => !ungraded.includes(category));
    },
    list: (id) => lists.find((list) => list.id === id),
  };
}

/** A list as observations. They have no year: whether the list holds as of the run's year has been seen to. */
function onList(
  { id, title, listed, overdue, ended, exhaustive }: ListAsOf,
  present: ReadonlySet<Iso3>,
): Observation[] {
  const values: Observation[] = [];
  for (const country of present) {
    const on = listed[country];
    // Of whom the end is not known, neither is.
    if (on === undefined && (exhaustive === undefined || overdue[country])) continue;
    const was = ended[country];
    values.push({
      country,
      indicator: listIndicator(id),
      value: on ? "listed" : "clear",
      source: "list",
      file: `lists/${id}.json`,
      locator: on?.locator ?? was?.locator ?? exhaustive!.locator,
      onList: { title, ...((on ?? was) && { held: (on ?? was)!.held }) },
    });
  }
  return values;
}

/**
 * Of one indicator's observations the one per country that counts: of the best grade the newest that was measured no more
 * than `maxAge` years ago. A figure that an edition repeats is as old as the first edition that carried it.
 */
function choose(candidates: readonly Observation[], { isLater, isTooOld }: Counting): Map<Iso3, Observation> {
  const best = new Map<Iso3, Observation>();
  // The newest of each grade and, beside it, the one without a year: what a snapshot's fast form holds. Most have one figure and need no list.
  const several = new Map<Iso3, Observation[]>();
  const put = (own: Observation[], candidate: Observation) => {
    const kind = 2 * GRADES.indexOf(gradeOf(candidate)) + Number(candidate.year === undefined);
    if (own[kind] === undefined || yearOf(candidate) > yearOf(own[kind])) own[kind] = candidate;
    return own;
  };
  candidates.forEach((candidate) => {
    if (isLater(candidate)) return;
    const { country } = candidate;
    const first = best.get(country);
    if (first === undefined) best.set(country, candidate);
    else several.set(country, put(several.get(country) ?? put([], first), candidate));
  });
  const leftOut = droppedLater(best, several);
  best.forEach((only, country) => {
    const own = several.get(country) ?? [only];
    const found = own.find((one) => one !== undefined && !isTooOld(one) && !leftOut.has(one));
    if (found) best.set(country, found);
    else best.delete(country);
  });
  return best;
}

/** Of what one country has of each grade: the newest. */
const FULL = 2 * GRADES.indexOf("full");
const PARTIAL = 2 * GRADES.indexOf("partial");

/**
 * Figures of full lists that later editions of these leave out, while a partial list of such an edition names the country: Haiti, on the
 * Watch List in 2023, is a special case in 2025, which a table of tiers does not have. Editions count that most countries with a
 * full list's figure are in: a partial list alone would move those only whom it names.
 */
function droppedLater(
  first: ReadonlyMap<Iso3, Observation>,
  several: ReadonlyMap<Iso3, readonly Observation[]>,
): ReadonlySet<Observation> {
  const leftOut = new Set<Observation>();
  let years: number[] | undefined;
  several.forEach(({ [FULL]: full, [PARTIAL]: partial }) => {
    if (full === undefined || partial === undefined || yearOf(partial) <= yearOf(full)) return;
    years ??= [...first.values()].flatMap((only) => {
      const one = several.has(only.country) ? several.get(only.country)![FULL] : only;
      return one !== undefined && gradeOf(one) === "full" ? [yearOf(one)] : [];
    });
    if (2 * years.filter((year) => year >= yearOf(partial)).length > years.length) leftOut.add(full);
  });
  return leftOut;
}

/** Which figures do not count as of a year. */
function countsAsOf(asOf: number | undefined, maxAge: number | undefined): Counting {
  return {
    isLater: ({ year }) => year !== undefined && asOf !== undefined && year > asOf,
    isTooOld: (one) => {
      if (asOf === undefined || maxAge === undefined) return false;
      const from = measuredIn(one);
      return from !== undefined && from < asOf - maxAge;
    },
  };
}

/** Where files disagree on a figure that is no older than the chosen one, there is none. */
function giveWay(
  chosen: ChosenValues & Pick<Map<Iso3, Observation>, "delete">,
  unsettled: readonly Conflict[],
  { isLater, isTooOld }: Counting,
): void {
  for (const conflict of unsettled) {
    const rival = chosen.get(conflict.country);
    if (rival && !isLater(conflict) && !isTooOld(conflict) && yearOf(conflict) >= yearOf(rival))
      chosen.delete(conflict.country);
  }
}

/**
 * What stands in for a publisher's figures counts only where that publisher's are there for nobody: MCC prints its governance
 * figures against the median of the income group, so that a raw figure among them would be compared in another unit.
 */
function withoutStandIns(
  chosen: ReadonlyMap<Iso3, Observation> & Pick<Map<Iso3, Observation>, "delete">,
): void {
  const standIns: Iso3[] = [];
  chosen.forEach((one, country) => {
    if (isStandIn(one)) standIns.push(country);
  });
  if (standIns.length < chosen.size) for (const country of standIns) chosen.delete(country);
}

function yearOf({ year }: { readonly year?: number }): number {
  return year ?? Number.NEGATIVE_INFINITY;
}

/** Which figures do not count as of a year. */
interface Counting {
  readonly isLater: (one: Dating) => boolean;
  readonly isTooOld: (one: Dating) => boolean;
}

const NONE = -1;

/** Figures held in columns of which some were chosen, one a country: made into observations where they are asked for. */
class ChosenFigures implements ChosenValues {
  readonly #all: FigureColumns;
  readonly #own: IndicatorFigures;
  /** By the country's place. */
  readonly #chosen: Int32Array;
  #size = 0;

  /**
   * Of each country the newest figure that counts, or the one without a year where none with one does: as `evidenceAsOf` chooses
   * among observations.
   */
  constructor(all: FigureColumns, own: IndicatorFigures, { isLater, isTooOld }: Counting) {
    this.#all = all;
    this.#own = own;
    this.#chosen = new Int32Array(all.countries.length).fill(NONE);
    for (let at = 0; at < own.length; at += 1) {
      const year = own.year(at);
      if (year !== undefined && (isLater({ year }) || isTooOld({ year }))) continue;
      const place = own.place(at);
      if (this.#chosen[place] === NONE) this.#size += 1;
      this.#chosen[place] = at;
    }
  }

  get size(): number {
    return this.#size;
  }

  has(country: Iso3): boolean {
    return this.#at(country) !== NONE;
  }

  get(country: Iso3): Observation | undefined {
    const at = this.#at(country);
    return at === NONE ? undefined : this.#own.observation(at);
  }

  figureOf(country: Iso3): Value | undefined {
    const at = this.#at(country);
    return at === NONE ? undefined : this.#own.value(at);
  }

  originOf(country: Iso3): Origin | undefined {
    const at = this.#at(country);
    if (at === NONE) return undefined;
    const year = this.#own.year(at);
    return year === undefined ? this.#own.origin(at) : { ...this.#own.origin(at), year };
  }

  delete(country: Iso3): boolean {
    const place = this.#all.place(country);
    if (place === undefined || this.#chosen[place] === NONE) return false;
    this.#chosen[place] = NONE;
    this.#size -= 1;
    return true;
  }

  *keys(): MapIterator<Iso3> {
    for (const country of this.#all.countries) if (this.has(country)) yield country;
  }

  *values(): MapIterator<Observation> {
    for (const country of this.keys()) yield this.get(country)!;
  }

  *entries(): MapIterator<[Iso3, Observation]> {
    for (const country of this.keys()) yield [country, this.get(country)!];
  }

  [Symbol.iterator](): MapIterator<[Iso3, Observation]> {
    return this.entries();
  }

  forEach(call: (one: Observation, country: Iso3, all: ReadonlyMap<Iso3, Observation>) => void): void {
    for (const [country, one] of this) call(one, country, this);
  }

  #at(country: Iso3): number {
    const place = this.#all.place(country);
    return place === undefined ? NONE : this.#chosen[place]!;
  }
}
