import * as shape from "../../model/parameter.ts";
import { withDefault } from "../../model/parameter.ts";
import { mean, median } from "../../stats/index.ts";
import { type Fitted, normaliser, numbers, onScale } from "./contract.ts";

/**
 * lo + (hi - lo) (x - min) / (r - min), r the reference: the column's maximum, mean or median, or a stated target;
 * clipped at the top, since having reached the reference is what counts (OECD/JRC Handbook 2008, distance to a reference).
 */
export const distanceToReference = normaliser({
  id: "distance-to-reference",
  title: "Distance to a reference",
  parameters: {
    to: withDefault(
      shape.numberOr("max", "mean", "median"),
      "max",
      "a target in the indicator's unit, or max, mean or median of the column",
    ),
  },
  fixed: false,
  bounded: true,
  takes: "numbers",
  scales: true,
  orient: "before",
  breakpoints: ({ to }) => (typeof to === "number" ? [{ parameter: "to", figure: to }] : []),
  fit(column, { to }): Fitted {
    const all = numbers(column);
    const min = all.reduce((a, b) => Math.min(a, b), Number.POSITIVE_INFINITY);
    const reference =
      typeof to === "number"
        ? column.sign * column.transform.to(to)
        : to === "mean"
          ? (mean(all) ?? min)
          : to === "median"
            ? (median(all) ?? min)
            : all.reduce((a, b) => Math.max(a, b), Number.NEGATIVE_INFINITY);
    const span = reference - min;
    return {
      map: (value) => {
        // Where even the worst country has reached the reference, everybody has.
        const share = span > 0 ? ((value as number) - min) / span : 1;
        return onScale(share, column.scale);
      },
      fit: { reference: column.sign * reference, worst: column.sign * min },
    };
  },
});
