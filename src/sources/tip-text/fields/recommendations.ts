import type { Field } from "../contract.ts";
import { recommendationList } from "../narrative.ts";

/** How many a text's list of recommendations holds. Trap: a list that the end of the text cuts short cannot be counted. */
export const recommendations: Field = {
  id: "recommendations",
  title: "Recommendations in the narrative",
  kind: "context",
  speaksTo: { by: "text", factor: "recommendations" },
  summary: "How many prioritized recommendations a narrative of the TIP Report lists.",
  unit: "recommendations",
  limits: [0, 200],
  quotes: "words",
  read(narrative) {
    const list = recommendationList(narrative);
    if (list === undefined) return { found: [] };
    const sentence = narrative.sentences.find(({ start }) => start === list.start)!;
    const tenWords = /^(?:\S+\s+){0,9}\S+/u.exec(sentence.plain)?.[0] ?? sentence.plain;
    const place = { sentence, from: 0, to: tenWords.length };
    if (!list.isCut) return { found: [{ ...place, value: list.count }] };
    const reason = "the list of recommendations is cut off";
    return { found: [], doubts: [{ ...place, reason }] };
  },
};
