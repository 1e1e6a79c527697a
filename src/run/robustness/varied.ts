import type { Robustness } from "../../model/documents/robustness.ts";
import { type TreeDraws, weighedNodes } from "../../robustness/index.ts";
import type { Scored, ScoreTable } from "../../scoring/index.ts";
import type { PlanLeaf } from "../../scoring/plan.ts";
import { countedLeaves } from "./counted-leaves.ts";
import { errorsTaken } from "./errors-taken.ts";
import { VARIABLE } from "./options.ts";

/**
 * What the draws vary, and how much of it there is.
 *
 * @param gaps of the players, in their order: leaves that a country has no figure of
 */
export function variedIn(
  table: ScoreTable,
  players: readonly Scored[],
  gaps: readonly ReadonlySet<number>[],
  plan: TreeDraws,
): Pick<Robustness, "varied" | "held"> {
  const { worlds, weights } = plan;
  const [world] = worlds;
  const { uncertain, missing } = world!;
  const isPlayer = (row: number) => row < players.length;
  const drawn = players.map(() => new Set<number>());
  for (const { leaf, countries } of missing) for (const row of countries) drawn[row]?.add(leaf);
  const counted = new Map(
    players.map((one, row) => [one, countedLeaves(table.plan, one, { weights, gaps: drawn[row]! })]),
  );
  const leavesOf = (one: Scored) => counted.get(one)!;
  const cells = missing.reduce((sum, { countries }) => sum + countries.filter(isPlayer).length, 0);
  const groups = missing.map(({ leaf }) => {
    const { policy, peers } = table.plan.leaves[leaf]!.missing;
    return (policy === "peer-median" ? peers?.by : undefined) ?? table.plan.profile.peers?.by;
  });
  const varied = {
    ...(weights ? { weights: { how: weights, ...sharesIn(table.plan) } } : {}),
    ...(uncertain.length > 0
      ? {
          data: {
            ...errorsOf(table, players, leavesOf, uncertain),
            ...errorsTaken(table, players, leavesOf),
          },
        }
      : {}),
    ...(missing.length > 0
      ? {
          missing: {
            cells,
            notDrawn: gaps.reduce((sum, { size }) => sum + size, 0) - cells,
            peers: groups.find((by) => by !== undefined) ?? null,
          },
        }
      : {}),
    ...(worlds.length > 1 ? { methods: worlds.length } : {}),
  };
  return { varied, held: kindsIn(plan).held };
}

/** Which kinds of what can vary do, and which have nothing to vary. */
export function kindsIn({ worlds, weights }: TreeDraws) {
  const { uncertain, missing } = worlds[0]!;
  const varies = {
    weights: weights !== undefined,
    data: uncertain.length > 0,
    missing: missing.length > 0,
    methods: worlds.length > 1,
  };
  return { varied: VARIABLE.filter((kind) => varies[kind]), held: VARIABLE.filter((kind) => !varies[kind]) };
}

/** The weights that are drawn around, or in place of which any are. */
function sharesIn(plan: ScoreTable["plan"]) {
  const nodes = weighedNodes(plan);
  const shares = nodes.flatMap(({ children }) => {
    const weighed = children.map((child) => plan.items[child]!).filter(({ weight }) => weight > 0);
    const sum = weighed.reduce((total, { weight }) => total + weight, 0);
    return weighed.map(({ node, weight }) => [node.id, weight / sum] as const);
  });
  return { nodes: nodes.length, shares: Object.fromEntries(shares) };
}

function errorsOf(
  { columns, ranked }: ScoreTable,
  players: readonly Scored[],
  leavesOf: (one: Scored) => readonly PlanLeaf[],
  uncertain: TreeDraws["worlds"][number]["uncertain"],
) {
  const errorsAt = new Map(uncertain.map(({ leaf, errors }) => [leaf, errors]));
  const withError = (one: Scored) =>
    leavesOf(one).filter(({ leaf }) => (errorsAt.get(leaf)?.[one.index] ?? 0) > 0);
  const assessed = (one: Scored) =>
    leavesOf(one).filter(({ leaf }) => columns[leaf]!.normalised[one.index] !== undefined);
  const count = (of: (one: Scored) => readonly unknown[]) =>
    players.reduce((sum, one) => sum + of(one).length, 0);
  const carried = ranked.map((one) => withError(one).reduce((sum, { index }) => sum + one.shares[index]!, 0));
  return {
    indicators: [...new Set(players.flatMap(withError).map(({ node }) => node.indicator))].sort(),
    figures: count(withError),
    of: count(assessed),
    weightWithError: carried.reduce((sum, share) => sum + share, 0) / carried.length,
  };
}
