import type { Iso3, Resolution } from "../model/country.ts";
import { caveatOf } from "./caveats.ts";
import { clean } from "./clean.ts";
import { claims, codeElsewhere, codeEntry, type Scheme } from "./codes.ts";
import { compound } from "./compound.ts";
import { mended } from "./damage.ts";
import { asWritten } from "./homographs.ts";
import { isGarbled, repairs } from "./mojibake.ts";
import { located, partNamed } from "./parts.ts";
import { readings } from "./readings.ts";
import { country } from "./reference.ts";
import { republic } from "./republic.ts";
import { suggest } from "./suggest.ts";
import { type Entry, named } from "./table.ts";
import { whyNot } from "./why-not.ts";

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
const known = new Map<string, Answer>();
const MOST_KNOWN = 10_000;

/** What is found of a name or code, without the words for it. */
export function answerTo(input: string, scheme?: Scheme): Answer {
  if (input.length > longest) return lookUp(input, scheme);
  const key = `${scheme ?? ""}\u0000${input}`;
  let answer = known.get(key);
  if (answer === undefined) {
    answer = lookUp(input, scheme);
    if (known.size >= MOST_KNOWN) known.clear();
    known.set(key, answer);
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
  const meanings = asWritten(text);
  if (meanings) return { entry: { match: "ambiguous", candidates: meanings } };
  const byCode = code === undefined ? undefined : codeEntry(code, scheme);
  if (byCode) return { entry: byCode.entry, how: `${byCode.system} code` };
  if (code !== undefined && claims(code, scheme)) return undefined;
  if (damaged(text)) return undefined; // what is left of the name may be another name
  const asName = byName(text);
  if (asName) return { ...asName, entry: located(asName.entry, text) };
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
    const entry = named(reading);
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
    const entry = (damaged(repaired) ? undefined : byName(repaired)?.entry) ?? mended(repaired);
    if (entry && "iso3" in entry && !found.has(entry.iso3)) found.set(entry.iso3, repaired);
  }
  if (found.size > 1) return undefined;
  for (const [iso3, repaired] of found) {
    return { entry: { match: "alias", iso3 }, how: `wrongly decoded text, read as "${repaired}"` };
  }
  const entry = mended(text);
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
