import { describe, expect, it } from "vitest";
import { ShortlistError } from "../../src/model/problem.ts";
import { readProfile } from "../../src/profile/index.ts";
import { normalisers } from "../../src/scoring/index.ts";

/** Every mistake that reading finds, as `line:column message`. */
function mistakes(text: string): string[] {
  try {
    readProfile(text, "my.yaml");
  } catch (error) {
    if (!(error instanceof ShortlistError)) throw error;
    expect(error.code).toBe("bad-profile");
    expect(error.where).toEqual({ file: "my.yaml", locator: error.problems[0]!.locator });
    expect(error.message).toBe(error.problems[0]!.message);
    expect(error.wayOut).toContain("profile validate");
    return error.problems.map(({ locator, message, severity, file }) => {
      expect([severity, file]).toEqual(["error", "my.yaml"]);
      const [, line, column] = /^line (\d+), column (\d+)$/.exec(locator!)!;
      return `${line}:${column} ${message}`;
    });
  }
  return [];
}

/** A message at the place of the first of these words in the text. */
function at(text: string, words: string, message: string): string {
  const before = text.slice(0, text.indexOf(words)).split("\n");
  return `${before.length}:${before.at(-1)!.length + 1} ${message}`;
}

/** A profile whose one node is the text given, indented as it stands. */
const node = (text: string, rest = "") => `id: mine\n${rest}tree:\n  children:\n    - ${text}\n`;
/** A sound profile with one gate. */
const gate = (when: string, rest = "effect: flag") =>
  `id: mine\ntree: {children: [{indicator: x, normalise: min-max}]}\ngates:\n  - {id: g, when: ${when}, ${rest}}\n`;

/** What is proposed: every normaliser, in the order of their list. */
const NORMALISERS = normalisers.map(({ id }) => id).join(", ");

const SOUND = node("{indicator: x, normalise: min-max}");

it("a sound profile has no mistakes", () => {
  expect(mistakes(SOUND)).toEqual([]);
  expect(mistakes(gate("{indicator: x, above: 1}"))).toEqual([]);
});

describe("a key that is not known is reported at the key, with the nearest that is", () => {
  it.each([
    [
      "at the top",
      "id: mine\ntitel: Mine\ntree: {children: [{indicator: x, normalise: min-max}]}",
      "titel:",
      "unknown key “titel”; did you mean “title”?",
    ],
    [
      "on a node",
      node("{indicator: x, wieght: 2, normalise: min-max}"),
      "wieght:",
      "tree.children[1]: unknown key “wieght”; did you mean “weight”?",
    ],
    [
      "under missing",
      node("{indicator: x, normalise: min-max}", "missing: {minimumCovrage: 0.5}\n"),
      "minimumCovrage:",
      "missing: unknown key “minimumCovrage”; did you mean “minimumCoverage”?",
    ],
    [
      "under peers",
      node("{indicator: x, normalise: min-max}", "peers: {by: g, buy: h}\n"),
      "buy:",
      "peers: unknown key “buy”; did you mean “by”?",
    ],
    [
      "on a gate",
      gate("{indicator: x, above: 1}", "effect: flag, autority: law"),
      "autority:",
      "gates[1]: unknown key “autority”; did you mean “authority”?",
    ],
    [
      "in a condition",
      gate("{indicator: x, abov: 1}"),
      "abov:",
      "gates[1].when: unknown key “abov”; did you mean “above”?",
    ],
  ])("%s", (_, text, words, message) => {
    expect(mistakes(text)).toContain(at(text, words, message));
  });

  it("with no suggestion where nothing is near", () => {
    expect(mistakes(node("{indicator: x, normalise: min-max, zzzzzzzz: 1}"))).toEqual([
      "4:42 tree.children[1]: unknown key “zzzzzzzz”",
    ]);
  });
});

describe("a value of the wrong kind or size says what was expected and what was found", () => {
  it.each([
    [
      node("{indicator: x, weight: -1, normalise: min-max}"),
      "weight:",
      "tree.children[1].weight: expected a number of at least 0, found -1",
    ],
    [
      node("{indicator: x, weight: heavy, normalise: min-max}"),
      "weight:",
      "tree.children[1].weight: expected a number, found “heavy”",
    ],
    [
      node("{indicator: x, weight: .nan, normalise: min-max}"),
      "weight:",
      "tree.children[1].weight: expected a number, found NaN",
    ],
    [
      node("{indicator: x, weight: .inf, normalise: min-max}"),
      "weight:",
      "tree.children[1].weight: expected a number, found Infinity",
    ],
    [
      node("{indicator: x, maxAge: -2, normalise: min-max}"),
      "maxAge:",
      "tree.children[1].maxAge: expected a number of at least 0, found -2",
    ],
    [
      node("{indicator: x, direction: up, normalise: min-max}"),
      "direction:",
      "tree.children[1].direction: expected “higher” or “lower”, found “up”",
    ],
    [
      node("{indicator: x, direction: highest, normalise: min-max}"),
      "direction:",
      "tree.children[1].direction: expected “higher” or “lower”, found “highest”; did you mean “higher”?",
    ],
    [
      node("{indicator: x, transform: logs, normalise: min-max}"),
      "transform:",
      "tree.children[1].transform: expected “log”, found “logs”; did you mean “log”?",
    ],
    [
      SOUND.replace("tree:", "missing: {minimumCoverage: 1.5}\ntree:"),
      "minimumCoverage:",
      "missing.minimumCoverage: expected a number of at most 1, found 1.5",
    ],
    [
      SOUND.replace("tree:", "errors: {withinSource: 1}\ntree:"),
      "withinSource:",
      "errors.withinSource: expected a number below 1, found 1",
    ],
    [
      node("{indicator: x, normalise: min-max, error: {interval: 0}}"),
      "interval:",
      "tree.children[1].error.interval: expected a number above 0, found 0",
    ],
    [
      SOUND.replace("tree:", "missing: {policy: rescal}\ntree:"),
      "policy:",
      "missing.policy: expected “rescale” or “worst” or “median” or “peer-median” or “exclude”, found “rescal”; did you mean “rescale”?",
    ],
    [
      SOUND.replace("tree:", "scale: [100, 0]\ntree:"),
      "scale:",
      "scale: the scale must rise, found [100, 0]",
    ],
    [SOUND.replace("tree:", "scale: [0]\ntree:"), "scale:", "scale: expected at least 2 entries, found 1"],
    [
      SOUND.replace("tree:", "scale: [0, 50, 100]\ntree:"),
      "scale:",
      "scale: expected at most 2 entries, found 3",
    ],
    [
      SOUND.replace("tree:", "asOf: newest\ntree:"),
      "asOf:",
      "asOf: expected “latest” or a number, found “newest”",
    ],
    [
      SOUND.replace("tree:", "asOf: latst\ntree:"),
      "asOf:",
      "asOf: expected “latest” or a number, found “latst”; did you mean “latest”?",
    ],
    [SOUND.replace("tree:", "title: {en: 5}\ntree:"), "en: 5", "title.en: expected text, found 5"],
    [
      gate("{indicator: x, above: 1}", "effect: exlude"),
      "effect:",
      "gates[1].effect: expected “exclude” or “apart” or “flag”, found “exlude”; did you mean “exclude”?",
    ],
    ["tree: {children: [{indicator: x, normalise: min-max}]}", "", "id: expected text, it is missing"],
    ["id: mine", "", "tree: expected a group of keys, it is missing"],
    ["", "", "the profile is empty; “shortlist profile init --id mine” writes one to start from"],
    ["# to do", "", "the profile is empty; “shortlist profile init --id mine” writes one to start from"],
    ["- id: mine", "", "expected a group of keys, found a list"],
    ["id: mine\ntree: {children: []}", "children:", "tree.children: expected at least one entry, found none"],
  ])("%#", (text, words, message) => {
    expect(mistakes(text)).toEqual([at(text, words, message)]);
  });
});

describe("a method", () => {
  it.each([
    [
      "that is not known, with the nearest",
      node("{indicator: x, normalise: minmax}"),
      "normalise:",
      "tree.children[1].normalise: unknown method “minmax”; did you mean “min-max”?",
    ],
    [
      "that is like none, with all of them",
      node("{indicator: x, normalise: beautiful}"),
      "normalise:",
      `tree.children[1].normalise: unknown method “beautiful”; known are ${NORMALISERS}`,
    ],
    [
      "of aggregation that is not known",
      "id: mine\ntree:\n  aggregate: geometrical\n  children: [{indicator: x, normalise: min-max}]",
      "aggregate:",
      "tree.aggregate: unknown method “geometrical”; did you mean “geometric”?",
    ],
    [
      "without its name",
      node("{indicator: x, normalise: {from: 0, to: 1}}"),
      "normalise",
      "tree.children[1].normalise.method: expected text, it is missing",
    ],
    [
      "without a parameter that it needs",
      node("{indicator: x, normalise: {method: goalposts, from: 0}}"),
      "normalise:",
      "tree.children[1].normalise: “goalposts” needs “to”: value that scores the top of the scale",
    ],
    [
      "of aggregation without its parameter",
      "id: mine\ntree:\n  aggregate: power\n  children: [{indicator: x, normalise: min-max}]",
      "aggregate:",
      "tree.aggregate: “power” needs “p”: order; 1 arithmetic, 0 geometric, -1 harmonic",
    ],
    [
      "of aggregation that takes two children, with three",
      "id: mine\ntree:\n  aggregate: {method: conditional, above: 40, factor: 0.7}\n  children: [{indicator: x, normalise: min-max}, {indicator: y, normalise: min-max}, {indicator: z, normalise: min-max}]",
      "children:",
      "tree.children: “conditional” takes 2 children, found 3",
    ],
    [
      "with a parameter that it does not take",
      node("{indicator: x, normalise: {method: goalposts, from: 0, too: 1, to: 1}}"),
      "too:",
      "tree.children[1].normalise: “goalposts” has no parameter “too”; did you mean “to”?",
    ],
    [
      "with a parameter of the wrong kind",
      node("{indicator: x, normalise: {method: goalposts, from: low, to: 1}}"),
      "from:",
      "tree.children[1].normalise.from: expected value that scores the bottom of the scale, a number, found “low”",
    ],
    [
      "with a word that it does not know",
      node("{indicator: x, normalise: {method: distance-to-reference, to: medians}}"),
      "to:",
      "tree.children[1].normalise.to: expected a target in the indicator's unit, or max, mean or median of the column, found “medians”; did you mean “median”?",
    ],
    [
      "with a limit of another shape",
      node("{indicator: x, normalise: {method: peer-median, passes: {over: 3}}}", "peers: {by: g}\n"),
      "passes:",
      "tree.children[1].normalise.passes: expected a fixed limit that passes whatever the median, one of {above: n}, {below: n}, {atLeast: n}, {atMost: n}, found a group of keys",
    ],
    [
      "with points that do not ascend",
      node("{indicator: x, normalise: {method: piecewise, points: [[5, 0], [1, 100]]}}"),
      "points:",
      "tree.children[1].normalise.points: expected pairs [value, score], values ascending, written [[value, score], …], found a list",
    ],
    [
      "with a standard deviation of 0",
      node("{indicator: x, normalise: {method: z-score, sd: 0}}"),
      "sd:",
      "tree.children[1].normalise.sd: expected the standard deviation that is wanted, a number above 0, found 0",
    ],
    [
      "with goalposts the wrong way round",
      node("{indicator: x, normalise: {method: goalposts, from: 85, to: 20}}"),
      "normalise:",
      "tree.children[1].normalise: goalposts need from < to, found 85 and 20; for “lower is better” use direction: lower",
    ],
    [
      "with goalposts in one place",
      node("{indicator: x, normalise: {method: goalposts, from: 20, to: 20}}"),
      "normalise:",
      "tree.children[1].normalise: goalposts need from < to, found 20 and 20; for “lower is better” use direction: lower",
    ],
    [
      "with goalposts that have no logarithm",
      node("{indicator: x, transform: log, normalise: {method: goalposts, from: 0, to: 20}}"),
      "from:",
      "tree.children[1].normalise.from: goalposts under “transform: log” needs values above 0, found 0",
    ],
    [
      "with points that have no logarithm",
      node("{indicator: x, transform: log, normalise: {method: piecewise, points: [[-1, 0], [2, 9]]}}"),
      "points:",
      "tree.children[1].normalise.points: piecewise under “transform: log” needs values above 0, found -1",
    ],
    [
      "with categories that have no logarithm",
      node("{indicator: x, transform: log, normalise: {method: categories, scores: {a: 1}}}"),
      "transform:",
      "tree.children[1].transform: categories have no logarithm",
    ],
    [
      "with categories that have an error",
      node("{indicator: x, error: {sd: 2}, normalise: {method: categories, scores: {a: 1}}}"),
      "error:",
      "tree.children[1].error: a category is a word, which is not off by a number: “error” belongs to figures",
    ],
    [
      "with scores off the profile's scale",
      node("{indicator: x, normalise: {method: categories, scores: {a: 1, b: 50}}}", "scale: [0, 10]\n"),
      "scores:",
      "tree.children[1].normalise.scores: expected scores on the profile's scale, 0 to 10, found 50",
    ],
    [
      "with steps off the profile's scale",
      node("{indicator: x, normalise: {method: thresholds, steps: [[0, -1], [5, 100]]}}"),
      "steps:",
      "tree.children[1].normalise.steps: expected scores on the profile's scale, 0 to 100, found -1",
    ],
    [
      "that needs peer groups",
      node("{indicator: x, normalise: peer-median}"),
      "normalise:",
      "tree.children[1].normalise: peer-median needs “peers: {by: <indicator>}” at the top of the profile",
    ],
    [
      "whose gaps are filled from peer groups that nothing states",
      node("{indicator: x, missing: {policy: peer-median}, normalise: min-max}"),
      "policy:",
      "tree.children[1].missing.policy: “peer-median” needs “peers: {by: <indicator>}” beside it, or at the top of the profile",
    ],
    [
      "of a profile that fills all gaps from such groups",
      node("{indicator: x, normalise: min-max}", "missing: {policy: peer-median}\n"),
      "policy:",
      "missing.policy: “peer-median” needs “peers: {by: <indicator>}” beside it, or at the top of the profile",
    ],
  ])("%s", (_, text, words, message) => {
    expect(mistakes(text)).toEqual([at(text, words, message)]);
  });
});

describe("a node", () => {
  it.each([
    [
      "with both children and an indicator",
      node("{id: a, indicator: x, children: [{indicator: y, normalise: min-max}]}"),
      "{",
      "tree.children[1]: a node has either “children” or an “indicator”, found both",
    ],
    [
      "with neither",
      node("{id: a, weight: 2}"),
      "{",
      "tree.children[1]: a node has either “children” or an “indicator”, found neither",
    ],
    [
      "that is an indicator at the root",
      "id: mine\ntree: {indicator: x, normalise: min-max}",
      "tree",
      "tree: the tree is a factor: it needs “children”",
    ],
    [
      "that is a factor without an id",
      node("{children: [{indicator: y, normalise: min-max}]}"),
      "{",
      "tree.children[1]: a factor needs an “id”",
    ],
    [
      "that is an indicator without a normaliser",
      node("{indicator: x}"),
      "{",
      `tree.children[1]: indicator “x” needs “normalise”: one of ${NORMALISERS}`,
    ],
    [
      "that is a factor with an indicator's key",
      node("{id: a, direction: lower, children: [{indicator: y, normalise: min-max}]}"),
      "direction:",
      "tree.children[1].direction: “direction” has no meaning on a factor",
    ],
    [
      "that is an indicator with a factor's key",
      node("{indicator: x, aggregate: minimum, normalise: min-max}"),
      "aggregate:",
      "tree.children[1].aggregate: “aggregate” has no meaning on an indicator",
    ],
    [
      "that is an indicator and says what a factor says of itself",
      node("{indicator: x, unassessed: asked elsewhere, normalise: min-max}"),
      "unassessed:",
      "tree.children[1].unassessed: “unassessed” has no meaning on an indicator",
    ],
    [
      "whose children all weigh nothing",
      node("{id: a, children: [{indicator: y, weight: 0, normalise: min-max}]}"),
      "children: [{indicator: y",
      "tree.children[1].children: at least one child needs a weight above 0",
    ],
  ])("%s", (_, text, words, message) => {
    expect(mistakes(text)).toEqual([at(text, words, message)]);
  });

  it("of the same id as another, wherever it stands", () => {
    const text = [
      "id: mine",
      "tree:",
      "  children:",
      "    - {id: a, children: [{indicator: x, normalise: min-max}]}",
      "    - {id: b, children: [{id: a, indicator: y, normalise: min-max}]}",
      "    - {indicator: x, normalise: rank}",
    ];
    expect(mistakes(text.join("\n"))).toEqual([
      "5:26 tree.children[2].children[1]: two nodes have the id “a”: give one of them its own “id”",
      "6:7 tree.children[3]: two nodes have the id “x”: give one of them its own “id”",
    ]);
  });

  it("of the profile's id, which is the root's where that has none of its own", () => {
    const text = node("{id: mine, indicator: x, normalise: min-max}");
    expect(mistakes(text)).toEqual(["1:1 id: a node has the id “mine” too: give the profile another"]);
    expect(mistakes(text.replace("tree:\n", "tree:\n  id: whole\n"))).toEqual([]);
  });
});

describe("a condition", () => {
  const TESTS = "indicator, node, country, region, territory, list, all, any, none or atLeastOf";
  it.each([
    [
      "without a test",
      gate("{}"),
      "when",
      `gates[1].when: a condition makes one test (${TESTS}), found none`,
    ],
    [
      "with two tests",
      gate("{country: [USA], territory: true}"),
      "when",
      `gates[1].when: a condition makes one test (${TESTS}), found country and territory`,
    ],
    [
      "of an indicator without a comparison",
      gate("{indicator: x}"),
      "when",
      "gates[1].when: expected one of is, not, above, below, atLeast, atMost, missing, found none",
    ],
    [
      "of an indicator with two",
      gate("{indicator: x, above: 1, below: 5}"),
      "when",
      "gates[1].when: expected one of is, not, above, below, atLeast, atMost, missing, found above and below",
    ],
    [
      "that compares no indicator",
      gate("{list: named, above: 1}"),
      "above:",
      "gates[1].when.above: “above” has no meaning without an “indicator”",
    ],
    [
      "that counts without parts",
      gate("{atLeastOf: 2}"),
      "when",
      "gates[1].when: “atLeastOf” states how many, “of” states of which conditions: both are needed",
    ],
    [
      "that counts more parts than there are",
      gate("{atLeastOf: 2, of: [{territory: true}]}"),
      "atLeastOf:",
      "gates[1].when.atLeastOf: expected at most 1, as many as there are conditions, found 2",
    ],
    [
      "of nothing, which would hold for everybody",
      gate("{all: []}"),
      "all:",
      "gates[1].when.all: expected at least one entry, found none",
    ],
    [
      "of a country by two letters",
      gate("{country: [GH]}"),
      "country:",
      "gates[1].when.country: expected a name or a code of three letters, found “GH”; did you mean GHA (Ghana)?",
    ],
    [
      "of years of a list without a list",
      gate("{country: [GHA], within: 5}"),
      "within:",
      "gates[1].when.within: “within” has no meaning without a “list”",
    ],
    [
      "of a list that ended without a list",
      gate("{country: [GHA], ended: true}"),
      "ended:",
      "gates[1].when.ended: “ended” has no meaning without a “list”",
    ],
    [
      "with a number for a category",
      gate("{indicator: x, is: [1]}"),
      "1]",
      "gates[1].when.is[1]: expected text, found 1",
    ],
    [
      "inside another",
      gate("{any: [{country: [USA]}, {none: [{indicator: x}]}]}"),
      "{indicator: x}]",
      "gates[1].when.any[2].none[1]: expected one of is, not, above, below, atLeast, atMost, missing, found none",
    ],
  ])("%s", (_, text, words, message) => {
    expect(mistakes(text)).toEqual([at(text, words, message)]);
  });

  it("of appliesWhen is checked alike", () => {
    expect(mistakes(node("{indicator: x, normalise: min-max, appliesWhen: {indicator: y}}"))).toEqual([
      "4:42 tree.children[1].appliesWhen: expected one of is, not, above, below, atLeast, atMost, missing, found none",
    ]);
  });

  it("two gates of one id are told apart by nobody", () => {
    const text = `${gate("{territory: true}")}  - {id: g, when: {country: USA}, effect: flag}\n`;
    expect(mistakes(text)).toEqual(["5:6 gates[2].id: two gates have the id “g”"]);
  });
});

describe("all mistakes are told at once", () => {
  it("in the shape of the file", () => {
    const text = node("{indicator: x, weight: -1, direction: up, normalise: min-max}", "scael: [0, 1]\n");
    expect(
      mistakes(text)
        .map((one) => one.split(" ")[0])
        .sort(),
    ).toEqual(["2:1", "5:22", "5:34"]);
  });

  it("in what it says", () => {
    const text = `id: mine
tree:
  children:
    - {indicator: x, normalise: minmax}
    - {indicator: y, normalise: {method: goalposts, from: 5, to: 1}}
    - {indicator: y, normalise: rank}
gates:
  - {id: g, when: {indicator: x}, effect: flag}
`;
    expect(mistakes(text).map((one) => one.split(" ")[0])).toEqual(["4:22", "5:22", "6:7", "8:13"]);
  });
});

describe("mistakes of the shape and of the meaning are told together", () => {
  const places = (text: string) => mistakes(text).map((one) => one.split(" ")[0]);
  const children = (...nodes: string[]) =>
    `id: mine\ntree:\n  children:\n${nodes.map((one) => `    - ${one}\n`).join("")}`;
  const TURNED = "{indicator: turned, normalise: {method: goalposts, from: 5, to: 1}}";

  it("in several nodes and gates", () => {
    const text = `${children("{indicator: x, weight: -1, normalise: rank}", TURNED)}gates:
  - {id: g, when: {indicator: x, above: 1}, effect: bar}
  - {id: h, when: {indicator: x}, effect: flag}
`;
    expect(places(text)).toEqual(["4:22", "7:45", "5:27", "8:13"]);
  });

  it("a misspelt key is taken as it was meant", () => {
    // Both would be wrong on the default scale, on which 500 lies outside, or right: the file says up to 1000.
    const scores = (most: number) =>
      `{indicator: x, normalise: {method: thresholds, steps: [[0, 0], [1, ${most}]]}}`;
    expect(places(`scael: [0, 1000]\n${children(scores(500))}`)).toEqual(["1:1"]);
    expect(places(`scael: [0, 1000]\n${children(scores(5000))}`)).toEqual(["1:1", "5:54"]);
    expect(places(children("{indicator: x, normalize: rank}"))).toEqual(["4:22"]);
    expect(places(children("{indicator: x, normalize: rnak}"))).toEqual(["4:22", "4:7"]);
  });

  it.each([
    ["a value that is left out is not told to be missing", children("{indicator: x, normalise: 5}"), 1],
    [
      "nor a weight of 1 in its place",
      children("{indicator: x, weight: -1, normalise: rank}", "{indicator: y, weight: 0, normalise: rank}"),
      1,
    ],
    ["nor a default scale in the place of one that fits nothing", `scale: up\n${children(TURNED)}`, 1],
    [
      "nor a node that another is called like, whose id fits nothing",
      children("{indicator: x, id: 7, normalise: rank}", "{indicator: x, normalise: rank}"),
      1,
    ],
    [
      "nor an id where the profile has none",
      children("{indicator: x, normalise: rank}").replace("id: mine\n", ""),
      1,
    ],
  ])("but nothing that the mistake itself would make: %s", (_, text, count) => {
    expect(mistakes(text)).toHaveLength(count);
  });

  it("each that is told beside another stays when the other is mended, and none comes that could have been told", () => {
    const shape = [
      "wieght: 2",
      "weight: -1",
      "direction: up",
      "maxAge: old",
      "tilte: {en: X}",
      "missing: {policy: gone}",
    ];
    const meaning = [
      "normalise: {method: goalposts, from: 5, to: 1}",
      "normalise: minmax",
      "normalise: rank, children: []",
    ];
    for (const one of shape)
      for (const other of meaning) {
        const both = places(children(`{indicator: x, ${one}, normalise: rank}`, `{indicator: y, ${other}}`));
        const alone = places(children("{indicator: x, normalise: rank}", `{indicator: y, ${other}}`));
        expect([`${one} ${other}`, both.slice(-alone.length)]).toEqual([`${one} ${other}`, alone]);
      }
  });
});

describe("a file that is not a profile", () => {
  it.each([
    [
      "id: mine\n\ttitle: a\n\ttree: b\n",
      "2:1 not valid YAML: a tab stands where the line begins: indent with spaces",
    ],
    ["id: mine\nid: yours\ntree: {}", "2:1 not valid YAML: the key “id” stands twice: keep one of them"],
    [
      "id: mine\ntree: {children: [{indicator: x}]\n",
      "3:1 not valid YAML: a bracket is not closed: “}” is missing before this line",
    ],
    ['id: "mine\ntree: x\n', '3:1 not valid YAML: a quote (") is not closed'],
    [
      "id: mine\ntitle: Need: the first axis\n",
      "2:8 not valid YAML: a colon within a value: put quotes around the value, or, where a key was meant, indent it as the keys beside it",
    ],
    [
      "id: mine\ntree:\n  children:\n    - x\n   - y\n",
      "5:1 not valid YAML: this line is indented otherwise than those it belongs to",
    ],
    ["id: @mine\n", "1:5 not valid YAML: a value that begins with “@” needs quotes around it"],
    ["id: 'it's'\n", "1:9 not valid YAML: more stands here than one value: put quotes around the whole"],
    ["id: mine\ntree\n", "2:1 not valid YAML: a key without its colon and value"],
    [
      "id: mine\ntitle: *gone\n",
      "2:8 not valid YAML: “*gone” repeats something that no “&gone” before it names",
    ],
    [
      "id: mine\ntitle: !shout Mine\n",
      "2:8 not valid YAML: “!shout” is a tag, which says what kind a value is, and is not known: leave it out, or put quotes around the value",
    ],
    [
      "id: mine\ntitle: !!binary SGVsbG8=\n",
      "2:8 not valid YAML: “!!binary” is a tag, which says what kind a value is, and is not known: leave it out, or put quotes around the value",
    ],
    [
      "id: mine\nversion: !!int abc\n",
      "2:10 not valid YAML: “!!int” is a tag, which says what kind a value is, and the value behind it is of another kind: leave it out",
    ],
    [
      "id: x\n- a\n",
      "2:1 not valid YAML: this line is no key with its colon and value: see whether a colon is missing, or its indent is another than that of the lines beside it",
    ],
    ["id: x\ntree: {a: 1 b: 2}\n", "2:11 not valid YAML: between two entries in brackets a comma is missing"],
    [
      "id: |x\n",
      "1:6 not valid YAML: a value that begins with “|” or “>” begins on the next line: put quotes around it",
    ],
    [
      '{"id": "x" "tree": 1}\n',
      "1:12 not valid YAML: this must not stand here: a comma, a colon or a line break is missing before it",
    ],
    ["%BAD\n---\nid: mine\n", "1:1 not valid YAML: “%BAD” is a directive that is not known: leave it out"],
    [
      'id: "my\\q"\n',
      "1:8 not valid YAML: “\\q” means nothing between double quotes: write \\\\ for a backslash, or use single quotes",
    ],
  ])("with one slip in YAML is told of that one, in plain words: %#", (text, message) => {
    expect(mistakes(text)).toEqual([message]);
  });

  it("with keys that stand twice is told of each", () => {
    expect(mistakes("id: a\nid: b\ntree: {}\ntree: {}\n").map((one) => one.split(" ")[0])).toEqual([
      "2:1",
      "4:1",
    ]);
    expect(mistakes(`id: mine\ntree: ${"{children: [".repeat(6000)}`)).toHaveLength(1);
  });

  it("with two documents is refused", () => {
    expect(mistakes(`${SOUND}---\n${SOUND}`)[0]).toMatch(
      /^5:1 not valid YAML: “---” begins a second document/,
    );
  });

  it("with aliases that multiply is refused", () => {
    const bomb = ["a: &a [x, x, x, x, x, x, x, x, x, x]"];
    for (const [name, before] of ["ba", "cb", "dc", "ed", "fe", "gf"]) {
      bomb.push(`${name}: &${name} [${new Array(10).fill(`*${before}`).join(", ")}]`);
    }
    expect(mistakes(bomb.join("\n"))).toEqual([
      "1:1 not valid YAML: aliases (*) repeat each other too often: write out what they repeat",
    ]);
  });

  it("with an alias for what contains it is refused", () => {
    expect(mistakes("id: mine\ntree: &t {children: [*t, *t]}")).toEqual([
      "1:1 not valid YAML: an alias (*) stands for something that contains it",
    ]);
  });

  it("with keys named __proto__ is refused, and harms nothing", () => {
    const text = `id: mine
__proto__: {polluted: 1}
tree:
  children:
    - {indicator: x, normalise: {method: min-max, __proto__: {polluted: 1}}}
`;
    expect(mistakes(text)).toEqual(["2:1 unknown key “__proto__”"]);
    expect(mistakes(text.replace("__proto__: {polluted: 1}\ntree", "tree"))).toEqual([
      "4:51 tree.children[1].normalise: “min-max” has no parameter “__proto__”",
    ]);
    expect(mistakes(node("{indicator: x, constructor: 1, normalise: min-max}"))).toEqual([
      "4:22 tree.children[1]: unknown key “constructor”",
    ]);
    const scores = readProfile(
      node("{indicator: x, normalise: {method: categories, scores: {__proto__: 5, a: 1}}}"),
      "my.yaml",
    );
    expect(Object.getPrototypeOf(scores)).toBe(Object.prototype);
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
  });

  it("with tags that would make objects makes none", () => {
    expect(mistakes(node("{indicator: x, weight: !!js/function 'x', normalise: min-max}"))).toEqual([
      expect.stringMatching(/^4:30 not valid YAML: “!!js\/function” is a tag/u),
    ]);
  });
});

describe("what no score can be computed with, and no screen can print", () => {
  const size = (found: string) =>
    `expected 0 or a number from 1e-100 to 1e+100 in size, with which scores can be computed, found ${found}`;

  it.each([
    ["a scale without end", "-1e308", "scale: [-1e308, 100]\n", "-1e+308", "scale[1]"],
    ["a scale that is nearly nothing", "1e-320", "scale: [0, 1e-320]\n", "1e-320", "scale[2]"],
  ])("%s is a mistake at its place", (_what, words, rest, found, name) => {
    const text = node("{indicator: x, normalise: min-max}", rest);
    expect(mistakes(text)).toEqual([at(text, words, `${name}: ${size(found)}`)]);
  });

  it("a parameter of a method is held to the same", () => {
    const text = node("{indicator: x, normalise: {method: z-score, mean: 1e308}}");
    expect(mistakes(text)).toEqual([at(text, "mean:", `tree.children[1].normalise.mean: ${size("1e+308")}`)]);
  });

  it("a scale whose ends 12 digits cannot tell apart is a mistake", () => {
    expect(mistakes(node("{indicator: x, normalise: min-max}", "scale: [1e12, 1000000000001]\n"))).toEqual([
      expect.stringMatching(/^2:1 scale: the scale is too narrow for its ends/u),
    ]);
    expect(mistakes(node("{indicator: x, normalise: min-max}", "scale: [1000, 1001]\n"))).toEqual([]);
  });

  it("a text with a NUL is a mistake, wherever it stands", () => {
    const text =
      'id: "mi\\0ne"\ntitle: {en: "a\\0"}\ntree: {children: [{indicator: x, normalise: min-max, reason: "a\\n\\tb"}]}\n';
    const nul = "the text holds a NUL character (U+0000): take it out";
    expect(mistakes(text)).toEqual([`1:1 id: ${nul}`, `2:9 title.en: ${nul}`]);
  });
});
