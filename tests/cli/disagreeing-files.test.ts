import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { folderOf, runCli } from "./run-cli.ts";

const PROFILE =
  "id: t\ntree:\n  children:\n    - indicator: cpi.score\n      maxAge: 3\n      normalise: {method: goalposts, from: 0, to: 100}\n";
const HEAD = "country,indicator,year,value\n";
const table = (ghana: number) =>
  `${HEAD}Ghana,cpi.score,2022,${ghana}\nGhana,cpi.score,2021,40\nTogo,cpi.score,2022,30\nBenin,cpi.score,2022,35\n`;

/** Two files of one name that differ on Ghana, and a profile over them. */
function both(second = table(42)) {
  const folder = folderOf({ "p.yaml": PROFILE });
  const [x, y] = ["x", "y"].map((name) => join(folder, name, "a.csv")) as [string, string];
  for (const name of ["x", "y"]) mkdirSync(join(folder, name));
  writeFileSync(x, table(43));
  writeFileSync(y, second);
  const profile = ["--profile", join(folder, "p.yaml")];
  return { folder, x, y, profile };
}

const PLACES = "43 (x/a.csv, line 2, column 4) and 42 (y/a.csv, line 2, column 4)";

describe("two files that disagree without anything to settle it", () => {
  it.each([["rank"], ["explain", "Ghana"], ["compare", "Ghana", "Togo"], ["whatif", "Ghana"]])(
    "stop %s and name both places, in either order",
    async (...command) => {
      const { x, y, profile } = both();
      const [one, two] = await Promise.all(
        [
          [x, y],
          [y, x],
        ].map((order) => runCli([...command, ...order.flatMap((path) => ["--data", path]), ...profile])),
      );
      expect(one).toMatchObject({ code: 2, out: "" });
      expect(one!.err).toContain(PLACES);
      expect(two).toEqual(one);
    },
  );

  it("are of no matter to a profile that does not use the indicator", async () => {
    const { x, y, profile } = both(`${HEAD}Ghana,other,2030,1\n`);
    const third = x.replace(/a\.csv$/u, "b.csv");
    writeFileSync(third, `${HEAD}Ghana,other,2030,2\n`);
    const { code, out } = await runCli([
      "rank",
      ...[x, y, third].flatMap((path) => ["--data", path]),
      ...profile,
      "--format",
      "json",
    ]);
    expect(code).toBe(0);
    expect(JSON.parse(out).dataset.asOf).toBe(2022);
  });

  it("are a finding of an audit", async () => {
    const { x, y, profile } = both();
    const { code, out } = await runCli(["audit", "--data", x, "--data", y, ...profile, "--format", "json"]);
    expect(code).toBe(1);
    const [found] = JSON.parse(out).findings.filter(({ check }: { check: string }) => check === "conflicts");
    expect(found).toMatchObject({
      severity: "person",
      places: [
        { file: "x/a.csv", locator: "line 2, column 4" },
        { file: "y/a.csv", locator: "line 2, column 4" },
      ],
    });
  });

  it("give a snapshot in which the figure is not assessed, which every run over it says", async () => {
    const { folder, x, y, profile } = both();
    const into = join(folder, "s");
    const made = await runCli(["ingest", y, x, "--into", into]);
    expect(made.code).toBe(0);
    expect(made.err).toContain(PLACES);
    const args = ["rank", "--data", into, ...profile];
    const { out, err, code } = await runCli([...args, "--format", "json"]);
    expect(code).toBe(0);
    expect(err).toContain(PLACES);
    const { ranked, unscored, warnings } = JSON.parse(out);
    // Not the figure of 2021 either, which is older than what is in dispute.
    expect(ranked.map(({ country }: { country: string }) => country)).toEqual(["BEN", "TGO"]);
    expect(unscored).toMatchObject([{ country: "GHA" }]);
    expect(warnings).toMatchObject([{ code: "unsettled-conflict" }]);
    expect((await runCli([...args, "--strict"])).code).toBe(1);
    // The other's figure is known still: naming one of the two once more settles nothing, correcting one does.
    const again = await runCli([...args, "--data", x, "--format", "json"]);
    expect([again.code, again.err]).toEqual([2, expect.stringContaining("files disagree")]);
    writeFileSync(y, readFileSync(x));
    await runCli(["ingest", y, "--into", into]);
    const settled = await runCli([...args, "--format", "json"]);
    expect(JSON.parse(settled.out).ranked.map(({ country }: { country: string }) => country)).toEqual([
      "GHA",
      "BEN",
      "TGO",
    ]);
    expect(settled.err).not.toContain("disagree");
  });

  it("on every value of an indicator leave it known", async () => {
    const own = (value: number) => `${HEAD}Ghana,own.index,2022,${value}\n`;
    const profile = PROFILE.replace("cpi.score", "own.index");
    const cwd = folderOf({ "a.csv": own(1), "b.csv": own(2), "own.yaml": profile });
    await runCli(["ingest", "a.csv", "b.csv", "--into", "s"], { cwd });
    for (const data of [["a.csv", "b.csv"], ["s"]]) {
      const { err } = await runCli(["audit", "--data", ...data, "--profile", "./own.yaml"], { cwd });
      expect(err).not.toContain("unknown");
    }
    const { err } = await runCli(["rank", "--data", "s", "--profile", "./own.yaml"], { cwd });
    expect(err).toContain("files disagree");
  });
});

/** Invented figures in the publisher's layout. */
const PUBLISHED = `Country / Territory,ISO3,Region,CPI score 2022,Rank,Standard error,Number of sources,Lower CI,Upper CI
Ghana,GHA,SSA,41,2,1.5,8,39,43
Togo,TGO,SSA,30,3,1.5,8,28,32
Benin,BEN,SSA,44,1,1.5,8,42,46
`;

describe("a disagreement that a stated rule settles", () => {
  it("is said with both places, the rule and the number, and is none of --strict's", async () => {
    const { folder, x, profile } = both();
    const cpi = join(folder, "cpi.csv");
    writeFileSync(cpi, PUBLISHED);
    const args = [cpi, x].flatMap((path) => ["--data", path]);
    const { err, code } = await runCli(["rank", ...args, ...profile, "--strict"]);
    expect(code).toBe(0);
    expect(err).toContain(
      "files disagree, and your own table goes before a publisher's file: cpi.score of Benin for 2022 is 35 (a.csv, line 5, column 4) against 44 (cpi.csv, line 4, column 4); cpi.score of Ghana for 2022 is 43 (a.csv, line 2, column 4) against 41 (cpi.csv, line 2, column 4)",
    );
  });
});

describe("values without a year", () => {
  it("do not count beside dated ones, and are said", async () => {
    const { y, x, profile } = both("country,cpi.score\nGhana,99\nMali,20\n");
    const { out, err } = await runCli([
      "rank",
      ...[y, x].flatMap((path) => ["--data", path]),
      ...profile,
      "--format",
      "json",
    ]);
    const scores = JSON.parse(out).ranked.map(({ country, score }: { country: string; score: number }) => [
      country,
      score,
    ]);
    expect(scores).toEqual([
      ["GHA", 43],
      ["BEN", 35],
      ["TGO", 30],
      ["MLI", 20],
    ]);
    expect(err).toContain(
      "values without a year (1: cpi.score) count in any year (y/a.csv, line 3, column 2)",
    );
    expect(err).toContain("do not count, since others of the same indicator and country have one");
  });
});
