import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { ingest, type Normaliser, rank, source } from "../../src/index.ts";
import type { RunRecord } from "../../src/model/documents/run.ts";
import { folderOf, runCli } from "./run-cli.ts";

/** A plug-in of which each test has one of another name: what one brings stays in the process. */
const codeOf = (name: string, more = "") => `
export const meta = { name: "${name}", version: "1.0.0", shortlist: ">=0.2 <1" };
export const normalisers = [{
  id: "${name}.tens", title: "Tens", parameters: {}, fixed: true, bounded: true, takes: "numbers", orient: "after",
  fit: ({ scale: [low, high] }) => ({ map: (value) => Math.min(high, Math.max(low, Math.floor(value / 10) * 10)), fit: {} }),
}];
export const aggregators = [{
  id: "${name}.middle", title: "Between mean and minimum", parameters: {}, additive: false,
  kernel: () => (x, w, n) => {
    let [sum, total, least] = [0, 0, Infinity];
    for (let i = 0; i < n; i += 1) [sum, total, least] = [sum + w[i] * x[i], total + w[i], Math.min(least, x[i])];
    return (sum / total + least) / 2;
  },
}];
export const checks = [{
  id: "${name}.low", title: "Low", rule: "Below 20.",
  find: ({ observations }) => observations.filter(({ value }) => value < 20).map(({ country }) => ({ severity: "note", subject: country, message: country + " is low.", countries: [country] })),
}];
${more}`;

const profileOf = (name: string) => `id: mine
tree:
  aggregate: ${name}.middle
  children:
    - {indicator: a.x, normalise: {method: ${name}.tens}}
    - {indicator: a.y, normalise: {method: goalposts, from: 0, to: 100}}
`;
const FIGURES =
  "country,indicator,year,value\nGHA,a.x,2020,57\nGHA,a.y,2020,30\nTGO,a.x,2020,19\nTGO,a.y,2020,80\n";

const filesOf = (name: string) => ({
  [`${name}.mjs`]: codeOf(name),
  "figures.csv": FIGURES,
  "mine.yaml": profileOf(name),
});
const optionsOf = (name: string) => [
  "--data",
  "figures.csv",
  "--profile",
  "./mine.yaml",
  "--plugin",
  `${name}.mjs`,
];
/** By hand: tens of 57 and 19, and half-way from the mean to the lower of the two. */
const GHANA = ((50 + 30) / 2 + 30) / 2;
const TOGO = ((10 + 80) / 2 + 10) / 2;

it("ranks with the methods of a plug-in, says so, and checks with its checks", { tags: "slow" }, async () => {
  const cwd = folderOf(filesOf("ranks"));
  const made = await runCli(["rank", ...optionsOf("ranks"), "--format", "json"], { cwd });
  const { ranked, warnings } = JSON.parse(made.out) as Awaited<ReturnType<typeof rank>>;
  expect(ranked.map(({ country, score }) => [country, score])).toEqual([
    ["GHA", GHANA],
    ["TGO", TOGO],
  ]);
  expect(warnings.find(({ code }) => code === "plugins")?.message).toContain("ranks 1.0.0");
  const audit = await runCli(["audit", ...optionsOf("ranks"), "--format", "json"], { cwd });
  const { checks, findings } = JSON.parse(audit.out) as {
    checks: { id: string; title: string; rule: string }[];
    findings: { id: string; message: string }[];
  };
  expect(checks).toContainEqual(
    expect.objectContaining({ id: "ranks.low", title: "Low", rule: "Below 20." }),
  );
  expect(findings).toContainEqual(expect.objectContaining({ id: "ranks.low:TGO", message: "TGO is low." }));
});

it("lists what it brings: help, schema; and tells a profile that lacks it", async () => {
  const cwd = folderOf(filesOf("lists"));
  const { out } = await runCli(["rank", "--help", "--plugin", "lists.mjs"], { cwd });
  expect(out).toContain("lists 1.0.0: normaliser lists.tens; aggregator lists.middle; check lists.low");
  expect((await runCli(["profile", "schema", "--plugin=lists.mjs"], { cwd })).out).toContain("lists.tens");
  const other = folderOf({ ...filesOf("absent") });
  const { code, err } = await runCli(["rank", "--data", "figures.csv", "--profile", "./mine.yaml"], {
    cwd: other,
  });
  expect(code).toBe(2);
  expect(err).toContain(
    "unknown method “absent.middle”; it is one of the plug-in “absent”, which --plugin adds",
  );
});

it("is named in the record by version and hash, and verify refuses the run without it and with another", {
  tags: "slow",
}, async () => {
  const cwd = folderOf(filesOf("kept"));
  await runCli(["report", ...optionsOf("kept"), "--out", "report"], { cwd });
  const { plugins, seal } = JSON.parse(readFileSync(join(cwd, "report/run.json"), "utf8")) as RunRecord;
  expect(plugins).toEqual([
    { name: "kept", version: "1.0.0", sha256: expect.stringMatching(/^[0-9a-f]{64}$/u) },
  ]);
  expect(seal).toMatch(/^[0-9a-f]{12}$/u);
  const verify = ["verify", "report/run.json"];
  expect((await runCli([...verify, "--plugin", "kept.mjs"], { cwd })).code).toBe(0);
  const without = await runCli(verify, { cwd });
  expect([without.code, without.err]).toEqual([2, expect.stringContaining("was not given")]);
  // The page of a method that it does not know does not answer.
  expect(readFileSync(join(cwd, "report/ranking.html"), "utf8")).not.toContain("<script");
  // In a process that has not loaded the first: see tests/bin for the same file changed.
  const record = readFileSync(join(cwd, "report/run.json"), "utf8");
  writeFileSync(join(cwd, "report/run.json"), record.replace(plugins![0]!.sha256, "0".repeat(64)));
  const other = await runCli([...verify, "--plugin", "kept.mjs"], { cwd });
  expect([other.code, other.err]).toEqual([
    2,
    expect.stringContaining("and this is another file: kept 1.0.0"),
  ]);
});

describe("is refused, with what is wrong, and nothing of it is added", () => {
  const refused = async (name: string, code: string) => {
    const cwd = folderOf({ ...filesOf(name), [`${name}.mjs`]: code });
    const made = await runCli(["rank", ...optionsOf(name)], { cwd });
    expect(made.code).toBe(2);
    expect(made.out).toBe("");
    return made.err;
  };
  const meta = (text: string) =>
    codeOf("bad").replace(/^export const meta = .*$/mu, `export const meta = ${text};`);
  it.each([
    ["an unknown export", codeOf("bad", "export const helpers = [];"), "“helpers” is no key that is known"],
    [
      "an unknown key",
      codeOf("bad").replace("fixed: true", "fixed: true, sorted: true"),
      "“normalisers[0].sorted” is no key that is known",
    ],
    [
      "a key that is missing",
      codeOf("bad").replace("bounded: true, ", ""),
      "“normalisers[0].bounded” is missing",
    ],
    [
      "another kind of value",
      codeOf("bad").replace("fixed: true", "fixed: 1"),
      "“normalisers[0].fixed” is no flag",
    ],
    [
      "an id without its name",
      codeOf("bad").replace('"bad.tens"', '"tens"'),
      "normalisers[0].id is “tens”: expected an id that begins with the plug-in's name",
    ],
    ["a name of another", codeOf("bad").replace('"bad.low"', '"worse.low"'), "checks[0].id is “worse.low”"],
    [
      "a version that it is not made for",
      meta('{ name: "bad", version: "1.0.0", shortlist: ">=1" }'),
      "it is made for shortlist >=1, and this is 0.",
    ],
    ["no version", meta('{ name: "bad", version: "one", shortlist: "*" }'), "meta.version is “one”"],
    ["no meta", meta("undefined"), "“meta” is missing"],
    [
      "a slip of the pen",
      codeOf("bad").replace("fixed: true", "fixd: true"),
      "“normalisers[0].fixd” is no key that is known; did you mean “fixed”?",
    ],
    [
      "an import of a file",
      `import "./other.mjs";${codeOf("bad")}`,
      "the plug-in imports “./other.mjs”, and may import “shortlist” alone",
    ],
    [
      "an import of Node",
      codeOf("bad", 'const fs = await import("node:fs");'),
      "the plug-in imports “node:fs”",
    ],
    [
      "an import that it computes",
      codeOf("bad", "export const f = (x) => import(x);"),
      "the plug-in imports what it computes",
    ],
    ["no JavaScript", "export const meta = {", "no module of JavaScript"],
    ["an error of its own", codeOf("bad", 'throw new Error("mine");'), "the plug-in cannot be loaded: mine"],
    [
      "nothing at all",
      'export const meta = { name: "bad", version: "1.0.0", shortlist: "*" };',
      "it brings nothing",
    ],
  ])("%s", async (_, code, message) => expect(await refused("bad", code)).toContain(message));

  it("an indicator that is shortlist's own", async () => {
    const source = `export const sources = [{ id: "cpi.mine", title: "t", summary: "s", publisher: "p", attribution: "a", terms: "t", url: "u", indicators: [{ id: "cpi.score", title: "t", summary: "s", kind: "context" }], layouts: [], recognise: () => undefined, read: () => ({}) }];`;
    expect(await refused("cpi", codeOf("cpi", source))).toContain(
      "“cpi.score” is an indicator of shortlist's own",
    );
  });

  it("given twice, or in another version", async () => {
    const cwd = folderOf({ ...filesOf("twice"), "other.mjs": codeOf("twice", "// another") });
    const both = await runCli(["rank", ...optionsOf("twice"), "--plugin", "other.mjs"], { cwd });
    expect([both.code, both.err]).toEqual([
      2,
      expect.stringContaining("another plug-in “twice” is loaded already"),
    ]);
    const same = await runCli(["rank", ...optionsOf("twice"), "--plugin", "./twice.mjs"], { cwd });
    expect([same.code, same.err]).toEqual([2, expect.stringContaining("the plug-in “twice” is given twice")]);
  });
});

describe("stops the run where it does not do what it states", () => {
  let count = 0;
  const failing = async (change: (code: string) => string, more: readonly string[] = ["rank"]) => {
    count += 1;
    const name = `fails${count}`;
    const code = change(codeOf(name));
    expect(code).not.toBe(codeOf(name));
    const cwd = folderOf({ ...filesOf(name), [`${name}.mjs`]: code });
    const made = await runCli([...more, ...optionsOf(name)], { cwd });
    expect([made.code, made.out]).toEqual([2, ""]);
    return made.err.replaceAll(name, "it");
  };
  const scores = (text: string) => (code: string) =>
    code.replace(/\(value\) => Math\.min.*?\), fit/u, `(value) => ${text}, fit`);
  const joins = (text: string) => (code: string) =>
    code.replace("return (sum / total + least) / 2;", `return ${text};`);
  it.each([
    ["a score that is NaN", scores("NaN"), "“it.tens” of a plug-in failed: it scores 57 NaN"],
    ["one that is infinite", scores("Infinity"), "it scores 57 Infinity"],
    ["one that is text", scores('"7"'), 'it scores 57 "7"'],
    [
      "one outside of the scale",
      scores("value * 3"),
      "it scores 57 171, and says that it stays within 0 and 100",
    ],
    ["a result that is NaN", joins("NaN"), "“it.middle” of a plug-in failed: it joins 50, 30 to NaN"],
    ["one that is text", joins('"a"'), 'it joins 50, 30 to "a"'],
    ["one that is infinite", joins("Infinity"), "it joins 50, 30 to Infinity"],
    ["an error of a normaliser", scores("value.nothing.at"), "Cannot read properties of undefined"],
    ["an error of an aggregator", joins("x.nothing.at"), "Cannot read properties of undefined"],
  ])("%s", async (_, change, message) => {
    const err = await failing(change);
    expect(err).toContain(message);
    expect(err).not.toContain("a fault of shortlist");
  });

  it.each([
    [
      "an error of a check",
      "message: country + ",
      "message: country.nothing.at + ",
      "Cannot read properties of undefined",
    ],
    [
      "a finding without words",
      'message: country + " is low."',
      'message: ""',
      "a finding of it is no finding",
    ],
  ])("%s", async (_, from, to, message) => {
    expect(await failing((code) => code.replace(from, to), ["audit"])).toContain(message);
  });

  const reading = (observation: string) => (code: string) => {
    const name = /name: "(\w+)"/u.exec(code)![1]!;
    const source = `{ id: "${name}.all", title: "t", summary: "s", publisher: "p", attribution: "a", terms: "t", url: "u", indicators: [{ id: "${name}.x", title: "X", summary: "s", kind: "context" }], layouts: [{ id: "all", title: "t", precedence: 1 }], recognise: () => ({ layout: "all", confidence: 1 }), read: (file) => ({ observations: [{ country: "GHA", indicator: "${name}.x", value: 1, source: "${name}.all", file: file.path, locator: "line 2", ...${observation} }], unresolved: [], problems: [] }) }`;
    return `${code}\nexport const sources = [${source}];`;
  };
  it.each([
    ["a name for a country", '{ country: "Ghana" }', 'it reads the country "Ghana" from figures.csv'],
    ["a figure that is NaN", "{ value: NaN }", "it reads the figure NaN"],
    ["no figure", "{ value: null }", "it reads the figure null"],
    [
      "an indicator that it does not state",
      '{ indicator: "cpi.score" }',
      'it reads the indicator "cpi.score", which it does not state',
    ],
    ["half a year", "{ year: 2020.5 }", "it reads the year 2020.5"],
    ["another's source", '{ source: "cpi" }', 'it reads the source "cpi"'],
    ["no place", '{ locator: "" }', "it reads a figure without its place"],
  ])("%s", async (_, observation, message) => expect(await failing(reading(observation))).toContain(message));
});

it("says that a plug-in knew none of the files, and which reader took them", async () => {
  const name = "knows";
  const source = `export const sources = [{ id: "${name}.all", title: "t", summary: "s", publisher: "p", attribution: "a", terms: "t", url: "u", indicators: [{ id: "${name}.x", title: "X", summary: "s", kind: "context" }], layouts: [{ id: "all", title: "t", precedence: 1 }], recognise: () => undefined, read: () => undefined }];`;
  const cwd = folderOf({ ...filesOf(name), [`${name}.mjs`]: codeOf(name, source) });
  const { code, err } = await runCli(["rank", ...optionsOf(name)], { cwd });
  expect(code).toBe(0);
  expect(err).toContain(
    "the plug-in “knows” was given and knew none of the files: figures.csv was read as tidy",
  );
});

it("reads a table by its titles, with decimal commas and the year of a title above it", async () => {
  const text =
    "Index 2025 edition;;;\nTerritory;ISO3;Letters;Grade\nGhana;GHA;41,5;good\nMalawi;MWI;12,25;poor\nPeru;PER;n/a;\n";
  const letters = source({
    id: "letters.index",
    title: "Letters",
    summary: "Letters.",
    publisher: "P",
    attribution: "P",
    terms: "none",
    url: "https://example.org/",
    indicators: [
      {
        id: "letters.rate",
        title: "Letters",
        summary: "Letters.",
        unit: "per 1,000",
        limits: [0, 1e9],
        kind: "context",
      },
      {
        id: "letters.grade",
        title: "Grade",
        summary: "Grade.",
        categories: ["poor", "good"],
        kind: "context",
      },
    ],
    table: {
      title: "One row a country",
      country: "Territory",
      code: "ISO3",
      year: ({ tables }) => Number(/Index (\d{4})/u.exec(String(tables[0]!.rows[0]!.cells[0]))![1]) - 1,
      figures: { "letters.rate": "Letters", "letters.grade": "Grade" },
      decimal: ",",
    },
  });
  const cwd = folderOf({ "letters.csv": text });
  const plugin = { meta: { name: "letters", version: "1.0.0", shortlist: "*" }, sources: [letters] };
  const { manifest, problems } = await ingest(["letters.csv"], { cwd, into: "snapshot", plugins: [plugin] });
  expect(problems.filter(({ severity }) => severity !== "info")).toEqual([]);
  expect(manifest.sources.map(({ id, years, observations }) => [id, years, observations])).toEqual([
    ["letters.index", [2024], 4],
  ]);
  const profile = {
    id: "m",
    tree: { children: [{ indicator: "letters.rate", normalise: { method: "goalposts", from: 0, to: 50 } }] },
  };
  // What read the figures is told of them wherever the snapshot goes.
  expect(manifest.inputs.map((one) => one.plugin)).toEqual([{ name: "letters", version: "1.0.0" }]);
  const { ranked, warnings } = await rank({ cwd, data: ["snapshot"], profile });
  expect(warnings.find(({ code }) => code === "plugins")?.message).toContain("letters 1.0.0");
  expect(ranked.map(({ country, score }) => [country, score])).toEqual([
    ["GHA", 83],
    ["MWI", 24.5],
  ]);
});

describe("in code", () => {
  const meta = { name: "code", version: "1.0.0", shortlist: ">=0.2" };
  const tens = {
    id: "code.tens",
    title: "Tens",
    parameters: {},
    fixed: true,
    bounded: true,
    takes: "numbers",
    orient: "after",
    fit: () => ({ map: (value) => Math.floor(Number(value) / 10) * 10, fit: {} }),
  } satisfies Normaliser;
  const plugin = { meta, normalisers: [tens] };
  const asked = {
    profile: { id: "mine", tree: { children: [{ indicator: "a.x", normalise: { method: "code.tens" } }] } },
    observations: [{ country: "GHA", indicator: "a.x", value: 57 }],
  };

  it("is an object, which cannot be changed afterwards, and counts only in runs that are given it", async () => {
    expect((await rank({ ...asked, plugins: [plugin] })).ranked[0]!.score).toBe(50);
    expect(Object.isFrozen(tens)).toBe(true);
    await expect(rank(asked)).rejects.toThrow("the profile asks for “code.tens” of the plug-in “code”");
    expect((await rank({ ...asked, plugins: [plugin] })).ranked[0]!.score).toBe(50);
  });

  it("its readers read no file of a run without it", async () => {
    const text = "Country,Points of it,Other points\nGhana,1,2\n";
    const cwd = folderOf({ "own.csv": text });
    const reads = {
      meta: { ...meta, name: "reads" },
      sources: [
        {
          id: "reads.all",
          title: "t",
          summary: "s",
          publisher: "p",
          attribution: "a",
          terms: "t",
          url: "u",
          indicators: [{ id: "reads.x", title: "X", summary: "s", kind: "context" as const }],
          layouts: [{ id: "all", title: "t", precedence: 1 }],
          recognise: () => ({ layout: "all", confidence: 1 }),
          read: (file: { path: string }) => ({
            observations: [
              {
                country: "GHA",
                indicator: "reads.x",
                value: 9,
                source: "reads.all",
                file: file.path,
                locator: "line 2, column 2",
              },
            ],
            unresolved: [],
            problems: [],
          }),
        },
      ],
    };
    const given = (indicator: string) => ({
      cwd,
      data: ["own.csv"],
      profile: {
        id: "mine",
        tree: { children: [{ indicator, normalise: { method: "goalposts", from: 0, to: 100 } }] },
      },
    });
    expect((await rank({ ...given("reads.x"), plugins: [reads] })).ranked[0]!.score).toBe(9);
    // The same file, by the same process, without it: a table of the user's own.
    expect((await rank(given("Points of it"))).ranked[0]!.score).toBe(1);
  });
});
