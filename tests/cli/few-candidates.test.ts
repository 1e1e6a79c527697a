import { expect, it } from "vitest";
import { fewCandidates } from "../../src/use/warnings.ts";
import { plain, scored } from "../scoring/fixture.ts";

const said = (countries: number, factor: object = {}) => {
  const cells = Object.fromEntries(Array.from({ length: countries }, (_, i) => [`C${i}`, { x: i, y: 1 }]));
  const a = { id: "a", normalise: "percentile", children: [plain("x")], ...factor };
  return fewCandidates(scored({ children: [a, plain("y")] }, cells));
};

it("fewer than ten candidates are warned of where a weighed factor counts by place among them", () => {
  expect(said(9)).toEqual([
    {
      code: "few-candidates",
      args: { enough: 10, nodes: [{ id: "a", title: undefined, candidates: 9 }] },
      where: null,
    },
  ]);
  expect(said(10)).toEqual([]);
  expect(said(3, { weight: 0 })).toEqual([]);
  expect(said(3, { normalise: { method: "goalposts", from: 0, to: 100 } })).toEqual([]);
});
