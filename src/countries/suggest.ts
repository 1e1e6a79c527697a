import { distance } from "fastest-levenshtein";
import { gather } from "../model/collections.ts";
import type { Iso3 } from "../model/country.ts";
import { entries } from "./names-and-codes.ts";
import { fold } from "./spelling.ts";

/** The spellings of one length. */
interface Shelf {
  readonly keys: readonly string[];
  readonly countries: readonly (readonly Iso3[])[];
  /** For each key, one bit for each of 32 classes of letters that it has, and how often it has each. */
  readonly classes: Int32Array;
  readonly letters: Uint8Array;
}

/** What two neighbours that changed places count as in edits, though to whoever types it is one slip. */
const SWAP = 2;

let shelves: ReadonlyMap<number, Shelf> | undefined;

/**
 * Countries with a spelling close to this one (edit distance up to a quarter of its length, or two letters that changed places),
 * nearest first, three at most.
 */
export function suggest(text: string): readonly Iso3[] {
  const key = fold(text).slice(0, 80);
  if (key.length < 4) return [];
  shelves ??= load();
  const limit = Math.min(4, Math.ceil(key.length / 4));
  const letters = new Uint8Array(32);
  const classes = count(key, letters, 0);
  const nearest = new Map<Iso3, number>();
  for (let length = key.length - limit; length <= key.length + limit; length++) {
    const shelf = shelves.get(length);
    for (let at = 0; at < (shelf?.keys.length ?? 0); at++) {
      // Every edit changes two classes at most; this cheap test leaves few keys for the next, and that few for the last.
      if (bits(shelf!.classes[at]! ^ classes) > 2 * limit) continue;
      if (!alike(letters, shelf!.letters, at * 32, limit)) continue;
      const away = distance(shelf!.keys[at]!, key);
      if (away > limit && !(away === SWAP && alike(letters, shelf!.letters, at * 32, 0))) continue;
      for (const iso3 of shelf!.countries[at]!) nearest.set(iso3, Math.min(away, nearest.get(iso3) ?? away));
    }
  }
  return [...nearest]
    .sort(([a, near], [b, far]) => near - far || (a < b ? -1 : 1))
    .slice(0, 3)
    .map(([iso3]) => iso3);
}

function load(): ReadonlyMap<number, Shelf> {
  const lists = new Map<number, [string, readonly Iso3[]][]>();
  for (const [key, entry] of entries()) {
    const countries = "iso3" in entry ? [entry.iso3] : "candidates" in entry ? entry.candidates : [];
    if (key.length < 3 || countries.length === 0) continue;
    gather(lists, key.length, [key, countries]);
  }
  return new Map([...lists].map(([length, list]) => [length, shelve(list)]));
}

function shelve(list: readonly [string, readonly Iso3[]][]): Shelf {
  const letters = new Uint8Array(32 * list.length);
  const classes = Int32Array.from(list, ([key], at) => count(key, letters, at * 32));
  return {
    keys: list.map(([key]) => key),
    countries: list.map(([, countries]) => countries),
    classes,
    letters,
  };
}

function count(key: string, letters: Uint8Array, from: number): number {
  let classes = 0;
  for (let at = 0; at < key.length; at++) {
    const letter = key.charCodeAt(at) & 31;
    letters[from + letter]!++;
    classes |= 1 << letter;
  }
  return classes;
}

function bits(value: number): number {
  const pairs = value - ((value >>> 1) & 0x55555555);
  const fours = (pairs & 0x33333333) + ((pairs >>> 2) & 0x33333333);
  return Math.imul((fours + (fours >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}

/** Is the bag distance, below which the edit distance never is, within the limit? */
function alike(letters: Uint8Array, others: Uint8Array, from: number, limit: number): boolean {
  let more = 0;
  let less = 0;
  for (let at = 0; at < 32; at++) {
    const difference = letters[at]! - others[from + at]!;
    if (difference > 0) more += difference;
    else less -= difference;
    if (more > limit || less > limit) return false;
  }
  return true;
}
