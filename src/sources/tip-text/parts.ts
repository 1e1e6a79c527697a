import type { Span } from "./sentences.ts";

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
export function partsIn(text: string, first?: PartKind): Part[] {
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
type Told = Span & { readonly plain: string; readonly asks: boolean };

const EFFORTS =
  "^(?:The (?:\\w+ )?(?:government|authorities)|Authorities|Officials|Government)\\b.{0,70}?\\b";
/** What each part begins with, on a line of its own: its topic sentence. */
const BEGINS: readonly (readonly [PartKind, RegExp])[] = [
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
export function toldParts(sentences: readonly Told[], text: string, stated?: PartKind): PartKind[] {
  const kinds: (PartKind | undefined)[] = [];
  let now = stated;
  let wasRow = false;
  for (const [i, one] of sentences.entries()) {
    const isAsked = one.asks || (sentences[i - 1]?.asks && sentences[i + 1]?.asks);
    const isRow = isAsked && (sentences[i - 1]?.asks || sentences[i + 1]?.asks);
    if (isRow) kinds.push("recommendations");
    else {
      const begins = BEGINS.find(([, words]) => words.test(one.plain))?.[0];
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
    if (kinds[from] === undefined) kinds.fill(mostly(sentences.slice(from, to), kinds[to]), from, to);
    from = to;
  }
  return kinds as PartKind[];
}

/** The part whose words stand in most of some sentences; titles alone are of the part that they stand above. */
function mostly(sentences: readonly Told[], next: PartKind | undefined): PartKind {
  const whole = sentences.filter(({ plain }) => /[.;!?]["')\]]?$/u.test(plain) || plain.length > 120);
  if (whole.length === 0) return next ?? "summary";
  if (sentences.some(({ plain }) => SUMMARY.test(plain))) return "summary";
  const [first, second] = WORDS.map(([kind, words]) => ({
    kind,
    count: sentences.filter(({ plain }) => words.test(plain)).length,
  })).sort((a, b) => b.count - a.count);
  const isTold = first!.count >= MOST * sentences.length && first!.count >= AHEAD * second!.count;
  return isTold ? first!.kind : "summary";
}
