import { defined } from "../../../model/defined.ts";
import {
  type FactorNode,
  type IndicatorNode,
  isFactor,
  type Profile,
  type ProfileNode,
} from "../../../model/profile.ts";
import { CAUSE } from "../causes.ts";

/**
 * The profile in which the causes of `set` are as after and the others as before. It has no gates: they move no score.
 *
 * `aggregation` is the tree with its aggregators, its policies for what is missing and where indicators apply; `weights` the
 * nodes' weights; `normalisation` how each indicator gets onto the scale: method, direction, transform, treatment, oldest
 * evidence that counts, how a factor's own score does, and with them the scale and the peer groups. Nodes are matched by id (an indicator's node also by
 * its indicator), wherever they stand. A node that only one of the two has comes and goes with the tree, and keeps its share
 * among its siblings.
 */
export function hybridProfile(before: Profile, after: Profile, set: number): Profile {
  const from = (cause: number) => ((set & cause) === 0 ? before : after);
  const shape = from(CAUSE.aggregation);
  const measure = from(CAUSE.normalisation);
  const how = nodesByKey(measure.tree);
  const weights = nodesByKey(from(CAUSE.weights).tree);

  const build = (node: ProfileNode, other = how.get(keyOf(node))): ProfileNode => {
    if (!isFactor(node)) return measured(node, other as IndicatorNode | undefined);
    const children = weighed(node, weights).map((weight, i) => ({
      ...build(node.children[i]!),
      weight,
    }));
    return { ...placed(node, (other ?? node) as FactorNode), children };
  };
  const { peers: _, ...rest } = shape;
  return {
    ...rest,
    scale: measure.scale,
    ...(measure.peers ? { peers: measure.peers } : {}),
    tree: build(shape.tree, measure.tree) as FactorNode,
    gates: [],
  };
}

/** What makes two nodes the same one in two profiles. */
export function keyOf(node: ProfileNode): string {
  return isFactor(node) ? `factor ${node.id}` : `indicator ${node.id} ${node.indicator}`;
}

export function nodesByKey(tree: ProfileNode): ReadonlyMap<string, ProfileNode> {
  const found = new Map<string, ProfileNode>();
  const visit = (node: ProfileNode): void => {
    found.set(keyOf(node), node);
    if (isFactor(node)) node.children.forEach(visit);
  };
  visit(tree);
  return found;
}

function measured(node: IndicatorNode, other: IndicatorNode | undefined): IndicatorNode {
  if (!other) return node;
  const { normalise: _, direction: __, transform: ___, treat: ____, maxAge: _____, ...rest } = node;
  const { normalise, direction, transform, treat, maxAge } = other;
  return {
    ...rest,
    direction,
    ...defined({ transform, treat }),
    normalise,
    ...(maxAge === undefined ? {} : { maxAge }),
  };
}

function placed({ normalise: _, ...rest }: FactorNode, { normalise }: FactorNode): FactorNode {
  return normalise === undefined ? rest : { ...rest, normalise };
}

/** The children's weights; those that the weights know share what those that they do not know leave. */
function weighed({ children }: FactorNode, weights: ReadonlyMap<string, ProfileNode>): readonly number[] {
  const known = children.map((child) => weights.get(keyOf(child))?.weight);
  if (known.every((weight) => weight !== undefined)) return known;
  const theirs = known.reduce<number>((sum, weight) => sum + (weight ?? 0), 0);
  const shared = children.reduce((sum, { weight }, i) => sum + (known[i] === undefined ? 0 : weight), 0);
  if (theirs === 0) return children.map(({ weight }) => weight);
  return children.map(({ weight }, i) => (known[i] === undefined ? weight : (shared * known[i]) / theirs));
}
