import { ByFigure } from "../model/by-figure.ts";
import type { Iso3 } from "../model/country.ts";
import { ShortlistError } from "../model/error.ts";
import type { Value } from "../model/observation.ts";
import type { Row } from "../model/table.ts";
import { foldHeader } from "../tables/index.ts";
import { cellText, readYear } from "./user-cells.ts";
import type { UserColumns, UserSink } from "./user-columns.ts";
import type { TableFacts } from "./user-facts.ts";

/** Fewer figures than this that a table gives twice with different values are slips; and a smaller share of them. */
const [FEWEST, SHARE] = [3, 0.1];
/** Pairs of rows by which columns are compared. */
const MOST_PAIRS = 1000;
/** Share of the pairs whose rows a column must tell apart. */
const TELLING = 0.9;
/** What says more of a figure, or comes with its name, and makes no other figure of it. */
const BESIDE =
  /^(?:value|se|lower|upper|note|notes|file|locator|(?:indicator|series)[ _-]?name|rank|comments?|footnotes?)$/u;

/** Whether so many repetitions among so many figures are no slips. */
export function areMany(repeated: number, figures: number): boolean {
  return repeated >= FEWEST && repeated >= figures * SHARE;
}

/** Columns of a table that are not read and may split it: by sex, by age, by kind of transaction. */
export function spareColumns({
  header,
  name,
  code,
  indicator,
  year,
  figures,
}: UserColumns): readonly number[] {
  const own = new Set([name, code, indicator, year, ...figures.map(({ column }) => column)]);
  return (header?.cells ?? []).flatMap((cell, column) => {
    const title = foldHeader(cell);
    return title === "" || own.has(column) || BESIDE.test(title) ? [] : [column];
  });
}

/**
 * Watches for a table that gives many figures several times: then a column that was not understood tells its rows apart, and
 * which of them is meant would be decided by their order.
 */
export class SplitWatch {
  readonly #columns: UserColumns;
  /** Positions in the lists of the values and rows of first figures. */
  readonly #first = new ByFigure<number>();
  readonly #values: Value[] = [];
  readonly #rows: number[] = [];
  readonly #pairs: [first: number, later: number][] = [];
  #count = 0;

  constructor(columns: UserColumns) {
    this.#columns = columns;
  }

  see(country: Iso3, indicator: string, year: number | undefined, value: Value, at: number): void {
    const first = this.#first.get(country, indicator, year);
    if (first === undefined) {
      this.#first.set(country, indicator, year, this.#values.push(value) - 1);
      this.#rows.push(at);
      return;
    }
    const row = this.#rows[first]!;
    if (this.#values[first] === value || row === at) return;
    this.#count += 1;
    if (this.#pairs.length < MOST_PAIRS) this.#pairs.push([row, at]);
  }

  /** Throws where that is so, with the column that is the likeliest. */
  end(body: readonly Row[], facts: TableFacts, { path, place }: UserSink): void {
    const { header, figures } = this.#columns;
    if (header === undefined || !areMany(this.#count, this.#values.length)) return;
    const rows = new Map(body.map((row) => [row.at, row]));
    const texts = (column: number) =>
      this.#pairs.map((pair) => pair.map((at) => cellText(rows.get(at)?.cells[column])));
    // A column of a wide table that was taken for an indicator may be one of years, or of names of parts.
    const suspects = figures.flatMap(({ id, column }) => {
      if (id === undefined || figures.length === 1) return [];
      const areYears = () =>
        texts(column)
          .flat()
          .every((text) => readYear(text).kind === "year");
      return facts.of(id).kind === "categories" || areYears() ? [column] : [];
    });
    const [best] = [...spareColumns(this.#columns), ...suspects]
      .map((column) => {
        const pairs = texts(column);
        const telling = pairs.filter(([first, later]) => first !== later).length / pairs.length;
        return { column, telling, values: [...new Set(pairs.flat())] };
      })
      .filter(({ telling }) => telling >= TELLING)
      .sort((a, b) => b.telling - a.telling || a.values.length - b.values.length || a.column - b.column);
    if (best === undefined) return;
    const title = cellText(header.cells[best.column]);
    const some = best.values.filter((text) => text !== "").slice(0, 3);
    const such = some.map((text) => `"${text}"`).join(", ");
    throw new ShortlistError(
      "split-rows",
      `${this.#count} figures are given again, with another value for the same country, indicator and year: the column "${title}" (${such}) tells them apart, and is not read`,
      {
        where: { file: path, locator: place(header.at, best.column) },
        wayOut: `take the rows of one kind: --where "${title}=${some[0] ?? ""}"`,
      },
    );
  }
}
