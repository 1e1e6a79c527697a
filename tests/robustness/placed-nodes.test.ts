import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isFactor, type Profile, type ProfileNode } from "../../src/model/profile.ts";
import { judgedIn } from "../../src/model/standings.ts";
import { scorerOf } from "../../src/robustness/draws.ts";
import {
  amongFirst,
  anyWeights,
  groupRanks,
  scoreDraws,
  seededRandom,
  treeDraws,
} from "../../src/robustness/index.ts";
import { mayHaveScore, worldOf } from "../../src/robustness/of-table.ts";
import { ranksIn } from "../../src/robustness/world.ts";
import { compile, contenders, type LeafColumn, type ScoreTable, score } from "../../src/scoring/index.ts";
import { significant } from "../../src/stats/index.ts";
import { waysOf } from "../../src/use/robustness/robustness.ts";
import { leaveOneOut } from "../../src/use/robustness/sensitivity.ts";
import { weightSpaceOf } from "../../src/use/robustness/weight-space.ts";
import { type Cells, evidenceOf, plain, scored } from "../scoring/fixture.ts";
import { worlds } from "../scoring/random-profile.ts";
import "../scoring/short-properties.ts";

type Variables = ReadonlySet<"weights" | "data" | "missing" | "methods">;

/** Who has little of the first indicator is set apart, and who has much is excluded. */
const gates = [
  { id: "apart", title: "Apart", when: { indicator: "x0", atMost: 25 }, effect: "apart" },
  { id: "out", title: "Out", when: { indicator: "x0", atLeast: 90 }, effect: "exclude" },
];
const options = { minimumCoverage: true, appliesWhen: true, requires: true, normalise: true } as const;
const world = worlds(options, 9);

/** The tree whose figures have errors. */
function uncertain(tree: object): object {
  const { children } = tree as { children?: readonly object[] };
  if (children === undefined) return { ...tree, error: { sd: 8 } };
  return { ...tree, children: children.map(uncertain) };
}

function drawn(table: ScoreTable, varied: Variables) {
  const players = contenders(table).filter((one) => mayHaveScore(one, varied));
  return { players, world: worldOf(table, players, varied) };
}

/** By position in the evidence, of who is ranked. */
const scoresIn = ({ ranked }: Pick<ScoreTable, "ranked">) =>
  new Map(ranked.map(({ index, score: own }) => [index, own]));

function reweighed(profile: Profile, weightOf: (id: string) => number): Profile {
  const changed = (node: ProfileNode): ProfileNode => ({
    ...node,
    weight: weightOf(node.id),
    ...(isFactor(node) ? { children: node.children.map(changed) } : {}),
  });
  return { ...profile, tree: changed(profile.tree) as Profile["tree"] };
}

describe("draws of profiles whose nodes place their scores among the candidates'", () => {
  it("count nobody of whom a gate is not known since its evidence is too old", () => {
    const tree = { children: [{ id: "p", normalise: "percentile", children: [plain("x")] }, plain("y")] };
    const cells = { AAA: { x: 10, y: 80 }, BBB: { x: 20, y: 50 }, CCC: { x: 15, y: 5, g: 9 } };
    const aged = [{ id: "g", title: "Aged", when: { indicator: "g", above: 5, maxAge: 1 }, effect: "apart" }];
    const table = scored(tree, cells, { gates: aged }, { year: 2010, asOf: 2020 });
    const { players, world } = drawn(table, new Set());
    const { root, score: run } = scorerOf(world, { seed: 1 });
    run(0);
    // Percentiles of 1/4 and 3/4 of 100: of two candidates.
    expect(players.map(({ country }, i) => [country, root[i]])).toEqual([
      ["BBB", 62.5],
      ["AAA", 52.5],
    ]);
  });

  it("give exactly the ranking where nothing varies, in every kind of draws", () => {
    let apart = 0;
    fc.assert(
      fc.property(
        world,
        fc.constantFrom<Variables>(new Set(), new Set(["missing"])),
        ({ tree, cells }, varied) => {
          const table = scored(tree, cells, { gates });
          const own = drawn(table, varied);
          const still = { ...own.world, missing: [] };
          apart += still.unranked ?? 0;
          const n = ranksIn(still);
          if (n === 0) return;
          const expected = scoresIn(table);
          const { root, failed, score: run } = scorerOf(still, { seed: 1 });
          run(0);
          own.players.forEach(({ index }, i) => {
            expect(failed[i] === 0 ? significant(root[i]!) : undefined).toBe(expected.get(index));
          });

          const rankOf = new Map(table.ranked.map(({ index, rank }) => [index, rank]));
          const ranks = groupRanks([still], [], 1)(new Float64Array(0));
          own.players.forEach(({ index }, i) => {
            if (rankOf.has(index) && table.fit !== undefined) expect(ranks[i]).toBe(rankOf.get(index));
          });
          if (table.fit === undefined || table.ranked.length === 0) return;
          const among = amongFirst(still, { seed: 1 }, 2)(0, 1);
          own.players.forEach(({ index }, i) => {
            expect(among[i]).toBe((rankOf.get(index) ?? 3) <= 2 ? 1 : 0);
          });
          const ranked = Uint32Array.from(own.players, ({ index }) => rankOf.get(index) ?? 0);
          const tally = treeDraws({
            worlds: [still],
            ranked,
            top: Uint8Array.from(ranked, (rank) => (rank === 1 ? 1 : 0)),
            seed: 1,
          })(0, 3);
          expect([tally.draws, tally.otherwise]).toEqual([3, 0]);
          own.players.forEach(({ index }, i) => {
            const row = [...tally.alone.subarray(i * n, (i + 1) * n)].map(
              (count, at) => count + tally.shared[i * n + at]!,
            );
            expect(row.findIndex((count) => count > 0) + 1).toBe(rankOf.get(index) ?? 0);
          });
          const sets = scoreDraws(worldOf(table, table.ranked, new Set()), 1)(0, 2);
          expect([...sets.scores].map((one) => significant(one))).toEqual(
            [0, 1].flatMap(() => table.ranked.map(({ score: one }) => one)),
          );
        },
      ),
    );
    expect(apart).toBeGreaterThan(0);
  });

  it("give the ranking of the profile with the weights that were drawn written into it", () =>
    fc.assert(
      fc.property(world, fc.nat(1000), ({ tree, cells }, seed) => {
        const table = scored(tree, cells, { gates });
        const own = drawn(table, new Set(["weights"]));
        const {
          root,
          failed,
          weights,
          score: run,
        } = scorerOf(own.world, { seed, weights: { kind: "simplex" } });
        for (const draw of [0, 1]) {
          run(draw);
          const weightOf = new Map(table.plan.items.map(({ node, index }) => [node.id, weights[index]!]));
          const plan = compile(reweighed(table.plan.profile, (id) => weightOf.get(id)!));
          const expected = scoresIn(score(plan, evidenceOf(cells), table.columns, judgedIn(table)));
          own.players.forEach(({ index }, i) => {
            expect(failed[i] === 0 ? significant(root[i]!) : undefined).toBe(expected.get(index));
          });
        }
      }),
    ));

  it("give the ranking of the figures and gaps that were drawn, of those set apart too", () =>
    fc.assert(
      fc.property(
        world,
        fc.constantFrom<Variables>(new Set(["data"]), new Set(["missing"]), new Set(["data", "missing"])),
        fc.nat(1000),
        ({ tree, cells }, varied, seed) => {
          const table = scored(uncertain(tree), cells, { gates });
          const own = drawn(table, varied);
          const { root, failed, leafScore, score: run } = scorerOf(own.world, { seed });
          run(3);
          const rowOf = new Map([...own.world.positions].map((index, row) => [index, row]));
          const columns = table.columns.map((one, leaf): LeafColumn => {
            const now = (index: number) => {
              const row = rowOf.get(index);
              const found = row === undefined ? Number.NaN : leafScore(leaf, row);
              return Number.isNaN(found) ? undefined : found;
            };
            return {
              ...one,
              entering: one.entering.map((_, index) => now(index)),
              normalised: one.normalised.map((was, index) => (was === undefined ? undefined : now(index))),
            };
          });
          const expected = scoresIn(score(table.plan, evidenceOf(cells), columns, judgedIn(table)));
          own.players.forEach(({ index }, i) => {
            expect(failed[i] === 0 ? significant(root[i]!) : undefined).toBe(expected.get(index));
          });
        },
      ),
    ));

  it("take other methods below such nodes, and leave these as they are", () =>
    fc.assert(
      fc.property(world, ({ tree, cells }) => {
        const table = scored(tree, cells, { gates });
        const { players } = drawn(table, new Set(["methods"]));
        if (players.length === 0) return;
        for (const one of waysOf(table, players, new Set(["methods"])).worlds) {
          const { root, failed, score: run } = scorerOf(one, { seed: 1 });
          run(0);
          const expected = scoresIn(
            score(compile(one.profile), evidenceOf(cells), undefined, judgedIn(table)),
          );
          players.forEach(({ index }, i) => {
            expect(failed[i] === 0 ? significant(root[i]!) : undefined).toBe(expected.get(index));
          });
        }
      }),
    ));
});

/** Names are of no matter here. */
const surroundings = {
  labels: {},
  language: "en",
  nameOf: (id: string) => id,
  titleOf: () => undefined,
} as never;

describe("all weightings of a node whose score, or whose children's, is placed among the candidates'", () => {
  const three = (from: number) => [0, 1, 2].map((at) => plain(`x${from + at}`));
  const tree = {
    aggregate: "geometric",
    children: [
      { id: "need", normalise: "percentile", aggregate: "geometric", children: three(0) },
      {
        id: "will",
        normalise: "percentile",
        children: [{ id: "law", normalise: "rank", children: three(3) }, ...three(6)],
      },
    ],
  };
  const cells: Cells = Object.fromEntries(
    Array.from({ length: 8 }, (_, i) => [
      `C${i}`,
      Object.fromEntries(
        Array.from({ length: 9 }, (__, at) => [`x${at}`, 1 + ((i * 37 + at * 53 + i * at * 11) % 97)]),
      ),
    ]),
  );
  const table = scored(tree, cells, { gates: [gates[0]!] });

  it.each(["need", "will", "law", "test"])(
    "are of %s's own score, exactly, as the pipeline has it with other weights",
    (node) => {
      const found = weightSpaceOf(table, node, 1, surroundings);
      expect(found.exact).toBe(true);
      const { children, index } = table.plan.items.find((one) => one.node.id === node)!;
      const random = seededRandom(3, 0);
      const weights = new Float64Array(children.length);
      const above = new Map<string, number>();
      const draws = 100;
      for (let draw = 0; draw < draws; draw += 1) {
        random.start(draw);
        anyWeights(random, weights);
        const drawnOf = new Map(children.map((child, j) => [table.plan.items[child]!.node.id, weights[j]!]));
        const writtenOf = new Map(table.plan.items.map((item) => [item.node.id, item.weight]));
        const profile = reweighed(table.plan.profile, (id) => drawnOf.get(id) ?? writtenOf.get(id)!);
        const now = score(compile(profile), evidenceOf(cells), table.columns, judgedIn(table));
        const own = new Map(now.ranked.map((one) => [one.country, one.raw(now.plan.items[index]!)]));
        for (const { a, b } of found.pairwise)
          above.set(`${a} ${b}`, (above.get(`${a} ${b}`) ?? 0) + (own.get(a)! > own.get(b)! ? 1 : 0));
      }
      // Four standard errors of a half.
      for (const { a, b, share } of found.pairwise)
        expect(Math.abs(above.get(`${a} ${b}`)! / draws - share)).toBeLessThan(0.2);
    },
  );
});

it("who lacks what the profile requires is no candidate when its factor is left out", () => {
  const need = { id: "need", requires: { anyOf: ["a"] }, children: [plain("a"), plain("b")] };
  const other = { id: "other", normalise: "percentile", children: [plain("c")] };
  const tree = { children: [need, other, plain("d")] };
  const cells = {
    AAA: { a: 50, b: 50, c: 10, d: 90 },
    BBB: { a: 50, b: 50, c: 30, d: 0 },
    CCC: { a: 50, b: 50, c: 20, d: 40 },
    // Without what need requires: between AAA and CCC on the other factor, they would move CCC up past AAA.
    DDD: { b: 50, c: 15, d: 0 },
    EEE: { b: 50, c: 15, d: 0 },
    FFF: { b: 50, c: 15, d: 0 },
  };
  const table = scored(tree, cells);
  const run = { table, dataset: { sources: [], files: [] }, surroundings } as never;
  const left = leaveOneOut(run, 1).leaveOneOut.find(({ id }) => id === "need")!;
  const three = Object.fromEntries(Object.entries(cells).filter(([id]) => id < "DDD"));
  const without = scored({ children: [other, plain("d")] }, three);
  const rankOf = new Map(without.ranked.map(({ country, rank }) => [country, rank]));
  expect(left.ranked).toBe(3);
  const changes = table.ranked.map(({ country, rank }) => Math.abs(rankOf.get(country)! - rank));
  expect(left.meanChange).toBe(changes.reduce((sum, one) => sum + one, 0) / 3);
});
