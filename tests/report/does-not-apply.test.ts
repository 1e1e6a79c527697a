import { describe, expect, it } from "vitest";
import { buildExplanation, buildRanking } from "../../src/index.ts";
import type { ScoreNode } from "../../src/model/documents/ranking.ts";
import { distinctTitle } from "../../src/model/factor-tree.ts";
import { plainText } from "../../src/report/blocks.ts";
import { explanationBlocks } from "../../src/report/explanation/blocks.ts";
import { effectLines, openLines, reasons } from "../../src/report/explanation/sentences.ts";
import { memosOf } from "../../src/report/memo.ts";
import { rankingBlocks } from "../../src/report/ranking/blocks.ts";
import { markdown } from "../../src/report/renderers/markdown.ts";
import { factorsOf, missingSentence } from "../../src/report/text/contributions.ts";
import { en } from "../../src/words/en/index.ts";
import { spokenRun } from "../in-words.ts";

/** The former profile on its year: its scorecard is a factor of its own, and figures of 2023 stay. */
const run = await spokenRun({ profile: "cpc-2023", lang: "en", asOf: 2023 }, process.cwd());
const explained = (country: string) => buildExplanation(run.table, country, run.surroundings)!;
const memo = (country: string) => memosOf([explained(country)], en)[0]!;
const factorRows = (country: string) =>
  memo(country).blocks.flatMap((block) =>
    block.kind === "table" ? block.rows.map((row) => row.map(plainText)) : [],
  );
const flat = (nodes: readonly ScoreNode[]): ScoreNode[] =>
  nodes.flatMap((node) => [node, ...flat(node.children ?? [])]);

// MCC makes no scorecard for a country of high income, as weights/cpc-2023.yaml says with `groups`.
describe("what does not apply to a country", () => {
  it("is no missing evidence: not open, not counted in coverage, and marked in the document", () => {
    const estonia = explained("EST");
    const mcc = flat(estonia.factors).find(({ id }) => id === "mcc")!;
    expect(mcc).toMatchObject({ doesNotApply: true, missing: "does not apply to this country", score: null });
    expect(mcc.scorecard).toBeUndefined();
    expect(mcc.ofWhich).toEqual({ doesNotApply: mcc.versusReference });
    expect(estonia.effects!.doesNotApply).toBeCloseTo(mcc.versusReference!, 9);
    expect(openLines(estonia, en).join("\n")).not.toContain("MCC");
    // Coverage by hand, from the profile's weights: what applies, and of that what enters.
    const leaves = flat(estonia.factors).filter(({ indicator }) => indicator !== undefined);
    expect(leaves.filter(({ id }) => id.startsWith("mcc.")).every((leaf) => leaf.doesNotApply)).toBe(true);
  });

  it("is said in the same words and with the same figure in the sentences, the memo and the ranking", () => {
    const estonia = explained("EST");
    const mcc = factorsOf(estonia.factors).find(({ node }) => node.id === "mcc")!.node;
    const amount = mcc.ofWhich!.doesNotApply!.toFixed(1).replace("-", "\u2212");
    expect(amount).not.toBe("0.0");
    expect(reasons(estonia, en).join(" ")).toContain(`Applies on one side only: MCC scorecard (${amount}).`);
    expect(reasons(estonia, en).join(" ")).not.toMatch(/Not assessed: [^.]*MCC/u);
    expect(effectLines(estonia, en).map(([label]) => label)).toContain("Applies on one side only");
    const row = factorRows("EST").find(([title]) => title === "MCC scorecard")!;
    expect(row).toContain("does not apply");
    expect(row.at(-1)).toBe("");
    const shown = { as: { countries: [] }, has: (code: string) => code === "EST" };
    const table = markdown(rankingBlocks(buildRanking(run.table, { ...run.surroundings, shown }), en), en);
    expect(table).toContain(`applies on one side only: MCC scorecard ${amount}`);
    expect(markdown(explanationBlocks(estonia, en), en)).toMatch(
      /MCC scorecard \| does not apply to this country/u,
    );
  });
});

describe("a memo of a country without a score", () => {
  it.each(["AND", "SOM", "LBY"])(
    "%s shows every factor of which something is assessed, and why there is none",
    (country) => {
      const one = explained(country);
      expect(one.score).toBeNull();
      const rows = new Map(factorRows(country).map(([title, ...rest]) => [title, rest]));
      const weighed = factorsOf(one.factors).filter(({ axis }) => !axis?.title.startsWith("Context"));
      let assessed = 0;
      for (const { node } of weighed.filter(({ node }) => node.id !== "context")) {
        const [score, , weight, evidence] = rows.get(node.title)!;
        expect(weight, node.title).toMatch(/^\d+ %$/u);
        if (node.score === null || node.scorecard) continue;
        assessed += 1;
        expect(score, node.title).toBe(node.score.toFixed(0));
        expect(evidence, node.title).toBe(`${Math.round(100 * node.coverage)} %`);
      }
      expect(assessed).toBeGreaterThan(1);
      expect(JSON.stringify(memo(country).blocks[0])).toMatch(/It has no score: |is not ranked: /u);
    },
  );
});

describe("a title that can stand alone", () => {
  const tree = [
    { id: "mcc", title: "MCC scorecard", children: [{ id: "a", title: "Civil Liberties" }] },
    {
      id: "fiw",
      title: "Freedom",
      children: [
        { id: "b", title: "Civil liberties" },
        { id: "c", title: "Rights" },
        { id: "d", title: "Freedom" },
        { id: "e", title: "rights" },
      ],
    },
  ];
  const called = (id: string) => {
    const nodes = [...tree, ...tree.flatMap(({ children }) => children)];
    return distinctTitle(nodes.find((node) => node.id === id)!, tree);
  };

  it("names what it stands under where two are called the same, and its id where that is the same too", () => {
    expect(called("a")).toBe("Civil Liberties (MCC scorecard)");
    expect(called("b")).toBe("Civil liberties (Freedom)");
    expect([called("c"), called("e")]).toEqual(["Rights (c)", "rights (e)"]);
    // An indicator that is called as its factor is no other thing.
    expect([called("fiw"), called("d")]).toEqual(["Freedom", "Freedom"]);
  });

  it("is what sentences on missing evidence name", () => {
    const lacking = tree.map(({ children, ...node }) => ({
      ...node,
      versusReference: 0,
      children: children.map((leaf) => ({
        ...leaf,
        versusReference: 2,
        ...(leaf.id === "a" || leaf.id === "b" ? { ofWhich: { notAssessed: 2 } } : {}),
      })),
    }));
    expect(missingSentence(lacking, "notAssessed", undefined, 1, en)).toEqual([
      "Missing evidence makes +4.0 points of the difference; missing: Civil Liberties (MCC scorecard) (+2.0) and Civil liberties (Freedom) (+2.0).",
    ]);
  });
});
