import { agreement } from "../countries/agreement.ts";
import type { Iso3 } from "../model/country.ts";
import type { Observation } from "../model/observation.ts";
import type { Problem, Severity, Unresolved } from "../model/problem.ts";
import type { Cell, ParsedFile } from "../model/table.ts";
import { readNumber } from "../tables/index.ts";
import type { NumberStyle } from "../tables/number.ts";
import type { CodeScheme, ReadContext, Reading } from "./contract.ts";
import { impossible } from "./possible.ts";

type Fixed = "source" | "layout" | "vintage" | "file";
/** What an adapter states of a figure; the rest is the same for the whole file. */
type Given = Omit<Observation, Fixed> & { readonly vintage?: string };
/** The sentence of a problem may have to wait for the end of the file, as where it counts rows. */
type Said = Omit<Problem, "message"> & { readonly message: string | (() => string) };

/** A code and a name that stand in one row, and in how many rows. */
interface Pair {
  readonly iso3?: Iso3;
  rows: number;
}

/** A figure that a file may hold again. */
interface Claim {
  /** Among the observations; undefined once it is in dispute. */
  at: number | undefined;
  readonly given: Given;
  /** The first that disagreed with it. */
  rival?: Given;
  readonly rank: number;
}

/** A cell for a code or a name in which there is none. */
const NOT_GIVEN = /^(?:|-+|[–—…?]|\.{1,3}|n\/?a\.?|nan|null)$/iu;

/** What an adapter writes down while it reads one file: keeps provenance the same in all of them. */
export class Collector {
  readonly #file: ParsedFile;
  readonly #context: ReadContext;
  readonly #fixed: Pick<Observation, "source" | "layout" | "vintage">;
  readonly #observations: (Observation | undefined)[] = [];
  readonly #unresolved: Unresolved[] = [];
  readonly #problems: Said[] = [];
  readonly #resolved = new Map<string, Iso3 | undefined>();
  readonly #pairs = new Map<string, Pair>();
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
   * The country of a row that holds both a code and a name, or undefined where they do not agree (see `countries/agreement.ts`).
   * Each pair that does not is listed once among the unresolved names and flagged once, with its first place and the
   * number of its rows.
   */
  codedCountry(
    { code, name }: { readonly code: string; readonly name: string },
    locator: string,
    scheme?: CodeScheme,
  ): Iso3 | undefined {
    if (NOT_GIVEN.test(name)) return this.country(code, locator, scheme);
    if (NOT_GIVEN.test(code)) return this.country(name, locator);
    const key = `${scheme ?? ""}\u0000${code}\u0000${name}`;
    let pair = this.#pairs.get(key);
    if (pair === undefined) {
      pair = this.#pairOf(code, name, locator, scheme);
      this.#pairs.set(key, pair);
    }
    pair.rows += 1;
    return pair.iso3;
  }

  #pairOf(code: string, name: string, locator: string, scheme: CodeScheme | undefined): Pair {
    const { resolve } = this.#context;
    const both = agreement(resolve(code, scheme ? { scheme } : {}), resolve(name));
    if (both === undefined) this.country(name, locator);
    const pair: Pair = { rows: 0, ...(both?.iso3 === undefined ? {} : { iso3: both.iso3 }) };
    const rows = () => `${pair.rows} ${pair.rows === 1 ? "row" : "rows"}`;
    if (both?.iso3 === undefined && both !== undefined) {
      const { match, suggestions, why } = both;
      this.#unresolved.push({ name, file: this.#file.path, locator, match, suggestions });
      const wayOut =
        "Correct whichever is wrong; if all of one column is, take it away, or choose the other with --country-column";
      const message = () => `${why}: nothing was read from ${rows()}. ${wayOut}`;
      this.problem("warning", "code-and-name-disagree", message, locator);
    } else if (both?.odd !== undefined) {
      const { odd } = both;
      this.problem("warning", odd.code, () => `${odd.why} (${rows()})`, locator);
    }
    return pair;
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
   * Observes a figure that a file may hold more than once. Where the figures differ nothing says which is right: none of them is
   * taken, and each is flagged with the place of another. Where a publisher's tables have an order (`rank`: the edition's own
   * scores before its history), the lowest goes before the others, which are flagged; it must come first.
   */
  observeOnce(given: Given, rank = 0): void {
    const { country, indicator, year, value, locator } = given;
    const key = `${country}\u0000${indicator}\u0000${year ?? ""}`;
    const first = this.#claims.get(key);
    if (first === undefined) {
      if (this.observe(given)) this.#claims.set(key, { at: this.#observations.length - 1, given, rank });
      return;
    }
    const figure = `${indicator} of ${country}${year === undefined ? "" : ` for ${year}`}`;
    const disagree = (message: string, place: string) =>
      this.problem("warning", "disagreement", `${figure} is ${message}`, place);
    const { given: other } = first;
    if (first.rank < rank) {
      const outcome = first.at === undefined ? "which is in dispute; it was left out" : "the first was kept";
      if (other.value !== value || first.at === undefined)
        disagree(`${other.value} at ${other.locator} and ${value} here; ${outcome}`, locator);
      return;
    }
    if (other.value === value && first.at !== undefined) {
      this.#sameValue(first.at, given, disagree);
      return;
    }
    const message = (here: Given, there: Given) =>
      `${here.value} here and ${there.value} at ${there.locator}; neither was taken`;
    const rival = first.rival ?? other;
    disagree(message(given, rival.value === value ? other : rival), locator);
    if (first.at === undefined) return;
    disagree(message(other, given), other.locator);
    this.#observations[first.at] = undefined;
    first.at = undefined;
    first.rival = given;
  }

  /** One value with two standard errors: the value counts, and neither error. */
  #sameValue(at: number, { value, se, locator }: Given, disagree: (message: string, place: string) => void) {
    const first = this.#observations[at]!;
    if (first.se === undefined || se === undefined || Math.abs(first.se - se) <= 1e-6) return;
    const { se: _, ...rest } = first;
    this.#observations[at] = rest;
    const errors = `with a standard error of ${se} here and of ${first.se} at ${first.locator}`;
    disagree(`${value} ${errors}; neither error was taken`, locator);
  }

  /** Writes a figure down, unless it can be none of its indicator: then it is flagged. Whether it was. */
  observe(given: Given): boolean {
    const wrong = impossible(given, this.#context.indicator?.(given.indicator));
    if (wrong) this.problem("warning", wrong.code, wrong.message, given.locator);
    else this.#observations.push({ ...this.#fixed, file: this.#file.path, ...given });
    return wrong === undefined;
  }

  problem(severity: Severity, code: string, message: Said["message"], locator?: string): void {
    this.#problems.push({
      severity,
      code,
      message,
      file: this.#file.path,
      ...(locator === undefined ? {} : { locator }),
    });
  }

  finish(): Reading {
    return {
      observations: this.#observations.filter((one) => one !== undefined),
      unresolved: this.#unresolved,
      problems: this.#problems.map((problem) => ({
        ...problem,
        message: typeof problem.message === "string" ? problem.message : problem.message(),
      })),
    };
  }
}
