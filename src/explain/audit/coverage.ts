import type { Names } from "../../model/audit.ts";
import { entryOf } from "../../model/collections.ts";
import type { CountryCoverage, IndicatorCoverage } from "../../model/documents/audit.ts";
import type { Observation } from "../../model/observation.ts";
import { measuredIn } from "../../model/observation.ts";
import { standingBehind } from "../../scoring/evaluate.ts";
import type { PlanLeaf } from "../../scoring/plan.ts";
import type { Scored } from "../../scoring/score.ts";
import { median } from "../../stats/descriptive.ts";
import { type Labels, title } from "../nodes.ts";
import { knownShare, leavesLosingWeight, lostShare, weightsAsTheyAct } from "../weights.ts";
import type { Frame } from "./frame.ts";

/** One indicator's evidence for the candidates. */
export interface LeafCoverage {
  readonly leaf: PlanLeaf;
  /** Candidates to which the indicator applies. */
  readonly asked: readonly Scored[];
  readonly covered: readonly Scored[];
  /** Those whose newest value is older than the profile allows, with that value. */
  readonly stale: readonly { readonly one: Scored; readonly newest: Observation }[];
}

/** Made once for checks and document: of 2,000 indicators it holds a million places. */
const made = new WeakMap<Frame, readonly LeafCoverage[]>();

/** Who has which of the weighed indicators, and who has only something too old. */
export function coverageOf(frame: Frame): readonly LeafCoverage[] {
  return entryOf(made, frame, () => coverageIn(frame));
}

function coverageIn({ table, candidates, leaves }: Frame): readonly LeafCoverage[] {
  return leaves.map((leaf) => {
    const { observations, applies, normalised } = table.columns[leaf.leaf]!;
    const asked = candidates.filter(({ index }) => applies[index]);
    const ofAnyAge = table.evidence.values({ indicator: leaf.node.indicator });
    return {
      leaf,
      asked,
      // A figure that has no score, as one of 0 under a logarithm, assesses nothing.
      covered: asked.filter(({ index }) => normalised[index] !== undefined),
      stale: asked.flatMap((one) => {
        const newest = observations.value(one.index) === undefined ? ofAnyAge.get(one.country) : undefined;
        return newest === undefined ? [] : [{ one, newest }];
      }),
    };
  });
}

/** The indicators that nobody has of those to whom they apply, by item index. */
export function emptyLeaves(coverage: readonly LeafCoverage[]): ReadonlySet<number> {
  return new Set(
    coverage
      .filter(({ asked, covered }) => asked.length > 0 && covered.length === 0)
      .map(({ leaf }) => leaf.index),
  );
}

/** Share of the whole that nobody has evidence for: what has an alternative loses nothing. */
export function shareWithout({ table }: Frame, coverage: readonly LeafCoverage[]): number {
  const { items, root } = table.plan;
  return lostShare(items, root, emptyLeaves(coverage));
}

export function indicatorTable(
  { table }: Frame,
  coverage: readonly LeafCoverage[],
  labels: Labels,
): IndicatorCoverage[] {
  const { items, root } = table.plan;
  const empty = emptyLeaves(coverage);
  const lacking = new Set(leavesLosingWeight(items, root, empty).map(({ index }) => index));
  const { overall } = weightsAsTheyAct(table);
  return coverage.map(({ leaf, asked, covered, stale }) => {
    const years = covered
      .flatMap(({ index }) => measuredIn(table.columns[leaf.leaf]!.observations.at(index)!) ?? [])
      .sort((a, b) => a - b);
    return {
      indicator: leaf.node.indicator,
      title: title(leaf, labels),
      factor: table.plan.items[leaf.parent]!.node.id,
      weight: leaf.share,
      weightAsItActs: knownShare(overall[leaf.index]!),
      ...(empty.has(leaf.index) && !lacking.has(leaf.index) ? { alternative: true as const } : {}),
      countries: covered.length,
      of: asked.length,
      stale: stale.length,
      maxAge: leaf.node.maxAge ?? null,
      oldest: years[0] ?? null,
      medianYear: median(years) ?? null,
      newest: years.at(-1) ?? null,
    };
  });
}

export function countryTable(
  frame: Frame,
  coverage: readonly LeafCoverage[],
  names: Pick<Names, "country">,
): CountryCoverage[] {
  const ranks = new Map(frame.table.ranked.map(({ country, rank }) => [country, rank]));
  const assessed = coverage.filter(({ covered }) => covered.length > 0);
  const lacks = ({ leaf: { leaf } }: LeafCoverage, { index }: Scored) => {
    const { applies, normalised } = frame.table.columns[leaf]!;
    return applies[index] && normalised[index] === undefined;
  };
  return frame.candidates.map((one) => {
    // What stands behind an alternative that is taken is not asked for.
    const behind = standingBehind(frame.table.plan, one.scores);
    return {
      country: one.country,
      name: names.country(one.country),
      rank: ranks.get(one.country) ?? null,
      coverage: one.coverage[frame.table.plan.root.index]!,
      missing: assessed
        .filter((each) => lacks(each, one) && behind?.[each.leaf.index] !== 1)
        .map(({ leaf }) => leaf.node.indicator),
      stale: coverage
        .filter(({ stale }) => stale.some((entry) => entry.one === one))
        .map(({ leaf }) => leaf.node.indicator),
    };
  });
}
