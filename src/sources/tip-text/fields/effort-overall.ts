import type { Field } from "../contract.ts";
import { foundAt, statements } from "../matches.ts";

const EFFORTS = "(?:anti-(?:human\\s+)?trafficking\\s+)?efforts";
const OVERALL = "(?:(?:significant|sustained|notable|some|any|overall|,|and|the)\\s*)*";
const PATTERNS: readonly (readonly [string, RegExp])[] = [
  [
    "not increasing",
    new RegExp(
      `\\b(?:(?:did|does|do|has|have|had|was|were)\\s+not|failed\\s+to|fails\\s+to|unable\\s+to)\\s+(?:\\w+\\s+)?(?:demonstrat\\w+|show(?:n|ed)?|provid\\w+|present\\w*|made?|make|giv\\w+)\\s+(?:(?:sufficient|adequate|any|clear|credible|enough|appreciable)\\s+)?(?:evidence\\s+of\\s+)?(?:making\\s+)?${OVERALL}\\s*increas(?:ing|ed)\\s+${OVERALL}\\s*${EFFORTS}`,
      "gi",
    ),
  ],
  [
    "not increasing",
    new RegExp(
      `\\b(?:lack(?:ed)?|absence)\\s+(?:of\\s+)?evidence\\s+of\\s+${OVERALL}\\s*increas(?:ing|ed)\\s+${OVERALL}\\s*${EFFORTS}`,
      "gi",
    ),
  ],
  [
    "not increasing",
    new RegExp(
      `\\bno\\s+(?:\\w+\\s+)?evidence\\s+of\\s+${OVERALL}\\s*increas(?:ing|ed)\\s+${OVERALL}\\s*${EFFORTS}`,
      "gi",
    ),
  ],
  [
    "not increasing",
    new RegExp(
      `\\b(?:did|does|has)\\s+not\\s+(?:significantly\\s+)?increase(?:d)?\\s+(?:its\\s+)?overall\\s+${EFFORTS}`,
      "gi",
    ),
  ],
  [
    "not increasing",
    new RegExp(
      `\\bdid\\s+not\\s+(?:demonstrate|show)\\s+(?:an\\s+)?overall\\s+increase\\s+in\\s+(?:its\\s+)?${EFFORTS}`,
      "gi",
    ),
  ],
  [
    "increasing",
    new RegExp(
      `\\b(?<!not\\s)(?:demonstrat(?:ed|es|ing)|showed|shows|shown|made|making)\\s+(?:evidence\\s+of\\s+)?(?:significant\\s+)?(?:overall\\s+)?increas(?:ing|ed)\\s+(?:overall\\s+)?${EFFORTS}`,
      "gi",
    ),
  ],
  ["increasing", new RegExp(`\\bincreased\\s+(?:its\\s+)?overall\\s+${EFFORTS}`, "gi")],
  [
    "decreasing",
    new RegExp(
      `\\b(?:(?:demonstrated|showed|made)\\s+)?(?:overall\\s+)?(?:decreas(?:ed|ing)|declin(?:ed|ing)|reduced|diminished)\\s+(?:its\\s+)?(?:overall\\s+)${EFFORTS}|\\bdemonstrated\\s+(?:overall\\s+)?(?:decreas|declin)(?:ed|ing)\\s+(?:overall\\s+)?${EFFORTS}|\\boverall\\s+${EFFORTS}\\s+(?:have\\s+)?(?:decreased|declined)`,
      "gi",
    ),
  ],
];
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
  speaksTo: { by: "text", factor: "political-will", rated: "political-will" },
  summary:
    "Whether a narrative of the TIP Report finds the government's overall effort against trafficking increasing, not increasing or decreasing.",
  categories: ["decreasing", "not increasing", "increasing"],
  better: "higher",
  read(narrative) {
    const found = statements(narrative, /efforts/i).flatMap((sentence) => {
      for (const [value, pattern] of PATTERNS) {
        for (const match of sentence.plain.matchAll(pattern)) {
          const after = sentence.plain.slice(match.index + match[0].length);
          const isOverall = /overall/i.test(match[0]);
          if (!isOverall && PARTIAL.test(after)) continue;
          if (value === "increasing" && DENIED.test(sentence.plain.slice(0, match.index))) continue;
          return [foundAt(sentence, match, value)];
        }
      }
      return [];
    });
    return { found };
  },
};
