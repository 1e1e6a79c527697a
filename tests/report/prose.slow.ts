import { expect, it } from "vitest";
import { slipsOf, written } from "./prose.ts";

it("rank, explain, compare, whatif and diff write thirty countries' prose without a slip", async () => {
  const all = await written();
  // Every eighth of some 240 entities: states and territories, ranked and not.
  const thirty = all.countries.filter((_, i) => i % 8 === 0).slice(0, 30);
  expect(thirty).toHaveLength(30);
  expect(await slipsOf(all, thirty, {})).toEqual([]);
}, 600_000);
