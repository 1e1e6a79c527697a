import { type PartKind, partsIn } from "./parts.ts";
import { sentencesIn } from "./sentences.ts";

/** One sentence of a narrative (of a digest: what stands between semicolons). */
export interface Sentence {
  readonly part: PartKind;
  /** Its number within its part, from 1. */
  readonly number: number;
  /** Its place in the text as written. */
  readonly start: number;
  readonly end: number;
  /** In plain form, of the same length as in the text: what patterns are matched against. */
  readonly plain: string;
  /** It asks for something, so that nothing in it is a finding. */
  readonly asks: boolean;
}

/** One country's narrative, or a part of one, or a digest of one. */
export interface Narrative {
  readonly text: string;
  readonly sentences: readonly Sentence[];
  /** The year of the report, where it is known. */
  readonly year?: number;
  /** Names and adjectives of the country that the text is about. */
  readonly names: readonly string[];
}

/** A sentence longer than this is none of a report; it is left out. */
const LONGEST_SENTENCE = 6_000;

/** Imperatives that recommendations begin with, where their heading is cut off or lost. */
const ASKS =
  /^(?:(?:Significantly|Vigorously|Proactively|Substantially|Immediately|Fully|Continue|Consistently|Systematically|Further|Also|In accordance with due process|In addition|Consistent with [^,]{3,80}|While respecting [^,]{3,80}),? )*(?:to )?(?:accede|adopt|allocate|allow|amend|appoint|apply|approve|assist|build|cease|collaborate|collect|complete|conduct|consider|continue|convict|cooperate|coordinate|create|criminalize|dedicate|define|designate|develop|devote|disseminate|draft|educate|eliminate|employ|empower|enable|enact|encourage|end|enforce|engage|enhance|ensure|equip|establish|exempt|expand|expedite|extend|facilitate|finalize|formalize|fund|hire|hold|identify|implement|improve|incorporate|increase|inform|initiate|institute|institutionalize|intensify|investigate|issue|launch|make|monitor|offer|partner|pass|permit|prevent|prioritize|proactively|prohibit|promote|prosecute|protect|provide|publish|pursue|raise|ratify|redouble|refer|reform|remove|repeal|require|respect|review|revise|screen|seek|sentence|simplify|standardize|stop|streamline|strengthen|take|target|train|undertake|update|use|vigorously|work) /i;

/** A text's sentences, part by part; sentences that are too long for one are left out, and counted. */
export function narrativeOf(
  text: string,
  about: { readonly year?: number; readonly names?: readonly string[]; readonly part?: PartKind } = {},
): Narrative & { readonly tooLong: number } {
  const plain = plainForm(text);
  const sentences: Sentence[] = [];
  let tooLong = 0;
  for (const { kind, start, end } of partsIn(text, about.part)) {
    let number = 0;
    for (const span of sentencesIn(text, start, end)) {
      number += 1;
      if (span.end - span.start > LONGEST_SENTENCE) {
        tooLong += 1;
        continue;
      }
      const own = plain.slice(span.start, span.end);
      // Of a run of recommendations, parted by semicolons, only the first begins with a capital.
      const last = sentences.at(-1);
      const isNext =
        last?.part === kind && last.asks && /^;\s*(?:and\s+)?$/u.test(text.slice(last.end, span.start));
      const asks = kind === "recommendations" || isNext || (/^[A-Z]/u.test(own) && ASKS.test(own));
      sentences.push({ part: kind, number, ...span, plain: own, asks });
    }
  }
  const { year, names = [] } = about;
  return { text, sentences, names, tooLong, ...(year === undefined ? {} : { year }) };
}

const SAME_LENGTH: Readonly<Record<string, string>> = {
  "’": "'",
  "‘": "'",
  "“": '"',
  "”": '"',
  "–": "-",
  "—": "-",
  "‑": "-",
  "\u00a0": " ",
  "\n": " ",
  "\r": " ",
  "\t": " ",
};

/** A text with straight quotes, hyphens and plain spaces, character by character, so that places are those of the text. */
function plainForm(text: string): string {
  return text.replace(/[’‘“”–—‑\u00a0\n\r\t]/gu, (mark) => SAME_LENGTH[mark]!);
}
