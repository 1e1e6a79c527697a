import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import Papa from "papaparse";
import { describe, expect, it } from "vitest";
import type { Explanation } from "../../src/model/documents/explanation.ts";
import { type Ranking, rankingSchema, type ScoreNode } from "../../src/model/documents/ranking.ts";
import { PUBLISHER_FILES } from "../e2e/readers/drawn.ts";
import { folderOf, jsonOnce, runCli, runOnce, SMALL_PROFILE } from "./run-cli.ts";

const json = (...args: string[]) => jsonOnce<Ranking>("rank", ...args);

const all = (nodes: readonly ScoreNode[]): ScoreNode[] =>
  nodes.flatMap((node) => [node, ...all(node.children ?? [])]);
const weights = (nodes: Ranking["profile"]["factors"]): Ranking["profile"]["factors"] =>
  nodes.flatMap((node) => [node, ...weights(node.children ?? [])]);
const leaves = (nodes: readonly ScoreNode[]) => all(nodes).filter(({ indicator }) => indicator !== undefined);
const sum = (values: readonly number[]) => values.reduce((a, b) => a + b, 0);

/** Of thousands of nodes those whose two figures are apart, by the words that name them. */
function apart(pairs: readonly (readonly [what: string, found: number, expected: number])[]): string[] {
  expect(pairs.length).toBeGreaterThan(0);
  return pairs.filter(([, a, b]) => !(Math.abs(a - b) < 5e-10)).map((pair) => pair.join(" "));
}

const excludedBy = ({ excluded }: Ranking, id: string) =>
  excluded.filter(({ gates }) => gates.some((gate) => gate.id === id)).map(({ country }) => country);

/** Placements of the newest Reports, a row a country and year. */
const PLACEMENTS = `${PUBLISHER_FILES}tip/tip_tiers_2022_2024_2025.csv`;

describe.each(["cpc", "equal"])("rank --format json under %s, from the shipped snapshot", (profile) => {
  const ranking = profile === "cpc" ? json() : json("--profile", profile);

  it("is a document of its own schema", { tags: "slow" }, async () => {
    expect(rankingSchema.safeParse(await ranking)).toMatchObject({ success: true });
    expect(rankingSchema.safeParse({ ...(await ranking), ranked: [{}] })).toMatchObject({ success: false });
  });

  it("gives leaf weights that sum to 1 for every country", { tags: "slow" }, async () => {
    for (const { country, factors } of (await ranking).ranked) {
      const entering = leaves(factors).filter(({ score, filled }) => score !== null || filled !== undefined);
      expect(sum(entering.map(({ weight }) => weight)), country).toBeCloseTo(1, 12);
    }
  });

  it("gives points that sum to the parent's score where the parent is arithmetic or takes the first, else null", async () => {
    const { profile: shown, ranked } = await ranking;
    const methods = new Map(
      weights(shown.factors).flatMap(({ id, aggregate }) => (aggregate ? [[id, aggregate.method]] : [])),
    );
    const pairs: [string, number, number][] = [];
    for (const one of ranked) {
      if (shown.aggregate.method !== "arithmetic") {
        expect(one.factors.every(({ points }) => points === null)).toBe(true);
      }
      for (const node of all(one.factors)) {
        if (node.children === undefined || node.score === null) continue;
        if (!["arithmetic", "first-of"].includes(methods.get(node.id)!)) {
          expect(node.children.every((child) => child.points === null)).toBe(true);
          continue;
        }
        const points = node.children.flatMap((child) => (child.points === null ? [] : [child.points]));
        pairs.push([`${one.country} ${node.id}`, sum(points), node.score]);
      }
    }
    expect(apart(pairs)).toEqual([]);
  });

  it("gives contributions that sum to the parent's, and at the root to score - reference", async () => {
    const { ranked, reference } = await ranking;
    const pairs: [string, number, number][] = [];
    for (const { country, score, factors } of ranked) {
      const root = sum(factors.map(({ versusReference }) => versusReference!));
      pairs.push([country, root, score - reference.score!]);
      for (const node of all(factors)) {
        // Of MCC's twenty, where none applies, what each does is left empty: more than 18 come or go.
        if (node.children === undefined || node.doesNotApply) continue;
        const below = sum(node.children.map(({ versusReference }) => versusReference!));
        pairs.push([`${country} ${node.id}`, below, node.versusReference!]);
      }
    }
    expect(apart(pairs)).toEqual([]);
  });

  it("orders by score, shares ranks between equals and keeps every score inside its range", async () => {
    const { ranked } = await ranking;
    ranked.forEach((one, i) => {
      expect(one.rank).toBe(1 + ranked.filter(({ score }) => score > one.score).length);
      if (i > 0) expect(ranked[i - 1]!.score).toBeGreaterThanOrEqual(one.score);
      expect(one.scoreRange![0]).toBeLessThanOrEqual(one.score);
      expect(one.scoreRange![1]).toBeGreaterThanOrEqual(one.score);
      expect(one.score).toBe(Number(one.score.toPrecision(12)));
    });
  });

  it("names publisher, file and cell of every figure", async () => {
    const { ranked, dataset } = await ranking;
    const known = new Set(dataset.sources.map(({ id }) => id));
    const isNamed = ({ value, source, missing }: ScoreNode) => {
      if (value === undefined) return missing !== undefined;
      const { id, file, locator, inputs } = source!;
      return known.has(id) && file !== "" && locator !== "" && (id !== "derived" || inputs!.length > 0);
    };
    const figures = ranked.flatMap(({ country, factors }) =>
      leaves(factors).map((leaf) => ({ country, leaf })),
    );
    expect(figures.length).toBeGreaterThan(1000);
    expect(figures.filter(({ leaf }) => !isNamed(leaf))).toEqual([]);
  });

  it("excludes the United States, territories and Tier 3, each under its authority", async () => {
    const { excluded } = await ranking;
    expect(excludedBy(await ranking, "united-states")).toEqual(["USA"]);
    expect(excludedBy(await ranking, "territory")).toContain("HKG");
    expect(excluded.map(({ country }) => country)).not.toContain("XKX");
    for (const { gates } of excluded)
      for (const { authority } of gates) expect(authority).toMatch(/U\.S\.C\.|^Section 7008 /u);
  });

  it.skipIf(!existsSync(PLACEMENTS))(
    "excludes by its tier whom the newest placements have on Tier 3 (needs ../shared/publisher-files)",
    async () => {
      const { data } = Papa.parse<string[]>(readFileSync(PLACEMENTS, "utf8").trimEnd());
      const { dataset } = await ranking;
      const on3 = data.filter(([, year, tier]) => Number(year) === dataset.asOf && tier === "Tier 3");
      expect(on3.length).toBeGreaterThan(15);
      expect(excludedBy(await ranking, "tier-3")).toEqual(on3.map(([country]) => country).sort());
    },
  );

  it("shows factors without public evidence as not assessed, never as zero", async () => {
    const { profile: shown, ranked } = await ranking;
    // Those that read analysts' findings alone, of which none are shipped.
    const without = shown.factors
      .flatMap((axis) => [axis, ...(axis.children ?? [])])
      .filter(({ id, children = [] }) => id !== "context" && children.length > 0)
      .filter(({ children = [] }) => children.every(({ id }) => id.startsWith("findings.")))
      .map(({ id }) => id);
    expect(without).toContain("us-programs");
    for (const { factors } of ranked) {
      for (const id of without) {
        const factor = all(factors).find((node) => node.id === id)!;
        expect(factor).toMatchObject({
          score: null,
          weight: 0,
          points: null,
          coverage: 0,
          versusReference: 0,
        });
        expect(factor.children![0]).toMatchObject({ missing: "not assessed", notAssessed: true });
      }
    }
  });
});

describe("the gates of the former default profile, on the evidence of 2023", () => {
  it("exclude the United States, territories and Tier 3, and nobody else", { tags: "slow" }, async () => {
    const ranking = await json("--profile", "cpc-2023", "--as-of", "2023");
    // Tier 3 of the 2023 Report as State published it: 24 countries and territories.
    expect(excludedBy(ranking, "tier-3").join(" ")).toBe(
      "AFG BLR CHN CUB CUW DJI DZA ERI GNB GNQ IRN KHM MAC MMR NIC PNG PRK RUS SSD SXM SYR TCD TKM VEN",
    );
    expect(new Set(ranking.excluded.flatMap(({ gates }) => gates.map(({ id }) => id)))).toEqual(
      new Set(["united-states", "territory", "tier-3"]),
    );
  });
});

describe("rank", () => {
  it("sets current partners apart, beside the rank that each would have", { tags: "slow" }, async () => {
    const { ranked, apart, excluded } = await json("--as-of", "2023");
    const partners = apart.filter(({ gates }) => gates.some(({ id }) => id === "current-partner"));
    // Running, by the announcements of the Department of State; Ghana's and the Philippines' had ended, Jamaica's four years were over.
    expect(partners.map(({ country }) => country).sort()).toEqual("CIV COL MNG PER".split(" "));
    for (const { score, wouldRank } of partners)
      expect(wouldRank).toBe(1 + ranked.filter((one) => one.score > score).length);
    expect(excluded.map(({ country }) => country)).not.toContain("PER");
  });

  it("prints a table that fits the line, without colour into a pipe", { tags: "slow" }, async () => {
    for (const columns of [60, 80, 120, 200]) {
      const { out, code } = await runCli(["rank", "--top", "5", "--no-color"], { columns });
      expect(code).toBe(0);
      for (const line of out.split("\n")) expect([...line].length, line).toBeLessThanOrEqual(columns);
      expect(out).toContain("#");
    }
    const profile = join(folderOf({ "small.yaml": SMALL_PROFILE }), "small.yaml");
    const small = ["rank", "--top", "3", "--profile", profile];
    expect((await runCli(small)).out).not.toContain("\u001b[");
    expect((await runCli(small, { columns: 120 })).out).toContain("\u001b[");
    expect((await runCli(small, { columns: 120, env: { NO_COLOR: "1" } })).out).not.toContain("\u001b[");
  });

  it("is the default command, with its options", { tags: "slow" }, async () => {
    const plain = await runCli([]);
    expect(plain.code).toBe(0);
    expect(plain.out).toBe((await runOnce("rank")).out);
    expect((await runCli(["--top", "2"])).out).toBe((await runCli(["rank", "--top", "2"])).out);
  });

  it("says in every readable format that prevalence is no child-trafficking prevalence", {
    tags: "slow",
  }, async () => {
    for (const format of [["--notes"], ["--format", "md"], ["--format", "json"]]) {
      expect((await runOnce("rank", ...format)).out.replace(/\s+/gu, " ")).toContain(
        "not child-trafficking prevalence",
      );
    }
    expect((await runOnce("rank")).out).toContain("for all ages");
    expect((await runOnce("rank", "--format", "csv")).err).toContain("not child-trafficking prevalence");
  });

  it("writes csv with a row per country and the same doubles as json", async () => {
    const { out } = await runOnce("rank", "--format", "csv");
    const { data } = Papa.parse<Record<string, string>>(out.trimEnd(), { header: true });
    const ranking = await json();
    const { ranked, apart, excluded, unscored } = ranking;
    expect(data).toHaveLength(ranked.length + apart.length + excluded.length + unscored.length);
    const rows = data.filter(({ status }) => status === "ranked");
    ranked.forEach((one, i) => {
      expect(rows[i]).toMatchObject({ country: one.country, rank: String(one.rank) });
      expect(Number(rows[i]!.score)).toBe(one.score);
      const need = one.factors.find(({ id }) => id === "need")!;
      expect(Number(rows[i]!.need)).toBe(need.score);
    });
  });

  it("writes of csv as many rows as --top says, and says so where the file cannot; json holds all", async () => {
    const cwd = folderOf({ "small.yaml": SMALL_PROFILE });
    const small = ["rank", "--profile", "./small.yaml", "--draws", "0"];
    const files = ["--out", "short.csv", "--out", "short.json"];
    const { code, err } = await runCli([...small, "--top", "8", ...files], { cwd });
    expect(code).toBe(0);
    const rows = (text: string) => text.trimEnd().split("\n").slice(1);
    const short = rows(readFileSync(join(cwd, "short.csv"), "utf8"));
    expect(short.map((row) => row.split(",")[0])).toHaveLength(8);
    const { ranked } = JSON.parse(readFileSync(join(cwd, "short.json"), "utf8")) as Ranking;
    expect(short.map((row) => row.split(",")[1])).toEqual(ranked.slice(0, 8).map(({ country }) => country));
    const said = `the first 8 of ${ranked.length} ranked (--top 8); --top 0 writes all, and those that are not ranked\n`;
    expect(err).toContain(`short.csv: ${said}`);
    expect(err).toContain(
      `short.json: all ${ranked.length} ranked, and those that are not: --top does not cut json\n`,
    );
    // Of files that are written, and not before.
    expect(err.indexOf("wrote short.csv")).toBeLessThan(err.indexOf("short.csv: the first 8"));
    const nowhere = await runCli([...small, "--top", "8", "--out", "none/short.csv"], { cwd });
    expect([nowhere.code, nowhere.err.includes("the first 8")]).toEqual([2, false]);
    const printed = await runCli([...small, "--top", "8", "--format", "csv"], { cwd });
    expect([rows(printed.out), printed.err]).toEqual([short, expect.stringContaining(`csv: ${said}`)]);
    for (const top of ["0", String(ranked.length)]) {
      const whole = await runCli([...small, "--top", top, "--format", "csv"], { cwd });
      expect(whole.out).toBe((await runCli([...small, "--format", "csv"], { cwd })).out);
      expect(whole.err).not.toContain("the first");
    }
  });

  it("gives the same bytes twice", { tags: "slow" }, async () => {
    const folder = folderOf({});
    const names = ["r.csv", "r.json", "r.md"];
    await runCli(["rank", ...names.flatMap((name) => ["--out", name])], { cwd: folder });
    const again = new Map(names.map((name) => [name.slice(2), readFileSync(join(folder, name), "utf8")]));
    again.set("table", (await runCli(["rank"])).out);
    // Another test's run may be the first one, and is compared as a text: a difference of megabytes need not be drawn.
    for (const [format, out] of again)
      expect((await runOnce("rank", "--format", format)).out === out, format).toBe(true);
  });

  it("uses the evidence of the year that --as-of names and before", { tags: "slow" }, async () => {
    const { dataset, ranked, apart } = await json("--as-of", "2019");
    expect(dataset.asOf).toBe(2019);
    const years = ranked.flatMap(({ factors }) =>
      leaves(factors).flatMap(({ year }) => (year === undefined ? [] : [year])),
    );
    expect(Math.max(...years)).toBe(2019);
    // A partner until June 2020.
    const ghana = leaves(apart.find(({ country }) => country === "GHA")!.factors);
    // Published: CPI 2019 of Ghana 41; TIP Report 2019 Tier 2.
    expect(ghana.find(({ id }) => id === "cpi.score")).toMatchObject({ value: 41, year: 2019 });
    expect(ghana.find(({ id }) => id === "tip.tier")).toMatchObject({ value: "Tier 2", year: 2019 });
    expect(ghana.find(({ id }) => id === "tip.change")?.source?.id).toBe("derived");
  });

  it("knows as of 2014 how tiers had changed since 2011, before the snapshot's first year", {
    tags: "slow",
  }, async () => {
    // An explanation tells of whoever lacks the evidence for a rank, too.
    const { out } = await runCli(["explain", "PHL", "--as-of", "2014", "--format", "json"]);
    const change = leaves((JSON.parse(out) as Explanation).factors).find(({ id }) => id === "tip.change");
    // The union's lines: Philippines 2011 Tier 2, 2014 Tier 2.
    expect(change).toMatchObject({ value: 0, year: 2014, source: { id: "derived" } });
    expect(change!.source!.inputs).toHaveLength(2);
  });

  it("takes a user's own table over the snapshot, and says where it stands", async () => {
    const folder = folderOf({
      "small.yaml": SMALL_PROFILE,
      "own.csv": "country,indicator,year,value\nGhana,cpi.score,2023,99\n",
    });
    const profile = join(folder, "small.yaml");
    const snapshot = new URL("../../data", import.meta.url).pathname;
    const { ranked } = await json(
      "--profile",
      profile,
      "--as-of",
      "2023",
      "--data",
      snapshot,
      join(folder, "own.csv"),
    );
    const cpi = leaves(ranked.find(({ country }) => country === "GHA")!.factors).find(
      ({ id }) => id === "cpi.score",
    );
    expect(cpi).toMatchObject({ value: 99, source: { file: "own.csv", locator: "line 2, column 4" } });
  });

  it("writes files by extension, refuses to overwrite what differs, and checks for drift", {
    tags: "slow",
  }, async () => {
    const folder = folderOf({ "other.json": "{}\n" });
    // Files of two countries say as much of all this as files of everybody.
    const rank = (...args: string[]) => runCli(["rank", "--countries", "GHA; TGO", ...args]);
    const [a, b] = [join(folder, "a.json"), join(folder, "b.md")];
    expect((await rank("--out", a, "--out", b)).code).toBe(0);
    expect(JSON.parse(readFileSync(a, "utf8")).document).toBe("shortlist/ranking/1");
    expect(readFileSync(b, "utf8")).toMatch(/^# Child Protection Compact candidates/u);

    expect((await rank("--out", a, "--out", b, "--check")).code).toBe(0);
    const drift = await rank("--profile", "equal", "--out", a, "--check");
    expect(drift.code).toBe(1);
    expect(drift.err).toMatch(/a\.json: differs/u);
    expect(drift.err).toMatch(/\(GHA\): rank \d+ to \d+/u);
    const missing = await rank("--out", join(folder, "c.csv"), "--check");
    expect([missing.code, existsSync(join(folder, "c.csv"))]).toEqual([1, false]);

    const other = join(folder, "other.json");
    const refused = await rank("--out", other, "--out", join(folder, "d.csv"));
    expect(refused.code).toBe(2);
    expect([readFileSync(other, "utf8"), existsSync(join(folder, "d.csv"))]).toEqual(["{}\n", false]);
    expect((await rank("--out", other, "--force")).code).toBe(0);
  });

  it("exits 1 and says so when nobody can be ranked", async () => {
    const { code, err, out } = await runCli(["rank", "--among", "USA"]);
    expect(code).toBe(1);
    expect(err).toContain("nobody could be ranked");
    expect(out).toContain("0 countries ranked");
  });
});
