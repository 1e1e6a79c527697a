import * as shape from "../../model/parameter.ts";
import { withDefault } from "../../model/parameter.ts";
import { mean, standardDeviation } from "../../stats/index.ts";
import { type Fitted, normaliser, numbers, numbersAgain, type Refit } from "./contract.ts";

/**
 * mean + sd (x - m) / s with the column's mean m and sample standard deviation s (n - 1). Not clipped. A constant
 * column scores the wanted mean.
 */
export const zScore = normaliser({
  id: "z-score",
  title: "z-score",
  parameters: {
    mean: withDefault(shape.number, 0, "the mean that is wanted"),
    sd: withDefault(shape.positive, 1, "the standard deviation that is wanted"),
  },
  fixed: false,
  fitTellsAll: true,
  bounded: false,
  takes: "numbers",
  scales: true,
  // Comparable with what stays on the scale: its ends are two and a half standard deviations from the middle.
  standsIn: ([lo, hi]) => ({ mean: (lo + hi) / 2, sd: (hi - lo) / 5 }),
  orient: "before",
  // About half of the countries are below a mean of 0; below a higher one, COINr's 10 for one, a country can be and need not.
  least: ({ mean: wanted }) => (wanted > 0 ? 0 : Number.NEGATIVE_INFINITY),
  workbook: ({ mean: wanted, sd }) => ({
    among: ({ score, all, own }) => {
      const from = (over: string) => `(${score}-AVERAGE(${over}))/STDEV(${over})`;
      const more = `${all},${score}`;
      return `IF(MAX(${more})>MIN(${more}),${wanted}+${sd}*IF(${own},${from(all)},${from(more)}),${wanted})`;
    },
  }),
  fit(column, { mean: wanted, sd }): Fitted {
    const centre = mean(numbers(column)) ?? 0;
    const spread = standardDeviation(numbers(column)) ?? 0;
    return {
      map: (value) => (spread > 0 ? wanted + (sd * ((value as number) - centre)) / spread : wanted),
      fit: { mean: column.sign * centre, sd: spread },
    };
  },
  refit({ countries, wanted: asked }, { mean: wanted, sd }): Refit {
    const present = numbersAgain(countries);
    return (values, scores) => {
      const all = present(values);
      const centre = mean(all) ?? 0;
      const spread = standardDeviation(all) ?? 0;
      for (let k = 0; k < asked.length; k += 1) {
        const value = values[asked[k]!]!;
        if (Number.isNaN(value)) scores[k] = value;
        else scores[k] = spread > 0 ? wanted + (sd * (value - centre)) / spread : wanted;
      }
    };
  },
});
