import { ShortlistError } from "../../model/error.ts";
import { Collector } from "../collector/index.ts";
import type { Source } from "../contract.ts";
import { findClassList, readClassList } from "./class.ts";
import { fiscalYearOf } from "./class-year.ts";
import { INCOME_GROUPS } from "./groups.ts";
import { findHistory, readHistory, titledHistory, unknownHistory } from "./history.ts";
import { INCOME_GROUP } from "./income.ts";

/** The World Bank's classification of economies by income. */
export const worldbank: Source = {
  id: "worldbank",
  title: "World Bank classification of economies by income",
  summary: "The income group of each economy by its gross national income per capita, set anew every July.",
  publisher: "World Bank",
  attribution: "Income groups: World Bank, country classification by income level.",
  terms: "Creative Commons Attribution 4.0 (CC BY 4.0), the World Bank's default for its data.",
  url: "https://datahelpdesk.worldbank.org/knowledgebase/articles/906519-world-bank-country-and-lending-groups",
  release: {
    kind: "yearly",
    months: [7, 7],
    after: 1,
    named: 2,
    fiscal: true,
    pages: ["http://blogs.worldbank.org/opendata/frontpage"],
  },
  indicators: [
    {
      id: INCOME_GROUP.indicator,
      title: "World Bank income group",
      summary:
        "The group that an economy's gross national income per capita (Atlas method) of the year described falls " +
        "into, by the World Bank's thresholds.",
      categories: INCOME_GROUPS,
    },
  ],
  fewest: [{ indicators: ["wb.income"], since: 1993, countries: 203 }],
  layouts: [
    // Both hold what was published on 1 July. The history states fiscal year and data year above every column, where
    // the list of economies leaves its year to be read from a note: so the history wins where they overlap.
    { id: "oghist", title: "Historical classification (OGHIST)", precedence: 20 },
    { id: "class", title: "Current list of economies (CLASS)", precedence: 10 },
  ],

  recognise(file) {
    if (findHistory(file)) return { layout: "oghist", confidence: 0.95 };
    if (findClassList(file)) return { layout: "class", confidence: 0.95 };
    return titledHistory(file) ? { layout: "oghist", confidence: 0.6 } : undefined;
  },

  read(file, recognition, context) {
    if (recognition.layout === "oghist") {
      const history = findHistory(file);
      if (!history) throw unknownHistory(file);
      const vintage = String(Math.max(...history.years.map(({ fiscalYear }) => fiscalYear)));
      const collector = new Collector(file, context, { source: "worldbank", layout: "oghist", vintage });
      readHistory(file, history, collector);
      return collector.finish();
    }
    const list = findClassList(file);
    if (!list) {
      throw new ShortlistError("unknown-layout", "no list of economies with income groups was found", {
        where: { file: file.path },
        wayOut: "expected the columns Economy, Code, Region, Income group and Lending category",
      });
    }
    const fiscal = fiscalYearOf(file);
    const vintage = fiscal === undefined ? {} : { vintage: String(fiscal.fiscalYear) };
    const collector = new Collector(file, context, { source: "worldbank", layout: "class", ...vintage });
    readClassList(file, list, fiscal, collector);
    return collector.finish();
  },
};
