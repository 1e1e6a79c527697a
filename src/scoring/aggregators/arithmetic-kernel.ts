import type { Kernel } from "./contract.ts";

/** sum w x / sum w. */
export const arithmeticKernel: Kernel = (x, w, n) => {
  let sum = 0;
  let total = 0;
  for (let i = 0; i < n; i += 1) {
    sum += w[i]! * x[i]!;
    total += w[i]!;
  }
  return sum / total;
};
