import { isFactor, type Profile, type ProfileNode, type Years } from "../model/profile.ts";

/**
 * A profile with the rules of one year: nodes and gates of other years are gone, and so is a factor that nothing is left of.
 * The root stays, whatever is left under it.
 *
 * @param asOf the run's as-of year; undefined takes the rules that have no end
 */
export function inYear(profile: Profile, asOf: number | undefined): Profile {
  const { children } = profile.tree;
  return {
    ...profile,
    tree: { ...profile.tree, children: children.flatMap((child) => nodeIn(child, asOf)) },
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
  if (!isFactor(node)) return [node];
  const children = node.children.flatMap((child) => nodeIn(child, asOf));
  return children.length > 0 ? [{ ...node, children }] : [];
}
