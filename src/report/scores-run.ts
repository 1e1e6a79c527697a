import type { Ranking } from "../model/documents/ranking.ts";

/** What a score is, in one sentence. */
export function scoresRun({ scale: [lo, hi], aggregate }: Ranking["profile"]): string {
  return aggregate.method === "copeland"
    ? "Scores are a country's wins less its losses against every other country (Copeland), so that none has a range of its own."
    : `Scores run from ${lo} to ${hi}.`;
}
