import {
  closeSync,
  ftruncateSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { BULK_BYTES } from "../../src/dataset/bulk/read.ts";
import { readManifest } from "../../src/dataset/store/manifest.ts";
import { readSnapshot } from "../../src/dataset/store/snapshot.ts";
import { folderOf, runCli } from "./run-cli.ts";

const YEARS = Array.from({ length: 60 }, (_, i) => 1964 + i);
const HEADER = `"Country Name","Country Code","Indicator Name","Indicator Code",${YEARS.map((year) => `"${year}"`).join(",")}\n`;
const COUNTRIES = ["Ghana,GHA", "Peru,PER", "Kosovo,XKX", "World,WLD"].map((one) => one.replace(",", '","'));

/** Most of it names, and more than is read whole (`BULK_BYTES`). The figure tells country, indicator and year apart. */
function large(megabytes = 1.1): string {
  const words = "a long name ".repeat(200);
  const rows = [HEADER];
  for (let i = 0, bytes = 0; bytes < megabytes * 1024 * 1024; i += 1) {
    const row = `"${COUNTRIES[i % 4]}","Invented, ${words}","X.${i >> 2}",${YEARS.map((_, y) => `"${i}.${100 + y}"`).join(",")}\n`;
    rows.push(row);
    bytes += row.length;
  }
  return rows.join("");
}

const names = (folder: string) => readdirSync(folder).sort();

describe("ingest of a file that is too large to be held", () => {
  it("reads it in pieces into a snapshot like any other, and shows no progress in a pipe", async () => {
    const text = large(2);
    expect(text.length).toBeGreaterThan(BULK_BYTES);
    const folder = folderOf({
      "large.csv": text,
      "small.csv": "country,indicator,year,value\nPeru,Y,2020,1\n",
    });
    const into = join(folder, "snapshot");
    const ingest = ["ingest", join(folder, "large.csv"), join(folder, "small.csv"), "--into", into];
    const { code, err } = await runCli(ingest);
    expect(code).toBe(0);
    expect(err).not.toContain("\r");
    expect(err).toContain(`Not countries, left out (${text.split('"World"').length - 1} rows): World.`);
    const manifest = (await readManifest(into))!;
    const rows = manifest.files.filter(({ holds }) => holds === "current" || holds === "history");
    expect(rows.reduce((sum, file) => sum + file.rows, 0)).toBe(
      manifest.inputs.reduce((sum, input) => sum + input.observations, 0),
    );
    // Row 4n + 1 of the file is Peru's of X.n; line 1 is the header.
    const { observations } = await readSnapshot(into, manifest, {
      indicators: new Set(["X.100", "Y"]),
      asOf: 1990,
    });
    expect(observations).toHaveLength(3 * 60 + 1);
    expect(observations.find(({ country, year }) => country === "PER" && year === 1990)).toEqual({
      country: "PER",
      indicator: "X.100",
      year: 1990,
      value: 401.126,
      source: "series",
      layout: "series",
      file: "large.csv",
      locator: "line 403, column 31",
    });

    const before = names(into);
    expect((await runCli([...ingest, "--quiet"])).code).toBe(0);
    expect(names(into)).toEqual(before);
    expect(before.filter((name) => name.endsWith(".tmp"))).toEqual([]);
  });

  it("leaves the old snapshot whole when it cannot be written", async () => {
    const folder = folderOf({ "large.csv": large() });
    const into = join(folder, "snapshot");
    mkdirSync(into);
    // Where the manifest should go stands a folder.
    mkdirSync(join(into, "manifest.json"));
    writeFileSync(join(into, "notes.txt"), "mine");
    const { code, err } = await runCli(["ingest", join(folder, "large.csv"), "--into", into, "--force"]);
    expect([code, err]).toEqual([2, expect.stringContaining("cannot be written")]);
    expect(names(into).filter((name) => !name.startsWith("SOURCES"))).toEqual(["manifest.json", "notes.txt"]);
    expect(readFileSync(join(into, "notes.txt"), "utf8")).toBe("mine");
  });

  it("says the limit and the way out where it would have to be held", async () => {
    const folder = folderOf({ "huge.csv": "a,b\n1,2\n" });
    const file = openSync(join(folder, "huge.csv"), "r+");
    ftruncateSync(file, 129 * 1024 * 1024);
    closeSync(file);
    const ingest = await runCli(["ingest", join(folder, "huge.csv"), "--into", join(folder, "s")]);
    expect([ingest.code, ingest.err]).toEqual([2, expect.stringContaining("larger than 128 MB")]);
    expect(ingest.err).toContain("UTF-8");
    const rank = await runCli(["rank", "--data", join(folder, "huge.csv")]);
    expect([rank.code, rank.err]).toEqual([2, ingest.err]);
  });

  it("is ranked and explained as the snapshot that is made of it", async () => {
    const [alpha, beta] = ["alpha", "beta"].map((name) => `${name}.${"x".repeat(1900)}`) as [string, string];
    const codes = ["GHA", "PER", "MLI", "CHL", "NER", "TCD", "KEN", "UGA", "BOL", "LAO"];
    const rows = codes.flatMap((code, i) =>
      Array.from({ length: 30 }, (_, k) => [
        `${code},${alpha},${1994 + k},${(i * 7 + k) % 31}`,
        `${code},${beta},${k === 29 ? "" : 1994 + k},${(i * 5 + 2 * k) % 23}`,
      ]).flat(),
    );
    const leaf = (id: string) => `    - {indicator: ${id}, normalise: min-max, maxAge: 2}`;
    const folder = folderOf({
      "t.csv": `country,indicator,year,value\nNowhere,${alpha},2020,4\n${rows.join("\n")}\n`,
      "p.yaml": `id: p\ntree:\n  children:\n${leaf(alpha)}\n${leaf(beta)}\n`,
    });
    const [table, made] = [join(folder, "t.csv"), join(folder, "made")];
    expect(statSync(table).size).toBeGreaterThan(BULK_BYTES);
    expect((await runCli(["ingest", table, "--into", made, "--quiet"])).code).toBe(0);
    const ranked = (data: string, ...words: string[]) =>
      runCli([...words, "--data", data, "--profile", join(folder, "p.yaml")]);
    for (const words of [
      ["rank", "--format", "csv"],
      ["explain", "GHA", "--format", "md"],
      ["whatif", "GHA", "--format", "md"],
      ["compare", "GHA", "PER", "--format", "md"],
    ]) {
      const [own, of] = [await ranked(table, ...words), await ranked(made, ...words)];
      expect([own.code, own.out]).toEqual([0, of.out]);
    }
    // What a table of the user's own leaves out, each run says; of a snapshot its ingest did.
    expect((await ranked(table, "rank", "--format", "csv")).err).toContain("“Nowhere”");
  });

  it("refuses one of which no figure can be taken, as it refuses a small one", async () => {
    const rows = (count: number) =>
      `country,indicator,year,value\n${Array.from({ length: count }, (_, i) => `Peru,${"x".repeat(60)},2020,${i % 97}\n`).join("")}`;
    const said = [];
    for (const count of [100, 15_000]) {
      const folder = folderOf({ "t.csv": rows(count) });
      const { code, err } = await runCli(["ingest", join(folder, "t.csv"), "--dry-run"]);
      said.push([code, err.replaceAll(folder, "")]);
    }
    expect(rows(15_000).length).toBeGreaterThan(BULK_BYTES);
    expect(said[0]).toEqual([2, expect.stringContaining("is 0 here and 1 at line 3, column 4")]);
    expect(said[1]).toEqual(said[0]);
  });

  it("is not inspected, cell by cell: the limit and the way out are said", async () => {
    const folder = folderOf({ "large.csv": large(9) });
    const { code, err } = await runCli(["inspect", join(folder, "large.csv")]);
    expect([code, err]).toEqual([2, expect.stringContaining("larger than the 8 MB of which inspect shows")]);
    expect(err).toContain("shortlist ingest <file> --dry-run");
  });
});
