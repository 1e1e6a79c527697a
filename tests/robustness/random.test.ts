import { describe, expect, it } from "vitest";
import { anyWeights, logGamma, seededRandom, weightsAround } from "../../src/robustness/index.ts";
import { fillBits } from "../../src/robustness/random.ts";

/** Mean and standard error of what `draw` gives for the draws of one seed. */
function sampled(seed: number, draws: number, draw: (random: ReturnType<typeof seededRandom>) => number) {
  const random = seededRandom(seed, 1);
  let [sum, squares] = [0, 0];
  for (let i = 0; i < draws; i += 1) {
    random.start(i);
    const x = draw(random);
    sum += x;
    squares += x * x;
  }
  const mean = sum / draws;
  return { mean, error: Math.sqrt((squares / draws - mean * mean) / draws) };
}

const FIRST = [11520, 0, 5927040, 70819200, 2031721883, 1637235492];

const SEEDS = Array.from({ length: 20 }, (_, i) => i + 1);

describe("the random generator", () => {
  it("steps as xoshiro128** does from the state 1, 2, 3, 4", () => {
    // As the authors' C code gives them; the first is rotl(2 · 5, 7) · 9.
    const state = Int32Array.of(1, 2, 3, 4);
    const [two, four] = [new Uint32Array(2), new Uint32Array(4)];
    fillBits(state, two);
    fillBits(state, four);
    expect([...two, ...four]).toEqual(FIRST);
  });

  it("gives a draw the same numbers whatever was drawn before", () => {
    const one = seededRandom(7, 1);
    const other = seededRandom(7, 1);
    for (let i = 0; i < 100; i += 1) one.bits();
    one.start(41);
    other.start(12);
    other.normal();
    other.start(41);
    expect(one.bits()).toBe(other.bits());
    expect(one.uniform()).toBe(other.uniform());
  });

  it("gives another draw, purpose or seed, above 2^32 too, other numbers", () => {
    const first = (seed: number, purpose: number, index: number) => {
      const random = seededRandom(seed, purpose);
      random.start(index);
      return random.bits();
    };
    const all = [0, 1, 2 ** 32, 2 ** 52].flatMap((seed) =>
      [1, 2].flatMap((purpose) => [0, 1, 2 ** 32].map((index) => first(seed, purpose, index))),
    );
    expect(new Set(all).size).toBe(24);
  });

  it("gives many normal numbers as one after the other, and passes over those that nobody looks at", () => {
    const one = seededRandom(7, 1);
    const other = seededRandom(7, 1);
    const expected = Array.from({ length: 60 }, () => one.normal());
    const into = new Float64Array(61);
    other.normals(
      into,
      Int32Array.from({ length: 60 }, (_, k) => (k % 7 === 3 ? -1 : 60 - k)),
    );
    expect([...into]).toEqual([0, ...expected.map((x, k) => (k % 7 === 3 ? 0 : x)).reverse()]);
    expect(other.bits()).toBe(one.bits());
  });

  it("refuses a seed that is no whole number", () => {
    for (const seed of [-1, 0.5, 2 ** 53, Number.NaN]) expect(() => seededRandom(seed, 1)).toThrow("seed");
    expect(() => seededRandom(1, 1).start(-1)).toThrow("index of a draw");
  });

  it("is uniform over streams: of the first numbers of 64,000 draws each sixteenth has its share", () => {
    const counts = new Array(16).fill(0);
    const random = seededRandom(3, 1);
    for (let i = 0; i < 64_000; i += 1) {
      random.start(i);
      counts[Math.floor(random.uniform() * 16)] += 1;
    }
    const chiSquare = counts.reduce((sum, count) => sum + (count - 4000) ** 2 / 4000, 0);
    // 99.9 % of chi-square with 15 degrees of freedom (Abramowitz and Stegun, table 26.8).
    expect(chiSquare).toBeLessThan(37.697);
  });

  it("draws normal variables of mean 0 and variance 1", () => {
    const normal = sampled(1, 40_000, (random) => random.normal());
    const square = sampled(2, 40_000, (random) => random.normal() ** 2);
    expect(Math.abs(normal.mean)).toBeLessThan(3 * normal.error);
    expect(Math.abs(square.mean - 1)).toBeLessThan(3 * square.error);
  });

  it.each([0.3, 1, 2.5, 40])(
    "draws gamma variables of shape %f with mean and variance equal to it",
    (shape) => {
      const gamma = (random: ReturnType<typeof seededRandom>) => Math.exp(logGamma(random, shape));
      const first = sampled(4, 40_000, gamma);
      const second = sampled(5, 40_000, (random) => (gamma(random) - shape) ** 2);
      expect(Math.abs(first.mean - shape)).toBeLessThan(3 * first.error);
      expect(Math.abs(second.mean - shape)).toBeLessThan(3 * second.error);
    },
  );
});

describe("weights", () => {
  const shares = [4, 3, 2, 1, 0];

  it("around a profile's have its shares as means, within 3 standard errors over 20 seeds", () => {
    const weights = new Float64Array(5);
    const sampler = weightsAround(shares, 20);
    shares.forEach((share, j) => {
      const means = SEEDS.map((seed) =>
        sampled(seed, 1000, (random) => {
          sampler(random, weights);
          return weights[j]!;
        }),
      );
      const mean = means.reduce((sum, one) => sum + one.mean, 0) / 20;
      const error = Math.sqrt(means.reduce((sum, one) => sum + one.error ** 2, 0)) / 20;
      expect(Math.abs(mean - share / 10)).toBeLessThanOrEqual(3 * error);
    });
  });

  it("around a profile's add up to 1 and vary by share (1 - share) / (concentration + 1)", () => {
    const weights = new Float64Array(5);
    const sampler = weightsAround(shares, 20);
    let furthest = 0;
    const square = sampled(9, 20_000, (random) => {
      sampler(random, weights);
      furthest = Math.max(furthest, Math.abs(weights.reduce((a, b) => a + b) - 1));
      return (weights[0]! - 0.4) ** 2;
    });
    expect(furthest).toBeLessThan(1e-15);
    expect(Math.abs(square.mean - (0.4 * 0.6) / 21)).toBeLessThan(3 * square.error);
  });

  it("so scattered that a gamma variable is too small for a number still add up to 1", () => {
    const weights = new Float64Array(3);
    const random = seededRandom(1, 1);
    for (let i = 0; i < 200; i += 1) {
      random.start(i);
      weightsAround([1, 1, 1], 1e-4)(random, weights);
      expect(weights.reduce((a, b) => a + b)).toBeCloseTo(1, 12);
    }
  });

  it("of any kind are uniform on the simplex: the first of three is below t with probability 1 - (1 - t)²", () => {
    const weights = new Float64Array(3);
    for (const t of [0.1, 0.5]) {
      const below = sampled(11, 20_000, (random) => {
        anyWeights(random, weights);
        return weights[0]! < t ? 1 : 0;
      });
      expect(Math.abs(below.mean - (1 - (1 - t) ** 2))).toBeLessThan(3 * below.error);
    }
  });

  it("cannot be varied around what are no weights", () => {
    expect(() => weightsAround([1, -1], 5)).toThrow("cannot be varied");
    expect(() => weightsAround([0, 0], 5)).toThrow("cannot be varied");
    expect(() => weightsAround([1, 1], 0)).toThrow("concentration");
  });
});
