import { describe, expect, it } from "vitest";
import { weighting } from "../../src/cli/commands/profile.ts";
import { readProfile } from "../../src/profile/index.ts";
import { readProfileSheet } from "../../src/profile/sheet.ts";
import { folderOf, runCli } from "../cli/run-cli.ts";

const LEAF = "normalise: {method: min-max}";
/** Weights of siblings, each in a line of its own from the fourth on. */
const yaml = (...weights: (string | number)[]) =>
  `id: mine\ntree:\n  children:\n${weights.map((weight, i) => `    - {indicator: a.${i}, weight: ${weight}, ${LEAF}}`).join("\n")}\n`;

const LOST = /the weight .* is lost/u;
const BEYOND = /expected 0 or a weight from 1e-100 to 1e\+?100, found/u;

describe("weights that arithmetic would lose are refused, at their place", () => {
  it.each<[string, (string | number)[], RegExp, number]>([
    ["a sum that is not finite", [1e308, 1e308, 1e308], BEYOND, 4],
    ["a weight that the sum does not notice", [1e30, 1], LOST, 5],
    ["a weight below every number's last digit", ["1e-320", 1], BEYOND, 4],
    ["one just too small to show in a score", [1, 9e-13], LOST, 5],
    ["infinity", [1, ".inf"], /weight/u, 5],
    ["no number", [1, ".nan"], /weight/u, 5],
  ])("%s", (_, weights, says, line) => {
    expect(() => readProfile(yaml(...weights), "mine.yaml")).toThrow(says);
    try {
      readProfile(yaml(...weights), "mine.yaml");
    } catch (error) {
      expect(error).toMatchObject({
        code: "bad-profile",
        where: { locator: expect.stringContaining(`line ${line},`) },
      });
    }
  });

  it("by their product down the tree", () => {
    const nested = (inner: string) =>
      `id: mine\ntree:\n  children:\n    - {indicator: a.0, ${LEAF}}\n    - id: low\n      weight: 1e-7\n      children:\n        - {indicator: a.1, ${LEAF}}\n        - {indicator: a.2, weight: ${inner}, ${LEAF}}\n`;
    expect(readProfile(nested("1e-4"), "x.yaml").id).toBe("mine");
    expect(() => readProfile(nested("1e-6"), "x.yaml")).toThrow(LOST);
  });

  it("in JSON, and in a workbook's sheet with its cell", () => {
    expect(() =>
      readProfile(
        JSON.stringify({
          id: "m",
          tree: {
            children: [
              { indicator: "a", weight: 1e20, normalise: "min-max" },
              { indicator: "b", normalise: "min-max" },
            ],
          },
        }),
        "m.json",
      ),
    ).toThrow(LOST);
    const rows = [
      ["setting", "value"],
      ["id", "m"],
      ["level", "id", "weight", "indicator", "normalise"],
      [0, "m"],
      [1, null, 1e20, "a", "min-max"],
      [1, null, 1, "b", "min-max"],
    ].map((cells, i) => ({ at: i + 1, cells }));
    const at = (row: number, column: number) => `Profile!${"ABCDE"[column]}${row}`;
    expect(() => readProfileSheet(rows as never, { file: "m.xlsx", at })).toThrow(
      expect.objectContaining({ where: { file: "m.xlsx", locator: "Profile!C6" } }),
    );
  });

  it("not where they are merely far apart, or 0", () => {
    for (const weights of [
      [1e12, 1.1],
      [1, 1e-11],
      [0, 5],
      [1e50, 1e50],
      [1e-50, 2e-50],
    ])
      expect(readProfile(yaml(...weights), "x.yaml").tree).toBeDefined();
  });
});

describe("weights of a command line are refused in the same way", () => {
  it("profile weights: points, and judgements that lead to such weights", () => {
    expect(() => weighting(["swing", "a=1e308", "b=1e308"])).toThrow(BEYOND);
    expect(() => weighting(["swing", "a=1e20", "b=1"])).toThrow(LOST);
    expect(() => weighting(["ahp", "a/b=10000000000000000"])).toThrow(LOST);
    expect(weighting(["swing", "a=100", "b=0"]).weights).toHaveLength(2);
  });

  it("whatif --weight", async () => {
    const cwd = folderOf({
      "mine.yaml": yaml(1, 1),
      "f.csv": "country,indicator,value\nGHA,a.0,1\nTGO,a.0,2\nGHA,a.1,2\nTGO,a.1,1\n",
    });
    const ask = (weight: string) =>
      runCli(["whatif", "GHA", "--data", "f.csv", "--profile", "./mine.yaml", "--weight", weight], { cwd });
    for (const weight of ["a.0=1e308", "a.0=1e300", "a.0=1e20", "a.0=1e-320"])
      expect(await ask(weight)).toMatchObject({
        code: 2,
        out: "",
        err: expect.stringMatching(/a\.[01]: (?:expected 0 or|the weight)/u),
      });
    expect(await ask("a.0=3")).toMatchObject({ code: 0 });
  });
});
