import { mean, standardDeviation } from "../../stats/index.ts";
import { type Fitted, type Normaliser, numbers } from "./contract.ts";

/**
 * mean + sd (x - m) / s with the column's mean m and sample standard deviation s (n - 1). Not clipped. A constant
 * column scores the wanted mean.
 */
export const zScore: Normaliser = {
  id: "z-score",
  title: "z-score",
  summary: "Distance from the column's mean in standard deviations; unbounded.",
  parameters: [
    { name: "mean", kind: "number", default: 0, summary: "wanted mean" },
    { name: "sd", kind: "number", default: 1, summary: "wanted standard deviation" },
  ],
  fixed: false,
  bounded: false,
  takes: "numbers",
  orient: "before",
  least: () => Number.NEGATIVE_INFINITY,
  fit(column): Fitted {
    const centre = mean(numbers(column)) ?? 0;
    const spread = standardDeviation(numbers(column)) ?? 0;
    const [wanted, sd] = [
      (column.call.mean as number | undefined) ?? 0,
      (column.call.sd as number | undefined) ?? 1,
    ];
    return {
      map: (value) => (spread > 0 ? wanted + (sd * ((value as number) - centre)) / spread : wanted),
      fit: { mean: column.sign * centre, sd: spread },
    };
  },
};
