import { given, type MethodCall } from "../model/parameter.ts";
import {
  type IndicatorNode,
  isFactor,
  type Missing,
  type Profile,
  type ProfileNode,
  type Requirement,
} from "../model/profile.ts";
import type { Scaling, Terms, TreeItem } from "../model/workbook.ts";
import { countBelow } from "../stats/index.ts";
import { aggregators, type Kernel } from "./aggregators/index.ts";
import { normalisers } from "./normalisers/index.ts";

/** A node of the profile's tree, compiled. */
export interface PlanItem extends TreeItem {
  /** Whether weighted logarithms of the children add up to its own. */
  readonly additiveInLogs?: true;
  readonly kernel?: Kernel;
  /** Whether the kernel is given every child in its place, NaN where missing. */
  readonly positional: boolean;
  /** Whether its score counts every other country, as wins less losses do. */
  readonly relative?: true;
  /** Only of a node that brings its own score onto the scale before it goes up. */
  readonly fit?: NodeFit;
}

/** What is made of a node's own score before it goes up. Of such a node `additive` and `additiveInLogs` say what goes up: no. */
interface NodeFit extends Placing {
  /** The node without it: what its children come to. */
  readonly raw: PlanItem;
  /** Fitted: absent where it hangs on the candidates' scores and these are not known (`fit.ts` fits it). */
  readonly placed?: Placed;
}

export interface PlanLeaf extends PlanItem {
  readonly node: IndicatorNode;
}

/** A profile compiled once, to be evaluated many times. */
export interface Plan {
  readonly profile: Profile;
  readonly scale: readonly [number, number];
  readonly items: readonly PlanItem[];
  readonly leaves: readonly PlanLeaf[];
  readonly root: PlanItem;
  /** Whether some leaf's evidence is a proxy. */
  readonly proxies: boolean;
}

/** Where a node stands among alternatives of which one is taken: under one of them, and under one that has others behind it. */
interface Branch {
  /** A child of a node that takes one of its children, where weights decide nothing. */
  readonly chosen?: boolean;
  readonly alternative?: boolean;
  readonly before?: boolean;
}

/** Compiles a validated profile: method names are known to exist. */
export function compile(profile: Profile): Plan {
  const items: (PlanItem & { parent: number })[] = [];
  const leaves: IndicatorNode[] = [];

  const add = (node: ProfileNode, branch: Branch = {}): number => {
    const index = items.length;
    if (!isFactor(node)) {
      const leaf = leaves.push(node) - 1;
      items.push({
        index,
        node,
        parent: -1,
        children: [],
        weight: branch.chosen ? 1 : node.weight,
        share: 0,
        missing: unfilled(node.missing, branch),
        leaf,
        additive: false,
        chooses: false,
        positional: false,
        ...(node.requires ? { requires: [leaf] } : {}),
      });
      return index;
    }
    const first = leaves.length;
    const aggregator = aggregators.find(({ id }) => id === node.aggregate.method);
    if (!aggregator) throw new RangeError(`no aggregator “${node.aggregate.method}”`);
    const chooses = aggregator.chooses === true;
    const last = node.children.length - 1;
    const children = node.children.map((child, i) => {
      const before = branch.before === true || (chooses && i < last);
      return add(child, { chosen: chooses, before, alternative: branch.alternative === true || chooses });
    });
    const own = items.length;
    const item: PlanItem & { parent: number; share: number } = {
      index: own,
      node,
      parent: -1,
      children,
      weight: branch.chosen ? 1 : node.weight,
      share: 0,
      missing: node.missing,
      leaf: -1,
      additive: aggregator.additive,
      ...(aggregator.additiveInLogs ? { additiveInLogs: true as const } : {}),
      chooses,
      positional: aggregator.children !== undefined,
      kernel: aggregator.kernel(given(aggregator.parameters, node.aggregate), profile.scale),
      ...(node.requires ? { requires: required(node.requires, leaves, first) } : {}),
      ...(aggregator.undefinedFor === undefined ? {} : { undefinedFor: aggregator.undefinedFor }),
      ...(aggregator.formula ? { formula: (terms: Terms) => aggregator.formula!(terms, profile.scale) } : {}),
    };
    items.push(node.normalise === undefined ? item : fitting(item, placing(node.normalise, profile.scale)));
    for (const child of children) items[child]!.parent = own;
    return own;
  };

  add(profile.tree);
  return planOf(profile, items);
}

function fitting<I extends PlanItem>(raw: I, fit: Placing): I {
  const { additiveInLogs: _, ...rest } = raw;
  const placed = fit.fixed ? { placed: fit.among(new Float64Array(0), Number.NaN) } : {};
  return { ...rest, additive: false, fit: { ...fit, raw, ...placed } } as PlanItem as I;
}

/** The plan with what its nodes make of their own scores, by item; those whose method hangs on nobody are left as they are. */
export function placedBy(plan: Plan, placedOf: (item: PlanItem) => Placed | undefined): Plan {
  const items = plan.items.map((item) => {
    if (item.fit === undefined || item.fit.fixed) return item;
    const { placed: _, ...fit } = item.fit;
    const placed = placedOf(item);
    return { ...item, fit: placed === undefined ? fit : { ...fit, placed } };
  });
  return { ...plan, items, root: items.at(-1)! };
}

/** Nodes whose scores are placed among those of the candidates, children before parents. */
export function fittedNodes({ items }: Plan): readonly PlanItem[] {
  return items.filter(({ fit }) => fit !== undefined && !fit.fixed);
}

/**
 * The plan with other weights, as written, by node id; its profile stays the one that was compiled. What was fitted with its own is
 * not any more.
 */
export function reweighted(plan: Plan, weights: ReadonlyMap<string, number>): Plan {
  const weightOf = ({ node, weight, parent }: PlanItem) =>
    plan.items[parent]?.chooses ? weight : (weights.get(node.id) ?? weight);
  return planOf(
    plan.profile,
    placedBy(plan, () => undefined).items.map((item) => ({ ...item, weight: weightOf(item) })),
  );
}

/** A plan of items that have their weights and no shares yet. */
function planOf(profile: Profile, items: readonly (PlanItem & { share: number })[]): Plan {
  const root = items.at(-1)!;
  root.share = 1;
  for (const { children, chooses, share } of items.toReversed()) {
    const total = children.reduce((sum, child) => sum + items[child]!.weight, 0);
    for (const child of children) {
      const own = items[child]!;
      own.share = chooses ? share : total > 0 ? (share * own.weight) / total : 0;
    }
  }
  const leaves = items.filter((item): item is PlanLeaf & { share: number } => item.leaf >= 0);
  const proxies = leaves.some(({ node }) => node.evidence === "proxy");
  return { profile, scale: profile.scale, items, leaves, root, proxies };
}

/**
 * What a policy would fill in is no evidence, and must not be taken before what stands behind it; nor is a country without one of
 * several alternatives without evidence: of those the node itself is asked.
 */
function unfilled(missing: Missing, { before, alternative }: Branch): Missing {
  const asks = missing.policy === "exclude";
  return (asks ? alternative : before) ? { ...missing, policy: "rescale" } : missing;
}

/** Positions of the leaves from `first` on that bear what is required. */
function required({ anyOf }: Requirement, leaves: readonly IndicatorNode[], first: number): number[] {
  return leaves.flatMap(({ indicator }, leaf) => (leaf >= first && anyOf.includes(indicator) ? [leaf] : []));
}

/** Positions of the leaves that some weighed node requires: what they have decides who is ranked, whatever their own weight. */
export function requiredLeaves({ items }: Plan): ReadonlySet<number> {
  return new Set(items.flatMap(({ share, requires = [] }) => (share > 0 ? requires : [])));
}

/** The score that a node gives to the one above it, of the score that it has itself; NaN stays NaN. */
export type Placed = (raw: number) => number;

/** How a node brings its score onto the profile's scale before it goes up. */
export interface Placing {
  /** Whether that hangs on nobody else's score. */
  readonly fixed: boolean;
  /** Whether it hangs on nothing but the order of the scores. */
  readonly ordinal: boolean;
  /** Whether what goes up stays on the profile's scale. */
  readonly bounded: boolean;
  /** Whether it says how many of the others are worse, and can be told as that. */
  readonly ranksOthers: boolean;
  /** How a workbook has it; undefined where it has nothing but values. */
  readonly inWorkbook: Scaling | undefined;
  /** The scores that can be told apart: what differs by float noise alone is equal. */
  tie(raw: number): number;
  /**
   * @param sorted of the candidates, ascending, after `tie`
   * @param own the one among them that is the country's own, after `tie`, and does not count beside another that it might have; NaN where
   *   it has none, as one who is no candidate
   */
  among(sorted: Float64Array, own: number): Placed;
  /** What each of the candidates' scores stands for where it is: of every x among them `among(sorted, x)(x)`, in the same order. */
  within(sorted: Float64Array): Float64Array;
}

/** Digits of the scale's length to which nodes' scores are told apart, as scores are. */
const DIGITS = 1e12;

/** Compiles what a node says of its own score: the method is known to exist and to take numbers. */
function placing(call: MethodCall, scale: readonly [number, number]): Placing {
  const normaliser = normalisers.find(({ id }) => id === call.method)!;
  const own = given(normaliser.parameters, call);
  const { fixed, bounded, ordinal = false, ranksOthers = false } = normaliser;
  const finest = DIGITS / (scale[1] - scale[0]);
  const tie = (raw: number) => Math.round(raw * finest) / finest;
  const fitTo = (values: readonly number[]) =>
    normaliser.fit({ values, scale, transform: { to: same, back: same }, sign: 1 }, own);
  const mapped = (found: number | undefined) => found ?? Number.NaN;
  const among: Placing["among"] = fixed
    ? () => {
        const { map } = fitTo([]);
        return (raw) => mapped(map(raw, 0));
      }
    : normaliser.among
      ? (sorted, mine) => {
          const place = normaliser.among!(sorted, mine, scale);
          return (raw) => place(tie(raw));
        }
      : (sorted, mine) => {
          const others = Array.from(sorted);
          if (!Number.isNaN(mine)) others.splice(others.indexOf(mine), 1);
          // In their order, whoever's the score is: sums then come to the same, to the last bit.
          return (raw) => mapped(fitTo([...others, tie(raw)].sort((a, b) => a - b)).map(tie(raw), 0));
        };
  const within: Placing["within"] = (sorted) => {
    if (normaliser.within) return normaliser.within(sorted, scale);
    const { map } = fitTo(Array.from(sorted));
    return sorted.map((raw) => mapped(map(raw, 0)));
  };
  return {
    fixed,
    ordinal,
    bounded,
    ranksOthers,
    inWorkbook: normaliser.workbook?.(own),
    tie,
    within,
    among(sorted, mine) {
      const place = among(sorted, mine);
      return (raw) => (Number.isNaN(raw) ? raw : place(raw));
    },
  };
}

/** What each of the candidates' own scores stands for: no other one is asked for. */
export function placesIn(fit: Placing, sorted: Float64Array): Placed {
  const places = fit.within(sorted);
  return (own) => (Number.isNaN(own) ? own : (places[countBelow(sorted, fit.tie(own))] ?? Number.NaN));
}

function same(value: number): number {
  return value;
}
