import type { Changed, Explanation, Since } from "../../model/documents/explanation.ts";
import { tellingTitle } from "../../model/telling-title.ts";
import { inSentence } from "../country-words.ts";
import { isOthersMove, OTHERS_MOVED } from "../diff/others-moved.ts";
import { capitalised, listed, placed } from "../english.ts";
import { fixed, signed } from "../format.ts";
import { decimalsOf, scoreDecimals, shows } from "../score-digits.ts";
import { inBrackets, valueWords } from "../value-words.ts";

/** Where it stood a year before, and how the score moved; empty where the run has no year. */
export function sinceSentences(one: Explanation): string[] {
  const { since } = one;
  const name = inSentence(one);
  if (since === null) return [];
  const year = `On the evidence of the year before (as of ${since.asOf}, as the files at hand give it)`;
  if (since.status === "no evidence") return [`The data hold nothing about ${name} as of ${since.asOf}.`];
  const sentences = [`${year} ${before(one, since)}.`];
  if (one.score !== null && since.score !== null) {
    const moved = one.score - since.score;
    const decimals = scoreDecimals(one.profile);
    sentences.push(
      shows(moved, decimals)
        ? `The score has ${moved > 0 ? "risen" : "fallen"} by ${fixed(Math.abs(moved), decimals)}.`
        : "The score has hardly moved.",
    );
  }
  if (since.changes.length === 0) {
    const others = shownCauses(one).some(({ cause }) => isOthersMove(cause, 0));
    sentences.push(
      others
        ? "None of its own values has changed; other countries' have, and with them what its own are measured against."
        : "None of its values has changed.",
    );
  }
  const { raised, cleared } = since.gates;
  if (raised.length > 0) sentences.push(`Gates newly met: ${listed(raised.map(({ title }) => title))}.`);
  if (cleared.length > 0) sentences.push(`No longer met: ${listed(cleared.map(({ title }) => title))}.`);
  return sentences;
}

function before(one: Explanation, { status, rank, tied, of, score }: Since): string {
  const name = inSentence(one);
  const points = score === null ? "" : `${fixed(score, scoreDecimals(one.profile))} points`;
  if (status === "unscored") return `${name} had no score`;
  if (status === "ranked") return `${name} ranked ${placed(rank!, tied)} of ${of} with ${points}`;
  return `${name} was excluded${score === null ? "" : `, with ${points}`}`;
}

/**
 * Each cause with what it did to the score and the values that it consists of: `Later data of Freedom House: −0.30. Political
 * rights: 5 points (2022), now 4 points (2023)`; then what changed without effect on the score.
 */
export function sinceLines(one: Explanation): string[] {
  const { since, factors, profile } = one;
  if (since === null) return [];
  const { together, changes, score } = since;
  const causes = shownCauses(one);
  const changed = (change: Changed) => {
    const { before, after, otherPeers } = change;
    // A unit of several letters is read once.
    const same = after && after.unit !== "%" && before?.unit === after.unit;
    const now = dated(same ? { ...after, unit: undefined } : after);
    const peers = otherPeers ? ", which gives it other peers to be judged beside" : "";
    return `${tellingTitle(change, factors)}: ${dated(before)}, now ${now}${peers}`;
  };
  if (score === null || causes.length + changes.length === 0) return changes.map(changed);
  const lines = causes.map((cause) => {
    const own = changes.filter((change) => change.cause === cause.cause).map(changed);
    const lead = `${capitalised(cause.title)}: ${signed(cause.score, decimalsOf(profile).part)}`;
    if (isOthersMove(cause.cause, own.length)) return `${lead}. ${capitalised(OTHERS_MOVED)}`;
    return own.length === 0 ? lead : `${lead}. ${own.join("; ")}`;
  });
  if (together !== undefined && causes.length > 0) lines.push(`Taken together: ${together}`);
  const idle = changes.filter(({ cause }) => cause === null).map((one) => tellingTitle(one, factors));
  if (idle.length > 0) lines.push(`Changed without effect on the score: ${listed(idle)}`);
  return lines;
}

/** Causes that moved the score by more than nothing as it is printed, or that changed a value of the country's own. */
function shownCauses({ since, profile }: Explanation): Since["causes"] {
  if (since === null || since.score === null) return [];
  return since.causes.filter(
    ({ cause, score }) =>
      shows(score, decimalsOf(profile).part) || since.changes.some((change) => change.cause === cause),
  );
}

function dated(one: Changed["before"]): string {
  if (one === null) return "not assessed";
  return `${valueWords(one.value, one.unit)}${inBrackets(one)}`;
}
