import * as shape from "../../model/parameter.ts";
import { required } from "../../model/parameter.ts";
import { type Fitted, normaliser } from "./contract.ts";

/**
 * A step function: the score of the highest step that the value reaches. Below the first step the first score holds,
 * so that every number has a score.
 */
export const thresholds = normaliser({
  id: "thresholds",
  title: "Thresholds",
  parameters: { steps: required(shape.points, "pairs [from this value on, score], values ascending") },
  fixed: true,
  bounded: true,
  takes: "numbers",
  orient: "after",
  breakpoints: ({ steps }) => steps.map(([figure]) => ({ parameter: "steps", figure })),
  scores: ({ steps }) => steps.map(([, figure]) => ({ parameter: "steps", figure })),
  workbook: ({ steps }) => ({
    listed: steps,
    formula: ({ value, keys, scores }) => `INDEX(${scores},MAX(1,SUMPRODUCT(--(${keys}<=${value}))))`,
  }),
  fit({ transform }, stated): Fitted {
    const steps = stated.steps.map(([from, score]) => [transform.to(from), score] as const);
    return {
      map: (value) => {
        let score = steps[0]![1];
        for (const [from, reached] of steps) if ((value as number) >= from) score = reached;
        return score;
      },
      fit: {},
    };
  },
});
