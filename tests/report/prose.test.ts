import { expect, it } from "vitest";
import { sample } from "../properties/seed.ts";
import { slipsOf, written } from "./prose.ts";

/** First, joint, in the middle and last; with an article, of many names; a partner, one excluded, two without a score. */
const TEN = ["CPV", "GHA", "CIV", "GMB", "NER", "COD", "NOR", "DZA", "VAT", "SOM"];

/** Each of another kind: measured with an error, in whole steps, an analyst's finding; thirty countries are asked about all. */
const ABOUT = ["cpi.score", "tip.change", "findings.prevalence"];

it("rank, explain, compare, whatif and diff write ten countries' prose without a slip, three of them every day", {
  tags: "slow",
}, async () => {
  expect(await slipsOf(await written(), sample(TEN), { only: ABOUT })).toEqual([]);
});
