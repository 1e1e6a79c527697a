import { COUNTED, count, denied, OF_THE_WHOLE } from "../counts.ts";
import { NOT } from "../patterns.ts";

/** Victims that the government identified. Traps: victims whom an NGO identified, assisted or sheltered; those of one kind. */
export const countVictims = count(
  {
    id: "count.victims",
    title: "Victims identified in the narrative",
    speaksTo: { by: "text", factor: "political-will", rated: "political-will-protection" },
    summary:
      "Victims of trafficking whom the government identified in the period of the report, by its narrative.",
    unit: "persons",
  },
  {
    word: /identif/i,
    some: [
      `\\bidentif(?:ied|ying)\\s+(?:and\\s+(?:\\w+\\s+){1,4}?)?${COUNTED}${OF_THE_WHOLE}victims?\\b`,
      `\\bidentif(?:ied|ying)\\s+${COUNTED}(?:men|women|children|individuals|persons|people)\\b[^.;]{0,40}?as\\s+(?:potential\\s+)?(?:trafficking\\s+)?victims`,
      `\\b${COUNTED}${OF_THE_WHOLE}victims\\s+(?:were|was)\\s+(?:officially\\s+)?identified`,
      `^Of\\s+(?:the|these)\\s+${COUNTED}${OF_THE_WHOLE}(?:and\\s+\\w+\\s+)?victims\\s+(?:that\\s+)?(?:the\\s+government\\s+|authorities\\s+)?identified`,
      `\\bidentification\\s+of\\s+${COUNTED}${OF_THE_WHOLE}victims?\\b`,
    ],
    none: [
      ...denied("identif", "victims?"),
      `\\b(?:did\\s+not|failed\\s+to|fails\\s+to|has\\s+not|nor)\\s+(?:proactively\\s+)?identif(?:y|ied)\\b[^.;]{0,60}?\\bany\\s+${OF_THE_WHOLE}victims\\b`,
      `\\b${NOT}\\s[^.;]{0,120}?\\b(?:or|nor)\\s+(?:to\\s+)?identify\\b[^.;]{0,60}?\\bany\\s+${OF_THE_WHOLE}victims\\b`,
    ],
  },
);
