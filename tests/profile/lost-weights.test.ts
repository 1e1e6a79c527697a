import { describe, expect, it } from "vitest";
import { weighting } from "../../src/cli/commands/profile.ts";
import { readProfile } from "../../src/profile/index.ts";
import { readProfileSheet } from "../../src/profile/sheet.ts";
import { lostWeights } from "../../src/scoring/lost-weights.ts";
import { folderOf, runCli } from "../cli/run-cli.ts";

const LEAF = "normalise: {method: min-max}";
/** Weights of siblings, each in a line of its own from the fourth on. */
const yaml = (...weights: (string | number)[]) =>
  `id: mine\ntree:\n  children:\n${weights.map((weight, i) => `    - {indicator: a.${i}, weight: ${weight}, ${LEAF}}`).join("\n")}\n`;

const LOST = /the weight .* is lost/u;
const BEYOND = /expected 0 or a weight from 1e-100 to 1e\+?100, found/u;

it("weights that arithmetic would lose are refused, at their place in JSON, and in a workbook's sheet with its cell", () => {
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

it("a share of a millionth of a millionth of the whole counts, and is lost below; what lies in a lost factor is not told again", () => {
  const lost = (above: number) => lostWeights([1, 1], above).map(({ at }) => at);
  expect([lost(2e-12), lost(1.9e-12), lost(1e-12), lost(0.9e-12)]).toEqual([[], [0, 1], [0, 1], []]);
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
