import { YEARS } from "../../model/observation.ts";
import type { Cell } from "../../model/table.ts";
import { isMissingMark, withPlainDigits } from "../../tables/number.ts";
import { YEAR_WORDS } from "./words.ts";

/** How the cells of one indicator in a user's table are to be read. */
export type Kind = "numbers" | "categories";

/** Characters that nobody sees, and that no name, title or category is written with on purpose. */
const UNSEEN = /[\u00ad\u200b\u2060\ufeff]/gu;

export function cellText(cell: Cell | undefined): string {
  return cell === null || cell === undefined ? "" : String(cell).replace(UNSEEN, "").trim();
}

/**
 * Whether a text among categories says that there is none: a mark for "no figure". The word `none` is a category, one of
 * palermo.status.
 */
export function isNoCategory(text: string): boolean {
  return text === "" || (isMissingMark(text) && text.toLowerCase() !== "none");
}

/** Titles of a column of years; the text is folded. Of several such columns the first in this order is followed. */
export const YEAR_TITLES: readonly RegExp[] = [
  /^years?$|^year ?\(s\)$/u,
  /^(?:data|reference|ref|calendar|survey)[ _-]?year$|^time[ _-]?period$|^time$/u,
  /^(?:fiscal|financial)[ _-]?years?$|^fy$/u,
  YEAR_WORDS,
];

const ONE_YEAR =
  /^(fy ?|yr)?(\d{4})(?:\.0+|-\d\d-\d\d(?:T[\d:.]+)?| ?(?:\[(?:[\da-z]{1,3}|yr\d{4})\]|[*†‡§¹²³⁰⁴-⁹]+))?$/iu;
const TWO_YEARS = /^(?:fy ?)?\d{4} ?[-–/] ?(?:\d{2}|\d{4})$/iu;

/** What a year cell holds; `isFiscal` where it calls itself a fiscal year, which is read by its name: `FY2023` is 2023. */
export type YearCell =
  | { readonly kind: "year"; readonly year: number; readonly isFiscal: boolean }
  | { readonly kind: "blank" }
  /** `why` continues "“0001” …". */
  | { readonly kind: "bad"; readonly text: string; readonly why: string };

/**
 * A year cell: a number or text of four digits, with a footnote mark or without, or a date. Two years (`2022/23`) are not
 * one, and a year before 1800 or after 2100 is none that a table of countries can mean.
 */
export function readYear(cell: Cell | undefined): YearCell {
  const text = cellText(cell);
  if (text === "") return { kind: "blank" };
  const found = ONE_YEAR.exec(withPlainDigits(text));
  if (found === null) {
    const why = TWO_YEARS.test(text) ? "spans two years" : "is not a year";
    return { kind: "bad", text, why };
  }
  const year = Number(found[2]);
  if (year < YEARS[0] || year > YEARS[1]) return { kind: "bad", text, why: "is not a plausible year" };
  return { kind: "year", year, isFiscal: /^fy/iu.test(text) };
}
