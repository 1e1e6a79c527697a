import { describe, expect, it } from "vitest";
import { opened } from "../../src/scoring/fit.ts";
import { compile, evaluator } from "../../src/scoring/index.ts";
import { shipped } from "./shipped.ts";

const requiring = shipped.flatMap(({ name, profile }) => {
  const plan = compile(profile);
  return plan.items
    .filter(({ node }) => node.requires !== undefined)
    .flatMap((item) =>
      item.node.requires!.anyOf.map((indicator) => ({ name, id: item.node.id, indicator, plan, item })),
    );
});

describe("what a shipped profile requires opens the ranking, so it must count in it", () => {
  it("is asked of both criteria of the statute by the default profile", () => {
    const ids = requiring.filter(({ name }) => name === "cpc.yaml").map(({ id }) => id);
    expect(new Set(ids)).toEqual(new Set(["prevalence", "political-will"]));
  });

  it.each(requiring)("$name: “$id” has a score from $indicator alone", ({ indicator, plan, item }) => {
    const scores = new Float64Array(plan.leaves.length).fill(Number.NaN);
    for (const { leaf, node } of plan.leaves) if (node.indicator === indicator) scores[leaf] = 60;
    const out = new Float64Array(plan.items.length);
    // What a half is placed as among the candidates is no matter here.
    evaluator(opened(plan))(scores, new Uint8Array(plan.items.length).fill(1), out);
    expect(out[item.index]).toBeCloseTo(60, 9);
  });
});
