import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, describe, expect, it } from "vitest";
import { readManifest } from "../../src/dataset/store/manifest.ts";
import { findingsIn, readSnapshot } from "../../src/dataset/store/snapshot.ts";

const BIN = fileURLToPath(new URL("../../bin/shortlist.js", import.meta.url));
const BUILT = existsSync(fileURLToPath(new URL("../../dist/run.cjs", import.meta.url)));
const NEEDS = BUILT ? "" : " (needs npm run build)";

const cwd = mkdtempSync(join(tmpdir(), "interrupted-"));
afterAll(() => rmSync(cwd, { recursive: true, force: true }));

const COUNTRIES = ["GHA", "TGO", "BEN", "NGA", "KEN", "UGA", "MWI", "ZMB", "PER", "COL"];

/** Some thousand figures in several indicators, so that writing takes a while. */
function figures(version: number): string {
  const name = `v${version}.csv`;
  const rows = ["country,indicator,year,value"];
  for (const country of COUNTRIES)
    for (let year = 1900; year < 2020; year += 1)
      for (const id of ["a", "b", "c"]) rows.push(`${country},x.${id},${year},${version * 1000 + year}`);
  writeFileSync(join(cwd, name), `${rows.join("\n")}\n`);
  return name;
}

const start = (...args: string[]) => spawn(process.execPath, [BIN, ...args], { cwd, stdio: "pipe" });

function ended(child: ChildProcess): Promise<{ code: number | null; signal: string | null; err: string }> {
  let err = "";
  child.stderr?.on("data", (part) => {
    err += part;
  });
  child.stdout?.resume();
  return new Promise((resolve) => child.on("close", (code, signal) => resolve({ code, signal, err })));
}

/** Which version the snapshot holds, every byte of it checked against its manifest. */
async function versionIn(folder: string): Promise<number> {
  const manifest = (await readManifest(folder))!;
  const { observations } = await readSnapshot(folder, manifest);
  for (const read of Object.values(findingsIn(folder, manifest))) read();
  const [newest] = (await readSnapshot(folder, manifest, { indicators: new Set(["x.a"]) })).observations;
  const versions = new Set(observations.map(({ value, year }) => ((value as number) - year!) / 1000));
  expect(versions.size).toBe(1);
  expect(observations).toHaveLength(COUNTRIES.length * 120 * 3);
  expect(((newest!.value as number) - newest!.year!) / 1000).toBe([...versions][0]);
  return [...versions][0]!;
}

const leftovers = (folder: string) =>
  readdirSync(folder).filter((name) => name.endsWith(".tmp") || name.startsWith(".shortlist"));

describe.skipIf(!BUILT)(`a run that is stopped${NEEDS}`, () => {
  const ingest = (version: number, into: string) =>
    start("ingest", figures(version), "--into", into, "--replace", "--quiet");

  it("leaves the old snapshot or the new one, whole, wherever SIGKILL meets it", async () => {
    const into = join(cwd, "killed");
    const started = performance.now();
    expect((await ended(ingest(1, into))).code).toBe(0);
    const whole = performance.now() - started;
    const seen = new Set<number>();
    // From before the first byte is read until after the last is written: on a busy machine a run takes longer than the first one did.
    let isLate = false;
    for (let part = 0.2; part < 1.6 || !isLate; part += part < 0.7 ? 0.25 : 0.07) {
      const child = ingest(2, into);
      const kill = setTimeout(() => child.kill("SIGKILL"), part * whole);
      const { code } = await ended(child);
      clearTimeout(kill);
      isLate ||= code === 0;
      const version = await versionIn(into);
      seen.add(version);
      if (version === 2) expect((await ended(ingest(1, into))).code).toBe(0);
    }
    expect([...seen].sort()).toEqual([1, 2]);
    expect((await ended(ingest(3, into))).code).toBe(0);
    expect(await versionIn(into)).toBe(3);
    expect(leftovers(into)).toEqual([]);
    const { files } = (await readManifest(into))!;
    const data = readdirSync(into).filter((name) => /\.(?:csv|jsonl)$/u.test(name));
    expect(data.sort()).toEqual(files.map(({ name }) => name).sort());
  }, 60_000);

  it("does not corrupt the folder with another into the same one: one of them writes, or both in turn", async () => {
    const into = join(cwd, "together");
    await ended(ingest(1, into));
    for (let round = 0; round < 4; round += 1) {
      const [one, other] = await Promise.all([ended(ingest(2, into)), ended(ingest(3, into))]);
      expect([0, 2]).toContain(one.code);
      expect([0, 2]).toContain(other.code);
      expect(Math.min(one.code!, other.code!)).toBe(0);
      for (const { code, err } of [one, other])
        if (code === 2) expect(err).toContain("another run is writing");
      expect([2, 3]).toContain(await versionIn(into));
    }
    expect(leftovers(into)).toEqual([]);
  }, 60_000);

  it("keeps the old snapshot when there is no room for the new one, and says so", async () => {
    const into = join(cwd, "full");
    await ended(ingest(1, into));
    // No file may grow beyond 64 KB: what a full disk does, without a disk.
    const limited = spawnSync(
      "bash",
      ["-c", `ulimit -f 64; exec "$0" "$@"`, process.execPath, BIN, "ingest", figures(2), "--into", into],
      { cwd, encoding: "utf8" },
    );
    expect(limited.status).toBe(2);
    expect(limited.stderr).toContain("cannot be written");
    expect(limited.stderr).not.toContain("    at ");
    expect(await versionIn(into)).toBe(1);
    expect(leftovers(into)).toEqual([]);
  }, 60_000);

  it.each(["SIGINT", "SIGTERM", "SIGHUP"] as const)(
    "says nothing at %s, and leaves nothing behind",
    async (signal) => {
      const into = join(cwd, signal);
      for (const delay of [120, 250, 330]) {
        const child = start("ingest", figures(1), "--into", into, "--quiet");
        setTimeout(() => child.kill(signal), delay);
        const { err } = await ended(child);
        expect(err).toBe("");
      }
      const held = existsSync(into)
        ? readdirSync(into).filter((name) => name.endsWith(".tmp") || name.startsWith("."))
        : [];
      expect(held).toEqual([]);
    },
    60_000,
  );

  it.skipIf(!existsSync("/dev/full"))("exits with 2 and a word when standard output takes nothing", () => {
    const shell = (script: string) =>
      spawnSync("bash", ["-c", script, process.execPath, BIN], { cwd, encoding: "utf8" });
    for (const args of ["rank --quiet --format csv", "rank --quiet --format xlsx", "--help", "sources"]) {
      const { status, stderr } = shell(`"$0" "$1" ${args} > /dev/full`);
      expect([args, status]).toEqual([args, 2]);
      expect(stderr).toMatch(/^error: standard output cannot be written: the disk is full\n/u);
    }
    // A part of it fits: Node would leave it at that.
    const part = shell('ulimit -f 64; "$0" "$1" rank --quiet --format json > part.json');
    expect([part.status, part.stderr]).toEqual([
      2,
      expect.stringContaining("standard output cannot be written"),
    ]);
    expect(readFileSync(join(cwd, "part.json")).length).toBe(64 * 1024);
  });

  it.skipIf(!existsSync("/dev/full"))("does not mind that nobody can be told", () => {
    const shell = (script: string) =>
      spawnSync("bash", ["-c", script, process.execPath, BIN], { cwd, encoding: "utf8" }).status;
    for (const nowhere of ["2> /dev/full", "2>&-"]) {
      expect(shell(`"$0" "$1" rank ${nowhere} > /dev/null`)).toBe(0);
      expect(shell(`"$0" "$1" rank --data nowhere ${nowhere}`)).toBe(2);
    }
    expect(shell('"$0" "$1" rank > /dev/full 2>&1')).toBe(2);
  });

  it("is quiet when its reader goes away", () => {
    const piped = spawnSync(
      "bash",
      [
        "-c",
        `set -o pipefail; "$0" "$1" rank --format json --quiet | head -c 100 > /dev/null; echo "$?"`,
        process.execPath,
        BIN,
      ],
      { cwd, encoding: "utf8" },
    );
    expect([piped.stdout.trim(), piped.stderr]).toEqual(["0", ""]);
    // stderr too: whoever reads it is gone before the first warning.
    const warned = spawnSync(
      "bash",
      ["-c", `"$0" "$1" rank 2>&1 > out.txt | true; echo "${"$"}{PIPESTATUS[0]}"`, process.execPath, BIN],
      { cwd, encoding: "utf8" },
    );
    expect(warned.stdout.trim()).toBe("0");
    expect(readFileSync(join(cwd, "out.txt"), "utf8")).toContain("rank --notes");
  });
});
