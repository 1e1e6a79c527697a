import {
  buildExplanation,
  countryReference,
  findCountry,
  type Reference,
  references,
} from "../explain/index.ts";
import { explainFailure } from "../explain/nodes.ts";
import { noScore } from "../explain/references/index.ts";
import { defined } from "../model/collections.ts";
import type { Iso3 } from "../model/country.ts";
import type { Explanation } from "../model/documents/explanation.ts";
import { badUsage } from "../model/problem.ts";
import { topOf } from "../model/standings.ts";
import type { Warned } from "../model/warning.ts";
import { reasonOf } from "../report/text/eligibility.ts";
import { hasDrawnGaps } from "../robustness/of-table.ts";
import { ownWords } from "../words/index.ts";
import {
  type DrawsAsked,
  loadRun,
  mustBeATop,
  mustRankByScores,
  noEvidence,
  type Run,
  type RunOptions,
} from "./load-run.ts";
import { yearBefore } from "./other-rankings.ts";
import { goOn } from "./progress.ts";
import { sealedTextOf, sealOfText } from "./seal.ts";
import { effortsIn } from "./whatif.ts";
import { countryArgument } from "./who.ts";
import { lastOf, pathsOver, runsOver } from "./years.ts";

export interface ExplanationOptions extends RunOptions, DrawsAsked {
  /** What contributions are counted against: a reference by its id, or a country. */
  readonly against: string;
  /** Years over which its path is told as well; the last is the one of the explanation. */
  readonly years?: string;
}

/** A run, and why each of some countries stands where it stands in it. An error where the data hold nothing about one of them. */
export async function explainedRun(
  countries: readonly Iso3[],
  options: ExplanationOptions,
  cwd: string,
): Promise<{ readonly run: Run; readonly explanations: Warned<Explanation>[] }> {
  mustBeATop(options.first);
  mustRankByScores(options);
  const runs = options.years === undefined ? undefined : await runsOver(options.years, options, cwd);
  const run = runs ? lastOf(runs) : await loadRun(options, cwd);
  const pathOf = runs && (await pathsOver(runs, options));
  const { table } = run;
  const surroundings = { ...run.surroundings, seal: sealOfText(await sealedTextOf(run, options)) };
  // By Copeland a score counts this year's other countries: the year before has no score to hold it against.
  const before = options.method === undefined ? await yearBefore(run, options, cwd) : undefined;
  const first = options.first ?? topOf(table.ranked.length);
  const explanations: Warned<Explanation>[] = [];
  for (const country of countries) {
    await goOn(options);
    const reference = await againstArgument(options.against, run, country);
    const about = { top: first, ...defined({ reference, before }) };
    const explanation = buildExplanation(table, country, surroundings, about);
    if (!explanation) throw noEvidence(run, country);
    const efforts = await effortsIn(run, country, first, options, cwd);
    explanations.push({ ...explanation, ...defined({ efforts, path: pathOf?.(country) }) });
  }
  return { run, explanations: await withPlacesInDraws(run, explanations, { ...options, first }) };
}

/** Where the countries stood in draws is told of those who are ranked, and of who ranks first. */
async function withPlacesInDraws(
  run: Run,
  all: Warned<Explanation>[],
  asked: ExplanationOptions,
): Promise<Warned<Explanation>[]> {
  const isPlaced = ({ status }: Pick<Explanation, "status">) => status === "ranked" || status === "apart";
  if (!asked.draws || !all.some(isPlaced)) return all;
  const { placesInDraws } = await import("./robustness/draws-in-ranking.ts");
  const { draws, of } = await placesInDraws(run, asked);
  return all.map((one) => {
    const leaders = one.leaders.map((first) => {
      const { rankP05, rankP95 } = of.get(first.country) ?? {};
      return { ...first, ...defined({ rankP05, rankP95 }) };
    });
    if (one.status !== "ranked") return { ...one, leaders };
    const scored = findCountry(run.table, one.country)!.one;
    return {
      ...one,
      draws,
      ...of.get(one.country),
      drawnGaps: hasDrawnGaps(run.table, scored),
      leaders,
    };
  });
}

/** What --against names: a reference by its word, or a country that has a score; undefined where the data do not have `country`. */
async function againstArgument(
  word: string,
  { table, surroundings }: Run,
  country: Iso3,
): Promise<Reference | undefined> {
  const one = findCountry(table, country)?.one;
  if (one === undefined) return undefined;
  const entry = references.find(({ id }) => id === word.trim().toLowerCase());
  if (entry) return entry.make(table, one, surroundings);
  const other = await countryArgument(word);
  if (other === country) {
    throw badUsage("a country cannot be explained against itself", {
      wayOut: `--against takes ${references.map(({ id }) => id).join(", ")} or another country.`,
    });
  }
  const found = findCountry(table, other);
  if (!found) throw noEvidence({ surroundings }, other);
  const { failure } = found.one;
  if (failure) {
    const lack = explainFailure(table, found.one, surroundings);
    throw noScore(surroundings.nameOf(other), `: at “${lack.title}”, ${reasonOf(lack, ownWords)}`);
  }
  return countryReference(table, found.one, surroundings);
}
