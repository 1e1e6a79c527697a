import { csvRows } from "../readers/delimited.ts";
import { type Drawn, PUBLISHER_FILES } from "../readers/drawn.ts";
import { compareText, expectYear, type Findings, sameNumber } from "../readers/figures.ts";
import { jsonAt, textAt } from "../readers/json-path.ts";
import { expectCode, isNameOf } from "../readers/names.ts";
import { tipText } from "./tip-text.ts";

/** The keys under which each figure stands, over the years. */
const KEYS: Readonly<Record<string, RegExp>> = {
  "factbook.budget-balance":
    /Budget surplus \(\+\) or deficit \(-\)|budget_surplus_\+_or_deficit|Budget\/revenues/u,
  "factbook.child-labour":
    /Child labor - children ages 5-14\/percentage|child_labor_-?_?children_ages_5-?_?14\/percentage/u,
  "factbook.child-marriage": /Child marriage\/women married by age 18/u,
  "factbook.education-expenditure": /Education expenditures?|education_expenditures/u,
  "factbook.gdp-per-capita-ppp": /GDP - per capita \(PPP\)|Real GDP per capita|gdp_per_capita_ppp/u,
  "factbook.infant-mortality": /(?:Infant mortality rate|infant_mortality_rate)\/total/u,
  "factbook.literacy": /(?:Literacy|literacy)\/total[ _]population/u,
  "factbook.literacy-female": /(?:Literacy|literacy)\/female/u,
  "factbook.median-age": /(?:Median age|median_age)\/\d*total/u,
  "factbook.internet-users": /Internet users\/percent of population/u,
  "factbook.mothers-age": /Mother's mean age at first birth|mother_s_mean_age_at_first_birth/u,
  "factbook.poverty": /Population below poverty line|population_below_poverty_line/u,
  "factbook.school-life-expectancy":
    /(?:School life expectancy \(primary to tertiary education\)|school_life_expectancy_primary_to_tertiary_education)\/total/u,
  "factbook.unemployment": /Unemployment rate(?!.*youth)|unemployment_rate/u,
  "factbook.youth-unemployment":
    /(?:Unemployment, youth ages 15-24|Youth unemployment rate \(ages 15-24\)|unemployment_youth_ages_15_24)/u,
};

export function factbook(drawn: Drawn): Findings {
  if (drawn.indicator === "tip.tier") return tipTier(drawn);
  if (drawn.indicator.startsWith("tip-text.") || drawn.indicator === "tip.recommendations")
    return tipText(drawn);
  const file = PUBLISHER_FILES + drawn.file;
  const text = textAt(file, drawn.locator);
  const key = KEYS[drawn.indicator]!;
  return [
    ...(key.test(drawn.locator) ? [] : [`${drawn.locator} is not of ${drawn.indicator}`]),
    ...(drawn.formula === "" ? figure(drawn, plain(text ?? "")) : balance(drawn)),
    ...country(drawn),
  ];
}

/** A text such as `-5.8% of GDP (2016 est.)`, several of them one after another for several years. */
function figure(drawn: Drawn, text: string): Findings {
  const statements = text.split(/\+\+|;|\n| \/ /u).filter((one) => numberIn(one) !== undefined);
  const matching = statements.filter((one) => sameNumber(numberIn(one)!, Number(drawn.value)));
  if (matching.length === 0) return [`the value is ${drawn.value}, the cell says “${text}”`];
  if (matching.some((one) => yearsIn(one).includes(drawn.year))) return [];
  if (matching.every((one) => yearsIn(one).length > 0))
    return [`the year is ${drawn.year}, the cell says “${text}”`];
  return impliedYear(drawn);
}

/** Where the text has no year: that of another entry of its group, of its key, or of the snapshot, and the note says which. */
function impliedYear(drawn: Drawn): Findings {
  if (new RegExp(`\\b${drawn.year}\\b`, "u").test(drawn.locator)) return [];
  const file = PUBLISHER_FILES + drawn.file;
  const group = jsonAt(file, drawn.locator.replace(/\/text$/u, "").replace(/\/[^/]+$/u, ""));
  const years = yearsIn(plain(JSON.stringify(group)));
  // The table of disagreements has no notes.
  const isClaim = drawn.note === "";
  if (/year taken from the entry/u.test(drawn.note) || (isClaim && years.includes(drawn.year))) {
    return years.includes(drawn.year)
      ? []
      : [`the year is ${drawn.year}, the group says ${years.join(", ")}`];
  }
  const snapshot = Number(/factbook\/(\d{4})/u.exec(drawn.file)?.[1]);
  if (!isClaim && !/snapshot's year/u.test(drawn.note))
    return [`the year ${drawn.year} is nowhere in the cell: ${drawn.note}`];
  return expectYear(drawn, snapshot);
}

/** A balance that the file does not state for that year: from revenues, expenditures and the GDP. */
function balance(drawn: Drawn): Findings {
  const texts = drawn.inputs.map(([file, locator]) => plain(textAt(PUBLISHER_FILES + file, locator) ?? ""));
  const years = new Set(texts.slice(0, 2).flatMap(yearsIn));
  if (years.size > 1 || (years.size === 1 && !years.has(drawn.year)))
    return [`the year is ${drawn.year}, the budget says ${[...years].join(", ")}`];
  const money = texts.map(dollars);
  const [revenues, expenditures, gdp] = money;
  const found = ((revenues! - expenditures!) / gdp!) * 100;
  const close = Math.abs(found - Number(drawn.value)) <= 1e-9 * Math.abs(found);
  return close ? [] : [`the balance is ${drawn.value}, the budget gives ${found} (${money.join(", ")})`];
}

function dollars(text: string): number {
  const [, number, word] = /\$?\s?([\d,.]+)\s*(trillion|billion|million)?/u.exec(text) ?? [];
  const scale = { trillion: 1e12, billion: 1e9, million: 1e6 }[word ?? ""] ?? 1;
  return Number(number?.replace(/,/gu, "")) * scale;
}

const HEADINGS: Readonly<Record<string, RegExp>> = {
  "Tier 2 Watch List": /Tier 2 Watch List:?/iu,
  "Tier 3": /Tier 3:?/iu,
};
/** The report that each snapshot's lists stand for. */
export const REPORTS: Readonly<Record<string, number>> = {
  "2014-08-24": 2013,
  "2015-11-29": 2015,
  "2016-11-26": 2015,
  "2017-03-29": 2015,
  "2020-11-27": 2015,
  "2021-12-30": 2020,
  "2022-12-29": 2022,
  "2023-12-30": 2023,
  "2026-01-22": 2025,
};

function tipTier(drawn: Drawn): Findings {
  const text = plain(textAt(PUBLISHER_FILES + drawn.file, drawn.locator) ?? "");
  return /\/(?:world|xx)\.json$/u.test(drawn.file) ? tipList(drawn, text) : tipEntry(drawn, text);
}

/** A country's own entry opens with its tier and ends with the report's year. */
function tipEntry(drawn: Drawn, text: string): Findings {
  const tiers = [...Object.keys(HEADINGS), "Special case"];
  const tier = tiers.find((name) => text.toLowerCase().startsWith(name.toLowerCase()));
  const linked = Number(/\/(\d{4})-trafficking-in-persons-report\//u.exec(text)?.[1]);
  return [
    ...compareText("the tier", drawn.value, tier),
    ...expectYear(drawn, yearsIn(text).at(-1) ?? linked),
    ...country(drawn),
  ];
}

/** The world's lists: the country stands in the section of that tier, and the list is of that report. */
function tipList(drawn: Drawn, text: string): Findings {
  const oneTier = [
    [/tier_3$|Tier 3\/text$/u, "Tier 3"],
    [/tier_2_watch_list$|Tier 2 Watch List\/text$/u, "Tier 2 Watch List"],
  ].find(([key]) => (key as RegExp).test(drawn.locator))?.[1] as string | undefined;
  const section = oneTier ? text : sectionOf(text, drawn.value);
  const listed = section
    .replace(/\([^)]*\)/gu, ",")
    .split(/[,;:]/u)
    .some((name) => isNameOf(name, drawn.country));
  const snapshot = drawn.file.split("/")[1]!;
  // The file of December 2022 keeps the list of 2020 in a note beside the current one.
  const isStale = snapshot === "2022-12-29" && drawn.locator.endsWith("/note");
  return [
    ...compareText("the tier", drawn.value, oneTier ?? drawn.value),
    ...expectYear(drawn, isStale ? 2020 : REPORTS[snapshot]),
    ...(listed ? [] : [`${drawn.country} is not in the list: ${section.slice(0, 400)}`]),
  ];
}

function sectionOf(text: string, tier: string): string {
  const start = HEADINGS[tier]!.exec(text);
  if (!start) return "";
  const rest = text.slice(start.index + start[0].length);
  const other = Object.entries(HEADINGS)
    .find(([name]) => name !== tier)![1]
    .exec(rest);
  return other ? rest.slice(0, other.index) : rest;
}

/** Where the tables beside the files give another country's code, or none. */
const GEC: Readonly<Record<string, string>> = {
  CC: "CUW",
  GK: "GGY",
  IM: "IMN",
  JE: "JEY",
  KV: "XKX",
  SK: "SXM",
};

/** Files are named by GEC code, and two tables beside them lead from it to ISO's; those of 2014 by internet domain. */
export function country(drawn: Drawn): Findings {
  const [, code, isDomain] = /\/([a-z]{2})(-[a-z-]+)?\.json$/u.exec(drawn.file) ?? [];
  const name = (code ?? "").toUpperCase();
  const own = GEC[name];
  if (own && !isDomain) return expectCode(own, drawn.country);
  const iso2 = isDomain
    ? name
    : new Map(rowsOf("master_countries.csv").map((row) => [row[1], row[3]])).get(name);
  const iso3 = new Map(rowsOf("CountryISO_Codes.csv").map((row) => [row[0], row[1]])).get(iso2);
  return expectCode(iso3 ?? `${name}, an unknown code`, drawn.country);
}

function rowsOf(name: string): (readonly string[])[] {
  return [...csvRows(`${PUBLISHER_FILES}factbook/${name}`).values()];
}

export function plain(html: string): string {
  return html
    .replace(/<br\s*\/?>/giu, "\n")
    .replace(/<[^>]*>/gu, " ")
    .replace(/&nbsp;/gu, " ")
    .replace(/&(?:ndash|minus);|[−–]/gu, "-")
    .replace(/&#39;|&rsquo;/gu, "'")
    .replace(/&amp;/gu, "&");
}

/** The first number of a statement, its brackets left aside. */
function numberIn(statement: string): number | undefined {
  const match = /(-?)\s?\$?(-?\d[\d,]*(?:\.\d+)?|-?\.\d+)/u.exec(statement.replace(/\([^)]*\)/gu, " "));
  return match ? Number(`${match[1]}${match[2]}`.replace(/,/gu, "").replace(/^--/u, "-")) : undefined;
}

/** The years in a statement's brackets; a fiscal year (`FY2017/18`, `FY11/12`) is the one in which it ends. */
export function yearsIn(statement: string): number[] {
  return [...statement.matchAll(/\(([^()]*)\)/gu)].flatMap(([, inside]) => {
    // FY09/10, 2010/11 and a survey of 2021-22 end in the year that counts.
    const fiscal = /\b(?:FY\s?(?:\d\d)?\d\d|(?:19|20)\d\d)(?:\/|-(?=\d\d?\b))(\d\d?)\b/u.exec(inside!);
    if (fiscal) return [(fiscal[1]!.length === 1 ? 2010 : 2000) + Number(fiscal[1])];
    return [...inside!.matchAll(/\b(?:FY)?((?:19|20)\d\d)\b/gu)].map(([, year]) => Number(year));
  });
}
