import type { IncomeMeasures } from "../model/source.ts";
import { GDP_PER_CAPITA } from "./factbook/income.ts";
import { GNI_PER_CAPITA } from "./mcc/income.ts";
import { INCOME_GROUP } from "./worldbank/income.ts";

/** What measures income among the publishers' indicators. Apart from their adapters, which a ranking does not load. */
export const INCOME: IncomeMeasures = {
  figure: GDP_PER_CAPITA,
  group: INCOME_GROUP,
  byIntent: new Set([GDP_PER_CAPITA.indicator, INCOME_GROUP.indicator, GNI_PER_CAPITA]),
};
