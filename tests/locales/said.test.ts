import { Chalk } from "chalk";
import { beforeAll, describe, expect, it } from "vitest";
import { catalogue } from "../../src/dataset/catalogue.ts";
import { readLists } from "../../src/dataset/store.ts";
import { buildComparison, buildExplanation, buildRanking } from "../../src/explain/index.ts";
import { plugInWords } from "../../src/explain/plug-in-words.ts";
import { en } from "../../src/locales/en/index.ts";
import { languages, type Messages } from "../../src/locales/index.ts";
import { auditBlocks } from "../../src/report/audit/blocks.ts";
import type { Report } from "../../src/report/blocks.ts";
import { comparisonBlocks } from "../../src/report/comparison/blocks.ts";
import { diffBlocks } from "../../src/report/diff/blocks.ts";
import { explanationBlocks } from "../../src/report/explanation/blocks.ts";
import { memoOf } from "../../src/report/memo/memo.ts";
import { named } from "../../src/report/named.ts";
import { rankingBlocks } from "../../src/report/ranking/blocks.ts";
import { terminal } from "../../src/report/renderers/terminal.ts";
import { whatifBlocks } from "../../src/report/whatif/blocks.ts";
import { audited } from "../../src/run/audited.ts";
import { history } from "../../src/run/data/history.ts";
import { compareSides } from "../../src/run/diff/load-sides.ts";
import { loadRun } from "../../src/run/load-run.ts";
import { whatifRun } from "../../src/run/whatif.ts";
import { dataIn, textsOf } from "./pseudo.ts";

const cwd = process.cwd();
const plainChalk = new Chalk({ level: 0 });
const others = languages.filter(({ language }) => language !== "en");

/** Different arguments of one message that are tried. */
const MOST = 12;

type Call = (...args: readonly unknown[]) => unknown;

/** English that remembers what each message was given, by its path. */
function remembering(): { readonly words: Messages; readonly given: Map<string, (readonly unknown[])[]> } {
  const given = new Map<string, (readonly unknown[])[]>();
  const watched = (part: unknown, path: string): unknown => {
    if (typeof part === "function")
      return (...args: unknown[]) => {
        const known = given.get(path) ?? [];
        if (known.length < MOST) given.set(path, [...known, args]);
        return (part as Call)(...args);
      };
    if (typeof part !== "object" || part === null || Array.isArray(part)) return part;
    return Object.fromEntries(
      Object.entries(part).map(([key, one]) => [key, watched(one, path === "" ? key : `${path}.${key}`)]),
    );
  };
  const { language, numbers, ...messages } = en;
  const words = { ...(watched({ ...messages, ...plugInWords }, "") as Messages), language, numbers };
  return { words, given };
}

/** What stands at a path: `ranking.columns.score`. */
function at(words: object, path: string): unknown {
  // Ids of checks and of methods have hyphens and no dots.
  return path.split(".").reduce<unknown>((part, key) => (part as Record<string, unknown>)[key], words);
}

/** The texts of a message, whatever it gives. */
function textsIn(said: unknown): string[] {
  if (typeof said === "string") return [said];
  if (Array.isArray(said)) return said.flatMap(textsIn);
  return typeof said === "object" && said !== null ? Object.values(said).flatMap(textsIn) : [];
}

/** Every message that is a text by itself, by its path. */
function labels(part: unknown, path = ""): (readonly [path: string, text: string])[] {
  if (typeof part === "string") return [[path, part]];
  if (typeof part !== "object" || part === null || Array.isArray(part)) return [];
  return Object.entries(part).flatMap(([key, one]) => labels(one, path === "" ? key : `${path}.${key}`));
}

/** Documents of rank, explain, compare, diff and whatif whose runs speak a language; of the scorecards where the profile adds no words. */
async function documentsIn(lang: string) {
  const [cpc, mcc] = await Promise.all(["cpc", "mcc"].map((profile) => loadRun({ profile, lang }, cwd)));
  const { table, surroundings } = cpc!;
  return {
    runs: [cpc!, mcc!],
    rankings: [cpc!, mcc!].map((run) => buildRanking(run.table, run.surroundings)),
    explanations: ["GHA", "PHL", "SOM", "AND"].map((one) => buildExplanation(table, one, surroundings)!),
    comparisons: [
      ["GHA", "CIV"],
      ["PHL", "CUB", "AND"],
    ].map((countries) => buildComparison(table, countries, surroundings)!),
    diff: (await compareSides(["2022", "2023"], { profile: "mcc", lang }, cwd)).diff,
    whatif: (await whatifRun("GHA", { profile: "mcc", lang, top: 10 }, cwd)).document,
  };
}

type Documents = Awaited<ReturnType<typeof documentsIn>>;

/** @param most rows of long tables */
function reportsOf(of: Documents, words: Messages, most = 9999): Report[] {
  return [
    ...of.rankings.map((one) => rankingBlocks(one, words, most)),
    ...of.explanations.flatMap((one) => [explanationBlocks(one, words), memoOf(one, words)]),
    ...of.comparisons.map((one) => comparisonBlocks(one, words)),
    diffBlocks(of.diff, words, { top: most, inFull: ["GHA"] }),
    whatifBlocks(of.whatif, words),
  ];
}

/** Columns that a line takes on a terminal: Chinese characters and marks take two. */
function columnsOf(line: string): number {
  return [...line].length + (line.match(/[\p{Script=Han}\u3000-\u303f\uff00-\uff60]/gu)?.length ?? 0);
}

const lists = await readLists("data/lists");
const inEnglish = await documentsIn("en");
const { words: watching, given } = remembering();
for (const report of reportsOf(inEnglish, watching)) textsOf(report);
const [run] = inEnglish.runs;
const past = await history(run!, undefined, cwd, { findings: "all" });
textsOf(auditBlocks(audited({ ...run!, words: watching }, past), 9999, watching));

/** Words that are spelt alike in a language and in English. */
const ALIKE: Readonly<Record<string, RegExp>> = {
  fr: /^(?:Score|Points?|Sources?|Notes?|score|Verdict|Alpha|Covariance|Observations?|Protection|Publication|SHA-256|iso3|JSON|#|Page|Type|Option|note|Source)$/u,
};
const SPELT_ALIKE = /^(?:#|SHA-256|ISO|iso3|ISO3|Alpha|JSON|Sobol|)$/u;

const ENGLISH_LEFT = /\b(?:the|and|of|with|which|is|are|from|not|against)\b/iu;

it("most messages of those documents were heard in English", () => {
  expect(given.size).toBeGreaterThan(120);
});

describe.each(others.map(({ language, load }) => [language, load] as const))("in “%s”", (code, load) => {
  let made: ReturnType<typeof documentsIn>;
  beforeAll(() => {
    made = documentsIn(code);
  });

  it("every message says something, and something else than English", async () => {
    const words = await load();
    const odd: string[] = [];
    for (const [path, calls] of given) {
      const [english, own] = [{ ...en, ...plugInWords }, words].map((all) => at(all, path) as Call);
      for (const args of calls) {
        const [theirs, ours] = [textsIn(english!(...args)), textsIn(own!(...args))];
        const said = ours.join("");
        if (said === "" && theirs.join("") !== "") odd.push(`${path} says nothing`);
        if (/undefined|NaN|\[object|\$\{/u.test(said)) odd.push(`${path} says: ${said}`);
        // What is left of the English when what it was given is taken away.
        const data = [...dataIn(args)].sort((a, b) => b.length - a.length);
        const left = data.reduce((text, one) => text.replaceAll(one, ""), theirs.join(""));
        if (/\p{L}{2}/u.test(left) && said === theirs.join("")) odd.push(`${path} is English: ${said}`);
      }
    }
    expect([...new Set(odd)]).toEqual([]);
  });

  it("every label is there and is none of English", async () => {
    const words = await load();
    const { language: _, numbers: __, ...messages } = { ...en, ...plugInWords };
    const odd = labels(messages).flatMap(([path, english]) => {
      const own = at(words, path);
      if (typeof own !== "string" || (own === "" && english !== "")) return [`${path} is missing`];
      const isAlike = SPELT_ALIKE.test(own) || (ALIKE[code]?.test(own) ?? false);
      // A single word may be spelt alike.
      return own === english && !isAlike && / /u.test(own) ? [`${path} is English: ${own}`] : [];
    });
    expect(odd).toEqual([]);
  });

  it("no line is wider than a terminal of 40, 60 or 80 columns", async () => {
    const words = await load();
    const reports = reportsOf(await made, words, 30);
    const wider = [40, 60, 80].flatMap((columns) =>
      reports.flatMap((report) =>
        terminal(report, { columns, chalk: plainChalk, words })
          .split("\n")
          .filter((line) => columnsOf(line) > columns),
      ),
    );
    expect(wider).toEqual([]);
  });

  it("no English is left in documents beside names, titles and what publishers say", async () => {
    const words = await load();
    const of = await made;
    const { runs, ...told } = of;
    const profiles = runs.map(({ loaded }) => loaded.profile);
    const documents = [told, lists, [...catalogue.values()], profiles];
    // Readers' remarks are told in part in the language, in part as the publisher has them.
    const data = [
      ...[...documents, named(documents, words)].reduce<Set<string>>(
        (found, one) => dataIn(one, found),
        new Set(),
      ),
    ]
      .filter((text) => ENGLISH_LEFT.test(text))
      .sort((a, b) => b.length - a.length);
    const left = new Set<string>();
    for (const text of new Set(reportsOf(of, words).flatMap(textsOf))) {
      if (!ENGLISH_LEFT.test(text)) continue;
      const rest = data.reduce((all, one) => (ENGLISH_LEFT.test(all) ? all.replaceAll(one, "") : all), text);
      // A list of sources may be cut within a name.
      if (ENGLISH_LEFT.test(rest.replace(/; [^;]*…$/u, ""))) left.add(rest);
    }
    expect([...left].slice(0, 20)).toEqual([]);
  });

  it("figures have the decimal mark of the language", async () => {
    const words = await load();
    const mark = words.numbers.fixed(1.5, 1)[1]!;
    const [ranking] = inEnglish.rankings;
    const [first] = ranking!.ranked;
    const texts = textsOf(rankingBlocks(ranking!, words));
    const score = words.numbers.fixed(first!.score, 1);
    expect(score).toContain(mark);
    expect(texts).toContain(score);
  });
});
