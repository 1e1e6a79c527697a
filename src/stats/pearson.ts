import { mean } from "./mean.ts";

/**
 * Pearson's correlation of paired values: sum (x - mx)(y - my) / sqrt(sum (x - mx)^2 sum (y - my)^2); undefined for fewer
 * than two pairs and where either side does not vary.
 * `pearson([1, 2, 3], [2, 1, 3])` is 0.5.
 */
export function pearson(x: readonly number[], y: readonly number[]): number | undefined {
  const [mx, my] = [mean(x), mean(y)];
  if (mx === undefined || my === undefined || x.length < 2) return undefined;
  let [xy, xx, yy] = [0, 0, 0];
  for (let i = 0; i < x.length; i += 1) {
    const [dx, dy] = [x[i]! - mx, y[i]! - my];
    xy += dx * dy;
    xx += dx * dx;
    yy += dy * dy;
  }
  if (xx === 0 || yy === 0) return undefined;
  return Math.min(1, Math.max(-1, xy / Math.sqrt(xx * yy)));
}
