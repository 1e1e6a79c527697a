import type { Iso3 } from "../../model/country.ts";
import type { Observation, Value } from "../../model/observation.ts";
import type { Collector } from "../collector/index.ts";
import { noValue, unmark } from "./cells.ts";
import type { IlabIndicator } from "./indicators.ts";
import type { Spot } from "./tree.ts";

/** One `Country` element of one edition, and where its values are written down. */
export interface Entry {
  readonly country: Iso3;
  readonly name: string;
  readonly spot: Spot;
  readonly year: number | undefined;
  /** The edition in words. */
  readonly edition: string;
  /** Whether the file writes shares as fractions (0.075) or as percentages (7.5). */
  readonly fractions: boolean;
  readonly collector: Collector;
  /** Who may join a treaty of the United Nations; territories are in it through their states. */
  readonly states: ReadonlySet<Iso3>;
}

/** Writes one value down; `remarks` follow the edition in its note. */
export function observe(
  entry: Entry,
  of: IlabIndicator,
  value: Value,
  locator: string,
  remarks: readonly string[] = [],
  more: Partial<Pick<Observation, "formula" | "measured" | "ages">> = {},
): void {
  const { unit } = of.indicator;
  const given = {
    country: entry.country,
    indicator: of.indicator.id,
    ...(entry.year === undefined ? {} : { year: entry.year }),
    value,
    ...(unit === undefined ? {} : { unit }),
    locator,
    note: [entry.edition, ...remarks].join("; "),
    ...more,
  };
  entry.collector.observeOnce(given);
  if (of.also && entry.states.has(entry.country)) {
    const note = `${given.note}; ratified: ${value}`;
    entry.collector.observeOnce({ ...given, ...of.also(entry.country, value), note });
  }
}

/** Says which texts that hold something were passed over, because the answer was taken from another place. */
export function passOver({ collector }: Entry, spots: readonly Spot[]): void {
  for (const { element, locator } of spots) {
    if (noValue(unmark(element.text).text) === undefined)
      collector.gather("info", "further-figure", further, locator);
  }
}

function further(count: number): string {
  return count === 1
    ? "1 text gives a further answer to what was read from another place, and nothing tells what it is of; it was left out"
    : `${count} texts give further answers to what was read from other places, and nothing tells what they are of; they were left out`;
}

/** `Ghana, ilab.palermo`: how messages name a value. */
export function named(entry: Entry, of: IlabIndicator): string {
  return `${entry.name}, ${of.indicator.id}`;
}
