import { earlierState } from "../../countries/caveats.ts";
import type { Iso3 } from "../../model/country.ts";
import type { Problem, Unresolved } from "../../model/problem.ts";
import { Collector } from "../collector/index.ts";
import type { CodeScheme, Reading } from "../contract.ts";
import { bareName, isBare } from "./bare-names.ts";

/** What a row's own columns say of its country; "" where they say nothing. */
interface Own {
  readonly code: string;
  readonly name: string;
}

const CODE = /^(?:[A-Za-z]{2,3}|\d{3})$/u;

/**
 * The collector of users' tables. What is wrong with a text is told in the order of its lines, so that it does not depend on
 * when it showed: a doubt about a column shows before its figures are read, or after.
 */
export class UserCollector extends Collector {
  readonly #bare = new Map<string, Iso3 | undefined>();

  /** Of a row's name or code. A name that two countries share is the one's where the same table names the other; it is said once. */
  override country(name: string, locator: string, scheme?: CodeScheme): Iso3 | undefined {
    if (!isBare(name)) {
      const iso3 = super.country(name, locator, scheme);
      if (iso3 !== undefined) this.names.byItself(name, iso3, locator);
      return iso3;
    }
    const key = name.trim();
    if (!this.#bare.has(key)) {
      const meant = bareName(key, this.file, this.context.resolve);
      this.#bare.set(key, meant?.iso3);
      if (meant) {
        const message = `"${key}" was read as ${meant.name}, since the same table names ${meant.other} too`;
        this.problem("warning", "name-settled", message, locator);
      }
    }
    return this.#bare.get(key) ?? super.country(name, locator, scheme);
  }

  /** A figure was taken of a year in which its country was another state. */
  taken(iso3: Iso3, year: number | undefined, place: () => string): void {
    const was = year === undefined ? undefined : earlierState(iso3, year);
    if (was !== undefined) this.names.inYear(iso3, was, place());
  }

  /** Whether a further column of a row names its country, or nothing that is known; `own` are the row's own code and name. */
  bearsOut(
    iso3: Iso3,
    text: string,
    locator: string,
    { own, scheme }: { readonly own: Own; readonly scheme?: CodeScheme | "numbers" | undefined },
  ): boolean {
    const written = scheme === "numbers" ? text.padStart(3, "0") : text;
    const system = scheme === "numbers" ? undefined : scheme;
    const said = this.context.resolve(written, system ? { scheme: system } : {});
    if (said.match === "unknown" || said.iso3 === iso3) return true;
    // What contradicts it is said in the words of the file; where these alone are not the country's, by its code.
    const inWords = (...texts: readonly string[]) =>
      texts.find((one) => one !== "" && this.context.resolve(one).iso3 === iso3) ?? iso3;
    const who =
      scheme !== undefined || CODE.test(written)
        ? { code: written, name: inWords(own.name, own.code) }
        : { code: inWords(own.code, own.name), name: written };
    return this.codedCountry(who, locator, system) !== undefined;
  }

  /** A user's table asks once a row. */
  protected override unresolved(miss: Unresolved, rows: number): Unresolved {
    return Object.assign(miss, { rows });
  }

  override finish(): Reading {
    const reading = super.finish();
    return this.file.format === "csv" ? { ...reading, problems: inPlaceOrder(reading.problems) } : reading;
  }
}

/** Problems of one text by line, column and code; those of the whole of it last. */
export function inPlaceOrder(problems: readonly Problem[]): Problem[] {
  return problems
    .map((problem) => {
      const { locator = "" } = problem;
      const line = Number(/^lines? (\d+)/u.exec(locator)?.[1] ?? LAST);
      return { problem, line, column: Number(/, column (\d+)$/u.exec(locator)?.[1] ?? 0) };
    })
    .sort(
      (a, b) =>
        a.line - b.line ||
        a.column - b.column ||
        (a.problem.code < b.problem.code ? -1 : Number(a.problem.code > b.problem.code)),
    )
    .map(({ problem }) => problem);
}

const LAST = Number.MAX_SAFE_INTEGER;
