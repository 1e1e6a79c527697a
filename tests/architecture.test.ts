import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { breaches, unusedAllowances } from "./architecture/breaches.ts";
import { factsOf, type SourceText } from "./architecture/facts.ts";
import { ROOMS } from "./architecture/rooms.ts";
import { comparedSentences } from "./architecture/sentences.ts";
import { atStart } from "./architecture/start.ts";

const ROOT = fileURLToPath(new URL("../", import.meta.url));

const sources: readonly SourceText[] = readdirSync(`${ROOT}src`, { recursive: true, encoding: "utf8" })
  .map((name) => `src/${name.replaceAll("\\", "/")}`)
  .filter((path) => /\.tsx?$/u.test(path))
  .map((path) => ({ path, text: readFileSync(ROOT + path, "utf8") }));

/** Without what the build makes of messages. */
const written = sources.filter(({ path }) => !path.startsWith("src/words/made/"));

/** What looks like a sentence and is none, with what it is. The list may only shrink. */
const NO_SENTENCES: Readonly<Record<string, string>> = {
  "src/explain/ranking.ts: not assessed": "the outcome of a gate, which the JSON has always spelt so",
  "src/report/explanation/sentences.ts: no evidence": "a status, likewise",
  "src/report/text/warnings.ts: /^(.*?\\blines )(\\d[\\d\\-, ]*\\d)(, columns? .*)$/su": "a place in a file",
  "src/report/inspection.ts: /, column \\d+$/u": "a place in a file",
};

/** Who below `report` has words at hand, with the reason; the list may only shrink. */
const WITH_WORDS: Readonly<Record<string, string>> = {
  "src/explain/audit/frame.ts": "hands on the words that findings are told with",
  "src/explain/nodes.ts": "a document says how a country is on a list, and what is required, in its language",
  "src/use/audit.ts": "who acknowledges a finding may name it in English, whatever the language",
  "src/use/data/snapshot.ts": "an error names a disagreement",
  "src/use/diff.ts": "hands on the language in which its two sides are told",
  "src/use/explain.ts": "an error says why a country has no score",
  "src/use/findings.ts": "hands on the language of its warnings",
  "src/use/ingest.ts": "a snapshot has a page of its sources, in English",
  "src/use/library.ts": "a user of the library has documents with their English",
  "src/use/load-run.ts": "hands on the language that a run is told in",
  "src/use/other-rankings.ts": "a document names the profile's own root in English",
  "src/use/profile.ts": "knows in which languages a profile can be told",
  "src/use/selection.ts": "an error lists who was meant",
};

/** Ids of methods that are common words, too: they name one only where a method is asked for. */
const COMMON_WORDS: ReadonlySet<string> = new Set([
  "arithmetic",
  "categories",
  "equal",
  "geometric",
  "log",
  "minimum",
  "peer-median",
  "percentile",
  "power",
  "rank",
  "swing",
  "thresholds",
]);

/** Where a method is known by name outside its own folder all the same: what holds where a profile does not say. */
const METHODS_NAMED: readonly string[] = ["src/model/profile.ts: arithmetic"];

describe("the house", () => {
  it("keeps the import table of the design", () => {
    expect(sources.length).toBeGreaterThan(100);
    expect(breaches(written)).toEqual([]);
  });

  it("allows nothing that nobody does", () => {
    expect(unusedAllowances(written)).toEqual([]);
    expect(unusedAllowances([])).toContain("scoring: stats");
  });

  it("loads no package at the start of a ranking but what draws it and reads the command line", () => {
    const start = ["src/cli/run.ts", "src/cli/commands/rank.ts"];
    expect(atStart(sources, start).packages).toEqual(["cli-table3", "commander"]);
    // It does see what is loaded elsewhere.
    expect(atStart(sources, ["src/profile/check.ts"]).packages).toContain("zod/mini");
  });

  it.each([
    "src/cli/commands/compare.ts",
    "src/cli/commands/diff.ts",
    "src/cli/commands/explain.ts",
    "src/cli/commands/rank.ts",
    "src/cli/commands/robustness.ts",
    "src/cli/commands/whatif.ts",
    "src/cli/files/live-page.ts",
    "src/cli/files/run-record.ts",
    "src/use/diff.ts",
    "src/use/other-rankings.ts",
    "src/use/robustness/draws-in-ranking.ts",
  ])("%s loads neither readers of files nor what finds countries by name", (path) => {
    const readers = /^src\/(?:sources\/index|countries\/resolve|tables\/read|dataset\/read)\.ts$/u;
    expect(atStart(sources, ["src/cli/run.ts", path]).files.filter((one) => readers.test(one))).toEqual([]);
    expect(atStart(sources, ["src/use/findings.ts"]).files.filter((one) => readers.test(one))).not.toEqual(
      [],
    );
  });

  it("keeps readers of files, names of countries and words out of the core", () => {
    const core = atStart(sources, ["src/core.ts"]);
    expect(core.packages).toEqual(["fastest-levenshtein", "zod/mini"]);
    const rooms = new Set(core.files.map((path) => path.split("/")[1]));
    expect([...rooms].sort()).toEqual(
      ["core.ts", "dataset", "explain", "model", "profile", "scoring", "stats", "words"].sort(),
    );
    const outer = core.files.filter((path) => /^src\/(?:dataset|words)\//u.test(path));
    expect(outer).toEqual([
      "src/dataset/chosen.ts",
      "src/dataset/derivations/contract.ts",
      "src/dataset/derivations/mcc-stand-ins.ts",
      "src/dataset/observation-order.ts",
      "src/words/choose.ts",
    ]);
  });

  it("compares and searches no sentence that a document says", () => {
    const rooms = /^src\/(?:model|scoring|explain|use|report)\//u;
    const found = comparedSentences(sources.filter(({ path }) => rooms.test(path)));
    expect(found.sort()).toEqual(Object.keys(NO_SENTENCES).sort());
  });

  it("has words below the reports only where there is a reason", () => {
    const rooms = Object.keys(ROOMS).filter((room) => !["words", "report", "page", "cli"].includes(room));
    const found = written
      .map(factsOf)
      .flatMap(({ path, files }) =>
        rooms.includes(path.split("/")[1]!) && files.some((file) => file.startsWith("src/words/"))
          ? [Object.keys(WITH_WORDS).find((start) => path.startsWith(start)) ?? path]
          : [],
      );
    expect([...new Set(found)].sort()).toEqual(Object.keys(WITH_WORDS).sort());
  });

  it("knows no method by name outside its own folder: each brings what is asked of it", () => {
    const plugIns = /^src\/scoring\/(aggregators|methods|normalisers|treatments|weightings)\/[^/]*$/u;
    const methods = sources.flatMap(({ path, text }) => {
      const folder = plugIns.exec(path)?.[1];
      const id = /^ {2}id: "([^"]+)",$/mu.exec(text)?.[1];
      return folder && id ? [{ folder: `src/scoring/${folder}/`, id }] : [];
    });
    expect(methods.map(({ id }) => id)).toEqual(
      expect.arrayContaining(["goalposts", "arithmetic", "copeland", "winsorise", "ahp"]),
    );
    const names = (text: string, id: string) =>
      new RegExp(
        COMMON_WORDS.has(id)
          ? `\\b(?:method|aggregate|normalise|treat)\\b[^"\\n]{0,12}"${id}"`
          : `"${id}"(?!:)`,
        "u",
      ).test(text);
    // A method's words in other languages stand by its id, as keys.
    const named = written.flatMap(({ path, text }) =>
      methods
        .filter(({ folder, id }) => !path.startsWith(folder) && names(text, id))
        .map(({ id }) => `${path}: ${id}`),
    );
    expect(named.sort()).toEqual(METHODS_NAMED);
  });

  it("gives reports the language they are said in: none asks for one itself", () => {
    const asking = sources.filter(
      ({ path, text }) =>
        path.startsWith("src/report/") && /^import (?!type).*\/words\/(?!choose\.ts)/mu.test(text),
    );
    expect(asking.map(({ path }) => path)).toEqual([]);
  });

  it("names in comments, decisions and scripts no file that is not there", () => {
    const under = (folder: string) =>
      readdirSync(ROOT + folder, { recursive: true, encoding: "utf8" }).map(
        (name) => `/${folder}/${name.replaceAll("\\", "/")}`,
      );
    const atTop = readdirSync(ROOT).map((name) => `/${name}`);
    const code = [...atTop, ...["src", "tests", "scripts"].flatMap(under)];
    const missing = (text: string) =>
      [...text.matchAll(/`([\w./-]+\.tsx?)`|"((?:src|tests|scripts)\/[\w./-]+\.[jt]sx?)"/gu)]
        .map(([, told, path]) => told ?? path!)
        .filter((name) => !code.some((path) => path.endsWith(`/${name.replace(/^(?:\.\.?\/)+/u, "")}`)));
    const texts = [...under("src"), ...under("scripts"), ...under("docs")].filter((path) =>
      /\.(?:tsx?|js|md)$/u.test(path),
    );
    const found = texts.flatMap((path) =>
      missing(readFileSync(ROOT + path, "utf8")).map((name) => `${path}: ${name}`),
    );
    expect(found).toEqual([]);
    expect(missing('`explain/owen-values.ts`, `explain/owen.ts`, "src/gone.ts"')).toEqual([
      "explain/owen.ts",
      "src/gone.ts",
    ]);
  });

  it("follows a command and a cell, and answers where things are, by files and functions that are there", () => {
    const page = readFileSync(`${ROOT}CONTRIBUTING.md`, "utf8");
    const part = (title: string) => page.split(/^### /mu).find((one) => one.startsWith(title))!;
    const placesIn = (text: string) =>
      [...text.matchAll(/`([\w/.-]+\.tsx?)`(?: \(`(\w+)`\))?/gu)].map(([, file, name]) => ({
        file: file!.replace(/^(?:src\/)?/u, "src/"),
        name,
      }));
    const isThere = ({ file, name }: { file: string; name: string | undefined }) => {
      const text = sources.find(({ path }) => path === file)?.text;
      return (
        text !== undefined &&
        (name === undefined ||
          new RegExp(`^export (?:async )?(?:function|const|class) ${name}\\b`, "mu").test(text))
      );
    };
    const stepsOf = (title: string) => part(title).match(/^\d+\. .*$/gmu)!;
    const command = stepsOf("One command in ten steps");
    const cell = stepsOf("One cell, from the workbook to a printed line");
    expect(command).toHaveLength(10);
    expect(cell.map((step) => parseInt(step, 10))).toEqual(cell.map((_, i) => i + 1));
    const steps = [...command, ...cell];
    for (const step of steps) {
      const named = placesIn(step).filter(({ name }) => name !== undefined);
      expect(named, step).not.toEqual([]);
      // Whatever stands in a step as code behind a file is one of its functions.
      expect(step.match(/\(`\w+`\)/gu), step).toHaveLength(named.length);
    }
    const rooms = cell.flatMap((step) => placesIn(step).map(({ file }) => file.split("/")[1]));
    expect([...new Set(rooms)]).toEqual([
      "tables",
      "dataset",
      "sources",
      "use",
      "scoring",
      "explain",
      "report",
      "cli",
    ]);
    const questions = part("Where is").match(/^\| … .*$/gmu)!;
    expect(questions).toHaveLength(10);
    for (const text of [...steps, ...questions])
      expect(
        placesIn(text).filter((one) => !isThere(one)),
        text,
      ).toEqual([]);
    expect(isThere({ file: "src/scoring/score.ts", name: "rank" })).toBe(false);
  });

  it("compiles its pure rooms without the types of Node and of the DOM", () => {
    const config = JSON.parse(readFileSync(`${ROOT}tsconfig.pure.json`, "utf8"));
    expect(config.compilerOptions.types).toEqual([]);
    expect(config.compilerOptions.lib).toEqual(["ES2023"]);
    const there = new Set(sources.map(({ path }) => path.split("/")[1]));
    const pure = Object.keys(ROOMS).filter((room) => there.has(room) && ROOMS[room]!.node === "none");
    expect(config.include).toEqual(expect.arrayContaining(pure.map((room) => `src/${room}`)));
  });
});

describe("the check of the house", () => {
  const check = (path: string, text: string) => breaches([{ path, text }]);

  it.each([
    ["a value", 'import { run } from "../cli/run.ts";'],
    ["a type", 'import type { Io } from "../cli/program.ts";'],
    ["a re-export", 'export { run } from "../cli/run.ts";'],
    ["a dynamic import", 'const later = () => import("../cli/run.ts");'],
    ["an import type", 'let io: import("../cli/program.ts").Io;'],
    ["a URL of a module", 'const at = new URL("../cli/run.ts", import.meta.url);'],
  ])("finds a room that imports the command line by %s", (_way, text) => {
    expect(check("src/stats/descriptive.ts", text)).toEqual([
      expect.stringMatching(/^src\/stats\/descriptive\.ts: stats may not import cli/u),
    ]);
  });

  it("finds a room that imports a room the table does not give it", () => {
    expect(check("src/scoring/score.ts", 'import { sources } from "../sources/index.ts";')).toEqual([
      "src/scoring/score.ts: scoring may not import sources (src/sources/index.ts)",
    ]);
    expect(check("src/report/format.ts", 'import { score } from "../scoring/index.ts";')).toHaveLength(1);
    expect(check("src/index.ts", 'export { run } from "./cli/run.ts";')).toHaveLength(1);
  });

  it("lets the profile take names from scoring's lists and nothing else", () => {
    expect(check("src/profile/check.ts", 'import { normalisers } from "../scoring/index.ts";')).toEqual([]);
    expect(check("src/profile/check.ts", 'import { score } from "../scoring/score.ts";')).toHaveLength(1);
  });

  it("lets the sources take from stats the word that was meant, what is apart, and no other statistics", () => {
    expect(check("src/sources/mapping.ts", 'import { a } from "../stats/nearest-word.ts";')).toEqual([]);
    expect(check("src/sources/mapping.ts", 'import { a } from "../stats/outliers.ts";')).toEqual([]);
    expect(check("src/sources/mapping.ts", 'import { median } from "../stats/descriptive.ts";')).toHaveLength(
      1,
    );
  });

  it("finds a room that the table does not have", () => {
    expect(check("src/common/text.ts", "export const a = 1;")).toEqual([
      "src/common/text.ts: “common” is no room of the house",
    ]);
  });

  it("finds a package that is none of the room's, and one that hides as a Node module", () => {
    expect(check("src/model/table.ts", 'import * as z from "zod/mini";')).toEqual([]);
    expect(check("src/stats/descriptive.ts", 'import * as z from "zod/mini";')).toHaveLength(1);
    expect(check("src/tables/csv.ts", 'import { readFileSync } from "fs";')).toHaveLength(1);
  });

  it("lets only a room's store use Node's API", () => {
    const text = 'import { readFile } from "node:fs/promises";';
    expect(check("src/dataset/store/snapshot.ts", text)).toEqual([]);
    expect(check("src/dataset/codec.ts", text)).toEqual([
      "src/dataset/codec.ts: may not use Node's API (node:fs/promises)",
    ]);
    expect(check("src/tables/read.ts", text)).toHaveLength(1);
  });

  it("finds a plug-in that imports another one, and allows its own folder and what is shared", () => {
    const own = 'import { tables } from "./tables.ts"; import { Collector } from "../collector/index.ts";';
    expect(check("src/sources/mcc/index.ts", own)).toEqual([]);
    expect(check("src/sources/mcc/index.ts", 'import { ilab } from "../ilab/index.ts";')).toHaveLength(1);
    expect(check("src/sources/mcc/index.ts", 'import { read } from "../ilab/answers.ts";')).toHaveLength(1);
    expect(check("src/sources/mcc/index.ts", 'import { sources } from "../index.ts";')).toHaveLength(1);
    expect(check("src/sources/index.ts", 'import { mcc } from "./mcc/index.ts";')).toEqual([]);
    expect(check("src/scoring/normalisers/rank.ts", 'import { zScore } from "./z-score.ts";')).toHaveLength(
      1,
    );
  });

  it("lets a list of what each plug-in has of one name see nothing else of them", () => {
    const list = (text: string) => check("src/sources/income.ts", text);
    expect(list('import { GDP } from "./factbook/income.ts";')).toEqual([]);
    expect(list('import { read } from "./factbook/text.ts";')).toHaveLength(1);
    expect(check("src/sources/mcc/index.ts", 'import { GDP } from "../factbook/income.ts";')).toHaveLength(1);
  });

  it("finds a file that reaches into a plug-in past its face", () => {
    expect(check("src/sources/index.ts", 'import { tables } from "./mcc/tables.ts";')).toHaveLength(1);
    expect(check("src/dataset/build.ts", 'import { tables } from "../sources/mcc/tables.ts";')).toHaveLength(
      1,
    );
    expect(check("src/dataset/build.ts", 'import { cells } from "../sources/user/cells.ts";')).toEqual([]);
  });

  it.each([
    ["the console", "console.log(1);"],
    ["the process", "const home = process.env.HOME;"],
    ["the page", "const box = document.body;"],
    ["the clock", "const now = Date.now();"],
    ["today", "const today = new Date();"],
    ["chance", "const luck = Math.random();"],
    ["a power that has two values", "const root = (a: number) => a ** 0.5 + 2 ** 3 + a ** 2;"],
    ["the machine's language", "const order = (a: string, b: string) => a.localeCompare(b);"],
    ["the machine's number format", "const text = (1.5).toLocaleString();"],
    ["a timer", "setTimeout(() => {}, 1);"],
  ])("finds a pure room that uses %s", (_what, text) => {
    expect(check("src/scoring/score.ts", text)).toHaveLength(1);
  });

  it("does not take a local name, a key or a comment for a global", () => {
    const text = [
      "// console.log(process.env)",
      "const document = { window: 1, process: 2 };",
      "export const both = (console: number) => console + document.window + document.process;",
      "export const then = new Date(0);",
    ].join("\n");
    expect(check("src/scoring/score.ts", text)).toEqual([]);
  });

  it("finds files that import each other in a circle", () => {
    const circle = breaches([
      { path: "src/cli/a.ts", text: 'import type { B } from "./b.ts";' },
      { path: "src/cli/b.ts", text: 'export { a } from "./a.ts";' },
      { path: "src/cli/c.ts", text: 'export { a } from "./a.ts";' },
    ]);
    expect(circle).toEqual([
      "src/cli/a.ts: imports itself by way of src/cli/b.ts",
      "src/cli/b.ts: imports itself by way of src/cli/a.ts",
    ]);
  });

  it.each([
    ["compared", 'const a = node.missing !== "does not apply to this country";'],
    ["looked for", 'const a = text.includes("is not assessed");'],
    ["cut off", "const a = text.replace(/; worst value used$/u, '');"],
    ["matched", "const a = /^the country is (.*)$/u.exec(text);"],
    ["told apart", 'switch (a) { case "not enough of it": break; }'],
  ])("finds a sentence that is %s", (_how, text) => {
    expect(comparedSentences([{ path: "src/report/a.ts", text }])).toHaveLength(1);
  });

  it("takes a code of two words with a hyphen, and a mark alone, for no sentence", () => {
    const text =
      'const a = code === "not-assessed" && text.split("; ").length > 1 && /^\\p{Lu}+$/u.test(text);';
    expect(comparedSentences([{ path: "src/report/a.ts", text }])).toEqual([]);
  });

  it("finds names that say nothing and files that are too long", () => {
    expect(check("src/stats/utils.ts", "export const a = 1;")).toHaveLength(1);
    expect(check("src/stats/helpers/mean.ts", "export const a = 1;")).toHaveLength(1);
    expect(check("src/stats/descriptive.ts", "\n".repeat(800))).toEqual([]);
    expect(check("src/stats/descriptive.ts", "\n".repeat(801))).toEqual([
      "src/stats/descriptive.ts: has 801 lines, more than 800",
    ]);
    expect(check("src/words/fr/whatif.ts", "\n".repeat(801))).toEqual([]);
  });
});
