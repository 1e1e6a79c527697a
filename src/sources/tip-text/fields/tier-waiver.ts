import type { Field } from "../contract.ts";
import { foundAt, matchesIn } from "../patterns.ts";

const GRANTED =
  /\b(?:was|is|were|has been|therefore|be)?\s*(?:therefore\s+)?(?:granted|received|given)\s+a\s+(?:\w+\s+)?waiver\b|\b(?:granted|received)\s+(?:\w+\s+){0,2}waivers\b|\bwaiver\s+(?:was|has been)\s+granted\b|\bwas\s+granted\s+(?:a\s+)?(?:its\s+)?\w*\s*(?:consecutive\s+)?waiver\b|\bwaived\s+(?:an\s+otherwise\s+required\s+|the\s+)downgrade\b/gi;
/** "has used its two waivers and is no longer eligible". */
const DENIED = /\b(?:not|no longer|cannot|previous|previously)\b[^;]*$/i;

/** A waiver from an otherwise required downgrade; a written plan alone is none. */
export const tierWaiver: Field = {
  id: "tier.waiver",
  title: "Waiver in the narrative",
  kind: "context",
  speaksTo: { by: "text", factor: "political-will", rated: "political-will" },
  summary:
    "Whether a narrative of the TIP Report says that the country was granted a waiver from an otherwise required downgrade.",
  categories: ["yes"],
  read(narrative) {
    const found = [...matchesIn(narrative, GRANTED, /waive/i)]
      .filter(([sentence, { index }]) => !DENIED.test(sentence.plain.slice(Math.max(0, index - 60), index)))
      .map(([sentence, match]) => foundAt(sentence, match, "yes"));
    return { found };
  },
};
