import { Collector } from "../collector/index.ts";
import { rowsAbout } from "../collector/words.ts";
import type { Source } from "../contract.ts";
import { indicatorsOf } from "../indicator-list.ts";
import { headedTable, rowsOf } from "../publisher-tables.ts";
import list from "./indicators.yaml";

const TYPES = indicatorsOf<{ readonly type: string }>(list);

const HEADER = {
  code: { is: /^country code$/u },
  name: { is: /^country name$/u },
  type: { is: /^transaction type name$/u },
  year: { is: /^fiscal year$/u },
  sector: { is: /^us sector name$/u, optional: true },
  amount: { is: /^current[_ ](?:dollar[_ ])?amount$/u },
  constant: { is: /^constant[_ ](?:dollar[_ ])?amount$/u, optional: true },
};

const regions = rowsAbout("of a region or the world");
const quarters = rowsAbout("of the quarter between fiscal years 1976 and 1977");

/** Totals of regions stand among the countries, under codes of three letters of their own. */
const REGION = /\bregion$|^world$/iu;
/** The publisher's own code and mark for none. */
const CODES: Readonly<Record<string, string>> = { "CS-KM": "XKX", NULL: "" };
/** July to September 1976, between two fiscal years. */
const QUARTER = /^1976 ?tq$/iu;

/**
 * ForeignAssistance.gov: US assistance by country, type of transaction and fiscal year, in one total or by sector. Read in current
 * dollars. Agencies report late, so that the newest two fiscal years of a file are not complete, and say so.
 */
export const foreignAssistance: Source = {
  id: "foreign-assistance",
  title: "ForeignAssistance.gov, US assistance by country",
  summary:
    "Dollars requested, allocated, appropriated, obligated and disbursed by country and fiscal year, in total or by sector.",
  publisher: "US Department of State and US Agency for International Development",
  attribution: "ForeignAssistance.gov, US Department of State and US Agency for International Development.",
  terms: "A work of the US government, in the public domain in the United States.",
  url: "https://foreignassistance.gov/data",
  // By quarters, as the law has it.
  release: { kind: "continuous", pages: ["https://www.lawserver.com/law/country/us/code/22_usc_2394c"] },
  indicators: TYPES.map(({ indicator }) => indicator),
  layouts: [
    { id: "country", title: "One total a country, type of transaction and fiscal year", precedence: 2 },
    { id: "country-sector", title: "The same by “US Sector Name”", precedence: 1 },
  ],

  recognise(file) {
    const found = headedTable(file, HEADER);
    const layout = found?.header.columns.has("sector") ? "country-sector" : "country";
    return found && { layout, confidence: 0.95 };
  },

  read(file, { layout }, context) {
    const found = headedTable(file, HEADER)!;
    let newest = 0;
    for (const row of rowsOf(file, found)) newest = Math.max(newest, Number(row.text("year")) || 0);
    const out = new Collector(file, context, {
      source: "foreign-assistance",
      layout,
      vintage: String(newest),
    });
    if (found.header.columns.has("constant"))
      out.problem(
        "info",
        "column-not-used",
        "amounts in constant dollars were not read, only those in current ones",
      );
    for (const row of rowsOf(file, found)) {
      const [name, year] = [row.text("name"), row.text("year")];
      if (REGION.test(name)) {
        out.gather("info", "region-left-out", regions, row.place("name"));
        continue;
      }
      if (QUARTER.test(year)) {
        out.gather("info", "quarter-left-out", quarters, row.place("year"));
        continue;
      }
      const value = out.number(row.cell("amount"), "The amount", row.place("amount"));
      if (value === undefined) continue;
      const fiscalYear = out.year(row.cell("year"), "Fiscal Year", row.place("year"), [1940, 2100]);
      if (fiscalYear === undefined) continue;
      const called = row.text("type").toLowerCase().replace("’", "'");
      const indicator = TYPES.find(({ type }) => type === called)?.indicator.id;
      if (indicator === undefined) {
        const message = `"${row.text("type")}" is no known type of transaction; the amount was left out`;
        out.problem("warning", "unknown-category", message, row.place("type"));
        continue;
      }
      const sector = row.text("sector");
      if (layout === "country-sector" && sector === "") {
        out.problem(
          "warning",
          "no-sector",
          "the row names no sector; the amount was left out",
          row.place("sector"),
        );
        continue;
      }
      const code = row.text("code");
      const country = out.codedCountry({ code: CODES[code] ?? code, name }, row.place("name"));
      if (country === undefined) continue;
      const late =
        fiscalYear >= newest - 1 ? ["one of the newest two fiscal years of the file: not complete"] : [];
      out.observeOnce({
        country,
        indicator: sector === "" ? indicator : `${indicator}.${slug(sector)}`,
        year: fiscalYear,
        value,
        unit: "US$",
        locator: row.place("amount"),
        note: [
          `ForeignAssistance.gov, fiscal year ${year}`,
          ...(sector === "" ? [] : [sector]),
          ...late,
        ].join("; "),
      });
    }
    return out.finish();
  },
};

function slug(sector: string): string {
  return sector
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, "-")
    .replace(/^-|-$/gu, "");
}
