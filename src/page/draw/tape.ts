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
    const whole = column.width * width;
    // What does not exist for a country is no gap in what is known of it.
    if (Number.isNaN(column.assessed)) {
      at += whole;
      continue;
    }
    const own = Math.max(0, whole - (adds ? 1 : APART));
    const has = Number.isNaN(column.score) ? 0 : column.assessed;
    const scored = at + own * has * clamped(column.score);
    const assessed = at + own * has;
    box("full", at, scored);
    box("lost", scored, assessed);
    box("open", assessed, at + own);
    at += whole;
  }
  return made;
}

function clamped(share: number): number {
  return Number.isNaN(share) ? 0 : Math.min(1, Math.max(0, share));
}

function rounded(value: number): number {
  return Math.round(value * 10) / 10;
}
