import { bytesIn, type CodePage } from "../../model/code-pages.ts";
import { counted } from "../../model/gather.ts";

/** What programs take UTF-8 for before they write it as UTF-8 a second time. */
const TAKEN_FOR = ["windows-1252", "macintosh", "windows-1251"] as const satisfies CodePage[];

/** More rounds than any file was seen to have gone through. */
const ROUNDS = 3;

/**
 * Characters that a second encoding hides: letters of Latin, Greek, Cyrillic, Hebrew and Arabic script, typographic
 * marks, East Asian text. A pair such as `É»` is UTF-8 too, for a letter of phonetics: that is left alone.
 */
const HIDDEN =
  /^[\p{M}\u00a0-\u017f\u0192\u0218-\u021b\u0370-\u06ff\u1e00-\u1eff\u2010-\u2044\u20ac\u2122\u2212\u3000-\u30ff\u4e00-\u9fff\uac00-\ud7af\ufeff]+$/u;

const OUTSIDE_ASCII = /[^\x00-\x7f]+/g;

/** Text whose UTF-8 was encoded a second time (`CÃ´te dâ€™Ivoire`), as it was meant; and what it had been taken for. */
export interface Undone {
  readonly text: string;
  readonly takenFor: string;
}

/**
 * Undoes a second (and third) encoding as UTF-8, where at least as many stretches outside ASCII look doubly encoded as do
 * not. Undefined where the text is as it should be.
 */
export function undoSecondEncoding(text: string): Undone | undefined {
  let undone: Undone | undefined;
  for (let round = 0; round < ROUNDS; round += 1) {
    const next = undoOnce(undone?.text ?? text);
    if (next === undefined) break;
    undone = { text: next.text, takenFor: undone?.takenFor ?? next.takenFor };
  }
  return undone;
}

function undoOnce(text: string): Undone | undefined {
  const stretches = counted(text.match(OUTSIDE_ASCII) ?? []);
  let best: { takenFor: string; hits: number; meanings: Map<string, string> } | undefined;
  for (const takenFor of TAKEN_FOR) {
    const byteOf = bytesIn(takenFor);
    const meanings = new Map<string, string>();
    let [hits, misses] = [0, 0];
    for (const [stretch, times] of stretches) {
      const meant = meantBy(stretch, byteOf);
      if (meant === undefined) misses += times;
      else {
        hits += times;
        meanings.set(stretch, meant);
      }
    }
    if (hits > 0 && hits >= misses && hits > (best?.hits ?? 0)) best = { takenFor, hits, meanings };
  }
  if (best === undefined) return undefined;
  const { takenFor, meanings } = best;
  return { text: text.replace(OUTSIDE_ASCII, (stretch) => meanings.get(stretch) ?? stretch), takenFor };
}

const strict = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });

function meantBy(stretch: string, byteOf: ReadonlyMap<string, number>): string | undefined {
  const bytes: number[] = [];
  for (const character of stretch) {
    // A C1 control character stands for its own byte, as careless programs leave it.
    const byte =
      byteOf.get(character) ?? (/[\u0080-\u009f]/u.test(character) ? character.charCodeAt(0) : undefined);
    if (byte === undefined) return undefined;
    bytes.push(byte);
  }
  try {
    const meant = strict.decode(Uint8Array.from(bytes));
    return HIDDEN.test(meant) ? meant : undefined;
  } catch {
    return undefined;
  }
}
