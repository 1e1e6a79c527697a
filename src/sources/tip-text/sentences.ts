/** A run of a text; the end is exclusive. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** After these a full stop ends no sentence. */
const ABBREVIATION =
  /(?:^|[\s(])(?:[A-Z]|(?:[A-Za-z]\.)+[A-Za-z]|Nos?|Mr|Mrs|Ms|Dr|St|Sts|Ste|Art|Arts|Sec|Sect|Gen|Gov|Sen|Rep|Lt|Col|Jr|Sr|vs|etc|approx|Ltd|Inc|Co|cf|al|[eE]st|para|ch|Jan|Feb|Mar|Apr|Aug|Sept?|Oct|Nov|Dec)$/u;
/** Words that begin a sentence even after an abbreviation that may end one. */
const BEGINS =
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
    !BEGINS.test(next)
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
