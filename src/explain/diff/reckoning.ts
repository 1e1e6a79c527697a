import type { Iso3 } from "../../model/country.ts";
import type { Diff, MovedCause, MovedCountry, MovedValue, Together } from "../../model/documents/diff.ts";
import type { Status } from "../../model/everybody.ts";
import type { Causes } from "./causes.ts";
import type { Part } from "./separate.ts";

type StatusCause = NonNullable<MovedCountry["status"]>["causes"][number];

/** The causes of a change, and why some are taken together. */
export type Told = Pick<MovedCountry, "causes" | "because">;

/** How the change of one country is told apart into its causes: from evidence, or from documents alone. */
export interface Reckoning {
  readonly basis: Diff["basis"];
  readonly profileChanges: Diff["profileChanges"];
  readonly notes: readonly string[];
  /** Of a country that has a score before and after. */
  causes(country: Iso3, change: number): Told;
  /** Of a country that both sides know and whose status is another; empty where that cannot be told. */
  statusCauses(country: Iso3, before: Status, after: Status): readonly StatusCause[];
}

/** Causes that cannot be told apart, as one. */
export function joinedName(names: readonly string[]): MovedCause["cause"] {
  return names.join(" + ");
}

/**
 * The parts of a change with their names and the values that moved.
 *
 * @param because where causes cannot be told apart, why
 */
export function namedParts(
  parts: readonly Part[],
  met: Causes,
  values: ReadonlyMap<string, readonly MovedValue[]>,
  because: Together,
): Told {
  const causes = parts.map(({ causes, score }) => {
    const names = causes.map(met.nameOf);
    const own = names.flatMap((name) => values.get(name) ?? []);
    return { cause: joinedName(names), score, ...(own.length > 0 ? { values: own } : {}) };
  });
  return { causes, ...(parts.some(({ causes }) => causes.length > 1) ? { because } : {}) };
}

/** A change as one, with why it is not told apart. */
export function untold(change: number, because: Together): Told {
  return change === 0 ? { causes: [] } : { causes: [{ cause: "not told apart", score: change }], because };
}
