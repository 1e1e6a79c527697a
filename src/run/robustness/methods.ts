import type { MethodChoice, Methods } from "../../model/documents/methods.ts";
import type { MethodCall } from "../../model/parameter.ts";
import { type FactorNode, isFactor, type Profile, type ProfileNode } from "../../model/profile.ts";
import type { Tally, World, WorldTally } from "../../robustness/index.ts";
import { column, peersOf } from "../../scoring/column.ts";
import {
  aggregators,
  compile,
  normalisers,
  type Plan,
  type PlanItem,
  type Scored,
  type ScoreTable,
  score,
  treatments,
} from "../../scoring/index.ts";
import type { Variable } from "./options.ts";
import { otherWorld, worldOf } from "./world.ts";

/** The methods that can be exchanged, in the order in which they act. */
export const METHODS = ["treat", "normalise", "aggregate"] as const;
export type MethodKind = (typeof METHODS)[number];

/** What stands in a profile in place of no treatment; as a choice it undoes the profile's. */
const NONE = "none";

/** A scale is fitted to no fewer figures than these. */
const FIGURES = 5;

/** One choice of a kind for the whole tree; undefined: as the profile has it. */
type Choice = MethodCall | undefined;
type Choices = Readonly<Record<MethodKind, Choice>>;

/** A way of scoring that draws may take. */
export interface Way extends Choices {
  /** In how many of the exchanged indicators a figure is treated. */
  readonly treated: number;
  /** How many nodes have the mean that was chosen. */
  readonly nodes: number;
}

export interface Ways {
  /** The profile's own way first; each with the world at the same position in `worlds`. */
  readonly ways: readonly Way[];
  readonly worlds: readonly World[];
  /** Combinations that are not taken, since a score that may leave the scale would have no mean. */
  readonly undefined: number;
  readonly indicators: Methods["indicators"];
  readonly nodes: Methods["nodes"];
}

/**
 * Every way of scoring that differs from the profile's in treatment, scale or mean, and that the profile can take: one treatment and one scale for
 * all indicators that are only scaled, and one mean for all nodes that are means. Indicators whose scores are a judgement, nodes with a rule of
 * their own, logarithms and gates stay as they are.
 */
export function waysOf(table: ScoreTable, players: readonly Scored[], varied: ReadonlySet<Variable>): Ways {
  const { plan, evidence } = table;
  const base = worldOf(table, players, varied);
  const leaves = plan.leaves.filter(({ share }) => share > 0);
  const onlyScaled = leaves.filter(({ node }) => normaliserOf(node.normalise).scales);
  const scaled = new Set(onlyScaled.filter(({ leaf }) => figuresOf(table, leaf) >= FIGURES).map(idOf));
  const joins = plan.items.filter((item) => !item.chooses && weighedChildren(plan, item).length > 1);
  const means = new Set(joins.filter(isMean).map(idOf));
  const peers = peersOf(plan, evidence);
  const judged = new Map(
    [...table.ranked, ...table.excluded, ...table.unscored].map(({ index, gates }) => [index, gates]),
  );
  const ways: Way[] = [];
  const worlds: World[] = [];
  const seen = new Set<string>();
  let undefinedWays = 0;

  for (const treat of choicesOf.treat()) {
    for (const normalise of choicesOf.normalise(plan.scale)) {
      const rescaled = compile(
        withTree(plan.profile, (node) =>
          isFactor(node) || !scaled.has(node.id) ? node : exchanged(node, treat, normalise),
        ),
      );
      const columns =
        treat === undefined && normalise === undefined
          ? table.columns
          : rescaled.leaves.map((leaf) => column(rescaled, leaf, evidence, peers));
      // What gives the same scores as another way is no way of its own.
      const key = JSON.stringify(columns.map(({ normalised }) => normalised));
      if (seen.has(key)) continue;
      seen.add(key);
      const treated = columns.filter(
        ({ leaf, treated }) => scaled.has(leaf.node.id) && treated.done.size > 0,
      );
      const joinedBy = new Set<string>();
      const own = score(rescaled, evidence, columns, judged);
      for (const aggregate of choicesOf.aggregate()) {
        const takes = (item: PlanItem) =>
          means.has(item.node.id) && (!zeroDecides(aggregate) || isPositive(own, item));
        const joined = new Set(rescaled.items.filter(takes).map(idOf));
        const whole = withTree(rescaled.profile, (node) =>
          aggregate === undefined || !isFactor(node) || !joined.has(node.id) ? node : { ...node, aggregate },
        );
        const tree = JSON.stringify(whole.tree);
        if (joinedBy.has(tree)) continue;
        joinedBy.add(tree);
        const made = compile(whole);
        if (mayLeaveScale(normalise) && made.items.some(hasNoMean)) {
          undefinedWays += 1;
          continue;
        }
        ways.push({ treat, normalise, aggregate, treated: treated.length, nodes: joined.size });
        worlds.push(
          ways.length === 1
            ? base
            : otherWorld(base, score(made, evidence, columns, judged), players, varied),
        );
      }
    }
  }
  return {
    ways,
    worlds,
    undefined: undefinedWays,
    indicators: {
      exchanged: scaled.size,
      judged: leaves.length - onlyScaled.length,
      fewFigures: onlyScaled.length - scaled.size,
    },
    nodes: { exchanged: means.size, kept: joins.length - means.size },
  };
}

/** What came of each choice. */
export function methodsDocument(
  { ways, undefined: refused, indicators, nodes }: Ways,
  { byWorld = [], draws }: Tally,
): Methods {
  const choices = METHODS.flatMap((kind) => {
    const calls = new Map(ways.map(({ [kind]: call }) => [call?.method, call]));
    if (calls.size < 2) return [];
    return [...calls.values()].map((call): MethodChoice => {
      const its = ways.flatMap((way, at) => (way[kind]?.method === call?.method ? [{ way, at }] : []));
      const total = (of: keyof WorldTally) => its.reduce((sum, { at }) => sum + (byWorld[at]?.[of] ?? 0), 0);
      const made = total("draws");
      const counts = its.map(({ way }) => (kind === "treat" ? way.treated : way.nodes));
      return {
        kind,
        call: call ?? null,
        ways: its.length,
        ...(kind === "normalise" ? {} : { where: { least: Math.min(...counts), most: Math.max(...counts) } }),
        share: draws === 0 ? 0 : made / draws,
        meanChange: total("compared") === 0 ? null : total("moved") / total("compared"),
        topStays: made === 0 ? null : total("stays") / made,
      };
    });
  });
  return { ways: ways.length, undefined: refused, indicators, nodes, choices };
}

/** What a kind can be for the whole tree, the profile's own first. */
const choicesOf = {
  treat: (): Choice[] => [
    undefined,
    { method: NONE },
    ...treatments.flatMap(({ id, standsIn }) => (standsIn ? [{ method: id }] : [])),
  ],
  normalise: (scale: Plan["scale"]): Choice[] => [
    undefined,
    ...normalisers.flatMap(({ id, standsIn }) => (standsIn ? [{ method: id, ...standsIn(scale) }] : [])),
  ],
  aggregate: (): Choice[] => [
    undefined,
    ...aggregators.flatMap(({ id, standsIn }) => (standsIn ? [{ method: id }] : [])),
  ],
};

const idOf = ({ node }: PlanItem) => node.id;
const normaliserOf = ({ method }: MethodCall) => normalisers.find(({ id }) => id === method)!;
const aggregatorOf = ({ method }: MethodCall) => aggregators.find(({ id }) => id === method)!;
const isMean = ({ node }: PlanItem) => isFactor(node) && aggregatorOf(node.aggregate).mean === true;
const zeroDecides = (aggregate: Choice) => aggregate !== undefined && aggregatorOf(aggregate).zeroDecides;
const mayLeaveScale = (normalise: Choice) => normalise !== undefined && !normaliserOf(normalise).bounded;
const hasNoMean = ({ undefinedFor, share }: PlanItem) => undefinedFor !== undefined && share > 0;

function figuresOf({ columns }: ScoreTable, leaf: number): number {
  return columns[leaf]!.transformed.filter((value) => value !== undefined).length;
}

function weighedChildren({ items }: Plan, { children }: PlanItem): PlanItem[] {
  return children.map((child) => items[child]!).filter(({ share }) => share > 0);
}

/** Whether no ranked country has 0 or less in a part: one part would decide alone, and many would be last together. */
function isPositive({ plan, ranked }: ScoreTable, item: PlanItem): boolean {
  const parts = weighedChildren(plan, item);
  return (
    plan.scale[0] >= 0 && ranked.every(({ scores }) => parts.every(({ index }) => !(scores[index]! <= 0)))
  );
}

/** A leaf with another treatment and another scale. */
function exchanged(node: ProfileNode, treat: Choice, normalise: Choice): ProfileNode {
  const { treat: own, ...bare } = node as Extract<ProfileNode, { indicator: string }>;
  const treated = treat === undefined ? own : treat.method === NONE ? undefined : treat;
  return { ...bare, ...(treated ? { treat: treated } : {}), normalise: normalise ?? bare.normalise };
}

/** The profile with each node of its tree as `change` has it, children first. */
function withTree(profile: Profile, change: (node: ProfileNode) => ProfileNode): Profile {
  const changed = (node: ProfileNode): ProfileNode =>
    change(isFactor(node) ? { ...node, children: node.children.map(changed) } : node);
  return { ...profile, tree: changed(profile.tree) as FactorNode };
}
