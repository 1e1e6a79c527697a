import { describe, expect, it } from "vitest";
import { type Cells, find, plain, scored } from "./fixture.ts";
import { reasonOf } from "./said.ts";

const single = { children: [plain("x")] };

describe("ranks", () => {
  it("are shared by equal scores and skip the places they use up (1, 2, 2, 4)", () => {
    const cells: Cells = { AGO: { x: 10 }, BRA: { x: 90 }, CAN: { x: 50 }, DNK: { x: 50 } };
    const { ranked } = scored(single, cells);
    expect(ranked.map(({ rank, country }) => [rank, country])).toEqual([
      [1, "BRA"],
      [2, "CAN"],
      [2, "DNK"],
      [4, "AGO"],
    ]);
  });

  it("order ties by ISO code, whatever the order of the data", () => {
    const cells: Cells = { ZWE: { x: 50 }, AGO: { x: 50 }, MEX: { x: 50 } };
    expect(scored(single, cells).ranked.map(({ country }) => country)).toEqual(["AGO", "MEX", "ZWE"]);
  });

  it("are not made by float noise: scores are rounded to 12 significant digits first", () => {
    // 0.1 + 0.2 + 0.3 and 0.3 + 0.2 + 0.1 differ in doubles.
    const tree = { children: [plain("x"), plain("y"), plain("z")] };
    const cells: Cells = { AGO: { x: 0.1, y: 0.2, z: 0.3 }, BRA: { x: 0.3, y: 0.2, z: 0.1 } };
    const { ranked } = scored(tree, cells);
    expect(ranked[0]!.scores.at(-1)).not.toBe(ranked[1]!.scores.at(-1));
    expect(ranked.map(({ rank, score }) => [rank, score])).toEqual([
      [1, 0.2],
      [1, 0.2],
    ]);
  });

  it("tell scores apart that differ in the 12th digit", () => {
    const { ranked } = scored(single, { AGO: { x: 50 }, BRA: { x: 50.0000000001 } });
    expect(ranked.map(({ rank, country }) => [rank, country])).toEqual([
      [1, "BRA"],
      [2, "AGO"],
    ]);
  });

  it("count neither the excluded nor the unscored", () => {
    const cells: Cells = { AGO: { x: 10 }, BRA: { x: 90 }, CAN: {} };
    const gates = [{ id: "g", when: { country: ["BRA"] }, effect: "exclude" }];
    const table = scored(single, cells, { gates });
    expect(table.ranked.map(({ rank, country }) => [rank, country])).toEqual([[1, "AGO"]]);
    expect(table.excluded.map(({ country }) => country)).toEqual(["BRA"]);
    expect(table.unscored.map(({ country }) => country)).toEqual(["CAN"]);
  });
});

describe("excluded countries", () => {
  const gates = [{ id: "g", when: { indicator: "x", above: 80 }, effect: "exclude" }];

  it("keep their score, coverage and intermediates", () => {
    const table = scored(single, { AGO: { x: 10 }, BRA: { x: 90 } }, { gates });
    expect(find(table, "BRA").score).toBe(90);
    expect(find(table, "BRA").coverage.at(-1)).toBe(1);
  });

  it("still count in what the data decide: a gate says who may be chosen, not what is good", () => {
    const tree = { children: [{ indicator: "x", normalise: "min-max" }] };
    const table = scored(tree, { AGO: { x: 10 }, BRA: { x: 90 }, CAN: { x: 30 } }, { gates });
    expect(find(table, "CAN").score).toBe(25);
  });

  it("are excluded rather than unscored when they have no score either", () => {
    const byName = [{ id: "g", when: { country: ["BRA"] }, effect: "exclude" }];
    const table = scored(single, { AGO: { x: 10 }, BRA: {} }, { gates: byName });
    expect(table.excluded.map(({ country }) => country)).toEqual(["BRA"]);
    expect(table.unscored).toEqual([]);
    expect(find(table, "BRA").score).toBeUndefined();
  });

  it("are not made by a flag", () => {
    const flags = [{ ...gates[0], effect: "flag" }];
    const table = scored(single, { BRA: { x: 90 } }, { gates: flags });
    expect(table.excluded).toEqual([]);
    expect(find(table, "BRA").gates[0]!.outcome).toBe("met");
  });
});

describe("undefined is not missing", () => {
  const zScores = {
    aggregate: "geometric",
    children: [
      { indicator: "x", normalise: "z-score" },
      { indicator: "y", normalise: "z-score" },
    ],
  };

  it("a geometric mean of a negative sends the country to unscored with node and reason", () => {
    const cells: Cells = { AGO: { x: 1, y: 1 }, BRA: { x: 3, y: 3 } };
    const table = scored(zScores, cells);
    expect(table.ranked.map(({ country }) => country)).toEqual(["BRA"]);
    expect(reasonOf(find(table, "AGO").failure)).toEqual({
      node: "test",
      reason: "its mean is undefined for a negative score",
    });
  });

  it("and no parent rescales it away", () => {
    const tree = { children: [{ id: "a", ...zScores }, plain("z")] };
    const cells: Cells = { AGO: { x: 1, y: 1, z: 50 }, BRA: { x: 3, y: 3, z: 50 } };
    const table = scored(tree, cells);
    expect(find(table, "AGO").failure?.node).toBe("a");
    expect(find(table, "BRA").score).toBeDefined();
  });

  it("but what is not weighed has no say, wherever it stands in the tree", () => {
    const idle = { id: "idle", weight: 0, ...zScores };
    const weighed = {
      id: "weighed",
      aggregate: "harmonic",
      children: [
        { id: "u", indicator: "x", normalise: "z-score" },
        { id: "v", indicator: "y", normalise: "z-score" },
      ],
    };
    const cells: Cells = { AGO: { x: 1, y: 1, z: 50 }, BRA: { x: 3, y: 3, z: 50 } };
    expect(find(scored({ children: [idle, plain("z")] }, cells), "AGO").score).toBe(50);
    const both = find(scored({ children: [idle, weighed, plain("z")] }, cells), "AGO");
    expect(both.failure?.node).toBe("weighed");
  });

  it("a reversed geometric mean says that the score is too high, not negative", () => {
    const tree = {
      aggregate: "reversed-geometric",
      children: [{ indicator: "x", normalise: { method: "z-score", mean: 100, sd: 60 } }],
    };
    const table = scored(tree, { AGO: { x: 1 }, BRA: { x: 3 } });
    expect(reasonOf(find(table, "BRA").failure)?.reason).toBe(
      "its mean is undefined for a score far above the scale",
    );
    expect(find(table, "AGO").score).toBeCloseTo(100 - 60 / Math.SQRT2, 9);
  });
});

describe("effective weights", () => {
  it("sum to 1 over the leaves that enter the score, and follow the profile down the tree", () => {
    const tree = {
      children: [
        { id: "a", weight: 3, children: [plain("x"), plain("y", { weight: 4 })] },
        plain("z", { weight: 1 }),
      ],
    };
    const table = scored(tree, { AGO: { x: 10, y: 20, z: 30 }, BRA: { x: 10, z: 30 }, CAN: { z: 30 } });
    const shares = (country: string) => [...find(table, country).shares.filter((_, i) => i < 4)];
    // Items stand children before parents: x, y, a, z.
    expect(shares("AGO")).toEqual([0.15, 0.6, 0.75, 0.25].map((one) => expect.closeTo(one, 15)));
    expect(shares("BRA")).toEqual([0.75, 0, 0.75, 0.25]);
    expect(shares("CAN")).toEqual([0, 0, 0, 1]);
  });
});

describe("the pipeline", () => {
  it("keeps every intermediate: raw, transformed, normalised and what enters", () => {
    const tree = {
      children: [
        {
          indicator: "x",
          transform: "log",
          normalise: { method: "goalposts", from: 1, to: 100 },
          missing: { policy: "worst" },
        },
      ],
    };
    const { columns } = scored(tree, { AGO: { x: 10 }, BRA: {} });
    const [one] = columns;
    expect([...one!.observations].map((observation) => observation?.value)).toEqual([10, undefined]);
    expect(one!.transformed).toEqual([Math.log(10), undefined]);
    expect(one!.normalised).toEqual([expect.closeTo(50, 12), undefined]);
    expect(one!.entering).toEqual([expect.closeTo(50, 12), 0]);
  });

  it("leaves out evidence older than maxAge", () => {
    const tree = { children: [plain("x", { maxAge: 3 }), plain("y")] };
    const cells: Cells = { AGO: { x: 10, y: 80 } };
    expect(find(scored(tree, cells, {}, { year: 2020, asOf: 2023 }), "AGO").score).toBe(45);
    const old = scored(
      { children: [plain("x", { maxAge: 2 }), plain("y", { maxAge: 9 })] },
      cells,
      {},
      {
        year: 2020,
        asOf: 2023,
      },
    );
    expect(find(old, "AGO").score).toBe(80);
  });

  it("scores nobody where there is nobody", () => {
    const table = scored(single, {});
    expect([table.ranked, table.excluded, table.unscored]).toEqual([[], [], []]);
  });
});
