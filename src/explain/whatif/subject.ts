import type { Iso3 } from "../../model/country.ts";
import type { PositionFigures } from "../../model/documents/whatif.ts";
import type { Observation, Value } from "../../model/observation.ts";
import { remembered } from "../../model/remembered.ts";
import { textIn } from "../../model/text-in.ts";
import { applyingShares } from "../../scoring/evaluate.ts";
import { requiredLeaves } from "../../scoring/plan.ts";
import { type ScoreTable, takesRank } from "../../scoring/score.ts";
import { significant } from "../../stats/significant.ts";
import type { Labels } from "../nodes.ts";
import { findCountry } from "../status.ts";
import { type Computed, observed } from "./changed-evidence.ts";
import { testsOf } from "./mentioned.ts";
import type { Position } from "./position.ts";
import { type AlongWith, alongWith } from "./same-cell.ts";
import type { Others } from "./values/others.ts";
import { possibleValues, type ScaleOf } from "./values/possible.ts";
import { type ValueTrials, valueTrials } from "./values/trial.ts";
import { valueIn } from "./values/value-in.ts";

/** One indicator of one country, with what is needed to change it. */
export interface Subject {
  readonly country: Iso3;
  readonly indicator: string;
  readonly title: string;
  /** Effective weight of its leaves within the whole when everything is assessed. */
  readonly weight: number;
  readonly before: Observation | undefined;
  readonly possible: ReturnType<typeof possibleValues>;
  readonly trial: ValueTrials["quick"];
  readonly isOneWay: ValueTrials["isOneWay"];
  /** The truth: everybody ranked anew by the whole pipeline. */
  rerank: ValueTrials["anew"];
  /** What becomes of the figures that rest on its cell, at another value. */
  along(value: Value): AlongWith;
  readonly steps: ReturnType<typeof stepsIn>;
}

export function subjectOf(
  table: ScoreTable,
  country: Iso3,
  indicator: string,
  labels: Labels,
  scaleOf: ScaleOf,
  computed?: Computed,
  others?: Others,
): Subject {
  const { plan } = table;
  const leaves = plan.leaves.filter(({ node }) => node.indicator === indicator);
  const { one } = findCountry(table, country)!;
  const shares = applyingShares(plan, one.applies);
  const before = valueIn(table, country, indicator);
  const isAlone = (computed?.from(country, indicator) ?? []).length === 0;
  const possible = possibleValues(table, indicator, scaleOf, isAlone);
  // Of many an indicator nothing says which values it could have.
  const trials = remembered((_: "trials") =>
    valueTrials(table, country, indicator, computed, others, possible),
  );
  return {
    country,
    indicator,
    title: textIn(leaves[0]?.node.title, labels.language, labels.titleOf(indicator) ?? indicator),
    weight: leaves.reduce((sum, { index }) => sum + shares[index]!, 0),
    before,
    possible,
    along: (value) =>
      alongWith(table, computed, {
        before,
        now: observed(country, indicator, value, before, table.evidence.asOf),
      }),
    // One question after the other asks about the same values.
    trial: remembered((value) => trials("trials").quick(value)),
    rerank: remembered((value) => trials("trials").anew(value)),
    isOneWay: (one, other) => trials("trials").isOneWay(one, other),
    steps: stepsIn(possible),
  };
}

/** From one of the possible values to another, in the unit or in steps of the categories; undefined where it cannot be counted. */
export function stepsIn(possible: Subject["possible"]): (from: Value, to: Value) => number | undefined {
  const words = possible?.kind === "categories" ? possible.words : [];
  return (from, to) => {
    if (typeof from === "number" && typeof to === "number") return significant(to - from);
    const [a, b] = [words.indexOf(String(from)), words.indexOf(String(to))];
    return a < 0 || b < 0 ? undefined : b - a;
  };
}

/**
 * The indicators whose value can move a country: weighed ones that apply to it, what decides whether a node applies, what makes
 * peer groups, and what a gate looks at that keeps from a rank; in the profile's order.
 */
export function movingIndicators(table: ScoreTable, country: Iso3): string[] {
  const { plan, columns, evidence } = table;
  const index = evidence.countries.indexOf(country);
  const required = requiredLeaves(plan);
  const weighed = plan.leaves.filter(({ share, leaf }) => share > 0 || required.has(leaf));
  const tests = [
    ...weighed.flatMap(({ node }) => (node.appliesWhen ? testsOf(node.appliesWhen) : [])),
    ...plan.profile.gates.flatMap((gate) => (takesRank(gate) ? testsOf(gate.when) : [])),
  ];
  return [
    ...new Set([
      ...weighed.filter(({ leaf }) => columns[leaf]!.applies[index]).map(({ node }) => node.indicator),
      ...(plan.profile.peers ? [plan.profile.peers.by] : []),
      ...tests.map(({ indicator }) => indicator),
    ]),
  ];
}

/** A position as documents state it. */
export function positionFigures({
  status,
  rank,
  tied,
  score: points,
  exclusions,
}: Position): PositionFigures {
  return { status, rank: rank ?? null, tied, score: points ?? null, exclusions: [...exclusions] };
}
