import type { Field, Sentence } from "./contract.ts";
import { around, firstOfEach, statements, valuePatterns } from "./patterns.ts";

const HOW =
  "(?:(?:modestly|slightly|significantly|substantially|somewhat|generally|further|greatly|moderately|marginally|also|largely|markedly|overall)\\s+)?";
const WEAK =
  "(?:(?:its|their|the|already|some|overall|modest|moderate|strong|robust|vigorous|weak|limited|inadequate|insufficient|minimal|uneven|serious|sustained|adequate|low|nascent|proactive|significant|slightly|government|anti-trafficking|trafficking|national|domestic|existing|effective|poor|criminal|considerable|tangible|good|steady|solid|important|partial|comprehensive)(?:\\s+|,\\s+(?:but\\s+|and\\s+)?|\\s+(?:but|and)\\s+))*";
const VERBS: readonly (readonly [string, string])[] = [
  [
    "increased",
    "increased|improved|strengthened|intensified|enhanced|expanded|stepped up|augmented|bolstered|accelerated|redoubled|advanced",
  ],
  ["maintained", "maintained|sustained"],
  ["decreased", "decreased|reduced|diminished|weakened|lessened|scaled back"],
];
const STATES: readonly (readonly [string, string])[] = [
  ["increased", "increased|increasing|improved|strengthened|enhanced"],
  ["maintained", "sustained|consistent|steady"],
  ["decreased", "decreased|decreasing|reduced|diminished|declining|weakened"],
  ["mixed", "mixed|uneven"],
];
/** "law enforcement and victim protection efforts". */
const WITH =
  "(?:(?:(?:anti-trafficking\\s+)?law\\s+enforcement|prosecution|(?:victim\\s+)?protection|prevention|victim\\s+identification)(?:,\\s+and\\s+|,\\s+|\\s+and\\s+))*";
const CHANGES: readonly (readonly [string, string])[] = [
  ["increased", "increased|improved|strengthened"],
  ["maintained", "remained\\s+(?:steady|constant|consistent|unchanged)"],
  ["mixed", "(?:were|remained)\\s+(?:mixed|uneven)"],
  ["decreased", "decreased|declined|weakened|diminished"],
];
/** After these the object is one of the efforts only. */
const NARROWED =
  /^\s+(?:among|at|by\b|for\b|in\s+(?:the|its)\s+(?!reporting|past|last|year)|on\b|with\b|of\b)/i;
const UNSURE =
  /\b(?:lack(?:s|ed|ing)?|appeared|appears|seemed|seems|may have|sought|planned|pledged|aims?|aimed|began|needs?|not|plans?|would|could|should|to)\s+(?:\w+\s+)?$/i;

/**
 * A field of the effort on one P: the topic sentence "The government maintained victim protection efforts". `word` stands in every such
 * sentence, `before` are the words between the verb and "efforts", `after` those that follow it; either shows which P is meant.
 */
export function effortOn(
  about: Pick<Field, "id" | "title" | "summary" | "speaksTo">,
  word: RegExp,
  before: string,
  after: string,
): Field {
  const object = `(?:${WEAK}${WITH}(?:${before})(?:\\s+(?:and|of)\\s+[\\w\\s]{3,40}?)?\\s+(?:efforts|activities|measures)(?!\\s+(?:to|in)\\s+(?:train|increase))|${WEAK}(?:(?:progress|improvements?)\\s+in\\s+(?:its\\s+)?)?efforts\\s+(?:${after}))`;
  const said = valuePatterns([
    ...VERBS.map(([value, verbs]) => [value, `\\b(?:${verbs})\\s+${object}`] as const),
    ...STATES.map(
      ([value, words]) =>
        [
          value,
          `\\b(?:demonstrated|made|showed|undertook|displayed|exhibited)\\s+${HOW}(?:${words})\\s+${object}`,
        ] as const,
    ),
    [
      "mixed",
      `\\b(?:made|demonstrated)\\s+(?:mixed|uneven)\\s+progress\\s+(?:in|on)\\s+(?:its\\s+)?${object}`,
    ],
    [
      "increased",
      `\\b(?:made|demonstrated)\\s+(?:some|significant|notable|clear|considerable|important|modest|limited)?\\s*(?:progress|improvements?)\\s+(?:in|on)\\s+(?:its\\s+)?${object}`,
    ],
    ...CHANGES.flatMap(([value, words]) => [
      [
        value,
        `(?:^|[,;]\\s+|\\b(?:its|government's|government|overall|and|but|while|although|however,?)\\s+)${WITH}(?:${before})\\s+efforts\\s+(?:(?:in|during)\\s+(?:20\\d\\d|the\\s+year|the\\s+reporting\\s+period)\\s+)?(?:have\\s+|has\\s+)?${HOW}(?:${words})\\b`,
      ] as const,
      [
        value,
        `\\b(?:its|their|government|government's|^)\\s*efforts\\s+(?:${after})\\s+(?:have\\s+)?${HOW}(?:${words})\\b`,
      ] as const,
    ]),
  ]);
  const needed = new RegExp(
    `\\b(?:${before})(?:\\s+(?:and|of)\\s+[\\w\\s]{3,40}?)?\\s+(?:efforts|activities|measures)|efforts\\s+(?:${after})`,
    "i",
  );
  return {
    ...about,
    kind: "effort",
    categories: ["decreased", "mixed", "maintained", "increased"],
    // `needed` is short, and none of the sayings fits where it does not.
    read: (narrative) => {
      const candidates = statements(narrative, word).filter(
        ({ plain }) => /effort|activities|measures/i.test(plain) && needed.test(plain),
      );
      return { found: firstOfEach(candidates, said, isWholeEffort) };
    },
  };
}

/** Effort that was made, and on nothing less than the P. */
function isWholeEffort(sentence: Sentence, match: RegExpExecArray): boolean {
  const [before, after] = around(sentence, match);
  return !UNSURE.test(before) && !NARROWED.test(after);
}
