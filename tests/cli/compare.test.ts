import { describe, expect, it } from "vitest";
import { type Comparison, comparisonSchema } from "../../src/model/documents/comparison.ts";
import type { Ranking } from "../../src/model/documents/ranking.ts";
import { folderOf, jsonOnce, runCli } from "./run-cli.ts";

/** The former profile on its year: figures that no later snapshot takes away, and a scorecard made of stand-ins. */
const FORMER = ["--profile", "cpc-2023", "--as-of", "2023"];

const flat = (text: string) => text.replace(/\s+/gu, " ");

describe("compare", () => {
  it("is a document of its own schema, for ranked, excluded and unscored countries", {
    tags: "slow",
  }, async () => {
    const { out, code } = await runCli([
      "compare",
      "Ghana",
      "Algeria",
      "Holy See",
      ...FORMER,
      "--format",
      "json",
    ]);
    const document = JSON.parse(out) as Comparison;
    expect(code).toBe(0);
    expect(comparisonSchema.safeParse(document)).toMatchObject({ success: true });
    expect(document.countries.map(({ status }) => status)).toEqual(["ranked", "excluded", "unscored"]);
    expect(document.pairs.map(({ ahead, behind }) => [ahead, behind])).toEqual([["GHA", "DZA"]]);
  });

  it("draws bars on both sides of an axis, and leaves them out where the line is narrow", {
    tags: "slow",
  }, async () => {
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

  it("lays a pipe out for as many columns as COLUMNS says, and for a page where it says nothing of use", async () => {
    const widest = async (COLUMNS: string | undefined) => {
      const { out } = await runCli(
        ["compare", "GHA", "CIV"],
        COLUMNS === undefined ? {} : { env: { COLUMNS } },
      );
      return Math.max(...out.split("\n").map((line) => [...line].length));
    };
    const [narrow, page, odd] = [await widest("80"), await widest(undefined), await widest("wide")];
    expect(narrow).toBeLessThanOrEqual(80);
    expect(page).toBeGreaterThan(80);
    expect(odd).toBe(page);
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

// MCC makes no scorecard for a country of high income, as weights/cpc-2023.yaml says with `groups`.
describe("what does not apply, in compare", () => {
  it("is said as such, and with its part in the difference, in text, Markdown and JSON", {
    tags: "slow",
  }, async () => {
    const pair = ["compare", "Estonia", "Ghana", ...FORMER];
    const { out } = await runCli([...pair, "--format", "json"]);
    const document = JSON.parse(out) as Comparison;
    const amount = document.pairs[0]!.effects!.doesNotApply!.toFixed(1);
    expect(amount).not.toBe("0.0");
    for (const said of [
      (await runCli([...pair, "--all"])).out,
      (await runCli([...pair, "--format", "md"])).out,
    ]) {
      expect(flat(said)).toContain(`Applies on one side only: MCC scorecard (+${amount}).`);
      expect(flat(said)).toMatch(
        /Does not apply to (Estonia|it): MCC scorecard|applies on one side only: −/u,
      );
    }
    expect((await runCli(pair)).out).toMatch(
      /MCC scorecard +100\.0 +does not apply +0\.0 .*Applies on one side only +\+1\.\d/su,
    );
    expect((await runCli([...pair, "--format", "md"])).out).toMatch(
      /MCC scorecard \| 100\.0 \| does not apply \| \+1\.\d/u,
    );
  });

  it("is named too where it applies to none of them", { tags: "slow" }, async () => {
    const three = ["Estonia", "Latvia", "Chile", ...FORMER];
    const { out } = await runCli(["compare", ...three, "--format", "json"]);
    const branches = (JSON.parse(out) as Comparison).factors;
    const mcc = branches.flatMap(({ children = [] }) => children).find(({ id }) => id === "mcc")!;
    expect(mcc.cells.map(({ doesNotApply }) => doesNotApply)).toEqual([true, true, true]);
    const text = (await runCli(["compare", ...three, "--all"], { columns: 80 })).out;
    expect(flat(text)).toContain("Does not apply to Estonia, Latvia and Chile: MCC scorecard.");
    expect(text).toMatch(/MCC scorecard( +does not apply){3}/u);
    for (const line of text.split("\n"))
      expect(line.replace(/\u001b\[\d+m/gu, "").length).toBeLessThanOrEqual(80);
  });
});

describe("a figure that passes or fails, in compare", () => {
  it("stands with what it was held against, so that a lower figure with the higher score is no riddle", async () => {
    const { out } = await runCli(["compare", "Niger", "Mongolia", ...FORMER, "--all"]);
    // Niger is held against the low income group, Mongolia against the upper-middle one.
    expect(flat(out)).toMatch(
      /Control of Corruption 100\.0 0\.0 .{0,20}−0\.\d+ standard normal units \(2023\), passed by [^;]* over the median of the low group [^;]*; against −0\.\d+ standard normal units \(2023\), not passed: short of the median of the upper-middle group/u,
    );
  });
});

describe("a side-by-side table", () => {
  it("keeps the cells of joint ranks apart; how many share one stands in the sentence above", async () => {
    const folder = folderOf({
      "own.yaml":
        "id: own\ntree:\n  children:\n    - {indicator: x, normalise: {method: goalposts, from: 0, to: 10}}\n",
      "own.csv": "country,indicator,value\nCIV,x,9\nCOL,x,5\nGHA,x,3\nJAM,x,5\nPER,x,5\n",
    });
    const own = ["--profile", "./own.yaml", "--data", "./own.csv"];
    const { out } = await runCli(["compare", "Jamaica", "Colombia", ...own], { cwd: folder });
    expect(out).toMatch(/^ *Rank +joint 2nd +joint 2nd$/mu);
    const page = await runCli(["compare", "Jamaica", "Colombia", ...own, "--format", "md"], { cwd: folder });
    expect(flat(page.out)).toContain("Jamaica ranks joint 2nd (3 countries) of 5");
  });
});

describe("explain --against", () => {
  it("takes a word or a country, and labels it", { tags: "slow" }, async () => {
    const ranking = await jsonOnce<Ranking>("rank");
    const { score } = ranking.ranked.find(({ country }) => country === "PHL")!;
    for (const [against, label] of [
      ["peers", "the median peer, which scores"],
      // Placed among the candidates, the bottom of every scale is half a place above 0.
      ["minimum", "the bottom of the scale, 0.4"],
      ["Philippines", `the Philippines, which scores ${score.toFixed(1)}`],
    ] as const) {
      expect(flat((await runCli(["explain", "GHA", "--notes", "--against", against])).out)).toContain(label);
    }
  });

  it("refuses the country itself, what has no score and what is no country", { tags: "slow" }, async () => {
    for (const [against, what] of [
      ["Ghana", /cannot be explained against itself/u],
      ["Holy See", /has no score to compare with/u],
      ["nobody", /is not a country/u],
    ] as const) {
      const { code, out, err } = await runCli(["explain", "GHA", "--notes", "--against", against]);
      expect([code, out]).toEqual([2, ""]);
      expect(err).toMatch(what);
    }
  });
});
