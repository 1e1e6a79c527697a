import { describe, expect, it } from "vitest";
import {
  aboveCounter,
  addDraw,
  anyWeights,
  CHUNK,
  centralWeights,
  emptyTally,
  mergeTally,
  rankAcceptability,
  ranker,
  rankQuantile,
  seededRandom,
  tallyWeightDraws,
  topAcceptability,
  weightDraws,
  winShares,
} from "../../src/robustness/index.ts";

function scoresOf(rows: readonly (readonly number[])[]) {
  const [countries, children] = [rows.length, rows[0]!.length];
  const values = Float64Array.from(
    { length: countries * children },
    (_, at) => rows[at % countries]![Math.floor(at / countries)]!,
  );
  return { countries, children, values };
}

function randomRows(countries: number, children: number, seed: number): number[][] {
  const random = seededRandom(seed, 0);
  return Array.from({ length: countries }, () => Array.from({ length: children }, () => random.uniform()));
}

describe("the ranker", () => {
  const shapes: readonly (readonly [string, (random: () => number, i: number) => number])[] = [
    ["spread out", (random) => random()],
    ["with many ties", (random) => Math.floor(random() * 5)],
    ["all equal", () => 3],
    ["crowded beside one far away", (random, i) => (i === 0 ? 1e9 : random())],
    ["a hair's breadth apart", (random) => 1 + Math.floor(random() * 9) * Number.EPSILON],
    ["as far apart as numbers go", (random) => (random() - 0.5) * Number.MAX_VALUE],
  ];
  it.each(shapes)("puts scores in order that are %s", (_shape, score) => {
    for (const size of [1, 2, 3, 17, 255, 256]) {
      const random = seededRandom(size, 0);
      const ranks = ranker(size);
      for (let time = 0; time < 20; time += 1) {
        const scores = Float64Array.from({ length: size }, (_, i) => score(random.uniform, i));
        const ties = ranks.sort(scores);
        const expected = scores.toSorted().reverse();
        expect(ranks.sorted).toEqual(expected);
        expect(Array.from(ranks.order, (i) => scores[i])).toEqual([...expected]);
        expect([...ranks.order].sort((a, b) => a - b)).toEqual(Array.from({ length: size }, (_, i) => i));
        expect(ties).toBe(new Set(scores).size < size);
      }
    }
  });

  it("puts scores in the same order whatever it sorted before", () => {
    const random = seededRandom(7, 0);
    const size = 100;
    const all = Array.from({ length: 30 }, (_, time) =>
      Float64Array.from({ length: size }, (_, i) => shapes[time % shapes.length]![1](random.uniform, i)),
    );
    const ranks = ranker(size);
    for (const scores of all) {
      const fresh = ranker(size);
      expect(ranks.sort(scores)).toBe(fresh.sort(scores));
      expect(ranks.order).toEqual(fresh.order);
    }
  });
});

describe("a tally", () => {
  /** Three countries, of which the second and third tie behind the first. */
  const tied = { order: Int32Array.of(1, 2, 0), sorted: Float64Array.of(9, 5, 5) };

  it("splits ranks among those that tie for them", () => {
    const tally = emptyTally(3, 2, { pairs: true });
    addDraw(tally, tied, true, Float64Array.of(0.25, 0.75));
    expect([...tally.alone]).toEqual([0, 0, 0, 1, 0, 0, 0, 0, 0]);
    expect([...tally.shared]).toEqual([0, 0.5, 0.5, 0, 0, 0, 0, 0.5, 0.5]);
    expect([...tally.firstWeights]).toEqual([0, 0, 0.25, 0.75, 0, 0]);
    expect([...tally.wins!]).toEqual([0, 0, 1, 2, 0, 2, 1, 0, 0]);
  });

  it("splits the weights of a draw among those that tie for the first rank", () => {
    const tally = emptyTally(2, 2);
    addDraw(
      tally,
      { order: Int32Array.of(0, 1), sorted: Float64Array.of(5, 5) },
      true,
      Float64Array.of(0.25, 0.75),
    );
    expect([...tally.firstWeights]).toEqual([0.125, 0.375, 0.125, 0.375]);
  });

  it("counts the top as staying only where no other country is above or beside it", () => {
    const tally = emptyTally(3, 1);
    const weights = Float64Array.of(1);
    addDraw(tally, tied, true, weights, Uint8Array.of(0, 1, 0));
    addDraw(tally, tied, true, weights, Uint8Array.of(1, 1, 1));
    expect(tally.stays).toBe(2);
    addDraw(tally, tied, true, weights, Uint8Array.of(0, 1, 1));
    addDraw(tally, tied, true, weights, Uint8Array.of(1, 0, 0));
    expect(tally.stays).toBe(2);
  });
});

describe("places compared", () => {
  // 127 is the last number of countries whose places are compared four draws at a time.
  it.each([1, 5, 127, 128, 260])("count of %i countries what pair by pair comes out", (size) => {
    const random = seededRandom(size, 0);
    const above = new Uint32Array(size * size);
    const expected = new Uint32Array(size * size);
    const places = aboveCounter(above, size);
    for (let draw = 0; draw < 300; draw += 1) {
      // Many tie, one in six has no score.
      const scores = Array.from(
        { length: size },
        () => Math.floor(random.uniform() * 1.2 * size) - 0.2 * size,
      );
      const scored = scores.flatMap((score, i) => (score < 0 ? [] : [i]));
      scored.sort((a, b) => scores[b]! - scores[a]!);
      places.add({ order: Int32Array.from(scored), sorted: Float64Array.from(scored, (i) => scores[i]!) });
      for (let i = 0; i < size; i += 1) {
        for (let j = i + 1; j < size; j += 1) {
          if (scores[i]! >= 0 && scores[i]! > scores[j]!) expected[i * size + j]! += 1;
        }
      }
    }
    places.tell();
    places.tell();
    expect(above).toEqual(expected);
  });
});

describe("weight draws", () => {
  const rows = randomRows(9, 5, 2);
  const plan = {
    scores: scoresOf(rows),
    sampler: anyWeights,
    seed: 5,
    pairs: true,
    top: new Uint8Array(9).fill(1, 0, 2),
  };

  it("rank weighted means, one draw as another way of counting has it", () => {
    const tally = tallyWeightDraws(plan, 1001);
    const random = seededRandom(5, 1);
    const weights = new Float64Array(5);
    const ranks = new Array(81).fill(0);
    const wins = new Array(81).fill(0);
    for (let draw = 0; draw < 1001; draw += 1) {
      random.start(draw);
      anyWeights(random, weights);
      const means = rows.map((row) => row.reduce((sum, x, j) => sum + x * weights[j]!, 0));
      means.forEach((mean, i) => {
        ranks[i * 9 + means.filter((other) => other > mean).length] += 1;
        means.forEach((other, j) => {
          if (mean > other) wins[i * 9 + j] += 2;
        });
      });
    }
    expect([...tally.alone]).toEqual(ranks);
    expect([...tally.wins!]).toEqual(wins);
    expect(tally.draws).toBe(1001);
  });

  it("add up to the same, to the last bit, whoever takes which chunk", () => {
    const draws = 3 * CHUNK + 5;
    const alone = tallyWeightDraws(plan, draws);
    const [one, other] = [weightDraws(plan), weightDraws(plan)];
    const chunks = [3, 1, 0, 2].map((index) => [index, (index % 2 ? one : other)(index, draws)] as const);
    const total = emptyTally(9, 5, { pairs: true });
    for (const [, chunk] of chunks.toSorted(([a], [b]) => a - b)) mergeTally(total, chunk);
    expect(total).toEqual(alone);
  });

  it("tie countries with the same scores in every draw", () => {
    const tally = tallyWeightDraws(
      { ...plan, scores: scoresOf([rows[0]!, rows[1]!, rows[0]!]), top: new Uint8Array(3) },
      64,
    );
    expect(tally.wins![2]).toBe(64);
    expect(tally.wins![6]).toBe(64);
    expect(tally.shared.reduce((a, b) => a + b)).toBe(128);
  });

  it("refuse a score that is missing", () => {
    const scores = { countries: 1, children: 2, values: Float64Array.of(1, Number.NaN) };
    expect(() => tallyWeightDraws({ scores, sampler: anyWeights, seed: 1 }, 1)).toThrow("finite scores");
  });
});

describe("the shares of a tally", () => {
  // Two countries in 4 draws: the first is ahead twice, behind once, and they tie once.
  const tally = emptyTally(2, 2, { pairs: true });
  const weights = [0.5, 0.7, 0.2, 0.4].map((w) => Float64Array.of(w, 1 - w));
  addDraw(tally, { order: Int32Array.of(0, 1), sorted: Float64Array.of(2, 1) }, false, weights[0]!);
  addDraw(tally, { order: Int32Array.of(0, 1), sorted: Float64Array.of(2, 1) }, false, weights[1]!);
  addDraw(tally, { order: Int32Array.of(1, 0), sorted: Float64Array.of(2, 1) }, false, weights[2]!);
  addDraw(tally, { order: Int32Array.of(0, 1), sorted: Float64Array.of(1, 1) }, true, weights[3]!);

  it("are of all draws", () => {
    const acceptability = rankAcceptability(tally);
    expect([...acceptability]).toEqual([0.625, 0.375, 0.375, 0.625]);
    expect([...topAcceptability(tally)]).toEqual([0.625, 1, 0.375, 1]);
    expect([...winShares(tally)]).toEqual([0, 0.625, 0.375, 0]);
  });

  it("are 1 of what is so in every draw, whatever the shares of ranks sum to", () => {
    const three = emptyTally(3, 0);
    const orders = [
      [7, [0, 1, 2]],
      [2, [1, 0, 2]],
      [1, [1, 2, 0]],
    ] as const;
    for (const [times, order] of orders)
      for (let t = 0; t < times; t += 1)
        addDraw(
          three,
          { order: Int32Array.from(order), sorted: Float64Array.of(3, 2, 1) },
          false,
          new Float64Array(0),
        );
    // 0.7 + 0.2 + 0.1 is 0.9999999999999999 in doubles.
    expect([...topAcceptability(three)].filter((_, at) => at % 3 === 2)).toEqual([1, 1, 1]);
  });

  it("have as central weights the mean of those that put a country first, a tie as half of them", () => {
    const [first, second] = centralWeights(tally);
    expect(first![0]).toBeCloseTo((0.5 + 0.7 + 0.4 / 2) / 2.5, 14);
    expect(second![0]).toBeCloseTo((0.2 + 0.4 / 2) / 1.5, 14);
    const never = emptyTally(2, 1);
    addDraw(never, { order: Int32Array.of(0, 1), sorted: Float64Array.of(2, 1) }, false, Float64Array.of(1));
    expect(centralWeights(never)[1]).toBeUndefined();
  });

  it("have rank quantiles that are ranks", () => {
    const acceptability = Float64Array.of(0.5, 0, 0.5);
    expect([0.25, 0.5, 0.51, 1].map((p) => rankQuantile(acceptability, 3, 0, p))).toEqual([1, 1, 3, 3]);
  });

  it("have of a pair those draws in which both have a score, and go wrong for nobody else where one has none", () => {
    // The third has no score in the second draw; the first two are in the same order in both.
    const some = emptyTally(4, 1, { pairs: true });
    const one = Float64Array.of(1);
    addDraw(some, { order: Int32Array.of(2, 0, 1), sorted: Float64Array.of(3, 2, 1) }, false, one);
    addDraw(some, { order: Int32Array.of(0, 1), sorted: Float64Array.of(2, 1) }, false, one);
    const never = Number.NaN;
    const expected = [
      [0, 1, 0, never],
      [0, 0, 0, never],
      [1, 1, 0, never],
      [never, never, never, 0],
    ];
    expect([...winShares(some)]).toEqual(expected.flat());
    expect([...some.alone]).toEqual([1, 1, 0, 0, 0, 1, 1, 0, 1, 0, 0, 0, 0, 0, 0, 0]);
  });

  it("say that pairs were not counted", () =>
    expect(() => winShares(emptyTally(2, 1))).toThrow("not counted"));
});
