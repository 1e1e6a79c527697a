import type { Recommendation } from "../contract.ts";
import type { Narrative } from "./narrative.ts";
import { sentencesIn } from "./sentences.ts";

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
