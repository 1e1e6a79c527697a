import { createHash } from "node:crypto";
import { cpSync, existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { beforeAll, describe, expect, it } from "vitest";
import { withOwnHash } from "../../src/dataset/written-json.ts";
import {
  type RunRecord,
  runSchema,
  type Verification,
  verificationSchema,
} from "../../src/model/documents/run.ts";
import { tool } from "../../src/use/data/package-files.ts";
import { en } from "../../src/words/en/index.ts";
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

function reported(of = untouched): string {
  const cwd = folderOf({});
  cpSync(of, cwd, { recursive: true });
  return cwd;
}

/** The same without the page and the workbook, which take four fifths of the time, where what is tried is not about them; and that alone. */
const [texts, workbooks] = [folderOf(files), folderOf(files)];
beforeAll(async () => {
  for (const [cwd, formats] of [
    [texts, ["csv", "json", "md"]],
    [workbooks, ["xlsx"]],
  ] as const) {
    mkdirSync(join(cwd, "report"));
    const out = formats.flatMap((format) => ["--out", `report/ranking.${format}`]);
    expect((await runCli(["rank", ...OWN, ...out], { cwd })).code).toBe(0);
  }
});

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
    // Of the draws beside it.
    expect(record.seed).toBe(1);
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

  it("is in step under --check until a figure changes", { tags: "slow" }, async () => {
    const cwd = reported();
    const check = () => runCli(["report", ...OWN, "--out", "report", "--check"], { cwd });
    expect(await check()).toMatchObject({ code: 0 });
    writeFileSync(join(cwd, "figures.csv"), FIGURES.replace("GHA,a.x,2020,1", "GHA,a.x,2020,2.5"));
    const { code, err } = await check();
    expect(code).toBe(1);
    expect(err).toContain("Ghana (GHA): rank 3 to 2");
    expect(err).toContain("run.json: differs");
  });

  it("says under --check of a shorter list that it is shorter, and of changes of this run that they are no change of the file", {
    tags: "slow",
  }, async () => {
    const cwd = reported();
    const check = async (...more: string[]) =>
      (await runCli(["report", ...OWN, "--out", "report", ...more, "--check"], { cwd })).err;
    const shorter = await check("--top", "1");
    expect(shorter).toContain(
      "the file shows fewer ranks than before: 2 countries further down are left out",
    );
    expect(shorter).not.toContain("(TGO)");
    expect((await runCli(["report", ...OWN, "--out", "report", "--top", "1", "--force"], { cwd })).code).toBe(
      0,
    );
    expect(await check()).toContain(
      "the file shows more ranks than before: 2 countries further down are added",
    );
    const changed = await check("--minimum", "a.x=40", "--top", "1");
    expect(changed).toContain("  --minimum: none on record, a.x=40 now\n");
    expect(changed).not.toContain("mine.yaml has changed");
    writeFileSync(join(cwd, "mine.yaml"), `${PROFILE}# changed\n`);
    expect(await check("--minimum", "a.x=40", "--top", "1")).toContain("mine.yaml has changed");
    expect(await check("--top", "1")).toContain("mine.yaml has changed");
  });

  it("says under --check whose own figures changed first, then the largest moves", async () => {
    const cwd = folderOf({
      "figures.csv":
        "country,indicator,year,value\nGHA,a.x,2020,5\nTGO,a.x,2020,4\nBEN,a.x,2020,3\nMLI,a.x,2020,2\nKEN,a.x,2020,1\n",
      "mine.yaml": PROFILE,
    });
    await runCli(["rank", ...OWN, "--out", "a.json", "--out", "b.csv"], { cwd });
    const figures = read(cwd, "figures.csv");
    writeFileSync(
      join(cwd, "figures.csv"),
      figures.replace("BEN,a.x,2020,3", "BEN,a.x,2020,2.5").replace("KEN,a.x,2020,1", "KEN,a.x,2020,4.5"),
    );
    const { err } = await runCli(["rank", ...OWN, "--out", "a.json", "--out", "b.csv", "--check"], { cwd });
    expect(err.slice(0, err.indexOf("b.csv"))).toBe(
      [
        "a.json: differs",
        "  Kenya (KEN): rank 5 to 2, score 0 to 83.3333333333; own figures changed: a.x 1 to 4.5",
        "  Benin (BEN): rank 3 to 4, score 50 to 16.6666666667; own figures changed: a.x 3 to 2.5",
        "  Mali (MLI): rank 4 to 5, score 25 to 0",
        "  Togo (TGO): rank 2 to 3, score 75 to 66.6666666667",
        "",
      ].join("\n"),
    );
    // A table does not say which figures were changed.
    expect(err).toContain("b.csv: differs\n  Kenya (KEN): rank 5 to 2, score 0 to 83.3333333333\n");
  });

  it("says under --check who moved, once, and of pages how many lines differ; a page checked alone says which file would tell", {
    tags: "slow",
  }, async () => {
    const cwd = reported();
    // Togo is ranked no more, Kenya enters on top, Ghana and Benin keep their order and lose score to it.
    writeFileSync(join(cwd, "figures.csv"), FIGURES.replace("TGO,a.x,2020,2", "KEN,a.x,2020,5"));
    const { err } = await runCli(["report", ...OWN, "--out", "report", "--check"], { cwd });
    const of = (name: string) => err.split(`${name}: differs\n`)[1]!.split(/^\S/mu)[0]!.trimEnd();
    const said = [
      "  Kenya (KEN): new in the file, rank 1",
      "  Togo (TGO): was rank 2, no longer in the file",
      "  Benin (BEN): rank 1 to 2, score 100 to 50",
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
  it("says that every byte matches, and of the shipped data too", { tags: "slow" }, async () => {
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
    expect(out).toContain("same  r.csv: a new run gives the same bytes");
    expect(out).toContain("No input changed");
  });

  it("names an output that somebody edited, and the line", async () => {
    const cwd = reported(texts);
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
    ]);
  });

  it("knows a workbook by its bytes: one that was changed has no line to name", {
    tags: "slow",
  }, async () => {
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
    const cwd = reported(texts);
    const fresh = FIGURES.replace("2020,3", "2020,4");
    writeFileSync(join(cwd, "figures.csv"), fresh);
    const [code, { outputs, changed }] = await verify(cwd, "report/run.json");
    expect(code).toBe(1);
    expect(changed).toContainEqual({
      what: "file",
      name: "figures.csv",
      recorded: hash(FIGURES),
      now: hash(fresh),
      by: "input",
    });
    expect(changed.map(({ what }) => what)).toEqual(["data", "file"]);
    expect(outputs.every(({ status }) => status === "differs")).toBe(true);
    expect((await runCli(["verify", "report/run.json"], { cwd })).out).toContain("data file figures.csv:");
  });

  it("names the profile that changed, though only a comment did and the CSV stays as it was", async () => {
    const cwd = reported(texts);
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
    const cwd = reported(texts);
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
    const cwd = reported(texts);
    const path = join(cwd, "report", "run.json");
    writeFileSync(path, JSON.stringify(spoil(recordIn(path))));
    expect(await runCli(["verify", "report/run.json"], { cwd })).toMatchObject({
      code: 2,
      out: "",
      err: expect.stringContaining(says),
    });
  });

  describe("a workbook that came back", () => {
    /** The report's workbook with a part of it changed, as another program would write it. */
    function changed(cwd: string, part: RegExp, from: string, to: string): void {
      const path = join(cwd, "report", "ranking.xlsx");
      const parts = unzipSync(readFileSync(path));
      const names = Object.keys(parts).filter(
        (name) => part.test(name) && strFromU8(parts[name]!).includes(from),
      );
      expect(names.length, `${from} in ${part}`).toBeGreaterThan(0);
      for (const name of names.slice(0, 1))
        parts[name] = strToU8(
          strFromU8(parts[name]!).replaceAll(from, "\u0000").replaceAll(to, from).replaceAll("\u0000", to),
        );
      writeFileSync(path, zipSync(parts, { level: 1 }));
    }
    const SHARED = /sharedStrings/u;
    const cellsOf = async (cwd: string) => {
      const [code, { outputs }] = await verify(cwd, "report/run.json");
      const { status, sheets } = outputs.find(({ path }) => path === "ranking.xlsx")!;
      expect([code, status]).toEqual([1, "edited"]);
      return sheets!;
    };

    it.each<[string, RegExp, string, string, string, unknown]>([
      ["a locator", SHARED, "line 2, column 4", "line 9, column 4", "Raw", "figures.csv, line 9, column 4"],
      ["a year", /sheet8\.xml/u, "<v>2020</v>", "<v>2019</v>", "Raw", 2019],
      ["swapped countries", SHARED, ">Ghana<", ">Togo<", "Scores", "Ghana"],
      [
        "a note",
        SHARED,
        "it decides nothing",
        "it decides all",
        "Notes",
        expect.stringContaining("decides all"),
      ],
    ])("is compared on every sheet: %s is told with its cell", async (_what, part, from, to, on, holds) => {
      const cwd = reported(workbooks);
      changed(cwd, part, from, to);
      const sheets = await cellsOf(cwd);
      const told = sheets.find(({ sheet }) => sheet === on)!;
      expect(told.first[0]!.cell).toMatch(/^[A-Z]+\d+$/u);
      expect(told.first.map(({ file }) => file)).toContainEqual(holds);
    });

    it("tells what a reviewer wrote, and what else of that sheet is another one", async () => {
      const cwd = reported(workbooks);
      const write = (at: string, text: string) => {
        const path = join(cwd, "report", "ranking.xlsx");
        const parts = unzipSync(readFileSync(path));
        // Ranking, Notes, Country, Review.
        const name = "xl/worksheets/sheet4.xml";
        const xml = strFromU8(parts[name]!);
        const cell = new RegExp(`<c r="${at}"( s="\\d+")?[^>]*?(?:/>|>.*?</c>)`, "u");
        expect(xml).toMatch(cell);
        const now = xml.replace(
          cell,
          (_, style = "") => `<c r="${at}"${style} t="inlineStr"><is><t>${text}</t></is></c>`,
        );
        writeFileSync(path, zipSync({ ...parts, [name]: strToU8(now) }, { level: 1 }));
      };
      for (const at of ["A6", "A8", "E8", "I67"]) write(at, "filled in");
      const [told] = await cellsOf(cwd);
      expect([told!.sheet, told!.cells]).toEqual(["Review", 4]);
      expect(told!.first.map(({ cell }) => cell)).toEqual(["A6", "A8", "E8", "I67"]);
      write("E6", "0123456789ab");
      expect(await cellsOf(cwd)).toMatchObject([
        {
          sheet: "Review",
          cells: 5,
          first: [{ cell: "E6", file: "0123456789ab" }, {}, {}, {}, {}],
        },
      ]);
    });

    it("says each cell with what it holds and what the run makes", async () => {
      const cwd = reported(workbooks);
      changed(cwd, SHARED, "it decides nothing", "it decides all");
      const { out } = await runCli(["verify", "report/run.json"], { cwd });
      expect(out.replace(/\s+/gu, " ")).toMatch(
        /Notes: 1 cell differs \(A\d+: “.*” in the file, “.*” in the run\)/u,
      );
    });

    describe("beside what its cells hold", () => {
      type Parts = Record<string, Uint8Array>;
      const BOOK = "xl/workbook.xml";
      const sheetOf = (parts: Parts, name: string) => {
        const names = [...strFromU8(parts[BOOK]!).matchAll(/<sheet name="([^"]+)"/gu)].map(([, one]) => one);
        return `xl/worksheets/sheet${names.indexOf(name) + 1}.xml`;
      };
      /** In a part something else; an error where nothing of it is there. */
      const swap = (parts: Parts, part: string, from: string | RegExp, to: string): string => {
        const was = strFromU8(parts[part]!);
        const now = was.replace(from, to);
        expect(now, `${from} in ${part}`).not.toBe(was);
        parts[part] = strToU8(now);
        return was;
      };
      /** What `verify` says of a workbook whose parts somebody changed: as JSON, and in lines that are not wrapped. */
      async function told(change: (parts: Parts) => void) {
        const cwd = reported(workbooks);
        const path = join(cwd, "report", "ranking.xlsx");
        const parts = unzipSync(readFileSync(path));
        change(parts);
        writeFileSync(path, zipSync(parts, { level: 1 }));
        const [code, { outputs }] = await verify(cwd, "report/run.json");
        const { sheets, besides } = outputs[0]!;
        expect(code).toBe(1);
        const { out } = await runCli(["verify", "report/run.json"], { cwd });
        return { sheets, ...besides!, out: out.replace(/\s+/gu, " ") };
      }
      const addComment = (parts: Parts, sheet: string, ref: string, text: string) => {
        const part = sheetOf(parts, sheet);
        const rels = part.replace("worksheets/", "worksheets/_rels/").concat(".rels");
        const type = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/comments";
        parts[rels] = strToU8(
          `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="c1" Type="${type}" Target="../comments1.xml"/></Relationships>`,
        );
        parts["xl/comments1.xml"] = strToU8(
          `<comments xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><authors><author>A</author></authors><commentList><comment ref="${ref}" authorId="0"><text><r><rPr><b/></rPr><t>${text.slice(0, 4)}</t></r><r><t>${text.slice(4)}</t></r></text></comment></commentList></comments>`,
        );
        swap(
          parts,
          "[Content_Types].xml",
          "</Types>",
          '<Override PartName="/xl/comments1.xml" ContentType="x"/></Types>',
        );
      };
      /** Gives a cell a style of its own, which is that of the cell in all but what is swapped. */
      const restyle = (parts: Parts, sheet: string, at: string, from: RegExp, to: string) => {
        const part = sheetOf(parts, sheet);
        const style = Number(
          new RegExp(`<c r="${at}"[^>]* s="(\\d+)"`, "u").exec(strFromU8(parts[part]!))![1],
        );
        const [all, list] = /<cellXfs count="\d+">(.*)<\/cellXfs>/su.exec(
          strFromU8(parts["xl/styles.xml"]!),
        )!;
        const each = list!.match(/<xf [^>]*\/>|<xf [^>]*>.*?<\/xf>/gsu)!;
        expect(each[style]).toMatch(from);
        swap(
          parts,
          "xl/styles.xml",
          all,
          all.replace("</cellXfs>", `${each[style]!.replace(from, to)}</cellXfs>`),
        );
        swap(parts, part, new RegExp(`(?<=<c r="${at}"[^>]* s=")\\d+`, "u"), String(each.length));
      };
      const alone = (what: string, ...first: object[]) => ({
        sheets: [],
        kinds: [{ what, n: first.length, first }],
        rest: false,
      });
      const place = { file: null, now: null };
      const SUM = /(<c r="([A-Z]+\d+)"[^>]*>)<f>(SUM\([^<]*)<\/f>/u;

      it("names a changed formula by its cell, with both", async () => {
        let [at, formula] = ["", ""];
        const found = await told((parts) => {
          const part = sheetOf(parts, "Scores");
          [, , at, formula] = SUM.exec(strFromU8(parts[part]!)) as unknown as [
            string,
            string,
            string,
            string,
          ];
          swap(parts, part, SUM, "$1<f>1+$3</f>");
        });
        const [file, now] = [`=1+${formula}`, `=${formula}`];
        expect(found).toMatchObject(alone("formula", { sheet: "Scores", at, file, now }));
        expect(found.out).toContain(
          `formulas that differ: 1 (Scores!${at}: “${file}” in the file, “${now}” in the run)`,
        );
        expect(found.out).not.toMatch(/something else/u);
      });

      it("names a formula of which only its value was left", async () => {
        const found = await told((parts) => swap(parts, sheetOf(parts, "Scores"), SUM, "$1"));
        expect(found).toMatchObject({
          sheets: [],
          kinds: [{ what: "formula", n: 1, first: [{ file: null }] }],
        });
        expect(found.out).toMatch(/nothing in the file, “=SUM/u);
      });

      it("reads formulas that cells share: all that are moved with a changed one, each in its own cells", async () => {
        const shared = /(?<=<c r="([A-Z]+)6"[^>]*><f t="shared" si="\d+" ref="[A-Z]+6:[A-Z]+8">)[^<]*/u;
        let column = "";
        const found = await told((parts) => {
          const part = sheetOf(parts, "Scores");
          column = shared.exec(strFromU8(parts[part]!))![1]!;
          swap(parts, part, shared, "A6&amp;B$6&amp;$A6&amp;&quot;A6&quot;");
        });
        // Three countries, in rows 6 to 8.
        expect(found.kinds).toMatchObject([
          {
            what: "formula",
            n: 3,
            first: [6, 7, 8].map((row) => ({
              sheet: "Scores",
              at: `${column}${row}`,
              file: `=A${row}&B$6&$A${row}&"A6"`,
            })),
          },
        ]);
        expect(found.out).toMatch(/formulas that differ: 3 \(.*; …\)/u);
      });

      it.each<[string, (parts: Parts) => void, string, object, string]>([
        [
          "a hidden row",
          (parts) => swap(parts, sheetOf(parts, "Scores"), '<row r="7"', '<row r="7" hidden="1"'),
          "hidden",
          { sheet: "Scores", row: "7", ...place },
          "hidden in the file, shown in the run: 1 (Scores, row 7)",
        ],
        [
          "a hidden column",
          (parts) => swap(parts, sheetOf(parts, "Scores"), '<col min="3" ', '<col hidden="true" min="3" '),
          "hidden",
          { sheet: "Scores", column: "C", ...place },
          "hidden in the file, shown in the run: 1 (Scores, column C)",
        ],
        [
          "a hidden sheet",
          (parts) => swap(parts, BOOK, '<sheet name="Notes"', '<sheet name="Notes" state="veryHidden"'),
          "hidden",
          { sheet: "Notes", ...place },
          "hidden in the file, shown in the run: 1 (the sheet Notes)",
        ],
        [
          "a number format",
          (parts) => restyle(parts, "Ranking", "D4", /numFmtId="\d+"/u, 'numFmtId="9"'),
          "format",
          { sheet: "Ranking", at: "D4", file: "0%", now: "0.0" },
          "number formats that differ: 1 (Ranking!D4: “0%” in the file, “0.0” in the run)",
        ],
        [
          "another font",
          (parts) => restyle(parts, "Ranking", "D4", /fontId="0"/u, 'fontId="1"'),
          "look",
          { sheet: "Ranking", at: "D4", ...place },
          "cells with another style: 1 (Ranking!D4)",
        ],
        [
          "a comment",
          (parts) => addComment(parts, "Scores", "B7", "Checked by the ministry"),
          "comment",
          { sheet: "Scores", at: "B7", file: "Checked by the ministry", now: null },
          "comments that differ: 1 (Scores!B7: “Checked by the ministry” in the file, nothing in the run)",
        ],
      ])(
        "names %s, and says of nothing else that it differs",
        { tags: "slow" },
        async (_what, change, kind, first, line) => {
          const { out, ...found } = await told(change);
          expect(found).toEqual(alone(kind, first));
          expect(out).toContain(line);
          expect(out).not.toMatch(/something else/u);
        },
      );

      it("names rows side by side at once, and what the run hides and the file shows", async () => {
        const found = await told((parts) => {
          for (const row of [6, 7, 9])
            if (row < 9)
              swap(parts, sheetOf(parts, "Scores"), `<row r="${row}"`, `<row r="${row}" hidden="1"`);
          swap(parts, sheetOf(parts, "Profile"), /(<col [^>]*) hidden="true"/u, "$1");
        });
        expect(found.kinds).toMatchObject([
          { what: "hidden", n: 1, first: [{ sheet: "Scores", row: "6:7" }] },
          { what: "shown", n: 1, first: [{ sheet: "Profile", column: expect.stringMatching(/^[A-Z]+$/u) }] },
        ]);
      });

      it("says of what it cannot name that it differs, also beside what it names", {
        tags: "slow",
      }, async () => {
        const chart = (parts: Parts) => swap(parts, BOOK, /(?<=<definedName [^>]*>)[^<]*/u, "'Notes'!$A$1");
        const [only, both] = [
          await told(chart),
          await told((parts) => {
            chart(parts);
            swap(parts, BOOK, '<sheet name="Notes"', '<sheet name="Notes" state="hidden"');
          }),
        ];
        expect(only).toMatchObject({ sheets: [], kinds: [], rest: true });
        expect(only.out).toContain(en.verification.noCell);
        expect(both).toMatchObject({ kinds: [{ what: "hidden" }], rest: true });
        expect(both.out).toContain(en.verification.rest);
      });

      it("says of a file that another program saved that it did, and names what that does not touch", async () => {
        const foreign = (parts: Parts) => {
          swap(parts, "docProps/app.xml", "<Application>hucre", "<Application>Calc/1.2$X");
          // It writes every formula in another way.
          const part = sheetOf(parts, "Scores");
          parts[part] = strToU8(strFromU8(parts[part]!).replace(/(?<=<f[^>]*>)(?=[A-Z'])/gu, "+"));
        };
        const found = await told((parts) => {
          foreign(parts);
          swap(parts, sheetOf(parts, "Scores"), '<row r="7"', '<row r="7" hidden="1"');
        });
        expect(found.kinds).toEqual([
          { what: "hidden", n: 1, first: [{ sheet: "Scores", row: "7", ...place }] },
        ]);
        expect(found.program).toMatchObject({ name: "Calc/1.2$X", formats: 0 });
        expect(found.program!.formulas).toBeGreaterThan(10);
        expect(found.out).toContain("saved by the program “Calc”, which");
        expect(found.out).toContain(
          `written differently by that program: formulas ${found.program!.formulas},`,
        );
        expect(found.out).not.toContain("formulas that differ");
      });
    });

    it("says that no cell differs where something else does, and names no cause", async () => {
      const cwd = reported(workbooks);
      const path = join(cwd, "report", "ranking.xlsx");
      writeFileSync(path, zipSync(unzipSync(readFileSync(path)), { level: 1 }));
      expect(await cellsOf(cwd)).toEqual([]);
      const { out } = await runCli(["verify", "report/run.json"], { cwd });
      expect(out).toContain("the cells are the same; something else in the file differs");
    });
  });

  describe("files that the record does not name", () => {
    it("are found in the folder of a report, whatever they hold", { tags: "slow" }, async () => {
      const cwd = reported();
      writeFileSync(join(cwd, "report", "annex.txt"), "CIV first");
      cpSync(join(cwd, "report", "ranking.html"), join(cwd, "report", "final.html"));
      const [code, { unnamed, matches, outputs }] = await verify(cwd, "report/run.json");
      expect([code, matches, unnamed]).toEqual([1, false, ["annex.txt", "final.html"]]);
      expect(outputs.every(({ status }) => status === "matches")).toBe(true);
      expect((await runCli(["verify", "report/run.json"], { cwd })).out).toContain("annex.txt");
    });

    it("are not the profile that the report was made with, nor what is out of sight", {
      tags: "slow",
    }, async () => {
      const cwd = folderOf(files);
      mkdirSync(join(cwd, "report"));
      writeFileSync(join(cwd, "report", "mine.yaml"), PROFILE);
      writeFileSync(join(cwd, "report", ".gitignore"), "x");
      await runCli(["report", "--data", "figures.csv", "--profile", "report/mine.yaml", "--out", "report"], {
        cwd,
      });
      expect(await verify(cwd, "report/run.json")).toMatchObject([0, { unnamed: [], matches: true }]);
    });

    it.each(["html", "md", "xlsx"])(
      "are found in other folders beside the record where shortlist wrote them: %s",
      async (format) => {
        const cwd = folderOf(files);
        await runCli(["rank", ...OWN, "--out", "a.csv"], { cwd });
        await runCli(["rank", ...OWN, "--lang", "zh", "--exclude", "BEN", "--out", `forged.${format}`], {
          cwd,
        });
        mkdirSync(join(cwd, "annex"));
        cpSync(join(cwd, `forged.${format}`), join(cwd, "annex", `b.${format}`));
        writeFileSync(join(cwd, "annex", "README.md"), "Made with shortlist 0.1.0.\n");
        // What another record names as it is is that record's to verify.
        const [code, { unnamed }] = await verify(cwd, "run.json");
        expect([code, unnamed]).toEqual([1, [`annex/b.${format}`]]);
      },
    );

    it("are results in any format, also renamed and in other languages' words; no table, document or record of another kind", {
      tags: "slow",
    }, async () => {
      const cwd = folderOf({
        ...files,
        "others.csv": "rank,country,name\n1,GHA,Ghana\n",
        "others.json": '{"document": "minutes/1", "of": "shortlist/ranking/1"}',
        other: "<p>shortlist</p>",
        "evidence.json": '{"document": "shortlist/findings/1", "findings": []}',
      });
      const write = async (path: string, ...args: string[]) => {
        const { out } = await runCli(args, { cwd });
        expect(out.length, path).toBeGreaterThan(200);
        writeFileSync(join(cwd, path), out);
      };
      await runCli(["rank", ...OWN, "--out", "x.csv", "--out", "x.html"], { cwd });
      await runCli(["ingest", "figures.csv", "--into", "snapshot", "--quiet"], { cwd });
      expect(await verify(cwd, "run.json")).toMatchObject([0, { unnamed: [] }]);
      const rank = ["rank", ...OWN, "--exclude", "BEN", "--format"];
      for (const [path, format] of [
        ["ranking.json", "json"],
        ["forged.csv", "csv"],
        ["page.markdown", "md"],
        ["index", "html"],
        ["note.txt", "md"],
      ] as const)
        await write(path, ...rank, format);
      writeFileSync(join(cwd, "excel.csv"), `\uFEFF${read(cwd, "forged.csv").replaceAll(",", ";")}`);
      await write("why.json", "explain", "GHA", ...OWN, "--format", "json");
      await write("why.html", "explain", "GHA", ...OWN, "--lang", "fr", "--format", "html");
      await write("audit.sarif", "audit", ...OWN, "--format", "sarif");
      await write("moved.json", "whatif", "GHA", ...OWN, "--set", "a.x=3", "--format", "json");
      expect(await verify(cwd, "run.json")).toMatchObject([
        1,
        {
          matches: false,
          unnamed: [
            "audit.sarif",
            "excel.csv",
            "forged.csv",
            "index",
            "moved.json",
            "note.txt",
            "page.markdown",
            "ranking.json",
            "why.html",
            "why.json",
          ],
        },
      ]);
    });

    it("are said in the help to be unknown where they bear no mark", async () => {
      const { out } = await runCli(["verify", "--help"], { cwd: untouched });
      expect(out.replace(/\s+/gu, " ")).toContain("It cannot know Markdown or CSV of other commands");
    });

    it("are none where each folder has its own record", async () => {
      const cwd = folderOf(files);
      mkdirSync(join(cwd, "b"));
      await runCli(["rank", ...OWN, "--out", "a.md", "--out", "b/c.html"], { cwd });
      expect(await verify(cwd, "run.json")).toMatchObject([0, { unnamed: [] }]);
    });
  });

  it("says with which options countries were left out, and what is whole is not said to leave out any", {
    tags: "slow",
  }, async () => {
    const cwd = folderOf(files);
    await runCli(["report", ...OWN, "--exclude", "BEN", "--top", "1", "--out", "report"], { cwd });
    const [code, { hidden, cut }] = await verify(cwd, "report/run.json");
    // JSON and workbooks hold every ranked country whatever --top says.
    const short = ["ranking.csv", "ranking.md", "ranking.html"];
    expect([code, hidden, cut]).toEqual([0, ["--exclude BEN", "--top 1"], short]);
    expect(read(cwd, "report", "ranking.csv")).toMatch(/TGO.*\n$/u);
    expect(read(cwd, "report", "ranking.json")).toMatch(/TGO.*GHA/su);
    const { out } = await runCli(["verify", "report/run.json"], { cwd });
    expect(out).toContain("Made with --exclude BEN: not every country of the data is in these files.");
    expect(out).toContain(
      "Made with --top 1, which leaves countries out of these files only: ranking.csv, ranking.md, ranking.html.",
    );
    for (const top of ["1", "3"]) {
      const [name, format] = top === "1" ? ["whole", "json"] : ["all", "md"];
      mkdirSync(join(cwd, name!));
      await runCli(["rank", ...OWN, "--top", top, "--out", `${name}/a.${format}`], { cwd });
      const whole = (await verify(cwd, `${name}/run.json`))[1];
      expect([whole.hidden, whole.cut], name).toEqual([[], undefined]);
    }
    expect((await verify(reported(), "report/run.json"))[1].hidden).toEqual([]);
  });

  describe("a record of an earlier version", () => {
    /** The report as an earlier version would have written it, that is otherwise this one. */
    function earlier(cwd = reported(texts)): string {
      const record = recordIn(cwd, "report", "run.json");
      const old = (text: string) => text.replaceAll(tool.version, "0.0.9");
      const outputs = record.outputs.map((output) => {
        if (output.format === "xlsx") return output;
        const path = join(cwd, "report", output.path);
        writeFileSync(path, old(read(path)));
        return { ...output, sha256: hash(readFileSync(path)), bytes: readFileSync(path).length };
      });
      const { seal: _, ...rest } = record;
      const made = withOwnHash({ ...rest, tool: { ...tool, version: "0.0.9" }, outputs }, hash);
      writeFileSync(join(cwd, "report", "run.json"), JSON.stringify(made));
      return cwd;
    }

    it("is remade by this one: exit 1, and what differs in the version's number alone is said to", async () => {
      const cwd = earlier();
      const [code, { changed, outputs, matches }] = await verify(cwd, "report/run.json");
      expect([code, matches]).toEqual([1, false]);
      expect(changed).toEqual([
        {
          what: "tool",
          name: "version",
          recorded: "shortlist 0.0.9",
          now: `shortlist ${tool.version}`,
          by: "version",
        },
      ]);
      const of = (path: string) => outputs.find((one) => one.path === path)!;
      expect(of("ranking.csv")).toMatchObject({ status: "matches" });
      for (const path of ["ranking.json", "ranking.md"])
        expect(of(path), path).toMatchObject({ status: "differs", versionAlone: true });
      const { out } = await runCli(["verify", "report/run.json"], { cwd });
      expect(out.replace(/\s+/gu, " ")).toContain(en.verification.versionAlone);
      expect(out).toContain("ranking.md: differs only in the version that it states");
    });

    it("says of what differs where it comes from only where something differs", async () => {
      const cwd = reported(texts);
      const path = join(cwd, "report", "run.json");
      const ofOther = { ...recordIn(path), tool: { ...tool, version: "0.0.9" } };
      const { seal: _, ...bare } = ofOther;
      // The version edited by hand, and edited with a seal that fits.
      for (const record of [ofOther, withOwnHash(bare, hash)]) {
        writeFileSync(path, JSON.stringify(record));
        const { code, out } = await runCli(["verify", "report/run.json"], { cwd });
        expect([code, out]).toEqual([1, expect.stringContaining("Changed with the version of shortlist: 1")]);
        expect(out).not.toMatch(/NOT the same|hat differs|No input changed/u);
      }
    });

    it("tells what an input does from what the version does", async () => {
      const cwd = earlier();
      writeFileSync(join(cwd, "figures.csv"), FIGURES.replace("2020,3", "2020,4"));
      const [, { changed }] = await verify(cwd, "report/run.json");
      expect(changed.map(({ what, by }) => [what, by])).toEqual([
        ["tool", "version"],
        ["data", "input"],
        ["file", "input"],
      ]);
      const { out } = await runCli(["verify", "report/run.json"], { cwd });
      expect(out).toMatch(
        /Changed with the version of shortlist: 1\n.*Changed since the run was recorded: 2\n/su,
      );
    });

    it("counts what ships with shortlist to the version, and a profile of that name that was given to the inputs", {
      tags: "slow",
    }, async () => {
      const cwd = folderOf(files);
      await runCli(["rank", "--profile", "mcc", "--as-of", "2020", "--out", "r.csv", "--quiet"], { cwd });
      const { seal: _, ...record } = recordIn(cwd, "run.json");
      const other = hash("other");
      const old = {
        ...record,
        tool: { ...tool, version: "0.0.9" },
        profile: { ...record.profile, sha256: other },
        data: { ...record.data, sha256: other },
        lists: record.lists.map((list, i) => (i === 0 ? { ...list, sha256: other } : list)),
      };
      const by = async (written: object, ...args: string[]) => {
        writeFileSync(join(cwd, "run.json"), JSON.stringify(withOwnHash(written, hash)));
        return (await verify(cwd, "run.json", ...args))[1].changed.map((one) => [one.what, one.by]);
      };
      const all = ["tool", "profile", "data", "list"];
      expect(await by(old)).toEqual(all.map((what) => [what, "version"]));
      // Of the same version nothing of it should have changed.
      expect(await by({ ...old, tool })).toEqual(all.slice(1).map((what) => [what, "input"]));
      expect(await by(old, "--profile", "cpc")).toContainEqual(["profile", "input"]);
    });

    it("does not hide that a file was changed after it was written", async () => {
      const cwd = earlier();
      const path = join(cwd, "report", "ranking.md");
      writeFileSync(path, read(path).replace("Ghana", "Gana"));
      const { out } = await runCli(["verify", "report/run.json"], { cwd });
      expect(out).toContain(
        "ranking.md: a new run gives something else, and the file was changed after it was written",
      );
    });
  });

  it("refuses what is no JSON and what is not there", async () => {
    const cwd = folderOf({ "run.json": "{" });
    expect(await runCli(["verify", "run.json"], { cwd })).toMatchObject({ code: 2 });
    expect(await runCli(["verify", "none.json"], { cwd })).toMatchObject({ code: 2 });
  });

  it("refuses a key that stands twice, of which a parser would keep one without a word", async () => {
    const cwd = reported(texts);
    const path = join(cwd, "report", "run.json");
    writeFileSync(path, read(path).replace("{", '{"outputs": [],'));
    const { code, err } = await runCli(["verify", "report/run.json"], { cwd });
    expect(code).toBe(2);
    expect(err).toMatch(/the key "outputs" stands twice in one object, first at line 1, column 2/u);
  });
});

it("says of a profile that extends another which of the two has changed", async () => {
  const own = "id: own\nextends: ./mine.yaml\n";
  const cwd = folderOf({ ...files, "own.yaml": own });
  const rank = ["rank", "--data", "figures.csv", "--profile", "./own.yaml", "--out", "ranking.json"];
  expect((await runCli(rank, { cwd })).code).toBe(0);
  const { profile } = recordIn(cwd, "run.json");
  expect(profile.extends).toEqual({
    own: hash(own),
    parents: [{ name: "./mine.yaml", sha256: hash(PROFILE) }],
  });
  expect(await verify(cwd, "run.json")).toMatchObject([0, { matches: true }]);
  writeFileSync(join(cwd, "mine.yaml"), PROFILE.replace("min-max", "rank"));
  const [code, { changed }] = await verify(cwd, "run.json");
  expect([code, changed.map(({ what, name, by }) => [what, name, by])]).toEqual([
    1,
    [["profile", "./mine.yaml", "input"]],
  ]);
  writeFileSync(join(cwd, "mine.yaml"), PROFILE);
  writeFileSync(join(cwd, "own.yaml"), `${own}weights: {a.x: 2}\n`);
  expect((await verify(cwd, "run.json"))[1].changed.map(({ name }) => name)).toEqual(["./own.yaml"]);
});
