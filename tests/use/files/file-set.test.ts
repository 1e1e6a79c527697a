import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { hostname } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { writeTemporary } from "../../../src/use/files/atomic.ts";
import { finishSet, isUnfinished, putInPlace, waiting, withFolder } from "../../../src/use/files/file-set.ts";
import { folderOf, runCli } from "../../cli/run-cli.ts";

const FIGURES = "country,indicator,year,value\nGHA,a.x,2020,1\nTGO,a.x,2020,2\nBEN,a.x,2020,3\n";
const PROFILE = "id: mine\ntree:\n  children:\n    - {indicator: a.x, normalise: {method: min-max}}\n";
const OWN = ["--data", "figures.csv", "--profile", "./mine.yaml"];
const DEAD = 999_999_999;

const read = (...path: string[]) => readFileSync(join(...path), "utf8");
const hidden = (folder: string) => readdirSync(folder).filter((name) => name.startsWith("."));
const silent = () => undefined;

/** A set of which the first file is in its place and the others are not, as a killed process leaves it. */
async function torn(folder: string, texts: Readonly<Record<string, string>>, isMended = true): Promise<void> {
  const names = Object.keys(texts);
  const files = await Promise.all(names.map((name) => waiting(folder, name, texts[name]!)));
  mkdirSync(join(folder, "in the way", "x"), { recursive: true });
  const blocked = await waiting(folder, "in the way", "");
  expect(() => putInPlace(folder, [files[0]!, blocked, ...files.slice(1)])).toThrow(/1 of /u);
  if (isMended) rmSync(join(folder, "in the way"), { recursive: true });
}

describe("a set of files", () => {
  it("is put in its places whole, and nothing stands beside it", async () => {
    const folder = folderOf({ a: "old", b: "old" });
    putInPlace(folder, [await waiting(folder, "a", "new"), await waiting(folder, "b", "new")]);
    expect([read(folder, "a"), read(folder, "b"), readdirSync(folder)]).toEqual(["new", "new", ["a", "b"]]);
  });

  it("leaves everything as it was where not even the first file can be put in its place", async () => {
    const folder = folderOf({ b: "old" });
    mkdirSync(join(folder, "a", "inner"), { recursive: true });
    const set = [await waiting(folder, "a", "new"), await waiting(folder, "b", "new")];
    expect(() => putInPlace(folder, set)).toThrow(
      expect.objectContaining({ code: "cannot-write", where: { file: join(folder, "a") } }),
    );
    expect([read(folder, "b"), isUnfinished(folder)]).toEqual(["old", false]);
  });

  it("that was stopped between two files is known as unfinished, and finished by whoever holds the folder next", async () => {
    const folder = folderOf({ a: "old", b: "old", c: "old" });
    await torn(folder, { a: "new", b: "new", c: "new" });
    expect([read(folder, "a"), read(folder, "b"), isUnfinished(folder)]).toEqual(["new", "old", true]);
    const said: string[] = [];
    await withFolder(folder, { purpose: "files", say: (text) => said.push(text), makes: false }, async () => {
      expect([read(folder, "b"), read(folder, "c"), isUnfinished(folder)]).toEqual(["new", "new", false]);
    });
    expect(said.join("")).toContain(`finished ${join(folder, "b")}`);
    expect(hidden(folder)).toEqual([]);
  });

  it("stays unfinished, and says why, while the rest of it cannot be put in place", async () => {
    const folder = folderOf({ a: "old" });
    await torn(folder, { a: "new", b: "new" }, false);
    await expect(finishSet(folder, silent)).rejects.toMatchObject({
      code: "unfinished-set",
      where: { file: join(folder, "in the way") },
    });
    expect(isUnfinished(folder)).toBe(true);
    rmSync(join(folder, "in the way"), { recursive: true });
    await finishSet(folder, silent);
    expect([read(folder, "b"), isUnfinished(folder)]).toEqual(["new", false]);
  });

  it("does not overwrite what somebody has changed since it was stopped, and says so", async () => {
    const folder = folderOf({ a: "old", b: "old" });
    await torn(folder, { a: "new", b: "new" });
    writeFileSync(join(folder, "b"), "mine");
    const said: string[] = [];
    await finishSet(folder, (text) => said.push(text));
    expect([read(folder, "b"), isUnfinished(folder)]).toEqual(["mine", false]);
    expect(said.join("")).toContain("was changed since");
  });

  it("takes no plan for one that leads out of its folder or to somebody else's file", async () => {
    const folder = folderOf({ "outside.txt": "keep" });
    const inside = join(folder, "inside");
    mkdirSync(inside);
    writeFileSync(join(inside, "mine.txt"), "keep");
    const mine = await writeTemporary(inside, "x");
    const temporary = mine.slice(inside.length + 1);
    for (const file of [
      { name: "../outside.txt", temporary },
      { name: "..", temporary },
      { name: "a.txt", temporary: "mine.txt" },
      { name: "a.txt", temporary: "../outside.txt" },
      { name: 1, temporary },
    ]) {
      const files = [{ ...file, sha256: "", replaces: null }];
      writeFileSync(
        join(inside, ".shortlist.unfinished"),
        JSON.stringify({ document: "shortlist/unfinished/1", files }),
      );
      await finishSet(inside, silent);
      expect([read(folder, "outside.txt"), read(inside, "mine.txt")]).toEqual(["keep", "keep"]);
      expect([existsSync(join(inside, "a.txt")), isUnfinished(inside)]).toEqual([false, false]);
    }
  });
});

describe("a folder that is removed while it is written into", () => {
  it("is said, and nothing is made in its place", async () => {
    const folder = folderOf({ a: "old" });
    const work = async () => {
      const first = await waiting(folder, "a", "new");
      rmSync(folder, { recursive: true });
      await expect(waiting(folder, "b", "new")).rejects.toMatchObject({ code: "cannot-write" });
      putInPlace(folder, [first]);
    };
    await expect(
      withFolder(folder, { purpose: "files", say: silent, makes: true }, work),
    ).rejects.toMatchObject({
      code: "cannot-write",
      message: "cannot be written: its folder does not exist",
    });
    expect(existsSync(folder)).toBe(false);
  });
});

describe("what killed runs left", () => {
  it("goes when the folder is held next, and what is a living process's or has another name stays", async () => {
    const folder = folderOf({});
    const living = await writeTemporary(folder, "mine");
    const own = living.slice(folder.length + 1);
    const dead = own.replace(`-${process.pid}-`, `-${DEAD}-`);
    const others = ["x.tmp", `notes.${DEAD}-00000000.tmp`, ".shortlist-notes.tmp", `.shortlist-${DEAD}.tmp`];
    for (const name of [dead, ...others]) writeFileSync(join(folder, name), "");
    await withFolder(folder, { purpose: "files", say: silent, makes: false }, async () => undefined);
    expect(readdirSync(folder).sort()).toEqual([own, ...others].sort());
  });
});

describe("a report that was killed while its files were put in place", () => {
  it("is unfinished to verify, to --check and to diff, and the next run finishes it", {
    tags: "slow",
  }, async () => {
    const cwd = folderOf({ "figures.csv": FIGURES, "mine.yaml": PROFILE });
    await runCli(["report", ...OWN, "--out", "r"], { cwd });
    writeFileSync(join(cwd, "figures.csv"), FIGURES.replace("TGO,a.x,2020,2", "TGO,a.x,2020,2.5"));
    await runCli(["report", ...OWN, "--out", "right"], { cwd });
    const names = ["ranking.csv", "ranking.json", "run.json"];
    await torn(join(cwd, "r"), Object.fromEntries(names.map((name) => [name, read(cwd, "right", name)])));

    const verified = await runCli(["verify", "r/run.json"], { cwd });
    expect([verified.code, verified.err]).toEqual([2, expect.stringContaining("unfinished set")]);
    const compared = await runCli(["diff", "r/run.json", "right/run.json"], { cwd });
    expect([compared.code, compared.err]).toEqual([
      1,
      expect.stringContaining("The run of r/run.json could not be made again: the files of this folder"),
    ]);
    const check = await runCli(["report", ...OWN, "--out", "r", "--check"], { cwd });
    expect([check.code, check.err]).toEqual([1, expect.stringContaining("r: unfinished, a run was stopped")]);

    const next = await runCli(["report", ...OWN, "--out", "r", "--force"], { cwd });
    expect([next.code, next.err]).toEqual([0, expect.stringContaining("which a killed run had left")]);
    for (const name of readdirSync(join(cwd, "right")))
      expect(read(cwd, "r", name)).toBe(read(cwd, "right", name));
    expect(hidden(join(cwd, "r"))).toEqual([]);
    expect((await runCli(["verify", "r/run.json"], { cwd })).code).toBe(0);
  });
});

describe("a folder whose first ingest was stopped", () => {
  const stopped = () => {
    const cwd = folderOf({ "figures.csv": FIGURES, "mine.yaml": PROFILE });
    mkdirSync(join(cwd, "s"));
    return cwd;
  };
  const states: [string, (cwd: string) => void][] = [
    ["a lock", (cwd) => writeFileSync(join(cwd, "s", ".shortlist.lock"), `${DEAD} ${hostname()}\n`)],
    [
      "a data file and no manifest",
      (cwd) => writeFileSync(join(cwd, "s", "tidy.current.0123456789ab.csv"), FIGURES),
    ],
    [
      "a lock and half of the tables",
      (cwd) => {
        writeFileSync(join(cwd, "s", ".shortlist.lock"), `${DEAD} ${hostname()}\n`);
        writeFileSync(join(cwd, "s", "tidy.current.0123456789ab.csv"), FIGURES);
      },
    ],
  ];

  it.each(states)("by %s, is no table to rank, and the next ingest goes on", async (_what, leave) => {
    const cwd = stopped();
    leave(cwd);
    for (const data of [["s"], ["figures.csv", "s"]]) {
      const { code, out, err } = await runCli(["rank", "--data", ...data, "--profile", "./mine.yaml"], {
        cwd,
      });
      expect([code, out, err]).toEqual([2, "", expect.stringContaining("unfinished snapshot")]);
      expect(err).toContain("Run that ingest again");
    }
    expect((await runCli(["ingest", "figures.csv", "--into", "s"], { cwd })).code).toBe(0);
    expect(hidden(join(cwd, "s"))).toEqual([]);
    expect((await runCli(["rank", "--data", "s", "--profile", "./mine.yaml"], { cwd })).code).toBe(0);
  });

  it("is told from one that is being written, and from a folder of tables that a ranking is written into", async () => {
    const cwd = stopped();
    const rank = (...data: string[]) =>
      runCli(["rank", "--data", ...data, "--profile", "./mine.yaml"], { cwd });
    writeFileSync(join(cwd, "s", ".shortlist.lock"), `${process.pid} ${hostname()}\n`);
    const { code, err } = await rank("s");
    expect([code, err]).toEqual([2, expect.stringContaining("a snapshot is being written into this folder")]);
    expect(err).toContain(`process ${process.pid} on ${hostname()}`);
    writeFileSync(join(cwd, "s", "figures.csv"), FIGURES);
    writeFileSync(join(cwd, "s", ".shortlist.lock"), `${DEAD} ${hostname()} - files x\n`);
    expect((await rank("s")).code).toBe(0);
  });
});
