import { countBelow } from "../../stats/index.ts";
import { bySorted, normaliser, onScaleFormula } from "./contract.ts";

/** lo + (hi - lo) (r - 1) / (n - 1) with the worst country at rank 1; ties take the lowest rank. */
export const rank = normaliser({
  id: "rank",
  title: "Rank",
  parameters: {},
  fixed: false,
  ordinal: true,
  bounded: true,
  takes: "numbers",
  scales: true,
  orient: "before",
  workbook: () => ({
    among: ({ score, all, own, scale }) => {
      const others = `(COUNT(${all})-${own})`;
      const placed = onScaleFormula(`COUNTIF(${all},"<"&${score})/${others}`, scale);
      return `IF(${others}=0,${(scale[0] + scale[1]) / 2},${placed})`;
    },
  }),
  // How many are strictly below: the tied rank less one.
  ...bySorted((sorted, value) => Math.min(countBelow(sorted, value), sorted.length - 1)),
});
