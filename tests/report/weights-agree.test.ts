import { expect, it } from "vitest";
import { weighingOf } from "../../src/cli/files/weighing.ts";
import { buildExplanation, buildRanking } from "../../src/explain/index.ts";
import { buildWhatIf } from "../../src/explain/whatif/index.ts";
import type { ProfileNodeSummary } from "../../src/model/documents/ranking.ts";
import type { FactorNode, Profile } from "../../src/model/profile.ts";
import { plainText, type TreeNode } from "../../src/report/blocks.ts";
import { explanationTree } from "../../src/report/explanation/tree.ts";
import { profileSection } from "../../src/report/html/profile-section.ts";
import { memosOf } from "../../src/report/memo.ts";
import { rankingSheets } from "../../src/report/xlsx/ranking-workbook.ts";
import type { Cell } from "../../src/report/xlsx/sheet.ts";
import { compile, score } from "../../src/scoring/index.ts";
import { leaveOneOut } from "../../src/use/robustness/sensitivity.ts";
import { en } from "../../src/words/en/index.ts";
import { spokenRun } from "../in-words.ts";

const run = await spokenRun({ profile: "cpc", lang: "en" }, process.cwd());
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
  expect(memoRows()).toEqual(wanted.map(([title, weight]) => [title, weight]));
  expect(pageRows()).toEqual(wanted);
  expect(workbookRows()).toEqual(wanted);
});

it("and in the tree of an explanation, where something of it is assessed", () => {
  const lines = (nodes: readonly TreeNode[]): string[] =>
    nodes.flatMap(({ text, children = [] }) => [plainText(text), ...lines(children)]);
  const said = lines(explanationTree(one, en));
  for (const [title, weight, acts] of wanted.slice(0, 5))
    expect(said.find((line) => line.startsWith(`${title}: `))).toContain(` ${weight} (real weight ${acts}) `);
});

it("and in what leaves one factor out; a source is no node, and has none", () => {
  const { leaveOneOut: found } = leaveOneOut(run, 10);
  const [factors, sources] = ["factor", "source"].map((kind) => found.filter((one) => one.kind === kind));
  expect(factors).toHaveLength(13);
  for (const { id, weightAsItActs } of factors!)
    expect(weightAsItActs, id).toBe(all.find((node) => node.id === id)!.weightAsItActs);
  for (const source of sources!) expect(source).not.toHaveProperty("weightAsItActs");
});

it("and on the sheet of the profile, until something is written there", () => {
  const rows = sheetRows("Profile");
  const head = rows.find(([first]) => first === "level")!;
  const [id, acts] = ["id", "weight as it acts"].map((title) => head.indexOf(title));
  const at = new Map(rows.map((row) => [row[id!], row[acts!]]));
  for (const node of all) expect(plain(at.get(node.id)) ?? null, node.id).toBe(node.weightAsItActs);
  expect(at.get("need")).toMatchObject({ formula: expect.stringMatching(/^IF\(\$B\$\d+>0,"",/u) });
});

it("and in what would change a rank: the share among siblings, and of the whole before and after", () => {
  const options = { top: 10, only: ["need", "prevalence", "us-programs"] };
  const { weights } = buildWhatIf(table, "GHA", options, surroundings)!;
  const acts = (id: string) => all.find((node) => node.id === id)!.weightAsItActs!;
  const [need, prevalence, programs] = weights.map(({ shareAsItActs }) => shareAsItActs!);
  expect(need).toBe(acts("need"));
  expect(prevalence! * acts("need")).toBeCloseTo(acts("prevalence"), 12);
  expect(programs).toBeNull();

  const set = [{ node: "need", weight: 3 }];
  const { scenario } = buildWhatIf(
    table,
    "GHA",
    { top: 10, settings: { values: [], weights: set } },
    surroundings,
  )!;
  // As the profile's own ranking has it where this is its weight.
  const { profile } = table.plan;
  const [first, ...rest] = (profile.tree as FactorNode).children;
  const tree = { ...profile.tree, children: [{ ...first!, weight: 3 }, ...rest] };
  const other = score(compile({ ...profile, tree } as Profile), table.evidence);
  const then = buildRanking(other, surroundings).profile.factors[0]!;
  expect(scenario!.weights).toEqual([
    { node: "need", from: 1, to: 3, weightAsItActs: { from: acts("need"), to: then.weightAsItActs } },
  ]);
  expect(then.weightAsItActs).toBeGreaterThan(0.9);
});

function sheetRows(name: string) {
  const made = { ranking, table, profile: loaded.profile, nameOf: surroundings.nameOf };
  return [
    ...rankingSheets(made, en)
      .find((sheet) => sheet.name === name)!
      .rows(),
  ].map((row) => [...row]);
}

function memoRows() {
  return memosOf([one], en)[0]!.blocks.flatMap((block) => {
    if (block.kind !== "table") return [];
    const at = block.columns.map(({ title }) => title);
    return block.rows
      .map((row) => row.map(plainText))
      .map((row) => ["Factor", "Weight"].map((title) => row[at.indexOf(title)]!))
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
  const rows = sheetRows("Country").map((row) => row.map(plain));
  const head = rows.find(([first]) => first === "Factor or indicator")!;
  const at = ["Weight", "Real weight"].map((title) => head.indexOf(title));
  const share = (value: unknown) => (value === null ? "–" : `${Math.round(100 * Number(value))} %`);
  return rows
    .map((row) => [String(row[0]).trim(), ...at.map((column) => share(row[column]))])
    .filter(([title]) => wanted.some(([name]) => name === title));
}

function plain(cell: Cell | undefined) {
  return cell !== null && typeof cell === "object" ? cell.value : cell;
}
