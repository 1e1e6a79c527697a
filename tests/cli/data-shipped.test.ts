import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { folderOf, runCli, SMALL_PROFILE } from "./run-cli.ts";

const HEAD = "country,indicator,year,value\n";
/** Invented. */
const FINDINGS = `scale: 0 to 4
analyst: A. Person
findings:
  - {country: Ghana, factor: engagement, rating: 3, reason: invented, citation: invented, date: 2023-03-15, confidence: high}
`;
const small = ["--profile", "./small.yaml"];
const files = {
  "small.yaml": SMALL_PROFILE,
  "own.csv": `${HEAD}Ghana,cpi.score,2023,51\n`,
  "findings.yaml": FINDINGS,
};
const figureOf = (out: string, indicator: string) => {
  const walk = (nodes: Record<string, unknown>[]): unknown => {
    for (const node of nodes) {
      if (node.indicator === indicator) return node.value;
      const found = walk((node.children ?? []) as Record<string, unknown>[]);
      if (found !== undefined) return found;
    }
    return undefined;
  };
  return walk(JSON.parse(out).factors);
};

describe("--data shipped", () => {
  const cwd = folderOf(files);

  it("is the snapshot that comes with the tool, and so is leaving it out", async () => {
    const [named, left] = await Promise.all(
      [["--data", "shipped"], []].map((data) =>
        runCli(["rank", "--format", "csv", ...small, ...data], { cwd }),
      ),
    );
    expect(named).toEqual(left);
  });

  it("takes files beside it, the user's own before a publisher's, and says so", async () => {
    const { out, err } = await runCli(
      [
        "explain",
        ...small,
        "--as-of",
        "2023",
        "--data",
        "shipped",
        "own.csv",
        "findings.yaml",
        "Ghana",
        "--format",
        "json",
      ],
      { cwd },
    );
    expect(figureOf(out, "cpi.score")).toBe(51);
    expect(figureOf(out, "findings.engagement")).toBe(75);
    expect(err).toContain("your own table goes before a publisher's file: cpi.score of Ghana for 2023 is 51");
  });

  it("says so where a publisher's newer figure counts before the user's own, which was written down to count", async () => {
    const older = {
      "small.yaml": SMALL_PROFILE,
      "older.csv": `${HEAD}Ghana,cpi.score,2013,51\nGhana,cpi.score,2014,52\nTogo,cpi.score,2014,53\n`,
    };
    const { err } = await runCli(["rank", ...small, "--data", "shipped", "older.csv"], {
      cwd: folderOf(older),
    });
    const told = err.split("\n").filter((line) => line.includes("does not count"));
    expect(told).toHaveLength(1);
    expect(told[0]).toMatch(
      /your own cpi\.score of Ghana for 2014, 52, does not count, since a publisher's of 20\d\d is newer: \d+ \(cpi\/.+\) \(and 1 more of this file\)/u,
    );
    expect(told[0]).toContain("older.csv, line 3");
    const inTime = await runCli(["rank", ...small, "--as-of", "2014", "--data", "shipped", "older.csv"], {
      cwd: folderOf(older),
    });
    expect(inTime.err).not.toContain("does not count");
  });

  it("is recorded as the word, and made anew from it", { tags: "slow" }, async () => {
    await runCli(["rank", ...small, "--data", "shipped", "own.csv", "--out", join(cwd, "out.json")], { cwd });
    const record = join(cwd, "run.json");
    const { code, out } = await runCli(["verify", record], { cwd });
    expect([code, out]).toEqual([0, expect.stringContaining("No input changed")]);
  });

  it("is refused where a file has that name, since either could be meant", async () => {
    const folder = folderOf({ shipped: "", "own.csv": files["own.csv"] });
    for (const command of [
      ["rank", "--data", "shipped"],
      ["ingest", "shipped", "--into", "s"],
    ]) {
      const { code, err } = await runCli(command, { cwd: folder });
      expect([code, err]).toEqual([2, expect.stringContaining("Write ./shipped")]);
    }
  });

  it("is named as the way out where findings alone leave nobody to rank", async () => {
    const { code, err } = await runCli(["rank", "--data", "findings.yaml"], { cwd });
    expect([code, err]).toEqual([1, expect.stringContaining("--data shipped findings.yaml")]);
  });

  it("is joined by nobody who only has figures that the profile does not ask for, and the table is named", async () => {
    writeFileSync(join(cwd, "odd.csv"), `${HEAD}Guam,cpi.scroe,2023,40\nGreenland,my.index,2023,1\n`);
    const left = await runCli(["rank", ...small, "--format", "json"], { cwd });
    const { out, err } = await runCli(
      ["rank", ...small, "--format", "json", "--data", "shipped", "odd.csv"],
      { cwd },
    );
    for (const part of ["ranked", "excluded", "unscored"])
      expect(JSON.parse(out)[part].length, part).toBe(JSON.parse(left.out)[part].length);
    expect(err).toContain(
      "the profile uses nothing in this table: cpi.scroe (did you mean cpi.score?), my.index",
    );
  });
});

describe("a figure of the user's own from which another is derived", () => {
  const cwd = folderOf({
    "small.yaml": SMALL_PROFILE,
    "own.csv": `${HEAD}Mongolia,tip.tier,2023,Tier 1\n`,
    "other.csv": `${HEAD}Mongolia,tip.tier,2023,Tier 3\n`,
    "change.yaml":
      "id: change\ntree:\n  children: [{indicator: tip.change, normalise: {method: goalposts, from: -2, to: 2}}]\n",
  });

  it("reaches the derived figure, which names its cell and says that it is of the user's own", async () => {
    const { out } = await runCli(
      [
        "explain",
        ...small,
        "--as-of",
        "2023",
        "--data",
        "shipped",
        "own.csv",
        "--format",
        "json",
        "Mongolia",
      ],
      { cwd },
    );
    // The State Department's placements: Mongolia was on Tier 2 in 2020.
    expect(figureOf(out, "tip.change")).toBe(1);
    const { sources } = JSON.parse(out).dataset;
    const derived = sources.find(({ id }: { id: string }) => id === "derived");
    expect(derived.publisher).toContain("the publishers' figures and your own");
    expect(derived.files.map(({ name }: { name: string }) => name)).toContain("own.csv");
    const { out: text } = await runCli(
      ["explain", ...small, "--as-of", "2023", "--cells", "--data", "shipped", "own.csv", "--", "Mongolia"],
      { cwd },
    );
    expect(text.replace(/\s+/gu, " ")).toContain("found in own.csv, line 2, column 4 and tip/");
  });

  it("counts for a profile that asks for the derived figure alone, and stops it where it is in doubt", {
    tags: "slow",
  }, async () => {
    const of = (...tables: string[]) =>
      runCli(["rank", "--data", "shipped", ...tables, "--profile", "./change.yaml"], { cwd });
    expect((await of("own.csv")).err).not.toContain("asks for nothing");
    const { code, err } = await of("own.csv", "other.csv");
    expect([code, err]).toEqual([2, expect.stringContaining("tip.tier of Mongolia")]);
  });
});

describe("a snapshot with figures that are newer than its reference year", () => {
  it("is said not to count them by whatever reads it, and counts them with --as-of", {
    tags: "slow",
  }, async () => {
    const cwd = folderOf({
      "a.csv": `${HEAD}Ghana,cpi.score,2021,40\nTogo,cpi.score,2021,30\n`,
      "b.csv": `${HEAD}Ghana,cpi.score,2022,43\nTogo,cpi.score,2022,31\nTogo,gdp.x,2030,1\n`,
      "own.csv": `${HEAD}Ghana,fiw.pr,2021,30\n`,
    });
    for (const name of ["a", "b"]) {
      const { code, err } = await runCli(["ingest", `${name}.csv`, "--into", "s"], { cwd });
      expect(code, err).toBe(0);
    }
    // Of indicators that the profile does not ask for nothing is said.
    const said =
      "cpi.score has figures for 2022 (2 countries), newer than the reference year 2021 of the snapshot; they do not count unless you pass --as-of 2022";
    for (const data of [["s"], ["s", "own.csv"]]) {
      for (const command of [["rank"], ["explain", "GHA"], ["compare", "GHA", "TGO"]]) {
        const { err } = await runCli([...command, "--data", ...data], { cwd });
        expect(err.split(said), [...command, ...data].join(" ")).toHaveLength(2);
        expect(err).not.toContain("2030");
      }
      const asked = await runCli(["rank", "--data", ...data, "--as-of", "2022", "--format", "json"], { cwd });
      expect(JSON.parse(asked.out).dataset.asOf).toBe(2022);
      expect(asked.err).not.toContain("do not count");
    }
  });
});

describe("several snapshots with different reference years", () => {
  it("are said, and the newest is used", async () => {
    const cwd = folderOf({
      "a.csv": `${HEAD}Ghana,cpi.score,2021,40\nTogo,cpi.score,2021,30\n`,
      "b.csv": `${HEAD}Ghana,fiw.pr,2022,30\nTogo,fiw.pr,2022,20\n`,
    });
    for (const name of ["a", "b"]) await runCli(["ingest", `${name}.csv`, "--into", name], { cwd });
    const { out, err } = await runCli(["rank", "--data", "a", "b", "--format", "json"], { cwd });
    expect(JSON.parse(out).dataset.asOf).toBe(2022);
    expect(err).toContain("different reference years: 2021 (a), 2022 (b)");
  });
});
