import { expect, it } from "vitest";
import { fifthsOf, shadeOf } from "../../src/page/draw/fifths.ts";

const ranked = (...ranks: readonly number[]) =>
  ranks.map((rank) => ({ rank, score: 100 - rank })) as unknown as Parameters<typeof fifthsOf>[0];

it("gives each fifth of ten ranks its two, the first the strongest", () => {
  const shades = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10].map((rank) => shadeOf(rank, 10));
  expect(shades).toEqual([4, 4, 3, 3, 2, 2, 1, 1, 0, 0]);
});

it("keeps who shares a rank in one fifth, and says from where to where it goes", () => {
  expect(fifthsOf(ranked(1, 2, 2, 2, 5))).toEqual([
    { shade: 4, from: 1, to: 1, highest: 99, lowest: 99 },
    { shade: 3, from: 2, to: 2, highest: 98, lowest: 98 },
    { shade: 0, from: 5, to: 5, highest: 95, lowest: 95 },
  ]);
});

it("has a shade for one country, and none for nobody", () => {
  expect(fifthsOf(ranked(1))).toMatchObject([{ shade: 4, from: 1, to: 1 }]);
  expect(fifthsOf(ranked())).toEqual([]);
});
