import { powerOfTen } from "../../model/power-of-ten.ts";
import { readNumber } from "../../tables/index.ts";
import type { Edition, Field, Part } from "./entity.ts";

/** A figure with its year settled. */
export interface DatedFigure {
  readonly value: number;
  /** Absent only where neither the text nor the file tells any. */
  readonly year?: number;
  /** Neither the text nor its group tells the year, so that the snapshot's stands in. */
  readonly isYearAssumed?: true;
  /** What a reader of the figure should know: estimate, fiscal year, where the year was taken from, remarks. */
  readonly notes: readonly string[];
}

interface FiguresOfPart {
  readonly figures: readonly DatedFigure[];
  /** Texts that hold something, but nothing that can be read without guessing. `reason` completes "the text …". */
  readonly bad: readonly { readonly text: string; readonly reason: string }[];
  /** The text is there and says something other than NA, readable or not. */
  readonly present: boolean;
}

/**
 * The figures of one text. The year is the text's own; else that of the key (`Unemployment rate 2021`); else the one
 * year that the other texts of its group carry (old editions print it once, after the last figure of the group, or
 * after the group's note); else the snapshot's, said so.
 */
export function figuresOf(
  field: Field,
  part: Part,
  spec: { readonly unit: Unit; readonly dated: RegExp },
  edition: Edition,
): FiguresOfPart {
  const figures: DatedFigure[] = [];
  const bad: { text: string; reason: string }[] = [];
  const remarks = remarksOf(field);
  for (const figure of readFigures(part.text, spec.unit)) {
    if (figure.kind === "missing") continue;
    if (figure.kind === "bad") {
      bad.push({ text: figure.text, reason: figure.reason });
      continue;
    }
    const notes: string[] = [];
    let year = figure.date?.year;
    let isYearAssumed = false;
    const keyed = yearOfKey(part.key);
    if (year !== undefined && keyed !== undefined && year !== keyed) {
      bad.push({ text: part.text, reason: `is of ${year} but stands under ${keyed}` });
      continue;
    }
    if (figure.date) notes.push(...dateNotes(figure.date));
    if (year === undefined && keyed !== undefined) year = keyed;
    if (year === undefined) {
      const group = yearOfGroup(field, part, spec.dated);
      if (group === "several") {
        bad.push({ text: part.text, reason: "has no year and the other texts of its group have several" });
        continue;
      }
      if (group) {
        year = group.date.year;
        notes.push(...dateNotes(group.date), `year taken from the entry "${group.key}" of the same group`);
      } else if (edition.year !== undefined) {
        year = edition.year;
        isYearAssumed = true;
        notes.push(`no year in the text, the snapshot's year stands in`);
      } else {
        notes.push("no year in the text");
      }
    }
    if (figure.remark !== undefined) notes.push(shortened(figure.remark));
    notes.push(...remarks);
    figures.push({
      value: figure.value,
      ...(year === undefined ? {} : { year }),
      ...(isYearAssumed ? { isYearAssumed } : {}),
      notes: [...new Set(notes)],
    });
  }
  const doubtful = contradictedYears(figures);
  for (const year of doubtful)
    bad.push({ text: part.text, reason: `gives two different figures for ${year}` });
  const sure = figures.filter((figure) => figure.year === undefined || !doubtful.has(figure.year));
  return { figures: sure, bad, present: figures.length > 0 || bad.length > 0 };
}

/** Years for which one text gives two values: neither can be preferred. */
function contradictedYears(figures: readonly DatedFigure[]): Set<number> {
  const values = new Map<number, number>();
  const doubtful = new Set<number>();
  for (const { year, value } of figures) {
    if (year === undefined) continue;
    const before = values.get(year);
    if (before !== undefined && before !== value) doubtful.add(year);
    values.set(year, value);
  }
  return doubtful;
}

/** The remark that a group carries, without its "note:" and its date. */
function remarksOf(field: Field): string[] {
  const remarks: string[] = [];
  for (const part of field.parts) {
    if (part.key === "note") {
      const text = readDates(part.text.replace(/^note ?[:-] ?/iu, "")).rest;
      if (text !== "") remarks.push(shortened(text));
    } else if (part.key === "definition" && !/^age 15 and over can read and write$/iu.test(part.text)) {
      remarks.push(`definition: ${shortened(part.text)}`);
    }
  }
  return remarks;
}

function yearOfKey(key: string): number | undefined {
  const years = key.match(/\b(?:19|20)\d\d\b/gu);
  return years?.length === 1 ? Number(years[0]) : undefined;
}

function dateNotes(date: FigureDate): string[] {
  return [...(date.estimate ? ["estimate"] : []), ...(date.special ? [`dated ${date.text}`] : [])];
}

interface GroupDate {
  readonly date: FigureDate;
  readonly key: string;
}

function yearOfGroup(field: Field, part: Part, dated: RegExp): GroupDate | "several" | undefined {
  const others = field.parts.filter((other) => other !== part && dated.test(other.key));
  const figures = groupDates(others);
  const found =
    figures.length > 0 ? figures : groupDates(field.parts.filter((other) => other.key === "note"));
  return new Set(found.map(({ date }) => date.year)).size > 1 ? "several" : found[0];
}

/** Dates at the end of each text; the `NA` that some carry behind their date does not hide it. */
function groupDates(parts: readonly Part[]): GroupDate[] {
  return parts.flatMap(({ key, text }) =>
    readDates(text.replace(/ NA$/u, "")).dates.map((date) => ({ date, key })),
  );
}

function shortened(text: string): string {
  return text.length <= 160 ? text : `${text.slice(0, 157).trimEnd()}…`;
}

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
