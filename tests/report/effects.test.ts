import { Chalk } from "chalk";
import { describe, expect, it } from "vitest";
import { buildComparison } from "../../src/explain/comparison.ts";
import { buildRanking } from "../../src/explain/ranking.ts";
import { buildExplanation } from "../../src/index.ts";
import { comparisonBlocks } from "../../src/report/comparison.ts";
import { explanationBlocks, explanationScreen } from "../../src/report/explanation/blocks.ts";
import { reasons } from "../../src/report/explanation/sentences.ts";
import { rankingPage } from "../../src/report/html/ranking-page.ts";
import { rankingBlocks } from "../../src/report/ranking/blocks.ts";
import { rankingCsv } from "../../src/report/ranking/csv.ts";
import { markdown } from "../../src/report/renderers/markdown.ts";
import { terminal } from "../../src/report/renderers/terminal.ts";
import { directionSentences } from "../../src/report/text/contributions.ts";
import { rankingSheets } from "../../src/report/xlsx/ranking-workbook.ts";
import { en } from "../../src/words/en/index.ts";
import { around } from "../explain/surroundings.ts";
import { plain, scored } from "../scoring/fixture.ts";

const plainChalk = new Chalk({ level: 0 });

/**
 * Two branches of like weight: need of poverty and prevalence, will of laws. AAA has no prevalence: its need is its poverty alone,
 * 80, against 65 where the medians (80 and 50) are joined; rescaling lifts it by what nobody has measured.
 */
const tree = {
  children: [
    {
      id: "need",
      title: "Need",
      children: [
        { id: "poverty", title: "Poverty", children: [plain("x", { title: "Poverty rate" })] },
        { id: "prevalence", title: "Prevalence", children: [plain("y", { title: "Prevalence estimate" })] },
      ],
    },
    {
      id: "will",
      title: "Will",
      children: [{ id: "laws", title: "Laws", children: [plain("z", { title: "Laws in force" })] }],
    },
  ],
};
const cells = {
  AAA: { x: 80, z: 60 },
  BBB: { x: 80, y: 50, z: 40 },
  CCC: { x: 80, y: 50, z: 40 },
};
const table = scored(tree, cells);
const surroundings: typeof around = { ...around, depth: 2 };

describe("what missing evidence does to a score", () => {
  const ranking = buildRanking(table, surroundings);

  it("is told apart from what values do, as far down as the factors of a table", () => {
    const [first] = ranking.ranked;
    // Will is 60 against 40 of half the weight; need is 80 for want of prevalence, against 65.
    expect(first).toMatchObject({ country: "AAA", effects: { evidence: 10, notAssessed: 7.5 } });
    expect(first!.factors[0]!.children).toMatchObject([
      { id: "poverty", versusReference: 0 },
      { id: "prevalence", versusReference: 7.5, ofWhich: { notAssessed: 7.5 } },
    ]);
  });

  it("is the same whether indicators are told or not", () => {
    const deep = buildRanking(table, around);
    expect(deep.ranked.map(({ effects }) => effects)).toEqual(ranking.ranked.map(({ effects }) => effects));
  });

  it("is its own item in Markdown, where it raises nobody under “Higher in”, CSV, the page and the workbook", () => {
    expect(markdown(rankingBlocks(ranking, en), en)).toContain("| Will: Laws +10.0 |  | Prevalence +7.5 |");
    const [head, row] = [...rankingCsv(ranking, () => [], en, en)].map((line) => line.split(","));
    expect(row![head!.indexOf("values_effect")]).toBe("10");
    expect(row![head!.indexOf("missing_effect")]).toBe("7.5");
    expect(row![head!.indexOf("one_sided_effect")]).toBe("0");
    const weighing = { profile: table.plan.profile, methods: new Map<string, string>() };
    const page = [...rankingPage(buildRanking(table, around), weighing, en, 3)].join("");
    expect(page).toContain("Prevalence +7.5");
    expect(page).toContain("Of which missing evidence");
    const { profile } = table.plan;
    const [first] = rankingSheets({ ranking, table, profile, nameOf: (code) => code }, en);
    const sheet = JSON.stringify([...first!.rows()]);
    expect(sheet).toContain("Missing evidence");
    expect(sheet).toContain("Prevalence +7.5");
  });

  it("is its own sentence in an explanation, and its own figure in the tree", () => {
    const one = buildExplanation(table, "AAA", around)!;
    const said = reasons(one, en).join(" ");
    expect(said).toContain("Higher in will: Laws (+10.0).");
    expect(said).toContain(
      "Missing evidence makes +7.5 points of the difference; missing: Prevalence estimate (+7.5).",
    );
    expect(said).toContain("Not assessed: Prevalence.");
    expect(
      terminal(explanationScreen(one, en, { cells: true }), { columns: 110, chalk: plainChalk, words: en }),
    ).toMatch(/Prevalence: not assessed +\+7\.50 \(missing evidence\)/u);
    expect(markdown(explanationBlocks(one, en), en)).toMatch(
      /Prevalence \|[^|]*\| – \| {2}\| \+7\.50 \| \+7\.50 \|/u,
    );
  });

  it("is its own sentence and row in a comparison", () => {
    const comparison = buildComparison(table, ["AAA", "BBB"], around);
    for (const told of [
      terminal(comparisonBlocks(comparison, en, { all: true }), {
        columns: 120,
        chalk: plainChalk,
        words: en,
      }).replace(/\s+/gu, " "),
      markdown(comparisonBlocks(comparison, en), en).replace(/\s+/gu, " "),
    ]) {
      expect(told).toContain("AAA is higher in will: Laws (+10.0).");
      expect(told).toContain("Missing evidence for AAA makes +7.5 points of the difference");
      expect(told).toMatch(/Missing evidence for AAA[ |]+\+7\.5/u);
    }
  });
});

describe("a figure that is not weighed", () => {
  /** A factor of three that asks for half of its parts: EEE has one of them, far below the others'. */
  const strict = {
    children: [
      plain("x"),
      {
        id: "three",
        title: "Three",
        missing: { minimumCoverage: 0.5 },
        children: [plain("a"), plain("b"), plain("c")],
      },
    ],
  };
  const world = {
    DDD: { x: 50, a: 50, b: 50, c: 50 },
    EEE: { x: 50, a: 0 },
    FFF: { x: 50, a: 50, b: 50, c: 50 },
  };
  const one = buildExplanation(scored(strict, world), "EEE", around)!;

  it("lowers nothing: its contribution is that of missing evidence", () => {
    const [, three] = one.factors;
    const [a] = three!.children!;
    expect(a).toMatchObject({
      score: 0,
      weight: 0,
      missing: en.missing.lack["not-weighed"],
    });
    expect(one.effects!.evidence).toBeCloseTo(0, 12);
    expect(reasons(one, en).join(" ")).not.toContain("Lower");
  });

  it("is no evidence: half of the weight counts, and the factor is named as not assessed", () => {
    expect(one.coverage).toBe(0.5);
    expect(reasons(one, en).join(" ")).toContain("Not assessed: Three (too little of it).");
  });
});

it("says of a profile without branches that a country is higher for an indicator, as a sentence", () => {
  const nodes = [{ id: "x", title: "Rights", versusReference: 2 }];
  expect(directionSentences(nodes, 3, 1, en)).toEqual(["Higher for Rights (+2.0)."]);
});
