import { buildComparison, findCountry } from "../explain/index.ts";
import type { Iso3 } from "../model/country.ts";
import type { Comparison } from "../model/documents/comparison.ts";
import { badUsage } from "../model/problem.ts";
import type { Warned } from "../model/warning.ts";
import { type DrawsAsked, loadRun, noEvidence, type Run, type RunOptions } from "./load-run.ts";
import { goOn } from "./progress.ts";
import { sealedTextOf, sealOfText } from "./seal.ts";

/**
 * A run, and countries side by side in it. An error where the data hold nothing about one of them.
 *
 * @param meant how a country was written, where it is named twice
 */
export async function comparedRun(
  countries: readonly Iso3[],
  options: RunOptions & DrawsAsked,
  cwd: string,
  meant: (country: Iso3) => string = () => "",
): Promise<{ readonly run: Run; readonly comparison: Warned<Comparison> }> {
  if (countries.length < 2) {
    throw badUsage("there is nothing to compare one country with", {
      wayOut: "Name two or more countries, such as: shortlist compare GHA CIV.",
    });
  }
  const twice = countries.find((country, i) => countries.indexOf(country) < i);
  if (twice !== undefined) {
    throw badUsage(`${twice} is given twice${meant(twice)}`, { wayOut: "Name each country once." });
  }
  const run = await loadRun(options, cwd);
  for (const country of countries) if (!findCountry(run.table, country)) throw noEvidence(run, country);
  const seal = sealOfText(await sealedTextOf(run, options));
  const comparison = buildComparison(run.table, countries, { ...run.surroundings, seal });
  await goOn(options);
  if (!options.draws || comparison.countries.every(({ status }) => status !== "ranked"))
    return { run, comparison };
  const { placesInDraws } = await import("./robustness/draws-in-ranking.ts");
  const { draws, of } = await placesInDraws(run, options);
  const stood = comparison.countries.map((one) => ({ ...one, ...of.get(one.country) }));
  return { run, comparison: { ...comparison, draws, countries: stood } };
}
