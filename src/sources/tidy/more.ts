import { readMeasured } from "../../model/dating.ts";
import { entryOf } from "../../model/gather.ts";
import type { Observation } from "../../model/observation.ts";
import type { StreamRow } from "../../tables/csv/stream-row.ts";
import type { Header } from "../../tables/index.ts";
import { isMissingMark, isNoFigure } from "../../tables/number.ts";
import { COMPANIONS } from "../collector/claims.ts";
import { cellText } from "../user/cells.ts";
import type { More, UserColumns, UserSink } from "../user/columns.ts";

const TEXTS = ["unit", "source", "file", "locator", "note", "measured"] as const;

export function hasMore({ columns }: Header): boolean {
  return [...COMPANIONS, ...TEXTS].some((key) => columns.has(key));
}

/** Unit, error, bounds and note, which the row states of its figure. */
export function moreOf({ columns }: Header, sink: UserSink): Pick<UserColumns, "more" | "end"> {
  const { collector } = sink;
  const units = new Units();
  const more = (row: StreamRow, { what, facts, place, year }: More) => {
    const figures = COMPANIONS.flatMap((key) => {
      const column = columns.get(key);
      if (column === undefined) return [];
      const decimal = facts.kind === "numbers" ? facts.decimal : ".";
      const number = row.number(column);
      const isPlain = !Number.isNaN(number) && (decimal === "." || row.mark === "none");
      const value = isPlain
        ? number
        : collector.number(row.text(column), `${what}, ${key}`, place(column), undefined, { decimal });
      if (value === undefined) return [];
      if (!isNoFigure(value)) return [[key, value] as const];
      collector.gather("warning", "missing-code", noFigure(key), place(column), key);
      return [];
    });
    const unit = textOf(row, columns.get("unit"));
    // Of a known indicator only figures in its own unit come here, however it is written.
    if (unit !== "" && sink.known?.(facts.id)?.unit === undefined) units.see(facts.id, unit, row.at);
    const note = noteOf(row, columns);
    const said: Partial<Observation> = {
      ...(unit === "" ? {} : { unit }),
      ...Object.fromEntries(figures),
      ...(note === "" ? {} : { note }),
      ...measuredOf(row, columns.get("measured"), { year, place, sink }),
    };
    return said;
  };
  return { more, end: () => units.say(sink, columns.get("unit")) };
}

/** `2012`, or `<=2014` for that year or before, and not after the year described; anything else is said. */
function measuredOf(
  row: StreamRow,
  column: number | undefined,
  { year, place, sink }: Pick<More, "year" | "place"> & { readonly sink: UserSink },
): Partial<Observation> {
  const text = textOf(row, column);
  if (column === undefined || text === "" || isMissingMark(text)) return {};
  const read = readMeasured(text);
  if (read && (year === undefined || read.measured! <= year)) return read;
  sink.collector.gather("warning", "bad-measured", notMeasured, place(column));
  return {};
}

const noFigure = (key: string) => (count: number) =>
  `${count === 1 ? "1 cell" : `${count} cells`} under "${key}" ${count === 1 ? "holds" : "hold"} a number that data files write where there is none, and ${count === 1 ? "was" : "were"} read as missing`;

const notMeasured = (count: number) =>
  `${count === 1 ? "1 cell" : `${count} cells`} under "measured" ${count === 1 ? "does" : "do"} not say in which year a figure was measured (2012, or <=2014 for that year or before; not after the year described), and ${count === 1 ? "was" : "were"} left out; the age of the figure counts from the year described`;

/** The units of each indicator: figures in several do not belong beside each other. */
class Units {
  readonly #byId = new Map<string, Map<string, { count: number; readonly first: number }>>();

  see(id: string, unit: string, at: number): void {
    const units = entryOf(this.#byId, id, () => new Map<string, { count: number; readonly first: number }>());
    entryOf(units, unit, () => ({ count: 0, first: at })).count += 1;
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
