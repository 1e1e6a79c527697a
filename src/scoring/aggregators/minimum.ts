import { aggregator, type Kernel } from "./contract.ts";

const kernel: Kernel = (x, w, n) => {
  let least = Number.POSITIVE_INFINITY;
  for (let i = 0; i < n; i += 1) if (w[i]! > 0 && x[i]! < least) least = x[i]!;
  return least;
};

/** The lowest child of positive weight. */
export const minimum = aggregator({
  id: "minimum",
  title: "Minimum",
  parameters: {},
  declinesWeights: true,
  additive: false,
  kernel: () => kernel,
  formula: ({ scores }) => `MIN(${scores("9E+99")})`,
});
