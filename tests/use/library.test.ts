import { execFile } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { createContext, runInContext } from "node:vm";
import { build } from "rolldown";
import { describe, expect, it } from "vitest";
// @ts-expect-error a script, which is no TypeScript
import { yamlModules } from "../../scripts/yaml.js";
import * as library from "../../src/index.ts";
import { jsonOnce } from "../cli/run-cli.ts";

const ROOT = fileURLToPath(new URL("../../", import.meta.url));

describe("the library", () => {
  it("gives the documents that the commands write", { tags: "slow" }, async () => {
    const same = (document: unknown) => JSON.parse(JSON.stringify(document));
    expect(same(await library.explain("Peru", { against: "Ghana" }))).toEqual(
      await jsonOnce("explain", "Peru", "--against", "Ghana"),
    );
    expect(same(await library.compare(["GHA", "Peru"], { profile: "equal" }))).toEqual(
      await jsonOnce("compare", "GHA", "Peru", "--profile", "equal"),
    );
    const set = ["cpi.score=45"];
    expect(same(await library.whatif("Ghana", { set }))).toEqual(
      await jsonOnce("whatif", "Ghana", "--set", ...set),
    );
    const [profile, data] = ["sample.yaml", "figures.csv"].map((name) => `${ROOT}tests/cases/files/${name}`);
    const byWeights = { profile: profile!, data: [data!], byWeights: true } as const;
    expect(same(await library.whatif("Jordan", byWeights))).toEqual(
      await jsonOnce("whatif", "Jordan", "--by-weights", "--profile", profile!, "--data", data!),
    );
  });

  it("ranks with sets of ranks and with how sure it is where that is asked for, as the command does", async () => {
    const [profile, data] = ["files/uncertain.yaml", "files/figures.csv"].map(
      (name) => `${ROOT}tests/cases/${name}`,
    );
    const asked = { profile: profile!, data: [data!] };
    const sure = await library.rank({ ...asked, sets: 0.9, draws: 600, first: 2 });
    expect(JSON.parse(JSON.stringify(sure))).toEqual(
      await jsonOnce(
        "rank",
        ...["--profile", profile!, "--data", data!, "--sets", "0.9", "--draws", "600", "--first", "2"],
        ...["--top", "0"],
      ),
    );
    expect(sure.rankSets).toMatchObject({ coverage: 0.9, draws: 2000 });
    expect((await library.rank(asked)).rankSets).toBeUndefined();
  });

  it("throws what is wrong, where, and the way out", async () => {
    await expect(library.explain("Atlantis")).rejects.toMatchObject({ code: "unknown-country" });
    await expect(library.rank({ profile: "./nowhere.yaml" })).rejects.toMatchObject({
      code: "no-such-profile",
      where: { file: "./nowhere.yaml" },
    });
    await expect(library.rank({ among: [] })).rejects.toMatchObject({ code: "bad-usage" });
  });

  // A program without types may hand in what the command line lets nobody write.
  it.each<[string, (given: never) => Promise<unknown>, object]>([
    ["a year that is a text", library.rank, { asOf: "2023" }],
    ["half a year", library.rank, { asOf: 2023.5 }],
    ["a year that is no number", library.rank, { asOf: Number.NaN }],
    [
      "a year of one side that is a text",
      (given) => library.diff("cpc", "equal", given),
      { asOfAfter: "2023" },
    ],
    ["a year from which to keep that is a text", (given) => library.ingest([], given), { from: "2023" }],
    ["a method there is not", library.rank, { method: "copland" }],
    [
      "a check of rankings where one country is explained",
      (given) => library.explain("GHA", given),
      { method: "topsis" },
    ],
    [
      "a check of rankings where two are compared",
      (given) => library.compare(["GHA", "PER"], given),
      { method: "topsis" },
    ],
    ["wins less losses in what-if", (given) => library.whatif("GHA", given), { method: "copeland" }],
    ["half a rank", (given) => library.whatif("GHA", given), { rank: 1.5 }],
    ["the rank before the first", (given) => library.whatif("GHA", given), { rank: 0 }],
    ["half a top", (given) => library.whatif("GHA", given), { first: 1.5 }],
    ["half a thread", library.robustness, { threads: 1.5 }],
    ["a number of threads that is none", library.robustness, { threads: Number.NaN }],
    ["a seed below 0", library.robustness, { seed: -1 }],
    ["one country compared with itself", (given) => library.compare(["GHA", "Ghana"], given), {}],
  ])("refuses %s", async (_what, ask, given) => {
    await expect(ask(given as never)).rejects.toMatchObject({ name: "ShortlistError" });
  });

  it("asks no what-if of a table that is ranked by wins less losses, which a change of one country moves for all", async () => {
    const figure = (country: string, value: number) => ({
      ...{ country, indicator: "x.a", value, year: 2023, source: "tidy", file: "a.csv", locator: "B2" },
    });
    const observations = [figure("GHA", 1), figure("PER", 3), figure("CIV", 2)];
    const evidence = library.evidenceAsOf(library.buildDataset({ observations }), 2023);
    const profile = "id: x\ntree: {children: [{indicator: x.a, normalise: {method: min-max}}]}\n";
    const table = library.scoreByCopeland(library.compile(library.readProfile(profile, "x.yaml")), evidence);
    expect(table.ranked.map(({ country, score }) => [country, score])).toEqual([
      ["PER", 2],
      ["CIV", 0],
      ["GHA", -2],
    ]);
    expect(() => library.buildWhatIf(table, "GHA", { top: 1 }, {} as library.Surroundings)).toThrow(
      "wins less losses",
    );
  });

  it("scores in a bundle for the browser, which holds nothing that reads a file", {
    tags: "slow",
  }, async () => {
    const folder = mkdtempSync(join(tmpdir(), "shortlist-browser-"));
    const profile =
      "id: x\ntitle: X\nscale: [0, 100]\nasOf: latest\ntree:\n  aggregate: arithmetic\n  children:\n    - {indicator: x.a, weight: 1, normalise: {method: min-max}}\n";
    writeFileSync(
      join(folder, "page.js"),
      `import { buildDataset, compile, evidenceAsOf, readProfile, score } from ${JSON.stringify(`${ROOT}src/index.ts`)};
       const one = (country, value) => ({ country, indicator: "x.a", value, year: 2023, source: "tidy", file: "a.csv", locator: "B2" });
       const dataset = buildDataset({ observations: [one("GHA", 1), one("PER", 3), one("CIV", 2)] });
       const table = score(compile(readProfile(PROFILE, "x.yaml")), evidenceAsOf(dataset, 2023));
       globalThis.answer = table.ranked.map(({ country, score }) => [country, score]);`,
    );
    const { output } = await build({
      cwd: ROOT,
      input: join(folder, "page.js"),
      platform: "browser",
      write: false,
      logLevel: "silent",
      plugins: [yamlModules],
      output: { format: "iife" },
    });
    const chunks = output.filter((one) => one.type === "chunk");
    const code = chunks.map((one) => one.code).join("\n");
    expect(code).not.toMatch(/["']node:/u);
    // A page has neither Node's globals nor its modules.
    const page = createContext({ PROFILE: profile, TextDecoder, TextEncoder, URL });
    runInContext(code, page);
    expect(JSON.parse(JSON.stringify(page.answer))).toEqual([
      ["PER", 100],
      ["CIV", 50],
      ["GHA", 0],
    ]);
  });
});

/** A document as JSON, without what tells where its profile and data came from; cells of a file `place` are those of objects. */
function madeOf(document: object, place = ""): unknown {
  const kept = (key: string, value: unknown) => (key === "sha256" || key === "seal" ? "" : value);
  const text = JSON.stringify(document, kept);
  if (place === "") return JSON.parse(text);
  const cell = new RegExp(`${place}(, |","locator":")line (\\d+), column (\\d+)`, "gu");
  const asObjects = text.replaceAll(cell, (_, between, line, column) => {
    const key = ["country", "indicator", "year", "value"][Number(column) - 1]!;
    return `${between}observations[${Number(line) - 2}].${key}`;
  });
  return JSON.parse(asObjects.replaceAll(place, ""));
}

const GIVEN = "observations given as objects";
const FIGURES = [
  { country: "Ghana", indicator: "x.a", year: 2023, value: 1.234, unit: "points", se: 0.5, note: 'a, "b"' },
  { country: "PER", indicator: "x.a", year: 2023, value: 3e-7, unit: "points" },
  { country: "C\u00f4te d'Ivoire", indicator: "x.a", year: 2022, value: 2, unit: "points", se: 0.1 },
  { country: "Atlantis", indicator: "x.a", year: 2022, value: 2, unit: "points" },
];
const SAME_FIGURES =
  'country,indicator,year,value,unit,se,note\nGhana,x.a,2023,1.234,points,0.5,"a, ""b"""\nPER,x.a,2023,3e-7,points,,\n' +
  "C\u00f4te d'Ivoire,x.a,2022,2,points,0.1,\nAtlantis,x.a,2022,2,points,,\n";
const X = { id: "x", tree: { children: [{ indicator: "x.a", normalise: { method: "min-max" } }] } };

const SCALED = { normalise: { method: "min-max" } };
const TWO = { id: "two", tree: { children: ["x.a", "x.b"].map((indicator) => ({ indicator, ...SCALED })) } };
const ON_TWO = [
  ["GHA", 1, 5],
  ["PER", 3, 4],
  ["CIV", 2, 9],
].flatMap(([country, a, b]) => [
  { country: country as string, indicator: "x.a", year: 2023, value: a as number },
  { country: country as string, indicator: "x.b", year: 2023, value: b as number },
]);

describe("a profile handed to the library as an object", () => {
  const path = `${ROOT}weights/equal.yaml`;
  const equal = library.readProfile(readFileSync(path, "utf8"), path);

  it("gives what the same profile gives by its name", { tags: "slow" }, async () => {
    const both = async (ask: (profile: string | library.Profile) => Promise<object>) => {
      const [named, given] = [await ask("equal"), await ask(equal)];
      expect(madeOf(given)).toEqual(madeOf(named));
      return given;
    };
    const ranking = (await both((profile) => library.rank({ profile, draws: 0 }))) as library.Ranking;
    expect(ranking.profile.sha256).toMatch(/^[0-9a-f]{64}$/u);
    await both((profile) => library.explain("Peru", { profile, draws: 0 }));
    await both((profile) => library.compare(["GHA", "PER"], { profile, draws: 0 }));
    await both((profile) => library.whatif("GHA", { profile, set: ["cpi.score=45"] }));
    await both((profile) => library.robustness({ profile, draws: 50 }));
    await both((profile) => library.diff("2022", "2023", { profile }));
  });

  it("may state as little as its file would, and is refused as that would be, with its place", async () => {
    const { ranked } = await library.rank({ profile: X, observations: FIGURES, draws: 0 });
    expect(ranked.map(({ country }) => country)).toEqual(["CIV", "GHA", "PER"]);
    await expect(library.rank({ profile: { ...X, tree: { children: [] } } })).rejects.toMatchObject({
      code: "bad-profile",
      where: { file: "the profile given as an object" },
    });
    await expect(library.rank({ profile: { ...X, scale: [0, Number.NaN] } })).rejects.toMatchObject({
      code: "bad-profile",
    });
    const round = { ...X, tree: {} as object };
    round.tree = round;
    await expect(library.rank({ profile: round })).rejects.toMatchObject({ code: "bad-profile" });
    for (const none of [null, 3, [], () => X])
      await expect(library.rank({ profile: none as never })).rejects.toMatchObject({ code: "bad-profile" });
  });
});

describe("observations handed to the library", () => {
  const cwd = mkdtempSync(join(tmpdir(), "shortlist-observations-"));
  writeFileSync(join(cwd, "same.csv"), SAME_FIGURES);

  it("give what a file of the same rows gives, and are called what they are", async () => {
    const ask = { profile: X, draws: 0, cwd };
    const [given, filed] = [
      await library.rank({ ...ask, observations: FIGURES }),
      await library.rank({ ...ask, data: ["same.csv"] }),
    ];
    expect(given.warnings.map(({ code }) => code)).toContain("rows-without-a-country");
    expect(madeOf(given, GIVEN)).toEqual(madeOf(filed, "same.csv"));
    // The hash is that of the rows as a tidy file.
    expect(given.dataset.sources[0]!.files).toEqual([
      { name: GIVEN, sha256: filed.dataset.sources[0]!.files[0]!.sha256 },
    ]);
    const whatif = { profile: X, cwd, set: ["x.a=2.5"] };
    expect(madeOf(await library.whatif("GHA", { ...whatif, observations: FIGURES }), GIVEN)).toEqual(
      madeOf(await library.whatif("GHA", { ...whatif, data: ["same.csv"] }), "same.csv"),
    );
  });

  it("stand beside data that are named", { tags: "slow" }, async () => {
    const mine = [{ country: "Ghana", indicator: "findings.police", year: 2023, value: 3 }];
    writeFileSync(join(cwd, "mine.csv"), "country,indicator,year,value\nGhana,findings.police,2023,3\n");
    const ask = { draws: 0, cwd };
    expect(
      madeOf(await library.explain("GHA", { ...ask, data: ["shipped"], observations: mine }), GIVEN),
    ).toEqual(madeOf(await library.explain("GHA", { ...ask, data: ["shipped", "mine.csv"] }), "mine.csv"));
  });

  it("are made into a snapshot", async () => {
    const { manifest, unresolved } = await library.ingest([], { observations: FIGURES, into: "made", cwd });
    expect(manifest.inputs.map(({ path }) => path)).toEqual([GIVEN]);
    expect(unresolved.map(({ name }) => name)).toEqual(["Atlantis"]);
    const { ranked } = await library.rank({ profile: X, data: ["made"], draws: 0, cwd });
    expect(ranked.map(({ country }) => country)).toEqual(["CIV", "GHA", "PER"]);
  });

  it.each<[string, object, string]>([
    ["a key that no tidy table has", { country: "PER", indicator: "x.a", valeu: 3, value: 1 }, "1]"],
    ["a number that is none", { country: "PER", indicator: "x.a", value: Number.NaN }, "1].value"],
    ["a row without a country", { indicator: "x.a", value: 3 }, "1].country"],
    ["half a year", { country: "PER", indicator: "x.a", value: 3, year: 2023.5 }, "1].year"],
  ])("are refused with the place of %s", async (_, wrong, at) => {
    const observations = [FIGURES[0]!, wrong as never];
    await expect(library.rank({ profile: X, observations })).rejects.toMatchObject({
      code: "bad-observation",
      where: { file: GIVEN, locator: `observations[${at}` },
    });
  });

  it.each<[string, unknown]>([
    ["there are none", []],
    ["it is a path", "figures.csv"],
    ["one is nothing", [null]],
  ])("are refused where %s", async (_, observations) => {
    const asked = { profile: X, observations: observations as never };
    await expect(library.rank(asked)).rejects.toMatchObject({ code: "bad-observation" });
  });
});

describe("a signal", () => {
  it("that has come already lets nothing begin", async () => {
    const signal = AbortSignal.abort(new Error("no more"));
    const cwd = mkdtempSync(join(tmpdir(), "shortlist-signal-"));
    await expect(library.rank({ signal, profile: "./nowhere.yaml" })).rejects.toThrow("no more");
    await expect(library.explain("GHA", { signal })).rejects.toThrow("no more");
    await expect(library.compare(["GHA", "PER"], { signal })).rejects.toThrow("no more");
    await expect(library.whatif("GHA", { signal })).rejects.toThrow("no more");
    await expect(library.robustness({ signal })).rejects.toThrow("no more");
    await expect(library.diff("2022", "2023", { signal })).rejects.toThrow("no more");
    const into = { observations: FIGURES, into: "made", cwd, signal };
    await expect(library.ingest([], into)).rejects.toThrow("no more");
    expect(readdirSync(cwd)).toEqual([]);
  });

  it.each<[string, (given: { signal: AbortSignal; progress: library.Progress }) => Promise<unknown>]>([
    ["a ranking", (given) => library.rank({ ...given, draws: 100_000 })],
    ["robustness", (given) => library.robustness({ ...given, draws: 100_000, threads: 1 })],
  ])("ends the draws of %s after the part that is being made", { tags: "slow" }, async (_, ask) => {
    const stop = new AbortController();
    const seen: number[] = [];
    const progress: library.Progress = ({ doing, done }) => {
      if (doing !== "draw") return;
      seen.push(done);
      // As anything that happens meanwhile would.
      if (seen.length === 2) setImmediate(() => stop.abort());
    };
    await expect(ask({ signal: stop.signal, progress })).rejects.toMatchObject({ name: "AbortError" });
    expect(seen).toEqual([1024, 2048]);
  });

  it("ends what-if among its trials", async () => {
    /** A signal that comes when it is asked for so many times. */
    const coming = (after: number) => {
      const stop = new AbortController();
      const { signal } = stop;
      const ask = signal.throwIfAborted.bind(signal);
      let asked = 0;
      signal.throwIfAborted = () => {
        asked += 1;
        if (asked === after) stop.abort();
        ask();
      };
      return { signal, asked: () => asked };
    };
    for (const byWeights of [false, true]) {
      const ask = { profile: TWO, observations: ON_TWO, byWeights };
      const never = coming(Number.POSITIVE_INFINITY);
      await library.whatif("GHA", { ...ask, signal: never.signal });
      // Each of the three phases of any run asks twice; what is beyond are trials, of two figures or of the weights of two.
      expect(never.asked()).toBeGreaterThanOrEqual(2 * (3 + 2));
      const { signal } = coming(never.asked() - 2);
      await expect(library.whatif("GHA", { ...ask, signal })).rejects.toMatchObject({ name: "AbortError" });
    }
  });

  it("leaves of an ingest no file and no lock, and the snapshot that was there as it was", async () => {
    const cwd = mkdtempSync(join(tmpdir(), "shortlist-signal-"));
    const ask = { observations: FIGURES, into: "made", cwd };
    for (const stops of [
      ({ doing }: library.Step) => doing === "read",
      ({ doing }: library.Step) => doing === "write",
    ]) {
      const stop = new AbortController();
      const progress = (step: library.Step) => void (stops(step) && stop.abort());
      await expect(library.ingest([], { ...ask, progress, signal: stop.signal })).rejects.toMatchObject({
        name: "AbortError",
      });
      expect(existsSync(join(cwd, "made")) ? readdirSync(join(cwd, "made")) : []).toEqual([]);
    }
    const { manifest } = await library.ingest([], ask);
    const before = readdirSync(join(cwd, "made"));
    const stop = new AbortController();
    const more = [{ country: "MLI", indicator: "x.a", year: 2023, value: 9 }];
    const progress = ({ doing }: library.Step) => void (doing === "write" && stop.abort());
    await expect(
      library.ingest([], { ...ask, observations: more, progress, signal: stop.signal }),
    ).rejects.toMatchObject({ name: "AbortError" });
    expect(readdirSync(join(cwd, "made"))).toEqual(before);
    const now = JSON.parse(readFileSync(join(cwd, "made", "manifest.json"), "utf8")) as object;
    expect(now).toMatchObject({ sha256: manifest.sha256 });
  });

  it("leaves no thread of the built library behind, so that the process ends", { tags: "slow" }, async () => {
    const program = `
      import { robustness } from ${JSON.stringify(`${ROOT}dist/index.js`)};
      const stop = new AbortController();
      const progress = ({ doing }) => doing === "draw" && stop.abort();
      await robustness({ draws: 1e5, threads: 2, signal: stop.signal, progress }).catch(({ name }) => console.log(name));`;
    const { stdout } = await promisify(execFile)(process.execPath, ["--input-type=module", "-e", program]);
    expect(stdout).toBe("AbortError\n");
  });
});

it("progress goes up to the end of what is read, written and drawn", async () => {
  const cwd = mkdtempSync(join(tmpdir(), "shortlist-progress-"));
  writeFileSync(join(cwd, "same.csv"), SAME_FIGURES);
  const steps: library.Step[] = [];
  const progress = (step: library.Step) => void steps.push(step);
  await library.ingest(["same.csv"], { into: "made", cwd, progress });
  await library.robustness({ profile: X, data: ["same.csv"], draws: 3000, threads: 1, cwd, progress });
  for (const doing of ["read", "write", "draw"] as const) {
    const own = steps.filter((step) => step.doing === doing);
    expect(own.at(-1)!.done).toBe(own.at(-1)!.of);
  }
  expect(steps.filter(({ doing }) => doing === "read").at(-1)).toEqual({
    ...{ doing: "read", file: "same.csv" },
    ...{ done: Buffer.byteLength(SAME_FIGURES), of: Buffer.byteLength(SAME_FIGURES) },
  });
  expect(steps.flatMap(({ doing, done }) => (doing === "draw" ? [done] : []))).toEqual([1024, 2048, 3000]);
});
