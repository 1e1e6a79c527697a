import { RANKING_CAVEATS } from "../../model/problem.ts";
import { calledIn, ownWords } from "../../words/index.ts";
import type { RankingFormat } from "./contract.ts";

export const xlsx: RankingFormat = {
  id: "xlsx",
  summary: "a workbook, with the profile to change and use again",
  bytes: "a workbook",
  shows: "whole",
  says: RANKING_CAVEATS,
  async mustHold({ plan, evidence }) {
    const { mustHoldFigures } = await import("../../report/xlsx/ranking-workbook.ts");
    mustHoldFigures(evidence.countries.length, plan.leaves.length, ownWords);
  },
  render: async ({ run, ranking }) =>
    (await import("../../report/xlsx/ranking-workbook.ts")).rankingWorkbook(
      {
        ranking,
        table: run.table,
        profile: run.loaded.profile,
        nameOf: (iso3) => calledIn(run.words, iso3, run.surroundings.nameOf(iso3)),
      },
      run.words,
    ),
};
