import { type FactorNode, isFactor, type ProfileNode } from "../../model/profile.ts";
import { bandOf } from "../../model/standings.ts";
import { CHUNK, emptyTally, mergeTally, treeDraws } from "../../robustness/index.ts";
import {
  BY_DEFAULT,
  drawsOver,
  PERCENT,
  playersOf,
  SEED,
  stoodIn,
  type Variable,
  worldOf,
} from "../../robustness/of-table.ts";
import type { ScoreTable } from "../../scoring/score.ts";
import type { RankCertainty } from "../data/page-data.ts";
import type { Weights } from "./scorer.ts";

/**
 * Where each country stood in draws around these weights: the same draws, and so the same figures, that `rank` has with a profile of them.
 *
 * @param weights those that the table was scored with
 * @param own what the page knows of draws around the profile's weights: as many are made, and as many are the first
 * @param rest is awaited between two parts, so that the page can answer meanwhile
 */
export async function drawnAnew(
  table: ScoreTable,
  weights: Weights,
  { of, made = of, first: k }: RankCertainty,
  rest: () => Promise<void>,
): Promise<RankCertainty> {
  const first = k!;
  const varied: ReadonlySet<Variable> = new Set(BY_DEFAULT);
  // Draws are made around what a profile says.
  const { profile: own } = table.plan;
  const profile = { ...own, tree: weighed(own.tree, weights) as FactorNode };
  const players = playersOf(table, varied);
  const plan = {
    worlds: [{ ...worldOf(table, players, varied), profile }],
    ...drawsOver(table, players, first),
    seed: SEED,
    weights: { kind: "uniform", percent: PERCENT },
    order: "neighbours",
  } as const;
  const tally = emptyTally(players.length, table.plan.items.length, plan);
  const part = treeDraws(plan);
  for (let index = 0; index * CHUNK < made; index += 1) {
    await rest();
    mergeTally(tally, part(index, made));
  }
  const standing = stoodIn(tally);
  const ranks: Record<string, RankCertainty["ranks"][string]> = {};
  for (const [i, { country, rank }] of players.entries()) {
    const { among, quantile } = standing(i);
    const [low, high] = [quantile(0.05), quantile(0.95)];
    if (rank === undefined || low === null || high === null) continue;
    const band = bandOf(among(first), tally.draws);
    const share = Math.round(100 * among(first));
    ranks[country] = band ? [low, high, share, band] : [low, high, share];
  }
  return {
    kind: "draws",
    of: tally.draws,
    first,
    ...(tally.failedDraws > 0 ? { made } : {}),
    ranks,
  };
}

function weighed(node: ProfileNode, weights: Weights): ProfileNode {
  const weight = weights.get(node.id) ?? node.weight;
  return isFactor(node)
    ? { ...node, weight, children: node.children.map((child) => weighed(child, weights)) }
    : { ...node, weight };
}
