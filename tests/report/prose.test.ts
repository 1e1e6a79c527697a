import { expect, it } from "vitest";
import { slipsOf, written } from "./prose.ts";

/** First, joint, in the middle and last; with an article, of many names; a partner, one excluded, two without a score. */
const TEN = ["CPV", "GHA", "CIV", "GMB", "NER", "COD", "NOR", "DZA", "VAT", "SOM"];

/** Each of another kind: measured, counted in steps, a category, of one of the answers of an analyst. */
const ABOUT = [
  "gsi.prevalence",
  "cpi.score",
  "tip.change",
  "mcc.rule-of-law",
  "findings.prevalence",
  "corruption",
];

it("rank, explain, compare, whatif and diff write ten countries' prose without a slip", async () => {
  expect(slipsOf(await written(), TEN, { only: ABOUT })).toEqual([]);
});
