import { aggregator, type Kernel } from "./contract.ts";

const kernel: Kernel = (x, w, n) => {
  let sum = 0;
  let total = 0;
  let zero = false;
  for (let i = 0; i < n; i += 1) {
    if (w[i] === 0) continue;
    if (x[i]! < 0) return Number.NaN;
    if (x[i] === 0) zero = true;
    else sum += w[i]! / x[i]!;
    total += w[i]!;
  }
  return zero ? 0 : total / sum;
};

/** sum w / sum (w / x); 0 as soon as a child of positive weight is 0 (its limit), undefined when one is negative. */
export const harmonic = aggregator({
  id: "harmonic",
  title: "Weighted harmonic mean",
  parameters: {},
  additive: false,
  mean: true,
  undefinedFor: "negative",
  refusesNegative: () => true,
  least: (child) => Math.max(0, child),
  kernel: () => kernel,
  formula: ({ each, present, zeros }) =>
    `IF(${zeros}>0,0,${present}/(${each((score, weight) => `${weight}/${score}`)}))`,
});
