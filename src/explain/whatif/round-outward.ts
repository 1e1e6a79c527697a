/**
 * A number that is easily written, at `limit` or a little beyond it as seen from `from`, for which the test still holds: three
 * digits of the change where they do, more where they must; `limit` itself where nothing shorter does. Where only `whole` numbers
 * make sense the next of them, if it does.
 * `roundOutward(43, 47.3182, () => true)` is 47.32.
 */
export function roundOutward(
  from: number,
  limit: number,
  holds: (value: number) => boolean,
  whole = false,
): number {
  const change = limit - from;
  if (change === 0) return limit;
  if (whole) {
    const next = change > 0 ? Math.ceil(limit) : Math.floor(limit);
    if (holds(next)) return next;
  }
  const size = Math.floor(Math.log10(Math.abs(change)));
  for (const digits of [3, 5, 8, 11]) {
    const decimals = digits - 1 - size;
    if (decimals > 15) break;
    const step = 10 ** Math.max(decimals, -15);
    const scaled = limit * step;
    const steps = change > 0 ? Math.ceil(scaled - 1e-9) : Math.floor(scaled + 1e-9);
    const rounded = decimals > 0 ? Number((steps / step).toFixed(decimals)) : Math.round(steps / step);
    if (rounded !== from && holds(rounded)) return rounded;
  }
  return limit;
}
