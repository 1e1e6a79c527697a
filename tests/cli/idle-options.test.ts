import { existsSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { folderOf, runCli } from "./run-cli.ts";

const CPI = `Country / Territory,ISO3,Region,CPI score 2022,Rank,Standard error,Number of sources,Lower CI,Upper CI
Ghana,GHA,SSA,41,2,1.5,8,39,43
`;
const files = () =>
  folderOf({ "cpi.csv": CPI, "land.csv": "Land,Score,Jahr\nGhana,43,2023\nTogo,31,2022\nMali,28,\n" });

it.each([
  ["rank --force", "--force has nothing to overwrite"],
  ["explain Ghana --force", "--force has nothing to overwrite"],
  ["rank --check --force --out r.json", "--force overwrites files, and --check writes none"],
  ["report --check --force --out r", "--force overwrites files, and --check writes none"],
  ["ingest cpi.csv --dry-run --force", "--dry-run writes nothing"],
  ["ingest cpi.csv --dry-run --replace", "none is named with --into"],
  ["ingest cpi.csv --into s --dry-run --replace --format json", "whatever --replace would leave"],
  ["ingest cpi.csv --into s --format json", "a snapshot is written here"],
  ["ingest cpi.csv --into s --country Ghana", "--country says of a narrative"],
  ["ingest cpi.csv --into s --year 2020", "--year says of a narrative"],
  ["ingest cpi.csv --into s --where Sex=Total", 'no table that was read has a column "Sex"'],
  ["inspect cpi.csv --where Sex=Total", 'no table that was read has a column "Sex"'],
  [
    "explain Ghana --brief --first 3 --draws 0",
    "--first says how many the first are in draws, and there are none",
  ],
  ["findings Ghana --from-texts", "--from-texts prefills a form"],
])("refuses an option that would do nothing: %s", async (line, why) => {
  const cwd = files();
  const { code, out, err } = await runCli(line.split(" "), { cwd });
  expect({ code, out }).toEqual({ code: 2, out: "" });
  expect(err).toContain(why);
  expect(existsSync(join(cwd, "s"))).toBe(false);
});

it("takes rows of a publisher's file by a column that it has", async () => {
  const { code, err } = await runCli(["ingest", "cpi.csv", "--dry-run", "--where", "Region=SSA"], {
    cwd: files(),
  });
  expect({ code, err }).toEqual({ code: 0, err: "" });
});

it("says what no row has, and how to see what the table has, where --where leaves out every row", async () => {
  const args = ["--country-column", "Land", "--value", "Score=cpi.score", "--year-column", "Jahr"];
  const { code, err } = await runCli(
    ["ingest", "land.csv", ...args, "--year", "2020", "--dry-run", "--where", "Land=Gana"],
    { cwd: files() },
  );
  expect(code).not.toBe(0);
  expect(err).toContain('no row has "Gana" in the column "Land"; did you mean "Ghana"?');
  expect(err.split("\n")[0]!.match(/: /gu)).toHaveLength(2);
  expect(err).toContain("“shortlist inspect <file>” shows");
});

it("says of a year beside a column of years whether it dates anything", async () => {
  const cwd = files();
  const mapped = ["--country-column", "Land", "--value", "Score=cpi.score", "--year-column", "Jahr"];
  const years = async (...args: readonly string[]) => {
    const { out } = await runCli(
      ["ingest", "land.csv", ...mapped, "--year", "2020", ...args, "--dry-run", "--format", "json"],
      { cwd },
    );
    const { observations, problems } = JSON.parse(out);
    return {
      years: observations.map(({ year }: { year: number }) => year).sort(),
      said: problems.some(({ code }: { code: string }) => code === "year-not-used"),
    };
  };
  expect(await years()).toEqual({ years: [2020, 2022, 2023], said: false });
  expect(await years("--where", "Land=Ghana")).toEqual({ years: [2023], said: true });
});

it.each([
  [["rank", "--data", ""], "--data is empty"],
  [["rank", "--data", "cpi.csv", "--data", " "], "--data is empty"],
  [["rank", "--out="], "--out is empty"],
  [["rank", "--countries", ""], "--countries is empty"],
  [["explain", ""], "an argument of “explain” is empty"],
  [["inspect", ""], "an argument of “inspect” is empty"],
  [["verify", "run.json", "--profile", ""], "--profile is empty"],
])("refuses a value that is empty, which a variable of a script may be: %j", async (args, why) => {
  const { code, out, err } = await runCli(args, { cwd: files() });
  expect({ code, out }).toEqual({ code: 2, out: "" });
  expect(err).toMatch(new RegExp(`^error: ${why}\\n`, "u"));
});
