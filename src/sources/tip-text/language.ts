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
