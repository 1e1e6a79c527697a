import { tmpdir } from "node:os";
import { Command } from "commander";
import { describe, expect, it } from "vitest";
import { commands } from "../../src/cli/commands/index.ts";
import { commandOptions, spread } from "../../src/cli/options/index.ts";
import { words } from "../readme/pages.ts";
import { runCli } from "./run-cli.ts";

/** A pipe of one example goes to the shell. */
const line = (text: string) => words(text.replace(/^eval "\$\((.*)\)"$/u, "$1").replace(/ \| source$/u, ""));

it("the help that lists the commands begins with an example of what most people come for", async () => {
  const { out } = await runCli(["--help"]);
  const [, examples, usage] = /^Examples:\n([\s\S]*?)\n\n(Usage: [^\n]*)\n/u.exec(out) ?? [];
  expect(usage).toBe("Usage: shortlist [options] [command]");
  const lines = [...examples!.matchAll(/^ {2}(shortlist\b.*)$/gmu)].map(([, text]) => text!);
  expect(lines.map((text) => line(text)[1])).toEqual([undefined, "explain", "compare", "whatif", "report"]);
  expect(out).toBe((await runCli(["help"])).out);
});

describe.each(commands.map((entry) => [entry.name, entry] as const))("%s", (name, entry) => {
  it("begins its help with examples that its own options take", async () => {
    const module = await entry.load();
    const { out } = await runCli([name, "--help"]);
    expect(out).toMatch(new RegExp(`^Examples:\\n  .*\\n(?:.*\\n)*\\nUsage: shortlist ${name} `, "u"));
    expect(module.examples.length).toBeGreaterThan(0);
    for (const example of module.examples) {
      expect(out).toContain(`  ${example.line}\n      ${example.shows}\n`);
      const [program, first = name, ...rest] = line(example.line);
      expect([program, first], example.line).toEqual(["shortlist", name]);
      const command = commandOptions(new Command(name), module).exitOverride();
      command.action(() => undefined);
      const spelled = await spread(rest, command, tmpdir());
      expect(() => command.parse(spelled, { from: "user" }), example.line).not.toThrow();
    }
  });
});
