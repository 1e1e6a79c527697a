/**
 * What can have moved a score, each a bit, so that a set of causes is a number. `weights`, `normalisation`, `aggregation` and
 * `gates` are parts of the profile, `countries` is who is in the data at all; from `firstOfData` on each bit is one cause in the
 * data, such as `data:cpi` or `as-of:cpi`, or in what others have, where that counts.
 */
export const CAUSE = {
  weights: 1,
  normalisation: 2,
  aggregation: 4,
  gates: 8,
  countries: 16,
  firstOfData: 32,
} as const;

/** The causes in the data that turn out to matter get their bits as they are met. */
export interface Causes {
  /** Of a cause as `dataCause` names it. */
  bitOf(cause: string): number;
  /** `weights`, `data:cpi` …; of a set of one. */
  nameOf(bit: number): string;
}

/**
 * The name of a cause in the data: `data:<source>` where the figure itself is another, `as-of:<source>` where the same data say
 * another as of the other year.
 */
export function dataCause(source: string, isOfTheYear: boolean): string {
  return `${isOfTheYear ? "as-of" : "data"}:${source}`;
}

/** So many causes in the data have a bit of their own; any others share one more. */
const MOST = 25;

/** @param first causes that have their bits at once, before any in the data */
export function causesMet(first: readonly string[] = []): Causes {
  const met = [...first];
  const own = Object.entries(CAUSE).filter(([name]) => name !== "firstOfData");
  return {
    bitOf(cause) {
      let at = met.indexOf(cause);
      if (at < 0) at = met.push(cause) - 1;
      return CAUSE.firstOfData << Math.min(at, MOST);
    },
    nameOf(bit) {
      const name = own.find(([, one]) => one === bit)?.[0];
      if (name !== undefined) return name;
      const at = Math.log2(bit / CAUSE.firstOfData);
      return met.slice(at, at < MOST ? at + 1 : undefined).join(" + ");
    },
  };
}

/** The causes of a set one by one, in the order of their bits. */
export function bitsOf(set: number): number[] {
  const bits: number[] = [];
  for (let bit = 1; bit <= set; bit *= 2) if ((set & bit) !== 0) bits.push(bit);
  return bits;
}
