import { ByFigure } from "../../model/by-figure.ts";
import type { Iso3 } from "../../model/country.ts";
import { ShortlistError } from "../../model/error.ts";
import type { Value } from "../../model/observation.ts";
import type { Row } from "../../model/table.ts";
import { foldHeader } from "../../tables/index.ts";
import { cellText, readYear } from "./cells.ts";
import type { UserColumns, UserSink } from "./columns.ts";
import type { TableFacts } from "./facts.ts";
import { REMARK_WORDS } from "./words.ts";

/** Fewer figures than this that a table gives twice with different values are slips; and a smaller share of them. */
const [FEWEST, SHARE] = [3, 0.1];
/** Pairs of rows by which columns are compared. */
const MOST_PAIRS = 1000;
/** Share of the pairs whose rows a column must tell apart. */
const TELLING = 0.9;
/** What comes with the name of a figure or beside it, where the row's indicator is read, and makes no other figure of it. */
const BESIDE = /^(?:value|(?:indicator|series)[ _-]?name)$/u;

/** Whether so many repetitions among so many figures are no slips. */
export function areMany(repeated: number, figures: number): boolean {
  return repeated >= FEWEST && repeated >= figures * SHARE;
}

/** Columns of a table that are not read and may split it: by sex, by age, by kind of transaction. */
export function spareColumns(columns: UserColumns): readonly number[] {
  const { header, name, code, indicator, year, figures, isMapped, witnesses = [] } = columns;
  const own = new Set([name, code, indicator, year, ...figures.map(({ column }) => column)]);
  const titled = (header?.cells ?? []).flatMap((cell, column) => {
    const title = foldHeader(cell);
    const isBeside = REMARK_WORDS.test(title) || (!isMapped && BESIDE.test(title));
    return title === "" || own.has(column) || isBeside ? [] : [column];
  });
  if (!isMapped) return titled;
  // Of a table that its user mapped a column without a title counts too.
  const untitled = witnesses.filter((column) => foldHeader(header?.cells[column]) === "");
  return [...titled, ...untitled].sort((a, b) => a - b);
}

/** What a column is called in a message, and in an option: by its position where it has no title. */
export function titleOf({ header, table }: UserColumns, column: number): string {
  return cellText(header?.cells[column]) || `#${column + 1 + (table.firstColumn ?? 0)}`;
}

/**
 * Watches for a table that gives many figures several times: then a column that was not understood tells its rows apart, and
 * which of them is meant would be decided by their order.
 */
export class SplitWatch {
  /** Positions in the lists of the values and rows of first figures. */
  readonly #first = new ByFigure<number>();
  readonly #values: Value[] = [];
  readonly #rows: number[] = [];
  readonly #pairs: [first: number, later: number][] = [];
  /** Figures that are given again, and of them those with another value. */
  #repeats = 0;
  #count = 0;

  constructor(private readonly columns: UserColumns) {}

  see(country: Iso3, indicator: string, year: number | undefined, value: Value, at: number): void {
    const first = this.#first.get(country, indicator, year);
    if (first === undefined) {
      this.#first.set(country, indicator, year, this.#values.push(value) - 1);
      this.#rows.push(at);
      return;
    }
    const row = this.#rows[first]!;
    if (row === at) return;
    const isOther = this.#values[first] !== value;
    if (isOther) this.#count += 1;
    // Of a table that its user mapped a figure given twice is one too many, equal as the two may be.
    if (!isOther && !this.columns.isMapped) return;
    this.#repeats += 1;
    if (this.#pairs.length < MOST_PAIRS) this.#pairs.push([row, at]);
  }

  /** Throws where that is so, with the column that is the likeliest. */
  end(body: readonly Row[], facts: TableFacts, { path, place }: UserSink): void {
    const columns = this.columns;
    const { header, figures, isMapped } = columns;
    const isMany = header !== undefined && areMany(this.#count, this.#values.length);
    if (!isMany && !(isMapped && this.#pairs.length > 0)) return;
    const rows = new Map(body.map((row) => [row.at, row]));
    const texts = (column: number) =>
      this.#pairs.map((pair) => pair.map((at) => cellText(rows.get(at)?.cells[column])));
    // A column of a wide table that was taken for an indicator may be one of years, or of names of parts.
    const suspects = figures.flatMap(({ id, column }) => {
      if (id === undefined || figures.length === 1 || isMapped) return [];
      const areYears = () =>
        texts(column)
          .flat()
          .every((text) => readYear(text).kind === "year");
      return facts.of(id).kind === "categories" || areYears() ? [column] : [];
    });
    const all = [...spareColumns(columns), ...suspects].map((column) => {
      const pairs = texts(column);
      return {
        column,
        apart: pairs.map(([one, other]) => one !== other),
        values: [...new Set(pairs.flat())],
      };
    });
    // Words, as a column of kinds has them, and not only other figures of the rows; of these each row may have its own.
    const areWords = ({ values }: Candidate) => values.some((text) => /\p{L}/u.test(text));
    const areKinds = (one: Candidate) =>
      areWords(one) || one.values.every((text) => readYear(text).kind === "year");
    const pairs = isMapped ? toldBy(isMany ? all : all.filter(areWords)) : all;
    const kindsThatTell = columnsThatTell(pairs.filter(areKinds));
    const telling = kindsThatTell.length > 0 ? kindsThatTell : columnsThatTell(pairs);
    const [first] = telling;
    if (first === undefined) return;
    const titles = telling.map(({ column }) => `"${titleOf(columns, column)}"`);
    const mapped = new Set(figures.map(({ id }) => id));
    const kinds = telling.map(({ column, values }) => {
      const value = values.find((text) => mapped.has(text)) ?? values.find((text) => text !== "") ?? "";
      return `--where "${titleOf(columns, column)}=${value}"`;
    });
    const some = first.values.filter((text) => text !== "").slice(0, 3);
    const such = telling.length > 1 ? "" : ` (${some.map((text) => `"${text}"`).join(", ")})`;
    const which =
      telling.length > 1
        ? `the columns ${titles.join(" and ")} together tell them apart, and are not read`
        : `the column ${titles[0]}${such} tells them apart, and is not read`;
    const areYears = some.length > 0 && some.every((text) => readYear(text).kind === "year");
    const call = isMapped
      ? `name the column with --year-column "${titleOf(columns, first.column)}"`
      : 'call the column "year"';
    throw new ShortlistError("split-rows", `${this.#given()}: ${which}`, {
      where: { file: path, locator: place(header?.at ?? body[0]?.at ?? 1, first.column) },
      wayOut: `${areYears ? `${call} if that is what it holds, or ` : ""}take the rows of one kind: ${kinds.join(" ")}`,
    });
  }

  #given(): string {
    const [count, isMapped] = [this.#repeats, this.columns.isMapped === true];
    const what = `${count} ${count === 1 ? "figure is" : "figures are"} given again`;
    return isMapped
      ? `${what} for the same country, indicator and year`
      : `${what}, with another value for the same country, indicator and year`;
  }
}

/** The candidates over the pairs of rows that one of them tells apart: the other pairs are slips. */
function toldBy(candidates: readonly Candidate[]): readonly Candidate[] {
  return candidates.map((one) => ({
    ...one,
    apart: one.apart.filter((_, pair) => candidates.some(({ apart }) => apart[pair])),
  }));
}

interface Candidate {
  readonly column: number;
  /** Of each pair of rows, whether the column tells them apart. */
  readonly apart: readonly boolean[];
  readonly values: readonly string[];
}

/**
 * The column that tells the rows of nearly every pair apart, the one with the fewest values first; or where none does alone,
 * as few as do together. Empty where all of them do not.
 */
function columnsThatTell(candidates: readonly Candidate[]): readonly Candidate[] {
  const chosen: Candidate[] = [];
  const told = new Set<number>();
  const [{ apart } = { apart: [] }] = candidates;
  const needed = apart.length * TELLING;
  while (told.size < needed) {
    const adds = ({ apart }: Candidate) => apart.filter((is, pair) => is && !told.has(pair)).length;
    const [best] = candidates
      .map((one) => ({ one, adds: adds(one) }))
      .filter(({ adds }) => adds > 0)
      .sort(
        (a, b) => b.adds - a.adds || a.one.values.length - b.one.values.length || a.one.column - b.one.column,
      );
    if (best === undefined) return [];
    chosen.push(best.one);
    best.one.apart.forEach((is, pair) => {
      if (is) told.add(pair);
    });
  }
  return chosen;
}
