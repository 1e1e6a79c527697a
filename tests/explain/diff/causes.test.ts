import { describe, expect, it } from "vitest";
import { bitsOf, CAUSE, causesMet } from "../../../src/explain/diff/causes.ts";
import { documentCause } from "../../../src/explain/diff/document-cells.ts";
import { subsets } from "../../../src/explain/diff/game.ts";
import type { Ranking, ScoreNode } from "../../../src/model/documents/ranking.ts";

describe("causes as bits", () => {
  it("have one each as they are met, and what is too many for bits one together", () => {
    const met = causesMet();
    const sources = Array.from({ length: 27 }, (_, i) => `data:s${i}`);
    const bits = sources.map(met.bitOf);
    expect(bits.slice(0, 3)).toEqual([32, 64, 128]);
    expect(new Set(bits).size).toBe(26);
    expect(sources.map(met.bitOf)).toEqual(bits);
    expect([met.nameOf(bits[0]!), met.nameOf(bits[24]!)]).toEqual(["data:s0", "data:s24"]);
    expect([bits[25], met.nameOf(bits[25]!)]).toEqual([bits[26], "data:s25 + data:s26"]);
    expect([CAUSE.weights, CAUSE.gates, CAUSE.countries].map(met.nameOf)).toEqual([
      "weights",
      "gates",
      "countries",
    ]);
  });

  it("make sets, whose members and subsets are told in order", () => {
    expect([bitsOf(0), bitsOf(32), bitsOf(8 + 32)]).toEqual([[], [32], [8, 32]]);
    expect(subsets(1 + 4)).toEqual([0, 1, 4, 5]);
  });
});

describe("the cause of a value that moved between two rankings", () => {
  const node = (source: string, year?: number, value: number | undefined = 1, more: object = {}) =>
    ({ value, year, source: { id: source, file: "f.csv", ...more } }) as unknown as ScoreNode;
  const gone = { source: { id: "b", file: "" } } as unknown as ScoreNode;
  const ranking = (asOf: number | null, files: Readonly<Record<string, readonly string[]>> = {}) => {
    const sources = Object.entries(files).map(([id, names]) => ({
      id,
      files: names.map((name) => ({ name })),
    }));
    return { dataset: { asOf, sources } } as unknown as Ranking;
  };
  const cause = (
    was: ScoreNode | undefined,
    is: ScoreNode | undefined,
    before: number | null,
    after: number | null,
  ) => documentCause([was, is], [ranking(before), ranking(after)]);

  it("is the year where the later side has a figure newer than the other's year, either way round", () => {
    expect(cause(node("a", 2020), node("b", 2022), 2021, 2022)).toBe("as-of:b");
    expect(cause(node("a", 2020), node("b", 2021), 2021, 2022)).toBe("data:b");
    expect(cause(node("a", 2022), node("b", 2020), 2022, 2021)).toBe("as-of:a");
    expect(cause(node("a", 2022), gone, 2022, 2021)).toBe("as-of:a");
    expect(cause(node("a", 2021), node("b", 2020), 2022, 2021)).toBe("data:b");
    expect(cause(node("a"), node("b", 2022), null, 2022)).toBe("data:b");
    expect(cause(undefined, node("b"), 2021, 2022)).toBe("data:b");
  });

  it("is the data of who had a figure that is gone, and of nobody where there is none", () => {
    expect(cause(node("a", 2020), gone, 2021, 2022)).toBe("data:a");
    expect(cause(node("a", 2020), undefined, 2021, 2022)).toBe("data:a");
    expect(cause(undefined, undefined, 2021, 2022)).toBe("data:others");
  });

  it("is of a derived figure the publisher of all that it was derived from, if that is one", () => {
    const derived = (files: Readonly<Record<string, readonly string[]>>) =>
      documentCause(
        [undefined, node("derived", 2020, 1, { inputs: [{ file: "f.csv" }, { file: "g.csv" }] })],
        [ranking(2021), ranking(2022, files)],
      );
    expect(derived({ a: ["f.csv", "g.csv"], b: ["h.csv"] })).toBe("data:a");
    expect(derived({ a: ["f.csv", "g.csv"], derived: ["f.csv"] })).toBe("data:a");
    expect(derived({ a: ["f.csv"], b: ["g.csv"] })).toBe("data:derived");
    expect(derived({ a: ["f.csv", "g.csv"], b: ["g.csv"] })).toBe("data:derived");
    expect(derived({ a: ["f.csv"] })).toBe("data:derived");
    expect(derived({})).toBe("data:derived");
  });
});
