import { describe, expect, it } from "vitest";
import { minimumCoverage } from "../../../src/explain/audit/checks/minimum-coverage.ts";
import { nearConstant } from "../../../src/explain/audit/checks/near-constant.ts";
import { poverty } from "../../../src/explain/audit/checks/poverty.ts";
import { weights } from "../../../src/explain/audit/checks/weights.ts";
import { importance as importanceOf, structure as structureOf } from "../../../src/explain/audit/document.ts";
import { type Frame, frameOf, incomeFigures } from "../../../src/explain/audit/frame.ts";
import { briefly, gravestFindings } from "../../../src/explain/audit/gravest-findings.ts";
import type { Observation } from "../../../src/model/observation.ts";
import { INCOME } from "../../../src/sources/income.ts";
import { ownWords } from "../../../src/words/index.ts";
import { observation } from "../../dataset/make.ts";
import { plain, scored } from "../../scoring/fixture.ts";
import { brief, columns, frame, inALine, inEnglish, namesOf, toldBy } from "./frames.ts";

const importance = (of: Frame) => importanceOf(of, inEnglish);
const structure = (of: Frame) => structureOf(of, inEnglish);
const twelve = Array.from({ length: 12 }, (_, i) => i);

describe("need that is poverty under another name", () => {
  const tree = {
    children: [
      { id: "need", children: [plain("hunger"), plain("war")] },
      { id: "income", children: [{ ...plain("factbook.gdp-per-capita-ppp"), direction: "lower" }] },
      { id: "gni", children: [{ ...plain("mcc.gni-per-capita"), direction: "lower" }] },
    ],
  };
  const gdp = twelve.map((i) => 10 + 5 * i);
  const at = (war: readonly number[], hunger = twelve.map((i) => 90 - i)) => {
    const cells = columns({ hunger, war, "factbook.gdp-per-capita-ppp": gdp, "mcc.gni-per-capita": gdp });
    const known = new Map(Object.keys(cells).map((country, i) => [country, gdp[i]!]));
    return frameOf(scored(tree, cells), INCOME, known);
  };

  it("is told of a factor in whose order is that of income, with the correlation, and not of one that is income by intent", () => {
    const found = toldBy(poverty, at(twelve.map(() => 40)));
    const factors = found.map(({ factors }) => factors[0]);
    expect([factors.includes("income"), factors.includes("gni")]).toEqual([false, false]);
    const need = found.find(({ factors }) => factors[0] === "need")!;
    expect([need.severity, need.figures.spearman, need.figures.countries]).toEqual(["person", -1, 12]);
    expect(need.message).toContain("much of it is poverty");
  });

  it("is told first of what weighs most, by the figure per person that the profile itself reads, and in a line with that yardstick", () => {
    const known = at(twelve.map(() => 40));
    const read = frameOf(known.table, INCOME);
    const found = toldBy(poverty, read);
    // One figure, whether an audit hands the figures in or a ranking takes those that it has.
    expect(found).toEqual(toldBy(poverty, known));
    expect(read.income?.measure).toBe("per-capita");
    expect(found.map(({ subject }) => subject)[0]).toBe("The score");
    expect(inALine(poverty, read)).toBe(
      "The score: poorer countries tend to score higher (correlation with income −1.00)",
    );
  });

  it("is told of a part beside the correlation of the whole, where a ranking of all of it follows income less", () => {
    // Need has the order 12 … 1 of income; will, of the same weight and ten times the spread, has ranks of its own.
    const will = [0, 99, 9, 90, 18, 81, 27, 72, 36, 63, 45, 54];
    const tree = { children: [{ id: "need", children: [plain("hunger"), plain("war")] }, plain("will")] };
    const hunger = twelve.map((i) => 12 - i);
    const cells = columns({ hunger, war: hunger, will, "factbook.gdp-per-capita-ppp": gdp });
    const known = new Map(Object.keys(cells).map((country, i) => [country, gdp[i]!]));
    const told = frameOf(scored(tree, cells), INCOME, known);
    // Half of need and will is 6, 55, 9.5, 49.5, 13, 44, 16.5, 38.5, 20, 33, 23.5, 27.5: ranks from the least 1, 12, 2, 11, 3, 10, 4, 9,
    // 5, 8, 6, 7. Their distances to 1 … 12 squared add up to 0+100+1+49+4+16+9+1+16+4+25+25 = 250; 1 - 6 × 250 / (12 × 143) = 0.13.
    expect(inALine(poverty, told)).toBe(
      "need: poorer countries tend to score higher (correlation with income −1.00; overall 0.13)",
    );
    expect(toldBy(poverty, told)[0]!.message).toContain(
      "(those of the whole ranking at 0.13), over 12 ranked countries",
    );
  });

  it("is not told of one that goes its own way", () => {
    const war = [50, 0, 99, 3, 70, 20, 90, 10, 60, 5, 80, 40];
    const found = toldBy(
      poverty,
      at(
        war,
        twelve.map(() => 1),
      ),
    );
    expect(found.map(({ factors }) => factors[0])).not.toContain("need");
  });
});

describe("an indicator that is near constant", () => {
  const of = (others: number) => {
    const flat = Array.from({ length: 40 }, (_, i) => (i < others ? 10 : 100));
    const tree = { children: [plain("flat"), plain("x")] };
    const x = Array.from({ length: 40 }, (_, i) => i);
    return brief(toldBy(nearConstant, frame(scored(tree, columns({ flat, x })))));
  };

  it("is one of which 95 in 100 have the same score", () => {
    expect(of(2)).toEqual(["near-constant note: flat"]);
    expect(of(3)).toEqual([]);
  });
});

describe("a ranking that hangs on minimum coverage", () => {
  const half = { missing: { minimumCoverage: 0.5 } };
  const tree = { ...half, children: [plain("x"), plain("y")] };

  it("is told with who would leave and who would come in, and with the ranks", () => {
    // With x alone a country has half of the weight: enough for 0.5, too little for 0.6.
    const table = scored(tree, columns({ x: [90, 80, 70, 60], y: [undefined, 80, 70, 60] }));
    const [found, ...more] = toldBy(minimumCoverage, frame(table));
    expect(more).toEqual([]);
    expect([found!.severity, found!.countries, found!.figures.left, found!.figures.entered]).toEqual([
      "person",
      ["C00"],
      1,
      0,
    ]);
    expect(found!.message).toContain("leaving <C00> (rank 1)");
  });

  it("needs a person where one of the first 25 would leave, and is noted of the 26th", () => {
    const of = (at: number) => {
      const x = Array.from({ length: 30 }, (_, i) => 90 - i);
      const table = scored(tree, columns({ x, y: x.map((value, i) => (i === at ? undefined : value)) }));
      return toldBy(minimumCoverage, frame(table)).map(({ severity, countries }) => [
        severity,
        countries.join(),
      ]);
    };
    expect([of(24), of(25)]).toEqual([[["person", "C24"]], [["note", "C25"]]]);
  });

  it("moves the minimum of the profile, of every node, and none beyond 0 and 1", () => {
    const deep = (least: number) => ({
      missing: { minimumCoverage: 0 },
      children: [
        plain("x"),
        { id: "f", missing: { minimumCoverage: least }, children: [plain("y"), plain("z")] },
      ],
    });
    const found = (least: number) => {
      const cells = columns({ x: [undefined, 10], y: [80, 80], z: [undefined, 80] });
      return toldBy(minimumCoverage, frame(scored(deep(least), cells))).map(({ id, countries }) => [
        id,
        countries.join(),
      ]);
    };
    // The first has one of two of f alone: enough for 0.5 and for 0.4, too little for 0.6; for 0.55 only 0.45 would do.
    expect(found(0.5)).toEqual([["minimum-coverage:higher", "C00"]]);
    expect(found(0.55)).toEqual([["minimum-coverage:lower", "C00"]]);
    expect([found(0.3), found(0.95)]).toEqual([[], []]);
    // Half of the whole is enough for the profile's own 0.5, and no node asks for anything.
    const asks = { missing: { minimumCoverage: 0 }, children: [plain("x"), plain("y")] };
    const half = scored(asks, columns({ x: [90, 80], y: [undefined, 80] }), {
      missing: { minimumCoverage: 0.5 },
    });
    expect(toldBy(minimumCoverage, frame(half)).map(({ id }) => id)).toEqual(["minimum-coverage:higher"]);
  });

  it("is told where a lower minimum would let somebody in", () => {
    const asks = { missing: { minimumCoverage: 0.55 }, children: [plain("x"), plain("y")] };
    const table = scored(asks, columns({ x: [90, 80], y: [undefined, 80] }));
    expect(table.ranked).toHaveLength(1);
    expect(toldBy(minimumCoverage, frame(table)).map(({ id, countries }) => [id, countries])).toEqual([
      ["minimum-coverage:lower", ["C00"]],
    ]);
  });

  it("is not told where all is there, or nothing or everything is asked for", () => {
    const whole = columns({ x: [90, 80], y: [1, 80] });
    expect(toldBy(minimumCoverage, frame(scored(tree, whole)))).toEqual([]);
    // A hundredth asks that there be any evidence, which 0 would not.
    const any = { missing: { policy: "worst", minimumCoverage: 0.01 } };
    const one = columns({ x: [90, 80, undefined], y: [1, 80, undefined] });
    expect(toldBy(minimumCoverage, frame(scored({ children: tree.children }, one, any)))).toEqual([]);
    // Nothing is asked for: a tenth would keep out whoever has a twentieth of the weight.
    const slight = { missing: { minimumCoverage: 0 }, children: [plain("x"), { ...plain("y"), weight: 19 }] };
    const few = columns({ x: [90, 80], y: [undefined, 80] });
    expect(toldBy(minimumCoverage, frame(scored(slight, few, { missing: slight.missing })))).toEqual([]);
    const all = { missing: { minimumCoverage: 1 }, children: [plain("x"), plain("y")] };
    expect(toldBy(minimumCoverage, frame(scored(all, columns({ x: [9, 8], y: [undefined, 8] }))))).toEqual(
      [],
    );
  });
});

describe("whether weights act as importance", () => {
  // Of two factors of equal weight that have nothing to do with each other, deviations of 30 and 10: shares of the variance 0.9 and 0.1.
  const [wide, narrow] = [
    twelve.map((i) => 50 + (i % 2 === 0 ? 30 : -30)),
    twelve.map((i) => 50 + (i % 4 < 2 ? 10 : -10)),
  ];
  const tree = {
    children: [
      { id: "a", children: [plain("wide")] },
      { id: "b", children: [plain("narrow")] },
    ],
  };

  it("is told by each factor's share of the covariance with its axis beside its share of the weight", () => {
    const [whole, ...more] = importance(frame(scored(tree, columns({ wide, narrow }))));
    expect(more).toEqual([]);
    expect(whole!.factors.map(({ shareOfWeight }) => shareOfWeight)).toEqual([0.5, 0.5]);
    expect(whole!.factors[0]!.shareOfCovariance).toBeCloseTo(0.9, 12);
    expect(whole!.factors[1]!.shareOfCovariance).toBeCloseTo(0.1, 12);
    expect(whole!.factors.map(({ actsAsImportance }) => actsAsImportance)).toEqual([false, false]);
  });

  it("counts what is filled in as the score does, and says nothing of a factor that too few have", () => {
    // Two of twelve have nothing of the narrow one, and count with the median of the ten others, six of them at 40.
    const some = narrow.map((score, i) => (i < 2 ? undefined : score));
    const whole = (column: readonly (number | undefined)[]) =>
      importance(
        frame(scored({ ...tree, missing: { policy: "median" } }, columns({ wide, narrow: column }))),
      )[0]!;
    const shares = whole(some).factors.map(({ shareOfCovariance }) => shareOfCovariance!);
    expect(shares[0]! + shares[1]!).toBeCloseTo(1, 12);
    const axis = wide.map((score, i) => (score + (some[i] ?? 40)) / 2);
    const over = (x: readonly number[], y: readonly number[]) => {
      const [mx, my] = [x, y].map((all) => all.reduce((sum, one) => sum + one, 0) / all.length);
      return x.reduce((sum, one, i) => sum + (one - mx!) * (y[i]! - my!), 0) / (x.length - 1);
    };
    expect(shares[0]).toBeCloseTo(over(wide, axis) / 2 / over(axis, axis), 12);
    const few = whole(narrow.map((score, i) => (i < 3 ? undefined : score))).factors[1]!;
    expect([few.shareOfCovariance, few.actsAsImportance]).toEqual([null, null]);
  });

  it("is told of the whole and of every node that joins factors, the whole first, from ten ranked on", () => {
    const [p, q, r] = [wide, narrow, twelve.map((i) => 50 + (i % 6 < 3 ? 20 : -20))];
    const factor = (id: string) => ({ id: `of-${id}`, children: [plain(id)] });
    const deep = { children: [{ id: "need", children: [factor("p"), factor("q")] }, factor("r")] };
    const nodes = (n: number) =>
      importance(frame(scored(deep, columns({ p: p.slice(0, n), q: q.slice(0, n), r: r.slice(0, n) })))).map(
        ({ node, factors }) => [node, factors.map(({ id }) => id).join()],
      );
    const told = [
      ["test", "need,of-r"],
      ["need", "of-p,of-q"],
    ];
    expect([nodes(12), nodes(10), nodes(9)]).toEqual([told, told, []]);
  });

  it("has beside it how far the node follows income, where ten of the ranked have both", () => {
    const cells = columns({ wide, narrow });
    const at = (n: number) => {
      const known = new Map(Object.keys(cells).map((country, i) => [country, i] as const));
      const table = scored(tree, cells);
      // Figures of other countries too: of the ranked twelve so many have one.
      const figures = new Map([...[...known].slice(0, n), ...twelve.map((i) => [`X${i}`, i] as const)]);
      return importance(frameOf(table, INCOME, figures))[0]!.income;
    };
    expect(at(10)).toMatchObject({
      measure: "per-capita",
      indicator: "factbook.gdp-per-capita-ppp",
      countries: 10,
    });
    expect(at(9)).toBeUndefined();
    const group = (n: number) => {
      const grouped = columns({ wide, narrow });
      const groups = Object.fromEntries(
        Object.entries(grouped).map(([country, own], i) => [
          country,
          i < n ? { ...own, [INCOME.group.indicator]: INCOME.group.order[i % 2]! } : own,
        ]),
      );
      return importance(frame(scored(tree, groups)))[0]!.income;
    };
    expect(group(10)).toMatchObject({ measure: "group", indicator: INCOME.group.indicator, countries: 10 });
    expect(group(9)).toBeUndefined();
  });

  it("does so where they spread alike", () => {
    const again = narrow.map((score) => 50 + 3 * (score - 50));
    const [whole] = importance(frame(scored(tree, columns({ wide, narrow: again }))));
    expect(whole!.factors.map(({ actsAsImportance }) => actsAsImportance)).toEqual([true, true]);
  });
});

describe("what runs against the score", () => {
  it("is told first of what weighs most against it, and not of what is nearest to no correlation", () => {
    // The score is led by c. Against it run b, of a third of the weight, and d, of a tenth of that and nearer to 0.
    const c = twelve.map((i) => 8 * i);
    const b = twelve.map((i) => 50 - i - (i % 3));
    const d = twelve.map((i) => 50 - (i % 2 === 0 ? i : 0) / 2 - i / 2);
    const tree = {
      children: [
        { id: "one", weight: 6, children: [plain("c")] },
        { id: "two", weight: 4, children: [plain("b")] },
        { id: "three", weight: 0.4, children: [plain("d")] },
      ],
    };
    const found = toldBy(weights, frame(scored(tree, columns({ b, c, d })))).filter(
      ({ code }) => code === "works-against-score",
    );
    expect(found.map(({ subject }) => subject)).toEqual(["two", "three"]);
    expect(found[0]!.figures.correlation).toBeLessThan(Number(found[1]!.figures.correlation));
  });

  it("is told first of a factor nearer to -1 than of one that weighs a little more and is nearer to none", () => {
    // As much of d is noise that has nothing to do with the rest as runs against the score: its correlation is about -0.7.
    const c = twelve.map((i) => 8 * i);
    const b = twelve.map((i) => 50 - i);
    const d = twelve.map((i) => 50 - i + 3.45 * [1, -1, -1, 1][i % 4]!);
    const factor = (weight: number, id: string) => ({ id: `of-${id}`, weight, children: [plain(id)] });
    const tree = { children: [factor(10, "c"), factor(2.4, "d"), factor(2, "b")] };
    const against = toldBy(weights, frame(scored(tree, columns({ b, c, d })))).filter(
      ({ code }) => code === "works-against-score",
    );
    expect(against.map(({ subject }) => subject)).toEqual(["of-b", "of-d"]);
    expect(against[1]!.figures.correlation).toBeCloseTo(-0.7, 1);
  });
});

describe("how the parts of a node go together", () => {
  const [a, b] = [
    twelve.map((i) => 50 + (i % 2 === 0 ? 30 : -30)),
    twelve.map((i) => 50 + (i % 4 < 2 ? 10 : -10)),
  ];
  const tree = { children: [plain("a"), plain("b"), { ...plain("c"), weight: 2 }] };
  const of = (c: readonly (number | undefined)[]) => structure(frame(scored(tree, columns({ a, b, c }))))[0]!;

  it("is told by correlations with each other and with the score, by alpha and by principal components", () => {
    // The third is the first upside down: of a and c one component is left, of b one of its own.
    const found = of(a.map((score) => 100 - score));
    const correlations = found.parts.map((part) =>
      part.correlations.map((r) => Math.round(r! * 1e12) / 1e12),
    );
    expect(correlations).toEqual([
      [1, 0, -1],
      [0, 1, 0],
      [-1, 0, 1],
    ]);
    // The mean correlation is -1/3: 3 (-1/3) / (1 - 2/3).
    expect(found.alpha).toBeCloseTo(-3, 9);
    expect(found.complete).toBe(12);
    expect(found.components.map(({ eigenvalue }) => Math.round(eigenvalue * 1e9) / 1e9)).toEqual([2, 1, 0]);
    expect(found.components[0]!.share).toBeCloseTo(2 / 3, 12);
    expect(found.components[1]!.loadings.map((one) => Math.round(one * 1e9) / 1e9 + 0)).toEqual([0, 1, 0]);
    // The score is (a + b + 2 c) / 4, whose part of a and c is -a / 4: var a = 900, var b = 100.
    expect(found.levels).toHaveLength(1);
    const spread = Math.sqrt(900 + 100);
    for (const [i, r] of [-30 / spread, 10 / spread, 30 / spread].entries())
      expect(found.levels[0]!.correlations[i]).toBeCloseTo(r, 12);
  });

  it("leaves out a part that fewer than ten of the ranked have, and says so", () => {
    const found = of(a.map((score, i) => (i < 3 ? undefined : score)));
    expect([found.parts.length, found.withoutEvidence, found.complete]).toEqual([2, 1, 12]);
  });

  it("works out no correlations of more than 50 parts among themselves, which nobody reads", () => {
    const ids = Array.from({ length: 51 }, (_, i) => `x${i}`);
    const wide = Object.fromEntries(ids.map((id, k) => [id, twelve.map((i) => (i * (k + 2)) % 11)]));
    const [found] = structure(frame(scored({ children: ids.map((id) => plain(id)) }, columns(wide))));
    expect(found!.parts.map(({ correlations }) => correlations.length)).toEqual(ids.map(() => 0));
    expect(found!.levels[0]!.correlations).toHaveLength(51);
    expect([found!.alpha, found!.components]).toEqual([null, []]);
  });

  it("is not told of a factor that has no weight", () => {
    const factor = (weight: number) => ({ id: "f", weight, children: [plain("a"), plain("b")] });
    const nodes = (weight: number) =>
      structure(
        frame(scored({ children: [factor(weight), plain("c")] }, columns({ a, b, c: [...a].reverse() }))),
      ).map(({ node }) => node);
    expect([nodes(1), nodes(0)]).toEqual([["test", "f"], []]);
  });

  it("says nothing of alpha and components where a part is the same for all", () => {
    const found = of(a.map(() => 40));
    expect([found.alpha, found.components]).toEqual([null, []]);
    expect(found.parts[2]!.correlations).toEqual([null, null, 1]);
  });
});

it("a ranking names the gravest of what an audit would say of its profile, at most two, one of a kind", () => {
  const flat = Array.from({ length: 40 }, () => 100);
  const tree = { missing: { minimumCoverage: 0.5 }, children: [plain("flat"), plain("x")] };
  const x = Array.from({ length: 40 }, (_, i) => (i === 0 ? undefined : i));
  const table = scored(tree, columns({ flat, x }));
  const gravest = gravestFindings(table, INCOME);
  expect(gravest.map(({ check }) => check)).toEqual(["minimum-coverage", "near-constant"]);
  expect(briefly(gravest[1]!, ownWords, namesOf({ table }))).toMatch(
    /: 40 of 40 countries with evidence have the same score$/u,
  );
});

it("a ranking of more than 200 indicators names none of it, which would take too long", () => {
  const named = (n: number) => {
    const ids = Array.from({ length: n }, (_, i) => `x${i}`);
    const cells = columns(Object.fromEntries(ids.map((id) => [id, new Array(10).fill(50)])));
    const table = scored({ children: ids.map((id) => plain(id)) }, cells);
    return gravestFindings(table, INCOME, 1).map(({ check }) => check);
  };
  expect([named(200), named(201)]).toEqual([["near-constant"], []]);
});

describe("income beside a ranking", () => {
  const { indicator } = INCOME.figure;

  it("is the newest figure per person that each country has up to the year", () => {
    const of = (country: string, year: number | undefined, value: number | string, more: object = {}) =>
      ({ ...observation({ country, indicator, value, ...more }), year }) as Observation;
    const all = [
      of("AAA", 2018, 10),
      of("AAA", 2021, 30),
      of("AAA", 2019, 20),
      of("BBB", 2023, 5),
      of("BBB", 2015, 4),
      of("CCC", 2020, "n/a"),
      of("DDD", undefined, 7),
      // Of an edition of 2022, and measured before the other.
      of("EEE", 2022, 1, { measured: 2010 }),
      of("EEE", 2012, 2),
      observation({ country: "FFF", year: 2020, value: 9 }),
    ];
    const figures = (asOf: number | undefined) =>
      [...incomeFigures(all, INCOME, asOf)].map(([country, value]) => `${country} ${value}`);
    expect(figures(2021)).toEqual(["AAA 30", "BBB 4", "DDD 7", "EEE 2"]);
    expect(figures(2020)).toEqual(["AAA 20", "BBB 4", "DDD 7", "EEE 2"]);
    expect(figures(undefined)).toEqual(["AAA 30", "BBB 5", "DDD 7", "EEE 2"]);
  });
});
