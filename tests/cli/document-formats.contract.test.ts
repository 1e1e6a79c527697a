import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { documentFormats } from "../../src/cli/document-formats/index.ts";
import { folderOf, runCli } from "./run-cli.ts";

const CASES = fileURLToPath(new URL("../cases/files/", import.meta.url));
/** Six invented countries, so that every command takes a moment. */
const on = () => folderOf(Object.fromEntries(FILES.map((name) => [name, readFileSync(join(CASES, name))])));
const FILES = ["figures.csv", "sample.yaml"];
const OVER = ["--data", "figures.csv", "--profile", "./sample.yaml", "--quiet"];

const COMMANDS = [
  ["explain", "Chad"],
  ["compare", "Chad", "Kenya"],
  ["whatif", "Chad", "--only", "x.law"],
  ["diff", "2022", "2023"],
  ["audit"],
];
const fileFormats = documentFormats.filter(({ isScreen }) => !isScreen);

it("the list of formats has no two of one name, and first the one for the screen", () => {
  const [first, ...others] = documentFormats;
  expect(new Set(documentFormats.map(({ id }) => id)).size).toBe(documentFormats.length);
  expect([first!.isScreen, others.some(({ isScreen }) => isScreen)]).toEqual([true, false]);
});

describe.each(COMMANDS.map((args) => [args[0]!, args] as const))("%s", (command, args) => {
  it("writes in each format what it prints in it, and checks it without writing", {
    tags: "slow",
  }, async () => {
    const cwd = on();
    const out = fileFormats.map(({ id }) => `${command}.${id}`);
    const asked = [...args, ...OVER, ...out.flatMap((path) => ["--out", path])];
    await runCli(asked, { cwd });
    for (const { id } of fileFormats) {
      const printed = await runCli([...args, ...OVER, "--format", id], { cwd });
      expect(printed.out).not.toBe("");
      expect(readFileSync(join(cwd, `${command}.${id}`), "utf8"), id).toBe(printed.out);
    }
    expect((await runCli([...asked, "--check"], { cwd })).err).not.toContain("differs");
  });

  it("refuses an ending that it has no format for, and names those that it has", async () => {
    const { code, err } = await runCli([...args, "--out", "there.odt"]);
    expect(code).toBe(2);
    for (const { id } of fileFormats) expect(err).toContain(`.${id}`);
    expect(err).not.toContain(".table");
  });

  it("says under --check which lines moved, and leaves the file as it is", async () => {
    const cwd = on();
    writeFileSync(join(cwd, "old.md"), "# Something else\n");
    const { code, err } = await runCli([...args, ...OVER, "--out", "old.md", "--check"], { cwd });
    expect(code).toBe(1);
    expect(err).toMatch(/^old\.md: differs\n {2}\d+ lines differ\n {2}# /u);
    expect(readFileSync(join(cwd, "old.md"), "utf8")).toBe("# Something else\n");
  });
});
