import { describe, expect, it } from "vitest";
import { type Explanation, explanationSchema } from "../../src/model/documents/explanation.ts";
import type { ScoreNode } from "../../src/model/documents/ranking.ts";
import { jsonOnce, runCli } from "./run-cli.ts";

const json = (...args: string[]) => jsonOnce<Explanation>("explain", ...args);
const flat = (text: string) => text.replace(/\s+/gu, " ");
const find = (nodes: readonly ScoreNode[], id: string): ScoreNode | undefined =>
  nodes.flatMap((node) => [node, find(node.children ?? [], id)]).find((node) => node?.id === id);

describe("explain", () => {
  it("is a document of its own schema, for ranked, excluded and unscored countries", async () => {
    for (const [name, status] of [
      ["Ghana", "ranked"],
      ["Algeria", "excluded"],
      ["Holy See", "unscored"],
    ] as const) {
      const document = await json(name);
      expect(explanationSchema.safeParse(document), name).toMatchObject({ success: true });
      expect(document.status).toBe(status);
    }
  });

  it("walks from the score to the publisher's cell", async () => {
    const { out, code } = await runCli(["explain", "GHA"]);
    expect(code).toBe(0);
    const text = flat(out);
    expect(text).toMatch(/Ghana ranks \d+(?:st|nd|rd|th) of \d+ with \d+\.\d points\./u);
    // The cell of Ghana in the CPI 2023 table: line 72 of the file, score 43.
    expect(text).toContain("cpi.score = 43 points");
    expect(text).toMatch(/Transparency International: cpi\/cpi2023\.csv, line \d+, column 4/u);
    expect(text).toContain("gsi/2023-Global-Slavery-Index-Data.xlsx, GSI 2023 summary data!");
    expect(text).toContain(
      "Not assessed: Engagement with partners and monitoring; Related US programmes; Restrictions on assistance.",
    );
    expect(text).toContain("not child-trafficking prevalence");
  });

  it("takes names in any language that resolves", async () => {
    expect((await json("Côte d’Ivoire")).country).toBe("CIV");
    expect((await json("Filipinas")).country).toBe("PHL");
  });

  it("says of an excluded country which gate, on what evidence, by what margin, under what authority", async () => {
    const document = await json("Algeria");
    const gate = document.gates.find(({ id }) => id === "tier-3")!;
    expect(gate).toMatchObject({
      outcome: "met",
      effect: "exclude",
      authority: "22 U.S.C. 7107",
      observed: "tip.tier 2023 is Tier 3",
      margin: 1,
    });
    expect(gate.evidence).toMatchObject([{ value: "Tier 3", file: "tip/tip_tiers_2001-2023.csv" }]);
    const text = flat((await runCli(["explain", "Algeria"])).out);
    expect(text).toContain("Algeria is excluded: Tier 3 in the latest TIP Report.");
    expect(text).toContain(
      "Excludes: Tier 3 in the latest TIP Report. Observed: TIP Report tier 2023 is Tier 3; margin to the other side: 1 category. Authority: 22 U.S.C. 7107.",
    );
    expect(text).toMatch(/tip\/tip_tiers_2001-2023\.csv, line \d+, column 3/u);
  });

  it("says that section 7008 is not assessed rather than clear", async () => {
    const gate = (await json("Ghana")).gates.find(({ id }) => id === "section-7008");
    expect(gate).toMatchObject({ outcome: "not assessed", evidence: [] });
  });

  it("labels what stands in for MCC's figures and leads to the publisher's cell", async () => {
    const { factors } = await json("Ghana");
    const corruption = find(factors, "mcc.control-of-corruption")!;
    expect(corruption.source).toMatchObject({ id: "derived", file: "wgi/wgidataset.xlsx" });
    expect(corruption.note).toContain("stands in for MCC's own figure");
    expect(corruption.reading).toMatch(
      /^passed by 0\.\d+ standard normal units over the median of the lower-middle group \(/u,
    );
    expect(find(factors, "mcc.child-health")).toMatchObject({ score: null, missing: "not assessed" });
    // Six of the twenty indicators that count for a country have evidence.
    expect(find(factors, "mcc")!.coverage).toBeCloseTo(6 / 20, 12);
  });

  it("writes Markdown in which text from files opens nothing", async () => {
    const { out } = await runCli(["explain", "Ghana", "--format", "md"]);
    expect(out).toMatch(/^# Ghana \(GHA\)/u);
    expect(out).not.toMatch(/<(?!br)/u);
  });

  it("refuses names that are no country, with a way out", async () => {
    const atlantis = await runCli(["explain", "Atlantis"]);
    expect([atlantis.code, atlantis.out]).toEqual([2, ""]);
    expect(atlantis.err).toMatch(/^error: “Atlantis” is not a country/u);
    expect((await runCli(["explain", "Congo"])).err).toContain("Republic of the Congo");
    expect((await runCli(["explain", "Crimea"])).code).toBe(2);
  });
});
