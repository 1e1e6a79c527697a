import { describe, expect, it } from "vitest";
import { folderOf, runCli } from "./run-cli.ts";

const folder = await folderOf({
  "names.csv": "country,a,year\nBurma,1,2020\nBurma,2,2021\nGeorgia,3,2020\nGhana,4,2020\nTogo,5,2020\n",
  "codes.csv":
    "country,iso3,a,year\nCongo,COD,1,2020\nCongo,COD,2,2021\nCongo,COG,3,2020\nGeorgia,GEO,4,2020\nGhana,GHA,5,2020\n",
  "plain.csv": "country,a\nGhana,1\nTogo,2\nBenin,3\n",
  "mine.yaml": "id: mine\ntree:\n  children:\n    - {indicator: a, normalise: {method: min-max}}\n",
});

async function said(...args: string[]): Promise<string> {
  const { out, err } = await runCli(args, { cwd: folder });
  return `${out}\n${err}`.replace(/\s+/gu, " ");
}

describe.each([[["inspect"]], [["ingest", "--dry-run"]]])("%j", (command) => {
  it("says once of a user's table which former and shared names were read as countries', and in how many rows", async () => {
    const words = await said(...command, "names.csv");
    expect(words).toContain(
      "names that are former ones, or another place's too, were read as countries': “Burma” as Myanmar, a former name (2 rows); “Georgia” as Georgia, also the name of a state of the United States (1 row)",
    );
    expect(words.split("another place's too")).toHaveLength(2);
  });

  it("says once which names the codes in their rows settled; a name that its code bears out needs no word", async () => {
    const words = await said(...command, "codes.csv");
    expect(words).toMatch(
      /names that more than one country has were read by the code in their row: “Congo” as [^;]+, by “COD” \(2 rows\); “Congo” as [^;]+, by “COG” \(1 row\)/u,
    );
    expect(words).not.toContain("another place's too");
  });

  it("says nothing of names that are one country's only", async () => {
    expect(await said(...command, "plain.csv")).not.toMatch(/another place's too|code in their row/u);
  });
});

it("rank does not warn of a choice that was sure", async () => {
  expect(await said("rank", "--data", "codes.csv", "--profile", "mine.yaml")).not.toContain(
    "code in their row",
  );
});
