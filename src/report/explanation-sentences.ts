import type { ExplainedGate, Explanation } from "../model/documents/explanation.ts";
import type { ScoreNode } from "../model/documents/ranking.ts";
import { factorsOf, movers } from "./factors.ts";
import { fixed, percent, signed } from "./format.ts";
import { passedText, tallyText } from "./scorecard.ts";

/** Where the country stands, in sentences that can be quoted. */
export function standing(one: Explanation): string[] {
  const sentences: string[] = [];
  const { scorecard } = one;
  const points = one.score === null ? "" : `${fixed(one.score, 1)} points`;
  const score = scorecard && one.score !== null ? `${passedText(scorecard)} passed` : points;
  if (one.status === "ranked") {
    sentences.push(`${one.name} ranks ${ordinal(one.rank!)} of ${one.of} with ${score}.`);
  } else if (one.status === "excluded") {
    const would =
      one.rank === null
        ? ""
        : ` Were it eligible, its ${score} would place it ${ordinal(one.rank)} beside ${one.of} ranked countries.`;
    sentences.push(`${one.name} is excluded.${would}`);
  } else {
    sentences.push(`${one.name} has no score: at “${one.failure!.node}”, ${one.failure!.reason}.`);
  }
  if (scorecard) {
    const most = scorecard.passed + scorecard.notAssessed;
    const open = scorecard.notAssessed > 0 ? `; it could end with ${scorecard.passed} to ${most} passed` : "";
    sentences.push(`Scorecard: ${tallyText(scorecard)}${open}.`);
    return sentences;
  }
  sentences.push(`Evidence covers ${percent(one.coverage)} of the profile's weight.`);
  if (one.scoreRange) {
    const [worst, best] = one.scoreRange;
    sentences.push(
      `If everything not assessed were at its worst the score would be ${fixed(worst, 1)}, at its best ${fixed(best, 1)}.`,
    );
  }
  return sentences;
}

/** Why it stands there: its distance from the reference and the factors that make it. */
export function reasons(one: Explanation): string[] {
  // Of a scorecard the list of verdicts is the reason.
  if (one.scorecard || one.score === null || one.reference.score === null) return [];
  const difference = one.score - one.reference.score;
  const side =
    Math.abs(difference) < 0.05
      ? "level with"
      : `${fixed(Math.abs(difference), 1)} points ${difference > 0 ? "above" : "below"}`;
  const sentences = [
    `That is ${side} the reference, which scores ${fixed(one.reference.score, 1)} (${one.reference.label}).`,
  ];
  const lift = movers(one.factors, 1).slice(0, 4);
  const drag = movers(one.factors, -1).slice(0, 4);
  if (lift.length > 0) sentences.push(`Lifted by ${listed(lift.map(contribution))}.`);
  if (drag.length > 0) sentences.push(`Dragged by ${listed(drag.map(contribution))}.`);
  const silent = factorsOf(one.factors).filter(({ node }) => node.coverage === 0 && node.weight === 0);
  if (silent.length > 0) sentences.push(`Not assessed: ${listed(silent.map(({ node }) => node.title))}.`);
  return sentences;
}

/** `+1.4 (Political will: 66.7 on 14 % of the weight)`, and how much of it is missing evidence. */
function contribution({ title, versusReference, missing }: ScoreNode): string {
  return `${title} (${signed(versusReference!, 1)}${missing === undefined ? "" : ", for want of evidence"})`;
}

/** A gate's outcome as one sentence. */
export function gateSentence(gate: ExplainedGate): string {
  const verdict = {
    met: gate.effect === "exclude" ? "Excludes" : "Flag",
    clear: "Clear",
    "not assessed": "Not assessed",
  };
  const margin =
    gate.margin === null
      ? ""
      : `; margin to the other side: ${fixed(gate.margin, Number.isInteger(gate.margin) ? 0 : 2)}`;
  const authority = gate.authority === null ? "" : ` Authority: ${gate.authority}.`;
  return `${verdict[gate.outcome]}: ${gate.title}. Observed: ${gate.observed}${margin}.${authority}`;
}

/** Gates worth a reader's time: those that are met, those that exclude by nature, those without evidence. */
export function telling(gates: readonly ExplainedGate[]): ExplainedGate[] {
  const order = { met: 0, "not assessed": 1, clear: 2 };
  return [...gates].sort((a, b) => order[a.outcome] - order[b.outcome]);
}

function listed(parts: readonly string[]): string {
  if (parts.length < 2) return parts.join("");
  return `${parts.slice(0, -1).join(", ")} and ${parts.at(-1)}`;
}

export function ordinal(n: number): string {
  const tens = n % 100;
  const suffix = tens >= 11 && tens <= 13 ? "th" : (["th", "st", "nd", "rd"][n % 10] ?? "th");
  return `${n}${suffix}`;
}
