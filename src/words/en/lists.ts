import type { Complete, InForce } from "../../model/documents/codes.ts";

/** What an event led to, whose question is closed. */
const CLOSED = { election: "elected, not certified", certification: "elected, certified" };

/** How a country stands or stood on a list: `withheld, fiscal year 2019, since 2018-05, last confirmed 2023-04, its end not known`. */
export function held(held: InForce): string {
  const { effect, fiscalYear, from, until, confirmed, term, closedBy, lapsed } = held;
  if (from === undefined) return "as of what is asked";
  if (effect === "happened") {
    const now = closedBy === undefined ? "closed" : CLOSED[closedBy];
    return until === undefined ? `on ${from}` : `on ${from}; since ${until}: ${now}`;
  }
  return [
    ...(effect ? [effect] : []),
    ...(fiscalYear ? [`fiscal year ${fiscalYear}`] : []),
    lapsed
      ? `on the list until ${until}; no later list is available`
      : until === undefined
        ? `since ${from}`
        : `from ${from}, ended ${until}`,
    ...(term ? [`for a term to ${term}`] : []),
    ...(confirmed ? [`last confirmed ${confirmed}`] : []),
    ...(term || confirmed ? ["its end not known"] : []),
  ].join(", ");
}

/** What can be said of who is not on a list: `which is complete only from 2012-10-01 to 2013-12-31`. */
export function complete({ periods, from, until }: Complete): string {
  if (periods === 0) return "which is not exhaustive";
  const span = until === undefined ? `from ${from}` : `from ${from} to ${until}`;
  return `which is complete only ${periods === 1 ? span : `for ${periods} periods, the nearest ${span}`}`;
}

/** What is said of a country's entry in a list where the list is an indicator. */
export const lists = {
  held,
  complete,
  entry: (title: string, on: InForce | undefined) => (on === undefined ? title : `${title}: ${held(on)}`),
};
