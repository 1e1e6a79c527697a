import * as shape from "../../model/parameter.ts";
import { required } from "../../model/parameter.ts";
import { type Fitted, normaliser, onScale, onScaleFormula, type Refit } from "./contract.ts";

/**
 * lo + (hi - lo) (x - from) / (to - from), clipped to the scale (UNDP's fixed minimum and maximum). `from` and `to` are
 * in the indicator's own unit; a transform applies to them too. With `from` < `to` direction `lower` mirrors the score.
 */
export const goalposts = normaliser({
  id: "goalposts",
  title: "Goalposts",
  parameters: {
    from: required(shape.number, "value that scores the bottom of the scale"),
    to: required(shape.number, "value that scores the top of the scale"),
  },
  fixed: true,
  bounded: true,
  takes: "numbers",
  scales: true,
  orient: "after",
  check: ({ from, to }) =>
    from < to
      ? []
      : [
          {
            message: `goalposts need from < to, found ${from} and ${to}; for “lower is better” use direction: lower`,
          },
        ],
  breakpoints: ({ from, to }) => [
    { parameter: "from", figure: from },
    { parameter: "to", figure: to },
  ],
  fit({ scale, transform }, goal): Fitted {
    const [from, to] = [transform.to(goal.from), transform.to(goal.to)];
    return {
      map: (value) => onScale(((value as number) - from) / (to - from), scale),
      fit: {},
    };
  },
  workbook: ({ from, to }) => ({
    ends: [from, to],
    formula: ({ value, counted, scale, ends: [low, high] }) =>
      onScaleFormula(`MIN(1,MAX(0,(${counted(value)}-${low})/(${high}-${low})))`, scale),
  }),
  refit({ scale, transform, wanted }, goal): Refit {
    const [from, to] = [transform.to(goal.from), transform.to(goal.to)];
    const [lo, hi] = scale;
    return (values, scores) => {
      for (let k = 0, end = wanted.length; k < end; k += 1) {
        // As `onScale`, without a call for each; NaN stays NaN.
        const share = (values[wanted[k]!]! - from) / (to - from);
        scores[k] = share >= 1 ? hi : share <= 0 ? lo : Math.min(hi, lo + (hi - lo) * share);
      }
    };
  },
});
