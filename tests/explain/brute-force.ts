import { memoized } from "../../src/model/collections.ts";
import { type FactorNode, isFactor, type Profile, type ProfileNode } from "../../src/model/profile.ts";

/**
 * Owen values by their definition, written apart from the code under test: every order of the leaves in which the leaves
 * of each node stand together; each leaf is switched from the reference to the country in its turn, and is given what
 * the score changes by; the mean over the orders.
 */

/** A leaf on one side: its score, `undefined` where it has none, or `absent` where it does not exist there. */
export type State = number | undefined | "absent";
export type Side = ReadonlyMap<string, State>;

export function owenByOrders(
  profile: Profile,
  country: Side,
  reference: Side,
  outcome = (score: number) => score,
): Map<string, number> {
  const fallback = outcome(worthOf(profile, reference)!);
  // Many orders go through the same coalition: a bit for each leaf.
  const bits = new Map([...reference.keys()].map((leaf, i) => [leaf, 2 ** i]));
  const value = memoized((coalition: number) => {
    const side = new Map(reference);
    for (const [leaf, bit] of bits) if ((coalition & bit) !== 0) side.set(leaf, country.get(leaf));
    const score = worthOf(profile, side);
    return score === undefined ? fallback : outcome(score);
  });
  const totals = new Map<string, number>();
  let orders = 0;
  for (const order of ordersOf(profile.tree)) {
    orders += 1;
    let [coalition, before] = [0, fallback];
    for (const leaf of order) {
      coalition |= bits.get(leaf)!;
      const after = value(coalition);
      totals.set(leaf, (totals.get(leaf) ?? 0) + after - before);
      before = after;
    }
  }
  return new Map([...totals].map(([leaf, total]) => [leaf, total / orders]));
}

/** How many orders a tree has: the product of its nodes' factorials. */
export function countOrders(node: ProfileNode): number {
  if (!isFactor(node)) return 1;
  return node.children.reduce((product, child, i) => product * (i + 1) * countOrders(child), 1);
}

function* ordersOf(node: ProfileNode): Generator<readonly string[]> {
  if (!isFactor(node)) {
    yield [node.id];
    return;
  }
  for (const children of permutations(node.children)) yield* together(children);
}

/** Every way to order the leaves of nodes that keep their places. */
function* together([first, ...rest]: readonly ProfileNode[]): Generator<readonly string[]> {
  if (first === undefined) {
    yield [];
    return;
  }
  for (const head of ordersOf(first)) for (const tail of together(rest)) yield [...head, ...tail];
}

function* permutations<T>(items: readonly T[]): Generator<readonly T[]> {
  if (items.length === 0) yield [];
  for (const [i, item] of items.entries()) {
    for (const rest of permutations(items.toSpliced(i, 1))) yield [item, ...rest];
  }
}

/** The root's score; inside a coalition the root asks for no minimum coverage. */
export function worthOf(profile: Profile, side: Side): number | undefined {
  const state = stateOf(profile.tree, side, profile, true);
  return state === "absent" ? undefined : state;
}

function stateOf(node: ProfileNode, side: Side, profile: Profile, isRoot = false): State {
  if (!isFactor(node)) return side.get(node.id);
  const states = node.children.map((child) => [child.weight, stateOf(child, side, profile)] as const);
  const counted = states.filter(([weight, state]) => weight > 0 && state !== "absent");
  if (counted.length === 0) return "absent";
  const present = counted.filter((one): one is readonly [number, number] => typeof one[1] === "number");
  const sum = (pairs: readonly (readonly [number, State])[]) => pairs.reduce((total, [w]) => total + w, 0);
  if (present.length === 0) return undefined;
  if (node.aggregate.method === "first-of") return present[0]![1];
  if (!isRoot && sum(present) / sum(counted) < node.missing.minimumCoverage - 1e-9) return undefined;
  if (node.aggregate.method === "conditional") {
    const [a, b] = states.map(([weight, state]) =>
      weight > 0 && typeof state === "number" ? state : undefined,
    );
    const { above, factor } = node.aggregate as { above: number; factor: number } & FactorNode["aggregate"];
    if (a !== undefined && a > above) return a;
    return b === undefined ? undefined : factor * b;
  }
  return aggregate(node, present, profile.scale);
}

function aggregate(
  { aggregate: { method, p } }: FactorNode,
  pairs: readonly (readonly [number, number])[],
  [lo, hi]: readonly [number, number],
): number {
  const total = pairs.reduce((sum, [w]) => sum + w, 0);
  const mean = (of: (x: number) => number) => pairs.reduce((sum, [w, x]) => sum + w * of(x), 0) / total;
  const product = (of: (x: number) => number) =>
    pairs.reduce((made, [w, x]) => made * of(x) ** (w / total), 1);
  const power = (order: number) => {
    if (order === 0) return product((x) => x);
    if (order < 0 && pairs.some(([, x]) => x === 0)) return 0;
    return mean((x) => x ** order) ** (1 / order);
  };
  switch (method) {
    case "arithmetic":
      return power(1);
    case "geometric":
      return power(0);
    case "harmonic":
      return power(-1);
    case "power":
      return power(p as number);
    case "minimum":
      return Math.min(...pairs.map(([, x]) => x));
    case "reversed-geometric": {
      const reversed = pairs.map(([w, x]) => [w, 1 + (9 * (hi - x)) / (hi - lo)] as const);
      const exact = reversed.every(([, r]) => r === reversed[0]![1]);
      const g = exact ? reversed[0]![1] : reversed.reduce((made, [w, r]) => made * r ** (w / total), 1);
      return Math.min(hi, Math.max(lo, hi - ((hi - lo) * (g - 1)) / 9));
    }
    default:
      throw new Error(`write “${method}” here as well, by its definition`);
  }
}
