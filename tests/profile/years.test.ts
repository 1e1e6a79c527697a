import { describe, expect, it } from "vitest";
import { isFactor, type ProfileNode } from "../../src/model/profile.ts";
import { inYear } from "../../src/profile/in-year.ts";
import { readProfile } from "../../src/profile/index.ts";

const leaf = (indicator: string, years?: object) => ({ indicator, normalise: "min-max", years });

const profile = readProfile(
  JSON.stringify({
    id: "changing",
    tree: {
      children: [
        leaf("always"),
        leaf("old", { to: 2021 }),
        { id: "group", children: [leaf("new", { from: 2022 }), leaf("brief", { from: 2015, to: 2016 })] },
        { id: "late", years: { from: 2023 }, children: [leaf("inner")] },
      ],
    },
    gates: [
      { id: "g", effect: "flag", when: { country: "USA" } },
      { id: "h", effect: "flag", when: { country: "USA" }, years: { to: 2022 } },
    ],
  }),
  "changing.json",
);

const ids = (node: ProfileNode): string[] =>
  isFactor(node) ? [node.id, ...node.children.flatMap(ids)] : [node.id];

describe("a profile in a year", () => {
  it.each([
    [2014, ["changing", "always", "old"]],
    [2015, ["changing", "always", "old", "group", "brief"]],
    [2016, ["changing", "always", "old", "group", "brief"]],
    [2017, ["changing", "always", "old"]],
    [2021, ["changing", "always", "old"]],
    [2022, ["changing", "always", "group", "new"]],
    [2023, ["changing", "always", "group", "new", "late", "inner"]],
    [undefined, ["changing", "always", "group", "new", "late", "inner"]],
  ])("of %s has that year's nodes, and no factor that is left empty", (year, expected) => {
    expect(ids(inYear(profile, year).tree)).toEqual(expected);
  });

  it("has that year's gates", () => {
    const gates = (year?: number) => inYear(profile, year).gates.map(({ id }) => id);
    expect([gates(2022), gates(2023), gates()]).toEqual([["g", "h"], ["g"], ["g"]]);
  });
});

/** Every message with its place. */
function mistakes(text: string): string[] {
  try {
    readProfile(text, "bad.yaml");
  } catch (error) {
    const { problems } = error as { problems: { locator: string; message: string }[] };
    return problems.map(({ locator, message }) => `${locator}: ${message}`);
  }
  return [];
}

describe("a mistake in years or in a test of a node", () => {
  const tree = "tree: {children: [{indicator: score, normalise: min-max}]}";
  const gate = (when: string) => `id: p\n${tree}\ngates:\n  - {id: g, effect: flag, when: ${when}}`;

  it.each([
    [
      gate("{node: scor, below: 1}"),
      "4:34 gates[1].when.node: the tree has no node “scor”; did you mean “score”?",
    ],
    [gate("{node: score, is: [a]}"), "4:47 gates[1].when.is: “is” has no meaning for a node's score"],
    [gate("{node: score}"), "4:27 gates[1].when: expected one of above, below, atLeast, atMost, found none"],
    [
      gate("{node: score, above: 1, below: 2}"),
      "4:27 gates[1].when: expected one of above, below, atLeast, atMost, found above and below",
    ],
    [`id: p\nyears: {}\n${tree}`, "2:1 years: expected “from”, “to” or both, found neither"],
    [`id: p\nyears: {from: 3, to: 2}\n${tree}`, "2:1 years: years need from <= to, found 3 and 2"],
    [`id: p\nyears: {form: 3}\n${tree}`, "2:9 years: unknown key “form”; did you mean “from”?"],
  ])("%s is told with its place", (text, expected) => {
    const found = mistakes(text).map((one) => one.replace(/^line (\d+), column (\d+): /u, "$1:$2 "));
    expect(found).toContain(expected);
  });

  it("is a test of a node that decides where another one applies", () => {
    const asked = "{indicator: y, normalise: min-max, appliesWhen: {node: x, above: 1}}";
    const found = mistakes(`id: p\ntree: {children: [{indicator: x, normalise: min-max}, ${asked}]}`);
    expect(found).toEqual([expect.stringContaining("only a gate can ask for a node's score")]);
  });

  it("is a gate that asks for the whole, by the profile's id or by its own, but for a scorecard", () => {
    const whole = (id: string) =>
      `gates[1].when.node: “${id}” is the whole, by whose score countries are ranked: a gate asks for a node below it`;
    expect(mistakes(gate("{node: p, below: 1}"))).toEqual([expect.stringContaining(whole("p"))]);
    const named = tree.replace("{children", "{id: whole, children");
    const asked = (of: string) =>
      `id: p\n${of}\ngates: [{id: g, effect: flag, when: {node: whole, below: 1}}]`;
    expect(mistakes(asked(named))).toEqual([expect.stringContaining(whole("whole"))]);
    // How many indicators are passed is what a scorecard is passed with.
    const card =
      "tree: {id: whole, children: [{indicator: x, normalise: {method: peer-median, limit: {above: 2}}}]}";
    expect(mistakes(`peers: {by: y}\n${asked(card)}`)).toEqual([]);
  });
});
