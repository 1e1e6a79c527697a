import { INCOME_GROUPS } from "./groups.ts";

/** The World Bank's measure of income. */
export const INCOME_GROUP = {
  indicator: "wb.income",
  order: INCOME_GROUPS,
} as const;
