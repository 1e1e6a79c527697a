import { expect, it } from "vitest";
import { illFittingWarnings } from "../../../src/use/warnings.ts";
import { messagesOf } from "../../in-words.ts";
import { scored } from "../../scoring/fixture.ts";

const goalposts = (from: number, to: number, rest: object = {}) => ({
  children: [{ indicator: "x", normalise: { method: "goalposts", from, to }, ...rest }],
});
const cells = (...values: readonly number[]) =>
  Object.fromEntries(values.map((x, i) => [`AA${String.fromCharCode(65 + i)}`, { x }]));
const told = (tree: object, values: readonly number[]) =>
  illFittingWarnings(scored(tree, cells(...values))).map(({ args }) => args);

it("tells goalposts of which half of the candidates lie beyond one end, with both ranges", async () => {
  const found = illFittingWarnings(scored(goalposts(0, 1), cells(11, 20, 30, 40, 90)));
  expect(found).toEqual([
    {
      code: "ill-fitting-ends",
      args: {
        indicator: "x",
        ends: [0, 1],
        values: [11, 90],
        held: { isAbove: true, countries: 5, of: 5 },
      },
      where: null,
    },
  ]);
  expect((await messagesOf(found))[0]).toContain(
    "from 0 to 1, and its figures go from 11 to 90: 5 of 5 countries are above it",
  );
  // 3 of 6 lie below 50, and 2 of 6 below 30.
  expect(told(goalposts(50, 100), [10, 20, 30, 60, 70, 80])).toMatchObject([
    { held: { isAbove: false, countries: 3, of: 6 } },
  ]);
  expect(told(goalposts(30, 100), [10, 20, 30, 60, 70, 80])).toEqual([]);
  // Which end earns the high score is another question.
  expect(told(goalposts(50, 100, { direction: "lower" }), [10, 20, 30, 60, 70, 80])).toHaveLength(1);
});

it("tells goalposts that are so wide that all score as good as the same", async () => {
  // Fractions on a scale of percent: 1.9 points apart; 2.1 points are told apart.
  const found = illFittingWarnings(scored(goalposts(0, 100), cells(0.1, 0.2, 0.3, 0.4, 2)));
  expect(found.map(({ args }) => args.held)).toEqual([undefined]);
  expect((await messagesOf(found))[0]).toContain("0.1 to 2, fill a fiftieth or less");
  expect(told(goalposts(0, 100), [0.1, 0.2, 0.3, 0.4, 2.2])).toEqual([]);
});

it("says nothing of figures of fewer than five kinds, of what is not weighed, and of ends that the data give", () => {
  expect(told(goalposts(0, 1), [11, 20, 30, 40, 40])).toEqual([]);
  const shown = goalposts(0, 1, { weight: 0 }).children;
  expect(
    told({ children: [...shown, { indicator: "y", normalise: "min-max" }] }, [11, 20, 30, 40, 90]),
  ).toEqual([]);
  const drawn = { children: [{ indicator: "x", normalise: "min-max" }] };
  expect(told(drawn, [11, 20, 30, 40, 90])).toEqual([]);
});
