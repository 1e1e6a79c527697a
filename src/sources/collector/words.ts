import type { AroundNumber } from "../../tables/number.ts";
import type { CountSentence } from "./figures.ts";

/** Of rows without a name. */
export const namelessRows: CountSentence = (count) =>
  count === 1
    ? "the row has figures and no country; it was left out"
    : `${count} rows have figures and no country; they were left out`;

/** Of rows that are about something else: `of a region`. */
export function rowsAbout(what: string): CountSentence {
  return (count) => `${count} ${count === 1 ? "row is" : "rows are"} ${what}; not read`;
}

/** Of cells that belong to a figure that was left out. */
export const cellsOfFiguresLeftOut: CountSentence = (count) =>
  count === 1
    ? "1 cell belongs to a figure that was left out or read from another place, as its error, bound or number of sources; it was left out"
    : `${count} cells belong to figures that were left out or read from other places, as their errors, bounds or numbers of sources; they were left out`;

const oneEndOf = (given: string, absent: string) => (count: number) =>
  `${count === 1 ? "1 figure has the" : `${count} figures have the`} ${given} end of an interval and no ${absent} one, which tells of no margin of error; ${count === 1 ? "it was" : "they were"} read without it`;

/** Of figures around which something stands that is no part of them. */
export const withSomethingAround: Readonly<Record<AroundNumber, CountSentence>> = {
  footnote: (count) =>
    `${count === 1 ? "1 number bears a footnote mark" : `${count} numbers bear footnote marks`}, such as *, [1], (a) or a raised digit; ${count === 1 ? "it was" : "they were"} read without the mark, which is no part of the number`,
  unseen: (count) =>
    `${count === 1 ? "1 number has" : `${count} numbers have`} characters around or inside the digits that nobody sees, such as marks of the direction of text; ${count === 1 ? "it was" : "they were"} read without them`,
};

/** Of titles of columns that name indicators. */
export const markedTitles: CountSentence = (count) =>
  `${count === 1 ? "the title of 1 column bears a footnote mark" : `the titles of ${count} columns bear footnote marks`}, such as *, [1] or a raised digit; ${count === 1 ? "its indicator is called by it without the mark" : "their indicators are called by them without the marks"}`;

/** Of the end of an interval that is there alone. */
export const oneEndAlone = { lower: oneEndOf("lower", "upper"), upper: oneEndOf("upper", "lower") };
