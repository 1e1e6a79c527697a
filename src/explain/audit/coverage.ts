import { measuredIn } from "../../model/dating.ts";
import type { CountryCoverage, IndicatorCoverage } from "../../model/documents/audit.ts";
import type { Observation } from "../../model/observation.ts";
import type { PlanLeaf } from "../../scoring/plan.ts";
import type { Scored } from "../../scoring/score.ts";
import { median } from "../../stats/median.ts";
import { title } from "../nodes.ts";
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

/** Who has which of the weighed indicators, and who has only something too old. */
export function coverageOf({ table, candidates, leaves }: Frame): LeafCoverage[] {
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

export function indicatorTable(frame: Frame, coverage: readonly LeafCoverage[]): IndicatorCoverage[] {
  const { table, labels } = frame;
  return coverage.map(({ leaf, asked, covered, stale }) => {
    const years = covered
      .flatMap(({ index }) => measuredIn(table.columns[leaf.leaf]!.observations.at(index)!) ?? [])
      .sort((a, b) => a - b);
    return {
      indicator: leaf.node.indicator,
      title: title(leaf, labels),
      factor: table.plan.items[leaf.parent]!.node.id,
      weight: leaf.share,
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

export function countryTable(frame: Frame, coverage: readonly LeafCoverage[]): CountryCoverage[] {
  const ranks = new Map(frame.table.ranked.map(({ country, rank }) => [country, rank]));
  const assessed = coverage
    .filter(({ covered }) => covered.length > 0)
    .map((one) => ({ ...one, asked: new Set(one.asked), covered: new Set(one.covered) }));
  return frame.candidates.map((one) => ({
    country: one.country,
    name: frame.nameOf(one.country),
    rank: ranks.get(one.country) ?? null,
    coverage: one.coverage[frame.table.plan.root.index]!,
    missing: assessed
      .filter(({ asked, covered }) => asked.has(one) && !covered.has(one))
      .map(({ leaf }) => leaf.node.indicator),
    stale: coverage
      .filter(({ stale }) => stale.some((entry) => entry.one === one))
      .map(({ leaf }) => leaf.node.indicator),
  }));
}
