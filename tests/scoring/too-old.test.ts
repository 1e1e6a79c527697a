import { expect, it } from "vitest";
import { find, plain, scored } from "./fixture.ts";

const tree = { children: [plain("x")] };
const cells = { ALB: { x: 10, tier: "Tier 3" }, BEN: { x: 20, tier: "Tier 1" }, CHL: { x: 30 } };
const gate = (effect: string, maxAge?: number) => ({
  gates: [
    { id: "tier-3", when: { indicator: "tier", is: ["Tier 3"], ...(maxAge ? { maxAge } : {}) }, effect },
  ],
});
const statuses = (rest: object) => {
  const { ranked, apart, excluded, unscored } = scored(tree, cells, rest, { year: 2020, asOf: 2025 });
  return [ranked, apart, excluded, unscored].map((all) => all.map(({ country }) => country).sort());
};

it("an age that runs out lets nobody pass a gate: whose only evidence is too old is not ranked, with that reason", () => {
  expect(statuses(gate("exclude"))).toEqual([["BEN", "CHL"], [], ["ALB"], []]);
  // C has never had a tier, which is another matter: what was never known has not run out.
  expect(statuses(gate("exclude", 3))).toEqual([["CHL"], [], [], ["ALB", "BEN"]]);
  expect(statuses(gate("apart", 3))).toEqual([["CHL"], [], [], ["ALB", "BEN"]]);
  expect(statuses(gate("flag", 3))).toEqual([["ALB", "BEN", "CHL"], [], [], []]);
  const table = scored(tree, cells, gate("exclude", 3), { year: 2020, asOf: 2025 });
  expect(find(table, "BEN")).toMatchObject({
    score: undefined,
    failure: { node: "tier-3", cause: { code: "gate-not-known", gates: [{ id: "tier-3" }] } },
  });
});

it("what another part of the condition decides is known all the same", () => {
  const when = (key: "any" | "all", holds: boolean) => ({
    gates: [
      {
        id: "g",
        when: {
          [key]: [{ indicator: "tier", is: ["Tier 3"], maxAge: 3 }, { country: [holds ? "ALB" : "CHL"] }],
        },
        effect: "exclude",
      },
    ],
  });
  expect(statuses(when("any", true))).toEqual([["CHL"], [], ["ALB"], ["BEN"]]);
  expect(statuses(when("all", false))).toEqual([["ALB", "BEN", "CHL"], [], [], []]);
});

it("nor a minimum: a node without a score whose evidence is too old lets nobody pass, one that never had any is not asked", () => {
  const node = { id: "n", missing: { minimumCoverage: 1 }, children: [plain("y", { maxAge: 3 })] };
  const gates = [{ id: "least", when: { node: "n", below: 50 }, effect: "exclude" }];
  const figures = { ALB: { x: 10, y: 60 }, BEN: { x: 20 }, CHL: { x: 30, y: 10 } };
  const of = (year: number) => {
    const table = scored({ children: [plain("x"), node] }, figures, { gates }, { year, asOf: 2025 });
    const countries = (all: readonly { country: string }[]) => all.map(({ country }) => country).sort();
    return [countries(table.ranked), countries(table.excluded), countries(table.unscored)];
  };
  expect(of(2024)).toEqual([["ALB", "BEN"], ["CHL"], []]);
  expect(of(2020)).toEqual([["BEN"], [], ["ALB", "CHL"]]);
});
