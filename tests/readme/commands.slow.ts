import { existsSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { DRAWS } from "../../src/use/robustness/options.ts";
import { folderOf, runCli } from "../cli/run-cli.ts";
import { blocks, commandLines, readme, textOf, words } from "./pages.ts";

describe("README.md", () => {
  const folder = folderOf({ "own.csv": blocks(readme, "csv")[0]! });
  // The command line is the same with fewer draws, that it makes as many as are told here being looked at below, and with fewer
  // countries on a page of its own, since "report" makes the page of all.
  const run = (line: string) => {
    const few = words(line)[1] === "robustness" ? ["--draws", String(DRAWS / 50)] : [];
    const some = line.includes("--out ranking.html") ? ["--among", "Ghana; Peru; Jamaica; Mongolia"] : [];
    return runCli([...words(line).slice(1), ...few, ...some], { cwd: folder });
  };

  it("is short", () => {
    expect(readme.trimEnd().split("\n").length).toBeLessThanOrEqual(90);
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

  it("tells how often robustness ranks where nobody says how often", () => {
    expect(lines.find((line) => line.startsWith("shortlist robustness"))).toContain(
      `${DRAWS.toLocaleString("en")} times over`,
    );
  });

  it("leaves the files that its commands speak of", () => {
    expect(lines.length).toBeGreaterThan(10);
    for (const name of ["ghana.docx", "mine.yaml", "report"])
      expect(existsSync(join(folder, name))).toBe(true);
  });

  it("lets its own table count, and says so", async () => {
    const { out } = await runCli(["explain", "Ghana", "--cells", "--data", "shipped", "own.csv"], {
      cwd: folder,
    });
    expect(out).toMatch(/cpi\.score = 60\b/u);
    expect(out).toContain("own.csv");
  });
});
