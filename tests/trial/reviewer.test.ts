import { describe, expect, it } from "vitest";
import type { Explanation } from "../../src/model/documents/explanation.ts";
import type { Ranking, ScoreNode } from "../../src/model/documents/ranking.ts";
import { folderOf, runCli } from "../cli/run-cli.ts";

const TIED = `id: tied
tree:
  children:
    - indicator: palermo.status
      normalise: {method: categories, scores: {party: 100, signatory: 50, none: 0}}
`;

/** A reviewer of another agency: has been sent a list, doubts it, and looks for what is behind it. */
describe("an interagency reviewer", { tags: "slow" }, async () => {
  const folder = folderOf({ "tied.yaml": TIED });
  const type = (...args: string[]) => runCli(args, { cwd: folder });
  const rank = async (...args: string[]) =>
    JSON.parse((await type("rank", "--format", "json", ...args)).out) as Ranking;
  const whole = await rank();

  it("looks at one region only, and every rank and score stays what it was", async () => {
    const { out } = await type("rank", "--countries", "Ghana, Togo, Mali", "--format", "json");
    const shown = JSON.parse(out) as Ranking;
    expect(shown.ranked.length).toBeGreaterThan(0);
    for (const { country, rank: place, score } of shown.ranked)
      expect(whole.ranked.find((one) => one.country === country)).toMatchObject({ rank: place, score });
  });

  it("asks for a region by name, and scores it alone only on demand, which the output says", async () => {
    const shown = await type("rank", "--region", "AF", "--top", "5");
    expect(shown).toMatchObject({ code: 0 });
    const among = await type("rank", "--among", "region:AF", "--top", "5");
    expect(among).toMatchObject({ code: 0 });
    expect(among.out).not.toBe(shown.out);
    expect(among.out.replace(/\s+/gu, " ")).toMatch(/among \d+ countries only/u);
  });

  it("sees at once that a place is shared, and by how many", async () => {
    const ranking = await rank("--profile", "./tied.yaml");
    const first = ranking.ranked.filter(({ rank: place }) => place === 1);
    expect(first.length).toBeGreaterThan(10);
    const { out } = await type("explain", first[0]!.country, "--profile", "./tied.yaml");
    expect(out).toContain(`joint 1st (${first.length} countries)`);
  });

  it("is never told that missing evidence speaks for a country", async () => {
    const missing = whole.ranked.find((one) =>
      one.factors.some(function lacks(node: ScoreNode): boolean {
        return (node.ofWhich?.notAssessed ?? 0) > 0.5 || (node.children ?? []).some(lacks);
      }),
    )!;
    const { out } = await type("explain", missing.country, "--notes");
    const text = out.replace(/\s+/gu, " ");
    const [, merits] = /Higher in ([^.]*(?:\.\d[^.]*)*)\./u.exec(text) ?? [];
    expect(merits ?? "").not.toContain("not assessed");
    expect(text).toContain("Missing evidence");
  });

  it("goes back to 2015, and finds no partner and no list of later years", async () => {
    const { apart } = await rank("--as-of", "2015");
    const partners = apart.filter(({ gates }) => gates.some(({ id }) => /partner/u.test(id)));
    // Ghana signed in June 2015, the first of all.
    expect(partners.map(({ country }) => country)).toEqual(["GHA"]);
  });

  it("finds a figure that has stood for years dated by when it was measured", async () => {
    const { out } = await type("explain", "Niger", "--notes");
    expect(out.replace(/\s+/gu, " ")).toMatch(/measured (?:in|no later than) \d{4}/u);
  });

  it("compares two, and reads why one is ahead and whether missing evidence could turn it", async () => {
    const { out } = await type("compare", "Ghana", "CIV");
    const text = out.replace(/\s+/gu, " ");
    expect(text).toMatch(/ is ahead of .+ by \d+\.\d points/u);
    expect(text).toMatch(/Missing evidence (?:could|cannot) turn the order/u);
  });

  it("asks why a country is left out, and gets the rule, the evidence and the law", async () => {
    // On Tier 3 of the Report of 2023.
    const { out } = await type("explain", "Algeria", "--as-of", "2023", "--format", "json");
    const one = JSON.parse(out) as Explanation;
    const met = one.gates.filter(({ effect, outcome }) => effect === "exclude" && outcome === "met");
    expect(met.map(({ authority }) => authority)).toEqual(["22 U.S.C. 7107"]);
    expect(met[0]!.evidence[0]!.file).toMatch(/^tip\//u);
  });
});
