import { ShortlistError } from "../../model/error.ts";
import { entryOf } from "../../model/gather.ts";
import type { StreamRow } from "../../tables/csv/stream-row.ts";
import { foldHeader } from "../../tables/index.ts";
import { cellText } from "./cells.ts";
import type { UserColumns, UserSink } from "./columns.ts";
import type { TableFacts } from "./facts.ts";
import { spareColumns, titleOf } from "./splits.ts";
import { isKindTitle, UNIT_WORDS } from "./words.ts";

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
