import { expect, it } from "vitest";
import { smallFitWarnings } from "../../src/use/warnings.ts";
import { plain, scored } from "../scoring/fixture.ts";
import { runCli } from "./run-cli.ts";

const z = (indicator: string, rest: object = {}) => ({
  indicator,
  normalise: { method: "z-score" },
  ...rest,
});
const told = (tree: object, cells: Parameters<typeof scored>[1], rest: object = {}) =>
  smallFitWarnings(scored(tree, cells, rest)).flatMap(({ args }) => args.indicators);

const four = { AAA: { x: 1 }, BBB: { x: 2 }, CCC: { x: 3 }, DDD: { x: 4 } };
const five = { ...four, EEE: { x: 9 } };

it("says of how many countries a scale was drawn, where they are fewer than five and the data decide it", () => {
  expect(told({ children: [z("x")] }, four)).toEqual([{ indicator: "x", fits: [{ countries: 4 }] }]);
  expect(told({ children: [z("x")] }, five)).toEqual([]);
  // Only three of the five have a value.
  expect(told({ children: [z("x")] }, { ...five, AAA: {}, BBB: {} })).toEqual([
    { indicator: "x", fits: [{ countries: 3 }] },
  ]);
  // Fixed goalposts ask nobody else, and what is not weighed moves nothing.
  expect(told({ children: [plain("x"), z("y", { weight: 0 })] }, four)).toEqual([]);
});

it("counts each peer group that has a median of its own, and none under a limit in its place", () => {
  const cells = Object.fromEntries(
    Object.entries({ ...five, FFF: { x: 5 } }).map(([country, cell]) => [
      country,
      { ...cell, group: country === "FFF" ? "alone" : "many" },
    ]),
  );
  const judged = (rest: object) => ({
    children: [{ indicator: "x", normalise: { method: "peer-median", ...rest } }],
  });
  const peers = { peers: { by: "group" } };
  expect(told(judged({}), cells, peers)).toEqual([
    { indicator: "x", fits: [{ group: "alone", countries: 1 }] },
  ]);
  expect(told(judged({ limit: { above: 3 } }), cells, peers)).toEqual([]);
});

it("is warned of by rank with --among, and not of the shipped evidence", { tags: "slow" }, async () => {
  const alone = await runCli(["rank", "--among", "GHA,TGO", "--top", "1"]);
  expect(alone.err).toMatch(/fewer than 5 countries depend on each one of them/u);
  expect((await runCli(["rank", "--top", "1"])).err).not.toContain("fewer than 5 countries");
});
