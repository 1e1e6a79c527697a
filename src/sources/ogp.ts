import { Collector } from "./collector/index.ts";
import { rowsAbout } from "./collector/words.ts";
import type { Source } from "./contract.ts";
import { yearly } from "./published.ts";
import { columnsLeftOut, headedTable, rowsOf } from "./publisher-tables.ts";

const HEADER = {
  code: { is: /^country code$/u },
  year: { is: /^year$/u },
  participating: { is: /^ogp participating$/u },
};

/** Of the partnership, which began in 2011. */
const YEARS = [2011, 2100] as const;
/** States, provinces and cities that take part by themselves have codes of four letters. */
const LOCAL = /^[A-Z]{4}$/u;
const locals = rowsAbout("of a state, province or city that takes part by itself (a code of four letters)");

/** Open Government Partnership: which governments took part, by year. */
export const ogp: Source = {
  id: "ogp",
  title: "Open Government Partnership, participation",
  summary: "Whether a national government took part in the partnership, year by year.",
  publisher: "Open Government Partnership",
  attribution: "Open Government Partnership, opengovpartnership.org",
  terms: "not stated in the copy at hand; name the publisher",
  url: "https://www.opengovpartnership.org/",
  release: { kind: "unknown" },
  // Who takes part is known while it does; when a list of it came out is not.
  published: yearly((year) => ({ date: `${year}-12`, basis: "assumed" })),
  indicators: [
    {
      id: "ogp.participating",
      title: "Takes part in the Open Government Partnership",
      summary:
        "Whether the national government took part in the Open Government Partnership in the year; a sign of openness to civil society, not of work against trafficking.",
      categories: ["no", "yes"],
      better: "higher",
      kind: "effort",
    },
  ],
  fewest: [{ indicators: ["ogp.participating"], since: 2011, countries: 79 }],
  layouts: [
    { id: "considerations", title: "Country code, year and “OGP Participating” (0 or 1)", precedence: 1 },
  ],

  recognise(file) {
    return headedTable(file, HEADER) && { layout: "considerations", confidence: 0.9 };
  },

  read(file, { layout }, context) {
    const found = headedTable(file, HEADER)!;
    const rows = [...rowsOf(file, found)];
    const vintage = String(Math.max(...rows.map((row) => Number(row.text("year"))).filter(Number.isFinite)));
    const out = new Collector(file, context, { source: "ogp", layout, vintage });
    const left = columnsLeftOut(found);
    if (left.length > 0) {
      const message = `${left.length} further columns, whose scales the file does not state, were not read: ${left.join(", ")}`;
      out.problem("info", "column-not-used", message);
    }
    for (const row of rows) {
      const [code, answer] = [row.text("code"), row.text("participating")];
      if (LOCAL.test(code)) {
        out.gather("info", "part-of-country", locals, row.place("code"));
        continue;
      }
      const year = out.year(row.cell("year"), "Year", row.place("year"), YEARS);
      if (year === undefined || answer === "" || answer === "NA") continue;
      if (answer !== "0" && answer !== "1") {
        const message = `OGP Participating is "${answer}", neither 0 nor 1; it was left out`;
        out.problem("warning", "bad-flag", message, row.place("participating"));
        continue;
      }
      const country = out.country(code, row.place("code"));
      if (country === undefined) continue;
      out.observeOnce({
        country,
        indicator: "ogp.participating",
        year,
        value: answer === "1" ? "yes" : "no",
        locator: row.place("participating"),
        note: `Open Government Partnership, data up to ${vintage}`,
      });
    }
    return out.finish();
  },
};
