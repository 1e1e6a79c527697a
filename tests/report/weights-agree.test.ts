import { expect, it } from "vitest";
import { weighingOf } from "../../src/cli/files/weighing.ts";
import { buildExplanation, buildRanking } from "../../src/explain/index.ts";
import { en } from "../../src/locales/en/index.ts";
import type { ProfileNodeSummary } from "../../src/model/documents/ranking.ts";
import { plainText, type TreeNode } from "../../src/report/blocks.ts";
import { explanationTree } from "../../src/report/explanation/tree.ts";
import { profileSection } from "../../src/report/html/profile-section.ts";
import { memoBlocks } from "../../src/report/memo/sections.ts";
import { rankingSheets } from "../../src/report/xlsx/ranking-workbook.ts";
import type { Cell } from "../../src/report/xlsx/sheet.ts";
import { loadRun } from "../../src/run/load-run.ts";

const PLENTY = { rows: 99, verdicts: 99, open: 99, since: 99, gates: 99, rules: 24, letters: 5000 };
const run = await loadRun({ profile: "cpc", lang: "en" }, process.cwd());
const { table, surroundings, loaded } = run;
const ranking = buildRanking(table, surroundings);
// Sierra Leone lacks part of several factors: the weights within its own score are others than the profile's.
const one = buildExplanation(table, "SLE", surroundings)!;
const nodesIn = (nodes: readonly ProfileNodeSummary[]): ProfileNodeSummary[] =>
  nodes.flatMap((node) => [node, ...nodesIn(node.children ?? [])]);
const all = nodesIn(ranking.profile.factors);
/** The factors that a memo names, each with both shares as a reader sees them. */
const wanted = all
  .filter(({ id }) =>
    ["prevalence", "political-will", "factbook", "palermo", "freedom", "us-programs"].includes(id),
  )
  .map(({ title, effectiveWeight, weightAsItActs }) => [
    title,
    `${Math.round(100 * effectiveWeight)} %`,
    weightAsItActs === null ? "–" : `${Math.round(100 * weightAsItActs!)} %`,
  ]);

it("a factor has one weight, and one weight as it acts, in memo, page and workbook", () => {
  expect(wanted).toHaveLength(6);
  // Shares by the weights in weights/cpc.yaml: 3 of 5 in a half of need, 6 of 16.5 in that of commitment.
  expect(wanted.map(([, weight]) => weight)).toEqual(["30 %", "10 %", "18 %", "9 %", "3 %", "5 %"]);
  expect(memoRows()).toEqual(wanted);
  expect(pageRows()).toEqual(wanted);
  expect(workbookRows()).toEqual(wanted);
});

it("and in the tree of an explanation, where something of it is assessed", () => {
  const lines = (nodes: readonly TreeNode[]): string[] =>
    nodes.flatMap(({ text, children = [] }) => [plainText(text), ...lines(children)]);
  const said = lines(explanationTree(one, en));
  for (const [title, weight, acts] of wanted.slice(0, 5))
    expect(said.find((line) => line.startsWith(`${title}: `))).toContain(` ${weight} (acts as ${acts}) `);
});

function memoRows() {
  const { blocks } = memoBlocks(one, undefined, PLENTY, en)
    .blocks.filter((block) => block.kind === "section")
    .find(({ title }) => title === "The factors")!;
  return blocks.flatMap((block) => {
    if (block.kind !== "table") return [];
    const at = block.columns.map(({ title }) => title);
    return block.rows
      .map((row) => row.map(plainText))
      .map((row) => ["Factor", "Weight", "Acts as"].map((title) => row[at.indexOf(title)]!))
      .filter(([title]) => wanted.some(([name]) => name === title));
  });
}

function pageRows() {
  const { blocks } = profileSection(ranking.profile, weighingOf(run), en);
  return [...blocks].flatMap((block) => {
    if (block.kind !== "table" || block.columns.length !== 6) return [];
    return block.rows
      .map((row) => row.map(plainText))
      .map(([title, , weight, acts]) => [
        title!.trim(),
        String(Math.round(Number.parseFloat(weight!))),
        acts!,
      ])
      .map(([title, weight, acts]) => [title!, `${weight} %`, acts!])
      .filter(([title]) => wanted.some(([name]) => name === title));
  });
}

function workbookRows() {
  const made = { ranking, table, profile: loaded.profile, nameOf: surroundings.nameOf };
  const rows = [
    ...rankingSheets(made, en)
      .find(({ name }) => name === "Country")!
      .rows(),
  ].map((row) => [...row].map(plain));
  const head = rows.find(([first]) => first === "Factor or indicator")!;
  const at = ["Weight", "Acts as"].map((title) => head.indexOf(title));
  const share = (value: unknown) => (value === null ? "–" : `${Math.round(100 * Number(value))} %`);
  return rows
    .map((row) => [String(row[0]).trim(), ...at.map((column) => share(row[column]))])
    .filter(([title]) => wanted.some(([name]) => name === title));
}

function plain(cell: Cell | undefined) {
  return cell !== null && typeof cell === "object" ? cell.value : cell;
}
