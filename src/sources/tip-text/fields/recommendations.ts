import type { Field } from "../contract.ts";

/** How many a text's list of recommendations holds. Trap: a list that the end of the text cuts short cannot be counted. */
export const recommendations: Field = {
  id: "recommendations",
  title: "Recommendations in the narrative",
  summary: "How many prioritized recommendations a narrative of the TIP Report lists.",
  unit: "recommendations",
  limits: [0, 200],
  read({ sentences, text }) {
    const listed = sentences.filter(({ part }) => part === "recommendations");
    const [first, last] = [listed[0], listed.at(-1)];
    if (!first || !last) return { found: [] };
    const place = { sentence: first, from: 0, to: tenWords(first.plain) };
    const isCut =
      last === sentences.at(-1) && !/[.;!]["')\]]?$/u.test(text.slice(last.start, last.end + 1).trim());
    if (isCut)
      return {
        found: [],
        doubts: [{ ...place, reason: "the text ends within the list of recommendations" }],
      };
    return { found: [{ ...place, value: listed.length }] };
  },
};

function tenWords(text: string): number {
  return /^(?:\S+\s+){0,9}\S+/u.exec(text)?.[0].length ?? text.length;
}
