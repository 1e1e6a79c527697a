import { userSource } from "../user/source.ts";
import { findWide } from "./columns.ts";
import { findInBeginning, whyHeld } from "./streamed.ts";
import { wideColumns } from "./table.ts";

/** A user's own table with one row a country (and year) and one column an indicator. */
export const wide = userSource({
  id: "wide",
  title: "Own table, one column an indicator",
  summary: "Your own figures, one row a country and one column an indicator.",
  layout: "a country column, one column per indicator, optionally year",
  precedence: 1,
  // The least sure of all: a country column and a number are in nearly every publisher's table.
  confidence: 0.1,
  wanted: "table of countries and figures",
  find: findWide,
  columns: wideColumns,
  findInBeginning,
  whyHeld,
});
