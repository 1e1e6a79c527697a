import type { Iso3 } from "../model/country.ts";
import { datingOf } from "../model/dating.ts";
import { defined } from "../model/defined.ts";
import type { ExplainedGate, Explanation } from "../model/documents/explanation.ts";
import { textIn } from "../model/text-in.ts";
import { TOP } from "../model/top.ts";
import type { GateOutcome, Plan, Scored, ScoreTable } from "../scoring/index.ts";
import { owenValues } from "./contributions/owen.ts";
import { effectsOf } from "./contributions/parts.ts";
import { ranksGained } from "./contributions/ranks-gained.ts";
import { gateTitle, marginUnit } from "./gate-title.ts";
import { explainFailure } from "./lack.ts";
import { proxyOf, scoreNodes } from "./nodes.ts";
import { observedBy } from "./observed.ts";
import { openQuestions } from "./open.ts";
import { type PeerGroup, peerGroup } from "./peers.ts";
import { positionAmong, rankAmong } from "./positions.ts";
import { profileSummary, type Surroundings } from "./ranking.ts";
import { medianReference, type Reference } from "./reference.ts";
import { changesSince, type YearBefore } from "./since.ts";
import { standouts } from "./standouts.ts";
import { findCountry } from "./status.ts";

export interface ExplanationOptions {
  /** What the country is explained against; absent: the median country. */
  readonly reference?: Reference;
  /** Absent: nothing is said of what changed since. */
  readonly before?: YearBefore;
  /** How many make the top of which is asked what puts the country among it; absent: 10. */
  readonly top?: number;
}

/** Everything there is to say of one country; undefined where the evidence does not have it at all. */
export function buildExplanation(
  table: ScoreTable,
  country: Iso3,
  around: Surroundings,
  { reference = medianReference(table), before, top = TOP }: ExplanationOptions = {},
): Explanation | undefined {
  const { plan } = table;
  const found = findCountry(table, country);
  if (!found) return undefined;
  const { status, one } = found;
  const scorecard = one.tally(plan.root);
  const contributions = one.score === undefined ? undefined : owenValues(plan, one, reference);
  const group = peerGroup(table, one);
  const factors = scoreNodes(
    {
      table,
      one,
      reference,
      contributions,
      labels: around,
      more: (item) => {
        const { leaf } = item;
        const of = leaf >= 0 ? table.columns[leaf]!.normalised : undefined;
        const peers =
          group && positionAmong(group, one, (other) => (of ? of[other.index] : finite(other.raw(item))));
        return peers ? { peers } : {};
      },
    },
    plan.root,
  );
  return {
    document: "shortlist/explanation/1",
    tool: around.tool,
    profile: profileSummary(table, around),
    dataset: around.dataset,
    reference: {
      label: reference.label,
      score: reference.score ?? null,
      kind: reference.kind,
      ...defined({ country: reference.country, made: reference.made }),
    },
    country,
    name: around.nameOf(country),
    status,
    ...rankAmong(table.ranked, one),
    of: table.ranked.length,
    score: one.score ?? null,
    scoreRange: one.range ? [...one.range] : null,
    coverage: one.coverage[plan.root.index]!,
    ...proxyOf(one, plan.root),
    ...defined({ scorecard, failure: one.failure && explainFailure(table, one.failure, around) }),
    effects: (contributions && reference.score !== undefined && effectsOf(factors)) || null,
    places: ranksGained(table, one, reference, top, around),
    peers: group ? explainPeers(group, one, around) : null,
    ...(group ? standouts(table, one, group, around) : { strengths: [], weaknesses: [] }),
    gates: one.gates.map((outcome) => explainGate(outcome, plan, around)),
    factors,
    open: openQuestions(table, one, around),
    since: before ? changesSince(table, one, before, around) : null,
    warnings: around.warnings,
  };
}

function explainPeers(group: PeerGroup, one: Scored, { titleOf }: Surroundings): Explanation["peers"] {
  const { by, members } = group;
  return {
    by,
    title: titleOf(by) ?? by,
    group: group.group,
    size: members.length,
    position: positionAmong(group, one, ({ score }) => score) ?? null,
  };
}

function explainGate(judged: GateOutcome, plan: Plan, around: Surroundings): ExplainedGate {
  const { gate, outcome, truth } = judged;
  const { language } = around;
  return {
    id: gate.id,
    ...gateTitle(judged, language),
    effect: gate.effect,
    outcome,
    authority: gate.authority ?? null,
    reason: textIn(gate.reason ?? gate.title, language, gate.id),
    ...observedBy(judged, plan, around),
    margin: truth.margin ?? null,
    ...marginUnit(truth),
    evidence: truth.observations.map((one) => ({
      indicator: one.indicator,
      value: one.value,
      ...datingOf(one),
      year: one.year ?? null,
      source: one.source,
      file: one.file,
      locator: one.locator,
      ...defined({ formula: one.formula, inputs: one.inputs && [...one.inputs] }),
    })),
  };
}

function finite(value: number): number | undefined {
  return Number.isFinite(value) ? value : undefined;
}
