import { required } from "../../model/parameter.ts";
import * as shape from "../../model/shape.ts";
import { type Fitted, normaliser } from "./contract.ts";

/** Linear between stated points (a value function in the sense of Keeney and Raiffa 1976); flat outside them. */
export const piecewise = normaliser({
  id: "piecewise",
  title: "Piecewise linear",
  summary: "Straight lines between stated points, flat outside them.",
  parameters: { points: required(shape.points, "pairs [value, score], values ascending") },
  fixed: true,
  bounded: true,
  takes: "numbers",
  orient: "after",
  breakpoints: ({ points }) => points.map(([figure]) => ({ parameter: "points", figure })),
  scores: ({ points }) => points.map(([, figure]) => ({ parameter: "points", figure })),
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
