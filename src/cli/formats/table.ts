import { RANKING_CAVEATS } from "../../model/problem.ts";
import { rankingBlocks } from "../../report/ranking/blocks.ts";
import { terminal } from "../../report/renderers/terminal.ts";
import { chalkFor } from "../terminal/io.ts";
import type { RankingFormat } from "./contract.ts";

export const table: RankingFormat = {
  id: "table",
  summary: "a screenful for the terminal",
  isScreen: true,
  shows: 15,
  depth: 2,
  says: RANKING_CAVEATS,
  async render({ run: { words }, ranking }, shown, { columns, colour }) {
    return [
      terminal(rankingBlocks(ranking, words, shown), { columns, words, ...(await chalkFor({ colour })) }),
    ];
  },
};
