import { useEffect, useState } from "preact/hooks";
import type { ScoreTable } from "../../scoring/score.ts";
import type { LiveMessages } from "../../words/live.ts";
import type { Scale } from "../draw/bars.ts";
import type { Mode } from "../link.ts";
import type { Row } from "../score/list.ts";
import type { Axis } from "../score/parts.ts";
import type { State } from "./state.ts";

export type Ranked = ScoreTable["ranked"][number];

/** Everything that rows are drawn from. */
export interface Frame {
  readonly state: State;
  readonly table: ScoreTable;
  readonly rows: readonly Row[];
  readonly axes: readonly Axis[];
  /** Of the tapes, in pixels. */
  readonly widths: readonly number[];
  /** Of the bars against the median, in pixels. */
  readonly medianWidth: number;
  readonly range: Scale;
  readonly say: LiveMessages;
  readonly mode: Mode;
  readonly chosen: string | undefined;
  /** Whether what is known of ranks is of other weights than those that rank. */
  readonly isOfOthers: boolean;
  readonly onGaps: ReadonlySet<string>;
  /** Where there is no room for the range of scores beside that of ranks. */
  readonly isTight: boolean;
}

export const TAPE_HEIGHT = 14;
export { DECIMALS, FEWER } from "./decimals.ts";

/** What ranks of each kind take in a row, and the padding of their cell, in pixels, as the style sheet has it. */
const [RANKS, PADDING] = [{ sets: 62, draws: 88 }, 13];

/** How wide the column of ranks is: 0 where there is none. */
export function ranksWidth({ known }: State, isTight: boolean): number {
  return known.value.reduce(
    (sum, { kind }) => sum + RANKS[isTight ? "sets" : kind],
    known.value.length > 0 ? PADDING : 0,
  );
}

/** Screens up to this width, in pixels, have two-line rows and small pictures, as the style sheet has it. */
export const NARROW = 960;

/** From this width on, in pixels, the weights stand beside what they weigh, as the style sheet has it. */
export const WIDE = 1100;
/** What they take there with the room between, and what where that is little. */
const [BESIDE, BESIDE_LITTLE, LITTLE] = [320, 272, 1280];

/** The width that is left beside the weights. */
export function roomIn(window: number, { isWeighing }: State): number {
  if (window < WIDE || !isWeighing.value) return window;
  return window - (window < LITTLE ? BESIDE_LITTLE : BESIDE);
}

/** What the page has on both sides of a picture, in pixels. */
const MARGINS = 40;

/** As wide as a picture is shown, so that its letters keep their size. */
export function pictureWidth(window: number, widest: number): number {
  return Math.min(widest, window - MARGINS);
}

/** How wide the window is, whenever it changes. */
export function useWindowWidth(): number {
  const [width, setWidth] = useState(() => innerWidth);
  useEffect(() => {
    const measure = () => setWidth(innerWidth);
    addEventListener("resize", measure);
    return () => removeEventListener("resize", measure);
  }, []);
  return width;
}
