import { liveLanguages } from "../../locales/live.ts";
import type { Profile, Text } from "../../model/profile.ts";
import { type RemarkWords, remarkParts } from "../../report/text/localised.ts";
import type { ScoreTable } from "../../scoring/score.ts";
import { score } from "../../scoring/score.ts";
import { recorded } from "./evidence.ts";
import type { PageData } from "./packed.ts";
import { stillOf, type Translated } from "./still.ts";

/** Codes of the languages that a page can be read in. */
export const liveCodes = liveLanguages.map(({ language }) => language);

/** Of a language: its words for what comes with the tool and for what readers remark, and what stands between two of these. */
interface WordsIn extends RemarkWords {
  readonly shipped?: Table;
}

type Table = Readonly<Record<string, string>>;

/** What only a run knows. */
export interface Around
  extends Omit<
    PageData,
    "profile" | "asOf" | "evidence" | "names" | "titles" | "shipped" | "remarks" | "still" | "told"
  > {
  /** What a country is called, by language; English among them. */
  readonly namesOf: Readonly<Record<string, (country: string) => string>>;
  readonly titleOf: (indicator: string) => Text | undefined;
  /** By language, that of the document among them: its texts that the program does not draw. */
  readonly stillIn?: Readonly<Record<string, readonly string[]>>;
  readonly wordsIn?: Readonly<Record<string, WordsIn>>;
}

/** Packs what a page needs to score as the table was scored: scoring once more tells what of the evidence that is. */
export function packed(
  { plan, evidence }: Pick<ScoreTable, "plan" | "evidence">,
  { namesOf, titleOf, stillIn = {}, wordsIn = {}, written, asWritten: own = [], ...rest }: Around,
): PageData {
  const seen = recorded(evidence);
  const { columns, ranked } = score(plan, seen.evidence);
  // Fits and gates may ask only when they are read.
  for (const { observations } of columns) for (const _ of observations);
  const found = seen.packed(isScorecard({ plan, ranked }));
  const titles = found.wants.flatMap(({ indicator }) => {
    const title = titleOf(indicator);
    return title === undefined ? [] : [[indicator, title] as const];
  });
  const profile = withoutReasons(plan.profile);
  const ships = translated([...seenIn([profile, titles, found])], having("shipped", wordsIn));
  const tables = having("remarks", wordsIn);
  const remarks = translated(remarksIn([...seenIn([found, rest.publishers])], tables), tables);
  const asWritten = own.filter((text) => remarksIn([text], tables).length > 0);
  const still = stillOf(rest.language, stillIn, ships);
  const languages = [...new Set([ships, remarks, still].flatMap(({ as }) => Object.keys(as)))];
  return {
    ...rest,
    asOf: evidence.asOf ?? null,
    evidence: found,
    // These say much that is the same, and what is near takes fewer bytes.
    told: Object.fromEntries(
      languages.map((one) => {
        const told = { shipped: ships.as[one], remarks: remarks.as[one], still: still.as[one] };
        return [one, Object.fromEntries(Object.entries(told).filter(([, all]) => all !== undefined))];
      }),
    ),
    profile,
    titles: Object.fromEntries(titles),
    shipped: ships.of,
    remarks: {
      of: remarks.of,
      semicolons: having("semicolon", wordsIn),
      commas: having("comma", wordsIn),
    },
    still: still.of,
    ...(written ? { written } : {}),
    ...(asWritten.length > 0 ? { asWritten } : {}),
    names: Object.fromEntries(
      Object.entries(namesOf).map(([language, nameOf]) => [language, evidence.countries.map(nameOf)]),
    ),
  };
}

/** Whether what is scored are indicators passed and not, which are counted. */
export function isScorecard({ plan, ranked }: Pick<ScoreTable, "plan" | "ranked">): boolean {
  return ranked.some((one) => one.tally(plan.root) !== undefined);
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
function having<Key extends keyof WordsIn>(
  key: Key,
  wordsIn: Readonly<Record<string, WordsIn>>,
): Readonly<Record<string, NonNullable<WordsIn[Key]>>> {
  const all = Object.entries(wordsIn).flatMap(([language, { [key]: one }]) =>
    one === undefined ? [] : [[language, one] as const],
  );
  return Object.fromEntries(all);
}

/** The remarks that stand in texts, as any of the languages' tables has them. */
function remarksIn(texts: readonly string[], all: Readonly<Record<string, Table>>): string[] {
  const remarks = Object.assign({}, ...Object.values(all)) as Table;
  const found = texts.flatMap((text) => remarkParts(text, { remarks }).map(({ remark }) => remark));
  return [...new Set(found)].filter((one) => one !== undefined);
}

/** Those of the texts that some language has another word for. */
function translated(texts: readonly string[], all: Readonly<Record<string, Table>>): Translated {
  const of = texts.filter((text) => Object.values(all).some((known) => known[text] !== undefined));
  const as = Object.entries(all).map(([language, known]) => [
    language,
    of.map((text) => known[text] ?? null),
  ]);
  return { of, as: Object.fromEntries(as) };
}

/** Every text in something. */
function seenIn(part: unknown, texts = new Set<string>()): Set<string> {
  if (typeof part === "string") texts.add(part);
  else if (typeof part === "object" && part !== null)
    for (const one of Object.values(part)) seenIn(one, texts);
  return texts;
}
