/**
 * What a reader cannot see, or what changes how the rest is seen: control characters but for line breaks and tabs, marks that
 * turn the direction of writing, characters without a width, tags, annotations, separators of lines that no line has, halves
 * of a pair, characters that are none.
 */
const UNSEEN =
  /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u00ad\u061c\u115f\u1160\u17b4\u17b5\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\u3164\ufeff\uffa0\ufff0-\ufffb\u{e0000}-\u{e0fff}]|\u034f|\p{Surrogate}|\p{Noncharacter_Code_Point}/gu;

/** What our own colours are made of; nothing else of the kind passes. */
const COLOUR = /\u001b\[(?:[1-4]|2[2-4]|3[1-79]|9[0-7])m/gu;

/**
 * Text out of files, names and profiles as it may be shown anywhere: what is unseen is written as JSON writes it, `\u202e`,
 * the same in every format, on a terminal and in a pipe. Doing it twice changes nothing, and JSON stays the same document.
 */
export function visible(text: string): string {
  return maybeUnseen(text) ? text.replace(UNSEEN, escaped) : text;
}

/** A ranking as JSON has millions of letters, nearly all of them plain: only what stands between these is asked one by one. */
function maybeUnseen(text: string): boolean {
  if (!NOT_PLAIN.test(text)) return false;
  for (const [run] of text.matchAll(RUNS)) if (ONE.test(run)) return true;
  return false;
}

const NOT_PLAIN = /[^\t\n -~]/;
const RUNS = new RegExp(`${NOT_PLAIN.source}+`, "g");
const ONE = new RegExp(UNSEEN.source, "u");

/** The same of a text that bears our own colours. */
export function visibleInColour(text: string): string {
  let [shown, at] = ["", 0];
  for (const { 0: code, index } of text.matchAll(COLOUR)) {
    shown += visible(text.slice(at, index)) + code;
    at = index + code.length;
  }
  return shown + visible(text.slice(at));
}

function escaped(character: string): string {
  return Array.from(
    { length: character.length },
    (_, i) => `\\u${character.charCodeAt(i).toString(16).padStart(4, "0")}`,
  ).join("");
}

/**
 * A text in lines of at most so many columns, broken at spaces and in Chinese between characters, a place in a file that is longer than a
 * line at its own marks; lines after the first begin with the indent.
 */
export function wrap(text: string, width: number, indent = ""): string[] {
  const lines: string[] = [];
  let line = "";
  for (const { text: piece, gap } of fittingPieces(text, width - widthOf(indent))) {
    if (line !== "" && widthOf(line + gap + piece) > width) {
      lines.push(line);
      line = `${indent}${piece}`;
    } else line = line === "" ? piece : line + gap + piece;
  }
  return [...lines, line];
}

/** Characters that take two columns of a terminal. */
const WIDE =
  /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6\u{20000}-\u{3fffd}]/gu;

/** Where a line may end without a space: beside a wide character, never before a mark that closes, nor behind one that opens or a digit. */
const BREAK_AT_WIDE = new RegExp(
  `(?:(?<=${WIDE.source})|(?=${WIDE.source}))(?<![（［《“\\d])(?![，。：；、？！）］》”…%])`,
  "u",
);

/** A part of a text that stays on one line, and whether a space stands before it. */
interface Piece {
  readonly text: string;
  readonly gap: "" | " ";
}

/** A text in the pieces between which a line may end: words, and in Chinese almost every character. */
export function piecesOf(text: string): Piece[] {
  return text
    .split(/ (?!%)/u)
    .flatMap((word) =>
      word.split(BREAK_AT_WIDE).map((piece, i): Piece => ({ text: piece, gap: i > 0 ? "" : " " })),
    );
}

/** The same, those that no line has room for broken behind a slash, a comma, a hyphen or an underscore, or else where the line ends. */
function fittingPieces(text: string, width: number): Piece[] {
  return piecesOf(text).flatMap((piece) => {
    if (widthOf(piece.text) <= width) return [piece];
    return piece.text.split(/(?<=[/,_-])/u).flatMap((part, i) => {
      const parts = brokenAt(part, width);
      return parts.map((own, j): Piece => ({ text: own, gap: i + j > 0 ? "" : piece.gap }));
    });
  });
}

/** Letters from Latin to Cyrillic, dashes, quotation marks, arrows and signs of mathematics: each is one unit and one column. */
const PLAIN = /^[\0-\u02ff\u0370-\u0482\u048a-\u052f\u2010-\u2027\u2190-\u22ff]*$/u;
/** Pictures that stand in two columns. */
const PICTURE = /\p{Emoji_Presentation}/gu;
/** A flag is two letters, and a picture in another colour has it behind it: together they are as wide as one picture. */
const JOINED = /\p{RI}\p{RI}|\p{Emoji_Modifier_Base}\p{Emoji_Modifier}/gu;
/** Accents that stand on the letter before them, vowels of a syllable of Korean, and what says how a picture is drawn. */
const MARK = /[\p{Mn}\p{Me}\u1161-\u11ff]/gu;

/** Columns that a text takes on a terminal. */
export function widthOf(text: string): number {
  if (PLAIN.test(text)) return text.length;
  const count = (kind: RegExp) => text.match(kind)?.length ?? 0;
  return [...text].length + count(WIDE) + count(PICTURE) - count(MARK) - 2 * count(JOINED);
}

/** What a reader takes for one letter each: accents with the letter they stand on, the two halves of a flag. */
function lettersOf(text: string): readonly string[] {
  if (PLAIN.test(text)) return [...text];
  return Array.from(new Intl.Segmenter("en").segment(text), ({ segment }) => segment);
}

/**
 * A text in lines of at most so many columns, broken at spaces and in Chinese between characters, all as far in as the first; a word that is longer is broken where
 * the line ends.
 */
export function brokenAt(text: string, width: number): string[] {
  if (widthOf(text) <= width) return [text];
  const indent = /^ */u.exec(text)![0];
  const room = Math.max(1, width - indent.length);
  const lines = [""];
  for (const { text: piece, gap } of piecesOf(text.slice(indent.length))) {
    const line = lines.at(-1)!;
    if (line === "") lines[lines.length - 1] = piece;
    else if (widthOf(line + gap + piece) <= room) lines[lines.length - 1] = line + gap + piece;
    else lines.push(piece);
    while (widthOf(lines.at(-1)!) > room) lines.push(...halves(lines.pop()!, room));
  }
  return lines.map((line) => indent + line);
}

function halves(word: string, width: number): [string, string] {
  const first = fitted(word, width) || lettersOf(word)[0]!;
  return [first, word.slice(first.length)];
}

/** A text of at most so many columns, with … for what is cut off. A number is left whole or out: a part of it is another number. */
export function cutAt(text: string, width: number): string {
  if (widthOf(text) <= width) return text;
  const first = fitted(text, width - 1);
  const isInNumber = /^[.,\u00a0\u202f]?\d/u.test(text.slice(first.length));
  return `${(isInNumber ? first.replace(/[\d.,\u00a0\u202f]+$/u, "") : first).trimEnd()}…`;
}

/** The first letters of a text, as many as so many columns hold. */
function fitted(text: string, width: number): string {
  let [first, used] = ["", 0];
  // No letter is wider than two columns, nor longer than a few units: of a long text the rest need not be taken apart.
  for (const letter of lettersOf(text.slice(0, 16 * (width + 1)))) {
    used += widthOf(letter);
    if (used > width) break;
    first += letter;
  }
  return first;
}
