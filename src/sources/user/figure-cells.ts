import type { Value } from "../../model/observation.ts";
import type { StreamRow } from "../../tables/csv/stream-row.ts";
import { foldHeader } from "../../tables/index.ts";
import { type AroundNumber, isNoFigure, readNumber } from "../../tables/number.ts";
import { type Calendar, cellText, isNoCategory, readYear, YEAR_TITLES, type YearCell } from "./cells.ts";
import type { UserColumns, UserSink } from "./columns.ts";
import type { IndicatorFacts, TableFacts } from "./facts.ts";
import { DATE_WORDS } from "./words.ts";

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
