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
