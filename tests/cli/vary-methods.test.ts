import { describe, expect, it } from "vitest";
import type { MethodChoice } from "../../src/model/documents/robustness.ts";
import { type Robustness, robustnessSchema } from "../../src/model/documents/robustness.ts";
import { folderOf, runCli } from "./run-cli.ts";

const leaf = (id: string, more = "") =>
  `{indicator: ${id}, normalise: {method: goalposts, from: 0, to: 100}${more}}`;
const profile = (...children: readonly string[]) =>
  `id: own\ntree:\n  children:\n${children.map((child) => `    - ${child}\n`).join("")}`;

async function varied(
  files: Readonly<Record<"own.yaml" | "own.csv", string>>,
  options: readonly string[] = [],
): Promise<string> {
  const args = ["robustness", "--profile", "own.yaml", "--data", "own.csv", "--quiet", "--first", "1"];
  const asked = options.includes("--vary") ? [] : ["--vary", "methods"];
  const { code, out, err } = await runCli([...args, ...asked, ...options], {
    cwd: folderOf(files),
    columns: 80,
  });
  expect(err).toBe("");
  expect(code).toBe(0);
  return out;
}

async function documentOf(...[files, options = []]: Parameters<typeof varied>): Promise<Robustness> {
  const document = JSON.parse(await varied(files, [...options, "--format", "json"])) as Robustness;
  expect(robustnessSchema.safeParse(document)).toMatchObject({ success: true });
  return document;
}

const choice = ({ methods }: Robustness, kind: MethodChoice["kind"], method: string | null) =>
  methods!.choices.find((one) => one.kind === kind && (one.call?.method ?? null) === method);

/*
 *          x   y    arithmetic   geometric
 *  Ghana  90  20    55 (1)       42.4 (2)
 *  Peru   50  50    50 (2)       50   (1)
 */
const REVERSED = {
  "own.yaml": profile(leaf("x"), leaf("y")),
  "own.csv": "country,x,y\nGhana,90,20\nPeru,50,50\n",
};

/*
 *          x    y    as written   min-max      z-score     percentile
 *  Ghana   10   60   35   (5)     50   (1)      0.42 (2)   50 (1)
 *  Peru    20   55   37.5 (4)     43.1 (3)      0.07 (3)   50 (1)
 *  Chad    30   50   40   (3)     36.1 (4)     -0.28 (4)   50 (1)
 *  Mali    40   45   42.5 (2)     29.2 (5)     -0.63 (5)   50 (1)
 *  Kenya  100   40   70   (1)     50   (1)      0.43 (1)   50 (1)
 *
 * The geometric mean of the figures as written keeps their order; on a scale that ends at the worst country it would make 0 of two of them.
 */
const SCALED = {
  "own.yaml": profile(leaf("x"), leaf("y")),
  "own.csv": "country,x,y\nGhana,10,60\nPeru,20,55\nChad,30,50\nMali,40,45\nKenya,100,40\n",
};

describe("robustness --vary methods", () => {
  it("takes each mean in its share of the draws, in which the order is known", async () => {
    const found = await documentOf(REVERSED, ["--draws", "4000"]);
    const geometric = choice(found, "aggregate", "geometric")!;
    const own = choice(found, "aggregate", null)!;
    expect(found.methods).toMatchObject({ ways: 2, undefined: 0 });
    // Four standard errors of a half in 4,000 draws.
    expect(Math.abs(geometric.share - 0.5)).toBeLessThan(4 * Math.sqrt(0.25 / 4000));
    expect(own.share + geometric.share).toBeCloseTo(1, 12);
    expect(geometric).toMatchObject({ meanChange: 1, topStays: 0, where: { least: 1, most: 1 } });
    expect(own).toMatchObject({ meanChange: 0, topStays: 1 });
    expect(found.countries.find(({ country }) => country === "PER")!.firstShare).toBe(geometric.share);
    expect(found.top.stays).toBe(own.share);
    expect(found.varied).toEqual({ methods: 2 });
    expect(found.held).toEqual(["weights", "data", "missing"]);
  });

  it("takes each scale for all indicators, and says what each does to the ranks", async () => {
    const found = await documentOf(SCALED, ["--draws", "1000"]);
    // Four scales with two means each, less z-scores with the geometric one.
    expect(found.methods).toMatchObject({ ways: 7, undefined: 1, indicators: { exchanged: 2 } });
    const changes = ["min-max", "z-score", "percentile"].map((method) => choice(found, "normalise", method)!);
    expect(changes.map(({ meanChange }) => meanChange)).toEqual([9 / 5, 8 / 5, 10 / 5]);
    expect(changes.map(({ ownChange }) => ownChange)).toEqual([0, 0, 0]);
    // Min-max and percentiles have a 0 in a part.
    expect(choice(found, "aggregate", "geometric")!.where).toEqual({ least: 0, most: 1 });
    expect(changes.map(({ topStays }) => topStays)).toEqual([0, 1, 0]);
    expect(choice(found, "normalise", null)).toMatchObject({ ways: 2, meanChange: 0, topStays: 1 });
    expect(choice(found, "normalise", "z-score")!.call).toEqual({ method: "z-score", mean: 50, sd: 20 });
    expect(choice(found, "treat", "winsorise")).toBeUndefined();
  });

  it("treats outliers where there are any, and undoes a treatment that the profile asks for", async () => {
    const rows = ["GHA", "PER", "TCD", "MLI", "KEN", "NPL", "IND", "BEN", "TGO", "FJI"].map(
      (country, i) => `${country},${i === 9 ? 100 : i / 10},${50 - i}`,
    );
    const figures = `country,x,y\n${rows.join("\n")}\n`;
    const untreated = await documentOf({ "own.yaml": REVERSED["own.yaml"], "own.csv": figures }, [
      "--draws",
      "200",
    ]);
    expect(choice(untreated, "treat", "winsorise")!.where).toEqual({ least: 1, most: 1 });
    expect(choice(untreated, "treat", "none")).toBeUndefined();
    const own = profile(leaf("x", ", treat: {method: winsorise}"), leaf("y"));
    const treated = await documentOf({ "own.yaml": own, "own.csv": figures }, ["--draws", "200"]);
    expect(choice(treated, "treat", "none")!.where).toEqual({ least: 0, most: 0 });
    expect(choice(treated, "treat", null)!.where).toEqual({ least: 1, most: 1 });
    expect(choice(treated, "treat", "winsorise")).toBeUndefined();
  });

  it("leaves judgements, few figures and rules as they are, and counts them", async () => {
    const own = profile(
      leaf("x"),
      "{indicator: y, normalise: {method: piecewise, points: [[0, 10], [100, 90]]}}",
      `{id: worst, aggregate: minimum, children: [${leaf("x").replace("{", "{id: a, ")}, ${leaf("z")}]}`,
    );
    const rows = SCALED["own.csv"].trim().split("\n");
    const figures = rows.map((row, i) => `${row},${["z", "5", "6", "7", "8", ""][i]}`).join("\n");
    const found = await documentOf({ "own.yaml": own, "own.csv": `${figures}\n` }, ["--draws", "100"]);
    expect(found.methods).toMatchObject({
      indicators: { exchanged: 2, judged: 1, fewFigures: 1 },
      nodes: { exchanged: 1, kept: 1 },
    });
  });

  it("takes no geometric mean of parts of which one is 0, and says where no other method fits", async () => {
    const files = { ...REVERSED, "own.csv": "country,x,y\nGhana,90,0\nPeru,50,50\n" };
    const found = await documentOf(files, ["--draws", "100"]);
    expect(found.methods).toMatchObject({ ways: 1, choices: [] });
    expect(found.held).toContain("methods");
    expect((await varied(files, ["--draws", "100", "--notes"])).replace(/\s+/gu, " ")).toContain(
      "No other scale or mean fits",
    );
  });

  it("counts a node that has the mean already, also where the mean would not be taken anew", async () => {
    const inner = `{id: both, children: [${leaf("x")}, ${leaf("y")}]}`;
    const own = profile(inner, leaf("x").replace("{", "{id: again, ")).replace(
      "tree:",
      "tree:\n  aggregate: geometric",
    );
    const found = await documentOf({ ...SCALED, "own.yaml": own }, ["--draws", "100"]);
    // On the scale as written both nodes; where the lowest country has 0, the root alone, which has it from the profile.
    expect(choice(found, "aggregate", "geometric")!.where).toEqual({ least: 1, most: 2 });
  });

  it("is asked for: what varies by itself does not name it, and says so", async () => {
    const found = await documentOf(SCALED, ["--vary", "weights,data,missing", "--draws", "100"]);
    const { code, out } = await runCli(
      "robustness --profile own.yaml --data own.csv --quiet --first 1 --draws 100 --format json".split(" "),
      { cwd: folderOf(SCALED) },
    );
    expect(code).toBe(0);
    expect(JSON.parse(out)).toEqual(found);
    expect(found.methods).toBeUndefined();
    expect(found.held).toContain("methods");
  });

  it("varies beside weights, whose draws stay what they are", async () => {
    const [both, weights] = await Promise.all([
      documentOf(REVERSED, ["--vary", "weights,methods", "--draws", "2000"]),
      documentOf(REVERSED, ["--vary", "weights", "--draws", "2000"]),
    ]);
    expect(both.varied).toMatchObject(weights.varied);
    // Ghana is ahead where 90 w + 20 (1 - w) > 50, of a w between 0.375 and 0.625; the two shares are of some 1,000 draws and of 2,000.
    const own = choice(both, "aggregate", null)!;
    expect(Math.abs(own.topStays! - weights.top.stays!)).toBeLessThan(0.06);
  });

  it("is one group of what the movement of ranks hangs on", async () => {
    const found = await documentOf(REVERSED, ["--sensitivity", "--draws", "100"]);
    expect(found.sensitivity!.map(({ kind, input }) => [kind, input])).toEqual([["methods", "methods"]]);
    expect(found.sensitivity![0]!.total).toBeCloseTo(1, 1);
  });

  it("fits 80 columns, with a row for each choice", async () => {
    const out = await varied(SCALED, ["--draws", "200", "--no-color"]);
    expect(Math.max(...out.split("\n").map((line) => line.length))).toBeLessThanOrEqual(80);
    expect(out).toMatch(/^ +scale: percentile +\d+ % +2\.0 +0\.0 +never$/mu);
    expect(out).toMatch(/Not varied:\s+weights;\s+figures\s[^;]*;\s+missing\s+figures\./u);
  });

  it("refuses --facts, which knows the profile's own methods alone", async () => {
    const asked = "robustness --profile own.yaml --data own.csv --vary missing,methods --facts";
    const { code, err } = await runCli(asked.split(" "), { cwd: folderOf(SCALED) });
    expect(code).toBe(2);
    expect(err).toContain("--facts asks what figures settle under the profile's own methods");
  });
});
