import * as shape from "../../model/parameter.ts";
import { required } from "../../model/parameter.ts";
import { aggregator, arithmeticKernel, geometricKernel, type Kernel } from "./contract.ts";

/**
 * (sum w x^p / sum w)^(1/p): the generalised mean (Hardy, Littlewood and Pólya 1934); p = 1 is arithmetic, -1 harmonic,
 * the limit at p = 0 geometric. Undefined for a negative child unless p is 1; 0 for a 0 child when p <= 0.
 */
export const power = aggregator({
  id: "power",
  title: "Weighted power mean",
  parameters: { p: required(shape.number, "order; 1 arithmetic, 0 geometric, -1 harmonic") },
  additive: false,
  mean: true,
  undefinedFor: "negative",
  refusesNegative: ({ p }) => p !== 1,
  least: (child, { p }) => (p === 1 ? child : Math.max(0, child)),
  kernel: ({ p }) => (p === 0 ? geometricKernel : p === 1 ? arithmeticKernel : ofOrder(p)),
});

/**
 * With m the child that counts most (the highest where p > 0, else the lowest) the mean is
 * m (1 + sum w ((x / m)^p - 1) / sum w)^(1/p): no power overflows, however large p, and none drowns, however near to 0.
 */
function ofOrder(p: number): Kernel {
  return (x, w, n) => {
    let m = p > 0 ? 0 : Number.POSITIVE_INFINITY;
    for (let i = 0; i < n; i += 1) {
      if (w[i] === 0) continue;
      if (x[i]! < 0) return Number.NaN;
      m = p > 0 ? Math.max(m, x[i]!) : Math.min(m, x[i]!);
    }
    if (m === 0) return 0;
    let sum = 0;
    let total = 0;
    for (let i = 0; i < n; i += 1) {
      if (w[i] === 0) continue;
      sum += w[i]! * Math.expm1(p * (Math.log(x[i]!) - Math.log(m)));
      total += w[i]!;
    }
    // In two halves: beside a child of nearly 0 the factor alone could overflow.
    const half = Math.exp(Math.log1p(sum / total) / (2 * p));
    return m * half * half;
  };
}
