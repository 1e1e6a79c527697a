import { datingOf } from "../model/dating.ts";
import type { Changed, Since } from "../model/documents/explanation.ts";
import type { Want } from "../model/evidence.ts";
import type { Observation } from "../model/observation.ts";
import type { Scored, ScoreTable } from "../scoring/index.ts";
import { titledCause, togetherIn } from "./diff/cause-title.ts";
import type { Reckoning } from "./diff/reckoning.ts";
import { asOpen, openGates } from "./diff/turned-flags.ts";
import { gateTitle } from "./gate-title.ts";
import { decidingIndicators } from "./mentioned.ts";
import { type Labels, title } from "./nodes.ts";
import { rankAmong } from "./positions.ts";
import { findCountry } from "./status.ts";

/** The run of the year before, and how a change since then is told apart into its causes. */
export interface YearBefore {
  readonly table: ScoreTable;
  readonly reckoning: Reckoning;
  /** What the sources are called, by their ids. */
  readonly names: ReadonlyMap<string, string>;
}

/** What changed of a country's evidence since the year before, and what moved its score: the causes that `diff` gives. */
export function changesSince(
  table: ScoreTable,
  one: Scored,
  { table: before, reckoning, names }: YearBefore,
  labels: Labels,
): Since {
  const year = { asOf: before.evidence.asOf ?? null, of: before.ranked.length };
  const found = findCountry(before, one.country);
  if (!found || !hasEvidence(before, found.one)) {
    const nothing = {
      rank: null,
      tied: 0,
      score: null,
      causes: [],
      changes: [],
      gates: { raised: [], cleared: [] },
    };
    return { ...year, status: "no evidence", ...nothing };
  }
  const then = found.one;
  const moved =
    then.score === undefined || one.score === undefined
      ? { causes: [] }
      : reckoning.causes(one.country, one.score - then.score);
  const causeOf = (indicator: string) =>
    moved.causes.find(({ values = [] }) => values.some((value) => value.indicator === indicator));
  return {
    ...year,
    status: found.status,
    ...rankAmong(before.ranked, then),
    score: then.score ?? null,
    causes: [...moved.causes]
      .sort((a, b) => Math.abs(b.score) - Math.abs(a.score))
      .map(({ cause, score }) => ({ ...titledCause(cause, names), score })),
    ...togetherIn(moved),
    changes: changedValues(table, one, before, then, labels).map((change) => ({
      ...change,
      cause: causeOf(change.indicator)?.cause ?? null,
    })),
    gates: { raised: newlyMet(one, then, labels), cleared: noLongerMet(then, one, labels) },
  };
}

/** Lists have no year: they would be there in any. To whom nothing of the profile applies has what decides that. */
function hasEvidence({ columns, evidence, plan }: ScoreTable, { country, index }: Scored): boolean {
  return (
    columns.some(({ observations }) => observations.origin(index)?.year !== undefined) ||
    [...decidingIndicators(plan.profile)].some(
      (indicator) => evidence.values({ indicator }).get(country)?.year !== undefined,
    )
  );
}

/** What either year weighs of the country's own, and what decides its peers and what applies to it, where it is another. */
function changedValues(
  now: ScoreTable,
  one: Scored,
  before: ScoreTable,
  then: Scored,
  labels: Labels,
): Omit<Changed, "cause">[] {
  const by = now.plan.profile.peers?.by;
  const asked = new Map([...weighed(before, labels), ...weighed(now, labels)]);
  const deciding = decidingIndicators(now.plan.profile);
  for (const id of deciding)
    if (!asked.has(id)) asked.set(id, { id, title: labels.titleOf(id) ?? id, want: { indicator: id } });
  const appliesIn = ({ columns }: ScoreTable, indicator: string, { index }: Scored) =>
    deciding.has(indicator) ||
    columns.some(({ leaf, applies }) => leaf.node.indicator === indicator && applies[index]);
  const scoreIn = ({ columns }: ScoreTable, indicator: string, { index }: Scored) =>
    columns.find(({ leaf }) => leaf.node.indicator === indicator)?.normalised[index] ?? null;
  return [...asked].flatMap(([indicator, { id, title, want }]) => {
    const [was, is] = [before, now].map(({ evidence }) => evidence.values(want).get(one.country));
    if (was?.value === is?.value || !(appliesIn(before, indicator, then) || appliesIn(now, indicator, one)))
      return [];
    return [
      {
        id,
        title,
        indicator,
        before: dated(was, scoreIn(before, indicator, then)),
        after: dated(is, scoreIn(now, indicator, one)),
        ...(indicator === by ? { otherPeers: true as const } : {}),
      },
    ];
  });
}

interface Asked {
  readonly id: string;
  readonly title: string;
  readonly want: Want;
}

/** By indicator, in the profile's order. */
function weighed({ plan }: ScoreTable, labels: Labels): (readonly [string, Asked])[] {
  return plan.leaves
    .filter(({ share }) => share > 0)
    .map((leaf) => {
      const { id, indicator, maxAge } = leaf.node;
      const want = { indicator, ...(maxAge === undefined ? {} : { maxAge }) };
      return [indicator, { id, title: title(leaf, labels), want }];
    });
}

function dated(observation: Observation | undefined, score: number | null): Changed["before"] {
  if (observation === undefined) return null;
  const { value, unit } = observation;
  return { value, ...(unit === undefined ? {} : { unit }), ...datingOf(observation), score };
}

function newlyMet(one: Scored, other: Scored, { language }: Labels): Since["gates"]["raised"] {
  const met = ({ gates }: Scored) => gates.filter(({ outcome }) => outcome === "met");
  const known = new Set(met(other).map(({ gate }) => gate.id));
  return met(one)
    .filter(({ gate }) => !known.has(gate.id))
    .map((outcome) => ({ id: outcome.gate.id, title: gateTitle(outcome, language).title }));
}

/** A gate that was met and of which there is no evidence now is not clear. */
function noLongerMet(then: Scored, one: Scored, labels: Labels): Since["gates"]["cleared"] {
  const open = openGates(one.gates);
  return newlyMet(then, one, labels).map((name) => ({ ...name, ...asOpen(open, name.id) }));
}
