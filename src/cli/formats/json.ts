import { RANKING_CAVEATS } from "../../model/problem.ts";
import { ownWords } from "../../words/index.ts";
import type { RankingFormat } from "./contract.ts";

export const json: RankingFormat = {
  id: "json",
  summary: "everything, for programs (docs/schemas/ranking.schema.json)",
  shows: "whole",
  says: RANKING_CAVEATS,
  async render({ ranking }) {
    const [{ jsonParts }, { withEnglish }] = await Promise.all([
      import("../../report/renderers/json.ts"),
      import("../../report/english.ts"),
    ]);
    return jsonParts(withEnglish(ranking, ownWords));
  },
};
