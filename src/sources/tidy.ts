import type { Cell, ParsedFile, Row, Table } from "../model/table.ts";
import { findHeader, type Header, type HeaderSpec, locate } from "../tables/index.ts";
import type { NumberStyle } from "../tables/number.ts";
import { undecidedCommas } from "../tables/undecided-commas.ts";
import { Collector } from "./collector.ts";
import type { Reading, Source } from "./contract.ts";
import { cellText, type Kind, kindOf, readValue, readYear, styleOf } from "./user-cells.ts";
import { labelOf, sayTables, sayYear, userTables } from "./user-tables.ts";

const COLUMNS: HeaderSpec = {
  country: { is: /^(?:country|country[ _]?(?:name|code)|iso[ _-]?3?)$/u },
  indicator: { is: /^indicator$/u },
  value: { is: /^value$/u },
  year: { is: /^year$/u, optional: true },
  unit: { is: /^unit$/u, optional: true },
  se: { is: /^se$/u, optional: true },
  lower: { is: /^lower$/u, optional: true },
  upper: { is: /^upper$/u, optional: true },
  source: { is: /^source$/u, optional: true },
  file: { is: /^file$/u, optional: true },
  locator: { is: /^locator$/u, optional: true },
  note: { is: /^note$/u, optional: true },
};

/** A user's own table with one row a value: `country,indicator,year,value` and more, as the contract states it. */
export const tidy: Source = {
  id: "tidy",
  title: "Tidy table",
  summary: "Your own figures, one row a country, indicator and year.",
  publisher: "whoever made the file",
  attribution: "Figures of the user's own table.",
  terms: "Those of the figures in the table.",
  url: "",
  indicators: [],
  layouts: [{ id: "tidy", title: "country, indicator, year, value and optional columns", precedence: 1 }],

  // Any publisher's own set of headers is surer than these words.
  recognise: (file) =>
    findTidy(userTables(file)).length > 0 ? { layout: "tidy", confidence: 0.3 } : undefined,

  read(file, recognition, context): Reading {
    const collector = new Collector(file, context, { source: "tidy", layout: recognition.layout });
    const tables = findTidy(userTables(file).filter(({ hidden }) => !hidden));
    for (const one of tables) readRows(file, one, collector);
    const read = new Set(tables.map(({ table }) => table));
    sayTables(file, { read, wanted: "table with country, indicator and value", collector });
    return collector.finish();
  },
};

interface Tidy {
  readonly table: Table;
  readonly header: Header;
}

function findTidy(tables: readonly Table[]): readonly Tidy[] {
  return tables.flatMap((table) => {
    const header = findHeader(table, COLUMNS);
    return header ? [{ table, header }] : [];
  });
}

function readRows(file: ParsedFile, { table, header }: Tidy, collector: Collector): void {
  const columns = ["value", "se", "lower", "upper"].filter((key) => header.columns.has(key));
  const figures = header.body.flatMap((row) => columns.map((key) => at(header, row, key)));
  const style = styleOf(figures, () => []);
  const undecided = undecidedCommas("value", figures, () => []);
  if (undecided) {
    const start = locate(file, table, table.rows[header.index]!.at, header.columns.get("value")!);
    collector.problem("warning", "thousands-guessed", undecided, start);
  }
  const kinds = kindsByIndicator(header, style);
  const over = header.columns.has("year") ? undefined : labelOf(table, table.rows[header.index]!).year;
  const first = header.columns.get("country")!;
  if (over) sayYear(collector, over, locate(file, table, table.rows[header.index]!.at, first));
  for (const row of header.body) {
    const cell = (key: string) => at(header, row, key);
    const place = (key: string) => locate(file, table, row.at, header.columns.get(key)!);
    const name = cellText(cell("country"));
    const indicator = cellText(cell("indicator"));
    if (name === "" && indicator === "") continue;
    if (name === "" || indicator === "") {
      const missing = name === "" ? "country" : "indicator";
      collector.problem(
        "warning",
        "incomplete-row",
        `The row has no ${missing}; it was left out.`,
        place(missing),
      );
      continue;
    }
    const value = readValue(cell("value"), kinds.get(indicator)!, style);
    if (value === undefined) continue;
    if (typeof value === "object") {
      const message = `${indicator} of ${name} is "${value.bad}", while its other values are numbers; it was left out.`;
      collector.problem("warning", "bad-number", message, place("value"));
      continue;
    }
    const year = header.columns.has("year") ? readYear(cell("year")) : over?.value;
    if (typeof year === "object") {
      const message = `"${year.bad}" is not a year; the row was left out.`;
      collector.problem("warning", "bad-year", message, place("year"));
      continue;
    }
    const country = collector.country(name, place("country"));
    if (country === undefined) continue;
    const number = (key: string) =>
      header.columns.has(key)
        ? collector.number(cell(key), `${indicator} of ${name}, ${key}`, place(key), undefined, style)
        : undefined;
    const [se, lower, upper] = [number("se"), number("lower"), number("upper")];
    const unit = cellText(cell("unit"));
    const note = noteOf(cell);
    collector.observeOnce({
      country,
      indicator,
      ...(year === undefined ? {} : { year }),
      value,
      ...(unit === "" ? {} : { unit }),
      ...(se === undefined ? {} : { se }),
      ...(lower === undefined ? {} : { lower }),
      ...(upper === undefined ? {} : { upper }),
      locator: place("value"),
      ...(note === "" ? {} : { note }),
    });
  }
}

function kindsByIndicator(header: Header, style: NumberStyle): ReadonlyMap<string, Kind> {
  const cells = new Map<string, (Cell | undefined)[]>();
  for (const row of header.body) {
    const indicator = cellText(at(header, row, "indicator"));
    const values = cells.get(indicator) ?? [];
    values.push(at(header, row, "value"));
    cells.set(indicator, values);
  }
  return new Map([...cells].map(([indicator, values]) => [indicator, kindOf(values, style)]));
}

/**
 * The row's own provenance columns tell where its author took the figure; the place of the figure that was read is the
 * user's file, so they go into the note.
 */
function noteOf(cell: (key: string) => Cell | undefined): string {
  const origin = ["source", "file", "locator"]
    .map((key) => cellText(cell(key)))
    .filter((text) => text !== "");
  const own = cellText(cell("note"));
  return [own, origin.length > 0 ? `according to the table from ${origin.join(", ")}` : ""]
    .filter((text) => text !== "")
    .join("; ");
}

function at(header: Header, row: Row, key: string): Cell | undefined {
  const column = header.columns.get(key);
  return column === undefined ? undefined : row.cells[column];
}
