import { type PartKind, partsIn, toldParts } from "./parts.ts";
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
  /^(?:(?:\p{Lu}\p{Ll}+ly(?:,? and \p{Ll}+ly)?|Continue|Further|Also|In addition|(?:As|Based|Consistent|Following|Given|In|Through|To|Under|Using|While|With|Without|Pursuant)\b(?! (?:19|20)\d\d)[^,.;]{3,110}),? )*(?:\p{Ll}+ly )?(?:to )?(?:accede|address|adopt|afford|allocate|allow|amend|apply|appoint|approve|assess|assign|assist|augment|ban|bolster|bring|build|carry|cease|clarify|close|codify|collaborate|collect|commit|compensate|compile|complete|conduct|consider|consult|continue|convict|cooperate|coordinate|create|criminalize|decriminalize|dedicate|deepen|define|deliver|demonstrate|designate|develop|devote|direct|discontinue|dismantle|disseminate|distribute|double|draft|educate|elevate|eliminate|employ|empower|enable|enact|encourage|end|enforce|engage|enhance|ensure|equip|establish|examine|execute|exempt|expand|expedite|explore|extend|facilitate|finalize|finance|formalize|fulfill|fund|give|grant|guarantee|harmonize|hasten|heighten|hire|hold|identify|implement|impose|improve|include|incorporate|increase|inform|initiate|inspect|institute|institutionalize|integrate|intensify|introduce|investigate|issue|launch|lift|maintain|make|mandate|mitigate|mobilize|modify|monitor|offer|open|operationalize|outlaw|oversee|partner|pass|penalize|permit|place|prepare|prevent|prioritize|proceed|produce|prohibit|promote|promulgate|prosecute|protect|provide|publish|punish|pursue|raise|ratify|redouble|reduce|refer|reform|regulate|reinstate|remove|repeal|require|rescind|resource|respect|restart|resume|review|revise|safeguard|scale|screen|seek|select|send|sentence|set|share|simplify|solicit|specify|staff|standardize|staunch|step|stop|streamline|strengthen|submit|support|suspend|sustain|take|target|track|train|transfer|translate|undertake|update|use|widen|work)[ ,]/iu;
/** A text's sentences, part by part; sentences that are too long for one are left out, and counted. */
export function narrativeOf(
  text: string,
  about: { readonly year?: number; readonly names?: readonly string[]; readonly part?: PartKind } = {},
): Narrative & { readonly tooLong: number } {
  const plain = plainForm(text);
  const sentences: Sentence[] = [];
  let tooLong = 0;
  for (const { kind, isHeaded, start, end } of partsIn(text, about.part)) {
    const told: Omit<Sentence, "part" | "number">[] = [];
    for (const span of sentencesIn(text, start, end)) {
      const own = plain.slice(span.start, span.end);
      // Of a run of recommendations, parted by semicolons, only the first begins with a capital.
      const last = told.at(-1);
      const isNext = last?.asks && /^;\s*(?:and\s+)?$/u.test(text.slice(last.end, span.start));
      told.push({ ...span, plain: own, asks: isNext || (/^\p{Lu}/u.test(own) && ASKS.test(own)) });
    }
    const kinds = isHeaded ? told.map(() => kind!) : toldParts(told, text, kind);
    const numbers = new Map<PartKind, number>();
    for (const [i, one] of told.entries()) {
      const part = kinds[i]!;
      const number = (numbers.get(part) ?? 0) + 1;
      numbers.set(part, number);
      if (one.end - one.start > LONGEST_SENTENCE) tooLong += 1;
      else sentences.push({ ...one, part, number, asks: part === "recommendations" || one.asks });
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
