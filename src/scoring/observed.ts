import type { Iso3 } from "../model/country.ts";
import type { ChosenValues, Origin } from "../model/evidence.ts";
import type { Observation, Value } from "../model/observation.ts";

/** The observations of a column, by position in the evidence; what is held in figures becomes one where it is asked for. */
export interface Observed extends Iterable<Observation | undefined> {
  at(index: number): Observation | undefined;
  value(index: number): Value | undefined;
  origin(index: number): Origin | undefined;
  /** The same with another one in this place. */
  with(index: number, observation: Observation): Observed;
}

/** Those chosen for some countries; none of a country for which it `applies` not. */
export function observed(
  countries: readonly Iso3[],
  applies: readonly boolean[],
  chosen: ChosenValues,
): Observed {
  const { figureOf, originOf } = chosen;
  if (figureOf === undefined || originOf === undefined)
    return held(countries.map((country, i) => (applies[i] ? chosen.get(country) : undefined)));
  const at = (index: number) => (applies[index] ? chosen.get(countries[index]!) : undefined);
  return withOthers({
    at,
    value: (index) => (applies[index] ? figureOf.call(chosen, countries[index]!) : undefined),
    origin: (index) => (applies[index] ? originOf.call(chosen, countries[index]!) : undefined),
    *[Symbol.iterator]() {
      for (let i = 0; i < countries.length; i += 1) yield at(i);
    },
  });
}

function held(all: readonly (Observation | undefined)[]): Observed {
  return withOthers({
    at: (index) => all[index],
    value: (index) => all[index]?.value,
    origin: (index) => all[index],
    [Symbol.iterator]: () => all[Symbol.iterator](),
  });
}

function withOthers(own: Omit<Observed, "with">): Observed {
  return {
    ...own,
    with: (place, other) =>
      withOthers({
        at: (index) => (index === place ? other : own.at(index)),
        value: (index) => (index === place ? other.value : own.value(index)),
        origin: (index) => (index === place ? other : own.origin(index)),
        *[Symbol.iterator]() {
          let index = 0;
          for (const one of own) {
            yield index === place ? other : one;
            index += 1;
          }
        },
      }),
  };
}
