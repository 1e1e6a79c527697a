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
  readonly kind: PartKind;
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

/** The parts of a text in its order; what stands before the first heading is `first`. */
export function partsIn(text: string, first: PartKind = "summary"): Part[] {
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
  let [kind, start]: [PartKind, number] = [isHeadedLater ? "summary" : first, 0];
  for (const heading of headings) {
    if (heading.at < start) continue;
    if (heading.at > start) parts.push({ kind, start, end: heading.at });
    [kind, start] = [heading.kind, heading.from];
  }
  if (start < text.length) parts.push({ kind, start, end: text.length });
  return parts;
}
