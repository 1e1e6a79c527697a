import { correlationInterval } from "../../stats/correlation-interval.ts";
import { pearson } from "../../stats/pearson.ts";

/** With fewer countries than this a correlation says too little. */
const FEWEST = 10;

export interface Correlation {
  readonly r: number;
  /** 95 % interval (Fisher 1921). */
  readonly low: number;
  readonly high: number;
  /** Countries that have both. */
  readonly pairs: number;
}

/** Pearson's correlation over the countries that have both; undefined below ten of them and where one does not vary. */
export function correlate(
  a: readonly (number | undefined)[],
  b: readonly (number | undefined)[],
): Correlation | undefined {
  const [x, y]: [number[], number[]] = [[], []];
  a.forEach((value, i) => {
    const other = b[i];
    if (value === undefined || other === undefined || Number.isNaN(value) || Number.isNaN(other)) return;
    x.push(value);
    y.push(other);
  });
  if (x.length < FEWEST) return undefined;
  const r = pearson(x, y);
  if (r === undefined) return undefined;
  const [low, high] = correlationInterval(r, x.length);
  return { r, low, high, pairs: x.length };
}
