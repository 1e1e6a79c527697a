import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { commands } from "../src/cli/commands/index.ts";
import { tool } from "../src/use/data/package-files.ts";
import { type Outcome, runCli } from "./cli/run-cli.ts";
import { FILES, prepared, ROOT } from "./prepared-case.ts";

/**
 * What every command prints, whole: each folder `cases/<command>/<case>` holds `command` (one command line a line, the last of
 * which is looked at), what that line prints (`expected.txt`, and `expected.<format>` where it is held in another one too), and files of its
 * own beside those of `cases/files`. All figures are invented and small, so that no change of the shipped data rewrites a text.
 *
 * A missing expectation is written, to be read and judged; in CI it is an error. One of another format is written where it is there empty.
 */
const FORMATS = ["md", "csv", "json", "html"] as const;
/** What the one prints are its lists as they are (tests/report/small-blocks.test.ts, docs/sources.md); what the other prints is run by a shell (tests/cli/completion.test.ts). */
const ELSEWHERE = ["completion", "sources"];

const cases = readdirSync(ROOT)
  .filter((command) => command !== FILES)
  .flatMap((command) => readdirSync(join(ROOT, command)).map((name) => `${command}/${name}`));

/** What is printed, then what is said beside it; the version and the folder are no part of it. */
function told({ code, out, err }: Outcome, cwd: string): string {
  const beside = err === "" ? "" : `\n--- on standard error\n${err}`;
  const ended = code === 0 ? "" : `\n--- exit code ${code}\n`;
  return `${out}${beside}${ended}`
    .replaceAll(cwd, ".")
    .replaceAll(`shortlist ${tool.version}`, "shortlist")
    .replaceAll(`"version": "${tool.version}"`, '"version": ""');
}

/** Of a page what a reader is given, an element a line: its looks and its program have tests of their own. */
function bare(text: string): string {
  if (!text.startsWith("<!DOCTYPE html>")) return text;
  const shown = text.replace(/<(style|script)\b[^>]*>.*?<\/\1>/gsu, "").replaceAll("><", ">\n<");
  // Cells of a long table have no end tag.
  const lines = shown.replace(/(?<=[^\n])(?=<t[dh]\b)/gu, "\n");
  return lines.replace(/'?sha256-[\w+/=]+/gu, "sha256");
}

function expectAsRead(path: string, found: string): void {
  if (!existsSync(path) || readFileSync(path, "utf8") === "") {
    expect(process.env.CI, `${path} is missing`).toBeUndefined();
    writeFileSync(path, found);
  }
  expect(found).toBe(readFileSync(path, "utf8"));
}

describe("what a command prints", () => {
  it.each(cases)("%s is what was read and judged", async (name) => {
    const { cwd, last } = await prepared(name);
    expectAsRead(join(ROOT, name, "expected.txt"), told(await runCli(last, { cwd }), cwd));
    for (const format of FORMATS) {
      const path = join(ROOT, name, `expected.${format}`);
      if (existsSync(path))
        expectAsRead(path, bare(told(await runCli([...last, "--format", format, "--quiet"], { cwd }), cwd)));
    }
  });

  it("is held of every command", () => {
    const held = new Set(cases.map((name) => name.split("/")[0]!));
    expect([...held, ...ELSEWHERE].sort()).toEqual(commands.map(({ name }) => name).sort());
  });
});
