import type { Observed } from "../../../model/documents/codes.ts";
import type { NodeCondition } from "../../../model/profile.ts";
import { compare } from "../comparators.ts";
import { type NodeResults, Truth } from "../contract.ts";

/**
 * A test of a node's score as it is; whether missing evidence could turn the answer is said beside it. Where there is no score, and
 * where indicators passed are counted, it holds or fails only where it does so whatever the missing evidence turns out to be, which
 * for a score that rises with each of its parts is so where it does at both ends of the range.
 */
export function onNode(condition: NodeCondition, results: NodeResults): Truth {
  const { node: id, ...test } = condition;
  const named = { id, title: id };
  const found = results(id);
  if (found === undefined) return new Truth(undefined, [], () => [{ kind: "no-node", ...named }]);
  const aged = () => found.isAged?.() === true;
  const { score, whole, result = () => undefined, margin, observations, scale } = found;
  const told = (points: readonly [number, number] | undefined): Extract<Observed, { kind: "node" }> => ({
    kind: "node",
    ...named,
    ...(points ? { points: [...points] } : {}),
    ...(scale ? { scale: [...scale] } : {}),
    test,
    ...result(),
  });
  if (score !== undefined) {
    const asItIs = compare(condition, score, undefined)!;
    const turning = () => {
      const ends = found.ends();
      if (whole) return {};
      if (ends === undefined) return { gaps: null };
      const turns = ends.some((end) => compare(condition, end, undefined)!.holds !== asItIs.holds);
      return turns ? { gaps: [...ends] as [number, number] } : {};
    };
    const observed = () => [{ ...told([score, score]), ...turning() }];
    return new Truth(asItIs.holds, observations, observed, margin ?? asItIs.margin);
  }
  const ends = found.ends();
  const observed = () => [told(ends)];
  if (ends === undefined) return new Truth(undefined, observations, observed, undefined, aged());
  const [worst, best] = ends;
  const atWorst = compare(condition, worst, undefined)!;
  const atBest = worst === best ? atWorst : compare(condition, best, undefined)!;
  if (atWorst.holds !== atBest.holds) return new Truth(undefined, observations, observed, undefined, aged());
  const near = margin ?? Math.min(atWorst.margin!, atBest.margin!);
  return new Truth(atWorst.holds, observations, observed, near);
}
