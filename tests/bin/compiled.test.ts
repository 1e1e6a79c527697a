import { execFileSync } from "node:child_process";
import {
  appendFileSync,
  chmodSync,
  chownSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { cachedDataVersionTag } from "node:v8";
import { afterEach, beforeEach, describe, expect, test } from "vitest";

const BIN = new URL("../../bin/", import.meta.url);
const FILES = ["compiled.js", "load.js", "package.json"];
const ROOT = process.getuid?.() === 0;

let folder: string;
let kept: string;

/** A package of one chunk, large enough to be kept. */
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "shortlist-compiled-"));
  kept = join(folder, "dist", "compiled");
  mkdirSync(join(folder, "bin"));
  mkdirSync(join(folder, "dist"));
  for (const name of FILES) copyFileSync(new URL(name, BIN), join(folder, "bin", name));
  chunk("41 + 1");
});
afterEach(() => {
  chmodSync(join(folder, "dist"), 0o755);
  rmSync(folder, { recursive: true, force: true });
});

function chunk(answer: string): void {
  const bulk = `function unused() { return ${JSON.stringify("x".repeat(20_000))}; }`;
  writeFileSync(
    join(folder, "dist", "chunk.js"),
    `${bulk} function answer() { return ${answer}; } module.exports = answer();`,
  );
}

interface Loader {
  load(path: string): unknown;
  keepCompiled(isRanking: boolean): void;
  early<Made>(work: () => Made): Made;
}

function newLoader(): Loader {
  const require = createRequire(join(folder, "bin", "test.js"));
  for (const name of FILES.slice(0, 2)) delete require.cache[require.resolve(`./${name}`)];
  return require(join(folder, "bin", "load.js")) as Loader;
}

/** Loads the chunk as a process of its own would, and keeps what was compiled; what it exports. */
function start(isRanking = true, chunks: readonly string[] = ["chunk.js"]): unknown {
  const loader = newLoader();
  const [answer] = chunks.map((name) => loader.load(join(folder, "dist", name)));
  loader.keepCompiled(isRanking);
  return answer;
}

function only(): string {
  const names = readdirSync(kept);
  expect(names).toHaveLength(1);
  return join(kept, names[0]!);
}

/** A file is written anew under another inode, as every renaming does. */
const written = (path: string) => statSync(path).ino;

describe("what V8 compiled is kept", () => {
  test("by the first run, and left alone by the next", () => {
    expect(start()).toBe(42);
    const first = written(only());
    expect(start()).toBe(42);
    expect(written(only())).toBe(first);
  });

  test("for the text of the chunk: another text of the same length is compiled anew", () => {
    start();
    chunk("40 + 1");
    expect(start()).toBe(41);
    expect(readdirSync(kept)).toHaveLength(2);
  });

  test("by another command only beside what a ranking kept, which all need", () => {
    expect(start(false)).toBe(42);
    expect(existsSync(kept)).toBe(false);
    start();
    const first = written(only());
    copyFileSync(join(folder, "dist", "chunk.js"), join(folder, "dist", "more.js"));
    appendFileSync(join(folder, "dist", "more.js"), "// of another command");
    expect(start(false, ["chunk.js", "more.js"])).toBe(42);
    expect(readdirSync(kept).map((name) => written(join(kept, name)))).toContain(first);
    expect(readdirSync(kept)).toHaveLength(2);
  });

  test("and fits after draws, too, which other flags are for, whatever becomes of them", () => {
    const { early } = newLoader();
    const fits = cachedDataVersionTag();
    const inDraws: number[] = [];
    const stopped = () => {
      inDraws.push(cachedDataVersionTag());
      throw new Error("stopped");
    };
    expect(() => early(stopped)).toThrow("stopped");
    expect(inDraws[0] === fits).toBe(!process.versions.v8.startsWith("11."));
    expect(cachedDataVersionTag()).toBe(fits);
  });

  test("for this executable: another build finds nothing of it", () => {
    start();
    const other = join(folder, "node");
    copyFileSync(process.execPath, other);
    const code =
      'const l = require("./bin/load.js"); console.log(l.load(process.cwd() + "/dist/chunk.js")); l.keepCompiled(true);';
    expect(execFileSync(other, ["-e", code], { cwd: folder, encoding: "utf8" })).toBe("42\n");
    expect(readdirSync(kept)).toHaveLength(2);
  });
});

describe("what does not fit is passed over and written anew", () => {
  const spoil: [string, (path: string, bytes: Buffer) => void][] = [
    ["cut short", (path, bytes) => writeFileSync(path, bytes.subarray(0, bytes.length / 2))],
    ["empty", (path) => writeFileSync(path, "")],
    ["only its hash", (path, bytes) => writeFileSync(path, bytes.subarray(0, 32))],
    ["a byte changed", (path, bytes) => writeFileSync(path, bytes.fill(bytes[99]! ^ 1, 99, 100))],
    ["zeros of the same length", (path, bytes) => writeFileSync(path, bytes.fill(0))],
    ["more at the end", (path, bytes) => writeFileSync(path, Buffer.concat([bytes, bytes]))],
    [
      "a link",
      (path) => {
        renameSync(path, join(folder, "elsewhere"));
        symlinkSync(join(folder, "elsewhere"), path);
      },
    ],
    ["open to others", (path) => chmodSync(path, 0o666)],
  ];
  test.each(spoil)("%s", (_, change) => {
    start();
    const path = only();
    const before = written(path);
    change(path, readFileSync(path));
    expect(start()).toBe(42);
    expect(written(path)).not.toBe(before);
    const anew = written(path);
    start();
    expect(written(path)).toBe(anew);
  });

  test("kept for another chunk", () => {
    start();
    const first = only();
    chunk("40 + 1");
    start();
    const second = join(kept, readdirSync(kept).find((name) => !first.endsWith(name))!);
    copyFileSync(first, second);
    expect(start()).toBe(41);
  });
});

test.runIf(ROOT)("what another user wrote is passed over", () => {
  start();
  const path = only();
  const before = written(path);
  chownSync(path, 12345, 12345);
  expect(start()).toBe(42);
  expect(written(path)).not.toBe(before);
});

describe("where nothing can be kept the run is none the worse", () => {
  test("a file stands where the folder would", () => {
    writeFileSync(kept, "not a folder");
    expect(start()).toBe(42);
    expect(readFileSync(kept, "utf8")).toBe("not a folder");
  });

  test("a folder stands where the file would", () => {
    start();
    const path = only();
    rmSync(path);
    mkdirSync(join(path, "held"), { recursive: true });
    expect(start()).toBe(42);
    expect(readdirSync(kept)).toHaveLength(1);
  });

  test.skipIf(ROOT)("a read-only folder", () => {
    chmodSync(join(folder, "dist"), 0o555);
    expect(start()).toBe(42);
    expect(readdirSync(join(folder, "dist"))).toEqual(["chunk.js"]);
  });
});

test("what a killed run left, and too many builds, are cleared away", () => {
  mkdirSync(kept);
  writeFileSync(join(kept, "x.bin.1.tmp"), "half");
  start();
  expect(only()).toMatch(/\.bin$/u);
  for (let i = 0; i < 100; i += 1) writeFileSync(join(kept, `${i}.bin`), "old");
  chunk("40 + 1");
  expect(start()).toBe(41);
  expect(readdirSync(kept)).toHaveLength(1);
});
