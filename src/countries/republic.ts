import { country } from "./reference.ts";
import { type Entry, named } from "./table.ts";

/** "Republic of …" in the languages whose official names are known. */
const forms = [
  /^republic of (?:the )?(.+)$/i,
  /^r[eé]publique (?:du |de la |de l['’]|des |de |d['’])(.+)$/i,
  /^rep[uú]blica (?:del |de las? |de los |de |das? |dos? )(.+)$/i,
  /^республика (.+)$/i,
  /^republik (.+)$/i,
  /^جمهورية (.+)$/,
  /^(.+?)共和[国國]$/,
];
/** Republics of this plain name were other states or have rivals: South Vietnam, Taiwan, both Koreas, both Congos; and "Republic of Dominica" is mostly a slip. */
const never: ReadonlySet<string> = new Set([
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
export function republic(text: string): Entry | undefined {
  for (const form of forms) {
    const rest = form.exec(text.normalize("NFC").trim())?.[1];
    const entry = rest === undefined ? undefined : named(rest);
    if (!entry || !("iso3" in entry) || never.has(entry.iso3)) continue;
    if (country(entry.iso3)?.standing === "state") return { match: "alias", iso3: entry.iso3 };
  }
  return undefined;
}
