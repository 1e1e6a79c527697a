import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  orderIn,
  scoredTogether,
  shareTrials,
  siblingWeight,
} from "../../../src/explain/whatif/weight-trials.ts";
import { draws } from "../../properties/seed.ts";
import { find, plain, scored } from "../../scoring/fixture.ts";
import { worlds } from "../../scoring/random-profile.ts";
import { type World, withWeight } from "./ask.ts";

const shape = { depth: 3, widest: 3, minimumCoverage: true, appliesWhen: true, requires: true };
const effects = fc.constantFrom("exclude", "apart", "flag");
const policies = fc.constantFrom("rescale", "worst", "median", "peer-median", "exclude");

describe("the order that a share of weight gives", () => {
  it("is what the whole pipeline says, whoever is kept out by gates, evidence or policies", () => {
    fc.assert(
      fc.property(
        fc.oneof(worlds(shape, 6), worlds({ ...shape, normalise: true }, 6)),
        fc.tuple(effects, effects, effects),
        fc.boolean(),
        policies,
        fc.nat(),
        fc.constantFrom(0, 0.3, 0.5),
        fc.constantFrom(1, 2, 4),
        fc.array(fc.constantFrom(0, 1e-6, 0.1, 0.35, 0.5, 0.9, 1), { minLength: 4, maxLength: 4 }),
        (made, [one, two, three], asks, policy, at, minimumCoverage, top, shares) => {
          const leaf = `x${at % made.leaves.length}`;
          const tree = JSON.parse(JSON.stringify(made.tree), (_, node) =>
            node?.indicator === leaf ? { ...node, missing: { policy } } : node,
          );
          const aged = { indicator: "x1", below: 10, maxAge: 1 };
          // Where gates ask of nodes, one country is looked at after the other.
          // No gate asks for a score that hangs on who the candidates are.
          const { children } = made.tree as { readonly children: readonly { readonly id?: string }[] };
          const node = children.find(
            (one) => one.id && !/"normalise":"|z-score/u.test(JSON.stringify(one)),
          )?.id;
          const ofNode = { any: [{ node: node ?? made.leaves[0], below: 25 }, aged] };
          const gates = [
            { id: "g", when: { indicator: "x0", below: 10 }, effect: one },
            { id: "h", when: aged, effect: two },
            ...(asks ? [{ id: "n", when: ofNode, effect: three }] : []),
          ];
          const world: World = [
            tree,
            made.cells,
            { gates, peers: { by: "group" }, missing: { minimumCoverage } },
            { categories: { group: ["south", "north"] }, year: 2010, asOf: 2020 },
          ];
          const table = scored(...world);
          const beside = scoredTogether(table, "C1");
          for (const item of table.plan.items) {
            if (item.parent < 0) continue;
            const siblings = siblingWeight(table.plan, item);
            const parent = table.plan.items[item.parent]!;
            if (siblings === 0 || parent.share === 0 || parent.chooses) continue;
            const anew = shareTrials(table, "C1", item, top, beside);
            for (const share of shares) {
              const truth =
                share < 1
                  ? withWeight(world, item.node.id, (share / (1 - share)) * siblings)
                  : alone(
                      world,
                      item.node.id,
                      parent.children.map((child) => table.plan.items[child]!.node.id),
                    );
              const told = orderIn(truth, find(truth, "C1").score, top);
              const said = (order: typeof told) => ({
                first: order.first.map((code, i) => `${order.ranks[i]} ${code}`).join(", "),
                inside: order.inside,
                ranked: truth.evidence.countries.filter((code) => order.isRanked(code)),
              });
              expect(said(anew(share)), `${item.node.id} at ${share}`).toEqual(said(told));
            }
          }
        },
      ),
      draws(60),
    );
  });
});

it("has no place for a country of which a gate is not known that asks for a score beside evidence that is too old", () => {
  const when = {
    any: [
      { node: "f", below: 25 },
      { indicator: "w", below: 10, maxAge: 1 },
    ],
  };
  const tree = { children: [{ id: "f", children: [plain("x"), plain("z")] }, plain("y")] };
  const cells = { AAA: { x: 50, z: 60, y: 40, w: 50 }, BBB: { x: 40, z: 40, y: 40 } };
  const table = scored(
    tree,
    cells,
    { gates: [{ id: "g", when, effect: "exclude" }] },
    { year: 2010, asOf: 2020 },
  );
  const item = table.plan.items.find(({ node }) => node.id === "x")!;
  const anew = shareTrials(table, "AAA", item, 1, scoredTogether(table, "AAA"));
  expect(find(table, "AAA").score).toBeUndefined();
  expect([anew(0.3), anew(1)].map(({ inside }) => inside)).toEqual([false, false]);
});

/** The ranking with all weight of some siblings on one of them, made by nothing but the pipeline. */
function alone([tree, ...rest]: World, node: string, siblings: readonly string[]) {
  const again = JSON.parse(JSON.stringify(tree), (_, one) =>
    siblings.includes(one?.id ?? one?.indicator)
      ? { ...one, weight: node === (one.id ?? one.indicator) ? 1 : 0 }
      : one,
  );
  return scored(again, ...rest);
}
