import { RANKING_CAVEATS } from "../../model/problem.ts";
import type { ProfileNode } from "../../model/profile.ts";
import { isFactor } from "../../model/profile.ts";
import { textIn } from "../../model/translation.ts";
import { rankingBlocks } from "../../report/ranking/blocks.ts";
import { terminal } from "../../report/renderers/terminal.ts";
import { screenOf } from "../terminal/io.ts";
import type { RankingFormat } from "./contract.ts";

export const table: RankingFormat = {
  id: "table",
  summary: "a screenful for the terminal",
  isScreen: true,
  shows: 15,
  depth: 2,
  says: [...RANKING_CAVEATS, "rules-of-other-years"],
  async render({ run: { words, loaded }, ranking }, shown, surface) {
    const shorts = new Map(shortNames(loaded.profile.tree, words.language));
    const { notes = false, again = "" } = surface;
    const on = { shortOf: (id: string) => shorts.get(id), notes, again };
    return [terminal(rankingBlocks(ranking, words, shown, on), await screenOf(surface, words))];
  },
};

function shortNames(node: ProfileNode, language: string): [id: string, short: string][] {
  return [
    ...(node.short === undefined
      ? []
      : [[node.id, textIn(node.short, language, node.id)] as [string, string]]),
    ...(isFactor(node) ? node.children.flatMap((child) => shortNames(child, language)) : []),
  ];
}
