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
    const candidates = [...spareColumns(this.#columns), ...suspects].map((column) => {
      const pairs = texts(column);
      return {
        column,
        apart: pairs.map(([one, other]) => one !== other),
        values: [...new Set(pairs.flat())],
      };
    });
    const telling = columnsThatTell(candidates);
    const titles = telling.map(({ column }) => `"${cellText(header.cells[column])}"`);
    const many = `${this.#count} figures are given again, with another value for the same country, indicator and year`;
    const [first] = telling;
    if (first === undefined) return;
    const kinds = telling.map(({ column, values }) => {
      const value = values.find((text) => text !== "") ?? "";
      return `--where "${cellText(header.cells[column])}=${value}"`;
    });
    const some = first.values.filter((text) => text !== "").slice(0, 3);
    const such = telling.length > 1 ? "" : ` (${some.map((text) => `"${text}"`).join(", ")})`;
    const which =
      telling.length > 1
        ? `the columns ${titles.join(" and ")} together tell them apart, and are not read`
        : `the column ${titles[0]}${such} tells them apart, and is not read`;
    const areYears = some.length > 0 && some.every((text) => readYear(text).kind === "year");
    const years = areYears ? `call the column "year" if that is what it holds, or ` : "";
    throw new ShortlistError("split-rows", `${many}: ${which}`, {
      where: { file: path, locator: place(header.at, first.column) },
      wayOut: `${years}take the rows of one kind: ${kinds.join(" ")}`,
    });
  }
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
