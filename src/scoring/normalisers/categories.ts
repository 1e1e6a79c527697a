import type { Fitted, Normaliser } from "./contract.ts";

/** Each published category is given its score by the profile; one that the profile does not name has no score. */
export const categories: Normaliser = {
  id: "categories",
  title: "Categories",
  summary: "A stated score for each of the publisher's categories.",
  parameters: [
    { name: "scores", kind: "map", required: true, summary: "category: score, on the profile's scale" },
  ],
  fixed: true,
  bounded: true,
  takes: "categories",
  orient: "after",
  fit({ call }): Fitted {
    const scores = new Map(Object.entries(call.scores as Record<string, number>));
    return {
      map: (value) => scores.get(String(value)),
      why: (value) => (scores.has(String(value)) ? undefined : `the profile gives no score for “${value}”`),
      fit: {},
    };
  },
};
