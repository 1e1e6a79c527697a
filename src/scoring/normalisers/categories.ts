import * as shape from "../../model/parameter.ts";
import { required } from "../../model/parameter.ts";
import { type Fitted, normaliser } from "./contract.ts";

/** Each published category is given its score by the profile; one that the profile does not name has no score. */
export const categories = normaliser({
  id: "categories",
  title: "Categories",
  parameters: { scores: required(shape.numberByWord, "category: score, on the profile's scale") },
  fixed: true,
  bounded: true,
  takes: "categories",
  orient: "after",
  scores: ({ scores }) => Object.values(scores).map((figure) => ({ parameter: "scores", figure })),
  workbook: (stated) => ({
    listed: Object.entries(stated.scores),
    formula: ({ value, keys, scores }) => `SUMPRODUCT(--EXACT(${value},${keys}),${scores})`,
  }),
  fit(_, stated): Fitted {
    const scores = new Map(Object.entries(stated.scores));
    return {
      map: (value) => scores.get(String(value)),
      why: (value) => (scores.has(String(value)) ? undefined : { code: "no-score-for-category", value }),
      fit: {},
    };
  },
});
