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
  return {
    at,
    value: (index) => (applies[index] ? figureOf.call(chosen, countries[index]!) : undefined),
    origin: (index) => (applies[index] ? originOf.call(chosen, countries[index]!) : undefined),
    with: (index, observation) => held(countries.map((_, i) => (i === index ? observation : at(i)))),
    *[Symbol.iterator]() {
      for (let i = 0; i < countries.length; i += 1) yield at(i);
    },
  };
}

function held(all: readonly (Observation | undefined)[]): Observed {
  return {
    at: (index) => all[index],
    value: (index) => all[index]?.value,
    origin: (index) => all[index],
    with: (index, observation) => held(all.with(index, observation)),
    [Symbol.iterator]: () => all[Symbol.iterator](),
  };
}
