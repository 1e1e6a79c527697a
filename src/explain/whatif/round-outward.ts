import { powerOfTen } from "../../model/power-of-ten.ts";

/**
 * A number that is easily written, at `limit` or a little beyond it as seen from `from`, for which the test still holds: three
 * digits where that hardly makes the change greater, else three of the change, more where they must; `limit` itself where nothing
 * shorter does. Where only `whole` numbers make sense the next of them, if it does.
 * `roundOutward(43, 47.3182, () => true)` is 47.4, `roundOutward(47, 47.3182, () => true)` is 47.319.
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
  // Three digits of the value itself first, where they make the change no more than a fiftieth greater.
  const own = limit === 0 ? size : Math.floor(Math.log10(Math.abs(limit)));
  for (const decimals of [2 - own, ...[3, 5, 8, 11].map((digits) => digits - 1 - size)]) {
    if (decimals > 15) continue;
    const step = powerOfTen(Math.max(decimals, -15));
    const scaled = limit * step;
    const steps = change > 0 ? Math.ceil(scaled - 1e-9) : Math.floor(scaled + 1e-9);
    const rounded = Number((steps / step).toFixed(Math.max(0, decimals)));
    if (decimals === 2 - own && Math.abs(rounded - limit) > Math.abs(change) / 50) continue;
    if (rounded !== from && holds(rounded)) return rounded;
  }
  return limit;
}
