import { ownWords } from "../../locales/index.ts";
import { RANKING_CAVEATS } from "../../model/documents/caveats.ts";
import type { RankingFormat } from "./contract.ts";

export const xlsx: RankingFormat = {
  id: "xlsx",
  summary: "a workbook, with the profile to change and use again",
  bytes: "a workbook",
  shows: "whole",
  says: RANKING_CAVEATS,
  async mustHold(ranked) {
    const { mustHoldBreakdown } = await import("../../report/xlsx/breakdown-sheet.ts");
    const nodes = (applies: Uint8Array) => applies.reduce((sum, one) => sum + one, 0);
    // Every node that exists for a country has a row.
    const rows = ranked.reduce((sum, { applies }) => sum + nodes(applies) - 1, 0);
    mustHoldBreakdown(rows, ownWords);
  },
  render: async ({ run, ranking }) =>
    (await import("../../report/xlsx/ranking-workbook.ts")).rankingWorkbook(
      ranking,
      run.loaded.profile,
      run.words,
    ),
};
