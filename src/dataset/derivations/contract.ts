import type { Observation } from "../../model/observation.ts";
import type { KnownIndicator } from "../../model/source.ts";

/**
 * Makes indicators out of others. A derived value keeps its formula and the places of its inputs, and counts only
 * where nobody published the figure itself.
 */
export interface Derivation {
  readonly id: string;
  readonly indicators: readonly KnownIndicator[];
  /** What it makes, and what it reads to make each: a run that wants the one must load the other. */
  readonly inputs: Readonly<Record<string, readonly string[]>>;
  /**
   * How many years before its own the other value is that a value is made of; 0 where it is made of its own year alone. A
   * snapshot that is cut at a year stores what goes back.
   */
  readonly yearsBack: number;
  /** Of figures that count, one for each country, indicator, year and grade. */
  derive(observations: readonly Observation[]): Observation[];
}

/** A value made of figures, of which the first says whose, of when and where it is. */
export function derivedFrom(
  inputs: readonly Observation[],
  made: Omit<Observation, "country" | "source" | "vintage" | "file" | "locator" | "inputs">,
): Observation {
  const { country, year, vintage, file, locator } = inputs[0]!;
  return {
    country,
    ...(year === undefined ? {} : { year }),
    source: "derived",
    ...(vintage === undefined ? {} : { vintage }),
    file,
    locator,
    inputs: inputs.map((one) => ({ file: one.file, locator: one.locator })),
    ...made,
  };
}
