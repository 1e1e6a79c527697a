import { describe, expect, it } from "vitest";
import type { RankedCountry, Ranking } from "../../src/model/documents/ranking.ts";
import { drawnRanges } from "../../src/report/ranking/notes.ts";
import { en } from "../../src/words/en/index.ts";

const country = (score: number, scoreRange: RankedCountry["scoreRange"]) =>
  ({ score, scoreRange }) as RankedCountry;
const profile = { aggregate: { method: "arithmetic" } } as Ranking["profile"];

describe("ranges drawn in characters", () => {
  const all = [country(45, [40, 55]), country(50, [50, 50]), country(42, null)];
  const { title, width, of } = drawnRanges(all, profile, en)!;

  it("stand on a scale from the lowest to the highest end of those shown, a point a character", () => {
    // From 40 to 55 a character stands for one point.
    expect([title, width]).toEqual(["40············55", 16]);
    expect(all.map(of)).toEqual(["─────●──────────", "          ●     ", "  ●             "]);
  });

  it("have two decimals on a scale of less than ten points", () => {
    expect(drawnRanges([country(0.3, [0.251, 0.409])], profile, en)!.title).toBe("0.25········0.41");
  });

  it("are none where nobody has a range, where all are the same point, and of wins less losses", () => {
    expect(drawnRanges([country(42, null)], profile, en)).toBeUndefined();
    expect(drawnRanges([country(42, [42, 42])], profile, en)).toBeUndefined();
    const copeland = { relative: true } as Ranking["profile"];
    expect(drawnRanges(all, copeland, en)).toBeUndefined();
    expect(drawnRanges([], profile, en)).toBeUndefined();
  });
});
