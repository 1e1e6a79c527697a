import { readNumber } from "../../tables/index.ts";
import { type FigureDate, readDates } from "./dates.ts";

/** What the number must be followed (or, for money, preceded) by. */
export type Unit =
  | "percent"
  | "percent of GDP"
  | "years"
  | "age"
  | "deaths per 1,000"
  | "US dollars"
  | "amount";

/** One figure of a text; a text may hold several, newest first. */
type Figure =
  | {
      readonly kind: "figure";
      readonly value: number;
      readonly date?: FigureDate;
      /** What the text itself adds: `data are in 2017 dollars`. */
      readonly remark?: string;
    }
  /** `NA`, or a pointer to another entry. */
  | { readonly kind: "missing" }
  /** Cannot be read without guessing. `reason` completes the sentence "the text …". */
  | { readonly kind: "bad"; readonly text: string; readonly reason: string };

/** The publisher's one mark, which it writes with units; any other text is said. */
const MISSING = /^[$%]? ?NA ?%?(?: ?\(?of GDP\)?| years?)?$/iu;
const POINTER = /^(?:note ?- ?)?see (?:entry|entries|individual)\b/iu;
const NUMBER = "[-+\u2212\u2013]? ?(?:\\d{1,3}(?:,\\d{3})+|\\d+)(?:\\.\\d+)?|[-+\u2212\u2013]?\\.\\d+";

const UNITS: Readonly<Record<Unit, { readonly is: RegExp; readonly expected: string }>> = {
  percent: { is: new RegExp(`^(${NUMBER}) ?%$`, "u"), expected: "a percentage such as 79.2%" },
  "percent of GDP": {
    is: new RegExp(`^(${NUMBER}) ?% ?(?:of GDP|\\(of GDP\\))$`, "u"),
    expected: "a share such as -5.8% of GDP",
  },
  years: { is: new RegExp(`^(${NUMBER}) years?$`, "u"), expected: "a number of years such as 15 years" },
  // The editions up to 2017 print it bare.
  age: { is: new RegExp(`^(${NUMBER})(?: years?)?$`, "u"), expected: "an age such as 19.4 years" },
  "deaths per 1,000": {
    is: new RegExp(`^(${NUMBER}) deaths ?/ ?1,000 live births$`, "u"),
    expected: "a rate such as 6.4 deaths/1,000 live births",
  },
  "US dollars": {
    is: new RegExp(`^\\$ ?(${NUMBER})(?: (thousand|million|billion|trillion))?$`, "u"),
    expected: "an amount such as $5,900",
  },
  // The editions of 2020 to 2022 print the budget's dollars without their sign.
  amount: {
    is: new RegExp(`^\\$? ?(${NUMBER})(?: (thousand|million|billion|trillion))?$`, "u"),
    expected: "an amount such as $57.6 billion",
  },
};

const SCALE: Readonly<Record<string, number>> = {
  thousand: 1e3,
  million: 1e6,
  billion: 1e9,
  trillion: 1e12,
};

/**
 * Reads the figures of a plain text such as `-5.8% of GDP (2016 est.)`, `6.3% (2014 est.) ++ 6% (2013 est.)` or
 * `$23,300 note: data are in 2017 dollars (2020 est.)`. Strict: sign, digits, the unit asked for and dates in brackets,
 * nothing else; whatever else stands there makes that one figure `bad`.
 */
export function readFigures(text: string, unit: Unit): Figure[] {
  const { figures, remark } = withoutRemark(text);
  return segments(figures).map((segment) => readFigure(segment, unit, remark));
}

function readFigure(segment: string, unit: Unit, remark: string | undefined): Figure {
  // An `NA` behind the figure's own date is an empty remark (a later edition drops it); anywhere else it is in doubt.
  const dated = readDates(segment.replace(/\) NA$/u, ")"));
  const { rest, dates } = dated.dates.length > 0 ? dated : readDates(segment);
  if (rest === "" || MISSING.test(rest) || POINTER.test(rest)) return { kind: "missing" };
  const match = UNITS[unit].is.exec(rest.replace(/^total(?: population)?: ?/iu, ""));
  if (!match) {
    const reason = /\bNA\b/u.test(rest)
      ? "gives a figure and NA together, so its year is in doubt"
      : `is not ${UNITS[unit].expected}`;
    return { kind: "bad", text: segment, reason };
  }
  if (new Set(dates.map((date) => date.year)).size > 1) {
    return { kind: "bad", text: segment, reason: "gives one figure two different years" };
  }
  const number = readNumber(match[1]!.replaceAll(" ", "").replace("\u2013", "-"));
  if (number.kind !== "number") return { kind: "bad", text: segment, reason: "holds no number" };
  const value = match[2] === undefined ? number.value : scaled(number.value, match[2]);
  return {
    kind: "figure",
    value,
    ...(dates[0] ? { date: dates[0] } : {}),
    ...(remark === undefined ? {} : { remark }),
  };
}

/** `57.6 billion` is 57600000000 and not 57600000000.00001: the decimal point is moved in the digits. */
function scaled(value: number, word: string): number {
  return Number(`${value}e${Math.log10(SCALE[word]!)}`);
}

/** Figures are set apart by ` ++ `, ` / ` or `; `, or by nothing but the bracket that ends the one before. */
function segments(text: string): string[] {
  return text
    .split(/ ?\+\+ ?| \/ |; ?|(?<=\)) (?=[-+\u2212$]?\.?\d)/u)
    .map((segment) => segment.trim())
    .filter((segment, index, all) => segment !== "" || all.length === 1 || index === 0);
}

/** Cuts a `note: …` off the text; a date that ends the note belongs to the figure where the figure has none. */
function withoutRemark(text: string): { figures: string; remark?: string } {
  const match = /^(.+?) ?\bnote ?[:-] ?(.+)$/iu.exec(text);
  if (!match) return { figures: text };
  const tail = readDates(match[2]!);
  const own = readDates(match[1]!);
  const moved = own.dates.length === 0 && tail.dates.length > 0;
  return {
    figures: moved ? `${match[1]} ${tail.dates.map((date) => date.text).join(" ")}` : match[1]!,
    remark: moved ? tail.rest : match[2]!,
  };
}
