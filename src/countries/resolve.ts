import type { Iso3, Resolution } from "../model/country.ts";
import { caveatOf } from "./caveats.ts";
import { isGarbled, repairs, restored } from "./garbled.ts";
import {
  claims,
  codeElsewhere,
  codeEntry,
  type Entry,
  type Kind,
  type NoCountry,
  nameEntry,
  type Scheme,
} from "./names-and-codes.ts";
import { partNamed, withItsCountry } from "./parts.ts";
import { country } from "./reference.ts";
import { clean, readings } from "./spelling.ts";
import { suggest } from "./suggest.ts";

/** No name is longer, not even with its markup; nothing longer is looked at. */
const longest = 300;

/** What was found, and how. */
interface Found {
  readonly entry: Entry;
  readonly how?: string;
}

/**
 * Which country a name or code stands for, or the reason why it stands for none. Names count in English, French, Spanish,
 * Portuguese, Russian, Chinese, Arabic, German and in the country's own language, whatever the case, spaces,
 * punctuation and (from four letters on) accents. Codes are ISO 3166-1 and the World Bank's old ones; `scheme` puts
 * another system, which counts only where a source says it uses it, before them. What is not certain is not taken: a near miss is only suggested.
 */
export function resolve(input: string, { scheme }: { readonly scheme?: Scheme } = {}): Resolution {
  const answer = answerTo(input, scheme);
  return answer.found ? hit(input, answer.found) : miss(input, answer);
}

interface Answer {
  /** What was looked up, and the code where it is one. */
  readonly text: string;
  readonly code: string | undefined;
  readonly found: Found | undefined;
}

/** A table is looked at many times over, and its names come again in each of its rows: the last answers are kept. */
const answers = new Map<string, Answer>();
const MOST_ANSWERS = 10_000;

/** What is found of a name or code, without the words for it. */
export function answerTo(input: string, scheme?: Scheme): Answer {
  if (input.length > longest) return lookUp(input, scheme);
  const key = `${scheme ?? ""}\u0000${input}`;
  let answer = answers.get(key);
  if (answer === undefined) {
    answer = lookUp(input, scheme);
    if (answers.size >= MOST_ANSWERS) answers.clear();
    answers.set(key, answer);
  }
  return answer;
}

function lookUp(input: string, scheme: Scheme | undefined): Answer {
  const text = input.replace(/[\u00ad\u200b-\u200f\u2060\ufeff]/g, "").trim();
  // Marks of direction are letters in Turkish text that was read as Arabic ("Mu\u015f"): what is left of it is no code.
  const marked = /[\u200e\u200f]/u.test(input);
  const code = marked ? undefined : /^[([{"'\s]*([A-Za-z]{2,3}|\d{3})[)\]}"'\s.,:;]*$/.exec(text)?.[1];
  const found = text.length > longest ? undefined : search(input.trim(), text, code, scheme);
  return { text, code, found };
}

/** Text that can only be garbled is not read as it stands: "GabÃº" folds to a name of Gabon, and is the town of Gabú. */
function search(
  raw: string,
  text: string,
  code: string | undefined,
  scheme: Scheme | undefined,
): Found | undefined {
  return (isGarbled(raw) ? undefined : find(text, code, scheme)) ?? garbled(raw, code);
}

function find(text: string, code: string | undefined, scheme: Scheme | undefined): Found | undefined {
  const meanings = meaningsAsWritten(text);
  if (meanings) return { entry: { match: "ambiguous", candidates: meanings } };
  const byCode = code === undefined ? undefined : codeEntry(code, scheme);
  if (byCode) return { entry: byCode.entry, how: `${byCode.system} code` };
  if (code !== undefined && claims(code, scheme)) return undefined;
  if (damaged(text)) return undefined; // what is left of the name may be another name
  const asName = byName(text);
  if (asName) return { ...asName, entry: withItsCountry(asName.entry, text) };
  const both = compound(text);
  if (both) return { entry: both, how: "two names or codes in one" };
  const state = republic(clean(text));
  if (state) return { entry: state, how: 'read as "republic" and a state\'s name' };
  const part = partNamed(text);
  return part && { entry: part };
}

/** Is a letter lost here? A question mark before a letter is no punctuation. */
function damaged(text: string): boolean {
  return /\ufffd|\?(?=\p{L})/u.test(text);
}

function byName(text: string): Found | undefined {
  for (const reading of readings(text)) {
    const entry = nameEntry(reading);
    if (entry) return reading === text ? { entry } : { entry, how: `read as "${reading}"` };
  }
  return undefined;
}

/** A garbled name counts only where everything that it may have been is the same country. */
function garbled(text: string, code: string | undefined): Found | undefined {
  if (code !== undefined) return undefined;
  const found = new Map<Iso3, string>();
  for (const repaired of repairs(text)) {
    // Half way to what was written, it says as little as the text itself.
    if (isGarbled(repaired)) continue;
    const entry = (damaged(repaired) ? undefined : byName(repaired)?.entry) ?? restored(repaired);
    if (entry && "iso3" in entry && !found.has(entry.iso3)) found.set(entry.iso3, repaired);
  }
  if (found.size > 1) return undefined;
  for (const [iso3, repaired] of found) {
    return { entry: { match: "alias", iso3 }, how: `wrongly decoded text, read as "${repaired}"` };
  }
  const entry = restored(text);
  return entry && { entry, how: "a name with lost characters, which fits only one country" };
}

function hit(input: string, { entry, how }: Found): Resolution {
  switch (entry.match) {
    case "exact":
    case "alias": {
      const result = {
        input,
        match: entry.match,
        iso3: entry.iso3,
        name: nameOf(entry.iso3),
        suggestions: [],
      };
      const note = [how, caveatOf(input, entry.iso3)].filter((part) => part !== undefined).join("; ");
      return note === "" ? result : { ...result, note };
    }
    case "ambiguous": {
      const suggestions = entry.candidates.map(nameOf);
      const others = suggestions.length > 1 ? "" : " or something else";
      return { input, match: "ambiguous", note: `may be ${suggestions.join(" or ")}${others}`, suggestions };
    }
    case "not-a-country":
      return { input, match: "not-a-country", note: whyNot(entry), suggestions: [] };
  }
}

/** Names that are near are looked for only where somebody wants to know: among thousands it takes longer than all else. */
function miss(input: string, { text, code }: Answer): Resolution {
  const unknown = { input, match: "unknown" } as const;
  if (text === "") return { ...unknown, note: "empty", suggestions: [] };
  if (code?.toUpperCase() === "NA") {
    const note = "NA marks a missing value more often than it is the code of Namibia, which NAM is";
    return { ...unknown, note, suggestions: [nameOf("NAM")] };
  }
  if (text.length > longest) return { ...unknown, note: "too long for a name", suggestions: [] };
  const elsewhere = code === undefined ? [] : codeElsewhere(code);
  let near: readonly string[] | undefined;
  return {
    ...unknown,
    get note() {
      if (this.suggestions.length === 0) return "no country has this name or code";
      const why =
        elsewhere.length > 0
          ? `a code only in ${elsewhere.map(({ system }) => system).join(" and ")}`
          : "no such name";
      return `${why}; did you mean ${this.suggestions.join(" or ")}?`;
    },
    get suggestions() {
      const countries = () => (elsewhere.length > 0 ? elsewhere.map(({ iso3 }) => iso3) : suggest(text));
      near ??= [...new Set(countries().map(nameOf))];
      return near;
    },
  };
}

function nameOf(iso3: Iso3): string {
  return country(iso3)!.name;
}

/** Whether a text is the name or code of one country. */
export function isCountry(text: string): boolean {
  const { found } = answerTo(text);
  return found !== undefined && "iso3" in found.entry;
}

/** Texts that are one thing as they are written and another when case, spaces and apostrophes are let go. */
const homographs: readonly (readonly [RegExp, readonly Iso3[]])[] = [
  // Vietnamese for Russia; `NGA` and `nga` are the code of Nigeria.
  [/^Nga$/, ["NGA", "RUS"]],
  // An island of Tonga; `EUA` and `eua` are the United States in Portuguese and Spanish.
  [/^(?:['’‘ʻ]?Eua|['’‘ʻ]eua|['’‘ʻ]EUA)$/, ["USA"]],
  // Sudan in Berber; "S. Sudan" and "S SUDAN" are South Sudan.
  [/^ssudan$/i, ["SDN", "SSD"]],
];

/** What a text may mean that says more as it stands than what it folds to. */
export function meaningsAsWritten(text: string): readonly Iso3[] | undefined {
  return homographs.find(([pattern]) => pattern.test(text))?.[1];
}

const twoInOne = [
  /^(.+?)\s*[:|=]\s*(.+)$/,
  /^(.+?)\s+[-–—]\s+(.+)$/,
  /^([^/]+)\/([^/]+)$/,
  /^([^()]+)\(([^()]+)\)$/,
  /^([^()]+)\[([^[\]]+)\]$/,
  /^([^,]+),([^,]+)$/,
];
/** "ABW Aruba", but not "Are are": without a mark between them, the second has to be a name. */
const codeAndName = /^([a-z]{3}) (.+)$/i;

/** The states to which territories belong, as they are written behind them: "Aruba (Netherlands)". */
const holders: Readonly<Record<Iso3, string>> = {
  AUS: "CCK CXR HMD NFK",
  CHN: "HKG MAC",
  DNK: "FRO GRL",
  FIN: "ALA",
  FRA: "ATF BLM GLP GUF MAF MTQ MYT NCL PYF REU SPM WLF",
  GBR: "AIA BMU CYM FLK GGY GIB IMN IOT JEY MSR PCN SGS SHN TCA VGB",
  NLD: "ABW BES CUW SXM",
  NOR: "BVT SJM",
  NZL: "COK NIU TKL",
  USA: "ASM GUM MNP PRI UMI VIR",
};

/** The same states as tables shorten them: "Greenland (Den.)". */
const shortHolders: Readonly<Record<string, Iso3>> = {
  austl: "AUS",
  austral: "AUS",
  den: "DNK",
  fin: "FIN",
  fr: "FRA",
  neth: "NLD",
  nor: "NOR",
  nz: "NZL",
  uk: "GBR",
  us: "USA",
};

/** Where the state stands first and the territory after a comma: "France, Martinique". */
const PARENT_FIRST = /^([^,()]+),([^,()]+)$/;

/**
 * Two names or codes in one: "ABW: Aruba", "Burma/Myanmar", "Saudi Arabia (KSA)". Both halves have to be known. They
 * are one country where they agree, ambiguous where they do not, and no country where one is a place that
 * publishers score apart from the other ("Crimea, Ukraine"). Undefined where a half is unknown.
 */
function compound(text: string): Entry | undefined {
  const cleaned = clean(text);
  const territory = territoryOfState(text);
  if (territory) return territory;
  for (const separator of twoInOne) {
    const halves = separator.exec(cleaned);
    const first = halves && entryOfHalf(halves[1]!.trim());
    const second = first && entryOfHalf(halves[2]!.trim());
    const both = second && entryOfBoth(first, second);
    if (both) return both;
  }
  const halves = codeAndName.exec(cleaned);
  const code = halves && codeEntry(halves[1]!, undefined)?.entry;
  const name = code && nameEntry(halves[2]!);
  return name ? entryOfBoth(code, name) : undefined;
}

/** A territory with the state that holds it, shortened in brackets behind it or in full before it. */
function territoryOfState(text: string): Entry | undefined {
  const [, name, short] = /^([^()]+)\(([a-z.]{2,8})\)$/i.exec(text.trim()) ?? [];
  const [, parent, place] = PARENT_FIRST.exec(text) ?? [];
  const of = name === undefined ? parent && nameEntry(parent.trim()) : undefined;
  const holder =
    name === undefined
      ? of && "iso3" in of && of.iso3
      : shortHolders[short!.replaceAll(".", "").toLowerCase()];
  const entry = nameEntry((name ?? place ?? "").trim());
  if (!holder || !entry || !("iso3" in entry)) return undefined;
  return holders[holder]?.split(" ").includes(entry.iso3) ? { match: "alias", iso3: entry.iso3 } : undefined;
}

function entryOfHalf(text: string): Entry | undefined {
  const code = /^[a-z]{2,3}$/i.test(text) ? codeEntry(text, undefined)?.entry : undefined;
  const entry = code ?? nameEntry(text);
  return entry ? withItsCountry(entry, text) : partNamed(text);
}

function entryOfBoth(first: Entry, second: Entry): Entry | undefined {
  for (const [entry, other] of [
    [first, second],
    [second, first],
  ] as const) {
    if (entry.match === "not-a-country") return entry.kind === "aggregate" ? undefined : partOf(entry, other);
  }
  const [left, right] = [candidates(first), candidates(second)];
  const shared = left.filter((iso3) => right.includes(iso3));
  if (shared.length === 1) return { match: "alias", iso3: shared[0]! };
  if ("iso3" in first && right.length === 1 && holders[right[0]!]?.split(" ").includes(first.iso3)) {
    return { match: "alias", iso3: first.iso3 };
  }
  return { match: "ambiguous", candidates: [...new Set([...left, ...right])] };
}

/**
 * A part with what stands beside it: "Lagos, Nigeria" leaves the other places called Lagos out. Nothing where a city may only
 * say which country is meant: "Congo (Kinshasa)".
 */
function partOf(entry: NoCountry, other: Entry): Entry | undefined {
  if (entry.within === undefined) return entry;
  if (other.match === "ambiguous") return undefined;
  const others = candidates(other);
  return { ...entry, within: entry.within.filter((iso3) => others.length === 0 || others.includes(iso3)) };
}

function candidates(entry: Entry): readonly Iso3[] {
  if ("iso3" in entry) return [entry.iso3];
  return "candidates" in entry ? entry.candidates : (entry.within ?? []);
}

/** "Republic of …" in the languages whose official names are known. */
const republicForms = [
  /^republic of (?:the )?(.+)$/i,
  /^r[eé]publique (?:du |de la |de l['’]|des |de |d['’])(.+)$/i,
  /^rep[uú]blica (?:del |de las? |de los |de |das? |dos? )(.+)$/i,
  /^республика (.+)$/i,
  /^republik (.+)$/i,
  /^جمهورية (.+)$/,
  /^(.+?)共和[国國]$/,
];
/** Republics of this plain name were other states or have rivals: South Vietnam, Taiwan, both Koreas, both Congos; and "Republic of Dominica" is mostly a slip. */
const neverRepublics: ReadonlySet<string> = new Set([
  "VNM",
  "CHN",
  "TWN",
  "KOR",
  "PRK",
  "COD",
  "COG",
  "DEU",
  "DMA",
  "DOM",
  "CAF",
]);

/**
 * A state under the word "republic" and its short name, where no list has that form: "República da França". A longer
 * form ("Democratic Republic of …", "Kingdom of …", "State of …") has often been another state, and is not read so.
 */
function republic(text: string): Entry | undefined {
  for (const form of republicForms) {
    const rest = form.exec(text.normalize("NFC").trim())?.[1];
    const entry = rest === undefined ? undefined : nameEntry(rest);
    if (!entry || !("iso3" in entry) || neverRepublics.has(entry.iso3)) continue;
    if (country(entry.iso3)?.standing === "state") return { match: "alias", iso3: entry.iso3 };
  }
  return undefined;
}

const whyByKind: Readonly<Record<Kind, string>> = {
  aggregate: "an aggregate, region or organisation, not a country",
  historical: "a former state or territory, which no code of today covers",
  part: "part of a coded country or territory, and never taken for the whole",
  disputed:
    "a disputed place or one that publishers score apart; it is never taken for a state that claims it",
};
/** English names that take the article in a sentence. */
const withArticle =
  /^(?:United|Netherlands$|Philippines|Bahamas|Gambia|Comoros|Maldives|Central|Dominican|Democratic|British|French S|Northern M|Vatican|Turks|Republic)|(?:Islands|Republic)$/;

/** The English name of a country within a sentence: "the United States". */
export function inSentence(iso3: Iso3): string {
  const { name } = country(iso3)!;
  return withArticle.test(name) ? `the ${name}` : name;
}

/** Why an entry is no country, in words. */
function whyNot({ kind, within = [] }: NoCountry): string {
  const names = within.map(inSentence);
  if (names.length === 0) return whyByKind[kind];
  if (kind === "historical")
    return `${whyByKind[kind]}; also ${whyNot({ match: "not-a-country", kind: "part", within })}`;
  if (names.length === 1) return `a part of ${names[0]}, and never taken for the whole`;
  if (names.length > 4) return "a name of parts of several countries, and never taken for a country";
  return `a name of parts of ${names.slice(0, -1).join(", ")} and ${names.at(-1)}, and never taken for a country`;
}
