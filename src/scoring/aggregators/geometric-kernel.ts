import type { Kernel } from "./contract.ts";

/**
 * exp(sum w ln x / sum w); 0 as soon as a child of positive weight is 0, undefined (NaN) when one is negative. Equal
 * children come back exactly: a hair beside 0 would be no hair any more under another geometric mean.
 */
export const geometricKernel: Kernel = (x, w, n) => {
  let sum = 0;
  let total = 0;
  let least = Number.POSITIVE_INFINITY;
  let most = 0;
  for (let i = 0; i < n; i += 1) {
    if (w[i] === 0) continue;
    const score = x[i]!;
    if (score < 0) return Number.NaN;
    if (score < least) least = score;
    if (score > most) most = score;
    if (score > 0) sum += w[i]! * Math.log(score);
    total += w[i]!;
  }
  return least === 0 ? 0 : Math.min(most, Math.max(least, Math.exp(sum / total)));
};
