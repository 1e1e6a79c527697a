import type { NodeCondition } from "../../../model/profile.ts";
import { compare } from "../comparators.ts";
import type { NodeResults, Truth } from "../contract.ts";

/**
 * A test of a node's score, in three-valued logic: it holds or fails only where it does so whatever the missing evidence
 * turns out to be, which for a score that rises with each of its parts is so where it does at both ends of the range.
 */
export function onNode(condition: NodeCondition, results: NodeResults): Truth {
  const { node } = condition;
  const found = results(node);
  if (found === undefined)
    return { holds: undefined, observed: `${node} has no place in this year's rules`, observations: [] };
  const { ends, words, complete, margin, observations, scale } = found;
  if (ends === undefined)
    return { holds: undefined, observed: `${node}: ${words ?? "not assessed"}`, observations };
  const [atWorst, atBest] = ends.map((end) => compare(condition, end, undefined)!);
  const on = scale === undefined ? "" : ` on the scale from ${scale.join(" to ")},`;
  const points = `${[...new Set(ends)].map(short).join(" to ")} points${on} against “${atWorst!.test}”`;
  const told = {
    observed: `${node}: ${complete ? words : words === undefined ? points : `${words}, so ${points}`}`,
    observations,
  };
  if (atWorst!.holds !== atBest!.holds) return { holds: undefined, ...told };
  return {
    holds: atWorst!.holds,
    ...told,
    margin: margin ?? Math.min(atWorst!.margin!, atBest!.margin!),
  };
}

function short(value: number): string {
  return String(Number(value.toPrecision(4)));
}
