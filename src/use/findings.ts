import { country as reference } from "../countries/reference.ts";
import { catalogue } from "../dataset/catalogue.ts";
import { gather } from "../model/collections.ts";
import type { Iso3 } from "../model/country.ts";
import type { CountryFindings, SaidFinding } from "../model/documents/findings.ts";
import type { Observation } from "../model/observation.ts";
import type { Problem } from "../model/problem.ts";
import type { SpeaksTo } from "../model/source.ts";
import type { Warned } from "../model/warning.ts";
import { FACTOR_ENDS } from "../sources/findings/index.ts";
import type { Messages } from "../words/index.ts";
import { loadData } from "./data/load.ts";
import { tool } from "./data/package-files.ts";
import { RECOMMENDING, recommendationLists } from "./recommendations.ts";
import { conflictWarnings, dataProblems } from "./warnings.ts";

/** Everything of texts and analysts, of every year. */
const WANTED = new Set(
  [...catalogue.values()].flatMap(({ id, speaksTo }) =>
    speaksTo !== undefined || RECOMMENDING.includes(id) ? [id] : [],
  ),
);

/** What the texts of the TIP Report and analysts say of a country, by factor and year, the newest first. */
export async function countryFindings(
  country: Iso3,
  { data, asOf }: { readonly data?: readonly string[]; readonly asOf?: number },
  cwd: string,
  words: Messages,
): Promise<Warned<CountryFindings>> {
  const dataset = await loadData({
    cwd,
    ...(data ? { data } : {}),
    findings: "unsure",
    need: { indicators: WANTED, asOf: Number.NEGATIVE_INFINITY, country },
  });
  const own = dataset.observations.filter(
    (one) =>
      one.country === country &&
      WANTED.has(one.indicator) &&
      (one.year ?? 0) <= (asOf ?? Number.POSITIVE_INFINITY),
  );
  return {
    document: "shortlist/country-findings/1",
    tool,
    country,
    name: reference(country)?.name ?? country,
    dataset: { sha256: dataset.sha256 },
    factors: FACTORS.flatMap((id) => {
      const years = yearsOf(own.filter(({ indicator }) => speaksTo(indicator)?.factor === id));
      return years.length === 0 ? [] : [{ id, title: words.findings.factors[id], years }];
    }),
    recommendations: recommendationLists(own),
    unsure: unsureOf(country, asOf, dataset.problems),
    warnings: [...dataProblems(dataset), ...conflictWarnings(dataset, WANTED)],
  };
}

/** What rules were unsure of, the newest first; the same words of one report, as digests repeat them, once. */
function unsureOf(
  country: Iso3,
  asOf = Number.POSITIVE_INFINITY,
  problems: readonly Problem[],
): CountryFindings["unsure"] {
  const once = new Map<string, CountryFindings["unsure"][number]>();
  for (const { unsure, file, locator } of problems) {
    if (unsure?.country !== country || (unsure.year ?? 0) > asOf) continue;
    const { indicator, year = null, quote, reason } = unsure;
    const key = JSON.stringify([indicator, year, quote, reason]);
    const title = catalogue.get(indicator)?.title ?? indicator;
    if (!once.has(key))
      once.set(key, { indicator, title, year, quote, reason, file: file ?? "", locator: locator ?? "" });
  }
  return [...once.values()].sort((a, b) => (b.year ?? 0) - (a.year ?? 0));
}

function yearsOf(observations: readonly Observation[]): CountryFindings["factors"][number]["years"] {
  const byYear = new Map<number | null, Observation[]>();
  for (const one of observations) gather(byYear, one.year ?? null, one);
  return [...byYear]
    .sort(([a], [b]) => (b ?? Number.NEGATIVE_INFINITY) - (a ?? Number.NEGATIVE_INFINITY))
    .map(([year, all]) => ({ year, findings: all.sort(inOrder).map(said) }));
}

function speaksTo(indicator: string): SpeaksTo | undefined {
  return catalogue.get(indicator)?.speaksTo;
}

function isAnalysts(indicator: string): boolean {
  return speaksTo(indicator)?.by === "analyst";
}

/** Analysts' findings first, then texts' in the order of the catalogue. */
function inOrder(a: Observation, b: Observation): number {
  const place = new Map([...WANTED].map((id, i) => [id, i]));
  return (
    Number(isAnalysts(b.indicator)) - Number(isAnalysts(a.indicator)) ||
    (place.get(a.indicator) ?? 0) - (place.get(b.indicator) ?? 0)
  );
}

function said({ indicator, value, unit, quote, note, source, file, locator }: Observation): SaidFinding {
  const about = catalogue.get(indicator);
  return {
    indicator,
    title: about?.title ?? indicator,
    value,
    unit: unit ?? about?.unit ?? null,
    saidBy: isAnalysts(indicator) ? "analyst" : "text",
    quote: quote ?? null,
    note: note ?? null,
    source,
    file,
    locator,
  };
}

/**
 * The factors to which texts and analysts speak, in the order of the fact sheet; which indicator speaks to which, each says itself,
 * and how they are called, the messages.
 */
export const FACTORS: readonly (keyof Messages["findings"]["factors"])[] = [
  "prevalence",
  "political-will",
  "law-and-plan",
  "engagement",
  "us-programs",
  "restrictions",
  "recommendations",
];

const HEAD = (names: string) => `# Findings on ${names}, prefilled from the texts of the TIP Report.
# The reasons quote what the texts say; they are no findings yet. For each: check the words at their place, correct the reason,
# and fill in rating, date and confidence (high, medium or low); take out what you do not want to rate. Sign at the top.
# While a field is empty, the finding does not count, and while nobody has signed, none does. Form: docs/findings.md.
document: shortlist/findings/1
prefilled: from texts
scale: 0 to 4
analyst: ""   # sign here
findings:
`;

/** The analysts' form with what the newest texts say as reasons, and with nothing rated, dated or signed. */
export function prefilledForm(countries: readonly Warned<CountryFindings>[]): string {
  const entries = countries.flatMap((one) =>
    [...FACTOR_ENDS.keys()].flatMap((factor) => entryOf(one, factor)),
  );
  const body = entries.length === 0 ? "  []\n" : entries.join("");
  return HEAD(countries.map(({ name }) => name).join(", ")) + body;
}

/** The analysts' form with an empty finding for each country, and one example as comments. */
export function blankForm(countries: readonly Iso3[]): string {
  const named = countries.map((country) => ({ country, name: reference(country)?.name ?? country }));
  const [example] = named;
  const factors = [...FACTOR_ENDS].map(([factor, { low, high }]) => `#   ${factor}: 0 ${low}, 4 ${high}`);
  const entries = named.map(
    ({ country, name }) => `  - country: ${country}   # ${name}
    factor:          # a word of the list above
    rating:          # from 0 to 4
    reason:          # why, in a sentence or two, in quotes
    citation:        # where it can be read: document and page, interview and date; in quotes
    date:            # the day of your finding, such as 2026-03-15
    confidence:      # high, medium or low
`,
  );
  return `# Findings on ${named.map(({ name }) => name).join(", ")}. A finding counts once each of its fields is filled in; copy its lines for another one.
# Factors, with what the ends of the scale mean:
${factors.join("\n")}
# An example, invented:
#  - country: ${example!.country}
#    factor: engagement
#    rating: 3
#    reason: "Invented example: ministries met monthly with the embassy and two NGOs."
#    citation: "Invented example: meeting notes, January to March 2026"
#    date: 2026-03-15
#    confidence: medium
# Form and restrictions, which have a kind: docs/findings.md.
document: shortlist/findings/1
scale: 0 to 4
analyst: ""   # sign here
findings:
${entries.join("")}`;
}

function entryOf(one: Warned<CountryFindings>, factor: string): string[] {
  const { year, said } = newest(one, factor);
  if (said.length === 0) return [];
  const ends = FACTOR_ENDS.get(factor)!;
  const reason = said
    .map(({ title, value, quote }) => `${title}: ${value}${quote === null ? "" : ` (“${quote}”)`}`)
    .join("; ");
  const places = said.map(({ file, locator }) => `${file}, ${locator}`).join("; ");
  const lines = [
    `  - country: ${one.country}   # ${one.name}`,
    `    factor: ${factor}`,
    `    rating:          # from 0 (${ends.low}) to 4 (${ends.high})`,
    `    reason: ${JSON.stringify(reason)}`,
    `    citation: ${JSON.stringify(`TIP Report ${year ?? ""}: ${places}`)}`,
    "    date:            # the day of your finding, such as 2026-03-15",
    "    confidence:",
  ];
  return [`${lines.join("\n")}\n`];
}

/** What the texts of the newest year that says any of it say. */
function newest(
  { factors }: Pick<CountryFindings, "factors">,
  rated: string,
): { year?: number | null; said: readonly SaidFinding[] } {
  const speaks = ({ indicator, saidBy }: SaidFinding) =>
    saidBy === "text" && catalogue.get(indicator)?.speaksTo?.rated === rated;
  const years = factors
    .flatMap((factor) => factor.years)
    .map(({ year, findings }) => ({ year, said: findings.filter(speaks) }))
    .filter(({ said }) => said.length > 0)
    .sort((a, b) => (b.year ?? 0) - (a.year ?? 0));
  return years[0] ?? { said: [] };
}
