import { mkdir, mkdtemp, readdir, readFile, rm, stat, unlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { buildDataset } from "../../src/dataset/build.ts";
import type { Years } from "../../src/dataset/latest.ts";
import { sha256 } from "../../src/dataset/store/files.ts";
import { readManifest } from "../../src/dataset/store/manifest.ts";
import { findingsIn, readSnapshot } from "../../src/dataset/store/snapshot.ts";
import type { InputFile } from "../../src/model/dataset.ts";
import type { Observation } from "../../src/model/observation.ts";
import type { Unresolved } from "../../src/model/problem.ts";
import { writeSnapshot } from "../../src/use/ingest.ts";
import { listed, observation, snapshotTexts, type Texts, tier } from "./make.ts";

/** Invented figures in several sources, years and standings. */
const FIGURES: readonly Observation[] = [
  observation({ country: "TGO", year: 2023, value: -3.5, note: "=SUM(A1), “quoted”\nsecond line" }),
  observation({ year: 2023, value: 43, se: 1.83, lower: 40, upper: 46 }),
  observation({ year: 2022, value: 41, vintage: "2021", file: "cpi/older.xlsx" }),
  observation({ year: 2022, value: 42 }),
  observation({ indicator: "cpi.sources", year: 2023, value: 9 }),
  ...[2019, 2020, 2022, 2023].map((year) => tier(year === 2023 ? "Tier 1" : "Tier 2", { year })),
  listed("Tier 3", { year: 2023 }),
  observation({
    indicator: "wgi.rl",
    source: "wgi",
    layout: "wgi",
    year: 2021,
    value: -0.25,
    se: 0.17,
    file: "wgi/invented.xlsx",
  }),
];
const FILES: readonly InputFile[] = [
  ["cpi/invented.xlsx", "cpi", "results-2022"],
  ["cpi/older.xlsx", "cpi", "results-2022"],
  ["factbook/2023-12-30/world/xx.json", "factbook", "world"],
  ["tip/union.csv", "tip", "cleaned-union"],
  ["wgi/invented.xlsx", "wgi", "wgi"],
].map(([path, source, layout]) => ({
  path: path!,
  source: source!,
  layout: layout!,
  sha256: sha256(path!),
  bytes: 10,
  observations: 1,
}));
const UNRESOLVED: readonly Unresolved[] = ["tip/union.csv", "cpi/older.xlsx"].map((file) => ({
  name: "Atlantis",
  file,
  locator: "line 9, column 1",
  match: "unknown",
  suggestions: ["Malta"],
}));

function datasetOf(figures: readonly Observation[], years: Years = {}) {
  const problems = [
    { severity: "info" as const, code: "invented", message: "nothing", file: "tip/union.csv" },
  ];
  return buildDataset(
    { files: FILES, observations: figures, unresolved: UNRESOLVED, problems, lists: [] },
    years,
  );
}

function encode(figures: readonly Observation[] = FIGURES): Promise<Texts> {
  return snapshotTexts(datasetOf(figures));
}

const encoded = await encode();

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "snapshot-"));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const write = (snapshot: Texts = encoded) => writeSnapshot(folder, snapshot, new Map());
const dataFile = (stem: string, { manifest }: Texts = encoded) =>
  manifest.files.find(({ name }) => name.startsWith(`${stem}.`))!.name;
const byKey = (observations: readonly Observation[]) =>
  observations.toSorted((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1));
const keyOf = (one: Observation) => [one.indicator, one.country, one.year, one.source].join(" ");

async function contents(): Promise<Record<string, string>> {
  const names = (await readdir(folder)).sort();
  const texts = await Promise.all(names.map((name) => readFile(join(folder, name), "utf8")));
  return Object.fromEntries(names.map((name, i) => [name, texts[i]!]));
}

describe("a snapshot", () => {
  it("gives back the same observations, derived ones and provenance included", async () => {
    await write();
    const manifest = (await readManifest(folder))!;
    const read = await readSnapshot(folder, manifest);
    expect(byKey(read.observations)).toEqual(byKey(datasetOf(FIGURES).observations));
    expect(read.latest).toBe(2023);
    expect(read.sha256).toBe(manifest.sha256);
    expect(read.files.map(({ path }) => path)).toEqual(FILES.map(({ path }) => path));
  });

  it("holds no figure twice that a run has already", async () => {
    await write();
    const manifest = (await readManifest(folder))!;
    const own = (await readSnapshot(folder, manifest)).observations.find((one) => one.country === "TGO")!;
    const again = await readSnapshot(folder, manifest, {
      held: (one) => (keyOf(one) === keyOf(own) ? own : one),
    });
    expect(again.observations).toContain(own);
    expect(byKey(again.observations)).toEqual(byKey(datasetOf(FIGURES).observations));
  });

  it("gives back what ingest could not settle", async () => {
    await write();
    const found = findingsIn(folder, (await readManifest(folder))!);
    const conflicts = found.conflicts();
    const dataset = datasetOf(FIGURES);
    expect(conflicts).toEqual(dataset.conflicts);
    expect(conflicts.length).toBeGreaterThan(1);
    expect(found.unresolved()).toEqual(dataset.unresolved);
  });

  it("has the same bytes whenever it is made", async () => expect(await encode()).toEqual(encoded));

  it("does not depend on the order in which files were read", async () => {
    const built = datasetOf(FIGURES);
    const parts = {
      files: FILES.toReversed(),
      unresolved: UNRESOLVED.toReversed(),
      problems: built.problems.toReversed(),
      lists: [],
    };
    const other = await snapshotTexts(buildDataset({ ...parts, observations: FIGURES.toReversed() }));
    expect(other.manifest).toEqual(encoded.manifest);
    expect([...other.files]).toEqual([...encoded.files]);
  });

  it("names its data files by their content and states their hashes and rows", async () => {
    const { manifest, files } = encoded;
    expect(new Set(files.keys())).toEqual(new Set(manifest.files.map(({ name }) => name)));
    for (const { name, sha256: stated, rows, indicators } of manifest.files) {
      expect(sha256(files.get(name)!)).toBe(stated);
      expect(name).toContain(stated.slice(0, 12));
      if (indicators) expect(indicators.reduce((sum, slice) => sum + slice.rows, 0)).toBe(rows);
    }
    const changed = await encode([...FIGURES, observation({ country: "FJI" })]);
    expect(changed.manifest.sha256).not.toBe(manifest.sha256);
    expect(dataFile("tip.current", changed)).toBe(dataFile("tip.current"));
    expect(dataFile("cpi.current", changed)).not.toBe(dataFile("cpi.current"));
  });

  it("keeps the newest value of each standing apart from history", () => {
    const { manifest } = encoded;
    const rows = manifest.files.map(({ name, rows: count }) => [
      name.split(".").slice(0, -2).join("."),
      count,
    ]);
    expect(Object.fromEntries(rows)).toMatchObject({
      "cpi.current": 3,
      "cpi.history": 1,
      "tip.current": 1,
      "tip.history": 3,
      "factbook.current": 1,
    });
  });

  it("states each source's years, countries and credit", () => {
    const sources = new Map(encoded.manifest.sources.map((source) => [source.id, source]));
    expect(sources.get("cpi")).toMatchObject({
      publisher: "Transparency International",
      years: [2022, 2023],
      countries: 2,
      observations: 4,
    });
    expect(sources.get("derived")?.attribution).toContain("Computed by shortlist");
  });
});

describe("reading a part of a snapshot", () => {
  it("as of the latest year, gives only the newest value of the indicators wanted", async () => {
    await write();
    const manifest = (await readManifest(folder))!;
    const need = { indicators: new Set(["tip.tier", "tip.change"]), asOf: 2023 };
    const { observations } = await readSnapshot(folder, manifest, need);
    expect(byKey(observations).map((one) => [one.indicator, one.source, one.year, one.value])).toEqual([
      ["tip.change", "derived", 2023, 1],
      ["tip.tier", "factbook", 2023, "Tier 3"],
      ["tip.tier", "tip", 2023, "Tier 1"],
    ]);
  });

  it("as of the latest year, leaves history unread", async () => {
    await write();
    const history = join(folder, dataFile("tip.history"));
    await writeFile(history, Buffer.alloc((await stat(history)).size));
    const manifest = (await readManifest(folder))!;
    const need = { indicators: new Set(["tip.tier"]) };
    await expect(readSnapshot(folder, manifest, need)).resolves.toBeDefined();
    await expect(readSnapshot(folder, manifest, { ...need, asOf: 2022 })).rejects.toThrow();
  });

  it("as of an earlier year, loads history and derives anew from what the derived value is made of", async () => {
    await write();
    const manifest = (await readManifest(folder))!;
    const need = { indicators: new Set(["tip.change", "mcc.rule-of-law"]), asOf: 2022 };
    const { observations } = await readSnapshot(folder, manifest, need);
    const derived = byKey(observations.filter(({ source }) => source === "derived"));
    expect(derived.map((one) => [one.indicator, one.year, one.value])).toEqual([
      ["mcc.rule-of-law", 2021, -0.25],
      ["tip.change", 2022, 0],
      ["tip.change", 2023, 1],
    ]);
    expect(observations.some(({ indicator }) => indicator === "cpi.score")).toBe(false);
  });
});

describe("a snapshot that is not whole", () => {
  it("is refused where a data file was changed, naming the file", async () => {
    await write();
    const path = join(folder, dataFile("cpi.current"));
    await writeFile(path, (await readFile(path, "utf8")).replace(",43,", ",99,"));
    await expect(readSnapshot(folder, (await readManifest(folder))!)).rejects.toMatchObject({
      code: "bad-snapshot",
      where: { file: path },
      wayOut: expect.stringContaining("shortlist ingest"),
    });
  });

  it("is refused where a data file is gone, naming the file", async () => {
    await write();
    const path = join(folder, dataFile("cpi.history"));
    await unlink(path);
    await expect(readSnapshot(folder, (await readManifest(folder))!)).rejects.toMatchObject({
      code: "bad-snapshot",
      where: { file: path },
    });
  });

  it("is refused where the table of conflicts was changed", async () => {
    await write();
    await writeFile(join(folder, dataFile("conflicts")), "country\n");
    const { conflicts } = findingsIn(folder, (await readManifest(folder))!);
    expect(conflicts).toThrow(expect.objectContaining({ code: "bad-snapshot" }));
  });

  it("is none where the manifest is absent or another document, and refused where it is no JSON", async () => {
    expect(await readManifest(folder)).toBeUndefined();
    await writeFile(join(folder, "manifest.json"), '{"name": "something else"}');
    expect(await readManifest(folder)).toBeUndefined();
    await writeFile(join(folder, "manifest.json"), "{");
    await expect(readManifest(folder)).rejects.toMatchObject({ code: "bad-snapshot" });
  });
});

describe("writing a snapshot", async () => {
  const second = await encode([
    ...FIGURES,
    observation({ country: "FJI" }),
    tier("Tier 3", { country: "FJI", year: 2023 }),
  ]);

  it("replaces the old one and removes the data files that it no longer names", async () => {
    await write();
    await write(second);
    const expected = [...second.manifest.files.map(({ name }) => name), "manifest.json"].sort();
    expect((await readdir(folder)).sort()).toEqual(expected);
    expect((await readManifest(folder))?.sha256).toBe(second.manifest.sha256);
  });

  it("writes the same bytes when nothing changed", async () => {
    await write();
    const before = await contents();
    await write();
    expect(await contents()).toEqual(before);
  });

  it("leaves files alone that no manifest named, even tables with a name like its own", async () => {
    await write();
    const foreign = {
      "notes.csv": "a,b\n",
      "cpi.current.000000000000.csv": "mine\n",
      "SOURCES.md": "# mine\n",
    };
    for (const [name, text] of Object.entries(foreign)) await writeFile(join(folder, name), text);
    await mkdir(join(folder, "lists"));
    await write(second);
    const after = await readdir(folder);
    expect(after).toEqual(expect.arrayContaining([...Object.keys(foreign), "lists"]));
    expect(after).not.toContain(dataFile("cpi.current"));
  });

  it("removes what an interrupted run left behind: a data file whose name matches its content", async () => {
    const left = "country,indicator\n";
    const name = `cpi.history.${sha256(left).slice(0, 12)}.csv`;
    await writeFile(join(folder, name), left);
    await write();
    expect(await readdir(folder)).not.toContain(name);
  });

  it("never removes anything outside its folder or other than a data file, whatever a manifest names", async () => {
    const { manifest } = encoded;
    const inside = join(folder, "inside");
    await mkdir(inside);
    await writeFile(join(folder, "outside.csv"), "keep\n");
    await writeFile(join(inside, "SOURCES.md"), "keep\n");
    const names = ["../outside.csv", "SOURCES.md", "manifest.json"];
    const hostile = { ...manifest, files: names.map((name) => ({ ...manifest.files[0]!, name })) };
    await writeFile(join(inside, "manifest.json"), JSON.stringify(hostile));
    await writeSnapshot(inside, second, new Map());
    expect(await readFile(join(folder, "outside.csv"), "utf8")).toBe("keep\n");
    expect(await readFile(join(inside, "SOURCES.md"), "utf8")).toBe("keep\n");
    expect((await readManifest(inside))?.sha256).toBe(second.manifest.sha256);
  });

  it("leaves the old one whole, and nothing half-written, when it fails half-way", async () => {
    await write();
    const before = await contents();
    // A folder in the place of the last data file: that one cannot be renamed into place.
    const names = [...second.files.keys()].filter((name) => !(name in before));
    expect(names.length).toBeGreaterThan(1);
    const blocked = join(folder, names.at(-1)!);
    await mkdir(join(blocked, "in the way"), { recursive: true });
    await expect(write(second)).rejects.toMatchObject({ code: "cannot-write", where: { file: blocked } });
    await rm(blocked, { recursive: true });
    expect(await contents()).toEqual(before);
    const read = await readSnapshot(folder, (await readManifest(folder))!);
    expect(byKey(read.observations)).toEqual(byKey(datasetOf(FIGURES).observations));
  });

  it("writes nothing half-way when not even the first file can be written", async () => {
    const path = join(folder, "file");
    await writeFile(path, "no folder\n");
    await expect(writeSnapshot(path, encoded, new Map())).rejects.toThrow();
    expect(await contents()).toEqual({ file: "no folder\n" });
  });
});
