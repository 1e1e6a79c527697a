import { COUNTED, count, OF_THE_WHOLE } from "../counts.ts";

/** Children among the victims identified: said of them, or in the sentence of the whole ("including 12 children"). */
export const countChildVictims = count(
  {
    id: "count.child-victims",
    title: "Child victims identified in the narrative",
    speaksTo: { by: "text", factor: "political-will", rated: "political-will-protection" },
    summary:
      "Children among the victims of trafficking whom the government identified in the period of the report, by its narrative.",
    unit: "persons",
  },
  {
    word: /victim|^of (?:these|those)\b/i,
    some: [
      `\\bidentif(?:ied|ying)\\s+${COUNTED}${OF_THE_WHOLE}child(?:ren)?\\s+(?:\\w+\\s+)?victims\\b`,
      `\\bidentif(?:ied|ying)\\b[^.;]{0,80}?victims\\b[^.;]{0,60}?\\bincluding\\s+${COUNTED}(?:children|minors|child\\s+victims)\\b`,
      `\\bidentif(?:ied|ying)\\b[^.;]{0,80}?victims\\b[^.;]{0,60}?\\b${COUNTED}of\\s+wh(?:om|ich)\\s+were\\s+(?:children|minors)\\b`,
      `\\bidentif(?:ied|ying)\\b[^.;]{0,80}?victims\\b[^.;]{0,60}?\\bof\\s+wh(?:om|ich)\\s+${COUNTED}were\\s+(?:children|minors)\\b`,
      `\\bidentif(?:ied|ying)\\b[^.;]{0,80}?victims\\s*\\([^)]{0,60}?${COUNTED}(?:children|minors)\\b`,
      `\\b${COUNTED}${OF_THE_WHOLE}child\\s+(?:\\w+\\s+)?victims?\\s+(?:were|was)\\s+(?:\\w+ly\\s+)?identified`,
      `\\bof\\s+(?:the(?:se)?\\s+)?(?:\\S+\\s+)?(?:trafficking\\s+|identified\\s+)*victims(?:\\s+identified)?,\\s+${COUNTED}were\\s+(?:children|minors)\\b`,
      `\\bidentif(?:ied|ying)\\b[^.;]{0,80}?victims\\b[^.;]{0,80}?(?:\\band\\s+|,\\s+|-\\s*)${COUNTED}(?:children|minors|child\\s+victims)\\b`,
      `^Of\\s+(?:these|those)(?:\\s+victims)?,\\s+(?:[^.;]{0,60}?\\s)?${COUNTED}(?:were\\s+)?(?:children|minors)\\b`,
    ],
    none: [
      `\\bidentif(?:ied|ying)\\b[^.;]{0,80}?victims\\b[^.;]{0,60}?\\bnone\\s+of\\s+wh(?:om|ich)\\s+were\\s+(?:children|minors)\\b`,
    ],
  },
);
