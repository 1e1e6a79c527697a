import { cpSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect } from "vitest";
import { folderOf, runCli } from "./cli/run-cli.ts";

/** The folders of cases (tests/cases.test.ts). */
export const ROOT = fileURLToPath(new URL("cases/", import.meta.url));
/** Files that every case has. */
export const FILES = "files";

/** Words in quotes are one word; there is nothing else of a shell's. */
const words = (line: string) => [...line.matchAll(/"([^"]*)"|(\S+)/gu)].map(([, a, b]) => (a ?? b)!);

/** A folder with the case's files, after all of its command lines but the last. */
export async function prepared(name: string): Promise<{ cwd: string; last: string[] }> {
  const cwd = folderOf({});
  for (const from of [FILES, name]) cpSync(join(ROOT, from), cwd, { recursive: true });
  const lines = readFileSync(join(ROOT, name, "command"), "utf8")
    .trim()
    .split("\n")
    .map(words);
  for (const line of lines.slice(0, -1)) expect((await runCli(line, { cwd })).code, line.join(" ")).toBe(0);
  return { cwd, last: lines.at(-1)! };
}
