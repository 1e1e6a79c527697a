import { describe, expect, it } from "vitest";
import { olderReaders } from "../../src/explain/audit/checks/older-readers.ts";
import { briefly } from "../../src/explain/audit/gravest-findings.ts";
import { BARE, type ReaderChange } from "../../src/model/audit.ts";
import type { WarningArgs, WarningInWords, WarningOf } from "../../src/model/warning.ts";
import { fewPlaces, warningsInWords, warningText } from "../../src/report/text/warnings.ts";
import { rankedRun } from "../../src/use/rank.ts";
import { countriesListed } from "../../src/use/selection.ts";
import { languages, messagesIn, ownWords } from "../../src/words/index.ts";
import { tellingIn } from "../in-words.ts";

const said = (warning: WarningInWords) => warningText(warning, ownWords);

describe("a warning's place", () => {
  it("stands in brackets after the sentence", () => {
    expect(said({ code: "x", message: "no number", where: "a.csv, line 2, column 4" })).toBe(
      "no number (a.csv, line 2, column 4)",
    );
    expect(said({ code: "x", message: "no number", where: null })).toBe("no number");
  });

  it("is not said again where the sentence names it", () => {
    const message = "Ghana is 43 (a.csv, line 2, column 4) and 42 (b.csv, line 9, column 4)";
    const where = "a.csv, line 2, column 4";
    expect(said({ code: "unsettled-conflict", message, where })).toBe(message);
    // A name that happens to stand in the sentence is no place.
    expect(said({ code: "x", message: "a list without entries", where: "a" })).toBe(
      "a list without entries (a)",
    );
  });

  it.each([
    ["a.csv, lines 3, 5, 8-9, column 4", "a.csv, lines 3, 5, 8-9, column 4"],
    ["a.csv, lines 3, 5, 8-9, 11, 12-40, column 4", "a.csv, lines 3, 5, 8-9 and 2 more, column 4"],
    ["a.xlsx, CPI 2022!D4:D9,F12,G1,H3", "a.xlsx, CPI 2022!D4:D9,F12,G1 and 1 more"],
    [
      "lines 1-2, 4, 6, 8, columns 1-3; line 9, column 2",
      "lines 1-2, 4, 6 and 1 more, columns 1-3; line 9, column 2",
    ],
    ["$.a; $.b; $.c; $.d; $.e", "$.a; $.b; $.c; and 2 more places"],
    ["lists/child-soldiers.json", "lists/child-soldiers.json"],
  ])("names the first three of %s, and counts the rest", (place, few) => {
    expect(fewPlaces(place, ownWords)).toBe(few);
  });
});

const years = { from: 2021, to: 2023, reason: "Rules of MCC." };
const node = { id: "need", title: { en: "Need", fr: "Besoin" } };
const place = { file: "a.csv", locator: "line 2" };
const figure = { ...place, country: "DEU", indicator: "x", year: 2020, value: 43, source: "tidy" };
const conflict = {
  country: "DEU",
  indicator: "x",
  year: 2020,
  settled: "edition",
  kept: { ...place, value: 43, source: "a" },
  other: { file: "b.csv", locator: "line 9", value: 42, source: "b" },
} as const;
const nearConstant: WarningArgs["audit-finding"]["found"] = {
  ...BARE,
  id: "near-constant:x",
  check: "near-constant",
  code: "near-constant",
  severity: "note",
  indicators: ["x"],
  figures: { countries: 40, same: 39, score: 100, weight: 0.5 },
};

/** One of each code. */
const SAMPLES: WarningArgs = {
  "publication-unknown": { day: "2022-04-26", sources: [{ source: "V-Dem", figures: 2 }] },
  "profile-of-workbook": {
    file: "w.xlsx",
    changes: [{ node: "need", key: "weight", before: 1, after: null }],
  },
  "gates-cleared": { gates: [{ country: "BLR", gate: "tier-3" }] },
  "workbook-differs": {
    file: "w.xlsx",
    scores: [{ country: "DEU", there: 4, here: undefined }],
    figures: [{ country: "DEU", indicator: "x", there: undefined, here: "Tier 1" }],
  },
  plugins: { plugins: [{ name: "gpi", version: "1.0.0" }] },
  "ballot-in-workbook": { file: "w.xlsx", contests: 2, ratings: 1, notes: 1, others: 0 },
  "workbook-unknown": { file: "w.xlsx", sheets: ["Scores"] },
  "not-scored": { country: "DEU" },
  "rules-of-other-years": { profile: "cpc", years, asOf: 2019 },
  "requirement-waived": { node, anyOf: ["x", "y"], asOf: 2019, years },
  "after-reference-year": {
    asOf: 2030,
    latest: 2025,
    newer: { figures: 2, indicators: ["x"] },
    tooOld: { figures: 30, indicators: ["y.a", "y.b", "y.c"] },
    lists: ["tvpa-withheld"],
  },
  "not-assessed": { indicators: ["x"], of: 12 },
  "no-stand-ins": { own: 80, without: 20 },
  "list-not-in-force": { lists: [{ id: "tvpa-withheld", until: "2025-09-30" }], asOf: 2030 },
  "list-incomplete": { list: "tvpa-withheld", until: "2025-09-30", gates: [node] },
  proxies: { wholly: [node], partly: [node] },
  "no-evidence": {
    nodes: [node],
    share: 0.05,
    stated: [{ ...node, unassessed: "nobody has asked" }],
  },
  "little-evidence": { nodes: [{ ...node, countries: 4, share: 0.05 }], of: 127 },
  "prevalence-caveat": { years: [2021], share: 0.18 },
  "older-readers": {
    found: olderReaders.find({
      older: [{ name: "CPI", files: ["a"], changes: [{ id: "b", what: "b" }] }],
    })[0]!,
  },
  "audit-finding": { found: nearConstant },
  outlier: { indicator: "x", country: "DEU", value: 99, others: [3, 8], more: 1 },
  "in-no-list": { countries: ["DEU"] },
  "few-candidates": { enough: 10, nodes: [{ ...node, candidates: 9 }] },
  "minimum-not-known": { node, countries: 3 },
  "small-fit": { enough: 5, indicators: [{ indicator: "x", fits: [{ countries: 3, group: "low" }] }] },
  "ill-fitting-ends": { indicator: "x", ends: [0, 1], values: [11, 90], held: undefined },
  "interval-unused": { indicator: "x", level: 0.9 },
  "no-logarithm": { indicator: "x", countries: [{ country: "DEU", value: -1 }] },
  "category-without-score": { category: "high", indicator: "x", countries: 2 },
  "category-nowhere": { category: "bda", indicator: "x", meant: "bad" },
  "unsettled-conflict": { conflict, more: 0 },
  "settled-conflict": { conflict, others: [], more: 2 },
  "values-without-a-year": { values: 2, indicators: ["x"] },
  "undated-passed-over": { values: 2, indicators: ["x"] },
  "older-than-a-publishers": { own: figure, counts: { ...figure, year: 2022 }, more: 1 },
  "newer-editions": {
    editions: [
      {
        title: "CPI",
        edition: 2025,
        release: { kind: "yearly", months: [1, 2], after: 0, named: 0, pages: [] },
      },
    ],
  },
  "not-all-looked-into": { what: "weights", of: 200, lookedInto: 140 },
};
const ALL = Object.entries(SAMPLES).map(([code, args]) => ({ code, args, where: null }) as WarningOf);
/** Told in English whatever the language. */
const ENGLISH_ALONE = ["not-all-looked-into"];

const telling = async (language: string) => {
  const words = await messagesIn(language);
  const called = (id: string) => id;
  const names = {
    ...tellingIn(words).names,
    node: called,
    change: ({ what }: ReaderChange) => what,
  } as never;
  return tellingIn(words, async (found) => briefly(found, words, names));
};

describe("what is told of a warning", () => {
  it.each(languages.map(({ language }) => language))(
    "is a sentence for every code in “%s”",
    async (language) => {
      const english = await warningsInWords(ALL, await telling("en"));
      const own = await warningsInWords(ALL, await telling(language));
      expect(own.map(({ code }) => code)).toEqual(Object.keys(SAMPLES));
      for (const [i, { code, message, short = message }] of own.entries()) {
        expect(message.length, code).toBeGreaterThan(10);
        expect(`${message} ${short}`, code).not.toMatch(/undefined|NaN|\[object|\$\{/u);
        expect(short.length, code).toBeLessThanOrEqual(Math.max(message.length, 90));
        if (language !== "en" && !ENGLISH_ALONE.includes(code)) expect(message).not.toBe(english[i]!.message);
      }
    },
  );

  it("names the first countries in the alphabet of the language, and counts the rest", async () => {
    const countries = ["DEU", "ESP", "GHA", "TGO"].map((country) => ({ country, value: 0 }));
    const lost = { code: "no-logarithm", args: { indicator: "x", countries }, where: null } as const;
    const [english, french] = await Promise.all(
      ["en", "fr"].map(
        async (language) => (await warningsInWords([lost], await telling(language)))[0]!.message,
      ),
    );
    expect(english).toContain("(Germany: 0; Ghana: 0; Spain: 0; and 1 more)");
    expect(french).toMatch(/Allemagne.*Espagne.*Ghana/u);
    expect(french).not.toContain("Togo");
  });

  it("of a workbook tells other names in the workbook's own language, and nothing where there is no more", async () => {
    const names = { sheet: "Raw", of: [{ country: "DEU", there: "Deutschland" }] };
    const args = { file: "w.xlsx", scores: [], figures: [], names };
    const differs = { code: "workbook-differs", args, where: null } as const;
    const [english, french] = await Promise.all(
      ["en", "fr"].map(async (language) => warningsInWords([differs], await telling(language))),
    );
    expect(english).toMatchObject([
      { message: expect.stringContaining("DEU Deutschland there, Germany here") },
    ]);
    expect(french).toEqual([]);
  });

  it("of files that disagree has all figures in full, and one in short", async () => {
    const args = { conflict, others: [{ ...conflict, country: "ESP" }], more: 0 };
    const [told] = await warningsInWords(
      [{ code: "settled-conflict", args, where: null }],
      await telling("en"),
    );
    expect(told!.message).toMatch(/x of Germany for 2020 is .*; x of Spain for 2020 is [^;]*$/u);
    expect(told!.short).toMatch(/x of Germany for 2020 is [^;]*; and 1 more value$/u);
  });

  it("is as it stands where it is in words, as readers and earlier versions have it", async () => {
    const one = { code: "bad-number", message: "no number", where: "a.csv, line 2" };
    expect(await warningsInWords([one], await telling("fr"))).toEqual([one]);
  });
});

it("a ranking has the same warnings in the labels of its own language and of others", async () => {
  const among = countriesListed(["region:AF"], "--among");
  const { run, ranking, head } = await rankedRun({ profile: "mcc", lang: "en", among }, process.cwd());
  expect(ranking.warnings.map(({ code }) => code)).toContain("audit-finding");
  for (const labels of [run.surroundings, await run.labelsIn("fr")])
    expect((await head(labels)).warnings).toEqual(ranking.warnings);
});
