import type { Standing } from "../../model/country.ts";
import type { Complete } from "../../model/documents/codes.ts";
import type { Drawn } from "../../model/documents/ranking.ts";
import type { ListAsOf, Want } from "../../model/evidence.ts";
import type { Observation } from "../../model/observation.ts";
import { powerOfTen } from "../../model/power-of-ten.ts";
import type { Profile, WeightPlaces } from "../../model/profile.ts";

/** From what a profile with other weights is made. */
export type WrittenProfile = { readonly name: string } & (
  | { readonly sha256: string }
  | { readonly text: string; readonly places: WeightPlaces }
);

/** What a page holds to score by itself: the profile of its year, and the evidence as a run asked for it. */
export interface PageData {
  /** Of the tool that wrote the page. */
  readonly version: string;
  readonly language: string;
  /** Of the run's year, as it was scored. */
  readonly profile: Profile;
  readonly profileSha256: string;
  /** The profile's file: of one that ships its name and hash, which other weights extend, of another its text; absent where it was a workbook. */
  readonly written?: WrittenProfile;
  readonly asOf: number | null;
  readonly datasetSha256: string;
  /** What `--among` was given, by code: nobody else is scored. */
  readonly among?: readonly string[];
  readonly evidence: PackedEvidence;
  /** By country: what it is called in each language that has names. */
  readonly names: Readonly<Record<string, readonly string[]>>;
  /** Which of the evidence's regions are those of a bureau of the State Department; the others are the UN's. */
  readonly bureaus: readonly number[];
  /** Alpha-2 codes of the countries side by side; two spaces where there is none. */
  readonly codes: string;
  /** By country, what it is found by beside its names, folded: `|` between two, and `,` between countries. */
  readonly spellings: string;
  /** By indicator, where the data's catalogue has one: its title, or its place among what comes with the tool. */
  readonly titles: Readonly<Record<string, string | number>>;
  /** Of nodes that come with the tool: the places of their titles. */
  readonly nodes: Readonly<Record<string, number>>;
  /** What comes with the tool, in English: the evidence's regions, in their order, and then whatever else has a name. */
  readonly shipped: readonly string[];
  /**
   * Texts of the document that its program does not draw, in order: null for what is the same in every language, else its pieces. A text
   * is the same in every language; a number counts the words that ship, and beyond these what each language has in their place.
   */
  readonly still: readonly (readonly Piece[] | null)[];
  /** Readers' remarks in the evidence, in English, and by language what stands between two of them where that is not `; ` or `, `. */
  readonly remarks: {
    readonly of: readonly string[];
    readonly semicolons: Readonly<Record<string, string>>;
    readonly commas: Readonly<Record<string, string>>;
  };
  /** All of these by language, side by side, since they share words; null where a language has no word of its own. */
  readonly told: Readonly<Record<string, TextsInLanguage>>;
  /** The indicator that tells countries' income groups, and these from the poorest to the richest. */
  readonly income: { readonly indicator: string; readonly order: readonly string[] };
  /** By indicator: on which scale analysts rate it, and the publisher's scale of other figures; a scorecard has neither. */
  readonly rated?: Readonly<Record<string, readonly [number, number]>>;
  readonly scales?: Readonly<Record<string, readonly [number, number]>>;
  /** By source id. */
  readonly publishers: Readonly<Record<string, string>>;
  /** Codes of those who are shown; absent: everybody. */
  readonly shown?: readonly string[];
  /** How many and who these are, as a sentence, by language. */
  readonly shownIn?: Readonly<Record<string, string>>;
  /** How many of the ranked are shown at first; absent: all. */
  readonly top?: number;
  /** Whether what is weighed rests on stand-ins for the publisher's own figures; a scorecard says so. */
  readonly standIns?: true;
  /** How many warnings of the run the page states beside the method. */
  readonly warnings: number;
  /** By language: the weightiest cautions, as a screen has them. */
  readonly cautions: Readonly<Record<string, readonly string[]>>;
  /** Whether an authority stands behind every rule that excludes a state. */
  readonly byLaw?: true;
  readonly sure?: readonly PackedRankCertainty[];
  /** Earlier years, the latest first; absent: the evidence has none. */
  readonly past?: readonly PackedPast[];
  /**
   * Of each of these years, in their order, by how much the lowest rank in nine of ten draws is above the own, and then by how much the
   * highest is below it: a letter each, which takes a third less than digits, and the less away from these.
   */
  readonly pastSpans?: readonly string[];
  /** Of a score; what a scorecard counts has none. */
  readonly decimals: number;
}

/**
 * The same as it is packed. Titles stand in the profile and in the file that it is written in, first those of the tree and then those of
 * gates: what is the same takes fewer bytes the nearer it stands.
 */
export interface PackedPage extends Omit<PageData, "profile"> {
  readonly profile: Omit<Profile, "gates">;
  readonly gates: Profile["gates"];
}

export function unpackedPage({ profile, gates, ...rest }: PackedPage): PageData {
  return { ...rest, profile: { ...profile, gates } };
}

interface TextsInLanguage {
  readonly shipped?: readonly (string | null)[];
  readonly remarks?: readonly (string | null)[];
  readonly still?: readonly string[];
}

export type Piece = string | number;

/** The ranking of an earlier year, by position among the countries of the evidence. */
export interface Past {
  readonly year: number;
  /** 0 for those who are not ranked. */
  readonly ranks: readonly number[];
  /** Rounded to the page's decimals, of a scorecard how many indicators were passed; 0 for those who are not ranked. */
  readonly scores: readonly number[];
  /** Of those whose rank a year later was far from this one; a scorecard has none. */
  readonly steps?: readonly Step[];
  /** The ranks in nine of ten of the draws around that year's ranking; undefined for those who have none. */
  readonly spans: readonly (Span | undefined)[];
}

/** A lowest and a highest rank. */
export type Span = readonly [lowest: number, highest: number];

/**
 * A country, by its position, and the part of the profile that changed most for it, by its place in the plan, with the scores of both
 * years, null where there was none; no part where none changed much.
 */
export type Step = readonly [country: number, part?: number, before?: number | null, after?: number | null];

/** Those who were ranked, the first first, in figures that are small and come often. */
export interface PackedPast extends Pick<Past, "year" | "steps"> {
  /** Positions among the countries of the evidence. */
  readonly order: readonly number[];
  /** By how many ranks each is behind the one before it. */
  readonly behind: readonly number[];
  /** By how much its score is below that of the one before it, in units of the last decimal; the first's is that of the score itself. */
  readonly below: readonly number[];
}

const NONE = " ";
/** Of nought, so that small numbers below it have letters of one byte too; larger ones of these are `FAR`. */
const NOUGHT = 64;
const LEAST = 35;
const FAR = 0x2000;
/** JSON writes it as two letters. */
const ESCAPED = 92;

function letterOf(number: number): string {
  const code = NOUGHT + number;
  return String.fromCharCode(code < LEAST ? FAR - number : code < ESCAPED ? code : code + 1);
}

function numberOf(letter: string): number {
  const code = letter.charCodeAt(0);
  if (code > FAR) return FAR - code;
  return (code > ESCAPED ? code - 1 : code) - NOUGHT;
}

/** @param ranked the first first; scores as whole numbers of the last decimal */
export function packedPast(
  ranked: readonly { readonly at: number; readonly rank: number; readonly score: number }[],
): Pick<PackedPast, "order" | "behind" | "below"> {
  return {
    order: ranked.map(({ at }) => at),
    behind: ranked.map(({ rank }, i) => rank - (ranked[i - 1]?.rank ?? 0)),
    below: ranked.map(({ score }, i) => (i === 0 ? score : ranked[i - 1]!.score - score)),
  };
}

/** @param ranked as before, with their ranks in nine of ten draws */
export function packedSpans(
  ranked: readonly {
    readonly rank: number;
    readonly rankP05: number | null;
    readonly rankP95: number | null;
  }[],
): string {
  const above = ranked.map(({ rank, rankP05: lowest }) => (lowest === null ? NONE : letterOf(rank - lowest)));
  const below = ranked.map(({ rank, rankP95: highest }) =>
    highest === null ? NONE : letterOf(highest - rank),
  );
  return [...above, ...below].join("");
}

/** @param of how many countries the evidence has */
export function unpackedPast(
  { order, behind, below, ...kept }: PackedPast,
  letters: string,
  of: number,
  decimals: number,
): Past {
  const [ranks, scores] = [new Array<number>(of).fill(0), new Array<number>(of).fill(0)];
  const spans = new Array<Span | undefined>(of).fill(undefined);
  let [rank, score] = [0, 0];
  for (const [i, at] of order.entries()) {
    rank += behind[i]!;
    score = i === 0 ? below[0]! : score - below[i]!;
    ranks[at] = rank;
    scores[at] = score / powerOfTen(decimals);
    const [up = NONE, down = NONE] = [letters[i], letters[order.length + i]];
    if (up !== NONE && down !== NONE) spans[at] = [rank - numberOf(up), rank + numberOf(down)];
  }
  return { ...kept, ranks, scores, spans };
}

interface CertaintyKind {
  readonly kind: "sets" | "draws";
  /** Of sets the probability, of draws how many. */
  readonly of: number;
  /** Of draws: how many the first are. */
  readonly first?: number;
  /** Of draws, where some gave nobody a score: with these, how many were made. */
  readonly made?: number;
}

/** What a run knows of ranks, as columns, which pack better: codes of the countries side by side, and a letter for each band. */
export interface PackedRankCertainty extends CertaintyKind {
  readonly countries: string;
  readonly lowest: readonly number[];
  readonly highest: readonly number[];
  readonly shares?: readonly number[];
  readonly bands?: string;
}

/** Letters of bands; of no band a space. */
const BANDS = { f: "firm", o: "open" } as const;

/** What a run knows of ranks, under the profile's own weights. */
export interface RankCertainty extends CertaintyKind {
  /** By country: lowest and highest rank; of draws in how many of 100 it was among the first, and its band. */
  readonly ranks: Readonly<
    Record<string, readonly [number, number, (number | undefined)?, NonNullable<Drawn["band"]>?]>
  >;
}

/** What draws say, who know who is among the first. */
export function drawsIn<Of extends Pick<RankCertainty, "kind">>(sure: readonly Of[] = []): Of | undefined {
  return sure.find(({ kind }) => kind === "draws");
}

export function unpackedRankCertainty({
  countries,
  lowest,
  highest,
  shares = [],
  bands = "",
  ...kind
}: PackedRankCertainty): RankCertainty {
  const ranks = lowest.map((low, at) => {
    const band = BANDS[bands[at] as keyof typeof BANDS] as Drawn["band"] | undefined;
    const own: RankCertainty["ranks"][string] = band
      ? [low, highest[at]!, shares[at], band]
      : [low, highest[at]!, shares[at]];
    return [countries.slice(3 * at, 3 * at + 3), own] as const;
  });
  return { ...kind, ranks: Object.fromEntries(ranks) };
}

export interface PackedEvidence {
  /** Alpha-3 codes in ascending order. */
  readonly countries: readonly string[];
  readonly asOf: number | null;
  readonly standings: readonly Standing[];
  /** Names of all regions, and by country which of them. */
  readonly regions: readonly string[];
  readonly regionsOf: readonly (readonly number[])[];
  readonly wants: readonly PackedWant[];
  /**
   * By field of an observation that differs within a want: for each want its column, one value for each of its `of`; null where all
   * have the same. Fields stand together, which packs a third better than wants that do.
   */
  readonly fields: Readonly<Partial<Record<Field, readonly (PackedColumn | null)[]>>>;
  /** Of requests by key: positions of the countries whose value is too old for it; absent: of none. */
  readonly tooOld?: Readonly<Record<string, readonly number[]>>;
  readonly categories: Readonly<Record<string, readonly string[]>>;
  readonly lists: readonly PackedList[];
}

interface PackedList extends Omit<ListAsOf, "exhaustive"> {
  readonly exhaustive?: NonNullable<ListAsOf["exhaustive"]>;
  readonly complete: Complete;
}

/** Who has a value for one request, and what is the same in all of them. */
export interface PackedWant extends Want {
  /** In the order of the countries how many in turn have none and have one: `[2, 3]` are the third to the fifth. */
  readonly of: readonly number[];
  readonly same: Readonly<Partial<Record<Field, unknown>>>;
}

/** What the page scores by, draws by or shows; the rest of an observation (layout, edition) moves nothing there. */
export const FIELDS = [
  "value",
  "unit",
  "year",
  "measured",
  "atLatest",
  "source",
  "file",
  "locator",
  "note",
  "quote",
  "formula",
  "inputs",
  "se",
  "lower",
  "upper",
] as const satisfies readonly (keyof Observation)[];
export type Field = (typeof FIELDS)[number];
/** An observation as the page has it. */
export type PageObservation = Pick<Observation, "country" | "indicator" | Field>;

/** One value a row, null for none; or in fewer letters. */
export type PackedColumn = readonly unknown[] | PackedSingles | PackedLocators | PackedInputs;

/** Numbers of single precision, in as many digits as tell them from all others. */
interface PackedSingles {
  readonly single: readonly number[];
}

export interface PackedLocators {
  /** The text before, between and after the numbers of a locator, each kind once. */
  readonly around: readonly (readonly string[])[];
  /** Which kind, by row; absent where there is one. */
  readonly of?: readonly number[];
  /** What to add to the number that is expected, in the order of reading. */
  readonly add: readonly number[];
}

export interface PackedInputs {
  /** How many, by row. */
  readonly counts: readonly (number | null)[];
  /** Of one after the other; 0 where it is the file of the observation itself. */
  readonly files: readonly (string | 0)[];
  readonly locators: PackedLocators;
}
