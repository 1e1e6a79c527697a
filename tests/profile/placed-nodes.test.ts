import { describe, expect, it } from "vitest";
import { ShortlistError } from "../../src/model/problem.ts";
import { isFactor } from "../../src/model/profile.ts";
import { readProfile } from "../../src/profile/index.ts";

function mistakes(text: string): string[] {
  try {
    readProfile(text, "my.yaml");
    return [];
  } catch (error) {
    if (!(error instanceof ShortlistError)) throw error;
    return error.problems.map(({ locator, message }) => `${locator}: ${message}`);
  }
}

const profile = (own: string, when = "{node: inner, below: 5}") => `id: mine
tree:
  children:
    - id: outer
      children:
        - id: inner
          ${own}
          children: [{indicator: x, normalise: min-max}]
        - {indicator: y, normalise: min-max}
    - {indicator: z, normalise: min-max}
gates:
  - {id: g, when: ${when}, effect: exclude}
`;

it("a factor that normalises its own score has its method as written, a word or one with parameters", () => {
  const inner = (own: string) => {
    const { tree } = readProfile(profile(own), "my.yaml");
    const [outer] = tree.children;
    const found = isFactor(outer!) ? outer.children[0]! : undefined;
    return found?.normalise;
  };
  expect(inner("normalise: percentile")).toEqual({ method: "percentile" });
  expect(inner("normalise: {method: goalposts, from: 10, to: 60}")).toEqual({
    method: "goalposts",
    from: 10,
    to: 60,
  });
  expect(inner("weight: 1")).toBeUndefined();
});

describe("a gate beside a factor that is placed among the candidates", () => {
  const above = (id: string) =>
    `line 12, column 20: gates[1].when.node: the score of “${id}” hangs on who the candidates are, which gates decide: a gate asks for a node that is normalised over them, whose own score it tests, or for one below`;

  it("may ask for it, for one below and for one beside", () => {
    for (const node of ["inner", "x", "y", "z"])
      expect(mistakes(profile("normalise: percentile", `{node: ${node}, below: 5}`))).toEqual([]);
  });

  it("may not ask for one above it, and is told where it does", () => {
    expect(mistakes(profile("normalise: percentile", "{node: outer, below: 5}"))).toEqual([above("outer")]);
    expect(mistakes(profile("normalise: percentile", "{all: [{node: outer, below: 5}]}"))).toEqual([
      above("outer").replace("column 20", "column 27").replace("when.node", "when.all[1].node"),
    ]);
  });

  it("may ask for one above it where its method is fixed, and hangs on nobody", () => {
    const call = "normalise: {method: goalposts, from: 10, to: 60}";
    expect(mistakes(profile(call, "{node: outer, below: 5}"))).toEqual([]);
  });
});
