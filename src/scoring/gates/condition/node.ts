import type { NodeCondition } from "../../../model/profile.ts";
import { compare } from "../comparators.ts";
import { type NodeResults, Truth } from "../contract.ts";

/**
 * A test of a node's score, in three-valued logic: it holds or fails only where it does so whatever the missing evidence
 * turns out to be, which for a score that rises with each of its parts is so where it does at both ends of the range.
 */
export function onNode(condition: NodeCondition, results: NodeResults): Truth {
  const { node } = condition;
  const found = results(node);
  if (found === undefined) return new Truth(undefined, [], () => `${node} has no place in this year's rules`);
  const { ends, words = () => undefined, complete, margin, observations, scale } = found;
  if (ends === undefined)
    return new Truth(undefined, observations, () => `${node}: ${words() ?? "not assessed"}`);
  const [worst, best] = ends;
  const atWorst = compare(condition, worst, undefined)!;
  const atBest = worst === best ? atWorst : compare(condition, best, undefined)!;
  const observed = () => {
    const own = words();
    if (complete) return `${node}: ${own}`;
    const on = scale === undefined || own === undefined ? "" : ` on the scale from ${scale.join(" to ")},`;
    const points = `${[...new Set(ends)].map(short).join(" to ")} points${on} against “${atWorst.test()}”`;
    return `${node}: ${own === undefined ? points : `${own}, so ${points}`}`;
  };
  if (atWorst.holds !== atBest.holds) return new Truth(undefined, observations, observed);
  const near = margin ?? Math.min(atWorst.margin!, atBest.margin!);
  return new Truth(atWorst.holds, observations, observed, near);
}

function short(value: number): string {
  return String(Number(value.toPrecision(4)));
}
