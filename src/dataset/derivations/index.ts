import type { Observation, Place } from "../../model/observation.ts";
import { ByFigure } from "../../model/observation.ts";
import { gradeOf } from "../observation-order.ts";
import type { Derivation } from "./contract.ts";
import { formsSaid } from "./forms-said.ts";
import { mccGroups } from "./mcc-groups.ts";
import { mccStandIns } from "./mcc-stand-ins.ts";
import { rightsFall } from "./rights-fall.ts";
import { tipChange } from "./tip-change.ts";

/** Every derivation; each sees the assembled observations, not the results of another. */
export const derivations: readonly Derivation[] = [tipChange, rightsFall, mccStandIns, mccGroups, formsSaid];

/** Values made of other years than their own are stored in a snapshot, which may be cut at a year; others are made anew. */
export function isStored({ source, indicator }: Observation): boolean {
  if (source !== "derived") return true;
  return derivations.some(({ yearsBack, inputs }) => yearsBack > 0 && indicator in inputs);
}

/** Of the many figures of a snapshot, the few that another is made of. */
const MADE_OF = new Set(derivations.flatMap(({ inputs }) => Object.values(inputs).flat()));
const isInput = ({ indicator }: Observation) => MADE_OF.has(indicator);

const OF_EARLIER_YEARS = new Set(
  derivations.flatMap(({ yearsBack, inputs }) => (yearsBack > 0 ? Object.values(inputs).flat() : [])),
);

function isOfEarlierYears(indicator: string): boolean {
  return OF_EARLIER_YEARS.has(indicator);
}

/** The indicators that are computed from one. */
export function computedFrom(indicator: string): string[] {
  return derivations.flatMap(({ inputs }) =>
    Object.entries(inputs).flatMap(([made, from]) => (from.includes(indicator) ? [made] : [])),
  );
}

/** Those whose values are made anew of what a snapshot stores. */
export const UNSTORED = derivations.filter(({ yearsBack }) => yearsBack === 0);

/** The figures wanted that a whole snapshot does not store. */
export function madeAnew(observations: readonly Observation[], wanted: ReadonlySet<string>): Observation[] {
  const due = UNSTORED.filter(({ inputs }) => Object.keys(inputs).some((id) => wanted.has(id)));
  const published = observations.filter(({ source }) => source !== "derived");
  return due.flatMap(({ derive }) => derive(published)).filter(({ indicator }) => wanted.has(indicator));
}

/** The indicators wanted, and those from which any of them is derived. */
export function withInputs(wanted: ReadonlySet<string>, by = derivations): ReadonlySet<string> {
  const inputs = by.flatMap((derivation) =>
    Object.entries(derivation.inputs).flatMap(([made, from]) => (wanted.has(made) ? from : [])),
  );
  return new Set([...wanted, ...inputs]);
}

/**
 * The figures that count with every derived one that can be made of them. One that was made before, of years that are no longer
 * there, stays while the figure it was made for still counts and nothing is `read` of one of its years; it goes before one that is
 * made now of a shorter history. With `wanted` only such are made of which some are wanted.
 */
export function withDerived(
  observations: readonly Observation[],
  read: readonly Observation[] = observations,
  wanted?: ReadonlySet<string>,
): Observation[] {
  const published = observations.filter(({ source }) => source !== "derived");
  const made = derivations.flatMap(({ derive, inputs }) =>
    wanted === undefined || Object.keys(inputs).some((id) => wanted.has(id)) ? derive(published) : [],
  );
  // What is made of its own year alone is made anew of what is there.
  const before = observations.filter((one) => one.source === "derived" && isStored(one));
  const isShort = shortOf(published);
  const fresh = new ByFigure<true>();
  for (const one of made) if (!isShort(one)) fresh.set(one.country, one.indicator, one.year, true);
  const left = before.filter(({ country, indicator, year }) => !fresh.get(country, indicator, year));
  if (left.length === 0) return [...published, ...made];
  const inputs = new Set(published.filter(isInput).map(placeOf));
  const known = new Set(read.filter((one) => isInput(one) && gradeOf(one) === "full").map(keyOf));
  // Two snapshots may hold the same one.
  const isFirst = ({ country, indicator, year }: Observation) => {
    const isNew = !fresh.get(country, indicator, year);
    fresh.set(country, indicator, year, true);
    return isNew;
  };
  const short = new ByFigure<true>();
  for (const { country, indicator, year } of made) short.set(country, indicator, year, true);
  const kept = left.filter(
    (one) =>
      one.inputs?.[0] !== undefined &&
      inputs.has(placeOf(one.inputs[0])) &&
      // What all that it was made of is still there for is made anew.
      !(
        short.get(one.country, one.indicator, one.year) && one.inputs.every((at) => inputs.has(placeOf(at)))
      ) &&
      !isMadeOf(one, known) &&
      isFirst(one),
  );
  const staying = new ByFigure<true>();
  for (const { country, indicator, year } of kept) staying.set(country, indicator, year, true);
  const instead = made.filter(({ country, indicator, year }) => !staying.get(country, indicator, year));
  return [...published, ...instead, ...kept];
}

/** Tells of derived figures whether the country's history begins after the first year that they may be made of. */
function shortOf(published: readonly Observation[]): (one: Observation) => boolean {
  const begins = new Map<string, number>();
  for (const { country, indicator, year } of published) {
    const key = `${country} ${indicator}`;
    if (year !== undefined && isOfEarlierYears(indicator) && !(begins.get(key)! <= year))
      begins.set(key, year);
  }
  return ({ country, indicator, year }) =>
    derivations.some(({ inputs, yearsBack }) =>
      inputs[indicator]?.some(
        (from) => yearsBack > 0 && year !== undefined && begins.get(`${country} ${from}`)! > year - yearsBack,
      ),
    );
}

/** Whether all is known that a value is made of: what is not made of it now is not there, whatever was made of it before. */
function isMadeOf({ country, indicator, year }: Observation, known: ReadonlySet<string>): boolean {
  return derivations.some(({ inputs, yearsBack }) =>
    inputs[indicator]?.every((from) =>
      [0, yearsBack].every(
        (back) => year !== undefined && known.has(keyOf({ country, indicator: from, year: year - back })),
      ),
    ),
  );
}

function keyOf({ country, indicator, year }: Pick<Observation, "country" | "indicator" | "year">): string {
  return `${country} ${indicator} ${year ?? ""}`;
}

function placeOf({ file, locator }: Place): string {
  return `${file}\u0000${locator}`;
}
