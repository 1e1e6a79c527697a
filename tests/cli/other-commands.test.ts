import { readdirSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { sources } from "../../src/sources/index.ts";
import { folderOf, runCli } from "./run-cli.ts";

interface Moved {
  readonly rankBefore: number | null;
  readonly rankAfter: number | null;
}

describe("resolve", () => {
  it("prints one csv row per name, with the reason for every miss", async () => {
    const { out, code } = await runCli([
      "resolve",
      "Ghana",
      "Korea",
      "Crimea",
      "Atlantis",
      "Tchad",
      "--format",
      "csv",
    ]);
    expect(code).toBe(0);
    expect(out.split("\n").map((line) => line.split(",").slice(0, 4).join())).toEqual([
      "input,iso3,name,match",
      "Ghana,GHA,Ghana,exact",
      "Korea,,,ambiguous",
      "Crimea,,,not-a-country",
      "Atlantis,,,unknown",
      "Tchad,TCD,Chad,alias",
      "",
    ]);
  });

  it("reads one name per line, empty ones too, so that line n is row n", async () => {
    const { out } = await runCli(["resolve", "--stdin", "--format", "csv"], {
      stdin: "Ghana\r\n\r\nPeru\r\n",
    });
    expect(
      out
        .split("\n")
        .slice(1, 4)
        .map((line) => line.split(",")[1]),
    ).toEqual(["GHA", "", "PER"]);
  });

  it("carries the same fields in json, and exits 1 under --strict for a miss", async () => {
    const { out, code } = await runCli(["resolve", "Ghana", "Nowhere", "--format", "json", "--strict"]);
    expect(code).toBe(1);
    expect(JSON.parse(out)).toMatchObject({
      document: "shortlist/resolutions/1",
      resolutions: [
        { input: "Ghana", iso3: "GHA", match: "exact" },
        { input: "Nowhere", iso3: null, match: "unknown" },
      ],
    });
  });

  it("neutralises a name that a spreadsheet would run", async () => {
    expect((await runCli(["resolve", "=1+1", "--format", "csv"])).out).toContain("'=1+1");
  });
});

describe("the table of resolve", () => {
  it("has a line a name, and cuts a note where the line ends and says how to see it whole", async () => {
    const { out } = await runCli(["resolve", "Congo", "Korea, South"], { columns: 80 });
    for (const line of out.split("\n")) expect(line.length).toBeLessThanOrEqual(80);
    expect(out.trim().split("\n")).toHaveLength(4);
    expect(out).toMatch(/^Congo .*…\n.*\nSome texts are cut \(--format json shows all\)\n$/mu);
  });

  it("shows the whole note in a pipe", async () => {
    const { out } = await runCli(["resolve", "Congo", "Korea, South"]);
    const words = out.replace(/[^\p{L} ]+/gu, " ").split(/\s+/u);
    // "may be Democratic Republic of the Congo or Republic of the Congo", and the name that was asked.
    expect(words.filter((word) => word === "Congo")).toHaveLength(3);
  });
});

const WEIGHTS = new URL("../../weights/", import.meta.url);

describe("profile", () => {
  it("lists the shipped profiles and finds them valid", async () => {
    expect((await runCli(["profile", "list"])).out).toMatch(/^cpc: .*\n(?:.*\n)*equal: /mu);
    const { out, code } = await runCli(["profile", "validate"]);
    const all = readdirSync(WEIGHTS)
      .filter((name) => /^[^.]+\.yaml$/u.test(name))
      .map((name) => name.slice(0, -".yaml".length))
      .sort()
      .map((id) => `weights/${id}.yaml: valid`);
    expect([code, out.match(/^weights.*$/gmu)]).toEqual([0, all]);
    expect(out).toMatch(/hdi\.yaml: valid\n {2}needs a table of your own.*life_expectancy/u);
  });

  it("shows weights, effective weights and the reason of each", async () => {
    const { out } = await runCli(["profile", "show", "cpc"]);
    expect(out).toContain("Need [need]: 50 % of the whole, weight 1; aggregation: geometric");
    expect(out).toMatch(/CPI score \[cpi\.score\].*\n.*goalposts \(from 0; to 100\)/u);
    expect(out).toContain("when tip.tier is Tier 3");
    expect(out).toContain("normalise, because: the publisher's own ends");
    expect(out).toContain("exclude tier-3: Tier 3 in the latest TIP Report (22 U.S.C. 7107)");
  });

  it("says gates, methods and years in words, within the terminal's width", async () => {
    for (const columns of [60, 100]) {
      const { out } = await runCli(["profile", "show", "mcc"], { columns, env: { NO_COLOR: "1" } });
      const flat = out.replace(/\s+/gu, " ");
      expect(flat).toContain("when the score of scorecard is below 10");
      expect(flat).toContain("for evidence as of 2022 and earlier");
      expect(out).not.toMatch(/[{}]/u);
      const widest = out.split("\n").reduce((most, line) => Math.max(most, line.length), 0);
      expect(widest).toBeLessThanOrEqual(columns);
    }
  });

  it("compares the rankings by all shipped profiles two by two, as diff compares two, the least alike first", {
    tags: "slow",
  }, async () => {
    const { out } = await runCli(["profile", "compare", "--format", "json"]);
    const { pairs, without, asOf } = JSON.parse(out);
    expect(without).toEqual(["hdi", "inform"]);
    const names = ["cpc", "cpc-2023", "cpc-2025", "cpc-texts", "equal", "mcc"];
    const both = names.flatMap((one, i) => names.slice(i + 1).map((other) => `${one} ${other}`));
    expect(pairs.map((pair: { profiles: string[] }) => pair.profiles.join(" ")).sort()).toEqual(both);
    const taus: number[] = pairs.map(({ tau }: { tau: number }) => tau);
    expect(taus).toEqual([...taus].sort((a, b) => a - b));
    const { profiles, tau, ranked, sharedFirst } = pairs[0];
    const years = ["--as-of", String(asOf), "--format", "json"];
    const diff = JSON.parse((await runCli(["diff", ...profiles, ...years])).out);
    const inBoth = diff.countries.filter((one: Moved) => one.rankBefore !== null && one.rankAfter !== null);
    const first = inBoth.filter((one: Moved) => one.rankBefore! <= 10 && one.rankAfter! <= 10);
    expect([tau, ranked, sharedFirst]).toEqual([diff.tau, inBoth.length, first.length]);
    expect((await runCli(["profile", "compare", "cpc"])).err).toContain("takes two profiles or more");
  });

  it("reports every mistake with line and column, and exits 2", async () => {
    const cwd = folderOf({
      "p.yaml":
        "id: x\ntre:\n  a: 1\ntree:\n  children:\n    - indicator: cpi.score\n      wieght: 2\n      normalise: {method: goalpost, from: 0, to: 100}\n    - {id: b, weight: -1, children: []}\n",
    });
    const { code, err } = await runCli(["profile", "validate", "./p.yaml"], { cwd });
    expect(code).toBe(2);
    expect(err.trim().split("\n")).toEqual([
      expect.stringMatching(/^\.\/p\.yaml, line 2, column 1: unknown key “tre”; did you mean “tree”\?$/u),
      expect.stringMatching(
        /^\.\/p\.yaml, line 7, column 7: .*unknown key “wieght”; did you mean “weight”\?$/u,
      ),
      expect.stringMatching(
        /^\.\/p\.yaml, line 9, column 15: .*weight: expected a number of at least 0, found -1$/u,
      ),
      expect.stringMatching(
        /^\.\/p\.yaml, line 9, column 27: .*children: expected at least one entry, found none$/u,
      ),
    ]);
  });

  it.each([
    ["list", "--out", "x.yaml"],
    ["list", "cpc"],
    ["schema", "--out", "schema.json"],
    ["show", "cpc", "--data", "shipped"],
    ["validate", "cpc", "--format", "json"],
    ["copy", "cpc", "a.yaml", "--out", "b.yaml"],
    ["show", "cpc", "equal", "--format", "json"],
    ["weights", "swing", "a=100", "b=60", "--by", "eigenvector"],
  ])("refuses what an action does nothing with, as in %s %s %s", async (...args) => {
    const cwd = folderOf({});
    const { code, out, err } = await runCli(["profile", ...args], { cwd });
    expect([code, out, readdirSync(cwd)]).toEqual([2, "", []]);
    expect(err).toMatch(/^error: .*(?:does nothing with|the file to copy it to|shows one profile)/u);
  });

  it("prints the JSON Schema", async () => {
    const schema = JSON.parse((await runCli(["profile", "schema"])).out);
    expect(schema).toMatchObject({
      $schema: "https://json-schema.org/draft/2020-12/schema",
      if: { required: ["extends"] },
      else: { required: ["id", "tree"] },
    });
  });
});

describe("sources", () => {
  it("names publisher, layouts, indicators, credit and terms of every adapter", async () => {
    const { out } = await runCli(["sources", "--format", "json"]);
    const listed = JSON.parse(out).sources;
    expect(listed.map(({ id }: { id: string }) => id)).toEqual(sources.map(({ id }) => id));
    for (const one of listed)
      for (const key of ["publisher", "attribution", "terms"]) expect(one[key], one.id).not.toBe("");
  });

  it("fits the line", async () => {
    const { out } = await runCli(["sources", "--no-color"], { columns: 80 });
    for (const line of out.split("\n")) expect([...line].length, line).toBeLessThanOrEqual(80);
  });
});

describe("help", () => {
  it("is printed to stdout with exit 0, for the whole and for each command", async () => {
    for (const args of [["--help"], ["help"], ["rank", "--help"], ["help", "explain"], ["--version"]]) {
      const { code, out, err } = await runCli(args);
      expect([code, err], args.join(" ")).toEqual([0, ""]);
      expect(out).not.toBe("");
    }
  });
});
