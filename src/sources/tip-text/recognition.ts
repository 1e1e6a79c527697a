import { narrativeOf } from "./narrative.ts";

/** The line above a narrative: "GHANA (Tier 2)". */
const HEADED = /^[ \t#*]*\p{Lu}[\p{L} .,'’&()-]{1,60}?[:(–—-][ \t]*\(?Tier\s+[123]/mu;
/** Sentences of these reports, which hardly another text has. */
const OWN: readonly RegExp[] = [
  /\bminimum standards for the elimination of (?:human |severe forms of )?trafficking\b/i,
  /\bprioriti[sz]ed recommendations\b|\bRECOMMENDATIONS FOR [A-Z]/iu,
  /\btrafficking profile\b|\bAs reported (?:over|in|during) the (?:past|last) (?:five|several) years\b/iu,
  /\b(?:previous|prior|current|this|the|last) reporting (?:period|year)\b/i,
  /\b(?:government|authorities|officials|courts|police|ministry|prosecutors) (?:again |also )?did not (?:report|provide|identify|investigate|prosecute|convict|initiate|make|have|allocate|conduct|take)\b/i,
  /\bfor the (?:second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth) (?:consecutive )?(?:year|reporting period)\b/i,
  /\bsufficiently stringent\b/i,
  /\befforts to reduce (?:the )?demand for (?:commercial sex|forced labor|prostitution)/i,
  /\banti-trafficking training (?:for|to) (?:its )?(?:diplomat|peacekeep|troops|military)/i,
  /\bcomplicit(?:y)? in (?:human |sex )?traffick|\bofficial complicity\b|\bcomplicit officials\b|\bofficials complicit\b/i,
  /\bpenali[sz]\w+ (?:\w+ ){0,4}?(?:for|solely for) (?:\w+ )?(?:unlawful|crimes|acts|offenses)/i,
  /\balternatives? to (?:their )?(?:removal|deportation)\b/i,
  /\bis (?:primarily |mainly |also )?a source\b[^.;]{0,60}\b(?:for|of) (?:\w+ )?(?:men|women|children)\b/i,
  /\btraffickers (?:\w+ )?(?:exploit|force|lure|recruit|subject|compel|coerce)\b[^.;]{0,80}\b(?:in|into|to|from|with)\b/i,
  /\b(?:women|men|girls|boys|children|migrants|workers)\b[^.;]{0,60}\b(?:are|may be|have been)\s+(?:also |often |sometimes )?(?:subjected to|exploited in|forced into|found in) (?:forced|sex|domestic|prostitution|labor)/i,
  HEADED,
  /\bThese efforts included\b|\bdid not meet the minimum standards\b/u,
  /\bcompared (?:with|to) (?:[\w,-]+ ){1,6}?(?:in|during) (?:the (?:previous|prior)|20\d\d)\b/iu,
  /\b(?:remain(?:s|ed) on|(?:up|down)graded to|placed on) Tier [123]\b/u,
];
/** "The government maintained weak efforts to prevent trafficking": with one, or with recommendations in a row, less else is asked. */
const TOPIC =
  /\b(?:The government|Authorities|Officials) (?:\w+ ){0,3}?(?:maintained|increased|decreased|made|sustained|demonstrated|continued|improved|strengthened|reduced|expanded|intensified|undertook)(?: its)?(?: [\w-]+,?){0,4} (?:efforts|activities)\b/u;
/** Sentences whose subject is the government, or a part of it: one after another, as hardly another text has them. */
const GOVERNED =
  /(?:^|[.;:] |\n)(?:The (?:government|ministry|police)|Authorities|Officials|Police|Courts|Prosecutors|Law enforcement)(?: \w+ly| also)? (?:did not|\w+ed|had|made|held|began|ran)\b/gu;
const GOVERNED_OFTEN = 3;
/** Words that other texts on trafficking have, too. */
const TERMS: readonly RegExp[] = [
  /\bTrafficking in Persons Report\b/u,
  /\bTier [123]\b/u,
  /\banti-trafficking\b/i,
  /\b(?:trafficking victims|victims of trafficking|victim (?:protection|identification)|potential victims|identif\w+ (?:\w+ ){0,4}victims)\b/i,
  /\bsex trafficking\b/i,
  /\b(?:forced|sex and) labor\b|\blabor trafficking\b/i,
  /\b(?:The|the) government (?:maintained|increased|decreased|demonstrated|sustained|identified|reported|continued|did|made|conducted|provided|lacked|has|had)\b/u,
  /\b(?:convict|prosecut|investigat|alleged|suspected)\w* (?:\w+ ){0,3}?(?:traffickers|trafficking)|\btrafficking (?:offen[sc]es|offenders|crimes|cases|investigations)\b/i,
  /\b(?:national action plan|NAP|action plan)\b|\ball forms of (?:human )?trafficking\b/u,
  /\bcommercial sex\b|\bdomestic servitude\b|\bforced begging\b|\bforced prostitution\b/i,
  /\bNGOs?\b/u,
];
/** The voice of other texts: what somebody said, what the report says, who writes, what a law orders, and terms of other bodies. */
const OTHERS: readonly RegExp[] = [
  /\b(?:said|says|told|tweeted|added that|pleaded guilty|announced)\b/gi,
  /\bthe (?:\w+ )?report (?:said|notes?d?|found|finds|states|also)\b/gi,
  /\baccording to (?:the |a |its )?(?:\d{4} )?(?:report|court|police|Trafficking|US|U\.S\.|State|documents|data|study)/gi,
  /\b(?:[Ww]e|[Oo]ur|us|I|my)\b(?!\.)/gu,
  /\b(?:trafficking in human beings|GRETA|THB|forced labour|labour exploitation|per cent|States Parties|sexual exploitation accounts)\b/gu,
  /\b(?:shall|(?:F|f)or the purposes? of this (?:Act|law|Law|Protocol|article|Article)|Section \d+\.|commits the offence)\b/gu,
  /\b(?:made (?:no|minimal|moderate|significant) advancement|worst forms of child labor, including)\b/gi,
  /\b(?:TVPA|Secretary of State|Special Watch List|[Ii]nterim [Aa]ssessment|Dear Reader|(?:these|those|\d+) countries|country[’']s ranking|this year[’']s (?:TIP )?[Rr]eport)\b/gu,
  /\b(?:this paper|previous studies|our results|et al\.)/gi,
  /\(\p{Lu}\p{Ll}[\p{L} ]{1,40}\)\s*;/gu,
];
/** That the report is told of by somebody else. */
const ABOUT_THE_REPORT =
  /\bthe (?:\w+ )?report (?:says|ranks?|ranked|places|comes|was released)\b|\b(?:State Department|Department of State)(?:[’']s)?\b[^.\n]{0,80}\b(?:placed|ranked|released|lists?|listed|says|said|downgraded|upgraded)\b/i;
/** So much evidence makes a narrative: an own sentence counts two, a term one; and so many words about trafficking among a thousand, of a text with much evidence fewer. */
const ENOUGH = 6;
const PER_THOUSAND = 12;
const MUCH = 9;
const PER_THOUSAND_OF_MUCH = 6;
/** So many recommendations after each other are no chance. */
const IN_A_ROW = 3;
const FEWEST_WORDS = 40;
/** So many examples of it are shown. */
const SHOWN = 3;
/** More of another voice among a thousand words is of another text, unless twice as much is the report's own. */
const OTHERS_PER_THOUSAND = 6;
/** Of a long text its beginning tells. */
export const LOOKED_AT = 20_000;
/** A table begins with titles. */
const TITLES = /^["'\w .()%-]{0,40}(?:[,;\t|]["'\w .()%-]{0,40}){2,}$/u;

/** Lines among which a table has its titles. */
const BEGINNING = 40;
/** A line of prose that a mark might cut into cells is a long one that ends as sentences do. */
const SENTENCES = 100;

/** Whether it is a narrative and no line near its beginning can be the titles of a table: before the last, each is a sentence or uncut. */
export function isOnlyNarrative(text: string): boolean {
  if (!isNarrative(text)) return false;
  const lines = text.trim().split(/[\r\n\u0085\u2028\u2029]+/u, BEGINNING + 1);
  return lines.slice(0, -1).every((given) => {
    const line = given.trim();
    return !/[,;\t|^]| {2}/u.test(line) || (line.length >= SENTENCES && /[.!?;:]["')”’\]]?$/u.test(line));
  });
}

/** Whether a text reads like a narrative of the TIP Report, or a part of one, in English. */
export function isNarrative(text: string): boolean {
  return whyNoNarrative(text) === undefined;
}

/** Why a text that speaks of trafficking in persons is no narrative; empty where it speaks of something else, undefined where it is one. */
export function whyNoNarrative(text: string): string | undefined {
  const beginning = text.slice(0, LOOKED_AT);
  if (TITLES.test(beginning.trimStart().split(/\r?\n/u, 1)[0] ?? "")) return "";
  const words = beginning.split(/\s+/u).length;
  const perThousand = (count: number) => (count / words) * 1000;
  const about = perThousand(beginning.match(/traffick/gi)?.length ?? 0);
  if (about < PER_THOUSAND_OF_MUCH) return "";
  if (words < FEWEST_WORDS) return `it has fewer than ${FEWEST_WORDS} words`;
  const spaced = beginning.replace(/[ \t]+/gu, " ");
  const has = (patterns: readonly RegExp[]) => patterns.filter((pattern) => pattern.test(spaced)).length;
  const isGoverned = (spaced.match(GOVERNED)?.length ?? 0) >= GOVERNED_OFTEN;
  const own = has(OWN) + Number(isGoverned) + (TOPIC.test(spaced) ? 2 : 0) + (isAsked(spaced) ? 2 : 0);
  const evidence = 2 * own + has(TERMS);
  if (own === 0 || evidence < ENOUGH || (about < PER_THOUSAND && evidence < MUCH))
    return "it has too few of the report's own sentences";
  // A saved report has a preface before its narratives, with whose headings no other text has a line.
  if (HEADED.test(text)) return undefined;
  const mention = ABOUT_THE_REPORT.exec(spaced)?.[0];
  if (mention !== undefined) return `it tells of the report (“${mention}”)`;
  const others = OTHERS.flatMap((pattern) => spaced.match(pattern) ?? []);
  const isFew = others.length < 2 || perThousand(others.length) < OTHERS_PER_THOUSAND;
  if (isFew || 2 * others.length <= own) return undefined;
  const shown = [...new Set(others)].slice(0, SHOWN).map((one) => `“${one}”`);
  return `it is not in the report's voice (${shown.join(", ")})`;
}

/** Whether a text asks for one thing after another. */
function isAsked(text: string): boolean {
  return narrativeOf(text).sentences.filter(({ part }) => part === "recommendations").length >= IN_A_ROW;
}

/** Trafficking in persons, as texts in other languages name it. */
const ELSEWHERE: readonly (readonly [language: string, words: RegExp])[] = [
  [
    "French",
    /\btraite des (?:personnes|êtres humains|enfants|femmes)\b|\bla traite\b|\bvictimes de (?:la )?traite\b/giu,
  ],
  ["Spanish", /\btrata de (?:personas|seres humanos|niñ[oa]s|mujeres)\b|\bla trata\b/giu],
  ["Portuguese", /\btr[áa]fico (?:de (?:pessoas|seres humanos|crianças|mulheres)|humano)\b/giu],
  ["Italian", /\btratta (?:di (?:persone|esseri umani)|degli esseri umani)\b/giu],
  ["German", /\bMenschenhandel\w*/giu],
  ["Russian", /торговл\p{L}+ (?:людьми|детьми)/giu],
  ["Arabic", /ال[إا]تجار (?:بالبشر|بالأشخاص)/gu],
  ["Chinese", /人口贩[运卖賣]|贩[运卖]人口|人口販運|販運人口/gu],
];
/** Once may be a name or a title. */
const FEWEST = 3;

/** The language other than English in which a text speaks of trafficking in persons, where it is one of some. */
export function otherLanguage(text: string): string | undefined {
  const english = text.match(/\btraffick/giu)?.length ?? 0;
  return ELSEWHERE.map(([language, words]) => ({ language, times: text.match(words)?.length ?? 0 }))
    .filter(({ times }) => times >= FEWEST && times > english)
    .sort((a, b) => b.times - a.times)[0]?.language;
}
