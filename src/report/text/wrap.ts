import { fittingPieces, widthOf } from "./width.ts";

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
