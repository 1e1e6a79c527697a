import type { Messages } from "../../locales/index.ts";
import type { ProfileNodeSummary } from "../../model/documents/ranking.ts";

/** What each node weighs within the whole and what its weight acts as, by id: the same in every medium, whatever a country has of it. */
export type Weights = ReadonlyMap<string, Pick<ProfileNodeSummary, "effectiveWeight" | "weightAsItActs">>;

export function weightsOf(nodes: readonly ProfileNodeSummary[]): Weights {
  return new Map(nodes.flatMap((node) => [[node.id, node] as const, ...weightsOf(node.children ?? [])]));
}

/** Whether it is known of any of them what its weight acts as: with few countries there is nothing to tell. */
export function someAct(weights: Weights): boolean {
  return [...weights.values()].some(({ weightAsItActs }) => weightAsItActs != null);
}

/** A share of the whole, for a cell; empty of none. */
export function weightText(weight: number, { numbers }: Pick<Messages, "numbers">): string {
  return weight === 0 ? "" : shareText(weight, numbers);
}

/** A weight as it acts, for a cell. */
export function actsText(acts: number | null | undefined, { numbers }: Pick<Messages, "numbers">): string {
  return acts == null ? "–" : shareText(acts, numbers);
}

function shareText(share: number, { percent }: Messages["numbers"]): string {
  if (share === 0 || Math.abs(share) >= 0.005) return percent(share);
  return share > 0 ? `<${percent(0.01)}` : `>${percent(-0.01)}`;
}
