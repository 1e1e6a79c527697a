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

it("a reversed geometric mean without a result says that the score is too high, not negative", () => {
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
