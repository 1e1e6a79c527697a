import type { Iso3 } from "../../model/country.ts";
import type { Observation } from "../../model/observation.ts";
import { ShortlistError } from "../../model/problem.ts";
import { nearestWord } from "../../stats/nearest-word.ts";
import type { StreamRow } from "../../tables/csv/stream-row.ts";
import { foldHeader } from "../../tables/layout/header.ts";
import { readNumber } from "../../tables/number.ts";
import type { ErrorPlaces } from "../collector/figures.ts";
import type { Where } from "../contract.ts";
import { cellText } from "./cells.ts";
import { isSharedName } from "./collector.ts";
import type { UserColumns, UserSink } from "./columns.ts";
import { CountryKeys } from "./country-columns.ts";
import type { IndicatorFacts, TableFacts } from "./facts.ts";
import {
  CellsWithoutFigure,
  FigureCells,
  sayDigits,
  sayFacts,
  sayMark,
  sayNoNumber,
  YearCells,
} from "./figure-cells.ts";
import { isTitle, position } from "./headers.ts";
import { Scales } from "./scales.ts";
import { KindWatch } from "./splits.ts";
import { UnitWatch } from "./units.ts";

const NONE: ErrorPlaces = {};
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
  readonly #missing: CellsWithoutFigure;
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
    this.#missing = new CellsWithoutFigure(sink);
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
    if (name + code !== "")
      for (const { text, column } of this.#cells.noFigures) this.#missing.see(text, row.at, column);
    if (count === 0) {
      this.sink.collector.leftOutWith(placesBeside(row, this.columns, this.sink));
      this.#scales.see(name);
      const column = (name === "" ? codeAt : nameAt)!;
      const isTitle = this.#titles.say(name || code, row.at, column);
      if (!isTitle && name + code !== "") this.#countries.seeBlank(code, name, row.at, column);
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
    this.#missing.end();
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
    const errors = () => placesBeside(row, this.columns, this.sink);
    if (typeof value === "object") {
      sayNoNumber({ country, indicator: id, value: value.bad }, year, name, this.sink, {
        at: row.at,
        column,
      });
      return void collector.leftOutWith(errors());
    }
    if (!this.#units.isRight(row, { country, indicator: id, name, year }))
      return void collector.leftOutWith(errors());
    this.#scales.seeBeside(id, row);
    const what = `${id} of ${name}`;
    const further = more?.(row, { column, what, facts, year, place: (column) => place(row.at, column) });
    const around = this.#cells.around[i];
    const marked = around === "footnote" ? withMark(further, row.text(column), this.sink) : further;
    const moved = this.#scales.onOwn({ country, id, name, year, value }, marked, row.at, column);
    if (moved === undefined) return void collector.leftOutWith(errors());
    const isTaken = this.sink.figure(country, id, year, moved.value, row.at, column, moved.more, errors);
    if (isTaken && around) collector.sayAround(around, place(row.at, column));
    if (isTaken) collector.taken(country, year, () => place(row.at, column));
    if (isTaken && typeof value === "number") facts.take(value, this.#cells.isPercent[i]!, row, column);
    if (isTaken && typeof value === "string") {
      facts.takeText(value, row.at, column);
      sayDigits(id, value, place(row.at, column), collector);
    }
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

/** What a row says of its figure, and how the figure is marked: with what the mark means, where the file says it. */
function withMark(
  more: Partial<Observation> | undefined,
  written: string,
  { footnotes }: UserSink,
): Partial<Observation> {
  const text = cellText(written);
  const meant = footnotes?.().find(({ mark }) => text.endsWith(mark));
  const note = `written as “${text}”${meant === undefined ? "" : `, “${meant.mark} ${meant.text}”`}`;
  return { ...more, note: more?.note === undefined ? note : `${more.note}; ${note}` };
}

/** The places of a row's error and bounds. */
export function placesBeside(row: StreamRow, { beside }: UserColumns, { place }: UserSink): ErrorPlaces {
  if (beside === undefined) return NONE;
  const places: { -readonly [part in keyof ErrorPlaces]: string } = {};
  for (const [part, column] of beside)
    if (readNumber(row.text(column)).kind !== "missing") places[part] = place(row.at, column);
  return places;
}

/** Names that are remembered, and that a sentence bears. */
const MOST_NAMES = 10_000;
const NAMED = 5;

/** Countries that stand in a table in rows without a figure alone: said together. */
export class CountriesWithoutFigure {
  readonly #names = new Map<string, { code: string; name: string; at: number; column: number }>();
  readonly #with = new Set<Iso3>();
  #last: Iso3 | undefined;

  constructor(private readonly sink: UserSink) {}

  /** A row with figures. */
  see(country: Iso3): void {
    if (country === this.#last) return;
    this.#last = country;
    this.#with.add(country);
  }

  /** A row without: of a country, or a title or a note. */
  seeBlank(code: string, name: string, at: number, column: number): void {
    const key = `${code}\u0000${name}`;
    if (this.#names.size < MOST_NAMES && !this.#names.has(key))
      this.#names.set(key, { code, name, at, column });
  }

  end(): void {
    const { collector, place } = this.sink;
    const found = new Map<Iso3, { called: string; where: string }>();
    for (const { code, name, at, column } of this.#names.values()) {
      // Which country a name of two is, only figures are worth finding out.
      const iso3 = isSharedName(name || code) ? undefined : collector.countryAside({ code, name });
      if (iso3 === undefined || this.#with.has(iso3) || found.has(iso3)) continue;
      found.set(iso3, { called: name || code, where: place(at, column) });
    }
    const all = [...found.values()];
    if (all.length === 0) return;
    const some = all.slice(0, NAMED).map(({ called, where }) => `${called} (${where})`);
    const more = all.length > NAMED ? ` and ${all.length - NAMED} more` : "";
    const message = `${all.length} ${all.length === 1 ? "country stands" : "countries stand"} in this table without a figure: ${some.join(", ")}${more}`;
    collector.problem("info", "no-figure", message, all[0]!.where, { withoutFigure: [...found.keys()] });
  }
}

/** Rows that are another header, which lacks a title of the table's: what is below may be figures of something else. */
export class TitlesAmongRows {
  readonly #known = new Map<string, boolean>();

  constructor(
    private readonly columns: UserColumns,
    private readonly sink: UserSink,
  ) {}

  /** Whether what stands where a country should is such a title, which is said. */
  say(name: string, at: number, column: number): boolean {
    const { header } = this.columns;
    if (header === undefined) return false;
    let is = this.#known.get(name);
    if (is === undefined) {
      is = isTitle(name) || (name !== "" && foldHeader(name) === foldHeader(header.cells[column]));
      if (this.#known.size < MOST_NAMES) this.#known.set(name, is);
    }
    if (!is) return false;
    const message = `"${name}" stands here as above a table, without the titles of the table above: the rows below were read as more of that table`;
    this.sink.collector.problem("warning", "titles-missing", message, this.sink.place(at, column));
    return true;
  }
}

/** Rows with figures and no country, said run by run. */
export class NamelessRows {
  #run: { readonly from: number; to: number; count: number; readonly column: number } | undefined;

  constructor(private readonly sink: UserSink) {}

  add(at: number, column: number): void {
    this.#run ??= { from: at, to: at, count: 0, column };
    this.#run.to = at;
    this.#run.count += 1;
  }

  /** A row with a country follows, or none at all. */
  end(): void {
    if (this.#run === undefined) return;
    const { from, to, count, column } = this.#run;
    this.#run = undefined;
    const message =
      count === 1
        ? "The row has figures and no country; it was left out."
        : `The ${count} rows from ${from} to ${to} have figures and no country; they were left out.`;
    this.sink.collector.problem("warning", "incomplete-row", message, this.sink.place(from, column, to));
  }
}

/** Words of a column that are remembered, to tell which of them may have been meant: more are no kinds of rows, and take seconds to compare. */
const MOST_WORDS = 100_000;
/** Longer texts are no kinds of rows. */
const LONGEST = 200;

export interface WantedRows {
  has(row: StreamRow): boolean;
  /** Where no row was wanted: what no row has. */
  whyNone(): string;
}

/**
 * Which rows of a table the user wants: those whose cell in each named column says what is asked for, whatever its case.
 * Throws where the table has no such column.
 */
export function wantedRows(
  path: string,
  { header, table }: UserColumns,
  where: readonly Where[],
): WantedRows | undefined {
  if (where.length === 0) return undefined;
  const titles = header?.cells.map(foldHeader) ?? [];
  const tests = where.map(({ column, value }) => {
    const titled = titles.indexOf(foldHeader(column));
    const counted = position(column);
    const at = titled < 0 && counted !== undefined ? counted - (table.firstColumn ?? 0) : titled;
    if (at < 0) {
      const list = (header?.cells ?? []).flatMap((cell) => (cell === null ? [] : [`"${cellText(cell)}"`]));
      throw new ShortlistError(
        "no-column",
        `there is no column "${column}" for --where${list.length === 0 ? "" : `; the columns are ${list.join(", ")}`}`,
        {
          where: { file: path },
          wayOut: "name a column as its header says, or give its position as #1, #2 …",
        },
      );
    }
    return {
      at,
      column,
      asked: value,
      value: cellText(value).toLowerCase(),
      words: new Set<string>(),
      isMet: false,
    };
  });
  const holds = (row: StreamRow, test: (typeof tests)[number]) => {
    const text = cellText(row.text(test.at));
    if (test.words.size < MOST_WORDS && text.length <= LONGEST) test.words.add(text);
    const holdsHere = text.toLowerCase() === test.value;
    test.isMet ||= holdsHere;
    return holdsHere;
  };
  return {
    // Every condition is tried on every row: one that no row meets is told from those that only never meet together.
    has: (row) => tests.filter((test) => holds(row, test)).length === tests.length,
    whyNone: () => {
      const absent = tests.find(({ isMet }) => !isMet);
      if (absent === undefined) return "no row has all that --where asks for";
      const meant = nearestWord(absent.asked, [...absent.words]);
      const first = absent.words.size === MOST_WORDS ? ` among its first ${MOST_WORDS} texts` : "";
      const instead =
        meant !== undefined ? `; did you mean "${meant}"?` : first && `; nothing near it stands${first}`;
      return `no row has "${absent.asked}" in the column "${absent.column}"${instead}`;
    },
  };
}
