import type { Found, Narrative, Sentence } from "./contract.ts";

/** The sentences that state something (all but recommendations), of those in which a word stands without which nothing can be found. */
export function statements({ sentences }: Narrative, word?: RegExp): readonly Sentence[] {
  return sentences.filter(({ asks, plain }) => !asks && (word === undefined || word.test(plain)));
}

/** The words of a match as a finding. */
export function foundAt(sentence: Sentence, match: RegExpMatchArray, value: Found["value"]): Found {
  const from = match.index ?? 0;
  return { value, sentence, from, to: from + match[0].length };
}

/** Each match of a pattern in the sentences that state something. */
export function* matchesIn(
  narrative: Narrative,
  pattern: RegExp,
  word?: RegExp,
): Generator<[Sentence, RegExpExecArray]> {
  for (const sentence of statements(narrative, word))
    for (const match of sentence.plain.matchAll(pattern)) yield [sentence, match];
}
