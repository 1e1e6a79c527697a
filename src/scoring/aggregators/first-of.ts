import { aggregator, type Kernel } from "./contract.ts";

const kernel: Kernel = (x) => x[0]!;

/** The first child that has evidence, in the order of the profile. */
export const firstOf = aggregator({
  id: "first-of",
  title: "First child with evidence",
  parameters: {},
  chooses: true,
  additive: false,
  kernel: () => kernel,
});
