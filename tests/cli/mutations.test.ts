import { execFileSync } from "node:child_process";
import { mkdirSync, readFileSync, renameSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { sha256 } from "../../src/dataset/store/files.ts";
import { withOwnHash } from "../../src/dataset/written-json.ts";
import type { Manifest } from "../../src/model/documents/manifest.ts";
import { type Bed, bed, judge, mutateBytes, mutateJson } from "./mutations.ts";
import { folderOf, runCli } from "./run-cli.ts";

let whole: Bed;
beforeAll(async () => {
  whole = await bed();
});

describe("a snapshot and a record changed in one place give what they gave, or the reason why not", () => {
  it("in the manifest", () => mutateJson(whole, "snap/manifest.json", 10, 1));
  it("in the record", () => mutateJson(whole, "run.json", 20, 2));
  it("in their bytes", () => mutateBytes(whole, 8, 3));
});

it("a snapshot whose manifest was overwritten is told by it, and not read as loose tables", async () => {
  const path = join(whole.cwd, "snap", "manifest.json");
  const text = readFileSync(path, "utf8");
  try {
    for (const spoilt of ["true", "{}", '{"name": "another program"}']) {
      writeFileSync(path, spoilt);
      const { code, out, err } = await runCli(["rank", "--data", "snap", "--profile", "./mine.yaml"], {
        cwd: whole.cwd,
      });
      expect([spoilt, code, out]).toEqual([spoilt, 2, ""]);
      expect(err).toContain("manifest.json");
    }
  } finally {
    writeFileSync(path, text);
  }
});

/** The snapshot with a manifest that bears a true seal over whatever was made of it. */
async function forged(make: (manifest: Manifest) => unknown) {
  const path = join(whole.cwd, "snap", "manifest.json");
  const text = readFileSync(path, "utf8");
  writeFileSync(path, JSON.stringify(withOwnHash(make(JSON.parse(text)) as Manifest, sha256)));
  await judge(whole, make.toString(), ["rank", "audit"]);
  const { code, err } = await runCli(["rank", "--data", "snap", "--profile", "./mine.yaml"], {
    cwd: whole.cwd,
  });
  writeFileSync(path, text);
  return { code, err };
}

const slice = (manifest: Manifest, other: object) => ({
  ...manifest,
  files: manifest.files.map((file) => ({
    ...file,
    ...(file.indicators ? { indicators: file.indicators.map((one) => ({ ...one, ...other })) } : {}),
  })),
});

/** The last rows of each file end where no file does. */
function beyond(manifest: Manifest): unknown {
  const files = structuredClone(manifest.files) as unknown as { indicators?: { at: [number, number] }[] }[];
  for (const { indicators } of files) if (indicators) indicators.at(-1)!.at[1] = 1e15;
  return { ...manifest, files };
}

describe("a manifest that somebody has sealed anew is refused by name", () => {
  it.each<[string, (manifest: Manifest) => unknown, string]>([
    ["rows beyond the end of the file", (one) => beyond(one), "a size at which its parts do not end"],
    [
      "rows beyond the end of a file whose size is not stated",
      (one) => beyond({ ...one, files: one.files.map(({ bytes: _, ...file }) => file) }),
      "bytes, and the manifest states 1000000000000000",
    ],
    ["rows that run backwards", (one) => slice(one, { at: [9, 3] }), "overlap or run backwards"],
    ["rows at a negative place", (one) => slice(one, { at: [-5, 3] }), "at least 0 was expected"],
    ["more rows than bytes", (one) => slice(one, { rows: 1e12 }), "more rows than there is room for"],
    ["a number of rows that is not there", (one) => slice(one, { rows: 4 }), "rows"],
    [
      "a file outside the folder",
      (one) => ({ ...one, files: one.files.map((file) => ({ ...file, name: `../${file.name}` })) }),
      "files.0.name",
    ],
    [
      "the same file twice",
      (one) => ({ ...one, files: [...one.files, one.files[0]] }),
      "names the same file twice",
    ],
    [
      "more files than any snapshot has",
      (one) => ({ ...one, files: Array(10_001).fill(one.files[0]) }),
      "at most 10000",
    ],
    ["evidence with another hash", (one) => ({ ...one, sha256: "0".repeat(64) }), "sha256"],
  ])("%s", async (_, make, says) => {
    const { code, err } = await forged(make);
    expect([code, err]).toEqual([2, expect.stringContaining(says)]);
  });
});

describe("what is no file is refused, and nothing waits for it", () => {
  const pipes = process.platform !== "win32";
  it.runIf(pipes).each([
    ["--data", ["rank", "--data", "pipe"]],
    ["--profile", ["rank", "--profile", "./pipe"]],
    ["--accept", ["audit", "--accept", "pipe"]],
    ["a record", ["verify", "pipe"]],
    ["a side", ["diff", "pipe", "2020"]],
    ["a manifest", ["rank", "--data", "piped"]],
    ["a file of a folder", ["rank", "--data", "holding"]],
    ["an inspected file", ["inspect", "pipe"]],
    ["an ingested file", ["ingest", "pipe", "--dry-run"]],
  ])("a pipe as %s", async (_, args) => {
    const cwd = folderOf({});
    mkdirSync(join(cwd, "piped"));
    mkdirSync(join(cwd, "holding"));
    for (const name of ["pipe", "piped/manifest.json", "holding/x.csv"])
      execFileSync("mkfifo", [join(cwd, name)]);
    const { code, err } = await runCli(args, { cwd });
    expect([code, err]).toEqual([2, expect.stringContaining("pipe")]);
  });

  it.runIf(pipes)("a device and a folder", async () => {
    expect(await runCli(["rank", "--data", "/dev/zero"])).toMatchObject({
      code: 2,
      err: expect.stringContaining("expected a file, found a device"),
    });
    expect(await runCli(["rank", "--profile", "/dev/zero"])).toMatchObject({
      code: 2,
      err: expect.stringContaining("expected a file, found a device"),
    });
    expect(await runCli(["verify", "/tmp"])).toMatchObject({
      code: 2,
      err: expect.stringContaining("expected a file, found a folder"),
    });
  });
});

describe("a link is followed before it is asked where it leads", () => {
  it("a data file and a manifest that lie elsewhere are refused", async () => {
    const { cwd } = whole;
    const outside = folderOf({});
    const manifest = JSON.parse(readFileSync(join(cwd, "snap", "manifest.json"), "utf8")) as Manifest;
    for (const name of [manifest.files.find(({ holds }) => holds === "newest")!.name, "manifest.json"]) {
      const path = join(cwd, "snap", name);
      renameSync(path, join(outside, name));
      symlinkSync(join(outside, name), path);
      const { code, err } = await runCli(["rank", "--data", "snap", "--profile", "./mine.yaml"], { cwd });
      rmSync(path);
      renameSync(join(outside, name), path);
      expect([code, err]).toEqual([2, expect.stringContaining("leads out of its folder")]);
    }
  });

  it("data of a record that lie elsewhere are refused", async () => {
    const { cwd } = whole;
    const outside = folderOf({});
    renameSync(join(cwd, "snap"), join(outside, "snap"));
    symlinkSync(join(outside, "snap"), join(cwd, "snap"));
    const { code, err } = await runCli(["verify", "run.json"], { cwd });
    rmSync(join(cwd, "snap"));
    renameSync(join(outside, "snap"), join(cwd, "snap"));
    expect([code, err]).toEqual([2, expect.stringContaining("outside its folder")]);
  });

  it("in a folder of data, one that leads out is said", async () => {
    const outside = folderOf({ "x.csv": "country,indicator,year,value\nGHA,a.x,2020,1\n" });
    const cwd = folderOf({});
    mkdirSync(join(cwd, "data"));
    symlinkSync(join(outside, "x.csv"), join(cwd, "data", "x.csv"));
    expect(await runCli(["rank", "--data", "data"], { cwd })).toMatchObject({
      code: 2,
      err: expect.stringContaining("leads out of the folder"),
    });
  });
});
