import type { Recommendation } from "../contract.ts";

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
    const found: Omit<Sentence, "part" | "number">[] = [];
    for (const span of sentencesIn(text, start, end)) {
      const own = plain.slice(span.start, span.end);
      // Of a run of recommendations, parted by semicolons, only the first begins with a capital.
      const last = found.at(-1);
      const isNext = last?.asks && /^;\s*(?:and\s+)?$/u.test(text.slice(last.end, span.start));
      found.push({ ...span, plain: own, asks: isNext || (/^\p{Lu}/u.test(own) && ASKS.test(own)) });
    }
    const kinds = isHeaded ? found.map(() => kind!) : partsByWords(found, text, kind);
    const numbers = new Map<PartKind, number>();
    for (const [i, one] of found.entries()) {
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

/** Parts of a narrative; a digest's rating and situation count as what they are digests of. */
export type PartKind =
  | "summary"
  | "recommendations"
  | "prosecution"
  | "protection"
  | "prevention"
  | "profile";

interface Part extends Span {
  /** By its heading, or as was stated of the text's beginning. */
  readonly kind?: PartKind;
  readonly isHeaded: boolean;
}

/** Headings on a line of their own (or the keys of a digest), as reports and copies of any age write them. */
const ON_A_LINE = oneOf(
  {
    recommendations: "(?:prioriti[sz]ed )?recommendations?(?: for [\\p{L} .'’-]{3,60})?",
    prosecution: "(?:prosecution|law enforcement)",
    protection: "protection",
    prevention: "prevention",
    profile: "(?:trafficking[ _]profile|current[ _]situation|scope and magnitude)",
    summary: "tier[ _]rating",
  },
  (words) => new RegExp(`[ \\t#*_]*${words}[ \\t#*_]*(?::[*_]*|(?=\\r?\\n|$))`, "iuy"),
);
/** Headings in capitals, which copies run into the text. */
const IN_CAPITALS = oneOf(
  {
    recommendations: "(?:PRIORITI[SZ]ED )?RECOMMENDATIONS(?: FOR [\\p{Lu} .'’-]{3,60})?",
    prosecution: "PROSECUTION",
    protection: "PROTECTION",
    prevention: "PREVENTION",
    profile: "TRAFFICKING PROFILE",
  },
  (words) => new RegExp(`(?<=^|[.\\s])${words}(?:[ \\t]*:|(?=\\s+(?:[•*]|[A-Z][a-z])))`, "gu"),
);

/** One pattern of any of the headings, each a group by its part. */
function oneOf(headings: Partial<Record<PartKind, string>>, pattern: (words: string) => RegExp): RegExp {
  const groups = Object.entries(headings).map(([kind, words]) => `(?<${kind}>${words})`);
  return pattern(`(?:${groups.join("|")})`);
}

/** Matches that begin with a line: nothing else of a text is looked at, however long its lines are. */
function* atLines(text: string, pattern: RegExp): Generator<RegExpExecArray> {
  for (let at = 0; ; ) {
    pattern.lastIndex = at;
    const match = pattern.exec(text);
    if (match) yield match;
    const end = text.indexOf("\n", at);
    if (end < 0) return;
    at = end + 1;
  }
}

/** The headings after each other, as pages list them before the text. */
const CONTENTS =
  /(?:PRIORITI[SZ]ED )?RECOMMENDATIONS:?\s+PROSECUTION:?\s+PROTECTION:?\s+PREVENTION:?(?:\s+TRAFFICKING PROFILE:?)?/iu;

/** The parts of a text in its order; what stands before the first heading is `first`, where that is stated. */
function partsIn(text: string, first?: PartKind): Part[] {
  const contents = CONTENTS.exec(text);
  const ends = contents === null ? 0 : contents.index + contents[0].length;
  const headings = [...atLines(text, ON_A_LINE), ...text.matchAll(IN_CAPITALS)]
    .map((match) => ({
      kind: Object.entries(match.groups!).find(([, words]) => words !== undefined)![0] as PartKind,
      at: match.index,
      from: match.index + match[0].length,
    }))
    .filter(({ at }) => contents === null || at < contents.index || at >= ends)
    .sort((a, b) => a.at - b.at || b.from - a.from);
  const parts: Part[] = [];
  // What a stated part is preceded by, up to its own heading, is the end of what stood before it.
  const isHeadedLater = headings.some((heading) => heading.kind === first);
  let next: Omit<Part, "end"> = {
    start: 0,
    isHeaded: false,
    ...(first === undefined || isHeadedLater ? {} : { kind: first }),
  };
  for (const { kind, at, from } of headings) {
    if (at < next.start) continue;
    if (at > next.start) parts.push({ ...next, end: at });
    next = { start: from, isHeaded: true, kind };
  }
  if (next.start < text.length) parts.push({ ...next, end: text.length });
  return parts;
}

/** A sentence of a stretch without headings. */
type PlainSentence = Span & { readonly plain: string; readonly asks: boolean };

const EFFORTS =
  "^(?:The (?:\\w+ )?(?:government|authorities)|Authorities|Officials|Government)\\b.{0,70}?\\b";
/** What each part begins with, on a line of its own: its topic sentence. */
const TOPIC_SENTENCES: readonly (readonly [PartKind, RegExp])[] = [
  [
    "prosecution",
    new RegExp(
      `${EFFORTS}(?:(?:law[ -]enforcement|prosecution|prosecutorial|criminal justice|investigation)\\b.{0,50}\\befforts|efforts to (?:\\w+ly )?(?:investigate|prosecute|convict|hold|combat trafficking through law|enforce))`,
      "u",
    ),
  ],
  [
    "protection",
    new RegExp(
      `${EFFORTS}(?:(?:protection|(?:victim )?identification|victim assistance)\\b.{0,50}\\befforts|efforts to (?:\\w+ly )?(?:identify|protect|assist|care|provide|ensure))`,
      "u",
    ),
  ],
  ["prevention", new RegExp(`${EFFORTS}(?:prevention\\b.{0,30}\\befforts|efforts to prevent)`, "u")],
  [
    "profile",
    /^As reported (?:over|in|during) the (?:past|last) (?:\w+ )?years\b|^[^.;]{3,60}\bis (?:primarily |mainly |also |a )*(?:source|transit|destination)\b/u,
  ],
];
/** Words of which each part is full; of the summary, which has all of them, what only it says. */
const SUMMARY =
  /\bminimum standards\b|\bTier\s+[123]|\b(?:These|the) efforts included\b|\boverall\b[^.;]{0,30}\befforts\b/iu;
const WORDS: readonly (readonly [PartKind, RegExp])[] = [
  [
    "prosecution",
    /\b(?:investigat|prosecut|convict|sentenc|acquit|imprison|penal code|penalt|criminali[sz])\w*|\b(?:courts?|judges?|law enforcement|complicity?|suspects|article \d+|arrest\w*)\b/iu,
  ],
  [
    "protection",
    /\b(?:shelter|referr|repatriat|restitution|compensation|penali[sz]|psycho|medical|reintegrat|deport|residen|witness)\w*|\bvictims?\b[^.;]{0,60}\b(?:assist|care|servic|identif|screen|protect|support)\w*|\b(?:assist|servic|identif|screen|protect|support)\w*\b[^.;]{0,60}\bvictims?\b/iu,
  ],
  [
    "prevention",
    /\b(?:awareness|campaign|hotline|recruit(?:ment|ers)|labor inspect|diplomat|peacekeep|inter-?(?:agency|ministerial)|committee|working group|action plan|strategy|tourism|fees|coordinat|research)\w*|\bNAP\b|\bdemand for\b|\blabor (?:code|migration)\b/iu,
  ],
  [
    "profile",
    /\b(?:are|is|be)\s+(?:\w+\s+)?(?:subjected|exploited|forced|vulnerable|coerced|found|trafficked|lured)\b|\b[Tt]raffickers\b[^.;]{0,40}\b(?:exploit|force|lure|recruit|subject|use|coerce)\b|\b(?:[Rr]ecruiters|[Pp]arents|[Ff]amilies|[Gg]angs|[Gg]roups)\s+(?:\w+\s+)?(?:exploit|force|lure|recruit|send|sell|deceive)\b|\b(?:transit|migrate)\b/u,
  ],
];
/** Where so few sentences stand, or the next part has almost as many, no part is told. */
const MOST = 0.45;
const AHEAD = 1.3;

/**
 * The part of each sentence of a stretch without headings. Recommendations are imperatives in a row, the other parts begin with their topic
 * sentence on a line; what stands before is of the part that was stated, else of that whose words most of it has.
 */
function partsByWords(sentences: readonly PlainSentence[], text: string, stated?: PartKind): PartKind[] {
  const kinds: (PartKind | undefined)[] = [];
  let now = stated;
  let wasRow = false;
  for (const [i, one] of sentences.entries()) {
    const isAsked = one.asks || (sentences[i - 1]?.asks && sentences[i + 1]?.asks);
    const isRow = isAsked && (sentences[i - 1]?.asks || sentences[i + 1]?.asks);
    if (isRow) kinds.push("recommendations");
    else {
      const begins = TOPIC_SENTENCES.find(([, words]) => words.test(one.plain))?.[0];
      const isOnLine = /(?:^|[\n•])[^\p{L}\d]*$/u.test(text.slice(Math.max(0, one.start - 20), one.start));
      if (begins && isOnLine) now = begins;
      else if (wasRow) now = undefined;
      kinds.push(now);
    }
    wasRow = Boolean(isRow);
  }
  for (let from = 0; from < kinds.length; ) {
    const end = kinds.findIndex((kind, i) => i > from && kind !== kinds[from]);
    const to = end < 0 ? kinds.length : end;
    if (kinds[from] === undefined) kinds.fill(partOfMost(sentences.slice(from, to), kinds[to]), from, to);
    from = to;
  }
  return kinds as PartKind[];
}

/** The part whose words stand in most of some sentences; titles alone are of the part that they stand above. */
function partOfMost(sentences: readonly PlainSentence[], next: PartKind | undefined): PartKind {
  const complete = sentences.filter(({ plain }) => /[.;!?]["')\]]?$/u.test(plain) || plain.length > 120);
  if (complete.length === 0) return next ?? "summary";
  if (sentences.some(({ plain }) => SUMMARY.test(plain))) return "summary";
  const [first, second] = WORDS.map(([kind, words]) => ({
    kind,
    count: sentences.filter(({ plain }) => words.test(plain)).length,
  })).sort((a, b) => b.count - a.count);
  const isTold = first!.count >= MOST * sentences.length && first!.count >= AHEAD * second!.count;
  return isTold ? first!.kind : "summary";
}

/** A run of a text; the end is exclusive. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** After these a full stop ends no sentence. */
const ABBREVIATION =
  /(?:^|[\s(])(?:[A-Z]|(?:[A-Za-z]\.)+[A-Za-z]|Nos?|Mr|Mrs|Ms|Dr|St|Sts|Ste|Art|Arts|Sec|Sect|Gen|Gov|Sen|Rep|Lt|Col|Jr|Sr|vs|etc|approx|Ltd|Inc|Co|cf|al|[eE]st|para|ch|Jan|Feb|Mar|Apr|Aug|Sept?|Oct|Nov|Dec)$/u;
/** Words that begin a sentence even after an abbreviation that may end one. */
const SENTENCE_BEGINS =
  /^(?:The|In|It|This|These|Those|However|Authorities|Officials|Traffickers|As|During|Although|While)\b/u;
/** Marks of an item of a list; a hyphen or an asterisk counts only with space on both sides. */
const BULLET = /[•·▪‣◦●○∙]|(?<=\s)[*–-](?=\s)/u;
const BREAK = /[.!?;\n•·▪‣◦●○∙]|(?<=\s|^)\*(?=\s)/gu;
/** A line of a heading or a list is no longer; a longer one that ends without a stop goes on in the next. */
const SHORT_LINE = 60;

/**
 * The sentences of a text from one place to another: they end at full stops (not those of "U.S." or "No. 29"), at semicolons
 * outside brackets, for digests are one sentence of many claims, at the marks of lists, at empty lines and at the ends of
 * lines that a sentence does not run over. Spans are trimmed and never empty.
 */
export function sentencesIn(text: string, from = 0, to = text.length): Span[] {
  const spans: Span[] = [];
  let [start, depth, at] = [from, 0, from];
  const close = (end: number, next: number) => {
    const span = trimmed(text, start, end);
    if (span) spans.push(span);
    [start, depth] = [next, 0];
  };
  BREAK.lastIndex = from;
  for (let found = BREAK.exec(text); found && found.index < to; found = BREAK.exec(text)) {
    const index = found.index;
    depth = depthOver(text, at, index, depth);
    at = index;
    const mark = found[0];
    if (mark === ";") {
      if (depth === 0) close(index, index + 1);
    } else if (mark === "\n") {
      if (endsAtLine(text, start, index)) close(index, index + 1);
    } else if (mark === "." || mark === "!" || mark === "?") {
      const end = endOfStop(text, start, index);
      if (end !== undefined) close(end, end);
    } else close(index, index + 1);
  }
  close(to, to);
  return spans;
}

function depthOver(text: string, from: number, to: number, depth: number): number {
  let now = depth;
  for (let i = from; i < to; i += 1) {
    const code = text.charCodeAt(i);
    if (code === 40) now += 1;
    else if (code === 41 && now > 0) now -= 1;
  }
  return now;
}

/** Where a sentence ends whose stop is at `index`; undefined where the stop ends none. */
function endOfStop(text: string, start: number, index: number): number | undefined {
  let end = index + 1;
  while (/["'”’)\]]/u.test(text.charAt(end))) end += 1;
  if (end < text.length && !/\s/u.test(text.charAt(end)) && !isGlued(text, index)) return undefined;
  const next = text.slice(end, end + 40).trimStart();
  if (next !== "" && !/^["'“‘([]?[\p{Lu}\d•*·-]/u.test(next)) return undefined;
  if (
    text[index] === "." &&
    ABBREVIATION.test(text.slice(Math.max(start, index - 12), index)) &&
    !SENTENCE_BEGINS.test(next)
  )
    return undefined;
  return end;
}

/** Sentences between which a copy has lost the space: "the law.Train judges". */
function isGlued(text: string, stop: number): boolean {
  return /^\p{Ll}{2}\.\p{Lu}\p{Ll}+[ ,]/u.test(text.slice(Math.max(0, stop - 2), stop + 30));
}

function endsAtLine(text: string, start: number, index: number): boolean {
  const line = text.slice(Math.max(start, text.lastIndexOf("\n", index - 1) + 1), index).trim();
  const next = text.slice(index + 1, index + 200);
  if (line === "" || /^[ \t\r]*(?:\n|$)/u.test(next)) return true;
  if (/[.:;!?]["'”’)]?$/u.test(line)) return true;
  const following = next.trimStart();
  if (BULLET.test(following.slice(0, 1)) || /^[-*]\s/u.test(following)) return true;
  return line.length < SHORT_LINE && /^["'“‘(]?\p{Lu}/u.test(following);
}

function trimmed(text: string, from: number, to: number): Span | undefined {
  let [start, end] = [from, to];
  while (start < end && /[\s*•·▪‣◦●○∙–-]/u.test(text.charAt(start))) start += 1;
  while (end > start && /\s/u.test(text.charAt(end - 1))) end -= 1;
  return end > start ? { start, end } : undefined;
}

/** The list of a narrative, as far as it goes. */
export interface RecommendationList {
  /** Its place in the narrative's text. */
  readonly start: number;
  readonly end: number;
  readonly count: number;
  /** The text begins or ends within it, so that there may be more. */
  readonly isCut: boolean;
}

export function recommendationList({ sentences, text }: Narrative): RecommendationList | undefined {
  const listed = sentences.filter(({ part }) => part === "recommendations");
  const [first, last] = [listed[0], listed.at(-1)];
  if (!first || !last) return undefined;
  const isCutBefore = first === sentences[0] && /^\p{Ll}/u.test(first.plain);
  const isCutBehind =
    last === sentences.at(-1) && !/[.;!]["')\]]?$/u.test(text.slice(last.start, last.end + 1).trim());
  return { start: first.start, end: last.end, count: listed.length, isCut: isCutBefore || isCutBehind };
}

/** What stands before the verb and is none: under which law, in which manner. */
const BEFORE = /^(?:In|Consistent|While|Using|Under|Pursuant)\s[^,]{3,80},\s/iu;
/** The verbs with the words that say how: "Vigorously investigate and prosecute", "Continue to provide". */
const VERB =
  /^(?:(?:(?:\p{L}+ly|also|further)(?:\s+and\s+\p{L}+ly)?,?\s+)*(?:continue(?:\s+\p{L}+ly)?\s+to\s+(?:\p{L}+ly\s+)?)?\p{L}[\p{L}-]*)(?:(?:,\s+\p{L}+)*,?\s+and\s+\p{L}+)?(?=\s)/iu;
/** Where what it is about ends, and how, why or with whom begins. */
const ENDS =
  /;|\s-\s|,?\s(?:including|by|through|so\s+that|in\s+order\s+to|to\s+ensure|such\s+as|in\s+accordance\s+with|consistent\s+with|while|which)\s|,?\s+and\s+(?:continue|increase|ensure|provide|seek|sentence|implement|delineate)\s|\.$/u;

/** The recommendations of a list's words, one by one. */
export function recommendationsIn(list: string): Recommendation[] {
  return sentencesIn(list).map(({ start, end }) => {
    const text = list.slice(start, end).replace(/\s+/gu, " ");
    const asked = text.slice(BEFORE.exec(text)?.[0].length ?? 0);
    const verb = VERB.exec(asked)?.[0] ?? "";
    const rest = asked.slice(verb.length).trim();
    return {
      text,
      verb: verb.toLowerCase(),
      subject: rest.slice(0, ENDS.exec(rest)?.index ?? rest.length).replace(/[.\s]+$/u, ""),
    };
  });
}
