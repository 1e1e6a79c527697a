import { readFileSync } from "node:fs";
import { expect } from "vitest";

export const root = new URL("../../", import.meta.url);
export const textOf = (path: string) => readFileSync(new URL(path, root), "utf8");
export const readme = textOf("README.md");

/** The fenced blocks of a page in one language. */
export function blocks(page: string, language: string): string[] {
  return [...page.matchAll(/^```(\w+)\n(.*?)^```/gmsu)]
    .filter(([, of]) => of === language)
    .map(([, , text]) => text!);
}

/** Words of a simple command line, as a shell reads them; comments left out, and nothing else of a shell's allowed. */
export function words(line: string): string[] {
  const bare = line.replace(/\s#.*$/u, "");
  expect(bare, "a plain command, without pipes and variables").not.toMatch(/[|;&$`<>]/u);
  return [...bare.matchAll(/"([^"]*)"|'([^']*)'|(\S+)/gu)].map(([, a, b, c]) => (a ?? b ?? c)!);
}

export const commandLines = (page: string) =>
  blocks(page, "sh").flatMap((block) => block.split("\n").filter((line) => line.startsWith("shortlist ")));
