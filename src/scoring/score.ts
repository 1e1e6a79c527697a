import type { Iso3 } from "../model/country.ts";
import type { Evidence } from "../model/evidence.ts";
import { competitionRank, significant } from "../stats/index.ts";
import { column, type LeafColumn, type Peers, peersOf } from "./column.ts";
import { applicable, coverage, effectiveShares, evaluator, tooLittle } from "./evaluate.ts";
import { type GateOutcome, gateOutcomes } from "./gates/index.ts";
import type { Plan, PlanItem } from "./plan.ts";

/** A country with everything that was computed on the way to its score. Arrays are by item index of the plan. */
export interface Scored {
  readonly country: Iso3;
  /** Position in the evidence, and so in every column. */
  readonly index: number;
  /** By leaf position; what enters the aggregation, NaN for nothing. */
  readonly leafScores: Float64Array;
  readonly applies: Uint8Array;
  readonly scores: Float64Array;
  readonly shares: Float64Array;
  readonly coverage: Float64Array;
  /** Rounded once, to 12 significant digits, before ranking; undefined where there is none. */
  readonly score: number | undefined;
  /** The score with every missing value at the worst and at the best end of the scale; undefined where unbounded. */
  readonly range: readonly [number, number] | undefined;
  readonly gates: readonly GateOutcome[];
  readonly peer: string | undefined;
  /** Why there is no score: at which node, and the reason. */
  readonly failure?: { readonly node: string; readonly reason: string };
}

export interface ScoreTable {
  readonly plan: Plan;
  readonly evidence: Evidence;
  readonly columns: readonly LeafColumn[];
  readonly ranked: readonly (Scored & { readonly rank: number; readonly score: number })[];
  readonly excluded: readonly Scored[];
  readonly unscored: readonly Scored[];
}

/**
 * The pipeline, stated once:
 *
 *     evidence ─> columns: select ─> transform ─> normalise ─> fill what is missing
 *              ─> per country: aggregate up the tree ─> coverage, range ─> gates
 *              ─> round to 12 digits ─> rank (1, 2, 2, 4; ties in ISO order)
 *
 * Normalisers are fitted to every country of the evidence, eligible or not: a gate says who may be chosen, not what
 * counts as good. Every intermediate is kept.
 */
export function score(plan: Plan, evidence: Evidence): ScoreTable {
  const peers = peersOf(plan, evidence);
  const columns = plan.leaves.map((leaf) => column(plan, leaf, evidence, peers));
  const scoreOne = scorer(plan, evidence, columns, peers);
  const all = evidence.countries.map((country, index) => scoreOne(country, index));

  const excluded = all.filter(({ gates }) => gates.some(isExclusion));
  const eligible = all.filter(({ gates }) => !gates.some(isExclusion));
  const scored = eligible.filter((one): one is Scored & { score: number } => one.score !== undefined);
  const ranks = competitionRank(scored.map((one) => one.score));
  const ranked = scored
    .map((one, i) => Object.assign(one, { rank: ranks[i]! }))
    .sort((a, b) => a.rank - b.rank || (a.country < b.country ? -1 : 1));
  return {
    plan,
    evidence,
    columns,
    ranked,
    excluded,
    unscored: eligible.filter((one) => one.score === undefined),
  };
}

export function isExclusion({ gate, outcome }: GateOutcome): boolean {
  return outcome === "met" && gate.effect === "exclude";
}

function scorer(
  plan: Plan,
  evidence: Evidence,
  columns: readonly LeafColumn[],
  peers: Peers,
): (country: Iso3, index: number) => Scored {
  const evaluate = evaluator(plan);
  const gatesOf = gateOutcomes(plan.profile.gates, evidence);
  const bounded = columns.every((one) => one.bounded || one.leaf.share === 0);

  return (country, index) => {
    const leafScores = new Float64Array(columns.length);
    for (let leaf = 0; leaf < columns.length; leaf += 1)
      leafScores[leaf] = columns[leaf]!.entering[index] ?? Number.NaN;
    const applies = applicable(plan, (leaf) => columns[leaf]!.applies[index]!);
    const scores = new Float64Array(plan.items.length);
    evaluate(leafScores, applies, scores);
    const covered = coverage(plan, applies, (leaf) => columns[leaf]!.normalised[index] !== undefined);
    const failure = failureOf(plan, columns, index, applies, scores, covered);

    // Asked for where a country is shown: a table of the first twenty needs them of twenty.
    const shares = once(() => effectiveShares(plan, scores));
    const ends = once(() => (bounded ? range(plan, columns, index, applies, evaluate) : undefined));
    return {
      country,
      index,
      leafScores,
      applies,
      scores,
      get shares() {
        return shares();
      },
      coverage: covered,
      score: failure ? undefined : significant(scores[plan.root.index]!),
      get range() {
        return ends();
      },
      gates: gatesOf(country),
      peer: peers.of[index],
      ...(failure ? { failure } : {}),
    };
  };
}

function range(
  plan: Plan,
  columns: readonly LeafColumn[],
  index: number,
  applies: Uint8Array,
  evaluate: ReturnType<typeof evaluator>,
): readonly [number, number] | undefined {
  const ends = plan.scale.map((end) => {
    const filled = new Float64Array(columns.length);
    for (let leaf = 0; leaf < columns.length; leaf += 1)
      filled[leaf] = columns[leaf]!.normalised[index] ?? end;
    const out = new Float64Array(plan.items.length);
    evaluate(filled, applies, out);
    return significant(out[plan.root.index]!);
  });
  return ends.some(Number.isNaN) ? undefined : [ends[0]!, ends[1]!];
}

function failureOf(
  plan: Plan,
  columns: readonly LeafColumn[],
  index: number,
  applies: Uint8Array,
  scores: Float64Array,
  covered: Float64Array,
): { node: string; reason: string } | undefined {
  const demanding = columns.find(
    // What is shown and not weighed demands nothing.
    ({ leaf, applies, entering }) =>
      leaf.share > 0 && applies[index] && leaf.missing.policy === "exclude" && entering[index] === undefined,
  );
  if (demanding) {
    const { id } = demanding.leaf.node;
    return { node: id, reason: `${id} is not assessed, and the profile excludes countries without it` };
  }
  // Undefined is not missing: a parent must not rescale it away.
  const undefinedNode = plan.items.find(
    (item) =>
      item.kernel &&
      item.share > 0 &&
      applies[item.index] === 1 &&
      Number.isNaN(scores[item.index]!) &&
      !lacksChildren(plan, item, applies, scores),
  );
  if (undefinedNode) {
    return {
      node: undefinedNode.node.id,
      reason: `its mean is undefined for ${undefinedNode.undefinedFor ?? "these scores"}`,
    };
  }
  const { root } = plan;
  if (!Number.isNaN(scores[root.index]!)) {
    // The profile's own minimum is for the country as a whole, down to the leaves; the tree's is for the root's children.
    const least = plan.profile.missing.minimumCoverage;
    const share = covered[root.index]!;
    if (!tooLittle(share, least)) return undefined;
    return {
      node: root.node.id,
      reason: `evidence for ${percent(share)} of the weight; the profile asks for ${percent(least)}`,
    };
  }
  // What keeps the root from a score is the first of its parts that has none.
  const blamed =
    root.children
      .map((child) => plan.items[child]!)
      .find(
        (child) =>
          child.kernel &&
          child.weight > 0 &&
          applies[child.index] === 1 &&
          Number.isNaN(scores[child.index]!),
      ) ?? root;
  return { node: blamed.node.id, reason: missingReason(plan, blamed, applies, scores) };
}

function lacksChildren(plan: Plan, item: PlanItem, applies: Uint8Array, scores: Float64Array): boolean {
  const { count, share } = presence(plan, item, applies, scores);
  return count === 0 || tooLittle(share, item.missing.minimumCoverage);
}

function missingReason(plan: Plan, item: PlanItem, applies: Uint8Array, scores: Float64Array): string {
  const { count, share, absent } = presence(plan, item, applies, scores);
  if (count === 0) return "none of its parts is assessed";
  const asked = percent(item.missing.minimumCoverage);
  return `${percent(share)} of its parts' weight is assessed, the profile asks for ${asked}; not assessed: ${absent.join(", ")}`;
}

/** How many children of positive weight have a score, their share of the weight of those that should, and who lacks one. */
function presence(plan: Plan, item: PlanItem, applies: Uint8Array, scores: Float64Array) {
  let count = 0;
  let present = 0;
  let whole = 0;
  const absent: string[] = [];
  for (const child of item.children) {
    const { weight, node } = plan.items[child]!;
    if (weight === 0 || applies[child] === 0) continue;
    whole += weight;
    if (Number.isNaN(scores[child]!)) absent.push(node.id);
    else {
      count += 1;
      present += weight;
    }
  }
  return { count, share: whole > 0 ? present / whole : 0, absent };
}

function percent(share: number): string {
  return `${Math.round(share * 1000) / 10} %`;
}

/** Computes at the first call, remembers for the rest. */
function once<T>(compute: () => T): () => T {
  let made: { value: T } | undefined;
  return () => {
    made ??= { value: compute() };
    return made.value;
  };
}
