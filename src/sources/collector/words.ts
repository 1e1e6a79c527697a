import type { Words } from "./claims.ts";

/** Of rows without a name. */
export const namelessRows: Words = (count) =>
  count === 1
    ? "the row has figures and no country; it was left out"
    : `${count} rows have figures and no country; they were left out`;

/** Of rows that are about something else: `of a region`. */
export function rowsAbout(what: string): Words {
  return (count) => `${count} ${count === 1 ? "row is" : "rows are"} ${what}; not read`;
}

/** Of cells that belong to a figure that was left out. */
export const besides: Words = (count) =>
  count === 1
    ? "1 cell belongs to a figure that was left out or read from another place, as its error, bound or number of sources; it was left out"
    : `${count} cells belong to figures that were left out or read from other places, as their errors, bounds or numbers of sources; they were left out`;

const oneEndOf = (given: string, absent: string) => (count: number) =>
  `${count === 1 ? "1 figure has the" : `${count} figures have the`} ${given} end of an interval and no ${absent} one, which tells of no margin of error; ${count === 1 ? "it was" : "they were"} read without it`;

/** Of the end of an interval that is there alone. */
export const oneEnd = { lower: oneEndOf("lower", "upper"), upper: oneEndOf("upper", "lower") };
