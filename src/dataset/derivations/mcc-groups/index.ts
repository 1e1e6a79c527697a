import type { Observation } from "../../../model/observation.ts";
import type { Derivation } from "../contract.ts";
import { ABOVE, BANDS, GROUPS } from "./bands.ts";

const GNI = "mcc.gni-per-capita";
const INCOME = "wb.income";
/** Scorecards of fiscal year N rest on the GNI of N - 2. */
const LAG = 2;

/**
 * The group within which MCC compares a country: by GNI per capita and the bands of the fiscal year where both are at hand, else
 * the World Bank's group of the same year, which stands in for it and says so.
 */
export const mccGroups: Derivation = {
  id: "mcc-groups",
  indicators: [
    {
      id: "mcc.group",
      title: "Income group of the MCC scorecard",
      summary:
        "The group of countries within which the Millennium Challenge Corporation compares: by its bands of GNI per capita, or the World Bank's group in their stead.",
      categories: GROUPS,
    },
  ],
  inputs: { "mcc.group": [INCOME, GNI] },
  yearsBack: 0,
  derive(observations) {
    const made = new Map<string, Observation>();
    for (const one of observations) {
      if (one.source === "derived" || (one.indicator !== GNI && one.indicator !== INCOME)) continue;
      const group = one.indicator === GNI ? byBands(one) : standIn(one);
      const key = `${one.country} ${one.year ?? ""}`;
      if (group && (one.indicator === GNI || !made.has(key))) made.set(key, group);
    }
    return [...made.values()];
  },
};

function byBands(one: Observation): Observation | undefined {
  const fiscalYear = (one.year ?? Number.NaN) + LAG;
  const bands = BANDS[fiscalYear];
  if (bands === undefined || typeof one.value !== "number") return undefined;
  const gni = one.value;
  const [group, limit] = bands.find(([, upTo]) => gni <= upTo) ?? [ABOVE];
  const note = `GNI per capita $${gni}, ${limit === undefined ? "above the bands" : `up to $${limit}`} of fiscal year ${fiscalYear}`;
  return derived(one, group, note, `bands of fiscal year ${fiscalYear} over ${GNI}`);
}

function standIn(one: Observation): Observation {
  const limit = one.value === "upper-middle" ? "; the limit of GNI per capita is not checkable" : "";
  const note = `the World Bank's group stands in for MCC's bands of GNI per capita${limit}`;
  return derived(one, String(one.value), note, `${INCOME}, in place of MCC's own group`);
}

function derived(one: Observation, value: string, note: string, formula: string): Observation {
  const { country, year, vintage, file, locator } = one;
  return {
    country,
    indicator: "mcc.group",
    ...(year === undefined ? {} : { year }),
    value,
    source: "derived",
    ...(vintage === undefined ? {} : { vintage }),
    file,
    locator,
    note,
    formula,
    inputs: [{ file, locator }],
  };
}
