import type { PartEffect } from "../score/parts.ts";

/** One column of a tape, all of it as shares from 0 to 1. */
export interface Column {
  /** Of the tape's width. */
  readonly width: number;
  /** Where on the scale the score is; NaN where there is none. */
  readonly score: number;
  /** How much of its weight has evidence; NaN where it does not exist for the country. */
  readonly assessed: number;
}

/** Three paths: what was scored, what was lost, what is not assessed. */
export interface Tape {
  readonly full: string;
  readonly lost: string;
  readonly open: string;
}

/** Between columns that do not add up. */
const APART = 3;

/**
 * Draws columns side by side: within each the points that it has, the points that it lost, and what is not assessed. With that all empty
 * or all full a sum of the columns is the lowest and the highest score that the evidence allows.
 *
 * @param width in pixels
 */
export function tape(columns: readonly Column[], width: number, height: number, adds: boolean): Tape {
  const made = { full: "", lost: "", open: "" };
  const box = (kind: keyof Tape, from: number, to: number) => {
    const [x, end] = [rounded(from), rounded(to)];
    if (end > x) made[kind] += `M${x} 0H${end}V${height}H${x}z`;
  };
  let at = 0;
  for (const column of columns) {
    const fullWidth = column.width * width;
    // What does not exist for a country is no gap in what is known of it.
    if (Number.isNaN(column.assessed)) {
      at += fullWidth;
      continue;
    }
    const own = Math.max(0, fullWidth - (adds ? 1 : APART));
    const has = Number.isNaN(column.score) ? 0 : column.assessed;
    const scored = at + own * has * clamped(column.score);
    const assessed = at + own * has;
    box("full", at, scored);
    box("lost", scored, assessed);
    box("open", assessed, at + own);
    at += fullWidth;
  }
  return made;
}

function clamped(share: number): number {
  return Number.isNaN(share) ? 0 : Math.min(1, Math.max(0, share));
}

function rounded(value: number): number {
  return Math.round(value * 10) / 10;
}

/** One box of a bar that diverges from the middle. */
export interface DivergingBox {
  readonly from: number;
  readonly to: number;
  /** Of the axis that the part stands in. */
  readonly axis: number;
  /** The place of the part among all that are drawn. */
  readonly part: number;
  readonly kind: "lifts" | "drags" | "missing";
}

/**
 * A bar from the median country's score: what lifts goes right of it, what drags left, each after the other, and what missing evidence does
 * after both on its own side. All in points, from the middle.
 */
export function divergingBoxes(
  parts: readonly (PartEffect & { readonly axis: number })[],
): readonly DivergingBox[] {
  let [right, left] = [0, 0];
  const box = (value: number, part: number, kind: DivergingBox["kind"]): DivergingBox => {
    const from = value > 0 ? right : left;
    if (value > 0) right += value;
    else left += value;
    const { axis } = parts[part]!;
    return { from: Math.min(from, from + value), to: Math.max(from, from + value), axis, part, kind };
  };
  const boxes = parts.flatMap(({ evidence }, at) =>
    evidence === 0 ? [] : [box(evidence, at, evidence > 0 ? "lifts" : "drags")],
  );
  return [
    ...boxes,
    ...parts.flatMap(({ missing }, at) => (missing === 0 ? [] : [box(missing, at, "missing")])),
  ];
}

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
