import { RANKING_CAVEATS } from "../../model/problem.ts";
import { jsonParts } from "../../report/renderers/json.ts";
import type { RankingFormat } from "./contract.ts";

export const json: RankingFormat = {
  id: "json",
  summary: "everything, for programs (docs/schemas/ranking.schema.json)",
  shows: "whole",
  says: RANKING_CAVEATS,
  render: ({ ranking }) => jsonParts(ranking),
};
