import { Chalk } from "chalk";
import { describe, expect, it } from "vitest";
import { buildExplanation } from "../../src/explain/explanation.ts";
import { buildRanking } from "../../src/explain/ranking.ts";
import { passedOfText } from "../../src/words/choose.ts";
import { en } from "../../src/words/en/index.ts";

const { placed, unitOf } = en;

import { alphabetical } from "../../src/model/country.ts";
import { gateSentence, openLines, position } from "../../src/report/explanation/sentences.ts";
import { rankingBlocks } from "../../src/report/ranking/blocks.ts";
import { notes } from "../../src/report/ranking/notes.ts";
import { markdown } from "../../src/report/renderers/markdown.ts";
import { terminal } from "../../src/report/renderers/terminal.ts";
import { scoreDecimals } from "../../src/report/text/decimals.ts";
import { changeLine, roundedOutward } from "../../src/report/whatif.ts";
import { around } from "../explain/surroundings.ts";
import { plain, scored } from "../scoring/fixture.ts";

const chalk = new Chalk({ level: 0 });
const table = (ranking: Parameters<typeof rankingBlocks>[0], columns = 150) =>
  terminal(rankingBlocks(ranking, en, undefined, { notes: true }), { columns, chalk, words: en });

describe("a shared rank", () => {
  const tied = scored(
    { children: [plain("x"), plain("y")] },
    {
      AAA: { x: 80, y: 40 },
      BBB: { x: 40, y: 80 },
      CCC: { x: 20, y: 20 },
      DDD: { x: 60 },
    },
  );

  it("is said to be joint, with how many share it", () => {
    expect(placed(1, 34)).toBe("joint 1st (35 countries)");
    expect(placed(2, 0)).toBe("2nd");
    expect(position(buildExplanation(tied, "AAA", around)!, en)[0]).toBe(
      "AAA ranks joint 1st (3 countries) of 4 with 60.0 points.",
    );
  });

  it("is marked in the table, with a legend only where there is one", () => {
    const shown = table(buildRanking(tied, around));
    expect(shown).toMatch(/^=1 {2}AAA/mu);
    expect(shown).toMatch(/=:\s+several countries share the rank\./u);
    const lone = table(buildRanking(scored({ children: [plain("x")] }, { AAA: { x: 1 } }), around));
    expect(lone).not.toContain("share the rank");
  });

  it("is joint at worst and at best too", () => {
    // DDD has no y: at worst (0) it scores 30, alone in third place; at best (100) 80, alone in the first.
    expect(openLines(buildExplanation(tied, "DDD", around)!, en)[0]).toContain(
      "30.0 points and 3rd at worst, 80.0 and 1st at best",
    );
    const close = scored(
      { children: [plain("x"), plain("y")] },
      {
        AAA: { x: 60, y: 100 },
        DDD: { x: 60 },
      },
    );
    expect(openLines(buildExplanation(close, "DDD", around)!, en)[0]).toContain(
      "80.0 and joint 1st (2 countries) at best",
    );
  });
});

describe("the words below a ranking", () => {
  it("do not give scores without ends the ends of the scale", () => {
    const free = scored(
      { children: [{ indicator: "x", normalise: { method: "z-score" } }] },
      { AAA: { x: 1 }, BBB: { x: 2 } },
    );
    const said = notes(buildRanking(free, around), en).join(" ");
    expect(said).not.toContain("Scores run from");
    expect(said).not.toContain("Range:");
    expect(said).toContain("Scores have no lowest and no highest end");
  });

  it("count the countries that gates exclude, and those that several do, so that the sums add up", () => {
    const gates = [
      { id: "low", title: "Low", when: { indicator: "x", below: 50 }, effect: "exclude" },
      { id: "odd", title: "Odd", when: { indicator: "y", above: 5 }, effect: "exclude" },
    ];
    const gated = scored(
      { children: [plain("x"), plain("y")] },
      { AAA: { x: 10, y: 9 }, BBB: { x: 20, y: 1 }, CCC: { x: 90, y: 9 }, DDD: { x: 90, y: 1 } },
      { gates },
    );
    expect(notes(buildRanking(gated, around), en)).toContain(
      "Excluded by a gate: 3 countries, one by two gates (Low: 2; Odd: 2).",
    );
    // It stands under each of its gates.
    expect(markdown(rankingBlocks(buildRanking(gated, around), en), en).match(/^- .*: AAA/gmu)).toHaveLength(
      2,
    );
  });

  it("explain only what a screen has columns of, where they are asked for", () => {
    const ranking = buildRanking(
      scored({ children: [plain("x")] }, { AAA: { x: 1 }, BBB: { x: 2 } }),
      around,
    );
    expect(table(ranking)).toMatch(/Range: /u);
    expect(table(ranking)).not.toMatch(/Evidence:/u);
    expect(markdown(rankingBlocks(ranking, en), en)).toMatch(/Range: .*Evidence: /su);
    expect(terminal(rankingBlocks(ranking, en), { columns: 150, words: en })).not.toMatch(/Range:/u);
  });
});

describe("names of countries", () => {
  it("stand as a reader looks them up, marks and capitals aside", () => {
    const names = [
      "Zambia",
      "Åland",
      "Egypt",
      "Cabo Verde",
      "Côte d'Ivoire",
      "Afghanistan",
      "Aruba",
      "eSwatini",
    ];
    expect(alphabetical(names.map((name) => ({ name }))).map(({ name }) => name)).toEqual([
      "Afghanistan",
      "Åland",
      "Aruba",
      "Cabo Verde",
      "Côte d'Ivoire",
      "Egypt",
      "eSwatini",
      "Zambia",
    ]);
  });
});

describe("what would change a rank", () => {
  it("counts one tier as one, and takes an open end to three digits on the side that does it", () => {
    expect([unitOf(1, "tiers"), unitOf(-1, "tiers"), unitOf(2, "tiers")]).toEqual(["tier", "tier", "tiers"]);
    expect([roundedOutward(1.01481, 2), roundedOutward(-0.418899, -1), roundedOutward(0.5, 1)]).toEqual([
      1.02, -0.419, 0.5,
    ]);
  });
});

describe("a gate", () => {
  it("that is clear and whose title says “No …” is no double negative", () => {
    const gates = [
      { id: "g", title: "No estimate at hand", when: { indicator: "x", missing: true }, effect: "flag" },
    ];
    const made = scored({ children: [plain("x")] }, { AAA: { x: 4 } }, { gates });
    const [gate] = buildExplanation(made, "AAA", around)!.gates;
    expect(gate!.outcome).toBe("clear");
    expect(gateSentence(gate!, en)).toMatch(/^Clear of “No estimate at hand”\. Observed: /u);
  });
});

describe("a gate's margin", () => {
  const gate = (rest: object) => ({ id: "g", title: "G", effect: "flag", ...rest });
  const gateOf = (when: object, unit?: string) => {
    const made = scored({ children: [plain("x")] }, { AAA: { x: 4.64513 } }, { gates: [gate({ when })] });
    const one = buildExplanation(made, "AAA", {
      ...around,
      titleOf: (id) => (id === "x" ? "Prevalence" : undefined),
    })!;
    return gateSentence({ ...one.gates[0]!, ...(unit === undefined ? {} : { unit }) }, en);
  };

  it("has its unit, and figures of three digits with the title of what they are of", () => {
    expect(gateOf({ indicator: "x", above: 3 }, "per 1,000")).toBe(
      "Flag: G. Observed: Prevalence is 4.65; margin to the other side: 1.65 per 1,000.",
    );
  });

  it("keeps the digits that say on which side of the test a figure lies", () => {
    expect(gateOf({ indicator: "x", below: 4.646 })).toContain("Observed: Prevalence is 4.64513;");
  });
});

describe("a branch of a scorecard", () => {
  it("of which nothing is assessed, or that does not apply, is not said to be passed", () => {
    const tally = (passed: number, failed: number, notAssessed: number) =>
      passedOfText({ passed, failed, notAssessed }, en.scorecard, en);
    expect(tally(5, 1, 2)).toBe("5 of 8 passed");
    expect(tally(0, 6, 0)).toBe("0 of 6 passed");
    expect(tally(0, 0, 6)).toBe("not assessed");
    expect(tally(0, 0, 0)).toBe("does not apply");
  });
});

describe("a line of whatif", () => {
  const change = {
    indicator: "fiw.cl",
    title: "Civil liberties",
    from: 64,
    to: 58,
    limit: null,
    unit: null,
    change: -6,
    side: null,
    place: { status: "ranked", rank: 2, tied: 0, score: 66.4, exclusions: [] },
    ties: [],
    carried: [],
    leftAsItIs: ["mcc.civil-liberties", "tip.tier"],
    error: { standardErrors: 2, interval: [59.0012, 68.9988], published: true, within: false },
    movement: null,
  };
  const one = {
    names: {},
    profile: { id: "p", title: "P", sha256: "", scale: [0, 100] },
    titles: { "mcc.civil-liberties": "Civil Liberties", "tip.tier": "TIP Report tier" },
  };
  const line = (rest: object) => changeLine({ ...change, ...rest } as never, one as never, en);

  it("gives an interval three digits, on whichever side of it the change lies, unless they would say otherwise", () => {
    const interval = (to: number) => line({ to }).relations[0];
    expect(interval(58)).toContain("outside the publisher's interval, 59 to 69");
    expect(interval(70)).toContain("outside the publisher's interval, 59 to 69");
    // 59.0005 lies outside, and by three digits would lie inside.
    expect(interval(59.0005)).toContain("outside the publisher's interval, 59.0012 to 68.9988");
  });

  it("tells what is left as it is from what is changed, where both have one title", () => {
    expect(line({}).relations.at(-1)).toBe(
      "from the same cell, and left as it is: Civil Liberties (mcc.civil-liberties) and TIP Report tier",
    );
  });

  it("names the value whose rank it tells, where any would do", () => {
    expect(line({ side: "any", from: null, to: 0, error: null }).figure).toBe(
      "if assessed at any value, such as 0",
    );
  });
});

describe("the digits of a score", () => {
  it("are three at the top of the scale, whatever it is, so that countries are told apart", () => {
    const decimals = (lo: number, hi: number, rest: object = {}) =>
      scoreDecimals({ scale: [lo, hi], ...rest });
    // 66.8 of 100, 12.3 of 20, 8.76 of 10, 0.912 of 1.
    expect([decimals(0, 100), decimals(0, 20), decimals(0, 10), decimals(0, 1), decimals(-1, 1)]).toEqual([
      1, 1, 2, 3, 3,
    ]);
    expect(decimals(0, 100, { bounded: false })).toBe(2);
    expect(decimals(0, 1000, { relative: true })).toBe(1);
  });

  it("tell countries apart whose z-scores are near each other, in the table, in Markdown and in explain", () => {
    // Of 0, 30, 31, 100 the mean is 40.25 and the sample deviation 42.3: 30 stands at -0.24, 31 at -0.22.
    const near = scored(
      { children: [{ indicator: "x", normalise: { method: "z-score" } }] },
      { AAA: { x: 0 }, BBB: { x: 30 }, CCC: { x: 31 }, DDD: { x: 100 } },
    );
    const ranking = buildRanking(near, around);
    for (const text of [table(ranking), markdown(rankingBlocks(ranking, en), en)]) {
      expect(text).toContain("\u22120.22");
      expect(text).toContain("\u22120.24");
    }
    expect(position(buildExplanation(near, "CCC", around)!, en)[0]).toContain("with \u22120.22 points");
  });
});
