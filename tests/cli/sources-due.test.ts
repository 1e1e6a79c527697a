import { describe, expect, it } from "vitest";
import type { Audit } from "../../src/model/documents/audit.ts";
import { type Due, dueSchema } from "../../src/model/documents/due.ts";
import { languages } from "../../src/words/index.ts";
import { folderOf, runCli, SMALL_PROFILE } from "./run-cli.ts";

const DAY = "2026-11-30";
const WGI = (year: number) =>
  `codeindyr,code,countryname,year,indicator,estimate,stddev,nsource,pctrank\nGHAcc${year},GHA,Ghana,${year},cc,-0.12,0.15,9,50\nTGOcc${year},TGO,Togo,${year},cc,-0.5,0.15,9,40\n`;

async function due(...args: readonly string[]): Promise<Due> {
  const { code, out, err } = await runCli(["sources", "--due", "--format", "json", ...args], {
    cwd: folderOf({ "wgi.csv": WGI(2024) }),
  });
  expect([code, err]).toEqual([0, ""]);
  const document = JSON.parse(out) as Due;
  expect(dueSchema.safeParse(document)).toMatchObject({ success: true });
  return document;
}

const ofId = ({ sources }: Due, id: string) => sources.find((one) => one.id === id)!;

describe("sources --due", () => {
  it("tells of the shipped snapshot what is overdue in November 2026, those first", async () => {
    const document = await due("--date", DAY);
    expect(document.date).toBe(DAY);
    // What the publishers' usual dates make of the editions that ship.
    for (const [id, edition] of [
      ["tip", 2026],
      ["fiw", 2026],
      ["wgi", 2025],
      ["worldbank", 2027],
    ] as const)
      expect(ofId(document, id), id).toMatchObject({ overdue: true, due: { edition } });
    expect(ofId(document, "cpi")).toMatchObject({ overdue: false, newest: { edition: 2025, year: 2025 } });
    const overdue = document.sources.map((one) => one.overdue);
    expect(overdue).toEqual([...overdue].sort((a, b) => Number(b) - Number(a)));
    for (const { url } of document.sources) expect(url).toMatch(/^https:/u);
  });

  it("speaks of the data that are named, snapshots and files alike", async () => {
    const document = await due("--date", DAY, "--data", "wgi.csv");
    expect(ofId(document, "wgi")).toMatchObject({ newest: { edition: 2025, year: 2024 }, overdue: false });
    expect(ofId(document, "tip")).toMatchObject({ newest: null, overdue: false });
    const earlier = await due("--date", "2025-11-30", "--data", "wgi.csv");
    expect(ofId(earlier, "wgi")).toMatchObject({ due: { edition: 2024 }, overdue: false });
  });

  it("asks about today without a date", async () => {
    const before = new Date().toISOString().slice(0, 10);
    const { date } = await due();
    expect([before, new Date().toISOString().slice(0, 10)]).toContain(date);
  });

  it("draws one row a publisher, with the whole address or none, in every language", async () => {
    for (const { language } of languages) {
      const asked = ["sources", "--due", "--date", DAY, "--lang", language];
      const { out } = await runCli([...asked, "--no-color"], { columns: 100 });
      expect(out, language).not.toContain("https:");
      expect(out, language).toContain("--format md");
      expect((await runCli(asked)).out).toContain("https://freedomhouse.org/report/freedom-world\n");
      for (const line of out.split("\n")) expect([...line].length, line).toBeLessThanOrEqual(100);
      const { out: page } = await runCli([...asked, "--format", "md"]);
      const row = page.split("\n").find((line) => line.startsWith("| Freedom in the World |"));
      // The editions of 2025 and 2026, which describe the year before.
      expect(row, language).toMatch(/2025.*2024.*2026.*2025/u);
    }
  });

  it("refuses a day that there is not, and what has nothing to apply to", async () => {
    expect(await runCli(["sources", "--due", "--date", "2026-02-30"])).toMatchObject({ code: 2 });
    expect(await runCli(["sources", "--due", "--date", "November"])).toMatchObject({ code: 2 });
    expect((await runCli(["sources", "--date", DAY])).err).toContain("--due");
    expect((await runCli(["sources", "--data", "shipped"])).code).toBe(2);
  });
});

describe("audit --date", () => {
  const audit = async (...args: string[]) => {
    const cwd = folderOf({ "small.yaml": SMALL_PROFILE });
    const { out } = await runCli(["audit", "--profile", "small.yaml", "--format", "json", ...args], { cwd });
    return JSON.parse(out) as Audit;
  };

  it("warns once of all newer editions of the sources that are used, and says nothing without a day", {
    tags: "slow",
  }, async () => {
    const warnings = (await audit("--date", DAY)).warnings.filter(({ code }) => code === "newer-editions");
    expect(warnings).toHaveLength(1);
    const message = warnings.map((one) => one.message).join();
    expect(message).toContain("Freedom in the World 2026 (usually February–March)");
    expect(message).toContain("2026 (usually June–July)");
    expect(message).toContain("shortlist sources --due");
    // The profile does not use the governance indicators, and the CPI is up to date.
    expect(message).not.toContain("Governance");
    expect(message).not.toContain("Corruption");
    const silent = await audit();
    expect(silent.warnings.map(({ code }) => code)).not.toContain("newer-editions");
    // In January 2026 the editions of 2025 that ship were the newest.
    const then = await audit("--date", "2026-01-15");
    expect(then.warnings.map(({ code }) => code)).not.toContain("newer-editions");
  });
});
