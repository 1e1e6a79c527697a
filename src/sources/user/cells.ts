import { YEARS } from "../../model/observation.ts";
import type { Cell } from "../../model/table.ts";
import { serialToIso } from "../../tables/dates.ts";
import { type AroundNumber, isMissingMark, withPlainDigits } from "../../tables/number.ts";
import { RAISED } from "../../tables/superscripts.ts";
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

const ONE_YEAR = new RegExp(
  `^(fy ?|yr)?(\\d{4})(?:\\.0+|-\\d\\d-\\d\\d(?:T[\\d:.]+)?| ?\\[yr\\d{4}\\]|( ?(?:\\[[\\da-z]{1,3}\\]|\\([a-z]\\)|[*†‡§${RAISED}]+)))?$`,
  "iu",
);
const TWO_YEARS = /^(?:fy ?)?\d{4} ?[-–/] ?(?:\d{2}|\d{4})$/iu;

/** A date in figures or words, with one year of four digits: `1.2.2020`, `2 March 2020`, `2020年3月`; or of eight: `20200302`. */
const DATE =
  /^(?:[^\d"“”«»]*\d{1,2}(?!\d)){0,2}[^\d"“”«»]*(\d{4})(?!\d)(?:[^\d"“”«»]*\d{1,2}(?!\d)){0,5}[^\d"“”«»]*$/u;
const EIGHT = /^(\d{4})(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])$/u;
const LONGEST_DATE = 40;
const DAY = /^(\d{2})[,.'’ \u00a0\u202f]?(\d{3})(?:[.,]\d+)?$/u;
/** Seconds since 1970, or thousandths of them. */
const SECONDS = /^(\d{9,10})(?:\d{3})?$/u;

/** The year from the first day of which spreadsheets count their days. */
export type Calendar = 1900 | 1904;

/** Days from 1900 on to 1970: days that R and SAS count from 1970 and 1960 are such numbers, too. */
const IN_DOUBT = 25_569;
const [UNIX, SAS] = [25_569, 21_916];

/** The date that a number is where days are counted, or seconds; from 1950 to 2100, since other numbers are rather something else. */
function dayOf(text: string, calendar: Calendar): string | undefined {
  const [, thousands = "", days = ""] = DAY.exec(text) ?? [];
  const [, seconds] = SECONDS.exec(text) ?? [];
  const iso =
    seconds === undefined
      ? serialToIso(Number(thousands + days || "NaN"), "date", calendar === 1904)
      : new Date(Number(seconds) * 1000).toISOString().slice(0, 10);
  return iso !== undefined && iso >= "1950" && iso < "2101" ? iso : undefined;
}

/** `2022-23` spans two years, and `2022-03` is a month. */
function spansYears(text: string): boolean {
  const [, from, to] = /^\D*(\d{4}) ?[-–/] ?(\d{2}|\d{4})$/u.exec(text) ?? [];
  return (
    from !== undefined && (to!.length === 4 || Number(to) > 12 || Number(to) === (Number(from) + 1) % 100)
  );
}

/** What a year cell holds; `isFiscal` where it calls itself a fiscal year, which is read by its name: `FY2023` is 2023. */
export type YearCell =
  | {
      readonly kind: "year";
      readonly year: number;
      readonly isFiscal: boolean;
      readonly around?: AroundNumber;
      /** The date that stands there as a number of days or seconds. */
      readonly day?: string;
    }
  | { readonly kind: "blank" }
  /** `why` continues "“0001” …". */
  | {
      readonly kind: "bad";
      readonly text: string;
      readonly why: string;
      /** It is a date all the same, of more years than one or of one that is not known. */
      readonly dates?: "two-years" | "days";
    };

/**
 * A year cell: a number or text of four digits, with a footnote mark or without, or a date. Two years (`2022/23`) are not
 * one, and a year before 1800 or after 2100 is none that a table of countries can mean. In a column of dates (`calendar`)
 * any date with a year of four digits will do, and a number of days.
 */
export function readYear(cell: Cell | undefined, calendar?: Calendar): YearCell {
  const text = cellText(cell);
  if (text === "") return { kind: "blank" };
  const plain = withPlainDigits(text);
  const day = calendar && dayOf(plain, calendar);
  const days = Number(plain);
  if (day !== undefined && days < IN_DOUBT) {
    const [r, sas] = [UNIX, SAS].map((from) => serialToIso(days + from, "date", false));
    const why = `counts days, and is ${day}, ${sas} or ${r} by what it counts from`;
    return { kind: "bad", text, why, dates: "days" };
  }
  if (day !== undefined) return { kind: "year", year: Number(day.slice(0, 4)), isFiscal: false, day };
  const mayBeDate = calendar && text.length <= LONGEST_DATE && !spansYears(plain);
  const date = mayBeDate ? (EIGHT.exec(plain) ?? DATE.exec(plain)) : null;
  const found = ONE_YEAR.exec(plain) ?? (date && ["", "", date[1]]);
  if (found === null) {
    return TWO_YEARS.test(text)
      ? { kind: "bad", text, why: "spans two years", dates: "two-years" }
      : { kind: "bad", text, why: "is not a year" };
  }
  const year = Number(found[2]);
  if (year < YEARS[0] || year > YEARS[1]) return { kind: "bad", text, why: "is not a plausible year" };
  const around = found[3] ? "footnote" : text === String(cell).trim() ? undefined : "unseen";
  return { kind: "year", year, isFiscal: /^fy/iu.test(text), ...(around ? { around } : {}) };
}
