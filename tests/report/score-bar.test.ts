import { describe, expect, it } from "vitest";
import { scoreBar } from "../../src/report/html/blocks.ts";
import { rangeOnScale } from "../../src/report/ranking/notes.ts";

const onScale = (scale: [number, number]) => ({ aggregate: { method: "arithmetic" }, scale });
/** Class, left edge and width of each rectangle, in hundredths of the bar. */
const drawn = (score: number, range: [number, number] | null, of: ReturnType<typeof onScale>) =>
  [
    ...String(scoreBar(rangeOnScale("", score, range, of).drawn!)).matchAll(
      /class="(\w+)" x="([\d.-]+)" y="\d" width="([\d.-]+)"/gu,
    ),
  ].map(([, part, x, width]) => [part, Number(x), Number(width)]);

describe("the bar of a score", () => {
  it("goes from the bottom of the scale to the score, over the range that the score could be in", () => {
    expect(drawn(60, [50, 80], onScale([0, 100]))).toEqual([
      ["band", 50, 30],
      ["level", 0, 60],
    ]);
    // Halfway from -1 to 3, between a quarter and the top.
    expect(drawn(1, [0, 3], onScale([-1, 3]))).toEqual([
      ["band", 25, 75],
      ["level", 0, 50],
    ]);
  });

  it("has no band where no range is known, and ends at the ends of the scale", () => {
    expect(drawn(120, null, onScale([0, 100]))).toEqual([["level", 0, 100]]);
    expect(drawn(-5, null, onScale([0, 100]))).toEqual([["level", 0, 0]]);
  });

  it("is not drawn for scores without a scale: wins less losses, and scores without ends", () => {
    expect(rangeOnScale("", 3, null, { relative: true, scale: [0, 100] }).drawn).toBeUndefined();
    expect(rangeOnScale("", 1.5, null, { ...onScale([0, 1]), bounded: false }).drawn).toBeUndefined();
  });
});
