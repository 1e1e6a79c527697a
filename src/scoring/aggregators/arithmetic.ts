import { aggregator, type Kernel } from "./contract.ts";

const kernel: Kernel = (x, w, n) => {
  let sum = 0;
  let total = 0;
  for (let i = 0; i < n; i += 1) {
    sum += w[i]! * x[i]!;
    total += w[i]!;
  }
  return sum / total;
};

/** sum w x / sum w: full compensation between children. */
export const arithmetic = aggregator({
  id: "arithmetic",
  title: "Weighted arithmetic mean",
  summary:
    "Children compensate fully: a point lost in one is made good by a point in another, at the weights' rate.",
  parameters: {},
  additive: true,
  kernel: () => kernel,
});
