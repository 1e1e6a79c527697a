import { describe, expect, it } from "vitest";
import { type Robustness, robustnessSchema } from "../../src/model/documents/robustness.ts";
import { folderOf, runCli, SMALL_PROFILE } from "./run-cli.ts";

const LEAF = "normalise: {method: goalposts, from: 0, to: 100}";
const FLAT = (minimumCoverage: number) =>
  `id: own\nmissing: {policy: rescale, minimumCoverage: ${minimumCoverage}}\ntree:\n  children:\n${["x", "y", "z"].map((id) => `    - {indicator: ${id}, ${LEAF}}\n`).join("")}`;

/*
 * Equal weights, figures as they are, three of five of the weight asked for:
 *
 *           x   y   z    all     without x      without y      without z
 *   Ghana  90  50  40   60 (1)   45    (3)      65   (1)       70  (1)
 *   Peru   60  60  45   55 (2)   52.5  (2)      52.5 (2)       60  (2)
 *   Chad   20  70  72   54 (3)   71    (1)      46   (3)       45  (3)
 *   Mali   80   –  10   45 (4)   half only: –   45   (4)       half only: –
 */
const FIGURES = "country,x,y,z\nGhana,90,50,40\nPeru,60,60,45\nChad,20,70,72\nMali,80,,10\n";

async function leftOut(files: Readonly<Record<string, string>>, options: readonly string[] = []) {
  const cwd = folderOf(files);
  const args = ["robustness", "--profile", "own.yaml", "--data", "own.csv", "--quiet", "--first", "1"];
  const asked = options.includes("--vary") ? [] : ["--vary", "leave-one-out"];
  return runCli([...args, ...asked, ...options], { cwd });
}

async function documentOf(...given: Parameters<typeof leftOut>): Promise<Robustness> {
  const { code, out, err } = await leftOut(given[0], [...(given[1] ?? []), "--format", "json"]);
  expect(err).toBe("");
  expect(code).toBe(0);
  const document = JSON.parse(out) as Robustness;
  expect(robustnessSchema.safeParse(document)).toMatchObject({ success: true });
  return document;
}

const without = ({ leaveOneOut }: Robustness, id: string) => leaveOneOut!.find((one) => one.id === id);

describe("robustness --vary leave-one-out", () => {
  it("is one table on a terminal of 80 columns, with countries by their codes", async () => {
    const cwd = folderOf({ "own.yaml": FLAT(0.6), "own.csv": FIGURES });
    const asked = ["robustness", "--profile", "own.yaml", "--data", "own.csv", "--vary", "leave-one-out"];
    const { out } = await runCli([...asked, "--first", "1", "--quiet", "--no-color"], { cwd, columns: 80 });
    const lines = out.split("\n");
    expect(lines.filter((line) => line.trim().startsWith("Without"))).toHaveLength(1);
    expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(80);
    expect(out).toMatch(/^ +x +33 % +TCD +GHA +1\.3$/mu);
  });

  it("ranks without each factor: who enters and leaves the top, who moves how far, and who lacks evidence then", async () => {
    const found = await documentOf({ "own.yaml": FLAT(0.6), "own.csv": FIGURES });
    expect(found.leaveOneOut!.map(({ kind, id }) => `${kind} ${id}`).slice(0, 3)).toEqual([
      "factor x",
      "factor y",
      "factor z",
    ]);
    expect(without(found, "x")).toMatchObject({
      ranked: 3,
      enters: ["TCD"],
      leaves: ["GHA"],
      largestChange: 2,
      moved: [
        { country: "GHA", from: 1, to: 3 },
        { country: "TCD", from: 3, to: 1 },
      ],
      loses: ["MLI"],
      gains: [],
    });
    expect(without(found, "x")!.weight).toBeCloseTo(1 / 3, 12);
    expect(without(found, "x")!.meanChange).toBeCloseTo(4 / 3, 12);
    const still = { enters: [], leaves: [], meanChange: 0, largestChange: 0, moved: [], gains: [] };
    expect(without(found, "y")).toMatchObject({ ...still, ranked: 4, loses: [] });
    expect(without(found, "z")).toMatchObject({ ...still, ranked: 3, loses: ["MLI"] });
  });

  it("counts who gains a rank since what it lacks is no longer asked for", async () => {
    // Niger has z alone: a third of the weight, which is half of it without x, or without y.
    const found = await documentOf({ "own.yaml": FLAT(0.5), "own.csv": `${FIGURES}Niger,,,50\n` });
    expect(["x", "y", "z"].map((id) => without(found, id)!.gains)).toEqual([["NER"], ["NER"], []]);
    expect(found.names!.NER).toBe("Niger");
  });

  it("keeps out who lacks what the profile requires, also where the factor that requires it is left out", async () => {
    const required = FLAT(0.5).replace("indicator: y,", "indicator: y, requires: {anyOf: [y]},");
    const found = await documentOf({ "own.yaml": required, "own.csv": FIGURES });
    expect(without(found, "y")).toMatchObject({ ranked: 3, gains: [] });
  });

  it("leaves out children of the root and theirs, each with its share of the whole, and no only child", async () => {
    const nested = `id: own\ntree:\n  children:\n    - id: a\n      weight: 3\n      children:\n        - {indicator: x, ${LEAF}}\n        - {indicator: y, ${LEAF}}\n    - id: b\n      children:\n        - {indicator: z, ${LEAF}}\n`;
    const found = await documentOf({ "own.yaml": nested, "own.csv": FIGURES });
    const shares = found
      .leaveOneOut!.filter(({ kind }) => kind === "factor")
      .map(({ id, weight }) => [id, weight]);
    expect(shares).toEqual([
      ["a", 0.75],
      ["x", 0.375],
      ["y", 0.375],
      ["b", 0.25],
    ]);
  });

  it("says of a source that bears everything that nobody has a rank without it", async () => {
    const found = await documentOf({ "own.yaml": FLAT(0.6), "own.csv": FIGURES });
    const [source, ...others] = found.leaveOneOut!.filter(({ kind }) => kind === "source");
    expect(others).toEqual([]);
    expect(source).toMatchObject({ title: null, ranked: 0, enters: [], leaves: ["GHA"], meanChange: null });
    expect(source!.weight).toBeCloseTo(1, 12);
    expect(source!.loses).toHaveLength(4);
  });

  it("leaves out a publisher with all of its indicators, which is the same as leaving out the only one that it has", async () => {
    const cwd = folderOf({ "small.yaml": SMALL_PROFILE });
    const asked = ["robustness", "--profile", "small.yaml", "--as-of", "2025", "--quiet", "--format", "json"];
    const { out } = await runCli([...asked, "--vary", "leave-one-out"], { cwd });
    const found = JSON.parse(out) as Robustness;
    const { kind: _, id: __, title: ___, weightAsItActs, ...factor } = without(found, "cpi.score")!;
    const {
      kind,
      id: ____,
      title,
      ...source
    } = found.leaveOneOut!.find((one) => one.title === "Transparency International")!;
    expect([kind, title]).toEqual(["source", "Transparency International"]);
    expect(source).toEqual(factor);
    // That of a node alone: a source is none.
    expect(weightAsItActs).toBeGreaterThan(0);
    // The Trafficking in Persons Report bears two of five.
    expect(without(found, "tip")!.weight).toBeCloseTo(0.4, 12);
  });

  it("draws nothing alone and says so, with no share of draws that there are none of", async () => {
    const files = { "own.yaml": FLAT(0.6), "own.csv": FIGURES };
    const found = await documentOf(files);
    expect(found).toMatchObject({
      draws: 0,
      countries: [],
      otherwiseRanked: null,
      top: { k: 1, stays: null },
    });
    const text = (await leftOut(files)).out.replace(/\s+/gu, " ");
    expect(text).toContain("No draws were made");
    expect(text).not.toContain(" draws vary");
  });

  it("stands beside draws without changing them", async () => {
    const files = { "own.yaml": FLAT(0.6), "own.csv": FIGURES };
    const { leaveOneOut, names, ...both } = await documentOf(files, [
      "--vary",
      "weights,leave-one-out",
      "--draws",
      "100",
    ]);
    expect(both).toEqual(await documentOf(files, ["--vary", "weights", "--draws", "100"]));
    expect(leaveOneOut).toEqual((await documentOf(files)).leaveOneOut);
    expect(names!.TCD).toBe("Chad");
  });

  it.each([["--pairwise"], ["--weights", "simplex"], ["--draws", "100"], ["--seed", "2"]])(
    "refuses %s where nothing is drawn",
    async (...options) => {
      const { code, err } = await leftOut({ "own.yaml": FLAT(0.6), "own.csv": FIGURES }, options);
      expect(code).toBe(2);
      expect(err).toContain(`${options[0]} is about draws`);
    },
  );
});
