import type { Iso3 } from "../../model/country.ts";
import { ShortlistError } from "../../model/error.ts";
import type { StreamRow } from "../../tables/csv/stream-row.ts";
import { readNumber } from "../../tables/number.ts";
import type { Beside } from "../collector/claims.ts";
import { cellText } from "./cells.ts";
import type { UserColumns, UserSink } from "./columns.ts";
import { CountryKeys } from "./country-keys.ts";
import type { IndicatorFacts, TableFacts } from "./facts.ts";
import { FigureCells, YearCells } from "./figure-cells.ts";
import { sayDigits, sayFacts, sayMark, sayNoNumber } from "./flags.ts";
import { KindWatch } from "./kinds.ts";
import { CountriesWithoutFigure, NamelessRows, TitlesAmongRows } from "./rows-without-figures.ts";
import { Scales } from "./scales.ts";
import { UnitWatch } from "./units.ts";
import { type WantedRows, wantedRows } from "./where.ts";

const NONE: Beside = {};
const LONGEST_NAME = 2000;

/**
 * The one reader of the rows of users' tables, whatever their layout and size. With facts that are settled it reads by them.
 * With others it takes every cell for a number with a decimal point and gathers the facts meanwhile: they tell in the end
 * whether that was right.
 */
export class UserRows {
  readonly #wanted: WantedRows | undefined;
  #seen = 0;
  #unwanted = 0;
  /** Whether a row took the year that is stated for the whole table. */
  #isDated = false;
  /** By position among the columns of figures, where the header names their indicators. */
  readonly #own: readonly (IndicatorFacts | undefined)[];
  readonly #years: YearCells;
  readonly #cells: FigureCells;
  readonly #nameless: NamelessRows;
  readonly #countries: CountriesWithoutFigure;
  readonly #titles: TitlesAmongRows;
  readonly #keys: CountryKeys;
  readonly #kinds: KindWatch;
  readonly #scales: Scales;
  readonly #units: UnitWatch;
  #rows = 0;
  #resolved = 0;
  #lastId = "";
  #lastFacts: IndicatorFacts | undefined;

  constructor(
    private readonly columns: UserColumns,
    private readonly sink: UserSink,
    private readonly facts: TableFacts,
    private readonly isSettled: boolean,
  ) {
    this.#nameless = new NamelessRows(sink);
    this.#countries = new CountriesWithoutFigure(sink);
    this.#titles = new TitlesAmongRows(columns, sink);
    this.#keys = new CountryKeys(columns, sink);
    this.#wanted = wantedRows(sink.path, columns, sink.where ?? []);
    this.#own = columns.figures.map(({ id, column }) => {
      if (id !== undefined) this.#mustBeName(id, columns.header?.at ?? 1, column);
      return id === undefined ? undefined : this.#factsOf(id, columns.header?.at ?? 1, column);
    });
    this.#cells = new FigureCells(columns, facts, this.#own);
    this.#years = new YearCells(columns, sink);
    this.#kinds = new KindWatch(columns, sink, facts);
    this.#scales = new Scales(columns, sink);
    this.#units = new UnitWatch(columns, sink, this.#scales);
  }

  /** Only looks at what the row's cells show. */
  gather(row: StreamRow): void {
    if (this.#wanted?.has(row) !== false) this.#cells.scan(row, this.#indicatorOf(row), true);
  }

  /** Only looks at which figures its cells hold, once it is settled how they are read. */
  measure(row: StreamRow): void {
    if (this.#wanted?.has(row) === false) return;
    const own = this.#indicatorOf(row);
    this.#count(row, own, this.#cells.scan(row, own, false));
  }

  /** Whether a number may be none shows among all of the column, in rows that are left out as well. */
  #count(row: StreamRow, own: IndicatorFacts | undefined, count: number): void {
    for (let i = 0; i < count; i += 1) {
      const [value, at] = [this.#cells.values[i], this.#cells.filled[i]!];
      if (typeof value === "number")
        (own ?? this.#own[at]!).figures.take(value, row.at, this.columns.figures[at]!.column);
    }
  }

  row(row: StreamRow): void {
    const { name: nameAt, code: codeAt, indicator: indicatorAt, year: yearAt, stated } = this.columns;
    const { collector } = this.sink;
    this.#seen += 1;
    if (this.#wanted?.has(row) === false) {
      this.#unwanted += 1;
      return;
    }
    const own = this.#indicatorOf(row);
    const count = this.#cells.scan(row, own, !this.isSettled);
    this.#count(row, own, count);
    for (const mark of this.#cells.marks) sayMark(mark, row.at, this.sink);
    // Titles, notes, and countries of which there is no figure.
    const name = nameAt === undefined ? "" : cellText(row.text(nameAt));
    const code = codeAt === undefined ? "" : cellText(row.text(codeAt));
    if (count === 0) {
      this.sink.collector.leftOutWith(this.#besideOf(row));
      this.#scales.see(name);
      const named = (name === "" ? codeAt : nameAt)!;
      const isTitle = this.#titles.say(name || code, row.at, named);
      if (!isTitle && name + code !== "") this.#countries.seeBlank(code, name, row.at, named);
      return;
    }
    if (name === "" && code === "") {
      this.#nameless.add(row.at, (nameAt ?? codeAt)!);
      return;
    }
    this.#nameless.end();
    this.#titles.say(name || code, row.at, (name === "" ? codeAt : nameAt)!);
    if (own?.id === "") {
      const message = "The row has a figure and no indicator; it was left out.";
      collector.problem("warning", "incomplete-row", message, this.sink.place(row.at, indicatorAt!));
      return;
    }
    const cell = this.#years.read(row);
    if (cell?.kind === "bad") {
      const message = `"${cell.text}" ${cell.why}; the row was left out.`;
      collector.problem("warning", "bad-year", message, this.sink.place(row.at, yearAt!));
      return;
    }
    const isBlank = cell?.kind === "blank" && !this.columns.isStatedByUser;
    if (isBlank && !(this.isSettled && this.facts.isUndated)) {
      const message = "The row has figures and no year, and others have one; it was left out.";
      collector.problem("warning", "no-year", message, this.sink.place(row.at, yearAt!));
      return;
    }
    if (cell?.kind === "year") this.#years.take(cell, row);
    const rowYear = cell?.kind === "year" ? cell.year : stated;
    this.#isDated ||= cell?.kind !== "year";
    this.#rows += 1;
    const where = this.sink.place(row.at, (name === "" ? codeAt : nameAt)!);
    this.#keys.see(code, name);
    const country = collector.codedCountry({ code, name }, where);
    if (country === undefined || !this.#keys.areOneCountry(row, country)) return;
    this.#resolved += 1;
    this.#countries.see(country);
    this.#kinds.see(row, own?.id);
    for (let i = 0; i < count; i += 1) this.#take(i, row, country, own, name || code, rowYear);
  }

  /** Says what holds of the table as a whole, once every row has been given. */
  end(): void {
    this.#keys.end();
    this.#nameless.end();
    this.#countries.end();
    this.#kinds.end();
    this.columns.end?.();
    this.#scales.end(this.facts);
    sayFacts(this.columns, this.facts, this.sink, {
      unwanted: this.#unwanted,
      ...(this.#wanted && this.#unwanted === this.#seen ? { whyNone: this.#wanted.whyNone() } : {}),
      rows: this.#rows,
      resolved: this.#resolved,
      years: this.#years,
      isDated: this.#isDated,
    });
  }

  #take(
    i: number,
    row: StreamRow,
    country: Iso3,
    own: IndicatorFacts | undefined,
    name: string,
    rowYear: number | undefined,
  ): void {
    const { figures, more } = this.columns;
    const { collector, place } = this.sink;
    const { column, year = rowYear } = figures[this.#cells.filled[i]!]!;
    const facts = own ?? this.#own[this.#cells.filled[i]!]!;
    const { id } = facts;
    const value = this.#cells.values[i]!;
    const beside = this.#besideOf(row);
    if (typeof value === "object") {
      sayNoNumber({ country, indicator: id, value: value.bad }, year, name, this.sink, {
        at: row.at,
        column,
      });
      return void collector.leftOutWith(beside);
    }
    if (!this.#units.isRight(row, { country, indicator: id, name, year }))
      return void collector.leftOutWith(beside);
    this.#scales.seeBeside(id, row);
    const what = `${id} of ${name}`;
    const further = more?.(row, { column, what, facts, year, place: (column) => place(row.at, column) });
    const moved = this.#scales.onOwn({ country, id, name, year, value }, further, row.at, column);
    if (moved === undefined) return void collector.leftOutWith(beside);
    const isTaken = this.sink.figure(country, id, year, moved.value, row.at, column, moved.more, beside);
    const around = this.#cells.around[i];
    if (isTaken && around) collector.sayAround(around, place(row.at, column));
    if (isTaken) collector.taken(country, year, () => place(row.at, column));
    if (isTaken && typeof value === "number") facts.take(value, this.#cells.isPercent[i]!, row, column);
    if (isTaken && typeof value === "string") sayDigits(id, value, place(row.at, column), collector);
  }

  /** The places of the row's error and bounds. */
  #besideOf(row: StreamRow): Beside {
    const { beside } = this.columns;
    if (beside === undefined) return NONE;
    const places: { -readonly [part in keyof Beside]: string } = {};
    for (const [part, column] of beside)
      if (readNumber(row.text(column)).kind !== "missing") places[part] = this.sink.place(row.at, column);
    return places;
  }

  #indicatorOf(row: StreamRow): IndicatorFacts | undefined {
    const { indicator } = this.columns;
    if (indicator === undefined) return undefined;
    const id = cellText(row.text(indicator));
    if (this.#lastFacts === undefined || id !== this.#lastId) {
      this.#mustBeName(id, row.at, indicator);
      this.#lastId = id;
      this.#lastFacts = this.#factsOf(id, row.at, indicator);
    }
    return this.#lastFacts;
  }

  #factsOf(id: string, at: number, column: number): IndicatorFacts {
    const facts = this.facts.of(id);
    facts.named ??= { at, column };
    return facts;
  }

  /** It is written beside each of its figures. */
  #mustBeName(id: string, at: number, column: number): void {
    if (id.length <= LONGEST_NAME) return;
    throw new ShortlistError(
      "name-too-long",
      `a text of ${id.length} characters stands where the name of an indicator should; names have up to ${LONGEST_NAME}`,
      {
        where: { file: this.sink.path, locator: this.sink.place(at, column) },
        wayOut: "Shorten the column's title, or the indicator's name.",
      },
    );
  }
}
