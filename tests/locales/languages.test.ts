import { expect, it } from "vitest";
import { buildComparison, buildExplanation, buildRanking } from "../../src/explain/index.ts";
import type { Messages } from "../../src/locales/en/index.ts";
import type { Report } from "../../src/report/blocks.ts";
import { comparisonBlocks } from "../../src/report/comparison/blocks.ts";
import { diffBlocks } from "../../src/report/diff/blocks.ts";
import { explanationBlocks } from "../../src/report/explanation/blocks.ts";
import { memoBlocks } from "../../src/report/memo/sections.ts";
import { rankingBlocks } from "../../src/report/ranking/blocks.ts";
import { compareSides } from "../../src/run/diff/load-sides.ts";
import { loadRun } from "../../src/run/load-run.ts";
import { yearBefore } from "../../src/run/year-before.ts";
import { bracketed, dataIn, outside, textsOf } from "./pseudo.ts";

const PLENTY = { rows: 999, verdicts: 999, open: 999, since: 999, gates: 999, letters: 99_999 };
const SCREEN = { top: 9999 };

const cwd = process.cwd();
const [cpc, mcc] = await Promise.all(["cpc", "mcc"].map((profile) => loadRun({ profile, lang: "en" }, cwd)));
const before = await yearBefore(cpc!, { profile: "cpc", lang: "en" }, cwd);
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
const [{ diff: years }, { diff: profiles }] = await Promise.all([
  compareSides(["2022", "2023"], { lang: "en" }, cwd),
  compareSides(["cpc", "mcc"], { lang: "en" }, cwd),
]);
const documents = [...rankings, ...explanations, scorecard, comparison!, several!, years, profiles];

/** Every document of rank, explain, compare and diff in a language. */
function said(words: Messages): Report[] {
  return [
    ...rankings.map((one) => rankingBlocks(one, words)),
    ...[...explanations, scorecard].flatMap((one) => [
      explanationBlocks(one, words),
      memoBlocks(one, comparison, PLENTY, words),
    ]),
    comparisonBlocks(comparison!, words),
    comparisonBlocks(several!, words),
    ...[years, profiles].flatMap((one) => [
      diffBlocks(one, words, SCREEN),
      diffBlocks(one, words, { ...SCREEN, inFull: ["GHA", "SOM"] }),
    ]),
  ];
}

/** What bypasses the catalogue, each with its reason. The list may only shrink. */
const BYPASSING: Readonly<Record<string, readonly string[]>> = {
  "warnings are sentences of the run, told on stderr too": documents.flatMap((one) =>
    "warnings" in one ? one.warnings.map(({ message }) => message) : [],
  ),
  "what of a profile changed is told in English by the document": [years, profiles].flatMap(
    ({ profileChanges }) => profileChanges.map(({ change }) => change),
  ),
  "how two results were compared is told in English by the document": [years, profiles].flatMap(
    ({ notes }) => notes,
  ),
};

it("every sentence and label of rank, explain, compare and diff comes from the catalogue, so that a language is one folder", () => {
  const data = [...documents.reduce((found, one) => dataIn(one, found), new Set<string>())]
    .filter((text) => /\p{L}/u.test(text))
    .sort((a, b) => b.length - a.length);
  const excused = Object.entries(BYPASSING);
  const used = new Set<string>();
  const leaks = new Set<string>();
  const seen = new Set<string>();
  const look = (text: string) => {
    if (seen.has(text)) return;
    seen.add(text);
    let left = outside(text);
    for (const [why, texts] of excused)
      for (const one of texts)
        if (left.toLowerCase().includes(one.toLowerCase())) {
          used.add(why);
          left = "";
        }
    for (const one of data) {
      if (!/\p{L}/u.test(left)) return;
      left = left.replaceAll(one, "");
    }
    if (/\p{L}/u.test(left)) leaks.add(text);
  };
  for (const text of said(bracketed(look)).flatMap(textsOf)) look(text);
  expect(seen.size).toBeGreaterThan(1000);
  expect([...leaks]).toEqual([]);
  expect([...used].sort()).toEqual(Object.keys(BYPASSING).sort());
});
