import { createHash } from "node:crypto";
import { cpSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { withOwnHash } from "../../src/dataset/written-json.ts";
import { type RunRecord, runSchema } from "../../src/model/documents/run.ts";
import { readFile } from "../../src/tables/read.ts";
import { folderOf, runCli } from "./run-cli.ts";

const FIGURES = "country,indicator,year,value\nGHA,a.x,2020,1\nTGO,a.x,2020,2\nBEN,a.x,2020,3\n";
const PROFILE = `id: mine
tree:
  children:
    - indicator: a.x
      normalise: {method: min-max}
`;
const files = { "figures.csv": FIGURES, "mine.yaml": PROFILE };
const OWN = ["--data", "figures.csv", "--profile", "./mine.yaml"];
const SHOWN = /\b[0-9a-f]{4} [0-9a-f]{4} [0-9a-f]{4}\b/u;
const hash = (text: string | Uint8Array) => createHash("sha256").update(text).digest("hex");

/** Everything that one folder of figures makes. */
const cwd = folderOf(files);
const cli = (...args: string[]) => runCli(args, { cwd });
beforeAll(async () => {
  expect((await cli("report", ...OWN, "--out", "report")).code).toBe(0);
  const memos = ["html", "md"].flatMap((format) => ["--out", `memo.${format}`]);
  expect((await cli("explain", "Ghana", ...OWN, "--brief", ...memos)).code).toBe(0);
});

const read = (...path: string[]) => readFileSync(join(cwd, ...path), "utf8");
const record = (...path: string[]) => runSchema.parse(JSON.parse(read(...path)));
/** As it is read off a document. */
const sealIn = (text: string) => SHOWN.exec(text)?.[0];

async function sealOf(...args: string[]): Promise<string> {
  const { out } = await cli("rank", ...OWN, ...args, "--format", "json");
  return (JSON.parse(out) as { seal: string }).seal;
}

describe("the seal of a run", () => {
  it("is 12 characters of a SHA-256 of version, profile, data, lists and options, and the record says it", () => {
    const one = record("report", "run.json");
    const lists = one.lists.map(({ name, sha256 }) => `${name} ${sha256}\n`).join("");
    // What docs/reliability.md says it is made of, written here by hand.
    const text = `["${one.tool.version}","${one.profile.sha256}","${one.data.sha256}","${hash(lists)}",{"asOf":2020,"draws":500}]`;
    expect(one.seal).toBe(hash(text).slice(0, 12));
  });

  it("is the same on page, Markdown, workbook, JSON and memo of the same figures", async () => {
    const seal = record("report", "run.json").seal!;
    const shown = seal.replace(/(.{4})(.{4})/u, "$1 $2 ");
    const workbook = await readFile({
      path: "r.xlsx",
      bytes: readFileSync(join(cwd, "report/ranking.xlsx")),
    });
    const cells = workbook.tables.flatMap(({ rows }) => rows.flatMap((row) => row.cells)).join("\n");
    for (const text of [
      read("report", "ranking.html"),
      read("report", "ranking.md"),
      cells,
      read("memo.html"),
      read("memo.md"),
    ])
      expect(sealIn(text)).toBe(shown);
    expect(JSON.parse(read("report", "ranking.json")).seal).toBe(seal);
    expect(record("run.json").seal).toBe(seal);
  });

  it("is another one for other figures, another profile, another year or anything else that changes what is ranked or shown", async () => {
    const own = await sealOf();
    const others = await Promise.all([
      sealOf("--as-of", "2021"),
      sealOf("--weight", "a.x=2"),
      sealOf("--minimum", "a.x=40"),
      sealOf("--among", "GHA,TGO"),
      sealOf("--exclude", "TGO"),
      sealOf("--top", "1"),
      sealOf("--draws", "0"),
      sealOf("--first", "2"),
      sealOf("--method", "copeland"),
      sealOf("--sets"),
    ]);
    expect(new Set([own, ...others]).size).toBe(others.length + 1);
    writeFileSync(join(cwd, "other.csv"), FIGURES.replace("GHA,a.x,2020,1", "GHA,a.x,2020,1.5"));
    const { out } = await cli("rank", "--data", "other.csv", "--profile", "./mine.yaml", "--format", "json");
    expect(JSON.parse(out).seal).not.toBe(own);
  });

  it("is the same in every language, for the year that the latest is, and from any folder", async () => {
    const own = await sealOf();
    for (const same of [
      ["--lang", "fr"],
      ["--as-of", "2020"],
      ["--draws", "500"],
    ])
      expect(await sealOf(...same)).toBe(own);
    const elsewhere = folderOf(files);
    const { out } = await runCli(["rank", ...OWN, "--lang", "zh", "--format", "md"], { cwd: elsewhere });
    expect(sealIn(out)?.replaceAll(" ", "")).toBe(own);
  });
});

describe("verify --seal", () => {
  const check = (seal: string, ...path: string[]) => cli("verify", "--seal", seal, ...path);

  it("says whether a seal is that of the run, with or without spaces and in any case", async () => {
    const seal = record("report", "run.json").seal!;
    for (const typed of [seal, seal.toUpperCase(), seal.replace(/(.{4})(.{4})/u, "$1 $2 "), ` ${seal} `]) {
      const { code, out } = await check(typed, "report/run.json");
      expect([code, out]).toEqual([0, expect.stringContaining("is that of this run: profile mine")]);
    }
    // The memo's record has the same.
    expect((await check(seal, "run.json")).code).toBe(0);
  });

  it("exits 1 for another seal and names the run's own", async () => {
    const seal = record("report", "run.json").seal!;
    const other = `${seal[0] === "0" ? "1" : "0"}${seal.slice(1)}`;
    const { code, out } = await check(other, "report/run.json");
    expect([code, out]).toEqual([1, expect.stringContaining("is NOT that of this run")]);
    expect(out).toContain(seal.replace(/(.{4})(.{4})/u, "$1 $2 "));
    const { out: json } = await check(other, "report/run.json", "--format", "json");
    expect(JSON.parse(json)).toMatchObject({ asked: other, recorded: seal, matches: false, asWritten: true });
  });

  it("refuses what is no seal, and options that it does not read", async () => {
    for (const no of ["4f2a 91c0 7be", "4f2a 91c0 7be3 0", "4f2a 91c0 7bex"]) {
      const { code, err } = await check(no, "report/run.json");
      expect([code, err]).toEqual([2, expect.stringContaining("a seal has 12 characters")]);
    }
    const seal = record("report", "run.json").seal!;
    expect((await check(seal, "report/run.json", "--data", "figures.csv")).code).toBe(2);
  });

  it("reads the record wherever it has come to, and trusts none that was edited", async () => {
    const away = folderOf({ "run.json": read("report", "run.json") });
    const seal = record("report", "run.json").seal!;
    const at = () => runCli(["verify", "--seal", seal, "run.json"], { cwd: away });
    expect((await at()).code).toBe(0);
    const edited = read("report", "run.json").replace('"draws": 500', '"draws": 100');
    writeFileSync(join(away, "run.json"), edited);
    expect(await at()).toMatchObject({ code: 1, out: expect.stringContaining("was changed") });
    // With its hash made anew its seal is another one, whatever it says of itself.
    writeFileSync(join(away, "run.json"), JSON.stringify(withOwnHash(JSON.parse(edited), hash)));
    expect((await at()).code).toBe(1);
  });
});

describe("the record beside a memo", () => {
  it("says which country it is about, and verify makes it again", async () => {
    const one = record("run.json");
    expect(one).toMatchObject({ command: "explain", about: { countries: ["GHA"], brief: true } });
    expect(one.outputs.map(({ path }) => path)).toEqual(["memo.html", "memo.md"]);
    const alone = folderOf({});
    for (const name of ["figures.csv", "mine.yaml", "run.json", "memo.html", "memo.md"])
      cpSync(join(cwd, name), join(alone, name));
    const verify = () => runCli(["verify", "run.json"], { cwd: alone });
    expect(await verify()).toMatchObject({ code: 0 });
    writeFileSync(join(alone, "memo.md"), read("memo.md").replace("Ghana", "Togo"));
    expect(await verify()).toMatchObject({ code: 1, out: expect.stringContaining("memo.md: changed after") });
  });

  it.each([
    [
      "a format that only memos have",
      /"format": "md"/u,
      '"format": "docx"',
      "only a memo is written as docx",
    ],
    ["no country", /"countries": \[\s*"TGO"\s*\]/u, '"countries": []', "at least 1 was expected"],
  ])("is refused in words where it names %s", async (_, from, to, error) => {
    const folder = folderOf(files);
    await runCli(["explain", "Togo", ...OWN, "--out", "why.md"], { cwd: folder });
    const text = readFileSync(join(folder, "run.json"), "utf8");
    const changed = text.replace(from, to);
    expect(changed).not.toBe(text);
    writeFileSync(join(folder, "run.json"), changed);
    const { code, err } = await runCli(["verify", "run.json"], { cwd: folder });
    expect([code, err]).toEqual([2, expect.stringContaining(error)]);
  });

  it.each([
    ["a page", ["explain", "Togo", ...OWN, "--out", "why.html"]],
    ["Markdown and JSON", ["explain", "TGO", ...OWN, "--out", "why.md", "--out", "why.json"]],
    ["another reference", ["explain", "Togo", ...OWN, "--against", "Benin", "--out", "why.md"]],
    ["memos one after the other", ["explain", "Ghana", "Togo", ...OWN, "--brief", "--out", "two.html"]],
    [
      "a memo by Copeland's method in French",
      ["explain", "GHA", ...OWN, "--brief", "--method", "copeland", "--lang", "fr", "--out", "m.md"],
    ],
  ])("is there of %s, and verify makes it again", async (_, args) => {
    const own = folderOf(files);
    expect((await runCli(args, { cwd: own })).code).toBe(0);
    const { code, out } = await runCli(["verify", "run.json"], { cwd: own });
    expect([code, out]).toEqual([0, expect.stringContaining("Verified")]);
  });

  it("is found wanting of a memo that the record does not name", async () => {
    const own = folderOf(files);
    await runCli(["explain", "Ghana", ...OWN, "--brief", "--out", "memo.md"], { cwd: own });
    writeFileSync(join(own, "other.md"), read("memo.md").replace("Ghana", "Togo"));
    const { code, out } = await runCli(["verify", "run.json", "--format", "json"], { cwd: own });
    expect([code, JSON.parse(out).unnamed]).toEqual([1, ["other.md"]]);
  });
});

describe("a record of version 0.2.0", () => {
  it("has its own hash under the key “seal”, and is read as before", { tags: "slow" }, async () => {
    const own = folderOf(files);
    cpSync(join(cwd, "report"), join(own, "report"), { recursive: true });
    const { seal: _, ownSha256: __, ...rest } = record("report", "run.json");
    const put = (one: object) => writeFileSync(join(own, "report", "run.json"), JSON.stringify(one));
    const old = { ...rest, seal: hash(JSON.stringify(rest)) } satisfies RunRecord;
    put(old);
    const verify = () => runCli(["verify", "report/run.json"], { cwd: own });
    expect((await verify()).code).toBe(0);
    put({ ...old, seed: 2 });
    expect(await verify()).toMatchObject({ code: 1, out: expect.stringContaining("the record itself") });
  });
});
