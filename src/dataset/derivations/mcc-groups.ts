import file from "../../../data/countries/mcc-bands.json" with { type: "json" };
import { gather } from "../../model/collections.ts";
import type { Observation } from "../../model/observation.ts";
import { type Derivation, derivedFrom } from "./contract.ts";

/** Above the last band there is no scorecard. */
const ABOVE = "high";
/** From the poorest on: a country is in the first group whose upper limit it does not exceed. */
const BANDED = ["low", "lower-middle", "upper-middle"] as const;
const GROUPS = [...BANDED, ABOVE] as const;

/** MCC's groups with their upper limits of GNI per capita, in current dollars; undefined for a fiscal year whose bands are not at hand. */
function bandsOf(fiscalYear: number): readonly (readonly [group: string, upTo: number])[] | undefined {
  const stated = file.fiscalYears.find((one) => one.fiscalYear === fiscalYear);
  return stated && BANDED.map((group) => [group, stated.upTo[group]]);
}

const GNI = "mcc.gni-per-capita";
const INCOME = "wb.income";
/** Scorecards of fiscal year N rest on the GNI of N - 2. */
const LAG = 2;
/** For so many years a group by MCC's bands goes before a later one of the World Bank: as long as a scorecard's figures count in `mcc`. */
const HOLDS = 5;

const BY_WORLD_BANK = "World Bank";
const BY_GNI = "GNI per capita";

/**
 * The group within which MCC compares a country: by GNI per capita and the bands of the fiscal year where both are at hand, else
 * the World Bank's group of the same year, which stands in for it and says so. A later group of the World Bank does not stand in
 * where the bands say which group it is. Of both it says by what the group was found, so that a gate can ask.
 */
export const mccGroups: Derivation = {
  id: "mcc-groups",
  indicators: [
    {
      id: "mcc.group",
      title: "MCC or World Bank income group",
      summary:
        "The group of countries within which the Millennium Challenge Corporation compares: by its bands of GNI per capita, or the World Bank's group in their stead.",
      categories: GROUPS,
      kind: "context",
    },
    {
      id: "mcc.group-basis",
      title: "What the income group was found by: MCC's bands, or the World Bank's group in their stead",
      summary:
        "Whether the group was found by GNI per capita and the bands of the fiscal year, or the World Bank's group stands in for it.",
      categories: [BY_WORLD_BANK, BY_GNI],
      kind: "context",
    },
  ],
  inputs: { "mcc.group": [INCOME, GNI], "mcc.group-basis": [INCOME, GNI] },
  yearsBack: 0,
  derive(observations) {
    const of = (indicator: string) =>
      observations.filter((one) => one.indicator === indicator && one.source !== "derived");
    const banded = of(GNI).flatMap((one) => byBands(one) ?? []);
    const years = new Map<string, number[]>();
    for (const { country, year } of banded) if (year !== undefined) gather(years, country, year);
    const goesBefore = ({ country, year = Number.NaN }: Observation) =>
      years.get(country)?.some((known) => year >= known && year <= known + HOLDS) ?? false;
    const standIns = of(INCOME)
      .filter((one) => !goesBefore(one))
      .map(standIn);
    return [
      ...banded.flatMap((one) => [one, basis(one, BY_GNI)]),
      ...standIns.flatMap((one) => [one, basis(one, BY_WORLD_BANK)]),
    ];
  },
};

function byBands(one: Observation): Observation | undefined {
  const fiscalYear = (one.year ?? Number.NaN) + LAG;
  const bands = bandsOf(fiscalYear);
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

function basis(group: Observation, value: string): Observation {
  return { ...group, indicator: "mcc.group-basis", value };
}

function derived(one: Observation, value: string, note: string, formula: string): Observation {
  return derivedFrom([one], { indicator: "mcc.group", value, note, formula });
}
