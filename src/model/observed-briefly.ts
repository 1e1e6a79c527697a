import type { Observed } from "./documents/codes.ts";

/**
 * What a gate found as it is told: figures of many digits have three, unless that would bring them to the other side of the test.
 *
 * @param margin how far the nearest figure is from turning it; null or absent where no figure could
 */
export function observedBriefly(found: readonly Observed[], margin?: number | null): Observed[] {
  return found.map((one) => {
    if (one.kind !== "indicator") return one;
    const { value } = one;
    if (typeof value !== "number" || Number.isInteger(value)) return one;
    const rounded = Math.abs(value) >= 1000 ? Math.round(value) : Number(value.toPrecision(3));
    const turns = margin && Math.abs(rounded - value) >= margin;
    return turns ? one : { ...one, value: rounded };
  });
}
