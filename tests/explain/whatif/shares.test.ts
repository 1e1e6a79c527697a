import { describe, expect, it } from "vitest";
import { type ExactQuestion, exactEnds } from "../../../src/explain/whatif/exact-ends.ts";
import { fractionCrossings } from "../../../src/explain/whatif/fraction-crossings.ts";
import { orderOf } from "../../../src/explain/whatif/order.ts";
import { type ShareFraction, valueAt } from "../../../src/explain/whatif/share-fraction.ts";
import { type Piece, sharePieces } from "../../../src/explain/whatif/share-pieces.ts";
import { movingShare } from "../../../src/explain/whatif/share-trial.ts";
import { siblingWeight } from "../../../src/explain/whatif/share-weights.ts";
import { type Cells, plain, scored } from "../../scoring/fixture.ts";

const line = (a: number, b: number): ShareFraction => ({ a, b, c: 1, d: 0 });
const near = (value: number) => expect.closeTo(value, 9);

describe("where two scores cross", () => {
  it("is where their difference changes its sign, and not where they touch", () => {
    // 1 + t and 2 - t meet at 1/2; 1 / (1 + t) and its tangent at 1/2, 2/3 - (t - 1/2) 4/9, touch there.
    expect(fractionCrossings(line(1, 1), line(2, -1))).toEqual([near(0.5)]);
    expect(fractionCrossings({ a: 1, b: 0, c: 1, d: 1 }, line(8 / 9, -4 / 9))).toEqual([]);
    expect(fractionCrossings(line(1, 1), line(3, 1))).toEqual([]);
    expect(fractionCrossings(line(1, 1), line(1, 1))).toBeUndefined();
    expect(fractionCrossings(line(2, 2), { a: 1, b: 1, c: 0.5, d: 0 })).toBeUndefined();
  });

  it("can be at two places, in ascending order", () => {
    // 3 / (1 + t) = a - b t where b t^2 - (a - b) t + 3 - a = 0: roots 0.2 and 0.7 for (a - b) / b = 0.9 and (3 - a) / b = 0.14.
    const b = 3 / 2.04;
    expect(fractionCrossings({ a: 3, b: 0, c: 1, d: 1 }, line(1.9 * b, -b))).toEqual([near(0.2), near(0.7)]);
  });

  it("is neither at the shares 0 and 1 themselves nor beyond them", () => {
    expect(fractionCrossings(line(1, 1), line(1, 2))).toEqual([]);
    expect(fractionCrossings(line(1, 1), line(2, 0))).toEqual([]);
    // As above, with roots -0.5 and -0.2 (their sum -0.7, their product 0.1), and with 1.2 and 2 (3.2 and 2.4).
    expect(fractionCrossings({ a: 3, b: 0, c: 1, d: 1 }, line(2.25, -7.5))).toEqual([]);
    const b = 3 / 6.6;
    expect(fractionCrossings({ a: 3, b: 0, c: 1, d: 1 }, line(4.2 * b, -b))).toEqual([]);
    // 1 / (1 + t) stays above -t: t^2 + t + 1 has no root.
    expect(fractionCrossings({ a: 1, b: 0, c: 1, d: 1 }, line(0, -1))).toEqual([]);
  });
});

/** Pieces of the share of x, where it stands among its siblings as written. */
function pieces(tree: object, cells: Cells, rest: object = {}) {
  const table = scored(tree, cells, rest);
  const item = table.plan.items.find(({ node }) => node.id === "x")!;
  const share = item.weight / (item.weight + siblingWeight(table.plan, item));
  return sharePieces(table, item, [...table.ranked, ...table.unscored], share, movingShare(table, item));
}

describe("the pieces of a share", () => {
  const two = { children: [plain("x"), plain("y", { weight: 3 })] };
  const half = { missing: { minimumCoverage: 0.5 } };
  const told = (cells: Cells) =>
    pieces(two, cells, half)!.map(({ from, to, known }) => [
      from,
      to,
      known.map(({ country }) => country).join(),
    ]);
  const middle = expect.closeTo(0.5, 11);

  it("begin anew where somebody's evidence comes to fall short or to be enough, and nowhere else", () => {
    const whole = { x: 20, y: 60 };
    expect(told({ AAA: { y: 90 }, BBB: whole })).toEqual([
      [0, middle, "AAA,BBB"],
      [middle, 1, "BBB"],
    ]);
    expect(told({ BBB: whole, CCC: { x: 80 } })).toEqual([
      [0, middle, "BBB"],
      [middle, 1, "BBB,CCC"],
    ]);
    expect(told({ BBB: whole })).toEqual([[0, 1, "BBB"]]);
  });

  it("are none under another mean, and none where the node has no share or all of it", () => {
    const cells = { AAA: { x: 20, y: 60 } };
    expect(pieces({ ...two, aggregate: "geometric" }, cells)).toBeUndefined();
    for (const [x, y] of [
      [0, 1],
      [1, 0],
    ])
      expect(
        pieces({ children: [plain("x", { weight: x }), plain("y", { weight: y })] }, cells),
      ).toBeUndefined();
  });

  it("have each score as a fraction of the share, whatever is missing beside the node and above", () => {
    const deep = {
      children: [{ id: "m", children: [plain("x"), plain("y", { weight: 3 })] }, plain("z", { weight: 2 })],
    };
    const at = (own: Cells[string], share: number) =>
      valueAt(pieces(deep, { AAA: own })![0]!.known[0]!.fraction, share);
    // ((80 t + 40 (1 - t)) + 2 * 60) / 3; without z the first term alone.
    expect(at({ x: 80, y: 40, z: 60 }, 0.5)).toBeCloseTo(180 / 3, 9);
    expect(at({ x: 80, y: 40 }, 0.25)).toBeCloseTo(50, 9);
    // Without y the first term is 80 and without x it is 40, whatever the share; without both it is not there.
    expect(at({ x: 80, z: 60 }, 0.25)).toBeCloseTo(200 / 3, 9);
    expect(at({ y: 40, z: 60 }, 0.25)).toBeCloseTo(160 / 3, 9);
    expect(at({ z: 60 }, 0.25)).toBe(60);
  });
});

describe("how far a share goes until something changes", () => {
  // A and B meet at 1/3, B and C at 1/2, A and C at 2/3.
  const [a, b, c] = [line(40, 20), line(60, -40), line(0, 80)];
  const piece = (from: number, to: number, scores: Readonly<Record<string, ShareFraction>>): Piece => ({
    from,
    to,
    known: Object.entries(scores).map(([country, fraction]) => ({ country, fraction })),
  });
  const all = [piece(0, 1, { AAA: a, BBB: b, CCC: c })];
  const ends = (
    share: number,
    top: number,
    among: readonly Piece[] = all,
    asked: Partial<Pick<ExactQuestion, "kind" | "country" | "takesPlace">> = {},
  ) => {
    const question = { kind: "order", country: "AAA", takesPlace: true, ...asked } as const;
    const { known } = among.find(({ from, to }) => share > from && share < to)!;
    const scores = known.map(({ country, fraction }) => ({ country, score: valueAt(fraction, share) }));
    const own = scores.find(({ country }) => country === question.country)?.score;
    const takers = scores.filter(({ country }) => question.takesPlace || country !== question.country);
    const { from, to } = exactEnds({ ...question, share, top, base: orderOf(takers, own, top) }, among);
    return [from, to];
  };

  it("is to the crossings on either side that change the order of so many", () => {
    expect(ends(0.25, 1)).toEqual([0, near(1 / 3)]);
    expect(ends(0.6, 1)).toEqual([near(1 / 3), near(2 / 3)]);
    expect(ends(0.6, 2)).toEqual([near(1 / 2), near(2 / 3)]);
    expect(ends(0.6, 3)).toEqual([near(1 / 2), near(2 / 3)]);
    expect(ends(0.9, 1)).toEqual([near(2 / 3), 1]);
  });

  it("is for a country's own place to those at which it comes in or goes out", () => {
    const membership = (share: number, top: number, country: string) =>
      ends(share, top, all, { kind: "membership", country });
    expect(membership(0.4, 1, "AAA")).toEqual([near(1 / 3), near(2 / 3)]);
    expect(membership(0.25, 2, "BBB")).toEqual([0, near(1 / 2)]);
    expect(membership(0.25, 2, "AAA")).toEqual([0, 1]);
  });

  it("is not to where a country passes that takes no place, though its own comes there", () => {
    const out = { country: "CCC", takesPlace: false };
    expect(ends(0.6, 1, all, out)).toEqual([near(1 / 3), 1]);
    expect(ends(0.6, 1, all, { ...out, kind: "membership" })).toEqual([0, near(2 / 3)]);
  });

  it("is not to where two who are always level would be told apart", () => {
    expect(ends(0.6, 2, [piece(0, 1, { AAA: a, BBB: b, EEE: a })])).toEqual([near(1 / 3), 1]);
  });

  it("is to where one of the first comes or goes, or another takes a place that was free", () => {
    const both = piece(0, 0.5, { AAA: a, BBB: b });
    expect(ends(0.4, 1, [both, piece(0.5, 1, { BBB: b })])).toEqual([near(1 / 3), 0.5]);
    expect(ends(0.25, 1, [piece(0, 0.5, {}), piece(0.5, 1, { AAA: a })])).toEqual([0, 0.5]);
    const third = piece(0.5, 1, { AAA: a, BBB: b, DDD: line(1, 0) });
    expect(ends(0.4, 3, [both, third])).toEqual([near(1 / 3), 0.5]);
    expect(ends(0.4, 2, [both, third])).toEqual([near(1 / 3), 1]);
  });

  it("passes over what is too short to be told from its ends", () => {
    const [one, gap] = [piece(0, 0.5, { AAA: a }), piece(0.5, 0.5 + 1e-12, {})];
    expect(ends(0.25, 1, [one, gap, piece(0.5 + 1e-12, 1, { AAA: a })])).toEqual([0, 1]);
    expect(ends(0.25, 1, [one, piece(0.5, 0.5 + 1e-10, {}), piece(0.5 + 1e-10, 1, { AAA: a })])).toEqual([
      0, 0.5,
    ]);
  });
});
