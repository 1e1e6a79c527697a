import { describe, expect, it } from "vitest";
import { buildRanking } from "../../src/explain/index.ts";
import { atEqualSiblings, weightsAsTheyAct } from "../../src/explain/weights.ts";
import { rank } from "../../src/index.ts";
import type { ProfileNodeSummary, ScoreNode } from "../../src/model/documents/ranking.ts";
import { mostEvidence } from "../../src/report/text/evidence.ts";
import type { ScoreTable } from "../../src/scoring/index.ts";
import { loadRun } from "../../src/use/load-run.ts";
import { en } from "../../src/words/en/index.ts";
import { plain, scored } from "../scoring/fixture.ts";
import { columns } from "./audit/frames.ts";
import { around } from "./surroundings.ts";

const A = [10, 25, 40, 35, 60, 55, 80, 70, 90, 95, 20, 45];
const B = [70, 66, 58, 61, 40, 52, 33, 35, 28, 11, 64, 50];
const C = [30, 81, 20, 90, 45, 60, 75, 15, 50, 66, 41, 12];

/** Sample covariance. */
function cov(x: readonly number[], y: readonly number[]): number {
  const [mx, my] = [x, y].map((all) => all.reduce((sum, one) => sum + one, 0) / all.length);
  return x.reduce((sum, one, i) => sum + (one - mx!) * (y[i]! - my!), 0) / (x.length - 1);
}

function acting(table: ScoreTable) {
  const { within, overall: whole } = weightsAsTheyAct(table);
  const at = (id: string) => table.plan.items.find(({ node }) => node.id === id)!.index;
  return { within: (id: string) => within[at(id)]!, whole: (id: string) => whole[at(id)]! };
}

describe("the weight as it acts", () => {
  it("is a child's part of the variance of an arithmetic mean, negative where it runs against it", () => {
    const table = scored(
      { children: [plain("a", { weight: 3 }), plain("b", { weight: 1 })] },
      columns({ a: A, b: B }),
    );
    const score = A.map((a, i) => 0.75 * a + 0.25 * B[i]!);
    const shares = [A.map((x) => 0.75 * x), B.map((x) => 0.25 * x)].map(
      (part) => cov(part, score) / cov(score, score),
    );
    const { within } = acting(table);
    expect(within("a")).toBeCloseTo(shares[0]!, 10);
    expect(within("b")).toBeCloseTo(shares[1]!, 10);
    expect(within("b")).toBeLessThan(-0.1);
    expect(within("a") + within("b")).toBeCloseTo(1, 12);
  });

  it("is 0 of what is the same for everybody, whose float noise is then in no sum either", () => {
    // 99.9 less the mean of the scores, times what they are off that mean, does not sum to 0 in doubles.
    const names = ["c", "d", "e", "f", "g"];
    const alike = Object.fromEntries(names.map((name, i) => [name, A.map(() => 99.9 - i / 7)]));
    const table = scored(
      { children: [...names, "a", "b"].map((name) => plain(name)) },
      columns({ ...alike, a: A, b: B }),
    );
    const { within } = acting(table);
    expect(names.map(within)).toEqual([0, 0, 0, 0, 0]);
    // Each share and their sum are rounded once.
    expect(Math.abs(within("a") + within("b") - 1)).toBeLessThan(5e-16);
  });

  it("is that of logarithms where the mean is geometric, of those who are not at 0", () => {
    const zero = [...A.slice(0, 11), 0];
    const table = scored(
      { aggregate: "geometric", children: [plain("a"), plain("b", { weight: 2 })] },
      columns({ a: zero, b: B }),
    );
    const [a, b] = [zero, B].map((all) => all.slice(0, 11).map(Math.log));
    const score = a!.map((one, i) => one / 3 + (2 * b![i]!) / 3);
    const share = cov(
      a!.map((one) => one / 3),
      score,
    );
    const { within } = acting(table);
    expect(within("a")).toBeCloseTo(share / cov(score, score), 10);
    expect(within("b")).toBeCloseTo(1 - share / cov(score, score), 10);
  });

  it("gives a child that a country lacks the part of one at the average, as its siblings speak for it", () => {
    const b = B.map((one, i) => (i < 2 ? undefined : one));
    const table = scored({ children: [plain("a"), plain("b")] }, columns({ a: A, b }));
    const score = A.map((one, i) => (b[i] === undefined ? one : (one + b[i]) / 2));
    const middle = score.reduce((sum, one) => sum + one, 0) / 12;
    const part = b.map((one) => (one === undefined ? 0 : (one - middle) / 2));
    const { within } = acting(table);
    expect(within("b")).toBeCloseTo(cov(part, score) / cov(score, score), 10);
    expect(within("a") + within("b")).toBeCloseTo(1, 12);
  });

  it("multiplies down the tree, beneath a percentile by the share in the node's own score", () => {
    const table = scored(
      {
        aggregate: "geometric",
        children: [
          { id: "n", normalise: { method: "percentile" }, children: [plain("a"), plain("c")] },
          plain("b"),
        ],
      },
      columns({ a: A, b: B, c: C }),
    );
    const own = A.map((one, i) => (one + C[i]!) / 2);
    // Nobody is tied: below + ½ of 12, in per cent.
    const placed = own.map((one) => (100 * (own.filter((other) => other < one).length + 0.5)) / 12);
    const score = placed.map((one, i) => (Math.log(one) + Math.log(B[i]!)) / 2);
    const n =
      cov(
        placed.map((one) => Math.log(one) / 2),
        score,
      ) / cov(score, score);
    const a =
      cov(
        A.map((one) => one / 2),
        own,
      ) / cov(own, own);
    const { within, whole } = acting(table);
    expect(within("n")).toBeCloseTo(n, 10);
    expect(within("a")).toBeCloseTo(a, 10);
    expect(whole("a")).toBeCloseTo(n * a, 10);
    expect(whole("c")).toBeCloseTo(n * (1 - a), 10);
    expect(whole("a") + whole("c") + whole("b")).toBeCloseTo(1, 12);
  });

  it("is all that of the alternative that is taken", () => {
    const first = A.map((one, i) => (i < 12 && i % 2 === 0 ? one : undefined));
    const tree = {
      children: [{ id: "o", aggregate: "first-of", children: [plain("x"), plain("y")] }, plain("b")],
    };
    const nobody = acting(scored(tree, columns({ x: B.map(() => undefined), y: A, b: B })));
    expect(nobody.within("y")).toBe(1);
    expect(nobody.within("x")).toBeNaN();
    // Where six have the first, that is too few to say what it does.
    expect(acting(scored(tree, columns({ x: first, y: A, b: B }))).within("x")).toBeNaN();
  });

  it("is not known, and never 0, below ten countries, without variance, and where fewer than ten have evidence", () => {
    const tree = { children: [plain("a"), plain("b")] };
    const nine = acting(scored(tree, columns({ a: A.slice(0, 9), b: B.slice(0, 9) })));
    expect([nine.within("a"), nine.within("b")]).toEqual([Number.NaN, Number.NaN]);
    const flat = acting(scored(tree, columns({ a: A, b: A.map((one) => 100 - one) })));
    expect(flat.within("a")).toBeNaN();
    const few = acting(scored(tree, columns({ a: A, b: B.map((one, i) => (i < 3 ? undefined : one)) })));
    expect(few.within("b")).toBeNaN();
    expect(few.within("a")).toBe(1);
    // What a policy gives everybody alike is no evidence.
    const filled = scored(tree, columns({ a: A, b: B.map(() => undefined) }), {
      missing: { policy: "worst" },
    });
    expect(acting(filled).within("b")).toBeNaN();
  });

  it("is 0 of what has no weight", () => {
    const table = scored({ children: [plain("a"), plain("b", { weight: 0 })] }, columns({ a: A, b: B }));
    expect([acting(table).whole("a"), acting(table).whole("b")]).toEqual([1, 0]);
  });
});

describe("in the documents", () => {
  const byId = (nodes: readonly ProfileNodeSummary[]): Map<string, ProfileNodeSummary> =>
    new Map(nodes.flatMap((node) => [[node.id, node], ...byId(node.children ?? [])]));

  it("comes out of the published scores of cpc by the definition, and sums to 1 over the factors", async () => {
    const ranking = await rank({ draws: 0 });
    const nodes = byId(ranking.profile.factors);
    const halves = ["need", "commitment"];
    const score = ranking.ranked.map((one) => Math.log(one.score));
    for (const id of halves) {
      const part = ranking.ranked.map((one) => Math.log(child(one.factors, id).normalised!) / 2);
      expect(nodes.get(id)!.weightAsItActs, id).toBeCloseTo(cov(part, score) / cov(score, score), 6);
    }
    // Need is a geometric mean, and nobody lacks a factor of it.
    const need = ranking.ranked.map((one) => Math.log(child(one.factors, "need").score!));
    const prevalence = ranking.ranked.map((one) => {
      const half = child(one.factors, "need");
      const part = child(half.children!, "prevalence");
      return (part.weight / half.weight) * Math.log(part.score!);
    });
    expect(nodes.get("prevalence")!.weightAsItActs).toBeCloseTo(
      (nodes.get("need")!.weightAsItActs! * cov(prevalence, need)) / cov(need, need),
      2,
    );
    const factors = ranking.profile.factors.flatMap(({ children }) => children!);
    const sum = factors.reduce((all, one) => all + (one.weightAsItActs ?? 0), 0);
    expect(sum).toBeCloseTo(1, 9);
    expect(nodes.get("us-programs")!.weightAsItActs).toBeNull();
  });

  it("says of the second release what was found by other code: −11 % in logarithms, and +0.74 at equal need", async () => {
    // DOMAIN.md, over 133 countries: commitment's share of the covariance with the score, in levels −84 %.
    const { table } = await loadRun({ profile: "cpc-2025", lang: "en" }, ".");
    expect(Math.round(100 * acting(table).whole("commitment"))).toBe(-11);
    const commitment = table.plan.items.find(({ node }) => node.id === "commitment")!;
    expect(atEqualSiblings(table).get(commitment.index)).toBeCloseTo(0.74, 2);
  });
});

describe("the most evidence that anybody has", () => {
  const tree = {
    children: [
      { id: "f", weight: 5, aggregate: "first-of", children: [plain("finding"), plain("a")] },
      { id: "g", weight: 3, children: [plain("b", { weight: 2 }), plain("silent", { weight: 1 })] },
      { id: "h", weight: 2, children: [plain("mute")] },
    ],
  };

  it("is that of the best covered, with what nobody has, and no alternative to what somebody has", () => {
    const table = scored(tree, columns({ a: A, b: B.map((one, i) => (i === 0 ? undefined : one)) }));
    const found = buildRanking(table, around).profile.mostEvidence!;
    expect(found.share).toBeCloseTo(0.7, 12);
    expect(found.without.map(({ id }) => id)).toEqual(["h", "silent"]);
    expect(found.without.map(({ share }) => share)).toEqual([0.2, expect.closeTo(0.1, 12)]);
    expect(mostEvidence({ mostEvidence: found }, en)).toEqual([
      "No country has more than 70 %: nobody has evidence on h and silent.",
    ]);
  });

  it("is not told where somebody has each thing, if nobody all of them", () => {
    const half = (from: number) => A.map((one, i) => (i % 2 === from ? one : undefined));
    const table = scored({ children: [plain("a"), plain("b")] }, columns({ a: half(0), b: half(1) }));
    expect(buildRanking(table, around).profile).not.toHaveProperty("mostEvidence");
  });
});

describe("at equal siblings", () => {
  it("is the partial correlation of ranks of each of the root's children with the score", () => {
    const table = scored(
      { aggregate: "geometric", children: [plain("a"), plain("b")] },
      columns({ a: A, b: B }),
    );
    const found = atEqualSiblings(table);
    const at = (id: string) => table.plan.items.find(({ node }) => node.id === id)!.index;
    const ranks = (all: readonly number[]) => all.map((one) => all.filter((other) => other <= one).length);
    const score = A.map((one, i) => Math.sqrt(one * B[i]!));
    const r = (x: readonly number[], y: readonly number[]) => {
      const [p, q] = [ranks(x), ranks(y)];
      return cov(p, q) / Math.sqrt(cov(p, p) * cov(q, q));
    };
    const [ab, as, bs] = [r(A, B), r(A, score), r(B, score)];
    expect(found.get(at("a"))).toBeCloseTo((as - ab * bs) / Math.sqrt((1 - ab ** 2) * (1 - bs ** 2)), 9);
    expect(found.get(at("b"))).toBeCloseTo((bs - ab * as) / Math.sqrt((1 - ab ** 2) * (1 - as ** 2)), 9);
  });

  it("is absent below ten countries", () => {
    const few = columns({ a: A.slice(0, 9), b: B.slice(0, 9) });
    expect(atEqualSiblings(scored({ children: [plain("a"), plain("b")] }, few)).size).toBe(0);
  });
});

function child(nodes: readonly ScoreNode[], id: string): ScoreNode {
  return nodes.find((node) => node.id === id)!;
}
