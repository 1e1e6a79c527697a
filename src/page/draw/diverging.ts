import type { Against } from "../score/against.ts";

/** One box of a bar that diverges from the middle. */
export interface Box {
  readonly from: number;
  readonly to: number;
  /** Of the axis that the part stands in. */
  readonly axis: number;
  readonly kind: "lifts" | "drags" | "missing";
}

/**
 * A bar from the median country's score: what lifts goes right of it, what drags left, each after the other, and what missing evidence does
 * after both on its own side. All in points, from the middle.
 */
export function diverging(parts: readonly (Against & { readonly axis: number })[]): readonly Box[] {
  let [right, left] = [0, 0];
  const box = (value: number, axis: number, kind: Box["kind"]): Box => {
    const from = value > 0 ? right : left;
    if (value > 0) right += value;
    else left += value;
    return { from: Math.min(from, from + value), to: Math.max(from, from + value), axis, kind };
  };
  const boxes = parts.flatMap(({ evidence, axis }) =>
    evidence === 0 ? [] : [box(evidence, axis, evidence > 0 ? "lifts" : "drags")],
  );
  return [
    ...boxes,
    ...parts.flatMap(({ missing, axis }) => (missing === 0 ? [] : [box(missing, axis, "missing")])),
  ];
}
