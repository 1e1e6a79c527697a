import { readdirSync } from "node:fs";
import { Command } from "commander";
import { describe, expect, it } from "vitest";
import { Several, spread } from "../../src/cli/options/index.ts";
import { folderOf, runCli } from "./run-cli.ts";

/** As a command line is read: its arguments, and the values of its options. */
async function read(line: string, arity = "<country>") {
  const command = new Command("explain").exitOverride().option("--format <f>").option("--quiet");
  if (arity !== "") command.argument(arity);
  command.addOption(new Several("--data <path...>", "", (word) => /[./]/u.test(word)));
  command.addOption(new Several("--where <column=value...>", "", (word) => word.includes("=")));
  command.action(() => undefined);
  const words = await spread(line.split(" "), command, "/");
  await command.parseAsync(words, { from: "user" });
  return { args: command.args, ...command.opts() };
}

describe("an option that takes several values", () => {
  it("takes those that can be its own, wherever the argument stands", async () => {
    const expected = { args: ["Ghana"], data: ["a.csv", "b.csv"] };
    for (const line of [
      "--data a.csv b.csv Ghana",
      "Ghana --data a.csv b.csv",
      "--data a.csv Ghana --data b.csv",
      "--data=a.csv b.csv Ghana",
      "--data a.csv --data b.csv Ghana",
      "--data a.csv b.csv -- Ghana",
    ])
      expect(await read(line), line).toEqual(expected);
  });

  it("takes its first value whatever it looks like", async () => {
    expect(await read("--data shipped Ghana")).toEqual({ args: ["Ghana"], data: ["shipped"] });
    await expect(read("--data Ghana")).rejects.toMatchObject({ code: "commander.missingArgument" });
  });

  it("leaves the last words to a command that needs them, though they could be its own", async () => {
    expect(await read("--data a.csv b.csv")).toEqual({ args: ["b.csv"], data: ["a.csv"] });
    expect(await read("--data a.csv b.csv c.csv", "<files...>")).toEqual({
      args: ["c.csv"],
      data: ["a.csv", "b.csv"],
    });
  });

  it("takes every word of a command without arguments, so that a mistyped path is said to be none", async () => {
    expect(await read("--data a.csv shipped", "")).toEqual({ args: [], data: ["a.csv", "shipped"] });
  });

  it("is one of several, and no other option's value is its own", async () => {
    expect(await read("--where Sex=Total Age=All Ghana --data a.csv --format json --quiet")).toEqual({
      args: ["Ghana"],
      where: ["Sex=Total", "Age=All"],
      data: ["a.csv"],
      format: "json",
      quiet: true,
    });
    expect(await read("--data a.csv --quiet Ghana")).toEqual({
      args: ["Ghana"],
      data: ["a.csv"],
      quiet: true,
    });
    expect(await read("--format json Ghana")).toEqual({ args: ["Ghana"], format: "json" });
  });
});

describe("an option that takes one value", () => {
  it.each([
    ["rank", "--method", "copeland", "--method", "copeland"],
    ["explain", "GHA", "--profile", "cpc", "--profile", "equal"],
    ["rank", "--as-of", "2022", "--as-of=2023"],
    ["rank", "--sets", "--sets", "0.9"],
    ["diff", "2022", "2023", "--lang", "fr", "--lang", "en"],
  ])("is refused a second one, which the first would give way to: %s %s %s %s", async (...args) => {
    const { code, out, err } = await runCli(args);
    expect([code, out]).toEqual([2, ""]);
    expect(err).toMatch(/^error: --[a-z-]+ is given twice\n {2}Give it once/u);
  });

  it("and one that takes several is given each of them", { tags: "slow" }, async () => {
    const { code, err } = await runCli(["rank", "--data", "shipped", "--data", "nowhere.csv", "--top", "1"]);
    expect([code, err.includes("nowhere.csv")]).toEqual([2, true]);
  });
});

describe("a format to print in", () => {
  it("is refused where a file of another is written", async () => {
    const cwd = folderOf({});
    for (const command of [["rank"], ["explain", "GHA"], ["audit"]]) {
      const { code, err } = await runCli([...command, "--format", "json", "--out", "x.md"], { cwd });
      expect([code, err.split("\n")[0]]).toEqual([
        2,
        "error: --format json is how to print, and x.md is a file of another format",
      ]);
    }
    expect(readdirSync(cwd)).toEqual([]);
  });
});
