import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { medianReference, owenValues } from "../../src/explain/index.ts";
import type { Divided } from "../../src/explain/owen-values.ts";
import { countryReference } from "../../src/explain/references/index.ts";
import { rawScore } from "../../src/scoring/evaluate.ts";
import type { Plan, ScoreTable } from "../../src/scoring/index.ts";
import { draws } from "../properties/seed.ts";
import { type Cells, find, plain, scored } from "../scoring/fixture.ts";
import { means, worlds } from "../scoring/random-profile.ts";
import { countOrders, owenByOrders, type Side, type State, worthOf } from "./brute-force.ts";
import { around } from "./surroundings.ts";

/** One country of a table as the brute force takes it. */
function side({ plan }: ScoreTable, { leafScores, applies }: ReturnType<typeof find>): Side {
  return new Map(
    plan.leaves.map(({ node, leaf, index }): [string, State] => {
      if (applies[index] === 0) return [node.id, "absent"];
      return [node.id, Number.isNaN(leafScores[leaf]!) ? undefined : leafScores[leaf]!];
    }),
  );
}

/** Country C0 against C1 as the reference. */
function compare(table: ScoreTable, divided: Divided = {}) {
  const { plan } = table;
  const [one, other] = [find(table, "C0"), find(table, "C1")];
  const [on, off] = [side(table, one), side(table, other)];
  const base = worthOf(plan.profile, off);
  const values = owenValues(plan, one, other, divided);
  const of = (id: string) => values[plan.items.find(({ node }) => node.id === id)!.index]!;
  return { plan, on, off, base, values, of, difference: (worthOf(plan.profile, on) ?? base)! - base! };
}

const near = (actual: number, expected: number, what = "") => {
  expect(Math.abs(actual - expected), `${what}: ${actual} and ${expected}`).toBeLessThanOrEqual(1e-9);
};

function childrenSum(plan: Plan, values: Float64Array): void {
  for (const item of plan.items) {
    if (item.children.length === 0) continue;
    const sum = item.children.reduce((total, child) => total + values[child]!, 0);
    near(sum, values[item.index]!, item.node.id);
  }
}

const pair = (tree: object, a: Cells[string], b: Cells[string]) => compare(scored(tree, { C0: a, C1: b }));

describe("Owen values", () => {
  it("sum from the children to their parent, and from the root's children to score - reference", {
    tags: "slow",
  }, () => {
    fc.assert(
      fc.property(worlds({ minimumCoverage: true, appliesWhen: true }, 2), ({ tree, cells }) => {
        const { plan, values, base, difference } = compare(scored(tree, cells));
        fc.pre(base !== undefined);
        near(values[plan.root.index]!, difference);
        childrenSum(plan, values);
      }),
      draws(1500),
    );
  });

  it("are the mean over every order of the leaves that keeps each node's together", () => {
    fc.assert(
      fc.property(
        worlds({ minimumCoverage: true, appliesWhen: true, widest: 4 }, 2),
        ({ tree, leaves, cells }) => {
          const { plan, on, off, base, of } = compare(scored(tree, cells));
          fc.pre(base !== undefined && countOrders(plan.profile.tree) <= 5000);
          const expected = owenByOrders(plan.profile, on, off);
          for (const id of leaves) near(of(id), expected.get(id)!, id);
        },
      ),
      draws(400),
    );
  });

  it("are it of any outcome of a score too, such as how many others are behind", () => {
    // Others between two scores that are never the same by chance alone.
    const behind = (score: number) => Math.floor((score + Math.SQRT2) / 3.7);
    fc.assert(
      fc.property(
        worlds({ minimumCoverage: true, appliesWhen: true, widest: 4 }, 2),
        ({ tree, leaves, cells }) => {
          const { plan, on, off, base, of, values } = compare(scored(tree, cells), { outcome: behind });
          fc.pre(base !== undefined && countOrders(plan.profile.tree) <= 5000);
          const expected = owenByOrders(plan.profile, on, off, behind);
          for (const id of leaves) near(of(id), expected.get(id)!, id);
          const step = behind(worthOf(plan.profile, on) ?? base!) - behind(base!);
          near(values[plan.root.index]!, step);
          childrenSum(plan, values);
        },
      ),
      draws(300),
    );
  });

  it("are Shapley values where the tree is flat", () => {
    // Two of three are enough to fill a minimum: v is 10 until the 10 is raised, so that leaf is all.
    const flat = { aggregate: "minimum", children: [plain("x"), plain("y"), plain("z")] };
    const { of } = pair(flat, { x: 40, y: 50, z: 60 }, { x: 10, y: 50, z: 60 });
    expect([of("x"), of("y"), of("z")]).toEqual([30, 0, 0]);
    // A product of two: from (4, 9) to (9, 16) under the geometric mean. Alone x adds 9 - 6, y adds 8 - 6; together 12 - 6.
    const two = { aggregate: "geometric", children: [plain("x"), plain("y")] };
    const found = pair(two, { x: 9, y: 16 }, { x: 4, y: 9 });
    near(found.of("x"), (3 + (12 - 8)) / 2);
    near(found.of("y"), (2 + (12 - 9)) / 2);
  });

  it("are weight times difference in an arithmetic tree where the same leaves are present", () => {
    fc.assert(
      fc.property(worlds({ aggregate: fc.constant("arithmetic") }, 1), ({ tree, leaves, cells }) => {
        const one = cells.C0!;
        const other = Object.fromEntries(
          leaves.map((id, i) => [id, one[id] === undefined ? undefined : (37 * (i + 1)) % 101]),
        );
        const table = scored(tree, { C0: one, C1: { ...other, group: one.group } });
        const { plan, values, base } = compare(table);
        fc.pre(base !== undefined);
        const { shares, leafScores } = find(table, "C0");
        for (const { index, leaf, node } of plan.leaves) {
          const difference = leafScores[leaf]! - find(table, "C1").leafScores[leaf]!;
          near(values[index]!, Number.isNaN(difference) ? 0 : shares[index]! * difference, node.id);
        }
      }),
    );
  });

  it("give a leaf nothing that is the same on both sides, or is missing on both, or weighs nothing", () => {
    fc.assert(
      fc.property(
        worlds({ minimumCoverage: true }, 2),
        fc.nat(),
        fc.option(fc.integer({ min: 0, max: 100 }), { nil: undefined }),
        ({ tree, leaves, cells }, pick, value) => {
          const dummy = leaves[pick % leaves.length]!;
          const same = { C0: { ...cells.C0, [dummy]: value }, C1: { ...cells.C1, [dummy]: value } };
          const { plan, values, of, base } = compare(scored(tree, same));
          fc.pre(base !== undefined);
          expect(of(dummy)).toBe(0);
          for (const { index, share, node } of plan.leaves) if (share === 0) near(values[index]!, 0, node.id);
        },
      ),
    );
  });

  it("give symmetric leaves the same", () => {
    const score = fc.option(fc.integer({ min: 0, max: 100 }), { nil: undefined });
    fc.assert(
      fc.property(
        worlds({ minimumCoverage: true, depth: 2, aggregate: means }, 2),
        score,
        score,
        ({ tree, cells }, a, b) => {
          const twins = {
            id: "twins",
            aggregate: "geometric",
            children: [plain("u"), plain("v"), plain("x0b")],
          };
          const grown = { ...tree, children: [...(tree as { children: object[] }).children, twins] };
          const { of, base } = compare(
            scored(grown, {
              C0: { ...cells.C0, u: a, v: a, x0b: 30 },
              C1: { ...cells.C1, u: b, v: b, x0b: 60 },
            }),
          );
          fc.pre(base !== undefined);
          near(of("u"), of("v"));
        },
      ),
    );
  });

  it("are exact for arithmetic nodes of any width, with leaves missing on either side", () => {
    const ids = Array.from({ length: 40 }, (_, i) => `x${i}`);
    const node = (from: number, to: number) =>
      ids.slice(from, to).map((id, i) => plain(id, { weight: 1 + (i % 3) }));
    const wide = { children: [{ id: "a", weight: 2, children: node(0, 35) }, ...node(35, 40)] };
    const [one, other]: Cells[string][] = [{}, {}];
    ids.forEach((id, i) => {
      if (i % 9 !== 0) Object.assign(one!, { [id]: (i * 37) % 101 });
      if (i % 11 !== 0) Object.assign(other!, { [id]: (i * 61) % 101 });
    });
    const { plan, values, difference } = pair(wide, one!, other!);
    near(values[plan.root.index]!, difference);
    childrenSum(plan, values);
  });

  it("of an arithmetic tree are the mean over the orders too", () => {
    fc.assert(
      fc.property(
        worlds(
          { minimumCoverage: true, appliesWhen: true, widest: 4, aggregate: fc.constant("arithmetic") },
          2,
        ),
        ({ tree, leaves, cells }) => {
          const { plan, on, off, base, of } = compare(scored(tree, cells));
          fc.pre(base !== undefined && countOrders(plan.profile.tree) <= 5000);
          const expected = owenByOrders(plan.profile, on, off);
          for (const id of leaves) near(of(id), expected.get(id)!, id);
        },
      ),
      draws(300),
    );
  });

  it("count a missing leaf as a player: taking evidence away has an effect", () => {
    const flat = { children: [plain("x"), plain("y")] };
    // The reference is (20, 60), mean 40. Without y the country's mean is x alone, 20.
    const { of, values } = pair(flat, { x: 20 }, { x: 20, y: 60 });
    expect(of("x")).toBe(0);
    expect(of("y")).toBe(-20);
    expect(values.at(-1)).toBe(-20);
  });

  it("ask for no minimum coverage of the root inside a coalition, and let the reference stand where nothing is left", () => {
    const flat = { missing: { minimumCoverage: 1 }, children: [plain("x"), plain("y")] };
    const { of } = pair(flat, { x: 20, y: 80 }, { y: 60 });
    // From y alone, 60: x first gives (20 + 60) / 2, then y 50; y first gives 80, then x 50.
    near(of("x"), (-20 - 30) / 2);
    near(of("y"), (10 + 20) / 2);
  });

  it("stop at the depth asked for, with the same values down to it", () => {
    fc.assert(
      fc.property(worlds({ minimumCoverage: true }, 2), ({ tree, cells }) => {
        const table = scored(tree, cells);
        const { plan, values, base } = compare(table);
        fc.pre(base !== undefined);
        const shallow = compare(table, { depth: 1 }).values;
        for (const child of plan.root.children) near(shallow[child]!, values[child]!);
        for (const item of plan.items) {
          if (item.parent < 0 || item.parent === plan.root.index) continue;
          expect(shallow[item.index]).toSatisfy((one: number) => one === 0 || Number.isNaN(one));
        }
      }),
    );
  });
});

describe("Owen values where nodes place their scores among those of the candidates", () => {
  const worldsToPlace = worlds({ normalise: true, minimumCoverage: true, widest: 4 }, 5);

  /**
   * Every node's children sum to it, save what is the node's own: of one that is placed, what it is told apart by though both sides have
   * the same score there.
   */
  function sums(plan: Plan, values: Float64Array, own: (index: number) => boolean): void {
    for (const item of plan.items) {
      if (item.children.length === 0 || Number.isNaN(values[item.index]!)) continue;
      const sum = item.children.reduce((total, child) => total + values[child]!, 0);
      if (item.fit === undefined || !own(item.index)) near(sum, values[item.index]!, item.node.id);
      else expect(Math.abs(sum), item.node.id).toBeLessThanOrEqual(1e-9);
    }
  }

  it("sum to the difference of two candidates, each placed among the others", () => {
    fc.assert(
      fc.property(worldsToPlace, ({ tree, cells }) => {
        const table = scored(tree, cells);
        const [one, other] = table.ranked;
        fc.pre(other !== undefined);
        const reference = countryReference(table, other!, around);
        const values = owenValues(table.plan, one!, reference);
        near(values.at(-1)!, one!.scores.at(-1)! - other!.scores.at(-1)!);
        const { items } = table.plan;
        sums(table.plan, values, (index) => one!.raw(items[index]!) === other!.raw(items[index]!));
      }),
      draws(500),
    );
  });

  it("sum to the difference from the median, which is placed as one more", () => {
    fc.assert(
      fc.property(worldsToPlace, ({ tree, cells }) => {
        const table = scored(tree, cells);
        const reference = medianReference(table);
        fc.pre(reference.score !== undefined);
        const { items } = table.plan;
        const theirs = rawScore(table.plan);
        for (const one of table.ranked) {
          const values = owenValues(table.plan, one, reference);
          near(values.at(-1)!, one.scores.at(-1)! - reference.score!);
          sums(
            table.plan,
            values,
            (index) => one.raw(items[index]!) === theirs(items[index]!, reference.applies, reference.scores),
          );
        }
      }),
      draws(300),
    );
  });

  it("are worked out by hand of a sum of two percentiles", () => {
    const tree = {
      children: [
        { id: "a", normalise: "percentile", children: [plain("x"), plain("y")] },
        { id: "b", normalise: "percentile", children: [plain("z")] },
      ],
    };
    // a: 10, 20, 30, 40. Of C3 against C0, from the place of 10 to that of 40 among the others 10, 20, 30.
    const table = scored(tree, {
      C0: { x: 0, y: 20, z: 5 },
      C1: { x: 20, y: 20, z: 6 },
      C2: { x: 30, y: 30, z: 7 },
      C3: { x: 20, y: 60, z: 5 },
    });
    const { of, values } = compareTo(table, "C3", "C0");
    // a from 12.5 to 87.5, half of it 37.5; b is the same. y alone makes 30 of 10: as high as C2, 2 below and 1 equal, 3/4.
    // x alone makes 20: as high as C1, 1 below and 1 equal, 1/2.
    near(of("a"), 37.5);
    near(of("b"), 0);
    near(of("x"), (0.5 * (50 - 12.5) + 0.5 * (87.5 - 75)) / 2);
    near(of("y"), (0.5 * (75 - 12.5) + 0.5 * (87.5 - 50)) / 2);
    near(values.at(-1)!, 37.5);
  });

  it("give to the node and to none of its children what only one more beside them makes", () => {
    const tree = { children: [{ id: "a", normalise: "percentile", children: [plain("x"), plain("y")] }] };
    const table = scored(tree, { C0: { x: 10, y: 10 }, C1: { x: 20, y: 20 }, C2: { x: 30, y: 30 } });
    const reference = medianReference(table);
    // Of three C1 is in the middle; the median beside them stands where C1 does: one below, one equal, of four.
    expect(find(table, "C1").score).toBe(50);
    expect(reference.score).toBe(50);
    // C2 is the third of three, 83.3. As it would be with 20 it is level with C1: 1 below, 1 equal, of three 66.7; the median is at 50.
    const values = owenValues(table.plan, find(table, "C2"), reference);
    near(values.at(-1)!, 250 / 3 - 50);
    childrenSum(table.plan, values);
    // With one country more the median's own place is another than that of the country whose figures it has.
    const even = scored(tree, {
      C0: { x: 10, y: 10 },
      C1: { x: 20, y: 20 },
      C2: { x: 20, y: 20 },
      C3: { x: 30, y: 30 },
      C4: { x: 40, y: 40 },
    });
    const of = (id: string) => own[even.plan.items.find(({ node }) => node.id === id)!.index]!;
    const own = owenValues(even.plan, find(even, "C1"), medianReference(even));
    // C1 among five: 1 below, 1 equal: 40. The median of 20 as a sixth: 1 below, 2 equal: 41.7.
    near(of("a"), 40 - 250 / 6);
    expect([of("x"), of("y")]).toEqual([0, 0]);
  });

  function compareTo(table: ScoreTable, country: string, other: string) {
    const values = owenValues(
      table.plan,
      find(table, country),
      countryReference(table, find(table, other), around),
    );
    return {
      values,
      of: (id: string) => values[table.plan.items.find(({ node }) => node.id === id)!.index]!,
    };
  }
});
