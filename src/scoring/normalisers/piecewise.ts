import * as shape from "../../model/parameter.ts";
import { required } from "../../model/parameter.ts";
import type { ScaleTerms } from "../../model/workbook.ts";
import { type Fitted, normaliser } from "./contract.ts";

/** A formula that names its points one by one must stay within what a cell takes. */
const MOST_POINTS = 20;

/** The first score, and of each line so much as the figure has reached. */
function alongLines({ value, counted, points }: ScaleTerms): string {
  const [first] = points;
  const lines = points.slice(1).map(({ key, score }, i) => {
    const before = points[i]!;
    const from = counted(before.key);
    return `+(${score}-${before.score})*MIN(1,MAX(0,(${counted(value)}-${from})/(${counted(key)}-${from})))`;
  });
  return `${first!.score}${lines.join("")}`;
}

/** Linear between stated points (a value function in the sense of Keeney and Raiffa 1976); flat outside them. */
export const piecewise = normaliser({
  id: "piecewise",
  title: "Piecewise linear",
  parameters: { points: required(shape.points, "pairs [value, score], values ascending") },
  fixed: true,
  bounded: true,
  takes: "numbers",
  orient: "after",
  breakpoints: ({ points }) => points.map(([figure]) => ({ parameter: "points", figure })),
  scores: ({ points }) => points.map(([, figure]) => ({ parameter: "points", figure })),
  workbook: ({ points }) => ({
    listed: points,
    ...(points.length > MOST_POINTS ? {} : { formula: alongLines }),
  }),
  fit({ transform }, stated): Fitted {
    const points = stated.points.map(([value, score]) => [transform.to(value), score] as const);
    return {
      map: (value) => {
        const x = value as number;
        const after = points.findIndex(([at]) => at >= x);
        if (after === 0) return points[0]![1];
        if (after < 0) return points.at(-1)![1];
        const [x0, y0] = points[after - 1]!;
        const [x1, y1] = points[after]!;
        return y0 + ((y1 - y0) * (x - x0)) / (x1 - x0);
      },
      fit: {},
    };
  },
});
