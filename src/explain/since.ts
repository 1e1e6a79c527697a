import { datingOf } from "../model/dating.ts";
import type { Changed, Since } from "../model/documents/explanation.ts";
import type { PlanLeaf, Scored, ScoreTable } from "../scoring/index.ts";
import { type Labels, title } from "./nodes.ts";
import { owenValues } from "./owen.ts";
import { standingOf } from "./positions.ts";
import { findCountry } from "./status.ts";
import { textIn } from "./text.ts";

/**
 * What changed of a country's evidence between two runs under one profile, and what each change did to the score: Owen values
 * of the country against itself as it was. Changes and `rest` sum to the difference of the scores; the rest is what moved
 * although its own value did not, since other countries' figures decide how it is judged.
 *
 * @param before the same plan over the evidence of the earlier year
 */
export function changesSince(table: ScoreTable, one: Scored, before: ScoreTable, labels: Labels): Since {
  const { plan } = table;
  const year = { asOf: before.evidence.asOf ?? null, of: before.ranked.length };
  const found = findCountry(before, one.country);
  const then = found?.one;
  if (!found || !then || !hasEvidence(before, then)) {
    const nothing = {
      rank: null,
      tied: 0,
      score: null,
      changes: [],
      rest: null,
      gates: { raised: [], cleared: [] },
    };
    return { ...year, status: "no evidence", ...nothing };
  }
  const both = then.score !== undefined && one.score !== undefined;
  const contributions = both ? owenValues(plan, one, then) : undefined;
  const contribution = ({ index }: PlanLeaf) => {
    const value = contributions?.[index];
    return value === undefined || Number.isNaN(value) ? null : value;
  };
  const leaves = plan.leaves.map((leaf) => {
    const pair = { before: dated(before, leaf, then), after: dated(table, leaf, one) };
    return { leaf, ...pair, changed: pair.before?.value !== pair.after?.value };
  });
  const others = leaves.filter(({ changed }) => !changed).map(({ leaf }) => contribution(leaf));
  return {
    ...year,
    status: found.status,
    ...standingOf(before.ranked, then),
    score: then.score ?? null,
    changes: leaves
      .filter(({ changed }) => changed)
      .map(({ leaf, before, after }) => ({
        id: leaf.node.id,
        title: title(leaf, labels),
        indicator: leaf.node.indicator,
        before,
        after,
        contribution: contribution(leaf),
      }))
      .sort((a, b) => Math.abs(b.contribution ?? 0) - Math.abs(a.contribution ?? 0)),
    rest: others.includes(null) ? null : (others as number[]).reduce((sum, value) => sum + value, 0),
    gates: { raised: newlyMet(one, then, labels), cleared: newlyMet(then, one, labels) },
  };
}

/** Lists have no year: they would be there in any. */
function hasEvidence({ columns }: ScoreTable, { index }: Scored): boolean {
  return columns.some(({ observations }) => observations[index]?.year !== undefined);
}

function dated({ columns }: ScoreTable, { leaf }: PlanLeaf, { index }: Scored): Changed["before"] {
  const { observations, normalised } = columns[leaf]!;
  const observation = observations[index];
  if (observation === undefined) return null;
  const { value, unit } = observation;
  return {
    value,
    ...(unit === undefined ? {} : { unit }),
    ...datingOf(observation),
    score: normalised[index] ?? null,
  };
}

function newlyMet(one: Scored, other: Scored, { language }: Labels): Since["gates"]["raised"] {
  const met = ({ gates }: Scored) => gates.filter(({ outcome }) => outcome === "met");
  const known = new Set(met(other).map(({ gate }) => gate.id));
  return met(one)
    .filter(({ gate }) => !known.has(gate.id))
    .map(({ gate }) => ({ id: gate.id, title: textIn(gate.title, language, gate.id) }));
}
