import type { Ranking } from "../model/documents/ranking.ts";

/** What a score is, in one sentence. */
export function scoresRun({ scale: [lo, hi], aggregate, bounded }: Ranking["profile"]): string {
  if (aggregate.method === "copeland")
    return "Scores are a country's wins less its losses against every other country (Copeland), so that none has a range of its own.";
  return bounded === false
    ? "Scores have no lowest and no highest end, since an indicator that is weighed has none."
    : `Scores run from ${lo} to ${hi}.`;
}
