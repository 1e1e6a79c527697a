import type { Field } from "../contract.ts";
import { recommendationList } from "../recommendations.ts";

/** How many a text's list of recommendations holds. Trap: a list that the end of the text cuts short cannot be counted. */
export const recommendations: Field = {
  id: "recommendations",
  title: "Recommendations in the narrative",
  speaksTo: { by: "text", factor: "recommendations" },
  summary: "How many prioritized recommendations a narrative of the TIP Report lists.",
  unit: "recommendations",
  limits: [0, 200],
  read(narrative) {
    const list = recommendationList(narrative);
    if (list === undefined) return { found: [] };
    const sentence = narrative.sentences.find(({ start }) => start === list.start)!;
    const place = { sentence, from: 0, to: tenWords(sentence.plain) };
    return list.isCut
      ? {
          found: [],
          doubts: [{ ...place, reason: "the text ends within the list of recommendations" }],
        }
      : { found: [{ ...place, value: list.count }] };
  },
};

function tenWords(text: string): number {
  return /^(?:\S+\s+){0,9}\S+/u.exec(text)?.[0].length ?? text.length;
}
