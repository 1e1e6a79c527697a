import type { Fitted, Normaliser } from "./contract.ts";

/**
 * A step function: the score of the highest step that the value reaches. Below the first step the first score holds,
 * so that every number has a score.
 */
export const thresholds: Normaliser = {
  id: "thresholds",
  title: "Thresholds",
  summary: "Bands: each value takes the score of the highest step it reaches.",
  parameters: [
    {
      name: "steps",
      kind: "points",
      required: true,
      summary: "pairs [from this value on, score], values ascending",
    },
  ],
  fixed: true,
  bounded: true,
  takes: "numbers",
  orient: "after",
  fit({ call, transform }): Fitted {
    const steps = (call.steps as readonly (readonly [number, number])[]).map(
      ([from, score]) => [transform.to(from), score] as const,
    );
    return {
      map: (value) => {
        let score = steps[0]![1];
        for (const [from, reached] of steps) if ((value as number) >= from) score = reached;
        return score;
      },
      fit: {},
    };
  },
};
