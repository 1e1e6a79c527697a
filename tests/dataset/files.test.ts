import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { readSourceFile } from "../../src/dataset/read.ts";
import { inputFiles, readBytes } from "../../src/dataset/store/input-files.ts";
import { readLists } from "../../src/dataset/store/snapshot.ts";

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "files-"));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

async function put(...paths: string[]): Promise<void> {
  for (const path of paths) {
    await mkdir(join(folder, path, ".."), { recursive: true });
    await writeFile(join(folder, path), path);
  }
}

async function found(...paths: string[]): Promise<[path: string, named: boolean][]> {
  const files: [string, boolean][] = [];
  for await (const { path, named } of inputFiles(paths.map((path) => join(folder, path))))
    files.push([path, named]);
  return files;
}

describe("the files of a run", () => {
  it("are those below a folder, by name, with their path below it", async () => {
    await put("in/b.csv", "in/a/z.csv", "in/a/y/x.csv", "in/.hidden", "in/.git/config");
    expect(await found("in")).toEqual([
      ["a/y/x.csv", false],
      ["a/z.csv", false],
      ["b.csv", false],
    ]);
  });

  it("are those named by themselves, with their own name", async () => {
    await put("in/b.csv", "in/a/z.csv");
    expect(await found("in/b.csv", "in/a")).toEqual([
      ["b.csv", true],
      ["z.csv", false],
    ]);
  });

  it("are an error where there is no such path, and where a folder holds none", async () => {
    await mkdir(join(folder, "empty/inner"), { recursive: true });
    await expect(found("nowhere")).rejects.toMatchObject({ code: "no-such-file" });
    await expect(found("empty")).rejects.toMatchObject({
      code: "empty-folder",
      where: { file: join(folder, "empty") },
    });
  });

  it("are an error, with the file's name, where they cannot be read", () =>
    expect(readBytes("x", folder)).rejects.toMatchObject({
      code: "unreadable",
      where: { file: folder },
    }));
});

describe("reading one file", () => {
  const read = (path: string, text: string) =>
    readSourceFile({ path, bytes: new TextEncoder().encode(text) });

  it("is left to the adapter that knows its content, whatever its name", async () => {
    const union = "iso3,year,tier,origin\nGHA,2020,Tier 2,invented\nTGO,2020,Tier 3,invented\n";
    const reading = await read("holiday-pictures.csv", union);
    expect(reading.source).toBe("tip");
    expect(reading.recognition?.layout).toBe("cleaned-union");
    expect(reading.observations.map(({ country, value }) => [country, value])).toEqual([
      ["GHA", "Tier 2"],
      ["TGO", "Tier 3"],
    ]);
  });

  it("says so where no adapter knows the file, and gives no figure", async () => {
    const reading = await read("list.csv", "colour,shape\nred,round\nblue,square\n");
    expect(reading).toMatchObject({
      observations: [],
      problems: [{ severity: "info", code: "unrecognised-file", file: "list.csv" }],
    });
    expect(reading.source).toBeUndefined();
  });
});

describe("restriction lists", () => {
  it("are every JSON file of their folder, each under its file's name", async () => {
    const list = { title: "Invented", source: "x", exhaustive: false, why: "invented", entries: [] };
    await writeFile(join(folder, "two.json"), JSON.stringify(list));
    await writeFile(join(folder, "one.json"), JSON.stringify(list));
    await writeFile(join(folder, "README.md"), "no list");
    expect((await readLists(folder)).map(({ id }) => id)).toEqual(["one", "two"]);
    expect(await readLists(join(folder, "nowhere"))).toEqual([]);
  });

  it("are an error where one is no JSON, naming it", async () => {
    await writeFile(join(folder, "broken.json"), "{");
    await expect(readLists(folder)).rejects.toMatchObject({ where: { file: join(folder, "broken.json") } });
  });
});
