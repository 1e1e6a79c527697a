import { earlierState } from "../../countries/caveats.ts";
import type { Iso3 } from "../../model/country.ts";
import type { Problem, Unresolved } from "../../model/problem.ts";
import type { ParsedFile } from "../../model/table.ts";
import type { ErrorPlaces } from "../collector/figures.ts";
import { Collector } from "../collector/index.ts";
import type { CodeScheme, ReadContext, Reading } from "../contract.ts";

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
  /** The tables whose figures went into columns: from which position on, and where error and bounds of a line stand. */
  readonly #tables: { readonly from: number; readonly besideLine: (line: number) => ErrorPlaces }[] = [];

  /** The figures of another table follow. */
  begins(besideLine: (line: number) => ErrorPlaces): void {
    if (this.inColumns) this.#tables.push({ from: this.inColumns.count, besideLine });
  }

  override besideOf(position: number): ErrorPlaces {
    const table = this.#tables.findLast(({ from }) => from <= position);
    return table?.besideLine(this.inColumns!.line(position)) ?? {};
  }

  /** Of a row's name or code. A name that two countries share is the one's where the same table names the other; it is said once. */
  override country(name: string, locator: string, scheme?: CodeScheme): Iso3 | undefined {
    if (!isSharedName(name)) {
      const iso3 = super.country(name, locator, scheme);
      if (iso3 !== undefined) this.names.byItself(name, iso3, locator);
      return iso3;
    }
    const key = name.trim();
    if (!this.#bare.has(key)) {
      const meant = countryOfSharedName(key, this.file, this.context.resolve);
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

/** Names of two countries that tables use for one of them. */
const SHARED_NAME = /^\s*(?:congo|korea)\s*$/iu;
/** Cells that may name either in full. */
const MAY_BE_FULL_NAME = /congo|korea/iu;
const LONGEST_NAME = 80;

/** Whether a name is one that two countries share, as "Congo" and "Korea" are. */
export function isSharedName(name: string): boolean {
  return SHARED_NAME.test(name);
}

/**
 * Of the two countries that share a name the one that a table means which names the other in full ("Congo" beside "Democratic
 * Republic of the Congo"). Undefined where a table that has the bare name names none of them, or both.
 */
function countryOfSharedName(
  name: string,
  { tables }: ParsedFile,
  resolve: ReadContext["resolve"],
): { readonly iso3: Iso3; readonly name: string; readonly other: string } | undefined {
  const meanings = resolve(name).suggestions.flatMap((one) => {
    const { iso3 } = resolve(one);
    return iso3 === undefined ? [] : [{ iso3, name: one }];
  });
  if (meanings.length !== 2) return undefined;
  const meant = new Set<Iso3 | undefined>();
  for (const { rows } of tables) {
    const texts = new Set(
      rows.flatMap(({ cells }) =>
        cells.filter(
          (cell): cell is string =>
            typeof cell === "string" && cell.length < LONGEST_NAME && MAY_BE_FULL_NAME.test(cell),
        ),
      ),
    );
    if (![...texts].some((text) => text.trim() === name)) continue;
    const countries = new Set([...texts].map((text) => resolve(text).iso3));
    const [one, ...both] = meanings.filter(({ iso3 }) => countries.has(iso3));
    meant.add(both.length > 0 ? undefined : one?.iso3);
  }
  const [other, ...more] = meant;
  if (other === undefined || more.length > 0) return undefined;
  const [chosen, inTable] =
    meanings[0]!.iso3 === other ? [meanings[1]!, meanings[0]!] : [meanings[0]!, meanings[1]!];
  return { ...chosen, other: inTable.name };
}
