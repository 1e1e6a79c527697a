import { expect, it } from "vitest";
import { readLists } from "../../src/dataset/store/snapshot.ts";
import { buildComparison, buildExplanation, buildRanking } from "../../src/explain/index.ts";
import type { Report } from "../../src/report/blocks.ts";
import { comparisonBlocks } from "../../src/report/comparison.ts";
import { diffBlocks } from "../../src/report/diff.ts";
import { explanationBlocks, explanationScreen } from "../../src/report/explanation/blocks.ts";
import { memosOf } from "../../src/report/memo.ts";
import { rankingBlocks } from "../../src/report/ranking/blocks.ts";
import { compareSides } from "../../src/use/diff.ts";
import { yearBefore } from "../../src/use/other-rankings.ts";
import { spokenRun } from "../in-words.ts";
import { BRACKETS, bypassing, inBrackets, textsOf } from "./pseudo.ts";

const SCREEN = { top: 9999 };

const { words, given, during } = inBrackets();
const cwd = process.cwd();
const [cpc, mcc] = await during(() =>
  Promise.all(["cpc", "mcc"].map((profile) => spokenRun({ profile, lang: BRACKETS }, cwd))),
);
const before = await during(() => yearBefore(cpc!, { profile: "cpc", lang: BRACKETS }, cwd));
const rankings = [cpc!, mcc!].map(({ table, surroundings }) => buildRanking(table, surroundings));
const { table, surroundings } = cpc!;
const explanations = ["GHA", "SOM", "CUB", "AND", "EST"].map(
  (country) => buildExplanation(table, country, surroundings, before ? { before } : {})!,
);
const scorecard = buildExplanation(mcc!.table, "GHA", mcc!.surroundings)!;
const [comparison, several] = [
  ["GHA", "EST"],
  ["GHA", "CUB", "AND"],
].map((countries) => buildComparison(table, countries, surroundings));
const [{ diff: years }, { diff: profiles }] = await during(() =>
  Promise.all([
    compareSides(["2022", "2023"], { lang: BRACKETS }, cwd),
    compareSides(["cpc", "mcc"], { lang: BRACKETS }, cwd),
  ]),
);
const documents = [...rankings, ...explanations, scorecard, comparison!, several!, years, profiles];

const reports: Report[] = [
  ...rankings.map((one) => rankingBlocks(one, words)),
  ...[...explanations, scorecard].flatMap((one) => [
    explanationBlocks(one, words),
    explanationScreen(one, words, { cells: true, notes: true }),
  ]),
  ...memosOf([...explanations, scorecard], words),
  comparisonBlocks(comparison!, words),
  comparisonBlocks(several!, words),
  ...[years, profiles].flatMap((one) => [
    diffBlocks(one, words, SCREEN),
    diffBlocks(one, words, { ...SCREEN, inFull: ["GHA", "SOM"] }),
  ]),
];

const profilesAndLists = [cpc!.loaded.profile, mcc!.loaded.profile, await readLists("data/lists")];
/** A side is told with the first digits of these. */
const HASHES = [years, profiles]
  .flatMap(({ before, after }) => [before, after])
  .flatMap(({ profile, dataset }) => [profile, dataset])
  .map(({ sha256 }) => sha256.slice(0, 12));

it("every sentence and label of rank, explain, compare and diff comes from the catalogue, so that a language is one folder", {
  tags: "slow",
}, () => {
  const texts = [...reports.flatMap(textsOf), ...given];
  expect(texts.length).toBeGreaterThan(1000);
  const excused = { "an option": ["--notes"] };
  // A memo calls a publisher by the beginning of its name.
  const publishers = surroundings.dataset.sources.map(({ publisher }) => publisher.split(/, | \(/u)[0]!);
  const data = [...documents, ...profilesAndLists, HASHES, publishers];
  const { leaks, used } = bypassing(texts, data, excused);
  expect(leaks).toEqual([]);
  expect(used).toEqual(["an option"]);
});
