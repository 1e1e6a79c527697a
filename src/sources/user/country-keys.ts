import { inSentence, isCountry } from "../../countries/resolve.ts";
import { type OtherCodes, otherCodes, partsNamed } from "../../countries/subdivisions.ts";
import type { Iso3 } from "../../model/country.ts";
import { ShortlistError } from "../../model/error.ts";
import type { StreamRow } from "../../tables/csv/stream-row.ts";
import { foldHeader } from "../../tables/index.ts";
import { cellText } from "./cells.ts";
import type { UserColumns, UserSink } from "./columns.ts";
import { CODES, NAMES } from "./headers.ts";
import { titleOf } from "./splits.ts";
import { COUNTRY_CODE_WORDS, COUNTRY_WORDS } from "./words.ts";

/** So many codes of countries are hardly by chance all those of parts of one. */
const MANY = 8;
/**
 * Countries of whose parts so few codes may be by chance: a quarter of all countries share theirs with a province of Italy, and a quarter of
 * those of the Americas with a state of Mexico. Of three countries, two in a thousand times all are those of the United States.
 */
const BY_CHANCE: ReadonlySet<string | undefined> = new Set(["ITA", "MEX"]);
export const CODE = /^[A-Za-z]{2,3}$/u;
/** Names and codes that are remembered, to tell what they are together. */
const MOST_KEYS = 10_000;

/** By what the rows of a table name their countries: throws at its end where together that is something else. */
export class CountryKeys {
  readonly #texts = new Set<string>();
  #last = "";

  constructor(
    private readonly columns: UserColumns,
    private readonly sink: UserSink,
  ) {}

  /** A row with figures; where it has both a name and a code they have to agree, and say enough. */
  see(code: string, name: string): void {
    const text = code === "" ? name : code;
    if (text === this.#last || (code !== "" && name !== "")) return;
    this.#last = text;
    if (this.#texts.size < MOST_KEYS) this.#texts.add(text);
  }

  /** Whether no further column of the row names another country. */
  areOneCountry(row: StreamRow, country: Iso3): boolean {
    const { collector, place } = this.sink;
    const { also = [], name, code } = this.columns;
    const textOf = (column: number | undefined) => (column === undefined ? "" : cellText(row.text(column)));
    return also.every(({ column, scheme }) => {
      const text = textOf(column);
      if (text === "") return true;
      const own = { code: textOf(code), name: textOf(name) };
      return collector.bearsOut(country, text, place(row.at, column), { own, scheme });
    });
  }

  end(): void {
    const { name, code, header, isMapped, also = [] } = this.columns;
    const texts = [...this.#texts];
    const codes = texts.filter((text) => CODE.test(text));
    const names = texts.filter((text) => !CODE.test(text));
    const column = (code !== undefined && codes.length > 0 ? code : (name ?? code))!;
    const parts = names.length * 2 > texts.length ? partsNamed(names) : undefined;
    // Where none is a country's, none is read, and that is said.
    if (parts && texts.some((text) => isCountry(text))) throw partsOf(this.columns, column, parts, this.sink);
    const other = codes.length * 2 > texts.length ? otherCodes(codes) : undefined;
    const title = foldHeader(header?.cells[column]);
    const isTold = isMapped || [CODES, NAMES, COUNTRY_WORDS, COUNTRY_CODE_WORDS].some((is) => is.test(title));
    if (other === undefined) return;
    // A title says that codes are countries', where all of them are; of many that are all another list's, one that says ISO does.
    if (other.isDoubt && isTold && other.countries === other.all) {
      if (/iso/u.test(title)) return;
      if (other.all < MANY) {
        // A name, an aggregate or another column of countries shows that countries are meant.
        const isSettled = isMapped || also.length > 0 || texts.length > other.all;
        if (!isSettled && !BY_CHANCE.has(other.of)) this.#sayMayBeParts(other, column);
        return;
      }
    }
    const { of, count, countries, all, isDoubt, some } = other;
    const whose =
      of === undefined
        ? "no country's"
        : of === "gec"
          ? "those of GEC (FIPS 10-4), and not of ISO 3166"
          : `those of parts of ${inSentence(of)}`;
    const told = isDoubt
      ? `, and ${countries} are countries' too: the codes alone do not tell`
      : ": they were not read as countries'";
    throw new ShortlistError(
      "not-country-codes",
      `${count} of the ${all} codes under "${titleOf(this.columns, column)}" are ${whose}, such as ${quoted(some)}${told}`,
      {
        where: { file: this.sink.path, locator: this.sink.place(topOf(this.columns), column) },
        wayOut: isDoubt
          ? 'if they are countries\', call the column "iso2", or add a column "country" with their names'
          : "give the codes of ISO 3166, or the countries' names",
      },
    );
  }

  #sayMayBeParts({ of, all, some }: OtherCodes, column: number): void {
    const whose = inSentence(of as Iso3);
    const message = `all ${all} codes under "${titleOf(this.columns, column)}" are codes of parts of ${whose} as well, such as ${quoted(some)}: they were read as countries'. A column with the countries' names settles it, and so does --country-column`;
    const { collector, place } = this.sink;
    collector.problem("warning", "may-be-parts", message, place(topOf(this.columns), column));
  }
}

/** Where a column is said something about: its title, or the first row. */
export function topOf({ header, table }: UserColumns): number {
  return header?.at ?? table.rows[0]?.at ?? 1;
}

/** Why a table is refused of which a column names parts of countries. */
export function partsOf(
  columns: UserColumns,
  column: number,
  { names, within }: NonNullable<ReturnType<typeof partsNamed>>,
  sink: UserSink,
): ShortlistError {
  const whose = within === undefined ? "countries" : inSentence(within);
  const what = `the column "${titleOf(columns, column)}" names parts of ${whose}, such as ${quoted(names)}: this is no table of countries`;
  return new ShortlistError("parts-of-countries", what, {
    where: { file: sink.path, locator: sink.place(topOf(columns), column) },
    wayOut: "give a table with one row a country, or name the column of countries with --country-column",
  });
}

function quoted(texts: readonly string[]): string {
  return texts
    .slice(0, 3)
    .map((text) => `"${text}"`)
    .join(", ");
}
