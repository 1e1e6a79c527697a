import { createHash } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { run } from "../../src/cli/run.ts";
import { checkManifest } from "../../src/dataset/check-manifest.ts";
import { evidenceAsOf } from "../../src/dataset/evidence.ts";
import { type Need, readSnapshot } from "../../src/dataset/store/snapshot.ts";
import type { Manifest as Whole } from "../../src/model/documents/manifest.ts";
import { readerRevision } from "../../src/sources/revisions.ts";
import { DATA, manifest, PUBLISHER_FILES } from "./readers/drawn.ts";

const NEEDS = existsSync(PUBLISHER_FILES) ? "" : " (needs ../shared/publisher-files)";

const sha256 = (bytes: Uint8Array) => createHash("sha256").update(bytes).digest("hex");

/** Runs the command line in this process and gives back every file of the snapshot that it made. */
async function ingest(...paths: readonly string[]): Promise<Record<string, string>> {
  const folder = await mkdtemp(join(tmpdir(), "ingest-"));
  const errors: string[] = [];
  try {
    const code = await run({
      argv: ["node", "shortlist", "ingest", ...paths, "--into", folder, "--quiet"],
      env: {},
      cwd: () => folder,
      stdout: { write: () => true },
      stderr: { write: (text: string) => errors.push(text) },
      stdin: (async function* () {})(),
    });
    expect([code, ...errors]).toEqual([0]);
    const names = (await readdir(folder)).sort();
    const texts = await Promise.all(names.map((name) => readFile(join(folder, name), "utf8")));
    return Object.fromEntries(names.map((name, i) => [name, texts[i]!]));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

describe.skipIf(NEEDS !== "")(`ingest${NEEDS}`, () => {
  // Of workbooks, tables and a text, some of which hold the same figures; tip's, which take long, are read for each of its figures.
  const folders = ["untc", "cpi", "gsi"].map((name) => PUBLISHER_FILES + name);

  it("makes the same bytes at every run, in whatever order the files are named", {
    tags: "slow",
  }, async () => {
    const first = await ingest(...folders);
    expect(Object.keys(first).length).toBeGreaterThan(5);
    expect(await ingest(...folders.toReversed())).toEqual(first);
  });
});

describe("the shipped snapshot", () => {
  it("is whole: every data file is there, has the bytes that the manifest states, and is no orphan", {
    tags: "slow",
  }, async () => {
    const shipped = manifest as typeof manifest & { files: { name: string; sha256: string }[] };
    for (const { name, sha256: stated } of shipped.files) {
      expect(sha256(await readFile(DATA + name)), name).toBe(stated);
    }
    const tables = (await readdir(DATA)).filter((name) => /\.(?:csv|jsonl)$/u.test(name)).sort();
    expect(tables).toEqual(shipped.files.map(({ name }) => name).sort());
  });

  it("was made by the readers that there are: after a change of one, “npm run data” makes it anew", () => {
    const { sources } = JSON.parse(readFileSync(`${DATA}manifest.json`, "utf8")) as Whole;
    const published = sources.filter(({ id }) => id !== "derived");
    expect(published.map(({ id, revision }) => [id, revision ?? 1])).toEqual(
      published.map(({ id }) => [id, readerRevision(id)]),
    );
  });

  it("says the same in its fast form, which a ranking reads, as in its tables", {
    tags: "slow",
  }, async () => {
    // As at the first sight of a snapshot: neither its manifest nor its rows are taken on trust.
    const shipped = checkManifest(
      JSON.parse(readFileSync(`${DATA}manifest.json`, "utf8")),
      `${DATA}manifest.json`,
      (text) => createHash("sha256").update(text).digest("hex"),
    );
    const evidence = async (need?: Need) =>
      evidenceAsOf({ ...(await readSnapshot(DATA, shipped, need)), lists: [] }, shipped.latest);
    const indicators = new Set(shipped.indicators.map(({ id }) => id));
    const [tables, fast] = [await evidence(), await evidence({ indicators })];
    expect(fast.countries).toEqual(tables.countries);
    let compared = 0;
    for (const indicator of indicators) {
      const values = new Map([...tables.values({ indicator })].sort());
      expect(new Map([...fast.values({ indicator })].sort()), indicator).toEqual(values);
      compared += values.size;
    }
    expect(compared).toBeGreaterThan(7000);
  });

  it.skipIf(NEEDS !== "")(
    `was made of the publishers' files as they are${NEEDS}`,
    { tags: "slow" },
    async () => {
      expect(manifest.inputs.length).toBeGreaterThan(1000);
      const changed: string[] = [];
      for (const { path, sha256: stated, bytes: size } of manifest.inputs) {
        const bytes = await readFile(PUBLISHER_FILES + path);
        if (sha256(bytes) !== stated || bytes.length !== size) changed.push(path);
      }
      expect(changed).toEqual([]);
    },
  );
});
