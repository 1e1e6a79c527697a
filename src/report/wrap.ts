/** Breaks a paragraph at spaces. */
export function wrap(text: string, width: number, indent = ""): string[] {
  const lines: string[] = [];
  let line = "";
  for (const word of text.split(" ")) {
    if (line !== "" && line.length + 1 + word.length > width) {
      lines.push(line);
      line = `${indent}${word}`;
    } else line = line === "" ? word : `${line} ${word}`;
  }
  return [...lines, line];
}

/** Breaks a paragraph that hangs: its first line indented by `first`, the others by `rest`. */
export function hang(text: string, width: number, first: string, rest = `${first}  `): string[] {
  const lines = wrap(text, width - rest.length);
  return lines.map((line, i) => (i === 0 ? first : rest) + line);
}
