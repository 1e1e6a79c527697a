import type { Iso3 } from "../../../model/country.ts";
import { defined } from "../../../model/defined.ts";
import type { Evidence, ListAsOf, Want } from "../../../model/evidence.ts";
import type { Observation } from "../../../model/observation.ts";
import { remembered } from "../../../model/remembered.ts";
import { CAUSE, type Causes, dataCause } from "../causes.ts";

/** Evidence, and whose each of its values is. */
export interface Sourced {
  readonly evidence: Evidence;
  /** A publisher's id; for a value derived from the figures of one publisher that publisher's. */
  readonly sourceOf: (observation: Observation) => string;
  /**
   * Of the side with the later reference year: the same data as of the other side's year. Absent where the years are the same,
   * and of the other side.
   */
  readonly asOfEarlier?: Evidence;
}

interface Read<T> {
  readonly result: T;
  /** The sources whose data may decide the result, as a set. */
  readonly depends: number;
}

export interface HybridEvidence {
  /**
   * Reads the evidence in which the causes of `set` are as after and the others as before. A value that differs belongs to
   * the source that has it after, and one that is gone to the source that had it. It belongs to the year where the later
   * side's own data say another as of the earlier year: a newer figure, or one that has become too old; else to the data. A
   * country that only one of the two knows comes and goes with all its values.
   */
  read<T>(set: number, reader: (evidence: Evidence) => T): Read<T>;
  /** Whose cause it is that the value asked for differs; undefined where it does not. */
  ownerOf(want: Want, country: Iso3): string | undefined;
}

/** What is asked for as both sides have it. */
interface Answer {
  readonly depends: number;
  readonly owners: ReadonlyMap<Iso3, number>;
  at(set: number): ReadonlyMap<Iso3, Observation>;
}

export function hybridEvidence(before: Sourced, after: Sourced, causes: Causes): HybridEvidence {
  const known = [before, after].map(({ evidence }) => new Set(evidence.countries));
  const later = [before, after].find(({ asOfEarlier }) => asOfEarlier !== undefined);
  const inBoth = (country: Iso3) => known[0]!.has(country) && known[1]!.has(country);

  const answers = remembered((indicator: string) =>
    remembered((maxAge: number | undefined) => answerOf({ indicator, ...defined({ maxAge }) })),
  );
  const answer = ({ indicator, maxAge }: Want) => answers(indicator)(maxAge);
  const answerOf = (want: Want): Answer => {
    const [old, now] = [before.evidence.values(want), after.evidence.values(want)];
    const [atLast, atFirst] = [later?.evidence.values(want), later?.asOfEarlier?.values(want)];
    const ownerOf = (country: Iso3, was: Observation | undefined, is: Observation | undefined) => {
      const isOfTheYear = atLast?.get(country)?.value !== atFirst?.get(country)?.value;
      // Which of the two is named first does not change what the year did: it is the later side's source.
      const source =
        is && (!isOfTheYear || later === after || !was) ? after.sourceOf(is) : before.sourceOf(was!);
      return causes.bitOf(dataCause(source, isOfTheYear));
    };
    const owners = new Map<Iso3, number>();
    const fixed = new Map<Iso3, Observation>();
    for (const country of new Set([...old.keys(), ...now.keys()])) {
      const [was, is] = [old.get(country), now.get(country)];
      if (!inBoth(country)) {
        const only = known[1]!.has(country) ? is : was;
        if (only) fixed.set(country, only);
      } else if (was?.value === is?.value) fixed.set(country, was!);
      else owners.set(country, ownerOf(country, was, is));
    }
    const depends = [...owners.values()].reduce((all, one) => all | one, 0);
    const valuesAt = remembered((state: number) => {
      const mixed = new Map(fixed);
      for (const [country, owner] of owners) {
        const value = ((state & owner) === 0 ? old : now).get(country);
        if (value) mixed.set(country, value);
      }
      return mixed;
    });
    return { depends, owners, at: (set) => valuesAt(set & depends) };
  };

  const listOf = (id: string, set: number): { list: ListAsOf | undefined; depends: number } => {
    const [old, now] = [before.evidence.list(id), after.evidence.list(id)];
    const isMoved = !isSame(old, now);
    // The same entries are a year older: a test of how long ago one began may say another.
    const isOlder = later !== undefined && old?.asOf !== now?.asOf;
    if (!isMoved && !isOlder) return { list: now, depends: 0 };
    const isOfTheYear =
      later !== undefined && (!isMoved || !isSame(later.evidence.list(id), later.asOfEarlier?.list(id)));
    const depends = causes.bitOf(dataCause("list", isOfTheYear));
    return { list: (set & depends) === 0 ? old : now, depends };
  };

  return {
    read(set, reader) {
      let depends = 0;
      const side = (set & CAUSE.countries) === 0 ? before : after;
      const evidence: Evidence = {
        countries: side.evidence.countries,
        asOf: after.evidence.asOf,
        standing: after.evidence.standing,
        regions: after.evidence.regions,
        values: (want) => {
          const own = answer(want);
          depends |= own.depends;
          return own.at(set);
        },
        categories: after.evidence.categories,
        list: (id) => {
          const own = listOf(id, set);
          depends |= own.depends;
          return own.list;
        },
      };
      const result = reader(evidence);
      return { result, depends };
    },
    ownerOf(want, country) {
      const owner = answer(want).owners.get(country);
      return owner === undefined ? undefined : causes.nameOf(owner);
    },
  };
}

/** Whether they say the same of everybody, whatever the year. */
function isSame(one: ListAsOf | undefined, other: ListAsOf | undefined): boolean {
  const said = (list: ListAsOf | undefined) => JSON.stringify({ ...list, asOf: undefined });
  return said(one) === said(other);
}
