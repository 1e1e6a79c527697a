import type { Iso3 } from "../../model/country.ts";
import { foldHeader } from "../../tables/layout/header.ts";
import { impossible } from "../collector/possible.ts";
import { isBare } from "./bare-names.ts";
import type { UserColumns, UserSink } from "./columns.ts";
import type { IndicatorFacts, Spot, TableFacts } from "./facts.ts";
import type { YearCells } from "./figure-cells.ts";
import { isTitle } from "./headers.ts";

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
    if (one.id === "" || one.kind === "categories") continue;
    if (facts.isDoubtful(one)) sayDoubt(one, sink);
    sayPercents(one, sink);
    sayFractions(one, sink);
    for (const [value, { count, first }] of one.sentinels) {
      if (!one.isFarOut(value)) continue;
      const times = count === 1 ? "once" : `${count} times`;
      const message = `"${one.id}" is ${value} ${times}, far outside its other figures: data files often write so where there is no figure. It was read as a figure; blank such cells in the file if it is none`;
      collector.problem("warning", "suspicious-sentinel", message, place(first!));
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
  if (!one.areFractions || scale?.[1] !== 100 || !(unit === "%" || unit === "points")) return;
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
  collector.problem("warning", code, message, place(at, column));
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

function sayPercents({ id, percents, plain }: IndicatorFacts, { collector, place }: UserSink): void {
  if (percents.count === 0 || plain.count === 0) return;
  const [some, other] = percents.count <= plain.count ? [percents, plain] : [plain, percents];
  const kind = (one: typeof some) =>
    `${one.count} ${one.count === 1 ? "figure" : "figures"} ${one === percents ? "with" : "without"} a percent sign`;
  const message = `"${id}" holds ${kind(some)}, the first here, and ${kind(other)}: "${percents.first!.text}" was read as that number of percent, and "${plain.first!.text}" as it stands. Write them all one way`;
  collector.problem("warning", "mixed-percent", message, place(some.first!.at, some.first!.column));
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
      const iso3 = isBare(name || code) ? undefined : collector.countryAside({ code, name });
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
