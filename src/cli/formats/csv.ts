import type { RankingFormat } from "./contract.ts";

export const csv: RankingFormat = {
  id: "csv",
  summary: "a row for each country, a column for each score of the tree",
  shows: "whole",
  says: [],
  render: async ({ ranking }) => [(await import("../../report/ranking/csv.ts")).rankingCsv(ranking)],
};
