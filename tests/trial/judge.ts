import { mkdirSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect } from "vitest";
import { folderOf, runCli } from "../cli/run-cli.ts";
import { FILES } from "./mistakes/files.ts";
import type { Slip } from "./mistakes/slip.ts";

/** A folder with everything that the mistakes are made with. */
export function bench(): string {
  const cwd = folderOf(FILES);
  for (const name of ["empty", "folder", "mixed", "taken.csv", "snap"]) mkdirSync(join(cwd, name));
  writeFileSync(join(cwd, "folder", "own.csv"), FILES["own.csv"]!);
  for (const name of ["own.csv", "picture.csv"]) writeFileSync(join(cwd, "mixed", name), FILES[name]!);
  writeFileSync(join(cwd, "snap", "manifest.json"), '{"document": ');
  return cwd;
}

/** A snapshot of which only the manifest is left. */
export async function tear(cwd: string): Promise<void> {
  await runCli(["ingest", "own.csv", "--into", "torn"], { cwd });
  for (const name of readdirSync(join(cwd, "torn")))
    if (name !== "manifest.json") rmSync(join(cwd, "torn", name));
}

/** That somebody who made this mistake is told what, where and the way out; never a stack, never as if all were well. */
export async function mustBeTold({ args, what, at, way }: Slip, cwd: string): Promise<void> {
  const { code, out, err } = await runCli(args, { cwd });
  const told = `shortlist ${args.join(" ")}\nexit ${code}\n${err}${out.slice(0, 1000)}`;
  expect([1, 2], told).toContain(code);
  expect(told).not.toMatch(/\n\s+at .*\.(?:ts|js):\d+|a fault of shortlist itself|undefined|\[object/u);
  if (code === 2) expect(out, told).toBe("");
  const said = code === 2 ? err : `${err}${out}`;
  expect(said, told).toMatch(what);
  if (at) expect(said, told).toMatch(at);
  expect(said, told).toMatch(way);
}
