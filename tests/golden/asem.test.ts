import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { isFactor, type ProfileNode } from "../../src/model/profile.ts";
import { readProfile } from "../../src/profile/index.ts";
import { scorerOf } from "../../src/robustness/draws.ts";
import { seededRandom, treeDraws } from "../../src/robustness/index.ts";
import { worldOf } from "../../src/robustness/of-table.ts";
import { compile, score } from "../../src/scoring/index.ts";
import { reweighted } from "../../src/scoring/plan.ts";
import { cell, compared, evidenceOf, observationsOf, rows } from "./reference-files.ts";

const profile = readProfile(readFileSync(new URL("asem.yaml", import.meta.url), "utf8"), "asem.yaml");
const plan = compile(profile);

/** Node by id: parent, and for an indicator its direction. */
function described(node: ProfileNode, parent = "", weight = 1): Record<string, unknown> {
  const own = {
    [node.id]: {
      parent,
      weight,
      direction: isFactor(node) ? undefined : node.direction,
    },
  };
  if (!isFactor(node)) return own;
  return Object.assign(own, ...node.children.map((child) => described(child, node.id, child.weight)));
}

compared("the profile asem against COINr's example", () => {
  it("has every indicator, weight, direction and parent of COINr's metadata, and nothing else", () => {
    const theirs = rows("coinr/input/ASEM_iMeta.csv")
      .filter(({ Type }) => Type === "Indicator" || Type === "Aggregate")
      .map(({ iCode, Parent, Weight, Direction, Type }) => [
        iCode,
        {
          parent: Parent === "NA" ? "" : Parent,
          weight: Number(Weight),
          direction: Type === "Aggregate" ? undefined : Direction === "-1" ? "lower" : "higher",
        },
      ]);
    expect(theirs).toHaveLength(60);
    expect(described(profile.tree)).toEqual(Object.fromEntries(theirs));
  });

  // Treated data pass the test of outliers, so that the same profile leaves them alone.
  it.each(["Treated", "Screened"])("gives COINr's scores and ranks from its stage %s", async (stage) => {
    const table = score(plan, evidenceOf(await observationsOf(`coinr/pipeline/${stage}.csv`)));
    const expected = rows("coinr/pipeline/Aggregated.csv");
    const index = expected.map((row) => cell(row, "Index")!);
    let [scores, ranks] = [0, 0];
    for (const row of expected) {
      const one = table.ranked.find(({ country }) => country === row.uCode)!;
      for (const item of plan.items.filter(({ leaf }) => leaf < 0)) {
        const theirs = cell(row, item.node.id)!;
        expect(Math.abs(one.scores[item.index]! - theirs), `${row.uCode} ${item.node.id}`).toBeLessThan(1e-9);
        scores += 1;
      }
      expect(one.rank, row.uCode).toBe(1 + index.filter((other) => other > cell(row, "Index")!).length);
      ranks += 1;
    }
    console.log(`ASEM from ${stage}: ${scores} scores, ${ranks} ranks`);
    expect([scores, ranks]).toEqual([51 * 11, 51]);
    expect(table.ranked).toHaveLength(51);
  });

  /**
   * COINr's figures on the scale, from its stage `Normalised`, averaged by another hand: its metadata's tree, in the order of a recursion,
   * without any of the project's arrays.
   */
  function indexUnder(weightOf: (id: string) => number): number[] {
    const meta = rows("coinr/input/ASEM_iMeta.csv");
    const childrenOf = new Map(
      meta.map(({ iCode }) => [iCode!, meta.filter(({ Parent }) => Parent === iCode)] as const),
    );
    return normalised.map((row) => {
      const scoreOf = (id: string): number => {
        const children = (childrenOf.get(id) ?? []).map(({ iCode }) => iCode!);
        if (children.length === 0) return cell(row, id)!;
        const total = children.reduce((sum, child) => sum + weightOf(child), 0);
        return children.reduce((sum, child) => sum + (weightOf(child) / total) * scoreOf(child), 0);
      };
      return scoreOf("Index");
    });
  }
  const normalised = rows("coinr/pipeline/Normalised.csv");
  const countries = normalised.map(({ uCode }) => uCode!);
  const ids = plan.items.map(({ node }) => node.id).filter((id) => id !== "Index");
  const ranksOf = (scores: readonly number[]) =>
    scores.map((one) => 1 + scores.filter((other) => other > one).length);
  const tableOf = async () => score(plan, evidenceOf(await observationsOf("coinr/pipeline/Treated.csv")));

  it("gives the scores and ranks of COINr's normalised figures weight set by weight set", {
    tags: "slow",
  }, async () => {
    const evidence = evidenceOf(await observationsOf("coinr/pipeline/Treated.csv"));
    const random = seededRandom(1, 0);
    const factors = plan.items.filter(({ leaf }) => leaf < 0).map(({ node }) => node.id);
    const sets: [string, (id: string) => number][] = [
      ["equal", () => 1],
      ...factors.map((one): [string, (id: string) => number] => [
        `three times ${one}`,
        (id) => (id === one ? 3 : 1),
      ]),
      ...Array.from({ length: 30 }, (_, set): [string, (id: string) => number] => {
        const drawn = new Map(ids.map((id) => [id, 0.1 + random.uniform()]));
        return [`set ${set} by chance`, (id) => drawn.get(id) ?? 1];
      }),
    ];
    const tops = new Set<string>();
    for (const [name, weightOf] of sets) {
      const theirs = indexUnder(weightOf);
      const { ranked } = score(reweighted(plan, new Map(ids.map((id) => [id, weightOf(id)]))), evidence);
      tops.add(ranked[0]!.country);
      expect(ranked).toHaveLength(51);
      for (const one of ranked) {
        const at = countries.indexOf(one.country);
        expect(Math.abs(one.score - theirs[at]!), `${name}: ${one.country}`).toBeLessThan(1e-9);
        expect(one.rank, `${name}: ${one.country}`).toBe(ranksOf(theirs)[at]);
      }
    }
    expect(tops.size).toBeGreaterThan(1);
  });

  it("ranks in each draw of weights as they rank COINr's normalised figures, and counts what came out", {
    tags: "slow",
  }, async () => {
    const table = await tableOf();
    const world = worldOf(table, table.ranked, new Set(["weights"]));
    const draws = {
      worlds: [world],
      ranked: Uint32Array.from(table.ranked, ({ rank }) => rank),
      top: Uint8Array.from(table.ranked, ({ rank }) => (rank <= 10 ? 1 : 0)),
      seed: 1,
      weights: { kind: "uniform", percent: 25 } as const,
    };
    const drawn = scorerOf(world, draws);
    const order = table.ranked.map(({ country }) => countries.indexOf(country));
    const counted = new Array(51 * 51).fill(0);
    let [stays, moved] = [0, 0];
    for (let draw = 0; draw < 200; draw += 1) {
      drawn.score(draw);
      const theirs = indexUnder((id) => drawn.weights[plan.items.findIndex(({ node }) => node.id === id)]!);
      const own = order.map((at) => theirs[at]!);
      own.forEach((one, i) => {
        expect(Math.abs(drawn.root[i]! - one), `draw ${draw}`).toBeLessThan(1e-9);
      });
      const ranks = ranksOf(own);
      ranks.forEach((rank, i) => {
        counted[i * 51 + rank - 1] += 1;
      });
      if (ranks.some((rank, i) => rank !== table.ranked[i]!.rank)) moved += 1;
      if (ranks.every((rank, i) => rank <= 10 === table.ranked[i]!.rank <= 10)) stays += 1;
    }
    const tally = treeDraws(draws)(0, 200);
    expect([...tally.alone]).toEqual(counted);
    expect(tally.stays).toBe(stays);
    expect(moved).toBeGreaterThan(100);
  });
});
