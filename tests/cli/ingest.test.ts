import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { observationsSchema } from "../../src/model/documents/reading.ts";
import { folderOf, runCli } from "./run-cli.ts";

const TIDY =
  "country,indicator,year,value\nGhana,cpi.score,2022,43\nGhana,cpi.score,2023,43\nAtlantis,cpi.score,2023,1\nWorld,cpi.score,2023,43\n";
const bytesOf = (folder: string) =>
  Object.fromEntries(readdirSync(folder).map((name) => [name, readFileSync(join(folder, name), "utf8")]));

describe("ingest", () => {
  it("writes a snapshot that rank reads, the same bytes every time", { tags: "slow" }, async () => {
    const folder = folderOf({ "a.csv": TIDY });
    const [one, two] = [join(folder, "one"), join(folder, "two")];
    for (const into of [one, two, two])
      expect((await runCli(["ingest", join(folder, "a.csv"), "--into", into])).code).toBe(0);
    expect(bytesOf(one)).toEqual(bytesOf(two));
    expect(Object.keys(bytesOf(one))).toContain("manifest.json");
    const { out } = await runCli(["rank", "--data", one, "--format", "json"]);
    expect(JSON.parse(out).dataset.asOf).toBe(2023);
  });

  it("makes a snapshot of which a ranking says what rows name no country, as of the table itself", {
    tags: "slow",
  }, async () => {
    const folder = folderOf({ "a.csv": TIDY });
    const into = join(folder, "one");
    await runCli(["ingest", join(folder, "a.csv"), "--into", into]);
    for (const data of [[into], ["shipped", into]]) {
      const { err } = await runCli(["rank", "--draws", "0", "--data", ...data]);
      expect(err).toMatch(
        /^warning: 2 names are no country's, and nothing was read from their 2 rows: “Atlantis”/mu,
      );
    }
  });

  it("stops at a name of an indicator that is nearly a known one, and takes any other", async () => {
    const file = join(folderOf({ "a.csv": "Land,Score\nGhana,43\n" }), "a.csv");
    const map = (id: string) =>
      runCli([
        "ingest",
        file,
        "--dry-run",
        "--country-column",
        "Land",
        "--value",
        `Score=${id}`,
        "--year",
        "2025",
      ]);
    const { code, err } = await map("cpi.scor");
    expect([code, err]).toEqual([2, expect.stringContaining("did you mean cpi.score?")]);
    expect((await map("mine.score")).code).toBe(0);
  });

  it("under --replace removes the old snapshot's files and leaves others alone", async () => {
    const folder = folderOf({ "a.csv": TIDY, "b.csv": TIDY.replace("43", "44") });
    const into = join(folder, "snapshot");
    await runCli(["ingest", join(folder, "a.csv"), "--into", into]);
    const before = Object.keys(bytesOf(into)).filter((name) => name.startsWith("tidy."));
    writeFileSync(join(into, "notes.txt"), "mine");
    await runCli(["ingest", join(folder, "b.csv"), "--into", into, "--replace"]);
    const after = Object.keys(bytesOf(into)).filter((name) => name.startsWith("tidy."));
    expect(after).not.toEqual(before);
    expect(after).toHaveLength(before.length);
    expect(bytesOf(into)["notes.txt"]).toBe("mine");
  });

  it.each([
    ["manifest.json", '{"name":"my web app"}'],
    ["SOURCES.md", "# my sources\n"],
  ])("leaves a %s that is no snapshot's, with --replace too, unless it is forced", async (name, mine) => {
    const folder = folderOf({ "a.csv": TIDY });
    const into = join(folder, "site");
    mkdirSync(into);
    writeFileSync(join(into, name), mine);
    const args = ["ingest", join(folder, "a.csv"), "--into", into];
    for (const rest of [[], ["--replace"]]) {
      const { code, err } = await runCli([...args, ...rest]);
      expect([code, err]).toEqual([
        2,
        expect.stringContaining(`the folder holds a ${name} that is no snapshot's`),
      ]);
      expect(bytesOf(into)).toEqual({ [name]: mine });
    }
    expect((await runCli([...args, "--force"])).code).toBe(0);
    expect(bytesOf(into)[name]).not.toBe(mine);
  });

  it("goes on where an ingest was stopped before it had a manifest", async () => {
    const folder = folderOf({ "a.csv": TIDY });
    const into = join(folder, "snapshot");
    const args = ["ingest", join(folder, "a.csv"), "--into", into];
    await runCli(args);
    const whole = bytesOf(into);
    rmSync(join(into, "manifest.json"));
    expect((await runCli(args)).code).toBe(0);
    expect(bytesOf(into)).toEqual(whole);
  });

  it("lists what it could not resolve and exits 0; --strict makes it exit 1", async () => {
    const folder = folderOf({ "a.csv": TIDY });
    const args = ["ingest", join(folder, "a.csv"), "--dry-run"];
    const plain = await runCli(args);
    expect(plain.code).toBe(0);
    expect(plain.out).toContain("“Atlantis” (a.csv, line 4, column 1)");
    expect(plain.out).toContain("Not countries, left out (1 row): World.");
    const strict = await runCli([...args, "--strict"]);
    expect(strict.code).toBe(1);
    expect(strict.err).toContain("unresolved: “Atlantis”");
    expect(strict.err).not.toContain("World");
  });

  it("--dry-run writes nothing and prints documents of the schema", async () => {
    const folder = folderOf({ "a.csv": TIDY });
    const { out } = await runCli([
      "ingest",
      join(folder, "a.csv"),
      "--dry-run",
      "--into",
      join(folder, "s"),
      "--format",
      "json",
    ]);
    expect(observationsSchema.safeParse(JSON.parse(out))).toMatchObject({ success: true });
    expect(existsSync(join(folder, "s"))).toBe(false);
  });

  it("--as-of and --from keep the years between", async () => {
    const folder = folderOf({ "a.csv": TIDY });
    const years = async (...args: string[]) => {
      const { out } = await runCli([
        "ingest",
        join(folder, "a.csv"),
        "--dry-run",
        "--format",
        "json",
        ...args,
      ]);
      return JSON.parse(out).observations.map(({ year }: { year: number }) => year);
    };
    expect(await years("--as-of", "2022")).toEqual([2022]);
    expect(await years("--from", "2023")).toEqual([2023]);
  });

  it("records a disagreement that nothing settles with both places, takes neither figure, and exits 1 under --strict", async () => {
    const folder = folderOf({ "a.csv": TIDY, "b.csv": TIDY.replaceAll("43", "44") });
    const args = ["ingest", join(folder, "a.csv"), join(folder, "b.csv"), "--dry-run"];
    const { conflicts, observations } = JSON.parse((await runCli([...args, "--format", "json"])).out);
    expect(conflicts).toMatchObject([
      {
        country: "GHA",
        year: 2022,
        settled: "none",
        kept: { value: 43, file: "a.csv" },
        other: { value: 44, file: "b.csv", locator: "line 2, column 4" },
      },
      {
        country: "GHA",
        year: 2023,
        kept: { value: 43, file: "a.csv" },
        other: { value: 44, file: "b.csv", locator: "line 3, column 4" },
      },
    ]);
    expect(observations).toEqual([]);
    expect((await runCli([...args, "--strict"])).code).toBe(1);
  });

  it("maps a table's columns as told, by title or position", async () => {
    const folder = folderOf({ "f.csv": "Land;Score 2017;x\nDeutschland;81;1\nÖsterreich;75;2\n" });
    const file = join(folder, "f.csv");
    for (const mapping of [
      ["--country-column", "Land", "--value", "Score 2017=cpi.score"],
      ["--country-column", "#1", "--value", "#2=cpi.score"],
    ]) {
      const { out } = await runCli([
        "ingest",
        file,
        "--dry-run",
        "--format",
        "json",
        ...mapping,
        "--year",
        "2017",
      ]);
      const found = JSON.parse(out).observations;
      expect(
        found.map((one: Record<string, unknown>) => [one.country, one.indicator, one.year, one.value]),
      ).toEqual([
        ["AUT", "cpi.score", 2017, 75],
        ["DEU", "cpi.score", 2017, 81],
      ]);
    }
    const wrong = await runCli(["ingest", file, "--dry-run", "--country-column", "Lnd", "--value", "x=y"]);
    expect([wrong.code, wrong.err]).toEqual([2, expect.stringContaining("Land")]);
  });

  it("reads a wide table's columns under their own headers, without a year", async () => {
    const folder = folderOf({
      "w.csv": "Country,Development & Deprivation,Other\nGhana,3.5,1\nPeru,4,2\nTogo,,7\n",
    });
    const { out } = await runCli(["ingest", join(folder, "w.csv"), "--dry-run", "--format", "json"]);
    const found = JSON.parse(out).observations;
    expect(
      found.map((one: Record<string, unknown>) => [one.country, one.indicator, one.year, one.value]),
    ).toEqual([
      ["GHA", "Development & Deprivation", null, 3.5],
      ["PER", "Development & Deprivation", null, 4],
      ["GHA", "Other", null, 1],
      ["PER", "Other", null, 2],
      ["TGO", "Other", null, 7],
    ]);
  });
});
