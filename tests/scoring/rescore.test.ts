import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { everybody } from "../../src/model/standings.ts";
import { compile, isBar, type Scored, type ScoreTable, score } from "../../src/scoring/index.ts";
import { fittedNodes, type Plan, type PlanItem } from "../../src/scoring/plan.ts";
import { itemsAffectedBy, rescorer } from "../../src/scoring/rescore.ts";
import type { Rescored } from "../../src/scoring/table-change.ts";
import { evidenceOf, find, plain, scored } from "./fixture.ts";
import { worlds } from "./random-profile.ts";
import { rewritten } from "./rewritten.ts";
import "./short-properties.ts";

const some = { minimumCoverage: true, appliesWhen: true, requires: true };
const world = fc.oneof(worlds(some, 6), worlds({ ...some, normalise: true }, 6));

/** Gates that ask for the last of some nodes, for others and for a value: each keeps somebody from a rank in some world. */
const gatesOn = (ids: readonly string[]) => [
  { id: "whole", when: { node: ids.at(-1), below: 30 }, effect: "exclude" },
  {
    id: "part",
    when: {
      any: [
        { node: ids[0], above: 80 },
        { node: ids[1] ?? ids[0], below: 10 },
      ],
    },
    effect: "exclude",
  },
  { id: "value", when: { indicator: "x0", above: 90 }, effect: "exclude" },
  { id: "apart", when: { node: ids.at(-1), above: 70 }, effect: "apart" },
  { id: "flag", when: { node: ids[0], below: 50 }, effect: "flag" },
];

function tableOf(tree: object, cells: Parameters<typeof scored>[1]): ScoreTable {
  const { plan } = scored(tree, cells);
  // A gate asks no node above one that is placed among the candidates.
  const placed = new Set(fittedNodes(plan).flatMap((item) => above(plan, item)));
  const ids = plan.items.filter((item) => !placed.has(item)).map(({ node }) => node.id);
  return scored(tree, cells, { gates: gatesOn(ids) });
}

const idsOf = (gates: Scored["gates"]) => gates.map(({ gate }) => gate.id);

/** What the kernel finds of a country, and what the whole pipeline does. */
function both(found: Rescored, there: Scored, changed?: ScoreTable["evidence"]) {
  return {
    kernel: { score: found.score(), exclusions: idsOf(found.bars(changed)), scores: [...found.scores] },
    pipeline: {
      score: there.score,
      exclusions: idsOf(there.gates.filter(isBar)),
      scores: [...there.scores],
    },
  };
}

function above({ items }: Plan, item: PlanItem): PlanItem[] {
  const path: PlanItem[] = [];
  for (let at = item.parent; at >= 0; at = items[at]!.parent) path.push(items[at]!);
  return path;
}

describe("a country scored anew by the kernel", () => {
  it("has, under another weight of one node, what the whole pipeline gives, gates that ask for scores among it", () =>
    fc.assert(
      fc.property(
        world,
        fc.nat(),
        fc.constantFrom(0, 0.5, 7),
        fc.constantFrom(0.3, 4),
        ({ tree, cells }, at, weight, next) => {
          const table = tableOf(tree, cells);
          const below = table.plan.items.filter(({ parent }) => parent >= 0);
          const item = below[at % below.length]!;
          const siblings = table.plan.items[item.parent]!.children.filter((child) => child !== item.index);
          fc.pre(weight > 0 || siblings.some((child) => table.plan.items[child]!.weight > 0));
          const weighed = (written: number) =>
            compile(rewritten(table.plan.profile, new Map([[item.node.id, written]])));
          const now = weighed(weight);
          const { again, moved } = rescorer(table, { plan: now, items: above(now, now.items[item.index]!) });
          // One that has no weight demands nothing: another plan.
          for (const written of weight === 0 ? [weight] : [weight, next, weight]) {
            const there = weighed(written);
            Object.assign(now.items[item.index]!, { weight: there.items[item.index]!.weight });
            moved();
            const after = score(there, table.evidence);
            for (const one of everybody<Scored>(table)) {
              const { kernel, pipeline } = both(again(one), find(after, one.country));
              expect(kernel).toEqual(pipeline);
            }
          }
        },
      ),
    ));

  it("has, with another value of one country, what the whole pipeline gives, whoever the normaliser looks at", () => {
    const normalise = fc.constantFrom(
      { method: "goalposts", from: 0, to: 100 },
      { method: "min-max" },
      { method: "rank" },
      { method: "z-score", mean: 50, sd: 20 },
    );
    const policy = fc.constantFrom("rescale", "median", "worst", "exclude");
    const value = fc.oneof(fc.integer({ min: 0, max: 100 }), fc.constantFrom(0, 50, 95));
    fc.assert(
      fc.property(world, normalise, policy, value, value, ({ tree, cells }, method, policy, value, next) => {
        const told = JSON.parse(JSON.stringify(tree), (_, node) =>
          node?.indicator === "x0" && "normalise" in node
            ? { ...node, normalise: method, missing: { policy } }
            : node,
        );
        const table = tableOf(told, cells);
        const { plan, columns } = table;
        const leaf = plan.leaves.find(({ node }) => node.indicator === "x0")!;
        const now = [...columns];
        const { again, moved } = rescorer(table, {
          columns: now,
          items: itemsAffectedBy(plan, [leaf]),
          turns: ({ id }) => id === "value",
        });
        for (const x0 of [value, next, value]) {
          const changed = evidenceOf({ ...cells, C0: { ...cells.C0!, x0 } });
          const after = score(plan, changed);
          moved({ one: find(table, "C0"), evidence: changed });
          if (columns[leaf.leaf]!.applies[0])
            now[leaf.leaf] = columns[leaf.leaf]!.replaced(0, changed.values({ indicator: "x0" }).get("C0")!);
          expect(now[leaf.leaf]!.entering).toEqual(after.columns[leaf.leaf]!.entering);
          expect([...now[leaf.leaf]!.reasons]).toEqual([...after.columns[leaf.leaf]!.reasons]);
          for (const one of everybody<Scored>(table)) {
            const there = find(after, one.country);
            const { kernel, pipeline } = both(again(one), there, one.country === "C0" ? changed : undefined);
            expect(kernel).toEqual(pipeline);
          }
        }
      }),
    );
  });
});

describe("the gates of a country scored anew", () => {
  const cells = { AGO: { x: 10, y: 90 }, BRA: { x: 60, y: 20 } };
  const tableWith = (effect: string) =>
    scored({ children: [plain("x"), plain("y")] }, cells, {
      gates: [{ id: "low", when: { node: "test", below: 45 }, effect }],
    });
  const weighed = (effect: string) => {
    const table = tableWith(effect);
    const plan = compile(rewritten(table.plan.profile, new Map([["y", 3]])));
    return { table, ...rescorer(table, { plan, items: [plan.root] }) };
  };

  it("are asked where they exclude: a flag turns nobody out, and is none that can turn", () => {
    const [excluding, flagging] = [weighed("exclude"), weighed("flag")];
    expect([excluding.turning, flagging.turning]).toEqual([true, false]);
    // BRA scores 40 by equal weights, and (60 + 3 * 20) / 4 = 30 by these.
    const again = ({ table, again }: typeof excluding) => idsOf(again(find(table, "BRA")).bars());
    expect([again(excluding), again(flagging)]).toEqual([["low"], []]);
  });

  it("look at what a first-of takes with the value that is new, and at nothing that it took before", () => {
    const tree = {
      children: [{ id: "first", aggregate: "first-of", children: [plain("x"), plain("y")] }, plain("z")],
    };
    const gates = [{ id: "low", when: { node: "first", below: 50 }, effect: "exclude" }];
    const some = { AGO: { y: 20, z: 1 }, BRA: { y: 80, z: 2 }, CHL: { x: 5, z: 3 } };
    const table = scored(tree, some, { gates });
    const { plan, columns } = table;
    const leaf = plan.leaves[0]!;
    for (const [country, x, expected] of [
      ["AGO", 70, []],
      ["BRA", 30, ["low"]],
    ] as const) {
      const changed = evidenceOf({ ...some, [country]: { ...some[country], x } });
      const now = [...columns];
      const { again } = rescorer(table, { columns: now, items: itemsAffectedBy(plan, [leaf]) });
      const one = find(table, country);
      now[leaf.leaf] = columns[leaf.leaf]!.replaced(
        one.index,
        changed.values({ indicator: "x" }).get(country)!,
      );
      expect(idsOf(again(one).bars(changed)), country).toEqual(expected);
    }
  });
});
