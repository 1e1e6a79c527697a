import { defined } from "../../model/collections.ts";
import type { Value } from "../../model/observation.ts";
import type { StreamRow } from "../../tables/csv/stream-row.ts";
import { foldHeader } from "../../tables/index.ts";
import { type AroundNumber, isNoFigure, readNumber } from "../../tables/number.ts";
import { ifFinding, impossible } from "../collector/possible-figures.ts";
import {
  type Calendar,
  cellText,
  DATE_WORDS,
  isNoCategory,
  REMARK_WORDS,
  readYear,
  YEAR_TITLES,
  type YearCell,
} from "./cells.ts";
import type { UserColumns, UserSink } from "./columns.ts";
import type { IndicatorFacts, Spot, TableFacts } from "./facts.ts";

/** A text where a number should stand. */
export interface Bad {
  readonly bad: string;
}

/** A number that stands for a missing figure. */
export interface Mark {
  readonly column: number;
  readonly id: string;
  readonly value: number;
}

/**
 * What stands in the columns of figures of the row being read. While facts are gathered, every cell says besides how it may be
 * read.
 */
export class FigureCells {
  /** Of the row being read: positions of the columns of figures that hold something, and what. */
  readonly filled: number[] = [];
  readonly values: (Value | Bad)[] = [];
  readonly isPercent: boolean[] = [];
  readonly around: (AroundNumber | undefined)[] = [];
  marks: Mark[] = [];
  /** Words and signs that say that there is no figure. */
  noFigures: { readonly column: number; readonly text: string }[] = [];

  /** @param own by position among the columns of figures, where the header names their indicators */
  constructor(
    private readonly columns: UserColumns,
    private readonly facts: TableFacts,
    private readonly own: readonly (IndicatorFacts | undefined)[],
  ) {}

  /** Reads the cells of figures; returns how many say something. */
  scan(row: StreamRow, own: IndicatorFacts | undefined, isGathering: boolean): number {
    const { figures } = this.columns;
    let count = 0;
    if (this.marks.length > 0) this.marks = [];
    if (this.noFigures.length > 0) this.noFigures = [];
    for (let i = 0; i < figures.length; i += 1) {
      const { column } = figures[i]!;
      if (row.isEmpty(column)) continue;
      const facts = own ?? this.own[i]!;
      const number = row.number(column);
      const isPlain = !Number.isNaN(number);
      if (isPlain) {
        if (isGathering) facts.seePlain(row, column);
        if (facts.kind === "numbers" && (facts.decimal === "." || row.mark === "none")) {
          if (this.#isMark(number, facts, column)) continue;
          this.filled[count] = i;
          this.values[count] = number;
          this.isPercent[count] = false;
          this.around[count] = undefined;
          count += 1;
          continue;
        }
      }
      const text = cellText(row.text(column));
      if (isGathering && !isPlain) facts.seeText(text, row.at, column);
      const { value, around } = read(text, row.text(column), facts);
      if (value === undefined && text !== "") this.noFigures.push({ column, text });
      if (value === undefined || (typeof value === "number" && this.#isMark(value, facts, column))) continue;
      this.filled[count] = i;
      this.values[count] = value;
      this.around[count] = around;
      this.isPercent[count] = typeof value === "number" && /[%％٪]/u.test(text);
      count += 1;
    }
    if (isGathering && count > 0) this.#witness(row);
    return count;
  }

  #isMark(value: number, { id, figures: { marks } }: IndicatorFacts, column: number): boolean {
    const is = isNoFigure(value) || (marks.size > 0 && marks.has(value));
    if (is) this.marks.push({ column, id, value });
    return is;
  }

  #witness(row: StreamRow): void {
    const { year, witnesses = [] } = this.columns;
    if (year !== undefined) {
      if (cellText(row.text(year)) === "") this.facts.undated += 1;
      else this.facts.dated += 1;
    }
    const { others } = this.facts;
    for (const column of witnesses) {
      if (row.isEmpty(column)) continue;
      if (!Number.isNaN(row.number(column))) others.seePlain(row, column);
      else others.seeText(cellText(row.text(column)), row.at, column);
    }
  }
}

/** Years that are remembered by their text before they are forgotten. */
const MOST_YEARS = 10_000;

/** What stands in the column of years, or of dates. */
export class YearCells {
  readonly #known = new Map<string, YearCell>();
  /** Where the column is one of dates. */
  readonly #calendar: Calendar | undefined;
  /** Whether its title says so. */
  readonly areDates: boolean;
  /** The first year that calls itself a fiscal year. */
  fiscal: { readonly at: number; readonly text: string } | undefined;
  /** The first date that stands there as a number of days. */
  day: { readonly at: number; readonly text: string; readonly day: string } | undefined;

  constructor(
    private readonly columns: UserColumns,
    private readonly sink: UserSink,
  ) {
    const { year, header, table, isMapped } = columns;
    const title = year === undefined ? "" : foldHeader(header?.cells[year]);
    this.areDates = DATE_WORDS.test(title);
    // A column that a mapping names may hold dates, unless it says itself that it holds years.
    const mayBeDates = isMapped && !YEAR_TITLES.some((words) => words.test(title));
    this.#calendar = this.areDates || mayBeDates ? (table.is1904 ? 1904 : 1900) : undefined;
  }

  /** Undefined where there is no such column. */
  read(row: StreamRow): YearCell | undefined {
    if (this.columns.year === undefined) return undefined;
    const text = row.text(this.columns.year);
    let year = this.#known.get(text);
    if (year === undefined) {
      if (this.#known.size === MOST_YEARS) this.#known.clear();
      year = readYear(text, this.#calendar);
      this.#known.set(text, year);
    }
    return year;
  }

  /** The row is read as of this year. */
  take({ around, day, isFiscal }: YearCell & { readonly kind: "year" }, row: StreamRow): void {
    const column = this.columns.year!;
    const seen = { at: row.at, text: row.text(column).trim() };
    if (around) this.sink.collector.sayAround(around, this.sink.place(row.at, column));
    if (day !== undefined) this.day ??= { ...seen, day };
    if (isFiscal) this.fiscal ??= seen;
  }
}

interface Read {
  readonly value?: Value | Bad | undefined;
  readonly around?: AroundNumber | undefined;
}

function read(text: string, written: string, { kind, decimal }: IndicatorFacts): Read {
  if (kind === "categories") return { value: isNoCategory(text) ? undefined : text };
  const number = readNumber(written, { decimal });
  if (number.kind === "missing") return {};
  return number.kind === "number" ? number : { value: { bad: number.text } };
}

interface Counts {
  /** Rows that the user did not want. */
  readonly unwanted: number;
  /** Where that is all of them: why. */
  readonly whyNone?: string;
  readonly rows: number;
  readonly resolved: number;
  readonly years: YearCells;
  /** Whether a row took the year that is stated for the whole table. */
  readonly isDated: boolean;
}

/** Says what the cells of a table that was read show to be doubtful, each with the first place. */
export function sayFacts(columns: UserColumns, facts: TableFacts, sink: UserSink, counts: Counts): void {
  const { collector } = sink;
  const { rows, resolved, unwanted, whyNone } = counts;
  const { fiscal, day, areDates } = counts.years;
  const place = ({ at, column }: Spot) => sink.place(at, column);
  for (const one of facts.indicators) {
    saySlip(one, sink);
    // Rows without an indicator, and categories that may be numbers, are said one by one.
    if (one.id === "") continue;
    if (one.kind === "categories") {
      sayRemarks(one, sink);
      continue;
    }
    if (facts.isDoubtful(one)) sayDoubt(one, sink);
    if (facts.hasOddCommas(one) || isAmongTyped(one, columns)) sayCommas(one, sink);
    sayPercents(one, sink);
    sayFractions(one, sink);
    for (const [value, { taken: count, first }] of one.figures.apart) {
      if (count === 0) continue;
      const times = count === 1 ? "once" : `${count} times`;
      const where =
        one.figures.range === undefined ? "and has no other figures" : "far outside its other figures";
      const message = `"${one.id}" is ${value} ${times}, ${where}: data files often write so where there is no figure. It was read as a figure; blank such cells in the file if it is none`;
      collector.problem("warning", "suspicious-sentinel", message, place(first));
    }
  }
  const { year, header } = columns;
  const top = header?.at ?? columns.table.rows[0]?.at ?? 1;
  if (year !== undefined && facts.isUndated && !columns.isStatedByUser) {
    const counted =
      columns.stated === undefined ? "which counts as of any year" : `and taken to be of ${columns.stated}`;
    const message = `the column of years is blank on every row: the figures were read without a year, ${counted}`;
    collector.problem("warning", "no-years", message, sink.place(top, year));
  }
  if (fiscal !== undefined) {
    const { at, text } = fiscal;
    const message = `years are fiscal years by their own name, such as "${text}": each was read as the year that it is called by`;
    collector.problem("info", "fiscal-years", message, sink.place(at, year!));
  }
  if (day !== undefined) {
    const message = `dates stand here as numbers, such as ${day.text}, which is ${day.day}: the years were taken from them. Format the column as dates, to be sure`;
    collector.problem("warning", "dates-as-numbers", message, sink.place(day.at, year!));
  } else if (areDates && rows > 0) {
    const message = "this column holds dates: the year of each was taken for the year of the row's figures";
    collector.problem("info", "years-from-dates", message, sink.place(top, year!));
  }
  if (year !== undefined && columns.isStatedByUser && !counts.isDated && whyNone === undefined) {
    const message = `--year stands in for blank cells of --year-column, and none is blank: no figure was taken to be of ${columns.stated}`;
    collector.problem("warning", "year-not-used", message, sink.place(top, year));
  }
  if (unwanted > 0) {
    const message =
      whyNone === undefined
        ? `${unwanted} ${unwanted === 1 ? "row was" : "rows were"} left out by --where`
        : `--where left out ${unwanted === 1 ? "the only row" : `all ${unwanted} rows`}, since ${whyNone}`;
    collector.problem(
      whyNone === undefined ? "info" : "warning",
      "rows-not-wanted",
      message,
      sink.place(top, (columns.name ?? columns.code)!),
    );
  }
  if (rows > 0 && resolved * 2 < rows) {
    const message = `Only ${resolved} of ${rows} rows name a country: this may not be a table of countries, or its countries may stand in another column.`;
    collector.problem("warning", "few-countries", message, sink.place(top, (columns.name ?? columns.code)!));
  }
}

/** Shares of 1 where an indicator has points or percent of 100: a hundredth of what is meant, and within the scale. */
function sayFractions(one: IndicatorFacts, { collector, place, known }: UserSink): void {
  const { unit, scale } = known?.(one.id) ?? {};
  // Of ratings from 0 to 100 it is asked on which scale they are.
  const isShare = unit === "%" || (unit === "points" && scale?.[0] !== 0);
  if (!one.areFractions || scale?.[1] !== 100 || !isShare) return;
  const message = `all figures of "${one.id}" lie between 0 and 1, and its scale is ${scale[0]} to ${scale[1]} ${unit}: they look like shares. They were read as they stand; multiply them by 100 if they are`;
  const { at, column } = one.named!;
  collector.problem("warning", "may-be-shares", message, place(at, column), {
    undecided: { indicator: one.id },
  });
}

/** A text among figures: of an indicator that has categories it is one that is misspelt, as the figures beside it are. */
export function sayNoNumber(
  given: Parameters<typeof impossible>[0],
  year: number | undefined,
  name: string,
  { collector, place, known }: UserSink,
  { at, column }: Spot,
): void {
  const { indicator, value } = given;
  const indicatorKnown = known?.(indicator);
  const what = `${indicator} of ${name}${year === undefined ? "" : ` for ${year}`}`;
  const { code, message } = (indicatorKnown?.categories && impossible(given, indicatorKnown)) || {
    code: "bad-number",
    message: `${what} is "${value}", not a number; it was left out`,
  };
  const undecided = { country: given.country, indicator, ...defined({ year }) };
  collector.problem("warning", code, message, place(at, column), ifFinding(indicatorKnown, undecided));
}

function saySlip({ id, named }: IndicatorFacts, { collector, place, nearly }: UserSink): void {
  const known = nearly?.(id);
  if (known === undefined || named === undefined) return;
  const message = `"${id}" is no indicator that is known here, and looks like a slip of "${known}": its figures were read under the name that is written, and count nowhere else`;
  collector.problem("warning", "unknown-indicator", message, place(named.at, named.column), {
    nearly: { id, known },
  });
}

function sayDoubt({ id, either, decimal }: IndicatorFacts, sink: UserSink): void {
  const { at, column, text } = either.first!;
  const mark = text.includes(",") ? "comma" : "point";
  const isDecimal = (mark === "comma") === (decimal === ",");
  const [taken, other] = isDecimal
    ? ["stands before decimals", "groups thousands"]
    : ["groups thousands", "stands before decimals"];
  const message = `"${id}" has figures such as "${text}", and the table does not tell for certain whether the ${mark} ${taken} or ${other}; it was read as one that ${taken}. --decimal point or --decimal comma settles it`;
  sink.collector.problem("warning", "thousands-guessed", message, sink.place(at, column));
}

/** In a workbook a text with a decimal comma may stand among cells that hold numbers. */
function isAmongTyped({ decimal, comma }: IndicatorFacts, { table, header }: UserColumns): boolean {
  if (decimal !== "," || comma === undefined) return false;
  const top = header?.at ?? 0;
  return table.rows.some(({ at, cells }) => at > top && typeof cells[comma.column] === "number");
}

function sayCommas({ id, commas, comma, decimal }: IndicatorFacts, { collector, place }: UserSink): void {
  const { at, column, text } = comma!;
  const number = readNumber(text, { decimal });
  const value = number.kind === "number" ? number.value : text;
  const what =
    commas === 1 ? `a figure with a decimal comma, "${text}"` : `${commas} figures with a decimal comma`;
  const read = commas === 1 ? "it was read as" : `the first, "${text}", was read as`;
  const message = `"${id}" has ${what}, among numbers that are written without one: ${read} ${value}`;
  collector.problem("warning", "decimal-comma", message, place(at, column));
}

/** Remarks in a column of their own are read as every text is, and are no figures. */
function sayRemarks({ id, texts: { count, first } }: IndicatorFacts, { collector, place }: UserSink): void {
  if (first === undefined || !REMARK_WORDS.test(foldHeader(id))) return;
  const texts = count === 1 ? "1 text was" : `${count} texts were`;
  const message = `"${id}" holds texts, not figures: its ${texts} read as categories`;
  collector.problem("info", "texts", message, place(first.at, first.column));
}

function sayPercents({ id, percents, plain }: IndicatorFacts, { collector, place }: UserSink): void {
  if (percents.count === 0 || plain.count === 0) return;
  const [some, other] = percents.count <= plain.count ? [percents, plain] : [plain, percents];
  const kind = (one: typeof some) =>
    `${one.count} ${one.count === 1 ? "figure" : "figures"} ${one === percents ? "with" : "without"} a percent sign`;
  const message = `"${id}" holds ${kind(some)}, the first here, and ${kind(other)}: "${percents.first!.text}" was read as that number of percent, and "${plain.first!.text}" as it stands. Write them all one way`;
  collector.problem("warning", "mixed-percent", message, place(some.first!.at, some.first!.column));
}

/** Begins as numbers do, or holds no letter at all: `?`, `½`. */
const MAY_BE_NUMBER = /^[^\p{L}]*(?:\p{Nd}|$)/u;

/** A category that begins as numbers do may be one that most of its column's cells kept from being read; one without a letter, no word. */
export function sayDigits(id: string, text: string, place: string, collector: UserSink["collector"]): void {
  if (!MAY_BE_NUMBER.test(text)) return;
  const words = (count: number) =>
    `"${id}" holds fewer numbers than other texts, so that it was read as categories, as text; ${count} of its cells ${count === 1 ? "begins as a number does or holds no letter" : "begin as numbers do or hold no letter"}`;
  collector.gather("warning", "mixed-categories", words, place, id);
}

/** A number that stands for no figure is read as a blank cell is, and said. */
export function sayMark({ id, value, column }: Mark, at: number, { collector, place }: UserSink): void {
  const why = isNoFigure(value)
    ? "which data files write where there is no figure"
    : "far outside its other figures, as data files write where there is no figure";
  const words = (count: number) =>
    `"${id}" is ${value} ${count === 1 ? "once" : `${count} times`}, ${why}: ${count === 1 ? "it was" : "they were"} read as missing`;
  collector.gather("warning", "missing-code", words, place(at, column), `${id} ${value}`);
}

/** Kinds of marks that are remembered, and that a sentence bears. */
const [MOST_KINDS, KINDS_NAMED] = [100, 3];

/** Cells that say that there is no figure, said together. */
export class CellsWithoutFigure {
  readonly #kinds = new Map<string, Spot & { count: number }>();
  #count = 0;

  constructor(private readonly sink: UserSink) {}

  see(text: string, at: number, column: number): void {
    this.#count += 1;
    const known = this.#kinds.get(text);
    if (known) known.count += 1;
    else if (this.#kinds.size < MOST_KINDS) this.#kinds.set(text, { at, column, count: 1 });
  }

  end(): void {
    const kinds = [...this.#kinds];
    const [first] = kinds;
    if (first === undefined) return;
    const { collector, place } = this.sink;
    const named = kinds.slice(0, KINDS_NAMED).map(([text, { at, column, count }]) => {
      const where = place(at, column);
      if (this.#count === 1) return `“${text}”`;
      return `“${text}” (${count === 1 ? where : `${count} times, first at ${where}`})`;
    });
    const more = kinds.length > KINDS_NAMED ? ` and ${kinds.length - KINDS_NAMED} more` : "";
    const cells = this.#count === 1 ? "1 cell says" : `${this.#count} cells say`;
    const message = `${cells} that there is no figure: ${named.join(", ")}${more}; read as missing`;
    collector.problem("info", "no-figure-cells", message, place(first[1].at, first[1].column));
  }
}
