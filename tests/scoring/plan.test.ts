import { describe, expect, it } from "vitest";
import type { Profile } from "../../src/model/profile.ts";
import { coverage, effectiveShares } from "../../src/scoring/evaluate.ts";
import { applicable, compile, evaluator, score } from "../../src/scoring/index.ts";
import { type Plan, reweighted } from "../../src/scoring/plan.ts";
import { evidenceOf, find, plain, profileOf, scored } from "./fixture.ts";
import { rewritten } from "./rewritten.ts";

/** f weighs 1 of 4 and holds x (1) and y (3); z weighs 3. In post-order: x, y, f, z, test. */
const TREE = {
  children: [
    { id: "f", aggregate: "geometric", children: [plain("x"), plain("y", { weight: 3 })] },
    plain("z", { weight: 3 }),
  ],
};
const PLAN = compile(profileOf(TREE));
const NONE = Number.NaN;
const all = new Uint8Array(5).fill(1);

describe("a compiled profile", () => {
  it("has children before parents, each with its parent, its place among the leaves and its share of the whole", () => {
    expect(
      PLAN.items.map(({ node, index, parent, leaf, share, children }) => [
        node.id,
        index,
        parent,
        leaf,
        share,
        children,
      ]),
    ).toEqual([
      ["x", 0, 2, 0, 1 / 16, []],
      ["y", 1, 2, 1, 3 / 16, []],
      ["f", 2, 4, -1, 1 / 4, [0, 1]],
      ["z", 3, 4, 2, 3 / 4, []],
      ["test", 4, -1, -1, 1, [2, 3]],
    ]);
    expect(PLAN.root).toBe(PLAN.items[4]);
    expect(PLAN.leaves).toEqual([PLAN.items[0], PLAN.items[1], PLAN.items[3]]);
  });

  it("calls arithmetic nodes additive, no other and no leaf, and knows for which scores a mean has no result", () => {
    expect(PLAN.items.map(({ additive }) => additive)).toEqual([false, false, false, false, true]);
    expect(PLAN.items[2]!.undefinedFor).toBe("negative");
    expect(PLAN.root).not.toHaveProperty("undefinedFor");
  });

  it("gives what is not weighed no share, nor what is below it", () => {
    const tree = { children: [plain("x"), { id: "shown", weight: 0, children: [plain("y")] }] };
    expect(compile(profileOf(tree)).items.map(({ node, share }) => [node.id, share])).toEqual([
      ["x", 1],
      ["y", 0],
      ["shown", 0],
      ["test", 1],
    ]);
  });

  it("has, with other weights, the items and shares of the profile that is written with them", () => {
    const tree = {
      children: [
        { id: "f", aggregate: "geometric", children: [plain("x"), plain("y", { weight: 3 })] },
        { id: "first", aggregate: "first-of", children: [plain("p"), plain("q")] },
        plain("z", { weight: 3 }),
      ],
    };
    const profile = profileOf(tree);
    const weights = new Map([
      ["x", 0],
      ["f", 5],
      ["q", 7],
      ["z", 0.25],
    ]);
    const figures = ({ items }: Plan) => items.map(({ node, share, weight }) => [node.id, share, weight]);
    const other = reweighted(compile(profile), weights);
    expect(figures(other)).toEqual(figures(compile(rewritten(profile, weights))));
    expect(other.leaves.every((leaf) => other.items[leaf.index] === leaf)).toBe(true);
    expect(other.root).toBe(other.items.at(-1));
  });

  it("refuses an aggregator that nobody has written, by its name", () => {
    const profile = profileOf(TREE);
    const odd = { ...profile, tree: { ...profile.tree, aggregate: { method: "mode" } } } as Profile;
    expect(() => compile(odd)).toThrow(new RangeError("no aggregator “mode”"));
  });
});

describe("the evaluator", () => {
  it("scores every item, and nothing where an item does not exist, whatever stands in its place", () => {
    const out = new Float64Array(5);
    evaluator(PLAN)(Float64Array.of(16, 81, 10), all, out);
    // 16 ^ (1/4) * 81 ^ (3/4) is 54; (54 + 3 * 10) / 4 is 21.
    for (const [i, one] of [16, 81, 54, 10, 21].entries()) expect(out[i]).toBeCloseTo(one, 12);
    evaluator(PLAN)(Float64Array.of(16, 81, 10), Uint8Array.of(0, 0, 0, 1, 1), out);
    expect([...out]).toEqual([NONE, NONE, NONE, 10, 10]);
  });

  it("of some items scores these alone, from what the others have", () => {
    const out = Float64Array.of(1, 2, 50, 10, 99);
    evaluator(PLAN, [PLAN.root])(Float64Array.of(7, 7, 7), all, out);
    // (50 + 3 * 10) / 4.
    expect([...out]).toEqual([1, 2, 50, 10, 20]);
  });

  it("shows a conditional nothing of a child that weighs nothing", () => {
    const tree = {
      aggregate: { method: "conditional", above: 0, factor: 0.5 },
      children: [plain("a", { weight: 0 }), plain("b")],
    };
    expect(find(scored(tree, { AGO: { a: 8, b: 60 } }), "AGO").score).toBe(30);
  });
});

describe("shares, coverage and existence", () => {
  /** Of a country of which every item has a score. */
  const SCORES = new Float64Array(5).fill(50);

  it("of the whole are nothing for a country without a score, though parts of it have one", () => {
    expect([...effectiveShares(PLAN, Float64Array.of(16, 81, 54, NONE, NONE))]).toEqual([0, 0, 0, 0, 0]);
    expect([...effectiveShares(PLAN, Float64Array.of(NONE, 81, 81, 10, 20))]).toEqual([
      0,
      1 / 4,
      1 / 4,
      3 / 4,
      1,
    ]);
    expect([...effectiveShares(PLAN, Float64Array.of(NONE, NONE, NONE, 10, 10))]).toEqual([0, 0, 0, 1, 1]);
  });

  it("of evidence do not count what stands in a factor that has too little of it for a score", () => {
    // The factor of a and b has no score, so that b, though assessed, does not enter: c alone is covered, 3 of 4.
    const scores = Float64Array.of(NONE, 5, NONE, 5, 5);
    expect([...coverage(PLAN, all, Float64Array.of(NONE, 5, 5), scores)]).toEqual([0, 1, 3 / 4, 1, 3 / 4]);
  });

  it("of evidence are counted down to the leaves over what exists; where nothing exists it is 0", () => {
    const assessed = Float64Array.of(NONE, 5, 5);
    expect([...coverage(PLAN, all, assessed, SCORES)]).toEqual([0, 1, 3 / 4, 1, (3 / 4 + 3) / 4]);
    expect([...coverage(PLAN, Uint8Array.of(0, 1, 1, 1, 1), assessed, SCORES)]).toEqual([0, 1, 1, 1, 1]);
    expect([...coverage(PLAN, new Uint8Array(5), Float64Array.of(NONE, NONE, NONE), SCORES)]).toEqual([
      0, 0, 0, 0, 0,
    ]);
  });

  it("of evidence, asked for some items, build on what stands for the others", () => {
    const covered = Float64Array.of(9, 9, 0.5, 1, 9);
    expect([...coverage(PLAN, all, Float64Array.of(NONE, NONE, NONE), SCORES, covered, [PLAN.root])]).toEqual(
      [9, 9, 0.5, 1, (0.5 + 3) / 4],
    );
  });

  it("hang for a factor on its children of positive weight", () => {
    const plan = compile(profileOf({ children: [plain("x"), plain("y", { weight: 0 })] }));
    expect([...applicable(plan, (leaf) => leaf === 1)]).toEqual([0, 1, 0]);
    expect([...applicable(plan, (leaf) => leaf === 0)]).toEqual([1, 0, 1]);
  });
});

describe("a table", () => {
  it("orders ties by ISO code though the evidence lists countries otherwise", () => {
    const evidence = evidenceOf({ AGO: { x: 5 }, BRA: { x: 5 }, CAN: { x: 5 }, DNK: { x: 9 } });
    const turned = { ...evidence, countries: ["CAN", "AGO", "DNK", "BRA"] };
    const { ranked } = score(compile(profileOf({ children: [plain("x")] })), turned);
    expect(ranked.map(({ country, rank }) => [country, rank])).toEqual([
      ["DNK", 1],
      ["AGO", 2],
      ["BRA", 2],
      ["CAN", 2],
    ]);
  });

  it("excludes whoever one gate excludes, though another does not", () => {
    const gates = [
      { id: "one", when: { country: ["AGO"] }, effect: "exclude" },
      { id: "two", when: { country: ["BRA"] }, effect: "exclude" },
    ];
    const table = scored(
      { children: [plain("x")] },
      { AGO: { x: 1 }, BRA: { x: 1 }, CAN: { x: 1 } },
      { gates },
    );
    expect(table.excluded.map(({ country }) => country)).toEqual(["AGO", "BRA"]);
    expect(table.ranked.map(({ country }) => country)).toEqual(["CAN"]);
  });

  it("keeps apart two countries to which different indicators apply", () => {
    const on = (country: string) => ({ appliesWhen: { country: [country] } });
    const tree = { children: [plain("x", on("AGO")), plain("y", on("BRA"))] };
    const table = scored(tree, { AGO: { x: 10, y: 90 }, BRA: { x: 10, y: 90 }, CAN: { x: 10, y: 90 } });
    expect(["AGO", "BRA", "CAN"].map((country) => find(table, country).score)).toEqual([10, 90, undefined]);
    expect(["AGO", "BRA"].map((country) => [...find(table, country).applies])).toEqual([
      [1, 0, 1],
      [0, 1, 1],
    ]);
  });

  it("has a range where the only conditional node is not weighed", () => {
    const shown = {
      id: "c",
      weight: 0,
      aggregate: { method: "conditional", above: 0, factor: 0.5 },
      children: [plain("a"), plain("b")],
    };
    const table = scored({ children: [plain("x"), shown] }, { AGO: { x: 40, a: 1, b: 2 } });
    expect(find(table, "AGO").range).toEqual([40, 40]);
  });

  it("has no range where a mean has no result at one of the ends", () => {
    // Without y the geometric mean is that of x alone; with y at the bottom, -10, there is none.
    const tree = { aggregate: "geometric", children: [plain("x"), plain("y")] };
    const one = find(scored(tree, { AGO: { x: 60 } }, { scale: [-10, 90] }), "AGO");
    expect(one.score).toBe(50);
    expect(one.range).toBeUndefined();
  });
});
