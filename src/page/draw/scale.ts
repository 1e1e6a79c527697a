/** From the scale's figures to pixels and back. */
export interface Scale {
  readonly from: number;
  readonly to: number;
  at(value: number): number;
}

/** A scale whose ends are whole tens around the figures that are drawn, within the bounds that they have anyway. */
export function scaleAround(
  values: Iterable<number>,
  [least, most]: readonly [number, number],
  width: number,
): Scale {
  let [low, high] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const value of values) {
    low = Math.min(low, value);
    high = Math.max(high, value);
  }
  const step = (most - least) / 10;
  const down = Math.max(least, least + Math.floor((low - least) / step) * step);
  const up = Math.min(most, least + Math.ceil((high - least) / step) * step);
  const [from, to] = down < up ? [down, up] : [least, most];
  return { from, to, at: (value) => Math.round((10 * width * (value - from)) / (to - from)) / 10 };
}
