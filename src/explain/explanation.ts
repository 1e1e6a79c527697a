import type { Iso3 } from "../model/country.ts";
import type { ExplainedGate, Explanation } from "../model/documents/explanation.ts";
import type { GateOutcome, Scored, ScoreTable } from "../scoring/index.ts";
import { scoreNodes } from "./nodes.ts";
import { owenValues } from "./owen.ts";
import { profileSummary, type Surroundings } from "./ranking.ts";
import { medianReference } from "./reference.ts";
import { textIn } from "./text.ts";

/** Everything there is to say of one country; undefined where the evidence does not have it at all. */
export function buildExplanation(
  table: ScoreTable,
  country: Iso3,
  around: Surroundings,
): Explanation | undefined {
  const { plan } = table;
  const status = (["ranked", "excluded", "unscored"] as const).find((kind) =>
    table[kind].some((one) => one.country === country),
  );
  const one = status && table[status].find((candidate) => candidate.country === country);
  if (!status || !one) return undefined;
  const reference = medianReference(table);
  const scorecard = one.tally(plan.root);
  const contributions = one.score === undefined ? undefined : owenValues(plan, one, reference);
  return {
    document: "shortlist/explanation/1",
    tool: around.tool,
    profile: profileSummary(table, around),
    dataset: around.dataset,
    reference: { label: reference.label, score: reference.score ?? null },
    country,
    name: around.nameOf(country),
    status,
    rank: rankOf(table, one),
    of: table.ranked.length,
    score: one.score ?? null,
    scoreRange: one.range ? [...one.range] : null,
    coverage: one.coverage[plan.root.index]!,
    ...(scorecard ? { scorecard } : {}),
    ...(one.failure ? { failure: one.failure } : {}),
    gates: one.gates.map((outcome) => explainGate(outcome, around.language)),
    factors: scoreNodes(table, one, plan.root, contributions, reference, around),
    warnings: around.warnings,
  };
}

/** Its rank, or the one it would take beside the ranked. */
function rankOf(table: ScoreTable, { score }: Scored): number | null {
  if (score === undefined) return null;
  return 1 + table.ranked.filter((other) => other.score > score).length;
}

function explainGate({ gate, outcome, truth }: GateOutcome, language: string): ExplainedGate {
  const title = textIn(gate.title, language, gate.id);
  return {
    id: gate.id,
    title,
    effect: gate.effect,
    outcome,
    authority: gate.authority ?? null,
    reason: textIn(gate.reason, language, title),
    observed: truth.observed,
    margin: truth.margin ?? null,
    evidence: truth.observations.map(({ indicator, value, year, source, file, locator }) => ({
      indicator,
      value,
      year: year ?? null,
      source,
      file,
      locator,
    })),
  };
}
