import type { Changed, Explanation, Since } from "../model/documents/explanation.ts";
import { inSentence } from "./country-words.ts";
import { listed, placed } from "./english.ts";
import { fixed, signed } from "./format.ts";
import { inBrackets, tellingTitle, valueWords } from "./value-words.ts";

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
    sentences.push(
      Math.abs(moved) < 0.05
        ? "The score has hardly moved."
        : `The score has ${moved > 0 ? "risen" : "fallen"} by ${fixed(Math.abs(moved), 1)}.`,
    );
  }
  if (since.changes.length === 0) sentences.push("None of its values has changed.");
  const { raised, cleared } = since.gates;
  if (raised.length > 0) sentences.push(`Gates newly met: ${listed(raised.map(({ title }) => title))}.`);
  if (cleared.length > 0) sentences.push(`No longer met: ${listed(cleared.map(({ title }) => title))}.`);
  return sentences;
}

function before(one: Explanation, { status, rank, tied, of, score }: Since): string {
  const name = inSentence(one);
  if (status === "unscored") return `${name} had no score`;
  if (status === "ranked")
    return `${name} ranked ${placed(rank!, tied)} of ${of} with ${fixed(score!, 1)} points`;
  return `${name} was excluded${score === null ? "" : `, with ${fixed(score, 1)} points`}`;
}

/** `Literacy: 69.8 % (2018), now 76.5 % (2021): −0.42`; then what changed without effect, and what others' figures did. */
export function sinceLines({ since, factors }: Explanation): string[] {
  if (since === null) return [];
  const called = (change: Changed) => tellingTitle(change, factors);
  const idle = since.changes.filter(({ contribution }) => contribution === 0);
  const lines = since.changes
    .filter((change) => !idle.includes(change))
    .map((change) => {
      const { before, after, contribution } = change;
      const effect = contribution === null ? "" : `: ${signed(contribution, 2)}`;
      return `${called(change)}: ${dated(before)}, now ${dated(after)}${effect}`;
    });
  if (idle.length > 0) lines.push(`Changed without effect on the score: ${listed(idle.map(called))}`);
  if (since.rest !== null && Math.abs(since.rest) >= 0.005) {
    lines.push(
      `Unchanged values, judged anew since other countries' figures changed: ${signed(since.rest, 2)}`,
    );
  }
  return lines;
}

function dated(one: Changed["before"]): string {
  if (one === null) return "not assessed";
  return `${valueWords(one.value, one.unit)}${inBrackets(one)}`;
}
