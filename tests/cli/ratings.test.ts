import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { folderOf, runCli } from "./run-cli.ts";

const HEAD = "country,indicator,year,value\n";
const WILL = "findings.political-will";
const rows = (...values: readonly (number | string)[]) =>
  HEAD +
  values
    .map(
      (value, i) =>
        `${["Ghana", "Peru", "Kenya", "Mali", "Togo", "Chad", "Benin"][i]},${WILL},2024,${value}\n`,
    )
    .join("");
const folder = folderOf({
  "p.yaml": `id: t\ntree:\n  children:\n    - indicator: ${WILL}\n      normalise: min-max\n`,
  "will.csv": "Pays;Volonté politique (0-10)\nGhana;7,5\nPérou;6\nKenya;3\n",
  "low.csv": rows(7, 6, 3),
  "good.csv": rows(70, 60, 30),
  "out.csv": rows(70, 60, 130),
  "form.csv": `country,factor,rating,scale,reason,citation,date,confidence\nGhana,political-will,9,0 to 4,r,c,2024,high\nPeru,political-will,3,0 to 4,r,c,2024,high\n`,
  "far.csv": rows(61, 58, 70, 55, 64, 66, 0.5).replaceAll(WILL, "mine"),
  "cpi.csv": `${HEAD}Togo,cpi.score,2025,3.2\nGhana,cpi.score,2025,44\nAtlantis,cpi.score,2025,43\n`,
  "far.yaml": "id: f\ntree:\n  children:\n    - indicator: mine\n      normalise: min-max\n",
});
const at = (name: string) => join(folder, name);
const rank = (file: string, ...more: string[]) =>
  runCli(["rank", "--data", at(file), "--profile", at("p.yaml"), ...more]);
const mapping = ["--country-column", "Pays", "--value", `Volonté politique (0-10)=${WILL}`, "--year", "2024"];

describe("ratings on another scale", () => {
  it("are refused by ingest and by rank, each with the way out", async () => {
    const ingested = await runCli(["ingest", at("will.csv"), "--dry-run", ...mapping]);
    expect([ingested.code, ingested.err]).toEqual([
      2,
      expect.stringMatching(/states 0 to 10.*--scale 0-10/su),
    ]);
    const ranked = await rank("low.csv");
    expect([ranked.code, ranked.err]).toEqual([
      2,
      expect.stringMatching(/none is more than 10.*--scale 0-10/su),
    ]);
  });

  it("are warned of, and found under --strict, where the publisher has no figure of the country that is near as low", {
    tags: "slow",
  }, async () => {
    const args = ["rank", "--draws", "0", "--data", "shipped", at("cpi.csv")];
    const { code, err } = await runCli([...args, "--strict"]);
    expect(code).toBe(1);
    expect(err).toMatch(
      /^warning: cpi\.score of Togo for 2025 is 3\.2, and none of its \d+ published figures is below \d+: it may be on another scale/mu,
    );
    expect(err).toMatch(/^unsettled: cpi\.score of Togo/mu);
    expect(err).not.toMatch(/cpi\.score of Ghana.*another scale/u);
  });

  it("are moved with --scale into a snapshot that is ranked, and every figure says so", async () => {
    const into = at("snapshot");
    const { code } = await runCli(["ingest", at("will.csv"), "--into", into, ...mapping, "--scale", "0-10"]);
    expect(code).toBe(0);
    const { out } = await runCli(["rank", "--data", into, "--profile", at("p.yaml"), "--format", "json"]);
    const { ranked } = JSON.parse(out);
    const leaves = ranked.map((one: { country: string; factors: { value: number }[] }) => [
      one.country,
      one.factors[0]!.value,
    ]);
    expect(leaves).toEqual([
      ["GHA", 75],
      ["PER", 60],
      ["KEN", 30],
    ]);
    const args = ["ingest", at("will.csv"), "--dry-run", ...mapping, "--scale", "0-10", "--format", "json"];
    const { observations } = JSON.parse((await runCli(args)).out);
    for (const { note } of observations)
      expect(note).toMatch(/; stated as [\d.]+ on a scale from 0 to 10, and moved to 0 to 100$/u);
  });

  it.each([
    ["ten", "--scale takes the low and the high end"],
    ["5-5", "--scale takes the low and the high end"],
  ])("are not said to be on %s", async (scale, words) => {
    const { code, err } = await runCli(["ingest", at("will.csv"), "--dry-run", ...mapping, "--scale", scale]);
    expect([code, err]).toEqual([2, expect.stringContaining(words)]);
  });

  it("are not taken for said where no table has any", async () => {
    const { code, err } = await runCli(["ingest", at("far.csv"), "--dry-run", "--scale", "0-10"]);
    expect([code, err]).toEqual([2, expect.stringContaining("no table that was read has any")]);
  });

  it("end --strict with 1 where they are left out, in a table and in the findings form", async () => {
    expect((await rank("good.csv", "--strict")).code).toBe(0);
    for (const file of ["out.csv", "form.csv"]) {
      expect((await rank(file)).code).toBe(0);
      const strict = await rank(file, "--strict");
      expect([strict.code, strict.err]).toEqual([1, expect.stringMatching(/^unsettled: .*left out/mu)]);
      expect((await runCli(["ingest", at(file), "--dry-run", "--strict"])).code).toBe(1);
    }
  });
});

describe("a figure that is far from all others", () => {
  it.each([
    ["en", "far from all the others"],
    ["fr", "très loin de toutes les autres"],
    ["es", "muy lejos de todas las demás"],
    ["pt", "muito longe de todos os outros"],
    ["ru", "очень далеко от всех остальных"],
    ["zh", "远离其他所有数值"],
  ])("is said by rank in %s", async (lang, words) => {
    const args = ["rank", "--data", at("far.csv"), "--profile", at("far.yaml"), "--lang", lang];
    const { err } = await runCli(args);
    expect(err).toMatch(new RegExp(`${words}.*far\\.csv, line 8, column 4`, "u"));
  });
});
