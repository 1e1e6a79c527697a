import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { rankingSchema } from "../../src/model/documents/ranking.ts";
import { robustnessSchema } from "../../src/model/documents/robustness.ts";
import { folderOf, runCli, SMALL_PROFILE } from "./run-cli.ts";

const goalposts = "normalise: {method: goalposts, from: 0, to: 100}";
const PROFILE = `id: own
tree:
  aggregate: geometric
  children:
    - {id: need, normalise: {method: percentile}, children: [{indicator: x, ${goalposts}}]}
    - id: will
      normalise: {method: percentile}
      children:
        - {indicator: y, weight: 2, ${goalposts}}
        - {indicator: few, weight: 0.5, ${goalposts}}
        - id: programmes
          title: {en: Programmes}
          weight: 0.5
          children: [{indicator: findings.engagement, ${goalposts}}]
`;
const CODES = ["BEL", "CAN", "DNK", "ESP", "FIN", "GHA", "IND", "JPN"];
const FIGURES = `country,indicator,value\n${CODES.map(
  (code, i) => `${code},x,${(i * 37) % 100}\n${code},y,${30 + ((i * 23) % 50)}\n`,
).join("")}`;
/** Two have a figure, which are too few to draw others' from. */
const HAVE = new Set(["CAN", "IND"]);
const SOME = `${FIGURES}CAN,few,80\nIND,few,20\n`;
const plain = (text: string) => text.replace(/\s+/gu, " ").replaceAll("&#39;", "'");

async function ranking(data: string, ...args: string[]) {
  const cwd = folderOf({ "own.yaml": PROFILE, "own.csv": data });
  const { out } = await runCli(
    ["rank", "--profile", "./own.yaml", "--data", "own.csv", "--format", "json", ...args],
    { cwd },
  );
  return rankingSchema.parse(JSON.parse(out));
}

describe("what nobody has evidence on", () => {
  it("is told beside draws, with the most that findings on it could do to one country, as scoring each anew has it", {
    tags: "slow",
  }, async () => {
    const { draws, ranked } = await ranking(SOME, "--draws", "20");
    let most = { country: "", name: "", score: 0, to: 0 };
    for (const { country, name, score } of ranked) {
      for (const end of [0, 100]) {
        const found = HAVE.has(country) ? "" : `${country},few,${end}\n`;
        const filled = `${SOME}${found}${country},findings.engagement,${end}\n`;
        const { ranked: anew } = await ranking(filled, "--draws", "0");
        const to = anew.find((one) => one.country === country)!.score;
        if (Math.abs(to - score) > Math.abs(most.to - most.score)) most = { country, name, score, to };
      }
    }
    expect(Math.abs(most.to - most.score)).toBeGreaterThan(5);
    expect(draws!.undrawn).toEqual({
      nodes: [
        { id: "few", title: "few" },
        { id: "programmes", title: "Programmes" },
      ],
      // A third of will, which is half of the whole.
      weight: expect.closeTo(1 / 6, 12),
      nobody: false,
      most,
    });
    const cwd = folderOf({ "own.yaml": PROFILE, "own.csv": SOME });
    const asked = ["--profile", "./own.yaml", "--data", "own.csv", "--draws", "20"];
    const says = `Neither ranks in draws nor “firm” and “open” cover 17 % of the weight, since fewer than five countries have evidence: few and Programmes. The most that findings could move a score: ${most.name}, from ${most.score.toFixed(1)} to ${most.to.toFixed(1)}.`;
    for (const command of ["rank", "robustness"])
      for (const format of ["table", "md", "html"]) {
        const notes = command === "rank" ? ["--notes"] : [];
        const { out } = await runCli([command, ...asked, ...notes, "--format", format], { cwd });
        expect(plain(out)).toContain(says);
      }
    const { out } = await runCli(["robustness", ...asked, "--format", "json"], { cwd });
    expect(robustnessSchema.parse(JSON.parse(out)).undrawn).toEqual(draws!.undrawn);
  });

  it("is not told without draws, nor where there is nothing of the kind", async () => {
    const everything = CODES.map(
      (code, i) => `${code},findings.engagement,${20 + 10 * i}\n${code},few,${20 + 10 * i}\n`,
    ).join("");
    expect((await ranking(`${FIGURES}${everything}`, "--draws", "20")).draws!.undrawn).toBeUndefined();
    expect(JSON.stringify(await ranking(SOME, "--draws", "0"))).not.toContain("undrawn");
  });

  it("is under the default profile what a ranking with such findings gives the country", {
    tags: "slow",
  }, async () => {
    const { out } = await runCli(["rank", "--draws", "20", "--format", "json"]);
    const { nodes, weight, nobody, most } = rankingSchema.parse(JSON.parse(out)).draws!.undrawn!;
    expect(nodes.map(({ id }) => id)).toEqual(["findings.political-will", "us-programs", "restrictions"]);
    // An eighth of 6 of 16.5, and 1.5 of these twice, in half of the weight.
    expect(weight).toBeCloseTo((6 / 8 + 3) / 16.5 / 2, 12);
    expect(nobody).toBe(true);
    const end = most!.to < most!.score ? 0 : 100;
    const cwd = folderOf({
      "own.csv": `country,indicator,year,value\n${["political-will", "us-programs", "restrictions"]
        .map((id) => `${most!.country},findings.${id},2025,${end}\n`)
        .join("")}`,
    });
    const with_ = await runCli(
      ["rank", "--data", "shipped", "--data", "own.csv", "--top", "0", "--format", "json", "--draws", "0"],
      { cwd },
    );
    const found = rankingSchema
      .parse(JSON.parse(with_.out))
      .ranked.find(({ country }) => country === most!.country)!;
    expect(found.score).toBe(most!.to);
  });
});

it("facts worth finding are first those that a country lacks and others have, never what nobody has", {
  tags: "slow",
}, async () => {
  const cwd = folderOf({ "small.yaml": SMALL_PROFILE });
  const asked = ["--profile", "./small.yaml", "--draws", "50", "--facts", "--quiet"];
  await runCli(["robustness", ...asked, "--out", "told.json", "--out", "told.md"], { cwd });
  const { facts, undrawn } = robustnessSchema.parse(JSON.parse(readFileSync(join(cwd, "told.json"), "utf8")));
  const missing = facts!.cells.filter(({ value }) => value === null);
  expect(missing.length).toBeGreaterThan(5);
  expect(facts!.cells.slice(0, missing.length)).toEqual(missing);
  for (const part of [missing, facts!.cells.slice(missing.length)]) {
    expect(part.length).toBeGreaterThan(1);
    expect(part.map(({ gain }) => gain)).toEqual(part.map(({ gain }) => gain).toSorted((a, b) => b - a));
  }
  expect(undrawn!.nodes.map(({ id }) => id)).toEqual(["findings.engagement"]);
  for (const { source, indicator } of missing) {
    expect(source, indicator).not.toBeNull();
    expect(indicator).not.toBe("findings.engagement");
  }
  const text = plain(readFileSync(join(cwd, "told.md"), "utf8"));
  const places = ["Missing, and others have it:", "Known, with an error:"].map((part) => text.indexOf(part));
  expect(places[0]).toBeGreaterThan(0);
  expect(places[1]).toBeGreaterThan(places[0]!);
});
