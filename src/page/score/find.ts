import type { Iso3 } from "../../model/country.ts";

/** What a country is known by. */
export interface Known {
  readonly country: Iso3;
  /** What the page calls it in the language that is chosen. */
  readonly own: string;
  /** Other names: those of other languages, and what else it is called. */
  readonly others: readonly string[];
  /** Alpha-2. */
  readonly code: string;
}

/**
 * Who is searched for, case, accents, spaces and punctuation aside: by a code, by a part of the name that is shown, by the beginning of any
 * other; else by a name that is a part of what is searched for, the longest, so that "Republic of Zaire" finds Zaire; else by a name that
 * is one letter away. Nothing finds everybody.
 */
export function finder(known: readonly Known[]): (search: string) => (country: Iso3) => boolean {
  const all = known.map(({ country, code, own, others }) => ({
    country,
    codes: [country.toLowerCase(), code.toLowerCase()],
    own: plain(own),
    names: [own, ...others].map(plain),
  }));
  return (search) => {
    const needle = plain(search);
    if (needle === "") return () => true;
    const found = all.filter(
      ({ codes, own, names }) =>
        codes.includes(needle) || own.includes(needle) || names.some((name) => name.startsWith(needle)),
    );
    const within = () => {
      const parts = all.flatMap(({ country, names }) =>
        names.filter((name) => isWhole(name) && needle.includes(name)).map((name) => ({ country, name })),
      );
      const longest = Math.max(...parts.map(({ name }) => name.length));
      return parts.filter(({ name }) => name.length === longest);
    };
    const near = () => all.filter(({ names }) => names.some((name) => isNear(name, needle)));
    const [first = []] = [() => found, within, near].map((look) => look()).filter(({ length }) => length > 0);
    const countries = new Set(first.map(({ country }) => country));
    return (country) => countries.has(country);
  };
}

/** Up to how many letters a spelling is kept anyway, and where several others contain it: these are it with more around it. */
const LONGEST = [
  [/^[a-z]+$/u, 7, 16],
  [/^[а-я]+$/u, 18, 18],
  [/^\p{Script=Han}+$/u, 2, 8],
] as const;
const SEVERAL = 2;

/**
 * Which of all spellings of a country a page has to hold so that `finder` finds it by nearly all of them: those that no other of them leads
 * to, in the letters of the page's languages, the shortest first.
 *
 * @param called what the page calls it, in each language
 */
export function spellingsFor(called: readonly string[], spellings: readonly string[]): readonly string[] {
  const kept = called.map(plain);
  const all = [...new Set(spellings.map(plain))];
  const isPart = (name: string) =>
    all.filter((other) => other !== name && other.includes(name)).length >= SEVERAL;
  const shortestFirst = all
    .filter((name) =>
      LONGEST.some(
        ([letters, most, mostOfPart]) =>
          letters.test(name) && (name.length <= most || (name.length <= mostOfPart && isPart(name))),
      ),
    )
    .sort((a, b) => a.length - b.length || (a < b ? -1 : 1));
  for (const name of shortestFirst) {
    const leads = kept.some(
      (one) => one.startsWith(name) || (isWhole(one) && name.includes(one)) || isNear(one, name),
    );
    if (!leads) kept.push(name);
  }
  return kept.slice(called.length);
}

/** Whether a name is long enough to be told in a longer text. */
function isWhole(name: string): boolean {
  return name.length >= (/\p{Script=Han}/u.test(name) ? 2 : 4);
}

/** Shorter names are too much alike. */
const LEAST_NEAR = 6;

/** Whether one letter is added, left out or another. */
function isNear(one: string, other: string): boolean {
  const [shorter, longer] = one.length < other.length ? [one, other] : [other, one];
  if (longer.length < LEAST_NEAR || longer.length - shorter.length > 1) return false;
  let from = 0;
  while (from < shorter.length && shorter[from] === longer[from]) from += 1;
  return longer.slice(from + 1) === shorter.slice(from + (longer.length > shorter.length ? 0 : 1));
}

/** Without marks, case and what is no letter or figure, so that `sao tome` finds São Tomé. */
function plain(text: string): string {
  return text
    .normalize("NFD")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, "");
}
