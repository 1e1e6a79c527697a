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
}

export const TAPE_HEIGHT = 14;
export { DECIMALS, FEWER } from "./decimals.ts";

/** What ranks of each kind take in a row, and the padding of their cell, in pixels, as the style sheet has it. */
const [RANKS, PADDING] = [{ sets: 62, draws: 88 }, 13];

/** How wide the column of ranks is: 0 where there is none. */
export function ranksWidth({ data: { sure = [] } }: State): number {
  return sure.reduce((sum, { kind }) => sum + RANKS[kind], sure.length > 0 ? PADDING : 0);
}

/** Screens up to this width, in pixels, have two-line rows and small pictures, as the style sheet has it. */
export const NARROW = 960;

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
