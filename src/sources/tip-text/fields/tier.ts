import type { Field, Found, Narrative } from "../contract.ts";
import { statements } from "../patterns.ts";

const TIER = "Tier\\s+(?:1|2\\s+Watch\\s*List|2(?!\\s*Watch)|3)(?!\\.?\\d)|Special\\s+Cases?";
/** Without it neither of them fits. */
const WORD = /tier|special/i;
/** "remained on Tier 2", "was upgraded to Tier 2 Watch List", "is placed on Tier 3". */
const PLACED = new RegExp(
  `\\b(?:remain(?:s|ed)?|upgraded|downgraded|placed|is|stays|kept|ranked|moved)\\s+(?:on|to|at|in|a|as a)?\\s*(?:the\\s+)?(?<tier>${TIER})`,
  "gi",
);
/** A heading ("NIGER: Tier 2", "JAMAICA (Tier 2)", "TIER 2 WATCH LIST") or the beginning of a digest's rating. */
const HEADED =
  /^(?:\p{Lu}[\p{L} .,'()&-]{1,60}?\s*[:(-]\s*|\p{Lu}[\p{Lu} .,'&-]{1,60}?\s+)?(?<tier>(?:Tier|TIER)\s+(?:1|2(?:\s+(?:Watch|WATCH)\s*(?:[Ll]ist|LIST))?|3)(?!\.?\d)|(?:Special|SPECIAL)\s+(?:[Cc]ase|CASE)s?)\)?\s*(?:$|[-:)]|(?=\s[\p{Lu}[]))/u;
/** What would have been, or is asked for. */
const UNREAL =
  /\b(?:otherwise|would|could|waive[dr]?|waiver|eligible|required|requires?|if)\b[^,;]*$|\b(?:not|never)\s+(?:been\s+)?$/i;
const HEADING_LENGTH = 90;

/**
 * The tier of this report. Traps: "an otherwise required downgrade to Tier 3", tiers of other years in prose. A text whose
 * heading and sentences disagree says none.
 */
export const tier: Field = {
  id: "tier",
  title: "Tier in the narrative",
  kind: "effort",
  speaksTo: { by: "text", factor: "political-will", rated: "political-will" },
  summary: "The tier that a narrative of the TIP Report gives the country in its heading or words.",
  categories: ["Tier 3", "Tier 2 Watch List", "Tier 2", "Tier 1", "Special case"],
  ungraded: ["Special case"],
  better: "higher",
  read(narrative) {
    return { found: [...headings(narrative), ...placements(narrative)] };
  },
};

function headings(narrative: Narrative): Found[] {
  const first = statements(narrative).slice(0, 40);
  return first.flatMap((sentence) => {
    const match = WORD.test(sentence.plain) ? HEADED.exec(sentence.plain) : null;
    if (!match || match[0].length > HEADING_LENGTH) return [];
    const isWhole = match[0].length === sentence.plain.length;
    if (!isWhole && sentence.number > 6) return [];
    return [foundTier(sentence, match)];
  });
}

function placements(narrative: Narrative): Found[] {
  return statements(narrative, WORD).flatMap((sentence) =>
    [...sentence.plain.matchAll(PLACED)]
      .filter((match) => !UNREAL.test(sentence.plain.slice(0, match.index)))
      .map((match) => foundTier(sentence, match)),
  );
}

function foundTier(sentence: Found["sentence"], match: RegExpMatchArray): Found {
  const word = match.groups!.tier!;
  const from = match.index! + match[0].lastIndexOf(word);
  return { value: tierOf(word), sentence, from, to: from + word.length };
}

function tierOf(text: string): string {
  const folded = text.toLowerCase().replace(/\s+/gu, " ");
  if (folded.startsWith("special")) return "Special case";
  return folded.includes("watch") ? "Tier 2 Watch List" : `Tier ${folded[5]}`;
}
