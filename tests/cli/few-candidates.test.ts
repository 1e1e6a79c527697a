import { expect, it } from "vitest";
import { en } from "../../src/locales/en/index.ts";
import { fewCandidates } from "../../src/use/warnings.ts";
import { around } from "../explain/surroundings.ts";
import { plain, scored } from "../scoring/fixture.ts";

const said = (countries: number, factor: object = {}) => {
  const cells = Object.fromEntries(Array.from({ length: countries }, (_, i) => [`C${i}`, { x: i, y: 1 }]));
  const a = { id: "a", normalise: "percentile", children: [plain("x")], ...factor };
  return fewCandidates(scored({ children: [a, plain("y")] }, cells), around, en);
};

it("fewer than ten candidates are warned of where a weighed factor counts by place among them", () => {
  expect(said(9)).toEqual([
    {
      code: "few-candidates",
      message:
        "Scores that are placed among fewer than 10 candidates are coarse, and one candidate more or less moves all of them: a (9 candidates).",
      where: null,
    },
  ]);
  expect(said(10)).toEqual([]);
  expect(said(3, { weight: 0 })).toEqual([]);
  expect(said(3, { normalise: { method: "goalposts", from: 0, to: 100 } })).toEqual([]);
});
