import type { Field } from "../contract.ts";
import { foundAt, statements, valuePatterns } from "../patterns.ts";

const TIER =
  "(?:a\\s+)?(?:Tier\\s+(?:1|2\\s+Watch\\s*List|2(?!\\s*Watch)|3)|(?:the\\s+)?Tier\\s+2\\s+Watch\\s*List|Watch\\s*List|Special\\s+Case)";
const PATTERNS = valuePatterns([
  ["upgraded", `\\b(?:(?:was|is|has\\s+been|were)\\s+)?upgraded\\s+(?:from\\s+${TIER}\\s+)?to\\s+${TIER}`],
  [
    "downgraded",
    `\\b(?:(?:was|is|has\\s+been|were)\\s+)?(?:automatically\\s+)?downgraded\\s+(?:from\\s+${TIER}\\s+)?to\\s+${TIER}`,
  ],
  ["remained", `\\bremain(?:s|ed)\\s+(?:(?:on|at|in)\\s+)?(?:a\\s+)?${TIER}`],
  [
    "remained",
    `\\b(?:placed|placement)\\s+on\\s+(?:the\\s+)?${TIER}\\s+for\\s+(?:the|a)\\s+(?:second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|\\w+th)\\s+(?:consecutive\\s+)?year`,
  ],
  [
    "placed",
    `\\b(?:is|was|has\\s+been|were|are)\\s+(?:therefore\\s+|again\\s+)?placed\\s+(?:on|in|at)\\s+(?:the\\s+)?${TIER}(?!\\s+for\\s+(?:the|a)\\s+\\w+\\s+(?:consecutive\\s+)?year)`,
  ],
]);
const UNREAL = /\b(?:otherwise|would|could|eligible|required|requires?|not|if)\s*(?:[\w'-]+\s+){0,4}$/i;

/** How the tier compares with the last report's. Trap: "an otherwise required downgrade"; "a second consecutive year" on a tier is staying. */
export const tierMovement: Field = {
  id: "tier.movement",
  title: "Movement of the tier in the narrative",
  kind: "effort",
  speaksTo: { by: "text", factor: "political-will", rated: "political-will" },
  summary:
    "Whether a narrative of the TIP Report says that the country was upgraded, downgraded, placed on its tier or remained there.",
  categories: ["downgraded", "remained", "placed", "upgraded"],
  read(narrative) {
    const found = statements(narrative, /\b(?:tier|watch|special)\b/i).flatMap((sentence) =>
      PATTERNS.flatMap(([value, pattern]) =>
        [...sentence.plain.matchAll(pattern)]
          .filter(({ index }) => !UNREAL.test(sentence.plain.slice(0, index)))
          .map((match) => foundAt(sentence, match, value)),
      ),
    );
    return { found };
  },
};
