import { entryOf } from "../model/collections.ts";
import type { Observation } from "../model/observation.ts";
import type { Problem } from "../model/problem.ts";
import type { Source } from "../sources/contract.ts";

/** Below so much of the countries that the publisher's editions have at least, a file is no edition in which a few are missing. */
const SHARE = 0.9;
/** So few are an extract that somebody made, as everybody sees: it is said, and nobody has to settle it. */
const EXTRACT = 0.1;

/** Of which indicators a publisher's file has far fewer countries than its editions have: one cut in its middle reads as well as a whole one. */
export function cutTables(
  file: string,
  { fewest = [] }: Pick<Source, "fewest">,
  observations: readonly Observation[],
): Problem[] {
  return fewest.flatMap(({ indicators, since, countries }) =>
    indicators.flatMap((indicator) => {
      const found = new Map<number, Set<string>>();
      for (const one of observations)
        if (one.indicator === indicator && one.year !== undefined && one.year >= since && !one.partial)
          entryOf(found, one.year, () => new Set<string>()).add(one.country);
      const few = [...found]
        .filter(([, { size }]) => size < SHARE * countries)
        .sort(([a, one], [b, other]) => one.size - other.size || b - a);
      const [worst] = few;
      if (worst === undefined) return [];
      const [year, { size }] = worst;
      const more =
        few.length === 1
          ? ""
          : ` (and too few for ${few.length - 1} other ${few.length === 2 ? "year" : "years"})`;
      const message = `${indicator} of ${year} is there for ${size} ${size === 1 ? "country" : "countries"}${more}, where each whole edition since ${since} has ${countries} and more: the file may have been cut, or be an extract. What is there was read; whoever is missing counts by another file, or as not assessed`;
      const isExtract = few.every(([, found]) => found.size <= EXTRACT * countries);
      const undecided = { indicator, ...(few.length === 1 ? { year } : {}) };
      return {
        severity: isExtract ? "info" : "warning",
        code: "table-may-be-cut",
        message,
        file,
        ...(isExtract ? {} : { undecided }),
      };
    }),
  );
}
