import { RANKING_CAVEATS } from "../../model/problem.ts";
import type { RankingFormat } from "./contract.ts";

export const html: RankingFormat = {
  id: "html",
  summary: "one page that needs nothing else, with sliders for the weights and the way to each score",
  shows: "all",
  says: RANKING_CAVEATS,
  // The program of a page that answers has the way to each cell.
  depth: async (table) => ((await import("../files/live-page.ts")).answers(table) ? 2 : undefined),
  async render(made, shown) {
    const { run, ranking } = made;
    const [{ rankingPage }, { weighingOf }, { liveOf }] = await Promise.all([
      import("../../report/html/ranking-page.ts"),
      import("../files/weighing.ts"),
      import("../files/live-page.ts"),
    ]);
    return rankingPage(ranking, weighingOf(run), run.words, shown, await liveOf(made, shown));
  },
};
