import { country as reference } from "../../countries/reference.ts";
import { catalogue } from "../../dataset/catalogue.ts";
import type { Messages } from "../../locales/index.ts";
import type { Iso3 } from "../../model/country.ts";
import type { CountryFindings, SaidFinding } from "../../model/documents/findings.ts";
import { gather } from "../../model/gather.ts";
import type { SpeaksTo } from "../../model/indicator.ts";
import type { Observation } from "../../model/observation.ts";
import type { Problem } from "../../model/problem.ts";
import { loadData } from "../data/load.ts";
import { tool } from "../tool.ts";
import { conflictWarnings, dataProblems } from "../warnings/data.ts";
import { FACTORS } from "./factors.ts";
import { RECOMMENDING, recommendationLists } from "./recommendations.ts";

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
): Promise<CountryFindings> {
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
    warnings: [...dataProblems(dataset), ...conflictWarnings(dataset, WANTED, words)],
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
