import { readFileSync } from "node:fs";
import { join } from "node:path";
import { readXlsx } from "hucre/xlsx";
import { describe, expect, it } from "vitest";
import { folderOf, runCli } from "./run-cli.ts";

const cwd = folderOf({
  "rights.csv": `country,indicator,year,value
Niger,fiw.pr,2022,23
Niger,fiw.pr,2024,5
Ghana,fiw.pr,2022,36
Ghana,fiw.pr,2024,36
Niger,x,2024,1
Ghana,x,2024,2
`,
  "earlier.csv": `country,indicator,year,value
Niger,fiw.pr,2022,23
Niger,fiw.pr,2024,22
Ghana,fiw.pr,2022,36
Ghana,fiw.pr,2024,36
Niger,x,2024,1
Ghana,x,2024,2
`,
  "mine.yaml": `id: mine
tree: {children: [{indicator: x, normalise: min-max}]}
gates:
  - id: rights-fell
    title: Political rights fell
    says: "Rights fell by {value} ({note})"
    when: {indicator: fiw.pr-fall, atLeast: 8}
    effect: flag
`,
});
const SIDES = ["--data", "rights.csv", "--profile", "mine.yaml"];
const SAID = "Rights fell by 18 (from 23 in 2022 to 5 in 2024)";
const flat = (text: string) => text.replace(/\s+/gu, " ");
const said = async (...args: string[]) => {
  const { code, out, err } = await runCli(args, { cwd });
  expect(code, err).toBe(0);
  return flat(out);
};

describe("a flag that says its own number", () => {
  it.each(["table", "md", "html", "csv", "json"])("says it in a ranking as %s", async (format) => {
    const out = await said("rank", ...SIDES, "--format", format, "--notes");
    expect(out).toContain(SAID);
    expect(out).not.toContain("{value}");
  });

  it("is one word in its row of a screen, and says it in the notes with its country", async () => {
    const { out } = await runCli(["rank", ...SIDES, "--draws", "0", "--notes"], { cwd, columns: 110 });
    expect(out).toMatch(/^2 {2}Niger .* {2}rights-fell$/mu);
    expect(flat(out)).toContain(`rights-fell is ${SAID} (Niger)`);
  });

  it.each(["table", "md", "html", "json"])(
    "says it in an explanation as %s, with both cells",
    async (format) => {
      const out = await said("explain", "Niger", ...SIDES, "--notes", "--format", format);
      expect(out).toContain(SAID);
      for (const row of [2, 3])
        expect(out).toMatch(new RegExp(`rights\\.csv[^]{0,60}(row |line )${row}\\b`, "u"));
    },
  );

  it("says it in a memo", async () => {
    expect(await said("explain", "Niger", "--brief", ...SIDES)).toContain(SAID);
  });

  it("says it where it was raised or cleared", async () => {
    const out = await said(
      "diff",
      "earlier.csv",
      "rights.csv",
      "--profile",
      "mine.yaml",
      "--notes",
      "--top",
      "0",
    );
    expect(out).toContain(`${SAID}: raised for Niger`);
  });

  it("is called by its title where it is clear", async () => {
    const out = await said("explain", "Ghana", ...SIDES, "--notes");
    expect(out).toContain("Clear of “Political rights fell”");
  });

  it("says it in the workbook", async () => {
    expect((await runCli(["rank", ...SIDES, "--out", "rank.xlsx"], { cwd })).code).toBe(0);
    const book = await readXlsx(readFileSync(join(cwd, "rank.xlsx")));
    expect(JSON.stringify(book)).toContain(SAID);
  });
});
