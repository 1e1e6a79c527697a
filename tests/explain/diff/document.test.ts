import { describe, expect, it } from "vitest";
import type { Reckoning } from "../../../src/explain/diff/causes.ts";
import { buildDiff } from "../../../src/explain/diff/diff.ts";
import { buildRanking } from "../../../src/explain/index.ts";
import type { Ranking } from "../../../src/model/documents/ranking.ts";
import { diffDocument } from "../../../src/report/english.ts";
import { en } from "../../../src/words/en/index.ts";
import { type Cells, plain, scored } from "../../scoring/fixture.ts";
import { around } from "../surroundings.ts";

const two = (weight = 1) => ({ children: [plain("x", { weight, title: "An x" }), plain("y")] });
const flat = (one: number) => ({ x: one, y: one });
/** A gate that excludes by `out`, and one that flags by `flag`. */
const gates = ["out", "flag"].map((indicator) => ({
  id: indicator,
  title: `Is ${indicator}`,
  when: { indicator, above: 0 },
  effect: indicator === "out" ? "exclude" : "flag",
}));
const ranking = (
  cells: Cells,
  tree: object = two(),
  of: Partial<typeof around> = {},
  rest: object = { gates },
) => buildRanking(scored(tree, cells, rest), { ...around, ...of });

/** Of every country that moved: half by one cause, half by another. */
const halves: Reckoning = {
  basis: "evidence",
  profileChanges: [],
  notes: [{ code: "note", message: "A note of the reckoning.", where: null }],
  causes: (_, change) => ({
    causes:
      change === 0
        ? []
        : [
            { cause: "weights", score: change / 4 },
            { cause: "data:a", score: (3 * change) / 4 },
          ],
  }),
  statusCauses: (_, before, after) => [{ cause: `${before} to ${after} + gates`, share: 1 }],
};
const diff = (before: Ranking, after: Ranking, reckoning = halves) =>
  diffDocument(
    buildDiff({ label: "one", ranking: before }, { label: "two", ranking: after }, reckoning),
    en,
    en,
  );

const before = ranking({
  AAA: flat(90),
  BBB: flat(80),
  CCC: { ...flat(70), flag: 1 },
  DDD: flat(60),
  EEE: { ...flat(50), out: 1 },
  GGG: flat(10),
});
const after = ranking({
  AAA: flat(40),
  BBB: flat(80),
  CCC: flat(75),
  DDD: { ...flat(60), out: 2 },
  EEE: { ...flat(95), flag: 3 },
  FFF: flat(75),
  GGG: {},
});
const of = (found: ReturnType<typeof diff>, country: string) =>
  found.countries.find((one) => one.country === country)!;

describe("what moved between two rankings", () => {
  const found = diff(before, after);

  it("is told of every country that either has, in the order of their codes, with both places and scores", () => {
    expect(
      found.countries.map((one) => [
        one.country,
        one.statusBefore,
        one.statusAfter,
        one.rankBefore,
        one.rankAfter,
        one.change,
      ]),
    ).toEqual([
      ["AAA", "ranked", "ranked", 1, 5, -50],
      ["BBB", "ranked", "ranked", 2, 2, 0],
      ["CCC", "ranked", "ranked", 3, 3, 5],
      ["DDD", "ranked", "excluded", 4, null, 0],
      ["EEE", "excluded", "ranked", null, 1, 45],
      ["FFF", "absent", "ranked", null, 3, null],
      ["GGG", "ranked", "unscored", 5, null, null],
    ]);
    expect(of(found, "CCC")).toMatchObject({ tiedAfter: 1, scoreBefore: 70, scoreAfter: 75 });
    expect("tiedBefore" in of(found, "CCC")).toBe(false);
  });

  it("names who came past a country, whom it passed, and who came or went ahead of it", () => {
    const { overtakenBy, overtook, enteredAhead, leftAhead } = of(found, "AAA");
    expect([overtakenBy, overtook, enteredAhead, leftAhead]).toEqual([
      ["BBB", "CCC"],
      [],
      ["EEE", "FFF"],
      [],
    ]);
    expect(of(found, "BBB")).toMatchObject({
      overtook: ["AAA"],
      leftAhead: [],
      enteredAhead: ["EEE"],
      overtakenBy: [],
    });
    const gone = diff(before, ranking({ BBB: flat(80), CCC: flat(90) }));
    expect(of(gone, "BBB")).toMatchObject({ leftAhead: ["AAA"], overtakenBy: ["CCC"], enteredAhead: [] });
    expect(of(gone, "AAA")).toMatchObject({ leftAhead: [], overtook: [] });
  });

  it("says why a country is ranked no more, or is now, with what either side says of it", () => {
    expect(of(found, "DDD").status).toMatchObject({
      causes: [{ cause: "ranked to excluded + gates", share: 1 }],
      before: [],
      after: [expect.stringMatching(/^Is out/u)],
    });
    expect(of(found, "EEE").status).toMatchObject({ before: [expect.stringMatching(/^Is out/u)], after: [] });
    expect(of(found, "FFF").status!.causes).toEqual([{ cause: "countries", share: 1 }]);
    expect(of(found, "GGG").status!.after).toHaveLength(1);
    expect(of(found, "BBB").status).toBeUndefined();
  });

  it("has the reasons as figures beside the words: what a gate found, what is required, where evidence fell short", () => {
    const reasons = (cells: Cells, tree: object, rest: object = {}) =>
      of(diff(ranking({ AAA: flat(40) }), ranking(cells, tree, {}, rest)), "AAA").status!.reasons!.after;
    expect(reasons({ AAA: { ...flat(40), out: 3 } }, two(), { gates })).toEqual([
      {
        words: expect.stringMatching(/^Is out.*out is 3/u),
        title: "Is out",
        found: [{ kind: "indicator", id: "out", title: "out", value: 3 }],
        margin: 3,
      },
    ]);
    const requires = { ...two(), id: "need", requires: { anyOf: ["x"], title: "Some x" } };
    // Without x of 0 to 100 from 40 / 2 on.
    expect(reasons({ AAA: { y: 40 } }, requires)).toEqual([
      {
        words: expect.stringMatching(/Some x.*20–70/u),
        title: "need",
        requires: [{ node: "need", title: "Some x", anyOf: [{ id: "x", title: "An x" }] }],
        scoreRange: [20, 70],
      },
    ]);
    const [short, ...more] = reasons({ AAA: { y: 40 } }, two(), { missing: { minimumCoverage: 0.9 } });
    expect(more).toEqual([]);
    expect(short).toMatchObject({
      title: "test",
      node: "test",
      words: expect.stringMatching(/^at “test”: 50 % /u),
    });
    expect(Object.keys(short!).sort()).toEqual(["cause", "node", "title", "words"]);
  });

  it("counts gates among the causes of a score only where they changed who is ranked, and then for nothing", () => {
    expect(of(found, "EEE").causes).toEqual([
      { cause: "weights", score: 11.25 },
      { cause: "data:a", score: 33.75 },
      { cause: "gates", score: 0 },
    ]);
    expect(of(found, "CCC").causes).toHaveLength(2);
    expect(["together", "because"].filter((key) => key in of(found, "CCC"))).toEqual([]);
    const other = { ...halves, statusCauses: () => [{ cause: "data:gates", share: 1 }] };
    expect(of(diff(before, after, other), "EEE").causes).toHaveLength(2);
  });

  it("names the flags that came and went of those ranked on both sides", () => {
    expect(of(found, "CCC").flags).toEqual({ raised: [], cleared: [{ id: "flag", title: "Is flag" }] });
    expect(of(diff(after, before), "CCC").flags).toEqual({
      raised: [{ id: "flag", title: "Is flag" }],
      cleared: [],
    });
    expect(of(found, "EEE").flags).toBeUndefined();
    expect(of(found, "BBB").flags).toBeUndefined();
  });

  it("sums up each cause: over how many countries, by how much, and where most", () => {
    // AAA −50, CCC 5, EEE 45: 100 in three countries, a quarter of it by weights.
    expect(
      found.causes.map(({ cause, countries, meanAbsolute, largest }) => [
        cause,
        countries,
        meanAbsolute,
        largest,
      ]),
    ).toEqual([
      ["data:a", 3, 25, { country: "AAA", name: "AAA", score: -37.5 }],
      ["weights", 3, expect.closeTo(25 / 3, 12), { country: "AAA", name: "AAA", score: -12.5 }],
    ]);
  });

  it("puts causes that did as much in the order of their names", () => {
    const equal = (...causes: string[]): Reckoning => ({
      ...halves,
      causes: (_, change) => ({ causes: causes.map((cause) => ({ cause, score: change / 4 })) }),
    });
    for (const met of [
      ["weights", "data:b", "aggregation", "data:a"],
      ["data:a", "aggregation", "data:b", "weights"],
    ])
      expect(diff(before, after, equal(...met)).causes.map(({ cause }) => cause)).toEqual([
        "aggregation",
        "data:a",
        "data:b",
        "weights",
      ]);
  });

  it("has Kendall's tau over those ranked on both sides, and none where one side has no order", () => {
    // AAA, BBB, CCC to BBB, CCC, AAA: one pair of three keeps its order, two turn.
    expect(found.tau).toBeCloseTo(-1 / 3, 12);
    expect(diff(ranking({ AAA: flat(1) }), ranking({ AAA: flat(2) })).tau).toBeNull();
  });

  it("counts who is ranked, excluded and without a score on either side", () => {
    expect([found.before, found.after]).toMatchObject([
      { label: "one", ranked: 5, excluded: 1, unscored: 0, scale: [0, 100] },
      { label: "two", ranked: 5, excluded: 1, unscored: 1, scale: [0, 100] },
    ]);
  });
});

describe("what is said beside", () => {
  const dataset = (asOf: number | null) => ({ dataset: { asOf, sha256: "", sources: [] } });
  const notes = (was: number | null, is: number | null, basis: Reckoning["basis"] = "evidence") =>
    diff(ranking({ AAA: flat(1) }, two(), dataset(was)), ranking({ AAA: flat(2) }, two(), dataset(is)), {
      ...halves,
      basis,
    }).notes;

  it("is the years, where they are known and differ, and what that means for the causes", () => {
    expect(notes(2021, 2021)).toEqual(["A note of the reckoning."]);
    expect(notes(null, 2021)).toEqual(["A note of the reckoning."]);
    expect(notes(2021, null)).toEqual(["A note of the reckoning."]);
    const [, years, ...more] = notes(2023, 2021);
    expect(more).toEqual([]);
    expect(years).toMatch(
      /^The reference years differ: 2023 before, 2021 after\. .*after 2021 up to 2023, and the loss/u,
    );
    expect(notes(2021, 2023, "documents")[1]).toMatch(/the rankings do not say/u);
  });

  it("is each caveat of either ranking once, and no other warning", () => {
    const warn = (...codes: string[]) => ({
      warnings: codes.map((code) => ({ code, message: `About ${code}.`, where: null })),
    });
    const caveat = "prevalence-caveat";
    const made = diff(
      ranking({ AAA: flat(1) }, two(), warn(caveat, "other")),
      ranking({ AAA: flat(2) }, two(), warn(caveat)),
    );
    expect(made.notes).toEqual(["A note of the reckoning.", `About ${caveat}.`]);
  });
});

describe("scores of two scales", () => {
  it("are no differences of one another: no change, no causes", () => {
    const ten = ranking({ AAA: flat(50) }, two(), {}, { scale: [0, 10] });
    const found = diff(ranking({ AAA: flat(50) }), ten);
    expect([found.scale, found.before.scale, found.after.scale]).toEqual([null, [0, 100], [0, 10]]);
    expect(of(found, "AAA")).toMatchObject({ change: null, causes: [], scoreBefore: 50, scoreAfter: 5 });
  });
});
