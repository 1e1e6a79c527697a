import { describe, expect, it } from "vitest";
import type { ComparedNode, Comparison } from "../../src/model/documents/comparison.ts";
import type { Ranking } from "../../src/model/documents/ranking.ts";
import { jsonOnce, runCli } from "./run-cli.ts";

/**
 * Better than the median of the low income group (5 and 15 as of 2023) and not above MCC's limit (17 and 25), by Freedom House's
 * scores of 2023: decision 8.
 */
const SHORT_OF_THE_LIMIT = {
  "mcc.political-rights": { ETH: 10, GNB: 17, MLI: 6, MOZ: 14, NER: 6, RWA: 8, TGO: 15, UGA: 10 },
  "mcc.civil-liberties": { BFA: 24, MLI: 20, UGA: 24 },
};

describe("MCC's fixed limits", () => {
  it("stand in lieu of the median: eleven that beat their peers and not the limit do not pass", async () => {
    const codes = ["BFA", "ETH", "GNB", "MLI", "MOZ", "NER", "RWA", "TGO", "UGA"];
    const { out } = await runCli([
      "compare",
      ...codes,
      "--profile",
      "mcc",
      "--as-of",
      "2023",
      "--format",
      "json",
    ]);
    const { factors } = JSON.parse(out) as Comparison;
    for (const [indicator, figures] of Object.entries(SHORT_OF_THE_LIMIT)) {
      const { cells } = leaf(factors, indicator);
      for (const [country, value] of Object.entries(figures)) {
        expect(cells.find((cell) => cell.country === country)).toMatchObject({ value, score: 0 });
      }
    }
  });

  it("on stand-ins are said to be so on the first line, and in every document of the run", {
    tags: "slow",
  }, async () => {
    const { out } = await runCli(["rank", "--profile", "mcc", "--top", "1"]);
    expect(out.split("\n")[0]).toContain("with stand-ins for the publisher's own figures");
    const md = await runCli(["explain", "Benin", "--profile", "mcc", "--as-of", "2023", "--format", "md"]);
    expect(md.out).toMatch(
      /^MCC scorecard, evidence as of 2023, with stand-ins for the publisher's own figures$/mu,
    );
    const usual = await runCli(["rank", "--top", "1"]);
    expect(usual.out.split("\n")[0]).not.toContain("stand-ins");
  });
});

describe("a scorecard of which not everything is assessed", () => {
  it("has nothing where nothing is assessed: empty in CSV, null in JSON, never 0", async () => {
    const csv = (await runCli(["rank", "--profile", "mcc", "--format", "csv"])).out.split("\n");
    const head = csv[0]!.split(",");
    const first = csv[1]!.split(",");
    expect(first[head.indexOf("mcc.child-health")]).toBe("");
    expect(first[head.indexOf("investing-in-people")]).toBe("");
    expect(first[head.indexOf("mcc.political-rights")]).toBe("20");
    const { ranked } = await jsonOnce<Ranking>("rank", "--profile", "mcc");
    const people = ranked[0]!.factors.find(({ id }) => id === "investing-in-people")!;
    expect(people).toMatchObject({ score: null, filled: 0, scorecard: { passed: 0, failed: 0 } });
    expect(people.children![0]).toMatchObject({
      score: null,
      filled: 0,
      missing: expect.stringMatching(/^not assessed/u),
    });
  });

  it("says “not assessed”, not “0 of 6”", async () => {
    const { out } = await runCli([
      "rank",
      "--profile",
      "mcc",
      "--top",
      "1",
      "--draws",
      "0",
      "--format",
      "md",
    ]);
    expect(out).not.toMatch(/\b0 of \d/u);
    expect(out).toMatch(/\| +not assessed \|/u);
  });
});

function leaf(nodes: readonly ComparedNode[], indicator: string): ComparedNode {
  const found = nodes
    .flatMap(function down(node): ComparedNode[] {
      return [node, ...(node.children ?? []).flatMap(down)];
    })
    .find((node) => node.indicator === indicator);
  return found!;
}
