import type { DiffSide } from "../../model/documents/diff.ts";
import type { Ranking } from "../../model/documents/ranking.ts";
import { powerOfTen } from "../../model/power-of-ten.ts";
import type { Messages } from "../../words/index.ts";

type Scored = Pick<Ranking["profile"], "scale"> & Partial<Pick<Ranking["profile"], "bounded" | "relative">>;

/**
 * Decimals of a score, and of what raises or lowers it in sentences and overviews: three significant digits at the top of the
 * profile's scale, so that countries are told apart on one from 0 to 1 as on one from 0 to 100. Scores without ends (z-scores)
 * are mostly within ±3 and get two; wins less losses get one.
 */
export function scoreDecimals({ scale, bounded, relative }: Scored): number {
  if (relative) return WINS;
  if (bounded === false) return ENDLESS;
  const most = Math.max(...scale.map(Math.abs));
  return Math.min(6, Math.max(0, 3 - Math.ceil(Math.log10(most))));
}

const WINS = 1;
const ENDLESS = 2;

/** Decimals of a score, and of what it is made of where it is taken apart down to its cells: one more, since parts are small. */
export interface Decimals {
  readonly score: number;
  readonly part: number;
}

export function decimalsOf(profile: Scored): Decimals {
  const score = scoreDecimals(profile);
  return { score, part: score + 1 };
}

/** The same as of a score for one side of a diff, which states no scale where scores have no ends. */
export function sideDecimals({ scale, profile }: Pick<DiffSide, "scale" | "profile">): number {
  if (scale !== null) return scoreDecimals({ scale });
  return profile.bounded === false ? ENDLESS : WINS;
}

/** What an amount that shows as nothing is less than: `0.05` at one decimal. */
export function leastShown(decimals: number, { fixed }: Messages["numbers"]): string {
  return fixed(0.5 * powerOfTen(-decimals), decimals + 1);
}

/** Whether an amount is more than nothing in so many decimals. */
export function shows(amount: number, decimals: number): boolean {
  return Number(amount.toFixed(decimals)) !== 0;
}
