import { defined } from "../../model/collections.ts";
import { RANKING_CAVEATS } from "../../model/problem.ts";
import { isFactor, type ProfileNode } from "../../model/profile.ts";
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
  async render({ run: { words, loaded }, ranking, changed }, shown, surface) {
    const { tree, gates } = loaded.profile;
    const shortOf = ({ id, short }: Pick<ProfileNode, "id" | "short">): [string, string][] =>
      short === undefined ? [] : [[id, textIn(short, words.language, id)]];
    const shorts = { nodes: new Map(nodesOf(tree).flatMap(shortOf)), gates: new Map(gates.flatMap(shortOf)) };
    const { notes = false, further } = surface;
    const blocks = rankingBlocks(ranking, words, shown, {
      shorts,
      notes,
      ...defined({ changed, further }),
    });
    return [terminal(blocks, await screenOf(surface, words))];
  },
};

function nodesOf(node: ProfileNode): ProfileNode[] {
  return [node, ...(isFactor(node) ? node.children.flatMap(nodesOf) : [])];
}
