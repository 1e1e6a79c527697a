import { readFileSync } from "node:fs";
import { isDeepStrictEqual } from "node:util";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { ShortlistError } from "../../src/model/problem.ts";
import { ofObject, readProfile } from "../../src/profile/index.ts";
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

/** The same of the object that the text states, each with its path, from which the message of a file is made here. */
function mistakesOfObject(stated: object): string[] {
  try {
    ofObject.openProfile(JSON.stringify(stated), "given");
  } catch (error) {
    if (!(error instanceof ShortlistError)) throw error;
    expect([error.code, error.where.file]).toEqual(["bad-profile", "given"]);
    return error.problems.map(({ locator = "", message }) => {
      const key = /(?:^unknown key|has no parameter) “(.+?)”/u.exec(message)?.[1];
      const path = key === undefined ? locator : locator.slice(0, -key.length).replace(/\.$/u, "");
      if (key !== undefined) expect(`.${locator}`).toMatch(new RegExp(`\\.${escaped(key)}$`, "u"));
      const counted = path.replace(/\[(\d+)\]/gu, (_, at) => `[${Number(at) + 1}]`);
      return `${counted === "" ? "" : `${counted}: `}${message.replace(SLIP, " (there)?")}`;
    });
  }
  return [];
}

/** The place of what may be the slip instead. */
const SLIP = / \((?:line \d+, column \d+|[\w.-]+(?:\[\d+\][\w.-]*)*)\)\?$/u;

/** A profile whose one node is the text given, indented as it stands. */
const node = (text: string, rest = "") => `id: mine\n${rest}tree:\n  children:\n    - ${text}\n`;
/** A sound profile with one gate. */
const gate = (when: string, rest: string) =>
  `id: mine\ntree: {children: [{indicator: x, normalise: min-max}]}\ngates:\n  - {id: g, when: ${when}, ${rest}}\n`;
const mean = (aggregate: string, one: string) =>
  `id: mine\ntree:\n  id: whole\n  aggregate: ${aggregate}\n  children: [${one}, {indicator: y, normalise: min-max}]\n`;
/** Children in a line of their own each, from the fourth on. */
const weighted = (weights: readonly string[]) =>
  `id: mine\ntree:\n  children:\n${weights.map((weight, i) => `    - {indicator: a.${i}, weight: ${weight}, normalise: rank}\n`).join("")}`;
const SOUND = node("{indicator: x, normalise: min-max}");

/** The profile that lines of the fixture stand for. */
function profileOf(lines: readonly string[]): string {
  const text = lines.map((line) => `${line}\n`).join("");
  const [, top = "", child = "{indicator: x, normalise: min-max}"] =
    /^(?:top (.*\n))?(?:node (.*)\n)?$/u.exec(text) ?? [];
  if (/^(?:top|node) /u.test(text)) return node(child, top);
  const [, when, rest = "effect: flag"] = /^gate (\{.*?\})(?: (effect: .*))?\n$/u.exec(text) ?? [];
  if (when !== undefined) return gate(when, rest);
  const [, aggregate, one] = /^mean (.*?) of (.*)\n$/u.exec(text) ?? [];
  if (aggregate !== undefined) return mean(aggregate, one!);
  const [, weights] = /^weights (.*)\n$/u.exec(text) ?? [];
  return weights === undefined ? text : weighted(weights.split(" "));
}

/** What says this, where “…” is any text. */
const matching = (said: string) =>
  said.includes("…")
    ? expect.stringMatching(new RegExp(`^${said.split("…").map(escaped).join(".*")}$`, "u"))
    : said;
const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\/]/gu, "\\$&");

/** By the headings of the fixture its profiles, each with its mistakes. */
const [, ...groups] = readFileSync(new URL("./fixtures/mistakes.txt", import.meta.url), "utf8").split(
  "\n\n# ",
);
describe.each(groups.map((group) => group.split("\n")))("%s", (_, ...lines) => {
  const cases = [...lines.join("\n").matchAll(/((?:(?!=> ).*\n)+)((?:=> .*(?:\n|$))+)/gu)];
  const rows = cases.map(([, text, found]) => {
    const messages = found!
      .trimEnd()
      .split(/\n?=> /u)
      .slice(1);
    return [messages, text!.trimEnd().split("\n")] as const;
  });
  const read = cases.map(([all]) => all).join("");
  if (rows.length === 0 || read.trim() !== lines.join("\n").trim() || /^=>(?! )/mu.test(read))
    throw new Error(`not read whole:\n${lines.join("\n")}`);
  it.each(rows)("%j", (found, text) => {
    const known = normalisers.map(({ id }) => id).join(", ");
    const wanted = found.filter((one) => one !== "none").map((one) => one.replace("<normalisers>", known));
    const all = mistakes(profileOf(text));
    expect(all).toEqual(wanted.map(matching));
    // What YAML alone can get wrong, and what JSON has no word for, no object states.
    if (all.some((one) => one.includes(" not valid YAML: "))) return;
    const stated: unknown = parse(profileOf(text), { logLevel: "error" });
    if (typeof stated !== "object" || !isDeepStrictEqual(stated, JSON.parse(JSON.stringify(stated)))) return;
    expect(mistakesOfObject(stated!)).toEqual(
      all.map((one) => one.replace(/^\d+:\d+ /u, "").replace(SLIP, " (there)?")),
    );
  });
});

it("a sound profile has no mistakes", () => {
  expect(mistakes(SOUND)).toEqual([]);
  expect(mistakes(gate("{indicator: x, above: 1}", "effect: flag"))).toEqual([]);
  const named = node("{id: mine, indicator: x, normalise: min-max}");
  expect(mistakes(named.replace("tree:\n", "tree:\n  id: whole\n"))).toEqual([]);
});

it.each(["", "# to do"])("the empty profile “%s” is told how one is begun", (text) =>
  expect(mistakes(text)).toEqual([
    "1:1 the profile is empty; “shortlist profile init --id mine” writes one to start from",
  ]),
);

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
  ])("but nothing that the mistake itself would make: %s", (_, text, count) =>
    expect(mistakes(text)).toHaveLength(count),
  );

  it("each that is told beside another stays when the other is mended, and none comes that could have been told", () => {
    const shape =
      "wieght: 2|weight: -1|direction: up|maxAge: old|tilte: {en: X}|missing: {policy: gone}".split("|");
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
  it("with keys that stand twice is told of each", () => {
    expect(mistakes("id: a\nid: b\ntree: {}\ntree: {}\n").map((one) => one.split(" ")[0])).toEqual([
      "2:1",
      "4:1",
    ]);
    expect(mistakes(`id: mine\ntree: ${"{children: [".repeat(6000)}`)).toHaveLength(1);
  });

  it("with two documents is refused", () =>
    expect(mistakes(`${SOUND}---\n${SOUND}`)[0]).toMatch(
      /^5:1 not valid YAML: “---” begins a second document/,
    ));

  it("with aliases that multiply is refused", () => {
    const bomb = ["a: &a [x, x, x, x, x, x, x, x, x, x]"];
    for (const [name, before] of ["ba", "cb", "dc", "ed", "fe", "gf"]) {
      bomb.push(`${name}: &${name} [${new Array(10).fill(`*${before}`).join(", ")}]`);
    }
    expect(mistakes(bomb.join("\n"))).toEqual([
      "1:1 not valid YAML: aliases (*) repeat each other too often: write out what they repeat",
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
    const scores = readProfile(
      node("{indicator: x, normalise: {method: categories, scores: {__proto__: 5, a: 1}}}"),
      "my.yaml",
    );
    expect(Object.getPrototypeOf(scores)).toBe(Object.prototype);
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
  });

  it("with tags that would make objects makes none", () =>
    expect(mistakes(node("{indicator: x, weight: !!js/function 'x', normalise: min-max}"))).toEqual([
      expect.stringMatching(/^4:30 not valid YAML: “!!js\/function” is a tag/u),
    ]));
});

describe("what no score can be computed with, and no screen can print", () => {
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
