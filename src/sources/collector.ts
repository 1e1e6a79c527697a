import type { Iso3 } from "../model/country.ts";
import type { Observation } from "../model/observation.ts";
import type { Problem, Severity, Unresolved } from "../model/problem.ts";
import type { Cell, ParsedFile, Table } from "../model/table.ts";
import { readNumber } from "../tables/index.ts";
import type { NumberStyle } from "../tables/number.ts";
import { Places } from "./collector-places.ts";
import type { CodeScheme, ReadContext, Reading } from "./contract.ts";

type Fixed = "source" | "layout" | "vintage" | "file";

type Claim = Pick<Observation, "value" | "se" | "lower" | "upper" | "locator">;

/** What a problem says of so many cells. */
type Words = (count: number) => string;

const COMPANIONS = ["se", "lower", "upper"] as const;

/** What an adapter writes down while it reads one file: keeps provenance the same in all of them. */
export class Collector {
  readonly #file: ParsedFile;
  readonly #context: ReadContext;
  readonly #fixed: Pick<Observation, "source" | "layout" | "vintage">;
  readonly #observations: Observation[] = [];
  readonly #unresolved: Unresolved[] = [];
  readonly #problems: Problem[] = [];
  readonly #resolved = new Map<string, Iso3 | undefined>();
  readonly #gathered = new Map<string, { severity: Severity; code: string; words: Words; places: Places }>();
  readonly #claims = new Map<string, Claim>();

  constructor(
    file: ParsedFile,
    context: ReadContext,
    fixed: { source: string; layout: string; vintage?: string },
  ) {
    this.#file = file;
    this.#context = context;
    this.#fixed = fixed;
  }

  /**
   * The country of a name or code, or undefined; a miss is listed once per name, at its first place, with suggestions.
   * Aggregates and regions are misses too (`not-a-country`): listed, never dropped silently.
   */
  country(name: string, locator: string, scheme?: CodeScheme): Iso3 | undefined {
    const key = `${scheme ?? ""}\u0000${name}`;
    if (this.#resolved.has(key)) return this.#resolved.get(key);
    const resolution = this.#context.resolve(name, scheme ? { scheme } : {});
    this.#resolved.set(key, resolution.iso3);
    if (resolution.match !== "exact" && resolution.match !== "alias") {
      this.#unresolved.push({
        name,
        file: this.#file.path,
        locator,
        match: resolution.match,
        suggestions: resolution.suggestions,
      });
    }
    return resolution.iso3;
  }

  /**
   * The country of a row that holds both a code and a name. The code decides; a name that belongs to another country
   * is flagged. Where the code says nothing the name is asked, and a miss is listed under the name.
   */
  codedCountry(
    row: { readonly code: string; readonly name: string },
    locator: string,
    scheme?: CodeScheme,
  ): Iso3 | undefined {
    const { code, name } = row;
    const key = `code\u0000${scheme ?? ""}\u0000${code}\u0000${name}`;
    if (this.#resolved.has(key)) return this.#resolved.get(key);
    const byCode = code === "" ? undefined : this.#context.resolve(code, scheme ? { scheme } : {}).iso3;
    if (byCode === undefined) return this.country(name === "" ? code : name, locator);
    this.#resolved.set(key, byCode);
    const byName = name === "" ? undefined : this.#context.resolve(name).iso3;
    if (byName !== undefined && byName !== byCode) {
      this.problem(
        "warning",
        "code-and-name-disagree",
        `the code ${code} is ${byCode} but the name "${name}" is ${byName}; the code was followed`,
        locator,
      );
    }
    return byCode;
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
    return read.value;
  }

  /**
   * Observes a figure that a file may hold more than once. The first one counts; a later one is dropped, and flagged: with
   * both places where it differs, else together with all that repeat what was read. `beside` are the places of what belongs
   * to the figure, such as its error and bounds.
   */
  observeOnce(
    observation: Omit<Observation, Fixed> & { vintage?: string },
    beside: readonly string[] = [],
  ): void {
    const { country, indicator, year, value, se, lower, upper, locator } = observation;
    const key = `${country}\u0000${indicator}\u0000${year ?? ""}`;
    const first = this.#claims.get(key);
    if (first === undefined) {
      this.#claims.set(key, {
        value,
        locator,
        ...(se === undefined ? {} : { se }),
        ...(lower === undefined ? {} : { lower }),
        ...(upper === undefined ? {} : { upper }),
      });
      this.observe(observation);
      return;
    }
    const difference =
      first.value !== value
        ? `${first.value} at ${first.locator} and ${value} here`
        : first.se !== undefined && se !== undefined && Math.abs(first.se - se) > 1e-6
          ? `${value} with a standard error of ${first.se} at ${first.locator} and of ${se} here`
          : undefined;
    if (difference === undefined) {
      this.gather("info", "repeated-figure", repeated, locator);
      // An error or a bound that the first place does not have is no repetition.
      const isMore = COMPANIONS.some((part) => first[part] === undefined && observation[part] !== undefined);
      if (isMore) this.leftOutWith(beside);
      else for (const place of beside) this.gather("info", "repeated-figure", repeated, place);
      return;
    }
    this.leftOutWith(beside);
    this.problem(
      "warning",
      "disagreement",
      `${indicator} of ${country}${year === undefined ? "" : ` for ${year}`} is ${difference}; the first was kept`,
      locator,
    );
  }

  observe(observation: Omit<Observation, Fixed> & { vintage?: string }): void {
    this.#observations.push({ ...this.#fixed, file: this.#file.path, ...observation });
  }

  problem(severity: Severity, code: string, message: string, locator?: string): void {
    this.#problems.push({
      severity,
      code,
      message,
      file: this.#file.path,
      ...(locator === undefined ? {} : { locator }),
    });
  }

  /**
   * One problem for all cells of which the same is to be said, with all their places; `words` gets their number. `about`
   * tells apart those of one code that are about different things.
   */
  gather(severity: Severity, code: string, words: Words, locator: string, about = ""): void {
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

  /** Says of rows with figures that nothing in them names a country; `locator` is where the name would stand. */
  nameless(locator: string): void {
    this.gather("warning", "incomplete-row", namelessRows, locator);
  }

  /** Says that errors, bounds and the like were left out with the figure that they belong to. */
  leftOutWith(beside: readonly string[]): void {
    for (const place of beside) this.gather("info", "left-out-with-figure", besides, place);
  }

  finish(): Reading {
    const gathered = [...this.#gathered.values()].map(
      ({ severity, code, words, places }): Problem => ({
        severity,
        code,
        message: words(places.count),
        file: this.#file.path,
        locator: String(places),
      }),
    );
    return {
      observations: this.#observations,
      unresolved: this.#unresolved,
      problems: [...this.#problems, ...gathered],
    };
  }
}

const namelessRows: Words = (count) =>
  count === 1
    ? "the row has figures and no country; it was left out"
    : `${count} rows have figures and no country; they were left out`;

const repeated: Words = (count) =>
  count === 1
    ? "1 cell repeats what was read from another place of this file; it was counted once"
    : `${count} cells repeat what was read from other places of this file; each was counted once`;

const besides: Words = (count) =>
  count === 1
    ? "1 cell belongs to a figure that was left out or read from another place, as its error, bound or number of sources; it was left out"
    : `${count} cells belong to figures that were left out or read from other places, as their errors, bounds or numbers of sources; they were left out`;
