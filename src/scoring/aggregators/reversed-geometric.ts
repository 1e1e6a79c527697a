import { aggregator, geometricKernel } from "./contract.ts";

/**
 * INFORM's mean (JRC, INFORM methodology): with r = 1 + 9 (hi - x) / (hi - lo) and g the weighted geometric mean of r,
 * hi - (hi - lo) (g - 1) / 9, clamped to the scale.
 */
export const reversedGeometric = aggregator({
  id: "reversed-geometric",
  title: "Geometric mean of the reversed scale",
  parameters: {},
  additive: false,
  mean: true,
  undefinedFor: "far-above-scale",
  least: (child, _, [lo]) => Math.max(lo, child),
  kernel(_, [lo, hi]) {
    const reversed = new Float64Array(256);
    return (x, w, n) => {
      const r = n <= reversed.length ? reversed : new Float64Array(n);
      for (let i = 0; i < n; i += 1) r[i] = 1 + (9 * (hi - x[i]!)) / (hi - lo);
      const result = hi - ((hi - lo) * (geometricKernel(r, w, n) - 1)) / 9;
      return Math.min(hi, Math.max(lo, result));
    };
  },
  formula({ each, present }, [lo, hi]) {
    const span = hi - lo;
    const sum = each((score, weight) => `${weight}*LN(1+9*(${hi}-${score})/${span})`);
    return `MIN(${hi},MAX(${lo},${hi}-${span}*(EXP((${sum})/${present})-1)/9))`;
  },
});
