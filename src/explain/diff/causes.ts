/**
 * What can have moved a score, each a bit, so that a set of causes is a number. `weights`, `normalisation`, `aggregation` and
 * `gates` are parts of the profile, `countries` is who is in the data at all; from `firstSource` on each bit is the data of
 * one source.
 */
export const CAUSE = {
  weights: 1,
  normalisation: 2,
  aggregation: 4,
  gates: 8,
  countries: 16,
  firstSource: 32,
} as const;

/** The sources that turn out to differ get their bits as they are met. */
export interface Causes {
  bitOf(source: string): number;
  /** `weights`, `data:cpi` …; of a set of one. */
  nameOf(bit: number): string;
}

export function causesMet(): Causes {
  const sources: string[] = [];
  const own = Object.entries(CAUSE).filter(([name]) => name !== "firstSource");
  return {
    bitOf(source) {
      let at = sources.indexOf(source);
      if (at < 0) at = sources.push(source) - 1;
      return CAUSE.firstSource << at;
    },
    nameOf(bit) {
      const name = own.find(([, one]) => one === bit)?.[0];
      return name ?? `data:${sources[Math.log2(bit / CAUSE.firstSource)]}`;
    },
  };
}

/** The causes of a set one by one, in the order of their bits. */
export function bitsOf(set: number): number[] {
  const bits: number[] = [];
  for (let bit = 1; bit <= set; bit *= 2) if ((set & bit) !== 0) bits.push(bit);
  return bits;
}
