import type { Fitted, Normaliser } from "./contract.ts";

/**
 * lo + (hi - lo) (x - from) / (to - from), clipped to the scale (UNDP's fixed minimum and maximum). `from` and `to` are
 * in the indicator's own unit; a transform applies to them too. With `from` < `to` direction `lower` mirrors the score.
 */
export const goalposts: Normaliser = {
  id: "goalposts",
  title: "Goalposts",
  summary:
    "Linear between two fixed values, clipped: comparable over years, and no country moves another's score.",
  parameters: [
    { name: "from", kind: "number", required: true, summary: "value that scores the bottom of the scale" },
    { name: "to", kind: "number", required: true, summary: "value that scores the top of the scale" },
  ],
  fixed: true,
  bounded: true,
  takes: "numbers",
  orient: "after",
  fit({ scale: [lo, hi], call }): Fitted {
    const from = call.from as number;
    const to = call.to as number;
    return {
      map: (value) => {
        const share = ((value as number) - from) / (to - from);
        return lo + (hi - lo) * Math.min(1, Math.max(0, share));
      },
      fit: {},
    };
  },
};
