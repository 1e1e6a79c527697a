import { sourceNames } from "../../dataset/source-names.ts";
import { title } from "../../explain/nodes.ts";
import { profileSummary } from "../../explain/ranking.ts";
import type { Robustness } from "../../model/documents/robustness.ts";
import type { Sensitivity } from "../../model/documents/sensitivity.ts";
import { badUsage, ShortlistError } from "../../model/error.ts";
import { gather } from "../../model/gather.ts";
import { isOwnTable } from "../../model/own-table.ts";
import {
  type SobolOutcomes,
  sobolIndicesOf,
  type VariedGroup,
  type WeightChange,
  type World,
  weighedNodes,
} from "../../robustness/index.ts";
import type { Run } from "../load-run.ts";
import type { Variable } from "./options.ts";
import { type Drawing, inParts } from "./pool.ts";
import { sourcesIn, usualSource } from "./sources-of.ts";

/** Base points: a power of 2, for the evenness of the sequence. Fewer would leave most intervals too wide. */
const POINTS = 1024;
const MOST_POINTS = 16_384;
/** Stopped after fewer, there is nothing to say. */
const FEWEST = 64;
/** A sequence has two dimensions a group. */
const MOST_GROUPS = 32;
/** An index whose interval is wider than this says nothing: it is between little and a good part. */
const OPEN = 0.25;

interface Asked {
  readonly varied: ReadonlySet<Variable>;
  readonly change: WeightChange;
  readonly seed: number;
  /** Whose rank is asked about beside the mean change. */
  readonly country?: string;
  /** How many rankings to make; at least those of 1,024 points are. */
  readonly draws?: number;
}

type Group = VariedGroup & Pick<Sensitivity, "input" | "title">;

/**
 * How much of the movement of ranks is due to each group of what varies.
 *
 * @returns undefined where it was stopped before there was anything to say
 */
export async function sensitivityOf(
  run: Run,
  worlds: readonly World[],
  asked: Asked,
  drawing: Drawing = {},
): Promise<Pick<Robustness, "sensitivity" | "sensitivityRun"> | undefined> {
  const { table } = run;
  const { seed, country } = asked;
  const subject = country === undefined ? -1 : table.ranked.findIndex((one) => one.country === country);
  if (country !== undefined && subject < 0) {
    throw new ShortlistError("not-ranked", `--country ${country} is not ranked: no rank of it varies`, {
      wayOut: "“shortlist explain” says why; name a country that is ranked.",
    });
  }
  const world = worlds[0]!;
  const groups = groupsOf(
    run,
    world.uncertain.map(({ leaf }) => leaf),
    [
      ...(world.missing.length > 0 ? (["missing"] as const) : []),
      ...(worlds.length > 1 ? (["methods"] as const) : []),
    ],
    asked,
  );
  if (groups.length === 0) {
    throw badUsage("--sensitivity asks what ranks hang on, and nothing varies here", {
      wayOut: "Vary weights, or figures that have an error: --vary weights,data.",
    });
  }
  const points = pointsFor(asked.draws, groups.length);
  const ranked = table.ranked.map(({ rank }) => rank);
  const parts: SobolOutcomes[] = [];
  const made = await inParts(
    { kind: "points", worlds, groups, seed, points, ranked, subject },
    points,
    (part) => parts.push(part),
    drawing,
  );
  if (made < Math.min(points, FEWEST)) return undefined;
  const found = sobolIndicesOf(joined(parts), { seed });
  const kinds = ["rank-change", "rank"] as const;
  return {
    sensitivity: found.flatMap((indices = [], k) =>
      indices
        .map(({ first, total, firstInterval, totalInterval }, at) => ({
          outcome: kinds[k]!,
          ...(k === 1 ? { country: country! } : {}),
          kind: groups[at]!.kind,
          input: groups[at]!.input,
          title: groups[at]!.title,
          firstOrder: first,
          firstOrderCi: [...firstInterval] as [number, number],
          total,
          ci: [...totalInterval] as [number, number],
          open: [firstInterval, totalInterval].some(([from, to]) => !(to - from <= OPEN)),
        }))
        .sort((a, b) => b.total - a.total || (a.input < b.input ? -1 : 1)),
    ),
    sensitivityRun: {
      points: made,
      ...(made < points ? { asked: points } : {}),
      rankings: made * (groups.length + 2),
      constant: kinds.slice(0, found.length).filter((_, k) => found[k] === undefined),
      ...(country === undefined ? {} : { country }),
    },
  };
}

function pointsFor(draws: number | undefined, groups: number): number {
  const asked = 2 ** Math.floor(Math.log2((draws ?? 1) / (groups + 2)));
  return Math.min(MOST_POINTS, Math.max(POINTS, asked));
}

function joined(parts: readonly SobolOutcomes[]): SobolOutcomes {
  return parts[0]!.map((outcomes, set) =>
    outcomes.map((_, k) => Float64Array.from(parts.flatMap((part) => [...part[set]![k]!]))),
  );
}

/** Weights by node, errors by source, gaps together, methods together; where these are too many, weights by the root's children, or all in one. */
function groupsOf(
  run: Run,
  uncertain: readonly number[],
  whole: readonly ("missing" | "methods")[],
  { varied, change }: Asked,
): Group[] {
  const { plan } = run.table;
  const nodes = varied.has("weights") ? weighedNodes(plan) : [];
  const others: Group[] = [
    ...bySource(run, uncertain),
    ...whole.map((kind) => ({ kind, input: kind, title: null })),
  ];
  const profileTitle = profileSummary(run.table, run.surroundings).title;
  const room = MOST_GROUPS - others.length;
  const branchOf = (index: number): number => {
    const child = plan.root.children.find((one) => isUnder(one, index));
    return child ?? plan.root.index;
  };
  const isUnder = (from: number, index: number): boolean =>
    from === index || plan.items[from]!.children.some((child) => isUnder(child, index));
  for (const keyOf of [(index: number) => index, branchOf, () => plan.root.index]) {
    const keys = [...new Set(nodes.map(({ index }) => keyOf(index)))];
    if (keys.length > room) continue;
    return [
      ...keys.map((key) => ({
        kind: "weights" as const,
        nodes: nodes.filter(({ index }) => keyOf(index) === key).map(({ index }) => index),
        change,
        input: plan.items[key]!.node.id,
        title: key === plan.root.index ? profileTitle : title(plan.items[key]!, run.surroundings),
      })),
      ...others,
    ];
  }
  throw new RangeError(`${others.length} sources are too many for indices`);
}

/** A leaf is in the group of the source that most of its figures are of: those of one indicator are seldom of two. */
function bySource({ table, dataset }: Run, uncertain: readonly number[]): Group[] {
  const named = sourceNames(dataset.sources);
  const sourcesOf = sourcesIn(dataset);
  const leavesOf = new Map<string, number[]>();
  const sourceOf = new Map<string, string>();
  for (const leaf of uncertain) {
    // Leaves that take the same indicator have the same errors.
    const { indicator } = table.plan.leaves[leaf]!.node;
    const own =
      sourceOf.get(indicator) ?? usualSource(table.columns[leaf]!, table.evidence, sourcesOf) ?? indicator;
    sourceOf.set(indicator, own);
    gather(leavesOf, own, leaf);
  }
  return [...leavesOf].map(([input, leaves]) => ({
    kind: "data" as const,
    leaves,
    input,
    title: isOwnTable(input) ? null : (named.get(input) ?? null),
  }));
}
