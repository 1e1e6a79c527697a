import { bare, fold } from "./fold.ts";
import { partNames } from "./parts.ts";
import { type Entry, entries, markedEntries } from "./table.ts";

/** Stands for a lost character while the rest of the name is folded; no name has it. */
const lost = "ꙮ";

/**
 * The one thing that a name with lost characters ("C\ufffdte d'Ivoire", "S?o Tom? and Principe") can be. Only what is not
 * ASCII gets lost, so a spelling fits where it has an accented letter, an apostrophe or a dash; "S?dan" is not Sudan.
 * Every spelling that fits has to stand for the same country, and nothing else may have the name by losing any letters.
 * Four letters have to be left, and two for each that is lost.
 */
export function mended(text: string): Entry | undefined {
  const marked = text
    .replace(/\ufffd/g, lost)
    .replace(/\?+(?=\p{L})|(?<=\p{L}{2})\?(?=\s\p{L})/gu, (marks) => lost.repeat(marks.length));
  if (!marked.includes(lost)) return undefined;
  const key = fold(marked);
  const kept = key.replaceAll(lost, "").length;
  if (kept < 4 || kept < 2 * (key.length - kept)) return undefined;
  let found: Entry | undefined;
  shelves ??= load();
  for (const [spelling, entry] of shelves.get(key[0]!) ?? shelves.get(lost)!) {
    if (!mayFit(spelling, key) || !pattern(spelling).test(key)) continue;
    if (!("iso3" in entry) || (found && "iso3" in found && found.iso3 !== entry.iso3)) return undefined;
    found = entry;
  }
  if (found === undefined || !("iso3" in found) || mayBeElse(key, kept, found.iso3)) return undefined;
  return { match: "alias", iso3: found.iso3 };
}

/**
 * Whether anything else has this name with any letters where some are lost: a mark for each, or for its bytes. Of four letters
 * that are left, parts of countries count too: "BAR?M" is Barém or BARMM. "M?xico" is not given up for Moxico in Angola.
 */
function mayBeElse(key: string, kept: number, iso3: string): boolean {
  const any = new RegExp(`^${key.replace(/ꙮ+/gu, (marks) => `.{1,${marks.length}}`)}$`, "u");
  for (const [spelling, entry] of entries()) {
    if (any.test(spelling) && !("iso3" in entry && entry.iso3 === iso3)) return true;
  }
  if (kept > 4) return false;
  for (const part of partNames()) if (any.test(part) && !entries().has(part)) return true;
  return false;
}

type Marked = ReturnType<typeof markedEntries>;
let shelves: ReadonlyMap<string, Marked> | undefined;

/** The spellings that may fit a key that begins with a letter: those that do too, and those whose first may be lost. */
function load(): ReadonlyMap<string, Marked> {
  const all = markedEntries();
  const letters = [..."abcdefghijklmnopqrstuvwxyz"];
  const isPlain = (letter: string) => letter >= "a" && letter <= "z";
  return new Map([
    [lost, all],
    ...letters.map((letter): [string, Marked] => [
      letter,
      all.filter(([spelling]) => spelling[0] === letter || !isPlain(spelling[0]!)),
    ]),
  ]);
}

/** A cheap look that leaves few spellings for the pattern: do both begin alike, as far as neither has a gap or mark? */
function mayFit(spelling: string, key: string): boolean {
  for (let at = 0; at < spelling.length && at < key.length; at++) {
    const [written, given] = [spelling[at]!, key[at]!];
    if (written < "a" || written > "z" || given === lost) return true;
    if (written !== given) return false;
  }
  return key.length > spelling.length;
}

const patterns = new Map<string, RegExp>();

/** A character is lost as one mark, or as one for each of its bytes in UTF-8. */
function pattern(spelling: string): RegExp {
  const known = patterns.get(spelling);
  if (known) return known;
  const parts = [...spelling].map((character) => {
    if (character === "'" || character === "-") return `${lost}{0,3}`;
    if (character < "\x80") return character;
    return `(?:${bare(character)}|${lost}{1,${character < "\u0800" ? 2 : 3}})`;
  });
  const made = new RegExp(`^${parts.join("")}$`, "u");
  patterns.set(spelling, made);
  return made;
}
