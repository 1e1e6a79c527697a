import type { Iso3 } from "../../model/country.ts";
import type { Scored, ScoreTable } from "../../scoring/index.ts";
import type { Reference } from "../reference.ts";

/** Words for what a reference is made of. */
export interface ReferenceWords {
  readonly nameOf: (country: Iso3) => string;
  /** How an indicator is called. */
  readonly titleOf: (indicator: string) => string | undefined;
}

/** Something that a country can be explained against, by name. */
export interface ReferenceEntry {
  readonly id: Exclude<Reference["kind"], "country">;
  readonly summary: string;
  /** @throws ShortlistError where the table has no such reference for this country, with the way out */
  make(table: ScoreTable, one: Scored, words: ReferenceWords): Reference;
}
