import { describe, expect, it } from "vitest";
import { folderOf, runCli } from "../cli/run-cli.ts";

const gate = (test: string) =>
  `id: x\ntree: {children: [{indicator: cpi.score, normalise: min-max}]}\ngates:\n  - {id: g, when: {indicator: cpi.score, ${test}}, effect: flag}\n`;
const cwd = folderOf({
  "word.yaml": gate("is: [high]"),
  "not.yaml": gate("not: [low]"),
  "figure.yaml": gate('is: ["40"]'),
});

describe("a gate that asks a figure for a category's word", () => {
  it.each(["word.yaml", "not.yaml"])("stops with its place and what compares figures: %s", async (file) => {
    const { code, out, err } = await runCli(["profile", "validate", file], { cwd });
    expect(code).toBe(2);
    expect(out + err).toMatch(/line 4, column \d+/u);
    expect(out + err).toContain(
      "cpi.score is a number, not a category: compare it with “above”, “below”, “atLeast” or “atMost”",
    );
  });

  it("may name a figure as it stands", async () => {
    expect((await runCli(["profile", "validate", "figure.yaml"], { cwd })).code).toBe(0);
  });
});
