import { Collector } from "../collector/index.ts";
import { rowsAbout } from "../collector/words.ts";
import type { Source } from "../contract.ts";
import { indicatorsOf } from "../indicator-list.ts";
import { announced, yearly } from "../published.ts";
import { columnsLeftOut, headedTable, rowsOf } from "../publisher-tables.ts";
import list from "./indicators.yaml";

const INDICES = indicatorsOf<{ readonly column: string }>(list);

const HEADER = {
  name: { is: /^country_name$/u },
  code: { is: /^country_text_id$/u, optional: true },
  year: { is: /^year$/u },
  ...Object.fromEntries(
    INDICES.map(({ column }) => [column, { is: new RegExp(`^${column}$`, "u"), optional: true }]),
  ),
};

/** V-Dem codes some countries from 1789 on, under borders that are not today's. */
const FIRST = 1900;
const before = rowsAbout(`of years before ${FIRST}`);
/** From the newest year of the figures to the version that first has it. */
const TO_VERSION = -2009;
const YEARS = [1789, 2100] as const;
/** Columns beyond the indices that are named one by one. */
const MOST_NAMED = 8;

/** Varieties of Democracy: three of its indices out of its full table of countries and years, or an extract of it. */
export const vdem: Source = {
  id: "vdem",
  title: "Varieties of Democracy (V-Dem)",
  summary: "Civil society participation and democracy indices from 0 to 1, coded by country experts.",
  publisher: "V-Dem Institute, University of Gothenburg",
  attribution: "V-Dem Institute, Varieties of Democracy dataset, v-dem.net",
  terms: "attribution required; the extract at hand states no terms",
  url: "https://www.v-dem.net/",
  release: {
    kind: "yearly",
    months: [3, 3],
    after: 1,
    named: 0,
    pages: ["https://www.v-dem.net/data/the-v-dem-dataset/"],
  },
  // Version 10 has figures up to 2019; from memory.
  published: yearly(announced([10, "2020-03"]), { described: TO_VERSION, vintage: TO_VERSION }),
  indicators: INDICES.map(({ indicator }) => indicator),
  fewest: [{ indicators: ["vdem.cspart", "vdem.libdem", "vdem.partipdem"], since: 1995, countries: 170 }],
  layouts: [
    {
      id: "country-year",
      title: "One row a country and year, columns by V-Dem's names (v2x_…)",
      precedence: 1,
    },
  ],

  recognise(file) {
    const found = headedTable(file, HEADER);
    const has = INDICES.some(({ column }) => found?.header.columns.has(column));
    return has ? { layout: "country-year", confidence: 0.9 } : undefined;
  },

  read(file, { layout }, context) {
    const found = headedTable(file, HEADER)!;
    const present = INDICES.filter(({ column }) => found.header.columns.has(column));
    const rows = [...rowsOf(file, found)];
    let newest = 0;
    for (const row of rows) newest = Math.max(newest, Number(row.text("year")) || 0);
    const out = new Collector(file, context, { source: "vdem", layout, vintage: String(newest) });
    const left = columnsLeftOut(found);
    if (left.length > 0) {
      const titles = left.slice(0, MOST_NAMED).join(", ");
      const more = left.length > MOST_NAMED ? ` and ${left.length - MOST_NAMED} more` : "";
      out.problem("info", "column-not-used", `further columns were not read: ${titles}${more}`);
    }
    for (const row of rows) {
      const values = present.flatMap(({ column, indicator }) => {
        const locator = row.place(column);
        const value = out.number(row.cell(column), column, locator, indicator.scale);
        return value === undefined ? [] : [{ indicator: indicator.id, value, locator }];
      });
      if (values.length === 0) continue;
      const year = out.year(row.cell("year"), "year", row.place("year"), YEARS);
      if (year === undefined) {
        out.problem("warning", "no-year", "the row has figures and no year; left out", row.place("year"));
        continue;
      }
      if (year < FIRST) {
        out.gather("info", "history-left-out", before, row.place("year"));
        continue;
      }
      const who = { code: row.text("code"), name: row.text("name") };
      const country = out.codedCountry(who, row.place("name"));
      if (country === undefined) continue;
      const note = `V-Dem, data up to ${newest}`;
      for (const value of values) out.observeOnce({ country, year, unit: "index", note, ...value });
    }
    return out.finish();
  },
};
