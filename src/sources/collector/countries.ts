import { agreement } from "../../countries/agreement.ts";
import { caveatOf, MISSPELT_NAME } from "../../countries/caveats.ts";
import { country } from "../../countries/reference.ts";
import { entryOf } from "../../model/collections.ts";
import type { Iso3, Resolution } from "../../model/country.ts";
import type { Severity, Unresolved } from "../../model/problem.ts";
import { ShortlistError } from "../../model/problem.ts";
import type { CodeScheme, ReadContext } from "../contract.ts";
import type { CountSentence } from "./figures.ts";
import { namelessRows } from "./words.ts";

/** What was asked for, and how often: a country by its name, or by a code and a name that stand in one row. */
export interface Asked {
  readonly iso3?: Iso3;
  readonly miss?: Unresolved;
  times: number;
}

/** A cell for a code or a name in which there is none. */
const NOT_GIVEN = /^(?:|-+|[–—…?]|\.{1,3}|n\/?a\.?|nan|null)$/iu;

/** A file with more names that are no country's is no table of countries. */
const MOST_NAMES = 10_000;

/** Where it is said what is wrong with a name, and who is asked for one: some tables know more of their names. */
interface Ledger {
  country(name: string, locator: string, scheme?: CodeScheme): Iso3 | undefined;
  problem(severity: Severity, code: string, message: string | (() => string), locator: string): void;
  gather(severity: Severity, code: string, words: CountSentence, locator: string): void;
}

/** The countries that the names and codes of one file stand for, each asked for once. */
export class Countries {
  /** Names and pairs of code and name that are no country's, at their first places. */
  readonly misses: Asked[] = [];
  readonly #resolved = new Map<string, Asked>();
  readonly #pairs = new Map<string, Asked | "neither">();

  constructor(
    private readonly ledger: Ledger,
    private readonly path: string,
    private readonly resolve: ReadContext["resolve"],
    private readonly notes: NameNotes,
  ) {}

  /** As `Collector.country`. */
  country(name: string, locator: string, scheme?: CodeScheme): Iso3 | undefined {
    if (name === "") {
      this.ledger.gather("warning", "incomplete-row", namelessRows, locator);
      return undefined;
    }
    const key = `${scheme ?? ""}\u0000${name}`;
    const asked = entryOf(this.#resolved, key, () => this.#askedOf(name, locator, scheme));
    asked.times += 1;
    return asked.iso3;
  }

  #askedOf(name: string, locator: string, scheme: CodeScheme | undefined): Asked {
    const resolution = this.resolve(name, scheme ? { scheme } : {});
    const { match, iso3 } = resolution;
    if (match !== "exact" && match !== "alias")
      return this.#missed({
        name,
        file: this.path,
        locator,
        match,
        // Looked for where they are shown: a file of thousands of such names is refused.
        get suggestions() {
          return resolution.suggestions;
        },
      });
    this.#sayLost(resolution, locator);
    return iso3 === undefined ? { times: 0 } : { iso3, times: 0 };
  }

  /** As `Collector.codedCountry`. */
  codedCountry(
    { code, name }: { readonly code: string; readonly name: string },
    locator: string,
    scheme?: CodeScheme,
  ): Iso3 | undefined {
    if (code !== "" && NOT_GIVEN.test(name)) return this.ledger.country(code, locator, scheme);
    if (NOT_GIVEN.test(code)) return this.ledger.country(name, locator);
    const key = `${scheme ?? ""}\u0000${code}\u0000${name}`;
    const pair = entryOf(this.#pairs, key, () => this.#pairOf(code, name, locator, scheme));
    if (pair === "neither") return this.ledger.country(name, locator);
    pair.times += 1;
    if (pair.iso3 !== undefined) this.notes.byCode(code, name, pair.iso3, locator, this.resolve);
    return pair.iso3;
  }

  /** As `Collector.countryAside`. */
  aside({ code, name }: { readonly code: string; readonly name: string }): Iso3 | undefined {
    const [byCode, byName] = [code, name].map((text) =>
      NOT_GIVEN.test(text) ? undefined : this.resolve(text),
    );
    if (byCode && byName) return agreement(byCode, byName)?.iso3;
    return (byCode ?? byName)?.iso3;
  }

  #pairOf(code: string, name: string, locator: string, scheme: CodeScheme | undefined): Asked | "neither" {
    const byName = this.resolve(name);
    const both = agreement(this.resolve(code, scheme ? { scheme } : {}), byName);
    if (both === undefined) return "neither";
    if (both.iso3 === undefined) {
      const { match, suggestions, why } = both;
      const pair = this.#missed({ name, file: this.path, locator, match, suggestions });
      // A name that nobody knows counts for nothing beside a code that its user chose.
      const choose = match === "unknown" ? ", or choose the code with --country-column" : "";
      const wayOut = `Correct whichever is wrong; if all of one column is, take it away${choose}`;
      const message = () => `${why}: nothing was read from ${rowsOf(pair)}. ${wayOut}`;
      this.ledger.problem("warning", "code-and-name-disagree", message, locator);
      return pair;
    }
    const { iso3, odd } = both;
    const pair: Asked = { iso3, times: 0 };
    if (odd !== undefined)
      this.ledger.problem("warning", odd.code, () => `${odd.why} (${rowsOf(pair)})`, locator);
    else this.#sayLost(byName, locator);
    return pair;
  }

  /** A name of which letters are lost was told by the others. */
  #sayLost({ input, iso3, name }: Resolution, locator: string): void {
    if (iso3 === undefined || !input.includes("\ufffd")) return;
    const message = `the name "${input}" has lost letters; what is left of it fits only ${name ?? iso3}, and was read so`;
    this.ledger.problem("warning", "lost-letters", message, locator);
  }

  #missed(miss: Unresolved): Asked {
    const asked: Asked = { miss, times: 0 };
    if (this.misses.push(asked) <= MOST_NAMES) return asked;
    const many = String(MOST_NAMES);
    throw new ShortlistError(
      "too-many-names",
      `more than ${many} different names where countries should stand are no country's`,
      {
        where: { file: this.path, locator: miss.locator },
        wayOut:
          "Name the column of countries with --country-column, or take away the rows that are not countries'.",
      },
    );
  }
}

function rowsOf({ times }: Asked): string {
  return `${times} ${times === 1 ? "row" : "rows"}`;
}

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
  "misspelt-name": "names that are misspelt were read as countries'",
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
      if (caveat === MISSPELT_NAME) return { kind: "misspelt-name", words: nameAndCountry(name, iso3) };
      const isPlace = caveat.startsWith("also the name of a ");
      return { kind: "former-or-shared-name", words: `${nameAndCountry(name, iso3)}, ${caveat}`, isPlace };
    });
  }

  /** A name with a code, which is a country's together with it. */
  byCode(code: string, name: string, iso3: Iso3, locator: string, resolve: ReadContext["resolve"]): void {
    this.#note(`${code}\u0000${name}`, locator, () => {
      if (resolve(name).match !== "ambiguous") return undefined;
      return { kind: "name-settled-by-code", words: `${nameAndCountry(name, iso3)}, by “${code}”` };
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

function nameAndCountry(name: string, iso3: Iso3): string {
  return `“${name.trim()}” as ${country(iso3)?.name ?? iso3}`;
}
