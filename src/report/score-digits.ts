import type { Ranking } from "../model/documents/ranking.ts";

/**
 * Decimals of a score: three significant digits at the top of the profile's scale, so that countries are told apart on one from 0
 * to 1 as on one from 0 to 100. Scores without ends (z-scores) are mostly within ±3 and get two; wins less losses get one.
 */
export function scoreDecimals({
  scale,
  bounded,
  aggregate,
}: Pick<Ranking["profile"], "scale" | "bounded" | "aggregate">): number {
  if (aggregate.method === "copeland") return 1;
  if (bounded === false) return 2;
  const most = Math.max(...scale.map(Math.abs));
  return Math.min(6, Math.max(0, 3 - Math.ceil(Math.log10(most))));
}
