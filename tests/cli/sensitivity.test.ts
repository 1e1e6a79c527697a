import { describe, expect, it } from "vitest";
import { type Robustness, robustnessSchema } from "../../src/model/documents/robustness.ts";
import { folderOf, runCli } from "./run-cli.ts";

const goalposts = "normalise: {method: goalposts, from: 0, to: 100}";
const cwd = folderOf({
  // Each country has one figure with an error of its own source; what x does and what y does add up.
  "own.yaml": `id: own
tree:
  children:
    - {indicator: x, ${goalposts}, error: {sd: 3}}
    - {indicator: y, ${goalposts}, error: {sd: 1}}
`,
  "x.csv": "country,indicator,value,source\nBEL,x,50,one\nCAN,x,50,one\n",
  "tidy.csv":
    "country,indicator,value,source,file,locator\nBEL,x,50,one,a.csv,1\nCAN,x,50,one,a.csv,2\nBEL,y,50,two,b.csv,1\nCAN,y,50,two,b.csv,2\n",
  "apart.csv": "country,indicator,value\nBEL,x,10\nBEL,y,10\nCAN,x,90\nCAN,y,90\n",
  "crossed.csv": "country,indicator,value\nBEL,x,10\nBEL,y,90\nCAN,x,90\nCAN,y,10\nDNK,x,50\nDNK,y,52\n",
  // Five have a y, of which Denmark's may be any.
  "gap.csv":
    "country,indicator,value\nBEL,x,10\nBEL,y,90\nCAN,x,90\nCAN,y,10\nDNK,x,50\nEST,x,0\nEST,y,10\nFIN,x,0\nFIN,y,90\nNOR,x,0\nNOR,y,90\n",
});
const run = (...args: string[]) =>
  runCli(["robustness", "--profile", "./own.yaml", "--draws", "50", ...args], { cwd });
const json = async (...args: string[]): Promise<Robustness> => {
  const { out, err } = await run(...args, "--format", "json", "--quiet");
  expect(err).toBe("");
  return robustnessSchema.parse(JSON.parse(out));
};
const plain = (text: string) => text.replace(/\s+/gu, " ");

describe("robustness --sensitivity", () => {
  it("gives all to weights where they alone vary, and says where nothing moves", async () => {
    const { sensitivity, sensitivityRun } = await json(
      "--data",
      "crossed.csv",
      "--vary",
      "weights",
      "--sensitivity",
      "--country",
      "BEL",
    );
    expect(sensitivityRun).toEqual({ points: 1024, rankings: 1024 * 3, constant: [], country: "BEL" });
    expect(sensitivity!.map(({ outcome, kind, input }) => [outcome, kind, input])).toEqual([
      ["rank-change", "weights", "own"],
      ["rank", "weights", "own"],
    ]);
    // One group that is all of what varies.
    for (const one of sensitivity!) {
      expect(one.total).toBe(1);
      expect(one.firstOrder).toBe(1);
      expect(one.open).toBe(false);
    }
    const still = await json("--data", "apart.csv", "--vary", "weights", "--sensitivity");
    expect(still).toMatchObject({ sensitivity: [], sensitivityRun: { constant: ["rank-change"] } });
    const { out } = await run("--data", "apart.csv", "--vary", "weights", "--sensitivity");
    expect(plain(out)).toContain("It never changed, whatever was drawn");
  });

  it("tells weights, errors and gaps apart, each with its interval, and the same for the same seed", async () => {
    const asked = ["--data", "gap.csv", "--sensitivity", "--country", "Denmark"];
    const [once, again] = [await json(...asked), await json(...asked)];
    expect(once).toEqual(again);
    const rows = once.sensitivity!.filter(({ outcome }) => outcome === "rank");
    expect(rows.map(({ kind }) => kind).sort()).toEqual(["data", "missing", "weights"]);
    // Denmark's one gap may be 10 or 90 on half of the weight: no error of 3 and no weight within a quarter moves it as much.
    expect(rows[0]!.kind).toBe("missing");
    expect(rows[0]!.total).toBeGreaterThan(0.5);
    for (const { total, ci, firstOrder, firstOrderCi } of rows) {
      expect(ci[0]).toBeLessThanOrEqual(total);
      expect(ci[1]).toBeGreaterThanOrEqual(total);
      expect(firstOrderCi[0]).toBeLessThanOrEqual(firstOrder);
      expect(firstOrderCi[1]).toBeGreaterThanOrEqual(firstOrder);
    }
  });

  it("tells no group that does more by itself than with others, which estimates may say by chance", async () => {
    const asked = ["--data", "gap.csv", "--sensitivity", "--country", "Denmark", "--seed", "2"];
    const { sensitivity } = await json(...asked);
    expect(sensitivity!.some(({ firstOrder, total }) => firstOrder - total > 0.01)).toBe(true);
    const { out } = await run(...asked, "--format", "md");
    const rows = [...out.matchAll(/\| (\d+) % \| (\d+) % \|/gu)].map(([, alone, all]) =>
      [alone, all].map(Number),
    );
    expect(rows.length).toBeGreaterThanOrEqual(3);
    for (const [alone, all] of rows) expect(alone).toBeLessThanOrEqual(all!);
  });

  it("is told in text, Markdown and on a page", async () => {
    for (const format of ["table", "md", "html"]) {
      const { out } = await run("--data", "gap.csv", "--sensitivity", "--country", "DNK", "--format", format);
      expect(plain(out)).toContain("What the movement of ranks hangs on");
      expect(plain(out)).toContain("The rank of Denmark");
      expect(plain(out)).toContain("what is missing");
    }
  });

  it("--facts names the gap that decides who is first, with where to look, in every format", async () => {
    // Denmark's gap may be a peer's 10 or 90: it is first in the one case and last in the other, whatever the weights.
    const asked = ["--data", "gap.csv", "--vary", "missing", "--first", "1", "--facts"];
    const { facts } = await json(...asked);
    expect(facts!.cells.map(({ country, indicator, value }) => [country, indicator, value])).toEqual([
      ["DNK", "y", null],
    ]);
    expect(Math.abs(facts!.cells[0]!.gain - facts!.doubt)).toBeLessThan(0.01);
    for (const format of ["table", "md", "html"]) {
      const { out } = await run(...asked, "--format", format);
      expect(plain(out)).toContain("Facts worth finding");
      expect(plain(out)).toContain("Denmark (DNK)");
    }
    expect(await run("--data", "gap.csv", "--vary", "weights", "--facts")).toMatchObject({
      code: 2,
      err: expect.stringContaining("none is drawn"),
    });
  });

  it("is refused where nothing is drawn, and --country without it or for who is not ranked", async () => {
    const refused = async (says: string, ...args: string[]) =>
      expect(await run("--data", "gap.csv", ...args)).toMatchObject({
        code: 2,
        err: expect.stringContaining(says),
      });
    await refused("--sensitivity is about draws", "--vary", "leave-one-out", "--sensitivity");
    await refused("--country says whose rank", "--country", "DNK");
    await refused("is not ranked", "--sensitivity", "--country", "Ghana");
  });
});
