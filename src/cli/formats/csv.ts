import { nodeScores } from "../../explain/nodes.ts";
import type { Iso3 } from "../../model/country.ts";
import { ownWords } from "../../words/index.ts";
import type { RankingFormat } from "./contract.ts";

export const csv: RankingFormat = {
  id: "csv",
  summary: "a row for each country, a column for each score of the tree; under --top the ranked alone",
  shows: "all",
  isBare: true,
  // Scores of every node stand in the table of scores: the trees that tell where they come from would be made for nothing.
  depth: 1,
  says: [],
  async render({ ranking, run: { table, words } }, shown) {
    const { rankingCsv } = await import("../../report/ranking/csv.ts");
    const scored = new Map([...table.ranked, ...table.apart].map((one) => [one.country, one]));
    const scoresOf = nodeScores(table);
    const some = { ranked: ranking.ranked.slice(0, shown), apart: [], excluded: [], unscored: [] };
    const rows = shown < ranking.ranked.length ? some : ranking;
    const { columns, plan, evidence } = table;
    const revisedOf = (country: Iso3) => {
      const at = evidence.countries.indexOf(country);
      const isRevised = (i: number) => columns[i]!.observations.at(at)?.revised !== undefined;
      return plan.leaves
        .filter(({ share }, i) => share > 0 && isRevised(i))
        .map(({ node }) => node.indicator);
    };
    const isAsRevised = ranking.dataset.knownBy?.vintage === "revised";
    return rankingCsv(
      ranking,
      (country) => scoresOf(scored.get(country)!),
      words,
      ownWords,
      rows,
      isAsRevised ? revisedOf : undefined,
    );
  },
};
