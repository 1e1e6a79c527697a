import type { Iso3 } from "../../model/country.ts";
import { foldHeader } from "../../tables/layout/header.ts";
import { isBare } from "./bare-names.ts";
import type { UserColumns, UserSink } from "./columns.ts";
import { isTitle } from "./headers.ts";

/** Names that are remembered, and that a sentence bears. */
const MOST_NAMES = 10_000;
const NAMED = 5;

/** Countries that stand in a table in rows without a figure alone: said together. */
export class CountriesWithoutFigure {
  readonly #names = new Map<string, { code: string; name: string; at: number; column: number }>();
  readonly #with = new Set<Iso3>();
  #last: Iso3 | undefined;

  constructor(private readonly sink: UserSink) {}

  /** A row with figures. */
  see(country: Iso3): void {
    if (country === this.#last) return;
    this.#last = country;
    this.#with.add(country);
  }

  /** A row without: of a country, or a title or a note. */
  seeBlank(code: string, name: string, at: number, column: number): void {
    const key = `${code}\u0000${name}`;
    if (this.#names.size < MOST_NAMES && !this.#names.has(key))
      this.#names.set(key, { code, name, at, column });
  }

  end(): void {
    const { collector, place } = this.sink;
    const found = new Map<Iso3, { called: string; where: string }>();
    for (const { code, name, at, column } of this.#names.values()) {
      // Which country a name of two is, only figures are worth finding out.
      const iso3 = isBare(name || code) ? undefined : collector.countryAside({ code, name });
      if (iso3 === undefined || this.#with.has(iso3) || found.has(iso3)) continue;
      found.set(iso3, { called: name || code, where: place(at, column) });
    }
    const all = [...found.values()];
    if (all.length === 0) return;
    const some = all.slice(0, NAMED).map(({ called, where }) => `${called} (${where})`);
    const more = all.length > NAMED ? ` and ${all.length - NAMED} more` : "";
    const message = `${all.length} ${all.length === 1 ? "country stands" : "countries stand"} in this table without a figure: ${some.join(", ")}${more}`;
    collector.problem("info", "no-figure", message, all[0]!.where, { withoutFigure: [...found.keys()] });
  }
}

/** Rows that are another header, which lacks a title of the table's: what is below may be figures of something else. */
export class TitlesAmongRows {
  readonly #known = new Map<string, boolean>();

  constructor(
    private readonly columns: UserColumns,
    private readonly sink: UserSink,
  ) {}

  /** Whether what stands where a country should is such a title, which is said. */
  say(name: string, at: number, column: number): boolean {
    const { header } = this.columns;
    if (header === undefined) return false;
    let is = this.#known.get(name);
    if (is === undefined) {
      is = isTitle(name) || (name !== "" && foldHeader(name) === foldHeader(header.cells[column]));
      if (this.#known.size < MOST_NAMES) this.#known.set(name, is);
    }
    if (!is) return false;
    const message = `"${name}" stands here as above a table, without the titles of the table above: the rows below were read as more of that table`;
    this.sink.collector.problem("warning", "titles-missing", message, this.sink.place(at, column));
    return true;
  }
}

/** Rows with figures and no country, said run by run. */
export class NamelessRows {
  #run: { readonly from: number; to: number; count: number; readonly column: number } | undefined;

  constructor(private readonly sink: UserSink) {}

  add(at: number, column: number): void {
    this.#run ??= { from: at, to: at, count: 0, column };
    this.#run.to = at;
    this.#run.count += 1;
  }

  /** A row with a country follows, or none at all. */
  end(): void {
    if (this.#run === undefined) return;
    const { from, to, count, column } = this.#run;
    this.#run = undefined;
    const message =
      count === 1
        ? "The row has figures and no country; it was left out."
        : `The ${count} rows from ${from} to ${to} have figures and no country; they were left out.`;
    this.sink.collector.problem("warning", "incomplete-row", message, this.sink.place(from, column, to));
  }
}
