import { agreement } from "../../countries/agreement.ts";
import { resolve } from "../../countries/index.ts";
import { inSentence, isCountry } from "../../countries/resolve.ts";
import { mayBePartsOf, type OtherCodes, otherCodes, partsNamed } from "../../countries/subdivisions.ts";
import { defined, entryOf } from "../../model/collections.ts";
import type { Iso3, Resolution } from "../../model/country.ts";
import { ShortlistError } from "../../model/problem.ts";
import type { Row } from "../../model/table.ts";
import { StreamUnfit } from "../../tables/csv/stream.ts";
import type { StreamRow } from "../../tables/csv/stream-row.ts";
import { foldHeader } from "../../tables/index.ts";
import { spread, widthOf } from "../../tables/layout/rows.ts";
import { isMissingMark } from "../../tables/number.ts";
import type { CodeScheme } from "../contract.ts";
import { COUNTRY_CODE_WORDS, COUNTRY_WORDS, cellText, PARTNER_WORDS, REMARK_WORDS } from "./cells.ts";
import type { OtherNames, UserColumns, UserSink } from "./columns.ts";
import { CODES, NAMES } from "./headers.ts";
import { titleOf } from "./splits.ts";

/** Cells of a column that are looked at before it is looked at whole, and the share of them that must be countries. */
const [LOOKED_AT, SOME] = [60, 0.3];
/** Share of the rows from which on a column names the row's country, and below which it names another one. */
const [SAME, OTHER] = [0.8, 0.1];
/** Numbers are codes of countries where so many different ones are those of their rows. */
const FEWEST_NUMBERS = 3;
const NUMBER = /^\d{1,3}$/u;

/** By which codes a column may name countries; `undefined` is ISO's letters, and names. */
const SCHEMES: Readonly<Record<"names" | "codes" | "numbers", readonly OtherNames["scheme"][]>> = {
  names: [undefined],
  codes: [undefined, "gec", "ioc"],
  numbers: ["numbers"],
};

/** A cell of a column that may name countries, with what the row's own columns say. */
interface CountryCell {
  readonly text: string;
  readonly key: Resolution | undefined;
}

type Look = (text: string, scheme?: CodeScheme) => Resolution;

/**
 * The columns of a table with what its other columns of countries are: a column of which most cells are countries is one,
 * whatever its title. Where it agrees with the row's country it names that too, and rows that disagree are refused; where it hardly
 * ever does it names another country (a partner), which is flagged. Between the two the table is refused. None of them has figures.
 */
export function withCountryColumns(columns: UserColumns, body: readonly Row[], sink: UserSink): UserColumns {
  const { isMapped, figures } = columns;
  // The last row of a beginning that is read as a stream is not the file's.
  const rows = sink.isBeginning ? body.filter(({ at }) => at > 0) : body;
  const known = new Map<string, Resolution>();
  const look: Look = (text, scheme) =>
    entryOf(known, `${scheme ?? ""}\u0000${text}`, () => resolve(text, scheme ? { scheme } : {}));
  const keys = rows.map((row) => countryOf(row, columns, look));
  const own = ownColumns(columns);
  const others: (OtherNames & {
    readonly is: "same" | "other";
    readonly isCode: boolean;
    readonly isSure: boolean;
  })[] = [];
  const width = widthOf(rows);
  for (let column = 0; column < width; column += 1) {
    const title = foldHeader(columns.header?.cells[column]);
    if (own.has(column) || REMARK_WORDS.test(title) || /^sources?$/u.test(title)) continue;
    const cells = rows.flatMap((row, i): CountryCell[] => {
      const text = cellText(row.cells[column]);
      // What stands in a row by itself is a note.
      const isAlone = row.cells.every((cell, at) => at === column || cellText(cell) === "");
      return text === "" || isAlone || isMissingMark(text) ? [] : [{ text, key: keys[i] }];
    });
    const kind = kindOf(cells, look);
    if (kind === undefined) {
      mustBeNoParts(columns, rows, cells, column, sink);
      continue;
    }
    const isCode = kind === "codes";
    const tried = SCHEMES[kind].map((scheme) => ({ scheme, counts: compared(cells, look, scheme) }));
    const same = tried.find(({ counts }) => isSame(counts));
    const { counts } = tried[0]!;
    if (same) {
      if (kind === "numbers" && same.counts.agreeing < FEWEST_NUMBERS) continue;
      const isSure = same.scheme === undefined && counts.agree >= cells.length * SAME;
      others.push({ column, is: "same", isCode, isSure, ...defined({ scheme: same.scheme }) });
    } else if (kind === "numbers" || counts.agree + counts.disagree === 0) continue;
    else if (isOther(counts, title)) {
      others.push({ column, is: "other", isCode, isSure: false });
      const all = counts.agree + counts.disagree;
      const message = `"${titleOf(columns, column)}" names countries too, and in ${counts.agree} of ${all} rows the one of the row: it was taken for another country, and was not read`;
      if (sink.isBeginning) throw new StreamUnfit("a column may name another country");
      sink.collector.problem("warning", "other-country-column", message, sink.place(topOf(columns), column));
    } else {
      if (sink.isBeginning) throw new StreamUnfit("a column may name the row's country");
      throw inDoubt(columns, column, counts, sink);
    }
  }
  if (others.length === 0) return columns;
  const same = others.filter(({ is }) => is === "same");
  const sure = (isCode: boolean) => same.find((one) => one.isSure && one.isCode === isCode)?.column;
  const name = columns.name ?? sure(false);
  const isCoded = columns.code !== undefined || mostAreCodes(rows, columns.name!);
  const code = isCoded ? columns.code : sure(true);
  const also = same.filter(({ column }) => column !== name && column !== code);
  const taken = new Set(others.map(({ column }) => column));
  return {
    ...columns,
    ...defined({ name, code }),
    also,
    figures: isMapped ? figures : figures.filter(({ column }) => !taken.has(column)),
  };
}

/** Columns that are understood otherwise. */
function ownColumns({
  name,
  code,
  year,
  indicator,
  figures,
  isMapped,
  beside = [],
}: UserColumns): ReadonlySet<unknown> {
  const read = figures.flatMap(({ column, id }) => (isMapped || id === undefined ? [column] : []));
  return new Set([name, code, year, indicator, ...read, ...beside.map(([, column]) => column)]);
}

function countryOf({ cells }: Row, { name, code }: UserColumns, look: Look): Resolution | undefined {
  const [byName, byCode] = [name, code].map((at) => {
    const text = at === undefined ? "" : cellText(cells[at]);
    return text === "" ? undefined : look(text);
  });
  if (byName === undefined || byCode === undefined) return byName ?? byCode;
  const iso3 = agreement(byCode, byName)?.iso3;
  return iso3 === undefined ? undefined : look(iso3);
}

function isMeant({ match }: Resolution): boolean {
  return match === "exact" || match === "alias" || match === "ambiguous";
}

/** How a column may name countries: undefined where it does not. */
function kindOf(cells: readonly CountryCell[], look: Look): keyof typeof SCHEMES | undefined {
  const names = (text: string) => /\p{L}/u.test(text) && !/\p{Sc}/u.test(text) && isMeant(look(text));
  const asked = spread(cells, LOOKED_AT);
  if (asked.length === 0) return undefined;
  if (asked.every(({ text }) => NUMBER.test(text))) return "numbers";
  if (asked.filter(({ text }) => names(text)).length < asked.length * SOME) return undefined;
  const texts = [...new Set(cells.map(({ text }) => text))];
  const countries = new Set(texts.filter(names));
  if (cells.filter(({ text }) => countries.has(text)).length * 2 <= cells.length) return undefined;
  if (countries.size * 2 <= texts.length) return undefined;
  const isCode = texts.filter((text) => CODE.test(text)).length * 2 > texts.length;
  // Yes and no, and continents, look like codes of two letters: they are few.
  const keys = new Set(cells.map(({ key }) => key?.iso3));
  const fewest = Math.max(keys.size / 2, Math.min(2, cells.length));
  if (texts.every((text) => text.length === 2) && countries.size < fewest) return undefined;
  return isCode ? "codes" : "names";
}

interface Counts {
  agree: number;
  disagree: number;
  /** Different countries that agree. */
  agreeing: number;
  /** Each country of the rows has one country in the column, and both are the same countries. */
  isShuffled: boolean;
  /** The column has fewer than half as many countries as the rows. */
  isFew: boolean;
}

/** In how many rows a column names the row's country, of those in which both are known. */
function compared(cells: readonly CountryCell[], look: Look, scheme: OtherNames["scheme"]): Counts {
  const pairs = new Map<string, { key: Resolution; own: Resolution; rows: number }>();
  for (const { text, key } of cells) {
    if (key === undefined || !isMeant(key)) continue;
    const pair = entryOf(pairs, `${key.input}\u0000${text}`, () => ({
      key,
      own: scheme === "numbers" ? look(text.padStart(3, "0")) : look(text, scheme),
      rows: 0,
    }));
    pair.rows += 1;
  }
  const all = [...pairs.values()].filter(({ own }) => isMeant(own));
  const agreed = all.filter(({ key, own }) => agreement(key, own)?.iso3 !== undefined);
  const rowsOf = (some: typeof all) => some.reduce((sum, { rows }) => sum + rows, 0);
  const [keys, owns] = [new Set(all.map(({ key }) => key.iso3)), new Set(all.map(({ own }) => own.iso3))];
  const shared = [...keys].filter((iso3) => owns.has(iso3)).length;
  return {
    agree: rowsOf(agreed),
    disagree: rowsOf(all) - rowsOf(agreed),
    agreeing: new Set(agreed.map(({ key }) => key.iso3)).size,
    isShuffled: all.length === keys.size && all.length === owns.size && shared >= keys.size * SAME,
    isFew: owns.size * 2 < keys.size,
  };
}

function isSame({ agree, disagree }: Counts): boolean {
  return agree > 0 && agree >= (agree + disagree) * SAME;
}

/** A column that has the same countries in another order is one that was sorted or shifted alone, unless its title says otherwise. */
function isOther({ agree, disagree, isShuffled, isFew }: Counts, title: string): boolean {
  if (PARTNER_WORDS.test(title) && agree * 2 < disagree) return true;
  if (isShuffled && disagree > 0) return false;
  return isFew || agree < (agree + disagree) * OTHER;
}

function inDoubt(
  columns: UserColumns,
  column: number,
  { agree, disagree }: Counts,
  sink: UserSink,
): ShortlistError {
  const [title, key] = [column, (columns.code ?? columns.name)!].map((at) => `"${titleOf(columns, at)}"`);
  const what = `${title} and ${key} both name countries, and the same one in only ${agree} of ${agree + disagree} rows: which of them is the row's is not certain`;
  return new ShortlistError("countries-in-doubt", what, {
    where: { file: sink.path, locator: sink.place(topOf(columns), column) },
    wayOut: `correct whichever is wrong, or take it away; a column of other countries than the rows' may be called "partner"`,
  });
}

function mostAreCodes(rows: readonly Row[], column: number): boolean {
  const texts = rows.map(({ cells }) => cellText(cells[column])).filter((text) => text !== "");
  return texts.filter((text) => CODE.test(text)).length * 2 > texts.length;
}

/** Throws where a column beside the codes names parts of one country, and the codes may be theirs: "Alabama, AL". */
function mustBeNoParts(
  columns: UserColumns,
  rows: readonly Row[],
  cells: readonly CountryCell[],
  column: number,
  sink: UserSink,
): void {
  const key = columns.code ?? columns.name!;
  if (columns.code !== undefined && columns.name !== undefined) return;
  const names = [...new Set(spread(cells, LOOKED_AT).map(({ text }) => text))];
  const parts = partsNamed(names);
  if (parts?.within === undefined) return;
  const codes = [...new Set(rows.map(({ cells }) => cellText(cells[key])))].filter((text) => CODE.test(text));
  if (codes.length > 1 && mayBePartsOf(parts.within, codes)) throw partsOf(columns, column, parts, sink);
}

/** So many codes of countries are hardly by chance all those of parts of one. */
const MANY = 8;
/**
 * Countries of whose parts so few codes may be by chance: a quarter of all countries share theirs with a province of Italy, and a quarter of
 * those of the Americas with a state of Mexico. Of three countries, two in a thousand times all are those of the United States.
 */
const BY_CHANCE: ReadonlySet<string | undefined> = new Set(["ITA", "MEX"]);
const CODE = /^[A-Za-z]{2,3}$/u;
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
    const consequence = isDoubt
      ? `, and ${countries} are countries' too: the codes alone do not tell`
      : ": they were not read as countries'";
    throw new ShortlistError(
      "not-country-codes",
      `${count} of the ${all} codes under "${titleOf(this.columns, column)}" are ${whose}, such as ${quoted(some)}${consequence}`,
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
function topOf({ header, table }: UserColumns): number {
  return header?.at ?? table.rows[0]?.at ?? 1;
}

/** Why a table is refused of which a column names parts of countries. */
function partsOf(
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
