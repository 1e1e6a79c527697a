import type { Found, Narrative, Sentence } from "./contract.ts";

/** A value, and words that say it. */
export type ValuePattern = readonly [value: string, words: RegExp];

/** Sayings of values and the sources of their patterns. */
export function valuePatterns(
  all: readonly (readonly [value: string, words: string])[],
): readonly ValuePattern[] {
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
  said: readonly ValuePattern[],
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

type Words = { readonly from: number; readonly to: number };

/** Who does something, or to whom it is done, with the verb: a clause of its own begins there. */
const SUBJECT =
  "(?=(?:(?:the|its|an?|some|many|most|no|these|those|several|all)\\s+)?(?:[\\w'-]+\\s+){0,2}?(?:governments?|authorities|officials?|officers|police|courts?|judges|prosecutors|ministry|committee|parliament|law|NGOs?|organizations?|observers|it|they|there|he|she|traffickers|women|men|girls|boys|children|victims|migrants|workers|adults|parents|families|groups?|plan|NAP|efforts|convictions|prosecutions|investigations)\\s+(?:(?:also|often|reportedly|generally|\\w+ly)\\s+)?(?:is|are|was|were|did|does|do|has|have|had|may|can|could|would|will|made|began|held|ran|\\w+ed|(?:exploit|force|recruit|subject|lure|compel|coerce|use|remain|continue|report|provide|lack|rely|require|prohibit|criminalize|prescribe|include|work|sell|send)s?)\\b)";
/** Clauses that are against each other, and clauses in a row. */
const AGAINST = `;\\s+|(?:,\\s*|\\s+)(?:but|while|although|though|whereas|yet|however,?)\\s+${SUBJECT}`;
const IN_A_ROW = `(?:,\\s*|\\s+)(?:and|or|nor|because|since|where|when|so)\\s+${SUBJECT}`;
/** "Although courts acquitted four, they …". */
const AFTER_ANOTHER = `,\\s+${SUBJECT}`;
const SUBORDINATE = /^\W*(?:although|while|though|whereas|despite|because|since|when|if|as)\b/i;
/** Two who do it together are no two clauses: "police and officials were". */
const TOGETHER =
  /\b(?:police|officials|officers|authorities|women|men|girls|boys|children|adults|workers|migrants|victims|NGOs|prosecutors|judges)$/i;
const EITHER = new RegExp(`(?<against>${AGAINST})|(?<row>${IN_A_ROW})|${AFTER_ANOTHER}`, "gi");
const ENDS = new RegExp(`${AGAINST}|(?<row>${IN_A_ROW})|,\\s+(?:as\\s+)?compared\\s|,\\s+but\\s`, "gi");
/** What may turn all that follows. */
const DENIAL =
  /\b(?:not|no|none|nobody|neither|nor|never|without|lack(?:s|ed|ing)?|fail(?:s|ed|ing|ure)?|den(?:y|ies|ied|ying)|unable|cease[ds]?|ended|absence)\b/i;
/** A longer clause is quoted from comma to comma, as far as nothing is left out that turns it. */
const LONGEST = 450;
const FEWEST_WORDS = 4;

/**
 * The clause of a sentence that some words stand in, with whatever denies them: it begins no later than a denial that may reach over the
 * words, and is never a word or two of a longer sentence.
 */
export function clauseAround(plain: string, { from, to }: Words): Words {
  let start = 0;
  for (const match of plain.matchAll(EITHER)) {
    const at = match.index + match[0].length;
    if (at > from) break;
    const { against, row } = match.groups!;
    const left = plain.slice(start, match.index);
    if (row !== undefined && TOGETHER.test(left.slice(-15))) continue;
    if (against !== undefined || (row === undefined ? SUBORDINATE.test(left) : !DENIAL.test(left)))
      start = at;
  }
  ENDS.lastIndex = to;
  let found = ENDS.exec(plain);
  while (
    found?.groups?.row !== undefined &&
    TOGETHER.test(plain.slice(Math.max(0, found.index - 15), found.index))
  )
    found = ENDS.exec(plain);
  const end = found?.index ?? plain.length;
  const isLong = end - start > LONGEST;
  return stripped(
    plain,
    isLong ? between(plain, { from: start, to: end }, { from, to }) : { from: start, to: end },
  );
}

/** From comma to comma within a long clause, with enough words. */
function between(plain: string, clause: Words, words: Words): Words {
  let [from, to] = [words.from, words.to];
  const isEnough = () => plain.slice(from, to).trim().split(/\s+/u).length >= FEWEST_WORDS;
  do {
    const [before, after] = [
      plain.lastIndexOf(",", from - 2),
      plain.indexOf(",", to === words.to ? to : to + 1),
    ];
    from = before < clause.from ? clause.from : before + 1;
    to = after < 0 || after > clause.to ? clause.to : after;
  } while (!isEnough() && (from > clause.from || to < clause.to));
  return DENIAL.test(plain.slice(clause.from, from)) ? { from: clause.from, to } : { from, to };
}

/** Without the marks at its ends, and the year that ends a digest. */
function stripped(plain: string, { from, to }: Words): Words {
  const words = plain.slice(from, to);
  const lead = /^[\s,;:]*/u.exec(words)![0].length;
  const tail = /(?:\s*\((?:19|20)\d\d\))?[\s,;:.]*$/u.exec(words)![0].length;
  return { from: from + lead, to: Math.max(to - tail, from + lead) };
}

/** Words that several fields look for, as pieces of patterns. Texts are matched in plain form: see `plainForm`. */

const UNITS = [
  "one",
  "two",
  "three",
  "four",
  "five",
  "six",
  "seven",
  "eight",
  "nine",
  "ten",
  "eleven",
  "twelve",
  "thirteen",
  "fourteen",
  "fifteen",
  "sixteen",
  "seventeen",
  "eighteen",
  "nineteen",
];
const TENS = ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"];
const VALUES = new Map<string, number>([
  ...UNITS.map((word, i) => [word, i + 1] as const),
  ...TENS.map((word, i) => [word, 20 + 10 * i] as const),
]);

/** A whole number in figures or words. */
export const NUMBER = `(?:\\d{1,3}(?:,\\d{3})+|\\d+|(?:${TENS.join("|")})(?:-(?:${UNITS.slice(0, 9).join("|")}))?|${[...UNITS].reverse().join("|")})`;

/** What a NUMBER is worth; undefined for what looks like a year. */
export function numberOf(text: string): number | undefined {
  const word = text.toLowerCase();
  if (/^\d/u.test(word)) {
    const value = Number(word.replaceAll(",", ""));
    return /^(?:19|20)\d\d$/u.test(word) ? undefined : value;
  }
  const parts = word.split("-").map((part) => VALUES.get(part) ?? Number.NaN);
  const sum = parts.reduce((a, b) => a + b, 0);
  return Number.isNaN(sum) ? undefined : sum;
}

/** Organisations that are no part of a government. */
export const NGO =
  "(?:NGOs?|non-?governmental (?:\\w+ )?organi[sz]ations?|civil society(?: \\w+)?|(?:international|UN) (?:and \\w+ )?(?:organi[sz]ations?|agenc(?:y|ies))|International Labou?r Organi[sz]ation|faith-based organi[sz]ations?|charit(?:y|ies)|IOM|UNICEF|UNODC|UNHCR|ILO)";

/** Words for the government and its parts as the subject of a sentence. */
export const STATE =
  "(?:governments?|authorities|officials|police|officers|prosecutors?|courts?|judges?|law enforcement|ministry|inspectors?|agency|agencies|department|unit|task force|committee|commission|office)";

/** What makes the words after it a denial. */
export const NOT =
  "(?:did not|does not|do not|has not|have not|had not|is not|was not|were not|are not|(?:has|have|had) yet to|failed to|fails to|fail to|failing to|failure to|never|nor|neither|without|unable to|not)";
