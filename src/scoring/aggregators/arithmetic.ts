import { aggregator, arithmeticKernel } from "./contract.ts";

/** sum w x / sum w: full compensation between children. */
export const arithmetic = aggregator({
  id: "arithmetic",
  title: "Weighted arithmetic mean",
  parameters: {},
  additive: true,
  mean: true,
  standsIn: true,
  kernel: () => arithmeticKernel,
  formula: ({ weighted, present }) => `(${weighted})/${present}`,
});
