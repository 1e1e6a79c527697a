import { readFileSync } from "node:fs";
import { beforeAll, describe, expect, it } from "vitest";
import { type Ranking, rank } from "../../src/index.ts";
import type { ScoreNode } from "../../src/model/documents/ranking.ts";
import { spearman } from "../../src/stats/correlation.ts";

/** What the default profile must hold on the shipped evidence, so that an officer would defend it. */
describe("the default profile on the shipped evidence", () => {
  let ranking: Ranking;
  beforeAll(async () => {
    ranking = await rank();
  });

  it("ranks only who has evidence of both criteria of the statute, and scores both", () => {
    expect(ranking.ranked.length).toBeGreaterThan(120);
    for (const { country, factors } of ranking.ranked) {
      const values = (id: string) => part(factors, id)?.value;
      expect(values("gsi.prevalence") ?? values("findings.prevalence"), country).toBeDefined();
      expect(values("tip.tier") ?? values("findings.political-will"), country).toBeDefined();
      for (const id of ["prevalence", "political-will"])
        expect(part(factors, id)!.score, country).not.toBeNull();
    }
  });

  it("lists the others apart, with what they lack", () => {
    for (const one of ranking.unscored) expect(one.requires?.length, one.name).toBeGreaterThan(0);
    const lacking = ranking.unscored.map(({ name }) => name);
    // DOMAIN.md: neither has an estimate of prevalence.
    expect(lacking).toEqual(expect.arrayContaining(["Cabo Verde", "São Tomé and Príncipe"]));
  });

  it("has evidence for four fifths of the weight of the country in the middle", () => {
    const covered = ranking.ranked.map(({ coverage }) => coverage).sort((a, b) => a - b);
    expect(covered[covered.length >> 1]).toBeGreaterThanOrEqual(0.8);
    expect(covered[(covered.length - 1) >> 1]).toBeGreaterThanOrEqual(0.8);
  });

  it("lets weights act as importance in need: each share of the covariance, of logarithms as its mean is geometric, within half of its share of the weight", () => {
    const needs = ranking.ranked.map(({ factors }) => part(factors, "need")!);
    const ids = needs[0]!.children!.map(({ id }) => id);
    expect(ids).toEqual(["prevalence", "development", "factbook"]);
    const weights = ids.map((id) => part(ranking.profile.factors, id)!.weight);
    const pulls = ids.map((id, i) => {
      const both = needs.flatMap((need) => {
        const score = part(need.children!, id)?.score;
        return score == null ? [] : [[Math.log(score), Math.log(need.score!)] as const];
      });
      return weights[i]! * covariance(both);
    });
    const [weight, pull] = [weights, pulls].map((all) => all.reduce((a, b) => a + b, 0));
    ids.forEach((id, i) => {
      const shares = [pulls[i]! / pull!, weights[i]! / weight!];
      expect(Math.abs(shares[0]! - shares[1]!), id).toBeLessThanOrEqual(shares[1]! / 2);
    });
  });

  it("ranks by need that is less of poverty than the 0.88 of the profile before it", () => {
    const both = ranking.ranked.flatMap(({ factors }) => {
      const gdp = part(factors, "factbook.gdp-per-capita-ppp")?.value;
      return typeof gdp === "number" ? [[part(factors, "need")!.score!, gdp] as const] : [];
    });
    expect(both.length).toBeGreaterThan(120);
    const rho = spearman(
      both.map(([need]) => need),
      both.map(([, gdp]) => gdp),
    );
    expect(Math.abs(rho!)).toBeLessThan(0.88);
  });

  it("explains on its page every factor whose share is not within half", () => {
    const page = readFileSync(new URL("../../docs/profile-cpc.md", import.meta.url), "utf8");
    const rows = [...page.matchAll(/^\| [^|]+ \| ([^|]+) \| [^|]+ \| [^|]+ \| \*\*no\*\* \|$/gmu)];
    expect(rows.length).toBeGreaterThan(0);
    const explained = page.slice(
      page.indexOf("The exceptions, and why they stay"),
      page.indexOf("## Is need poverty"),
    );
    for (const [, factor] of rows) expect(explained).toContain(`**${factor}**`);
  });
});

type Node = Pick<ScoreNode, "id"> & { readonly children?: readonly Node[] | undefined };

function part<N extends Node>(nodes: readonly N[], id: string): N | undefined {
  for (const node of nodes) {
    const found = node.id === id ? node : part((node.children ?? []) as readonly N[], id);
    if (found) return found;
  }
  return undefined;
}

function covariance(pairs: readonly (readonly [number, number])[]): number {
  const mean = (at: 0 | 1) => pairs.reduce((sum, pair) => sum + pair[at], 0) / pairs.length;
  const [x, y] = [mean(0), mean(1)];
  return pairs.reduce((sum, [a, b]) => sum + (a - x) * (b - y), 0) / (pairs.length - 1);
}
