import type { LiveMessages } from "../../locales/live.ts";
import type { ScoreTable } from "../../scoring/score.ts";
import type { Scale } from "../draw/scale.ts";
import type { Axis } from "../score/axes.ts";
import type { Row } from "../score/listed.ts";
import type { Mode } from "./asked.ts";
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
export const DECIMALS = 1;

/** What ranks of each kind take in a row, and the padding of their cell, in pixels, as the style sheet has it. */
const [RANKS, PADDING] = [{ sets: 62, draws: 88 }, 13];

/** How wide the column of ranks is: 0 where there is none. */
export function ranksWidth({ data: { sure = [] } }: State): number {
  return sure.reduce((sum, { kind }) => sum + RANKS[kind], sure.length > 0 ? PADDING : 0);
}
