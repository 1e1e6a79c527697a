import { expect, it } from "vitest";
import { resolve } from "../../src/countries/index.ts";
import { catalogue, ownIndicators } from "../../src/dataset/catalogue.ts";
import { inspectFile } from "../../src/dataset/inspect.ts";
import { readLists } from "../../src/dataset/store/snapshot.ts";
import { valueIn } from "../../src/explain/whatif/changed-evidence.ts";
import type { Inspection } from "../../src/model/documents/reading.ts";
import type { Verification } from "../../src/model/documents/run.ts";
import { inGroups } from "../../src/model/seal.ts";
import { knownSets } from "../../src/model/standings.ts";
import { backtestBlocks } from "../../src/report/backtest.ts";
import { ingestedBlocks } from "../../src/report/ingested.ts";
import { inspectionBlocks } from "../../src/report/inspection.ts";
import { profileBlocks, profileListBlocks } from "../../src/report/profile.ts";
import { rankingBlocks } from "../../src/report/ranking/blocks.ts";
import { log } from "../../src/report/renderers/log.ts";
import { resolutionBlocks } from "../../src/report/resolutions.ts";
import { reviewBlocks } from "../../src/report/review.ts";
import { robustnessBlocks } from "../../src/report/robustness.ts";
import { sourcesBlocks } from "../../src/report/sources.ts";
import { inWords } from "../../src/report/text/warnings.ts";
import { verificationBlocks } from "../../src/report/verification.ts";
import { whatifBlocks } from "../../src/report/whatif.ts";
import { sources } from "../../src/sources/index.ts";
import { backtestedRun } from "../../src/use/backtest.ts";
import { ingested, summaryOf } from "../../src/use/ingest.ts";
import { loadRun, tellingOf } from "../../src/use/load-run.ts";
import { loadProfile } from "../../src/use/profile.ts";
import { rankedRun } from "../../src/use/rank.ts";
import { reviewOf } from "../../src/use/review.ts";
import { robustnessRun } from "../../src/use/robustness/robustness.ts";
import { whatifRun } from "../../src/use/whatif.ts";
import { folderOf, runCli } from "../cli/run-cli.ts";
import { BRACKETS, bypassing, ENGLISH, inBrackets, outside, textsOf } from "./pseudo.ts";

const { words, given } = inBrackets();
const cwd = process.cwd();
const lists = await readLists("data/lists");

/** What the messages are given as codes, for which a language has its own words. */
const CODES = [
  "exclude",
  "apart",
  "flag",
  "weight",
  "direction",
  "normalise",
  "error",
  "passes",
  "loses its score",
];
function leaks(reports: Parameters<typeof textsOf>[0][], documents: readonly unknown[], excused = {}) {
  const texts = [...reports.flatMap(textsOf), ...given];
  given.clear();
  const found = bypassing(texts, [...documents, lists, CODES, [...catalogue.values()]], excused);
  expect(found.used).toEqual(Object.keys(excused).sort());
  return found.leaks;
}

it("whatif says nothing that is not in the catalogue", async () => {
  const asked = { profile: "mcc", lang: BRACKETS, first: 10 };
  const found = await Promise.all([
    whatifRun("EST", asked, cwd),
    whatifRun(
      "GHA",
      { ...asked, set: ["mcc.rule-of-law=0.4"], weight: ["mcc.control-of-corruption=2"] },
      cwd,
    ),
  ]);
  const told = await Promise.all(found.map(({ run, document }) => inWords(document, tellingOf(run))));
  const reports = told.map((document) => whatifBlocks(document, words));
  const documents = [...told, ...found.map(({ run }) => run.loaded.profile)];
  expect(leaks(reports, [...documents, PARAMETERS])).toEqual([]);
});

/** What profiles call policies and parameters of methods, which messages are given as they stand there. */
const PARAMETERS = [
  ...["rescale", "from", "to", "scores", "steps", "groups", "above", "limit", "below", "worst"],
  ...["mean", "sd"],
];

it("inspect says nothing that is not in the catalogue", async () => {
  const text =
    "Corruption Perceptions Index\n\nCountry,ISO3,CPI score 2023,Note\nGhana,GHA,43,a\nPeru,PER,x,b\nNowhere,,12,c\n,,,\nWorld,,40,d\n";
  const file = { path: "own.csv", bytes: new TextEncoder().encode(text) };
  const document = {
    document: "shortlist/inspection/1",
    tool: { name: "t", version: "1" },
    sha256: "0",
    ...(await inspectFile(file, "own.csv")),
  } as unknown as Inspection;
  const english = {
    [ENGLISH.places]: ["line 6, column 1", "line 1"],
    [ENGLISH.readers]: document.problems.map(({ message }) => message),
  };
  const reports = [false, true].map((notes) => inspectionBlocks(document, words, { rows: 5, notes }));
  expect(leaks(reports, [document], english)).toEqual([]);
});

it("profile, sources, resolve and verify say nothing that is not in the catalogue", async () => {
  const profiles = await Promise.all(
    ["cpc", "mcc", "hdi"].map(async (name) => (await loadProfile(name, cwd)).profile),
  );
  const rows = profiles.map(({ id, title, description }) => ({
    id,
    title: String(title),
    description: String(description),
    needs: ownIndicators(["x"]),
  }));
  const shown = profiles.map((one) =>
    profileBlocks(one, {
      sha256: "012345678901",
      shareOf: () => 0.5,
      chooses: () => true,
      titleOf: (id) => catalogue.get(id)?.title,
      words,
    }),
  );
  const resolutions = ["Ghana", "Congo", "Nowhere", "World"].map((name) => resolve(name));
  const one = { path: "a.csv", recorded: "0", recomputed: "0", file: "0", line: 3 };
  const book = (first: NonNullable<Verification["outputs"][number]["sheets"]>[number]["first"]) => ({
    ...one,
    status: "edited" as const,
    line: null,
    sheets: first.length === 0 ? [] : [{ sheet: "S", cells: 7, first }],
  });
  const verified = (by: Verification["changed"][number]["by"]): Verification => ({
    document: "shortlist/verification/1",
    tool: { name: "shortlist", version: "1" },
    changed: (["tool", "profile", "data", "file", "list", "record"] as const).map((what, i) => ({
      what,
      name: "b.csv",
      recorded: null,
      now: "1",
      by: i === 0 ? "version" : by,
    })),
    hidden: ["--exclude CIV", "--top 5"],
    outputs: [
      ...(["matches", "edited", "differs", "missing"] as const).map((status) => ({ ...one, status })),
      { ...one, status: "differs", file: "1" },
      { ...one, status: "differs", versionAlone: true },
      book([{ cell: "A1", file: "x", now: null }]),
      book([]),
    ],
    seal: "4f2a91c07be3",
    unnamed: ["c.html"],
    matches: false,
  });
  const [verification, byVersion] = [verified("input"), verified("version")];
  const reports = [
    profileListBlocks(rows, words),
    ...shown,
    sourcesBlocks(sources, words),
    resolutionBlocks(resolutions, words),
    verificationBlocks(verification, words),
    verificationBlocks(byVersion, words),
  ];
  const data = [profiles, rows, sources, resolutions, verification, inGroups(verification.seal), PARAMETERS];
  expect(leaks(reports, data)).toEqual([]);
});

/** Own tables that disagree, name what is no country and hold what is no number; more of each than is shown. */
const series = (...rows: readonly string[]) => `country,indicator,year,value\n${rows.join("\n")}\n`;
const numbered = (n: number, row: (i: number) => string) => Array.from({ length: n }, (_, i) => row(i));
const kept = ["Ghana,x.law,2022,40", "Mali,x.law,2022,5"];
const many = numbered(14, (i) => `Peru,x.law,${2000 + i},1`);
const held = folderOf({
  "a.csv": series(...kept, ...many),
  "t.csv": series("Peru,x.law,2022,50", "Chad,x.law,2022,7"),
});
const fresh = folderOf({
  "b.csv": series("Ghana,x.law,2022,41", ...many.map((row) => row.replace(/1$/u, "2"))),
  "t.csv": series("Peru,x.law,2022,51"),
  "odd.csv": `country,x.rule,x.order\n${["World,1,2", "Ghana,none,3", "Chad,none,none", "Kenya,none,2", "Kenia,3,4", "Kenia,3,4", ...numbered(12, (i) => `Zzland${i},1,2`)].join("\n")}\n`,
});

it("the summary of an ingest says nothing that is not in the catalogue", async () => {
  const read = { reading: {} };
  const into = `${folderOf({})}/snapshot`;
  const quiet = { cwd, say: () => {} };
  await ingested([held], { ...read, into }, quiet);
  const found = [];
  for (const paths of [[held], [fresh], [held, fresh]]) {
    const asked = paths[0] === held ? read : { ...read, into };
    found.push(summaryOf((await ingested(paths, { ...asked, dryRun: true }, quiet)).made));
  }
  found.push({ ...found[0]!, beside: [{ path: "a-2.csv", held: "a.csv" }], settled: found[2]!.open });
  const reports = found.map((one) => ingestedBlocks(one, words));
  const lines = reports.flatMap((one) => log(one, 80, words).split("\n"));
  const problems = found.flatMap((one) => one.problems);
  const english = { [ENGLISH.readers]: problems.map(({ message }) => message) };
  const codes = problems.map(({ severity, code }) => `${severity} ${code}`);
  expect(leaks(reports, [found, codes], english)).toEqual([]);
  expect(lines.filter((line) => outside(line).includes("more"))).toEqual([]);
});

it("ingest tells what it read and wrote in the language asked for", async () => {
  const { code, err } = await runCli(["ingest", fresh, "--into", "snapshot", "--lang", BRACKETS], {
    cwd: folderOf({}),
  });
  expect(code, err).toBe(0);
  const [first, ...rest] = err.trim().split("\n");
  for (const line of [first!, rest.at(-1)!]) expect([line, outside(line)]).toEqual([line, ""]);
  given.clear();
});

/** Figures with errors, gaps, and countries that tie. */
const uncertain = folderOf({
  "own.yaml": `id: own
tree:
  missing: {minimumCoverage: 0.2}
  children:
    - id: rule
      weight: 2
      children:
        - {indicator: x.a, normalise: {method: goalposts, from: 0, to: 100}, error: {sd: 4}}
        - {indicator: x.b, normalise: {method: goalposts, from: 0, to: 100}, error: {relative: 0.1}}
    - {indicator: x.c, normalise: {method: goalposts, from: 0, to: 100}}
`,
  "own.csv":
    "country,x.a,x.b,x.c\nGhana,50,40,60\nPeru,52,41,57\nChad,20,30,\nMali,,,45\nKenya,50,40,60\nTogo,70,,30\n",
  "bare.yaml": `id: own
tree:
  children: [{indicator: x.a, normalise: {method: goalposts, from: 0, to: 100}}]
`,
});

it("a ranking says how sure it is in no words but the catalogue's", async () => {
  const found = await Promise.all(
    [
      { sets: 0.95, draws: 500 },
      { sets: 0.95, profile: "bare.yaml" },
    ].map((more) =>
      rankedRun({ profile: "own.yaml", lang: BRACKETS, data: ["own.csv"], ...more }, uncertain),
    ),
  );
  const rankings = await Promise.all(found.map(({ run, ranking }) => inWords(ranking, tellingOf(run))));
  const reports = rankings.map((ranking) => rankingBlocks(ranking, words));
  expect(found.map(({ ranking }) => knownSets(ranking.rankSets) !== undefined)).toEqual([true, false]);
  const seals = rankings.map(({ seal }) => inGroups(seal!));
  expect(leaks(reports, [...rankings, ...seals, ...found.map(({ run }) => run.loaded.profile)])).toEqual([]);
});

it("robustness says nothing that is not in the catalogue", async () => {
  const own = uncertain;
  const asked = {
    profile: "own.yaml",
    lang: BRACKETS,
    data: ["own.csv"],
    draws: 200,
    pairwise: true,
    sets: 0.95,
    threads: 1,
  };
  const found = await Promise.all(
    [
      { ...asked, top: 3, weightSpace: "own", sensitivity: true, country: "GHA", facts: true },
      { ...asked, weightSpace: "rule", vary: ["weights"], weights: "simplex" },
      { ...asked, vary: ["weights", "data"], weights: "dirichlet:20", sets: 0.6 },
      { ...asked, vary: ["methods", "leave-one-out"], sensitivity: true },
    ].map((options) => robustnessRun(options, own)),
  );
  const told = await Promise.all(found.map(({ run, document }) => inWords(document, tellingOf(run))));
  const reports = told.flatMap((document) =>
    [0, undefined].map((top) => robustnessBlocks(document, words, undefined, { top, notes: true })),
  );
  const documents = [...told, ...found.map(({ run }) => run.loaded.profile)];
  expect(leaks(reports, [...documents, PARAMETERS])).toEqual([]);
});

it("a back-test says nothing that is not in the catalogue", async () => {
  const folder = folderOf({
    "chosen.csv": "country,date\nGhana,2015-06\nUSA,2020-04-02\nMongolia,2020-04-02\n",
  });
  for (const chosen of [undefined, `${folder}/chosen.csv`]) {
    const asked = {
      profile: "cpc",
      lang: BRACKETS,
      ...(chosen ? { chosen, vintage: "strict" as const } : {}),
    };
    const { run, document: facts } = await backtestedRun(asked, cwd);
    const document = await inWords(facts, tellingOf(run));
    for (const notes of [false, true])
      expect(
        leaks(
          [backtestBlocks(document, words, { notes })],
          [document, run.loaded.profile, run.dataset.sources],
        ),
      ).toEqual([]);
  }
});

it("review says nothing that is not in the catalogue", async () => {
  const run = await loadRun({ profile: "cpc", lang: BRACKETS }, cwd);
  const seen = valueIn(run.table, "GHA", "gsi.prevalence")!;
  const ballot = (reviewer: string, round: string, rest: object) => ({
    file: `${reviewer}-${round}.json`,
    bytes: new TextEncoder().encode(
      JSON.stringify({
        ballot: "shortlist/ballot/1",
        reviewer,
        round,
        profile: { id: "cpc", sha256: run.surroundings.profileSha256 },
        ...rest,
      }),
    ),
  });
  const rated = (value: string) =>
    ["GHA", "KEN"].map((country) => ({ country, node: "engagement", value, reason: "R", source: "S" }));
  const contest = (indicator: string, value: unknown, year: unknown, more = {}) => ({
    ...{ country: "GHA", indicator, seen: value, year, proposed: 4, reason: "R", source: "S", ...more },
  });
  const decided = { decidedBy: "D", why: "W" };
  const contests = [
    [contest("gsi.prevalence", seen.value, seen.year, { locator: "L" }), contest("cpi.score", 1, 2024)],
    [contest("gsi.prevalence", seen.value, 1999, { fate: "accepted", ...decided })],
    [contest("no.such", 1, 2024, { fate: "declined", ...decided })],
    [
      contest("gsi.prevalence", Math.round(Number(seen.value) * 10) / 10, seen.year),
      contest("dol.level", 1, 2024),
    ],
  ];
  const ballots = contests.map((some, i) =>
    ballot("ABCD"[i]!, i === 3 ? "after" : "before", {
      weights: { corruption: 1 + 4 * i },
      ratings: rated(["9", "5-6", "2", "3"][i]!),
      contests: some,
      agenda: ["AND", "CIV", "SOM"],
      recused: i === 0 ? ["BEN"] : [],
      notes: [{ country: "KEN", text: "T" }],
    }),
  );
  ballots.push(ballot("A", "after", { weights: { need: 3 } }));
  for (const options of [{}, { seed: 3, release: true }]) {
    const asked = { profile: "cpc", lang: BRACKETS, first: 8, ...options };
    const document = await inWords(await reviewOf(run, ballots, asked, cwd), tellingOf(run));
    expect(leaks([reviewBlocks(document, words)], [document, run.loaded.profile])).toEqual([]);
  }
});
