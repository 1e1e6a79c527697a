import type { Iso3, Resolution } from "../model/country.ts";

/** What a name and the code beside it say together. */
export type Agreement =
  /** One country; `odd` where one of them is unknown, and the other was followed. */
  | { readonly iso3: Iso3; readonly odd?: { readonly code: string; readonly why: string } }
  /** None: they contradict each other, or the name says nothing that would bear the code out. */
  | {
      readonly iso3?: never;
      readonly match: "ambiguous" | "not-a-country" | "unknown";
      readonly why: string;
      readonly suggestions: readonly string[];
    };

/**
 * A name and a code have to agree: a code is mistyped into another country's as easily as a name is misspelt, and the
 * two letters of a continent or an American state are ISO's for some country ("Africa, AF", "Alabama, AL"). They agree where
 * both are one country, where one of them is ambiguous and the other says which is meant ("Congo, COD"), and where the
 * code is that country's in GEC or IOC ("Germany, GER"). A name that is unknown, but near to that of the code's country and of no
 * other ("C魌e d'Ivoire, CIV"), agrees too, and is odd; so is a code that is nobody's, which leaves the name. Undefined where
 * neither is a country's: then the name alone is asked.
 */
export function agreement(code: Resolution, name: Resolution): Agreement | undefined {
  const [byCode, byName] = [meanings(code), meanings(name)];
  if (code.iso3 === undefined && name.iso3 === undefined) return undefined;
  const isSame = code.iso3 === name.iso3;
  if (code.iso3 !== undefined && (isSame || byName.includes(code.name ?? ""))) return { iso3: code.iso3 };
  if (name.iso3 !== undefined && byCode.includes(name.name ?? "")) return { iso3: name.iso3 };
  if (name.iso3 !== undefined && code.match === "unknown" && byCode.length === 0) {
    const why = `the code "${code.input}" is none that is known, and the name "${name.input}" was followed`;
    return { iso3: name.iso3, odd: { code: "unknown-code", why } };
  }
  if (code.iso3 !== undefined && name.match === "unknown" && onlyNear(name) === code.name) {
    const why = `the name "${name.input}" is not known; its spelling and the code "${code.input}" both point to ${code.name}`;
    return { iso3: code.iso3, odd: { code: "misspelt-name", why } };
  }
  return {
    match: name.match === "unknown" || name.match === "not-a-country" ? name.match : "ambiguous",
    why: `the ${code.iso3 === undefined || isCode(code.input) ? "code" : "name"} "${code.input}" ${said(code, byCode)}, but the name "${name.input}" ${said(name, byName)}`,
    suggestions: [...new Set([...byCode, ...byName, ...name.suggestions])],
  };
}

/** English names of the countries that are meant. What is only spelt alike is not meant, but a code means what it does in other systems. */
function meanings({ match, input, iso3, name, suggestions }: Resolution): readonly string[] {
  if (iso3 !== undefined) return [name ?? iso3];
  return match === "ambiguous" || (match === "unknown" && isCode(input)) ? suggestions : [];
}

function isCode(text: string): boolean {
  return /^[^\p{L}\p{N}]*(?:[a-z]{2,3}|\d{3})[^\p{L}\p{N}]*$/iu.test(text);
}

function onlyNear({ suggestions }: Resolution): string | undefined {
  return suggestions.length === 1 ? suggestions[0]! : undefined;
}

function said({ match, note }: Resolution, meant: readonly string[]): string {
  if (meant.length > 0) return `is ${match === "ambiguous" ? "" : "that of "}${meant.join(" or ")}`;
  return match === "not-a-country" ? `is ${note}` : "is not known";
}
