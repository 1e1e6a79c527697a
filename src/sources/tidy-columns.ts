import type { Observation } from "../model/observation.ts";
import type { Table } from "../model/table.ts";
import type { StreamRow } from "../tables/csv-stream-row.ts";
import { findHeader, type Header, type HeaderSpec } from "../tables/index.ts";
import { cellText } from "./user-cells.ts";
import type { More, UserColumns, UserSink } from "./user-columns.ts";
import { cutAtHeaders, type FoundHeader, yearColumn } from "./user-headers.ts";
import { labelOf, sayYear } from "./user-tables.ts";

const COLUMNS: HeaderSpec = {
  country: { is: /^(?:country|country[ _]?(?:name|code)|iso[ _-]?3?)$/u },
  indicator: { is: /^indicator$/u },
  value: { is: /^value$/u },
  unit: { is: /^unit$/u, optional: true },
  se: { is: /^se$/u, optional: true },
  lower: { is: /^lower$/u, optional: true },
  upper: { is: /^upper$/u, optional: true },
  source: { is: /^source$/u, optional: true },
  file: { is: /^file$/u, optional: true },
  locator: { is: /^locator$/u, optional: true },
  note: { is: /^note$/u, optional: true },
};
const FIGURES = ["se", "lower", "upper"] as const;
const TEXTS = ["unit", "source", "file", "locator", "note"] as const;

export interface Tidy extends FoundHeader {
  readonly table: Table;
  readonly part: Table;
  readonly titles: Header;
}

/** The tables with a column of countries, one of indicators and one of values. */
export function findTidy(tables: readonly Table[]): readonly Tidy[] {
  return tables.flatMap((table) =>
    cutAtHeaders(table, (part): Tidy | undefined => {
      const titles = findHeader(part, COLUMNS);
      return (
        titles && {
          table,
          part,
          titles,
          header: part.rows[titles.index]!,
          key: titles.columns.get("country")!,
          body: titles.body,
        }
      );
    }),
  );
}

/** What its columns are. A year that stands over a table without a column of years is said. */
export function tidyColumns({ table, part, titles, header }: Tidy, sink: UserSink): UserColumns {
  const of = (key: string) => titles.columns.get(key);
  const [name, value] = [of("country")!, of("value")!];
  const year = yearColumn(titles.titles, { header, taken: [...titles.columns.values()] }, sink);
  const over = year === undefined ? labelOf(part, header).year : undefined;
  if (over) sayYear(sink.collector, over, sink.place(header.at, name));
  const further = [...FIGURES, ...TEXTS].filter((key) => of(key) !== undefined);
  return {
    table,
    header,
    name,
    indicator: of("indicator")!,
    ...(year === undefined ? {} : { year }),
    ...(over === undefined ? {} : { stated: over.value }),
    figures: [{ column: value }],
    witnesses: FIGURES.flatMap((key) => of(key) ?? []),
    beside: FIGURES.flatMap((key) => of(key) ?? []),
    ...(further.length === 0 ? {} : moreOf(titles, sink)),
  };
}

/** Unit, error, bounds and note, which the row states of its figure. */
function moreOf({ columns }: Header, sink: UserSink): Pick<UserColumns, "more" | "end"> {
  const { collector } = sink;
  const units = new Units();
  const more = (row: StreamRow, { what, facts, place }: More) => {
    const figures = FIGURES.flatMap((key) => {
      const column = columns.get(key);
      if (column === undefined) return [];
      const decimal = facts.kind === "numbers" ? facts.decimal : ".";
      const number = row.number(column);
      const isPlain = !Number.isNaN(number) && (decimal === "." || row.mark === "none");
      const value = isPlain
        ? number
        : collector.number(row.text(column), `${what}, ${key}`, place(column), undefined, { decimal });
      return value === undefined ? [] : [[key, value] as const];
    });
    const unit = textOf(row, columns.get("unit"));
    if (unit !== "") units.see(facts.id, unit, row.at);
    const note = noteOf(row, columns);
    const said: Partial<Observation> = {
      ...(unit === "" ? {} : { unit }),
      ...Object.fromEntries(figures),
      ...(note === "" ? {} : { note }),
    };
    return said;
  };
  return { more, end: () => units.say(sink, columns.get("unit")) };
}

/** The units of each indicator: figures in several do not belong beside each other. */
class Units {
  readonly #byId = new Map<string, Map<string, { count: number; readonly first: number }>>();

  see(id: string, unit: string, at: number): void {
    const units = this.#byId.get(id) ?? new Map<string, { count: number; readonly first: number }>();
    this.#byId.set(id, units);
    const seen = units.get(unit);
    if (seen === undefined) units.set(unit, { count: 1, first: at });
    else seen.count += 1;
  }

  say({ collector, place }: UserSink, column: number | undefined): void {
    for (const [id, units] of this.#byId) {
      if (units.size < 2 || column === undefined) continue;
      const [most, next, ...others] = [...units].sort(([, a], [, b]) => b.count - a.count);
      const more = others.length === 0 ? "" : ` and ${others.length} more`;
      const message = `"${id}" has figures in several units: "${most![0]}" ${most![1].count} times, "${next![0]}" ${next![1].count} times, the first here${more}; they were read as they stand`;
      collector.problem("warning", "mixed-units", message, place(next![1].first, column));
    }
  }
}

/**
 * The row's own provenance columns tell where its author took the figure; the place of the figure that was read is the
 * user's file, so they go into the note.
 */
function noteOf(row: StreamRow, columns: Header["columns"]): string {
  const origin = ["source", "file", "locator"]
    .map((key) => textOf(row, columns.get(key)))
    .filter((text) => text !== "");
  const own = textOf(row, columns.get("note"));
  return [own, origin.length > 0 ? `according to the table from ${origin.join(", ")}` : ""]
    .filter((text) => text !== "")
    .join("; ");
}

function textOf(row: StreamRow, column: number | undefined): string {
  return column === undefined ? "" : cellText(row.text(column));
}
