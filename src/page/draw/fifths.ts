import type { ScoreTable } from "../../scoring/score.ts";

const FIFTHS = 5;

/** A fifth of the ranked: its first and last rank, and the scores there. */
export interface Fifth {
  /** 0 for those of the lowest ranks, 4 for the first. */
  readonly shade: number;
  readonly from: number;
  readonly to: number;
  readonly highest: number;
  readonly lowest: number;
}

/** The fifth of a ranking that a rank is in: 4 for the first, 0 for the last. Who shares a rank shares it. */
export function shadeOf(rank: number, ranked: number): number {
  return FIFTHS - 1 - Math.floor(((rank - 1) * FIFTHS) / ranked);
}

/** From the first: those fifths of a ranking that somebody is in. */
export function fifthsOf(ranked: ScoreTable["ranked"]): readonly Fifth[] {
  const fifths = new Map<number, Fifth>();
  for (const { rank, score } of ranked) {
    const shade = shadeOf(rank, ranked.length);
    const { from, highest } = fifths.get(shade) ?? { from: rank, highest: score };
    fifths.set(shade, { shade, from, to: rank, highest, lowest: score });
  }
  return [...fifths.values()];
}
