import type { Kernel } from "./contract.ts";

/** exp(sum w ln x / sum w); 0 as soon as a child of positive weight is 0, undefined (NaN) when one is negative. */
export const geometricKernel: Kernel = (x, w, n) => {
  let sum = 0;
  let total = 0;
  let zero = false;
  for (let i = 0; i < n; i += 1) {
    if (w[i] === 0) continue;
    if (x[i]! < 0) return Number.NaN;
    if (x[i] === 0) zero = true;
    else sum += w[i]! * Math.log(x[i]!);
    total += w[i]!;
  }
  return zero ? 0 : Math.exp(sum / total);
};
