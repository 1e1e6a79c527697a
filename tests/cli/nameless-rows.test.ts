import { describe, expect, it } from "vitest";
import { folderOf, runCli } from "./run-cli.ts";

const rows = ["Ghana,1", "Togo,2", "Benin,3", "Atlantis,4", "World,5", "Mali,6"];
const folder = await folderOf({
  "mine.csv": `country,a\n${rows.join("\n")}\n`,
  "mine.yaml": "id: mine\ntree:\n  children:\n    - {indicator: a, normalise: {method: min-max}}\n",
});
const WITH = ["--data", "mine.csv", "--profile", "mine.yaml"];

describe("rows of a user's table that name no country", () => {
  it.each([
    ["rank", ["rank"]],
    ["explain", ["explain", "Ghana"]],
    ["compare", ["compare", "Ghana", "Togo"]],
    ["whatif", ["whatif", "Ghana"]],
    ["audit", ["audit"]],
  ])("are said by %s, with their number, names and places", async (_command, args) => {
    const { out, err } = await runCli([...args, ...WITH], { cwd: folder });
    const said = `${out}\n${err}`.replace(/\s+/gu, " ");
    expect(said).toContain("2 names are no country's");
    expect(said).toContain("“Atlantis” (line 5, column 1");
    expect(said).toContain("“World” (line 6, column 1; known to be none)");
  });

  it("keep inspect from saying that nothing is odd", async () => {
    const { out } = await runCli(["inspect", "mine.csv"], { cwd: folder });
    expect(out).not.toContain("Nothing odd was found.");
    expect(out.replace(/\s+/gu, " ")).toContain("their rows are left out");
  });
});
