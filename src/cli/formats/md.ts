import { RANKING_CAVEATS } from "../../model/problem.ts";
import { rankingBlocks } from "../../report/ranking/blocks.ts";
import { markdown } from "../../report/renderers/markdown.ts";
import type { RankingFormat } from "./contract.ts";

export const md: RankingFormat = {
  id: "md",
  summary: "Markdown",
  shows: "all",
  depth: 2,
  says: RANKING_CAVEATS,
  render({ run: { words }, ranking }, shown) {
    return [markdown(rankingBlocks(ranking, words, shown), words)];
  },
};
