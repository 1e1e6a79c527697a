import { buildComparison, buildExplanation, buildRanking } from "../../src/explain/index.ts";
import { memoized } from "../../src/model/collections.ts";
import type { Report } from "../../src/report/blocks.ts";
import { comparisonBlocks } from "../../src/report/comparison.ts";
import { diffBlocks } from "../../src/report/diff.ts";
import { explanationBlocks, explanationScreen } from "../../src/report/explanation/blocks.ts";
import { memosOf } from "../../src/report/memo.ts";
import { rankingBlocks } from "../../src/report/ranking/blocks.ts";
import { inWords } from "../../src/report/text/warnings.ts";
import { whatifBlocks } from "../../src/report/whatif.ts";
import { compareSides } from "../../src/use/diff.ts";
import { loadRun, tellingOf } from "../../src/use/load-run.ts";
import { whatifRun } from "../../src/use/whatif.ts";
import type { Messages } from "../../src/words/index.ts";
import { spoken } from "../in-words.ts";

const cwd = process.cwd();

/** Scored once and told in each language. */
const runs = memoized((profile: string) => loadRun({ profile, lang: "en" }, cwd));

/** Documents of rank, explain, compare, diff and whatif whose runs speak a language; of the scorecards where the profile adds no words. */
export async function documentsIn(lang: string) {
  const [cpc, mcc] = await Promise.all(
    ["cpc", "mcc"].map(async (profile) => {
      const run = await runs(profile);
      return spoken(run, await run.labelsIn(lang));
    }),
  );
  const { table, surroundings } = cpc!;
  const asked = await whatifRun("GHA", { profile: "mcc", lang, first: 10 }, cwd);
  return {
    runs: [cpc!, mcc!],
    rankings: [cpc!, mcc!].map((run) => buildRanking(run.table, run.surroundings)),
    explanations: ["GHA", "PHL", "SOM", "AND"].map((one) => buildExplanation(table, one, surroundings)!),
    comparisons: [
      ["GHA", "CIV"],
      ["PHL", "CUB", "AND"],
    ].map((countries) => buildComparison(table, countries, surroundings)!),
    // Of the years in which every message of a diff is heard those that are told apart soonest.
    diff: (await compareSides(["2021", "2022"], { profile: "mcc", lang }, cwd)).diff,
    whatif: await inWords(asked.document, tellingOf(asked.run)),
  };
}

type Documents = Awaited<ReturnType<typeof documentsIn>>;

export function reportsOf(of: Documents, words: Messages): Report[] {
  return [...longReportsOf(of, words, 9999), ...shortReportsOf(of, words)];
}

/**
 * Those of everybody.
 *
 * @param most rows of long tables
 */
export function longReportsOf(of: Documents, words: Messages, most: number): Report[] {
  return [
    ...of.rankings.map((one) => rankingBlocks(one, words, most)),
    diffBlocks(of.diff, words, { top: most, inFull: ["GHA"] }),
  ];
}

/** Those of a few. */
export function shortReportsOf(of: Documents, words: Messages): Report[] {
  return [
    ...of.explanations.flatMap((one) => [
      explanationBlocks(one, words),
      explanationScreen(one, words, { cells: true }),
    ]),
    ...memosOf(of.explanations, words),
    ...of.comparisons.map((one) => comparisonBlocks(one, words)),
    whatifBlocks(of.whatif, words),
  ];
}
