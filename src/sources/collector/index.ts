import type { Iso3 } from "../../model/country.ts";
import type { Observation } from "../../model/observation.ts";
import type { Problem, Severity, Unresolved } from "../../model/problem.ts";
import type { Indicator } from "../../model/source.ts";
import type { Cell, ParsedFile, Table } from "../../model/table.ts";
import { locate, readNumber } from "../../tables/index.ts";
import type { AroundNumber, NumberStyle } from "../../tables/number.ts";
import type { CodeScheme, ReadContext, Reading } from "../contract.ts";
import { Countries, NameNotes } from "./countries.ts";
import {
  Claims,
  ColumnsInDoubt,
  type CountSentence,
  type ErrorPlaces,
  type ForPrograms,
  type Given,
  type Once,
  TakenObservations,
} from "./figures.ts";
import { Places } from "./places.ts";
import { impossible, withoutBadError } from "./possible-figures.ts";
import { TakenInColumns } from "./store.ts";
import { cellsOfFiguresLeftOut, oneEndAlone, withSomethingAround } from "./words.ts";

/** The sentence of a problem may have to wait for the end of the file, as where it counts rows. */
type Said = Omit<Problem, "message"> & { readonly message: string | (() => string) };

/** Problems of one code in one file that are listed, so that one in every cell of a large file fits into memory. */
const MOST_LISTED = 10_000;
/** Columns are counted in the whole text. */
const TEXT: Table = { name: "", hidden: false, rows: [] };

/** What an adapter writes down while it reads one file: keeps provenance the same in all of them. */
export class Collector {
  readonly #taken: TakenObservations | TakenInColumns;
  readonly #problems: Said[] = [];
  readonly #counts = new Map<string, number>();
  readonly #gathered = new Map<
    string,
    { severity: Severity; code: string; words: CountSentence; places: Places }
  >();
  readonly #claims: Claims;
  readonly #doubts = new ColumnsInDoubt();
  readonly #countries: Countries;
  /** The indicator of the last figure, and what is known of it. */
  #last: { readonly id: string; readonly known: Indicator | undefined } = { id: "", known: undefined };
  /** How names were read of which a reader should know it. */
  protected readonly names = new NameNotes();

  constructor(
    protected readonly file: ParsedFile,
    protected readonly context: ReadContext,
    private readonly fixed: { source: string; layout: string; vintage?: string },
  ) {
    const { figures } = context;
    this.#taken = figures
      ? new TakenInColumns(figures, { path: file.path, ...fixed })
      : new TakenObservations();
    this.#claims = new Claims(this, this.#taken);
    this.#countries = new Countries(this, file.path, context.resolve, this.names);
  }

  /**
   * The country of a name or code, or undefined; a miss is listed once per name, at its first place, with suggestions.
   * Aggregates and regions are misses too (`not-a-country`): listed, never dropped silently. Rows without any name, in which
   * there are figures, are said with `locator`, where the name would stand.
   */
  country(name: string, locator: string, scheme?: CodeScheme): Iso3 | undefined {
    return this.#countries.country(name, locator, scheme);
  }

  /**
   * The country of a row that holds both a code and a name, or undefined where they do not agree (see `countries/agreement.ts`).
   * Each pair that does not is listed once among the unresolved names and flagged once, with its first place and the
   * number of its rows.
   */
  codedCountry(
    who: { readonly code: string; readonly name: string },
    locator: string,
    scheme?: CodeScheme,
  ): Iso3 | undefined {
    return this.#countries.codedCountry(who, locator, scheme);
  }

  /** The country of a row of which nothing is read: it is neither counted nor, where there is none, listed. */
  countryAside(who: { readonly code: string; readonly name: string }): Iso3 | undefined {
    return this.#countries.aside(who);
  }

  /**
   * The number in a cell: undefined where there is none; flagged and undefined where there is something else, or a number
   * outside `scale`. `what` names the column in the message.
   */
  number(
    cell: Cell | undefined,
    what: string,
    locator: string,
    scale?: readonly [number, number],
    style?: NumberStyle,
  ): number | undefined {
    const read = readNumber(cell, style);
    if (read.kind === "missing") return undefined;
    if (read.kind === "bad") {
      this.problem(
        "warning",
        "bad-number",
        `${what} is "${read.text}", not a number; it was left out`,
        locator,
      );
      return undefined;
    }
    if (scale && (read.value < scale[0] || read.value > scale[1])) {
      this.problem(
        "warning",
        "out-of-scale",
        `${what} is ${read.value}, outside ${scale[0]} to ${scale[1]}; it was left out`,
        locator,
      );
      return undefined;
    }
    if (read.around) this.sayAround(read.around, locator);
    return read.value;
  }

  /** The year in a cell. Numbers that can be written otherwise are no years: `19e2` is a slip of `1902`. */
  year(
    cell: Cell | undefined,
    what: string,
    locator: string,
    scale: readonly [number, number],
  ): number | undefined {
    if (typeof cell !== "string" || !/\d[%eE]/u.test(cell)) return this.number(cell, what, locator, scale);
    this.problem("warning", "bad-number", `${what} is "${cell}", not a year; it was left out`, locator);
    return undefined;
  }

  /** Says that something stands around the number in a cell, and was not read. */
  sayAround(what: AroundNumber, locator: string): void {
    const [severity, code] =
      what === "footnote"
        ? (["info", "footnote-marks"] as const)
        : (["warning", "unseen-characters"] as const);
    this.gather(severity, code, withSomethingAround[what], locator);
  }

  /** Observes a figure that a file may hold more than once (see `sources/collector/figures.ts`). Whether it can be one at all. */
  observeOnce(given: Given, once: Once = {}): boolean {
    const before = this.#taken.first(given.country, given.indicator, given.year);
    if (before !== undefined) this.#claims.again(before, given, once);
    else if (!this.observe(given, once.beside)) {
      this.leftOutWith(once.beside ?? {});
      return false;
    } else {
      this.#objects.claim(given);
      this.#claims.begin(once);
    }
    return true;
  }

  /** A figure without line and column has no place in columns, and would be told of another cell. */
  get #objects(): TakenObservations {
    if (this.#taken instanceof TakenObservations) return this.#taken;
    throw new Error("a figure that goes into columns needs its line and column");
  }

  /** Where figures go into columns: those of this file. */
  get inColumns(): TakenInColumns | undefined {
    return this.#taken instanceof TakenInColumns ? this.#taken : undefined;
  }

  /** As `observeOnce`, of a figure of a text that goes into columns: by its line and its 0-based column. */
  intoColumns(
    given: Omit<Given, "locator">,
    line: number,
    column: number,
    beside: () => ErrorPlaces,
  ): boolean {
    const taken = this.#taken as TakenInColumns;
    const before = taken.first(given.country, given.indicator, given.year);
    const place = () => locate(this.file, TEXT, line, column);
    if (before !== undefined) {
      this.#claims.again(before, { ...given, locator: place() }, { beside: beside() });
      return true;
    }
    const possible = this.possible(given, place, beside);
    if (possible === undefined) this.leftOutWith(beside());
    else taken.add(possible, line, column);
    return possible !== undefined;
  }

  /** Where error and bounds of a figure in columns stand, by its position. */
  besideOf(_position: number): ErrorPlaces {
    return {};
  }

  /**
   * Writes a figure down, unless it can be none of its indicator: then it is flagged. Whether it was.
   *
   * @param errors where its error and bounds stand, if not with it
   */
  observe(given: Given, errors: ErrorPlaces = {}): boolean {
    const possible = this.possible(
      given,
      () => given.locator,
      () => errors,
    );
    if (possible === undefined) return false;
    this.#objects.add(Object.assign(this.#begun(), possible));
    return true;
  }

  /**
   * A figure without what of its error can be none, which is flagged; undefined where it can be no figure of its indicator, which is
   * flagged too.
   *
   * @param place where it stands, and `beside` where its error and bounds do, which only flags ask for
   */
  possible<One extends Omit<Given, "locator">>(
    given: One,
    place: () => string,
    beside: () => ErrorPlaces,
  ): One | undefined {
    if (given.indicator !== this.#last.id)
      this.#last = { id: given.indicator, known: this.context.indicator?.(given.indicator) };
    const { known } = this.#last;
    const wrong = impossible(given, known);
    if (wrong) {
      // Whether it is in doubt alone shows when its column is read.
      if (wrong.code === "outside-interval") this.#doubts.outside({ ...given, locator: place() }, wrong);
      else this.problem("warning", wrong.code, wrong.message, place(), unsettled(wrong));
      return undefined;
    }
    const bad = withoutBadError(given, known);
    if (bad?.message) this.problem("warning", "bad-error", bad.message, place());
    if (bad?.half) {
      const where = beside()[bad.half] ?? place();
      this.gather("warning", "bad-error", oneEndAlone[bad.half], where, bad.half);
    }
    return bad?.kept ?? given;
  }

  /** Whether a figure lies outside of its own interval: what that means shows among all of its column. */
  get isInDoubt(): boolean {
    return this.#doubts.isAny;
  }

  /** Not spread from what is fixed: V8 gives each object made that way a shape of its own, of several times its size. */
  #begun(): Pick<Observation, "source" | "layout" | "vintage" | "file"> {
    const { source, layout, vintage } = this.fixed;
    const file = this.file.path;
    return vintage === undefined ? { source, layout, file } : { source, layout, vintage, file };
  }

  /** Lists a problem; of one code so many are listed, and the rest is counted. */
  problem(
    severity: Severity,
    code: string,
    message: Said["message"],
    locator?: string,
    also?: ForPrograms,
  ): void {
    const key = `${severity} ${code}`;
    const count = (this.#counts.get(key) ?? 0) + 1;
    this.#counts.set(key, count);
    if (count > MOST_LISTED) return;
    this.#problems.push({
      severity,
      code,
      message,
      file: this.file.path,
      ...(locator === undefined ? {} : { locator }),
      ...also,
    });
  }

  /** Says how many problems of each code are not listed. */
  #unlisted(): Problem[] {
    return [...this.#counts].flatMap(([key, count]) => {
      if (count <= MOST_LISTED) return [];
      const [severity, code] = key.split(" ") as [Severity, string];
      const message = `${count - MOST_LISTED} more of this file's cells or rows are flagged as “${code}”; the first ${MOST_LISTED} are listed`;
      return [{ severity, code: "more-cells", message, file: this.file.path }];
    });
  }

  /**
   * One problem for all cells of which the same is to be said, with all their places; `words` gets their number. `about`
   * tells apart those of one code that are about different things.
   */
  gather(severity: Severity, code: string, words: CountSentence, locator: string, about = ""): void {
    const key = `${code}\u0000${about}`;
    const known = this.#gathered.get(key);
    const kind = known ?? { severity, code, words, places: new Places() };
    if (!known) this.#gathered.set(key, kind);
    kind.places.add(locator);
  }

  /** Says that a table of figures was not read, because only one is; `first` is the place of its header. */
  unread(table: Table, first: string): void {
    const what = table.name === "" ? "the table that begins here" : `the sheet "${table.name}"`;
    const hidden = table.hidden ? ", and is hidden" : "";
    const message = `${what} is laid out as the one from which the figures were taken${hidden}; it was not read`;
    this.problem("warning", "table-not-read", message, first);
  }

  /** Says that errors, bounds and the like were left out with the figure that they belong to. */
  leftOutWith(errors: ErrorPlaces | readonly string[]): void {
    for (const place of Object.values<string>(errors))
      this.gather("info", "left-out-with-figure", cellsOfFiguresLeftOut, place);
  }

  /** A name that is no country's as the reading holds it; `times` says how often it was asked for. */
  protected unresolved(miss: Unresolved, _times: number): Unresolved {
    return miss;
  }

  /** Says which figures, and which whole columns, lie outside of their own intervals. */
  #settleDoubts(): void {
    const { figures, columns } = this.#doubts.judged(this.#taken);
    for (const { given, wrong } of figures)
      this.problem("warning", wrong.code, wrong.message, given.locator, { undecided: wrong.undecided! });
    for (const { taken, message, places, undecided } of columns) {
      for (const at of taken) this.#claims.withdraw(at);
      this.problem("warning", "column-in-doubt", message, String(places), { undecided: undecided! });
    }
  }

  finish(): Reading {
    this.#settleDoubts();
    for (const { code, message, locator } of this.names.said()) this.problem("info", code, message, locator);
    const gathered = [...this.#gathered.values()].map(
      ({ severity, code, words, places }): Problem => ({
        severity,
        code,
        message: words(places.count),
        file: this.file.path,
        locator: String(places),
      }),
    );
    const observations = this.#taken.finish();
    const { inColumns } = this;
    return {
      observations,
      ...(inColumns ? { inColumns: inColumns.count } : {}),
      unresolved: this.#countries.misses.flatMap(({ miss, times }) =>
        miss ? [this.unresolved(miss, times)] : [],
      ),
      problems: [...this.#problems.map(inFull), ...this.#unlisted(), ...gathered],
    };
  }
}

/** What of a figure that can be none is for a person to settle. */
function unsettled({ undecided }: Pick<Problem, "undecided">): ForPrograms {
  return undecided === undefined ? {} : { undecided };
}

function inFull({ message, ...problem }: Said): Problem {
  return { ...problem, message: typeof message === "string" ? message : message() };
}
