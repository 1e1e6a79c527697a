import { describe, expect, it } from "vitest";
import { type Diff, diffSchema } from "../../src/model/documents/diff.ts";
import { folderOf, runCli } from "./run-cli.ts";

const json = async (cwd: string, ...args: string[]) => {
  const { code, out, err } = await runCli(["diff", ...args, "--format", "json"], { cwd });
  expect(code, err).toBe(0);
  const document = JSON.parse(out) as Diff;
  expect(diffSchema.safeParse(document)).toMatchObject({ success: true });
  for (const { country, change, causes } of document.countries) {
    if (change === null) continue;
    const sum = causes.reduce((total, { score }) => total + score, 0);
    expect(Math.abs(sum - change), country).toBeLessThan(1e-9);
  }
  return document;
};
const causesOf = ({ countries }: Diff, code: string) =>
  Object.fromEntries(
    countries.find(({ country }) => country === code)!.causes.map(({ cause, score }) => [cause, score]),
  );

const PROFILE = `id: mine
tree:
  children:
    - {indicator: a.x, weight: 1, maxAge: 3, normalise: {method: goalposts, from: 0, to: 100}}
    - {indicator: a.y, weight: 1, normalise: {method: goalposts, from: 0, to: 100}}
missing: {policy: worst, minimumCoverage: 0}
`;
const HEAD = "country,indicator,year,value\n";
const OLD = `${HEAD}GHA,a.x,2020,40\nGHA,a.y,2020,80\nTGO,a.x,2020,50\nTGO,a.y,2020,60\nKEN,a.x,2020,10\nKEN,a.y,2020,30\n`;
// Two have a.x of 2021, so that it is no straggler. Ghana's 2020 is revised by +20, Togo has a newer figure by +10, Kenya has both, one an indicator.
const NEW = `${OLD.replace("GHA,a.x,2020,40", "GHA,a.x,2020,60").replace("KEN,a.y,2020,30", "KEN,a.y,2020,34")}TGO,a.y,2021,70\nTGO,a.x,2021,50\nKEN,a.x,2021,16\n`;
const files = { "mine.yaml": PROFILE, "old.csv": OLD, "new.csv": NEW };
const MINE = ["--profile", "./mine.yaml"];

describe("diff between two reference years", () => {
  it("tells what the later year lets in from what changed in the data of the same year", async () => {
    const cwd = folderOf(files);
    const document = await json(cwd, "old.csv", "new.csv", ...MINE);
    expect([document.before.dataset.asOf, document.after.dataset.asOf]).toEqual([2020, 2021]);
    // Two indicators of equal weight: half of what each moved by.
    expect(causesOf(document, "GHA")).toEqual({ "data:tidy": 10 });
    expect(causesOf(document, "TGO")).toEqual({ "as-of:tidy": 5 });
    expect(causesOf(document, "KEN")).toEqual({ "data:tidy": 2, "as-of:tidy": 3 });
  });

  it("says the same backwards with the signs turned, and of two rankings alone", async () => {
    const cwd = folderOf(files);
    const back = await json(cwd, "new.csv", "old.csv", ...MINE);
    expect(causesOf(back, "KEN")).toEqual({ "data:tidy": -2, "as-of:tidy": -3 });
    const alone = await runCli(["rank", "--data", "old.csv", ...MINE, "--format", "json"], { cwd });
    const other = await runCli(["rank", "--data", "new.csv", ...MINE, "--format", "json"], { cwd });
    const documents = folderOf({ "a.json": alone.out, "b.json": other.out });
    const told = await json(documents, "a.json", "b.json");
    expect(told.basis).toBe("documents");
    expect(causesOf(told, "KEN")).toEqual({ "data:tidy": 2, "as-of:tidy": 3 });
  });

  it("counts with the year a figure that is too old by then", async () => {
    const cwd = folderOf(files);
    const document = await json(cwd, "2020", "2024", "--data", "old.csv", ...MINE);
    // a.x counts for three years: 40, 50 and 10 are gone, and what is missing counts as the worst.
    expect(causesOf(document, "GHA")).toEqual({ "as-of:tidy": -20 });
    expect(causesOf(document, "TGO")).toEqual({ "as-of:tidy": -25 });
  });

  it("names no year where both sides have the same", async () => {
    const cwd = folderOf(files);
    const same = await json(cwd, "old.csv", "new.csv", ...MINE, "--as-of", "2021");
    expect(causesOf(same, "KEN")).toEqual({ "data:tidy": 5 });
    expect(same.notes.join(" ")).not.toMatch(/reference year/u);
  });

  it("counts with the year a list that holds only from then on", async () => {
    // Côte d'Ivoire's partnership is of December 2022.
    const cwd = folderOf({
      "listed.yaml": `${PROFILE}gates:\n  - {id: partner, title: {en: Partner}, when: {list: cpc-partners}, effect: exclude}\n`,
      "two.csv": `${HEAD}CIV,a.x,2010,40\nCIV,a.y,2010,30\nTGO,a.x,2010,40\nTGO,a.y,2010,30\n`,
    });
    const { countries } = await json(cwd, "2010", "2023", "--data", "two.csv", "--profile", "./listed.yaml");
    const partner = countries.find(({ country }) => country === "CIV")!;
    expect(partner).toMatchObject({ statusBefore: "ranked", statusAfter: "excluded" });
    expect(partner.status!.causes).toEqual([{ cause: "as-of:list", share: 1 }]);
  });

  it("reads as English on a terminal and in a comment", async () => {
    const cwd = folderOf(files);
    const text = (await runCli(["diff", "old.csv", "new.csv", ...MINE, "--notes"], { cwd })).out;
    expect(text).toMatch(/Kenya .*later own table data \+3\.0, own table data \+2\.0/u);
    expect(text).toMatch(/reference years differ: 2020 before, 2021 after/u);
    const md = (await runCli(["diff", "old.csv", "new.csv", ...MINE, "--format", "md"], { cwd })).out;
    expect(md).toContain("later own table data");
  });
});
