import type { Observation } from "../../model/observation.ts";
import type { NodeCondition } from "../../model/profile.ts";
import { compare } from "./comparators.ts";
import type { Truth } from "./condition.ts";

/** How a node of the tree stands for one country, as far as a gate may ask. */
export interface NodeResult {
  /**
   * Its score with everything below it that is not assessed at the worst and at the best end of the scale, rounded as scores are;
   * undefined where that cannot be said.
   */
  readonly ends: readonly [number, number] | undefined;
  /** The result in words where figures do not say it all: `5 passed, 1 not passed, 14 not assessed`. */
  readonly words?: string;
  /** Whether the words say everything, as `passed` does. */
  readonly complete?: boolean;
  /** How far it is from turning, in the indicator's unit, where its score says nothing of that: a verdict is passed or not. */
  readonly margin?: number;
  /** For an indicator: the value it rests on. */
  readonly observations: readonly Observation[];
}

/** The results of one country by node id; undefined for a node that does not exist in the run's year. */
export type NodeResults = (id: string) => NodeResult | undefined;

/**
 * A test of a node's score, in three-valued logic: it holds or fails only where it does so whatever the missing evidence
 * turns out to be, which for a score that rises with each of its parts is so where it does at both ends of the range.
 */
export function onNode(condition: NodeCondition, results: NodeResults): Truth {
  const { node } = condition;
  const found = results(node);
  if (found === undefined)
    return { holds: undefined, observed: `${node} has no place in this year's rules`, observations: [] };
  const { ends, words, complete, margin, observations } = found;
  if (ends === undefined)
    return { holds: undefined, observed: `${node}: ${words ?? "not assessed"}`, observations };
  const [atWorst, atBest] = ends.map((end) => compare(condition, end, undefined)!);
  const points = `${[...new Set(ends)].map(short).join(" to ")} points against “${atWorst!.test}”`;
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
