import type { ExplainedGate, Explanation } from "../../model/documents/explanation.ts";
import type { ProfileNodeSummary, ScoreNode } from "../../model/documents/ranking.ts";
import { tellingTitle } from "../../model/telling-title.ts";
import { atStart, inSentence } from "../country-words.ts";
import { coverageWords } from "../coverage-words.ts";
import { directionSentence, missingSentence, ONE_SIDED, oneSidedSentence } from "../effect-words.ts";
import { capitalised, counted, listed, placed } from "../english.ts";
import { factorsOf, oneSidedOf } from "../factors.ts";
import { fixed, percent, signed } from "../format.ts";
import { lackWords, lowered, placing } from "../requirement-words.ts";
import { decimalsOf, scoreDecimals } from "../score-digits.ts";
import { passedWords, tallyText } from "../scorecard.ts";
import { scoresRun } from "../scores-run.ts";
import { marginText } from "../value-words.ts";

/** Factors that a sentence names. */
const MOST = 4;

/** Where the country stands, in sentences that can be quoted. */
export function standing(one: Explanation): string[] {
  const sentences: string[] = [];
  const { scorecard } = one;
  const decimals = scoreDecimals(one.profile);
  const points = one.score === null ? "" : `${fixed(one.score, decimals)} points`;
  const score = scorecard && one.score !== null ? passedWords(scorecard) : points;
  const [lo, hi] = one.profile.scale;
  if (one.status === "ranked") {
    sentences.push(
      `${atStart(one)} ranks ${placed(one.rank!, one.tied)} of ${one.of} with ${score}.`,
      ...(scorecard ? [] : [scoresRun(one.profile)]),
    );
  } else if (one.status === "excluded") {
    const gates = one.gates.filter(({ effect, outcome }) => effect === "exclude" && outcome === "met");
    sentences.push(`${atStart(one)} is excluded: ${listed(gates.map(({ title }) => title))}.`);
    if (one.rank !== null) {
      sentences.push(
        `Were it eligible, its ${score}${scorecard ? "" : `, on a scale from ${lo} to ${hi},`} would place it ${placed(one.rank, one.tied)} beside ${counted(one.of, "ranked country", "ranked countries")}.`,
      );
    } else if (one.failure) sentences.push(noScore(one));
  } else {
    const { requires } = one.failure!;
    if (requires) sentences.push(`${atStart(one)} is not ranked: ${lackWords(requires)}.`, placing(requires));
    else sentences.push(`${atStart(one)} is not ranked.`, noScore(one));
  }
  if (scorecard) {
    const most = scorecard.passed + scorecard.notAssessed;
    const open = scorecard.notAssessed > 0 ? `; it could end with ${scorecard.passed} to ${most} passed` : "";
    sentences.push(`Scorecard: ${tallyText(scorecard)}${open}.`);
    return sentences;
  }
  sentences.push(`Evidence covers ${coverageWords(one)} of the profile's weight.`);
  if (one.scoreRange) {
    const [worst, best] = one.scoreRange;
    sentences.push(
      worst === best
        ? "Nothing that is weighed lacks evidence."
        : `If everything not assessed were at its worst the score would be ${fixed(worst, decimals)}, at its best ${fixed(best, decimals)}.`,
    );
  }
  return sentences;
}

function noScore({ failure, profile }: Explanation): string {
  return `It ${withoutRank(failure!, profile.id)}.`;
}

/** `is not ranked: no estimate of prevalence (…)`, or `has no score: …`. */
export function withoutRank(failure: NonNullable<Explanation["failure"]>, root: string): string {
  return `${failure.requires ? "is not ranked" : "has no score"}: ${failureWords(failure, root)}`;
}

/** Why there is no score: at which node, unless it is the whole. */
export function failureWords(
  { node, title, reason, requires }: NonNullable<Explanation["failure"]>,
  root: string,
): string {
  if (requires) return `${lackWords(requires)} (${lowered(placing(requires)).replace(/\.$/u, "")})`;
  return node === root ? reason : `at “${title}”, ${reason}`;
}

/** Why it stands there: its distance from the reference and the factors that make it. */
export function reasons(one: Explanation): string[] {
  // Of a scorecard the list of verdicts is the reason.
  if (one.scorecard) return [];
  if (one.score === null || one.reference.score === null) return withoutScore(one);
  const difference = one.score - one.reference.score;
  const decimals = scoreDecimals(one.profile);
  const away = pointsText(Math.abs(difference), decimals);
  const side = Number.parseFloat(away) === 0 ? "level with" : `${away} ${difference > 0 ? "above" : "below"}`;
  const sentences = [`That is ${side} ${referenceWords(one)}.`];
  sentences.push(
    ...directionSentence(one.factors, 1, MOST, decimals),
    ...directionSentence(one.factors, -1, MOST, decimals),
    ...missingSentence(one.factors, "notAssessed", "", decimals),
    ...missingSentence(one.factors, "referenceNotAssessed", there(one), decimals),
    ...oneSidedSentence(one.factors, decimals),
    ...withoutScore(
      one,
      oneSidedOf(one.factors, decimals).map(({ id }) => id),
    ),
  );
  return sentences;
}

/**
 * Every factor that the profile weighs and that has no score, told apart by whether anything of it is assessed.
 *
 * @param told those of which it has been said already that they do not apply
 */
function withoutScore({ factors, profile }: Explanation, told: readonly string[] = []): string[] {
  const weighed = new Set(weighedIds(profile.factors));
  const without = factorsOf(factors)
    .map(({ node }) => node)
    .filter(({ id, score }) => score === null && weighed.has(id));
  const called = (node: ScoreNode) => tellingTitle(node, factors);
  const missing = without
    .filter(({ doesNotApply }) => !doesNotApply)
    .map((node) => `${called(node)}${hasEvidence(node) ? " (too little of it)" : ""}`);
  const foreign = without.filter(({ id, doesNotApply }) => doesNotApply && !told.includes(id)).map(called);
  return [
    ...(missing.length === 0 ? [] : [`Not assessed: ${listed(missing)}.`]),
    ...(foreign.length === 0 ? [] : [`Does not apply to it: ${listed(foreign)}.`]),
  ];
}

/** Whether anything of a node is assessed, be it too little for a score. */
export function hasEvidence({ coverage, children = [] }: ScoreNode): boolean {
  return coverage > 0 || children.some(hasEvidence);
}

/** Of the profile's nodes those that count for anything. */
export function weighedIds(nodes: readonly ProfileNodeSummary[]): string[] {
  return nodes.flatMap(({ id, effectiveWeight, children }) =>
    effectiveWeight > 0 ? [id, ...weighedIds(children ?? [])] : [],
  );
}

/** The difference to the reference by what it is the effect of; empty without a score. */
export function effectLines(one: Explanation): [string, string][] {
  const { effects } = one;
  if (effects === null || one.scorecard) return [];
  const lines: [string, number | undefined][] = [
    ["Assessed: the effect of the values", effects.evidence],
    ["Not assessed: the effect of missing evidence", effects.notAssessed ?? 0],
    [`Not assessed${there(one)}, assessed here`, effects.referenceNotAssessed],
    [capitalised(ONE_SIDED), effects.doesNotApply],
  ];
  return lines.flatMap(([label, value]): [string, string][] =>
    value === undefined ? [] : [[label, signed(value, decimalsOf(one.profile).part)]],
  );
}

/** What the reference is, with its score. */
function referenceWords({ reference, profile }: Explanation): string {
  const score = fixed(reference.score!, scoreDecimals(profile));
  switch (reference.kind) {
    case "country":
      return `${inSentence({ country: reference.country!, name: reference.label })}, which scores ${score}`;
    case "minimum":
      return `the bottom of the scale, ${score} (${reference.label})`;
    case "peers":
      return `the median peer, which scores ${score} (the ${reference.label})`;
    case "median":
      return `the median country, which scores ${score} (the ${reference.label})`;
  }
}

/** A gate's outcome as one sentence. */
export function gateSentence(gate: ExplainedGate): string {
  const verdict = {
    met: `${gate.effect === "exclude" ? "Excludes" : "Flag"}: ${gate.title}`,
    // “Clear: No estimate …” would read as its opposite.
    clear: `Clear of “${gate.title}”`,
    "not assessed": `Not assessed: ${gate.title}`,
  };
  const authority = gate.authority === null ? "" : ` Authority: ${gate.authority}.`;
  return `${verdict[gate.outcome]}. Observed: ${gate.said ?? gate.observed}${marginWords(gate)}.${authority}`;
}

function marginWords(gate: ExplainedGate): string {
  return gate.margin === null ? "" : `; margin to the other side: ${marginText(gate)}`;
}

/** Gates worth a reader's time: those that are met, those that exclude by nature, those without evidence. */
export function telling(gates: readonly ExplainedGate[]): ExplainedGate[] {
  const order = { met: 0, "not assessed": 1, clear: 2 };
  return [...gates].sort((a, b) => order[a.outcome] - order[b.outcome]);
}

function pointsText(points: number, decimals: number): string {
  const text = fixed(points, decimals);
  return `${text} ${Number(text) === 1 ? "point" : "points"}`;
}

/** Whose evidence the reference is, as it ends a phrase. */
function there({ reference: { kind, country, label } }: Explanation): string {
  return kind === "country" ? ` for ${inSentence({ country: country!, name: label })}` : " in the reference";
}
