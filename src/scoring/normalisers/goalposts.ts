import { type Fitted, type Normaliser, onScale } from "./contract.ts";

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
  fit({ scale, call, transform }): Fitted {
    const from = transform.to(call.from as number);
    const to = transform.to(call.to as number);
    return {
      map: (value) => onScale(((value as number) - from) / (to - from), scale),
      fit: {},
    };
  },
};
