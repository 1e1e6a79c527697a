import type { Indicator } from "../../model/source.ts";
import type { Unit } from "./figures.ts";
import { GDP_PER_CAPITA } from "./income.ts";

/** Where an indicator stands in an entity, and how its text reads. */
export interface Spec {
  readonly indicator: Indicator;
  /** Folded titles the field has had, the current one first. */
  readonly fields: readonly string[];
  /** Folded keys of the text within the field. */
  readonly part: RegExp;
  /** Texts of the same field whose date also counts for this one, which often has none of its own. */
  readonly dated: RegExp;
  readonly unit: Unit;
}

const GROUP = /^\d*total(?: population)?$|^(?:fe)?male$/u;
const ALONE = /^$/u;
/** A year-keyed text (`unemployment rate 2021`); without a digit it is some other area's figure, as in Cyprus's entry. */
const SERIES = /^text$|^(?:unemployment rate|real gdp per capita|gdp per capita ppp) .*\d/u;
const PERCENT = { unit: "%", scale: [0, 100] } as const;

const WHO = "from the CIA World Factbook";

function spec(
  id: string,
  title: string,
  summary: string,
  about: Omit<Indicator, "id" | "title" | "summary">,
  where: Omit<Spec, "indicator">,
): Spec {
  return { indicator: { id, title, summary, ...about }, ...where };
}

export const SPECS: readonly Spec[] = [
  spec(
    "factbook.literacy",
    "Literacy",
    `Share of the population aged 15 and over that can read and write, ${WHO} (other ages are noted).`,
    { ...PERCENT, better: "higher" },
    { fields: ["literacy"], part: /^\d*total(?: population)?$|^text$/u, dated: GROUP, unit: "percent" },
  ),
  spec(
    "factbook.literacy-female",
    "Literacy of women",
    `Share of women aged 15 and over who can read and write, ${WHO} (other ages are noted).`,
    { ...PERCENT, better: "higher" },
    { fields: ["literacy"], part: /^female$/u, dated: GROUP, unit: "percent" },
  ),
  spec(
    "factbook.unemployment",
    "Unemployment rate",
    `Share of the labour force without work, ${WHO}.`,
    { ...PERCENT, better: "lower" },
    { fields: ["unemployment rate"], part: SERIES, dated: ALONE, unit: "percent" },
  ),
  spec(
    "factbook.youth-unemployment",
    "Youth unemployment rate",
    `Share of the labour force aged 15 to 24 without work, both sexes, ${WHO}.`,
    { ...PERCENT, better: "lower" },
    {
      fields: ["youth unemployment rate ages 15 24", "unemployment youth ages 15 24"],
      part: /^(?:total|text)$/u,
      dated: GROUP,
      unit: "percent",
    },
  ),
  spec(
    "factbook.budget-balance",
    "Budget surplus or deficit",
    `Government revenues less expenditures, surplus positive, ${WHO}; computed from its budget and GDP of one year where it prints none of that year.`,
    // Timor-Leste had -100; the entries of Anguilla say 4,814 and 5,025.
    { unit: "% of GDP", limits: [-200, 200], better: "higher" },
    { fields: ["budget surplus + or deficit"], part: /^text$/u, dated: ALONE, unit: "percent of GDP" },
  ),
  spec(
    "factbook.school-life-expectancy",
    "School life expectancy",
    `Years of schooling, primary to tertiary, that a child can expect, both sexes, ${WHO}.`,
    { unit: "years", limits: [0, 150], better: "higher" },
    {
      fields: ["school life expectancy primary to tertiary education"],
      part: /^(?:total|text)$/u,
      dated: GROUP,
      unit: "years",
    },
  ),
  spec(
    "factbook.child-labour",
    "Child labour",
    `Share of children aged 5 to 14 in child labour, ${WHO} (other ages are noted); it stopped printing the figure after 2017.`,
    { ...PERCENT, better: "lower" },
    {
      fields: ["child labor children ages 5 14", "child labor children ages 5 17"],
      part: /^percentage$/u,
      dated: ALONE,
      unit: "percent",
    },
  ),
  spec(
    "factbook.child-marriage",
    "Women married by age 18",
    `Share of women aged 20 to 24 who were married or in union before they were 18, ${WHO}.`,
    { ...PERCENT, better: "lower" },
    {
      fields: ["child marriage"],
      part: /^women married by age 18$/u,
      dated: /^(?:wo)?men married by age 1[58]$/u,
      unit: "percent",
    },
  ),
  spec(
    "factbook.mothers-age",
    "Mothers' age at first birth",
    `Mean age of women when their first child was born, ${WHO}; for many countries the median among women of the ages that the note names.`,
    { unit: "years", limits: [10, 50], better: "higher" },
    { fields: ["mother s mean age at first birth"], part: /^text$/u, dated: ALONE, unit: "age" },
  ),
  spec(
    "factbook.internet-users",
    "Internet users",
    `Share of the population that uses the Internet, ${WHO}.`,
    { ...PERCENT, better: "higher" },
    { fields: ["internet users"], part: /^percent of population$/u, dated: /^total$/u, unit: "percent" },
  ),
  spec(
    GDP_PER_CAPITA.indicator,
    "GDP per capita, purchasing power parity",
    `Gross domestic product per person at purchasing power parity, in dollars of the year that the note names, ${WHO}.`,
    { unit: "US$", limits: [1, 1e7], better: "higher" },
    { fields: ["real gdp per capita", "gdp per capita ppp"], part: SERIES, dated: ALONE, unit: "US dollars" },
  ),
  spec(
    "factbook.education-expenditure",
    "Public expenditure on education",
    `Public expenditure on education as a share of GDP, ${WHO}.`,
    { unit: "% of GDP", limits: [0, 100], better: "higher" },
    {
      fields: ["education expenditure", "education expenditures"],
      part: /^text$|^education expenditures? %(?: of)? gdp$/u,
      dated: ALONE,
      unit: "percent of GDP",
    },
  ),
  spec(
    "factbook.infant-mortality",
    "Infant mortality rate",
    `Deaths of infants under one year per 1,000 live births, both sexes, ${WHO}.`,
    { unit: "deaths per 1,000 live births", limits: [0, 1000], better: "lower" },
    { fields: ["infant mortality rate"], part: /^(?:total|text)$/u, dated: GROUP, unit: "deaths per 1,000" },
  ),
  spec(
    "factbook.poverty",
    "Population below the poverty line",
    `Share of the population below the poverty line of the country's own choice, ${WHO}; not comparable without care.`,
    { ...PERCENT, better: "lower" },
    { fields: ["population below poverty line"], part: /^text$/u, dated: ALONE, unit: "percent" },
  ),
  spec(
    "factbook.median-age",
    "Median age",
    `Age that divides the population into two halves, both sexes, ${WHO}.`,
    { unit: "years", limits: [0, 150] },
    { fields: ["median age"], part: /^\d*total$|^text$/u, dated: GROUP, unit: "years" },
  ),
];
