import { describe, expect, it } from "vitest";
import { type Comparison, comparisonSchema } from "../../src/model/documents/comparison.ts";
import type { Ranking } from "../../src/model/documents/ranking.ts";
import { runCli } from "./run-cli.ts";

const flat = (text: string) => text.replace(/\s+/gu, " ");

describe("compare", () => {
  it("is a document of its own schema, for ranked, excluded and unscored countries", async () => {
    const { out, code } = await runCli(["compare", "Ghana", "Algeria", "Holy See", "--format", "json"]);
    const document = JSON.parse(out) as Comparison;
    expect(code).toBe(0);
    expect(comparisonSchema.safeParse(document)).toMatchObject({ success: true });
    expect(document.countries.map(({ status }) => status)).toEqual(["ranked", "excluded", "unscored"]);
    expect(document.pairs.map(({ ahead, behind }) => [ahead, behind])).toEqual([["GHA", "DZA"]]);
  });

  it("says why one is ahead, in a sentence, and whether missing evidence could turn the order", async () => {
    const text = flat((await runCli(["compare", "GHA", "CIV"])).out);
    expect(text).toMatch(
      /Côte d'Ivoire is ahead of Ghana by \d+\.\d points\. Côte d'Ivoire is higher in need: Prevalence of trafficking \(\+\d\.\d\)/u,
    );
    expect(text).toContain("Côte d'Ivoire is lower in commitment: Freedom in the World (−");
    expect(text).toContain("Missing evidence could turn the order");
  });

  it("draws bars on both sides of an axis, and leaves them out where the line is narrow", async () => {
    const wide = (await runCli(["compare", "GHA", "CIV"], { columns: 120 })).out;
    expect(wide).toMatch(/│█/u);
    expect(wide).toMatch(/█│/u);
    for (const columns of [80, 120]) {
      const { out } = await runCli(["compare", "GHA", "CIV", "PER", "PHL", "COL", "JAM", "MNG", "ROU"], {
        columns,
      });
      for (const line of out.split("\n"))
        expect(line.replace(/\u001b\[\d+m/gu, "").length).toBeLessThanOrEqual(columns);
    }
  });

  it("refuses one country, one twice, and what is no country, with a way out", async () => {
    for (const [args, what] of [
      [["GHA"], /nothing to compare one country with/u],
      [["GHA", "Ghana"], /GHA is given twice: “GHA” and “Ghana”/u],
      [["GHA", "Atlantis"], /“Atlantis” is not a country/u],
    ] as const) {
      const { code, out, err } = await runCli(["compare", ...args]);
      expect([code, out]).toEqual([2, ""]);
      expect(err).toMatch(what);
    }
    expect((await runCli(["compare"])).code).toBe(2);
  });
});

describe("explain --against", () => {
  it("takes a word or a country, and labels it", async () => {
    const ranking: Ranking = JSON.parse((await runCli(["rank", "--format", "json"])).out);
    const { score } = ranking.ranked.find(({ country }) => country === "PHL")!;
    for (const [against, label] of [
      ["peers", "the median peer, which scores"],
      ["minimum", "the bottom of the scale, 0.0"],
      ["Philippines", `the Philippines, which scores ${score.toFixed(1)}`],
    ] as const) {
      expect(flat((await runCli(["explain", "GHA", "--against", against])).out)).toContain(label);
    }
  });

  it("refuses the country itself, what has no score and what is no country", async () => {
    for (const [against, what] of [
      ["Ghana", /cannot be explained against itself/u],
      ["Holy See", /has no score to compare with/u],
      ["nobody", /is not a country/u],
    ] as const) {
      const { code, out, err } = await runCli(["explain", "GHA", "--against", against]);
      expect([code, out]).toEqual([2, ""]);
      expect(err).toMatch(what);
    }
  });
});
