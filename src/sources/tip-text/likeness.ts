/** Phrases of these reports, and of few other texts. */
const FORMULAE: readonly RegExp[] = [
  /\bminimum standards for the elimination of trafficking\b/i,
  /\bTrafficking in Persons Report\b/u,
  /\bTier (?:1|2|3)\b/u,
  /\bprioriti[sz]ed recommendations\b/i,
  /\btrafficking profile\b/i,
  /\b(?:previous|past|last) (?:reporting period|five years)\b/i,
  /\breporting period\b/i,
  /\banti-trafficking\b/i,
  /\b(?:trafficking victims|victims of trafficking|victim protection)\b/i,
  /\bsex trafficking\b/i,
  /\bforced labor\b/i,
  /\bThe government (?:maintained|increased|decreased|demonstrated|sustained|identified|reported)\b/u,
  /\b(?:convicted|prosecut\w+|alleged|suspected) traffickers\b/i,
];
/** At least so many of them, and so many words about trafficking among a thousand: a page on all rights of man has fewer. */
const FEWEST = 4;
const PER_THOUSAND = 12;
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
  const beginning = text.slice(0, LOOKED_AT);
  if (TITLES.test(beginning.trimStart().split(/\r?\n/u, 1)[0] ?? "")) return false;
  if (FORMULAE.filter((formula) => formula.test(beginning)).length < FEWEST) return false;
  const words = beginning.split(/\s+/u).length;
  const about = beginning.match(/traffick/gi)?.length ?? 0;
  return words >= 40 && (about / words) * 1000 >= PER_THOUSAND;
}
