import type { Found, Narrative, Sentence } from "./contract.ts";

/** A value, and words that say it. */
export type Saying = readonly [value: string, words: RegExp];

/** Sayings of values and the sources of their patterns. */
export function sayings(all: readonly (readonly [value: string, words: string])[]): readonly Saying[] {
  return all.map(([value, words]) => [value, new RegExp(words, "gi")]);
}

/** The sentences that state something (all but recommendations), of those in which a word stands without which nothing can be found. */
export function statements({ sentences }: Narrative, word?: RegExp): readonly Sentence[] {
  return sentences.filter(({ asks, plain }) => !asks && (word === undefined || word.test(plain)));
}

/** Where the words of a match stand. */
export function placeOf({ index, 0: words }: RegExpExecArray): Pick<Found, "from" | "to"> {
  return { from: index, to: index + words.length };
}

/** The words of a match as a finding. */
export function foundAt(sentence: Sentence, match: RegExpExecArray, value: Found["value"]): Found {
  return { value, sentence, ...placeOf(match) };
}

/** What stands before a match and what stands behind it. */
export function around(
  { plain }: Sentence,
  match: RegExpExecArray,
): readonly [before: string, after: string] {
  const { from, to } = placeOf(match);
  return [plain.slice(0, from), plain.slice(to)];
}

/** Of each sentence the first match, saying by saying, that is meant as it reads. */
export function firstOfEach(
  sentences: readonly Sentence[],
  said: readonly Saying[],
  isMeant: (sentence: Sentence, match: RegExpExecArray, value: string) => boolean,
): Found[] {
  return sentences.flatMap((sentence) => {
    for (const [value, words] of said)
      for (const match of sentence.plain.matchAll(words))
        if (isMeant(sentence, match, value)) return [foundAt(sentence, match, value)];
    return [];
  });
}

/** Each match of a pattern in the sentences that state something. */
export function* matchesIn(
  narrative: Narrative,
  pattern: RegExp,
  word: RegExp,
): Generator<[Sentence, RegExpExecArray]> {
  for (const sentence of statements(narrative, word))
    for (const match of sentence.plain.matchAll(pattern)) yield [sentence, match];
}
