import { describe, expect, it } from "vitest";
import { type Explanation, explanationSchema } from "../../src/model/documents/explanation.ts";
import type { ScoreNode } from "../../src/model/documents/ranking.ts";
import type { ValueChange, WhatIf } from "../../src/model/documents/whatif.ts";
import { folderOf, jsonOnce, runCli, runOnce, SMALL_PROFILE } from "./run-cli.ts";

const json = (...args: string[]) => jsonOnce<Explanation>("explain", ...args);
const flat = (text: string) => text.replace(/\s+/gu, " ");
const find = (nodes: readonly ScoreNode[], id: string): ScoreNode | undefined =>
  nodes.flatMap((node) => [node, find(node.children ?? [], id)]).find((node) => node?.id === id);

/** The former profile on its year: figures that no later snapshot takes away. */
const FORMER = ["--profile", "cpc-2023", "--as-of", "2023"];

/** With all that a screen leaves out. */
const ALL = ["--cells", "--notes"];

describe("explain", () => {
  it("is a document of its own schema, for ranked, excluded and unscored countries", {
    tags: "slow",
  }, async () => {
    for (const [name, status] of [
      ["Ghana", "ranked"],
      // On Tier 3 in the Report of 2025.
      ["Eritrea", "excluded"],
      ["Holy See", "unscored"],
    ] as const) {
      const document = await json(name, "--as-of", "2025");
      expect(explanationSchema.safeParse(document), name).toMatchObject({ success: true });
      expect(document.status).toBe(status);
    }
  });

  it("walks from the score to the publisher's cell", { tags: "slow" }, async () => {
    const { out, code } = await runCli(["explain", "GHA", "--as-of", "2025", ...ALL]);
    expect(code).toBe(0);
    const text = flat(out);
    expect(text).toMatch(/Ghana ranks \d+(?:st|nd|rd|th) of \d+ with \d+\.\d points\./u);
    // The cell of Ghana in the publisher's table of 2025: score 43 in D82.
    expect(text).toContain("cpi.score = 43 points");
    expect(text).toContain("Transparency International: cpi/CPI2025_Results.xlsx, CPI2025!D82");
    expect(text).toContain("gsi/2023-Global-Slavery-Index-Data.xlsx, GSI 2023 summary data!");
    // Nobody has findings, and no list of law is scored, of which the profile says where else it is asked.
    expect(text).toContain(
      "Not assessed: Related US programmes. Restrictions on assistance: no evidence yet; legal bars are checked by the rules that exclude or flag countries.",
    );
    expect(text).toContain("not child-trafficking prevalence");
  });

  it("takes names in any language that resolves", { tags: "slow" }, async () => {
    expect((await json("Côte d’Ivoire")).country).toBe("CIV");
    expect((await json("Filipinas")).country).toBe("PHL");
  });

  it("says of an excluded country which gate, on what evidence, by what margin, under what authority", {
    tags: "slow",
  }, async () => {
    const document = await json("Algeria", ...FORMER);
    const gate = document.gates.find(({ id }) => id === "tier-3")!;
    expect(gate).toMatchObject({
      outcome: "met",
      effect: "exclude",
      authority: "22 U.S.C. 7107",
      observed: "tip.tier 2023 is Tier 3",
      margin: 1,
    });
    expect(gate.evidence).toMatchObject([{ value: "Tier 3", file: "tip/tip_tiers_2001-2023.csv" }]);
    const text = flat((await runCli(["explain", "Algeria", ...FORMER, ...ALL])).out);
    expect(text).toContain("Algeria is excluded: Tier 3 in the latest TIP Report.");
    expect(text).toContain(
      "Excludes: Tier 3 in the latest TIP Report. Observed: TIP Report tier 2023 is Tier 3; margin to the other side: 1 category. Authority: 22 U.S.C. 7107.",
    );
    expect(text).toMatch(/tip\/tip_tiers_2001-2023\.csv, line \d+, column 3/u);
  });

  it("says that section 7008 is not assessed rather than clear", async () => {
    const gate = (await json("Ghana")).gates.find(({ id }) => id === "section-7008");
    expect(gate).toMatchObject({ outcome: "not assessed", evidence: [] });
  });

  it("labels what stands in for MCC's figures and leads to the publisher's cell", {
    tags: "slow",
  }, async () => {
    const { factors } = await json("Ghana", ...FORMER);
    const corruption = find(factors, "mcc.control-of-corruption")!;
    expect(corruption.source).toMatchObject({ id: "derived", file: "wgi/wgidataset.xlsx" });
    expect(corruption.note).toContain("stands in for MCC's own figure");
    expect(corruption.reading).toMatch(
      /^passed by 0\.\d+ standard normal units over the median of the lower-middle group \(/u,
    );
    expect(find(factors, "mcc.child-health")).toMatchObject({ score: null, missing: "not assessed" });
    // Six of the twenty indicators that count for a country have evidence.
    expect(find(factors, "mcc")!.coverage).toBeCloseTo(6 / 20, 12);
  });

  it("lists apart who lacks an estimate of prevalence, with what would place it", async () => {
    // Walk Free's index of 2023 has no estimate for the Maldives.
    const maldives = ["Maldives", "--as-of", "2025"];
    const { status, failure, score } = await json(...maldives);
    expect([status, score]).toEqual(["unscored", null]);
    expect(failure!.requires).toMatchObject([
      { node: "prevalence", anyOf: [{ id: "gsi.prevalence" }, { id: "findings.prevalence" }] },
    ]);
    expect(flat((await runCli(["explain", ...maldives])).out)).toMatch(
      /The Maldives is not ranked: no estimate of prevalence\. What would place it: a value of [^.]*\(gsi\.prevalence\) or of [^.]*\(findings\.prevalence\)\./u,
    );
  });

  it("says of whom a required figure has no score what that figure is", async () => {
    // The Report of 2025 calls Haiti a special case, which is no grade.
    const { failure } = await json("Haiti", "--as-of", "2025");
    expect(failure!.requires![0]!.anyOf[0]).toMatchObject({
      id: "tip.tier",
      lack: { code: "no-score-for-category", value: "Special case" },
    });
    const lacking =
      "finding of political will (TIP Report tier: the profile gives no score for “Special case”). ";
    expect(flat((await runCli(["explain", "Haiti", "--as-of", "2025"])).out)).toContain(lacking);
  });

  it("tells evidence by proxy apart", { tags: "slow" }, async () => {
    const { coverage, proxy, factors } = await json("Ghana", "--as-of", "2025");
    expect(proxy).toBeGreaterThan(0);
    expect(proxy).toBeLessThan(coverage);
    // The estimate is of all ages, and what is known of children is near to trafficking and not it.
    expect(find(factors, "prevalence")).toMatchObject({ coverage: 1, proxy: 1 });
    const [whole, near] = [coverage, proxy!].map((share) => Math.round(100 * share));
    expect(flat((await runCli(["explain", "Ghana", "--as-of", "2025", ...ALL])).out)).toContain(
      `(direct ${whole! - near!} %, proxy ${near} %)`,
    );
  });

  it("flags a fall of political rights with the cells of both years", { tags: "slow" }, async () => {
    // Freedom House's workbook: Mali has 17 in the edition of 2020 (W1161) and 6 in that of 2024 (W321).
    const { gates } = await json("Mali", "--as-of", "2025");
    const fell = gates.find(({ id }) => id === "rights-fell")!;
    expect(fell).toMatchObject({ outcome: "met", effect: "flag", margin: 17 - 6 - 8 });
    const cells = ["W321", "W1161"].map((cell) => `FIW13-25!${cell}`);
    expect(fell.evidence.flatMap(({ inputs }) => inputs!.map(({ locator }) => locator))).toEqual(cells);
    const text = flat((await runCli(["explain", "Mali", "--as-of", "2025", ...ALL])).out);
    expect(text).toContain("2024 is 11 (from 17 in 2019 to 6 in 2023); margin to the other side: 3 points.");
    for (const cell of cells) expect(text).toContain(`fiw/All_data_FIW_2013-2025.xlsx, ${cell}`);
  });

  it("writes Markdown in which text from files opens nothing", async () => {
    const { out } = await runCli(["explain", "Ghana", "--format", "md"]);
    expect(out).toMatch(/^# Ghana \(GHA\)/u);
    expect(out).not.toMatch(/<(?!br)/u);
  });

  it("refuses names that are no country, with a way out", async () => {
    const atlantis = await runCli(["explain", "Atlantis"]);
    expect([atlantis.code, atlantis.out]).toEqual([2, ""]);
    expect(atlantis.err).toMatch(/^error: “Atlantis” is not a country/u);
    expect((await runCli(["explain", "Congo"])).err).toContain("Republic of the Congo");
    expect((await runCli(["explain", "Crimea"])).code).toBe(2);
  });
});

describe("what could move a country", () => {
  const of = (country: string, ...more: string[]) =>
    jsonOnce<Explanation>("explain", country, "--draws", "0", ...more);
  const change = ({
    indicator,
    from,
    to,
    place,
  }: Pick<ValueChange, "indicator" | "from" | "to" | "place">) => ({
    indicator,
    from,
    to,
    place,
  });

  it.each(["Ghana", "Ecuador"])(
    "is what whatif finds nearest in the government's power: %s",
    { tags: "slow" },
    async (name) => {
      const [{ efforts }, { targets }] = await Promise.all([of(name), jsonOnce<WhatIf>("whatif", name)]);
      const first = targets.map(({ changes }) =>
        changes.find(({ kind, side }) => kind === "effort" && side === null),
      );
      expect(targets.map(({ asked }) => asked)).toEqual(["rank", "top"]);
      const nearest = efforts!.nearest;
      expect(nearest).toHaveLength(3);
      const last = targets[1]!.goal === "leave" ? "out" : "into";
      expect(nearest.map(({ way }) => way)).toEqual(["up", "down", last]);
      expect([nearest[0], nearest[2]].map((one) => change(one!))).toEqual(first.map((one) => change(one!)));
    },
  );

  it("ranks it there when all countries are ranked again with the value", { tags: "slow" }, async () => {
    const { efforts, rank } = await of("Ghana");
    for (const { indicator, to, place, way } of efforts!.nearest) {
      const { scenario } = await jsonOnce<WhatIf>("whatif", "Ghana", "--set", `${indicator}=${to}`);
      expect(scenario!.after, `${indicator}=${to}`).toEqual(place);
      expect(place.rank! < rank!, way).toBe(way === "up");
    }
  });

  it("is of the first only what would cost it its place", { tags: "slow" }, async () => {
    const { rank, efforts } = await of("Malawi");
    expect(rank).toBe(1);
    expect(efforts!.nearest.map(({ way }) => way)).toEqual(["down", "down", "out"]);
    for (const { place } of efforts!.nearest) expect(place.rank).toBeGreaterThan(1);
  });

  it("stands on the screen in a line each, in Markdown and on a page", { tags: "slow" }, async () => {
    const { efforts } = await of("Ghana");
    for (const format of ["table", "md", "html"]) {
      const { out } = await runOnce("explain", "Ghana", "--draws", "0", "--quiet", "--format", format);
      expect(out).toContain("What could move it");
      for (const { title } of efforts!.nearest) expect(flat(out)).toContain(`: ${title} `);
      expect(flat(out)).toMatch(/out of the first 10, to \d+\p{L}+: /u);
    }
  });

  it("is left out for who is excluded or has no score, and where no figure is known to be an effort", {
    tags: "slow",
  }, async () => {
    for (const name of ["USA", "Holy See"]) {
      expect((await of(name)).efforts).toBeUndefined();
      expect((await runOnce("explain", name, "--draws", "0")).out).not.toContain("What could move it");
    }
    const folder = folderOf({
      "own.csv": "country,year,a,b\nGHA,2023,1,5\nSEN,2023,2,3\nTGO,2023,4,9\n",
      "own.yaml":
        "id: own\ntree:\n  children:\n    - {indicator: a, normalise: {method: min-max}}\n    - {indicator: b, normalise: {method: min-max}}\n",
    });
    const own = ["explain", "Ghana", "--data", "own.csv", "--profile", "./own.yaml", "--format", "json"];
    const { out, code } = await runCli(own, { cwd: folder });
    expect(code).toBe(0);
    expect(JSON.parse(out).efforts).toBeUndefined();
  });

  it("works under a profile of one's own", async () => {
    const folder = folderOf({ "small.yaml": SMALL_PROFILE });
    const own = ["explain", "Ghana", "--profile", "./small.yaml", "--draws", "0", "--format", "json"];
    const { efforts } = JSON.parse((await runCli(own, { cwd: folder })).out) as Explanation;
    expect(efforts!.nearest.length).toBeGreaterThan(0);
    for (const { indicator } of efforts!.nearest) expect(SMALL_PROFILE).toContain(indicator);
  });
});
