import { describe, expect, it } from "vitest";
import { direction } from "../../../src/explain/audit/checks/direction.ts";
import { doubleCounting } from "../../../src/explain/audit/checks/double-counting.ts";
import { weights } from "../../../src/explain/audit/checks/weights.ts";
import { correlate } from "../../../src/explain/audit/correlation.ts";
import { compile, score } from "../../../src/scoring/index.ts";
import { type Cells, evidenceOf, plain, profileOf, scored } from "../../scoring/fixture.ts";
import { brief, columns, frame, toldBy } from "./frames.ts";

/** Twelve countries: `up` rises, `zig` has no linear part in it (its sum against 1 to 12 centred is 0). */
const up = Array.from({ length: 12 }, (_, i) => 5 * (i + 1));
const zig = [1, -1, -1, 1, 1, -1, -1, 1, 1, -1, -1, 1].map((sign) => 50 + 10 * sign);

describe("the correlation of two columns", () => {
  it("pairs the countries that have both, and needs ten of them", () => {
    const holes = up.map((value, i) => (i < 2 ? undefined : value));
    expect(correlate(holes, up)).toMatchObject({ r: 1, pairs: 10 });
    expect(correlate(holes.with(2, Number.NaN), up)).toBeUndefined();
  });

  it("is undefined for a column that does not vary", () => {
    expect(
      correlate(
        up,
        up.map(() => 3),
      ),
    ).toBeUndefined();
    expect(correlate(up, zig)!.r).toBeCloseTo(0, 12);
  });
});

describe("the audit of double counting", () => {
  const found = (tree: object, cells: Cells) => brief(toldBy(doubleCounting, frame(scored(tree, cells))));
  // 0.9 against 0.1 of the zigzag's size: correlated at about 0.99.
  const alike = up.map((value, i) => 0.9 * value + 0.1 * zig[i]!);
  const cells = columns({ a: up, b: alike, c: zig });

  it("needs a person for two indicators of one factor that correlate above 0.9", () => {
    expect(found({ children: [plain("a"), plain("b"), plain("c")] }, cells)).toEqual([
      "correlated-in-factor person: a and b",
    ]);
  });

  it("does not ask about what is not weighed, nor about opposites", () => {
    expect(found({ children: [plain("a"), plain("b", { weight: 0 })] }, cells)).toEqual([]);
    expect(found({ children: [plain("a"), plain("b", { direction: "lower" })] }, cells)).toEqual([]);
  });

  it("notes it across factors", () => {
    const tree = {
      children: [
        { id: "p", children: [plain("a")] },
        { id: "q", children: [plain("b")] },
      ],
    };
    expect(found(tree, cells)).toEqual(["correlated-across-factors note: a and b"]);
  });

  it("notes two indicators that rest on the same cells, whatever is made of them", () => {
    const evidence = evidenceOf(cells);
    const same: typeof evidence = {
      ...evidence,
      values: (want) =>
        new Map(
          [...evidence.values(want)].map(([country, one]) => [
            country,
            { ...one, locator: `${country}, of both` },
          ]),
        ),
    };
    const table = score(compile(profileOf({ children: [plain("a"), plain("c")] })), same);
    const [finding] = toldBy(doubleCounting, frame(table));
    expect(finding).toMatchObject({
      code: "same-cells",
      severity: "note",
      figures: { countriesWithSameCell: 12 },
    });
    // Two that are correlated besides.
    const twice = score(compile(profileOf({ children: [plain("a"), plain("b")] })), same);
    const [both] = toldBy(doubleCounting, frame(twice));
    expect(both).toMatchObject({ code: "correlated-in-factor", figures: { countriesWithSameCell: 12 } });
    expect(both!.message).toContain(") and use the same cells, so what they share counts with both weights");
  });

  it("notes cells that ten countries and half of those who have both share, one of several as well as the only one", () => {
    const shared = (sharing: number, both: number) => {
      const codes = Array.from({ length: both }, (_, i) => `C${i}`);
      const evidence = evidenceOf(
        Object.fromEntries(codes.map((code, i) => [code, { a: i, c: (7 * i) % 11 }])),
      );
      const values: typeof evidence.values = (want) =>
        new Map(
          [...evidence.values(want)].map(([code, one], i) => {
            const own = { file: "f.csv", locator: `${code} ${want.indicator}` };
            const of = { file: "f.csv", locator: `${code} both` };
            if (i >= sharing) return [code, { ...one, ...own }];
            return [code, want.indicator === "a" ? { ...one, ...of } : { ...one, ...own, inputs: [own, of] }];
          }),
        );
      const table = score(compile(profileOf({ children: [plain("a"), plain("c")] })), {
        ...evidence,
        values,
      });
      return toldBy(doubleCounting, frame(table)).map(({ code, figures }) => [
        code,
        figures.countriesWithSameCell,
      ]);
    };
    const found = (countries: number) => [["same-cells", countries]];
    expect([shared(10, 12), shared(9, 9), shared(10, 20), shared(10, 21)]).toEqual([
      found(10),
      [],
      found(10),
      [],
    ]);
  });

  it("lists the thousand strongest of more pairs, and says how many more there are", () => {
    // Of 46 alike there are 46 * 45 / 2 = 1035 pairs.
    const ids = Array.from({ length: 46 }, (_, i) => `x${i}`);
    const table = scored(
      { children: ids.map((id) => plain(id)) },
      columns(Object.fromEntries(ids.map((id) => [id, up]))),
    );
    const found = toldBy(doubleCounting, frame(table));
    expect([found.length, found.at(-1)!.code, found.at(-1)!.severity]).toEqual([
      1001,
      "not-listed",
      "person",
    ]);
    expect(found.at(-1)!.message).toMatch(/^35 more pairs say the same; the 1000 strongest are listed\. /u);
  });

  it("compares the thousand heaviest of more indicators, and says so", () => {
    const ids = Array.from({ length: 1001 }, (_, i) => `x${i}`);
    const children = ids.map((id, i) => plain(id, { weight: i === 0 ? 1 : 2 }));
    const one = Object.fromEntries(ids.map((id) => [id, 1]));
    const [found, ...more] = toldBy(doubleCounting, frame(scored({ children }, { AAA: one })));
    expect([found!.code, found!.severity, more]).toEqual(["not-listed", "note", []]);
    expect(found!.message).toMatch(/^Only the 1000 heaviest of the 1001 indicators were compared/u);
  });

  it("compares no alternatives of which one is taken: they never count both", () => {
    const either = (a: object, b: object) => ({
      children: [{ id: "either", aggregate: "first-of", children: [a, b] }, plain("c")],
    });
    expect(found(either(plain("a"), plain("b")), cells)).toEqual([]);
    const below = { id: "f", children: [plain("b")] };
    expect(found(either(plain("a"), below), cells)).toEqual([]);
  });
});

describe("the audit of directions", () => {
  const found = (tree: object, cells: Cells) => toldBy(direction, frame(scored(tree, cells)));

  it("needs a person for an indicator that runs against its own factor", () => {
    // The factor is 0.8 a + 0.2 (100 - a): it rises with a, so b, which falls, runs against it.
    const tree = { id: "t", children: [plain("a", { weight: 4 }), plain("b", { direction: "lower" })] };
    const findings = found(tree, columns({ a: up, b: up }));
    expect(brief(findings)).toEqual(["against-its-factor person: b"]);
    expect(findings[0]!.figures).toMatchObject({ correlation: -1, countries: 12, share: 0.2 });
    expect(found({ children: [plain("a", { weight: 4 }), plain("b")] }, columns({ a: up, b: up }))).toEqual(
      [],
    );
  });

  it("only notes what may be chance", () => {
    // b is uncorrelated with a but for a faint fall, and too light to pull the factor its own way.
    const b = zig.map((value, i) => value - 0.1 * up[i]!);
    const findings = found({ children: [plain("a", { weight: 99 }), plain("b")] }, columns({ a: up, b }));
    expect(brief(findings)).toEqual(["against-its-factor note: b"]);
    expect(findings[0]!.figures.correlation).toBeLessThan(0);
  });
});

describe("the audit of weights", () => {
  const found = (tree: object, cells: Cells) => toldBy(weights, frame(scored(tree, cells)));

  it("is silent where two independent factors of equal spread pull as they weigh", () => {
    // up has a variance of 25 * 143 / 12, so the zigzag is given the same.
    const sd = Math.sqrt((25 * 143) / 12);
    const other = zig.map((value) => 50 + ((value - 50) / 10) * sd);
    expect(found({ children: [plain("a"), plain("b")] }, columns({ a: up, b: other }))).toEqual([]);
  });

  it("notes a factor whose share of influence is more than twice or less than half its weight", () => {
    // Uncorrelated, so the squares of the correlations are to each other as the parts' variances, weight^2 times variance:
    // 4 * 297.9 against 9 * 25, shares of 0.84 and 0.16 against weights of 0.4 and 0.6.
    const half = zig.map((x) => 50 + (x - 50) / 2);
    const tree = { children: [plain("a", { weight: 2 }), plain("b", { weight: 3 })] };
    const findings = found(tree, columns({ a: up, b: half }));
    expect(brief(findings)).toContain("weight-is-not-importance note: a");
    const a = findings.find(({ subject }) => subject === "a")!;
    expect(a.figures.shareOfInfluence).toBeCloseTo(
      (4 * ((25 * 143) / 12)) / (4 * ((25 * 143) / 12) + 9 * 25),
      9,
    );
    expect(a.figures.shareOfWeight).toBeCloseTo(0.4, 12);
  });

  it("needs a person for a factor that pulls backwards, and for one that may not pull at all", () => {
    // c falls as a and b rise together: of three equal weights the two win.
    const tree = { children: [plain("a"), plain("b"), plain("c", { direction: "lower" }), plain("d")] };
    const findings = found(tree, columns({ a: up, b: up, c: up, d: zig.map((x) => 50 + (x - 50) / 50) }));
    expect(brief(findings)).toEqual(["works-against-score person: c", "no-influence person: d"]);
    expect(findings[0]!.figures).toMatchObject({ countries: 12, shareOfWeight: 0.25 });
    expect(findings[0]!.figures.correlation as number).toBeLessThan(-0.99);
  });

  it("looks at the root's children and at the lowest factors, each against the rest of its level", () => {
    const tree = {
      children: [
        {
          id: "p",
          children: [
            { id: "r", children: [plain("a")] },
            { id: "s", children: [plain("b")] },
          ],
        },
        { id: "q", children: [{ id: "t", children: [plain("c", { direction: "lower" })] }] },
      ],
    };
    const findings = found(tree, columns({ a: up, b: up, c: up.map((x) => x / 2) }));
    const against = findings.filter(({ code }) => code === "works-against-score");
    expect(against.map(({ subject }) => subject).sort()).toEqual(["q", "t"]);
  });

  it("tells once of a factor that is both a child of the root and a lowest factor, against the lowest", () => {
    const tree = {
      children: [
        { id: "p", children: ["a", "b"].map((one) => ({ id: `of-${one}`, children: [plain(one)] })) },
        { id: "q", children: [plain("c")] },
      ],
    };
    const flat = zig.map((x) => 50 + (x - 50) / 50);
    const findings = found(tree, columns({ a: up, b: up, c: flat }));
    expect(brief(findings)).toEqual(["no-influence person: q"]);
    // Beside two factors that make the score what it is, and not beside the one that they are together.
    const r = findings[0]!.figures.correlation as number;
    expect(findings[0]!.figures.shareOfInfluence).toBeCloseTo(r ** 2 / 2, 6);
  });
});
