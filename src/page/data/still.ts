import type { Piece } from "./packed.ts";

/** Texts, each by what it is in English, as languages call them; null where that has no word of its own. */
export interface Translated {
  readonly of: readonly string[];
  readonly as: Readonly<Record<string, readonly (string | null)[]>>;
}

/** What the document says, by piece of each text, and what the pieces are in each language. */
interface Still {
  readonly of: readonly (readonly Piece[] | null)[];
  readonly as: Readonly<Record<string, readonly string[]>>;
}

/** What languages may have letter for letter: the step of a node, a word without accents, a number. */
const WORD = /^\s+|(?<![\p{Script=Latin}\p{M}\d])[A-Za-z\d]+(?![\p{Script=Latin}\p{M}\d])/gu;

/**
 * Texts of a document beside the same in other languages: what stands in all of them stays a text, the rest is a number, that of a word
 * that ships or, counted after these, of a piece that is told once however often it comes. A text that all others have alike, English among
 * them, is English: only the language of the document has words of its own for it.
 *
 * @param language in which the document is written
 * @param texts by language; one that has more texts or fewer than the document cannot be put beside it, and is left out
 */
export function stillOf(
  language: string,
  texts: Readonly<Record<string, readonly string[]>>,
  ships: Translated,
): Still {
  const { [language]: own = [], ...others } = texts;
  const beside = Object.entries(others).filter(([, all]) => all.length === own.length);
  const codes = [language, ...beside.map(([code]) => code)];
  const word = (code: string, at: number) => ships.as[code]?.[at] ?? ships.of[at]!;
  const kinds = new Map(ships.of.map((_, at) => [keyOf(codes.map((code) => word(code, at))), at]));
  const told: (readonly string[])[] = [];
  const kindOf = (piece: readonly string[]) => {
    const key = keyOf(piece);
    if (!kinds.has(key)) kinds.set(key, ships.of.length + told.push(piece) - 1);
    return kinds.get(key)!;
  };
  const of = own.map((text, i) => {
    const all = [text, ...beside.map(([, other]) => other[i]!)];
    if (isSame(all)) return null;
    const [first, ...rest] = all.slice(1);
    if (first && language !== "en" && rest.length > 0 && isSame([first, ...rest])) return [first];
    return [...piecesOf(all)].map((piece) => (typeof piece === "string" ? piece : kindOf(piece)));
  });
  return {
    of,
    as: Object.fromEntries(beside.map(([code], at) => [code, told.map((piece) => piece[at + 1]!)])),
  };
}

/** In turn what texts have alike and what each has between. */
function* piecesOf(texts: readonly string[]): Generator<string | readonly string[]> {
  const words = texts.map((text) => [...text.matchAll(WORD)]);
  const common = words
    .map((all) => all.map(([word]) => word))
    .toSorted((a, b) => a.length - b.length)
    .reduce(longestCommon);
  let from = texts.map(() => 0);
  let alike = "";
  for (const word of common) {
    const at = words.map((all, i) => all.find((one) => one[0] === word && one.index >= from[i]!)!.index);
    const between = texts.map((text, i) => text.slice(from[i], at[i]));
    if (isSame(between)) alike += between[0];
    else {
      if (alike !== "") yield alike;
      yield between;
      alike = "";
    }
    alike += word;
    from = at.map((place) => place + word.length);
  }
  const last = texts.map((text, i) => text.slice(from[i]));
  if (isSame(last)) alike += last[0];
  if (alike !== "") yield alike;
  if (!isSame(last)) yield last;
}

/** As many words as can be found in both in one order. */
function longestCommon(a: readonly string[], b: readonly string[]): string[] {
  const most = Array.from({ length: a.length + 1 }, () => new Uint32Array(b.length + 1));
  for (let i = a.length - 1; i >= 0; i -= 1)
    for (let j = b.length - 1; j >= 0; j -= 1)
      most[i]![j] = a[i] === b[j] ? most[i + 1]![j + 1]! + 1 : Math.max(most[i + 1]![j]!, most[i]![j + 1]!);
  const found: string[] = [];
  for (let i = 0, j = 0; most[i]![j]! > 0; )
    if (a[i] === b[j]) {
      found.push(a[i]!);
      i += 1;
      j += 1;
    } else if (most[i + 1]![j]! >= most[i]![j + 1]!) i += 1;
    else j += 1;
  return found;
}

function isSame(texts: readonly string[]): boolean {
  return texts.every((text) => text === texts[0]);
}

function keyOf(texts: readonly string[]): string {
  return texts.join("\0");
}
