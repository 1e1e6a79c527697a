/** An ISO 3166-1 alpha-3 code; Kosovo, which ISO has not coded, is `XKX`. */
export type Iso3 = string;

/**
 * How an entity stands: `state` covers the 193 UN members, the Holy See, Palestine, Kosovo and Taiwan;
 * everything else that has a code is a `territory`.
 */
export type Standing = "state" | "territory";

export interface Country {
  readonly iso3: Iso3;
  readonly iso2: string;
  /** ISO 3166-1 numeric code, three digits; absent for Kosovo. */
  readonly numeric?: string;
  /** English short name. */
  readonly name: string;
  readonly standing: Standing;
}

/** `iso3` is present only for `exact` and `alias`. */
type Match = "exact" | "alias" | "ambiguous" | "not-a-country" | "unknown";

/** The answer to "which country is this?", with the reason for every miss. */
export interface Resolution {
  readonly input: string;
  readonly match: Match;
  readonly iso3?: Iso3;
  readonly name?: string;
  /** Why it missed, or how it matched; a near miss is suggested here, never taken. */
  readonly note?: string;
  /** English names of near misses, nearest first. */
  readonly suggestions: readonly string[];
}

/** A group of countries: a region of the United Nations' M49 standard, or what a bureau of the State Department is in charge of. */
export interface Region {
  readonly scheme: "m49" | "state";
  /** Three digits of M49, or the bureau's letters. */
  readonly code: string;
  readonly name: string;
}

/**
 * Countries by their names as a reader looks them up: capitals and marks on letters make no difference. By the letters alone,
 * without the machine's language, so that every machine gives the same order.
 *
 * @param order names of countries by their codes in the order of a language, where it is another than that of the letters
 */
export function alphabetical<T extends { readonly name: string }>(
  countries: readonly T[],
  order: Readonly<Record<string, string>> = {},
): T[] {
  const places = new Map(Object.values(order).map((name, place) => [name, place]));
  const keyed = countries.map((one) => ({
    one,
    place: places.get(one.name) ?? places.size,
    key: one.name.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase(),
  }));
  return keyed
    .sort((a, b) => a.place - b.place || (a.key < b.key ? -1 : a.key > b.key ? 1 : 0))
    .map(({ one }) => one);
}
