import type { Iso3 } from "../../model/country.ts";
import type { Value } from "../../model/observation.ts";
import { readNumber } from "../../tables/index.ts";

/**
 * The text of an element as its compilers meant it. Footnote marks (`10‡`, `Unknown*`) are taken off and reported apart:
 * the files carry the marks without the footnotes.
 */
export function unmark(raw: string): { readonly text: string; readonly mark?: string } {
  const match = /^(?<text>.*?)\s*(?<mark>[*†‡§]+)\s*$/su.exec(raw);
  if (!match?.groups) return { text: raw.trim() };
  return { text: match.groups.text!.trim(), mark: match.groups.mark! };
}

/**
 * Not a figure: the government publishes none, or the compilers have none. `MTC` is left undefined by its publisher. By the
 * publisher's own words alone, not by those that any table may have: one that is new here is said, not taken for no answer.
 */
const NO_ANSWER = /^(?:|unavailable|unknown|not available|mtc|none|no assessment|-+|–|—)$/iu;
/** The question does not arise, for example ratification by a territory that cannot ratify. */
const NOT_APPLICABLE = /^(?:n\/?a|not applicable)$/iu;

/** Why the text holds no value; undefined where it should hold one. */
export function noValue(text: string): "missing" | "not-applicable" | undefined {
  if (NO_ANSWER.test(text)) return "missing";
  if (NOT_APPLICABLE.test(text)) return "not-applicable";
  return undefined;
}

/** `Yes` and `No`, in any case; undefined for anything else. */
export function readFlag(text: string): "yes" | "no" | undefined {
  if (/^yes$/iu.test(text)) return "yes";
  if (/^no$/iu.test(text)) return "no";
  return undefined;
}

/** A plain non-negative number such as `2,582`; undefined for anything else. */
export function readPlain(text: string): number | undefined {
  const cell = readNumber(text);
  return cell.kind === "number" && cell.value >= 0 ? cell.value : undefined;
}

/**
 * The level out of its long variants: `Minimal Advancement– Efforts Made but Continued Law that Delayed Advancement` is
 * Minimal Advancement. The four words before the dash are the level; the rest is its reason.
 */
export function readAdvancement(
  text: string,
  levels: readonly string[],
): { level: string; qualified: boolean } | undefined {
  const match = /^(no|minimal|moderate|significant)\s+advancement\b\s*[-‐-―]*\s*(.*)$/iu.exec(text);
  const level = levels.find((name) => name.toLowerCase() === `${match?.[1]?.toLowerCase()} advancement`);
  return match && level ? { level, qualified: match[2] !== "" } : undefined;
}

/**
 * States that had signed the Palermo Protocol and were not party to it by the end of 2013, as the UN's list has them: before the
 * first edition that is read. Nobody signed later, since it was open for signature until 12 December 2002.
 */
const SIGNED: ReadonlySet<Iso3> = new Set(["BRB", "COG", "CZE", "JPN", "KOR", "LKA", "SLE", "UGA"]);

/**
 * What "ratified" or not says of a state's status under the Protocol, so that a word of this publisher that is newer than the
 * UN's list counts. Who has not ratified is what it was before: signatory or neither.
 */
export function partyTo(state: Iso3, ratified: Value): Value {
  return ratified === "yes" ? "party" : SIGNED.has(state) ? "signatory" : "none";
}
