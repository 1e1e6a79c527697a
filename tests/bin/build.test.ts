import { spawnSync } from "node:child_process";
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeEach, describe, expect, it } from "vitest";

/*
 * What `npm` runs of a clone, in a folder without the development tools. The build itself is tried by tests/additions.slow.ts, and the
 * tarball by `npm run nodes`.
 */

const top = mkdtempSync(join(tmpdir(), "shortlist-build-"));
const at = (path: string) => join(top, path);
const MANIFEST = `${JSON.stringify({ name: "x", scripts: { prepare: "y" }, dependencies: { w: "1" }, devDependencies: { z: "1" } })}\n`;

function run(script: string, npm: Record<string, string>) {
  const { npm_command: _, npm_lifecycle_event: __, ...env } = process.env;
  const { status, stderr } = spawnSync(process.execPath, [script], {
    cwd: top,
    encoding: "utf8",
    env: { ...env, ...npm },
  });
  return { status, stderr };
}

beforeEach(() => {
  for (const folder of ["bin", "scripts"]) {
    rmSync(at(folder), { recursive: true, force: true });
    mkdirSync(at(folder));
  }
  for (const path of [
    "scripts/build.js",
    "scripts/packed.js",
    "bin/shortlist.js",
    "bin/load.js",
    "bin/compiled.js",
  ])
    copyFileSync(new URL(`../../${path}`, import.meta.url), at(path));
  writeFileSync(at("bin/package.json"), '{"type":"commonjs"}');
  writeFileSync(at("scripts/package.json"), '{"type":"module"}');
  writeFileSync(at("package.json"), MANIFEST);
});
afterAll(() => rmSync(top, { recursive: true }));

describe("without the development tools", () => {
  const TOLD = /^shortlist was not built: .*rolldown.*“npm ci” without --omit=dev/u;

  it("an install goes on, and says that nothing was built and how it is", () => {
    const { status, stderr } = run("scripts/build.js", { npm_command: "ci", npm_lifecycle_event: "prepare" });
    expect(stderr).toMatch(TOLD);
    expect(status).toBe(0);
    expect(existsSync(at("dist"))).toBe(false);
  });

  it.each([
    ["a build that is asked for", { npm_command: "run", npm_lifecycle_event: "build" }],
    ["a tarball, which would be empty,", { npm_command: "pack", npm_lifecycle_event: "prepare" }],
  ])("%s fails", (_, npm) => {
    const { status, stderr } = run("scripts/build.js", npm);
    expect(stderr).toMatch(TOLD);
    expect(status).toBe(1);
  });

  it("the command says that it is not built, and ends with 2", () => {
    const { status, stderr } = run("bin/shortlist.js", {});
    expect(stderr).toBe("shortlist is not built here: run “npm ci”, without --omit=dev, in its folder\n");
    expect(status).toBe(2);
  });
});

describe("what is packed", () => {
  const manifest = () => readFileSync(at("package.json"), "utf8");

  it("has neither scripts nor dependencies: nothing is run, and nothing installed beside it; the own manifest is brought back", () => {
    run("scripts/packed.js", { npm_lifecycle_event: "prepack" });
    expect(JSON.parse(manifest())).toEqual({ name: "x" });
    run("scripts/packed.js", { npm_lifecycle_event: "postpack" });
    expect(manifest()).toBe(MANIFEST);
  });

  it("is made of the own manifest where an earlier packing was stopped in between", () => {
    run("scripts/packed.js", { npm_lifecycle_event: "prepack" });
    run("scripts/packed.js", { npm_lifecycle_event: "prepack" });
    run("scripts/packed.js", { npm_lifecycle_event: "postpack" });
    expect(manifest()).toBe(MANIFEST);
  });
});
