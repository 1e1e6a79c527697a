import type { Field, Sentence } from "../contract.ts";
import { around, firstOfEach, statements, valuePatterns } from "../patterns.ts";

const EFFORTS = "(?:anti-(?:human\\s+)?trafficking\\s+)?efforts";
const OVERALL = "(?:(?:significant|sustained|notable|some|any|overall|,|and|the)\\s*)*";
const PATTERNS = valuePatterns([
  [
    "not increasing",
    `\\b(?:(?:did|does|do|has|have|had|was|were)\\s+not|failed\\s+to|fails\\s+to|unable\\s+to)\\s+(?:\\w+\\s+)?(?:demonstrat\\w+|show(?:n|ed)?|provid\\w+|present\\w*|made?|make|giv\\w+)\\s+(?:(?:sufficient|adequate|any|clear|credible|enough|appreciable)\\s+)?(?:evidence\\s+of\\s+)?(?:making\\s+)?${OVERALL}\\s*increas(?:ing|ed)\\s+${OVERALL}\\s*${EFFORTS}`,
  ],
  [
    "not increasing",
    `\\b(?:lack(?:ed)?|absence)\\s+(?:of\\s+)?evidence\\s+of\\s+${OVERALL}\\s*increas(?:ing|ed)\\s+${OVERALL}\\s*${EFFORTS}`,
  ],
  [
    "not increasing",
    `\\bno\\s+(?:\\w+\\s+)?evidence\\s+of\\s+${OVERALL}\\s*increas(?:ing|ed)\\s+${OVERALL}\\s*${EFFORTS}`,
  ],
  [
    "not increasing",
    `\\b(?:did|does|has)\\s+not\\s+(?:(?:significantly\\s+)?increased?\\s+(?:its\\s+)?overall|overall\\s+increase)\\s+(?:its\\s+)?${EFFORTS}`,
  ],
  [
    "not increasing",
    `\\bdid\\s+not\\s+(?:demonstrate|show)\\s+(?:an\\s+)?overall\\s+increase\\s+in\\s+(?:its\\s+)?${EFFORTS}`,
  ],
  [
    "increasing",
    `\\b(?<!not\\s)(?:demonstrat(?:ed|es|ing)|showed|shows|shown|made|making)\\s+(?:evidence\\s+of\\s+)?(?:(?:significant|sustained|notable|serious|overall|and|,)\\s*)*increas(?:ing|ed)\\s+(?:overall\\s+)?${EFFORTS}`,
  ],
  ["increasing", `\\bincreased\\s+(?:its\\s+)?overall\\s+${EFFORTS}`],
  [
    "decreasing",
    `\\b(?:(?:demonstrated|showed|made)\\s+)?(?:overall\\s+)?(?:decreas(?:ed|ing)|declin(?:ed|ing)|reduced|diminished)\\s+(?:its\\s+)?(?:overall\\s+)${EFFORTS}|\\bdemonstrated\\s+(?:overall\\s+)?(?:decreas|declin)(?:ed|ing)\\s+(?:overall\\s+)?${EFFORTS}|\\boverall\\s+${EFFORTS}\\s+(?:have\\s+)?(?:decreased|declined)`,
  ],
]);
/** "demonstrated increased efforts to protect victims" is no word on the whole. */
const PARTIAL =
  /^\s+(?:to\s+(?!(?:address|combat|eliminate|fight|counter|tackle)\b)|(?:in|on|at|toward)\s+)/i;
const DENIED = /\b(?:not|failed to|fails to|evidence that)\s+(?:\w+\s+){0,2}$/i;

/**
 * Effort as a whole against the period before. Traps: "is making significant efforts" is the formula of the tier; effort on one
 * of the Ps; a denial a few words before.
 */
export const effortOverall: Field = {
  id: "effort.overall",
  title: "Overall effort in the narrative",
  kind: "effort",
  speaksTo: { by: "text", factor: "political-will", rated: "political-will" },
  summary:
    "Whether a narrative of the TIP Report finds the government's overall effort against trafficking increasing, not increasing or decreasing.",
  categories: ["decreasing", "not increasing", "increasing"],
  better: "higher",
  read(narrative) {
    return { found: firstOfEach(statements(narrative, /efforts/i), PATTERNS, isOverall) };
  },
};

function isOverall(sentence: Sentence, match: RegExpExecArray, value: string): boolean {
  const [before, after] = around(sentence, match);
  const isPartial = !/overall/i.test(match[0]) && PARTIAL.test(after);
  return !isPartial && !(value === "increasing" && DENIED.test(before));
}
