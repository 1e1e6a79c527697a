/** A tree of leaves by number: a leaf, or the branches of a node. */
export type Tree = number | readonly Tree[];

/** More outcomes than this take too long. */
const MOST_OUTCOMES = 2 ** 21;

/**
 * Owen values of any outcome (a rank, being among the first ten) over the leaves of a tree: how much of the step from the outcome with no leaf
 * switched to the one with all each leaf makes, as a mean over the orders in which siblings switch, whole branches at a time (Owen, G. (1977);
 * Winter, E. (1989), docs/contributions.md). On a tree of one level they are Shapley values. They add up to the step.
 *
 * @param outcome of the leaves that are switched: 1 at their number
 * @returns by leaf
 * @throws RangeError where more than two million outcomes would be needed
 */
export function owenValuesOf(tree: Tree, outcome: (switched: Uint8Array) => number): Float64Array {
  const leaves = leavesOf(tree);
  const needed = outcomesNeeded(tree);
  if (needed > MOST_OUTCOMES) throw new RangeError(`${needed} outcomes are too many for Owen values`);
  const values = new Float64Array(leaves.length);
  const switched = new Uint8Array(leaves.length);

  const visit = (node: Tree, contexts: readonly Context[]): void => {
    if (typeof node === "number") {
      for (const { share, leaves: before } of contexts) {
        switched.fill(0);
        for (const leaf of before) switched[leaf] = 1;
        const without = outcome(switched);
        switched[node] = 1;
        values[node] = values[node]! + share * (outcome(switched) - without);
      }
      return;
    }
    for (const branch of node) {
      const others = node.filter((other) => other !== branch).map(leavesOf);
      const own = coalitions(others);
      visit(
        branch,
        contexts.flatMap((context) =>
          own.map(({ share, leaves: more }) => ({
            share: context.share * share,
            leaves: [...context.leaves, ...more],
          })),
        ),
      );
    }
  };
  visit(tree, [{ share: 1, leaves: [] }]);
  return values;
}

/** Leaves that switched before, and the share of all orders in which it was these. */
interface Context {
  readonly share: number;
  readonly leaves: readonly number[];
}

/** Every set of siblings that may switch before a branch: of n siblings and the branch, s first in a share of s! (n - s)! / (n + 1)!. */
function coalitions(siblings: readonly (readonly number[])[]): Context[] {
  const n = siblings.length;
  const shares = [1 / (n + 1)];
  for (let s = 1; s <= n; s += 1) shares.push((shares[s - 1]! * s) / (n - s + 1));
  return Array.from({ length: 2 ** n }, (_, set) => {
    const members = siblings.filter((__, at) => (set >>> at) & 1);
    return { share: shares[members.length]!, leaves: members.flat() };
  });
}

function leavesOf(tree: Tree): number[] {
  return typeof tree === "number" ? [tree] : tree.flatMap(leavesOf);
}

function outcomesNeeded(tree: Tree): number {
  if (typeof tree === "number") return 2;
  return 2 ** (tree.length - 1) * tree.reduce<number>((sum, branch) => sum + outcomesNeeded(branch), 0);
}
