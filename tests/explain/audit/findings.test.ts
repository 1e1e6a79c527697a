import { describe, expect, it } from "vitest";
import { direction } from "../../../src/explain/audit/checks/direction.ts";
import { doubleCounting } from "../../../src/explain/audit/checks/double-counting.ts";
import { minimumCoverage } from "../../../src/explain/audit/checks/minimum-coverage.ts";
import { nearConstant } from "../../../src/explain/audit/checks/near-constant.ts";
import { poverty } from "../../../src/explain/audit/checks/poverty.ts";
import { weights } from "../../../src/explain/audit/checks/weights.ts";
import { frameOf, withIncome } from "../../../src/explain/audit/frame.ts";
import { BARE } from "../../../src/model/audit.ts";
import { INCOME } from "../../../src/sources/income.ts";
import { plain, scored } from "../../scoring/fixture.ts";
import { brief, columns, frame, inALine, toldBy } from "./frames.ts";

/** As in correlations.test.ts: `zig` has no linear part in `up`. */
const up = Array.from({ length: 12 }, (_, i) => 5 * (i + 1));
const zig = [1, -1, -1, 1, 1, -1, -1, 1, 1, -1, -1, 1].map((sign) => 50 + 10 * sign);
const near = (value: number) => expect.closeTo(value, 9);

/** Fisher's interval, worked out here by its formula. */
const fisher = (r: number, n: number) =>
  [-1, 1].map((side) => Math.tanh(Math.atanh(r) + (side * 1.959963984540054) / Math.sqrt(n - 3)));

describe("a finding says all that it was judged by", () => {
  it("of an indicator against its factor: the correlation, which way is meant, and its share of the factor", () => {
    const tree = { id: "t", children: [plain("a", { weight: 4 }), plain("b", { direction: "lower" })] };
    expect(toldBy(direction, frame(scored(tree, columns({ a: up, b: up }))))).toEqual([
      {
        ...BARE,
        id: "direction:b",
        check: "direction",
        code: "against-its-factor",
        severity: "person",
        subject: "b",
        indicators: ["b"],
        factors: ["t"],
        figures: { correlation: -1, low: -1, high: -1, countries: 12, direction: "lower", share: 0.2 },
        message:
          "It correlates at \u22121.00 with its factor t, over 12 countries. Check that direction “lower” is meant, and whether the factor's indicators measure one thing.",
      },
    ]);
  });

  it("of several against their factors the worst first, and of what may be chance that it may", () => {
    const chance = zig.map((value, i) => value - 0.1 * up[i]!);
    const tree = {
      children: [plain("a", { weight: 99 }), plain("b"), plain("c", { direction: "lower" })],
    };
    const found = toldBy(direction, frame(scored(tree, columns({ a: up, b: chance, c: up }))));
    expect(brief(found)).toEqual(["against-its-factor person: c", "against-its-factor note: b"]);
    expect(found[1]!.message).toContain("over 12 countries (which may be chance). Check");
  });

  it("of a factor whose weight is not its importance: both shares, the correlation and its interval", () => {
    const half = zig.map((x) => 50 + (x - 50) / 2);
    const tree = { children: [plain("a", { weight: 2 }), plain("b", { weight: 3 })] };
    const of = frame(scored(tree, columns({ a: up, b: half })));
    const found = toldBy(weights, of);
    // Parts of the score's variance: 4 * 297.9 of a, 9 * 25 of b.
    const [va, vb] = [4 * ((25 * 143) / 12), 9 * 25];
    const share = va / (va + vb);
    const [low, high] = fisher(Math.sqrt(share), 12);
    const a = found.find(({ subject }) => subject === "a")!;
    expect(a).toEqual({
      ...BARE,
      id: "weights:a",
      check: "weights",
      code: "weight-is-not-importance",
      severity: "note",
      subject: "a",
      factors: ["a"],
      figures: {
        correlation: near(Math.sqrt(share)),
        low: near(low!),
        high: near(high!),
        countries: 12,
        shareOfInfluence: near(share),
        shareOfWeight: near(0.4),
      },
      message:
        "40 % of the weight, but 84 % of the influence. Say so where weights are quoted, or change the weight until the influence is what you mean.",
    });
    expect(inALine(weights, of, found.indexOf(a))).toBe("a has 40 % of the weight and 84 % of the influence");
    // b: 0.159 of the influence against 0.6 of the weight is farther off than 0.841 against 0.4.
    expect(found.map(({ subject }) => subject)).toEqual(["b", "a"]);
  });

  it("of a factor that pulls backwards: what it weighs and how it correlates, also in a line", () => {
    const tree = { children: [plain("a"), plain("b"), plain("c", { direction: "lower" }), plain("d")] };
    const flat = zig.map((x) => 50 + (x - 50) / 50);
    const of = frame(scored(tree, columns({ a: up, b: up, c: up, d: flat })));
    const [c, d] = toldBy(weights, of);
    expect(c!.message).toMatch(
      /^25 % of the weight, and yet it correlates at \u22121\.00 with the score\. /u,
    );
    expect(inALine(weights, of)).toBe(
      "c has 25 % of the weight and yet a correlation of \u22121.00 with the score",
    );
    expect(d!.message).toMatch(
      /^25 % of the weight, but its correlation with the score is 0\.0\d, which may be none\. /u,
    );
    expect([c!.severity, d!.severity]).toEqual(["person", "person"]);
  });

  it("of two that say the same: how they correlate, where they stand, what they weigh together", () => {
    const alike = up.map((value, i) => 0.9 * value + 0.1 * zig[i]!);
    const tree = {
      children: [
        { id: "p", children: [plain("a"), plain("c")] },
        { id: "q", title: { en: "Quality" }, weight: 3, children: [plain("b")] },
      ],
    };
    const of = frame(scored(tree, columns({ a: up, b: alike, c: zig })));
    // Variances 0.81 * 297.9 of what they share and 0.01 * 100 of what they do not.
    const [own, other] = [0.81 * ((25 * 143) / 12), 0.01 * 100];
    const r = Math.sqrt(own / (own + other));
    const [found, ...more] = toldBy(doubleCounting, of);
    expect(more).toEqual([]);
    expect(found).toEqual({
      ...BARE,
      id: "double-counting:a:b",
      check: "double-counting",
      code: "correlated-across-factors",
      severity: "note",
      subject: "a and b",
      indicators: ["a", "b"],
      factors: ["p", "q"],
      figures: { correlation: near(r), countries: 12, countriesWithSameCell: 0, weight: near(0.875) },
      message:
        "Their scores correlate at 1.00 over 12 countries (in p and in Quality), so what they share counts with both weights. Keep one, lower the weights, or give the reason in the profile.",
    });
    expect(inALine(doubleCounting, of)).toBe("a and b say the same: their scores correlate at 1.00");
  });

  it("of an indicator that is near constant: how many have which score, the heaviest first", () => {
    const flat = Array.from({ length: 40 }, (_, i) => (i === 7 ? 10 : 100));
    const even = flat.map(() => 30);
    const tree = { children: [plain("flat"), plain("even", { weight: 3 }), plain("few", { weight: 4 })] };
    const of = frame(scored(tree, columns({ flat, even, few: even.slice(0, 9) })));
    const found = toldBy(nearConstant, of);
    expect(found.map(({ figures }) => figures)).toEqual([
      { countries: 40, same: 40, score: 30, weight: 0.375 },
      { countries: 40, same: 39, score: 100, weight: 0.125 },
    ]);
    expect(found[1]).toMatchObject({
      id: "near-constant:flat",
      indicators: ["flat"],
      message: expect.stringMatching(
        /^39 of 40 candidates with evidence score 100, .* 12\.5 % of the weight moves all alike\./u,
      ),
    });
    expect(inALine(nearConstant, of, 1)).toBe("flat: 39 of 40 countries with evidence have the same score");
    expect(toldBy(nearConstant, frame(scored(tree, columns({ even: even.slice(0, 10) }))))).toHaveLength(1);
  });

  it("of need that is poverty: which way, over whom, and with what measure of income", () => {
    const tree = { children: [{ id: "need", children: [plain("hunger")] }, plain("other", { weight: 3 })] };
    const cells = columns({ hunger: up, other: zig });
    const known = (figures: readonly number[]) =>
      new Map(Object.keys(cells).map((country, i) => [country, figures[i]!]));
    const at = (figures: readonly number[]) => frameOf(scored(tree, cells), INCOME, known(figures));
    const falling = at(up.map((x) => -x));
    const [found] = toldBy(poverty, falling);
    expect(found).toEqual({
      ...BARE,
      id: "poverty:need",
      check: "poverty",
      code: "follows-income",
      severity: "person",
      subject: "need",
      factors: ["need"],
      figures: { spearman: -1, countries: 12, weight: 0.25 },
      message:
        // The other indicator of the tree orders the countries otherwise: the whole follows income less.
        expect.stringMatching(
          /^Its ranks correlate at \u22121\.00 with GDP per capita \(factbook\.gdp-per-capita-ppp\) \(those of the whole ranking at \u22120\.\d\d\), over 12 ranked countries: much of it is poverty\. /u,
        ),
    });
    expect(inALine(poverty, falling)).toEqual(
      expect.stringMatching(
        /^need: poorer countries tend to score higher \(correlation with income \u22121\.00; overall \u22120\.\d\d\)$/u,
      ),
    );
    expect(toldBy(poverty, at(up))[0]!.message).toContain("much of it is wealth");
    // Where all have the same income nothing follows it, and without figures and groups nothing is said of it.
    const same = at(up.map(() => 7));
    expect(toldBy(poverty, same)).toEqual([]);
    expect(withIncome(same.table.ranked, ({ score }) => score!, same.income!)).toBeUndefined();
    expect(toldBy(poverty, frame(scored(tree, cells)))).toEqual([]);
  });

  it("of minimum coverage: how many of the first move, who in, who out, with the rank that goes with it", () => {
    const half = { missing: { minimumCoverage: 0.5 } };
    const tree = { ...half, children: [plain("x"), plain("y"), plain("z", { weight: 0.5 })] };
    // Of 2.5 in weight: x and z are 0.6, y alone 0.4, so that 0.4 lets C02 in and 0.6 keeps nobody out.
    const table = scored(tree, columns({ x: [90, 80], y: [undefined, 80, 70], z: [1, 1] }));
    const of = frame(table);
    const found = toldBy(minimumCoverage, of);
    expect(found).toEqual([
      {
        ...BARE,
        id: "minimum-coverage:lower",
        check: "minimum-coverage",
        code: "hangs-on-minimum-coverage",
        severity: "person",
        subject: "The ranking",
        countries: ["C02"],
        figures: { moved: -0.1, left: 0, entered: 1, ofTheFirst: 1 },
        message: expect.stringMatching(
          /^With every minimum of evidence 0\.1 lower, 1 country would enter it: entering <C02> \(rank 1\)\. /u,
        ),
      },
    ]);
    expect(inALine(minimumCoverage, of)).toBe(
      "The ranking: With every minimum of evidence 0.1 lower, 1 country would enter it",
    );
  });
});
