import { existsSync, readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { commands } from "../../src/cli/commands/index.ts";
import { runCli } from "../cli/run-cli.ts";
import { commandLines, root, textOf } from "./pages.ts";

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
