import type { Evidence } from "../../model/evidence.ts";
import type { Profile } from "../../model/profile.ts";
import type { Remarks, ShippedNames } from "../../model/translation.ts";
import { type RemarkWords, remarkParts } from "../../report/text/localised.ts";
import { isExclusion, type Scored, type ScoreTable, score } from "../../scoring/score.ts";
import { liveLanguages } from "../../words/live.ts";
import { spellingsFor } from "../score/find.ts";
import { recorded } from "./evidence.ts";
import type { PackedPage, PageData, Piece } from "./page-data.ts";

/** Codes of the languages that a page can be read in. */
export const liveCodes = liveLanguages.map(({ language }) => language);

/** Of a language: its names for what comes with the tool, its words for what readers remark, and what stands between two of these. */
interface WordsIn extends RemarkWords {
  readonly names?: ShippedNames;
}

/** What only a run knows. */
export interface RunFacts
  extends Omit<
    PageData,
    | "profile"
    | "asOf"
    | "evidence"
    | "names"
    | "bureaus"
    | "codes"
    | "spellings"
    | "titles"
    | "nodes"
    | "shipped"
    | "remarks"
    | "still"
    | "told"
    | "byLaw"
  > {
  /** What a country is called, by language; English among them. */
  readonly namesOf: Readonly<Record<string, (country: string) => string>>;
  /** Whether a region, by its name, is that of a bureau of the State Department. */
  readonly isBureau?: (name: string) => boolean;
  /** Alpha-2, where there is one. */
  readonly codeOf?: (country: string) => string | undefined;
  /** What a country is called anywhere, folded. */
  readonly spellingsOf?: (country: string) => readonly string[];
  readonly titleOf: (indicator: string) => string | undefined;
  /** How `region:` takes a region, by its name. */
  readonly regionOf?: (name: string) => string;
  /** By language, that of the document among them: its texts that the program does not draw. */
  readonly stillIn?: Readonly<Record<string, readonly string[]>>;
  readonly wordsIn?: Readonly<Record<string, WordsIn>>;
}

/** Packs what a page needs to score as the table was scored: scoring once more tells what of the evidence that is. */
export function packed(
  { plan, evidence }: Pick<ScoreTable, "plan" | "evidence">,
  {
    namesOf,
    isBureau,
    codeOf,
    spellingsOf,
    titleOf,
    regionOf,
    stillIn = {},
    wordsIn = {},
    written,
    ...rest
  }: RunFacts,
): PackedPage {
  const seen = recorded(evidence);
  const { columns, ranked, excluded } = score(plan, seen.evidence);
  // Fits and gates may ask only when they are read.
  for (const { observations } of columns) for (const _ of observations);
  const isDrawn = rest.sure?.some(({ kind }) => kind === "draws");
  const found = seen.packed(isScorecard({ plan, ranked }) ? ["se"] : isDrawn ? ["se", "lower", "upper"] : []);
  const titles = found.wants.flatMap(({ indicator }) => {
    const title = titleOf(indicator);
    return title === undefined ? [] : [[indicator, title] as const];
  });
  const { gates, ...profile } = withoutReasons(plan.profile);
  const { add, place, ...ships } = shippedNames(tableOf("names", wordsIn));
  for (const name of found.regions) place(name, (names) => regionOf && names.region(regionOf(name)));
  const nodeTitles = titles.map(
    ([id, title]) => [id, add(title, (names) => names.indicator(id)) ?? title] as const,
  );
  const nodes = plan.items.flatMap(({ node: { id, title } }) => {
    const at = typeof title === "string" ? add(title, (names) => names.node(id, title)) : undefined;
    return at === undefined ? [] : [[id, at] as const];
  });
  const remarks = remarksIn([...seenIn([found, rest.publishers])], tableOf("remarks", wordsIn));
  const still = staticTextsOf(rest.language, stillIn, ships);
  const languages = [...new Set([ships, remarks, still].flatMap(({ as }) => Object.keys(as)))];
  const { cautions, past, sure, ...others } = rest;
  // What says much that is the same stands near, which takes fewer bytes: figures, then what is written in many languages.
  return {
    ...(past ? { past } : {}),
    ...(sure ? { sure } : {}),
    names: Object.fromEntries(
      Object.entries(namesOf).map(([language, nameOf]) => [language, evidence.countries.map(nameOf)]),
    ),
    shipped: ships.of,
    remarks: {
      of: remarks.of,
      semicolons: tableOf("semicolon", wordsIn),
      commas: tableOf("comma", wordsIn),
    },
    nodes: Object.fromEntries(nodes),
    titles: Object.fromEntries(nodeTitles),
    bureaus: [...found.regions.keys()].filter((at) => isBureau?.(found.regions[at]!)),
    codes: evidence.countries.map((country) => codeOf?.(country) ?? "  ").join(""),
    spellings: evidence.countries
      .map((country) =>
        spellingsFor(
          Object.values(namesOf).map((nameOf) => nameOf(country)),
          spellingsOf?.(country) ?? [],
        ).join("|"),
      )
      .join(","),
    ...others,
    ...(excluded.every((one) => isBarredByLaw(one, evidence)) ? { byLaw: true as const } : {}),
    asOf: evidence.asOf ?? null,
    evidence: found,
    told: Object.fromEntries(
      languages.map((one) => {
        const words = { shipped: ships.as[one], remarks: remarks.as[one], still: still.as[one] };
        return [one, Object.fromEntries(Object.entries(words).filter(([, all]) => all !== undefined))];
      }),
    ),
    cautions,
    profile,
    still: still.of,
    ...(written ? { written } : {}),
    gates,
  };
}

/** Whether what is scored are indicators passed and not, which are counted. */
export function isScorecard({ plan, ranked }: Pick<ScoreTable, "plan" | "ranked">): boolean {
  return ranked.some((one) => one.tally(plan.root) !== undefined);
}

/** Whether an authority stands behind each rule that excludes a country; of territories nobody asks. */
function isBarredByLaw({ country, gates }: Scored, evidence: Evidence): boolean {
  return (
    evidence.standing(country) === "territory" ||
    gates.filter(isExclusion).every(({ gate }) => gate.authority !== undefined)
  );
}

/** The page scores with the profile and names its parts; why it is as it is, and by which law, stands in the static section on it. */
function withoutReasons({ description, ...profile }: Profile): Profile {
  const said = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(said);
    if (typeof value !== "object" || value === null) return value;
    return Object.fromEntries(
      Object.entries(value).flatMap(([key, inner]) => (WHY.has(key) ? [] : [[key, said(inner)]])),
    );
  };
  const { gates, ...rest } = said(profile) as Profile;
  return { ...rest, gates: gates.map(({ authority, ...gate }) => gate) };
}

const WHY = new Set(["reason", "basis"]);

/** By language, what those have that have it. */
function tableOf<Key extends keyof WordsIn>(
  key: Key,
  wordsIn: Readonly<Record<string, WordsIn>>,
): Readonly<Record<string, NonNullable<WordsIn[Key]>>> {
  const all = Object.entries(wordsIn).flatMap(([language, { [key]: one }]) =>
    one === undefined ? [] : [[language, one] as const],
  );
  return Object.fromEntries(all);
}

/** The remarks that stand in texts, which all languages have in one order. */
function remarksIn(texts: readonly string[], all: Readonly<Record<string, Remarks>>): Translated {
  const [remarks = []] = Object.values(all);
  const found = new Set(texts.flatMap((text) => remarkParts(text, { remarks }).map(({ remark }) => remark)));
  const used = [...remarks.keys()].filter((at) => found.has(remarks[at]!));
  return {
    of: used.map((at) => remarks[at]!.english),
    as: Object.fromEntries(
      Object.entries(all).map(([language, own]) => [language, used.map((at) => own[at]!.own)]),
    ),
  };
}

/** What comes with the tool, in English and as languages call it: each by its place, and what all call the same once. */
function shippedNames(all: Readonly<Record<string, ShippedNames>>) {
  type NameIn = (names: ShippedNames) => string | undefined;
  const of: string[] = [];
  const as = Object.fromEntries(Object.keys(all).map((language) => [language, [] as (string | null)[]]));
  const places = new Map<string, number>();
  const namesBy = (nameIn: NameIn) =>
    Object.entries(all).map(([language, names]) => [language, nameIn(names) ?? null] as const);
  const place = (english: string, nameIn: NameIn) => {
    const own = namesBy(nameIn);
    const key = JSON.stringify([english, own]);
    if (!places.has(key)) {
      places.set(key, of.push(english) - 1);
      for (const [language, name] of own) as[language]!.push(name);
    }
    return places.get(key)!;
  };
  return {
    of,
    as,
    place,
    /** @returns its place; nothing where no language has a name of its own */
    add: (english: string, nameIn: NameIn) =>
      namesBy(nameIn).some(([, name]) => name !== null) ? place(english, nameIn) : undefined,
  };
}

/** Every text in something. */
function seenIn(part: unknown, texts = new Set<string>()): Set<string> {
  if (typeof part === "string") texts.add(part);
  else if (typeof part === "object" && part !== null)
    for (const one of Object.values(part)) seenIn(one, texts);
  return texts;
}

/** Texts, each by what it is in English, as languages call them; null where that has no word of its own. */
export interface Translated {
  readonly of: readonly string[];
  readonly as: Readonly<Record<string, readonly (string | null)[]>>;
}

/** What the document says, by piece of each text, and what the pieces are in each language. */
interface StaticTexts {
  readonly of: readonly (readonly Piece[] | null)[];
  readonly as: Readonly<Record<string, readonly string[]>>;
}

/** What languages may have letter for letter: the step of a node, a word without accents, a number. */
const SHARED_WORD = /^\s+|(?<![\p{Script=Latin}\p{M}\d])[A-Za-z\d]+(?![\p{Script=Latin}\p{M}\d])/gu;

/**
 * Texts of a document beside the same in other languages: what stands in all of them stays a text, the rest is a number, that of a word
 * that ships or, counted after these, of a piece that is told once however often it comes. A text that all others have alike, English among
 * them, is English: only the language of the document has words of its own for it.
 *
 * @param language in which the document is written
 * @param texts by language; one that has more texts or fewer than the document cannot be put beside it, and is left out
 */
export function staticTextsOf(
  language: string,
  texts: Readonly<Record<string, readonly string[]>>,
  ships: Translated,
): StaticTexts {
  const { [language]: own = [], ...others } = texts;
  const parallel = Object.entries(others).filter(([, all]) => all.length === own.length);
  const codes = [language, ...parallel.map(([code]) => code)];
  const word = (code: string, at: number) => ships.as[code]?.[at] ?? ships.of[at]!;
  const kinds = new Map(ships.of.map((_, at) => [keyOf(codes.map((code) => word(code, at))), at]));
  const tables: (readonly string[])[] = [];
  const kindOf = (piece: readonly string[]) => {
    const key = keyOf(piece);
    if (!kinds.has(key)) kinds.set(key, ships.of.length + tables.push(piece) - 1);
    return kinds.get(key)!;
  };
  const of = own.map((text, i) => {
    const all = [text, ...parallel.map(([, other]) => other[i]!)];
    if (isSame(all)) return null;
    const [first, ...rest] = all.slice(1);
    if (first && language !== "en" && rest.length > 0 && isSame([first, ...rest])) return [first];
    return [...piecesOf(all)].map((piece) => (typeof piece === "string" ? piece : kindOf(piece)));
  });
  return {
    of,
    as: Object.fromEntries(parallel.map(([code], at) => [code, tables.map((piece) => piece[at + 1]!)])),
  };
}

/** In turn what texts have alike and what each has between. */
function* piecesOf(texts: readonly string[]): Generator<string | readonly string[]> {
  const words = texts.map((text) => [...text.matchAll(SHARED_WORD)]);
  const common = words
    .map((all) => all.map(([word]) => word))
    .toSorted((a, b) => a.length - b.length)
    .reduce(longestCommon);
  let from = texts.map(() => 0);
  let alike = "";
  for (const word of common) {
    const at = words.map((all, i) => all.find((one) => one[0] === word && one.index >= from[i]!)!.index);
    const between = texts.map((text, i) => text.slice(from[i], at[i]));
    if (isSame(between)) alike += between[0];
    else {
      if (alike !== "") yield alike;
      yield between;
      alike = "";
    }
    alike += word;
    from = at.map((place) => place + word.length);
  }
  const last = texts.map((text, i) => text.slice(from[i]));
  if (isSame(last)) alike += last[0];
  if (alike !== "") yield alike;
  if (!isSame(last)) yield last;
}

/** As many words as can be found in both in one order. */
function longestCommon(a: readonly string[], b: readonly string[]): string[] {
  const most = Array.from({ length: a.length + 1 }, () => new Uint32Array(b.length + 1));
  for (let i = a.length - 1; i >= 0; i -= 1)
    for (let j = b.length - 1; j >= 0; j -= 1)
      most[i]![j] = a[i] === b[j] ? most[i + 1]![j + 1]! + 1 : Math.max(most[i + 1]![j]!, most[i]![j + 1]!);
  const found: string[] = [];
  for (let i = 0, j = 0; most[i]![j]! > 0; )
    if (a[i] === b[j]) {
      found.push(a[i]!);
      i += 1;
      j += 1;
    } else if (most[i + 1]![j]! >= most[i]![j + 1]!) i += 1;
    else j += 1;
  return found;
}

function isSame(texts: readonly string[]): boolean {
  return texts.every((text) => text === texts[0]);
}

function keyOf(texts: readonly string[]): string {
  return texts.join("\0");
}
