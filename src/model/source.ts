import type { Release } from "./documents/due.ts";
import type { Published } from "./published.ts";

/** What is said of a publisher whose files are read: the adapters of its files have more. */
export interface Publisher {
  readonly id: string;
  readonly title: string;
  readonly summary: string;
  /** Whose the figures are. */
  readonly publisher: string;
  /** The credit line that reports carry. */
  readonly attribution: string;
  /** The publisher's own terms of use, as far as known. */
  readonly terms: string;
  readonly url: string;
  readonly indicators: readonly KnownIndicator[];
  readonly layouts: readonly { readonly title: string }[];
  /** When its next edition usually comes out; absent where the figures are the user's own. */
  readonly release?: Release;
  /** When its editions came out; absent where no date of any is known. */
  readonly published?: Published;
}

/**
 * Who can change what an indicator shows. `effort`: a government by its laws, offices, spending and conduct, however others grade these;
 * `circumstance`: only how people live and earn over the years; `context`: neither, since others decide it or it is computed from other figures.
 */
export const KINDS = ["effort", "circumstance", "context"] as const;

export type Kind = (typeof KINDS)[number];

/** An indicator that comes with the tool: who can change it is stated. */
export type KnownIndicator = Indicator & { readonly kind: Kind };

/** What one indicator measures, as its publisher defines it. */
export interface Indicator {
  /** For example `cpi.score`. */
  readonly id: string;
  readonly title: string;
  /** One sentence: what the number says and who makes it. */
  readonly summary: string;
  /** The unit of the value, for example `points` or `per 1,000`. Absent for categories. */
  readonly unit?: string;
  /** Possible categories in the publisher's order, from the worst to the best. */
  readonly categories?: readonly string[];
  /** Those of the categories that stand outside the order, such as the TIP Report's special case. */
  readonly ungraded?: readonly string[];
  /** The publisher's own scale; a value outside it is suspicious. */
  readonly scale?: readonly [number, number];
  /**
   * What no figure is outside of, where there is no scale (a count is not negative) or its ends are approximate. A figure
   * outside, or outside the scale where no limits are stated, is left out on reading and flagged.
   */
  readonly limits?: readonly [number, number];
  /**
   * The publisher repeats a figure from edition to edition until there is a newer one: it was measured no later than in the
   * year of the first edition that carries it.
   */
  readonly repeated?: true;
  /** Which end the publisher calls better; absent where neither is. */
  readonly better?: "higher" | "lower";
  /** Absent for an indicator of the user's own: not known. */
  readonly kind?: Kind;
  /** Of what a text says or an analyst finds: to which factor it speaks. */
  readonly speaksTo?: SpeaksTo;
}

export interface SpeaksTo {
  readonly by: "text" | "analyst";
  /** One of the fact sheet's factors, by its id. */
  readonly factor: string;
  /** The factor of the analysts' form that is rated on it, where there is one: `political-will-protection`. */
  readonly rated?: string;
}

/** What measures countries' income, as the folders of its publishers say: the yardstick by which an audit tells need from poverty. */
export interface IncomeMeasures {
  /** A figure per person: read for every audit, whether or not the profile weighs it. */
  readonly figure: { readonly indicator: string };
  /** Groups from the poorest to the richest, where figures are not at hand. */
  readonly group: { readonly indicator: string; readonly order: readonly string[] };
  /** Every indicator that measures income by intent, so that following it is no finding. */
  readonly byIntent: ReadonlySet<string>;
}

/** Sources that are tables of the user's own, by their ids: one for each layout. */
const OWN_TABLES = ["series", "tidy", "wide", "mapped"] as const;

export type OwnTable = (typeof OWN_TABLES)[number];

/** Whether a source is no publisher's, but a table of whoever ranks. */
export function isOwnTable(source: string): source is OwnTable {
  return (OWN_TABLES as readonly string[]).includes(source);
}

/** Whether somebody wrote the notes of a source's figures, and no reader of publishers' files: of own tables, and of analysts. */
export function hasOwnNotes(source: string): boolean {
  return source === "findings" || isOwnTable(source);
}

/** Own tables that are named where their figures are told of; of more only the number is said. */
export const MOST_TABLES_NAMED = 5;

/** The ends of a scale of ratings: `from` is the low end of what is rated, `to` the high end; `5 to 1` runs downwards. */
export interface Scale {
  readonly from: number;
  readonly to: number;
}

/** `1 to 5`, `0-100`, `0..4`, `5 – 1`; undefined for anything else and for a scale without length. */
export function readScale(text: string): Scale | undefined {
  const match = /^\s*([-−]?\d+(?:\.\d+)?)\s*(?:-|–|—|to|\.\.|…|:)\s*([-−]?\d+(?:\.\d+)?)\s*$/iu.exec(text);
  return match ? scaleBetween(match[1]!, match[2]!) : undefined;
}

/** Its ends as they are written; undefined where it has no length. */
export function scaleBetween(from: string, to: string): Scale | undefined {
  const number = (text: string) => Number(text.replace("−", "-").replace(",", ".")) || 0;
  const scale = { from: number(from), to: number(to) };
  return scale.from === scale.to ? undefined : scale;
}

/**
 * A rating on another scale: `100 * (rating - from) / (to - from)` on 0 to 100. Undefined outside of the scale. Stored so and not as
 * written, because goalposts and a second file on another scale would else need to know every file's scale; the note keeps the rating
 * as written.
 */
export function rescale(
  rating: number,
  { from, to }: Scale,
  [low, high]: readonly [number, number] = [0, 100],
): number | undefined {
  const moved = low + ((high - low) * (rating - from)) / (to - from);
  return moved >= low && moved <= high ? moved || 0 : undefined;
}
