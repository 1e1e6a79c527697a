import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { createContext, runInContext } from "node:vm";
import { build } from "rolldown";
import { describe, expect, it } from "vitest";
import * as library from "../../src/index.ts";
import { jsonOnce } from "../cli/run-cli.ts";

const ROOT = fileURLToPath(new URL("../../", import.meta.url));

describe("the library", () => {
  it("gives the documents that the commands write", async () => {
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
    const [profile, data] = ["rank/sure/uncertain.yaml", "files/figures.csv"].map(
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
    const files = { files: [], observations, unresolved: [], problems: [], lists: [] };
    const evidence = library.evidenceAsOf({ ...library.buildDataset(files), sha256: "" }, 2023);
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

  it("scores in a bundle for the browser, which holds nothing that reads a file", async () => {
    const folder = mkdtempSync(join(tmpdir(), "shortlist-browser-"));
    const profile =
      "id: x\ntitle: X\nscale: [0, 100]\nasOf: latest\ntree:\n  aggregate: arithmetic\n  children:\n    - {indicator: x.a, weight: 1, normalise: {method: min-max}}\n";
    writeFileSync(
      join(folder, "page.js"),
      `import { buildDataset, compile, evidenceAsOf, readProfile, score } from ${JSON.stringify(`${ROOT}src/index.ts`)};
       const one = (country, value) => ({ country, indicator: "x.a", value, year: 2023, source: "tidy", file: "a.csv", locator: "B2" });
       const dataset = buildDataset({ files: [], observations: [one("GHA", 1), one("PER", 3), one("CIV", 2)], unresolved: [], problems: [], lists: [] });
       const table = score(compile(readProfile(PROFILE, "x.yaml")), evidenceAsOf({ ...dataset, sha256: "" }, 2023));
       globalThis.answer = table.ranked.map(({ country, score }) => [country, score]);`,
    );
    const { output } = await build({
      cwd: ROOT,
      input: join(folder, "page.js"),
      platform: "browser",
      write: false,
      logLevel: "silent",
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
