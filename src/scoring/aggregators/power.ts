import type { Aggregator } from "./contract.ts";

/**
 * (sum w x^p / sum w)^(1/p): the generalised mean (Hardy, Littlewood and Pólya 1934); p = 1 is arithmetic, -1 harmonic,
 * the limit at p = 0 geometric. Undefined for a negative child unless p is 1; 0 for a 0 child when p <= 0.
 */
export const power: Aggregator = {
  id: "power",
  title: "Weighted power mean",
  summary: "Generalised mean of order p: the smaller p, the less children compensate.",
  parameters: [
    { name: "p", kind: "number", required: true, summary: "order; 1 arithmetic, 0 geometric, -1 harmonic" },
  ],
  additive: false,
  kernel(call) {
    const p = call.p as number;
    return (x, w, n) => {
      let [sum, total, zero] = [0, 0, false];
      for (let i = 0; i < n; i += 1) {
        if (w[i] === 0) continue;
        if (x[i]! < 0 && p !== 1) return Number.NaN;
        if (x[i] === 0 && p <= 0) zero = true;
        else sum += w[i]! * (p === 0 ? Math.log(x[i]!) : x[i]! ** p);
        total += w[i]!;
      }
      if (zero) return 0;
      return p === 0 ? Math.exp(sum / total) : (sum / total) ** (1 / p);
    };
  },
};
