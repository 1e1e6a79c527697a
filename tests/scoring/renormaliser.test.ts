import fc from "fast-check";
import { expect, it } from "vitest";
import { peersOf } from "../../src/scoring/column.ts";
import { compile } from "../../src/scoring/index.ts";
import { renormaliser, standsAlone } from "../../src/scoring/scaling.ts";
import { evidenceOf, profileOf, scored } from "./fixture.ts";
import "./short-properties.ts";

const methods = [
  "min-max",
  "rank",
  "percentile",
  "borda",
  "z-score",
  { method: "z-score", mean: 50, sd: 20 },
  { method: "goalposts", from: 10, to: 80 },
  "peer-median",
  { method: "peer-median", groups: ["a"], passes: { above: 90 } },
  { method: "peer-median", limit: { below: 15 } },
];
/** Columns as short as those here have no outliers by the usual rule. */
const TREATS_EARLY = { treat: { method: "winsorise", points: 1, skewness: 0.5, kurtosis: -1 } };
const figure = fc.option(
  fc.oneof(
    fc.constantFrom(0, -0, 7),
    fc.integer({ min: -20, max: 120 }),
    fc.double({ min: -9, max: 99, noNaN: true }),
  ),
  { nil: undefined, freq: 6 },
);

type Figures = readonly (readonly [number | undefined, number | undefined])[];

/** A leaf with other figures for its countries: its scores again, beside those that its column has with them. */
function hasSameScores(leaf: object, pairs: Figures, scale: readonly [number, number]): void {
  const cellsOf = (which: 0 | 1) =>
    Object.fromEntries(
      pairs.map((pair, i) => [
        `A${String.fromCharCode(65 + i)}A`,
        { x: pair[which], g: i % 3 === 0 ? "a" : "b" },
      ]),
    );
  const table = (which: 0 | 1) =>
    scored({ children: [{ indicator: "x", ...leaf }] }, cellsOf(which), { scale, peers: { by: "g" } });
  const [before, after] = [table(0), table(1)];
  const evidence = evidenceOf(cellsOf(0));
  const { again } = renormaliser(before.plan, before.plan.leaves[0]!, {
    peers: peersOf(before.plan, evidence),
    wanted: Int32Array.from(pairs.keys()),
  });
  const scores = new Float64Array(pairs.length);
  for (const which of [1, 0, 1] as const)
    again(
      Float64Array.from(pairs, (pair) => pair[which] ?? Number.NaN),
      scores,
    );
  expect([...scores]).toEqual(after.columns[0]!.normalised.map((score) => score ?? Number.NaN));
}

it("gives a leaf with other values the scores that its column has with them, to the last bit", () =>
  fc.assert(
    fc.property(
      fc.constantFrom(...methods),
      fc.constantFrom("higher", "lower"),
      fc.constantFrom({}, { transform: "log" }, { treat: "winsorise" }, { treat: "log" }, TREATS_EARLY),
      fc.array(fc.tuple(figure, figure), { minLength: 1, maxLength: 12 }),
      (normalise, direction, more, pairs) =>
        hasSameScores({ normalise, direction, ...more }, pairs, [0, 100]),
    ),
  ));

it.each(methods)("by %j where all are alike, and on a scale that begins above 0", (normalise) => {
  const differ: Figures = [3, 9, 27, 27].map((x, i) => [x, x + i]);
  for (const pairs of [[[1, 7]], [1, 2, 3].map((x) => [x, 7])] as Figures[])
    hasSameScores({ normalise }, pairs, [1, 5]);
  hasSameScores({ normalise }, differ, [1, 5]);
});

it("a leaf stands alone where its normaliser is fixed and no outlier is drawn in", () => {
  const goalposts = { method: "goalposts", from: 0, to: 10 };
  const of = (leaf: object) =>
    standsAlone(compile(profileOf({ children: [{ indicator: "x", ...leaf }] })).leaves[0]!);
  expect([
    of({ normalise: goalposts }),
    of({ normalise: goalposts, treat: "winsorise" }),
    of({ normalise: "min-max" }),
  ]).toEqual([true, false, false]);
});
