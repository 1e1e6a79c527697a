import { expect, it } from "vitest";
import { weighingOf } from "../../src/cli/files/weighing.ts";
import { readLists } from "../../src/dataset/store/snapshot.ts";
import { buildComparison, buildExplanation, buildRanking } from "../../src/explain/index.ts";
import { REVIEW_SHEET } from "../../src/model/workbook.ts";
import { page } from "../../src/report/html/blocks.ts";
import { explanationPage } from "../../src/report/html/explanation-page.ts";
import { MEMO_PAGE } from "../../src/report/html/page.ts";
import { rankingPage } from "../../src/report/html/ranking-page.ts";
import { memosOf } from "../../src/report/memo.ts";
import { rankingBlocks } from "../../src/report/ranking/blocks.ts";
import { markdown } from "../../src/report/renderers/markdown.ts";
import { rankingSheets } from "../../src/report/xlsx/ranking-workbook.ts";
import { spokenRun } from "../in-words.ts";
import { BRACKETS, bypassing, ENGLISH, inBrackets, textsOfMarkdown, textsOfPage } from "./pseudo.ts";

const { words, given, during } = inBrackets();
const cwd = process.cwd();
const run = await during(() => spokenRun({ profile: "mcc", lang: BRACKETS }, cwd));
const { table, surroundings, loaded } = run;
const ranking = buildRanking(table, surroundings);
const countries = table.ranked.slice(0, 2).map(({ country }) => country);
const [one, other] = [...countries, table.excluded[0]!.country].map(
  (country) => buildExplanation(table, country, surroundings)!,
);
const comparison = buildComparison(table, countries, surroundings);
const data = [
  ranking,
  one,
  other,
  comparison,
  loaded.profile,
  await readLists("data/lists"),
  ["exclude", "flag", "run.json", "shortlist verify run.json"],
  // What profiles call parameters of methods.
  ["above", "below", "groups", "passes"],
];

it.each([
  ["a page of a ranking", () => textsOfPage([...rankingPage(ranking, weighingOf(run), words, 3)].join(""))],
  ["a page of a country", () => textsOfPage(explanationPage(one!, weighingOf(run), words))],
  [
    "a page of a country that is excluded",
    () => textsOfPage(explanationPage(other!, weighingOf(run), words)),
  ],
  ["memos", () => textsOfPage(page(memosOf([one!, other!], words), MEMO_PAGE, words))],
  ["Markdown", () => textsOfMarkdown(markdown(rankingBlocks(ranking, words, 3), words))],
])("%s says nothing that is not in the catalogue", (_, draw) => {
  const texts = draw();
  expect(texts.length).toBeGreaterThan(20);
  expect(bypassing([...texts, ...given], data, {}).leaks).toEqual([]);
});

it("a workbook says nothing that is not in the catalogue, but for the form in it", () => {
  const [sheets, forms] = [[], []] as [string[], string[]];
  // Of excluded countries no document tells the cells.
  const cells = [...data, ...table.columns.map(({ observations }) => [...observations])];
  const made = { ranking, table, profile: loaded.profile, nameOf: surroundings.nameOf };
  for (const { name, rows, charts = [], rules = [] } of rankingSheets(made, words)) {
    const texts = [...rows()].flat().map((cell) => (typeof cell === "object" ? cell?.value : cell));
    const own = name === "Profile" || name === REVIEW_SHEET.name ? forms : sheets;
    // What stands above the form is said to a reader.
    if (name === REVIEW_SHEET.name) sheets.push(...texts.splice(0, REVIEW_SHEET.fields - 1).map(String));
    own.push(name, ...texts.map((text) => String(text ?? "")), ...rules.map(({ says }) => says));
    for (const { title, series, axes = [] } of charts)
      own.push(title, ...axes, ...series.map(({ name: one }) => one));
  }
  expect(bypassing(sheets, cells, {}).leaks).toEqual([]);
  const english = { [ENGLISH.profileSheet]: forms };
  expect(bypassing(forms, data, english)).toEqual({ leaks: [], used: [ENGLISH.profileSheet] });
});
