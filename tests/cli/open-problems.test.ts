import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { folderOf, runCli } from "./run-cli.ts";

const HEAD = "country,indicator,year,value\n";
const REST = "Ghana,fiw.pr,2023,30\nTogo,cpi.score,2023,31\nBenin,cpi.score,2023,43\n";
const FILES = {
  "p.yaml":
    "id: t\ntree:\n  children:\n    - indicator: cpi.score\n      normalise: {method: goalposts, from: 0, to: 100}\n    - indicator: my.index\n      normalise: {method: goalposts, from: 0, to: 100}\n",
  "slip.csv": `${HEAD}Ghana,cpi.scor,2023,45\n${REST}Togo,my.index,2023,1\n`,
  "own-slip.csv": `${HEAD}Ghana,my.indx,2023,45\n${REST}Togo,my.index,2023,1\n`,
  "torn.csv": `${HEAD}Ghana,cpi.score,2023,45\nGhana,cpi.score,2023,46\n${REST}Togo,my.index,2023,1\n`,
  "good.csv": `${HEAD}Ghana,cpi.score,2023,45\n${REST}Togo,my.index,2023,1\n`,
};
const folder = folderOf(FILES);
const at = (name: string) => join(folder, name);
const rank = (data: string, ...more: string[]) =>
  runCli(["rank", "--data", at(data), "--profile", at("p.yaml"), ...more]);

/** What is said, where, and what a person must settle under --strict. */
const OPEN = [
  [
    "an id that looks like a slip of a publisher's",
    "slip.csv",
    /"cpi\.scor" .*"cpi\.score".*line 2, column 2/u,
    "cpi.scor",
  ],
  [
    "an id that looks like a slip of the profile's own",
    "own-slip.csv",
    /"my\.indx".*"my\.index".*line 2/u,
    "my.indx",
  ],
  [
    "a figure that one file gives twice",
    "torn.csv",
    /cpi\.score of GHA .*neither was taken.*line 2/u,
    "cpi.score",
  ],
] as const;

describe.each(OPEN)("%s", (_, file, said, id) => {
  it("is said by rank with its place, and ends --strict with 1", async () => {
    const plain = await rank(file);
    expect([plain.code, plain.err]).toEqual([0, expect.stringMatching(said)]);
    const strict = await rank(file, "--strict");
    expect(strict.code).toBe(1);
    expect(strict.err).toMatch(new RegExp(`^(?:unknown indicator|unsettled): .*${id}`, "mu"));
  });
});

describe.each(OPEN.filter(([, file]) => file !== "own-slip.csv"))("%s in a snapshot", (_, file, said) => {
  it("is said by rank over it, alone and among others, and ends --strict with 1", async () => {
    const into = at(`of-${file}`);
    await runCli(["ingest", at(file), "--into", into]);
    for (const more of [[], ["--data", at("good.csv")]]) {
      const plain = await rank(`of-${file}`, ...more);
      expect([plain.code, plain.err]).toEqual([0, expect.stringMatching(said)]);
      expect((await rank(`of-${file}`, "--strict", ...more)).code).toBe(1);
    }
  });
});

describe("ids of a user's table", () => {
  it("are listed by inspect where they look like slips, and nothing is where they are right", async () => {
    expect((await runCli(["inspect", at("slip.csv")])).out).toMatch(/line 2, column 2: "cpi\.scor"/u);
    expect((await runCli(["inspect", at("good.csv")])).out).not.toMatch(/slip of/u);
    expect((await rank("good.csv", "--strict")).code).toBe(0);
  });

  it("are no slips where the profile itself weighs them", async () => {
    const other = folderOf({
      "p.yaml": FILES["p.yaml"].replace("my.index", "cpi.scor"),
      "slip.csv": FILES["slip.csv"],
    });
    const args = ["rank", "--data", join(other, "slip.csv"), "--profile", join(other, "p.yaml"), "--strict"];
    const { code, err } = await runCli(args);
    expect([code, err]).toEqual([0, expect.not.stringContaining("slip of")]);
  });
});
