import { createHash } from "node:crypto";
import { cpSync, existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import {
  type RunRecord,
  runSchema,
  type Verification,
  verificationSchema,
} from "../../src/model/documents/run.ts";
import { folderOf, runCli } from "./run-cli.ts";

const FIGURES = "country,indicator,year,value\nGHA,a.x,2020,1\nTGO,a.x,2020,2\nBEN,a.x,2020,3\n";
const PROFILE = `id: mine
tree:
  children:
    - indicator: a.x
      normalise: {method: min-max}
`;

const hash = (text: string | Uint8Array) => createHash("sha256").update(text).digest("hex");
const files = { "figures.csv": FIGURES, "mine.yaml": PROFILE };
const OWN = ["--data", "figures.csv", "--profile", "./mine.yaml"];

/** A report of figures and a profile of its own beside it, of which each test changes a copy. */
const untouched = folderOf(files);
beforeAll(async () => {
  const { code, err } = await runCli(["report", ...OWN, "--out", "report"], { cwd: untouched });
  expect([code, err]).toEqual([0, expect.stringContaining("wrote report/run.json")]);
});

function reported(): string {
  const cwd = folderOf({});
  cpSync(untouched, cwd, { recursive: true });
  return cwd;
}

const read = (...path: string[]) => readFileSync(join(...path), "utf8");
const recordIn = (...path: string[]) => JSON.parse(read(...path)) as RunRecord;

async function verify(cwd: string, ...args: string[]): Promise<[number, Verification]> {
  const { code, out } = await runCli(["verify", ...args, "--format", "json"], { cwd });
  const verification = JSON.parse(out) as Verification;
  expect(verificationSchema.safeParse(verification)).toMatchObject({ success: true });
  return [code, verification];
}

describe("report", () => {
  it("writes the ranking in every format, and a record that states what it was made of", async () => {
    const cwd = reported();
    const record = recordIn(cwd, "report", "run.json");
    expect(runSchema.safeParse(record)).toMatchObject({ success: true });
    expect(record.outputs.map(({ path }) => path)).toEqual([
      "ranking.csv",
      "ranking.json",
      "ranking.md",
      "ranking.html",
      "ranking.xlsx",
    ]);
    for (const { path, sha256, bytes } of record.outputs) {
      const there = readFileSync(join(cwd, "report", path));
      expect(sha256).toBe(hash(there));
      expect(bytes).toBe(there.length);
    }
    expect(record.profile).toEqual({ at: "../mine.yaml", id: "mine", sha256: hash(PROFILE) });
    expect(record.data).toMatchObject({
      at: ["../figures.csv"],
      asOf: 2020,
      files: [{ name: "figures.csv", sha256: hash(FIGURES) }],
    });
    expect(record.seed).toBeNull();
  });

  it("says the same as rank does, format by format", async () => {
    const cwd = reported();
    for (const format of ["csv", "json", "md", "html"])
      expect((await runCli(["rank", ...OWN, "--format", format], { cwd })).out).toBe(
        read(cwd, "report", `ranking.${format}`),
      );
  });

  it("asks for a folder, and writes nothing under --check", async () => {
    const cwd = folderOf(files);
    expect(await runCli(["report", ...OWN], { cwd })).toMatchObject({ code: 2, out: "" });
    const { code, err } = await runCli(["report", ...OWN, "--out", "report", "--check"], { cwd });
    expect([code, err]).toEqual([1, expect.stringContaining("ranking.csv: does not exist")]);
    expect(existsSync(join(cwd, "report"))).toBe(false);
  });

  it("is in step under --check until a figure changes", async () => {
    const cwd = reported();
    const check = () => runCli(["report", ...OWN, "--out", "report", "--check"], { cwd });
    expect(await check()).toMatchObject({ code: 0 });
    writeFileSync(join(cwd, "figures.csv"), FIGURES.replace("GHA,a.x,2020,1", "GHA,a.x,2020,2.5"));
    const { code, err } = await check();
    expect(code).toBe(1);
    expect(err).toContain("Ghana (GHA): rank 3 to 2");
    expect(err).toContain("run.json: differs");
  });

  it("says under --check who moved, once, and of pages how many lines differ; a page checked alone says which file would tell", async () => {
    const cwd = reported();
    // Togo is ranked no more, Kenya enters on top, Ghana and Benin keep their order and lose score to it.
    writeFileSync(join(cwd, "figures.csv"), FIGURES.replace("TGO,a.x,2020,2", "KEN,a.x,2020,5"));
    const { err } = await runCli(["report", ...OWN, "--out", "report", "--check"], { cwd });
    const of = (name: string) => err.split(`${name}: differs\n`)[1]!.split(/^\S/mu)[0]!.trimEnd();
    const said = [
      "  Kenya (KEN): new, rank 1",
      "  Benin (BEN): rank 1 to 2, score 100 to 50",
      "  Togo (TGO): was rank 2, no longer ranked",
    ].join("\n");
    expect(of("ranking.csv")).toBe(said);
    expect(err).toMatch(/^\S*ranking\.json: differs, as \S*ranking\.csv does$/mu);
    for (const page of ["ranking.md", "ranking.html"]) expect(of(page)).toMatch(/^ {2}\d+ lines differ$/u);
    const alone = await runCli(["rank", ...OWN, "--out", "report/ranking.md", "--check"], { cwd });
    expect(alone.err).toMatch(
      /^ {2}\d+ lines differ; to see what moved, check a \.csv or \.json of the same run$/mu,
    );
    // A table that is not there yet says nothing of who moved.
    const beside = ["--out", "report/ranking.md", "--out", "report/new.csv"];
    const { err: hinted } = await runCli(["rank", ...OWN, ...beside, "--check"], { cwd });
    expect(hinted).toMatch(/^\S*new\.csv: does not exist$/mu);
    expect(hinted).toMatch(/^ {2}\d+ lines differ; to see what moved, check a \.csv/mu);
    await runCli(["rank", ...OWN, "--out", "page.md"], { cwd });
    writeFileSync(join(cwd, "page.md"), readFileSync(join(cwd, "page.md"), "utf8").replace("Kenya", "Kenia"));
    expect((await runCli(["rank", ...OWN, "--out", "page.md", "--check"], { cwd })).err).toMatch(
      /^ {2}1 line differs/mu,
    );
  });

  it("names ten of those who moved under --check, and counts the rest", async () => {
    const countries = "GHA TGO BEN KEN UGA RWA MLI NER TCD CMR GAB COG AGO".split(" ");
    const table = (shift: number) =>
      `country,indicator,year,value\n${countries.map((one, i) => `${one},a.x,2020,${(i + shift) % 13}\n`).join("")}`;
    const cwd = folderOf({ ...files, "figures.csv": table(0) });
    await runCli(["rank", ...OWN, "--out", "a.csv"], { cwd });
    writeFileSync(join(cwd, "figures.csv"), table(1));
    const { err } = await runCli(["rank", ...OWN, "--out", "a.csv", "--check"], { cwd });
    expect(err.match(/^ {2}.*: rank \d+ to \d+, score/gmu)).toHaveLength(10);
    expect(err).toContain("  and 3 more\n");
  });

  it("waits for nobody: a folder into which another run writes is refused, one left by a dead run is not", async () => {
    const cwd = folderOf(files);
    mkdirSync(join(cwd, "report"));
    const lock = join(cwd, "report", ".shortlist.lock");
    const { hostname } = await import("node:os");
    writeFileSync(lock, `${process.pid} ${hostname()}\n`);
    const refused = await runCli(["report", ...OWN, "--out", "report"], { cwd });
    expect(refused).toMatchObject({ code: 2, err: expect.stringContaining(`process ${process.pid}`) });
    expect(existsSync(join(cwd, "report", "ranking.csv"))).toBe(false);
    writeFileSync(lock, `999999999 ${hostname()}\n`);
    expect(await runCli(["report", ...OWN, "--out", "report"], { cwd })).toMatchObject({ code: 0 });
    expect(existsSync(lock)).toBe(false);
  });
});

describe("the record of rank --out", () => {
  it("stands beside the files, one in each folder", async () => {
    const cwd = folderOf(files);
    mkdirSync(join(cwd, "b"));
    await runCli(["rank", ...OWN, "--top", "2", "--out", "a.md", "--out", "b/c.csv"], { cwd });
    expect(recordIn(cwd, "run.json")).toMatchObject({
      command: "rank",
      options: { top: 2, asOf: null, countries: null, lang: "en" },
      outputs: [{ path: "a.md" }],
      data: { at: ["./figures.csv"] },
    });
    expect(recordIn(cwd, "b", "run.json")).toMatchObject({
      outputs: [{ path: "c.csv", format: "csv" }],
      data: { at: ["../figures.csv"] },
    });
    expect((await verify(cwd, "run.json"))[0]).toBe(0);
    expect((await verify(cwd, "b/run.json"))[0]).toBe(0);
  });

  it("leaves the record of other files alone, and takes a name of its own", async () => {
    const cwd = folderOf(files);
    await runCli(["rank", ...OWN, "--out", "a.csv"], { cwd });
    await runCli(["rank", ...OWN, "--countries", "GHA,TGO", "--out", "b.csv"], { cwd });
    expect(recordIn(cwd, "run.json").outputs.map(({ path }) => path)).toEqual(["a.csv"]);
    expect(recordIn(cwd, "b.csv.run.json")).toMatchObject({ options: { countries: ["GHA", "TGO"] } });
    expect((await verify(cwd, "b.csv.run.json"))[0]).toBe(0);
  });
});

describe("verify", () => {
  it("says that every byte matches, and of the shipped data too", async () => {
    const cwd = folderOf({});
    await runCli(
      [
        "rank",
        "--profile",
        "mcc",
        "--as-of",
        "2020",
        "--out",
        "r.csv",
        "--out",
        "r.json",
        "--out",
        "r.md",
        "--quiet",
      ],
      { cwd },
    );
    const [code, { matches, changed, outputs }] = await verify(cwd, "run.json");
    expect([code, matches, changed]).toEqual([0, true, []]);
    expect(outputs.map(({ status }) => status)).toEqual(["matches", "matches", "matches"]);
    expect(recordIn(cwd, "run.json").data.files.length).toBeGreaterThan(15);
    const { out } = await runCli(["verify", "run.json"], { cwd });
    expect(out).toContain("same  r.csv: every byte is what the run makes today");
    expect(out).toContain("No input changed");
  });

  it("names an output that somebody edited, and the line", async () => {
    const cwd = reported();
    const path = join(cwd, "report", "ranking.csv");
    writeFileSync(path, readFileSync(path, "utf8").replace("GHA", "GHB"));
    const line =
      read(path)
        .split("\n")
        .findIndex((one) => one.includes("GHB")) + 1;
    const [code, { outputs, changed }] = await verify(cwd, "report/run.json");
    expect([code, changed]).toEqual([1, []]);
    expect(outputs).toMatchObject([
      { path: "ranking.csv", status: "edited", line },
      { path: "ranking.json", status: "matches", line: null },
      { path: "ranking.md", status: "matches" },
      { path: "ranking.html", status: "matches" },
      { path: "ranking.xlsx", status: "matches" },
    ]);
  });

  it("knows a workbook by its bytes: one that was changed has no line to name", async () => {
    const cwd = reported();
    const path = join(cwd, "report", "ranking.xlsx");
    const bytes = readFileSync(path);
    bytes[bytes.length - 30]! ^= 1;
    writeFileSync(path, bytes);
    const [code, { outputs }] = await verify(cwd, "report/run.json");
    expect(code).toBe(1);
    expect(outputs.filter(({ status }) => status !== "matches")).toMatchObject([
      { path: "ranking.xlsx", status: "edited", line: null },
    ]);
    const check = await runCli(["report", ...OWN, "--out", "report", "--check"], { cwd });
    expect(check).toMatchObject({ code: 1, err: expect.stringContaining("ranking.xlsx: differs") });
    expect(check.err).not.toContain("ranking.html: differs");
  });

  it("names the input that changed: a figure", async () => {
    const cwd = reported();
    const fresh = FIGURES.replace("2020,3", "2020,4");
    writeFileSync(join(cwd, "figures.csv"), fresh);
    const [code, { outputs, changed }] = await verify(cwd, "report/run.json");
    expect(code).toBe(1);
    expect(changed).toContainEqual({
      what: "file",
      name: "figures.csv",
      recorded: hash(FIGURES),
      now: hash(fresh),
    });
    expect(changed.map(({ what }) => what)).toEqual(["data", "file"]);
    expect(outputs.every(({ status }) => status === "differs")).toBe(true);
    expect((await runCli(["verify", "report/run.json"], { cwd })).out).toContain("data file figures.csv:");
  });

  it("names the profile that changed, though only a comment did and the CSV stays as it was", async () => {
    const cwd = reported();
    writeFileSync(join(cwd, "mine.yaml"), `# mine\n${PROFILE}`);
    const [code, { outputs, changed }] = await verify(cwd, "report/run.json");
    expect(code).toBe(1);
    expect(changed.map(({ what, name }) => [what, name])).toEqual([["profile", "../mine.yaml"]]);
    expect(outputs.find(({ path }) => path === "ranking.json")).toMatchObject({ status: "differs" });
  });

  it("says which output is gone", async () => {
    const cwd = folderOf(files);
    await runCli(["rank", ...OWN, "--out", "a.csv", "--out", "a.md"], { cwd });
    writeFileSync(join(cwd, "run.json"), read(cwd, "run.json").replace('"a.md"', '"gone.md"'));
    const [code, { outputs }] = await verify(cwd, "run.json");
    expect([code, outputs.map(({ status }) => status)]).toEqual([1, ["matches", "missing"]]);
  });

  it("names data files of a snapshot by what they hold", async () => {
    const cwd = folderOf(files);
    const again = () => runCli(["ingest", "figures.csv", "--into", "snapshot"], { cwd });
    await again();
    await runCli(["rank", "--data", "snapshot", "--profile", "./mine.yaml", "--out", "a.csv"], { cwd });
    expect((await verify(cwd, "run.json"))[0]).toBe(0);
    writeFileSync(join(cwd, "figures.csv"), FIGURES.replace("2020,3", "2020,4"));
    await again();
    const [code, { changed }] = await verify(cwd, "run.json");
    expect(code).toBe(1);
    expect(changed.map(({ what, name }) => [what, name])).toContainEqual(["file", "tidy.current.csv"]);
  });

  it("takes what moved from where it is said to be now", async () => {
    const cwd = reported();
    const other = folderOf({ "elsewhere.csv": FIGURES });
    writeFileSync(join(cwd, "figures.csv"), "country,indicator,year,value\nGHA,a.x,2020,9\nTGO,a.x,2020,2\n");
    const [, { outputs }] = await verify(cwd, "report/run.json", "--data", join(other, "elsewhere.csv"));
    expect(outputs.find(({ path }) => path === "ranking.json")).toMatchObject({ status: "differs" });
    // The file's own name is part of its provenance; under the same name every byte is the same.
    writeFileSync(join(other, "figures.csv"), FIGURES);
    expect((await verify(cwd, "report/run.json", "--data", join(other, "figures.csv")))[0]).toBe(0);
  });

  it.each<[string, (record: RunRecord) => unknown, string]>([
    [
      "data outside its folder",
      (one) => ({ ...one, data: { ...one.data, at: ["../../../etc/passwd"] } }),
      "outside",
    ],
    ["an absolute path", (one) => ({ ...one, data: { ...one.data, at: ["/etc/passwd"] } }), "outside"],
    [
      "a profile outside",
      (one) => ({ ...one, profile: { ...one.profile, at: "../../../x.yaml" } }),
      "outside",
    ],
    [
      "an output outside",
      (one) => ({ ...one, outputs: [{ ...one.outputs[0], path: "../figures.csv" }] }),
      "outside",
    ],
    ["no document of its kind", (one) => ({ ...one, document: "shortlist/ranking/1" }), "no record of a run"],
    ["a hash that is none", (one) => ({ ...one, lists: [{ name: "x", sha256: "abc" }] }), "lists.0.sha256"],
  ])("refuses a record that names %s", async (_what, spoil, says) => {
    const cwd = reported();
    const path = join(cwd, "report", "run.json");
    writeFileSync(path, JSON.stringify(spoil(recordIn(path))));
    expect(await runCli(["verify", "report/run.json"], { cwd })).toMatchObject({
      code: 2,
      out: "",
      err: expect.stringContaining(says),
    });
  });

  it("refuses what is no JSON and what is not there", async () => {
    const cwd = folderOf({ "run.json": "{" });
    expect(await runCli(["verify", "run.json"], { cwd })).toMatchObject({ code: 2 });
    expect(await runCli(["verify", "none.json"], { cwd })).toMatchObject({ code: 2 });
  });

  it("refuses a key that stands twice, of which a parser would keep one without a word", async () => {
    const cwd = reported();
    const path = join(cwd, "report", "run.json");
    writeFileSync(path, read(path).replace("{", '{"outputs": [],'));
    const { code, err } = await runCli(["verify", "report/run.json"], { cwd });
    expect(code).toBe(2);
    expect(err).toMatch(/the key "outputs" stands twice in one object, first at line 1, column 2/u);
  });
});
