import { median } from "../stats/index.ts";
import type { Plan, PlanLeaf } from "./plan.ts";
import type { Peers } from "./scaling.ts";

/**
 * What the missing policy of a leaf puts in the place of a score, by position; undefined where it puts nothing in any place.
 *
 * @param normalised the scores, NaN or undefined for none
 */
export function filling(
  plan: Plan,
  { missing: { policy } }: PlanLeaf,
  peers: Peers,
  normalised: Iterable<number | undefined> & ArrayLike<number | undefined>,
): ((index: number) => number | undefined) | undefined {
  if (policy === "rescale" || policy === "exclude") return undefined;
  if (policy === "worst") return () => plan.scale[0];
  const groups = policy === "peer-median" ? peers.of : [];
  const middles = new Map<string | undefined, number | undefined>();
  const middle = (group: string | undefined) => {
    if (!middles.has(group)) middles.set(group, median(scoresOf(normalised, groups, group)));
    return middles.get(group);
  };
  if (policy === "median") return () => middle(undefined);
  return (index) => (groups[index] === undefined ? undefined : middle(groups[index]));
}

/** The scores of a peer group, or of everybody. */
function scoresOf(
  normalised: Iterable<number | undefined>,
  groups: readonly (string | undefined)[],
  group: string | undefined,
): number[] {
  const scores: number[] = [];
  let index = 0;
  for (const score of normalised) {
    const counts = group === undefined || groups[index] === group;
    if (counts && score !== undefined && !Number.isNaN(score)) scores.push(score);
    index += 1;
  }
  return scores;
}
