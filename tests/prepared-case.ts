import { cpSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect } from "vitest";
import { folderOf, runCli } from "./cli/run-cli.ts";

/** The folder of cases (tests/cases.test.ts). */
export const ROOT = fileURLToPath(new URL("cases/", import.meta.url));
/** Files that every case has. */
export const FILES = "files";

export const caseNames = readdirSync(ROOT)
  .filter((command) => command !== FILES)
  .flatMap((command) =>
    readdirSync(join(ROOT, command))
      .filter((file) => file.endsWith(".txt"))
      .map((file) => `${command}/${basename(file, ".txt")}`),
  );

/** Words in quotes are one word; there is nothing else of a shell's. */
const words = (line: string) => [...line.matchAll(/"([^"]*)"|(\S+)/gu)].map(([, a, b]) => (a ?? b)!);

/** A text of several files: what stands before the first `-- name --`, and by each name what follows it. */
export function sectionsOf(text: string) {
  const [head, ...parts] = text.split(/^(?=-- \S+ --$)/mu);
  const sections = new Map(
    (head!.startsWith("-- ") ? [head!, ...parts] : parts).map((part) => {
      const [line, name] = part.match(/^-- (\S+) --\n/u)!;
      return [name!, part.slice(line.length)];
    }),
  );
  return { head: head!, sections };
}

/**
 * A case is one file: its command lines, of which the last one is looked at, then behind `-- name --` each file that it has beside
 * those of `cases/files`, and behind `-- screen --` what is printed.
 */
export function readCase(name: string) {
  const path = join(ROOT, `${name}.txt`);
  const { head, sections: files } = sectionsOf(readFileSync(path, "utf8"));
  const screen = files.get("screen");
  files.delete("screen");
  return { path, lines: head.trim().split("\n").map(words), files, screen };
}

/** A folder with the case's files, after all of its command lines but the last. */
export async function prepared(name: string): Promise<{ cwd: string; last: string[] }> {
  const cwd = folderOf({});
  const { lines, files } = readCase(name);
  cpSync(join(ROOT, FILES), cwd, { recursive: true });
  for (const [file, text] of files) {
    mkdirSync(dirname(join(cwd, file)), { recursive: true });
    writeFileSync(join(cwd, file), text);
  }
  for (const line of lines.slice(0, -1)) expect((await runCli(line, { cwd })).code, line.join(" ")).toBe(0);
  return { cwd, last: lines.at(-1)! };
}
