import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "csv-parse/sync";
import { beforeAll, describe, expect, it } from "vitest";
import { type Audit, auditSchema, type Finding } from "../../src/model/documents/audit.ts";
import type { Ranking } from "../../src/model/documents/ranking.ts";
import { folderOf, jsonOnce, type Outcome, runCli, runOnce } from "./run-cli.ts";

const flat = (text: string) => text.replace(/\s+/gu, " ");

const DATA = new URL("../../data/", import.meta.url);
const read = new Map<string, Record<string, string>[]>();

/** Every row that the snapshot has of a source, parsed once. */
function rowsOf(source: string): Record<string, string>[] {
  const known = read.get(source);
  if (known) return known;
  const manifest = JSON.parse(readFileSync(new URL("manifest.json", DATA), "utf8"));
  const rows: Record<string, string>[] = [];
  for (const { name, holds, source: of } of manifest.files) {
    if (of !== source || (holds !== "current" && holds !== "history")) continue;
    const parsed: typeof rows = parse(readFileSync(new URL(name, DATA)), { columns: true });
    for (const row of parsed) rows.push(row);
  }
  read.set(source, rows);
  return rows;
}

/** The newest value up to a year and at most so many years before it of every country, read from the snapshot's files by hand. */
function newest(source: string, indicator: string, upTo: number, maxAge: number): Map<string, number> {
  const found = new Map<string, { year: number; value: number }>();
  for (const { country, indicator: id, year, value } of rowsOf(source)) {
    if (id !== indicator || Number(year) > upTo || Number(year) < upTo - maxAge) continue;
    if ((found.get(country!)?.year ?? 0) < Number(year)) {
      found.set(country!, { year: Number(year), value: Number(value) });
    }
  }
  return new Map([...found].map(([country, { value }]) => [country, value]));
}

describe("audit of the shipped snapshot", () => {
  let outcome: Outcome;
  let audit: Audit;
  let candidates: string[];
  let asOf: number;

  beforeAll(async () => {
    outcome = await runOnce("audit", "--format", "json");
    audit = JSON.parse(outcome.out);
    const ranking = await jsonOnce<Ranking>("rank");
    asOf = audit.dataset.asOf!;
    candidates = [...ranking.ranked, ...ranking.apart, ...ranking.unscored].map(({ country }) => country);
  });

  it("is a document of its own schema, and exits 1 since something needs a person", () => {
    expect(auditSchema.safeParse(audit)).toMatchObject({ success: true });
    expect(outcome.code).toBe(1);
    expect(outcome.err).toMatch(/^\d+ findings need a person \(coverage \d+, /mu);
  });

  it("counts what it lists, under ids that are each used once", () => {
    const of = (severity: string, check?: string) =>
      audit.findings.filter((one) => one.severity === severity && (check ?? one.check) === one.check).length;
    expect([audit.person, audit.notes]).toEqual([of("person"), of("note")]);
    for (const { id, person, notes } of audit.checks) {
      expect([person, notes], id).toEqual([of("person", id), of("note", id)]);
    }
    expect(new Set(audit.findings.map(({ id }) => id)).size).toBe(audit.findings.length);
  });

  it("says of every finding in one sentence what it means and what to do", () => {
    for (const { id, message } of audit.findings) {
      expect(message, id).toMatch(/^\S.*[.]$/u);
      expect(message, id).not.toMatch(/undefined|NaN|null|\[object/u);
    }
  });

  it("counts coverage as the snapshot's files do", { tags: "slow" }, () => {
    const asked = [
      ["cpi", "cpi.score", 3],
      ["gsi", "gsi.prevalence", 6],
      ["factbook", "factbook.literacy", 12],
    ] as const;
    for (const [source, indicator, maxAge] of asked) {
      const values = newest(source, indicator, asOf, maxAge);
      const ofAnyAge = newest(source, indicator, asOf, asOf);
      const row = audit.coverage.indicators.find((one) => one.indicator === indicator)!;
      const covered = candidates.filter((country) => values.has(country)).length;
      const stale = candidates.filter((country) => !values.has(country) && ofAnyAge.has(country)).length;
      expect(row, indicator).toMatchObject({ countries: covered, of: candidates.length, stale });
    }
    expect(audit.coverage.countries.map(({ country }) => country)).toEqual(candidates.sort());
  });

  it("finds the two halves of Freedom in the World, correlated as their figures are", {
    tags: "slow",
  }, () => {
    const [pr, cl] = [newest("fiw", "fiw.pr", asOf, 3), newest("fiw", "fiw.cl", asOf, 3)];
    const both = candidates.filter((country) => pr.has(country) && cl.has(country));
    // The profile's goalposts start at 0, below which political rights can lie. The rest is linear.
    const x = both.map((country) => Math.max(0, pr.get(country)!));
    const y = both.map((country) => cl.get(country)!);
    // By sums of products, another way than the program's.
    const sum = (of: readonly number[]) => of.reduce((total, one) => total + one, 0);
    const n = both.length;
    const product = n * sum(x.map((one, i) => one * y[i]!)) - sum(x) * sum(y);
    const spread = (of: readonly number[]) => Math.sqrt(n * sum(of.map((one) => one * one)) - sum(of) ** 2);
    const finding = audit.findings.find(({ id }) => id === "double-counting:fiw.pr:fiw.cl")!;
    expect(finding).toMatchObject({ severity: "person", code: "correlated-in-factor" });
    expect(finding.figures.countries).toBe(n);
    expect(finding.figures.correlation).toBeCloseTo(product / (spread(x) * spread(y)), 9);
  });

  it("finds the coup in Niger as a jump of political rights, with both cells", { tags: "slow" }, async () => {
    const { findings } = await jsonOnce<Audit>("audit", "--profile", "cpc-2023", "--as-of", "2023");
    const jump = findings.find(({ id }) => id.startsWith("jumps:") && id.endsWith(":NER:2023"))!;
    expect(jump).toMatchObject({ severity: "person", figures: { before: 23, now: 6 }, years: [2022, 2023] });
    // The same cells stand in for MCC's figure: said once.
    expect([...jump.indicators].sort()).toEqual(["fiw.pr", "mcc.political-rights"]);
    for (const { file } of jump.places) expect(file).toBe("fiw/All_data_FIW_2013-2025.xlsx");
  });

  it("finds factors that nobody has evidence of, and weights that the ranking does not follow", {
    tags: "slow",
  }, async () => {
    // Of the former profile engagement and US programmes read findings alone, and of restrictions nothing was complete in 2023.
    const { findings } = await jsonOnce<Audit>("audit", "--profile", "cpc-2023", "--as-of", "2023");
    const codes = (code: string) =>
      findings.filter((one) => one.code === code).flatMap(({ factors }) => factors);
    expect(codes("factor-not-assessed").sort()).toEqual(["engagement", "restrictions", "us-programs"]);
    expect(codes("works-against-score").length + codes("no-influence").length).toBeGreaterThan(0);
  });

  it("fits the line, has a line for each check that needs a person, and shows all with --top 0", {
    tags: "slow",
  }, async () => {
    const { out, err } = await runCli(["audit", "--no-color"], { columns: 80 });
    for (const line of out.split("\n")) expect([...line].length, line).toBeLessThanOrEqual(80);
    const rows = out.split("\n").filter((line) => /^\S.* +\d+ {2}\S/u.test(line));
    const open = audit.checks.filter(({ person }) => person > 0);
    expect(rows.map((line) => Number(/ +(\d+) {2}/u.exec(line)![1]))).toEqual(
      open.map(({ person }) => person),
    );
    expect(out).toContain("--top 0");
    expect(err.split("\n")).toEqual([
      expect.stringMatching(new RegExp(`^warning: no list available as of ${asOf}.*…$`, "u")),
      "in full: --notes",
      "",
    ]);
    const five = await runCli(["audit", "--top", "5", "--no-color"], { columns: 80 });
    expect(five.out).toMatch(/… and \d+ more \(--top 0 shows all\)/u);
    const all = await runCli(["audit", "--top", "0"]);
    const told = flat(all.out);
    expect(told).not.toContain("--top 0 shows all");
    for (const { subject } of audit.findings) expect(told).toContain(flat(subject));
  });

  it("shows what concerns the countries asked for, and exits 1 where nobody scored can be ranked", {
    tags: "slow",
  }, async () => {
    const two: Audit = JSON.parse(
      (await runCli(["audit", "--countries", "Ghana,Peru", "--format", "json"])).out,
    );
    expect(two.coverage.countries.map(({ country }) => country)).toEqual(["GHA", "PER"]);
    for (const { countries } of two.findings)
      expect(countries.length === 0 || countries.some((one) => /GHA|PER/u.test(one))).toBe(true);
    const none = await runCli(["audit", "--among", "USA"]);
    expect([none.code, flat(none.out)]).toEqual([1, expect.stringContaining("Gates exclude every country")]);
  });

  it("writes Markdown with the rule of every check and both coverage tables, in which nothing opens a tag", async () => {
    const { out } = await runCli(["audit", "--format", "md", "--quiet"]);
    expect(out.split("\n")[0]).toBe(`# Audit of Child Protection Compact candidates, evidence as of ${asOf}`);
    expect(out.match(/^The rule: /gmu)).toHaveLength(audit.checks.length);
    expect(out).toContain("## Evidence by indicator");
    expect(out).toContain("## Evidence by country");
    expect(out).not.toContain("<");
  });
});

describe("audit of a user's own table", () => {
  const profile = (body: object) => JSON.stringify({ id: "mine", ...body });
  const leaf = (indicator: string) => ({ indicator, normalise: { method: "goalposts", from: 0, to: 100 } });
  const countries = "GHA PER KEN TCD ALB FJI NPL LAO JAM PHL COL PRY".split(" ");
  const two = countries.map((country, i) => `${country},${i * 5},${(i * 7) % 12}`);
  const clean = profile({ tree: { children: [leaf("a"), leaf("b")] } });

  it("exits 0 and says so where nothing needs a person", async () => {
    // Uncorrelated enough, complete, and of equal spread: both columns run over twelfths of the scale.
    const even = countries.map((country, i) => `${country},${i * 5},${((i * 5) % 12) * 5}`);
    const cwd = folderOf({ "t.csv": `country,a,b\n${even.join("\n")}\n`, "p.json": clean });
    const { code, err } = await runCli(
      ["audit", "--data", "t.csv", "--profile", "./p.json", "--format", "json"],
      { cwd },
    );
    expect(err).toMatch(/^nothing needs a person; /u);
    expect(code).toBe(0);
  });

  it("finds names that nobody answers to, with their place", async () => {
    const cwd = folderOf({ "t.csv": `country,a,b\n${two.join("\n")}\nAtlantis,1,2\n`, "p.json": clean });
    const args = ["audit", "--data", "t.csv", "--profile", "./p.json", "--format", "json", "--quiet"];
    const { code, out, err } = await runCli(args, { cwd });
    const names = (JSON.parse(out) as Audit).findings.filter(({ check }) => check === "names");
    expect(names).toMatchObject([
      {
        subject: "“Atlantis”",
        severity: "person",
        places: [{ file: "t.csv", locator: "line 14, column 1" }],
      },
    ]);
    expect([code, err]).toEqual([1, ""]);
  });

  it("takes what comes second for no lack where the first of two is nobody's, and both for one where both are", async () => {
    const choice = {
      id: "choice",
      aggregate: "first-of",
      children: [leaf("findings.engagement"), leaf("a")],
    };
    const cwd = folderOf({
      "t.csv": `country,a,c\n${countries.map((country, i) => `${country},${i * 5},${((i * 5) % 12) * 5}`).join("\n")}\n`,
      "finding-or-a.json": profile({ tree: { children: [choice, { id: "other", children: [leaf("c")] }] } }),
      "neither.json": profile({
        tree: {
          children: [
            { ...choice, children: [leaf("findings.engagement"), leaf("findings.us-programs")] },
            { id: "other", children: [leaf("c")] },
          ],
        },
      }),
    });
    const coverage = async (name: string) => {
      const args = ["audit", "--data", "t.csv", "--profile", `./${name}.json`, "--format", "json"];
      const { findings }: Audit = JSON.parse((await runCli(args, { cwd })).out);
      return findings.filter(({ check }) => check === "coverage").map(({ id, code }) => [id, code]);
    };
    expect(await coverage("finding-or-a")).toEqual([]);
    expect(await coverage("neither")).toEqual([["coverage:choice", "factor-not-assessed"]]);
  });

  it("needs a person for two tables that disagree on a value in use", async () => {
    const rows = (value: number) =>
      `country,indicator,year,value\n${countries.map((country) => `${country},a,2020,${country === "PER" ? value : 7}`).join("\n")}\n`;
    const cwd = folderOf({
      "one.csv": rows(3),
      "two.csv": rows(4),
      "p.json": profile({ tree: { children: [leaf("a")] } }),
    });
    const { out } = await runCli(
      ["audit", "--data", "one.csv", "two.csv", "--profile", "./p.json", "--format", "json"],
      { cwd },
    );
    const conflicts = (JSON.parse(out) as Audit).findings.filter(({ check }) => check === "conflicts");
    expect(conflicts).toMatchObject([
      { code: "sources-disagree", severity: "person", countries: ["PER"], figures: { kept: 3, other: 4 } },
    ]);
  });

  it("writes files by their extension, and says under --check what came and went", async () => {
    const cwd = folderOf({ "t.csv": `country,a,b\n${two.join("\n")}\n`, "p.json": clean });
    const args = [
      "audit",
      "--data",
      "t.csv",
      "--profile",
      "./p.json",
      "--out",
      "a.json",
      "--out",
      "a.md",
      "--quiet",
    ];
    const written = await runCli(args, { cwd });
    expect(written.err).toContain("wrote a.json");
    expect(auditSchema.safeParse(JSON.parse(readFileSync(join(cwd, "a.json"), "utf8"))).success).toBe(true);
    expect(readFileSync(join(cwd, "a.md"), "utf8")).toMatch(/^# Audit of mine/u);
    expect((await runCli([...args, "--check"], { cwd })).err).toBe(
      "1 finding needs a person (weights 1); 0 notes\n",
    );

    const more = folderOf({ "t.csv": `country,a,b\n${two.join("\n")}\nAtlantis,1,2\n`, "p.json": clean });
    const there = args.map((one) => (one.startsWith("a.") ? join(cwd, one) : one));
    const { code, err } = await runCli([...there, "--check"], { cwd: more });
    expect(code).toBe(1);
    expect(err).toContain("new: “Atlantis” (names:Atlantis)");
  });

  it("refuses a format that it does not have", async () => {
    expect((await runCli(["audit", "--format", "csv"])).code).toBe(2);
    expect((await runCli(["audit", "--out", "a.csv"])).code).toBe(2);
  });
});

describe("audit --accept", () => {
  it("exits 0 where every finding that needs a person is acknowledged, and still shows each with its reason", async () => {
    const table = ["many.csv", "many.yaml"].map((name) => [
      name,
      readFileSync(new URL(`../cases/files/${name}`, import.meta.url), "utf8"),
    ]);
    const files: Record<string, string> = Object.fromEntries(table);
    const args = ["audit", "--data", "many.csv", "--profile", "./many.yaml"];
    const { out } = await runCli([...args, "--format", "json"], { cwd: folderOf(files) });
    const audit: Audit = JSON.parse(out);
    const open = audit.findings.filter(({ severity }) => severity === "person");
    expect(open.length).toBeGreaterThan(3);
    const list = open.map(({ check, id }) => ({ check, subject: id, reason: `seen ${id}` }));
    const folder = folderOf({ ...files, "ok.yaml": JSON.stringify(list) });
    const accepted = await runCli([...args, "--accept", "ok.yaml", "--format", "json"], { cwd: folder });
    expect(accepted.code).toBe(0);
    const document: Audit = JSON.parse(accepted.out);
    expect(auditSchema.safeParse(document)).toMatchObject({ success: true });
    expect([document.person, document.acknowledged, document.notes]).toEqual([0, open.length, audit.notes]);
    expect(document.findings).toContainEqual({
      ...open[0],
      acknowledged: { reason: `seen ${open[0]!.id}` },
    });
    const shown = await runCli([...args, "--accept", "ok.yaml", "--top", "0"], { cwd: folder });
    expect(flat(shown.out)).toContain(`acknowledged: seen ${open.at(-1)!.id}`);

    const fewer = folderOf({ ...files, "ok.yaml": JSON.stringify(list.slice(1)) });
    expect((await runCli([...args, "--accept", "ok.yaml"], { cwd: fewer })).code).toBe(1);
  });

  it("takes a finding by its subject in English whatever the language, and by the subject that it has in that language", async () => {
    const names = ["many.csv", "many.yaml"];
    const files: Record<string, string> = Object.fromEntries(
      names.map((name) => [name, readFileSync(new URL(`../cases/files/${name}`, import.meta.url), "utf8")]),
    );
    const args = ["audit", "--data", "many.csv", "--profile", "./many.yaml", "--format", "json"];
    const auditIn = async (lang: string, accept: readonly Finding[] = []) => {
      const list = accept.map(({ check, subject }) => ({ check, subject, reason: "seen" }));
      const cwd = folderOf({ ...files, "ok.yaml": JSON.stringify(list) });
      return JSON.parse(
        (await runCli([...args, "--lang", lang, "--accept", "ok.yaml"], { cwd })).out,
      ) as Audit;
    };
    const open = ({ findings }: Audit) => findings.filter(({ severity }) => severity === "person");
    const [english, french] = [open(await auditIn("en")), open(await auditIn("fr"))];
    const calledOtherwise = english.filter(({ id, subject }) =>
      french.some((other) => other.id === id && other.subject !== subject),
    );
    expect(calledOtherwise.length).toBeGreaterThan(0);
    for (const accepted of [english, french]) {
      const { person, acknowledged } = await auditIn("fr", accepted);
      expect([person, acknowledged]).toEqual([0, english.length]);
    }
  });

  it("reports what ingest flagged in the files of a snapshot, each with its place", async () => {
    const folder = folderOf({ "mine.csv": "country,cpi.score\nGhana,43\nPeru,36\nMali,oops\nNowhere,1\n" });
    await runCli(["ingest", "mine.csv", "--into", "snapshot"], { cwd: folder });
    const { out } = await runCli(["audit", "--data", "snapshot", "--format", "json"], { cwd: folder });
    const { findings }: Audit = JSON.parse(out);
    expect(findings.filter(({ check }) => check === "names" || check === "left-out")).toMatchObject([
      { subject: "“Nowhere”", places: [{ file: "mine.csv", locator: "line 5, column 1" }] },
      { subject: "bad-number in mine.csv", places: [{ file: "mine.csv", locator: "line 4, column 2" }] },
      // As of the file itself: what was flagged, beside the check of names.
      {
        subject: "rows-without-a-country in mine.csv",
        places: [{ file: "mine.csv", locator: "line 5, column 1" }],
      },
    ]);
  });
});
