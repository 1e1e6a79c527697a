import { mkdirSync, writeFileSync } from "node:fs";
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
    // A table that now has the figure settles it.
    const settled = await runCli([...args, "--data", x, "--format", "json"]);
    expect(JSON.parse(settled.out).ranked.map(({ country }: { country: string }) => country)).toEqual([
      "GHA",
      "BEN",
      "TGO",
    ]);
    expect(settled.err).not.toContain("disagree");
  });
});

describe("a disagreement that a stated rule settles", () => {
  it("is said with both places and the rule, and is none of --strict's", async () => {
    const { x, profile } = both();
    const args = ["rank", "--data", x, "--data", "shipped", ...profile, "--strict"];
    const { err, code } = await runCli(args.map((arg) => (arg === "shipped" ? SHIPPED : arg)));
    expect(code).toBe(0);
    expect(err).toMatch(
      /your own table goes before a publisher's file: cpi\.score of \S+ for 2022 is \d+ \(a\.csv, line \d, column 4\) against \d+ \(cpi\//u,
    );
  });
});

const SHIPPED = new URL("../../data/", import.meta.url).pathname;

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
      "1 value (cpi.score) have no year: they count as of any (y/a.csv, line 3, column 2)",
    );
    expect(err).toContain("do not count, since others of the same indicator and country have one");
  });
});
