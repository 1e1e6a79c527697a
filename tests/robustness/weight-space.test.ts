import { describe, expect, it } from "vitest";
import {
  anyWeights,
  expectedRanks,
  firstByWeights,
  firstShares,
  overAllWeightings,
  rankAcceptability,
  seededRandom,
  tallyWeightDraws,
  winShare,
  winShares,
  winSharesOverAllWeights,
} from "../../src/robustness/index.ts";
import { childScores } from "../golden/technology-index.ts";

function randomRows(countries: number, children: number, seed: number): number[][] {
  const random = seededRandom(seed, 0);
  return Array.from({ length: countries }, () => Array.from({ length: children }, () => random.uniform()));
}

describe("the share of all weightings under which one country is above another", () => {
  it.each([
    // Of two children the first needs more than 3/4 of the weight.
    [[1, -3], 1 / 4],
    // A corner of a triangle cut off at a half and a third of its sides: 1/6 of it.
    [[1, -1, -2], (1 / 2) * (1 / 3)],
    // As much for as against, by symmetry.
    [[2, 2, -2, -2], 1 / 2],
    [[1, 0, 0], 1],
    [[-1, 0, 0], 0],
    [[0, 0, 0], 1 / 2],
    // Without a child that tells them apart the others decide: w1 > w2 in half of the triangle.
    [[1, -1, 0], 1 / 2],
  ])("of differences %j is %f", (differences, share) => {
    expect(winShare(differences)).toBeCloseTo(share, 15);
    expect(winShare(differences.map((difference) => -difference))).toBeCloseTo(1 - share, 15);
  });

  it("is what draws of weights come to, and so are expected ranks", () => {
    const scores = childScores(randomRows(8, 5, 3));
    const exact = winSharesOverAllWeights(scores);
    const tally = tallyWeightDraws({ scores, sampler: anyWeights, seed: 1, pairs: true }, 20_000);
    // Three standard errors of a share of 20,000, at most.
    winShares(tally).forEach((share, at) => {
      expect(Math.abs(share - exact[at]!)).toBeLessThan(3 * Math.sqrt(0.25 / 20_000));
    });
    const ranks = expectedRanks(exact, 8);
    expect(ranks.reduce((a, b) => a + b)).toBeCloseTo(36, 12);
    const acceptability = rankAcceptability(tally);
    ranks.forEach((rank, i) => {
      let drawn = 0;
      for (let r = 0; r < 8; r += 1) drawn += (r + 1) * acceptability[i * 8 + r]!;
      expect(Math.abs(drawn - rank)).toBeLessThan(0.06);
    });
  });

  it("is 1 over draws, too, for one that is above in each of them", () => {
    const rows = [
      [5, 5, Number.NaN],
      [1, 2, 1],
      [2, 1, 3],
    ];
    const { shares, exact, first } = overAllWeightings(childScores(rows), 10_000, 1);
    expect([...exact].slice(0, 3)).toEqual([0, 0, 0]);
    expect([...shares].slice(0, 3)).toEqual([0, 1, 1]);
    expect([...first]).toEqual([1, 0, 0]);
  });

  it("is the same for thousands of children that are alike as for two", () => {
    const many = Array.from({ length: 400 }, (_, j) => (j % 2 ? 1 : -1));
    expect(winShare(many)).toBeCloseTo(0.5, 12);
  });
});

describe("shares of first places", () => {
  it("are the weights that each child's champion needs", () => {
    // Two champions of one child each: first where its weight is the higher.
    expect([
      ...firstShares(
        childScores([
          [1, 0],
          [0, 1],
          [0.4, 0.4],
        ]),
      ),
    ]).toEqual([0.5, 0.5, 0]);
    // (0.6, 0.6) is first where w is within 0.4 to 0.6.
    firstShares(
      childScores([
        [1, 0],
        [0, 1],
        [0.6, 0.6],
      ]),
    ).forEach((share, i) => {
      expect(share).toBeCloseTo([0.4, 0.4, 0.2][i]!, 14);
    });
  });

  it("are split among countries that are alike, and none for those beaten everywhere", () =>
    expect([
      ...firstShares(
        childScores([
          [1, 1, 1],
          [1, 1, 1],
          [0, 1, 0.5],
        ]),
      ),
    ]).toEqual([0.5, 0.5, 0]));

  it.each([3, 4, 5, 6])("of %i children are what draws of weights come to", (children) => {
    const scores = childScores(randomRows(30, children, children));
    const exact = firstShares(scores);
    const acceptability = rankAcceptability(
      tallyWeightDraws({ scores, sampler: anyWeights, seed: 1 }, 10_000),
    );
    exact.forEach((share, i) => {
      const error = Math.sqrt(Math.max(share * (1 - share), 1e-4) / 10_000);
      expect(Math.abs(acceptability[i * 30]! - share)).toBeLessThan(4 * error);
    });
  });

  it("on scores of few values, where planes meet in many corners, still add up to 1", () => {
    const rows = randomRows(25, 5, 9).map((row) => row.map((x) => Math.floor(4 * x)));
    expect(firstShares(childScores(rows)).reduce((a, b) => a + b)).toBeCloseTo(1, 12);
  });

  it("are refused for more than six children", () =>
    expect(() => firstShares(childScores([[1, 2, 3, 4, 5, 6, 7]]))).toThrow("up to 6 children"));
});

describe("the nearest weights that make a country first", () => {
  it("move no more weight than they must", () => {
    // Second by 0.2 with equal weights: the first child must have 0.6 of the weight, where both have 0.6.
    const found = firstByWeights(
      [
        [0.4, 0.9],
        [0.8, 0.3],
      ],
      1,
      [1, 1],
    );
    expect(found).toMatchObject({ possible: true });
    if (!found.possible) return;
    expect(found.weights[0]).toBeCloseTo(0.6, 12);
    expect(found.distance).toBeCloseTo(0.2, 12);
  });

  it("are the weights as they are for the first, and for one that ties with it", () => {
    expect(
      firstByWeights(
        [
          [1, 0],
          [0, 0.5],
        ],
        0,
        [3, 1],
      ),
    ).toEqual({ possible: true, weights: [0.75, 0.25], distance: 0 });
    expect(
      firstByWeights(
        [
          [1, 1],
          [1, 1],
        ],
        1,
        [3, 1],
      ),
    ).toEqual({ possible: true, weights: [0.75, 0.25], distance: 0 });
  });

  it("are none for a country that a mixture of others beats everywhere, which is named", () => {
    const found = firstByWeights(
      [
        [1, 0],
        [0, 1],
        [0.4, 0.4],
      ],
      2,
      [1, 1],
    );
    expect(found.possible).toBe(false);
    if (found.possible) return;
    expect(found.mixture.map(({ country }) => country)).toEqual([0, 1]);
    for (const { share } of found.mixture) expect(share).toBeCloseTo(0.5, 12);
    expect(found.surplus).toBeCloseTo(0.1, 12);
  });

  it("exist wherever a draw of weights puts a country first, and no draw is nearer", () => {
    const rows = randomRows(15, 4, 21);
    const weights = new Float64Array(4);
    const random = seededRandom(5, 0);
    const answers = rows.map((_, i) => firstByWeights(rows, i, [4, 3, 2, 1]));
    for (let draw = 0; draw < 5000; draw += 1) {
      random.start(draw);
      anyWeights(random, weights);
      const means = rows.map((row) => row.reduce((sum, x, j) => sum + x * weights[j]!, 0));
      const answer = answers[means.indexOf(Math.max(...means))]!;
      expect(answer.possible).toBe(true);
      if (!answer.possible) continue;
      const distance = [0.4, 0.3, 0.2, 0.1].reduce((sum, w, j) => sum + Math.abs(w - weights[j]!), 0);
      expect(distance).toBeGreaterThanOrEqual(answer.distance - 1e-9);
    }
  });

  it("are not looked for with scores that are missing or weights that are none", () => {
    expect(() => firstByWeights([[1, Number.NaN]], 0, [1, 1])).toThrow("finite scores");
    expect(() => firstByWeights([[1, 2]], 0, [0, 0])).toThrow("weights must be");
  });
});

it("of every pair the shares both ways add up to 1, exact ones and those of draws", () => {
  const rows = [
    [60, 40, 20],
    [50, 55, 10],
    [70, 30, Number.NaN],
  ];
  const { shares, exact } = overAllWeightings(childScores(rows), 2000, 1);
  for (const [a, b] of [
    [0, 1],
    [0, 2],
    [1, 2],
  ] as const) {
    expect(shares[a * 3 + b]! + shares[b * 3 + a]!).toBeCloseTo(1, 12);
    expect(exact[a * 3 + b]).toBe(b === 2 ? 0 : 1);
  }
  expect(shares[0 * 3 + 1]).toBe(winShare([10, -15, 10]));
});

it("where nobody has a child, all weightings are of the others", () => {
  const rows = [
    [10, 20, Number.NaN],
    [30, 5, Number.NaN],
  ];
  // The second is ahead where 30 w + 5 (1 - w) > 10 w + 20 (1 - w): from w = 3/7 on.
  const { shares, first, firstExact } = overAllWeightings(childScores(rows), 100, 1);
  expect(firstExact).toBe(true);
  expect([...first, shares[1]!].map((share) => Number(share.toFixed(12)))).toEqual(
    [3 / 7, 4 / 7, 3 / 7].map((share) => Number(share.toFixed(12))),
  );
});
