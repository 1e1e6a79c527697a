import { powerOfTen } from "../../model/power-of-ten.ts";

/** When a figure is of. */
export interface FigureDate {
  /** The calendar year; for a period over years (`FY2013/14`) the year in which it ends. */
  readonly year: number;
  /** As printed, with its brackets: `(FY2013/14 est.)`. */
  readonly text: string;
  readonly estimate: boolean;
  /** The date says more than a year: a month, a fiscal year, a period. */
  readonly special: boolean;
}

/** Years from the first to the last of a period: surveys such as India's of 2019/21 take three. */
const LONGEST = 2;

const MONTH = "January|February|March|April|May|June|July|August|September|October|November|December";
const DATE = new RegExp(
  `^(.*?) ?\\(((?:${MONTH}) )?(FY ?)?(\\d{4}|\\d{2})(?:[/\u2013-](\\d{4}|\\d{1,2}))?( est\\.?)?( census)?\\)$`,
  "iu",
);

/**
 * Takes the dates off the end of a text: `3% (2003 est.)` is `3%` and 2003. Two-digit years count only after `FY`;
 * what is no date (`(209 est.)`, `(of GDP)`) stays in `rest`.
 */
export function readDates(text: string): { readonly rest: string; readonly dates: readonly FigureDate[] } {
  const dates: FigureDate[] = [];
  let rest = text.trim();
  for (;;) {
    const match = DATE.exec(rest);
    const date = match ? dateOf(match, rest) : undefined;
    if (!match || !date) return { rest, dates };
    dates.unshift(date);
    rest = match[1]!.trim();
  }
}

function dateOf(match: RegExpExecArray, text: string): FigureDate | undefined {
  const [, before, month, fiscal, first, second, estimate] = match;
  if (first!.length === 2 && fiscal === undefined) return undefined;
  // `FY09` is 2009 and `FY94` is 1994.
  const start = Number(first) + (first!.length === 4 ? 0 : Number(first) < 70 ? 2000 : 1900);
  const end = second === undefined ? start : second.length === 4 ? Number(second) : following(start, second);
  if (start < 1900 || end - start > LONGEST || end < start) return undefined;
  return {
    year: end,
    text: text.slice(before!.length).trim(),
    estimate: estimate !== undefined,
    special: month !== undefined || fiscal !== undefined || second !== undefined,
  };
}

/** The year that ends in these digits, not before `start`: 1999/00 ends in 2000, 2016/7 in 2017. */
function following(start: number, digits: string): number {
  const turn = powerOfTen(digits.length);
  const candidate = Math.floor(start / turn) * turn + Number(digits);
  return candidate < start ? candidate + turn : candidate;
}
