import { caveatOf } from "../../countries/caveats.ts";
import { country } from "../../countries/reference.ts";
import type { Iso3 } from "../../model/country.ts";
import type { ReadContext } from "../contract.ts";

/** A name that was read as a country's, of which a reader should know how. */
interface Noted {
  readonly kind: keyof typeof LEAD;
  readonly words: string;
  readonly locator: string;
  rows: number;
  /** Only a place in another country has the name too. */
  readonly isPlace?: boolean;
}

/** A table that names so many countries of which no other place has the name is one of countries. */
const MANY_COUNTRIES = 10;

/** In the languages in which Niger is noted. */
const NIGER = /niger|нигер|尼日|النيجر/iu;

/** Names that a sentence bears. */
const NAMED = 5;

/** Figures are counted of states that were others, rows of names. */
const LEAD = {
  "name-settled-by-code": "names that more than one country has were read by the code in their row",
  "former-or-shared-name": "names that are former ones, or another place's too, were read as countries'",
  "earlier-state": "figures are of years in which the country was another state than today",
} as const;

/** What is said once of a table: names that its codes settle, and former or shared names that a user's means a country by. */
export class NameNotes {
  readonly #names = new Map<string, Noted | undefined>();
  /** Of the names of which nothing need be said. */
  readonly #plain = new Set<Iso3>();

  /** A name without a code. */
  byItself(name: string, iso3: Iso3, locator: string): void {
    this.#note(name, locator, () => {
      const caveat = caveatOf(name, iso3);
      if (caveat === undefined) return void this.#plain.add(iso3);
      const isPlace = caveat.startsWith("also the name of a ");
      return { kind: "former-or-shared-name", words: `${as(name, iso3)}, ${caveat}`, isPlace };
    });
  }

  /** A name with a code, which is a country's together with it. */
  byCode(code: string, name: string, iso3: Iso3, locator: string, resolve: ReadContext["resolve"]): void {
    this.#note(`${code}\u0000${name}`, locator, () => {
      if (resolve(name).match !== "ambiguous") return undefined;
      return { kind: "name-settled-by-code", words: `${as(name, iso3)}, by “${code}”` };
    });
  }

  /** A figure of a year in which the country was another state. */
  inYear(iso3: Iso3, was: string, locator: string): void {
    const words = `${country(iso3)?.name ?? iso3}, ${was}`;
    this.#note(`\u0000${iso3}`, locator, () => ({ kind: "earlier-state", words }));
  }

  #note(
    key: string,
    locator: string,
    say: () => Pick<Noted, "kind" | "words" | "isPlace"> | undefined,
  ): void {
    if (!this.#names.has(key)) {
      const said = say();
      this.#names.set(key, said && { ...said, locator, rows: 0 });
    }
    const noted = this.#names.get(key);
    if (noted) noted.rows += 1;
  }

  /** One sentence of each kind, with the place of its first name. */
  said(): { readonly code: string; readonly message: string; readonly locator: string }[] {
    const isOfCountries = this.#plain.size >= MANY_COUNTRIES;
    // Nigeria beside Niger says that neither is the Nigerian state.
    const isMeant = (key: string) => isOfCountries || (this.#plain.has("NGA") && NIGER.test(key));
    const all = [...this.#names].flatMap(([key, one]) =>
      one === undefined || (one.isPlace && isMeant(key)) ? [] : [one],
    );
    return (Object.keys(LEAD) as Noted["kind"][]).flatMap((kind) => {
      const found = all.filter((one) => one.kind === kind);
      if (found.length === 0) return [];
      const counted = kind === "earlier-state" ? "figure" : "row";
      const shown = found
        .slice(0, NAMED)
        .map(({ words, rows }) => `${words} (${rows} ${rows === 1 ? counted : `${counted}s`})`);
      const more = found.length > NAMED ? `; and ${found.length - NAMED} more` : "";
      const message = `${LEAD[kind]}: ${shown.join("; ")}${more}`;
      return [{ code: kind, message, locator: found[0]!.locator }];
    });
  }
}

function as(name: string, iso3: Iso3): string {
  return `“${name.trim()}” as ${country(iso3)?.name ?? iso3}`;
}
