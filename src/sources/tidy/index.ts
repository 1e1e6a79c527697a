import { userSource } from "../user/source.ts";
import { findTidy, tidyColumns, whyHeld } from "./columns.ts";

/** A user's own table with one row a value: `country,indicator,year,value` and more, as the contract states it. */
export const tidy = userSource({
  id: "tidy",
  title: "Own table, one row a figure",
  summary: "Your own figures, one row a country, indicator and year.",
  layout: "country, indicator, year, value and optional columns",
  precedence: 1,
  // Any publisher's own set of headers is surer than these words.
  confidence: 0.3,
  wanted: "table with country, indicator and value",
  find: findTidy,
  columns: (found, _all, sink) => tidyColumns(found, sink),
  whyHeld,
});
