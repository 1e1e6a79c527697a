import { describe, expect, it } from "vitest";
import { coverage as check } from "../../../src/explain/audit/checks/coverage.ts";
import {
  countryTable,
  coverageOf,
  indicatorTable,
  shareWithout,
} from "../../../src/explain/audit/coverage.ts";
import { observationsInUse } from "../../../src/explain/audit/frame.ts";
import { BARE } from "../../../src/model/audit.ts";
import { type Cells, plain, scored } from "../../scoring/fixture.ts";
import { brief, columns, frame, inEnglish, namesOf, toldBy } from "./frames.ts";

const some = (n: number, of: number) => Array.from({ length: of }, (_, i) => (i < n ? 50 + i : undefined));

function audited(tree: object, cells: Cells, rest: object = {}) {
  const of = frame(scored(tree, cells, rest));
  const coverage = coverageOf(of);
  return {
    brief: brief(toldBy(check, of)),
    findings: toldBy(check, of),
    withoutEvidence: shareWithout(of, coverage),
    indicators: indicatorTable(of, coverage, inEnglish),
    countries: countryTable(of, coverage, namesOf(of)),
  };
}

const factor = (id: string, ...indicators: string[]) => ({
  id,
  children: indicators.map((one) => plain(one)),
});

describe("the audit of coverage", () => {
  it("counts each weighed indicator over the candidates to which it applies", () => {
    const cells = columns({
      a: some(6, 6),
      b: some(4, 6),
      poor: [1, 1, 1, 0, 0, 0],
      gone: [0, 0, 0, 0, 0, 1],
    });
    const { indicators, countries } = audited(
      {
        children: [
          plain("a"),
          plain("b", { appliesWhen: { indicator: "poor", above: 0.5 } }),
          plain("unweighed", { weight: 0 }),
        ],
      },
      cells,
      { gates: [{ id: "gone", when: { indicator: "gone", above: 0.5 }, effect: "exclude" }] },
    );
    // C05 is excluded; b applies to the three poor ones, who all have it.
    expect(
      indicators.map(({ indicator, countries, of, weight }) => [indicator, countries, of, weight]),
    ).toEqual([
      ["a", 5, 5, 0.5],
      ["b", 3, 3, 0.5],
    ]);
    expect(countries.map(({ country, missing }) => [country, missing.join()])).toEqual([
      ["C00", ""],
      ["C01", ""],
      ["C02", ""],
      ["C03", ""],
      ["C04", ""],
    ]);
  });

  it("loses no weight for an alternative that nobody has, nor does a country lack what stands behind another", () => {
    const { indicators, countries, withoutEvidence } = audited(
      {
        children: [
          {
            id: "f",
            weight: 6,
            aggregate: "first-of",
            children: [plain("finding"), plain("figure"), plain("other")],
          },
          plain("a", { weight: 3 }),
          plain("nobody", { weight: 1 }),
        ],
      },
      columns({ figure: some(4, 4), other: some(2, 4), a: some(3, 4), finding: [], nobody: [] }),
    );
    // Six tenths hang on the finding, and are not lost: a tenth is.
    expect(withoutEvidence).toBeCloseTo(0.1, 12);
    expect(indicators.flatMap(({ indicator, alternative }) => (alternative ? [indicator] : []))).toEqual([
      "finding",
    ]);
    expect(countries.map(({ missing }) => missing.join())).toEqual(["", "", "", "a"]);
  });

  it("counts a figure that has no score, as one of 0 under a logarithm, as none", () => {
    const {
      brief: found,
      indicators,
      countries,
    } = audited(
      {
        children: [
          plain("a"),
          plain("b", { transform: "log", normalise: { method: "goalposts", from: 1, to: 100 } }),
        ],
      },
      columns({ a: some(4, 4), b: [0, -3, -1, 5] }),
    );
    expect(indicators.map(({ indicator, countries, of }) => [indicator, countries, of])).toEqual([
      ["a", 4, 4],
      ["b", 1, 4],
    ]);
    expect(countries.map(({ missing }) => missing)).toEqual([["b"], ["b"], ["b"], []]);
    expect(found).toContain("thin-indicator note: b");
  });

  it("says of each country what it lacks that others have", () => {
    const { countries } = audited(
      { children: [plain("a"), plain("b"), plain("nobody")] },
      columns({ a: some(3, 3), b: some(2, 3) }),
    );
    expect(countries.map(({ missing, coverage }) => [missing, coverage])).toEqual([
      [[], expect.closeTo(2 / 3, 12)],
      [[], expect.closeTo(2 / 3, 12)],
      [["b"], expect.closeTo(1 / 3, 12)],
    ]);
  });

  it("needs a person for a factor without evidence, and for one with less than half of its weight", () => {
    const cells = columns({ a: some(5, 5), b: some(5, 5), d: some(5, 5) });
    const { brief: found, findings } = audited(
      {
        children: [
          factor("whole", "x", "y"),
          factor("most", "a", "u", "v"),
          factor("half", "b", "w"),
          factor("fine", "d"),
        ],
      },
      cells,
    );
    expect(found).toEqual([
      "factor-not-assessed person: whole",
      "indicators-not-assessed person: most",
      "indicators-not-assessed note: half",
    ]);
    expect(findings[1]!.figures).toMatchObject({ indicatorsWithoutEvidence: 2, indicators: 3 });
    expect(findings[1]!.message).toMatch(
      /^2 of its 3 indicators have no evidence for any country \(67 % of/u,
    );
    expect(findings[1]!.figures.shareOfFactorWithoutEvidence).toBeCloseTo(2 / 3, 12);
    expect(findings[0]!.indicators).toEqual(["x", "y"]);
  });

  it("says once that a branch is empty, not for every factor and indicator of it", () => {
    const tree = {
      children: [{ id: "branch", children: [factor("p", "x"), factor("q", "y")] }, factor("r", "a")],
    };
    expect(audited(tree, columns({ a: some(4, 4) })).brief).toEqual(["factor-not-assessed person: branch"]);
  });

  it("notes an indicator that fewer than two thirds have", () => {
    const cells = columns({ a: some(9, 9), b: some(6, 9), c: some(5, 9) });
    const { brief: found } = audited({ children: [plain("a"), plain("b"), plain("c")] }, cells);
    expect(found.filter((one) => one.startsWith("thin-indicator"))).toEqual(["thin-indicator note: c"]);
  });

  it("tells first of what the most weight is lost by, and of the indicator that the smallest share has", () => {
    const cells = columns({
      a: some(8, 8),
      d: some(8, 8),
      b: some(3, 8),
      c: some(2, 8),
      poor: [1, 1, 1, 1, 1, 1, 0, 0],
    });
    const when = { appliesWhen: { indicator: "poor", above: 0.5 } };
    const tree = {
      children: [
        { ...factor("light", "x", "a"), weight: 1 },
        { ...factor("heavy", "y", "d"), weight: 3 },
        { id: "thin", children: [plain("b", when), plain("c")] },
      ],
    };
    // c: 2 of 8; b: 3 of the 6 to whom it applies, which is more.
    expect(audited(tree, cells).brief.filter((one) => !one.startsWith("thin-country"))).toEqual([
      "indicators-not-assessed note: heavy",
      "indicators-not-assessed note: light",
      "thin-indicator note: c",
      "thin-indicator note: b",
    ]);
  });

  it("takes what applies to nobody for no lack of evidence", () => {
    const nowhere = { appliesWhen: { indicator: "poor", above: 0.5 } };
    const cells = columns({ a: some(3, 3), poor: [0, 0, 0] });
    const { brief: found, indicators } = audited({ children: [plain("a"), plain("x", nowhere)] }, cells);
    expect(found).toEqual([]);
    expect(indicators.map(({ countries, of }) => [countries, of])).toEqual([
      [3, 3],
      [0, 0],
    ]);
  });

  it("misses no alternative as long as another one answers, and all of them where none does", () => {
    const tree = {
      children: [
        factor("other", "a"),
        { id: "either", aggregate: "first-of", children: [factor("one", "p"), factor("two", "b", "x")] },
      ],
    };
    // Nobody has the first; of the second half is there, and the other half is all that is lost.
    const partly = audited(tree, columns({ a: some(4, 4), b: some(4, 4) })).findings;
    expect(brief(partly)).toEqual(["indicators-not-assessed note: two"]);
    expect(partly[0]).toMatchObject({ indicators: ["x"], figures: { shareOfFactorWithoutEvidence: 0.5 } });
    const none = audited(tree, columns({ a: some(4, 4) })).findings;
    expect(brief(none)).toEqual(["factor-not-assessed person: either"]);
    expect(none[0]!.indicators).toEqual(["p", "b", "x"]);
    expect(audited(tree, columns({ a: some(4, 4), p: some(4, 4) })).brief).toEqual([]);
  });

  it("needs a person for a country without a score, with the reason", () => {
    const cells = columns({ a: some(9, 10), b: some(10, 10), c: some(9, 10) });
    const { findings } = audited({ children: [plain("a"), plain("b"), plain("c")] }, cells, {
      missing: { minimumCoverage: 0.5 },
    });
    expect(brief(findings)).toEqual(["country-not-scored person: <C09>"]);
    expect(findings[0]!.message).toContain("33.3 %");
    expect(findings[0]!.figures).toEqual({ coverage: expect.closeTo(1 / 3, 9) });
  });

  it("needs a person for a thin country among the first 20, and notes the 21st", () => {
    // 30 countries, a falling; all but the 20th and the 21st have the rest.
    const a = Array.from({ length: 30 }, (_, i) => 90 - i);
    const b = a.map((value, i) => (i === 19 || i === 20 ? undefined : value));
    const { brief: found } = audited({ children: [plain("a"), plain("b")] }, columns({ a, b }));
    expect(found).toEqual(["thin-country person: <C19>", "thin-country note: <C20>"]);
  });

  it("needs a person where nobody is ranked, whether gates or the evidence are the reason", () => {
    const all = { gates: [{ id: "all", when: { indicator: "a", above: 0 }, effect: "exclude" }] };
    const cells = columns({ a: some(3, 3) });
    const [gated, ...more] = audited({ children: [plain("a")] }, cells, all).findings;
    expect([brief([gated!]), more]).toEqual([["nobody-ranked person: The ranking"], []]);
    expect(gated).toMatchObject({
      id: "coverage:nobody",
      figures: { excluded: 3, unscored: 0 },
      message: expect.stringMatching(/^Gates exclude every country/u),
    });
    expect(audited({ children: [plain("x")] }, cells).findings[0]).toMatchObject({
      code: "nobody-ranked",
      figures: { excluded: 0, unscored: 3 },
      message: expect.stringMatching(/^No candidate has a score/u),
    });
  });

  it("does not blame a country for what nobody has", () => {
    const cells = columns({ a: some(4, 4) });
    const { brief: found } = audited({ children: [factor("p", "a"), factor("q", "x")] }, cells);
    expect(found).toEqual(["factor-not-assessed person: q"]);
  });
});

describe("the audit of required evidence", () => {
  it("says once for each requirement whom it keeps from a rank, by name, with what their scores could be", () => {
    const tree = {
      id: "t",
      children: [
        { id: "need", requires: { anyOf: ["x"], title: "Some x" }, children: [plain("x"), plain("y")] },
        plain("z"),
      ],
    };
    const cells = { AAA: { y: 40, z: 60 }, BBB: { x: 1, y: 1, z: 1 }, CCC: { y: 20, z: 0 } };
    const found = toldBy(check, frame(scored(tree, cells)));
    const [lack] = found.filter(({ code }) => code === "required-evidence-lacking");
    expect(lack).toMatchObject({
      id: "coverage:required-need",
      severity: "person",
      subject: "need",
      indicators: ["x"],
      factors: ["need"],
      countries: ["AAA", "CCC"],
      figures: { countries: 2, candidates: 3 },
    });
    // x from 0 to 100: AAA ((0 + 40) / 2 + 60) / 2 = 40 to ((100 + 40) / 2 + 60) / 2 = 65; CCC 5 to 30.
    expect(lack!.message).toContain("2 of 3 candidates are not ranked (some x)");
    expect(lack!.message).toContain("; their scores could be <AAA> 40–65 and <CCC> 5–30. ");
    expect(found.some(({ code }) => code === "country-not-scored")).toBe(false);
    const { CCC: _, ...fewer } = cells;
    const alone = toldBy(check, frame(scored(tree, fewer))).find(({ code }) => code === lack!.code)!;
    expect(alone.message).toMatch(/^1 of 2 candidates is not ranked \(some x\); .* <AAA> 40–65\. /u);
  });

  it("tells of a thin country its coverage, the best there is, its rank and what its score could be", () => {
    const tree = { children: [plain("a", { weight: 3 }), plain("b")] };
    const cells = columns({ a: [90, undefined, 30], b: [80, 70, 20] });
    const [thin, ...more] = toldBy(check, frame(scored(tree, cells))).filter(
      ({ code }) => code === "thin-country",
    );
    expect(more).toEqual([]);
    expect(thin).toMatchObject({
      id: "coverage:C01",
      severity: "person",
      subject: "<C01>",
      countries: ["C01"],
      // a from 0 to 100: (0 + 70) / 4 to (300 + 70) / 4.
      figures: { coverage: 0.25, bestCoverage: 1, rank: 2, score: 70, scoreAtWorst: 17.5, scoreAtBest: 92.5 },
    });
    expect(thin!.message).toMatch(
      /^It ranks 2 on 25 % of the weight; others have evidence for up to 100 %\. /u,
    );
  });

  it("tells of factors and indicators without evidence the weight that is lost, and how many have what is thin", () => {
    const tree = {
      children: [
        { ...factor("none", "x", "y"), weight: 1 },
        { ...factor("some", "a", "z"), weight: 3 },
        { ...factor("thin", "b"), weight: 6 },
      ],
    };
    const found = audited(tree, columns({ a: some(6, 6), b: some(3, 6) })).findings;
    const bare = { ...BARE, check: "coverage" };
    expect(found.filter(({ code }) => code !== "thin-country")).toEqual([
      {
        ...bare,
        id: "coverage:some",
        code: "indicators-not-assessed",
        severity: "note",
        subject: "some",
        indicators: ["z"],
        factors: ["some"],
        figures: {
          indicatorsWithoutEvidence: 1,
          indicators: 2,
          weightOfFactor: 0.3,
          shareOfFactorWithoutEvidence: 0.5,
        },
        message: expect.stringMatching(
          /^1 of its 2 indicators has no evidence for any country \(50 % of the factor's weight\); the others count for all of it\. Add figures for z,/u,
        ),
      },
      {
        ...bare,
        id: "coverage:none",
        code: "factor-not-assessed",
        severity: "person",
        subject: "none",
        indicators: ["x", "y"],
        factors: ["none"],
        figures: {
          indicatorsWithoutEvidence: 2,
          indicators: 2,
          weightOfFactor: 0.1,
          shareOfFactorWithoutEvidence: 1,
        },
        message: expect.stringMatching(
          /^No country has evidence, so 10 % of the weight goes to other factors\. Add figures or analysts' findings for x and y,/u,
        ),
      },
      {
        ...bare,
        id: "coverage:b",
        code: "thin-indicator",
        severity: "note",
        subject: "b",
        indicators: ["b"],
        figures: { countries: 3, of: 6 },
        message: expect.stringMatching(/^3 of 6 candidates have it,/u),
      },
    ]);
  });

  it("names where evidence falls short, if that is not the whole", () => {
    const strict = { missing: { minimumCoverage: 1, policy: "rescale" } };
    const tree = { children: [{ id: "f", ...strict, children: [plain("a"), plain("b")] }] };
    const found = toldBy(check, frame(scored(tree, columns({ a: [1, 2, 3], b: [1, 2, undefined] }))));
    const none = found.find(({ code }) => code === "country-not-scored")!;
    expect(none).toMatchObject({ id: "coverage:C02", countries: ["C02"], severity: "person", figures: {} });
    expect(none.factors).toEqual(["f"]);
    expect(none.message).toMatch(/^No score \(.*f\b.*\)\. Find the evidence,/u);
  });
});

it("in use are figures that candidates' scores rest on, that gates tested of candidates, and on which somebody is excluded", () => {
  const own = { a: 1, idle: 1, out: 0, flag: 1, other: 0 };
  const gates = ["out", "other", "flag"].map((indicator) => ({
    id: indicator,
    when: { indicator, above: 0.5 },
    effect: indicator === "flag" ? "flag" : "exclude",
  }));
  const tree = { children: [plain("a"), plain("idle", { weight: 0 })] };
  const used = observationsInUse(frame(scored(tree, { AAA: own, BBB: { ...own, out: 1 } }, { gates })));
  expect([...used].map(({ locator }) => locator).sort()).toEqual([
    "AAA, a",
    "AAA, flag",
    "AAA, other",
    "AAA, out",
    "BBB, out",
  ]);
});
