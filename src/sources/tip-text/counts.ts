import type { Doubt, Field, Found, Narrative, Read, Sentence } from "./contract.ts";
import { around, NGO, NOT, NUMBER, numberOf, placeOf, STATE, statements } from "./patterns.ts";

/** What may stand between a number and what it counts without making it a part of the whole; "sex", "labor", "child" may not. */
export const OF_THE_WHOLE =
  "(?:(?:new|newly|identified|suspected|alleged|potential|possible|presumed|confirmed|human|persons?|trafficking|anti-trafficking|trafficking-related|TIP|in|slavery|criminal|separate|individual|convicted|accused|total|more|of|different|additional)\\s+){0,6}";
/** Before a number that is not exact enough to be one, or exact enough. */
const ABOUT = "(?:(?:a\\s+total\\s+of|at\\s+least|approximately|about|some|the|all|only|just)\\s+){0,2}";
/** A number by itself, at the end of what is counted: "and convicted 16". */
export const BARE = `${ABOUT}(?<n>${NUMBER})(?=\\s*(?:[,.;)]|$|and\\s|of\\s+them))`;
export const COUNTED = `${ABOUT}(?<n>${NUMBER})\\s+`;

/** After these a number is one of a kind only. */
const OF_A_KIND =
  /^\s*(?:\([^)]*\)\s*)?(?:(?:\w+\s+)?(?:of|into|for|involving|as|related\s+to|under|on|against|from|in\s+connection\s+with)\s+)(?:\w+\s+){0,2}?(?:sex(?:ual)?\b(?!\s+(?:and|or)\s+labor|\s+trafficking\s+(?:and|or)\s+(?:forced\s+)?labor)|forced\s+(?:labor|begging|prostitution|marriage)(?!\s+(?:and|or)\s+sex)|labor\s+(?:trafficking|exploitation)(?!\s+(?:and|or)\s+sex)|domestic|prostitution|pimping|child|children|officials?|(?:government|law\s+enforcement)\s+(?:officials|employees|personnel)|police|complicit|smuggling|the\s+previous|previous|prior)/i;
/** The government of somewhere else, or no government: as the subject before the number. */
const OTHERS = new RegExp(
  `\\b(?:${NGO}|observers|media|private|foreign\\s+(?:governments?|law\\s+enforcement|authorities)|(?:another|other|neighboring)\\s+(?:governments?|countr\\w+)|advocates|shelters?|hotline|embass(?:y|ies))\\b`,
  "i",
);
const OWN = new RegExp(`\\b${STATE}\\b`, "i");
const EARLIER_BEFORE =
  /\b(?:compared\s+(?:to|with)|from|versus|than|(?:in|during)\s+(?:the\s+)?(?:previous|prior|last|preceding|past)(?:\s+[\w-]+){0,3},?|(?<!first time )since\s+(?:\w+\s+)?(?:19|20)\d\d|between\s+(?:19|20)\d\d|previously|(?:,|\bas)\s+against|an?\s+(?:increase|decrease|decline)\s+from|down\s+from|up\s+from)\s*(?:(?!but\b)[\w-]+\s+){0,3}$/i;
const EARLIER_IN_SENTENCE =
  /^(?:in|during)\s+(?:the\s+)?(?:previous|prior|preceding|last)\b|^since\s+(?:19|20)\d\d\b|\bover\s+the\s+(?:past|last)\b|\bfrom\s+(?:19|20)\d\d\s+(?:to|through|until)\b|\bbetween\s+(?:19|20)\d\d\s+and\b/i;
const EARLIER_AFTER =
  /^(?:(?!\band\s+(?:continu|\w+ed\b))[^,;.]){0,40}?\b(?:in\s+(?:the\s+)?(?:previous|prior|preceding|last)|initiated\s+in\s+(?:the\s+)?previous|from\s+(?:the\s+)?previous|remain(?:ed|s|ing)?\s+(?:ongoing|pending|open)|since\s+(?:19|20)\d\d|over\s+the\s+past)/i;
const ONGOING_BEFORE =
  /\b(?:continued|continuing|ongoing|pending|remaining|remained|additional|another|other|overturned|acquitted|appeal\w*|previously)\s*(?:[\w-]+\s+){0,3}$/i;
const DENIED_BEFORE = new RegExp(`\\b${NOT}\\s+(?:\\w+\\s+){0,2}$`, "i");
const INEXACT =
  /\b(?:more\s+than|over|nearly|almost|up\s+to|fewer\s+than|less\s+than|hundreds|thousands|dozens)\s*$/i;

/** Without these no pattern of a number fits ("secured a conviction" is one), or of there being none: most sentences have neither. */
const HAS_NUMBER = new RegExp(`\\b(?:first|conviction)\\b|${NUMBER}`, "i");
const HAS_DENIAL = new RegExp(`\\b(?:${NOT}|no|none|nobody|zero)\\b`, "i");

/** The same words as of the whole, with kinds among them. */
const OF_SOME_KIND = OF_THE_WHOLE.replace("(?:new|", "(?:new|sex|labor|forced|");
const A_KIND = "it may be a part: only one kind of trafficking is counted";
const EARLIER = "of another period than the report's";
const UNREPORTED = "it may be that none were reported, not that there were none";

/** The patterns of one count: with a number in the group `n`, the word "first" in `first`, or saying that there were none. */
export interface CountPatterns {
  /** A word without which none of them fits. */
  readonly word: RegExp;
  readonly some: readonly string[];
  readonly none: readonly string[];
}

/**
 * A field that counts what the government did in the period of the report. The traps, common to all counts: the period before,
 * sub-totals by kind, numbers of NGOs and other governments, cases carried over, "did not report any". Several numbers in one
 * text, of which none is said to be the total, say none that is sure.
 */
export function count(
  about: Pick<Field, "id" | "title" | "summary" | "unit" | "speaksTo">,
  patterns: CountPatterns,
): Field {
  const some = patterns.some.map((one) => new RegExp(one, "gi"));
  const none = patterns.none.map((one) => new RegExp(one, "gi"));
  const ofAKind = patterns.some.map((one) => new RegExp(one.replaceAll(OF_THE_WHOLE, OF_SOME_KIND), "gi"));
  return {
    ...about,
    kind: "effort",
    limits: [0, 1e6],
    read: (narrative) => read(statements(narrative, patterns.word), narrative, { some, none, ofAKind }),
  };
}

function read(
  sentences: readonly Sentence[],
  narrative: Narrative,
  { some, none, ofAKind }: Readonly<Record<"some" | "none" | "ofAKind", readonly RegExp[]>>,
): Read {
  const found: Found[] = [];
  const doubts: Doubt[] = [];
  for (const sentence of sentences) {
    for (const pattern of HAS_NUMBER.test(sentence.plain) ? some : [])
      for (const match of sentence.plain.matchAll(pattern)) {
        const one = numbered(sentence, match, narrative);
        if (one && "reason" in one) doubts.push(one);
        else if (one) found.push(one);
      }
    if (found.length === 0 && HAS_NUMBER.test(sentence.plain) && /\b(?:sex|labor)\b/i.test(sentence.plain))
      for (const pattern of ofAKind)
        for (const match of sentence.plain.matchAll(pattern)) {
          const one = numbered(sentence, match, narrative);
          if (one && !("reason" in one)) doubts.push({ ...placeOf(match), sentence, reason: A_KIND });
        }
    for (const pattern of HAS_DENIAL.test(sentence.plain) ? none : [])
      for (const match of sentence.plain.matchAll(pattern)) {
        const one = { sentence, ...placeOf(match) };
        const why = whyNotNone(sentence, match, narrative);
        if (why === undefined) found.push({ ...one, value: 0 });
        else if (why !== "") doubts.push({ ...one, reason: why });
      }
  }
  return { found: withoutParts(found), doubts };
}

function numbered(
  sentence: Sentence,
  match: RegExpExecArray,
  narrative: Narrative,
): Found | Doubt | undefined {
  const { plain } = sentence;
  const place = { sentence, ...placeOf(match) };
  const written = match.groups?.n;
  const value = written === undefined ? 1 : numberOf(written);
  const numberAt = match.index + (written === undefined ? 0 : match[0].indexOf(written));
  const [before, after] = around(sentence, match);
  const beforeNumber = plain.slice(0, numberAt);
  // "its first prosecution since 2011" is of this period.
  const isFirst = match.groups?.first !== undefined && /^\s+since\b/i.test(after);
  if (value === undefined || OF_A_KIND.test(after) || (!isFirst && EARLIER_AFTER.test(after)))
    return undefined;
  if (
    EARLIER_BEFORE.test(beforeNumber) ||
    EARLIER_IN_SENTENCE.test(plain) ||
    ONGOING_BEFORE.test(beforeNumber)
  )
    return undefined;
  if (ofOthers(before, match[0], after) || otherYear(plain, place.to, narrative)) return undefined;
  if (DENIED_BEFORE.test(before)) return undefined;
  if (INEXACT.test(beforeNumber)) return { ...place, reason: "the number is not exact" };
  return { ...place, value };
}

/** "one case identified by an NGO was investigated": who told of it, not who did what is counted. */
const REPORTED_BY = new RegExp(
  `\\b(?:identified|referred|reported|submitted|filed|initiated|provided|raised|brought)\\s+by\\s+(?:(?!${STATE})[\\w-]+\\s+){0,3}?${NGO}(?=[^.;]*\\b(?:investigat|prosecut|convict))`,
  "gi",
);

const BY_OTHERS = /\s+by\s+(?:an?\s+|the\s+|two\s+|local\s+)?(?:NGOs?|international|civil|foreign)/i;

/** Is the last that could have done it, before the number, no part of the country's government? */
function ofOthers(before: string, words: string, after: string): boolean {
  const [own, counted] = [before, words].map((part) => part.replace(REPORTED_BY, ""));
  if (BY_OTHERS.test(counted!) || BY_OTHERS.exec(after)?.index === 0) return true;
  const others = lastOf(OTHERS, own!);
  return others >= 0 && others > lastOf(OWN, own!);
}

function lastOf(pattern: RegExp, text: string): number {
  let last = -1;
  for (const match of text.matchAll(new RegExp(pattern.source, "gi"))) last = match.index;
  return last;
}

/** A year beside the number that is neither the report's nor the one before it. */
function otherYear(plain: string, to: number, { year }: Narrative): boolean {
  if (year === undefined) return false;
  const after = /^[^,;.]{0,60}?\b(?:in|during)\s+((?:19|20)\d\d)\b/i.exec(plain.slice(to))?.[1];
  const ahead = /^(?:in|during)\s+((?:19|20)\d\d)\b/i.exec(plain)?.[1];
  const period = Number(after ?? ahead ?? year);
  return period !== year && period !== year - 1;
}

/** Beside a law under which nobody was convicted. */
const OTHER_LAW =
  /\b(?:other|another|different|alternative|lesser|procure\w*|penal|criminal)\s+(?:\w+\s+){0,2}?(?:statutes?|laws?|code|charges|provisions?|acts?)\b/i;

function whyNotNone(sentence: Sentence, match: RegExpExecArray, narrative: Narrative): string | undefined {
  const { plain } = sentence;
  if (/\breport/i.test(match[0])) return UNREPORTED;
  const [before, after] = around(sentence, match);
  if (
    OF_A_KIND.test(after) ||
    /^\s+(?:under(?!\s+(?:its|the|their|this)\s+(?:\w+\s+){0,2}?(?:anti-)?trafficking\b)|pursuant|outside|abroad|using|in\s+(?:the|its)\s+(?!reporting|year|previous))/i.test(
      after,
    )
  )
    return "";
  if (/^\s+under\b/i.test(after) && OTHER_LAW.test(plain)) return "";
  if (ofOthers(before, match[0], after)) return "";
  if (
    /\b(?:reported|report|reports|reporting|provide|information|whether|outside\s+of|except)\b[^,;]{0,40}$/i.test(
      before,
    )
  )
    return UNREPORTED;
  if (/^[^.;]{0,70}?\b(?:were|was|have\s+been|has\s+been)\s+reported\b/i.test(after)) return UNREPORTED;
  if (/^[^,;]{0,40}?\bsince\s+(?:\w+\s+)?(?:19|20)\d\d/i.test(after)) return EARLIER;
  if (/^\s*(?:since|in\s+(?:the\s+)?previous|until)\b/i.test(after)) return EARLIER;
  if (EARLIER_IN_SENTENCE.test(plain) || otherYear(plain, placeOf(match).to, narrative)) return EARLIER;
  return undefined;
}

/** What is said of a whole: that it is one, or how it compares with that of the period before. */
const TOTAL = /\btotal\b/i;
const COMPARED =
  /^[^.;]{0,160}?(?:\bcompared\s+(?:with|to)|\b(?:increase|decrease|decline)\s+(?:from|compared|over)|\bup\s+from|\bdown\s+from|\bversus)\b/i;

/**
 * Of several numbers the one that is called the total stands, or the largest where it alone is compared with the period before: those of
 * one unit or one operation are not.
 */
function withoutParts(found: readonly Found[]): readonly Found[] {
  const values = new Set(found.map(({ value }) => value));
  if (values.size < 2) return found;
  const largest = Math.max(...[...values].map(Number));
  const totals = [
    found.filter(({ sentence, from, to }) => TOTAL.test(sentence.plain.slice(Math.max(0, from - 20), to))),
    found.filter(({ sentence, to, value }) => value === largest && COMPARED.test(sentence.plain.slice(to))),
  ];
  const isAlone = (some: readonly Found[]) => new Set(some.map(({ value }) => value)).size === 1;
  const compared = found.filter(({ sentence, to }) => COMPARED.test(sentence.plain.slice(to)));
  if (isAlone(totals[0]!)) return totals[0]!;
  return isAlone(compared) && totals[1]!.length > 0 ? totals[1]! : found;
}

const ACT =
  "(?:investigat|prosecut|convict|sentenc|identif|arrest|punish|charg|pursu|protect|try|tried|detect|refer|assist|hold|initiat|fund)\\w*";
const JOINT = "(?:\\s*,\\s*(?:or\\s+|and\\s+|nor\\s+)?|\\s+(?:or|and|nor)\\s+)";

/** "did not investigate, prosecute, or convict any alleged traffickers", of the verb whose stem is given. */
export function denied(stem: string, objects: string): readonly string[] {
  const verbs = `(?:(?:${ACT})${JOINT}(?:to\\s+)?)*(?:${stem}\\w*)(?:${JOINT}(?:to\\s+)?(?:${ACT}|provide\\s+protection\\s+to))*`;
  return [
    `\\b${NOT}\\s+(?:(?:formally|criminally|proactively|successfully|yet|ever|also)\\s+)?${verbs}(?:\\s+to\\s+[\\w\\s]{3,25}?)?\\s+(?:(?:any|a\\s+single|a|an)\\s+${OF_THE_WHOLE}(?:${objects})\\b|anyone|anybody)`,
    `\\b(?:did|does|has|have|had)\\s+not\\s[^.;,]{0,80}?\\b(?:or|nor)\\s+(?:to\\s+)?${verbs}\\s+(?:any|a\\s+single|a|an)\\s+${OF_THE_WHOLE}(?:${objects})\\b`,
    `\\b${NOT}\\s+${verbs}\\s+${OF_THE_WHOLE}traffickers(?=\\s+for\\s+(?:the|a)\\s+\\w+\\s+consecutive\\s+year)`,
    `\\b${verbs}\\s+(?:no|zero)\\s+${OF_THE_WHOLE}(?:${objects})\\b`,
    `\\b${stem}(?:ed|ied|ting|ing)\\s+(?:none|nobody|no\\s+one)\\b`,
    `\\b(?:none|nobody|no\\s+one)\\s+(?:were|was|has\\s+been)\\s+(?:(?:${ACT})${JOINT})*(?:${stem}\\w*)`,
    `\\bno\\s+${OF_THE_WHOLE}(?:${objects})\\s+(?:were|was|have\\s+been|had\\s+been|has\\s+been)\\s+(?:(?:${ACT})${JOINT})*(?:${stem}\\w*)`,
  ];
}

/** "did not initiate any prosecutions or convictions", "no investigations, prosecutions, or convictions". */
export function deniedNoun(noun: string): readonly string[] {
  const nouns = `(?:(?:investigations|prosecutions|convictions|arrests)${JOINT}(?:any\\s+)?(?:new\\s+)?)*${noun}(?:${JOINT}(?:investigations|prosecutions|convictions|arrests|sentences))*`;
  return [
    `\\b${NOT}\\s+(?:initiate|conduct|open|pursue|secure|obtain|achieve|make|undertake|launch|carry\\s+out|initiated|conducted|secured|obtained)\\s+any\\s+${OF_THE_WHOLE}${nouns}`,
    `\\b(?:no|zero)\\s+${OF_THE_WHOLE}${nouns}(?!\\s+(?:data|statistics))`,
  ];
}
