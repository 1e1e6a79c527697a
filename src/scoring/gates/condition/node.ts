import type { Observed } from "../../../model/documents/codes.ts";
import type { NodeCondition } from "../../../model/profile.ts";
import { compare } from "../comparators.ts";
import { type NodeResults, Truth } from "../contract.ts";

/**
 * A test of a node's score, in three-valued logic: it holds or fails only where it does so whatever the missing evidence
 * turns out to be, which for a score that rises with each of its parts is so where it does at both ends of the range.
 */
export function onNode(condition: NodeCondition, results: NodeResults): Truth {
  const { node: id, ...test } = condition;
  const named = { id, title: id };
  const found = results(id);
  if (found === undefined) return new Truth(undefined, [], () => [{ kind: "no-node", ...named }]);
  const { ends, result = () => undefined, margin, observations, scale } = found;
  const observed = (): Observed[] => [
    {
      kind: "node",
      ...named,
      ...(ends ? { points: [...ends] } : {}),
      ...(scale ? { scale: [...scale] } : {}),
      test,
      ...result(),
    },
  ];
  if (ends === undefined) return new Truth(undefined, observations, observed);
  const [worst, best] = ends;
  const atWorst = compare(condition, worst, undefined)!;
  const atBest = worst === best ? atWorst : compare(condition, best, undefined)!;
  if (atWorst.holds !== atBest.holds) return new Truth(undefined, observations, observed);
  const near = margin ?? Math.min(atWorst.margin!, atBest.margin!);
  return new Truth(atWorst.holds, observations, observed, near);
}
