import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { nodeScores } from "../../src/explain/nodes.ts";
import { buildExplanation, buildRanking, medianReference } from "../../src/index.ts";
import { type Ranking, rankingSchema, type ScoreNode } from "../../src/model/documents/ranking.ts";
import { compile, score } from "../../src/scoring/index.ts";
import { draws } from "../properties/seed.ts";
import { type Cells, evidenceOf, plain, profileOf, scored } from "../scoring/fixture.ts";
import { worlds } from "../scoring/random-profile.ts";
import { around } from "./surroundings.ts";

const ranking = (...args: Parameters<typeof scored>): Ranking => buildRanking(scored(...args), around);
const of = (ranking: Ranking, country: string) => ranking.ranked.find((one) => one.country === country)!;

function leavesOf(nodes: readonly ScoreNode[]): ScoreNode[] {
  return nodes.flatMap((node) => (node.children ? leavesOf(node.children) : [node]));
}

function factorsOf(nodes: readonly ScoreNode[]): ScoreNode[] {
  return nodes.flatMap((node) => (node.children ? [node, ...factorsOf(node.children)] : []));
}

const sum = (values: readonly (number | null)[]) => values.reduce<number>((total, one) => total + one!, 0);

const near = (actual: number, expected: number, what: string) => {
  expect(Math.abs(actual - expected), `${what}: ${actual} and ${expected}`).toBeLessThanOrEqual(1e-9);
};

const POLICIES = fc.constantFrom("rescale", "worst", "median", "peer-median");

describe("the ranking document", () => {
  it("marks a rank that moves by more than three where gaps are left out and not filled", () => {
    // AAA: (80 + 88) / 2 = 84 before 81 to 83, and without what stands in for y 80, behind them all: sixth.
    const others = Object.fromEntries(
      [74, 75, 76, 77, 78].map((x, i) => [`${"BCDEF"[i]}AA`, { x, y: 88, group: "g" }]),
    );
    const cells: Cells = { AAA: { x: 80, group: "g" }, ...others };
    const tree = { children: [plain("x"), plain("y")] };
    const marked = (policy: string, rest: Cells = {}) =>
      ranking(tree, { ...cells, ...rest }, { missing: { policy }, peers: { by: "group" } })
        .ranked.filter(({ gap }) => gap)
        .map(({ country, rank }) => [country, rank]);
    expect(marked("peer-median")).toEqual([["AAA", 1]]);
    expect(marked("rescale")).toEqual([]);
    // With a seventh country that has the last place anyway nothing else moves; three places are not more than three.
    const { FAA: _, EAA: __, ...fewer } = cells;
    const three = { ...fewer, GAA: { x: 1, y: 88, group: "g" }, HAA: { x: 2, y: 88, group: "g" } };
    const document = ranking(tree, three, { missing: { policy: "peer-median" }, peers: { by: "group" } });
    expect(document.ranked.filter(({ gap }) => gap)).toEqual([]);
    expect(document.ranked[0]!.country).toBe("AAA");
  });

  it("has contributions that sum from children to parent and from factors to score - reference", () => {
    fc.assert(
      fc.property(
        worlds({ minimumCoverage: true, appliesWhen: true, depth: 3, widest: 4 }, 5),
        POLICIES,
        ({ tree, cells }, policy) => {
          const document = ranking(tree, cells, { missing: { policy }, peers: { by: "group" } });
          fc.pre(document.reference.score !== null);
          for (const { country, score, factors } of document.ranked) {
            near(sum(factors.map((one) => one.versusReference)), score - document.reference.score!, country);
            for (const { id, children, versusReference } of factorsOf(factors)) {
              near(sum(children!.map((one) => one.versusReference)), versusReference!, `${country} ${id}`);
            }
          }
        },
      ),
      draws(400),
    );
  });

  it("has effective weights that sum to 1 over the leaves that enter, and from children to parent", () => {
    fc.assert(
      fc.property(worlds({ minimumCoverage: true, appliesWhen: true }, 4), ({ tree, cells }) => {
        for (const { country, factors } of ranking(tree, cells).ranked) {
          near(sum(leavesOf(factors).map(({ weight }) => weight)), 1, country);
          for (const { id, weight, children } of factorsOf(factors)) {
            near(sum(children!.map((child) => child.weight)), weight, `${country} ${id}`);
          }
          for (const leaf of leavesOf(factors)) if (leaf.score === null) expect(leaf.weight).toBe(0);
        }
      }),
      draws(200),
    );
  });

  it("has the same effects however deep its trees go, also where too many indicators come and go for all contributions", () => {
    const ids = Array.from({ length: 300 }, (_, i) => `i${i}`);
    const values = (from: number, step: number) =>
      Object.fromEntries(ids.slice(from).map((id, i) => [id, 10 + (step * i) / 10]));
    // Fourteen are missing for CHL: each of them stands beside thirteen, which can be enumerated; the others beside fourteen.
    const table = scored(
      { children: [{ id: "wide", children: ids.map((id) => plain(id)) }] },
      { AGO: values(0, 3), BRA: values(0, 2), CHL: values(14, 1) },
    );
    const [deep, flat] = [buildRanking(table, around), buildRanking(table, { ...around, depth: 1 })];
    const leaves = leavesOf(of(deep, "CHL").factors).map(({ versusReference }) => versusReference === null);
    expect(leaves).toEqual(ids.map((_, i) => i >= 14));
    const effects = ({ ranked }: Ranking) => ranked.map((one) => one.effects);
    expect(effects(deep)).toEqual(effects(flat));
  });

  it("gives every node's score in the profile's order, and what goes up from those that are normalised, to who asks for scores alone", () => {
    fc.assert(
      fc.property(
        worlds({ normalise: true, minimumCoverage: true, appliesWhen: true, depth: 3, widest: 4 }, 5),
        POLICIES,
        ({ tree, cells }, policy) => {
          const table = scored(tree, cells, { missing: { policy }, peers: { by: "group" } });
          const { ranked, profile } = buildRanking(table, around);
          const told = (nodes: readonly ScoreNode[]): [string, number | null][] =>
            nodes.flatMap(({ id, score, normalised, children }) => [
              [id, score],
              [`${id} up`, normalised ?? null],
              ...told(children ?? []),
            ]);
          const idsOf = (nodes: Ranking["profile"]["factors"]): string[] =>
            nodes.flatMap(({ id, normalise, children }) => [
              id,
              ...(children && normalise ? [`${id} up`] : []),
              ...idsOf(children ?? []),
            ]);
          const scoresOf = nodeScores(table);
          for (const [at, { factors }] of ranked.entries()) {
            const scores = new Map(told(factors));
            const expected = idsOf(profile.factors).map((id) => scores.get(id) ?? null);
            expect(scoresOf(table.ranked[at]!)).toEqual(expected);
          }
        },
      ),
      draws(200),
    );
  });

  it("gives no score below a node that applies to nobody, also of what weighs nothing there", () => {
    const nobody = plain("x", { appliesWhen: { indicator: "kind", is: ["none"] } });
    const tree = { children: [{ id: "f", children: [nobody, plain("idle", { weight: 0 })] }, plain("y")] };
    const table = scored(tree, { AAA: { x: 1, idle: 2, y: 3, kind: "a" } });
    expect(nodeScores(table)(table.ranked[0]!)).toEqual([null, null, null, 3]);
  });

  it("tells of a node that is normalised its own score, what goes up from it, and among how many it is placed", () => {
    const tree = {
      children: [{ id: "a", normalise: "percentile", children: [plain("x"), plain("y")] }, plain("z")],
    };
    const cells = { AGO: { x: 10, y: 30, z: 0 }, BRA: { x: 40, y: 80, z: 0 }, CHL: { z: 4 } };
    const document = ranking(tree, cells);
    expect(document.profile.factors[0]).toMatchObject({ normalise: { method: "percentile" }, candidates: 2 });
    const [a] = of(document, "AGO").factors;
    expect(a).toMatchObject({ score: 20, normalised: 25, points: 12.5 });
    // What its children make is its own score.
    expect(a!.children!.map(({ points }) => points)).toEqual([5, 15]);
    const [without] = of(document, "CHL").factors;
    expect(without!.score).toBeNull();
    expect(without).not.toHaveProperty("normalised");
  });

  it("has points that sum to an arithmetic parent's score, and none under another", () => {
    const cells: Cells = { AGO: { x: 80, y: 20, v: 30, w: 60 }, BRA: { x: 80, v: 30, w: 60 } };
    const tree = {
      children: [
        { id: "a", weight: 3, children: [plain("x", { weight: 2 }), plain("y")] },
        { id: "g", aggregate: "geometric", children: [plain("v"), plain("w")] },
      ],
    };
    const document = ranking(tree, cells);
    for (const country of ["AGO", "BRA"]) {
      const { score, factors } = of(document, country);
      near(sum(factors.map(({ points }) => points)), score, country);
      const [a, g] = factors;
      near(sum(a!.children!.map(({ points }) => points ?? 0)), a!.score!, `${country} a`);
      expect(g!.children!.map(({ points }) => points)).toEqual([null, null]);
    }
    expect(of(document, "AGO").factors[0]!.children!.map(({ points }) => points)).toEqual([
      expect.closeTo(160 / 3, 12),
      expect.closeTo(20 / 3, 12),
    ]);
    // What is missing has no points, not 0.
    expect(of(document, "BRA").factors[0]!.children!.map(({ points }) => points)).toEqual([80, null]);
  });

  it("gives coverage as the share of the profile's weight with evidence", () => {
    const tree = { children: [{ id: "a", weight: 3, children: [plain("x"), plain("y")] }, plain("z")] };
    const document = ranking(tree, { AGO: { x: 1, z: 1 }, BRA: { x: 1, y: 1, z: 1 } });
    expect(of(document, "AGO").coverage).toBe(0.625);
    expect(of(document, "AGO").factors.map(({ coverage }) => coverage)).toEqual([0.5, 1]);
    expect(of(document, "BRA").coverage).toBe(1);
  });

  it("labels what is missing, and what is missing on both sides with 0 and notAssessed", () => {
    const tree = { children: [plain("x"), plain("y"), plain("nobody")] };
    const document = ranking(tree, { AGO: { x: 80 }, BRA: { x: 20, y: 90 }, CAN: { x: 20, y: 70 } });
    const [, y, nobody] = of(document, "AGO").factors;
    expect(y).toMatchObject({ score: null, missing: "not assessed" });
    expect(y).not.toHaveProperty("notAssessed");
    // The reference is (20, 80). Taking y away leaves 20 of 50 before x is switched, and 80 of 80 after.
    expect(y!.versusReference).toBe(-15);
    expect(nobody).toMatchObject({
      score: null,
      missing: "not assessed",
      notAssessed: true,
      versusReference: 0,
    });
    expect(y).not.toHaveProperty("value");
  });

  it("says which stand-in is used, and gives 0 and notAssessed where it stands for everybody", () => {
    const tree = { children: [plain("x"), plain("y"), plain("nobody")] };
    const cells: Cells = { AGO: { x: 80 }, BRA: { x: 20, y: 60 }, CAN: { x: 20, y: 40 } };
    const document = ranking(tree, cells, { missing: { policy: "worst" } });
    const [, y, nobody] = of(document, "AGO").factors;
    // A score is of evidence; what the policy puts in its place is named apart, so that nobody takes it for a finding.
    expect(y).toMatchObject({ score: null, filled: 0, missing: "not assessed; worst value used" });
    expect(nobody).toMatchObject({ notAssessed: true, versusReference: 0 });
    expect(document.reference.score).not.toBeNull();
    near(
      sum(of(document, "AGO").factors.map(({ versusReference }) => versusReference)),
      of(document, "AGO").score - document.reference.score!,
      "AGO",
    );
  });

  it("has a line for what does not apply to a country but is part of what it is compared with", () => {
    const when = { indicator: "group", is: ["north"] };
    const tree = { children: [plain("x"), plain("y", { appliesWhen: when })] };
    const cells: Cells = {
      AGO: { x: 80, group: "south" },
      BRA: { x: 40, y: 90, group: "north" },
      CAN: { x: 40, y: 90, group: "north" },
    };
    const document = ranking(tree, cells);
    const { score, factors } = of(document, "AGO");
    expect(factors[1]).toMatchObject({ id: "y", score: null, missing: "does not apply to this country" });
    near(sum(factors.map((one) => one.versusReference)), score - document.reference.score!, "AGO");
  });

  it("tells of a figure all that its publisher says, where it stands, what it was made of and what was done to it", () => {
    const told = {
      year: 2021,
      measured: 2019,
      atLatest: true,
      ages: "10-14",
      unit: "per 1,000",
      se: 2,
      lower: 96,
      upper: 104,
      note: "An estimate.",
      quote: "a hundred",
    } as const;
    const made = { vintage: "2023", formula: "a / b", inputs: [{ file: "f.csv", locator: "B2" }] };
    const cells = Object.fromEntries([..."ABCDEFGHIJ"].map((one, i) => [one.repeat(3), { x: i + 1, y: 1 }]));
    const evidence = evidenceOf({ ...cells, JJJ: { x: 100, y: 1 } });
    const values: typeof evidence.values = (want) => {
      const all = new Map(evidence.values(want));
      return want.indicator === "x" ? all.set("JJJ", { ...all.get("JJJ")!, ...told, ...made }) : all;
    };
    const children = [{ indicator: "x", normalise: "min-max", treat: "winsorise" }, plain("y")];
    const table = score(compile(profileOf({ children })), { ...evidence, values });
    const document = buildRanking(table, around);
    const [x, y] = of(document, "JJJ").factors;
    // 1 to 9 and 100: one round draws the last value in to the one before it.
    expect(x).toMatchObject({
      indicator: "x",
      value: 100,
      ...told,
      score: 100,
      treatment: "winsorised from 100 to 9",
      winsorised: { from: 100, to: 9 },
      source: { id: "tidy", file: "invented.csv", locator: "JJJ, x", ...made },
    });
    const plainly = ["value", "source", "indicator", "score"];
    const more = [...Object.keys(told), "treatment", "winsorised", "reading", "verdict", "missing"];
    expect(plainly.filter((key) => !(key in y!))).toEqual([]);
    expect(more.filter((key) => key in y!)).toEqual([]);
    expect(Object.keys(y!.source!).sort()).toEqual(["file", "id", "locator"]);
    expect("treatment" in of(document, "III").factors[0]!).toBe(false);
  });

  it("tells of a figure that passes or fails by how much, and how likely it would pass again where its error is known", () => {
    const evidence = evidenceOf({
      AAA: { x: 10, group: "g" },
      BBB: { x: 20, group: "g" },
      CCC: { x: 30, group: "g" },
    });
    const values: typeof evidence.values = (want) =>
      new Map(
        [...evidence.values(want)].map(([code, one]) => [code, code === "CCC" ? { ...one, se: 5 } : one]),
      );
    const profile = profileOf(
      { children: [{ indicator: "x", normalise: "peer-median" }] },
      { peers: { by: "group" } },
    );
    const document = buildRanking(score(compile(profile), { ...evidence, values }), around);
    // 10 above the median of 20: a difference of two measurements errs by 5 times the root of 2, so Φ(√2).
    expect(of(document, "CCC").factors[0]!.verdict).toMatchObject({
      passed: true,
      bar: 20,
      margin: 10,
      passAgain: expect.closeTo(0.921350396474857, 9),
    });
    expect(of(document, "AAA").factors[0]!.verdict).toMatchObject({ passed: false, margin: -10 });
    expect("passAgain" in of(document, "AAA").factors[0]!.verdict!).toBe(false);
    expect(of(document, "AAA").factors[0]!.reading).toMatch(/^not passed: .*\(20\) by 10$/u);
  });

  it("counts what is passed of a scorecard at its node, and nothing where that does not apply", () => {
    const when = { indicator: "kind", is: ["a"] };
    const judged = { indicator: "x", normalise: { method: "peer-median" }, appliesWhen: when };
    const tree = {
      children: [
        { id: "card", children: [judged] },
        { id: "rest", children: [plain("y")] },
      ],
    };
    const own = (x: number, kind: string) => ({ x, y: 1, kind, group: "g" });
    const cells = { AAA: own(1, "a"), BBB: own(2, "a"), CCC: own(3, "a"), DDD: own(4, "b") };
    const { ranked } = ranking(tree, cells, { peers: { by: "group" } });
    const cards = ranked.map(({ country, factors }) => [
      country,
      factors[0]!.scorecard?.passed,
      factors[0]!.doesNotApply,
    ]);
    expect(cards.sort()).toEqual([
      ["AAA", 0, undefined],
      ["BBB", 0, undefined],
      ["CCC", 1, undefined],
      ["DDD", undefined, true],
    ]);
    // No node without a verdict has a card, not even an empty one.
    for (const { factors } of ranked) expect("scorecard" in factors[1]!).toBe(false);
  });

  it("compares with the median of each indicator's score over the ranked, and over nobody else", () => {
    const tree = { children: [plain("x"), plain("y")] };
    const cells: Cells = {
      AGO: { x: 10, y: 50 },
      BRA: { x: 20 },
      CAN: { x: 90, y: 70 },
      DNK: { x: 100, y: 100 },
    };
    const gates = [{ id: "g", when: { country: ["DNK"] }, effect: "exclude" }];
    const reference = medianReference(scored(tree, cells, { gates }));
    expect([...reference.leafScores]).toEqual([20, 60]);
    expect(reference.score).toBe(40);
    expect(reference.kind).toBe("median");
  });

  it("holds to its schema, whatever the evidence", () => {
    fc.assert(
      fc.property(worlds({ minimumCoverage: true, appliesWhen: true }, 3), ({ tree, cells }) => {
        const gates = [
          { id: "out", when: { indicator: "group", is: ["north"] }, effect: "exclude" },
          { id: "note", when: { indicator: "x0", above: 50 }, effect: "flag" },
        ];
        const document = ranking(tree, cells, { gates });
        expect(rankingSchema.parse(document)).toEqual(document);
        expect(JSON.parse(JSON.stringify(document))).toEqual(document);
        const everybody = [...document.ranked, ...document.excluded, ...document.unscored];
        expect(everybody.map(({ country }) => country).sort()).toEqual(["C0", "C1", "C2"]);
      }),
      draws(100),
    );
  });

  it("keeps the score of the excluded, with the gates that excluded them and their margins", () => {
    const gates = [
      { id: "out", when: { indicator: "x", above: 70 }, effect: "exclude", authority: "an invented act" },
      { id: "note", title: "Noted", when: { indicator: "x", above: 0 }, effect: "flag", reason: "for show" },
    ];
    const document = ranking({ children: [plain("x")] }, { AGO: { x: 80 }, BRA: { x: 60 } }, { gates });
    expect(document.excluded).toEqual([
      {
        country: "AGO",
        name: "AGO",
        score: 80,
        gates: [
          {
            id: "out",
            title: "out",
            reason: "out",
            authority: "an invented act",
            observed: "x is 80",
            found: [{ kind: "indicator", id: "x", title: "x", value: 80 }],
            margin: 10,
          },
        ],
      },
    ]);
    expect(of(document, "BRA").flags).toEqual([
      {
        gate: "note",
        title: "Noted",
        reason: "for show",
        authority: null,
        observed: "x is 60",
        found: [{ kind: "indicator", id: "x", title: "x", value: 60 }],
        margin: 60,
      },
    ]);
  });
});

it("a ranking restates the profile: what is weighed, by how much and how, why, and what is required", () => {
  const tree = {
    id: "need",
    aggregate: "geometric",
    requires: { anyOf: ["x", "y"] },
    children: [
      {
        indicator: "x",
        title: { en: "An x", fr: "Un x" },
        weight: 3,
        direction: "lower",
        transform: "log",
        treat: "winsorise",
        evidence: "proxy",
        basis: { en: "A survey", fr: "Une enquête" },
        reason: "As the law asks.",
        normalise: { method: "goalposts", from: 1, to: 100 },
      },
      {
        id: "f",
        reason: { en: "Why", fr: "Pourquoi" },
        requires: { anyOf: ["y"], title: "some y" },
        missing: { policy: "worst", minimumCoverage: 0.5 },
        children: [plain("y")],
      },
    ],
  };
  const { profile } = ranking(
    tree,
    { AAA: { x: 10, y: 20 } },
    { missing: { policy: "median", minimumCoverage: 0.25 } },
  );
  const [x, f] = profile.factors;
  expect(profile).toMatchObject({
    id: "test",
    scale: [0, 100],
    missing: { policy: "median", minimumCoverage: 0.25 },
    minimumCoverage: 0.25,
    aggregate: { method: "geometric" },
    requires: { anyOf: ["x", "y"] },
  });
  expect(profile.requires!.title).toMatch(/An x.* y\b/u);
  expect(x).toEqual({
    id: "x",
    title: "An x",
    weight: 3,
    effectiveWeight: 0.75,
    weightAsItActs: null,
    missing: { policy: "median", minimumCoverage: 0.25 },
    evidence: "proxy",
    basis: "A survey",
    reason: "As the law asks.",
    indicator: "x",
    direction: "lower",
    transform: "log",
    treat: { method: "winsorise" },
    normalise: { method: "goalposts", from: 1, to: 100 },
  });
  expect(f).toMatchObject({
    effectiveWeight: 0.25,
    reason: { en: "Why", fr: "Pourquoi" },
    requires: { title: "some y", anyOf: ["y"] },
    missing: { policy: "worst", minimumCoverage: 0.5 },
    aggregate: { method: "arithmetic" },
    children: [{ id: "y", effectiveWeight: 0.25 }],
  });
  expect(["basis", "evidence", "indicator"].filter((key) => key in f!)).toEqual([]);
  expect(
    ["basis", "evidence", "reason", "requires", "transform", "treat", "children"].filter(
      (key) => key in f!.children![0]!,
    ),
  ).toEqual([]);
});

describe("a ranking of which not all is asked", () => {
  const tree = { children: [{ id: "f", children: [plain("x"), plain("y")] }, plain("z")] };
  const table = scored(
    tree,
    { AGO: { x: 90, y: 80, z: 70 }, BRA: { x: 60, z: 50 }, CAN: {}, DNK: { x: 1, y: 1, z: 99 } },
    {
      gates: [{ id: "out", when: { indicator: "z", above: 90 }, effect: "exclude" }],
    },
  );

  it("explains as many as are asked for from the top, and as deep", () => {
    const { ranked } = buildRanking(table, { ...around, explained: 1, depth: 1 });
    expect(ranked.map(({ factors }) => factors.map(({ id, children }) => [id, children]))).toEqual([
      [
        ["f", []],
        ["z", undefined],
      ],
      [],
    ]);
    expect([ranked[0]!.effects === null, ranked[1]!.effects]).toEqual([false, null]);
    const whole = buildRanking(table, around).ranked;
    expect(whole.map(({ factors }) => factors[0]!.children!.map(({ id }) => id).join())).toEqual([
      "x,y",
      "x,y",
    ]);
    expect(whole[0]!.effects).toEqual(ranked[0]!.effects);
  });

  it("has of those who are shown alone, says how many there are, and leaves the others out of a cross-check", () => {
    const shown = { as: { names: ["some"] } as never, has: (country: string) => country !== "BRA" };
    const crossCheck = {
      method: "m",
      title: "M",
      tau: 1,
      first: { of: 2, shared: 2 },
      countries: ["AGO", "BRA"].map((country, i) => ({ country, rank: i + 1, score: 1 })),
    };
    const of = (has: typeof shown.has) =>
      buildRanking(table, { ...around, shown: { ...shown, has }, crossCheck });
    const codes = (document: Ranking) => [
      ...[document.ranked, document.excluded, document.unscored, document.crossCheck!.countries].map((all) =>
        all.map(({ country }) => country).join(),
      ),
      document.shown!.of,
    ];
    const counts = { ranked: 2, apart: 0, excluded: 1, unscored: 1 };
    expect(codes(of(shown.has))).toEqual(["AGO", "DNK", "CAN", "AGO", counts]);
    expect(codes(of((country) => country === "BRA"))).toEqual(["BRA", "", "", "BRA", counts]);
    expect("shown" in buildRanking(table, around)).toBe(false);
    expect(buildRanking(table, { ...around, crossCheck }).crossCheck).toEqual(crossCheck);
  });

  it("counts who else shares a rank, and says whether scores have ends", () => {
    const level = { AGO: { x: 50 }, BRA: { x: 50 }, CAN: { x: 40 } };
    const { ranked, profile } = ranking({ children: [plain("x")] }, level);
    expect(ranked.map(({ rank, tied }) => [rank, tied])).toEqual([
      [1, 1],
      [1, 1],
      [3, 0],
    ]);
    expect(profile.bounded).toBe(true);
    const z = { indicator: "x", normalise: "z-score" };
    const bounded = (weight: number) =>
      ranking({ children: [{ ...z, weight }, plain("y")] }, { AGO: { x: 1, y: 1 }, BRA: { x: 2, y: 2 } })
        .profile.bounded;
    expect([bounded(1), bounded(0)]).toEqual([false, true]);
  });
});

describe("the explanation document", () => {
  const tree = { children: [plain("x"), plain("y")] };
  const cells: Cells = { AGO: { x: 80, y: 80 }, BRA: { x: 60, y: 60 }, CAN: { x: 70, y: 70 }, DNK: {} };
  const gates = [{ id: "out", when: { country: ["CAN"] }, effect: "exclude" }];
  const explain = (country: string) => buildExplanation(scored(tree, cells, { gates }), country, around);

  it("gives an excluded country its score and the rank that it would take beside the ranked", () => {
    expect(explain("CAN")).toMatchObject({ status: "excluded", rank: 2, of: 2, score: 70 });
    expect(explain("CAN")!.gates).toMatchObject([{ id: "out", outcome: "met", effect: "exclude" }]);
  });

  it("says at which node an unscored country failed, with no rank and no contributions", () => {
    const found = explain("DNK")!;
    expect(found).toMatchObject({ status: "unscored", rank: null, score: null });
    expect(found.failure).toEqual({
      node: "test",
      title: "test",
      reason: "none of its parts is assessed",
      cause: { code: "nothing-assessed" },
    });
    expect(found.factors.map(({ versusReference }) => versusReference)).toEqual([null, null]);
  });

  it("goes down to the cell that each value came from", () => {
    expect(explain("AGO")!.factors[0]).toMatchObject({
      indicator: "x",
      value: 80,
      source: { id: "tidy", file: "invented.csv", locator: "AGO, x" },
    });
  });

  it("knows nothing of a country that is not in the evidence", () => {
    expect(explain("ZWE")).toBeUndefined();
  });
});
