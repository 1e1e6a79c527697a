import { countBelow } from "../../stats/index.ts";
import { type Fitted, normaliser, numbers } from "./contract.ts";

/**
 * Borda count: how many countries of the column are strictly worse (de Borda 1781; COINr's `n_borda`). A number of countries,
 * not a place on the profile's scale.
 */
export const borda = normaliser({
  id: "borda",
  title: "Borda count",
  parameters: {},
  fixed: false,
  bounded: false,
  takes: "numbers",
  scales: true,
  orient: "before",
  least: () => 0,
  workbook: () => ({ among: ({ score, all }) => `COUNTIF(${all},"<"&${score})` }),
  fit(column): Fitted {
    const sorted = numbers(column).sort((a, b) => a - b);
    return {
      map: (value) => countBelow(sorted, value as number),
      fit: { countries: sorted.length },
    };
  },
});
