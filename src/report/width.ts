/** Characters that take two columns of a terminal. */
const WIDE =
  /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]/gu;

/** Columns that a text takes on a terminal. */
export function widthOf(text: string): number {
  return [...text].length + (text.match(WIDE)?.length ?? 0);
}

/**
 * A text in lines of at most so many columns, broken at spaces, all as far in as the first; a word that is longer is broken where
 * the line ends.
 */
export function brokenAt(text: string, width: number): string[] {
  if (widthOf(text) <= width) return [text];
  const indent = /^ */u.exec(text)![0];
  const room = Math.max(1, width - indent.length);
  const lines = [""];
  for (const word of text.slice(indent.length).split(" ")) {
    const line = lines.at(-1)!;
    if (line === "") lines[lines.length - 1] = word;
    else if (widthOf(line) + 1 + widthOf(word) <= room) lines[lines.length - 1] = `${line} ${word}`;
    else lines.push(word);
    while (widthOf(lines.at(-1)!) > room) lines.push(...halves(lines.pop()!, room));
  }
  return lines.map((line) => indent + line);
}

function halves(word: string, width: number): [string, string] {
  let [first, used] = ["", 0];
  for (const letter of word) {
    used += widthOf(letter);
    if (used > width && first !== "") break;
    first += letter;
  }
  return [first, word.slice(first.length)];
}

/** A text of at most so many columns, with … for what is cut off. */
export function cutAt(text: string, width: number): string {
  if (widthOf(text) <= width) return text;
  let [short, used] = ["", 1];
  for (const letter of text) {
    used += widthOf(letter);
    if (used > width) break;
    short += letter;
  }
  return `${short.trimEnd()}…`;
}
