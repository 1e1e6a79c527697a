import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { commands } from "../src/cli/commands/index.ts";
import { folderOf, runCli } from "./cli/run-cli.ts";

const root = new URL("../", import.meta.url);
const textOf = (path: string) => readFileSync(new URL(path, root), "utf8");
const readme = textOf("README.md");

/** The fenced blocks of a page in one language. */
function blocks(page: string, language: string): string[] {
  return [...page.matchAll(/^```(\w+)\n(.*?)^```/gmsu)]
    .filter(([, of]) => of === language)
    .map(([, , text]) => text!);
}

/** Words of a simple command line, as a shell reads them; comments left out, and nothing else of a shell's allowed. */
function words(line: string): string[] {
  const bare = line.replace(/\s#.*$/u, "");
  expect(bare, "a plain command, without pipes and variables").not.toMatch(/[|;&$`<>]/u);
  return [...bare.matchAll(/"([^"]*)"|'([^']*)'|(\S+)/gu)].map(([, a, b, c]) => (a ?? b ?? c)!);
}

const commandLines = (page: string) =>
  blocks(page, "sh").flatMap((block) => block.split("\n").filter((line) => line.startsWith("shortlist ")));

describe("README.md", () => {
  const folder = folderOf({ "own.csv": blocks(readme, "csv")[0]! });
  const run = (line: string) => runCli(words(line).slice(1), { cwd: folder });

  it("is short: half of the 266 lines that it had", () => {
    expect(readme.trimEnd().split("\n").length).toBeLessThanOrEqual(133);
  });

  it("shows a ranking as its command prints it, with what it leaves out marked", async () => {
    const [, command, sample] = /^\$ (.*?)\n(.*)$/su.exec(blocks(readme, "text")[0]!)!;
    const { out } = await runCli(words(command!).slice(1), { columns: 116, env: { NO_COLOR: "1" } });
    const parts = sample!.split(/^…\n/mu);
    expect(parts.length).toBeGreaterThan(1);
    let from = 0;
    for (const part of parts) {
      from = out.indexOf(part, from);
      expect(from, part).toBeGreaterThanOrEqual(0);
    }
  });

  it("starts with scripts that there are", () => {
    const { scripts } = JSON.parse(textOf("package.json"));
    const named = [...readme.matchAll(/npm (start|test|run [\w:]+)/gu)].map(([, name]) => name!);
    expect(named).toContain("test");
    for (const name of named) expect(Object.keys(scripts)).toContain(name.replace("run ", ""));
  });

  const lines = commandLines(readme);

  it.each(lines)("has a command that works, after those above it: %s", async (line) => {
    const { code, err } = await run(line);
    expect(code, err).toBe(0);
  });

  it("leaves the files that its commands speak of", () => {
    expect(lines.length).toBeGreaterThan(10);
    for (const name of ["ghana.html", "mine.yaml", "report"])
      expect(existsSync(join(folder, name))).toBe(true);
  });

  it("lets its own table count, and says so", async () => {
    const { out } = await runCli(["explain", "Ghana", "--data", "shipped", "own.csv"], { cwd: folder });
    expect(out).toMatch(/cpi\.score = 45\b/u);
    expect(out).toContain("own.csv");
  });

  it("has a workflow whose steps run, and which fails when the ranking is not the one in the repository", async () => {
    const workflow = parse(blocks(readme, "yaml")[0]!);
    const steps: string[] = workflow.jobs.ranking.steps.flatMap(
      ({ run: line }: { run?: string }) => line ?? [],
    );
    const [install, ...ours] = steps;
    expect(install).toBe("npm ci");
    expect(ours.length).toBeGreaterThan(1);
    const args = ours.map((line) => words(line).slice(2));
    for (const line of ours) expect(line).toMatch(/^node bin\/shortlist\.js /u);
    const made = await runCli(
      args.at(-1)!.filter((word) => word !== "--check"),
      { cwd: folder },
    );
    expect(made, made.err).toMatchObject({ code: 0 });
    for (const step of args) expect(await runCli(step, { cwd: folder })).toMatchObject({ code: 0 });
    const ranking = join(folder, "ranking.json");
    writeFileSync(ranking, readFileSync(ranking, "utf8").replace(/"score": \d/u, '"score": 9'));
    expect(await runCli(args.at(-1)!, { cwd: folder })).toMatchObject({ code: 1 });
  });
});

describe("the pages of docs", async () => {
  const helps = new Map<string, string>();
  for (const { name } of commands) helps.set(name, (await runCli([name, "--help"])).out);
  const pages = ["README.md", ...readdirSync(new URL("docs/", root)).map((name) => `docs/${name}`)].filter(
    (name) => name.endsWith(".md"),
  );
  // Inline commands too: `shortlist rank --profile mcc`.
  const inline = (page: string) =>
    [...page.matchAll(/`(shortlist [a-z]+[^`\n]*)`/gu)].map(([, line]) => line!);

  it.each(pages)("%s names only commands and options that there are", (name) => {
    const page = textOf(name);
    for (const line of [...commandLines(page), ...inline(page)]) {
      const [, command = ""] = line.split(" ");
      const help = helps.get(command);
      expect(help, line).toBeDefined();
      for (const [option] of line.replace(/\s#.*$/u, "").matchAll(/--[a-z][a-z-]+/gu))
        expect(help, line).toContain(option);
    }
  });

  it.each(pages)("%s leads only to files and headings that are there", (name) => {
    const here = new URL(name, root);
    for (const [, target] of textOf(name).matchAll(/\]\((?!https?:)([^)\s]+)\)/gu)) {
      const [path, heading] = target!.split("#");
      const file = path === "" ? here : new URL(path!, here);
      expect(existsSync(file), target).toBe(true);
      if (heading === undefined) continue;
      const headings = [...readFileSync(file, "utf8").matchAll(/^#+ (.+)$/gmu)].map(([, title]) =>
        title!
          .toLowerCase()
          .replace(/[^\p{Letter}\p{Number} -]/gu, "")
          .replaceAll(" ", "-"),
      );
      expect(headings, target).toContain(heading);
    }
  });
});
