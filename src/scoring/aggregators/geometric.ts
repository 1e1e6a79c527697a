import { aggregator, geometricKernel } from "./contract.ts";

/** prod x^(w / sum w) (UNDP's Human Development Index since 2010). */
export const geometric = aggregator({
  id: "geometric",
  title: "Weighted geometric mean",
  parameters: {},
  additive: false,
  additiveInLogs: true,
  mean: true,
  standsIn: true,
  zeroDecides: true,
  undefinedFor: "negative",
  refusesNegative: () => true,
  least: (child) => Math.max(0, child),
  kernel: () => geometricKernel,
  formula: ({ each, present, zeros }) =>
    `IF(${zeros}>0,0,EXP((${each((score, weight) => `${weight}*LN(${score})`)})/${present}))`,
});
