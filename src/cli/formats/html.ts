import { RANKING_CAVEATS } from "../../model/documents/caveats.ts";
import type { RankingFormat } from "./contract.ts";

export const html: RankingFormat = {
  id: "html",
  summary: "one page that needs nothing else, with the way to each score",
  shows: "all",
  says: RANKING_CAVEATS,
  async render({ run, ranking }, shown) {
    const [{ rankingPage }, { weighingOf }] = await Promise.all([
      import("../../report/html/ranking-page.ts"),
      import("../weighing.ts"),
    ]);
    return rankingPage(ranking, weighingOf(run), run.words, shown);
  },
};
