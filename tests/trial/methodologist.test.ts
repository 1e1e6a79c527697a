import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import type { Diff } from "../../src/model/documents/diff.ts";
import type { Explanation } from "../../src/model/documents/explanation.ts";
import { folderOf, runCli } from "../cli/run-cli.ts";

const NEGATIVE = `id: negative
tree:
  aggregate: geometric
  children:
    - indicator: cpi.score
      normalise: {method: z-score}
    - indicator: fiw.pr
      normalise: {method: goalposts, from: 0, to: 40}
`;

/** A methodologist: distrusts defaults, changes weights, and adds everything up. */
describe("a methodologist", { tags: "slow" }, () => {
  const folder = folderOf({ "negative.yaml": NEGATIVE });
  const type = (line: string) => runCli(line.split(" "), { cwd: folder });
  const mine = join(folder, "mine.yaml");

  it("starts a profile of their own from the shipped one, which ranks as that does", async () => {
    expect(await type("profile init --from cpc --id mine --title Mine --full")).toMatchObject({ code: 0 });
    expect(await type("profile validate mine.yaml")).toMatchObject({ code: 0 });
    const [own, shipped] = [
      await type("rank --profile ./mine.yaml --format csv --quiet"),
      await type("rank --format csv --quiet"),
    ];
    const scores = (text: string) => text.split("\n").map((line) => line.split(",").slice(0, 4).join());
    expect(scores(own.out)).toEqual(scores(shipped.out));
  });

  it.each([
    ["a category", "Tier 2 Watch List:", "Tier 2 WL:", "Tier 2 WL"],
    ["an indicator", "cpi.score", "cpi.scroe", "cpi.score"],
  ])(
    "misspells %s, and validate gives the line and the word that was meant",
    async (_what, right, wrong, said) => {
      const text = readFileSync(mine, "utf8");
      expect(text).toContain(right);
      const changed = text.replace(right, wrong);
      writeFileSync(join(folder, "slip.yaml"), changed);
      const line = changed.split("\n").findIndex((one) => one.includes(wrong.replace(":", ""))) + 1;
      const { code, err, out } = await type("profile validate slip.yaml");
      expect(code).toBe(2);
      expect(err + out).toContain(said);
      expect(err + out).toMatch(new RegExp(`slip\\.yaml:${line}:|line ${line}\\b`, "u"));
    },
  );

  it("puts z-scores under a geometric mean, and is told why that has no meaning", async () => {
    const { code, err, out } = await type("profile validate negative.yaml");
    expect(code).toBe(2);
    expect(err + out).toContain("geometric");
    expect(err + out).toMatch(/negative/u);
  });

  it("doubles a weight, and the causes of each change add up to it", async () => {
    const text = readFileSync(mine, "utf8");
    writeFileSync(mine, text.replace(/(- id: corruption\n(?:.*\n)*? +weight: )\d+/u, "$12"));
    expect(readFileSync(mine, "utf8")).not.toBe(text);
    const { out } = await type("diff cpc ./mine.yaml --format json");
    const { countries } = JSON.parse(out) as Diff;
    const moved = countries.filter(({ causes }) => causes.length > 0);
    expect(moved.length).toBeGreaterThan(50);
    for (const { scoreBefore, scoreAfter, causes } of moved) {
      if (scoreBefore === null || scoreAfter === null) continue;
      const sum = causes.reduce((all, { score }) => all + (score ?? 0), 0);
      expect(Math.abs(sum - (scoreAfter - scoreBefore))).toBeLessThan(1e-9);
    }
  });

  it("adds the parts of a score up to its distance from the median, what is missing among them", async () => {
    const one = JSON.parse((await type("explain Sudan --format json")).out) as Explanation;
    const sum = one.factors.reduce((all, { versusReference }) => all + versusReference!, 0);
    expect(Math.abs(sum - (one.score! - one.reference.score!))).toBeLessThan(1e-9);
  });

  it("finds MCC's fixed limit in lieu of the median, and says so of the verdict", async () => {
    const { out } = await type("explain Ghana --profile mcc --cells");
    expect(out.replace(/\s+/gu, " ")).toMatch(
      /mcc\.political-rights = \d+ points, \d{4} passed by \d+ points over the fixed limit \(17\)/u,
    );
  });
});
