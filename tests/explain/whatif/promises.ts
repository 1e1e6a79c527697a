import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Interval, Target, ValueChange, WeightInterval } from "../../../src/model/documents/whatif.ts";
import type { ScoreTable } from "../../../src/scoring/index.ts";
import { find } from "../../scoring/fixture.ts";
import { means, worlds } from "../../scoring/random-profile.ts";
import { ask, first, rankOf, type World, withValue, withWeight } from "./ask.ts";

const COUNTRY = "C1";
/** Draws of a long run, in which that many answers were looked at; every day there are a few. */
export const LONG = 60;

/** The leaves of a random tree under normalisers of every kind: fixed, bent, stepped, and dependent on everybody. */
const METHODS: readonly object[] = [
  { method: "goalposts", from: 10, to: 90 },
  {
    method: "piecewise",
    points: [
      [0, 0],
      [40, 90],
      [70, 30],
      [100, 100],
    ],
  },
  {
    method: "thresholds",
    steps: [
      [0, 10],
      [30, 50],
      [60, 100],
    ],
  },
  { method: "min-max" },
  { method: "rank" },
  { method: "percentile" },
  { method: "distance-to-reference" },
];

const shape = { depth: 3, widest: 3, minimumCoverage: true, appliesWhen: true };
const world = fc
  .tuple(
    fc.oneof(worlds(shape, 5), worlds({ ...shape, normalise: true }, 5)),
    fc.constantFrom("rescale", "worst", "median"),
    fc.array(fc.nat(METHODS.length), { minLength: 3, maxLength: 3 }),
    fc.constantFrom("none", "exclude", "apart"),
  )
  .map(([{ tree, cells }, policy, picks, effect]): World => {
    const turn = (node: Record<string, unknown>): object => {
      const at = Number(String(node.indicator ?? "").slice(1));
      const normalise = METHODS[picks[at % 3]!];
      return {
        ...node,
        ...(node.indicator !== undefined && normalise ? { normalise } : {}),
        ...(at % 4 === 3 ? { direction: "lower" } : {}),
        ...(node.children ? { children: (node.children as Record<string, unknown>[]).map(turn) } : {}),
      };
    };
    const gates = effect === "none" ? [] : [{ id: "g", when: { indicator: "x0", below: 20 }, effect }];
    const extras = { categories: { group: ["south", "north"] } };
    return [turn(tree as Record<string, unknown>), cells, { missing: { policy }, gates }, extras];
  });

/** Whether a goal is met, judged from the pipeline's table alone. */
function met(table: ScoreTable, { goal, rank }: Target, asIfEligible: boolean): boolean {
  const ranked = table.ranked.some(({ country }) => country === COUNTRY);
  if (goal === "score") return find(table, COUNTRY).score !== undefined;
  const place = ranked || asIfEligible ? rankOf(table, COUNTRY) : undefined;
  if (goal === "reach") return place !== undefined && place <= rank!;
  return place === undefined || place > rank!;
}

/** What changes of a value promise, held against the pipeline alone: so many worlds drawn for each promise. */
export function promisesOfValues(numRuns: number): void {
  describe("every smallest change", () => {
    it("does what is asked at the limit and at the value given, and not just inside the limit", () => {
      let answers = 0;
      fc.assert(
        fc.property(world, fc.constantFrom(1, 2, 3), (one, top) => {
          const document = ask(one, COUNTRY, { top });
          const asIf = ["excluded", "apart"].includes(document.place.status);
          for (const target of document.targets) {
            const holds = (change: ValueChange, value: number | string) =>
              met(withValue(one, COUNTRY, change.indicator, value), target, asIf);
            for (const change of target.changes) {
              const where = `${change.indicator} ${change.from} to ${change.to} (${change.limit})`;
              expect(holds(change, change.to), where).toBe(true);
              if (change.limit === null) continue;
              expect(holds(change, change.limit), `at the limit: ${where}`).toBe(true);
              if (change.side === "any") continue;
              const outward =
                change.side === null
                  ? Math.sign(change.limit - (change.from as number))
                  : change.side === "at least"
                    ? 1
                    : -1;
              expect(holds(change, change.limit - outward * 1e-9), `inside: ${where}`).toBe(false);
              answers += 1;
            }
          }
        }),
        { numRuns },
      );
      expect(answers).toBeGreaterThan((50 * numRuns) / LONG);
    });

    it("is the smallest: nothing on the way to it does what is asked, nor anything where it is said that nothing does", () => {
      const shape = { depth: 2, widest: 3, aggregate: means };
      const plainWorld = fc
        .oneof(worlds(shape, 5), worlds({ ...shape, normalise: true }, 5))
        .map(({ tree, cells }): World => [tree, cells]);
      let [answers, none] = [0, 0];
      fc.assert(
        fc.property(plainWorld, fc.constantFrom(1, 2, 3), (one, top) => {
          for (const target of ask(one, COUNTRY, { top }).targets) {
            const holds = (indicator: string, value: number) =>
              met(withValue(one, COUNTRY, indicator, value), target, false);
            for (const { indicator, from, limit } of target.changes) {
              if (typeof from !== "number" || limit === null) continue;
              const size = Math.abs(limit - from);
              for (let i = 1; i < 12; i += 1) {
                for (const value of [from + (size * i) / 12, from - (size * i) / 12]) {
                  // The limit is known to 1e-12 of its size.
                  if (value < 0 || value > 100 || Math.abs(value - limit) < 1e-9) continue;
                  expect(holds(indicator, value), `${indicator} ${from} to ${limit}: ${value}`).toBe(false);
                }
              }
              answers += 1;
            }
            for (const { indicator } of target.unreachable) {
              if (!indicator.startsWith("x")) continue;
              for (let value = 0; value <= 100; value += 7.7) {
                expect(holds(indicator, value), `${indicator}: ${value}`).toBe(false);
              }
              none += 1;
            }
          }
        }),
        { numRuns },
      );
      expect(Math.min(answers, none)).toBeGreaterThan((25 * numRuns) / LONG);
    });
  });
}

/** What an interval is about, read off the pipeline's table alone. */
function state(table: ScoreTable, kind: "order" | "membership", top: number): string {
  if (kind === "order") return first(table, top);
  const rank = rankOf(table, COUNTRY);
  return rank !== undefined && rank <= top ? "in" : "out";
}

function checkEnds(one: World, weight: WeightInterval, kind: "order" | "membership", top: number): number {
  const interval: Interval | null = weight[kind];
  if (interval === null) return 0;
  const siblings = (weight.weight * (1 - weight.share)) / weight.share;
  const at = (share: number) =>
    state(withWeight(one, weight.node, (share / (1 - share)) * siblings), kind, top);
  const now = at(weight.share);
  let ends = 0;
  for (const [end, outward] of [
    [interval.from, -1],
    [interval.to, 1],
  ] as const) {
    const where = `${weight.node} ${kind} ${weight.method} ${weight.share} to ${end.share}`;
    if (end.share === 0 || end.share === 1) {
      // Nothing changes up to the brink.
      for (const near of [0.3, 1e-3, 1e-5]) {
        const share = end.share === 0 ? near * weight.share : 1 - near * (1 - weight.share);
        expect(at(share), `${where}, at ${share}`).toBe(now);
      }
      continue;
    }
    // An end beside 0 or 1 has less than that outside.
    const outside = Math.min(1 - 1e-7, Math.max(1e-7, end.share + outward * 3e-6));
    expect(at(outside), `outside: ${where}`).not.toBe(now);
    for (const part of [0, 0.25, 0.5, 0.75]) {
      const share = weight.share + (end.share - outward * 3e-6 - weight.share) * (1 - part);
      if ((share - weight.share) * outward > 0) expect(at(share), `inside: ${where}`).toBe(now);
    }
    ends += 1;
  }
  return ends;
}

/** What intervals of weights promise. Those that are bisected take long. */
export function promisesOfIntervals(numRuns: number, { bisected }: { bisected: boolean }): void {
  describe("every interval of a weight", () => {
    const intervals = (
      aggregate: fc.Arbitrary<string | object>,
      minimumCoverage: boolean,
      normalise: boolean,
    ) =>
      worlds({ depth: 3, widest: 3, aggregate, minimumCoverage, normalise, appliesWhen: true }, 6).map(
        ({ tree, cells }): World => [tree, cells, {}, { categories: { group: ["south", "north"] } }],
      );

    const arithmetic = fc.constant<string | object>("arithmetic");
    const kinds: [string, typeof arithmetic, boolean, "exact" | "bisection", boolean?][] = [
      ["exact where means are arithmetic", arithmetic, false, "exact"],
      ["exact where evidence can fall short too", arithmetic, true, "exact"],
      ["bisected where nodes are placed among the candidates", arithmetic, true, "bisection", true],
    ];
    if (bisected) kinds.push(["bisected under other means", means, true, "bisection"]);

    it.each(kinds)(
      "changes nothing inside its ends and something outside: %s",
      (_title, aggregate, minimumCoverage, method, normalise = false) => {
        const seen = { exact: 0, bisection: 0, none: 0 };
        fc.assert(
          fc.property(intervals(aggregate, minimumCoverage, normalise), fc.constantFrom(1, 3), (one, top) => {
            for (const weight of ask(one, COUNTRY, { top, indicators: true }).weights) {
              if (weight.method === "none" || weight.weight === 0) continue;
              for (const kind of ["order", "membership"] as const) {
                seen[weight.method] += checkEnds(one, weight, kind, top);
              }
            }
          }),
          { numRuns },
        );
        expect(seen[method]).toBeGreaterThan((15 * numRuns) / LONG);
        if (method === "exact") expect(seen.bisection).toBe(0);
      },
    );
  });
}
