import { describe, expect, it } from "vitest";
import { folderOf, runCli } from "../cli/run-cli.ts";

const GOALPOSTS = "normalise: {method: goalposts, from: 0, to: 100}";
/** A profile whose leaf, gate and peers are the ones given; the leaf stands on line 5, the gate on line 8. */
const profile = (leaf: string, when = "{indicator: cpi.score, above: 50}", peers = "wb.income") =>
  `id: mine\npeers: {by: ${peers}}\ntree:\n  children:\n    - {${leaf}}\n    - {indicator: cpi.score, ${GOALPOSTS}}\ngates:\n  - {id: g, when: ${when}, effect: flag}\n`;
const FIW = `indicator: fiw.pr, ${GOALPOSTS}`;

/** What is written (a leaf; a gate's condition; what groups the peers), then the line of the mistake and what is said of it. */
const CASES = `
gate {indicator: tip.tier, is: [Tier 3, Tier 2 WL]}
=> 8 unknown category of tip.tier “Tier 2 WL”
gate {none: [{indicator: wb.income, not: lower middle}]}
=> 8 unknown category of wb.income “lower middle”; did you mean “lower-middle”?
leaf indicator: wb.income, normalise: {method: categories, scores: {low: 100, lower middle: 50}}
=> 5 unknown category of wb.income “lower middle”; did you mean “lower-middle”?
leaf ${FIW}, appliesWhen: {indicator: wb.income, is: [lowe]}
=> 5 unknown category of wb.income “lowe”; did you mean “low”?
leaf indicator: fiw.pr, normalise: {method: peer-median, groups: [low, uper-middle]}
=> 5 unknown category of wb.income “uper-middle”; did you mean “upper-middle”?
leaf indicator: cpi.scroe, ${GOALPOSTS}
=> 5 unknown indicator “cpi.scroe”; did you mean “cpi.score”?
gate {all: [{indicator: tip.teir, is: [Tier 3]}]}
=> 8 unknown indicator “tip.teir”; did you mean “tip.tier”?
leaf indicator: cpp.score, ${GOALPOSTS}
=> 5 unknown indicator “cpp.score”; did you mean “cpi.score”?
peers wb.incom
=> 2 unknown indicator “wb.incom”; did you mean “wb.income”?
leaf indicator: cpi.happiness-of-children, ${GOALPOSTS}
=> 5 unknown indicator “cpi.happiness-of-children”
gate {list: child-soldier}
=> 8 unknown list “child-soldier”; did you mean “child-soldiers”?
leaf indicator: list.child-soldier, normalise: {method: categories, scores: {listed: 0, clear: 100}}
=> 5 unknown indicator “list.child-soldier”; did you mean “list.child-soldiers”?
leaf indicator: list.child-soldiers, normalise: {method: categories, scores: {listd: 0, clear: 100}}
=> 5 unknown category of list.child-soldiers “listd”; did you mean “listed”?
leaf indicator: tip.tier, ${GOALPOSTS}
=> 5 tip.tier has categories
gate {indicator: tip.tier, atLeast: 2}
=> 8 tip.tier has categories
leaf indicator: cpi.score, id: again, normalise: {method: categories, scores: {low: 0}}
=> 5 cpi.score is a number, not a category
peers cpi.score
=> 2 cpi.score is a number, not a category: peers share a category, such as one of wb.income
gate {indicator: cpi.score, is: [high]}
=> 8 cpi.score is a number, not a category: compare it with “above”, “below”, “atLeast” or “atMost”
gate {indicator: cpi.score, not: [low]}
=> 8 cpi.score is a number, not a category: compare it with “above”, “below”, “atLeast” or “atMost”
`;
const cases = [...CASES.matchAll(/(leaf|gate|peers) (.*)\n=> (\d+) (.*)\n/gu)].map(
  ([, what, text, line, says]) =>
    [
      says!,
      Number(line),
      profile(
        what === "leaf" ? text! : FIW,
        what === "gate" ? text : undefined,
        what === "peers" ? text : undefined,
      ),
    ] as const,
);
const cwd = folderOf(Object.fromEntries(cases.map(([, , text], i) => [`${i}.yaml`, text])));

describe("a name that its source does not publish is an error with its line and the word that was meant", () => {
  it.each(cases.map(([says, line], i) => [says, line, i] as const))("%s", async (says, line, i) => {
    const file = `./${i}.yaml`;
    for (const args of [
      ["profile", "validate", file],
      ["rank", "--profile", file],
    ]) {
      const { code, out, err } = await runCli(args, { cwd });
      expect([code, out]).toEqual([2, ""]);
      expect(err).toContain(says);
      expect(err).toContain(`line ${line}, column `);
    }
  });

  it("may name a figure as it stands", async () => {
    const cwd = folderOf({ "figure.yaml": profile(FIW, '{indicator: cpi.score, is: ["40"]}') });
    expect(await runCli(["profile", "validate", "./figure.yaml"], { cwd })).toMatchObject({ code: 0 });
  });
});

describe("an indicator of the user's own", () => {
  const OWN = `id: mine\ntree:\n  children:\n    - {indicator: Child health, normalise: min-max}\n    - {indicator: grade, normalise: {method: categories, scores: {good: 100, bad: 0}}}\n`;
  const own = folderOf({
    "own.yaml": OWN,
    "own.csv": "country,Child health,grade\nGHA,1,good\nTGO,2,bad\nBEN,3,good\n",
    "score.yaml": `id: s\ntree: {children: [{indicator: cpi.scroe, normalise: min-max}]}\n`,
    "score.csv": "country,cpi.scroe\nGHA,1\nTGO,2\n",
  });

  it("is no mistake: validate says that it needs a table with such a column", async () => {
    const { code, out, err } = await runCli(["profile", "validate", "./own.yaml"], { cwd: own });
    expect([code, err]).toEqual([0, ""]);
    expect(out).toMatch(/^\.\/own\.yaml: valid\n/u);
    expect(out).toMatch(/table of your own.*Child health.*, grade/su);
    expect((await runCli(["rank", "--profile", "./own.yaml", "--data", "own.csv"], { cwd: own })).code).toBe(
      0,
    );
  });

  it("is checked against the table where it is given, however near to a publisher's name", async () => {
    const args = ["profile", "validate", "./score.yaml", "--data", "score.csv"];
    expect(await runCli(args, { cwd: own })).toMatchObject({
      code: 0,
      out: expect.stringContaining("valid"),
    });
    const without = await runCli(["profile", "validate", "./score.yaml"], { cwd: own });
    expect([without.code, without.err]).toEqual([2, expect.stringContaining("--data")]);
    const other = await runCli(["profile", "validate", "./own.yaml", "--data", "score.csv"], { cwd: own });
    expect([other.code, other.err]).toEqual([2, expect.stringContaining("Child health")]);
  });
});

it("several names are told at once, each with its line", async () => {
  const two = folderOf({
    "two.yaml": profile(`indicator: cpi.scroe, ${GOALPOSTS}`, "{list: child-soldier}"),
  });
  const { code, err } = await runCli(["rank", "--profile", "./two.yaml"], { cwd: two });
  expect(code).toBe(2);
  expect(err).toMatch(/2 mistakes in .*two\.yaml\n {2}line 5.*cpi\.scroe.*\n {2}line 8.*child-soldier/u);
});

describe("names of a profile that has other mistakes", () => {
  const cwd = folderOf({
    "wrong.yaml": `titel: {en: X}\n${profile(`indicator: cpi.scroe, normalise: {method: goalposts, from: 5, to: 1}`, "{list: child-soldier}")}`,
    "method.yaml": profile(`indicator: tip.tier, normalise: {method: category, scores: {Tier 1: 100}}`),
    "own.yaml": `titel: {en: X}\n${profile(`indicator: Grade, ${GOALPOSTS}`)}`,
    "own.csv": "country,Grades\nGHA,1\nTGO,2\n",
  });
  const told = async (...args: string[]) => (await runCli(["profile", "validate", ...args], { cwd })).err;

  it("are told with these by validate", async () => {
    const err = await told("./wrong.yaml");
    for (const [line, said] of [
      [1, "unknown key “titel”"],
      [6, "goalposts need from < to"],
      [6, "unknown indicator “cpi.scroe”; did you mean “cpi.score”?"],
      [9, "unknown list “child-soldier”"],
    ] as const)
      expect(err).toMatch(new RegExp(`line ${line}, .*${said.replace("?", "\\?")}`, "u"));
  });

  it("but not what a method takes that is itself a mistake", async () => {
    const err = await told("./method.yaml");
    expect(err).toContain("“category”");
    expect(err.trim().split("\n")).toHaveLength(1);
  });

  it("are held against the table that is given", async () => {
    expect(await told("./own.yaml", "--data", "own.csv")).toMatch(
      /unknown indicator “Grade”; did you mean “Grades”\?/u,
    );
    expect(await told("./own.yaml")).not.toContain("Grade");
  });
});
