import { entryOf } from "../../model/collections.ts";
import type { Iso3 } from "../../model/country.ts";
import type { Value } from "../../model/observation.ts";
import { ByFigure } from "../../model/observation.ts";
import { ShortlistError } from "../../model/problem.ts";
import type { Row } from "../../model/table.ts";
import type { StreamRow } from "../../tables/csv/stream-row.ts";
import { foldHeader } from "../../tables/index.ts";
import type { TakenInColumns } from "../collector/store.ts";
import { cellText, isKindTitle, REMARK_WORDS, readYear, UNIT_WORDS } from "./cells.ts";
import type { UserColumns, UserSink } from "./columns.ts";
import type { TableFacts } from "./facts.ts";

/** Fewer figures than this that a table gives twice with different values are slips; and a smaller share of them. */
const [FEWEST, SHARE] = [3, 0.1];
/** Pairs of rows by which columns are compared. */
const MOST_PAIRS = 1000;
/** Share of the pairs whose rows a column must tell apart. */
const DISTINGUISHED = 0.9;
/** What comes with the name of a figure or beside it, where the row's indicator is read, and makes no other figure of it. */
const NO_SPLIT = /^(?:value|(?:indicator|series)[ _-]?name)$/u;

/** Whether so many repetitions among so many figures are no slips. */
export function areMany(repeated: number, figures: number): boolean {
  return repeated >= FEWEST && repeated >= figures * SHARE;
}

/** Columns of a table that are not read and may split it: by sex, by age, by kind of transaction. */
function spareColumns(columns: UserColumns): readonly number[] {
  const { header, name, code, indicator, year, figures, isMapped, witnesses = [] } = columns;
  const own = new Set([name, code, indicator, year, ...figures.map(({ column }) => column)]);
  const titled = (header?.cells ?? []).flatMap((cell, column) => {
    const title = foldHeader(cell);
    const isBeside = REMARK_WORDS.test(title) || (!isMapped && NO_SPLIT.test(title));
    return title === "" || own.has(column) || isBeside ? [] : [column];
  });
  if (!isMapped) return titled;
  // Of a table that its user mapped a column without a title counts too.
  const untitled = witnesses.filter((column) => foldHeader(header?.cells[column]) === "");
  return [...titled, ...untitled].sort((a, b) => a - b);
}

/** There is a column that may tell apart rows of one country, indicator and year. */
export function mayBeSplit(columns: UserColumns): boolean {
  return spareColumns(columns).length > 0 || columns.figures.filter(({ id }) => id !== undefined).length > 1;
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
  /** First figures that are not, or not of this table, in columns. */
  readonly #others = new ByFigure<{ readonly value: Value; readonly at: number }>();
  readonly #pairs: [first: number, later: number][] = [];
  /** Figures that are given again, and of them those with another value. */
  #repeats = 0;
  #count = 0;
  /** Those that are given first. */
  #distinct = 0;

  readonly #isNeeded: boolean;
  /** Figures from here on are this table's. */
  readonly #from: number;

  constructor(
    private readonly columns: UserColumns,
    private readonly inColumns: TakenInColumns | undefined,
  ) {
    this.#isNeeded = mayBeSplit(columns);
    this.#from = inColumns?.count ?? 0;
  }

  /** Whether it is the first of its country, indicator and year: then it is kept, if columns did not take it. */
  see(country: Iso3, indicator: string, year: number | undefined, value: Value, at: number): boolean {
    if (!this.#isNeeded) return false;
    const first = this.#others.get(country, indicator, year) ?? this.#held(country, indicator, year);
    if (first === undefined) {
      this.#distinct += 1;
      return true;
    }
    if (first.at === at) return false;
    const isOther = first.value !== value;
    if (isOther) this.#count += 1;
    // Of a table that its user mapped a figure given twice is one too many, equal as the two may be.
    if (!isOther && !this.columns.isMapped) return false;
    this.#repeats += 1;
    if (this.#pairs.length < MOST_PAIRS) this.#pairs.push([first.at, at]);
    return false;
  }

  keep(country: Iso3, indicator: string, year: number | undefined, value: Value, at: number): void {
    this.#others.set(country, indicator, year, { value, at });
  }

  #held(country: Iso3, indicator: string, year: number | undefined) {
    const taken = this.inColumns;
    const position = taken?.first(country, indicator, year);
    if (taken === undefined || position === undefined || position < this.#from) return undefined;
    return { value: taken.value(position), at: taken.line(position) };
  }

  /** Throws where that is so, with the column that is the likeliest. */
  end(body: readonly Row[], facts: TableFacts, { path, place }: UserSink): void {
    const columns = this.columns;
    const { header, figures, isMapped } = columns;
    const isMany = header !== undefined && areMany(this.#count, this.#distinct);
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
    const pairs = isMapped ? overPairsThatDiffer(isMany ? all : all.filter(areWords)) : all;
    const kindsThatTell = distinguishingColumns(pairs.filter(areKinds));
    const telling = kindsThatTell.length > 0 ? kindsThatTell : distinguishingColumns(pairs);
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
function overPairsThatDiffer(candidates: readonly Candidate[]): readonly Candidate[] {
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
function distinguishingColumns(candidates: readonly Candidate[]): readonly Candidate[] {
  const chosen: Candidate[] = [];
  const distinguished = new Set<number>();
  const [{ apart } = { apart: [] }] = candidates;
  const needed = apart.length * DISTINGUISHED;
  while (distinguished.size < needed) {
    const adds = ({ apart }: Candidate) => apart.filter((is, pair) => is && !distinguished.has(pair)).length;
    const [best] = candidates
      .map((one) => ({ one, adds: adds(one) }))
      .filter(({ adds }) => adds > 0)
      .sort(
        (a, b) => b.adds - a.adds || a.one.values.length - b.one.values.length || a.one.column - b.one.column,
      );
    if (best === undefined) return [];
    chosen.push(best.one);
    best.one.apart.forEach((is, pair) => {
      if (is) distinguished.add(pair);
    });
  }
  return chosen;
}

/** Words of a column that are quoted. */
const QUOTED = 3;

/**
 * Watches the columns that are not read and whose titles say that they split a table's rows into kinds (by indicator, unit, sex,
 * age), and of a table that its user mapped every column that names known indicators: figures of several kinds are not
 * one indicator's, though no country should stand twice.
 */
export class KindWatch {
  readonly #columns: UserColumns;
  readonly #sink: UserSink;
  readonly #kinds: readonly number[];
  /** Columns that may name an indicator other than the one that is mapped. */
  readonly #others: readonly number[];
  readonly #mapped: ReadonlySet<string>;
  /** By column and indicator, the words met, up to as many as are quoted. */
  readonly #words: ReadonlyMap<number, Map<string, Set<string>>>;
  #conflict: { readonly id: string; readonly at: number; readonly column: number } | undefined;

  constructor(columns: UserColumns, sink: UserSink, facts: TableFacts) {
    this.#columns = columns;
    this.#sink = sink;
    const title = (column: number) => foldHeader(columns.header?.cells[column]);
    const isRead = (column: number) =>
      columns.indicator !== undefined && columns.more !== undefined && UNIT_WORDS.test(title(column));
    const words = columns.figures.flatMap(({ id, column }) =>
      id !== undefined && !columns.isMapped && facts.of(id).kind === "categories" ? [column] : [],
    );
    const spare = spareColumns(columns);
    this.#kinds = [...spare, ...words].filter((column) => isKindTitle(title(column)) && !isRead(column));
    this.#words = new Map(this.#kinds.map((column) => [column, new Map()]));
    this.#others = columns.isMapped ? spare : [];
    this.#mapped = new Set(columns.figures.flatMap(({ id }) => id ?? []));
  }

  /** A row was taken; `indicator` where the row names it. */
  see(row: StreamRow, indicator = ""): void {
    for (const column of this.#kinds) {
      const byIndicator = this.#words.get(column)!;
      const words = entryOf(byIndicator, indicator, () => new Set<string>());
      if (words.size < QUOTED) words.add(cellText(row.text(column)));
    }
    if (this.#conflict !== undefined) return;
    for (const column of this.#others) {
      const id = cellText(row.text(column));
      if (this.#sink.known?.(id) === undefined || (this.#mapped.size === 1 && this.#mapped.has(id))) continue;
      this.#conflict = { id, at: row.at, column };
      return;
    }
  }

  /** Throws where rows of several kinds were taken. */
  end(): void {
    for (const column of this.#kinds) {
      const several = [...(this.#words.get(column)?.values() ?? [])].find((words) => words.size > 1);
      if (several) throw this.#several(column, [...several]);
    }
    if (this.#conflict !== undefined) throw this.#otherIndicator(this.#conflict);
  }

  #several(column: number, words: readonly string[]): ShortlistError {
    const title = titleOf(this.#columns, column);
    const filled = words.filter((word) => word !== "");
    const one = filled.find((word) => this.#mapped.has(word)) ?? filled[0]!;
    const some = words.map((word) => (word === "" ? "nothing" : `"${word}"`)).join(", ");
    const what = `the rows hold figures of several kinds: the column "${title}" (${some}) tells them apart, and is not read`;
    const at = this.#columns.header?.at ?? this.#columns.table.rows[0]?.at ?? 1;
    return this.#split(what, at, column, `take the rows of one kind: --where "${title}=${one}"`);
  }

  #otherIndicator({ id, at, column }: { id: string; at: number; column: number }): ShortlistError {
    const title = titleOf(this.#columns, column);
    const mapped = [...this.#mapped].map((one) => `"${one}"`).join(" and ");
    const what = `the column "${title}" says that a row holds "${id}", and its figure is mapped to ${mapped}`;
    const wayOut = `map it to the indicator that it holds, or take the rows of one: --where "${title}=${id}"`;
    return this.#split(what, at, column, wayOut);
  }

  #split(what: string, at: number, column: number, wayOut: string): ShortlistError {
    const where = { file: this.#sink.path, locator: this.#sink.place(at, column) };
    return new ShortlistError("split-rows", what, { where, wayOut });
  }
}
