import { Collector } from "./collector/index.ts";
import type { Source } from "./contract.ts";
import { headedTable, rowsOf } from "./publisher-tables.ts";

const HEADER = {
  code: { is: /^iso ?_?3?$/u, optional: true },
  name: { is: /^(?:name|country|government)$/u },
  year: { is: /^(?:report[_ ])?year$/u },
  met: { is: /^met[_ ]minimum[_ ]requirements$/u },
  address: { is: /^address$/u, optional: true },
};

const YEARS = [2000, 2100] as const;
const ANSWERS: Readonly<Record<string, "yes" | "no">> = { yes: "yes", no: "no" };

/** The State Department's Fiscal Transparency Report, as others copied its lists. */
export const fiscalTransparency: Source = {
  id: "fiscal-transparency",
  title: "Fiscal Transparency Report",
  summary: "Whether a government met the minimum requirements of fiscal transparency, by year of the report.",
  publisher: "US Department of State",
  attribution: "US Department of State, Fiscal Transparency Report.",
  terms: "The findings are a work of the US government and in the public domain in the United States.",
  url: "https://www.state.gov/fiscal-transparency-report/",
  release: {
    kind: "yearly",
    months: [6, 9],
    after: 0,
    named: 0,
    pages: [
      "https://www.miragenews.com/state-dept-releases-2023-fiscal-transparency-1035539/",
      "https://thenewsintel.com/department-of-state-releases-2024-fiscal-transparency-report",
    ],
  },
  indicators: [
    {
      id: "fiscal-transparency.met",
      title: "Meets the minimum requirements of fiscal transparency",
      summary:
        "Whether the US State Department's yearly review found that the government's budget is public, substantially complete and reliable. Lists of those that met them leave the others open: who is not on one may not have been reviewed.",
      categories: ["no", "yes"],
      better: "higher",
      kind: "effort",
    },
  ],
  layouts: [
    {
      id: "met",
      title: "One row a government and report, “met_minimum_requirements” yes or no",
      precedence: 1,
    },
  ],

  recognise(file) {
    return headedTable(file, HEADER) && { layout: "met", confidence: 0.95 };
  },

  read(file, { layout }, context) {
    const rows = [...rowsOf(file, headedTable(file, HEADER)!)];
    const out = new Collector(file, context, { source: "fiscal-transparency", layout });
    if (rows.every((row) => row.text("met").toLowerCase() !== "no")) {
      const message =
        "the table names only governments that met the requirements: of the others nothing is known";
      out.problem("info", "only-positive", message, rows[0]?.place("met"));
    }
    for (const row of rows) {
      const [met, who] = [row.text("met"), { code: row.text("code"), name: row.text("name") }];
      if (met === "") continue;
      const year = out.year(row.cell("year"), "The year of the report", row.place("year"), YEARS);
      const value = ANSWERS[met.toLowerCase()];
      if (value === undefined) {
        const message = `"${met}" is neither yes nor no; it was left out`;
        out.problem("warning", "bad-flag", message, row.place("met"));
        continue;
      }
      if (year === undefined) {
        out.problem("warning", "no-year", "the row has no year of a report; left out", row.place("year"));
        continue;
      }
      const country = out.codedCountry(who, row.place("name"));
      if (country === undefined) continue;
      const from = row.text("address") === "" ? "" : `, from ${row.text("address")}`;
      out.observeOnce({
        country,
        indicator: "fiscal-transparency.met",
        year,
        value,
        locator: row.place("met"),
        note: `Fiscal Transparency Report ${year}${from}`,
      });
    }
    return out.finish();
  },
};
