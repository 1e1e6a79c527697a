import {
  type FactorNode,
  type IndicatorNode,
  isFactor,
  type Profile,
  type ProfileNode,
} from "../../model/profile.ts";
import { CAUSE } from "./causes.ts";
import { subsets } from "./game.ts";
import { hybridProfile } from "./pair/hybrid-profile.ts";

const PARTS = CAUSE.weights | CAUSE.normalisation | CAUSE.aggregation;

/** The parts of a profile in which two differ, as a set; words and gates aside. */
export function profileCauses(before: Profile, after: Profile): number {
  const texts = new Map(
    subsets(PARTS).map((set) => [set, JSON.stringify(bare(hybridProfile(before, after, set)))]),
  );
  const differs = (part: number) => [...texts].some(([set, text]) => texts.get(set ^ part) !== text);
  return [CAUSE.weights, CAUSE.normalisation, CAUSE.aggregation]
    .filter(differs)
    .reduce((all, part) => all | part, 0);
}

/** Whether the gates of two profiles differ in what they test or do. */
export function gatesDiffer(before: Profile, after: Profile): boolean {
  const tests = ({ gates }: Profile) =>
    JSON.stringify(gates.map(({ id, when, effect }) => ({ id, when, effect })));
  return tests(before) !== tests(after);
}

function bare({ scale, peers, missing, tree }: Profile): unknown {
  return { scale, peers, missing, tree: bareNode({ ...tree, id: "root" }) };
}

function bareNode(node: ProfileNode): unknown {
  const { title: _, basis: __, reason: ___, evidence: ____, requires, ...all } = node;
  const {
    error: _____,
    unassessed: ______,
    ...others
  } = all as typeof all & Pick<IndicatorNode, "error"> & Pick<FactorNode, "unassessed">;
  const rest = { ...others, ...(requires ? { requires: requires.anyOf } : {}) };
  return isFactor(node) ? { ...rest, children: node.children.map(bareNode) } : rest;
}
