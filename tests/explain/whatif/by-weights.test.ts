import { Chalk } from "chalk";
import { describe, expect, it } from "vitest";
import { groupsOf, writtenWeights } from "../../../src/explain/whatif/corner-scores.ts";
import { whatifSchema } from "../../../src/model/documents/whatif.ts";
import { terminal } from "../../../src/report/renderers/terminal.ts";
import { whatifBlocks } from "../../../src/report/whatif.ts";
import { seededRandom } from "../../../src/robustness/index.ts";
import { type Scored, type ScoreTable, score } from "../../../src/scoring/index.ts";
import { reweighted } from "../../../src/scoring/plan.ts";
import { en } from "../../../src/words/en/index.ts";
import { find, plain, scored } from "../../scoring/fixture.ts";
import { ask, rankOf, type World, withWeight } from "./ask.ts";

const three = { children: [plain("x"), plain("y"), plain("z")] };
/* Sums of three: A 150, B 120, C 180. */
const world: World = [
  three,
  { AAA: { x: 90, y: 30, z: 30 }, BBB: { x: 30, y: 60, z: 30 }, CCC: { x: 60, y: 60, z: 60 } },
];
const byWeights = (of: World, country: string, only?: readonly string[]) =>
  ask(of, country, { byWeights: true, ...(only ? { only } : {}) }).byWeights!;

/* The weights of w's children are tried. */
const inner = { id: "w", missing: { minimumCoverage: 0.4 }, children: [plain("x"), plain("y"), plain("z")] };
const WORLDS: readonly (readonly [object, number])[] = [
  [{ children: [inner] }, 1],
  [{ children: [inner, plain("u")] }, 2],
  [{ aggregate: "geometric", children: [{ ...inner, aggregate: "geometric" }] }, 3],
  [{ aggregate: "geometric", children: [inner, plain("u")] }, 4],
  [{ aggregate: "geometric", children: [{ ...inner, aggregate: "geometric" }, plain("u")] }, 5],
  [{ children: [{ id: "f", aggregate: "first-of", children: [plain("u"), inner] }] }, 6],
];
const SHARES = 12;

/** What is told of each country holds against every weighting of a grid, ranked by the pipeline. @returns how many answers are exact */
function triedOn(world: World): number {
  const table = scored(...world);
  const item = (of: ScoreTable, one: Scored) =>
    one.scores[of.plan.items.find(({ node }) => node.id === "w")!.index]!;
  const grid: (readonly [number, ScoreTable])[] = [];
  for (let x = 0; x <= SHARES; x += 1)
    for (let y = 0; x + y <= SHARES; y += 1) {
      const shares = [x, y, SHARES - x - y].map((part) => part / SHARES);
      const weights = new Map(["x", "y", "z"].map((id, j) => [id, shares[j]!]));
      const there = score(reweighted(table.plan, weights), table.evidence, table.columns);
      const keepsAll = table.ranked.every((one) => {
        const again = there.ranked.find(({ country }) => country === one.country);
        return again && Number.isNaN(item(there, again)) === Number.isNaN(item(table, one));
      });
      if (keepsAll) grid.push([shares.reduce((sum, share) => sum + Math.abs(share - 1 / 3), 0), there]);
    }
  let solved = 0;
  for (const { country, rank } of table.ranked) {
    const told = byWeights(world, country, ["w"]).groups.find(({ node }) => node === "w");
    // A child of which nobody has evidence is not moved; the grid would.
    if (rank === 1 || told?.method !== "exact" || told.children < 3) continue;
    solved += 1;
    const nearest = Math.min(
      ...grid.filter(([, there]) => rankOf(there, country) === 1).map(([distance]) => distance),
    );
    if (told.outcome === "none") expect(nearest, country).toBe(Number.POSITIVE_INFINITY);
    else expect(told.distance!, country).toBeLessThan(nearest + 1e-5);
    // Those that are told do it, as ranked by the pipeline: nobody is ahead by more than the last digits.
    if (told.outcome !== "weights") continue;
    const weights = new Map(told.weights!.map(({ node, to }) => [node, to]));
    const there = score(reweighted(table.plan, weights), table.evidence, table.columns);
    const own = find(there, country).score!;
    expect(Math.max(...there.ranked.map((one) => one.score)), country).toBeLessThan(own + 1e-6);
    for (const one of table.ranked) expect(find(there, one.country).score, one.country).toBeDefined();
  }
  return solved;
}

it("weight can be moved among siblings that have some and of which somebody knows something, where weights say anything", () => {
  const pairOf = (id: string, one: string, other: string, rest: object = {}) => ({
    id,
    children: [plain(one), plain(other)],
    ...rest,
  });
  const tree = {
    children: [
      {
        ...pairOf("f", "a", "b", { weight: 3 }),
        children: [plain("a", { weight: 3 }), plain("b"), plain("c", { weight: 0 })],
      },
      pairOf("taken", "d", "e", { aggregate: "first-of" }),
      pairOf("idle", "g", "h", { weight: 0 }),
      pairOf("unknown", "i", "nobody"),
      plain("z"),
    ],
  };
  const own = Object.fromEntries([..."abcdeghiz"].map((id) => [id, 50]));
  const table = scored(tree, { AAA: own, BBB: own });
  const told = (only?: readonly string[]) =>
    groupsOf(table, only).map(({ parent, children, shares }) => [
      parent.node.id,
      children.map(({ node }) => node.id).join(),
      shares,
    ]);
  const whole = ["test", "f,taken,unknown,z", [3, 1, 1, 1].map((weight) => weight / 6)];
  const f = ["f", "a,b", [0.75, 0.25]];
  expect(told()).toEqual([whole, f]);
  expect([told(["f"]), told(["z"])]).toEqual([[f], []]);
  expect(writtenWeights(groupsOf(table)[1]!, [0.5, 0.5])).toEqual([
    ["a", 2],
    ["b", 2],
  ]);
});

describe("the nearest weights that put a country first", () => {
  it("are those of the line between it and who is ahead, in a flat profile exactly", () => {
    const { groups, together, already } = byWeights(world, "AAA");
    expect([already, together]).toEqual([false, null]);
    // 90 x + 30 (1 - x) = 60 at x = 1/2: a sixth of the weight comes to x.
    expect(groups).toMatchObject([
      { method: "exact", outcome: "weights", scale: "arithmetic", ties: ["CCC"] },
    ]);
    expect(groups[0]!.distance).toBeCloseTo(1 / 3, 9);
    expect(groups[0]!.weights!.find(({ node }) => node === "x")).toMatchObject({
      from: 1 / 3,
      to: expect.closeTo(1 / 2, 9),
    });
  });

  it("are shown not to be there by who is ahead on every child", () => {
    // B is nowhere above C, and 0 below it on y.
    const [group] = byWeights([three, { ...world[1], CCC: { x: 60, y: 65, z: 60 } }], "BBB").groups;
    expect(group).toMatchObject({
      outcome: "none",
      method: "exact",
      mixture: [{ country: "CCC", share: expect.closeTo(1, 9) }],
    });
    expect(group!.surplus).toBeCloseTo(5, 9);
  });

  it("are shown not to be there by a mixture of two, neither of whom is ahead on both", () => {
    const cells = { AAA: { x: 100, y: 0 }, BBB: { x: 0, y: 100 }, MMM: { x: 45, y: 45 } };
    const [group] = byWeights([{ children: [plain("x"), plain("y")] }, cells], "MMM").groups;
    expect(group!.mixture!.map(({ country, share }) => [country, Number(share.toFixed(9))])).toEqual([
      ["AAA", 0.5],
      ["BBB", 0.5],
    ]);
    expect(group!.surplus).toBeCloseTo(5, 9);
  });

  it("are shown not to be there by those who have the same evidence, whatever others lack", () => {
    const cells = { AAA: { x: 100, y: 0 }, BBB: { x: 0, y: 100 }, MMM: { x: 45, y: 45 }, NNN: { x: 10 } };
    const [group] = byWeights([{ children: [plain("x"), plain("y")] }, cells], "MMM").groups;
    expect(group).toMatchObject({ method: "exact", outcome: "none" });
    expect(group!.mixture!.map(({ country }) => country)).toEqual(["AAA", "BBB"]);
    expect(group!.surplus).toBeCloseTo(5, 9);
  });

  it("of a node below another are those that the whole score asks for", () => {
    const nested = {
      children: [{ id: "n", children: [plain("x"), plain("y")] }, plain("z")],
    };
    const cells = { AAA: { x: 80, y: 20, z: 40 }, BBB: { x: 40, y: 40, z: 60 } };
    const { groups, together } = byWeights([nested, cells], "AAA");
    // (80 x + 20 (1 - x) + 40) / 2 = (40 + 60) / 2 at x = 2/3.
    const inner = groups.find(({ node }) => node === "n")!;
    expect(inner).toMatchObject({ method: "exact", outcome: "weights" });
    expect(inner.weights!.find(({ node }) => node === "x")!.to).toBeCloseTo(2 / 3, 9);
    // Of the root's alone: 50 w + 40 (1 - w) = 40 w + 60 (1 - w) at w = 2/3.
    const outer = groups.find(({ node }) => node === "test")!;
    expect(outer.weights!.find(({ node }) => node === "n")!.to).toBeCloseTo(2 / 3, 9);
    // All at once cannot be farther than the nearer of the two by much, and says that it is a search.
    expect(together).toMatchObject({ method: "search", outcome: "weights" });
    expect(together!.distance).toBeLessThan(outer.distance! + 0.01);
  });

  it("of a geometric node are exact in logarithms", () => {
    const tree = { aggregate: "geometric", children: [plain("x"), plain("y")] };
    const cells = { AAA: { x: 80, y: 20 }, BBB: { x: 40, y: 60 } };
    // 2^w = 3^(1 - w) at w = ln 3 / ln 6.
    const [group] = byWeights([tree, cells], "AAA").groups;
    expect(group).toMatchObject({ method: "exact", scale: "geometric", ties: ["BBB"] });
    expect(group!.weights![0]!.to).toBeCloseTo(Math.log(3) / Math.log(6), 9);
  });

  it("of an arithmetic node below a geometric one are exact in a power of the score", () => {
    const tree = {
      aggregate: "geometric",
      children: [{ id: "n", children: [plain("x"), plain("y")] }, plain("z")],
    };
    const cells = { AAA: { x: 90, y: 10, z: 40 }, BBB: { x: 40, y: 40, z: 60 } };
    // (90 w + 10 (1 - w)) 40 = 40 * 60 at 80 w = 50.
    const inner = byWeights([tree, cells], "AAA").groups.find(({ node }) => node === "n")!;
    expect(inner).toMatchObject({ method: "exact", scale: "power", ties: ["BBB"] });
    expect(inner.weights![0]!.to).toBeCloseTo(5 / 8, 9);
  });

  it("are exact where evidence is missing, too; those found do it when written into the profile", () => {
    const cells = { AAA: { x: 90, y: 30, z: 30 }, BBB: { x: 60, y: 60 }, CCC: { x: 20, y: 50, z: 70 } };
    const some: World = [three, cells];
    const [group] = byWeights(some, "AAA").groups;
    expect(group).toMatchObject({ method: "exact", outcome: "weights" });
    // B has 60 of x and y alone: A has it with half of the weight on x, 90 x + 30 (1 - x) = 60.
    expect(group!.distance).toBeCloseTo(1 / 3, 6);
    const written = group!.weights!.reduce<World>((now, { node, to }) => {
      const [tree, ...rest] = now;
      const children = (tree as { children: { indicator: string }[] }).children;
      return [
        { children: children.map((one) => (one.indicator === node ? { ...one, weight: to } : one)) },
        ...rest,
      ] as World;
    }, some);
    // A hair more than level.
    const x = group!.weights!.find(({ node }) => node === "x")!;
    expect(rankOf(withWeight(written, "x", x.to * 1.0001), "AAA")).toBe(1);
  });

  it("are searched for where scores do not add up, with the reason: another mean, gates that ask for scores", () => {
    const why = (tree: object, cells: World[1], rest: object = {}) => {
      const [group] = byWeights([tree, cells, rest], "AAA").groups;
      return [group!.method, "why" in group! ? group.why : undefined];
    };
    const children = [plain("x"), plain("y")];
    const cells = { AAA: { x: 80, y: 20 }, BBB: { x: 40, y: 70 } };
    expect(why({ children }, cells)).toEqual(["exact", undefined]);
    expect(why({ aggregate: "harmonic", children }, cells)).toEqual(["search", "mean"]);
    const gates = [{ id: "low", when: { node: "test", below: 10 }, effect: "exclude" }];
    expect(why({ children }, cells, { gates })).toEqual(["search", "gates"]);
    // Whoever else has a 0 is behind with any weights.
    expect(why({ aggregate: "geometric", children }, { ...cells, CCC: { x: 90, y: 0 } })).toEqual([
      "exact",
      undefined,
    ]);
  });

  it("leave a child at 0 under a geometric mean without weight, where the product would be 0", () => {
    const tree = { aggregate: "geometric", children: [plain("x"), plain("y"), plain("z")] };
    const cells = { AAA: { x: 80, y: 0, z: 20 }, BBB: { x: 40, y: 70, z: 40 } };
    // With none of y it is ahead from x = 1/2 on, 2^x against 2^z; as near is any x up to 2/3.
    const [group] = byWeights([tree, cells], "AAA").groups;
    expect(group).toMatchObject({ method: "exact", outcome: "weights" });
    const [x, y] = group!.weights!.map(({ to }) => to);
    expect(x).toBeGreaterThan(1 / 2 - 1e-6);
    expect(y).toBe(0);
    expect(group!.distance).toBeCloseTo(2 / 3, 6);
  });

  it("do not count where somebody ahead would lose a score for want of evidence", () => {
    const tree = { missing: { minimumCoverage: 0.5 }, children: [plain("x"), plain("y")] };
    const cells = { AAA: { x: 50, y: 50 }, BBB: { x: 90 } };
    // With more of y than half B has no score; with less it is ahead.
    const [group] = byWeights([tree, cells], "AAA").groups;
    expect(group).toMatchObject({ method: "exact", outcome: "none" });
    expect(group!.mixture).toBeUndefined();
  });

  it("keep to the one split that leaves two countries their scores", () => {
    const four = ["x", "y", "z", "u"].map((id) => plain(id));
    const tree = { missing: { minimumCoverage: 0.5 }, children: four };
    const cells = {
      AAA: { x: 90, y: 10, z: 30, u: 30 },
      BBB: { x: 50, y: 50, z: 30, u: 30 },
      CCC: { x: 5, y: 5 },
      DDD: { z: 5, u: 5 },
    };
    // C and D have half of the weight each, and no less. A is level with B as it is, and behind E, by 5 until an eighth comes from y to x.
    const [group] = byWeights([tree, { ...cells, EEE: { x: 60, y: 60, z: 30, u: 30 } }], "AAA").groups;
    expect(group).toMatchObject({ method: "exact", outcome: "weights", ties: ["EEE"] });
    expect(group!.weights!.map(({ to }) => Number(to.toFixed(6)))).toEqual([0.3125, 0.1875, 0.25, 0.25]);
  });

  it("do not let in somebody who would be ahead with the evidence that then suffices", () => {
    const tree = { missing: { minimumCoverage: 0.45 }, children: [plain("x"), plain("y"), plain("z")] };
    const cells = { AAA: { x: 80, y: 20, z: 20 }, BBB: { x: 40, y: 70, z: 50 }, CCC: { x: 90 } };
    // A is 40/3 behind B. From y to x makes good 90 of each unit of weight, but from x = 0.45 on C has a score: 7/60, 10.5. The rest goes from
    // y to z, which makes good 20: 17/120.
    const [group] = byWeights([tree, cells], "AAA").groups;
    expect(group).toMatchObject({ method: "exact", outcome: "weights", ties: ["BBB"] });
    expect(group!.distance).toBeCloseTo(2 * (7 / 60 + 17 / 120), 6);
    expect(group!.weights![0]!.to).toBeCloseTo(0.45, 6);
  });

  it.each(WORLDS)(
    "are as near as any of a grid, with evidence missing (%#)",
    { tags: "slow" },
    (tree, seed) => {
      const random = seededRandom(seed, 0);
      let solved = 0;
      for (let world = 0; world < 12; world += 1) {
        random.start(world);
        const cells = Object.fromEntries(
          ["AAA", "BBB", "CCC", "DDD", "EEE"].map((country) => [
            country,
            Object.fromEntries(
              ["x", "y", "z", "u"].map((id) => [
                id,
                random.uniform() < 0.25 ? undefined : 10 + Math.floor(9 * random.uniform()) * 10,
              ]),
            ),
          ]),
        );
        solved += triedOn([tree, cells, { missing: { minimumCoverage: 0.3 } }]);
      }
      expect(solved).toBeGreaterThan(10);
    },
  );

  it("are not asked of a country without a score", () => {
    const cells = { ...world[1], DDD: {} };
    expect(ask([three, cells], "DDD", { byWeights: true }).byWeights).toBeUndefined();
  });

  it.each(["arithmetic", "geometric"])(
    "of all nodes at once are as near as any of a grid, under an %s mean",
    { tags: "slow" },
    (aggregate) => {
      const few = { missing: { minimumCoverage: 0.4 } };
      const tree = {
        aggregate,
        children: [
          { id: "n", ...few, children: [plain("x"), plain("y")] },
          { id: "m", ...few, children: [plain("z"), plain("u")] },
        ],
      };
      const random = seededRandom(7, 0);
      const parts = 12;
      let found = 0;
      for (let world = 0; world < 10; world += 1) {
        random.start(world);
        const any = (id: string) => [
          id,
          random.uniform() < 0.2 ? undefined : 10 * Math.ceil(9 * random.uniform()),
        ];
        const cells = Object.fromEntries(
          ["AAA", "BBB", "CCC", "DDD"].map((country) => [
            country,
            Object.fromEntries(["x", "y", "z", "u"].map(any)),
          ]),
        );
        const table = scored(tree, cells);
        const known = (one: Scored) => one.scores.map((score) => (Number.isNaN(score) ? 0 : 1)).join("");
        // What each of x, y, z and u has of the whole, in twelfths, none without any: nodes keep who has a score.
        const nearest = new Map<string, number>();
        for (let x = 1; x < parts; x += 1)
          for (let y = 1; x + y < parts; y += 1)
            for (let z = 1; x + y + z < parts; z += 1) {
              const u = parts - x - y - z;
              const weights = new Map(Object.entries({ x, y, z, u, n: x + y, m: z + u }));
              const there = score(reweighted(table.plan, weights), table.evidence, table.columns);
              if (table.ranked.some((one) => known(find(there, one.country)) !== known(one))) continue;
              const distance = [x, y, z, u].reduce((sum, end) => sum + Math.abs(end / parts - 1 / 4), 0);
              for (const { country } of there.ranked.filter(({ rank }) => rank === 1))
                nearest.set(country, Math.min(distance, nearest.get(country) ?? 2));
            }
        for (const { country, rank } of table.ranked) {
          const distance = nearest.get(country);
          if (rank === 1 || distance === undefined) continue;
          const { together, groups } = byWeights([tree, cells], country);
          if (groups.some(({ children }) => children < 2)) continue;
          found += 1;
          expect(together!.outcome, `${world} ${country}`).toBe("weights");
          expect(together!.distance!, `${world} ${country}`).toBeLessThan(distance + 1e-4);
        }
      }
      expect(found).toBeGreaterThan(5);
    },
  );

  it("are not looked for where it is first, and level is first", () => {
    expect(byWeights(world, "CCC")).toEqual({ rank: 1, already: true, groups: [], together: null });
    const level: World = [three, { ...world[1], DDD: { x: 60, y: 60, z: 60 } }];
    expect(byWeights(level, "DDD").already).toBe(true);
  });

  it("are told to be none where nobody can be named, and what is too little where a search was needed", () => {
    const tree = { missing: { minimumCoverage: 0.5 }, children: [plain("x"), plain("y")] };
    const document = ask([tree, { AAA: { x: 50, y: 50 }, BBB: { x: 90 } }], "AAA", { byWeights: true });
    const told = (group: object) => {
      const groups = [{ ...document.byWeights!.groups[0]!, ...group }];
      const blocks = whatifBlocks({ ...document, byWeights: { ...document.byWeights!, groups } }, en);
      return terminal(blocks, { chalk: new Chalk({ level: 0 }), columns: 400, words: en });
    };
    expect(told({})).toContain(en.whatif.noneAnywhere);
    const search = { method: "search", why: "evidence", outcome: "not-found", tried: 300, bound: 0.5 };
    expect(told(search)).toContain("It is proved that moving less than 25.0 % is not enough.");
    // Half of 0.3432 is 17.16 %, of which no more than 17.1 is claimed.
    expect(told({ ...search, bound: 0.3432 })).toContain("less than 17.1 % is not");
  });

  it("are none by nobody in particular where a node without a score would have to gain one", () => {
    const node = {
      id: "w",
      missing: { minimumCoverage: 0.5 },
      children: ["x", "y", "z"].map((id) => plain(id)),
    };
    const cells = { AAA: { x: 100, u: 40 }, BBB: { x: 50, y: 50, z: 50, u: 60 } };
    const tree = { children: [node, plain("u")] };
    const [group] = byWeights([tree, cells], "AAA", ["w"]).groups;
    // With 2 : 1 : 1 the node of A is scored, and A has 70 where B has 55: B is not ahead whatever the weights.
    expect(group).toMatchObject({ method: "exact", outcome: "none" });
    expect(group).not.toHaveProperty("mixture");
  });

  it("are exact where a rival has little of the evidence, and none where one has all that counts", () => {
    const [x, y, z] = [plain("x"), plain("y"), plain("z")];
    const few = { missing: { minimumCoverage: 0.1 }, children: [x, y, z] };
    const cells = { AAA: { x: 100, y: 0, z: 0 }, BBB: { z: 45 }, CCC: { x: 0, y: 0, z: 0 } };
    // A has 100 w_x, and B 45 whatever the weights: w_x = 0.45, from a third.
    const [group] = byWeights([few, cells], "AAA").groups;
    expect(group).toMatchObject({ method: "exact", outcome: "weights" });
    expect(group!.distance).toBeCloseTo(2 * (0.45 - 1 / 3), 6);
    const all = { AAA: { x: 50, y: 50 }, BBB: { x: 90 } };
    const [none] = byWeights([{ children: [x, y] }, all], "AAA").groups;
    expect(none).toMatchObject({ method: "exact", outcome: "none" });
  });

  it("are told in sentences that say who is in the way", () => {
    const cells = { AAA: { x: 100, y: 0 }, BBB: { x: 0, y: 100 }, MMM: { x: 45, y: 45 } };
    const document = ask([{ children: [plain("x"), plain("y")] }, cells], "MMM", { byWeights: true });
    expect(whatifSchema.safeParse(document).success).toBe(true);
    const text = terminal(whatifBlocks(document, en), {
      chalk: new Chalk({ level: 0 }),
      columns: 400,
      words: en,
    }).replace(/\s+/gu, " ");
    expect(text).toContain(
      "No weights do it: 50.0 % AAA + 50.0 % BBB are ahead of MMM whichever of the two has all the weight, by 5.0 points at least, and so with any weights.",
    );
  });
});
