import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Cells, find, nodeScore, plain, scored } from "./fixture.ts";
import { reasonOf } from "./said.ts";

const POLICIES = ["rescale", "worst", "median", "peer-median", "exclude"] as const;
const pair = { children: [plain("x", { weight: 3 }), plain("y")] };

/** A has no `x`; of its peer group they are 20, 30, 55, 70 and 90, of the other 10, 40 and 40: all have a median of 40. */
const CELLS: Cells = {
  AAA: { y: 80, group: "north" },
  BBB: { x: 20, y: 10, group: "north" },
  CCC: { x: 40, y: 10, group: "south" },
  DDD: { x: 90, y: 10, group: "north" },
  EEE: { x: 30, y: 10, group: "north" },
  FFF: { x: 55, y: 10, group: "north" },
  GGG: { x: 70, y: 10, group: "north" },
  HHH: { x: 10, y: 10, group: "south" },
  III: { x: 40, y: 10, group: "south" },
};

function scoreUnder(policy: string, cells: Cells = CELLS, rest: object = {}) {
  const table = scored(pair, cells, { missing: { policy }, peers: { by: "group" }, ...rest });
  return find(table, "AAA");
}

describe("a missing value", () => {
  it("is rescaled away: the weights of what is there are shares of the whole", () => {
    const one = scoreUnder("rescale");
    expect(one.score).toBe(80);
    expect([...one.shares]).toEqual([0, 1, 1]);
  });

  it("counts as the worst score under “worst”", () => {
    expect(scoreUnder("worst").score).toBe((3 * 0 + 80) / 4);
    expect(scoreUnder("worst", CELLS, { scale: [1, 101] }).score).toBe((3 * 1 + 81) / 4);
  });

  it("counts as the median of the other countries' scores under “median”", () => {
    expect(scoreUnder("median").score).toBe((3 * 40 + 80) / 4);
  });

  it("counts as the median of its peers' scores under “peer-median”", () => {
    expect(scoreUnder("peer-median").score).toBe((3 * 55 + 80) / 4);
  });

  it("counts as the median of all under “peer-median” where the group is not known, or fewer than five of it are assessed", () => {
    const unknown: Cells = { ...CELLS, AAA: { y: 80 } };
    expect(scoreUnder("peer-median", unknown).score).toBe((3 * 40 + 80) / 4);
    const few: Cells = { ...CELLS, AAA: { y: 80, group: "south" } };
    expect(scoreUnder("peer-median", few).score).toBe((3 * 40 + 80) / 4);
  });

  it("stays missing under “peer-median” where fewer than five countries are assessed", () => {
    const { AAA, BBB, CCC, DDD, EEE } = CELLS;
    expect(scoreUnder("peer-median", { AAA, BBB, CCC, DDD, EEE } as Cells).score).toBe(80);
  });

  it("has the peers that its node states, in place of the profile's", () => {
    // By its region everybody is a peer; by its group the median would be 55.
    const cells = Object.fromEntries(
      Object.entries(CELLS).map(([code, own]) => [code, { ...own, region: "one" }]),
    );
    const missing = { policy: "peer-median", peers: { by: "region" } };
    expect(find(scored(pair, cells, { missing, peers: { by: "group" } }), "AAA").score).toBe(
      (3 * 40 + 80) / 4,
    );
    const tree = { children: [plain("x", { weight: 3, missing }), plain("y")] };
    expect(find(scored(tree, cells), "AAA").score).toBe((3 * 40 + 80) / 4);
  });

  it("keeps a country from being scored under “exclude”, which names the indicator", () => {
    const one = scoreUnder("exclude");
    expect(one.score).toBeUndefined();
    expect(reasonOf(one.failure)).toEqual({
      node: "x",
      reason: "x is not assessed, and the profile excludes countries without it",
    });
  });

  it("demands nothing of what is shown and not weighed under “exclude”", () => {
    const tree = {
      children: [plain("y"), plain("z", { weight: 0 }), { id: "context", weight: 0, children: [plain("w")] }],
    };
    const table = scored(tree, CELLS, { missing: { policy: "exclude" } });
    expect(table.unscored).toEqual([]);
    expect(table.ranked).toHaveLength(Object.keys(CELLS).length);
  });

  it("lowers the coverage under every policy, since a stand-in is no evidence", () => {
    for (const policy of POLICIES) {
      const { coverage } = scoreUnder(policy);
      expect(coverage.at(-1), policy).toBe(1 / 4);
    }
  });

  it("is never a 0: where nobody is assessed, a median has nothing to offer", () => {
    const cells: Cells = { AAA: { y: 80, group: "north" }, BBB: { y: 10, group: "north" } };
    for (const policy of ["median", "peer-median"]) {
      expect(scoreUnder(policy, cells).score, policy).toBe(80);
    }
  });

  it("may be dealt with differently at each node", () => {
    const tree = {
      children: [
        { id: "a", missing: { policy: "worst" }, children: [plain("x"), plain("y")] },
        { id: "b", children: [plain("v"), plain("w", { missing: { policy: "median" } })] },
      ],
    };
    const cells: Cells = {
      AAA: { y: 80, v: 60 },
      BBB: { x: 50, y: 50, v: 50, w: 30 },
    };
    const table = scored(tree, cells);
    expect(nodeScore(table, "AAA", "a")).toBe(40);
    expect(nodeScore(table, "AAA", "b")).toBe(45);
  });

  it("has no bearing on a country with all the evidence", () => {
    const number = fc.integer({ min: 0, max: 100 });
    const others = fc.array(fc.record({ x: fc.option(number), y: fc.option(number), z: fc.option(number) }), {
      maxLength: 6,
    });
    const tree = {
      aggregate: "geometric",
      children: [
        { id: "a", weight: 2, children: [plain("x"), plain("y", { weight: 5 })] },
        plain("z", { weight: 3 }),
      ],
    };
    fc.assert(
      fc.property(fc.record({ x: number, y: number, z: number }), others, (full, rest) => {
        const cells: Cells = Object.fromEntries([
          ["AAA", { ...full, group: "north" }],
          ...rest.map((one, i) => [
            `C${i}`,
            {
              x: one.x ?? undefined,
              y: one.y ?? undefined,
              z: one.z ?? undefined,
              group: i % 2 === 0 ? "north" : undefined,
            },
          ]),
        ]);
        const scores = POLICIES.map((policy) => {
          const table = scored(tree, cells, { missing: { policy }, peers: { by: "group" } });
          return find(table, "AAA").score;
        });
        expect(scores[0]).toBeDefined();
        expect(new Set(scores).size).toBe(1);
      }),
    );
  });
});

describe("minimum coverage", () => {
  const tree = (least: number) => ({
    children: [
      { id: "a", missing: { minimumCoverage: least }, children: [plain("x"), plain("y", { weight: 3 })] },
      plain("z"),
    ],
  });

  it("is met by exactly the share asked for", () => {
    const table = scored(tree(0.25), { AAA: { x: 40, z: 80 }, BBB: { y: 40, z: 80 } });
    expect(nodeScore(table, "AAA", "a")).toBe(40);
    expect(nodeScore(table, "BBB", "a")).toBe(40);
  });

  it("is not missed by float noise", () => {
    // 0.1 + 0.7 of 0.1 + 0.7 + 0.2, which in doubles is a hair less than 0.8.
    const children = [plain("x", { weight: 0.1 }), plain("y", { weight: 0.7 }), plain("z", { weight: 0.2 })];
    const table = scored({ children }, { AAA: { x: 10, y: 50 } }, { missing: { minimumCoverage: 0.8 } });
    expect(find(table, "AAA").score).toBe(45);
  });

  it("leaves a node below it without a score, and its parent does with the rest", () => {
    const table = scored(tree(0.5), { AAA: { x: 40, z: 80 } });
    expect(nodeScore(table, "AAA", "a")).toBeUndefined();
    expect(find(table, "AAA").score).toBe(80);
  });

  it("counts a child that has a score as there, however thin its own evidence", () => {
    const table = scored(
      { children: [{ id: "a", children: [plain("x"), plain("y")] }, plain("z")] },
      { AAA: { x: 40, z: 80 } },
    );
    expect(find(table, "AAA").score).toBe(60);
    expect(find(table, "AAA").coverage.at(-1)).toBe(0.75);
  });

  it("of the profile is asked of the country as a whole, down to the leaves", () => {
    const thin = {
      children: [
        { id: "a", missing: { minimumCoverage: 0 }, children: [plain("x"), plain("y")] },
        { id: "b", missing: { minimumCoverage: 0 }, children: [plain("v"), plain("w")] },
      ],
    };
    const table = scored(thin, { AAA: { x: 40, v: 80 } }, { missing: { minimumCoverage: 0.6 } });
    expect(find(table, "AAA").score).toBeUndefined();
    expect(reasonOf(find(table, "AAA").failure)).toEqual({
      node: "test",
      reason: "evidence for 50 % of the weight; the profile asks for 60 %",
    });
    const enough = scored(thin, { AAA: { x: 40, v: 80 } }, { missing: { minimumCoverage: 0.5 } });
    expect(find(enough, "AAA").score).toBe(60);
  });

  it("is inherited by the nodes below, which may state their own", () => {
    const nested = {
      children: [
        { id: "a", children: [plain("x"), plain("y")] },
        { id: "b", missing: { minimumCoverage: 0 }, children: [plain("v"), plain("w")] },
      ],
    };
    const cells: Cells = { AAA: { x: 40, v: 80 } };
    const table = scored({ ...nested, missing: { minimumCoverage: 0.6 } }, cells);
    expect(nodeScore(table, "AAA", "a")).toBeUndefined();
    expect(nodeScore(table, "AAA", "b")).toBe(80);
    expect(find(table, "AAA").failure?.node).toBe("a");
  });

  it("sends the country to unscored with the node and the reason, and ranks the others", () => {
    const cells: Cells = { AAA: { x: 40 }, BBB: { x: 10, y: 10, z: 10 }, CCC: {} };
    const table = scored({ ...tree(0.5), missing: { minimumCoverage: 0.5 } }, cells);
    expect(table.ranked.map(({ country }) => country)).toEqual(["BBB"]);
    expect(table.unscored.map(({ country, failure }) => [country, failure!.node])).toEqual([
      ["AAA", "a"],
      ["CCC", "a"],
    ]);
    expect(reasonOf(find(table, "AAA").failure)!.reason).toContain("25 % of its parts' weight is assessed");
    expect(reasonOf(find(table, "AAA").failure)!.reason).toContain("asks for 50 %");
    expect(reasonOf(find(table, "CCC").failure)!.reason).toBe("none of its parts is assessed");
  });
});

describe("weight 0", () => {
  const tree = { children: [plain("x"), plain("y", { weight: 0 })] };

  it("leaves a node out of the score, the shares and the coverage", () => {
    const table = scored(tree, { AAA: { x: 40, y: 100 }, BBB: { x: 40 } });
    for (const country of ["AAA", "BBB"]) {
      const one = find(table, country);
      expect(one.score).toBe(40);
      expect(one.coverage.at(-1)).toBe(1);
      expect([...one.shares]).toEqual([1, 0, 1]);
    }
  });

  it("still shows the node's own score", () => {
    expect(nodeScore(scored(tree, { AAA: { x: 40, y: 100 } }), "AAA", "y")).toBe(100);
  });

  it("does not make a country scored that has nothing else", () => {
    expect(find(scored(tree, { AAA: { y: 100 } }), "AAA").score).toBeUndefined();
  });
});

describe("appliesWhen", () => {
  const tree = {
    children: [plain("x"), plain("y", { weight: 3, appliesWhen: { indicator: "group", is: ["north"] } })],
  };
  const cells: Cells = {
    AAA: { x: 40, y: 80, group: "north" },
    BBB: { x: 40, y: 80, group: "south" },
    CCC: { x: 40, group: "north" },
    DDD: { x: 40, group: "south" },
    EEE: { x: 40, y: 80 },
  };

  it("scores the node only where it holds; elsewhere it is neither scored nor missing", () => {
    const table = scored(tree, cells);
    expect(find(table, "AAA").score).toBe(70);
    expect(find(table, "BBB").score).toBe(40);
    expect(find(table, "AAA").coverage.at(-1)).toBe(1);
    expect(find(table, "BBB").coverage.at(-1)).toBe(1);
    expect(find(table, "CCC").coverage.at(-1)).toBe(0.25);
    expect(find(table, "DDD").coverage.at(-1)).toBe(1);
  });

  it("does not hold where the evidence does not say", () => {
    expect(find(scored(tree, cells), "EEE").score).toBe(40);
  });

  it("asks nothing under “exclude”, and gets no stand-in, where it does not hold", () => {
    const exclude = scored(tree, cells, { missing: { policy: "exclude" } });
    expect(exclude.unscored.map(({ country }) => country)).toEqual(["CCC"]);
    const worst = scored(tree, cells, { missing: { policy: "worst" } });
    expect(find(worst, "DDD").score).toBe(40);
    expect(find(worst, "CCC").score).toBe(10);
  });

  it("leaves out of the score range what does not apply", () => {
    const table = scored(tree, cells);
    expect(find(table, "CCC").range).toEqual([10, 85]);
    expect(find(table, "DDD").range).toEqual([40, 40]);
  });

  it("takes a factor away with its last weighted child: it could never be assessed", () => {
    const nested = {
      children: [
        plain("x"),
        {
          id: "a",
          weight: 3,
          children: [
            plain("y", { appliesWhen: { indicator: "group", is: ["north"] } }),
            plain("shown", { weight: 0 }),
          ],
        },
      ],
    };
    const table = scored(nested, cells, { missing: { minimumCoverage: 1 } });
    expect(find(table, "DDD").score).toBe(40);
    expect(find(table, "CCC").score).toBeUndefined();
  });
});
