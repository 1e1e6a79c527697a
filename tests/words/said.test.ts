import { describe, expect, it } from "vitest";
import { tellers } from "../../src/explain/audit/checks/index.ts";
import { namesIn } from "../../src/explain/audit/frame.ts";
import { auditBlocks, toldAudit } from "../../src/report/audit.ts";
import { inWords } from "../../src/report/text/warnings.ts";
import { audited } from "../../src/use/audit.ts";
import { history } from "../../src/use/data/history.ts";
import { tellingOf } from "../../src/use/load-run.ts";
import { en } from "../../src/words/en/index.ts";
import { languages, type Messages } from "../../src/words/index.ts";
import { documentsIn, reportsOf } from "./documents-in.ts";
import { dataIn, textsOf } from "./pseudo.ts";
import { isTranslated } from "./whole.ts";

const cwd = process.cwd();
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
  const words = { ...(watched(messages, "") as Messages), language, numbers };
  return { words, given };
}

/** What stands at a path: `ranking.columns.score`. */
function at(words: object, path: string): unknown {
  // Ids of checks and of methods have hyphens and no dots.
  return path.split(".").reduce<unknown>((part, key) => (part as Record<string, unknown>)[key], words);
}

/** The arguments of a message, which have names: theirs are none of a document's fields. */
function valuesOf(given: unknown): unknown {
  return typeof given === "object" && given !== null ? Object.values(given) : given;
}

/** As it begins a sentence. */
function atStart(text: string): string {
  return `${text.slice(0, 1).toUpperCase()}${text.slice(1)}`;
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

const inEnglish = await documentsIn("en");
const { words: watching, given } = remembering();
for (const report of reportsOf(inEnglish, watching)) textsOf(report);
const [run] = inEnglish.runs;
const past = await history(run!, undefined, cwd, { findings: "flagged" });
const facts = audited({ ...run!, words: watching }, past);
const audit = await inWords(
  toldAudit(facts, tellers, watching, namesIn(run!.table, run!.surroundings)),
  tellingOf(run!, { ...run!.surroundings, words: watching }),
);
textsOf(auditBlocks(audit, 9999, watching));

/** Words that are spelt alike in a language and in English. */
const ALIKE: Readonly<Record<string, RegExp>> = {
  fr: /^(?:Score|Points?|Sources?|Notes?|score|Verdict|Alpha|Covariance|Observations?|Protection|Publication|SHA-256|iso3|JSON|#|Page|Type|Option|note|Source)$/u,
};
const SPELT_ALIKE = /^(?:#|SHA-256|ISO|iso3|ISO3|Alpha|JSON|Sobol|)$/u;

it("most messages of those documents were heard in English", () => {
  expect(given.size).toBeGreaterThan(120);
});

describe.each(others.map(({ language, load }) => [language, load] as const))("in “%s”", (code, load) => {
  it("every message says something, and something else than English", async () => {
    const words = await load();
    const odd: string[] = [];
    for (const [path, calls] of given) {
      if (!isTranslated(code, path)) continue;
      const [english, own] = [en, words].map((all) => at(all, path) as Call);
      for (const args of calls) {
        const [theirs, ours] = [textsIn(english!(...args)), textsIn(own!(...args))];
        const said = ours.join("");
        if (said === "" && theirs.join("") !== "") odd.push(`${path} says nothing`);
        if (/undefined|NaN|\[object|\$\{/u.test(said)) odd.push(`${path} says: ${said}`);
        // What is left of the English when what it was given is taken away.
        const data = [...dataIn(args.map(valuesOf))]
          // A title may stand within a sentence, or begin one.
          .flatMap((one) => [one, atStart(one), one.toLowerCase()])
          .sort((a, b) => b.length - a.length);
        const left = data.reduce((text, one) => text.replaceAll(one, ""), theirs.join(""));
        if (/\p{L}{2}/u.test(left) && said === theirs.join("")) odd.push(`${path} is English: ${said}`);
      }
    }
    expect([...new Set(odd)]).toEqual([]);
  });

  it("every label is there and is none of English", async () => {
    const words = await load();
    const { language: _, numbers: __, ...messages } = en;
    const odd = labels(messages).flatMap(([path, english]) => {
      if (!isTranslated(code, path)) return [];
      const own = at(words, path);
      if (typeof own !== "string" || (own === "" && english !== "")) return [`${path} is missing`];
      const isAlike = SPELT_ALIKE.test(own) || (ALIKE[code]?.test(own) ?? false);
      // A single word may be spelt alike, and a figure is.
      return own === english && !isAlike && / /u.test(own) && /\p{L}/u.test(own)
        ? [`${path} is English: ${own}`]
        : [];
    });
    expect(odd).toEqual([]);
  });
});
