import { describe, expect, it } from "vitest";
import {
  fewestDraws,
  independentErrors,
  jointIntervalRanks,
  mayBeAmongFirst,
  rankSets,
  seededRandom,
  simulatedErrors,
} from "../../src/robustness/index.ts";
import { comparisons } from "../../src/robustness/rank-sets.ts";

const ends = (sets: readonly { lowest: number; highest: number }[]) =>
  sets.map((set) => [set.lowest, set.highest]);

describe("sets of ranks", () => {
  const simultaneous = { coverage: 0.95, mode: "simultaneous" } as const;

  it("are single ranks where scores are far apart, and all ranks where they are equal", () => {
    const errors = independentErrors([1, 1, 1], 999, 1);
    expect(ends(rankSets([100, 0, 50], errors, simultaneous))).toEqual([
      [1, 1],
      [3, 3],
      [2, 2],
    ]);
    expect(ends(rankSets([5, 5, 5], errors, simultaneous))).toEqual([
      [1, 3],
      [1, 3],
      [1, 3],
    ]);
  });

  it("of two countries part where their difference is above 1.96 standard errors of it", () => {
    // Its draws' 95 % point is within 0.05 of 1.96 in 20,000 draws (3 standard errors of the quantile: 0.04).
    const errors = independentErrors([3, 4], 20_000, 1);
    expect(ends(rankSets([5 * 2.01, 0], errors, simultaneous))).toEqual([
      [1, 1],
      [2, 2],
    ]);
    expect(ends(rankSets([5 * 1.91, 0], errors, simultaneous))).toEqual([
      [1, 2],
      [1, 2],
    ]);
    // From one side 1.645.
    const best = { coverage: 0.95, mode: "marginal", sides: "best" } as const;
    expect(ends(rankSets([5 * 1.7, 0], errors, best))).toEqual([
      [1, 2],
      [2, 2],
    ]);
    expect(ends(rankSets([5 * 1.6, 0], errors, best))).toEqual([
      [1, 2],
      [1, 2],
    ]);
  });

  it("know the order of scores without error, and leave those that are equal together", () => {
    const errors = independentErrors([0, 0, 0, 5], 200, 1);
    const sets = rankSets([50, 50, 49, 10], errors, { ...simultaneous, coverage: 0.9 });
    expect(ends(sets)).toEqual([
      [1, 2],
      [1, 2],
      [3, 3],
      [4, 4],
    ]);
  });

  it("shrink and never grow by stepping down, and marginal ones lie in the simultaneous", () => {
    const random = seededRandom(4, 0);
    const scores = Array.from({ length: 12 }, () => 50 + 10 * random.normal());
    const errors = independentErrors(
      scores.map(() => 1 + 2 * random.uniform()),
      1000,
      2,
    );
    const stepped = rankSets(scores, errors, simultaneous);
    const single = rankSets(scores, errors, { ...simultaneous, stepDown: false });
    const marginal = rankSets(scores, errors, { ...simultaneous, mode: "marginal" });
    const within = (inner: typeof single, outer: typeof single) =>
      inner.every((set, i) => set.lowest >= outer[i]!.lowest && set.highest <= outer[i]!.highest);
    expect(within(stepped, single)).toBe(true);
    expect(within(marginal, stepped)).toBe(true);
    expect(ends(marginal)).not.toEqual(ends(single));
  });

  it("take c / (1 - c) draws for a probability c, so that the critical value is among them", () => {
    expect([0.9, 0.95, 0.99, 0.999, 2 / 3].map(fewestDraws)).toEqual([9, 19, 99, 999, 2]);
    const errors = independentErrors([1, 1], fewestDraws(0.95), 1);
    expect(ends(rankSets([100, 0], errors, simultaneous))).toEqual([
      [1, 1],
      [2, 2],
    ]);
  });

  it("hold every rank where there are too few draws for a critical value", () => {
    const errors = independentErrors([1, 1], 18, 1);
    expect(ends(rankSets([100, 0], errors, simultaneous))).toEqual([
      [1, 2],
      [1, 2],
    ]);
  });

  it("say how far their ends hang on the number of draws", () => {
    // The difference is the critical value itself, near enough: another seed may part them or not.
    const few = rankSets([5 * 1.96, 0], independentErrors([3, 4], 200, 1), simultaneous);
    expect(few[1]!.monteCarlo).toEqual({ lowest: [1, 2], highest: [2, 2] });
    const sure = rankSets([100, 0], independentErrors([3, 4], 2000, 1), simultaneous);
    expect(sure[1]!.monteCarlo).toEqual({ lowest: [2, 2], highest: [2, 2] });
  });

  it("have ends that each stay within what is said of them, 19 times in 20, when as many other draws are made", () => {
    // Twenty countries a step apart, so that some differences are near the critical value whatever it is; spreads are of the draws, too.
    const scores = Array.from({ length: 20 }, (_, i) => -i);
    const runs = Array.from({ length: 60 }, (_, seed) => {
      const { drawn } = independentErrors(new Array<number>(20).fill(2), 200, seed);
      const simulated = drawn.map((error, at) => error + scores[at % 20]!);
      return rankSets(scores, simulatedErrors(simulated, scores), simultaneous);
    });
    const within = (end: "lowest" | "highest", country: number) => {
      const pairs = runs.flatMap((one) =>
        runs.filter((other) => other !== one).map((other) => [one[country]!, other[country]![end]] as const),
      );
      const kept = pairs.filter(([one, other]) => {
        const [from, to] = one.monteCarlo[end];
        return from <= other && other <= to;
      });
      return kept.length / pairs.length;
    };
    const shares = scores.flatMap((_, i) => [within("lowest", i), within("highest", i)]);
    expect(Math.min(...shares)).toBeGreaterThanOrEqual(0.95);
  });

  it("may be among the first where none of enough others is shown ahead", () => {
    const errors = independentErrors([1, 1, 1], 999, 1);
    const sets = rankSets([100, 0, 50], errors, { ...simultaneous, sides: "best" });
    expect(sets.every(({ highest }) => highest === 3)).toBe(true);
    expect(mayBeAmongFirst(sets, 2)).toEqual([true, false, true]);
  });

  it("take errors as a simulation has them: an error that all share says nothing about the order", () => {
    const random = seededRandom(8, 0);
    const scores = new Float64Array(2 * 1000);
    for (let draw = 0; draw < 1000; draw += 1) {
      const common = 20 * random.normal();
      scores[2 * draw] = 51 + common + 0.1 * random.normal();
      scores[2 * draw + 1] = 50 + common + 0.1 * random.normal();
    }
    const errors = simulatedErrors(scores, [51, 50]);
    expect(Math.abs(errors.spread(0, 1) / Math.hypot(0.1, 0.1) - 1)).toBeLessThan(0.1);
    expect(ends(rankSets([51, 50], errors, simultaneous))).toEqual([
      [1, 1],
      [2, 2],
    ]);
  });

  it("show no lead that a draw in ten undoes, and one that a draw in thirty undoes, as of a figure that passes or fails", () => {
    const failing = (draws: number) => {
      const drawn = Float64Array.from({ length: 2 * 999 }, (_, at) =>
        at % 2 === 0 && at >= 2 * draws ? 100 : 0,
      );
      return ends(rankSets([100, 0], simulatedErrors(drawn, [100, 0]), simultaneous));
    };
    expect(failing(100)).toEqual([
      [1, 2],
      [1, 2],
    ]);
    expect(failing(33)).toEqual([
      [1, 1],
      [2, 2],
    ]);
  });

  it("refuse what they cannot be made of", () => {
    const errors = independentErrors([1, 1], 10, 1);
    expect(() => rankSets([1, Number.NaN], errors, simultaneous)).toThrow("finite scores");
    expect(() => rankSets([1, 2], errors, { ...simultaneous, coverage: 95 })).toThrow("coverage of 95");
    expect(() => independentErrors([1, -1], 10, 1)).toThrow("standard error is -1");
  });
});

it("comparisons find in each draw the highest statistic that a look at every pair finds, of all and of one country", () => {
  const random = seededRandom(3, 0);
  const scores = Array.from({ length: 9 }, () => 50 + random.normal());
  const errors = independentErrors(
    scores.map(() => 0.2 + 5 * random.uniform() ** 3),
    200,
    2,
  );
  const open = Uint8Array.from({ length: 81 }, (_, at) => (at % 10 !== 0 && random.uniform() < 0.7 ? 1 : 0));
  const compared = comparisons(scores, errors);
  const pairs = [...open.keys()].filter((at) => open[at] === 1).map((at) => [Math.floor(at / 9), at % 9]);
  for (const of of [undefined, 0, 1, 2, 3, 4, 5, 6, 7, 8]) {
    const own = pairs.filter((pair) => of === undefined || pair.includes(of));
    const expected = Array.from({ length: 200 }, (_, draw) =>
      Math.max(
        ...own.map(([a, b]) => {
          const drawn = (i: number) => errors.drawn[draw * 9 + i]!;
          return (drawn(a!) - drawn(b!)) / errors.spread(a!, b!);
        }),
      ),
    ).sort((x, y) => x - y);
    compared.highest(open, of).forEach((found, at) => {
      expect(Math.abs(found - expected[at]!), `${of} ${at}`).toBeLessThan(1e-12);
    });
  }
});

it("joint intervals put a country ahead where its whole interval is above the other's", () => {
  // Two at 90 %: each at sqrt(0.9), 1.949 standard errors to either side (normal table: Φ(1.949) = 0.9743).
  expect(jointIntervalRanks([2 * 1.94, 0], [1, 1], 0.9)).toEqual([
    { lowest: 1, highest: 2 },
    { lowest: 1, highest: 2 },
  ]);
  expect(jointIntervalRanks([2 * 1.952, 0], [1, 1], 0.9)).toEqual([
    { lowest: 1, highest: 1 },
    { lowest: 2, highest: 2 },
  ]);
});
