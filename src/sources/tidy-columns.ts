import type { Observation } from "../model/observation.ts";
import type { Table } from "../model/table.ts";
import type { StreamRow } from "../tables/csv-stream-row.ts";
import { findHeader, type Header, type HeaderSpec } from "../tables/index.ts";
import { cellText } from "./user-cells.ts";
import { cutAtHeaders, type FoundHeader, yearColumn } from "./user-headers.ts";
import type { More, UserColumns, UserSink } from "./user-rows.ts";
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
    ...(further.length === 0 ? {} : { more: moreOf(titles, sink) }),
  };
}

/** Unit, error, bounds and note, which the row states of its figure. */
function moreOf({ columns }: Header, { collector }: UserSink): NonNullable<UserColumns["more"]> {
  return (row, { what, facts, place }: More) => {
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
    const note = noteOf(row, columns);
    const more: Partial<Observation> = {
      ...(unit === "" ? {} : { unit }),
      ...Object.fromEntries(figures),
      ...(note === "" ? {} : { note }),
    };
    return more;
  };
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
