import { isFactor, type Profile, type ProfileNode, type Years } from "../model/profile.ts";

/**
 * A profile with the rules of one year: nodes and gates of other years are gone, and so is a factor that nothing is left of.
 * The root stays, whatever is left under it.
 *
 * @param asOf the run's as-of year; undefined takes the rules that have no end
 */
export function inYear(profile: Profile, asOf: number | undefined): Profile {
  const { children } = profile.tree;
  const tree = { ...profile.tree, children: children.flatMap((child) => nodeIn(child, asOf)) };
  return {
    ...profile,
    tree: requiring(tree, asOf),
    gates: profile.gates.filter(({ years }) => holdsIn(years, asOf)),
  };
}

/** Whether something that holds for some years only holds in a year. */
export function holdsIn(years: Years | undefined, asOf: number | undefined): boolean {
  const { from = Number.NEGATIVE_INFINITY, to = Number.POSITIVE_INFINITY } = years ?? {};
  const year = asOf ?? Number.POSITIVE_INFINITY;
  return year >= from && year <= to;
}

function nodeIn(node: ProfileNode, asOf: number | undefined): ProfileNode[] {
  if (!holdsIn(node.years, asOf)) return [];
  if (!isFactor(node)) return [requiring(node, asOf)];
  const children = node.children.flatMap((child) => nodeIn(child, asOf));
  return children.length > 0 ? [requiring({ ...node, children }, asOf)] : [];
}

/** A node without a requirement that is waived in a year. */
function requiring<N extends ProfileNode>(node: N, asOf: number | undefined): N {
  if (node.requires === undefined || isRequired(node, asOf)) return node;
  const { requires: _, ...rest } = node;
  return rest as N;
}

/** Whether what a node requires is asked for in a year: none of it is where none of its indicators has a place in that year's tree. */
function isRequired({ requires, ...node }: ProfileNode, asOf: number | undefined): boolean {
  return (
    !requires!.unpublished &&
    holdsIn(requires!.years, asOf) &&
    requires!.anyOf.some((one) => stands(node as ProfileNode, one, asOf))
  );
}

function stands(node: ProfileNode, indicator: string, asOf: number | undefined): boolean {
  if (!holdsIn(node.years, asOf)) return false;
  return isFactor(node)
    ? node.children.some((child) => stands(child, indicator, asOf))
    : node.indicator === indicator;
}

/** A profile that does not ask for evidence of which nothing had been published. */
export function withoutUnpublished(
  profile: Profile,
  isUnpublished: (anyOf: readonly string[]) => boolean,
): Profile {
  const mark = <N extends ProfileNode>(node: N): N => ({
    ...node,
    ...(node.requires && isUnpublished(node.requires.anyOf)
      ? { requires: { ...node.requires, unpublished: true } }
      : {}),
    ...(isFactor(node) ? { children: node.children.map(mark) } : {}),
  });
  return { ...profile, tree: mark(profile.tree) };
}

/** The nodes of a profile whose requirement is waived in a year, in its order. */
export function waivedIn({ tree }: Profile, asOf: number | undefined): ProfileNode[] {
  const visit = (node: ProfileNode): ProfileNode[] => {
    if (!holdsIn(node.years, asOf)) return [];
    const own = node.requires && !isRequired(node, asOf) ? [node] : [];
    return [...own, ...(isFactor(node) ? node.children.flatMap(visit) : [])];
  };
  return visit(tree);
}
