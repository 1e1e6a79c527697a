import { spawnSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { commands } from "../../src/cli/commands/index.ts";
import { shells } from "../../src/cli/completion.ts";
import { folderOf, runCli } from "./run-cli.ts";

/*
 * Each shell is given the script and asked what it would offer. Zsh offers through functions of its own, for which stand-ins print what they
 * are given.
 */

const cwd = folderOf({ "own.csv": "country\n" });
const has = (shell: string) => spawnSync(shell, ["-c", "true"]).status === 0;
for (const { id } of shells) {
  const { out } = await runCli(["completion", id]);
  writeFileSync(join(cwd, id), out);
}

function asked(shell: string, text: string): string {
  const { stdout, stderr } = spawnSync(shell, [...(shell === "zsh" ? ["-f"] : []), "-c", text], {
    cwd,
    encoding: "utf8",
  });
  expect(stderr).toBe("");
  return stdout;
}

const OFFERS: Readonly<Record<string, (words: readonly string[]) => string>> = {
  bash: (words) =>
    asked(
      "bash",
      `source ./bash; COMP_WORDS=(shortlist ${words.map((word) => `'${word}'`).join(" ")}); COMP_CWORD=${words.length}; _shortlist; printf '%s\\n' "\${COMPREPLY[@]}"`,
    ),
  fish: (words) => asked("fish", `source ./fish; complete -C 'shortlist ${words.join(" ")}'`),
  zsh: (words) =>
    asked(
      "zsh",
      `compdef() { true; }; _describe() { print -l -- "\${(P@)2}"; }; _files() { print -l -- *; }
_arguments() {
  local spec option=\${words[CURRENT-1]}
  for spec; do case $spec in
    "*"\${option}"["*:value:*) if [[ $option == -* ]]; then \${spec##*:value:}; return; fi ;;
  esac; done
  print -l -- "\${@#\\*}"
  for spec; do case $spec in "*:argument:"*) \${spec##*:}; esac; done
}
source ./zsh; words=(shortlist ${words.map((word) => `'${word}'`).join(" ")}); CURRENT=$#words; _shortlist`,
    ),
};

describe.each(shells.map(({ id }) => id))("%s", (shell) => {
  // A machine without the shell shows the tests as skipped.
  const offered = it.skipIf(!has(shell));
  const words = (line: readonly string[]) =>
    OFFERS[shell]!(line)
      .split("\n")
      .map((one) => /^[^\t:[]*/u.exec(one)![0]);

  offered("offers every command", () => {
    expect(words([""])).toEqual(expect.arrayContaining(commands.map(({ name }) => name)));
  });

  offered("offers the options of the command that stands there, and of rank where none does", () => {
    expect(words(["whatif", "--"])).toContain("--by-weights");
    expect(words(["rank", "--"])).not.toContain("--by-weights");
    expect(words(["--"])).toEqual(expect.arrayContaining(["--top", "--sets"]));
  });

  offered("offers what an option can be", () => {
    expect(words(["rank", "--format", ""])).toEqual(expect.arrayContaining(["table", "csv", "xlsx"]));
    expect(words(["rank", "--format", ""])).not.toContain("own.csv");
  });

  offered("offers shipped profiles and files where either can stand", () => {
    expect(words(["rank", "--profile", ""])).toEqual(expect.arrayContaining(["cpc", "mcc", "own.csv"]));
  });

  offered("offers countries by code, and no territories", () => {
    const offers = words(["explain", ""]);
    expect(offers).toEqual(expect.arrayContaining(["GHA", "TGO", "XKX"]));
    expect(offers).not.toContain("GRL");
  });

  offered("offers the actions of profile", () => {
    expect(words(["profile", ""])).toEqual(expect.arrayContaining(["show", "validate"]));
  });
});

it("any other shell is refused with those that there are", async () => {
  const { code, err } = await runCli(["completion", "tcsh"]);
  expect(code).toBe(2);
  expect(err).toContain("bash, zsh, fish");
});
