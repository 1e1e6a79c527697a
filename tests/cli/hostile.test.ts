import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "csv-parse/sync";
import { describe, expect, it } from "vitest";
import { languages } from "../../src/words/index.ts";
import { folderOf, runCli } from "./run-cli.ts";

/** What a spreadsheet runs, what a page runs, what calls people, what a terminal obeys. */
const FORMULA = `=HYPERLINK("http://x.example","go")`;
const HTML = `<img src=x onerror=alert(1)>`;
const MENTION = "@everyone";
const TERMINAL = "\u001b[2Jgone\u0007\u202e";
const ALL = [FORMULA, HTML, MENTION, TERMINAL];

const quoted = (text: string) => JSON.stringify(text);
const cell = (text: string) => `"${text.replaceAll('"', '""')}"`;

const PROFILE = `id: hostile
title: {en: ${quoted(ALL.join(" "))}}
tree:
  children:
${ALL.map(
  (text, i) => `    - id: ${quoted(`${text}${i}`)}
      title: ${quoted(text)}
      children:
        - {indicator: ${quoted(`a.${i}`)}, normalise: {method: min-max}}`,
).join("\n")}
gates:
  - id: ${quoted(`+${MENTION}`)}
    title: {en: ${quoted(FORMULA)}}
    reason: {en: ${quoted(HTML)}}
    authority: ${quoted(TERMINAL)}
    when: {indicator: a.text, is: [${quoted(FORMULA)}]}
    effect: flag
  - id: ${quoted("-1+1")}
    title: {en: ${quoted(HTML)}}
    when: {country: [BEN]}
    effect: exclude
`;

const rows = ["GHA", "TGO", "BEN"].flatMap((country, i) => [
  ...ALL.map((text, k) => `${country},a.${k},2020,${i + k},${cell(text)},${cell(text)}`),
  `${country},a.text,2020,${cell(FORMULA)},${cell(HTML)},${cell(MENTION)}`,
]);
const FIGURES = `country,indicator,year,value,unit,note\n${rows.join("\n")}\n`;

const cwd = folderOf({ "hostile.yaml": PROFILE, "f.csv": FIGURES });
const OWN = ["--data", "f.csv", "--profile", "./hostile.yaml"];
const RUNS = /^[=+\-@\t\r]/u;
const OBEYED = /(?!\u001b\[[\d;]*m)[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202e]/u;

describe("text out of files and profiles", () => {
  it("is no formula in CSV, and is still all there", async () => {
    for (const args of [
      ["rank", ...OWN, "--format", "csv"],
      ["ingest", "f.csv", "--dry-run", "--format", "csv"],
    ]) {
      const { out, code } = await runCli(args, { cwd });
      expect(code).toBe(0);
      const cells = (parse(out) as string[][]).flat();
      const running = cells.filter((text) => RUNS.test(text) && !/^-?\d/u.test(text));
      expect(running).toEqual([]);
      expect(cells.some((text) => text.includes(FORMULA))).toBe(true);
    }
  });

  it("is no formula in a snapshot, and comes back as it was", async () => {
    await runCli(["ingest", "f.csv", "--into", "snapshot"], { cwd });
    const own = await runCli(["rank", ...OWN, "--format", "json", "--quiet"], { cwd });
    const again = await runCli(
      ["rank", "--data", "snapshot", "--profile", "./hostile.yaml", "--format", "json", "--quiet"],
      { cwd },
    );
    const flags = (out: string) => JSON.parse(out).ranked.map((one: { flags: unknown }) => one.flags);
    expect(flags(again.out)).toEqual(flags(own.out));
    expect(JSON.stringify(flags(again.out))).toContain("HYPERLINK");
  });

  it.each([["rank"], ["explain", "GHA"], ["explain", "BEN"]])(
    "is text in Markdown: no element, no mention, no table cell (%s %s)",
    async (...command) => {
      const { out, code } = await runCli([...command.filter(Boolean), ...OWN, "--format", "md"], { cwd });
      expect(code).toBe(0);
      expect(out).toContain("onerror");
      expect(out).not.toMatch(/<[a-z!/]/iu);
      expect(out).not.toContain("@");
    },
  );

  it("cannot steer the terminal, on stdout or stderr", async () => {
    for (const args of [["rank"], ["explain", "GHA"], ["explain", "BEN"], ["profile", "show"]]) {
      const given = args[0] === "profile" ? [...args, "./hostile.yaml"] : [...args, ...OWN];
      const { out, err, code } = await runCli(given, { cwd, columns: 120 });
      expect([code, out.length > 200]).toEqual([0, true]);
      expect(out + err).not.toMatch(OBEYED);
      expect(out + err).not.toContain("\u001b[2J");
    }
    writeFileSync(join(cwd, "bad.yaml"), `id: ${quoted(TERMINAL)}\ntree: {children: []}\n`);
    const { err, code } = await runCli(["rank", "--profile", "./bad.yaml"], { cwd });
    expect(code).toBe(2);
    expect(err).not.toMatch(OBEYED);
  });

  it("is exactly itself in JSON", async () => {
    const { out } = await runCli(["rank", ...OWN, "--format", "json"], { cwd });
    expect(JSON.parse(out).profile.title).toBe(ALL.join(" "));
  });

  it("cannot reach prototypes through YAML or JSON", async () => {
    const poison = `{"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}}}`;
    const folder = folderOf({
      "p.yaml": `__proto__: {polluted: 1}\n${PROFILE}`,
      "p.json": `{"__proto__":{"polluted":1},"id":"x","tree":{"children":[{"indicator":"a.1"}]}}`,
      "d.json": poison,
      "f.csv": FIGURES,
      "t.csv": "country,indicator,year,value\nGHA,__proto__,2020,1\nTGO,constructor,2020,2\n",
    });
    for (const args of [
      ["rank", "--profile", "./p.yaml", "--data", "f.csv"],
      ["rank", "--profile", "./p.json", "--data", "f.csv"],
      ["ingest", "d.json", "--dry-run"],
      ["ingest", "t.csv", "--dry-run", "--format", "json"],
      ["ingest", "t.csv", "--into", "s"],
      ["verify", "d.json"],
    ])
      await runCli(args, { cwd: folder });
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
    const { out } = await runCli(["ingest", "t.csv", "--dry-run", "--format", "json"], { cwd: folder });
    expect(JSON.parse(out).observations.map((one: { indicator: string }) => one.indicator)).toEqual([
      "__proto__",
      "constructor",
    ]);
  });
});

describe("names that every object has", () => {
  const NAMES = ["constructor", "toString", "valueOf", "hasOwnProperty"];
  const own = folderOf({
    "names.yaml": `id: names
title: constructor
tree:
  children:
    - id: isPrototypeOf
      title: valueOf
      children:
        - {indicator: constructor, normalise: {method: min-max}}
        - {indicator: toString, normalise: {method: categories, scores: {valueOf: 100, constructor: 0}}}
    - {indicator: hasOwnProperty, normalise: {method: min-max}}
gates:
  - {id: toLocaleString, title: toString, when: {indicator: hasOwnProperty, above: 6}, effect: flag}
`,
    "names.csv": `country,indicator,year,value,unit,source
${["Ghana", "Togo", "Peru"]
  .flatMap((country, i) => [
    `${country},constructor,2020,${i + 1},constructor,toString`,
    `${country},toString,2020,${i === 1 ? "constructor" : "valueOf"},,toString`,
    `${country},hasOwnProperty,2020,${5 + i},valueOf,toString`,
  ])
  .join("\n")}
`,
  });

  it.each(languages.map(({ language }) => language))(
    "are read as they are written in %s",
    { tags: "slow" },
    async (lang) => {
      for (const command of [
        ["rank"],
        ["explain", "Peru"],
        ["compare", "Ghana", "Togo"],
        ["whatif", "Ghana"],
        ["audit"],
        ["robustness", "--vary", "weights,leave-one-out", "--draws", "10"],
      ]) {
        const about = ["--data", "names.csv", "--profile", "./names.yaml", "--lang", lang, "--format", "md"];
        const { code, out, err } = await runCli([...command, ...about], { cwd: own });
        expect(code, err).not.toBe(2);
        expect(out + err).not.toMatch(/native code|\bundefined\b|\[object /u);
      }
      const { out } = await runCli(
        ["explain", "Peru", "--data", "names.csv", "--profile", "./names.yaml", "--lang", lang],
        { cwd: own },
      );
      for (const name of NAMES) expect(out).toContain(name);
    },
  );
});
